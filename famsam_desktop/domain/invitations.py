"""Messages that leave the store: texts to copy and calendar entries, which never say whom a meeting is about."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID, uuid5

from famsam_desktop.domain import times
from famsam_desktop.domain.drafts import tidy
from famsam_desktop.domain.meetings import Meeting, MeetingForm, MeetingState, MeetingType, Venue

NEUTRAL = "Samverkansmöte"
"""What every meeting about a family is called outside."""

_OPEN_TYPES = {MeetingType.STEERING_GROUP: "Styrgruppsmöte", MeetingType.OTHER: "Möte"}
"""What meetings of no case may be called outside."""

_ELSEWHERE = {MeetingForm.DIGITAL: "Digitalt", MeetingForm.TELEPHONE: "Per telefon"}
"""Where a meeting is that has no room."""


class Occasion(StrEnum):
    """Why a message is sent."""

    INVITATION = "invitation"
    REMINDER = "reminder"
    MOVED = "moved"
    CANCELLED = "cancelled"


class News(StrEnum):
    """What a calendar file made now would be to whoever has the last one."""

    FIRST = "first"
    UPDATE = "update"
    AGAIN = "again"
    CANCELLATION = "cancellation"


class EntryStatus(StrEnum):
    """How a calendar entry stands, in the words of RFC 5545."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """All that may be said of a meeting outside: nothing in it comes from a family, a case or a title."""

    what: str
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    link: str = ""
    convener: str = ""
    phone_back: str = ""

    @property
    def location(self) -> str:
        """The place and the link in one line."""
        return ", ".join(part for part in (self.place, self.link) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text to copy into an SMS or a mail."""

    occasion: Occasion
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The last calendar entry that was made of a meeting: its number, and a digest of what stood in it."""

    sequence: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What can be sent about a meeting as it stands: texts, and what a calendar file would be; nothing once begun."""

    meeting_id: UUID
    messages: tuple[Message, ...] = ()
    news: News | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """What a calendar file says; `key` is the same for every file of a meeting, and is no id of the store."""

    key: UUID
    sequence: int
    status: EntryStatus
    made_at: datetime
    appointment: Appointment

    @property
    def is_cancelled(self) -> bool:
        """The entry takes itself out of the calendar."""
        return self.status is EntryStatus.CANCELLED


# --- what may be said --------------------------------------------------------------------------------------------


def appointment(meeting: Meeting, venue: Venue | None, convener: str, phone_back: str = "") -> Appointment:
    """What may be said of a meeting outside."""
    return Appointment(
        what=called_outside(meeting.type, of_a_case=meeting.case_id is not None),
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=_place(meeting, venue),
        link="" if meeting.form is MeetingForm.IN_PERSON else _one_line(meeting.link),
        convener=_one_line(convener),
        phone_back=_one_line(phone_back),
    )


def called_outside(kind: MeetingType, *, of_a_case: bool) -> str:
    """What a meeting is called outside; only one of no case may be called by its type."""
    return NEUTRAL if of_a_case else _OPEN_TYPES.get(kind, NEUTRAL)


def occasions(state: MeetingState) -> tuple[Occasion, ...]:
    """What there is to write about a meeting in this state, the most likely first; nothing once it has begun."""
    if state is MeetingState.DRAFT:
        return (Occasion.INVITATION,)
    if state is MeetingState.CONVENED:
        return (Occasion.REMINDER, Occasion.INVITATION, Occasion.MOVED)
    if state is MeetingState.CANCELLED:
        return (Occasion.CANCELLED,)
    return ()


def message(occasion: Occasion, said: Appointment) -> Message:
    """The text for an occasion."""
    what, when = said.what[:1].lower() + said.what[1:], span(said.starts_at, said.ends_at)
    called_off = occasion is Occasion.CANCELLED
    lines = (
        {
            Occasion.INVITATION: f"Välkommen till ett {what} {span(said.starts_at, said.ends_at, times.the_day)}.",
            Occasion.REMINDER: f"Påminnelse: {what} {when}.",
            Occasion.MOVED: f"Ny tid eller plats för {what}: {when}.",
            Occasion.CANCELLED: f"Inställt: {what} {when} blir inte av.",
        }[occasion],
        f"Plats: {said.place}" if said.place and not called_off else "",
        f"Anslut: {said.link}" if said.link and not called_off else "",
        _answer(occasion, said.phone_back),
        f"Hälsningar {said.convener}" if said.convener else "",
    )
    return Message(occasion=occasion, text="\n".join(line for line in lines if line))


def span(starts_at: datetime, ends_at: datetime, named: Callable[[date], str] = times.day_and_date) -> str:
    """Onsdag 25 november 2026 kl. 09.00–10.30, small first letter; both days when midnight lies between."""
    first, last = times.local_day(starts_at), times.local_day(ends_at)
    if first == last:
        return f"{named(first)} {times.clock_span(starts_at, ends_at)}"
    return f"{named(first)} kl. {times.clock(starts_at)} till {named(last)} kl. {times.clock(ends_at)}"


def in_town(place: str, town: str) -> str:
    """A place with its town, unless it ends with that already."""
    if re.search(rf"\b{re.escape(town)}$", place, re.IGNORECASE):
        return place
    return ", ".join(part for part in (place, town) if part)


# --- calendar entries --------------------------------------------------------------------------------------------


def entry(meeting: Meeting, said: Appointment, last: Made | None, now: datetime) -> CalendarEntry:
    """The entry for a meeting as it stands; its number grows when it says something else than the last one made."""
    status = _status(meeting.state)
    sequence = 0 if last is None else last.sequence + (last.digest != digest(status, said))
    return CalendarEntry(
        key=uuid5(meeting.id, "calendar"), sequence=sequence, status=status, made_at=now, appointment=said
    )


def news(now: CalendarEntry, last: Made | None) -> News:
    """What an entry is to whoever has the last one."""
    if now.is_cancelled:
        return News.CANCELLATION
    if last is None:
        return News.FIRST
    return News.AGAIN if now.sequence == last.sequence else News.UPDATE


def digest(status: EntryStatus, said: Appointment) -> str:
    """A digest of what a calendar shows of an entry."""
    shown = (
        status.value,
        said.what,
        said.starts_at.astimezone(UTC).isoformat(),
        said.ends_at.astimezone(UTC).isoformat(),
        said.place,
        said.link,
        said.convener,
    )
    return hashlib.sha256("\x1f".join(shown).encode()).hexdigest()


def made(of: CalendarEntry) -> Made:
    """What is kept of an entry, to compare the next one with."""
    return Made(sequence=of.sequence, digest=digest(of.status, of.appointment))


def starts_again(at: datetime) -> bool:
    """The local clock shows this time twice, and this is the second: only UTC can say which is meant."""
    return times.local(at).fold == 1


# --- inside ------------------------------------------------------------------------------------------------------


def _place(meeting: Meeting, venue: Venue | None) -> str:
    """The room with its address; without a room, how people meet."""
    if meeting.form in _ELSEWHERE:
        return _ELSEWHERE[meeting.form]
    if venue is None:
        return ""
    named = ", ".join(part for part in map(_one_line, (venue.name, venue.address)) if part)
    return in_town(named, _one_line(venue.municipality))


def _status(state: MeetingState) -> EntryStatus:
    if state is MeetingState.CANCELLED:
        return EntryStatus.CANCELLED
    return EntryStatus.TENTATIVE if state is MeetingState.DRAFT else EntryStatus.CONFIRMED


def _answer(occasion: Occasion, phone_back: str) -> str:
    """How to reach the team."""
    if occasion is Occasion.CANCELLED:
        return f"Frågor: {phone_back}" if phone_back else ""
    if phone_back:
        return f"Kan du inte komma? Hör av dig till oss: {phone_back}"
    return "Hör av dig till oss om du inte kan komma."


def _one_line(text: str) -> str:
    return " ".join(tidy(text).split())
