"""What the demo shows without a window: a paper of each kind and the figures of the last report."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.services.desk import Desk

#: The cut-off of the report whose figures the demo reproduces.
REPORTED = date(2022, 11, 16)
FILES = ("agenda.pdf", "summary.pdf", "counts_INTERN.json", "counts.json")


def files(desk: Desk) -> dict[str, bytes]:
    """The contents of each file by its name."""
    statistics = desk.statistics
    contents = (
        desk.documents.agenda(_planned(desk)).pdf,
        desk.documents.summary(_held(desk)).pdf,
        statistics.export(REPORTED, publishable=False, format="json").data,
        statistics.export(REPORTED, publishable=True, format="json").data,
    )
    return dict(zip(FILES, contents, strict=True))


def _planned(desk: Desk) -> UUID:
    """The next meeting that has an agenda to show."""
    for row in desk.meetings.upcoming():
        if desk.agendas.printed(row.id).items:
            return row.id
    raise NotFound("meeting")


def _held(desk: Desk) -> UUID:
    """The last held meeting that something came out of."""
    for row in desk.meetings.all():
        if row.state is MeetingState.HELD and desk.outcomes.printed(row.id).results:
            return row.id
    raise NotFound("meeting")
