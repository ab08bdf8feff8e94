"""The trash: what stands in it, and what comes back with what."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from famsam_desktop.domain.errors import ChangedSince, MeetingClash, NotFound, ParentDeleted
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.history import History
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.trash import Trash
from famsam_desktop.store.tables import KINDS, FamilyTable
from famsam_desktop.store.trash import LISTED
from famsam_desktop.store.work import Store
from tests import builders
from tests.clock import NOW
from tests.stores import DEVICE, counting
from tests.team import Team, made


@pytest.fixture
def trash(team: Team) -> Trash:
    """The trash of the store."""
    return Trash(team.store)


def names(trash: Trash) -> list[tuple[str, str, str]]:
    return [(row.kind, row.title, row.place) for row in trash.rows()]


def a_meeting(team: Team, case: UUID | None, hours: int = 24) -> UUID:
    start = NOW + timedelta(hours=hours)
    draft = builders.a_meeting(case, team.users[0], starts_at=start, planned_minutes=60, title="Samtal")
    return made(Meetings(team.store).schedule(draft))


def test_an_untouched_store_has_nothing_in_it(team: Team, trash: Trash) -> None:
    team.process()
    assert trash.rows() == []


def test_the_newest_stands_first_with_what_it_belonged_to(team: Team, trash: Trash) -> None:
    family = team.family(alias="Familj Ek")
    child = team.child(family, name="Alva")
    own = made(team.families.add_own_contact(child, builders.an_own_contact(team.agency(name="BUP"))))
    meeting = a_meeting(team, team.case(family))
    item = made(Agendas(team.store).add(meeting, builders.an_item(title="Skolan")))
    action = made(
        Actions(team.store).add(
            builders.an_action(Owner(OwnerKind.USER, team.users[0]), what="Ringa BUP", meeting_id=meeting)
        )
    )
    Agendas(team.store).remove(item)
    team.families.remove_own_contact(own)
    Actions(team.store).remove(action)
    team.families.remove_member(child)
    assert names(trash) == [
        ("family_member", "Alva", "Familj Ek"),
        ("action", "Ringa BUP", "Familj Ek"),
        ("own_contact", "Alva – BUP", "Familj Ek"),
        ("agenda_item", "Skolan", "Samverkansmöte – 5 mars 2026 – Samtal"),
    ]
    row = trash.rows()[0]
    assert (row.id, row.deleted_at, row.who) == (child, NOW, "Maria Lund")


def test_what_went_with_a_meeting_is_not_listed_and_comes_back_with_it(team: Team, trash: Trash) -> None:
    family = team.family()
    child = team.child(family)
    meeting = a_meeting(team, team.case(family))
    meetings = Meetings(team.store)
    meetings.discuss(meeting, frozenset({child}))
    seat = builders.a_participant(team.contact(team.agency()), consent_acknowledged="känt")
    meetings.invite(meeting, seat)
    Agendas(team.store).add(meeting, builders.an_item())
    owner = Owner(OwnerKind.USER, team.users[0])
    Actions(team.store).add(builders.an_action(owner, meeting_id=meeting))
    meetings.remove(meeting)
    assert [row.id for row in trash.rows()] == [meeting]
    assert trash.restore(meeting).id == meeting
    page = meetings.page(meeting)
    assert page.meeting.discussed_ids == {child}
    assert (len(page.participants), len(page.items), len(page.actions)) == (1, 1, 1)
    assert trash.rows() == []


def test_a_participant_taken_off_before_the_meeting_was_deleted_stays_deleted(
    team: Team, trash: Trash
) -> None:
    meeting = a_meeting(team, team.case(team.family()))
    meetings = Meetings(team.store)
    seat = builders.a_participant(team.contact(team.agency(), name="Örjan"), consent_acknowledged="känt")
    participant = made(meetings.invite(meeting, seat))
    meetings.remove_participant(participant)
    meetings.remove(meeting)
    assert [row.title for row in trash.rows()] == ["Samverkansmöte – 5 mars 2026 – Samtal", "Örjan"]
    with pytest.raises(ParentDeleted) as deleted:
        trash.restore(participant)
    assert deleted.value.kind == "meeting"
    trash.restore(meeting)
    assert meetings.page(meeting).participants == ()
    trash.restore(participant)
    assert len(meetings.page(meeting).participants) == 1


def test_nothing_comes_back_alone_under_what_was_deleted_before_it(team: Team, trash: Trash) -> None:
    child = team.child(team.family())
    own = made(team.families.add_own_contact(child, builders.an_own_contact(team.agency())))
    team.families.remove_member(child)
    team.families.remove_own_contact(own)
    with pytest.raises(ParentDeleted):
        trash.restore(own)


def test_an_action_that_points_elsewhere_by_now_stays_there(team: Team, trash: Trash) -> None:
    case = team.case(team.family())
    first, second = a_meeting(team, case), a_meeting(team, case, 48)
    actions = Actions(team.store)
    draft = builders.an_action(Owner(OwnerKind.USER, team.users[0]), meeting_id=first)
    action = made(actions.add(draft))
    Meetings(team.store).remove(first)
    actions.amend(action, replace(draft, meeting_id=second))
    trash.restore(first)
    assert [each.id for each in actions.of_meeting(second)] == [action]


def test_a_family_comes_back_with_the_members_that_went_with_it(team: Team, trash: Trash) -> None:
    family = team.family()
    early, late = team.child(family), team.child(family)
    team.families.remove_member(early)
    team.families.remove(family)
    trash.restore(family)
    assert [member.id for member in team.families.page(family).members] == [late]
    assert [row.id for row in trash.rows()] == [early]


def test_deleted_had_back_and_deleted_again_is_listed_once(team: Team, trash: Trash) -> None:
    family = team.family()
    team.families.remove(family)
    trash.restore(family)
    other = Team(Store(team.store.engine, DEVICE, team.users[1], team.store.clock))
    other.families.remove(family)
    (row,) = trash.rows()
    assert (row.id, row.who) == (family, "Per Sjö")


def test_what_was_undone_can_be_had_back_as_well(team: Team, trash: Trash) -> None:
    """Redo forgets it as soon as something else is done; the trash does not."""
    case = team.case(team.family(alias="Familj Ek"))
    History(team.store).undo()
    team.agency()
    assert names(trash) == [("family_case", "nr 1 – Familj Ek", "Familj Ek")]
    trash.restore(case)
    with team.store.read() as work:
        assert work.cases.one(case).opened_on == date(2026, 1, 12)


def test_having_something_back_is_a_step_that_can_be_undone(team: Team, trash: Trash) -> None:
    family = team.family()
    team.families.remove(family)
    trash.restore(family)
    history = History(team.store)
    assert history.reversible().undo == "trash.restore"
    history.undo()
    assert [row.id for row in trash.rows()] == [family]
    history.redo()
    assert [row.id for row in team.families.rows()] == [family]


def test_what_is_found_follows(team: Team, trash: Trash) -> None:
    family = team.family(alias="Familj Älg")
    team.families.remove(family)
    trash.restore(family)
    assert [hit.id for hit in team.search.find("Älg")] == [family]


def test_no_second_open_case_comes_back(team: Team, trash: Trash) -> None:
    family = team.family()
    case = team.case(family)
    History(team.store).undo()
    team.case(family)
    with pytest.raises(ChangedSince):
        trash.restore(case)


def test_no_meeting_comes_back_where_the_time_is_taken(team: Team, trash: Trash) -> None:
    meeting = a_meeting(team, None)
    Meetings(team.store).remove(meeting)
    a_meeting(team, None)
    with pytest.raises(MeetingClash):
        trash.restore(meeting)


def test_a_cancelled_meeting_comes_back_cancelled(team: Team, trash: Trash) -> None:
    meeting = a_meeting(team, None)
    meetings = Meetings(team.store)
    meetings.cancel(meeting)
    meetings.remove(meeting)
    a_meeting(team, None)
    trash.restore(meeting)
    assert meetings.page(meeting).meeting.state is MeetingState.CANCELLED


def test_only_what_is_deleted_can_be_had_back(team: Team, trash: Trash) -> None:
    for record_id in (team.family(), UUID(int=5)):
        with pytest.raises(NotFound):
            trash.restore(record_id)


def test_nothing_purged_is_in_it(team: Team, trash: Trash) -> None:
    family = team.family()
    child = team.child(family)
    team.families.remove_member(child)
    with team.store.write("disposal.purge") as work:
        work.purge.family(family)
    assert trash.rows() == []
    with pytest.raises(NotFound):
        trash.restore(child)


def test_another_computer_s_deletion_can_be_had_back(team: Team, trash: Trash) -> None:
    family = team.family()
    elsewhere = Store(team.store.engine, UUID(int=2), team.users[1], team.store.clock, counting(90_000))
    Team(elsewhere).families.remove(family)
    trash.restore(family)
    assert [row.id for row in team.families.rows()] == [family]


def test_what_was_deleted_again_by_itself_stays_deleted(team: Team, trash: Trash) -> None:
    first, second = team.family(), team.family()
    with team.store.write("families.remove") as work:
        work.families.remove(first)
        work.families.remove(second)
    with team.store.write("test") as work:
        row = work.rows.found(FamilyTable, second)
        assert row is not None
        work.rows.put_back(row, deleted_at=None)
    later = Store(team.store.engine, DEVICE, team.users[0], an_hour_later)
    Team(later).families.remove(second)
    trash.restore(first)
    assert [row.id for row in team.families.rows()] == [first]
    assert [row.id for row in trash.rows()] == [second]


def an_hour_later() -> datetime:
    return NOW + timedelta(hours=1)


def test_listed_kinds_are_kinds() -> None:
    assert KINDS.keys() > LISTED
