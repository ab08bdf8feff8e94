"""Who was there: one key or one press a person, and on to the next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from famsam_desktop.domain.meetings import Attendance, MeetingState, Participant
from famsam_desktop.ui.meetings.participants import attendance_columns
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.flow import Flow

#: The key of each answer while the list has the focus.
KEYS = {
    Attendance.PRESENT: "N",
    Attendance.PARTLY: "D",
    Attendance.EXCUSED: "A",
    Attendance.ABSENT: "O",
}


class AttendanceCard(TableCard[Participant]):
    """A list to tick off; may be corrected after the meeting too."""

    #: A participant and the answer, or none to take it back.
    answered = Signal(object, object)

    def __init__(
        self, parent: QWidget, *, invite: Callable[[], object], all_present: Callable[[], object]
    ) -> None:
        empty = Empty(
            "users", parent.tr("Ingen är tillagd än."), parent.tr("Lägg till deltagare"), invite, parent
        )
        super().__init__(parent.tr("Närvaro"), attendance_columns(parent), parent, empty=empty)
        self._buttons: list[QPushButton] = []
        self.everybody = button(self.tr("Alla närvarande"), self, clicked=all_present)
        self.more = button(self.tr("Lägg till"), self, icon="user-plus", clicked=invite)
        self.add_action(self.everybody)
        self.add_action(self.more)
        self._answers = Flow(self, gap=0.4)
        for attendance, key in KEYS.items():
            self._add_answer(attendance, key)
        self._add_key(self.tr("Ångra närvaron"), "Backspace", None)
        self.add(self._answers)
        self.table.picked.connect(self._on_chosen)

    def show_sight(self, sight: Sight) -> None:
        """Show the participants; nothing can be noted about a cancelled meeting."""
        people = sight.page.participants
        noting = sight.meeting.state is not MeetingState.CANCELLED
        there = sum(who.was_there for who in people)
        self.set_title(self.tr("Närvaro: {there} av {all}").format(there=there, all=len(people)))
        self.show_rows(people, editable=noting)
        self.table.fit_rows(most=60)
        if people and self.table.current() is None:
            self.table.choose(people[0])
        self._answers.setVisible(bool(people) and noting)
        self.everybody.setVisible(noting and any(who.attendance is None for who in people))
        self.more.setVisible(bool(people) and noting)
        self._on_chosen(self.table.current())

    def _add_answer(self, attendance: Attendance, key: str) -> None:
        words = self.tr("{answer} ({key})").format(answer=heading(attendance), key=key)
        made = button(words, self, clicked=partial(self._answer, attendance))
        self._buttons.append(made)
        self._answers.add(made)
        self._add_key(heading(attendance), key, attendance)

    def _add_key(self, text: str, key: str, attendance: Attendance | None) -> None:
        action = QAction(text, self.table)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(self._answer, attendance))
        self.table.addAction(action)

    def _answer(self, attendance: Attendance | None, _checked: bool = False) -> None:
        who = self.table.current()
        if who is None:
            return
        rows = self.table.rows
        place = self.table.currentIndex().row() + 1
        self.answered.emit(who, attendance)
        if place < len(rows):
            self.table.choose(rows[place])

    def _on_chosen(self, who: Participant | None) -> None:
        for made in self._buttons:
            made.setEnabled(who is not None)
