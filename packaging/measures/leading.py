"""A meeting being led, and its papers afterwards: a captured line, and forty copies of the summary."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from time import perf_counter
from uuid import UUID

from famsam_desktop.domain.agencies import AgencyDraft, ContactDraft, Principal, Sector
from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.meetings import Attendance, MeetingDraft, MeetingType, ParticipantDraft
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft, OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.times import local_day
from famsam_desktop.services.desk import Desk
from measures.figure import Figure, Series
from measures.rounds import progress, timed
from measures.stores import Stores, opened

LINE_MS = 30.0
COPIES_MS = 2000.0
_LINES = 101
_NOTED = 24
"""What is noted at a long meeting."""
_COPIES = 40
_ROUNDS = 5


def figures(stores: Stores) -> list[Figure]:
    """What is committed while people talk, and what is set when they have gone."""
    progress("leading a meeting")
    path = stores.folder / "led.famsam"
    shutil.copytree(stores.demo(), path)
    with opened(path) as desk:
        meeting_id, contacts = _led(desk)
        lines = [_line(desk, meeting_id, contacts, number) for number in range(_NOTED)]
        desk.documents.summaries(meeting_id)
        copies = [timed(lambda: desk.documents.summaries(meeting_id))() for _ in range(_ROUNDS)]
        lines += [_line(desk, meeting_id, contacts, number) for number in range(_NOTED, _LINES)]
    name = f"{_COPIES} copies of a summary with {_NOTED} notes"
    return [
        Figure.milliseconds("captured line committed", Series("one line", lines), LINE_MS),
        Figure.milliseconds(name, Series("all of them", copies), COPIES_MS),
    ]


def _led(desk: Desk) -> tuple[UUID, Sequence[UUID]]:
    """A meeting that has begun, with forty people from eight agencies."""
    start = desk.clock() - timedelta(minutes=30)
    plan = MeetingDraft(
        title="Mätning",
        type=MeetingType.OTHER,
        planned_minutes=60,
        chair_id=desk.user.id,
        starts_at=start,
    )
    clear = next(hours for hours in range(24) if not desk.meetings.clashes(_later(plan, hours)))
    meeting_id = _made(desk.meetings.schedule(_later(plan, clear)))
    contacts: list[UUID] = []
    for number in range(_COPIES):
        if number % 5 == 0:
            agency = AgencyDraft(
                name=f"Verksamhet {number}", sector=Sector.EDUCATION, principal=Principal.MUNICIPALITY
            )
            agency_id = _made(desk.agencies.register(agency))
        person = ContactDraft(name=f"Person {number}", title="lärare", agency_id=agency_id)
        contacts.append(_made(desk.agencies.add_contact(person)))
        there = ParticipantDraft(contact_id=contacts[-1], attendance=Attendance.PRESENT)
        desk.meetings.invite(meeting_id, there)
    desk.live.start(meeting_id)
    return meeting_id, contacts


def _later(plan: MeetingDraft, hours: int) -> MeetingDraft:
    """Some hours earlier: a demo store may have a meeting at this very time."""
    start = plan.starts_at
    return plan if start is None else replace(plan, starts_at=start - timedelta(hours=hours))


def _line(desk: Desk, meeting_id: UUID, contacts: Sequence[UUID], number: int) -> float:
    """Every second line an action, the others decisions."""
    draft: ActionDraft | OutcomeDraft
    if number % 2:
        draft = OutcomeDraft(kind=OutcomeKind.DECISION, text=f"Beslut nummer {number} som gäller alla.")
    else:
        owner = Owner(OwnerKind.CONTACT, contacts[number % len(contacts)])
        due = local_day(desk.clock()) + timedelta(days=14)
        draft = ActionDraft(what=f"Gör det som sades, nummer {number}.", owner=owner, due=due)
    begun = perf_counter()
    desk.live.capture(meeting_id, draft)
    return perf_counter() - begun


def _made(change: Change) -> UUID:
    if change.id is None:
        raise ValueError("nothing was made")
    return change.id
