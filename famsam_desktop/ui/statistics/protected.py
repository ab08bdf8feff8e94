"""One table beside what leaves of it: every number, every x with its reason, and a chart of what is shown."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from famsam_desktop.domain.printed import chart_of
from famsam_desktop.domain.report_lines import TOTAL
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.statistics.heads import head_lines, least_ems
from famsam_desktop.ui.statistics.sights import Cell, Row, TableSight, line_values, short_times
from famsam_desktop.ui.statistics.words import CANNOT_BE_SHOWN
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.chart import BarChart, Series
from famsam_desktop.ui.widgets.columns import Columns
from famsam_desktop.ui.widgets.headings import TextLabel, note
from famsam_desktop.ui.widgets.linechart import LineChart
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.table import Column, Mark, Table


class ProtectedCard(Card):
    """The number that is gone to is explained below the table; the space bar hides it or stops hiding it."""

    #: A number that somebody wants hidden, or not any more.
    hide_asked = Signal(object, bool)

    def __init__(self, sight: TableSight, parent: QWidget) -> None:
        super().__init__(said(sight.public.title), parent)
        self.sight = sight
        self.shown = TextLabel("", self, tone="muted", wrap=False)
        self.add_action(self.shown)
        self.table = NumberTable(sight, self)
        self.table.gone_to.connect(self._settle)
        self.table.asked.connect(self._on_toggle)
        self.told = TextLabel("", self)
        self.toggle = button(self.tr("Dölj talet"), self, icon="eye-off", clicked=self._on_toggle)
        self.toggle_action = QAction(self.table)
        self.toggle_action.triggered.connect(self._on_toggle)
        self.why_action = QAction(self.table)
        self.why_action.setEnabled(False)
        self.table.addActions([self.toggle_action, self.why_action])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._chart: BarChart | LineChart | None = None
        numbers = len(sight.public.columns) + len(sight.public.shares)
        self._sides = Columns(self, least=12 + 5 * numbers, weights=(3, 2))
        self._build()
        self.show_sight(sight)

    def fits(self, sight: TableSight) -> bool:
        """It is the same table, with the same columns."""
        return _heads(self.sight) == _heads(sight)

    def show_sight(self, sight: TableSight) -> None:
        """Show it as it was checked now; the number gone to stays the same place."""
        self.sight = sight
        self.shown.setText(sight.shown)
        self.table.show_rows(sight)
        self._averages.setText(sight.averages)
        self._averages.setVisible(bool(sight.averages))
        self._definitions.setText("\n".join(map(said, sight.public.definitions)))
        self._show_chart()
        self._settle()

    @property
    def cell(self) -> Cell | None:
        """The number that is gone to."""
        return self.table.cell()

    def _show_chart(self) -> None:
        public = self.sight.public
        if isinstance(self._chart, LineChart):
            labels, values = line_values(public)
            self._chart.show_lines(
                [said(label) for label in labels],
                [Series(said(public.columns[0]), values)],
                short_times(labels),
            )
        elif self._chart is not None:
            labels, values = line_values(public)
            self._chart.show_bars(
                [said(label) for label in labels], [Series(said(public.columns[0]), values)]
            )

    def _build(self) -> None:
        left = QWidget(self._sides)
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        box.addWidget(self.table)
        box.addLayout(row(self.told, self.toggle, stretch=0))
        box.addStretch(1)
        self._sides.add(left)
        public = self.sight.public
        if self.sight.is_over_time or chart_of(public) is not None:
            self._sides.add(self._build_chart(said(public.columns[0])))
        self.add(self._sides)
        self._averages, self._definitions = note("", self), note("", self)
        self.add(self._averages)
        self.add(self._definitions)

    def _build_chart(self, title: str) -> QWidget:
        right = QWidget(self._sides)
        name = f"{said(self.sight.public.title)}: {title}"
        self._chart = (
            LineChart(name, right, nothing="x")
            if self.sight.is_over_time
            else BarChart(name, right, nothing="x")
        )
        box = QVBoxLayout(right)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        box.addWidget(TextLabel(title, right, tone="muted"))
        box.addWidget(self._chart)
        box.addStretch(1)
        return right

    def _settle(self) -> None:
        """Say what the number gone to is, and what can be done with it."""
        cell = self.cell
        if cell is None:
            self.told.setText(
                self.tr("Gå till ett tal, så står här vad det är och varför det visas eller inte.")
            )
        elif cell.is_hidden and not cell.is_chosen:
            self.told.setText(f"{cell.told} {said(CANNOT_BE_SHOWN)}")
        else:
            self.told.setText(cell.told)
        can_hide = cell is not None and isinstance(cell.sign, int)
        can_show = cell is not None and cell.is_chosen
        words = self.tr("Sluta dölja talet") if can_show else self.tr("Dölj talet")
        self.toggle.setText(words)
        self.toggle.setEnabled(can_hide or can_show)
        self.toggle_action.setText(words)
        self.toggle_action.setEnabled(can_hide or can_show)
        is_fixed = cell is not None and cell.is_hidden and not cell.is_chosen
        self.why_action.setVisible(is_fixed)
        self.why_action.setText(
            self.tr("Kan inte visas: {}").format(cell.why) if cell is not None and is_fixed else ""
        )

    def _on_toggle(self) -> None:
        cell = self.cell
        if cell is not None and (cell.is_chosen or isinstance(cell.sign, int)):
            self.hide_asked.emit(cell, not cell.is_chosen)


class NumberTable(Table[Row]):
    """A table whose numbers are gone to one by one."""

    gone_to = Signal()
    asked = Signal()

    def __init__(self, sight: TableSight, parent: QWidget) -> None:
        columns = [
            Column(title=said(sight.public.axis), text=_label, strong=_is_total, weight=1, least=5),
            *(
                Column(
                    title=head_lines(said(label)),
                    text=partial(_words, at),
                    tip=partial(_told, at),
                    mark=partial(_mark, at),
                    strong=_is_total,
                    right=True,
                    weight=1,
                    least=least_ems(head_lines(said(label)), 5.5),
                )
                for at, label in enumerate(sight.public.columns)
            ),
            *(
                Column(
                    title=head_lines(said(share.label)),
                    text=partial(_share, at),
                    right=True,
                    weight=1,
                    least=least_ems(head_lines(said(share.label)), 5),
                )
                for at, share in enumerate(sight.public.shares)
            ),
        ]
        super().__init__(said(sight.public.title), columns, parent)
        self.setSortingEnabled(False)  # the order says something, and the total stands last
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.selectionModel().currentChanged.connect(self._on_gone)

    def show_rows(self, sight: TableSight) -> None:
        """Show these; the place gone to stays."""
        here = self.currentIndex()
        line, column = here.row(), here.column()
        self.set_rows(sight.rows)
        self.fit_rows(most=max(1, len(sight.rows)))
        if 0 <= line < len(sight.rows):
            self.setCurrentIndex(self.model().index(line, column))

    def cell(self) -> Cell | None:
        """The number gone to; none on a label or a percent."""
        here = self.currentIndex()
        if not here.isValid():
            return None
        cells = self.rows[here.row()].cells
        return cells[here.column() - 1] if 0 < here.column() <= len(cells) else None

    own_keys = (
        OwnKeys(later("Siffror att publicera"), later("Dölj talet, eller visa det igen"), "Space; Return"),
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar and Enter hide the number, or stop hiding it."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
            return
        super().keyPressEvent(event)

    def _on_gone(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.gone_to.emit()


def _heads(sight: TableSight) -> tuple[str, ...]:
    public = sight.public
    is_drawn = "" if chart_of(public) is None else "drawn"
    return (is_drawn, public.key, public.axis, *public.columns, *(share.label for share in public.shares))


def _label(row: Row) -> str:
    return said(row.label)


def _words(at: int, row: Row) -> str:
    return row.cells[at].words


def _told(at: int, row: Row) -> str:
    return row.cells[at].told


def _mark(at: int, row: Row) -> Mark | None:
    return Mark(tint="muted") if row.cells[at].is_hidden else None


def _share(at: int, row: Row) -> str:
    return row.shares[at]


def _is_total(row: Row) -> bool:
    return row.label == TOTAL.label
