"""The proposal of times that is open in the demo: three of them, and what people have said on the phone so far."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from famsam_desktop.domain import times
from famsam_desktop.domain.meetings import MeetingType
from famsam_desktop.domain.proposals import Answer
from famsam_desktop.services.demo import current_rows, days
from famsam_desktop.services.demo.current import CurrentFamily
from famsam_desktop.services.demo.identity import Team, contact_id, made_id, member_id
from famsam_desktop.store.records import Record
from famsam_desktop.store.tables import (
    ProposalTable,
    ProposedPersonTable,
    ProposedSlotTable,
    SlotAnswerTable,
)

_MINUTES = 60
_OFFERED = ((16, time(13)), (17, time(16)), (19, time(13)))
"""How many days from today, at the earliest, and at what hours when nobody else has a meeting."""

_YES, _MAYBE, _NO = Answer.YES, Answer.MAYBE, Answer.NO
_ANSWERS = ((_YES, _YES, _YES), (_YES, _NO, _YES), (_MAYBE, _NO, _YES), (_NO, _YES, _YES))
"""What the first people said of each time; the others have not been reached yet."""


def records(current: CurrentFamily, team: Team, today: date) -> Iterator[Record]:
    """The proposal, for the one family whose next meeting has no time yet."""
    if current.place != current_rows.ASKED:
        return
    proposal = made_id(current.case, "proposal")
    yield ProposalTable(
        id=proposal, case_id=current.case, type=MeetingType.COORDINATION, planned_minutes=_MINUTES
    )
    slots = [made_id(proposal, "slot", turn) for turn in range(len(_OFFERED))]
    for slot, starts_at in zip(slots, _offered(today), strict=True):
        yield ProposedSlotTable(id=slot, proposal_id=proposal, starts_at=starts_at)
    for position, who in enumerate(_people(current, team)):
        person = made_id(proposal, "person", position)
        yield ProposedPersonTable(id=person, proposal_id=proposal, position=position, **who)
        for slot, answer in zip(slots, _ANSWERS[position] if position < len(_ANSWERS) else (), strict=False):
            yield SlotAnswerTable(id=made_id(person, slot), slot_id=slot, person_id=person, answer=answer)


def _offered(today: date) -> Iterator[datetime]:
    """Days apart from each other, whatever holidays there are."""
    day = today
    for ahead, clock in _OFFERED:
        day = days.workday_from(max(today + timedelta(days=ahead), day + timedelta(days=1)))
        yield times.instant(day, clock)


def _people(current: CurrentFamily, team: Team) -> Iterator[dict[str, Any]]:
    """The colleagues, then the agencies, then the guardians."""
    for user in team.users:
        yield {"user_id": user}
    for agency in current.agencies:
        yield {"contact_id": contact_id(agency, 0)}
    for place in current.household.guardians:
        yield {"member_id": member_id(current.family.number, place)}
