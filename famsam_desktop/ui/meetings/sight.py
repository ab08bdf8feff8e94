"""Everything that one meeting's page shows, read at once off the Qt thread."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain import times
from famsam_desktop.domain.agendas import Agenda, AgendaTemplate
from famsam_desktop.domain.meetings import Meeting, MeetingState
from famsam_desktop.domain.outcomes import MeetingSummary
from famsam_desktop.domain.overviews import MeetingPage

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

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.page.meeting

    @property
    def today(self) -> date:
        """The local day of the reading."""
        return times.local_day(self.now)

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
        templates=tuple(desk.agendas.templates()),
        summary=desk.outcomes.printed(meeting_id) if held else None,
        now=desk.clock(),
    )
