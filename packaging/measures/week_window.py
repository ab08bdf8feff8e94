"""A week with 60 meetings in a window. Run as a program; it obeys its input.

Each line read is one order: ``paint`` shows 60 other meetings and paints them, ``drag`` pulls a meeting over the week
and paints every step.
"""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from math import sin
from time import perf_counter
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from famsam_desktop.domain.meetings import MeetingRow, MeetingState, MeetingType
from famsam_desktop.ui.calendar.block import MeetingBlock
from famsam_desktop.ui.calendar.people import Colleagues
from famsam_desktop.ui.calendar.week import Week
from famsam_desktop.ui.theme.appearance import Appearance
from measures.program import tell
from measures.rows_window import Seen

MEETINGS = 60
STEPS = 300
_MONDAY = date(2026, 3, 2)
_BEGIN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
_NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
_WHO = ("Karin Exempelsson", "Jonas Påhittad")
_STATES = (MeetingState.DRAFT, MeetingState.CONVENED, MeetingState.CONVENED, MeetingState.HELD)


def rows(time: int) -> list[MeetingRow]:
    """Twelve meetings a day, no two alike, each time others; those that can be pulled among them."""
    return [
        MeetingRow(
            id=UUID(int=time * MEETINGS + number),
            case_id=None,
            family_id=None,
            subject=f"Familj {number:02}-{time:03}",
            type=MeetingType.COORDINATION,
            state=_STATES[number % 4],
            starts_at=_BEGIN + timedelta(days=number % 5, minutes=55 * (number // 5)),
            planned_minutes=(45, 60, 90)[number % 3],
            place="Rum 3",
            chair=_WHO[number % 2],
            note_taker=_WHO[(number + 1) % 2] if number % 3 else "",
        )
        for number in range(MEETINGS)
    ]


class Weeks:
    """A week in a window of its own, shown with other meetings for each picture."""

    def __init__(self) -> None:
        self._window = QMainWindow()
        self._window.resize(1280, 800)
        self._week = Week(Colleagues(_WHO), self._window)
        self._window.setCentralWidget(self._week)
        self._window.show()
        self._time = 0
        self.paint()

    def paint(self) -> float:
        """Seconds to show 60 other meetings and paint them."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        self._time += 1
        content = rows(self._time)
        seen = Seen(self._week.grid)
        begun = perf_counter()
        self._week.show_week(_MONDAY, content, _NOW)
        while not seen.painted:
            QApplication.processEvents()
        return perf_counter() - begun

    def drag(self) -> list[float]:
        """Seconds of each move of the pointer, until it is painted."""
        block = next(each for each in self._week.blocks[20:] if each.can_move)
        self._week.area.ensureWidgetVisible(block)
        QApplication.processEvents()
        start = block.mapToGlobal(QPoint(block.width() // 2, 4))
        _send(block, QEvent.Type.MouseButtonPress, start)
        frames = []
        for step in range(1, STEPS + 1):
            over, down = round(sin(step / 40) * 400), round(sin(step / 23) * 180)
            begun = perf_counter()
            _send(block, QEvent.Type.MouseMove, start + QPoint(over, down))
            QApplication.processEvents()
            frames.append(perf_counter() - begun)
        self._week.dragging.give_up()
        _send(block, QEvent.Type.MouseButtonRelease, start)
        return frames


def _send(block: MeetingBlock, kind: QEvent.Type, on_screen: QPoint) -> None:
    moves = kind is QEvent.Type.MouseMove
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind,
        QPointF(block.mapFromGlobal(on_screen)),
        QPointF(on_screen),
        Qt.MouseButton.NoButton if moves else Qt.MouseButton.LeftButton,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(block, event)


def main() -> None:
    """Obey until the input ends."""
    app = QApplication(sys.argv[:1])
    Appearance(app)
    weeks = Weeks()
    orders: dict[str, Callable[[], Any]] = {"paint": weeks.paint, "drag": weeks.drag}
    tell("ready")
    for line in sys.stdin:
        tell("done", seconds=orders[line.strip()]())


if __name__ == "__main__":
    main()
