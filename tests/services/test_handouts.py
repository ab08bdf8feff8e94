"""What is handed out around a meeting: who is named on it, what is on it, and that it stands in the trail."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from famsam_desktop.domain.consents import Capacity, ConsentDraft, ConsentState
from famsam_desktop.domain.errors import ConsentMissing, NotFound
from famsam_desktop.domain.handouts import Reader
from famsam_desktop.domain.meetings import ParticipantKind, Response
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.handouts import Handouts
from tests import builders
from tests.desks import desk, desk_template
from tests.documents.reading import Paper
from tests.statements import statements
from tests.team import Team, made

__all__ = ["desk", "desk_template"]

AHEAD = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
GUARDIAN, CHILD, SUPPORT, PSYCHOLOGIST = "Greta Gärdsgård", "Mio Gärdsgård", "Farbror Folke", "Örjan Ek"


@dataclass(frozen=True, slots=True)
class Round:
    """A meeting of a family with two of its own, somebody who supports them, and a psychologist."""

    family: UUID
    child: UUID
    guardian: UUID
    case: UUID
    agency: UUID
    contact: UUID
    meeting: UUID
    participants: dict[str, UUID]


@pytest.fixture
def team(desk: Desk) -> Team:
    return Team(desk.store)


@pytest.fixture
def handouts(desk: Desk) -> Handouts:
    return Handouts(desk.store)


@pytest.fixture
def round_(desk: Desk, team: Team) -> Round:
    family = team.family(language="arabiska")
    child, guardian = team.child(family, name=CHILD), team.guardian(family, name=GUARDIAN)
    agency = team.agency(name="BUP")
    contact = team.contact(agency, title="psykolog")
    made(team.consents.record(family, builders.a_consent(child, guardian, {agency})))
    case = team.case(family)
    venue = made(desk.agencies.add_venue(builders.a_venue(accessibility="Hiss")))
    meeting = team.meeting(case, starts_at=desk.clock(), venue_id=venue, discussed_ids=frozenset({child}))
    drafts = {
        CHILD: builders.a_participant(member_id=child, kind=ParticipantKind.INVITED),
        GUARDIAN: builders.a_participant(member_id=guardian, interpreter=True),
        SUPPORT: builders.a_participant(support_person=SUPPORT),
        PSYCHOLOGIST: builders.a_participant(contact, role="psykolog"),
    }
    participants = {name: made(desk.meetings.invite(meeting, draft)) for name, draft in drafts.items()}
    return Round(family, child, guardian, case, agency, contact, meeting, participants)


# --- the summons -------------------------------------------------------------------------------------------------


def _names(paper: Any) -> list[str]:
    return sorted(each.name for each in paper.participants)


@pytest.mark.parametrize("to", [None, SUPPORT, PSYCHOLOGIST])
def test_outside_the_family_nobody_private_is_named(
    handouts: Handouts, round_: Round, to: str | None
) -> None:
    summons = handouts.summons(round_.meeting, round_.participants[to] if to else None)
    assert _names(summons) == ["Barn", "Stödperson", "Vårdnadshavare", PSYCHOLOGIST]
    assert summons.language == ""
    assert summons.subject == "Familj 26-01"
    assert summons.reader is (Reader.EVERYBODY if to is None else Reader.OUTSIDE)


def test_the_family_reads_who_comes(handouts: Handouts, round_: Round) -> None:
    summons = handouts.summons(round_.meeting, round_.participants[GUARDIAN])
    assert _names(summons) == sorted((CHILD, GUARDIAN, SUPPORT, PSYCHOLOGIST))
    assert (summons.interpreter, summons.language) == (True, "arabiska")


@pytest.mark.parametrize("to", [CHILD, GUARDIAN, SUPPORT, PSYCHOLOGIST])
def test_everybody_reads_their_own_name_on_their_own(desk: Desk, round_: Round, to: str) -> None:
    read = Paper(desk.documents.summons(round_.meeting, round_.participants[to]).pdf)
    assert to in read.text
    kind = "Inbjudan" if to == CHILD else "Kallelse"
    assert read.root.all("H1")[0].text == kind
    hidden = {CHILD, GUARDIAN, SUPPORT} - {to} if to in (SUPPORT, PSYCHOLOGIST) else set()
    assert not any(name in read.text for name in hidden)


def test_what_to_prepare_comes_from_the_agenda_and_notes_of_our_own_do_not(
    desk: Desk, handouts: Handouts, round_: Round
) -> None:
    desk.agendas.add(round_.meeting, builders.an_item(title="Utan"))
    desk.agendas.add(
        round_.meeting,
        builders.an_item(title="Behov", prepare_note="Vad kan ni?", internal_note="Hemligt för oss"),
    )
    summons = handouts.summons(round_.meeting)
    assert [(each.title, each.note) for each in summons.preparations] == [("Behov", "Vad kan ni?")]
    assert "Hemligt" not in Paper(desk.documents.summons(round_.meeting).pdf).text


def test_the_room_is_told_with_its_address_and_how_to_get_in(handouts: Handouts, round_: Round) -> None:
    summons = handouts.summons(round_.meeting)
    assert (summons.place, summons.accessibility) == ("Rum 3, Kungsgatan 1", "Hiss")


def test_a_participant_of_another_meeting_is_not_summoned(
    handouts: Handouts, team: Team, round_: Round
) -> None:
    other = team.meeting(round_.case)
    with pytest.raises(NotFound):
        handouts.summons(other, round_.participants[GUARDIAN])


def test_a_meeting_of_no_case_can_be_summoned_to(desk: Desk, team: Team) -> None:
    meeting = team.meeting(None, title="Styrgruppen", starts_at=desk.clock())
    assert "Styrgruppen" in Paper(desk.documents.summons(meeting).pdf).text


# --- the attendance list -----------------------------------------------------------------------------------------


def test_a_substitute_signs_for_whom_they_come(desk: Desk, handouts: Handouts, round_: Round) -> None:
    draft = builders.a_participant(
        round_.contact, role="psykolog", response=Response.SUBSTITUTE, substitute="Eva Ersättare"
    )
    desk.meetings.amend_participant(round_.participants[PSYCHOLOGIST], draft)
    names = _names(handouts.attendance(round_.meeting))
    assert names == sorted((CHILD, GUARDIAN, SUPPORT, f"Eva Ersättare (ersätter {PSYCHOLOGIST})"))


def test_somebody_who_was_removed_since_is_still_on_the_list(
    desk: Desk, handouts: Handouts, round_: Round
) -> None:
    desk.agencies.remove_contact(round_.contact)
    assert PSYCHOLOGIST in _names(handouts.attendance(round_.meeting))


def test_a_protected_identity_is_not_on_the_list_that_goes_round(
    desk: Desk, handouts: Handouts, round_: Round
) -> None:
    desk.families.amend_member(round_.child, builders.a_child(name=CHILD, protected_identity=True))
    assert _names(handouts.attendance(round_.meeting)) == sorted(("Barn", GUARDIAN, SUPPORT, PSYCHOLOGIST))


# --- the list of an agency ---------------------------------------------------------------------------------------


@pytest.fixture
def asked(desk: Desk, team: Team, round_: Round) -> Round:
    """Two families with something open for BUP, and an action of somebody else."""
    other = team.family(alias="Familj 26-09")
    other_case = team.case(other)
    owner = Owner(OwnerKind.CONTACT, round_.contact)
    desk.meetings.start(round_.meeting)
    for case, what in ((round_.case, "Ringa skolan"), (other_case, "Boka besök")):
        made(desk.actions.add(builders.an_action(owner, case_id=case, what=what, due=date(2026, 1, 2))))
    done = made(desk.actions.add(builders.an_action(owner, case_id=round_.case, what="Gjort redan")))
    desk.actions.set_status(done, ActionStatus.DONE)
    mine = Owner(OwnerKind.USER, desk.user.id)
    made(desk.actions.add(builders.an_action(mine, case_id=round_.case, what="Vårt eget")))
    at_meeting = builders.an_action(owner, meeting_id=round_.meeting, what="Från mötet")
    made(desk.actions.add(at_meeting))
    for text, kind in (("Vilken väntetid?", OutcomeKind.TAKE_BACK), ("Syskonet", OutcomeKind.HAND_OVER)):
        draft = builders.an_outcome(
            kind=kind,
            text=text,
            reply_by=date(2026, 3, 1),
            agency_id=round_.agency if kind is OutcomeKind.TAKE_BACK else None,
            receiver_id=round_.contact if kind is OutcomeKind.HAND_OVER else None,
        )
        made(desk.outcomes.record(round_.meeting, draft))
    return round_


def test_a_list_about_one_family_holds_nothing_of_another(handouts: Handouts, asked: Round) -> None:
    listed = handouts.actions(asked.agency, case_id=asked.case)
    (section,) = listed.sections
    assert not listed.is_internal
    assert section.subject == "Familj 26-01"
    assert {each.what for each in section.actions} == {"Ringa skolan", "Från mötet"}
    assert {each.text for each in section.questions} == {"Vilken väntetid?", "Syskonet"}
    assert [each.is_overdue for each in section.actions] == [True, False]


def test_a_list_of_one_meeting_holds_what_came_from_it(handouts: Handouts, asked: Round) -> None:
    (section,) = handouts.actions(asked.agency, meeting_id=asked.meeting).sections
    assert [each.what for each in section.actions] == ["Från mötet"]
    assert len(section.questions) == 2


def test_a_list_over_all_families_is_the_teams_own(desk: Desk, handouts: Handouts, asked: Round) -> None:
    listed = handouts.actions(asked.agency)
    assert listed.is_internal
    assert [section.subject for section in listed.sections] == ["Familj 26-01", "Familj 26-09"]
    assert "lämnas inte ut" in Paper(desk.documents.action_list(asked.agency).pdf).text


def test_what_was_answered_is_no_longer_asked_for(desk: Desk, handouts: Handouts, asked: Round) -> None:
    with desk.store.write("test.answer") as work:
        for outcome in work.outcomes.of_meeting(asked.meeting):
            work.outcomes.answer(outcome.id, date(2026, 3, 1), "Fyra veckor", declined=False)
    (section,) = handouts.actions(asked.agency, case_id=asked.case).sections
    assert section.questions == ()


def test_an_agency_with_nothing_open_gets_a_paper_that_says_so(
    desk: Desk, handouts: Handouts, team: Team, round_: Round
) -> None:
    school = team.agency(name="Skolan")
    (section,) = handouts.actions(school, case_id=round_.case).sections
    assert section.subject == ""
    consent = builders.a_consent(round_.child, round_.guardian, {school})
    made(team.consents.record(round_.family, consent))
    (section,) = handouts.actions(school, case_id=round_.case).sections
    assert (section.subject, section.actions, section.questions) == ("Familj 26-01", (), ())
    assert "inga öppna åtgärder" in Paper(desk.documents.action_list(school).pdf).text


def test_an_agency_that_no_consent_reaches_is_not_told_whom_its_list_is_about(
    desk: Desk, handouts: Handouts, team: Team, asked: Round
) -> None:
    no = builders.a_consent(
        asked.child,
        asked.guardian,
        {asked.agency},
        answer=ConsentState.REFUSED,
        valid_from=desk.clock().date(),
        valid_to=None,
    )
    team.consents.record(asked.family, no)
    for listed in (
        handouts.actions(asked.agency, case_id=asked.case),
        handouts.actions(asked.agency, meeting_id=asked.meeting),
    ):
        (section,) = listed.sections
        assert (listed.dnr, section.subject) == ("", "")
        assert "Från mötet" in [each.what for each in section.actions]
    assert handouts.actions(asked.agency).sections[0].subject == "Familj 26-01"


def test_what_is_for_another_agency_alone_is_on_no_list_that_is_handed_out(
    desk: Desk, handouts: Handouts, team: Team, asked: Round
) -> None:
    school = team.agency(name="Skolan")
    for text, readers in (("Bara skolan", {school}), ("Bara BUP", {asked.agency})):
        draft = builders.an_outcome(
            kind=OutcomeKind.HAND_OVER,
            text=text,
            agency_id=school,
            receiver_id=asked.contact,
            restricted_to=frozenset(readers),
        )
        desk.outcomes.record(asked.meeting, draft)
    (section,) = handouts.actions(asked.agency, case_id=asked.case).sections
    assert {each.text for each in section.questions} == {"Vilken väntetid?", "Syskonet", "Bara BUP"}
    internal = handouts.actions(asked.agency).sections[0]
    assert "Bara skolan" in {each.text for each in internal.questions}


def test_who_has_changed_agency_since_answers_for_the_one_they_came_from(
    desk: Desk, handouts: Handouts, team: Team, asked: Round
) -> None:
    school = team.agency(name="Skolan")
    desk.agencies.amend_contact(asked.contact, builders.a_contact(school))
    (of_meeting,) = handouts.actions(asked.agency, meeting_id=asked.meeting).sections
    assert [each.what for each in of_meeting.actions] == ["Från mötet"]
    assert {each.text for each in of_meeting.questions} == {"Vilken väntetid?", "Syskonet"}
    (moved,) = handouts.actions(school, meeting_id=asked.meeting).sections
    assert (moved.actions, moved.questions) == ((), ())
    assert {each.agency for each in handouts.open_at()} == {
        "BUP",
        "Skolan",
    }  # what came from no meeting moves along


# --- a paper that calls people leaves ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["agenda", "summons"])
def test_nothing_that_calls_people_leaves_while_a_reason_is_missing(
    desk: Desk, team: Team, round_: Round, kind: str
) -> None:
    paper = getattr(desk.documents, kind)(round_.meeting)
    assert paper.hand_out() == paper.pdf
    (consent,) = team.consents.of_family(round_.family)
    team.consents.withdraw(consent.id, desk.clock().date())
    entries = len(_entries(desk))
    with pytest.raises(ConsentMissing):
        paper.hand_out()
    assert len(_entries(desk)) == entries


# --- the consent form --------------------------------------------------------------------------------------------


def test_the_form_offers_the_agencies_of_the_draft_and_those_the_family_meets(
    handouts: Handouts, team: Team, round_: Round
) -> None:
    school = team.agency(name="Skolan")
    team.agency(name="Annanstans")
    made(team.families.add_own_contact(round_.child, builders.an_own_contact(school)))
    draft = ConsentDraft(
        about_id=round_.child,
        given_by_id=round_.guardian,
        capacity=Capacity.GUARDIAN,
        agency_ids=frozenset({round_.agency}),
        topics="Skolgång",
    )
    paper = handouts.consent(round_.family, draft)
    assert (paper.about, paper.given_by, paper.topics) == (CHILD, GUARDIAN, "Skolgång")
    assert paper.agencies == ("BUP", "Skolan")


def test_a_form_without_a_family_is_empty(handouts: Handouts, round_: Round) -> None:
    paper = handouts.consent(None, ConsentDraft())
    assert (paper.about, paper.given_by, paper.agencies) == ("", "", ())


def test_a_form_names_nobody_of_another_family(handouts: Handouts, team: Team, round_: Round) -> None:
    other = team.family(alias="Familj 26-09")
    paper = handouts.consent(other, ConsentDraft(about_id=round_.child, given_by_id=round_.guardian))
    assert (paper.about, paper.given_by) == ("", "")


# --- out of the door ---------------------------------------------------------------------------------------------


def test_every_paper_that_leaves_is_in_the_trail_and_its_name_says_nothing(desk: Desk, round_: Round) -> None:
    documents = desk.documents
    papers = (
        (documents.summons(round_.meeting, round_.participants[GUARDIAN]), "summons"),
        (documents.attendance(round_.meeting), "attendance"),
        (documents.action_list(round_.agency, case_id=round_.case), "actions"),
        (documents.consent_form(round_.family), "consent"),
        (documents.ecomap(round_.family), "ecomap"),
    )
    for paper, kind in papers:
        before = len(_entries(desk))
        assert paper.hand_out() == paper.pdf
        assert len(_entries(desk)) == before + 1
        assert _entries(desk)[0].detail == kind
        for name in (GUARDIAN, CHILD, SUPPORT, PSYCHOLOGIST, "Familj", "BUP"):
            assert name not in paper.title + paper.file_name
            assert name not in repr(paper)


def test_to_look_at_the_letterhead_is_no_paper_that_leaves(desk: Desk) -> None:
    desk.documents.letterhead_sample().hand_out()
    assert _entries(desk) == []


def _entries(desk: Desk) -> list[Any]:
    return list(desk.trail.rows(TrailFilter(kinds=frozenset({TrailKind.PAPER_MADE}))))


# --- nothing for one stands on the paper of another --------------------------------------------------------------


@given(
    readers=st.lists(st.sets(st.integers(0, 2)), min_size=3, max_size=4),
    answerers=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=4, max_size=4),
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_for_some_agencies_is_on_no_paper_for_anybody_else(
    desk: Desk, team: Team, readers: list[set[int]], answerers: list[tuple[int, int]]
) -> None:
    family = team.family(alias="Familj X")
    child, guardian = team.child(family), team.guardian(family)
    agencies = [team.agency(name=f"Verksamhet {number}") for number in range(3)]
    people = [team.contact(each) for each in agencies]
    made(team.consents.record(family, builders.a_consent(child, guardian, set(agencies[:2]))))
    meeting = team.held(team.case(family), about=[child], there=people)
    with desk.store.write("test.more") as work:
        for private in ({"member_id": guardian}, {"support_person": "Mormor"}):
            work.participants.add(meeting, None, builders.a_participant(**private))
    kept = {}
    for number, (allowed, (asks, receives)) in enumerate(zip(readers, answerers, strict=False)):
        text = f"HEMLIGT{number}"
        kept[text] = {agencies[each] for each in allowed}
        draft = builders.an_outcome(
            kind=OutcomeKind.HAND_OVER,
            text=text,
            agency_id=agencies[asks],
            receiver_id=people[receives],
            restricted_to=frozenset(kept[text]),
        )
        made(desk.outcomes.record(meeting, draft))

    def told(pdf: bytes) -> set[str]:
        said = Paper(pdf).text
        return {text for text in kept if text in said}

    for row in desk.papers.copies(meeting)[1:]:
        for text in told(desk.documents.summary(meeting, row.id).pdf):
            assert not kept[text] or row.recipient.agency_id in kept[text]
    for agency in agencies:
        for text in told(desk.documents.action_list(agency, meeting_id=meeting).pdf):
            assert not kept[text] or agency in kept[text]
    following = team.meeting(desk.meetings.page(meeting).meeting.case_id, starts_at=AHEAD)
    for each in people[:2]:
        made(desk.meetings.invite(following, builders.a_participant(each)))
    for paper in (desk.documents.agenda(following), desk.documents.summons(following)):
        assert not [text for text in told(paper.pdf) if kept[text]]


def test_the_lists_are_read_with_as_many_statements_for_many_questions_as_for_one(
    desk: Desk, handouts: Handouts, team: Team, asked: Round
) -> None:
    def counted() -> tuple[int, int]:
        return (
            statements(desk, handouts.open_at),
            statements(desk, partial(handouts.actions, asked.agency)),
        )

    few = counted()
    for number in range(8):
        case = team.case(team.family(alias=f"Familj 27-{number}"))
        meeting = team.held(case, there=[asked.contact])
        for kind in (OutcomeKind.TAKE_BACK, OutcomeKind.HAND_OVER):
            draft = builders.an_outcome(
                kind=kind,
                text=f"Fråga {number}",
                reply_by=date(2026, 3, 9),
                agency_id=asked.agency,
                receiver_id=asked.contact,
            )
            made(desk.outcomes.record(meeting, draft))
    assert counted() == few
    assert len(handouts.actions(asked.agency).sections) == 10
