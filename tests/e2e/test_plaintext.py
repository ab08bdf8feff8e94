"""After a day of use no file says what was written, for whom, or with which passphrase; a crash changes nothing."""

import base64
import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from famsam_desktop.services import vault
from tests.e2e import memory
from tests.e2e.conftest import Tell
from tests.e2e.day import WORDS
from tests.e2e.planting import Words
from tests.e2e.program import ROOT, Home, Running, end, running
from tests.e2e.screen import Screen, wait_until

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an X server")

#: As typed on a Swedish keyboard.
TYPED = "åsa öberg "


def test_a_day_of_use_leaves_no_plain_text(home: Home, screen: Screen, tell: Tell) -> None:
    words = Words()
    said = [words.new() for _ in range(WORDS)]
    passphrases = [words.passphrase() for _ in range(5)]
    store = home.folder / "team.famsam"
    codes = at_the_desk(home, store, said, passphrases)
    typed = words.new()
    at_the_window(home, screen, store, passphrases[2], passphrases[4], TYPED + typed)

    files = written(home.folder)
    names = {path.name for path in files}
    assert {"keys.json", "settings.json", "log.txt"} <= names
    assert [path for path in files if path.name.endswith("-wal") and path.stat().st_size]  # of the crash
    secrets = [words.mark, TYPED.strip(), *passphrases, *codes, *(code.replace("-", "") for code in codes)]
    assert found(files, secrets) == []
    assert TYPED + typed in kept(store, passphrases[2])  # it was written, though it cannot be read
    tell(f"{len(said) + 1} texts, {len(passphrases)} passphrases, 2 codes in none of {len(files)} files")


@pytest.mark.parametrize("form", ["utf-8", "utf-16-le", "utf-16-be", "base64", "hex"])
def test_what_looks_for_it_would_find_it(tmp_path: Path, form: str) -> None:
    word = Words().new()
    text = f"före {word} efter"
    spoken = {"base64": base64.b64encode, "hex": lambda raw: raw.hex().encode()}
    content = spoken[form](text.encode()) if form in spoken else text.encode(form)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file.bin").write_bytes(b"\0" * 5000 + content + b"\xff" * 5000)
    assert found(written(tmp_path), [word]) == [("file.bin", 0)]
    assert found(written(tmp_path), [Words().new()]) == []


def at_the_desk(home: Home, store: Path, said: Sequence[str], passphrases: Sequence[str]) -> list[str]:
    """The services, in a process of that home; the recovery codes they made."""
    told = json.dumps({"path": str(store), "words": said, "passphrases": passphrases})
    day = subprocess.run(
        [sys.executable, "-m", "tests.e2e.day"],
        input=told,
        env=home.environ,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert day.returncode == 0, day.stderr
    return list(json.loads(day.stdout))


def at_the_window(home: Home, screen: Screen, store: Path, passphrase: str, wrong: str, typed: str) -> None:
    """A wrong passphrase, the right one, every page, a family that is being typed, a lock; and then the power goes."""
    screen.keyboard("se")
    with running(home, "open", str(store)) as program:
        at_the_gate(home, screen, program, wrong)
        wait_until((store / "attempts.json").exists, "the note that somebody tried")
    with running(home, "open", str(store)) as program:
        at_the_gate(home, screen, program, passphrase)
        program.until("page")
        for number in range(2, 7):
            screen.press(f"ctrl+{number}")
            program.until("page")
        screen.press("ctrl+2")
        program.until("page")
        screen.press("ctrl+n")
        screen.wait_for_title("Ny familj")
        screen.type(typed)
        (pid,) = home.processes()
        wait_until(lambda: memory.occurrences(pid, typed) > 0, "the text as it is typed")
        screen.press("ctrl+l")
        at_the_gate(home, screen, program, passphrase)
        program.until("page")
        end(home.processes())


def at_the_gate(home: Home, screen: Screen, program: Running, passphrase: str) -> None:
    """Type a passphrase for the first person."""
    program.until("pages_ready")
    screen.wait_for_focus(home.processes()[-1])
    screen.type(passphrase)
    screen.press("Return")


def kept(store: Path, passphrase: str) -> list[str]:
    """What stood in open editors, in the store as it is found."""
    desk = vault.unlock(store, passphrase)
    try:
        return [text for editor in desk.unfinished.all() for text in editor.typed.values()]
    finally:
        desk.close()


def written(folder: Path) -> list[Path]:
    """Every file in the folder, however deep."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def found(files: Iterable[Path], secrets: Sequence[str]) -> list[tuple[str, int]]:
    """Which file holds which of the secrets, in any form; told by number, for the secret itself is none of a log's."""
    forms = [(number, form) for number, secret in enumerate(secrets) for form in forms_of(secret)]
    return sorted(
        {
            (path.name, number)
            for path in files
            for content in (path.read_bytes(),)
            for number, form in forms
            if form in content
        }
    )


def forms_of(secret: str) -> list[bytes]:
    """As text is written, and as bytes are written as text."""
    raw = secret.encode()
    plain = [secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")]
    return [*plain, raw.hex().encode(), raw.hex().upper().encode(), *_base64(raw)]


def _base64(raw: bytes) -> list[bytes]:
    """What stays the same of it whatever stands before and after: without the first and last signs, at each third."""
    return [base64.b64encode(b"\0" * shift + raw)[4 if shift else 0 : -4] for shift in range(3)]
