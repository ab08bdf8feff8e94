"""Ctrl+Z and Ctrl+Y: what they take back, what stands in their way, and what a record has been through in words."""

import ast
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

import famsam_desktop
from famsam_desktop.domain import deeds, fields
from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.errors import (
    ChangedSince,
    MeetingClash,
    NotFound,
    NothingToReverse,
    ParentDeleted,
    Refusal,
)
from famsam_desktop.domain.families import FamilyDraft
from famsam_desktop.domain.history import HistoryLine, Reversible
from famsam_desktop.domain.meetings import Attendance, MeetingState
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.history import History
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.outcomes import Outcomes
from famsam_desktop.services.reversal import TOPICS
from famsam_desktop.store.replay import STAMPS
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import KINDS, FamilyTable
from famsam_desktop.store.work import Store
from tests import builders
from tests.clock import NOW
from tests.stores import DEVICE, counting
from tests.team import Team, made

HOUR = timedelta(hours=1)


class Person(Team):
    """Somebody of the team, with all they can do."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.meetings, self.agendas = Meetings(store), Agendas(store)
        self.outcomes, self.actions = Outcomes(store), Actions(store)
        self.history = History(store)

    def rename(self, family: UUID, alias: str) -> None:
        self.families.amend(family, self.draft(alias))

    def draft(self, alias: str) -> FamilyDraft:
        return builders.a_family(self.municipalities["Nora"], alias=alias)

    def alias(self, family: UUID) -> str:
        return self.families.page(family).family.alias

    def booked(self, case: UUID | None, hours: int = 24, **changes: Any) -> UUID:
        """A meeting in an hour's time of tomorrow."""
        draft = builders.a_meeting(
            case, self.users[0], starts_at=NOW + hours * HOUR, planned_minutes=60, title="Samtal"
        )
        return made(self.meetings.schedule(replace(draft, **changes)))

    def attended(self, case: UUID, contact: UUID, **changes: Any) -> UUID:
        """A meeting of this morning, with somebody who came, and not yet marked as held."""
        meeting = self.booked(case, -2, **changes)
        seat = builders.a_participant(contact, attendance=Attendance.PRESENT, consent_acknowledged="känt")
        self.meetings.invite(meeting, seat)
        return meeting

    def hold(self, meeting: UUID) -> None:
        self.meetings.hold(meeting, NOW - 2 * HOUR, NOW - HOUR)


@pytest.fixture
def anna(store: Store) -> Person:
    """Who undoes."""
    return Person(store)


@pytest.fixture
def per(anna: Person) -> Person:
    """The colleague who comes between, on the same computer."""
    return Person(Store(anna.store.engine, DEVICE, anna.users[1], anna.store.clock, counting(50_000)))


def refused(person: Person, why: type[Refusal], *, redo: bool = False) -> None:
    """The next step cannot be reversed, and nothing is changed by trying."""
    before = person.entries()
    with pytest.raises(why):
        person.history.redo() if redo else person.history.undo()
    assert person.entries() == before


# --- back and forth ----------------------------------------------------------------------------------------------


def test_what_was_added_goes_and_comes_back(anna: Person) -> None:
    family = anna.family()
    anna.history.undo()
    assert anna.families.rows() == []
    anna.history.redo()
    assert [row.id for row in anna.families.rows()] == [family]


def test_what_was_changed_is_as_before(anna: Person) -> None:
    family = anna.family(alias="Ett")
    anna.rename(family, "Två")
    anna.rename(family, "Tre")
    seen = []
    for act in (anna.history.undo, anna.history.undo, anna.history.redo, anna.history.redo):
        act()
        seen.append(anna.alias(family))
    assert seen == ["Två", "Ett", "Två", "Tre"]


def test_what_was_deleted_comes_back_with_all_that_went_with_it(anna: Person) -> None:
    family = anna.family()
    child = anna.child(family)
    anna.families.remove(family)
    anna.history.undo()
    assert [member.id for member in anna.families.page(family).members] == [child]


def test_a_closed_case_is_open_again_with_its_meetings(anna: Person) -> None:
    case = anna.case(anna.family())
    meeting = anna.booked(case)
    anna.cases.close(case, builders.a_closing())
    anna.history.undo()
    assert [each for each, _ in anna.cases.open_cases()] == [case]
    assert anna.meetings.page(meeting).meeting.state is MeetingState.DRAFT


def test_the_actions_of_a_deleted_meeting_are_its_own_again(anna: Person) -> None:
    meeting = anna.booked(anna.case(anna.family()))
    owner = Owner(OwnerKind.USER, anna.users[0])
    anna.actions.add(builders.an_action(owner, meeting_id=meeting))
    anna.meetings.remove(meeting)
    anna.history.undo()
    assert len(anna.actions.of_meeting(meeting)) == 1


def test_the_order_of_an_agenda(anna: Person) -> None:
    meeting = anna.booked(anna.case(anna.family()))
    items = [made(anna.agendas.add(meeting, builders.an_item(title=title))) for title in "abc"]
    anna.agendas.reorder(meeting, (items[2], items[0], items[1]))
    anna.history.undo()
    assert [item.title for item in anna.agendas.printed(meeting).items] == ["a", "b", "c"]
    anna.history.redo()
    assert [item.title for item in anna.agendas.printed(meeting).items] == ["c", "a", "b"]


def test_there_is_nothing_to_reverse_at_first(anna: Person) -> None:
    assert anna.history.reversible() == Reversible()
    refused(anna, NothingToReverse)
    refused(anna, NothingToReverse, redo=True)


def test_a_new_step_ends_what_could_be_done_again(anna: Person) -> None:
    anna.family()
    anna.history.undo()
    anna.agency()
    assert anna.history.reversible() == Reversible(undo="agencies.register")
    refused(anna, NothingToReverse, redo=True)


def test_a_step_keeps_its_name_however_often_it_is_taken_back(anna: Person) -> None:
    anna.family()
    for _ in range(2):
        anna.history.undo()
        assert anna.history.reversible() == Reversible(redo="families.register")
        anna.history.redo()
        assert anna.history.reversible() == Reversible(undo="families.register")


def test_it_goes_on_after_a_restart(anna: Person) -> None:
    family = anna.family(alias="Ett")
    anna.rename(family, "Två")
    anna.history.undo()
    again = Person(Store(anna.store.engine, DEVICE, anna.users[0], anna.store.clock))
    again.history.redo()
    assert again.alias(family) == "Två"
    again.history.undo()
    again.history.undo()
    assert again.families.rows() == []


def test_what_is_found_follows(anna: Person) -> None:
    family = anna.family(alias="Familj Älg", note="bävernotering")
    anna.history.undo()
    assert anna.search.find("Älg") == anna.search.find("bävernot") == []
    anna.history.redo()
    assert [hit.id for hit in anna.search.find("Älg")] == [family]
    assert [hit.id for hit in anna.search.find("bävernot")] == [family]


def test_the_journal_tells_that_it_was_undone(anna: Person) -> None:
    family = anna.family()
    anna.history.undo()
    with anna.store.read() as work:
        made_it, undone = work.journal.entries(family)
        assert work.journal.verify() is None
        assert work.journal.differences() == []
    assert (undone.action, undone.reverses, undone.field) == ("undo", made_it.step, "deleted_at")


def test_the_change_says_what_was_touched_and_where_it_is_seen(anna: Person) -> None:
    family = anna.family()
    child = anna.child(family)
    change = anna.history.undo()
    assert (change.id, Topic.FAMILIES in change.topics) == (family, True)
    anna.history.redo()
    meeting = anna.booked(anna.case(family), discussed_ids=frozenset({child}))
    anna.agendas.add(meeting, builders.an_item())
    change = anna.history.undo()
    assert (change.id, change.topics) == (meeting, Topic.AGENDAS)


def test_every_kind_of_record_is_on_some_page() -> None:
    assert TOPICS.keys() == KINDS.keys()
    assert all(TOPICS.values())


# --- what a colleague did in between -----------------------------------------------------------------------------


def test_only_ones_own_steps_are_taken_back(anna: Person, per: Person) -> None:
    mine, theirs = anna.family(alias="Min"), per.family(alias="Pers")
    anna.history.undo()
    assert [row.id for row in anna.families.rows()] == [theirs]
    per.history.undo()
    anna.history.redo()
    assert [row.id for row in anna.families.rows()] == [mine]


def test_other_fields_that_a_colleague_changed_stay(anna: Person, per: Person) -> None:
    family = anna.family(alias="Ett")
    anna.rename(family, "Två")
    per.families.amend(family, replace(anna.draft("Två"), note="viktigt"))
    anna.history.undo()
    page = anna.families.page(family).family
    assert (page.alias, page.note) == ("Ett", "viktigt")


def test_a_field_that_a_colleague_changed_is_not_overwritten(anna: Person, per: Person) -> None:
    family = anna.family(alias="Ett")
    anna.rename(family, "Två")
    per.rename(family, "Tre")
    refused(anna, ChangedSince)
    per.history.undo()
    anna.history.undo()
    assert anna.alias(family) == "Ett"


def test_a_new_record_that_a_colleague_wrote_in_is_not_deleted(anna: Person, per: Person) -> None:
    family = anna.family()
    per.families.amend(family, replace(anna.draft("Familj 26-01"), note="viktigt"))
    refused(anna, ChangedSince)


def test_a_new_record_that_a_colleague_leans_on_is_not_deleted(anna: Person, per: Person) -> None:
    family = anna.family()
    per.child(family)
    refused(anna, ChangedSince)


def test_a_deletion_is_not_done_again_when_a_colleague_leans_on_the_record(anna: Person, per: Person) -> None:
    child = anna.child(anna.family())
    anna.families.remove_member(child)
    anna.history.undo()
    per.families.add_own_contact(child, builders.an_own_contact(per.agency()))
    refused(anna, ChangedSince, redo=True)


def test_a_deletion_is_done_again_though_something_leant_on_the_record_before(anna: Person) -> None:
    family = anna.family()
    child = anna.child(family)
    anna.families.add_own_contact(child, builders.an_own_contact(anna.agency()))
    anna.families.remove_member(child)
    anna.history.undo()
    anna.history.redo()
    assert anna.families.page(family).members == ()


def test_a_record_that_a_colleague_deleted_is_left_alone(anna: Person, per: Person) -> None:
    family = anna.family(alias="Ett")
    anna.rename(family, "Två")
    per.families.remove(family)
    refused(anna, ChangedSince)


def test_nothing_comes_back_under_what_a_colleague_deleted(anna: Person, per: Person) -> None:
    child = anna.child(anna.family())
    own = made(anna.families.add_own_contact(child, builders.an_own_contact(anna.agency())))
    anna.families.remove_own_contact(own)
    per.families.remove_member(child)
    with pytest.raises(ParentDeleted) as gone:
        anna.history.undo()
    assert gone.value.kind == "family_member"


def test_what_was_deleted_after_its_owner_comes_back_all_the_same(anna: Person) -> None:
    """Nothing came between."""
    child = anna.child(anna.family())
    own = made(anna.families.add_own_contact(child, builders.an_own_contact(anna.agency())))
    anna.families.remove_member(child)
    anna.families.remove_own_contact(own)
    anna.history.undo()
    anna.history.undo()
    assert [each.id for each in anna.families.page(anna.families.rows()[0].id).own_contacts] == [own]


def test_what_goes_makes_room_for_what_returns(anna: Person) -> None:
    contact = anna.contact(anna.agency())
    meeting = anna.booked(anna.case(anna.family()))
    seat = builders.a_participant(contact, consent_acknowledged="känt")
    first = made(anna.meetings.invite(meeting, seat))
    with anna.store.write("meetings.amend_participant") as work:
        work.participants.remove(first)
        second = work.participants.add(meeting, None, seat)
    for act, there in ((anna.history.undo, first), (anna.history.redo, second)):
        act()
        assert [each.id for each in anna.meetings.page(meeting).participants] == [there]


def test_what_names_a_person_whom_a_colleague_deleted_comes_back(anna: Person, per: Person) -> None:
    contact = anna.contact(anna.agency(), name="Örjan")
    meeting = anna.booked(anna.case(anna.family()))
    seat = builders.a_participant(contact, consent_acknowledged="känt")
    participant = made(anna.meetings.invite(meeting, seat))
    anna.meetings.remove_participant(participant)
    per.agencies.remove_contact(contact)
    anna.history.undo()
    assert [each.name for each in anna.meetings.page(meeting).participants] == ["Örjan"]


def test_no_second_one_where_only_one_can_be(anna: Person, per: Person) -> None:
    """The index of the database says it; the transaction is taken back whole."""
    contact = anna.contact(anna.agency())
    meeting = anna.booked(anna.case(anna.family()))
    seat = builders.a_participant(contact, consent_acknowledged="känt")
    anna.meetings.remove_participant(made(anna.meetings.invite(meeting, seat)))
    per.meetings.invite(meeting, seat)
    refused(anna, ChangedSince)
    with anna.store.read() as work:
        assert work.journal.differences() == []


# --- rules that hold for what is put back ------------------------------------------------------------------------


def test_no_second_open_case(anna: Person, per: Person) -> None:
    family = anna.family()
    case = anna.case(family)
    anna.cases.close(case, builders.a_closing())
    per.case(family, referred_on=date(2026, 3, 3))
    refused(anna, ChangedSince)


def test_a_step_that_a_colleague_went_on_from_stays(anna: Person, per: Person) -> None:
    case = anna.case(anna.family())
    anna.cases.step(case, CaseStep.ASSESSMENT, date(2026, 2, 2))
    per.cases.step(case, CaseStep.ONGOING, date(2026, 2, 3))
    refused(anna, ChangedSince)


def test_a_case_is_not_closed_again_over_a_meeting_planned_since(anna: Person, per: Person) -> None:
    case = anna.case(anna.family())
    anna.cases.close(case, builders.a_closing())
    anna.history.undo()
    per.booked(case)
    refused(anna, ChangedSince, redo=True)


def test_a_case_is_not_closed_again_before_a_meeting_held_since(anna: Person, per: Person) -> None:
    family = anna.family()
    case, contact = anna.case(family), anna.contact(anna.agency())
    anna.cases.close(case, builders.a_closing(closed_on=date(2026, 3, 2)))
    anna.history.undo()
    per.hold(per.attended(case, contact))
    refused(anna, ChangedSince, redo=True)


def test_a_cancelled_meeting_is_not_planned_again_when_the_case_was_closed(anna: Person, per: Person) -> None:
    case = anna.case(anna.family())
    anna.meetings.cancel(anna.booked(case))
    per.cases.close(case, builders.a_closing())
    refused(anna, ChangedSince)


def test_a_cancelled_meeting_is_not_planned_again_where_the_time_is_taken(anna: Person, per: Person) -> None:
    meeting = anna.booked(None)
    anna.meetings.cancel(meeting)
    taken = per.booked(None)
    refused(anna, MeetingClash)
    per.meetings.move(taken, NOW + 48 * HOUR, 60)
    anna.history.undo()
    assert anna.meetings.page(meeting).meeting.state is MeetingState.DRAFT


def test_a_meeting_is_not_moved_back_to_where_the_time_is_taken(anna: Person, per: Person) -> None:
    anna.meetings.move(anna.booked(None), NOW + 48 * HOUR, 60)
    per.booked(None)
    refused(anna, MeetingClash)


def test_the_plan_of_a_meeting_that_a_colleague_held_stays(anna: Person, per: Person) -> None:
    meeting = anna.attended(anna.case(anna.family()), anna.contact(anna.agency()))
    anna.meetings.move(meeting, NOW - 2 * HOUR, 45)
    per.hold(meeting)
    refused(anna, ChangedSince)


def test_the_agenda_of_a_meeting_that_a_colleague_held_stays(anna: Person, per: Person) -> None:
    meeting = anna.attended(anna.case(anna.family()), anna.contact(anna.agency()))
    anna.agendas.add(meeting, builders.an_item())
    per.hold(meeting)
    refused(anna, ChangedSince)


def test_somebody_stays_at_a_held_meeting(anna: Person, per: Person) -> None:
    meeting = anna.booked(anna.case(anna.family()), -2)
    seat = builders.a_participant(anna.contact(anna.agency()), consent_acknowledged="känt")
    participant = made(anna.meetings.invite(meeting, seat))
    anna.meetings.attend(participant, Attendance.PRESENT)
    per.hold(meeting)
    refused(anna, ChangedSince)


def test_a_meeting_stays_held_when_a_colleague_went_on_from_it(anna: Person, per: Person) -> None:
    case = anna.case(anna.family())
    anna.hold(anna.attended(case, anna.contact(anna.agency())))
    per.cases.step(case, CaseStep.DORMANT, date(2026, 3, 4))
    refused(anna, ChangedSince)


def test_a_meeting_with_results_is_not_put_into_the_future(anna: Person, per: Person) -> None:
    meeting = anna.booked(anna.case(anna.family()), 24)
    anna.meetings.move(meeting, NOW - 2 * HOUR, 60)
    per.outcomes.record(meeting, builders.an_outcome())
    refused(anna, ChangedSince)


def test_a_meeting_is_not_held_again_about_a_member_deleted_since(anna: Person, per: Person) -> None:
    family = anna.family()
    child = anna.child(family)
    meeting = anna.attended(anna.case(family), anna.contact(anna.agency()), discussed_ids=frozenset({child}))
    anna.hold(meeting)
    anna.history.undo()
    per.families.remove_member(child)
    refused(anna, ChangedSince, redo=True)


def test_a_member_is_not_deleted_again_whom_a_held_meeting_is_about(anna: Person, per: Person) -> None:
    family = anna.family()
    child = anna.child(family)
    meeting = anna.attended(anna.case(family), anna.contact(anna.agency()), discussed_ids=frozenset({child}))
    anna.families.remove_member(child)
    anna.history.undo()
    per.hold(meeting)
    refused(anna, ChangedSince, redo=True)


def test_a_meeting_is_not_about_members_of_another_family(anna: Person, per: Person) -> None:
    one, other = anna.family(), anna.family()
    first, second, child = anna.case(one), anna.case(other), anna.child(other)
    meeting = anna.booked(first)
    anna.meetings.amend(meeting, replace(anna.meetings.draft_of(meeting), case_id=second))
    per.meetings.discuss(meeting, frozenset({child}))
    refused(anna, ChangedSince)


def test_custody_does_not_go_on_twice(anna: Person, per: Person) -> None:
    family = anna.family()
    draft = builders.custody(anna.child(family), anna.guardian(family))
    custody = made(anna.families.set_guardian(draft))
    anna.families.end_guardianship(custody, date(2026, 3, 1))
    per.families.set_guardian(draft)
    refused(anna, ChangedSince)


def test_what_was_amiss_before_stands_in_the_way_of_nothing(anna: Person) -> None:
    meeting = anna.held(anna.case(anna.family()))  # written past the rules: nobody was there
    anna.meetings.mark_agenda_sent(meeting, date(2026, 2, 1))
    anna.history.undo()
    assert anna.meetings.page(meeting).meeting.agenda_sent_on is None


# --- what a record has been through ------------------------------------------------------------------------------


def told(lines: list[HistoryLine]) -> list[tuple[str | None, str, str]]:
    return [(line.field_name, line.old, line.new) for line in lines]


def test_the_newest_change_stands_first_with_who_and_what(anna: Person, per: Person) -> None:
    family = anna.family(alias="Ett", interpreter_needed=True)
    draft = builders.a_family(per.municipalities["Lindesberg"], alias="Två", interpreter_needed=False)
    per.families.amend(family, draft)
    *changes, first = anna.history.of("family", family)
    assert sorted(told(changes), key=str) == [
        ("alias", "Ett", "Två"),
        ("kommun", "Nora", "Lindesberg"),
        ("tolk behövs", "ja", "nej"),
    ]
    assert {(line.who, line.action, line.record) for line in changes} == {
        ("Per Sjö", "families.amend", "Två")
    }
    assert (first.who, first.action, first.field_name, first.kind) == (
        "Maria Lund",
        "families.register",
        None,
        "family",
    )
    assert first.at == NOW


def test_everything_of_a_family_is_told(anna: Person) -> None:
    process = anna.process()
    anna.families.set_guardian(builders.custody(process.child, process.guardian))
    anna.families.add_sip(process.child, builders.a_sip())
    anna.consents.record(
        process.family, builders.a_consent(process.child, process.guardian, {process.agency})
    )
    anna.cases.end_process(process.case, process.child, date(2026, 3, 1), "")
    anna.agendas.add(anna.booked(process.case), builders.an_item())
    anna.outcomes.record(process.meeting, builders.an_outcome())
    owner = Owner(OwnerKind.CONTACT, process.contact)
    anna.actions.add(builders.an_action(owner, case_id=process.case))
    other = anna.family()
    anna.child(other)
    lines = anna.history.of("family", process.family)
    assert {line.kind for line in lines} == {
        *("family", "family_member", "guardianship", "own_contact", "sip", "consent", "consent_agency"),
        *("family_case", "referral", "case_event", "process_ending"),
        *("meeting", "discussed_member", "participant", "agenda_item", "outcome", "action"),
    }
    assert [line.record for line in lines if line.kind == "own_contact"] == ["Alva – BUP"]
    assert len([line for line in lines if line.kind == "family"]) == 1
    of_meeting = {line.kind for line in anna.history.of("meeting", process.meeting)}
    assert of_meeting == {"meeting", "discussed_member", "participant", "outcome"}


def test_the_action_of_a_meeting_without_a_case_is_told_there(anna: Person) -> None:
    meeting = anna.booked(None)
    owner = Owner(OwnerKind.USER, anna.users[0])
    anna.actions.add(builders.an_action(owner, meeting_id=meeting, what="Ringa"))
    newest, *_ = anna.history.of("meeting", meeting)
    assert (newest.kind, newest.record) == ("action", "Ringa")


def test_values_are_told_as_they_are_read(anna: Person) -> None:
    case = anna.case(anna.family(alias="Familj Ek"))
    venue = made(anna.agencies.add_venue(builders.a_venue(name="Rum 7")))
    meeting = anna.booked(None, 24)
    anna.meetings.invite(meeting, builders.a_participant(anna.contact(anna.agency())))
    anna.meetings.convene(meeting)
    draft = anna.meetings.draft_of(meeting)
    changed = replace(draft, starts_at=NOW + 49 * HOUR, venue_id=venue, case_id=case)
    anna.meetings.amend(meeting, changed)
    lines = anna.history.of("meeting", meeting)
    assert set(told(lines)) == {
        (None, "", ""),
        ("läge", "utkast", "kallat"),
        ("börjar", "5 mars 2026 kl. 10.30", "6 mars 2026 kl. 11.30"),
        ("lokal", "–", "Rum 7"),
        ("ärende", "–", "nr 1 – Familj Ek"),
    }


def test_a_deleted_reference_is_still_called_by_its_name(anna: Person) -> None:
    contact = anna.contact(anna.agency(), name="Örjan Ek")
    owner = Owner(OwnerKind.USER, anna.users[0])
    action = made(anna.actions.add(builders.an_action(owner)))
    to_contact = builders.an_action(Owner(OwnerKind.CONTACT, contact))
    anna.actions.amend(action, to_contact)
    anna.agencies.remove_contact(contact)
    assert ("kontaktperson som gör det", "–", "Örjan Ek") in told(anna.history.of("action", action))


def test_a_deletion_and_its_undoing_are_told(anna: Person) -> None:
    family = anna.family()
    child = anna.child(family)
    anna.families.remove_member(child)
    anna.history.undo()
    lines = anna.history.of("family", family)
    assert [(line.action, line.field_name, line.old, line.new) for line in lines[:2]] == [
        ("undo", "borttagen", "ja", "nej"),
        ("families.remove_member", "borttagen", "nej", "ja"),
    ]


def test_a_purged_value_is_told_as_such(anna: Person) -> None:
    family = anna.family(alias="Ett")
    anna.rename(family, "Två")
    anna.rename(family, "Tre")
    with anna.store.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE version SET value = NULL, salt = NULL WHERE value IN ('\"Två\"') OR field IS NULL"
        )
    assert told(anna.history.of("family", family)) == [
        ("alias", "gallrat", "Tre"),
        ("alias", "gallrat", "gallrat"),
        (None, "", "gallrat"),
    ]


def test_there_is_no_history_of_a_purged_family(anna: Person) -> None:
    family = anna.process().family
    with anna.store.write("disposal.purge") as work:
        work.purge.family(family)
    with anna.store.read() as work:
        left = work.rows.scalar(sa.select(table(FamilyTable).c.id))
    for record_id in (family, left):
        with pytest.raises(NotFound):
            anna.history.of("family", record_id)
    assert anna.history.reversible() == Reversible()


def test_there_is_no_history_of_what_is_not_there(anna: Person) -> None:
    for kind in ("family", "nonsense"):
        with pytest.raises(NotFound):
            anna.history.of(kind, UUID(int=5))


# --- words -------------------------------------------------------------------------------------------------------


def test_every_column_has_its_word_and_no_other_has_one() -> None:
    columns = {
        kind: {column.name for column in table(each).c} - STAMPS - {fields.DELETED}
        for kind, each in KINDS.items()
    }
    assert fields.fields_with_words() == columns
    for kind, names in columns.items():
        assert fields.kind_words(kind) != kind
        assert all(fields.field_words(kind, name).strip() for name in names)
        assert fields.field_words(kind, fields.DELETED) == "borttagen"


def test_every_action_has_its_words() -> None:
    folder = Path(famsam_desktop.__file__).parent
    named = {
        argument.value
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write"
        for argument in node.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert {"families.register", "vault.create", "demo.build", "trash.restore"} <= named
    assert {name for name in named | {"undo", "redo"} if not deeds.has_words(name)} == set()
    assert deeds.action_words("something.else") == "en annan ändring"
