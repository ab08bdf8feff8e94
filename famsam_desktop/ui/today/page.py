"""The first page: what the day holds, and what waits."""

from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.meetings import MeetingDraft, MeetingRow
from famsam_desktop.domain.outcomes import Action
from famsam_desktop.domain.today import Today
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.today.due import Due
from famsam_desktop.ui.today.section import Section
from famsam_desktop.ui.today.sections import DayWords, action_columns, meeting_columns
from famsam_desktop.ui.today.tiles import Tiles
from famsam_desktop.ui.today.words import Moment
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

#: The width from which the two long lists stand beside each other.
_TWO_EMS = 68


class TodayPage(Page):
    """Everything on it leads to its record."""

    topics = (
        Topic.MEETINGS | Topic.AGENDAS | Topic.ACTIONS | Topic.CONSENTS | Topic.CASES | Topic.FAMILIES
    ) | (Topic.OUTCOMES | Topic.GOALS | Topic.CHECK_INS | Topic.PROPOSALS)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent, scrolls=True)
        self._desk = desk
        self._words = DayWords()
        self.new = button(self.tr("Nytt möte"), self, kind="primary", icon="plus", clicked=self._on_new)
        self.add_action(self.new)
        self.tiles = Tiles(self)
        self.tiles.wanted.connect(self._on_tile)
        self.nothing = Empty(
            "users",
            self.tr("Inget väntar. Nya familjer och deras ärenden läggs in på sidan Familjer."),
            self.tr("Till familjerna"),
            self._on_all_families,
            self,
        )
        self.nothing.hide()
        self._build_first()
        self._build_waiting()
        self._greet(desk.clock())
        action = QAction(self.tr("Nytt möte"), self)
        icons.dress(action, "plus", "muted")
        action.setShortcut(QKeySequence("Ctrl+N"))
        action.triggered.connect(self._on_new_key)
        self.addAction(action)

    def read(self) -> None:
        """What is due now."""
        self.jobs.ask(self._desk.today.page, self._on_day, newest="today")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lists beside each other, or under each other."""
        super().resizeEvent(event)
        wide = event.size().width() >= em(_TWO_EMS)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._first.direction() is not way:
            self._first.setDirection(way)

    # --- showing -----------------------------------------------------------------------------------------------

    def _on_day(self, day: Today) -> None:
        now = self._desk.clock()
        moment = self._words.moment = Moment(now)
        self._words.agenda_days = day.agenda_days
        self._greet(now)
        self.tiles.show_day(day, moment)
        self.meetings.show_rows([row for row in day.meetings if moment.is_near(row.starts_at)])
        self.overdue.show_rows(day.overdue)
        self.due.show_day(day)
        self.nothing.setVisible(day.is_calm)

    def _greet(self, now: datetime) -> None:
        moment = Moment(now)
        name = self._desk.user.name.split()[0] if self._desk.user.name.split() else ""
        self.set_title(f"{moment.greeting()}, {name}" if name else moment.greeting(), moment.date_line())

    # --- going on ----------------------------------------------------------------------------------------------

    def _on_new(self) -> None:
        self.wanted.emit("meetings", MeetingDraft(planned_minutes=90))

    def _on_new_key(self) -> None:
        self._on_new()

    def _on_tile(self, page: str) -> None:
        self.wanted.emit(page, "ahead" if page == "meetings" else None)

    def _on_meeting(self, row: MeetingRow) -> None:
        self.wanted.emit("meetings", row.id)

    def _on_all_meetings(self) -> None:
        self.wanted.emit("meetings", "ahead")

    def _on_action(self, action: Action) -> None:
        self.wanted.emit("actions", action.id)

    def _on_all_actions(self) -> None:
        self.wanted.emit("actions", None)

    def _on_all_families(self) -> None:
        self.wanted.emit("families", None)

    # --- building ----------------------------------------------------------------------------------------------

    def _build_first(self) -> None:
        self.meetings: Section[MeetingRow] = Section(
            self.tr("Möten den här och nästa vecka"),
            meeting_columns(self, self._words),
            self,
            most=6,
            identity=attrgetter("id"),
            done=self.tr("Inga möten är bokade den här veckan eller nästa."),
        )
        self.overdue: Section[Action] = Section(
            self.tr("Åtgärder som har passerat sista dag"),
            action_columns(self),
            self,
            most=6,
            identity=attrgetter("id"),
            done=self.tr("Ingen åtgärd har passerat sista dag."),
        )
        self.meetings.opened.connect(self._on_meeting)
        self.meetings.all_wanted.connect(self._on_all_meetings)
        self.overdue.opened.connect(self._on_action)
        self.overdue.all_wanted.connect(self._on_all_actions)
        self._first = self._row_of(self.meetings, self.overdue)

    def _build_waiting(self) -> None:
        self.due = Due(self._words, self)
        self.due.wanted.connect(self.wanted)
        self.body.addWidget(self.due)
        self.body.insertWidget(0, self.tiles)
        self.body.addWidget(self.nothing)
        self.body.addStretch(1)

    def _row_of(self, *sections: QWidget) -> QBoxLayout:
        box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        box.setSpacing(em(0.9))
        for section in sections:
            box.addWidget(section, 1)
        self.body.addLayout(box)
        return box
