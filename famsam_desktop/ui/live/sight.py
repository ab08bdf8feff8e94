"""Everything that is seen while a meeting is led, read at once off the Qt thread."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain.agendas import Agenda, AgendaItem
from famsam_desktop.domain.capture import Person
from famsam_desktop.domain.live import Standing
from famsam_desktop.domain.meetings import Meeting, MeetingState
from famsam_desktop.ui.meetings.sight import Sight

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSight:
    """The meeting as its own page shows it, how its clock stands once it is led, and whom a line can name."""

    sight: Sight
    standing: Standing | None
    people: tuple[Person, ...] = field(default=(), repr=False)

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.sight.meeting

    @property
    def goes_on(self) -> bool:
        """It has begun, is led, and is not over."""
        return self.standing is not None and self.meeting.state is MeetingState.IN_PROGRESS

    @property
    def items(self) -> dict[UUID, AgendaItem]:
        """The items of the agenda."""
        return {item.id: item for item in self.sight.page.items}


def read_live(desk: "Desk", meeting_id: UUID) -> LiveSight:
    """Read one meeting."""
    return LiveSight(
        sight=_sight(desk, meeting_id),
        standing=desk.live.standing(meeting_id),
        people=desk.live.people(meeting_id),
    )


def _sight(desk: "Desk", meeting_id: UUID) -> Sight:
    """The meeting without what is printed of it: that takes its time, and each note that is kept reads anew."""
    page = desk.meetings.page(meeting_id)
    meeting = page.meeting
    nothing = Agenda(kind="", subject="", starts_at=meeting.starts_at, ends_at=meeting.ends_at, convener="")
    return Sight(page=page, agenda=nothing, templates=(), summary=None, now=desk.clock())
