"""Pictures of everything there is to see, put together to be looked at: ``python3 packaging/dev.py sheet``.

Every view in each size, zoom, theme and language on the demo store; one sheet a view and language, every picture of
it beside, and a list of what an automatic look found. Nothing of it belongs into the repository.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime, time
from itertools import batched
from pathlib import Path
from typing import NamedTuple

from steps import ROOT

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QPoint, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from clipped import faults
from famsam_desktop.domain import times
from famsam_desktop.services import demo, vault
from famsam_desktop.ui.shell.languages import Languages
from famsam_desktop.ui.shell.screens import settle
from famsam_desktop.ui.speech import LANGUAGES, Language
from famsam_desktop.ui.theme.appearance import Appearance, Theme, application
from views import Sight, View

OUT = ROOT / "build" / "sheet"
_GAP = 12
_ACROSS = 4


class Dress(NamedTuple):
    """How a view is looked at."""

    theme: Theme
    width: int
    height: int
    zoom: int

    @property
    def name(self) -> str:
        """For a file."""
        return f"{self.theme.value}-{self.width}x{self.height}-{self.zoom}"


DRESSES = tuple(
    Dress(theme, *size)
    for theme in (Theme.LIGHT, Theme.DARK)
    for size in ((1366, 768, 100), (1024, 640, 100), (1366, 768, 150), (1024, 640, 150))
)


class Round:
    """Looks at everything in one language, and keeps what is seen and what is wrong."""

    def __init__(self, sight: Sight, appearance: Appearance, folder: Path, only: str) -> None:
        self.sight, self.appearance, self.folder, self.only = sight, appearance, folder, only
        self.found: list[str] = []
        self.names: dict[str, None] = {}

    def go(self) -> None:
        """Every view in every dress; the gates last, for the desk is gone then."""
        for views in (self.sight.views, self.sight.gates):
            for dress in DRESSES:
                self._dress(dress)
                for view in views():
                    if self.only in view.name:
                        self._look(view, dress)

    def _dress(self, dress: Dress) -> None:
        self.appearance.choose(dress.theme)
        self.appearance.set_zoom(dress.zoom)
        settle(self.sight.jobs)  # or the larger letters of before would keep the window wide
        self.sight.window.resize(dress.width, dress.height)
        settle(self.sight.jobs)

    def _look(self, view: View, dress: Dress) -> None:
        dialog = view.show()
        settle(self.sight.jobs)
        window = self.sight.window
        _picture(window, dialog).save(str(self.folder / f"{view.name}-{dress.name}.png"))
        self.found += [f"{view.name} {dress.name}: {each}" for each in faults(dialog or window)]
        if window.width() > dress.width or window.height() > dress.height:
            self.found.append(
                f"{view.name} {dress.name}: the window grew to {window.width()}×{window.height()}"
            )
            window.resize(dress.width, dress.height)
        self.names[view.name] = None
        self.sight.put_away()


def _picture(window: QWidget, dialog: QWidget | None) -> QPixmap:
    picture = window.grab()
    if dialog is not None:
        painter = QPainter(picture)
        painter.setOpacity(0.5)
        painter.fillRect(picture.rect(), window.palette().shadow())
        painter.setOpacity(1)
        room = picture.rect().center() - QPoint(dialog.width() // 2, dialog.height() // 2)
        painter.drawPixmap(room, dialog.grab())
        painter.end()
    return picture


def put_together(pictures: Sequence[Path], target: Path) -> None:
    """One sheet of several pictures, row by row."""
    rows = list(batched([Image.open(path).convert("RGB") for path in pictures], _ACROSS))
    width = max(sum(each.width + _GAP for each in row) for row in rows) + _GAP
    height = sum(max(each.height for each in row) + _GAP for row in rows) + _GAP
    sheet = Image.new("RGB", (width, height), (128, 128, 128))
    top = _GAP
    for row in rows:
        left = _GAP
        for each in row:
            sheet.paste(each, (left, top))
            left += each.width + _GAP
        top += max(each.height for each in row) + _GAP
    sheet.save(target)


def main(words: Sequence[str]) -> int:
    """Make them all; say where they are, and what the automatic look found."""
    parser = argparse.ArgumentParser(
        prog="dev.py sheet", description="Pictures of everything there is to see."
    )
    parser.add_argument("--out", type=Path, default=OUT, help="the folder for the sheets (build/sheet)")
    parser.add_argument("--only", default="", metavar="NAME", help="only the views with this in their name")
    given = parser.parse_args(words)
    qInstallMessageHandler(_quiet)
    found = list(_all(given.out, given.only))
    (given.out / "found.txt").write_text("".join(f"{each}\n" for each in found), "utf-8")
    print(f"{given.out}: {len(list(given.out.glob('*.png')))} sheets; found.txt: {len(found)} lines.")
    return 0


def _all(out: Path, only: str) -> Iterator[str]:
    app = application()
    appearance, languages = Appearance(app, Theme.LIGHT), Languages(app)
    with tempfile.TemporaryDirectory(prefix="famsam-sheet-") as folder:
        for language in LANGUAGES:
            store = Path(folder) / f"{language.value}.famsam"
            demo.build(store, clock=_at_lunch).close()
            languages.speak(language)
            languages.speak_qt()
            yield from _in(language, store, appearance, languages, out, only)
    languages.silence()


def _in(
    language: Language, store: Path, appearance: Appearance, languages: Languages, out: Path, only: str
) -> Iterator[str]:
    pictures = out / language.value
    pictures.mkdir(parents=True, exist_ok=True)
    with closing(vault.unlock(store, demo.PASSPHRASE, clock=_at_lunch)) as desk:
        round_ = Round(Sight(desk, appearance, languages), appearance, pictures, only)
        round_.go()
        round_.sight.close()
    for name in round_.names:
        made = [pictures / f"{name}-{dress.name}.png" for dress in DRESSES]
        put_together([path for path in made if path.exists()], out / f"{name}-{language.value}.png")
    return (f"{language.value} {each}" for each in round_.found)


def _at_lunch() -> datetime:
    """Today, when nobody in the demo store has a meeting on any day: one is led for its picture."""
    return times.instant(times.local_day(vault.utc_now()), time(12, 20))


def _quiet(_kind: object, _context: object, _message: str) -> None:
    """The offscreen platform says at every window that it cannot ask a window manager."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
