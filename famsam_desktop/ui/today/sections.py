"""What each list of the day shows of a row: pure functions, and the columns they stand in."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agendas import DAYS_BEFORE, due_day, is_short_notice
from famsam_desktop.domain.consents import Consent
from famsam_desktop.domain.meetings import MeetingRow, MeetingState
from famsam_desktop.domain.outcomes import Action
from famsam_desktop.domain.today import WaitingCase
from famsam_desktop.ui import times
from famsam_desktop.ui.speech import retold, said
from famsam_desktop.ui.today.words import Moment
from famsam_desktop.ui.widgets.table import Column, Mark

type Expiring = tuple[str, Consent]


class DayWords:
    """Texts that lean on what day it is."""

    def __init__(self) -> None:
        self.moment: Moment | None = None
        self.agenda_days = DAYS_BEFORE

    def when(self, row: MeetingRow) -> str:
        """Idag 09.00–10.30."""
        day = self.moment.day_words(row.starts_at) if self.moment is not None else ""
        span = times.bare_span(row.starts_at, row.ends_at)
        return f"{day[:1].upper()}{day[1:]} {span}"

    def day(self, row: MeetingRow) -> str:
        """Imorgon, or the day."""
        day = self.moment.day_words(row.starts_at) if self.moment is not None else ""
        return f"{day[:1].upper()}{day[1:]}"

    def past(self, day: date) -> str:
        """A day gone by, with its year when that is another."""
        this_year = self.moment is not None and self.moment.today.year == day.year
        return times.short_date(day) if this_year else f"{times.short_date(day)} {day.year}"

    def late(self, row: MeetingRow) -> str:
        """How many days ago the agenda should have been out."""
        if self._is_short_notice(row):
            return QCoreApplication.translate("DayWords", "skicka nu")
        days = self._days_late(row)
        if days <= 0:
            return QCoreApplication.translate("DayWords", "ska skickas idag")
        if days == 1:
            return QCoreApplication.translate("DayWords", "1 dag försenad")
        return QCoreApplication.translate("DayWords", "{days} dagar försenad").format(days=days)

    def late_mark(self, row: MeetingRow) -> Mark | None:
        """The day has passed."""
        late = self._days_late(row) > 0 and not self._is_short_notice(row)
        return Mark("triangle-alert", "warn") if late else Mark()

    def _days_late(self, row: MeetingRow) -> int:
        return (self.moment.today - self._due(row)).days if self.moment is not None else 0

    def _is_short_notice(self, row: MeetingRow) -> bool:
        return is_short_notice(self._due(row), row.planned_at)

    def _due(self, row: MeetingRow) -> date:
        return due_day(times.local_day(row.starts_at), self.agenda_days)


def meeting_columns(parent: QWidget, words: DayWords) -> Sequence[Column[MeetingRow]]:
    """The next meetings."""
    return (
        Column(title=parent.tr("När"), text=words.when, mark=_state_mark),
        Column(title=parent.tr("Möte"), text=_subject, strong=True, weight=1, least=7),
        Column(title=parent.tr("Plats"), text=_place, weight=2, spare=True),
    )


def action_columns(parent: QWidget) -> Sequence[Column[Action]]:
    """Actions past their day."""
    return (
        Column(title=parent.tr("Senast"), text=_due, mark=_late_mark),
        Column(title=parent.tr("Vem"), text=_who, strong=True, weight=1, least=8),
        Column(title=parent.tr("Vad"), text=_what, weight=6),
        Column(title=parent.tr("Familj"), text=_family, spare=True),
    )


def agenda_columns(parent: QWidget, words: DayWords) -> Sequence[Column[MeetingRow]]:
    """Agendas that have not been sent."""
    return (
        Column(title=parent.tr("Möte"), text=_subject, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("När"), text=words.day, weight=4, least=4.5),
        Column(title=parent.tr("Läge"), text=words.late, mark=words.late_mark, weight=1, least=5.5),
    )


def consent_columns(parent: QWidget) -> Sequence[Column[Expiring]]:
    """Consents that run out."""
    return (
        Column(title=parent.tr("Familj"), text=_expiring_family, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("Om"), text=_about, weight=1),
        Column(title=parent.tr("Till och med"), text=_valid_to),
    )


def waiting_columns(parent: QWidget, words: DayWords) -> Sequence[Column[WaitingCase]]:
    """Cases with no meeting ahead."""
    return (
        Column(title=parent.tr("Familj"), text=_waiting_family, strong=True, weight=1),
        Column(title=parent.tr("Senaste möte"), text=partial(_last_held, words)),
    )


def _state_mark(row: MeetingRow) -> Mark | None:
    if row.state is MeetingState.HELD:
        return Mark("circle-check", "ok")
    return Mark("pencil", "muted") if row.state is MeetingState.DRAFT else Mark("calendar", "text")


def _subject(row: MeetingRow) -> str:
    return row.subject


def _place(row: MeetingRow) -> str:
    return retold(row.place)


def _due(action: Action) -> str:
    return times.short_date(action.due)


def _late_mark(_action: Action) -> Mark | None:
    return Mark("triangle-alert", "bad")


def _who(action: Action) -> str:
    return action.who


def _what(action: Action) -> str:
    return action.what


def _family(action: Action) -> str:
    return action.family


def _expiring_family(row: Expiring) -> str:
    return row[0]


def _about(row: Expiring) -> str:
    return row[1].about


def _valid_to(row: Expiring) -> str:
    return times.short_date(row[1].valid_to) if row[1].valid_to else ""


def _waiting_family(case: WaitingCase) -> str:
    return case.family


def _last_held(words: DayWords, case: WaitingCase) -> str:
    return words.past(case.last_held_on) if case.last_held_on else said("inget än")
