"""A window with 100 000 rows, by our table or by the barest model Qt allows. Run as a program; it obeys its input.

Each line read is one order: ``paint`` makes a new list and paints it, ``scroll`` moves through it page by page,
``sort`` orders it by a text.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from time import perf_counter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.table import Column, Table
from measures.program import tell

ROWS = 100_000
FRAMES = 200
_WHO = ("Karin Exempelsson", "Åsa Övergård-Ärlig", "Jonas Påhittad", "Siv Fiktiv", "Bo Samordnare")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of as many columns as the list of actions has."""

    what: str
    who: str
    due: date
    status: str


def rows() -> list[Row]:
    """The rows, no two alike."""
    first = date(2024, 1, 1)
    return [
        Row(f"Ring {number} före mötet", _WHO[number % 5], first + timedelta(number * 7919 % 900), "Öppen")
        for number in range(ROWS)
    ]


class BareModel(QAbstractTableModel):
    """The texts and nothing else."""

    def __init__(self, content: list[Row]) -> None:
        super().__init__()
        self.content = content

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's own)
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.content)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's own)
        """How many columns there are."""
        return 0 if parent.isValid() else 4

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The text of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.content[index.row()]
        return (row.what, row.who, row.due.isoformat(), row.status)[index.column()]


class Seen(QObject):
    """Notes that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own)
        """Look on."""
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


class Lists:
    """A list in a window of its own, made anew for each picture."""

    def __init__(self, make: Callable[[], QTableView]) -> None:
        self._make = make
        self._window = QMainWindow()
        self.list = QTableView(self._window)

    def paint(self) -> float:
        """Seconds to make the list, show it in a new window and paint it."""
        self._window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        begun = perf_counter()
        self.list = self._make()
        self._window = QMainWindow()
        self._window.resize(1280, 800)
        self._window.setCentralWidget(self.list)
        seen = Seen(self.list.viewport())
        self._window.show()
        while not seen.painted:
            QApplication.processEvents()
        return perf_counter() - begun

    def scroll(self) -> list[float]:
        """Seconds of each frame on the way down."""
        bar = self.list.verticalScrollBar()
        frames = []
        for number in range(FRAMES):
            begun = perf_counter()
            bar.setValue(bar.maximum() * number // FRAMES)
            self.list.viewport().repaint()
            frames.append(perf_counter() - begun)
            QApplication.processEvents()
        return frames

    def sort(self) -> float:
        """Seconds to order the rows by a text."""
        begun = perf_counter()
        self.list.model().sort(1, Qt.SortOrder.DescendingOrder)
        taken = perf_counter() - begun
        self.list.model().sort(0, Qt.SortOrder.AscendingOrder)
        return taken


def _due(row: Row) -> str:
    return row.due.isoformat()


def _what(row: Row) -> str:
    return row.what


def _who(row: Row) -> str:
    return row.who


def _status(row: Row) -> str:
    return row.status


def _ours(content: list[Row]) -> QTableView:
    columns: list[Column[Row]] = [
        Column(title="Vad", text=_what, weight=2),
        Column(title="Vem", text=_who, weight=1),
        Column(title="Senast", text=_due),
        Column(title="Läge", text=_status),
    ]
    table = Table("Rader", columns)
    table.set_rows(content)
    return table


def _bare(content: list[Row]) -> QTableView:
    view = QTableView()
    view.setModel(BareModel(content))
    return view


def main(side: str) -> None:
    """Obey until the input ends; both sides wear the program's dress, so that only model and view differ."""
    app = QApplication(sys.argv[:1])
    Appearance(app)
    lists = Lists(partial(_ours if side == "ours" else _bare, rows()))
    orders: dict[str, Callable[[], Any]] = {"paint": lists.paint, "scroll": lists.scroll, "sort": lists.sort}
    tell("ready")
    for line in sys.stdin:
        tell("done", seconds=orders[line.strip()]())


if __name__ == "__main__":
    main(sys.argv[1])
