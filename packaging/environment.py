"""The project's own ``.venv``: made once, filled from the hash-locked file, stamped so that a second start is quick."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pythons
from steps import ROOT, Failure, do, say

VENV = ROOT / ".venv"
STAMP = VENV / "famsam-stamp.json"
LOCK = ROOT / "packaging" / "requirements-test.lock"
PROJECT = ROOT / "pyproject.toml"
_SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PIP = ["-m", "pip", "--disable-pip-version-check", "--no-input", "-qq", "install"]


def program(name: str) -> str:
    """Return the path of a program inside the .venv."""
    return str(_SCRIPTS / (name + ".exe" if os.name == "nt" else name))


def environ() -> dict[str, str]:
    """Return the environment that a program inside the .venv runs in."""
    inside = {
        key: value
        for key, value in os.environ.items()
        if key not in ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")
    }
    inside["VIRTUAL_ENV"] = str(VENV)
    inside["PATH"] = str(_SCRIPTS) + os.pathsep + inside.get("PATH", "")
    return inside


def ensure() -> None:
    """Make the .venv what the lock and the project say; do nothing when the stamp says it is."""
    wanted, found = _wanted(), stamped()
    if found == wanted and Path(program("python")).exists():
        return
    if found.get("root", wanted["root"]) != wanted["root"] or not _runs():
        _make()
        found = {}
    STAMP.unlink(missing_ok=True)
    if found.get("lock") != wanted["lock"]:
        _install_locked()
    _install_project()
    STAMP.write_text(json.dumps(wanted, indent=2) + "\n", encoding="utf-8")


def stamped() -> dict[str, str]:
    """Return what the .venv was last filled with; nothing when it was never finished."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def is_current() -> bool:
    """Say whether the .venv was filled from the lock and the project as they are now."""
    return stamped() == _wanted() and Path(program("python")).exists()


def _wanted() -> dict[str, str]:
    return {"root": str(ROOT), "lock": _digest(LOCK), "project": _digest(PROJECT)}


def _digest(path: Path) -> str:
    # Line ends are evened out: git may check the same file out with others on Windows.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _runs() -> bool:
    return Path(program("python")).exists() and pythons.probe("venv", [program("python")]).usable


def _make() -> None:
    python = pythons.find()
    say(f"Python {python.version} ({python.found}: {python.path})")
    do(
        [python.path, "-m", "venv", "--clear", str(VENV)],
        "Delete the folder .venv, see that the disk has 1 GB free, and run the same command again.",
    )


def _install_locked() -> None:
    say("Installing what the lock names; the first time this may take minutes.")
    # Wheels only: building from source would fetch build tools that no hash vouches for.
    do(
        [program("python"), *PIP, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)],
        "Connect to the network (or point PIP_INDEX_URL at your mirror) and run the same command again;"
        " if pip names a hash that differs, do not use that file.",
        environ(),
    )


def _install_project() -> None:
    # The build backend comes from the lock as well, so this step needs no network and no second environment.
    do(
        [
            program("python"),
            *PIP,
            "--no-index",
            "--no-deps",
            "--no-build-isolation",
            "--editable",
            str(ROOT),
        ],
        "Mend pyproject.toml as the build backend says above and run the same command again.",
        environ(),
    )
    if not Path(program("famsam-desktop")).exists():
        raise Failure("Restore [project.scripts] in pyproject.toml: it must name famsam-desktop.")
