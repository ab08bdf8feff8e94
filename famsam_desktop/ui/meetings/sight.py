"""Everything that one meeting's page shows, read at once off the Qt thread."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain.agendas import DAYS_BEFORE, Agenda, due_day
from famsam_desktop.domain.errors import MeetingNotHeld
from famsam_desktop.domain.meetings import Meeting, MeetingState
from famsam_desktop.domain.outcomes import MeetingSummary
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.papers import PaperRow
from famsam_desktop.domain.recipients import CopyRow
from famsam_desktop.domain.templates import AgendaTemplate
from famsam_desktop.ui import times

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A meeting as read at a moment: the record, the agenda as printed, the summary when it is held."""

    page: MeetingPage
    agenda: Agenda
    templates: tuple[AgendaTemplate, ...]
    summary: MeetingSummary | None
    now: datetime
    suited: AgendaTemplate | None = None
    agenda_days: int = DAYS_BEFORE
    copies: tuple[CopyRow, ...] = ()
    papers: tuple[PaperRow, ...] = ()

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.page.meeting

    @property
    def today(self) -> date:
        """The local day of the reading."""
        return times.local_day(self.now)

    @property
    def agenda_due(self) -> date:
        """The last day to send the agenda."""
        return due_day(self.meeting.day, self.agenda_days)

    @property
    def is_held(self) -> bool:
        """It took place: the plan stands, attendance and results may still be corrected."""
        return self.meeting.state is MeetingState.HELD


def read_sight(desk: "Desk", meeting_id: UUID) -> Sight:
    """Read one meeting."""
    page = desk.meetings.page(meeting_id)
    held = page.meeting.state is MeetingState.HELD
    return Sight(
        page=page,
        agenda=desk.agendas.printed(meeting_id),
        templates=tuple(desk.templates.all()),
        suited=desk.templates.suited(meeting_id),
        agenda_days=desk.agendas.days_before(),
        summary=desk.outcomes.printed(meeting_id) if held else None,
        copies=_copies(desk, meeting_id),
        papers=tuple(desk.papers.of_meeting(meeting_id)),
        now=desk.clock(),
    )


def _copies(desk: "Desk", meeting_id: UUID) -> tuple[CopyRow, ...]:
    """The copies of a summary, once the meeting has begun."""
    try:
        return tuple(desk.papers.copies(meeting_id))
    except MeetingNotHeld:
        return ()
