"""No core, and nobody looks in: asked of real processes, the program's own door among them."""

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import famsam_desktop.__main__ as door

linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")

HARDEN = "from famsam_desktop.host import hardening; hardening.forbid_core_dumps(); hardening.close_memory()"
TELL = (
    "import resource, ctypes;"
    " print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
)
RAISED = (
    "import resource; hard = resource.getrlimit(resource.RLIMIT_CORE)[1]; resource.setrlimit(4, (hard, hard))"
)


def ran(code: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    path = {**os.environ, "PYTHONPATH": str(Path(door.__file__).parent.parent)}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, env=path, capture_output=True, text=True, check=False
    )


@linux
def test_a_hardened_process_has_no_core_and_is_not_dumpable(tmp_path: Path) -> None:
    assert ran(TELL, tmp_path).stdout.split()[-1] == "1"  # what a process is otherwise
    assert ran(f"{RAISED}; {HARDEN}; {TELL}", tmp_path).stdout == "(0, 0) 0\n"


@linux
def test_a_process_that_aborts_leaves_no_core(tmp_path: Path) -> None:
    done = ran(f"{RAISED}; {HARDEN}; import os; os.abort()", tmp_path)
    assert done.returncode == -signal.SIGABRT
    assert list(tmp_path.iterdir()) == []


@linux
def test_its_children_have_no_core_either(tmp_path: Path) -> None:
    child = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"
    code = f"{HARDEN}; import sys; sys.argv = ['', {TELL!r}]; {child}"
    assert ran(code, tmp_path).stdout.startswith("(0, 0)")


@linux
@pytest.mark.parametrize("words", [["--help"], ["counts", "nowhere.famsam"]])
def test_the_command_line_is_hardened_before_it_reads_a_word(words: list[str], tmp_path: Path) -> None:
    code = (
        "import atexit, resource, ctypes, sys\n"
        "def tell():\n"
        "    limit = resource.getrlimit(resource.RLIMIT_CORE)\n"
        "    print(limit, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), file=sys.stderr)\n"
        "atexit.register(tell)\n"
        "from famsam_desktop.__main__ import main\n"
        f"sys.argv = ['famsam-desktop', *{words!r}]\n"
        "sys.exit(main())"
    )
    assert ran(code, tmp_path).stderr.splitlines()[-1] == "(0, 0) 0"


def test_forbidding_cores_is_the_first_thing_the_program_does() -> None:
    module = ast.parse(Path(door.__file__).read_text("utf-8"))
    main = next(each for each in module.body if isinstance(each, ast.FunctionDef) and each.name == "main")
    assert "forbid_core_dumps()" in ast.unparse(main.body[1])


def test_what_comes_first_needs_no_slow_library(tmp_path: Path) -> None:
    code = "from famsam_desktop.host import hardening; hardening.forbid_core_dumps()"
    assert ran(f"{code}; import sys; print('ctypes' in sys.modules)", tmp_path).stdout == "False\n"
