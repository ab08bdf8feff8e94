"""What leaves the store about a meeting: texts to copy, and calendar files with the number that makes them updates."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from famsam_desktop.domain.errors import MeetingIsOver
from famsam_desktop.domain.invitations import (
    Appointment,
    Outgoing,
    appointment,
    entry,
    made,
    message,
    news,
    occasions,
)
from famsam_desktop.domain.meetings import Meeting, MeetingState
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.meeting_rules import reasons_given
from famsam_desktop.services.printing import convener
from famsam_desktop.services.settings import ANSWER_TO
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store, Work

PAPER = "calendar"
"""What the trail calls a calendar file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """A calendar file to keep; its name says nothing but that it is one, and of which day.

    It is made when it is handed out, so that nothing is numbered that never left.
    """

    file_name: str
    make: Callable[[], bytes] = field(repr=False, compare=False)

    def hand_out(self) -> bytes:
        """The bytes, on their way out of the program; number and trail are entered with them."""
        return self.make()


class Invitations:
    """Messages about meetings, without a word of whom they are about."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def outgoing(self, meeting_id: UUID) -> Outgoing:
        """What can be sent about the meeting as it stands, the most likely text first."""
        with self._store.read() as work:
            meeting = work.meetings.one(meeting_id)
            wanted = occasions(meeting.state)
            if not wanted:
                return Outgoing(meeting_id=meeting_id)
            said, last = _said(work, meeting), work.meetings.last_made(meeting_id)
            return Outgoing(
                meeting_id=meeting_id,
                messages=tuple(message(occasion, said) for occasion in wanted),
                news=news(entry(meeting, said, last, work.rows.now), last),
            )

    def calendar_file(self, meeting_id: UUID) -> CalendarFile:
        """The calendar file for the meeting as it stands; refused once it was held, or while a reason is missing."""
        with self._store.read() as work:
            meeting = _still_told(work, meeting_id)
        name = f"kalenderfil-{local_day(meeting.starts_at).isoformat()}.ics"
        return CalendarFile(file_name=name, make=partial(self._make, meeting_id))

    def _make(self, meeting_id: UUID) -> bytes:
        """Number the file, enter it in the trail, and typeset it."""
        from famsam_desktop.documents.calendar_file import calendar_file

        with self._store.write("invitations.make") as work:
            meeting = _still_told(work, meeting_id)
            made_now = entry(
                meeting, _said(work, meeting), work.meetings.last_made(meeting_id), work.rows.now
            )
            work.meetings.keep_made(meeting_id, made(made_now))
            work.trail.note(Noted(kind=TrailKind.PAPER_MADE, record_id=meeting_id, detail=PAPER))
            return calendar_file(made_now)


def _still_told(work: Work, meeting_id: UUID) -> Meeting:
    """The meeting, unless nobody may be asked to it: it was held, or somebody takes part without consent or reason."""
    meeting = work.meetings.one(meeting_id)
    if meeting.state is MeetingState.HELD:
        raise MeetingIsOver(meeting.state.value)
    reasons_given(work, meeting)
    return meeting


def answer_to(work: Work) -> str:
    """Where somebody reaches the team, as the letterhead says."""
    return str(work.settings.get(ANSWER_TO, ""))


def _said(work: Work, meeting: Meeting) -> Appointment:
    venue = None if meeting.venue_id is None else work.agencies.venue(meeting.venue_id)
    return appointment(meeting, venue, convener(work), answer_to(work))
