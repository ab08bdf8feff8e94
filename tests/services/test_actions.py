"""Actions: who can own one, where it belongs, and how far it has come."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.errors import CaseIsClosed, Incomplete, NotFound
from famsam_desktop.domain.outcomes import ActionStatus, Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from tests import builders
from tests.desks import desk, desk_template
from tests.team import made

__all__ = ["desk", "desk_template"]


@pytest.fixture
def family(desk: Desk) -> UUID:
    municipality = desk.families.municipalities()[0].id
    return made(desk.families.register(builders.a_family(municipality)))


@pytest.fixture
def case(desk: Desk, family: UUID) -> UUID:
    return made(desk.cases.refer(family, builders.a_referral()))


@pytest.fixture
def mine(desk: Desk) -> Owner:
    return Owner(OwnerKind.USER, desk.user.id)


def test_an_action_reads_back_with_its_owner_and_family(desk: Desk, family: UUID, case: UUID) -> None:
    agency = made(desk.agencies.register(builders.an_agency(name="BUP")))
    contact = made(desk.agencies.add_contact(builders.a_contact(agency)))
    child = made(desk.families.add_member(family, builders.a_child()))
    for owner, who, where in (
        (Owner(OwnerKind.CONTACT, contact), "Örjan Ek", "BUP"),
        (Owner(OwnerKind.MEMBER, child), "Alva", ""),
        (Owner(OwnerKind.USER, desk.user.id), "Karin Lindqvist", "FamSam"),
    ):
        action = made(desk.actions.add(builders.an_action(owner, case_id=case)))
        found = next(each for each in desk.actions.open() if each.id == action)
        assert (found.owner, found.who, found.agency) == (owner, who, where)
        assert (found.family, found.family_id, found.case_id) == ("Familj 26-01", family, case)
    assert "Alva" not in repr(desk.actions.all())


def test_an_action_needs_an_owner_a_day_and_words(desk: Desk, mine: Owner) -> None:
    whole = builders.an_action(mine)
    for wrong in (
        replace(whole, owner=None),
        replace(whole, due=None),
        replace(whole, what=" "),
        replace(whole, what="x" * 100_000),
    ):
        with pytest.raises(Incomplete):
            desk.actions.add(wrong)
    assert desk.actions.all() == []


def test_an_owner_is_somebody_who_is_there_and_of_the_same_family(
    desk: Desk, case: UUID, mine: Owner
) -> None:
    stranger = made(
        desk.families.register(builders.a_family(desk.families.municipalities()[0].id, alias="Familj 2"))
    )
    child = made(desk.families.add_member(stranger, builders.a_child()))
    for owner, where in (
        (Owner(OwnerKind.MEMBER, child), case),
        (Owner(OwnerKind.MEMBER, child), None),
        (Owner(OwnerKind.CONTACT, uuid4()), case),
        (Owner(OwnerKind.USER, uuid4()), None),
        (mine, uuid4()),
    ):
        with pytest.raises(NotFound):
            desk.actions.add(builders.an_action(owner, case_id=where))
    assert desk.actions.all() == []


def test_soonest_due_first_and_done_is_not_open(desk: Desk, case: UUID, mine: Owner) -> None:
    late, soon, early = (
        made(desk.actions.add(builders.an_action(mine, case_id=case, due=day)))
        for day in (date(2026, 5, 1), date(2026, 4, 1), date(2026, 3, 1))
    )
    assert [each.id for each in desk.actions.open()] == [early, soon, late]
    desk.actions.set_status(soon, ActionStatus.DONE, "Det blev av.")
    desk.actions.set_status(late, ActionStatus.IN_PROGRESS)
    assert [each.id for each in desk.actions.open()] == [early, late]
    assert len(desk.actions.all()) == 3
    done = next(each for each in desk.actions.all() if each.id == soon)
    assert (done.status, done.result) == (ActionStatus.DONE, "Det blev av.")
    desk.actions.remove(early)
    assert [each.id for each in desk.actions.open()] == [late]
    for missing in (early, uuid4()):
        with pytest.raises(NotFound):
            desk.actions.set_status(missing, ActionStatus.DONE)


def test_an_amended_action_keeps_its_status(desk: Desk, case: UUID, mine: Owner) -> None:
    action = made(desk.actions.add(builders.an_action(mine, case_id=case)))
    desk.actions.set_status(action, ActionStatus.IN_PROGRESS)
    desk.actions.amend(action, builders.an_action(mine, case_id=case, what="Något annat"))
    (found,) = desk.actions.all()
    assert (found.what, found.status) == ("Något annat", ActionStatus.IN_PROGRESS)


def test_an_action_of_a_meeting_is_in_the_case_of_the_meeting(desk: Desk, case: UUID, mine: Owner) -> None:
    meeting = made(desk.meetings.schedule(builders.a_meeting(case, desk.user.id)))
    made(desk.actions.add(builders.an_action(mine, meeting_id=meeting)))
    (found,) = desk.actions.of_meeting(meeting)
    assert found.case_id == case


def test_nothing_new_is_begun_on_a_closed_case(desk: Desk, case: UUID, mine: Owner) -> None:
    meeting = made(desk.meetings.schedule(builders.a_meeting(case, desk.user.id)))
    desk.cases.close(case, builders.a_closing())
    with pytest.raises(CaseIsClosed):
        desk.actions.add(builders.an_action(mine, case_id=case))
    made(desk.actions.add(builders.an_action(mine, meeting_id=meeting)))  # was agreed at the meeting


def test_the_team_the_family_and_the_agencies_can_own(desk: Desk, family: UUID, case: UUID) -> None:
    agency = made(desk.agencies.register(builders.an_agency(name="BUP")))
    contact = made(desk.agencies.add_contact(builders.a_contact(agency)))
    child = made(desk.families.add_member(family, builders.a_child()))
    everybody = {(owner.kind, owner.id): (name, of) for owner, name, of in desk.actions.owners(case)}
    assert everybody[OwnerKind.CONTACT, contact] == ("Örjan Ek", "BUP")
    assert everybody[OwnerKind.MEMBER, child] == ("Alva", "Barn")
    assert everybody[OwnerKind.USER, desk.user.id] == ("Karin Lindqvist", "FamSam")
    assert OwnerKind.MEMBER not in {owner.kind for owner, _, _ in desk.actions.owners(None)}
    desk.agencies.remove_contact(contact)
    assert OwnerKind.CONTACT not in {owner.kind for owner, _, _ in desk.actions.owners(case)}
