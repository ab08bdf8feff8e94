"""The frozen program: one folder with everything in it, that proves itself before anybody gets it."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import environment
import frozen
import icu
from steps import ROOT, Failure, do, say

FOLDER = ROOT / "dist" / frozen.NAME
WORK = ROOT / "build" / "bundle"
PROGRAM = FOLDER / (frozen.NAME + ".exe" if os.name == "nt" else frozen.NAME)
LICENCES = FOLDER / "THIRD-PARTY.txt"
#: The goal is 160, which the benchmark judges; some builds of Python are ten MiB larger than others.
_SIZE_BOUND_MIB = 170
_X86_64, _LOADED, _PAGE, _FAR_APART = 62, 1, 1 << 12, 1 << 21
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
    _lighten()
    LICENCES.write_text(_said("licences"), encoding="utf-8")
    say(_said("self-check").rstrip())
    _said("demo", "--out", "demo")  # every paper, picture and figure, the solver's too
    taken = size_mib(FOLDER)
    say(f"{FOLDER.relative_to(ROOT)}: {taken:.0f} MiB (at most {_SIZE_BOUND_MIB})")
    if taken > _SIZE_BOUND_MIB:
        raise Failure("Leave more out in packaging/frozen.py: the folder has grown past its bound.")
    return FOLDER


def size_mib(folder: Path) -> float:
    """What the files of a folder hold; a link counts as nothing of its own."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 2**20


def _lighten() -> None:
    """Take out what nobody reads: other languages, gaps, and tables for debuggers, 40 MiB in some builds of Python."""
    if not sys.platform.startswith("linux"):
        return
    libraries = [path for path in FOLDER.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    for library in libraries:
        if library.name.startswith("libicudata.so"):
            icu.prune(library, WORK)
        library.write_bytes(closed_up(library.read_bytes()))
    say(f"> strip ({len(libraries)} libraries)")
    command = [shutil.which("strip") or "strip", "--strip-unneeded", *map(str, libraries)]
    if subprocess.run(command, check=False).returncode != 0:
        raise Failure("Install binutils whole: strip failed as it says above.")


def closed_up(library: bytes) -> bytes:
    """The library with its parts a page apart where they are 2 MiB apart; strip then takes out the nothing between.

    Wheels whose libraries were renamed have some. On other processors a page may be larger.
    """
    if library[:6] != b"\x7fELF\2\1" or struct.unpack_from("<H", library, 18) != (_X86_64,):
        return library
    closed = bytearray(library)
    (table,), (size, count) = struct.unpack_from("<Q", library, 32), struct.unpack_from("<HH", library, 54)
    for part in range(table, table + size * count, size):
        kind, *_, apart = struct.unpack_from("<2I6Q", library, part)
        if (kind, apart) == (_LOADED, _FAR_APART):
            struct.pack_into("<Q", closed, part + 48, _PAGE)
    return bytes(closed)


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
