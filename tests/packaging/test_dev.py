"""The command door: what it finds, when it has nothing to do, and what it says when a step fails."""

import ast
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import checks
import demo
import dev
import environment
import libraries
import pythons
import steps

DOOR = ["dev", "steps", "pythons", "environment", "libraries", "checks", "demo", "locks"]
DOOR += ["bundle", "frozen", "icu", "debian", "installers", "wheels"]
PACKAGING = Path(dev.__file__).parent


def program(path: Path, script: str) -> Path:
    """Write an executable shell script."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def old_python(path: Path) -> Path:
    """Write a program that answers as a Python 3.11 would."""
    return program(path, """echo '{"path": "/old", "version": [3, 11, 2], "wrong": "is too old"}'""")


# --- the door itself ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", DOOR)
def test_the_door_reads_under_python_3_8(module: str) -> None:
    source = (PACKAGING / f"{module}.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))
    imports = {node.module for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
    assert "__future__" in imports


def test_the_door_imports_nothing_but_the_standard_library() -> None:
    for module in DOOR:
        for node in ast.walk(ast.parse((PACKAGING / f"{module}.py").read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names | set(DOOR), module


def test_help_names_each_command_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        dev.main(["--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    checking = ("setup", "run", "test", "lint", "e2e", "bench", "sheet", "lock", "doctor")
    for command in (*checking, "bundle", "deb", "installers", "wheels"):
        assert [line for line in shown.splitlines() if line.split()[:1] == [command]], command


@pytest.mark.parametrize("words", [[], ["dance"]])
def test_wrong_usage_is_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        dev.main(words)
    assert stop.value.code == 2


def test_what_follows_the_command_is_passed_on() -> None:
    assert dev.parse(["test", "-k", "clock", "--lf"]) == ("test", ["-k", "clock", "--lf"])


def test_a_failed_step_is_one_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(_arguments: list[str]) -> int:
        steps.do([sys.executable, "-c", "raise SystemExit(3)"], "Switch it off and on again.")
        return 0

    monkeypatch.setitem(dev.COMMANDS, "setup", fail)
    assert dev.main(["setup"]) == 1
    assert capfd.readouterr().err == "dev.py: Switch it off and on again.\n"


def test_a_program_that_is_not_there_is_a_failed_step(tmp_path: Path) -> None:
    with pytest.raises(steps.Failure, match=r"Install it\."):
        steps.do([str(tmp_path / "none")], "Install it.")


def test_a_step_sees_no_standard_input() -> None:
    assert steps.attempt([sys.executable, "-c", "import sys; sys.exit(sys.stdin.read() != '')"]) == 0


# --- finding a Python --------------------------------------------------------------------------------------------


def test_this_interpreter_is_usable() -> None:
    found = pythons.probe("test", [sys.executable])
    assert found.usable
    assert found.version == ".".join(str(part) for part in sys.version_info[:3])


def test_the_first_usable_python_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shim = program(tmp_path / "shims" / "python3.12", "echo 'not selected' >&2; exit 127")
    old = old_python(tmp_path / "old" / "python3")

    def candidates(_environ: object, _home: Path) -> list[tuple[str, list[str]]]:
        return [("a", [str(old)]), ("b", [str(shim)]), ("c", [sys.executable]), ("d", [str(old)])]

    monkeypatch.setattr(pythons, "candidates", candidates)
    assert pythons.find().found == "c"
    assert [python.wrong for python in pythons.survey()] == ["is too old", "does not run", ""]


def test_no_python_is_one_sentence_on_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = old_python(tmp_path / "python3")

    def candidates(_environ: object, _home: Path) -> list[tuple[str, list[str]]]:
        return [("PATH", [str(old)])]

    monkeypatch.setattr(pythons, "candidates", candidates)
    with pytest.raises(steps.Failure, match=r"^Install Python 3\.13"):
        pythons.find()


@pytest.mark.skipif(os.name == "nt", reason="the layout of pyenv and uv under POSIX")
def test_every_place_is_looked_into_and_the_newest_patch_comes_first(tmp_path: Path) -> None:
    home, shims, versions = tmp_path / "home", tmp_path / "pyenv" / "shims", tmp_path / "pyenv" / "versions"
    for version in ("3.12.1", "3.12.10", "3.13.0", "3.11.7", "3.15.0"):
        program(versions / version / "bin" / "python3", "exit 1")
    program(home / ".local/share/uv/python/cpython-3.14.2-linux-x86_64-gnu/bin/python3", "exit 1")
    program(shims / "python3.13", "exit 127")
    found = list(pythons.candidates({"PATH": str(shims)}, home))
    told = [
        (where, command[0].removeprefix(str(tmp_path))) for where, command in found if where != "usual place"
    ]
    assert told == [
        ("this interpreter", sys.executable),
        ("PATH", "/pyenv/shims/python3.13"),
        ("pyenv", "/pyenv/versions/3.12.10/bin/python3"),
        ("pyenv", "/pyenv/versions/3.12.1/bin/python3"),
        ("pyenv", "/pyenv/versions/3.13.0/bin/python3"),
        ("uv", "/home/.local/share/uv/python/cpython-3.14.2-linux-x86_64-gnu/bin/python3"),
    ]


# --- the .venv and its stamp -------------------------------------------------------------------------------------


class Workshop:
    """A checkout of its own, where steps that would take minutes are only written down."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.steps: list[str] = []
        self.folder = folder
        self.lock, self.project = folder / "test.lock", folder / "pyproject.toml"
        self.lock.write_text("one==1\n", encoding="utf-8")
        self.project.write_text("[project]\n", encoding="utf-8")
        places = {"ROOT": folder, "VENV": folder / ".venv", "STAMP": folder / ".venv/stamp.json"}
        places |= {"_SCRIPTS": folder / ".venv/bin", "LOCK": self.lock, "PROJECT": self.project}
        for name, place in places.items():
            monkeypatch.setattr(environment, name, place)
        monkeypatch.setattr(environment, "do", self._do)
        (folder / ".venv/bin").mkdir(parents=True)

    def _do(self, command: list[str], _advice: str, _environ: object = None) -> None:
        step = "venv" if "venv" in command else "project" if "--editable" in command else "lock"
        self.steps.append(step)
        for name in ("python", "famsam-desktop"):
            target = Path(environment.program(name))
            target.unlink(missing_ok=True)
            target.symlink_to(sys.executable)

    def setup(self) -> list[str]:
        """Set up and return the steps it took."""
        self.steps.clear()
        environment.ensure()
        return self.steps


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """Return a checkout without a .venv."""
    return Workshop(tmp_path, monkeypatch)


def test_the_first_setup_does_everything_and_the_second_nothing(workshop: Workshop) -> None:
    assert workshop.setup() == ["venv", "lock", "project"]
    assert environment.is_current()
    assert workshop.setup() == []


def test_a_changed_lock_is_installed_again(workshop: Workshop) -> None:
    workshop.setup()
    workshop.lock.write_text("one==2\n", encoding="utf-8")
    assert not environment.is_current()
    assert workshop.setup() == ["lock", "project"]


def test_a_changed_project_is_installed_without_its_dependencies(workshop: Workshop) -> None:
    workshop.setup()
    workshop.project.write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert workshop.setup() == ["project"]


def test_other_line_ends_are_no_change(workshop: Workshop) -> None:
    workshop.setup()
    workshop.lock.write_bytes(b"one==1\r\n")
    assert workshop.setup() == []


def test_a_setup_that_was_cut_off_is_done_again(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop.setup()
    workshop.lock.write_text("one==2\n", encoding="utf-8")

    def fail() -> None:
        raise steps.Failure("Connect to the network.")

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_install_locked", fail)
        with pytest.raises(steps.Failure):
            environment.ensure()
    assert workshop.setup() == ["lock", "project"]


def test_a_python_that_is_gone_is_replaced(workshop: Workshop) -> None:
    workshop.setup()
    Path(environment.program("python")).unlink()
    assert workshop.setup() == ["venv", "lock", "project"]


def test_a_checkout_that_was_moved_gets_a_new_venv(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.setup()
    monkeypatch.setattr(environment, "ROOT", workshop.folder / "elsewhere")
    assert workshop.setup() == ["venv", "lock", "project"]


# --- system libraries --------------------------------------------------------------------------------------------

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Qt brings its own libraries elsewhere"
)


@linux
def test_a_library_is_missing_when_it_cannot_be_loaded() -> None:
    none, libc = libraries.Library("libnone.so.9", "libnone9"), libraries.Library("libc.so.6", "libc6")
    assert libraries.missing([libc, none, libraries.Library("sh", "dash")]) == [none]


@linux
def test_without_root_the_one_command_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path / "apt-get", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    wanted = [libraries.Library("libnone.so.9", "libnone9"), libraries.Library("libvoid.so.1", "libvoid1")]
    with pytest.raises(steps.Failure, match=r"`sudo apt-get install .* libnone9 libvoid1`"):
        libraries.ensure(wanted)


@linux
def test_without_apt_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(steps.Failure, match=r"^Install libnone\.so\.9 with"):
        libraries.ensure([libraries.Library("libnone.so.9", "libnone9")])


# --- checks and the demo -----------------------------------------------------------------------------------------


def tool(name: str, folder: Path, script: str) -> None:
    """Put a program into the .venv of the test."""
    program(folder / name, script)


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")
@pytest.mark.parametrize(("linter", "tests", "code"), [(0, 0, 0), (1, 0, 1), (0, 1, 1), (0, 2, 2)])
def test_a_failed_check_fails_the_whole_but_the_tests_still_close(
    linter: int,
    tests: int,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(environment, "_SCRIPTS", tmp_path)
    for name in ("ruff", "lint-imports"):
        tool(name, tmp_path, "exit 0")
    tool("mypy", tmp_path, f"exit {linter}")
    tool("python", tmp_path, f"echo CI=$CI; echo 3 passed; exit {tests}")
    assert checks.test([]) == code
    shown = capfd.readouterr()
    assert shown.out.splitlines()[-2:] == ["CI=true", "3 passed"]
    assert shown.err == ("dev.py: Mend the types that mypy names above.\n" if linter else "")


def test_no_journey_is_said_and_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks, "JOURNEYS", tmp_path)
    assert dev.main(["e2e"]) == 0
    assert capsys.readouterr().out == "tests/e2e holds no journey yet, so there is nothing to run.\n"


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")
@pytest.mark.parametrize("display", [False, True])
def test_run_tells_what_the_demo_told(
    display: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "build" / "demo"
    monkeypatch.setattr(environment, "_SCRIPTS", tmp_path)
    monkeypatch.setattr(demo, "FOLDER", folder)
    monkeypatch.setattr(demo, "STORE", folder / "demo.famsam")
    monkeypatch.setattr(demo, "_TOLD", folder / "told.txt")
    monkeypatch.setattr(libraries, "has_display", lambda: display)
    tool(
        "famsam-desktop",
        tmp_path,
        '[ "$1" = open ] && echo "opened $2" && exit\n'
        'mkdir -p "$3/demo.famsam" "$3/screens" && touch "$3/agenda.pdf" "$3/screens/today.png"\n'
        'echo "Lösenfras: hemlig"; echo "platform $QT_QPA_PLATFORM"',
    )
    monkeypatch.delenv("QT_QPA_PLATFORM")
    demo.run()
    first = capfd.readouterr().out
    assert "Lösenfras: hemlig" in first
    if display:
        assert f"opened {folder / 'demo.famsam'}" in first
        demo.run()  # the store is there: it is not made again, and the passphrase is said all the same
        again = capfd.readouterr().out
        assert "demo --out" not in again
        assert "Lösenfras: hemlig" in again
    else:
        assert "platform offscreen" in first
        assert f"Papers: {folder / 'agenda.pdf'}" in first
        assert f"Screenshots: {folder / 'screens' / 'today.png'}" in first


@pytest.mark.skipif(os.name == "nt", reason="the door starts a shell here")
def test_the_door_starts_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(PACKAGING / "dev.py"), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "doctor" in done.stdout
