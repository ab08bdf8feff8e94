"""The page of the calendar: one week, previous, next, today; meetings are moved with the keys."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain import times
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.meetings import MeetingDraft, MeetingRow
from famsam_desktop.ui.calendar.grid import Week, minute_timer
from famsam_desktop.ui.calendar.legend import Legend
from famsam_desktop.ui.calendar.placing import STEP_MINUTES, moved, week_span
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class CalendarPage(Page):
    """Shows the week of today until another is asked for."""

    topics = Topic.MEETINGS | Topic.FAMILIES | Topic.CASES

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent)
        self._desk = desk
        self._rows: Sequence[MeetingRow] = ()
        self._focus: UUID | None = None
        #: The meeting that was moved out of a week by the keys, and that week.
        self._left: tuple[UUID, date] | None = None
        self.monday = times.monday(self._today())
        self.week = Week([user.name for user in desk.users], self)
        self.week.opened.connect(self._on_opened)
        self.week.new_asked.connect(self._on_new_at)
        self.week.pushed.connect(self.move_focused)
        self._build_week()
        self._timer = minute_timer(self)
        self._timer.timeout.connect(self._on_minute)
        self._show_title(5)

    def read(self) -> None:
        """The meetings of the week that is shown."""
        monday = self.monday
        look = partial(self._desk.meetings.between, monday, monday + timedelta(days=6))
        self.jobs.ask(look, partial(self._on_rows, monday), newest="week")

    def show_record(self, record: Any) -> None:
        """Show the week of a day."""
        if isinstance(record, date):
            self.go_to(record)

    def go_to(self, day: date) -> None:
        """Show the week of a day."""
        self.monday = times.monday(day)
        self.banner.clear()
        self._rows = ()
        self._left = None
        self._show_title(5)
        self.reload()

    def previous_week(self) -> None:
        """One week earlier."""
        self.go_to(self.monday - timedelta(days=7))

    def next_week(self) -> None:
        """One week later."""
        self.go_to(self.monday + timedelta(days=7))

    def this_week(self) -> None:
        """The week of today."""
        self.go_to(self._today())

    def move_focused(self, days: int, minutes: int) -> None:
        """Move the meeting that has the focus; a clash is a sentence and leaves it where it was."""
        row = self.week.focused()
        if row is None:
            return
        self.banner.clear()
        start = moved(row.starts_at, days=days, minutes=minutes)
        self._focus = row.id
        before = self.monday
        move = partial(self._desk.meetings.move, row.id, start, row.planned_minutes)
        self.jobs.do(move, partial(self._on_moved, start), self._on_refused)
        self._show_moved(row, start)
        if self.monday != before:
            self._left = (row.id, before)

    def showEvent(self, event: QShowEvent) -> None:
        """The line of now moves while the page is seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind other pages."""
        super().hideEvent(event)
        self._timer.stop()

    # --- answers -----------------------------------------------------------------------------------------------

    def _on_rows(self, monday: date, rows: Sequence[MeetingRow]) -> None:
        if monday != self.monday:
            return
        if self._left is not None and self._left[0] not in {row.id for row in rows}:
            self._focus, self.monday = self._left  # refused or taken back: it stands there again
            self._left = None
            self.reload()
            return
        self._show(rows)

    def _on_moved(self, start: datetime, _change: Any) -> None:
        day = times.day_and_date(times.local_day(start))
        said = self.tr("Flyttat till {day} kl. {clock}.").format(day=day, clock=times.clock(start))
        self.told.emit(said, True)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.BAD, sentence(reason))
        self.reload()

    def _on_opened(self, row: MeetingRow) -> None:
        self.wanted.emit("meetings", row.id)

    def _on_new_at(self, starts_at: datetime) -> None:
        self.wanted.emit("meetings", MeetingDraft(starts_at=starts_at, planned_minutes=90))

    def _on_new(self) -> None:
        self.wanted.emit("meetings", MeetingDraft(planned_minutes=90))

    def _on_minute(self) -> None:
        self.week.set_now(self._desk.clock())

    # --- showing -----------------------------------------------------------------------------------------------

    def _show_moved(self, row: MeetingRow, start: datetime) -> None:
        """Show the move before the store has answered, so that the next press starts from there."""
        self.monday = times.monday(times.local_day(start))
        self._show([replace(each, starts_at=start) if each.id == row.id else each for each in self._rows])

    def _show(self, rows: Sequence[MeetingRow]) -> None:
        self._rows = rows
        self._show_title(self.week.show_week(self.monday, rows, self._desk.clock()))
        if self._focus is not None:
            self.week.focus(self._focus)
            self._focus = None

    def _show_title(self, days: int) -> None:
        week = self.tr("Vecka {week}").format(week=times.iso_week(self.monday))
        self.set_title(week, week_span(self.monday, days))
        self.week.setAccessibleName(week)

    def _today(self) -> date:
        return times.local_day(self._desk.clock())

    # --- building ----------------------------------------------------------------------------------------------

    def _build_week(self) -> None:
        self.add_action(
            icon_button(self.tr("Föregående vecka"), "chevron-left", self, clicked=self.previous_week)
        )
        self.add_action(button(self.tr("Idag"), self, clicked=self.this_week))
        self.add_action(icon_button(self.tr("Nästa vecka"), "chevron-right", self, clicked=self.next_week))
        self.new = button(self.tr("Nytt möte"), self, kind="primary", icon="plus", clicked=self._on_new)
        self.add_action(self.new)
        card = Card("", self)
        card.add(Legend([user.name for user in self._desk.users], card))
        card.add(self.week, 1)
        self.body.addWidget(card, 1)
        for text, keys, run in self._keys():
            self._add_key(text, keys, run, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for (
            text,
            keys,
            run,
        ) in self._pushes():  # the keys are the meeting's own; here they are to be seen and clicked
            self._add_key(text, keys, run, Qt.ShortcutContext.WidgetShortcut)

    def _add_key(self, text: str, keys: str, run: Any, context: Qt.ShortcutContext) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(context)
        action.triggered.connect(_Run(run))
        self.addAction(action)

    def _keys(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            (self.tr("Nytt möte"), "Ctrl+N", self._on_new),
            (self.tr("Föregående vecka"), "PgUp", self.previous_week),
            (self.tr("Nästa vecka"), "PgDown", self.next_week),
            (self.tr("Visa denna vecka"), "Home", self.this_week),
        )

    def _pushes(self) -> tuple[tuple[str, str, Any], ...]:
        move = self.move_focused
        return (
            (self.tr("Flytta mötet en kvart tidigare"), "Alt+Up", partial(move, 0, -STEP_MINUTES)),
            (self.tr("Flytta mötet en kvart senare"), "Alt+Down", partial(move, 0, STEP_MINUTES)),
            (self.tr("Flytta mötet en dag tidigare"), "Alt+Left", partial(move, -1, 0)),
            (self.tr("Flytta mötet en dag senare"), "Alt+Right", partial(move, 1, 0)),
        )


class _Run:
    """Calls a function of no arguments from a signal that carries one."""

    def __init__(self, function: Any) -> None:
        self._function = function

    def __call__(self, _checked: bool = False) -> None:
        self._function()
