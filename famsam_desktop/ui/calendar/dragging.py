"""A meeting that is pulled over the grid by the pointer: where it would stand, scrolling at the edges, letting go."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.block import MeetingBlock
from famsam_desktop.ui.calendar.grid import Grid
from famsam_desktop.ui.calendar.moving import STEP_MINUTES, Slot, dragged, slot_of, stretched
from famsam_desktop.ui.calendar.placing import DAY_MINUTES, pieces
from famsam_desktop.ui.theme.metrics import em

_TICK_MS = 30
_EDGE_EMS = 2.0


class Dragging(QObject):
    """From taking hold to letting go; the ghost shows it, the meeting itself stays until it is let go."""

    #: The meeting would come to stand there: the row and the slot.
    wandered = Signal(object, object)
    #: It was let go there.
    dropped = Signal(object, object)
    #: A meeting was taken hold of, or is held no more.
    turned = Signal()

    def __init__(self, grid: Grid, area: QScrollArea) -> None:
        super().__init__(grid)
        self._grid, self._area = grid, area
        self._row: MeetingRow | None = None
        self._slot: Slot | None = None
        self._edge = False
        self._day, self._minute = 0, 0.0
        #: Minutes from where the lower edge was taken to where the meeting ends.
        self._below = 0.0
        #: The minute it begins, when it was taken on that day.
        self._begins: int | None = None
        self._pointer = QPoint()
        #: While the pointer is at the upper or lower edge the grid moves under it.
        self.scrolling = QTimer(self)
        self.scrolling.setInterval(_TICK_MS)
        self.scrolling.timeout.connect(self._on_tick)
        grid.grabbed.connect(self._on_grabbed)
        grid.pulled.connect(self._on_pulled)
        grid.let_go.connect(self._on_let_go)
        grid.given_up.connect(self.give_up)

    @property
    def slot(self) -> Slot | None:
        """Where the meeting would stand now, while one is on its way."""
        return self._slot

    @property
    def row(self) -> MeetingRow | None:
        """The meeting that is on its way."""
        return self._row

    def warn(self, row: MeetingRow, slot: Slot, warnings: list[str]) -> None:
        """Say what is in the way, if the meeting is still there."""
        if self._row is not None and self._row.id == row.id and slot == self._slot:
            self._grid.ghost.warn(warnings)

    def give_up(self) -> None:
        """The meeting stays where it is."""
        self.scrolling.stop()
        self._row = self._slot = None
        self._grid.ghost.vanish()
        self.turned.emit()

    def _on_grabbed(self, block: MeetingBlock, where: QPoint, edge: bool) -> None:
        shape = self._grid.shape
        self._row, self._edge = block.row, edge
        self._day, self._minute = block.placed.day, shape.minute_at(where.y())
        self._below = block.placed.end - self._minute
        self._begins = block.placed.start if block.placed.first else None
        self._wander(slot_of(block.row))
        self.scrolling.start()
        self.turned.emit()

    def _on_pulled(self, on_screen: QPoint) -> None:
        self._pointer = on_screen
        if self._row is not None:
            self._wander(self._slot_under_pointer(self._row))

    def _on_let_go(self) -> None:
        row, slot = self._row, self._slot
        self.give_up()
        if row is not None and slot is not None and slot != slot_of(row):
            self.dropped.emit(row, slot)

    def _on_tick(self) -> None:
        """Scroll by as much as the pointer is past the edge of what is seen."""
        view, bar = self._area.viewport(), self._area.verticalScrollBar()
        y, margin = view.mapFromGlobal(self._pointer).y(), em(_EDGE_EMS)
        past = min(0, y - margin) + max(0, y - (view.height() - margin))
        before = bar.value()
        bar.setValue(before + max(-margin, min(margin, past)) // 2)
        if bar.value() != before:
            self._on_pulled(self._pointer)

    def _slot_under_pointer(self, row: MeetingRow) -> Slot:
        shape, where = self._grid.shape, self._grid.mapFromGlobal(self._pointer)
        day, minute = shape.day_at(where.x()), shape.minute_at(where.y())
        if self._edge:
            if day == self._day and abs(minute - self._minute) < STEP_MINUTES / 2:
                return slot_of(row)
            return stretched(slot_of(row), self._grid.monday + timedelta(days=day), minute + self._below)
        down = minute - self._minute
        if (
            self._begins is not None
        ):  # pulled by the day it begins on, it goes on beginning on the day pointed at
            down = min(max(down, -self._begins), DAY_MINUTES - STEP_MINUTES - self._begins)
        return dragged(slot_of(row), day - self._day, down)

    def _wander(self, slot: Slot) -> None:
        if slot == self._slot or self._row is None:
            return
        self._slot = slot
        shape, grid = self._grid.shape, self._grid
        there = replace(self._row, starts_at=slot.starts_at, planned_minutes=slot.planned_minutes)
        shown = [piece for piece in pieces(there, grid.monday) if 0 <= piece.day < shape.days]
        rects = [shape.rect(piece) for piece in shown]
        grid.ghost.show_at(rects, grid.colleagues.place(self._row.chair), self._row.subject, _when(slot))
        self.wandered.emit(self._row, slot)


def _when(slot: Slot) -> str:
    """Tors 5 mars 10.00–11.30, with a small first letter."""
    day = times.short_day(times.local_day(slot.starts_at))
    span = times.bare_span(slot.starts_at, slot.ends_at)
    return f"{day} {span} ({times.duration(slot.planned_minutes)})"
