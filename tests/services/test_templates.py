"""Templates of agendas: begun, changed, copied, kept of an agenda, and proposed for the meeting they suit."""

from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.agendas import AgendaItemDraft
from famsam_desktop.domain.errors import Incomplete, NotFound
from famsam_desktop.domain.meetings import MeetingType
from famsam_desktop.domain.templates import FIRST_TEMPLATES, TemplateDraft, TemplateUse
from famsam_desktop.services.desk import Desk
from tests import builders
from tests.desks import desk, desk_template
from tests.team import made

__all__ = ["desk", "desk_template"]

AHEAD = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


@pytest.fixture
def case(desk: Desk) -> UUID:
    family = made(desk.families.register(builders.a_family(desk.families.municipalities()[0].id)))
    return made(desk.cases.refer(family, builders.a_referral()))


def planned(desk: Desk, case: UUID | None, kind: MeetingType, days: int = 0) -> UUID:
    title = "" if case else "Utan familj"
    starts_at = AHEAD + timedelta(days=days)
    draft = builders.a_meeting(case, desk.user.id, title=title, type=kind, starts_at=starts_at)
    return made(desk.meetings.schedule(draft))


def named(desk: Desk, name: str) -> UUID:
    (found,) = [each.id for each in desk.templates.all() if each.name == name]
    assert found is not None
    return found


def names(desk: Desk) -> list[str]:
    return [each.name for each in desk.templates.all()]


def proposed(desk: Desk, meeting: UUID) -> str:
    found = desk.templates.suited(meeting)
    return found.name if found is not None else ""


def test_a_new_store_has_one_for_each_kind_of_meeting(desk: Desk) -> None:
    assert [(each.name, each.use) for each in desk.templates.all()] == [
        (each.name, each.use) for each in FIRST_TEMPLATES
    ]
    assert {each.use for each in FIRST_TEMPLATES} == set(TemplateUse)
    assert all(1 <= each.minutes <= 90 for each in FIRST_TEMPLATES)


def test_the_first_meeting_of_a_case_begins_differently_from_the_later_ones(desk: Desk, case: UUID) -> None:
    first, second = (planned(desk, case, MeetingType.COORDINATION, days) for days in (0, 7))
    assert (proposed(desk, first), proposed(desk, second)) == ("Första mötet", "Uppföljning")
    desk.meetings.cancel(first)
    assert proposed(desk, second) == "Första mötet"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (MeetingType.FOLLOW_UP, "Uppföljning"),
        (MeetingType.CLOSING, "Avslutning"),
        (MeetingType.STEERING_GROUP, "Styrgrupp"),
        (MeetingType.PREPARATORY, ""),
        (MeetingType.OTHER, ""),
    ],
)
def test_other_meetings_have_the_template_of_their_kind(
    desk: Desk, case: UUID, kind: MeetingType, name: str
) -> None:
    of_case = None if kind is MeetingType.STEERING_GROUP else case
    assert proposed(desk, planned(desk, of_case, kind)) == name


def test_what_is_proposed_follows_the_template_and_not_its_name(desk: Desk) -> None:
    group = planned(desk, None, MeetingType.STEERING_GROUP)
    steering = named(desk, "Styrgrupp")
    desk.templates.amend(steering, TemplateDraft(name="Ledning", use=TemplateUse.STEERING_GROUP))
    assert proposed(desk, group) == "Ledning"
    other = made(desk.templates.add(TemplateDraft(name="Ny", use=TemplateUse.STEERING_GROUP)))
    assert proposed(desk, group) == "Ny"
    uses = {each.id: each.use for each in desk.templates.all()}
    assert (uses[steering], uses[other]) == (None, TemplateUse.STEERING_GROUP)
    desk.templates.remove(other)
    assert proposed(desk, group) == ""
    desk.history.undo()
    assert proposed(desk, group) == "Ny"


def test_a_template_for_a_kind_of_meeting_begins_with_the_items_of_the_program(desk: Desk) -> None:
    made(desk.templates.add(TemplateDraft(name="Tom")))
    made(desk.templates.add(TemplateDraft(name="Vår styrgrupp", use=TemplateUse.STEERING_GROUP)))
    empty, ours = desk.templates.all()[-2:]
    assert (empty.items, ours.items) == ((), FIRST_TEMPLATES[3].items)


def test_two_templates_never_have_one_name_and_a_copy_gets_a_number(desk: Desk) -> None:
    for wrong in ("", "  ", "x" * 200, "styrgrupp ", "rad\nrad"):
        with pytest.raises(Incomplete):
            desk.templates.add(TemplateDraft(name=wrong))
    with pytest.raises(Incomplete):
        desk.templates.amend(named(desk, "Styrgrupp"), TemplateDraft(name="Uppföljning"))
    steering = named(desk, "Styrgrupp")
    desk.templates.duplicate(steering, "Styrgrupp – kopia")
    desk.templates.duplicate(steering, "Styrgrupp – kopia")
    assert names(desk)[3:] == ["Styrgrupp", "Styrgrupp – kopia 2", "Styrgrupp – kopia"]
    copied = desk.templates.all()[-1]
    assert (copied.items, copied.use) == (FIRST_TEMPLATES[3].items, None)
    long = "x" * 120
    desk.templates.amend(steering, TemplateDraft(name=long))
    desk.templates.duplicate(steering, long)
    desk.templates.duplicate(steering, long)
    assert len(set(names(desk))) == len(names(desk))
    assert max(map(len, names(desk))) <= 120


def test_templates_and_their_items_are_moved_and_removed(desk: Desk) -> None:
    closing = named(desk, "Avslutning")
    desk.templates.move(closing, -5)
    assert names(desk) == ["Avslutning", "Första mötet", "Uppföljning", "Styrgrupp"]
    first, *_, last = desk.templates.items(closing)
    desk.templates.move_item(last.id, -1)
    desk.templates.remove_item(first.id)
    added = made(desk.templates.add_item(closing, AgendaItemDraft(title="Fika", planned_minutes=15)))
    desk.templates.amend_item(added, AgendaItemDraft(title="Kaffe", planned_minutes=10))
    assert [each.title for each in desk.templates.items(closing)][-3:] == [
        "Avslutning",
        "Vem gör vad till när",
        "Kaffe",
    ]
    desk.templates.remove(closing)
    assert names(desk) == ["Första mötet", "Uppföljning", "Styrgrupp"]
    for change in (
        partial(desk.templates.items, closing),
        partial(desk.templates.add_item, closing, AgendaItemDraft(title="x")),
        partial(desk.templates.amend_item, added, AgendaItemDraft(title="x")),
        partial(desk.templates.duplicate, uuid4(), "x"),
        partial(desk.templates.move, uuid4(), 1),
    ):
        with pytest.raises(NotFound):
            change()


def test_every_change_of_a_template_is_undone_and_done_again(desk: Desk) -> None:
    steering = named(desk, "Styrgrupp")
    item = desk.templates.items(steering)[1].id

    def seen() -> list[object]:
        return [(each, desk.templates.items(each.id) if each.id else ()) for each in desk.templates.all()]

    for change in (
        partial(desk.templates.add, TemplateDraft(name="Ny", use=TemplateUse.CLOSING)),
        partial(desk.templates.amend, steering, TemplateDraft(name="Annat", use=TemplateUse.FIRST)),
        partial(desk.templates.duplicate, steering, "Kopia"),
        partial(desk.templates.move, steering, -1),
        partial(desk.templates.add_item, steering, AgendaItemDraft(title="Sist")),
        partial(desk.templates.amend_item, item, AgendaItemDraft(title="Annan")),
        partial(desk.templates.move_item, item, 2),
        partial(desk.templates.remove_item, item),
        partial(desk.templates.remove, steering),
    ):
        before = seen()
        change()
        after = seen()
        assert after != before, change
        desk.history.undo()
        assert seen() == before, change
        desk.history.redo()
        assert seen() == after, change


def test_an_agenda_kept_as_a_template_names_nobody(desk: Desk, case: UUID) -> None:
    meeting = planned(desk, case, MeetingType.COORDINATION)
    told = AgendaItemDraft(
        title="Skolan",
        planned_minutes=25,
        responsible="Örjan Ek",
        prepare_note="Läs planen",
        internal_note="Mamma är orolig",
        dnr="SN 2026-12",
    )
    desk.agendas.add(meeting, told)
    made(desk.templates.keep(meeting, TemplateDraft(name="Från mötet")))
    kept = desk.templates.all()[-1]
    assert kept.items == (AgendaItemDraft(title="Skolan", planned_minutes=25, prepare_note="Läs planen"),)
    desk.agendas.add(meeting, told)
    assert desk.templates.all()[-1].items == kept.items
    with pytest.raises(NotFound):
        desk.templates.keep(uuid4(), TemplateDraft(name="Ingen"))
