"""Agendas: items and templates, the open actions before them, and what is printed of it all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.agendas import FIRST_TEMPLATES, AgendaItemDraft, AgendaPart
from famsam_desktop.domain.errors import Incomplete, MeetingIsOver, NotFound
from famsam_desktop.domain.meetings import Mandate, ParticipantKind
from famsam_desktop.domain.outcomes import ActionStatus, Owner, OwnerKind
from famsam_desktop.domain.times import clock
from famsam_desktop.services.desk import Desk
from tests import builders
from tests.desks import desk, desk_template
from tests.team import made

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
    assert [(each.name, each.items) for each in desk.agendas.templates()] == [
        (each.name, each.items) for each in FIRST_TEMPLATES
    ]


def test_a_template_is_put_after_what_is_there(desk: Desk, meeting: UUID) -> None:
    desk.agendas.add(meeting, item("Först"))
    template = desk.agendas.templates()[1]
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
    template = desk.agendas.templates()[0].id
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
        ("Alva", "Familjen", "barn", None),
        ("Örjan Ek", "BUP", "rektor", Mandate.YES),
    ]
    paper = desk.documents.agenda(meeting)
    assert (paper.title, paper.file_name) == ("Dagordning 2026-03-10", "dagordning-2026-03-10.pdf")
    assert paper.pdf.startswith(b"%PDF")
    assert "Alva" not in repr(printed) + repr(paper)
