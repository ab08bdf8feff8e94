"""Fewer columns in a narrow table: what is said elsewhere on the page is left out before anything is cut."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.table import Column, Table

_BACK = 2.0
"""So much wider it has to become again, or a scroll bar that comes and goes would turn it for ever."""


class Narrowing[R](QObject):
    """Shows a table without some of its columns while it is narrower than `least` em."""

    def __init__(
        self, table: Table[R], columns: Sequence[Column[R]], spare: Sequence[int], least: float
    ) -> None:
        super().__init__(table)
        self._table, self._least = table, least
        self._all = tuple(columns)
        self._few = tuple(column for place, column in enumerate(columns) if place not in spare)
        self._narrow = False
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """At another width or zoom, look again."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            narrow = self._table.width() < em(self._least + (_BACK if self._narrow else 0))
            if narrow != self._narrow:
                self._narrow = narrow
                self._table.show_columns(self._few if narrow else self._all)
                self._table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        return super().eventFilter(watched, event)
