"""The agenda as it runs: where the meeting stands, and what each item was given and has taken."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.live import Standing
from famsam_desktop.ui import times
from famsam_desktop.ui.live.words import stop_title
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.table import Column, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class StopRow:
    """A stop as its line says it; it changes once a minute."""

    item_id: UUID | None
    title: str = field(repr=False)
    planned: str
    actual: str
    is_now: bool
    is_late: bool

    @property
    def id(self) -> str:
        """What tells it from the others."""
        return str(self.item_id)


class StopsCard(TableCard[StopRow]):
    """Enter or a double click goes to an item."""

    def __init__(self, parent: QWidget, *, go_to: Callable[[StopRow], object]) -> None:
        empty = Empty("list-checks", parent.tr("Mötet har ingen dagordning."), parent=parent)
        columns = [
            Column(title=parent.tr("Punkt"), text=_title, mark=_mark, strong=_is_now, weight=1, least=9),
            Column(title=parent.tr("Planerat"), text=_planned, right=True, spare=True),
            Column(title=parent.tr("Verkligt"), text=_actual, right=True, mark=_late),
        ]
        super().__init__(parent.tr("Dagordning"), columns, parent, empty=empty)
        self.table.setSortingEnabled(False)
        self.add_row_action(self.tr("Gå till punkten"), "arrow-right", go_to)
        self.table.opened.connect(go_to)

    def show_standing(self, standing: Standing) -> None:
        """Show the stops, unless they are shown like that already."""
        rows = [
            StopRow(
                item_id=stop.item_id,
                title=stop_title(stop),
                planned=times.duration(stop.planned_minutes),
                actual=times.duration(stop.seconds // 60) if stop.seconds or place == standing.run.at else "",
                is_now=place == standing.run.at,
                is_late=stop.left < 0,
            )
            for place, stop in enumerate(standing.stops)
        ]
        if rows != self.table.rows:
            self.show_rows(rows)
            self.table.fit_rows(most=30)


def _title(row: StopRow) -> str:
    return row.title


def _is_now(row: StopRow) -> bool:
    return row.is_now


def _mark(row: StopRow) -> Mark | None:
    return Mark("play", "accent") if row.is_now else None


def _planned(row: StopRow) -> str:
    return row.planned


def _actual(row: StopRow) -> str:
    return row.actual or "–"


def _late(row: StopRow) -> Mark | None:
    return Mark("triangle-alert", "bad") if row.is_late else None
