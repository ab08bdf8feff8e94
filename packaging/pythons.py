"""Where a Python for the program may be: this interpreter, PATH, the py launcher, pyenv, uv and the usual folders.

A name on PATH proves nothing (a pyenv shim fails while its version is not selected), so each one is run and asked.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterable, Iterator, Mapping, NamedTuple, Sequence

from steps import Failure

MINORS = (12, 13, 14)
NONE_FOUND = (
    "Install Python 3.13 (from python.org, your package manager, `pyenv install 3.13` or"
    " `uv python install 3.13`) and run the same command again."
)
_ASK = """
import json, struct, sys, sysconfig
answer = {"path": getattr(sys, "_base_executable", None) or sys.executable, "version": sys.version_info[:3]}
if sys.implementation.name != "cpython": answer["wrong"] = "is not CPython"
elif not (3, 12) <= sys.version_info[:2] <= (3, 14): answer["wrong"] = "is not 3.12, 3.13 or 3.14"
elif struct.calcsize("P") < 8: answer["wrong"] = "is a 32-bit build"
elif sysconfig.get_config_var("Py_GIL_DISABLED"): answer["wrong"] = "is a free-threaded build"
else:
    try: import ensurepip, venv
    except ImportError: answer["wrong"] = "cannot make a venv (Debian: python%d.%d-venv)" % sys.version_info[:2]
print(json.dumps(answer))
"""


class Python(NamedTuple):
    """One interpreter that was run and asked: where it was found, its own path, its version, and what is wrong."""

    found: str
    path: str
    version: str
    wrong: str

    @property
    def usable(self) -> bool:
        """Whether the program's .venv can be made with it."""
        return not self.wrong


def probe(found: str, command: Sequence[str]) -> Python:
    """Run an interpreter and ask it what it is; one that does not answer is not usable."""
    environ = {key: value for key, value in os.environ.items() if key not in ("PYTHONHOME", "PYTHONPATH")}
    try:
        done = subprocess.run(
            [*command, "-I", "-c", _ASK],
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
        )
        answer = json.loads(done.stdout.decode("utf-8"))
    except (OSError, ValueError, subprocess.SubprocessError):
        return Python(found, command[0], "?", "does not run")
    version = ".".join(str(part) for part in answer["version"])
    return Python(found, str(answer["path"]), version, str(answer.get("wrong", "")))


def find() -> Python:
    """Return the first usable Python in the order of candidates; raise Failure when there is none."""
    for python in survey():
        if python.usable:
            return python
    raise Failure(NONE_FOUND)


def survey() -> Iterator[Python]:
    """Ask every candidate in turn, each real file once."""
    seen = set()
    for found, command in candidates(os.environ, Path(os.path.expanduser("~"))):  # noqa: PTH111  # never raises
        key = (os.path.realpath(command[0]), tuple(command[1:]))
        if key not in seen:
            seen.add(key)
            yield probe(found, command)


def candidates(environ: Mapping[str, str], home: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield where each candidate was found and the command that starts it."""
    yield "this interpreter", [sys.executable]
    for path in _on_path(environ):
        yield "PATH", [path]
    launcher = shutil.which("py", path=environ.get("PATH"))
    if os.name == "nt" and launcher:
        for minor in MINORS:
            yield "py launcher", [launcher, f"-3.{minor}"]
    for root in _pyenv_roots(environ, home):
        for path in _newest_first(root.glob("versions/3.*")):
            yield "pyenv", [path]
    for root in _uv_roots(environ, home):
        for path in _newest_first(root.glob("cpython-3.*")):
            yield "uv", [path]
    for path in _usual_places(environ):
        yield "usual place", [path]


def _on_path(environ: Mapping[str, str]) -> Iterator[str]:
    folders = [folder for folder in environ.get("PATH", "").split(os.pathsep) if folder]
    suffix = ".exe" if os.name == "nt" else ""
    for name in [f"python3.{minor}" for minor in MINORS] + ["python3", "python"]:
        for folder in folders:
            path = Path(folder, name + suffix)
            if path.is_file():
                yield str(path)


def _pyenv_roots(environ: Mapping[str, str], home: Path) -> Iterator[Path]:
    if environ.get("PYENV_ROOT"):
        yield Path(environ["PYENV_ROOT"])
    for folder in environ.get("PATH", "").split(os.pathsep):
        if Path(folder).name == "shims":
            yield Path(folder).parent
    yield home / ".pyenv"
    yield home / ".pyenv" / "pyenv-win"


def _uv_roots(environ: Mapping[str, str], home: Path) -> Iterator[Path]:
    if environ.get("UV_PYTHON_INSTALL_DIR"):
        yield Path(environ["UV_PYTHON_INSTALL_DIR"])
    yield Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "uv" / "python"
    if environ.get("APPDATA"):
        yield Path(environ["APPDATA"]) / "uv" / "python"


def _usual_places(environ: Mapping[str, str]) -> Iterator[str]:
    for minor in MINORS:
        places = [
            Path(f"/usr/local/bin/python3.{minor}"),
            Path(f"/opt/homebrew/bin/python3.{minor}"),
            Path(f"/Library/Frameworks/Python.framework/Versions/3.{minor}/bin/python3.{minor}"),
        ]
        if environ.get("LOCALAPPDATA"):
            places.append(
                Path(environ["LOCALAPPDATA"], "Programs", "Python", f"Python3{minor}", "python.exe")
            )
        for path in places:
            if path.is_file():
                yield str(path)


def _newest_first(folders: Iterable[Path]) -> Iterator[str]:
    """Yield the interpreters of the supported versions, by minor version as in MINORS, newest patch first."""
    dated = []
    for folder in folders:
        version = re.search(r"(?:^|-)3\.(\d+)\.(\d+)", folder.name)
        if version and int(version.group(1)) in MINORS:
            dated.append((MINORS.index(int(version.group(1))), -int(version.group(2)), folder))
    for _minor, _patch, folder in sorted(dated):
        for path in (folder / "bin" / "python3", folder / "python.exe"):
            if path.is_file():
                yield str(path)
                break
