"""Everything over the line while a meeting is led: what can be done, who is here, the clock, the agenda, the notes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.ui.live.clock import ClockCard
from famsam_desktop.ui.live.notes import NoteRow, NotesCard
from famsam_desktop.ui.live.sight import LiveSight
from famsam_desktop.ui.live.stops import StopRow, StopsCard
from famsam_desktop.ui.meetings.carried import CarriedCard
from famsam_desktop.ui.meetings.running import RunStep
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.flow import Flow

#: From this width on the notes stand beside the clock.
_WIDE_EMS = 36
#: So many lines of what is left open are seen at least.
_LEAST_ROWS = 2
#: What the two cards beside the clock take for themselves, without their lines.
_HEADS_EMS = 12.5


class LeadView(QWidget):
    """The clock and the agenda scroll when the window is low; the notes are seen beside them, whatever its height.

    `run` is the step of the meeting's own page whose list and dialogs are used here, `moves` are what the buttons do,
    by name.
    """

    def __init__(
        self,
        parent: QWidget,
        run: RunStep,
        moves: Mapping[str, Callable[[], object]],
        *,
        go_to: Callable[[StopRow], object],
        amend: Callable[[NoteRow], object],
        remove: Callable[[NoteRow], object],
    ) -> None:
        super().__init__(parent)
        self.attendance = run.attendance
        self.clock = ClockCard(self, moves)
        self.carried = CarriedCard(self, mark=run.mark_action, answer=run.answer_asked)
        self.carried.be_brief()
        self.stops = StopsCard(self, go_to=go_to)
        self.notes = NotesCard(self, amend=amend, remove=remove)
        self.who = button("", self, icon="users", clicked=self.turn_attendance)
        self.wall = self._tool(self.tr("Rumsvy"), "monitor", moves["room"], "Ctrl+R")
        self.next = self._tool(self.tr("Boka nästa möte"), "calendar-days", moves["book"], "Ctrl+N")
        self.end = self._tool(self.tr("Avsluta mötet"), "check", moves["finish"], self.tr("Skift+F5"))
        self._tools, self._sides, self._side = Flow(self), QHBoxLayout(), QWidget(self)
        self._wide, self._low, self._goes_on = True, False, False
        self._build()

    def show_live(self, shown: LiveSight) -> None:
        """Show the meeting as it was read."""
        page, goes_on = shown.sight.page, shown.goes_on
        self._goes_on = goes_on
        self._side.setVisible(goes_on and self._wide)
        there = sum(who.was_there for who in page.participants)
        self.who.setText(self.tr("Närvaro: {there} av {all}").format(there=there, all=len(page.participants)))
        icons.dress(self.who, "users")
        for part in (self.who, self.wall, self.next, self.end, self.stops, self.notes):
            part.setVisible(goes_on)
        self._place_attendance(led=shown.standing is not None)
        self.clock.show_live(shown)
        self.notes.show_notes(page.outcomes, page.actions)
        self._show_carried(shown)
        if shown.standing is not None:
            self.stops.show_standing(shown.standing)

    def _show_carried(self, shown: LiveSight) -> None:
        """What earlier meetings left open, while that is what the meeting stands at."""
        self.carried.show_page(shown.sight.page, shown.sight.today)
        stands_there = shown.standing is not None and shown.standing.current.is_carried
        if not (shown.goes_on and stands_there):
            self.carried.hide()

    def set_low(self, low: bool) -> None:
        """Where there is little height, the buttons that are seldom pressed scroll with the rest."""
        self._arrange(wide=self._wide, low=low)

    def hasHeightForWidth(self) -> bool:
        """No text in it asks for room: what does not fit is scrolled to."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width passes the limit."""
        super().resizeEvent(event)
        self._arrange(wide=self._is_wide(), low=self._low)
        QTimer.singleShot(0, self, self._share_height)  # once the parts beside have got theirs

    def changeEvent(self, event: QEvent) -> None:
        """Another zoom moves the limit."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "scroller"):
            self._arrange(wide=self._is_wide(), low=self._low)

    def turn_attendance(self) -> None:
        """Show who is here, or put the list away."""
        self.attendance.setVisible(self.attendance.isHidden())

    def _place_attendance(self, *, led: bool) -> None:
        """Under the button that begins the meeting; once that is gone over the clock."""
        over = self._column.indexOf(self.attendance) < self._column.indexOf(self.clock)
        if over != led:
            self._column.removeWidget(self.attendance)
            self._column.insertWidget(self._column.indexOf(self.clock) + (not led), self.attendance)

    def _is_wide(self) -> bool:
        return self.width() >= em(_WIDE_EMS)

    def _share_height(self) -> None:
        """Beside the clock what is left open has a little more of the room than the notes."""
        row = self.carried.table.verticalHeader().defaultSectionSize()
        rows = max(1, (self.scroller.height() - em(_HEADS_EMS)) // row)
        self.carried.show_most(max(_LEAST_ROWS, rows - max(1, rows * 2 // 5)))
        self.notes.table.setMinimumHeight(row + em(0.3))

    def _arrange(self, *, wide: bool, low: bool) -> None:
        """What is left open, then the notes, beside the clock; where that is too narrow under it.

        Or before it, where its figure stands elsewhere.
        """
        if (wide, low) == (self._wide, self._low):
            return
        self._wide, self._low = wide, low
        for part in (self.carried, self.notes):
            self._beside.removeWidget(part)
            self._column.removeWidget(part)
        self._side.setVisible(self._goes_on and wide)
        if wide:
            self._place_beside()
        else:
            place = self._column.indexOf(self.clock) + (not low)
            self._column.insertWidget(place, self.notes)
            self._column.insertWidget(place, self.carried)
        self.notes.setMinimumHeight(0 if wide else self.notes.sizeHint().height())
        if low:
            self._column.removeWidget(self._tools)
            self._column.insertWidget(self._column.indexOf(self.clock) + 1, self._tools)
        else:
            self._whole.insertWidget(0, self._tools)

    def _place_beside(self) -> None:
        self._beside.addWidget(self.carried)
        self._beside.addWidget(self.notes, 1)

    def _tool(self, text: str, icon: str, run: Callable[[], object], keys: str) -> QPushButton:
        made = button(text, self, icon=icon, clicked=run)
        made.setToolTip(f"{text} ({keys})")
        return made

    def _build(self) -> None:
        self._tools.add(self.who, self.wall, self.next, self.end)
        content = QWidget(self)
        content.setProperty("role", "plain")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.9))
        for part in (self.attendance, self.clock, self.stops):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.scroller = QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(content)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(em(0.9))
        self._whole.addWidget(self._tools)
        self._whole.addLayout(self._sides, 1)
        self._sides.setSpacing(em(0.9))
        self._sides.addWidget(self.scroller, 1)
        self._side.setProperty("role", "plain")
        self._beside = QVBoxLayout(self._side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(em(0.9))
        self._place_beside()
        self._side.hide()
        self._sides.addWidget(self._side, 1)
        # What is over the line takes the room that is left, and never some of the line's.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
