"""Lists of records: the view that shows them, and shares its width among the columns."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
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

from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.rowmodel import Column, Index, Mark, RowModel
from famsam_desktop.ui.widgets.widths import fitted_widths, left_out

__all__ = ["Column", "Mark", "RowModel", "Table"]

_SAMPLE = 60
_SUBJECT_EMS = 7.5
"""So wide at least is the column that says what a row is about: wide enough for the name of a family."""


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

    @property
    def subject(self) -> int:
        """The column that says what a row is about."""
        return self._rows.subject

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

    own_keys: tuple[OwnKeys, ...] = (
        OwnKeys(later("Lista"), later("Öppna raden"), "Return"),
        OwnKeys(later("Lista"), later("Byt rad"), "Up; Down"),
    )

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
        columns, room = self._rows.columns, self.viewport().width()
        weights = [column.weight for column in columns]
        least = [self._least_width(column) for column in columns]
        gone = left_out(self._wanted, weights, least, [column.spare for column in columns], room)
        for place in range(len(columns)):
            self.setColumnHidden(place, place in gone)
        self._rows.left_out = gone
        kept = [place for place in range(len(columns)) if place not in gone]
        wanted, weights, least = ([of[place] for place in kept] for of in (self._wanted, weights, least))
        widths = fitted_widths(wanted, weights, least, room, [columns[place].is_subject for place in kept])
        for place, width in zip(kept, widths, strict=True):
            self.setColumnWidth(place, width)
        if self._fitted is not None:
            self._fit(overflows=sum(widths) > room)

    def _fit(self, *, overflows: bool) -> None:
        least, most = self._fitted or (1, 1)
        count = min(max(len(self._rows.rows), least), most)
        header = self.horizontalHeader()
        height = (0 if header.isHidden() else header.sizeHint().height()) + 2 * self.frameWidth() + 4
        height += count * self.verticalHeader().defaultSectionSize()
        if overflows:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)

    def _least_width(self, column: Column[R]) -> int:
        """The column that a row is known by is the last to shrink."""
        if not column.is_subject:
            return em(column.least)
        return em(max(column.least, _SUBJECT_EMS + (1.6 if column.mark is not None else 0)))

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
