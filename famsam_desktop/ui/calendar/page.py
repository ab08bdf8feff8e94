"""The page of the calendar: a week or a month; meetings are moved and stretched by pulling and with the keys."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.meetings import MeetingDraft, MeetingRow
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.busy import Busy, busy_words, read_busy
from famsam_desktop.ui.calendar.keys import add_key
from famsam_desktop.ui.calendar.legend import Legend
from famsam_desktop.ui.calendar.month import Month
from famsam_desktop.ui.calendar.moving import STEP_MINUTES, Slot, lengthened, moved, slot_of
from famsam_desktop.ui.calendar.people import Colleagues
from famsam_desktop.ui.calendar.placing import mondays, month_later, week_span
from famsam_desktop.ui.calendar.week import Week, minute_timer
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import capital, later
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_DAY = timedelta(days=1)
_NEW_MINUTES = 90
#: When a meeting begins that is planned on a day of the month.
_NEW_CLOCK = time(9)


class CalendarPage(Page):
    """Shows the week of today until another is asked for."""

    topics = Topic.MEETINGS | Topic.FAMILIES | Topic.CASES
    errands = (
        Errand(
            text=later("Visa vecka"),
            icon="calendar-days",
            keys="Ctrl+Shift+V",
            run=methodcaller("show_weeks"),
        ),
        Errand(
            text=later("Visa månad"), icon="calendar", keys="Ctrl+Shift+M", run=methodcaller("show_months")
        ),
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent)
        self._desk = desk
        self._rows: Sequence[MeetingRow] = ()
        self._focus: UUID | None = None
        self._focus_day = False
        #: The meeting that was moved out of a week, and that week.
        self._left: tuple[UUID, date] | None = None
        #: The day that the week and the month shown are those of.
        self.day = self._today()
        colleagues = Colleagues([user.name for user in desk.users])
        self.week = Week(colleagues, self)
        self.month = Month(colleagues, self)
        self._build(colleagues)
        self._connect()
        self._timer = minute_timer(self)
        self._timer.timeout.connect(self._on_minute)
        self._show_title()

    @property
    def monday(self) -> date:
        """The first day of the week that is shown."""
        return times.monday(self.day)

    @property
    def shows_month(self) -> bool:
        """A month is shown, not a week."""
        return self._stack.currentWidget() is self.month

    def read(self) -> None:
        """The meetings of the days that are shown, and what goes on there from the day before."""
        first, last = self._span()
        look = partial(self._desk.meetings.between, first - _DAY, last)
        self.jobs.ask(look, partial(self._on_rows, (first, last)), newest="calendar")

    def show_record(self, record: Any) -> None:
        """Show the week of a day."""
        if isinstance(record, date):
            self.show_week_of(record)

    def show_week_of(self, day: date) -> None:
        """Show the week of a day, with the focus on that day's first meeting when the month had it."""
        self._turn(0)
        self.go_to(day)

    def show_weeks(self) -> None:
        """Show the week of the day that is chosen in the month."""
        if self.shows_month:
            chosen = self.month.day  # of the month before, when this one has not been read yet
            self._turn(0)
            self.go_to(chosen if (chosen.year, chosen.month) == (self.day.year, self.day.month) else self.day)

    def show_months(self) -> None:
        """Show the month of the week."""
        if not self.shows_month:
            self._turn(1)
            self.go_to(self.day)

    def go_to(self, day: date) -> None:
        """Show the week or the month of a day."""
        self.day = day
        self.banner.clear()
        self.week.dragging.give_up()
        self._rows = ()
        self._left = None
        self._show_title()
        self.reload()

    def earlier(self) -> None:
        """One week or month earlier."""
        self.go_to(month_later(self.day, -1) if self.shows_month else self.monday - 7 * _DAY)

    def later(self) -> None:
        """One week or month later."""
        self.go_to(month_later(self.day, 1) if self.shows_month else self.monday + 7 * _DAY)

    def to_today(self) -> None:
        """The week or the month of today."""
        self.go_to(self._today())

    def move_focused(self, days: int, minutes: int) -> None:
        """Move the meeting that has the focus; a clash is a sentence and leaves it where it was."""
        row = self.week.focused()
        if row is not None:
            start = moved(row.starts_at, days=days, minutes=minutes)
            self._move(row, Slot(start, row.planned_minutes))

    def stretch_focused(self, minutes: int) -> None:
        """Make the meeting that has the focus longer or shorter."""
        row = self.week.focused()
        if row is not None:
            self._move(row, lengthened(slot_of(row), minutes))

    def showEvent(self, event: QShowEvent) -> None:
        """The line of now moves while the page is seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind other pages, and no list stays open over them."""
        super().hideEvent(event)
        self._timer.stop()
        self.month.close_list()
        self.week.dragging.give_up()

    # --- moving ------------------------------------------------------------------------------------------------

    def _move(self, row: MeetingRow, slot: Slot) -> None:
        """Commit another time; it is shown before the store has answered, so that the next press starts from there."""
        if slot == slot_of(row):
            return
        self.banner.clear()
        self._focus = row.id
        before = self.monday
        move = partial(self._desk.meetings.move, row.id, slot.starts_at, slot.planned_minutes)
        self.jobs.do(move, partial(self._on_moved, slot_of(row), slot), self._on_refused)
        self.day = times.local_day(slot.starts_at)
        there = replace(row, starts_at=slot.starts_at, planned_minutes=slot.planned_minutes)
        self._show([there if each.id == row.id else each for each in self._rows])
        if self.monday != before:
            self._left = (row.id, before)

    def _on_wandered(self, row: MeetingRow, slot: Slot) -> None:
        if slot == slot_of(row):
            return
        look = partial(read_busy, self._desk, row.id, slot)
        self.jobs.ask(look, partial(self._on_busy, row, slot), self._on_unknown, newest="busy")

    def _on_busy(self, row: MeetingRow, slot: Slot, busy: Busy) -> None:
        names = {user.id: user.name for user in self._desk.users}
        self.week.dragging.warn(row, slot, busy_words(busy, row.place, names, self._rows))

    def _on_unknown(self, _reason: Any) -> None:
        """The meeting is gone: letting it go will say so."""

    # --- answers -----------------------------------------------------------------------------------------------

    def _on_rows(self, span: tuple[date, date], rows: Sequence[MeetingRow]) -> None:
        if span != self._span():
            return
        seen = {row.id for row in rows if times.local_day(row.starts_at) >= span[0]}
        if self._left is not None and self._left[0] not in seen:
            self._focus, self.day = self._left  # refused or taken back: it stands there again
            self._left = None
            self.reload()
            return
        self._show([row for row in rows if _touches(row, span[0])])

    def _on_moved(self, before: Slot, after: Slot, _change: Any) -> None:
        day = times.day_and_date(times.local_day(after.starts_at))
        said = self.tr("Flyttat till {day} kl. {clock}.").format(day=day, clock=times.clock(after.starts_at))
        if before.starts_at == after.starts_at:
            said = self.tr("Mötet slutar nu kl. {clock} ({duration}).").format(
                clock=times.clock(after.ends_at), duration=times.duration(after.planned_minutes)
            )
        self.told.emit(said, True)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.BAD, sentence(reason))
        self.reload()

    def _on_opened(self, row: MeetingRow) -> None:
        self.wanted.emit("meetings", row.id)

    def _on_new_at(self, starts_at: datetime) -> None:
        self.wanted.emit("meetings", MeetingDraft(starts_at=starts_at, planned_minutes=_NEW_MINUTES))

    def _on_new_on(self, day: date) -> None:
        self._on_new_at(times.instant(day, _NEW_CLOCK))

    def _on_new(self) -> None:
        day = self.month.focused() if self.shows_month else None
        if day is not None:
            self._on_new_on(day)
        else:
            self.wanted.emit("meetings", MeetingDraft(planned_minutes=_NEW_MINUTES))

    def _on_day_left(self, day: date) -> None:
        self._focus_day = True
        self.go_to(day)

    def _on_week_asked(self, day: date) -> None:
        self._focus_day = True
        self.show_week_of(day)

    def _on_tab(self, place: int) -> None:
        if place == 1:
            self.show_months()
        else:
            self.show_weeks()

    def _on_minute(self) -> None:
        self.week.set_now(self._desk.clock())

    # --- showing -----------------------------------------------------------------------------------------------

    def _show(self, rows: Sequence[MeetingRow]) -> None:
        self._rows = rows
        if self.shows_month:
            self.month.show_month(self.day.replace(day=1), self.day, rows, self._today())
            if self._focus_day:
                self.month.focus(self.day)
        else:
            self._show_title(self.week.show_week(self.monday, rows, self._desk.clock()), empty=not rows)
            if self._focus_day:
                self._focus = self._first_of_day(rows)
            if self._focus is not None:
                self.week.focus(self._focus)
        self._focus, self._focus_day = None, False

    def _first_of_day(self, rows: Sequence[MeetingRow]) -> UUID | None:
        return next((row.id for row in rows if times.local_day(row.starts_at) == self.day), None)

    def _show_title(self, days: int = 5, *, empty: bool = False) -> None:
        if self.shows_month:
            month = capital(times.month(self.day.month))
            weeks = [times.iso_week(monday) for monday in mondays(self.day)]
            title = f"{month} {self.day.year}"
            self.set_title(title, self.tr("Vecka {first}–{last}").format(first=weeks[0], last=weeks[-1]))
            self.month.setAccessibleName(title)
        else:
            week = self.tr("Vecka {week}").format(week=times.iso_week(self.monday))
            span = week_span(self.monday, days)
            self.set_title(week, self.tr("{span} · inga möten").format(span=span) if empty else span)
            self.week.setAccessibleName(week)
        for made, action, texts in self._ways:
            made.setAccessibleName(texts[self.shows_month])
            made.setToolTip(texts[self.shows_month])
            action.setText(texts[self.shows_month])

    def _turn(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(place)
        self.tabs.blockSignals(False)

    def _span(self) -> tuple[date, date]:
        """The first and the last day that can be shown."""
        if self.shows_month:
            weeks = mondays(self.day)
            return weeks[0], weeks[-1] + 6 * _DAY
        return self.monday, self.monday + 6 * _DAY

    def _today(self) -> date:
        return times.local_day(self._desk.clock())

    # --- building ----------------------------------------------------------------------------------------------

    def _build(self, colleagues: Colleagues) -> None:
        self.before = icon_button("", "chevron-left", self, clicked=self.earlier)
        self.after = icon_button("", "chevron-right", self, clicked=self.later)
        self.add_action(self.before)
        self.add_action(button(self.tr("Idag"), self, clicked=self.to_today))
        self.add_action(self.after)
        self.new = button(self.tr("Nytt möte"), self, kind="primary", icon="plus", clicked=self._on_new)
        self.add_action(self.new)
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(self.tr("Vecka eller månad"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for text in (self.tr("Vecka"), self.tr("Månad")):
            self.tabs.addTab(text)
        card = Card("", self)
        head = Flow(card, gap=0.6)
        head.add(self.tabs, Legend(colleagues.names, head))
        card.add(head)
        self._stack = QStackedWidget(card)
        self._stack.addWidget(self.week)
        self._stack.addWidget(self.month)
        card.add(self._stack, 1)
        self.body.addWidget(card, 1)
        self._build_keys()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.week.opened.connect(self._on_opened)
        self.week.new_asked.connect(self._on_new_at)
        self.week.pushed.connect(self.move_focused)
        self.week.stretched.connect(self.stretch_focused)
        self.week.dragging.wandered.connect(self._on_wandered)
        self.week.dragging.dropped.connect(self._move)
        self.month.opened.connect(self._on_opened)
        self.month.new_asked.connect(self._on_new_on)
        self.month.week_asked.connect(self._on_week_asked)
        self.month.left.connect(self._on_day_left)

    def _build_keys(self) -> None:
        """The keys of the page, and those of a meeting, which are here to be seen and clicked."""
        page, meeting = Qt.ShortcutContext.WidgetWithChildrenShortcut, Qt.ShortcutContext.WidgetShortcut
        move, stretch, step = self.move_focused, self.stretch_focused, STEP_MINUTES
        add_key(self, self.tr("Nytt möte"), "Ctrl+N", self._on_new, page)
        before = add_key(self, "", "PgUp", self.earlier, page)
        after = add_key(self, "", "PgDown", self.later, page)
        for text, keys, run, context in (
            (self.tr("Visa idag"), "Home", self.to_today, page),
            (self.tr("Flytta mötet en kvart tidigare"), "Alt+Up", partial(move, 0, -step), meeting),
            (self.tr("Flytta mötet en kvart senare"), "Alt+Down", partial(move, 0, step), meeting),
            (self.tr("Flytta mötet en dag tidigare"), "Alt+Left", partial(move, -1, 0), meeting),
            (self.tr("Flytta mötet en dag senare"), "Alt+Right", partial(move, 1, 0), meeting),
            (self.tr("Gör mötet en kvart kortare"), "Alt+Shift+Up", partial(stretch, -step), meeting),
            (self.tr("Gör mötet en kvart längre"), "Alt+Shift+Down", partial(stretch, step), meeting),
        ):
            add_key(self, text, keys, run, context)
        self._ways = (
            (self.before, before, (self.tr("Föregående vecka"), self.tr("Föregående månad"))),
            (self.after, after, (self.tr("Nästa vecka"), self.tr("Nästa månad"))),
        )


def _touches(row: MeetingRow, first: date) -> bool:
    """It takes place on the day or after it, if only the end of it."""
    return row.ends_at > times.instant(first, time())
