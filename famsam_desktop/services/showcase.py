"""What the demo shows without a window: a paper of each kind and the figures of the last report."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.services.desk import Desk

#: The cut-off of the report whose figures the demo reproduces.
REPORTED = date(2022, 11, 16)
FILES = ("agenda.pdf", "summary.pdf", "counts_INTERN.json", "counts.json", "counts.witness.json.gz")
_PUBLISHED = ("families_and_processes_by_year", "families_by_municipality", "families_by_referrer")


def files(desk: Desk) -> dict[str, bytes]:
    """The contents of each file by its name."""
    proposal = desk.publishing.propose(ReleaseDraft(as_of=REPORTED, tables=_PUBLISHED))
    release = desk.publishing.publish(proposal, (Form.JSON,))
    contents = (
        desk.documents.agenda(planned(desk)).hand_out(),
        desk.documents.summary(held(desk)).hand_out(),
        desk.statistics.export(REPORTED, Form.JSON).data,
        release.files[0].data,
        release.witness.data,
    )
    return dict(zip(FILES, contents, strict=True))


def planned(desk: Desk) -> UUID:
    """The coming meeting with an agenda that most people take part in."""
    agendas = [(row.id, desk.agendas.printed(row.id)) for row in desk.meetings.upcoming(5)]
    found = [(len(agenda.participants), meeting) for meeting, agenda in agendas if agenda.items]
    if not found:
        raise NotFound("meeting")
    return max(found, key=_participants)[1]


def _participants(found: tuple[int, UUID]) -> int:
    return found[0]


def held(desk: Desk) -> UUID:
    """The last held meeting that something came out of."""
    for row in desk.meetings.all():
        if row.state is MeetingState.HELD and desk.outcomes.printed(row.id).results:
            return row.id
    raise NotFound("meeting")
