"""Has every locked library a wheel for every supported system and Python? Asks the index; installs nothing."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Iterator, Sequence

import environment
import locks
import pythons
from steps import ROOT, Failure, do, say

#: By uv's names; each the oldest that PySide6 supports.
SYSTEMS = {
    "Windows x86-64": "x86_64-pc-windows-msvc",
    "macOS arm64": "aarch64-apple-darwin",
    "macOS x86-64": "x86_64-apple-darwin",
    "Linux x86-64": "x86_64-manylinux_2_34",
    "Linux arm64": "aarch64-manylinux_2_39",
}

LOCK = ROOT / "packaging" / "requirements.lock"
_OLDEST_MACOS = "14.0"


def check(lock: Path = LOCK) -> None:
    """Say for each system and Python whether a wheel is there, by name and hash; raise Failure when one is not."""
    unknown = _offered(lock) - _hashes(lock)
    if unknown:
        raise Failure(
            f"Lock anew: the index has {len(unknown)} files of locked versions that the lock does not know."
        )
    lacking = list(_lacking(lock))
    if lacking:
        raise Failure(f"Lock other versions of what uv names above: no wheels for {', '.join(lacking)}.")


def _hashes(lock: Path) -> set[str]:
    return set(re.findall(r"sha256:[0-9a-f]{64}", lock.read_text(encoding="utf-8")))


def _offered(lock: Path) -> set[str]:
    """The hashes of every file that the index has of the locked versions; uv leaves them be when it only resolves."""
    with tempfile.TemporaryDirectory() as folder:
        anew = Path(folder) / "anew.lock"
        words = [*locks.COMPILE.split(), "--no-deps", "--no-annotate", "--output-file", str(anew), str(lock)]
        do([locks.uv(), *words], "Connect to the network and run the same command again.", _inside())
        return _hashes(anew)


def _lacking(lock: Path) -> Iterator[str]:
    uv = locks.uv()
    for system, platform in SYSTEMS.items():
        for minor in pythons.MINORS:
            said = _resolved(uv, lock, platform, f"3.{minor}")
            say(f"{system}, Python 3.{minor}: {said or 'every wheel is there'}")
            if said:
                yield f"{system} (Python 3.{minor})"


def _resolved(uv: str, lock: Path, platform: str, python: str) -> str:
    """What uv says is missing; nothing when all is there."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [uv, *_command(platform, python), "--target", folder, "-r", str(lock)],
            cwd=str(ROOT),
            env=_inside(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    return done.stdout.decode("utf-8", errors="replace").strip() if done.returncode else ""


def _command(platform: str, python: str) -> Sequence[str]:
    wanted = ["--python-platform", platform, "--python-version", python]
    return ["pip", "install", "--dry-run", "--no-deps", "--only-binary", ":all:", "--require-hashes", *wanted]


def _inside() -> dict[str, str]:
    """The index is the one that pip is set to, where it is set to one."""
    inside = {**environment.environ(), "MACOSX_DEPLOYMENT_TARGET": _OLDEST_MACOS}
    if "PIP_INDEX_URL" in os.environ:
        inside.setdefault("UV_DEFAULT_INDEX", os.environ["PIP_INDEX_URL"])
    return inside
