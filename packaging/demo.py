"""The program on invented families: in a window where there is a display, offscreen where there is none."""

from __future__ import annotations

import shutil

import environment
import libraries
from steps import ROOT, do, relay, say

FOLDER = ROOT / "build" / "demo"
STORE = FOLDER / "demo.famsam"
_TOLD = FOLDER / "told.txt"
_ADVICE = "Read what the program says above; if it makes no sense, run `python3 packaging/dev.py doctor`."


def run() -> None:
    """Make the demo store and open the window on it; without a display, say where what it made lies."""
    inside = {**environment.environ(), "PYTHONUTF8": "1"}
    window = libraries.has_display()
    if not window:
        inside["QT_QPA_PLATFORM"] = "offscreen"
    if window and _TOLD.exists() and STORE.exists():
        say(_TOLD.read_text(encoding="utf-8").rstrip())
    else:
        _make(inside)
    if window:
        do([environment.program("famsam-desktop"), "open", str(STORE)], _ADVICE, inside)
    else:
        _say_where()


def _make(inside: dict[str, str]) -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.parent.mkdir(exist_ok=True)
    told = FOLDER.parent / "told.txt"
    with told.open("w", encoding="utf-8") as copy:
        relay([environment.program("famsam-desktop"), "demo", "--out", str(FOLDER)], _ADVICE, inside, copy)
    told.replace(_TOLD)


def _say_where() -> None:
    say("There is no display here, so the same was done without a window.")
    for label, pattern in (("Papers", "*.pdf"), ("Figures", "*.json"), ("Screenshots", "screens/*.png")):
        for path in sorted(FOLDER.glob(pattern)):
            say(f"{label}: {path}")
