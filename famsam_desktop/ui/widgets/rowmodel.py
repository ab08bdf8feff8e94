"""The rows of a list: a model over frozen values with a table of columns, which sorts them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.sorting import sv_key
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.tooltips import plain_tip

type Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon and a colour role for a cell whose text already says the same in words."""

    icon: str = ""
    tint: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column[R]:
    """One column: its title, what a row shows there, and how rows are ordered by it.

    `weight` shares the width left over or lacking, down to `least` em; a column with weight 0 is as wide as its texts.
    `strong` says which rows stand out there: all of them, or those it answers for. `beside` is the room, in em, for
    what a delegate paints beside the text. `tip` says more of a cell than its text. A `spare` column is left out where
    there is no room for all, the last one first; what it says stands in the tip of the row then.
    """

    title: str
    text: Callable[[R], str]
    key: Callable[[R], Any] | None = None
    mark: Callable[[R], Mark | None] | None = None
    right: bool = False
    strong: bool | Callable[[R], bool] = False
    weight: int = 0
    least: float = 4.5
    beside: float = 0
    spare: bool = False
    tip: Callable[[R], str] | None = None

    def stands_out(self, row: R) -> bool:
        """The row's text is set in the stronger weight."""
        return self.strong(row) if callable(self.strong) else self.strong

    @property
    def is_subject(self) -> bool:
        """It says what every row is about."""
        return self.strong is True

    def order(self, row: R) -> Any:
        """The sort key of a row, None when it has no value."""
        return sv_key(self.text(row)) if self.key is None else self.key(row)


class RowModel[R](QAbstractTableModel):
    """The rows in the order they are shown; it sorts its own list."""

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[R] = []
        self.left_out: Sequence[int] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self.settle_font()

    def settle_font(self) -> None:
        """Follow the zoom: the stronger weight of the base font as it is now."""
        self._strong = QFont(QGuiApplication.font())
        self._strong.setWeight(QFont.Weight.DemiBold)

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Other columns, ordered by none of them."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._sorted_by = None
        self.endResetModel()

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show these rows, in the order the user last chose."""
        self.beginResetModel()
        self.rows = list(rows)
        self._order()
        self.endResetModel()

    @property
    def subject(self) -> int:
        """The column that says what a row is about, or the first."""
        return next((place for place, each in enumerate(self.columns) if each.is_subject), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, weight, and the icon and colour of a mark."""
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(column.text(row).split()) or ("–" if column.mark is None else "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role == Qt.ItemDataRole.FontRole and column.stands_out(row):
            return self._strong
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            left_out = self.left_out if column is self.columns[self.subject] else ()
            return _said(column, row, role, [self.columns[place] for place in left_out])
        if (
            role in (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ForegroundRole)
            and column.mark is not None
        ):
            return _marked(column.mark(row), role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles, aligned as their columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return " ".join(self.columns[section].title.split())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the list itself by a column."""
        if not 0 <= column < len(self.columns):
            return
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        rows = [self.rows[index.row()] for index in kept]
        self._order()
        if kept:
            places = {id(row): place for place, row in enumerate(self.rows)}
            moved = [self.index(places[id(r)], i.column()) for r, i in zip(rows, kept, strict=True)]
            self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _order(self) -> None:
        """Rows without a value come last, whichever way the others stand."""
        if self._sorted_by is None:
            return
        column, order = self._sorted_by
        keyed = [(self.columns[column].order(row), row) for row in self.rows]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=order == Qt.SortOrder.DescendingOrder)
        self.rows = [row for _, row in known] + [row for key, row in keyed if key is None]


def _said[R](column: Column[R], row: R, role: int, left_out: Sequence[Column[R]]) -> str | None:
    """More of a cell: the whole of its text, or what its column says of it; what is shown is read aloud anyway.

    Where columns are left out, what they say of the row too.
    """
    more = [f"{each.title}: {' '.join(each.text(row).split()) or '–'}" for each in left_out]
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip([(column.tip or column.text)(row), *more])
    told = [column.tip(row)] if column.tip is not None else []
    return ". ".join([*told, *more]) or None


def _marked(mark: Mark | None, role: int) -> Any:
    if mark is None:
        return None
    if role == Qt.ItemDataRole.ForegroundRole:
        return tokens().color(mark.tint)
    return icons.icon(mark.icon, mark.tint) if mark.icon else None
