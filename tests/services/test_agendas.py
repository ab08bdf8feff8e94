"""Agendas: items and templates, the open actions before them, and what is printed of it all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaPart, cuttings
from famsam_desktop.domain.errors import AgendaChanged, Incomplete, MeetingIsOver, NotFound
from famsam_desktop.domain.meetings import Mandate, MeetingType, ParticipantKind, Response
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.templates import FIRST_TEMPLATES
from famsam_desktop.domain.times import clock
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.tables import AgendaItemTable
from tests import builders
from tests.clock import NOW
from tests.desks import desk, desk_template
from tests.documents.reading import Paper
from tests.team import Team, made

__all__ = ["desk", "desk_template"]

AHEAD = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)  # kl. 09.00


@pytest.fixture
def family(desk: Desk) -> UUID:
    municipality = desk.families.municipalities()[0].id
    return made(desk.families.register(builders.a_family(municipality)))


@pytest.fixture
def case(desk: Desk, family: UUID) -> UUID:
    return made(desk.cases.refer(family, builders.a_referral(dnr="SN 2026-12")))


@pytest.fixture
def meeting(desk: Desk, case: UUID) -> UUID:
    return made(desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=AHEAD)))


def item(title: str = "Välkomna", **changes: Any) -> AgendaItemDraft:
    return replace(AgendaItemDraft(title=title), **changes)


def titles(desk: Desk, meeting: UUID) -> list[str]:
    return [each.title for each in desk.meetings.page(meeting).items]


def test_a_new_store_has_the_first_templates(desk: Desk) -> None:
    assert [(each.name, each.items) for each in desk.templates.all()] == [
        (each.name, each.items) for each in FIRST_TEMPLATES
    ]


def test_a_template_is_put_after_what_is_there(desk: Desk, meeting: UUID) -> None:
    desk.agendas.add(meeting, item("Först"))
    template = desk.templates.all()[1]
    assert template.id is not None
    desk.agendas.use(meeting, template.id)
    assert titles(desk, meeting) == ["Först", *(each.title for each in template.items)]
    with pytest.raises(NotFound):
        desk.agendas.use(meeting, uuid4())


def test_items_are_changed_moved_and_removed(desk: Desk, meeting: UUID) -> None:
    one, two, three = (made(desk.agendas.add(meeting, item(title))) for title in ("ett", "två", "tre"))
    desk.agendas.reorder(meeting, (three, one, two))
    assert titles(desk, meeting) == ["tre", "ett", "två"]
    desk.agendas.amend(one, item("nytt", planned_minutes=25))
    desk.agendas.remove(two)
    assert titles(desk, meeting) == ["tre", "nytt"]
    made(desk.agendas.add(meeting, item("sist")))
    assert titles(desk, meeting) == ["tre", "nytt", "sist"]


def test_an_order_names_every_item_once(desk: Desk, meeting: UUID) -> None:
    one, two = (made(desk.agendas.add(meeting, item(title))) for title in ("ett", "två"))
    for order in ((one,), (one, one), (one, two, two), (one, uuid4()), ()):
        with pytest.raises(NotFound):
            desk.agendas.reorder(meeting, order)
    assert titles(desk, meeting) == ["ett", "två"]


def test_an_incomplete_item_is_refused(desk: Desk, meeting: UUID) -> None:
    for wrong in (item(""), item("x" * 100_000), item(planned_minutes=-1), item(planned_minutes=10_000)):
        with pytest.raises(Incomplete):
            desk.agendas.add(meeting, wrong)
    assert titles(desk, meeting) == []


def test_the_agenda_of_a_meeting_that_is_over_stays(desk: Desk, meeting: UUID) -> None:
    added = made(desk.agendas.add(meeting, item()))
    desk.meetings.cancel(meeting)
    template = desk.templates.all()[0].id
    assert template is not None
    for change in (
        partial(desk.agendas.add, meeting, item()),
        partial(desk.agendas.amend, added, item()),
        partial(desk.agendas.remove, added),
        partial(desk.agendas.reorder, meeting, (added,)),
        partial(desk.agendas.use, meeting, template),
    ):
        with pytest.raises(MeetingIsOver):
            change()
    assert titles(desk, meeting) == ["Välkomna"]


def test_the_printed_items_follow_each_other_in_time(desk: Desk, meeting: UUID) -> None:
    desk.agendas.add(meeting, item("Ett", planned_minutes=20, prepare_note="Läs", responsible="Karin"))
    desk.agendas.add(meeting, item("Paus", part=AgendaPart.BREAK, planned_minutes=10))
    desk.agendas.add(meeting, item("Två", planned_minutes=15, internal_note="får aldrig skrivas ut"))
    printed = desk.agendas.printed(meeting)
    assert [(clock(each.starts_at), each.title, each.is_break) for each in printed.items] == [
        ("09.00", "Ett", False),
        ("09.20", "Paus", True),
        ("09.30", "Två", False),
    ]
    assert [each.number for each in printed.items if not each.is_break] == [1, 2]
    assert (printed.items[0].prepare, printed.items[0].responsible) == ("Läs", "Karin")
    assert (printed.carried_minutes, printed.budget.planned, printed.budget.available) == (0, 45, 90)
    assert b"aldrig" not in desk.documents.agenda(meeting).pdf


def test_open_actions_of_earlier_meetings_come_first(desk: Desk, case: UUID, meeting: UUID) -> None:
    before = made(
        desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=AHEAD - timedelta(days=7)))
    )
    owner = Owner(OwnerKind.USER, desk.user.id)
    late = datetime(2026, 3, 1, tzinfo=UTC).date()
    desk.actions.add(builders.an_action(owner, what="Ringa skolan", meeting_id=before, due=late))
    done = made(desk.actions.add(builders.an_action(owner, what="Klar", meeting_id=before)))
    desk.actions.set_status(done, ActionStatus.DONE)
    desk.actions.add(builders.an_action(owner, what="Vid detta möte", meeting_id=meeting))
    desk.agendas.add(meeting, item("Ett", planned_minutes=20))
    printed = desk.agendas.printed(meeting)
    (action,) = printed.open_actions
    assert (action.what, action.who) == ("Ringa skolan", "Karin Lindqvist, FamSam")
    assert (action.due, action.is_overdue) == (late, True)
    assert printed.carried_minutes == 5
    assert [(each.number, clock(each.starts_at)) for each in printed.items] == [(2, "09.05")]
    assert printed.budget.planned == 25


def test_the_head_of_the_paper(desk: Desk, family: UUID, meeting: UUID) -> None:
    venue = made(desk.agencies.add_venue(builders.a_venue()))
    draft = desk.meetings.draft_of(meeting)
    desk.meetings.amend(meeting, replace(draft, venue_id=venue, note_taker_id=desk.users[0].id))
    agency = made(desk.agencies.register(builders.an_agency(name="BUP")))
    contact = made(desk.agencies.add_contact(builders.a_contact(agency)))
    child = made(desk.families.add_member(family, builders.a_child()))
    asked = builders.a_participant(contact, mandate=Mandate.YES, consent_acknowledged="känt")
    desk.meetings.invite(meeting, asked)
    desk.meetings.invite(
        meeting, builders.a_participant(member_id=child, mandate=Mandate.NO, kind=ParticipantKind.INVITED)
    )
    printed = desk.agendas.printed(meeting)
    assert (printed.kind, printed.subject, printed.dnr) == ("Samverkansmöte", "Familj 26-01", "SN 2026-12")
    assert (printed.place, printed.convener) == ("Rum 3, Kungsgatan 1", "Teamet i norra länet")
    assert (printed.chair, printed.note_taker) == ("Karin Lindqvist", desk.users[0].name)
    assert [(each.name, each.agency, each.role, each.mandate) for each in printed.participants] == [
        ("Barn", "Familjen", "", None),
        ("Örjan Ek", "BUP", "rektor", Mandate.YES),
    ]
    paper = desk.documents.agenda(meeting)
    assert (paper.title, paper.file_name) == ("Dagordning 2026-03-10", "dagordning-2026-03-10.pdf")
    assert paper.pdf.startswith(b"%PDF")
    assert "Alva" not in repr(printed) + repr(paper)


def minutes(desk: Desk, meeting: UUID) -> list[int]:
    return [each.planned_minutes for each in desk.meetings.page(meeting).items]


def test_an_item_gets_more_or_fewer_minutes_but_never_less_than_none(desk: Desk, meeting: UUID) -> None:
    one = made(desk.agendas.add(meeting, item(planned_minutes=10)))
    for by, left in ((5, 15), (-10, 5), (-10, 0), (5, 5), (10_000, 720)):
        desk.agendas.lengthen(one, by)
        assert minutes(desk, meeting) == [left]


def test_items_move_by_places_also_when_two_stand_at_the_same_place(desk: Desk, meeting: UUID) -> None:
    one, two, three = (made(desk.agendas.add(meeting, item(title))) for title in ("ett", "två", "tre"))
    with desk.store.write("agendas.reorder") as work:  # as two copies that were brought together leave it
        for each in (one, two, three):
            work.rows.change(work.rows.get(AgendaItemTable, each), position=0)
    order = [each.id for each in desk.meetings.page(meeting).items]
    assert set(order) == {one, two, three}
    first, second, last = order
    for moved, by, then in (
        (last, -1, [first, last, second]),
        (first, 7, [last, second, first]),
        (second, -7, [second, last, first]),
        (second, -1, [second, last, first]),
    ):
        desk.agendas.move(moved, by)
        assert [each.id for each in desk.meetings.page(meeting).items] == then


def test_a_proposed_cut_is_one_step_that_is_taken_back_and_done_again(desk: Desk, meeting: UUID) -> None:
    for number, planned in enumerate((40, 40, 40)):
        desk.agendas.add(meeting, item(f"Punkt {number}", planned_minutes=planned))
    page = desk.meetings.page(meeting)
    over = desk.agendas.printed(meeting).budget.over
    shorter, shortest = cuttings(page.items, over)
    desk.agendas.fit(meeting, shorter)
    assert desk.agendas.printed(meeting).budget.over == 0
    with pytest.raises(AgendaChanged):
        desk.agendas.fit(meeting, shorter)
    desk.history.undo()
    assert minutes(desk, meeting) == [40, 40, 40]
    desk.agendas.fit(meeting, shortest)
    assert desk.agendas.printed(meeting).budget.over <= 0
    desk.history.undo()
    desk.history.redo()
    assert desk.agendas.printed(meeting).budget.over <= 0
    assert sum(minutes(desk, meeting)) < 120


def test_every_change_of_an_agenda_is_undone_and_done_again(desk: Desk, meeting: UUID) -> None:
    one, two = (made(desk.agendas.add(meeting, item(title))) for title in ("ett", "två"))
    for change in (
        partial(desk.agendas.move, one, 1),
        partial(desk.agendas.lengthen, two, 5),
        partial(desk.agendas.amend, one, item("nytt", dnr="KS 1")),
        partial(desk.agendas.remove, two),
        partial(desk.meetings.mark_agenda_sent, meeting, NOW.date()),
        partial(desk.agendas.set_days_before, 3),
    ):
        before = (desk.meetings.page(meeting), desk.agendas.days_before())
        change()
        after = (desk.meetings.page(meeting), desk.agendas.days_before())
        assert after != before
        desk.history.undo()
        assert (desk.meetings.page(meeting), desk.agendas.days_before()) == before
        desk.history.redo()
        assert (desk.meetings.page(meeting), desk.agendas.days_before()) == after


def test_the_agenda_of_a_cancelled_meeting_is_neither_cut_nor_moved(desk: Desk, meeting: UUID) -> None:
    one = made(desk.agendas.add(meeting, item(planned_minutes=100)))
    (way, *_) = cuttings(desk.meetings.page(meeting).items, 10)
    desk.meetings.cancel(meeting)
    for change in (
        partial(desk.agendas.move, one, 1),
        partial(desk.agendas.lengthen, one, 5),
        partial(desk.agendas.fit, meeting, way),
    ):
        with pytest.raises(MeetingIsOver):
            change()
    assert minutes(desk, meeting) == [100]


def test_days_before_a_meeting_are_from_one_to_thirty(desk: Desk) -> None:
    assert desk.agendas.days_before() == 7
    for days in (0, 31, -1):
        with pytest.raises(Incomplete):
            desk.agendas.set_days_before(days)
    desk.agendas.set_days_before(30)
    assert desk.agendas.days_before() == 30


@pytest.fixture
def earlier(desk: Desk, case: UUID) -> UUID:
    """A meeting of the case that began before now."""
    begun = NOW - timedelta(days=1)
    return made(desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=begun)))


@pytest.fixture
def contact(desk: Desk) -> UUID:
    agency = made(desk.agencies.register(builders.an_agency(name="BUP")))
    return made(desk.agencies.add_contact(builders.a_contact(agency)))


def test_what_nobody_has_answered_is_the_first_item_until_it_is(
    desk: Desk, meeting: UUID, earlier: UUID, contact: UUID
) -> None:
    agency = desk.agencies.contacts()[0].agency_id
    question = builders.an_outcome(
        kind=OutcomeKind.TAKE_BACK, text="När kan ni börja?", agency_id=agency, reply_by=NOW.date()
    )
    desk.outcomes.record(earlier, replace(question, reply_by=NOW.date() - timedelta(days=1)))
    given_over = builders.an_outcome(kind=OutcomeKind.HAND_OVER, text="Läxhjälpen", receiver_id=contact)
    answered = made(desk.outcomes.record(earlier, given_over))
    desk.outcomes.record(earlier, builders.an_outcome(text="Bara information"))
    printed = desk.agendas.printed(meeting)
    assert [(each.who, each.what, each.is_hand_over, each.is_overdue) for each in printed.open_questions] == [
        ("BUP", "När kan ni börja?", False, True),
        ("Örjan Ek", "Läxhjälpen", True, False),
    ]
    assert (printed.carried_minutes, printed.budget.planned, printed.carries) == (5, 5, True)
    with desk.store.write("outcomes.amend") as work:
        work.outcomes.answer(answered, NOW.date(), "", declined=True)
    assert [each.what for each in desk.agendas.printed(meeting).open_questions] == ["När kan ni börja?"]
    assert desk.agendas.printed(earlier).open_questions == ()
    text = desk.documents.agenda(meeting).pdf
    assert text.startswith(b"%PDF")


def test_what_only_some_may_read_is_on_the_page_but_not_on_paper(
    desk: Desk, meeting: UUID, earlier: UUID, contact: UUID
) -> None:
    agency = desk.agencies.contacts()[0].agency_id
    given_over = builders.an_outcome(kind=OutcomeKind.HAND_OVER, text="Hemligt", receiver_id=contact)
    desk.outcomes.record(earlier, replace(given_over, hidden_from_family=True))
    desk.outcomes.record(earlier, replace(given_over, restricted_to=frozenset({agency})))
    assert len(desk.meetings.page(meeting).unanswered) == 2
    printed = desk.agendas.printed(meeting)
    assert (printed.open_questions, printed.carried_minutes, printed.carries) == ((), 0, False)


def test_a_steering_group_has_matters_with_numbers_and_its_participants_as_they_come(
    desk: Desk, contact: UUID
) -> None:
    draft = builders.a_meeting(
        None, desk.user.id, title="Styrgrupp", type=MeetingType.STEERING_GROUP, starts_at=AHEAD
    )
    group = made(desk.meetings.schedule(draft))
    desk.agendas.add(group, item("Budget", dnr="KS 2026/1"))
    asked = builders.a_participant(
        contact, response=Response.SUBSTITUTE, substitute="Tor Ek", interpreter=True, consent_acknowledged="x"
    )
    desk.meetings.invite(group, asked)
    printed = desk.agendas.printed(group)
    assert printed.is_by_number
    assert [(each.number, each.title, each.dnr) for each in printed.items] == [(1, "Budget", "KS 2026/1")]
    assert [(each.substitute, each.interpreter) for each in printed.participants] == [("Tor Ek", True)]


def test_who_has_a_protected_identity_stands_on_it_by_role(desk: Desk) -> None:
    team = Team(desk.store)
    family = team.family()
    child = team.child(family, name="Någon Hemlig", protected_identity=True)
    meeting = team.meeting(team.case(family))
    desk.meetings.invite(meeting, builders.a_participant(member_id=child))
    (printed,) = desk.agendas.printed(meeting).participants
    assert (printed.name, printed.agency) == ("Barn", "Familjen")


# --- who may read it ----------------------------------------------------------------------------------------------


def test_an_agenda_that_an_agency_without_consent_reads_tells_how_much_was_left_open_and_not_what(
    desk: Desk, case: UUID, meeting: UUID
) -> None:
    before = made(
        desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=AHEAD - timedelta(days=7)))
    )
    owner = Owner(OwnerKind.USER, desk.user.id)
    for what in ("Ringa skolan", "Boka rum"):
        desk.actions.add(builders.an_action(owner, what=what, meeting_id=before))
    told = desk.agendas.printed(meeting)
    assert (len(told.open_actions), told.withheld, told.carried) == (2, 0, 2)
    agency = made(desk.agencies.register(builders.an_agency(name="Polisen")))
    contact = made(desk.agencies.add_contact(builders.a_contact(agency)))
    desk.meetings.invite(meeting, builders.a_participant(contact, consent_acknowledged="akut"))
    printed = desk.agendas.printed(meeting)
    assert (printed.open_actions, printed.open_questions) == ((), ())
    assert (printed.withheld, printed.carried, printed.carried_minutes) == (2, 2, told.carried_minutes)
    said = Paper(desk.documents.agenda(meeting).pdf).text
    assert "2 öppna åtgärder och frågor gås igenom på mötet" in said
    assert "Ringa skolan" not in said
    assert len(desk.meetings.page(meeting).carried) == 2


def test_whoever_is_of_the_family_is_a_role_on_the_agenda_that_everybody_gets(
    desk: Desk, family: UUID, case: UUID, meeting: UUID
) -> None:
    before = made(
        desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=AHEAD - timedelta(days=7)))
    )
    hidden = made(desk.families.add_member(family, builders.a_guardian(name="Åsa", protected_identity=True)))
    known = made(desk.families.add_member(family, builders.a_child(name="Perolof")))
    for private in ({"member_id": hidden}, {"member_id": known}, {"support_person": "Mormor"}):
        desk.meetings.invite(meeting, builders.a_participant(**private))
    for responsible in ("Perolof", "Mormor", "Karin"):
        desk.agendas.add(meeting, builders.an_item(responsible=responsible))
    for member in (hidden, known):
        owner = Owner(OwnerKind.MEMBER, member)
        desk.actions.add(builders.an_action(owner, meeting_id=before, case_id=case))
    printed = desk.agendas.printed(meeting)
    assert sorted(each.who for each in printed.open_actions) == ["Barn", "Vårdnadshavare"]
    assert [each.responsible for each in printed.items] == ["Barn", "Stödperson", "Karin"]
    said = Paper(desk.documents.agenda(meeting).pdf).text
    assert not [name for name in ("Åsa", "Perolof", "Mormor") if name in said]
