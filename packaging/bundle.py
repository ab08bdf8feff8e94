"""The frozen program: one folder with everything in it, that proves itself before anybody gets it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import environment
import frozen
from steps import ROOT, Failure, do, say

FOLDER = ROOT / "dist" / frozen.NAME
WORK = ROOT / "build" / "bundle"
PROGRAM = FOLDER / (frozen.NAME + ".exe" if os.name == "nt" else frozen.NAME)
LICENCES = FOLDER / "THIRD-PARTY.txt"
#: Of which 44 are the solver with numpy and its BLAS, 37 Qt's ICU, 14 the cryptography that Linux keyrings ask for.
_SIZE_BOUND_MIB = 210
_ICON = (
    "import sys; from PySide6.QtGui import QGuiApplication, QIcon; app = QGuiApplication([]);"
    " sys.exit(not QIcon(sys.argv[1]).pixmap(256, 256).save(sys.argv[2]))"
)


def build() -> Path:
    """Build the folder, have it check itself, and write down whose work is in it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    WORK.mkdir(parents=True, exist_ok=True)
    _draw_icon()
    do(
        [
            environment.program("python"),
            *("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", str(FOLDER.parent), "--workpath", str(WORK)),
            str(ROOT / "packaging" / f"{frozen.NAME}.spec"),
        ],
        "Mend what PyInstaller names above; packaging/frozen.py says what goes in and what stays out.",
        {**environment.environ(), "PYTHONHASHSEED": "0"},
    )
    _strip()
    LICENCES.write_text(_said("licences"), encoding="utf-8")
    say(_said("self-check").rstrip())
    _said("demo", "--out", "demo")  # every paper, picture and figure, the solver's too
    size = sum(path.lstat().st_size for path in FOLDER.rglob("*") if path.is_file()) / 2**20
    say(f"{FOLDER.relative_to(ROOT)}: {size:.0f} MiB (at most {_SIZE_BOUND_MIB})")
    if size > _SIZE_BOUND_MIB:
        raise Failure("Leave more out in packaging/frozen.py: the folder has grown past its bound.")
    return FOLDER


def _strip() -> None:
    """Take the tables for debuggers out; some builds of Python carry 40 MiB of them."""
    strip = shutil.which("strip")
    if sys.platform.startswith("linux") and strip:
        libraries = [str(path) for path in FOLDER.rglob("*.so*") if path.is_file() and not path.is_symlink()]
        say(f"> strip ({len(libraries)} libraries)")
        if subprocess.run([strip, "--strip-unneeded", *libraries], check=False).returncode != 0:
            raise Failure("Install binutils whole: strip failed as it says above.")


def _draw_icon() -> None:
    drawing = ROOT / "resources" / "brand" / f"{frozen.NAME}.svg"
    do(
        [
            environment.program("python"),
            "-c",
            _ICON,
            str(drawing),
            str(ROOT / "build" / f"{frozen.NAME}.png"),
        ],
        "Restore resources/brand: the icon could not be drawn.",
        {**environment.environ(), "QT_QPA_PLATFORM": "offscreen"},
    )


def _said(*words: str) -> str:
    """What the frozen program says, where it finds no Python, no library and no home of ours to lean on."""
    say(f"> {frozen.NAME} {' '.join(words)}")
    with tempfile.TemporaryDirectory() as home:
        kept = {key: value for key, value in os.environ.items() if key in ("SYSTEMROOT", "TEMP", "TMP")}
        done = subprocess.run(
            [str(PROGRAM), *words],
            cwd=home,
            env={
                **kept,
                "HOME": home,
                "USERPROFILE": home,
                "PATH": os.defpath,
                "QT_QPA_PLATFORM": "offscreen",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=False,
        )
    said = done.stdout.decode("utf-8", errors="replace")
    if done.returncode != 0:
        print(said, file=sys.stderr)
        raise Failure("Add what the frozen program lacks to packaging/frozen.py.")
    return said
