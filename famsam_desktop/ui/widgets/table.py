"""Lists of records: a model over frozen rows with a table of columns, and the view that shows it."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from famsam_desktop.domain.sorting import sv_key
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.tooltips import plain_tip
from famsam_desktop.ui.widgets.widths import fitted_widths

type Index = QModelIndex | QPersistentModelIndex

_SAMPLE = 60
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
    what a delegate paints beside the text. `tip` says more of a cell than its text.
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
    tip: Callable[[R], str] | None = None

    def stands_out(self, row: R) -> bool:
        """The row's text is set in the stronger weight."""
        return self.strong(row) if callable(self.strong) else self.strong

    def order(self, row: R) -> Any:
        """The sort key of a row, None when it has no value."""
        return sv_key(self.text(row)) if self.key is None else self.key(row)


class RowModel[R](QAbstractTableModel):
    """The rows in the order they are shown; it sorts its own list."""

    def __init__(self, columns: Sequence[Column[R]], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[R] = []
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
            return _said(column, row, role)
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


class Table[R](QTableView):
    """A list of records: Enter or a double click opens one, Tab leaves the list, a click on a title orders it."""

    opened = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        parent: QWidget | None = None,
        *,
        identity: Callable[[R], Hashable] | None = None,
    ) -> None:
        super().__init__(parent)
        self._identity = identity
        self._fitted: tuple[int, int] | None = None
        self._low = 0
        self._hovered = -1
        self._wanted: list[int] = []
        self._rows = RowModel(columns, self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self._settle_behaviour()
        self._settle_headers()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    @property
    def rows(self) -> Sequence[R]:
        """The rows in the order they are shown."""
        return self._rows.rows

    def current(self) -> R | None:
        """The row that is chosen, if any."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show these rows; what was chosen stays chosen when it is still there."""
        before = self.current()
        place = self.currentIndex().row()
        self._rows.set_rows(rows)
        self._share_width(anew=True)
        if before is not None and self._rows.rows:
            self.choose(before, otherwise=min(place, len(self._rows.rows) - 1))
        elif self.hasFocus():
            self._mark_current()

    def show_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other columns of the rows, in the order they stand; what was chosen stays chosen."""
        before = self.current()
        self._rows.set_columns(columns)
        self._share_width(anew=True)
        if before is not None:
            self.choose(before)

    def choose(self, row: R, otherwise: int = -1) -> None:
        """Choose the row with the same identity, or the one at the place `otherwise`."""
        wanted = self._key(row)
        place = next((n for n, other in enumerate(self._rows.rows) if self._key(other) == wanted), otherwise)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place, 0))

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        """Order by a column from the start, with the arrow in its title."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)

    def fit_rows(self, least: int = 1, most: int = 8) -> None:
        """Ask for a height of so many rows, for short lists inside a card."""
        self._fitted = (least, most)
        self._share_width()

    def stay_low(self, rows: int) -> None:
        """Ask for no more height than so many rows, where a page would scroll for more; it takes all there is."""
        self._low = rows
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide enough for some text, a few rows high."""
        if not self._low:
            return QSize(em(24), em(12))
        rows = self._low * self.verticalHeader().defaultSectionSize()
        return QSize(em(24), self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        row = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys and buttons act on a row that is seen to be chosen; Qt alone would choose one unseen."""
        super().focusInEvent(event)
        self._mark_current()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Under the cells, the shade of the row under the mouse: a style sheet shades one cell."""
        if 0 <= self._hovered < len(self._rows.rows):
            top, height = self.rowViewportPosition(self._hovered), self.rowHeight(self._hovered)
            painter = QPainter(self.viewport())
            painter.fillRect(0, top, self.viewport().width(), height - 1, tokens().color("surface2"))
            painter.end()
        super().paintEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse."""
        super().leaveEvent(event)
        self._shade()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(self._rows.rows[index.row()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom and the palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.FontChange) and hasattr(
            self, "_rows"
        ):
            self._rows.settle_font()
            self._wanted.clear()
            self._settle_heights()
            self._share_width()

    def _mark_current(self) -> None:
        index = self.currentIndex()
        if not index.isValid() and self._rows.rows:
            index = self._rows.index(0, 0)
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
            self.selectRow(index.row())

    def _shade(self, index: Index = QModelIndex()) -> None:  # noqa: B008  (as Qt's own)
        """The whole row under the mouse, or none."""
        before, self._hovered = self._hovered, index.row()
        if before != self._hovered:
            self.viewport().update()

    def _settle_behaviour(self) -> None:
        self.setMouseTracking(True)
        self.entered.connect(self._shade)
        self.viewportEntered.connect(self._shade)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _settle_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        if not any("\n" in column.title for column in self._rows.columns):  # Qt elides one line only
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsMovable(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._settle_heights()

    def _settle_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(LEAST_TARGET, em(2.35)))
        extent = em(1.15)
        self.setIconSize(QSize(extent, extent))

    def _share_width(self, *, anew: bool = False) -> None:
        """Columns as wide as their texts in a sample of rows; those with weight share the rest, or the loss."""
        if anew or len(self._wanted) != len(self._rows.columns):
            self._wanted = [self._wanted_width(column) for column in self._rows.columns]
        weights = [column.weight for column in self._rows.columns]
        least = [em(column.least) for column in self._rows.columns]
        widths = fitted_widths(self._wanted, weights, least, self.viewport().width())
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        if self._fitted is not None:
            self._fit(overflows=sum(widths) > self.viewport().width())

    def _fit(self, *, overflows: bool) -> None:
        least, most = self._fitted or (1, 1)
        count = min(max(len(self._rows.rows), least), most)
        header = self.horizontalHeader()
        height = (0 if header.isHidden() else header.sizeHint().height()) + 2 * self.frameWidth() + 4
        height += count * self.verticalHeader().defaultSectionSize()
        if overflows:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)

    def _wanted_width(self, column: Column[R]) -> int:
        font = QFont(QGuiApplication.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        arrow = em(1.1) if self.isSortingEnabled() else 0
        widest = max(metrics.horizontalAdvance(line) for line in column.title.split("\n")) + arrow
        for row in self._rows.rows[:_SAMPLE]:
            widest = max(widest, metrics.horizontalAdvance(column.text(row)[:60]))
        beside = em(column.beside) if column.beside else 0
        return widest + em(1.5) + (em(1.6) if column.mark is not None else 0) + beside

    def _key(self, row: R) -> Hashable:
        return self._identity(row) if self._identity is not None else row

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.picked.emit(self._rows.rows[current.row()] if current.isValid() else None)


def _said[R](column: Column[R], row: R, role: int) -> str | None:
    """More of a cell: the whole of its text, or what its column says of it; what is shown is read aloud anyway."""
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip([(column.tip or column.text)(row)])
    return column.tip(row) if column.tip is not None else None


def _marked(mark: Mark | None, role: int) -> Any:
    if mark is None:
        return None
    if role == Qt.ItemDataRole.ForegroundRole:
        return tokens().color(mark.tint)
    return icons.icon(mark.icon, mark.tint) if mark.icon else None
