"""Families, members, custody, own contacts and plans, as a user works with them."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.cases import CaseState
from famsam_desktop.domain.errors import Incomplete, NotFound, OutOfOrder, Problem, StillUsed
from famsam_desktop.domain.families import FamilyDraft, Gender, MemberDraft, MemberRole
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.domain.processes import NotCounted
from tests import builders
from tests.team import Team, made


def problems(refused: pytest.ExceptionInfo[Incomplete]) -> tuple[Problem, ...]:
    return refused.value.problems


# --- the list ----------------------------------------------------------------------------------------------------


def test_families_stand_in_swedish_order_with_numbers_by_their_size(team: Team) -> None:
    for alias in ("Öberg", "Familj 10", "Familj 9", "Åsberg", "Zetter", "Ärling"):
        team.family(alias=alias)
    aliases = [row.alias for row in team.families.rows()]
    assert aliases == ["Familj 9", "Familj 10", "Zetter", "Åsberg", "Ärling", "Öberg"]


def test_a_row_says_where_a_family_stands(team: Team) -> None:
    process = team.process(responsible_id=team.users[1])
    team.meeting(process.case, starts_at=datetime(2026, 3, 20, 8, 0, tzinfo=UTC))
    team.meeting(process.case, starts_at=datetime(2026, 3, 11, 8, 0, tzinfo=UTC))
    with team.store.write("test") as work:
        action = builders.an_action(Owner(OwnerKind.USER, team.users[0]), case_id=process.case)
        work.actions.add(action)
    team.family(alias="Utan ärende")
    row, bare = team.families.rows()
    assert (row.municipality, row.state, row.responsible) == ("Nora", CaseState.ONGOING, "Per Sjö")
    assert (row.children, row.open_actions) == (1, 1)
    assert row.last_meeting == date(2026, 2, 18)
    assert row.next_meeting == datetime(2026, 3, 11, 8, 0, tzinfo=UTC)
    assert (bare.state, bare.responsible, bare.last_meeting, bare.open_actions) == (None, "", None, 0)


def test_a_row_shows_the_newest_case(team: Team) -> None:
    started, unstarted = team.process(), team.family(alias="Familj 26-02")
    team.cases.close(started.case, builders.a_closing())
    team.cases.close(team.case(unstarted), builders.a_closing())
    states = [row.state for row in team.families.rows()]
    assert states == [CaseState.CLOSED, CaseState.CLOSED_BEFORE_MEETING]
    team.case(unstarted, referred_on=date(2026, 3, 3))
    assert team.families.rows()[1].state is CaseState.REFERRED


def test_the_list_is_read_with_as_many_statements_for_many_families_as_for_one(team: Team) -> None:
    statements: list[str] = []

    def note(*event: object) -> None:
        statements.append(str(event[2]))

    def asked() -> int:
        statements.clear()
        sa.event.listen(team.store.engine, "before_cursor_execute", note)
        team.families.rows()
        sa.event.remove(team.store.engine, "before_cursor_execute", note)
        return len(statements)

    process = team.process()
    one, page = asked(), team.families.page(process.family)
    for _ in range(5):
        team.process()
    assert asked() == one
    assert team.families.page(process.family) == page


# --- the page ----------------------------------------------------------------------------------------------------


def test_the_page_of_a_family_shows_all_that_belongs_to_it(team: Team) -> None:
    process = team.process(question="Varför?", dnr="2026-17")
    team.families.set_guardian(builders.custody(process.child, process.guardian))
    team.families.add_sip(process.child, builders.a_sip(responsible_agency_id=process.agency))
    team.consents.record(
        process.family, builders.a_consent(process.child, process.guardian, {process.agency})
    )
    other = team.family()
    team.child(other)
    page = team.families.page(process.family)
    assert [member.id for member in page.members] == [process.child, process.guardian]
    assert [(each.child_id, each.guardian_id) for each in page.guardianships] == [
        (process.child, process.guardian)
    ]
    assert [(own.agency, own.kind) for own in page.own_contacts] == [("BUP", OwnContactKind.TREATMENT)]
    assert [sip.responsible_agency for sip in page.sips] == ["BUP"]
    assert [(each.about, each.given_by) for each in page.consents] == [("Alva", "Åsa")]
    assert [meeting.id for meeting in page.meetings] == [process.meeting]
    assert page.open_case is not None
    assert (page.open_case.dnr, page.open_case.first_held_on) == ("2026-17", date(2026, 2, 18))
    assert page.open_case.referral is not None
    assert page.open_case.referral.question == "Varför?"


def test_the_page_says_who_is_a_process_and_why_not(team: Team) -> None:
    process = team.process()
    [view] = team.families.page(process.family).cases
    child, guardian = view.processes
    assert child.process is not None
    assert (child.process.since, child.process.agency, child.process.contact_since) == (
        date(2026, 2, 18),
        "BUP",
        date(2025, 9, 1),
    )
    assert (guardian.process, guardian.reason) == (None, NotCounted.NOT_DISCUSSED)


def test_cases_and_meetings_stand_newest_first(team: Team) -> None:
    process = team.process()
    team.cases.close(process.case, builders.a_closing())
    again = team.case(process.family, referred_on=date(2026, 3, 3))
    later = team.meeting(again, starts_at=datetime(2026, 3, 20, 8, 0, tzinfo=UTC))
    page = team.families.page(process.family)
    assert [view.case.number for view in page.cases] == [2, 1]
    assert [meeting.id for meeting in page.meetings] == [later, process.meeting]


def test_no_page_of_a_family_that_is_not_there(team: Team) -> None:
    with pytest.raises(NotFound, match="family"):
        team.families.page(uuid4())


# --- families ----------------------------------------------------------------------------------------------------


def test_what_is_known_of_a_family_can_be_corrected(team: Team) -> None:
    family = team.family()
    draft = builders.a_family(
        team.municipalities["Hällefors"], language="finska", interpreter_needed=True, note="rad\nrad"
    )
    team.families.amend(family, draft)
    known = team.families.page(family).family
    assert (known.municipality, known.language, known.interpreter_needed) == ("Hällefors", "finska", True)
    assert known.note == "rad\nrad"


def test_an_incomplete_family_is_refused_and_nothing_is_written(team: Team) -> None:
    with pytest.raises(Incomplete) as refused:
        team.families.register(FamilyDraft())
    assert problems(refused) == (Problem("alias", "missing"), Problem("municipality_id", "missing"))
    with pytest.raises(Incomplete):
        team.families.amend(team.family(), FamilyDraft(alias="\x00\x01 "))
    assert [row.alias for row in team.families.rows()] == ["Familj 26-01"]


def test_a_family_with_a_case_stays(team: Team) -> None:
    family = team.family()
    team.case(family)
    with pytest.raises(StillUsed):
        team.families.remove(family)
    assert len(team.families.rows()) == 1


def test_a_removed_family_is_gone_with_its_members(team: Team) -> None:
    family = team.family()
    child = team.child(family)
    team.families.remove(family)
    assert team.families.rows() == []
    with pytest.raises(NotFound):
        team.families.page(family)
    with pytest.raises(NotFound):
        team.families.remove_member(child)


# --- members -----------------------------------------------------------------------------------------------------


def test_members_stand_children_first_the_oldest_first(team: Team) -> None:
    family = team.family()
    team.guardian(family, name="Mor", birth_year=1980)
    team.child(family, name="Yngst", birth_year=2020)
    team.child(family, name="Äldst", birth_year=2010, role=MemberRole.SIBLING)
    assert [member.name for member in team.families.page(family).members] == ["Äldst", "Yngst", "Mor"]


def test_a_member_can_be_corrected_and_removed(team: Team) -> None:
    family = team.family()
    child = team.child(family)
    team.families.amend_member(
        child, builders.a_child(name="Elva", gender=Gender.OTHER, protected_identity=True)
    )
    [member] = team.families.page(family).members
    assert (member.name, member.gender, member.protected_identity) == ("Elva", Gender.OTHER, True)
    team.families.remove_member(child)
    assert team.families.page(family).members == ()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"name": ""}, Problem("name", "missing")),
        ({"role": None}, Problem("role", "missing")),
        ({"birth_year": 2027}, Problem("birth_year", "in_future")),
        ({"birth_year": 1850}, Problem("birth_year", "too_early", 1900)),
        ({"school": "x" * 121}, Problem("school", "too_long", 120)),
    ],
)
def test_a_member_that_cannot_be_is_refused(team: Team, changes: dict[str, object], problem: Problem) -> None:
    family = team.family()
    with pytest.raises(Incomplete) as refused:
        team.families.add_member(family, builders.a_child(**changes))
    assert problems(refused) == (problem,)
    child = team.child(family)
    with pytest.raises(Incomplete):
        team.families.amend_member(child, builders.a_child(**changes))
    assert [member.name for member in team.families.page(family).members] == ["Alva"]


def test_a_member_that_a_held_meeting_was_about_stays(team: Team) -> None:
    process = team.process()
    with pytest.raises(StillUsed):
        team.families.remove_member(process.child)
    planned = team.child(process.family, name="Planerad")
    team.meeting(process.case, discussed_ids=frozenset({planned}))
    team.families.remove_member(planned)


def test_no_member_of_a_family_that_is_not_there(team: Team) -> None:
    with pytest.raises(NotFound):
        team.families.add_member(uuid4(), MemberDraft(name="Alva", role=MemberRole.CHILD))


# --- custody -----------------------------------------------------------------------------------------------------


def test_custody_is_changed_not_doubled_and_can_end(team: Team) -> None:
    family = team.family()
    child, guardian = team.child(family), team.guardian(family)
    custody = made(team.families.set_guardian(builders.custody(child, guardian)))
    same = made(team.families.set_guardian(builders.custody(child, guardian, valid_from=date(2020, 1, 1))))
    assert same == custody
    with pytest.raises(OutOfOrder):
        team.families.end_guardianship(custody, date(2019, 12, 31))
    team.families.end_guardianship(custody, date(2025, 12, 31))
    [known] = team.families.page(family).guardianships
    assert (known.valid_from, known.valid_to) == (date(2020, 1, 1), date(2025, 12, 31))
    assert made(team.families.set_guardian(builders.custody(child, guardian))) != custody


def test_custody_stays_within_a_family(team: Team) -> None:
    child, stranger = team.child(team.family()), team.guardian(team.family())
    with pytest.raises(NotFound):
        team.families.set_guardian(builders.custody(child, stranger))
    with pytest.raises(Incomplete):
        team.families.set_guardian(builders.custody(child, child))


# --- own contacts and plans --------------------------------------------------------------------------------------


def test_an_own_contact_can_be_ended_and_removed(team: Team) -> None:
    process = team.process()
    ended = builders.an_own_contact(process.agency, valid_to=date(2026, 2, 17))
    team.families.amend_own_contact(process.own_contact, ended)
    [view] = team.families.page(process.family).cases
    assert view.processes[0].process is None  # it no longer held on the day of the meeting
    team.families.remove_own_contact(process.own_contact)
    assert team.families.page(process.family).own_contacts == ()


def test_an_own_contact_that_cannot_be_is_refused(team: Team) -> None:
    process = team.process()
    backwards = builders.an_own_contact(process.agency, valid_to=date(2020, 1, 1))
    for refused in (backwards, builders.an_own_contact(process.agency, kind=None)):
        with pytest.raises(Incomplete):
            team.families.add_own_contact(process.child, refused)
        with pytest.raises(Incomplete):
            team.families.amend_own_contact(process.own_contact, refused)
    with pytest.raises(NotFound, match="agency"):
        team.families.add_own_contact(process.child, builders.an_own_contact(uuid4()))


def test_a_plan_can_be_removed(team: Team) -> None:
    family = team.family()
    child = team.child(family)
    sip = made(team.families.add_sip(child, builders.a_sip()))
    assert [each.id for each in team.families.page(family).sips] == [sip]
    team.families.remove_sip(sip)
    assert team.families.page(family).sips == ()
    with pytest.raises(Incomplete):
        team.families.add_sip(child, builders.a_sip(established_on=date(2026, 3, 5)))


# --- whatever is typed in ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["<b>fet</b><script>x</script>", "=HYPERLINK(1)", "👩‍👧‍👦 åäö", "'; DROP TABLE family; --", "%s {0} \\n"],
)
def test_any_text_comes_back_as_it_was_typed(team: Team, text: str) -> None:
    family = team.family(alias=text, language=text, note=text)
    child = team.child(family, name=text, school=text)
    page = team.families.page(family)
    assert (page.family.alias, page.family.language, page.family.note) == (text, text, text)
    assert [(each.id, each.name, each.school) for each in page.members] == [(child, text, text)]


def test_control_characters_are_left_out(team: Team) -> None:
    family = team.family(alias="Fa\x00m\x1bilj\u202e", note="a\x07b\r\nc\td")
    known = team.families.page(family).family
    assert (known.alias, known.note) == ("Familj", "ab\nc\td")


@pytest.mark.parametrize("field", ["alias", "language", "note"])
def test_a_text_that_is_far_too_long_is_refused_and_nothing_is_written(team: Team, field: str) -> None:
    before = team.entries()
    with pytest.raises(Incomplete) as refused:
        team.family(**{field: "x" * 100_000})
    assert [(each.field, each.code) for each in problems(refused)] == [(field, "too_long")]
    assert team.entries() == before


def test_a_name_shows_nowhere_in_a_repr(team: Team) -> None:
    process = team.process(question="hemlig fråga")
    team.child(process.family, name="Hemlis", school="Hemliga skolan")
    shown = repr(team.families.page(process.family)) + repr(team.families.rows())
    assert "Hemlis" not in shown
    assert "hemlig" not in shown.lower()


def test_municipalities_are_those_of_the_team(team: Team) -> None:
    names = [each.name for each in team.families.municipalities()]
    assert sorted(names) == ["Hällefors", "Lindesberg", "Ljusnarsberg", "Nora"]
    assert all(isinstance(each.id, UUID) for each in team.families.municipalities())
