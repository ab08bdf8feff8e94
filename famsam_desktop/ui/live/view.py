"""Everything over the line while a meeting is led: what can be done, who is here, the clock, the agenda, the notes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.ui.live.clock import ClockCard
from famsam_desktop.ui.live.notes import NoteRow, NotesCard
from famsam_desktop.ui.live.sight import LiveSight
from famsam_desktop.ui.live.stops import StopRow, StopsCard
from famsam_desktop.ui.meetings.attendance import AttendanceCard
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.columns import TwoColumns
from famsam_desktop.ui.widgets.flow import Flow


class LeadView(QScrollArea):
    """Scrolls when the window is low; `moves` are what its buttons do, by name."""

    def __init__(
        self,
        parent: QWidget,
        attendance: AttendanceCard,
        moves: Mapping[str, Callable[[], object]],
        *,
        go_to: Callable[[StopRow], object],
        amend: Callable[[NoteRow], object],
        remove: Callable[[NoteRow], object],
    ) -> None:
        super().__init__(parent)
        self.attendance = attendance
        self.clock = ClockCard(self, moves)
        self.stops = StopsCard(self, go_to=go_to)
        self.notes = NotesCard(self, amend=amend, remove=remove)
        self.who = button("", self, icon="users", clicked=self.turn_attendance)
        self.wall = self._tool(self.tr("Rumsvy"), "monitor", moves["room"], "Ctrl+R")
        self.next = self._tool(self.tr("Boka nästa möte"), "calendar-days", moves["book"], "Ctrl+N")
        self.end = self._tool(self.tr("Avsluta mötet"), "check", moves["finish"], self.tr("Skift+F5"))
        self._build()

    def show_live(self, shown: LiveSight) -> None:
        """Show the meeting as it was read."""
        page, goes_on = shown.sight.page, shown.goes_on
        there = sum(who.was_there for who in page.participants)
        self.who.setText(self.tr("Närvaro: {there} av {all}").format(there=there, all=len(page.participants)))
        icons.dress(self.who, "users")
        for part in (self.who, self.wall, self.next, self.end, self.stops, self.notes):
            part.setVisible(goes_on)
        self.clock.show_live(shown)
        self.notes.show_notes(page.outcomes, page.actions)
        if shown.standing is not None:
            self.stops.show_standing(shown.standing)

    def turn_attendance(self) -> None:
        """Show who is here, or put the list away."""
        self.attendance.setVisible(self.attendance.isHidden())

    def _tool(self, text: str, icon: str, run: Callable[[], object], keys: str) -> QPushButton:
        made = button(text, self, icon=icon, clicked=run)
        made.setToolTip(f"{text} ({keys})")
        return made

    def _build(self) -> None:
        tools = Flow(self)
        tools.add(self.who, self.wall, self.next, self.end)
        columns = TwoColumns(self)
        columns.left.addWidget(self.clock)
        columns.right.addWidget(self.stops)
        columns.right.addWidget(self.notes)
        columns.close_up()
        content = QWidget(self)
        content.setProperty("role", "plain")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(em(0.9))
        for part in (tools, self.attendance, columns):
            inner.addWidget(part)
        inner.addStretch(1)
        self.setWidgetResizable(True)
        # What is over the line takes the room that is left, and never some of the line's.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
