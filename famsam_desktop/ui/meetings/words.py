"""Sentences about who and what is taken, how consent stands, and a room that is too small."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from famsam_desktop.domain.clashes import Busy, Taken
from famsam_desktop.domain.consents import Coverage, Doubt, Standing
from famsam_desktop.domain.meetings import Participant, Venue
from famsam_desktop.ui import times
from famsam_desktop.ui.terms import term
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.table import Mark

_MOST = 4
_MARKS = {
    Coverage.COVERED: Mark("shield-check", "ok"),
    Coverage.PARTIAL: Mark("triangle-alert", "warn"),
    Coverage.NONE: Mark("circle-alert", "bad"),
}


def standing_of(who: Participant) -> Standing | None:
    """How consent stands for a participant; nothing for those who need none."""
    if who.coverage is None:
        return None
    return Standing(coverage=who.coverage, doubts=who.doubts, towards=who.towards)


def consent_words(stands: Standing, *, when: str = "") -> str:
    """How consent stands, for whom, and why not better."""
    parts: list[str] = []
    for share, names in stands.shares:
        whom = QCoreApplication.translate("Meetings", "för {names}").format(names=listed(names))
        head = " ".join(filter(None, (term(share.coverage), whom if names else "", "" if parts else when)))
        parts.append(": ".join(filter(None, (head, _doubt_words(share.doubts)))))
    said = "; ".join(parts)
    return said[:1].upper() + said[1:]


def missing_words(stands: Standing) -> str:
    """For whom consent is missing, and why."""
    missing = [(share, names) for share, names in stands.shares if share.is_missing]
    whom = QCoreApplication.translate("Meetings", "för {names}")
    return "; ".join(
        ": ".join(
            filter(None, (whom.format(names=listed(names)) if names else "", _doubt_words(share.doubts)))
        )
        for share, names in missing
    )


def lacking_agency(who: Participant) -> str:
    """The agency of somebody without consent, and which children it is missing for."""
    stands = standing_of(who)
    missing = [
        name
        for share, names in (stands.shares if stands is not None else ())
        if share.is_missing
        for name in names
    ]
    said = QCoreApplication.translate("Meetings", "{agency} (gäller {names})")
    return said.format(agency=who.agency, names=listed(missing)) if missing else who.agency


def listed(names: Sequence[str]) -> str:
    """Alva, Bo och Lina."""
    *first, last = names or ("",)
    return QCoreApplication.translate("Meetings", " och ").join(filter(None, (", ".join(first), last)))


def consent_mark(stands: Standing) -> Mark:
    """Its icon: a consent that soon runs out is no more than a partial one."""
    partly = stands.coverage is Coverage.COVERED and stands.doubts
    return _MARKS[Coverage.PARTIAL if partly else stands.coverage]


def _doubt_words(doubts: Iterable[Doubt]) -> str:
    return ", ".join(term(doubt) for doubt in doubts)


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
