"""A language that is 40 percent longer, everywhere: nothing is said in Swedish past the catalogue, nothing is cut."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.shell.languages import Languages, longer
from famsam_desktop.ui.speech import LANGUAGES, Language
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from tests.desks import sit_down
from tests.team import Team
from tests.ui.sitting import Sitting, records
from tests.ui.survey import Survey

_SMALL = (1024, 640)
_MARKED = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"(?![A-ZÅÄÖ]{2}\b)(?<!\d)[^\W\d_]{2,}(?!\d)")  # but for initials, and codes
_MARKUP = re.compile(r"<[^>]*>")
#: Names that are the same in every language, what a Swedish paper says, and the units of time.
_KEPT = {
    *("FamSam", "SIP", "min", "kB", "MB", *LANGUAGES.values()),
    *("Ctrl", "Alt", "Shift", "Skift", "Del", "Delete", "Esc", "Enter"),
    "Informationsblad",
}


class LongerSurvey(Survey):
    """Notes texts that were never said, and what has no room."""

    data: frozenset[str] = frozenset()

    def _look(self, view: str, top: QWidget) -> None:
        for _ in range(3):  # a layout may ask for another one
            QApplication.processEvents()
        self.views.append(view)
        found = [*self._unsaid(top), *cut_off(top)]
        if found:
            self.faults[view] = found

    def _unsaid(self, top: QWidget) -> Iterator[str]:
        for where, text in texts(top):
            words = _WORD.findall(_without_marks(_MARKUP.sub(" ", text)))
            if not {word.casefold() for word in words} - self.data:
                continue
            yield f"never said: {where}: {text}"


def _without_marks(text: str) -> str:
    while (bare := _MARKED.sub(" ", text)) != text:
        text = bare
    return text


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of what can be seen, but for what is typed."""
    yield "title", top.windowTitle()
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top):
            continue
        where = type(widget).__name__
        for name in ("toolTip", "accessibleName", "accessibleDescription"):
            yield f"{where}.{name}", getattr(widget, name)()
        if isinstance(widget, QLabel | QAbstractButton):
            yield where, widget.text()
        if isinstance(widget, QTabBar):
            yield from ((where, widget.tabText(place)) for place in range(widget.count()))
        if isinstance(widget, QComboBox):
            yield from ((where, widget.itemText(place)) for place in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from ((where, text) for text in _cells(widget.model()))


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = model.columnCount(QModelIndex()) if model.inherits("QAbstractTableModel") else 1
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(QModelIndex())):
            yield str(model.data(model.index(row, column)) or "")


def cut_off(top: QWidget) -> Iterator[str]:
    """What is said where there is no room for it."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top):
            continue
        where = f"{type(widget).__name__} {_text(widget)!r}"
        is_one_line = isinstance(widget, QPushButton) or (
            isinstance(widget, QLabel) and not widget.wordWrap()
        )
        if is_one_line and _text(widget) and widget.width() < widget.minimumSizeHint().width():
            yield f"cut: {where}"
        if (
            isinstance(widget, QLabel)
            and widget.wordWrap()
            and widget.height() < widget.heightForWidth(widget.width())
        ):
            yield f"lines cut: {where}"
        if isinstance(widget, QAbstractButton) and _ends_outside(widget, top):
            yield f"outside: {where}"


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _ends_outside(widget: QWidget, top: QWidget) -> bool:
    return widget.mapTo(top, QPoint(widget.width(), 0)).x() > top.width()


def words_of(desk: Desk) -> frozenset[str]:
    """Every word that is kept in the store: what somebody typed is said by nobody else."""
    found: set[str] = set()
    with desk.store.engine.connect() as connection:
        names = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        )
        for name in names:
            if name.startswith("search"):
                continue
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"').all():
                found |= {
                    word.casefold()
                    for value in row
                    if isinstance(value, str)
                    for word in _WORD.findall(value)
                }
    return frozenset(found)


@pytest.fixture(scope="module")
def survey(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    desk_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[LongerSurvey]:
    """Every page and dialog in a small window."""
    font, palette = qapp.font(), qapp.palette()
    dressed = Appearance(qapp, Theme.LIGHT)
    languages = Languages(qapp)
    languages.speak(Language.LONGER)
    folder = tmp_path_factory.mktemp("longer")
    desk = sit_down(Path(shutil.copytree(desk_template, folder / "team.famsam")))
    there = records(Team(desk.store), desk)
    sitting = Sitting(QtBot(request), dressed, desk)
    sitting.window.resize(*_SMALL)
    made = LongerSurvey(sitting, folder)
    made.data = words_of(desk) | {word.casefold() for word in _KEPT}
    made.pages("small", there)
    made.editors(there)
    made.others(there)
    yield made
    sitting.leave()
    sitting.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.close()
    languages.silence()
    dressed.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_everything_is_said_and_has_room(survey: LongerSurvey, may_hold: Callable[[str], None]) -> None:
    may_hold("every text goes through Python here")
    told = [f"{view}: {fault}" for view, faults in survey.faults.items() for fault in faults]
    assert told == [], "\n".join(told)


def test_it_is_forty_percent_longer() -> None:
    for text in ("Idag", "Öppna ärendet", "Det här står i lagret om ärendet. Det är mycket att läsa."):
        assert len(longer(text)) >= 1.4 * len(text)
    assert longer("&Ångra {what}").startswith("[&Ångra {what} ")
    assert longer("{hour}.{minute}") == "{hour}.{minute}"
