"""Versions of what is sent, and the digest that tells whether it has changed since."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from famsam_desktop.domain.agendas import PrintedAction
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.outcomes import MeetingSummary, OutcomeKind, PrintedOutcome
from famsam_desktop.domain.papers import (
    PaperKind,
    PaperState,
    SendDraft,
    SentPaper,
    VoidDraft,
    content_digest,
    copies_of,
    eligible,
    in_force,
    lacking,
    next_version,
    sent_on,
)

TODAY = date(2026, 3, 4)
WHO = UUID(int=5)

SUMMARY = MeetingSummary(
    kind="Samverkansmöte",
    subject="Familj 26-01",
    starts_at=datetime(2026, 3, 4, 8, 0, tzinfo=UTC),
    ends_at=datetime(2026, 3, 4, 9, 0, tzinfo=UTC),
    convener="Teamet",
    actions=(PrintedAction(who="Örjan", what="Ringa", due=date(2026, 3, 9)),),
    results=((OutcomeKind.DECISION, (PrintedOutcome(text="Schemat görs om."),)),),
)


def a_paper(version: int = 1, state: PaperState = PaperState.SENT, **changes: object) -> SentPaper:
    paper = SentPaper(
        id=UUID(int=version),
        kind=PaperKind.SUMMARY,
        state=state,
        version=version,
        participant_id=WHO,
        sent_on=date(2026, 3, version),
        pages=1,
        sha256="",
    )
    return replace(paper, **changes)  # type: ignore[arg-type]  # the fields of the paper


def test_versions_count_what_was_void_too_and_are_each_recipients_own() -> None:
    sent = [a_paper(1, PaperState.VOID), a_paper(2)]
    assert next_version(sent, PaperKind.SUMMARY, WHO) == 3
    assert next_version(sent, PaperKind.SUMMARY, None) == 1
    assert next_version(sent, PaperKind.AGENDA, WHO) == 1
    held = in_force(sent, PaperKind.SUMMARY, WHO)
    assert held is not None
    assert held.version == 2
    assert in_force([a_paper(1, PaperState.VOID)], PaperKind.SUMMARY, WHO) is None


def test_it_went_out_on_the_last_day_that_still_holds() -> None:
    assert sent_on([a_paper(1), a_paper(2)], PaperKind.SUMMARY) == date(2026, 3, 2)
    assert sent_on([a_paper(1), a_paper(2, PaperState.VOID)], PaperKind.SUMMARY) == date(2026, 3, 1)
    assert sent_on([a_paper(2, PaperState.VOID)], PaperKind.SUMMARY) is None
    assert sent_on([a_paper(1)], PaperKind.AGENDA) is None


def test_the_same_content_has_the_same_digest_whichever_day_it_is() -> None:
    overdue = replace(SUMMARY, actions=(replace(SUMMARY.actions[0], is_overdue=True),))
    assert content_digest(overdue) == content_digest(SUMMARY)
    assert len(content_digest(SUMMARY)) == 64


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "Familj 26-02"},
        {"actions": ()},
        {"actions": (replace(SUMMARY.actions[0], due=date(2026, 3, 10)),)},
        {"results": ((OutcomeKind.AGREEMENT, SUMMARY.results[0][1]),)},
        {"results": ((OutcomeKind.DECISION, (PrintedOutcome(text="Schemat görs om!"),)),)},
        {"next_meeting": (SUMMARY.starts_at, SUMMARY.ends_at, "")},
    ],
)
def test_another_content_has_another_digest(changed: dict[str, object]) -> None:
    assert content_digest(replace(SUMMARY, **changed)) != content_digest(SUMMARY)  # type: ignore[arg-type]  # its fields


def test_sending_needs_somebody_and_a_day_and_voiding_a_reason() -> None:
    wrong = SendDraft().problems(TODAY)
    assert {(each.field, each.code) for each in wrong} == {("participant_ids", "missing"), ("on", "missing")}
    later = SendDraft(participant_ids=frozenset({WHO}), on=date(2026, 3, 5)).problems(TODAY)
    assert [(each.field, each.code) for each in later] == [("on", "in_future")]
    assert SendDraft(participant_ids=frozenset({WHO}), on=TODAY).problems(TODAY) == ()
    assert [each.field for each in VoidDraft(reason="  ").problems(TODAY)] == ["reason"]
    assert VoidDraft(reason="Fel namn").problems(TODAY) == ()


def a_participant(number: int, **who: object) -> Participant:
    return Participant(id=UUID(int=100 + number), meeting_id=UUID(int=1), name=f"P{number}", **who)  # type: ignore[arg-type]  # its fields


def test_who_lacks_a_paper_has_neither_one_of_their_own_nor_a_place_among_all() -> None:
    people = [a_participant(number) for number in range(4)] + [replace(a_participant(4), name="P1")]
    common = a_paper(1, participant_id=None, kind=PaperKind.SUMMONS, recipients="P0\nP1")
    own = a_paper(2, participant_id=people[2].id, kind=PaperKind.SUMMONS)
    gone = a_paper(3, PaperState.VOID, participant_id=people[3].id, kind=PaperKind.SUMMONS)
    without = lacking([common, own, gone], PaperKind.SUMMONS, people)
    assert without == (people[3], people[4])  # two of one name are two
    assert lacking([common, own, gone], PaperKind.AGENDA, people) == tuple(people)
    assert lacking([replace(common, state=PaperState.VOID)], PaperKind.SUMMONS, people) == tuple(people)


def test_one_paper_for_all_is_the_same_wherever_it_went_and_ones_own_is_not() -> None:
    common = a_paper(1, participant_id=None, kind=PaperKind.AGENDA, sha256="a")
    later = replace(common, id=UUID(int=7), participant_id=WHO)
    other = replace(common, id=UUID(int=8), sha256="b", version=2)
    papers = [common, later, other]
    assert copies_of(papers, later) == copies_of(papers, common) == (common, later)
    assert copies_of([replace(common, state=PaperState.VOID), later], other) == (other,)
    sheets = [replace(later, id=UUID(int=n), participant_id=UUID(int=n)) for n in (1, 2)]
    assert copies_of(sheets, sheets[0]) == (sheets[0],)


def test_a_list_is_for_agencies_and_a_form_for_the_family() -> None:
    at_agency, of_family, support = (
        a_participant(1, agency_id=UUID(int=9)),
        a_participant(2, member_id=UUID(int=8)),
        a_participant(3),
    )
    people = (at_agency, of_family, support)
    assert eligible(PaperKind.ACTION_LIST, people) == (at_agency,)
    assert eligible(PaperKind.CONSENT_FORM, people) == (of_family,)
    assert eligible(PaperKind.INFORMATION, people) == people
