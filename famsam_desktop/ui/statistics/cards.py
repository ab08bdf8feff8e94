"""The cards of the page: large totals, a table with its definition, and a chart of the same values where it helps."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.ui.speech import said
from famsam_desktop.ui.statistics.heads import least_ems
from famsam_desktop.ui.statistics.tables import TOTAL, Row, Sheet
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.chart import BarChart, Series
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.linechart import LineChart
from famsam_desktop.ui.widgets.table import Column, Table


class TotalsCard(Card):
    """The grand totals, large, in a line that wraps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("I korthet"), parent)
        self._flow = Flow(self, gap=2.0)
        self._numbers: dict[str, tuple[TextLabel, TextLabel]] = {}
        self.add(self._flow)

    def show_totals(self, totals: Sequence[tuple[str, str, str]]) -> None:
        """Show these figures."""
        for label, number, words in totals:
            if label not in self._numbers:
                self._numbers[label] = self._make(label)
            large, small = self._numbers[label]
            large.setText(number)
            small.setText(words)

    def _make(self, label: str) -> tuple[TextLabel, TextLabel]:
        room = QWidget(self._flow)
        box = QVBoxLayout(room)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.05))
        large = TextLabel("", room, step=Step.NUMBER, wrap=False)
        small = TextLabel("", room, step=Step.SMALL, tone="muted", wrap=False)
        box.addWidget(TextLabel(label, room, tone="muted", wrap=False))
        box.addWidget(large)
        box.addWidget(small)
        self._flow.add(room)
        return large, small


class SheetCard(Card):
    """One table and, under it, what its figures mean; one of more than `most` rows scrolls."""

    def __init__(self, parent: QWidget, *, most: int = 40) -> None:
        super().__init__("", parent)
        self._most = most
        self._table: Table[Row] | None = None
        self._heads: Row = ()
        self._definition = note("", self)
        self.add(self._definition)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they are shown."""
        return self._table.rows if self._table is not None else ()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a table; the widget is kept as long as the heads are the same."""
        self.set_title(sheet.title)
        if self._table is None or self._heads != sheet.heads:
            self._make(sheet)
        if self._table is not None:
            self._table.set_rows(sheet.rows)
            self._table.fit_rows(most=min(max(1, len(sheet.rows)), self._most))
        self._definition.setText(sheet.definition)

    def _make(self, sheet: Sheet) -> None:
        if self._table is not None:
            self._table.deleteLater()
        columns = [
            Column(
                title=head,
                text=partial(_cell, place),
                right=_is_number(sheet, place),
                strong=_is_total,
                weight=1,
                least=least_ems(head, 5.5 if place else 4),
            )
            for place, head in enumerate(sheet.heads)
        ]
        self._heads = sheet.heads
        self._table = Table(sheet.title, columns, self)
        self._table.setSortingEnabled(False)  # the order says something, and the total stands last
        self.body.insertWidget(1, self._table)


class ChartCard(Card):
    """Bars of values that stand in a table as well."""

    def __init__(self, title: str, parent: QWidget, *, unit: str = "") -> None:
        super().__init__(title, parent)
        self.chart = BarChart(title, self, unit=unit)
        self.add(self.chart)

    def show_bars(self, labels: Sequence[str], series: Sequence[Series]) -> None:
        """Paint these values."""
        self.chart.show_bars(labels, series)


class LineCard(Card):
    """Lines over time, of values that stand in a table as well."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.chart = LineChart(title, self)
        self.add(self.chart)

    def show_lines(self, labels: Sequence[str], series: Sequence[Series], short: Sequence[str] = ()) -> None:
        """Paint these values."""
        self.chart.show_lines(labels, series, short)


def _cell(place: int, row: Row) -> str:
    return row[place]


def _is_total(row: Row) -> bool:
    return row[0] == said(TOTAL)


def _is_number(sheet: Sheet, place: int) -> bool:
    """Numbers stand to the right; names, and the birth years of a stage, to the left."""
    return place > 0 and not any("–" in row[place] for row in sheet.rows)
