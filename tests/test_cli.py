"""The command line: what it writes, how it refuses, and what it never shows."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from famsam_desktop import cli
from famsam_desktop.cli.frame import with_command
from famsam_desktop.domain.agendas import AgendaItemDraft
from famsam_desktop.domain.meetings import Attendance
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from tests import builders
from tests.team import made

PASSPHRASE = "fyra gröna båtar"
PERSON = "Karin Lindqvist"
HELD_AT = datetime(2026, 2, 18, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """What one command gave back."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on stderr."""
        (line,) = self.err.splitlines()
        return line


type Run = Callable[..., Said]


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A closed store with one family, a held meeting and one that was cancelled."""
    path = tmp_path_factory.mktemp("cli") / "team.famsam"
    person = vault.NewPerson(name=PERSON, passphrase=PASSPHRASE)
    desk = vault.create(path, [person], cost=FLOOR).desk
    municipality = desk.families.municipalities()[0].id
    family = made(desk.families.register(builders.a_family(municipality, alias="Familjen Hemlig")))
    case = made(desk.cases.refer(family, builders.a_referral()))
    held = made(desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=HELD_AT)))
    desk.agendas.add(held, AgendaItemDraft(title="Välkomna"))
    someone = builders.a_participant(support_person="Mormor", attendance=Attendance.PRESENT)
    desk.meetings.invite(held, someone)
    desk.meetings.hold(held, HELD_AT, HELD_AT + timedelta(hours=1))
    cancelled = made(
        desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=HELD_AT + timedelta(days=1)))
    )
    desk.meetings.cancel(cancelled)
    desk.close()
    return path, str(held), str(cancelled)


@pytest.fixture
def store(made_once: tuple[Path, str, str], tmp_path: Path) -> Path:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once[0], path)
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command with the passphrase in the environment."""
    monkeypatch.setenv(cli.PASSPHRASE_VARIABLE, PASSPHRASE)

    def command(*words: object) -> Said:
        code = cli.main([str(word) for word in words])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Said(code, told.out, told.err)

    return command


# --- what it writes ----------------------------------------------------------------------------------------------


def test_meetings_by_id_and_local_time_without_names(
    run: Run, store: Path, made_once: tuple[Path, str, str]
) -> None:
    _, held, cancelled = made_once
    said = run("meetings", store)
    assert said.code == 0
    assert said.out.splitlines() == [
        f"{cancelled}\t2026-02-19 10.00\tinställt\tsamverkansmöte",
        f"{held}\t2026-02-18 10.00\tgenomfört\tsamverkansmöte",
    ]
    assert run("meetings", store, "--names").out.splitlines()[0].endswith("\tFamiljen Hemlig")


@pytest.mark.parametrize(("kind", "name"), [("agenda", "Dagordningen"), ("summary", "Sammanfattningen")])
def test_a_paper_by_the_beginning_of_the_meetings_id(
    run: Run, store: Path, made_once: tuple[Path, str, str], tmp_path: Path, kind: str, name: str
) -> None:
    out = tmp_path / "papper.pdf"
    said = run(kind, store, made_once[1][:10], "--out", out)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"{name} ligger i {out}\n"
    assert out.read_bytes().startswith(b"%PDF")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["papper.pdf", "team.famsam"]


def test_a_summary_for_somebody_who_took_part(
    run: Run, store: Path, made_once: tuple[Path, str, str], tmp_path: Path
) -> None:
    out = tmp_path / "papper.pdf"
    said = run("summary", store, made_once[1], "--for", "Ingen Alls", "--out", out)
    assert said.code != 0
    assert "Deltagaren finns inte längre." in said.err
    assert not out.exists()


def test_the_figures_in_both_kinds_and_both_formats(run: Run, store: Path, tmp_path: Path) -> None:
    internal = tmp_path / "siffror_INTERN.json"
    said = run("counts", store, "--as-of", "2026-02-18", "--internal", "--format", "json", "--out", internal)
    assert (said.code, said.out.strip()) == (0, cli.INTERNAL_MARK)
    figures = json.loads(internal.read_text(encoding="utf-8"))
    assert figures["as_of"] == "2026-02-18"
    assert figures["families_and_processes_by_year"]["total"]["families_ever"] == 1
    shown = tmp_path / "siffror.csv"
    asked = ("counts", store, "--as-of", "2026-02-18", "--publishable", "--out", shown)
    said = run(*asked, "--format", "csv", "--tables", "families_and_processes_by_year, families_by_referrer")
    assert said.code == 0, said.err
    certificate = said.out.splitlines()[0]
    text = shown.read_text(encoding="utf-8-sig")
    assert certificate.startswith("Röjandekontroll godkänd ")
    assert certificate in text
    assert "2026;x;" in text  # one family is too few
    assert "siffror.witness.json.gz" in said.out
    assert run("verify-export", shown).code == 0
    assert "2026-02-18" in run("ledger", store, "list").out


def test_what_may_not_be_published_is_refused_and_nothing_is_written(
    run: Run, store: Path, tmp_path: Path
) -> None:
    out = tmp_path / "siffror.json"
    asked = ("counts", store, "--as-of", "2026-02-18", "--publishable", "--out", out)
    for words, code, about in (
        (("--tables", "no_such_table"), 1, "abell"),
        (("--threshold", "3"), 1, "4"),
        (("--threshold", "4"), 1, "varför"),
    ):
        said = run(*asked, *words)
        assert (said.code, said.out) == (code, ""), words
        assert about in said.sentence
        assert not out.exists()
    internal = (*asked[:4], "--internal", "--out", out, "--annex", tmp_path / "bilaga.pdf")
    assert run(*internal).code == 2
    assert run(*asked, "--annex", tmp_path / "bilaga.txt").code == 2
    assert list(tmp_path.glob("bilaga*")) == []


def test_internal_files_are_named_and_marked_as_such(run: Run, store: Path, tmp_path: Path) -> None:
    out = tmp_path / "siffror.xlsx"
    said = run("counts", store, "--as-of", "2026-02-18", "--internal", "--format", "xlsx", "--out", out)
    assert (said.code, out.exists()) == (0, False)
    assert said.out.splitlines() == [
        "Sparat som siffror_INTERN.xlsx: interna filers namn slutar på _INTERN.",
        cli.INTERNAL_MARK,
    ]
    checked = run("verify-export", tmp_path / "siffror_INTERN.xlsx")
    assert checked.code == 1
    assert "är teamets egen, ingen publicering, och får inte lämnas ut." in checked.err


def test_the_annex_stands_beside_a_publication(run: Run, store: Path, tmp_path: Path) -> None:
    asked = ("--tables", "families_by_referrer", "--out", tmp_path / "siffror.json")
    annex = tmp_path / "bilaga_INTERN.pdf"
    said = run("counts", store, "--as-of", "2026-02-18", "--publishable", *asked, "--annex", annex)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[-1].endswith(cli.INTERNAL_MARK)
    assert annex.read_bytes().startswith(b"%PDF-")
    assert run("verify-export", annex).code == 1


def test_a_sound_store_and_a_whole_installation(run: Run, store: Path) -> None:
    assert run("check", store) == Said(0, "Lagret är helt.\n", "")


def test_the_installation_checks_itself(run: Run) -> None:
    said = run("self-check")
    assert (said.code, said.err) == (0, "")
    for library in ("Python", "PySide6_Essentials", "sqlcipher3", "reportlab"):
        assert any(line.startswith(f"{library} ") for line in said.out.splitlines()), library


def test_a_missing_part_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)  # Python's own way to say that it is not there
    said = run("self-check")
    assert said.code == 3
    assert "keyring SAKNAS" in said.out
    assert "inte hel" in said.sentence


# --- the passphrase ----------------------------------------------------------------------------------------------


def test_the_passphrase_from_a_file_or_a_pipe(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "fras.txt"
    file.write_text(f"\ufeff{PASSPHRASE}\r\nandra raden\n", encoding="utf-8")
    monkeypatch.setenv(cli.PASSPHRASE_VARIABLE, "fel, men filen går före")
    assert run("check", store, "--passphrase-file", file).code == 0
    monkeypatch.delenv(cli.PASSPHRASE_VARIABLE)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    assert run("check", store, "--person", PERSON).code == 0


def test_no_passphrase_is_wrong_usage(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    binary = tmp_path / "bild.bin"
    binary.write_bytes(b"\xff\xfe\x80")
    for file in (tmp_path / "saknas.txt", tmp_path, binary):
        assert run("check", store, "--passphrase-file", file).code == 2
    monkeypatch.delenv(cli.PASSPHRASE_VARIABLE)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert run("check", store).code == 2


def test_a_wrong_passphrase_is_refused(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cli.PASSPHRASE_VARIABLE, "fel fras")
    said = run("meetings", store)
    assert (said.code, said.out) == (1, "")
    assert "Lösenfrasen stämmer inte" in said.sentence
    assert "fel fras" not in said.err
    monkeypatch.setenv(cli.PASSPHRASE_VARIABLE, PASSPHRASE)
    assert run("meetings", store, "--person", "Någon Annan").code == 1


# --- refusals ----------------------------------------------------------------------------------------------------


def test_a_file_is_replaced_whole_and_a_folder_never(
    run: Run, store: Path, made_once: tuple[Path, str, str], tmp_path: Path
) -> None:
    out = tmp_path / "papper.pdf"
    out.write_bytes(b"det som stod tidigare")
    assert run("agenda", store, made_once[1], "--out", out).code == 0
    assert out.read_bytes().startswith(b"%PDF")
    folder = tmp_path / "mapp"
    folder.mkdir()
    assert run("agenda", store, made_once[1], "--out", folder).code == 1
    assert run("agenda", store, made_once[1], "--out", tmp_path / "saknas" / "a.pdf").code == 1


def test_what_cannot_be_written_leaves_no_file(
    run: Run, store: Path, made_once: tuple[Path, str, str], tmp_path: Path
) -> None:
    out = tmp_path / "papper.pdf"
    for words in (
        ("summary", store, made_once[2]),  # cancelled
        ("agenda", store, "ffffffff-ffff"),
        ("agenda", store, "inget id"),
        ("counts", store, "--as-of", "2020-01-01", "--internal"),
    ):
        said = run(*words, "--out", out)
        assert (said.code, said.out) == (1, ""), words
        assert said.sentence.endswith(".")
        assert not out.exists()


def test_what_is_no_store_is_refused_before_the_passphrase_is_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(cli.PASSPHRASE_VARIABLE)
    for path in (tmp_path, tmp_path / "saknas.famsam"):
        for command in ("meetings", "check"):
            said = run(command, path)
            assert (said.code, "inget FamSam-lager" in said.sentence) == (1, True)


def test_a_second_process_is_refused_with_the_name_of_the_first(run: Run, store: Path) -> None:
    desk = vault.unlock(store, PASSPHRASE)
    try:
        said = run("meetings", store)
    finally:
        desk.close()
    assert said.code == 1
    assert str(os.getpid()) in said.sentence


def test_a_damaged_store_is_the_environments_fault(run: Run, store: Path) -> None:
    database = store / "store.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    said = run("check", store)
    assert (said.code, said.out) == (3, "")
    assert "Lagret är skadat" in said.err
    database.write_bytes(b"")
    assert run("meetings", store).code == 3
    for name in ("keys.json", "keys.json.bak"):
        (store / name).write_bytes(b"{}")
    assert run("meetings", store).code == 3


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (("hittepå",), "finns inte"),
        (("meetings",), "LAGER"),
        (("meetings", "x.famsam", "--hittepå"), "--hittepå"),
        (("counts", "x.famsam", "--internal", "--out", "f"), "--as-of"),
        (("counts", "x.famsam", "--as-of", "2026-02-18", "--out", "f"), "--internal"),
        (
            ("counts", "x.famsam", "--as-of", "2026-02-18", "--internal", "--publishable", "--out", "f"),
            "antingen",
        ),
        (("counts", "x.famsam", "--as-of", "igår", "--internal", "--out", "f"), "2022-11-16"),
        (("counts", "x.famsam", "--as-of", "2026-02-30", "--internal", "--out", "f"), "2022-11-16"),
        (
            ("counts", "x.famsam", "--as-of", "2026-02-18", "--internal", "--format", "xml", "--out", "f"),
            "--format",
        ),
        (("agenda", "x.famsam", "1", "--out"), "--out"),
        (("meetings", "x.famsam", "--passphrase", "hemligt"), "--passphrase"),
    ],
)
def test_wrong_usage_is_one_swedish_sentence(run: Run, words: tuple[str, ...], about: str) -> None:
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert about in said.sentence
    assert said.sentence.startswith("Kommandot kunde inte förstås: ")
    assert "hemligt" not in said.err


def test_the_help_is_in_swedish(run: Run) -> None:
    for words in (
        (),
        *((name,) for name in ("open", "demo", "agenda", "summary", "meetings", "counts", "check")),
    ):
        said = run(*words, "--help")
        assert said.code == 0
        for english in (
            "Usage",
            "Options",
            "Arguments",
            "Commands",
            "Show this",
            "required",
            "default",
            "<path>",
        ):
            assert english not in said.out, words
        assert "Användning: famsam-desktop" in said.out


def test_the_help_stands_in_straight_columns(run: Run) -> None:
    lines = run("verify-export", "--help").out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("  FIL"))
    assert lines[0].endswith("[VAL] FIL...")
    assert "Path" not in lines[at]
    assert lines[at].index("Filerna") == len(lines[at + 1]) - len(lines[at + 1].lstrip())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_there_is_a_sentence_and_no_crash(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for words in ((), ("open",)):
        said = run(*words)
        assert (said.code, said.out) == (3, "")
        assert said.sentence == "Det finns ingen skärm att visa fönstret på."


def test_a_lone_store_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (["min.famsam"], [f"mapp{os.sep}lager"]):
        assert with_command(words) == ["open", *words]
    for words in ([], ["check", "min.famsam"], ["--help"], ["demo"], ["hittepå"]):
        assert with_command(words) == words


# --- as a program ------------------------------------------------------------------------------------------------


def test_the_program_speaks_utf_8_whatever_the_console(store: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "famsam_desktop", "meetings", str(store)],
        capture_output=True,
        check=False,
        cwd=Path(__file__).parents[1],
        env={**os.environ, cli.PASSPHRASE_VARIABLE: PASSPHRASE, "PYTHONIOENCODING": "ascii"},
    )
    assert told.returncode == 0
    assert "genomfört" in told.stdout.decode("utf-8")
    assert told.stderr == b""


def test_the_command_line_needs_no_window() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, famsam_desktop.cli; print('PySide6' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    assert told.stdout.strip() == "False"


def test_a_bug_of_ours_is_told_without_anything_that_somebody_wrote(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise KeyError("Hemlig Hemligsson")

    monkeypatch.setattr("famsam_desktop.services.vault.unlock", broken)
    said = run("meetings", store)
    assert (said.code, said.out) == (cli.UNFORESEEN, "")
    assert "KeyError, test_cli.py" in said.err
    assert "Hemlig" not in said.err
    assert "Traceback" not in said.err
