"""Sentences about who and what is taken, how consent stands, and a room that is too small."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from famsam_desktop.domain import times
from famsam_desktop.domain.clashes import Busy, Taken
from famsam_desktop.domain.consents import Coverage, Doubt
from famsam_desktop.domain.meetings import Venue
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.table import Mark

_MOST = 4
_MARKS = {
    Coverage.COVERED: Mark("shield-check", "ok"),
    Coverage.PARTIAL: Mark("triangle-alert", "warn"),
    Coverage.NONE: Mark("circle-alert", "bad"),
}


def consent_words(coverage: Coverage, doubts: Iterable[Doubt]) -> str:
    """How consent stands, and why not better."""
    said = doubt_words(doubts)
    return f"{heading(coverage)}: {said}" if said else heading(coverage)


def doubt_words(doubts: Iterable[Doubt]) -> str:
    """Why consent does not stand better."""
    return ", ".join(term(doubt) for doubt in doubts)


def consent_mark(coverage: Coverage, doubts: Sequence[Doubt]) -> Mark:
    """Its icon: a consent that soon runs out is no more than a partial one."""
    return _MARKS[Coverage.PARTIAL if coverage is Coverage.COVERED and doubts else coverage]


def busy_words(found: Sequence[Busy]) -> str:
    """Who and what is taken, and when; the first few of many."""
    said = [_busy(each) for each in found[:_MOST]]
    more = len(found) - _MOST
    if more > 0:
        said.append(QCoreApplication.translate("Meetings", "Och {more} till.").format(more=more))
    if any(each.stops for each in found):
        said.append(QCoreApplication.translate("Meetings", "Välj en annan tid."))
    else:
        said.append(QCoreApplication.translate("Meetings", "Mötet kan planeras ändå."))
    return " ".join(said)


def seats_words(people: int, seats: int) -> str:
    """The room is too small."""
    said = QCoreApplication.translate("Meetings", "Lokalen har {seats}, men {people} ska vara med.")
    return said.format(seats=counted(seats, "plats", "platser"), people=people)


def booking_words(venue: Venue) -> str:
    """Whom the room is booked with, and how they are reached."""
    parts = (venue.booking_contact, venue.booking_phone, venue.booking_email)
    return ", ".join(part for part in parts if part)


def _busy(each: Busy) -> str:
    said = {
        Taken.TEAM: QCoreApplication.translate("Meetings", "{name} är redan upptagen {when}."),
        Taken.VENUE: QCoreApplication.translate("Meetings", "{name} är redan bokad {when}."),
        Taken.PARTICIPANT: QCoreApplication.translate(
            "Meetings", "{name} ska vara med på ett annat möte {when}."
        ),
    }[each.taken]
    day = times.short_day(times.local_day(each.starts_at))
    return said.format(name=each.name, when=f"{day} {times.clock_span(each.starts_at, each.ends_at)}")
