"""Papers on their way out: to more people as they are, as a new version, handed over, or printed as one job."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from famsam_desktop.domain.errors import (
    AlreadySent,
    ConsentMissing,
    Incomplete,
    NotForThem,
    OutOfOrder,
    PaperChanged,
    PaperIsVoid,
)
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.domain.papers import PaperKind, PaperRow, PaperState, RenewDraft, SendDraft, VoidDraft
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.audit import faults
from tests import builders
from tests.clock import NOW
from tests.desks import desk, desk_template
from tests.services.test_papers import SUMMARY, TODAY, Held, entered, held, text_of
from tests.statements import statements
from tests.team import made

__all__ = ["desk", "desk_template", "held"]


# --- the same paper to more people -------------------------------------------------------------------------------


class Ahead:
    """A meeting next week with the school and Mormor, whose agenda went out to both; then the clock goes on."""

    def __init__(self, desk: Desk, held: Held) -> None:
        self.desk, self.held = desk, held
        start = NOW + timedelta(days=7)
        self.meeting = made(
            desk.meetings.schedule(builders.a_meeting(held.case, desk.user.id, starts_at=start))
        )
        desk.agendas.add(self.meeting, builders.an_item())
        self.teacher = self.invite(held.teacher)
        self.granny = self.invite(support_person="Mormor")

    def invite(self, contact_id: UUID | None = None, **changes: object) -> UUID:
        draft = builders.a_participant(contact_id, **changes)
        return made(self.desk.meetings.invite(self.meeting, draft))

    def send(self, kind: PaperKind = PaperKind.AGENDA, *to: UUID) -> UUID:
        draft = SendDraft(
            participant_ids=frozenset(to or (self.teacher, self.granny)), on=TODAY, together=True
        )
        self.desk.papers.send(kind, self.meeting, draft)
        self.later()
        return next(row.id for row in self.rows(kind) if row.paper.participant_id is None)

    def later(self) -> None:
        moment = self.desk.store.clock() + timedelta(minutes=1)
        self.desk.store.clock = lambda: moment

    def rows(self, kind: PaperKind = PaperKind.AGENDA) -> list[PaperRow]:
        return [row for row in self.desk.papers.of_meeting(self.meeting) if row.paper.kind is kind]

    def forward(self, paper: UUID, *to: UUID, on: date = TODAY) -> None:
        self.desk.papers.forward(paper, SendDraft(participant_ids=frozenset(to), on=on))


@pytest.fixture
def ahead(desk: Desk, held: Held) -> Ahead:
    return Ahead(desk, held)


@pytest.mark.parametrize("kind", [PaperKind.AGENDA, PaperKind.SUMMONS])
def test_somebody_who_is_asked_later_gets_the_same_bytes(desk: Desk, ahead: Ahead, kind: PaperKind) -> None:
    paper = ahead.send(kind)
    assert ahead.rows(kind)[0].further == ()
    father = ahead.invite(member_id=ahead.held.guardian)
    (row,) = ahead.rows(kind)
    assert (row.further, row.changed) == ((father,), True)
    before = desk.papers.paper(paper).pdf
    trail = len(entered(desk))
    ahead.forward(paper, father)
    newest, first = ahead.rows(kind)
    assert desk.papers.paper(newest.id).pdf == desk.papers.paper(first.id).pdf == before
    assert newest.paper.sha256 == first.paper.sha256 == sha256(before).hexdigest()
    assert (newest.paper.version, newest.paper.pages) == (first.paper.version, first.paper.pages)
    assert (newest.paper.participant_id, newest.paper.recipients) == (father, "Åsa Vårdnad")
    assert (first.paper.recipients.splitlines(), first.further) == (["Mormor", "Örjan Ek, Björkskolan"], ())
    assert [each.changed for each in ahead.rows(kind)] == [False, False]
    another = ahead.invite(support_person="Farfar")
    assert ahead.rows(kind)[1].further == (another,)
    assert len(entered(desk)) == trail + 1
    assert faults(desk.store.engine) == []
    with pytest.raises(AlreadySent):
        ahead.forward(paper, father)
    with pytest.raises(AlreadySent):
        ahead.forward(paper, ahead.teacher)


def test_somebody_who_was_passed_over_gets_the_same_bytes_too(ahead: Ahead) -> None:
    paper = ahead.send(PaperKind.AGENDA, ahead.teacher)
    (row,) = ahead.rows()
    assert (row.further, row.changed) == ((ahead.granny,), False)
    ahead.forward(paper, ahead.granny)
    assert [each.changed for each in ahead.rows()] == [False, False]


def test_what_is_withheld_from_a_newcomer_does_not_reach_them(desk: Desk, ahead: Ahead) -> None:
    owner = Owner(OwnerKind.CONTACT, ahead.held.teacher)
    desk.actions.add(
        builders.an_action(owner, what="HEMLIGT", meeting_id=ahead.held.meeting, case_id=ahead.held.case)
    )
    paper = ahead.send()
    assert "HEMLIGT" in text_of(desk.papers.paper(paper).pdf)
    doctor = ahead.invite(ahead.held.doctor, consent_acknowledged="bad om det")
    mother = ahead.invite(member_id=ahead.held.guardian)
    (row,) = ahead.rows()
    assert row.further == (mother,)
    for to in ((doctor,), (doctor, mother)):
        with pytest.raises(PaperChanged):
            ahead.forward(paper, *to)
    ahead.forward(paper, mother)
    assert len(ahead.rows()) == 2


def test_a_newcomer_without_consent_or_reason_is_sent_nothing(desk: Desk, ahead: Ahead) -> None:
    paper = ahead.send()
    new = ahead.invite(ahead.held.doctor, consent_acknowledged="bad om det")
    desk.meetings.move(ahead.meeting, NOW + timedelta(days=8), 60)  # takes the reason back
    with pytest.raises(ConsentMissing):
        ahead.forward(paper, new)
    assert ahead.rows()[0].further == ()


def test_what_has_changed_goes_out_as_a_new_version(desk: Desk, ahead: Ahead) -> None:
    paper = ahead.send()
    mother = ahead.invite(member_id=ahead.held.guardian)
    ahead.forward(paper, mother)
    desk.agendas.add(ahead.meeting, builders.an_item(title="Nytt"))
    bo = made(desk.agencies.add_contact(builders.a_contact(ahead.held.school, name="Bo")))
    new = ahead.invite(bo)
    with pytest.raises(PaperChanged):
        ahead.forward(paper, new)
    assert {row.further for row in ahead.rows()} == {()}
    draft = RenewDraft(participant_ids=frozenset({ahead.teacher, ahead.granny, mother, new}), on=TODAY)
    with pytest.raises(Incomplete):
        desk.papers.renew(paper, draft)
    desk.papers.renew(paper, replace(draft, reason="En punkt till"))
    newest, *old = ahead.rows()
    assert (newest.paper.version, newest.paper.state, newest.changed) == (2, PaperState.SENT, False)
    assert {row.paper.state for row in old} == {PaperState.VOID}
    assert len(newest.paper.recipients.splitlines()) == 4
    said = text_of(desk.papers.paper(newest.id).pdf)
    assert "Nytt" in said
    assert "Version 2" in said
    assert faults(desk.store.engine) == []
    with pytest.raises(PaperIsVoid):
        desk.papers.renew(paper, replace(draft, reason="igen"))


def test_a_paper_is_void_for_all_who_have_it(desk: Desk, ahead: Ahead) -> None:
    paper = ahead.send()
    mother = ahead.invite(member_id=ahead.held.guardian)
    ahead.forward(paper, mother)
    desk.papers.void(ahead.rows()[0].id, VoidDraft(reason="Fel dag"))
    assert {row.paper.state for row in ahead.rows()} == {PaperState.VOID}
    assert desk.meetings.page(ahead.meeting).meeting.agenda_sent_on is None
    with pytest.raises(PaperIsVoid):
        ahead.forward(paper, mother)


def test_a_paper_goes_to_more_people_on_a_day_after_it_was_sent(ahead: Ahead) -> None:
    paper = ahead.send()
    mother = ahead.invite(member_id=ahead.held.guardian)
    with pytest.raises(OutOfOrder):
        ahead.forward(paper, mother, on=TODAY - timedelta(days=1))


def test_one_summons_for_all_names_nobody_private_and_is_the_only_one(desk: Desk, ahead: Ahead) -> None:
    paper = ahead.send(PaperKind.SUMMONS)
    said = text_of(desk.papers.paper(paper).pdf)
    assert "Mormor" not in said
    assert "Arbetsmaterial" not in said
    for together in (True, False):
        draft = SendDraft(participant_ids=frozenset({ahead.teacher}), on=TODAY, together=together)
        with pytest.raises(AlreadySent):
            desk.papers.send(PaperKind.SUMMONS, ahead.meeting, draft)


# --- one person, one summary --------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["at_school", "mother", "granny"])
def test_who_is_taken_off_the_list_and_asked_again_has_one_summary(desk: Desk, held: Held, who: str) -> None:
    again = {
        "at_school": {"contact_id": held.teacher},
        "mother": {"member_id": held.guardian},
        "granny": {"support_person": "Mormor"},
    }[who]
    held.send(getattr(held, who))
    desk.meetings.remove_participant(getattr(held, who))
    now = held.invite(**again)  # type: ignore[arg-type]  # one of the three
    assert held.row(now).is_sent
    with pytest.raises(AlreadySent):
        held.send(now)
    (row,) = desk.papers.of_meeting(held.meeting)
    assert row.paper.participant_id == now
    desk.papers.void(row.id, VoidDraft(reason="Fel dag"))
    held.send(now)
    papers = [each.paper for each in desk.papers.of_meeting(held.meeting)]
    assert [(each.version, each.state) for each in papers] == [(2, PaperState.SENT), (1, PaperState.VOID)]


# --- what is handed over ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "to", "says"),
    [
        (PaperKind.ACTION_LIST, "at_school", "SCHEMAT"),
        (PaperKind.CONSENT_FORM, "mother", "Åsa Vårdnad"),
        (PaperKind.INFORMATION, "granny", "FamSam"),
        (PaperKind.SIP_INFORMATION, "at_clinic", "SIP"),
    ],
)
def test_what_is_handed_to_somebody_is_kept_with_recipient_version_and_digest(
    desk: Desk, held: Held, kind: PaperKind, to: str, says: str
) -> None:
    who = getattr(held, to)
    for version in (1, 2):
        desk.papers.send(kind, held.meeting, SendDraft(participant_ids=frozenset({who}), on=TODAY))
        row = desk.papers.of_meeting(held.meeting)[0]
        kept = desk.papers.paper(row.id)
        assert (row.paper.kind, row.paper.version, row.paper.participant_id) == (kind, version, who)
        assert row.paper.sha256 == sha256(kept.pdf).hexdigest()
        assert says in text_of(kept.pdf)
        assert not row.changed
        assert entered(desk)[0].detail == kind
    assert {row.paper.state for row in desk.papers.of_meeting(held.meeting)} == {PaperState.SENT}
    assert faults(desk.store.engine) == []
    desk.papers.void(row.id, VoidDraft(reason="Fel blad"))
    states = [row.paper.state for row in desk.papers.of_meeting(held.meeting)]
    assert states == [PaperState.VOID, PaperState.SENT]


@pytest.mark.parametrize(
    ("kind", "to"),
    [
        (PaperKind.ACTION_LIST, "mother"),
        (PaperKind.ACTION_LIST, "granny"),
        (PaperKind.CONSENT_FORM, "at_school"),
        (PaperKind.CONSENT_FORM, "granny"),
    ],
)
def test_a_list_is_for_an_agency_and_a_consent_for_the_family(
    desk: Desk, held: Held, kind: PaperKind, to: str
) -> None:
    draft = SendDraft(participant_ids=frozenset({getattr(held, to)}), on=TODAY)
    with pytest.raises(NotForThem):
        desk.papers.send(kind, held.meeting, draft)
    assert desk.papers.of_meeting(held.meeting) == []


def test_a_list_that_is_handed_over_says_no_more_than_the_agency_may_know(desk: Desk, held: Held) -> None:
    draft = SendDraft(participant_ids=frozenset({held.at_clinic}), on=TODAY)
    desk.papers.send(PaperKind.ACTION_LIST, held.meeting, draft)
    (row,) = desk.papers.of_meeting(held.meeting)
    said = text_of(desk.papers.paper(row.id).pdf)
    assert "REMISSEN" in said
    assert not [word for word in ("SCHEMAT", "SKOLANS", "Familj 26-01") if word in said]


# --- one job, and few readings ------------------------------------------------------------------------------------


def test_all_copies_are_one_stack_and_each_is_entered(desk: Desk, held: Held) -> None:
    held.send(held.mother)
    stack = desk.papers.stack(held.meeting)
    before = len(entered(desk))
    pdfs = stack.hand_out()
    assert len(pdfs) == 4
    assert len(entered(desk)) == before + 4
    assert "Mormor" not in stack.title + stack.file_name + repr(stack)
    for pdf in pdfs:
        pages = PdfReader(BytesIO(pdf)).pages
        assert f"Sida 1 ({len(pages)})" in pages[0].extract_text()


def test_drafts_of_what_calls_people_say_so(desk: Desk, ahead: Ahead) -> None:
    for paper in (
        desk.documents.agenda(ahead.meeting),
        desk.documents.summons(ahead.meeting),
        desk.documents.summons(ahead.meeting, ahead.granny),
    ):
        assert "Arbetsmaterial" in text_of(paper.pdf)
    paper = desk.papers.paper(ahead.send())
    assert "Arbetsmaterial" not in text_of(paper.pdf)


def test_the_papers_are_read_with_as_many_statements_for_twenty_people_as_for_two(
    desk: Desk, held: Held, ahead: Ahead
) -> None:
    def sent(people: int) -> tuple[int, ...]:
        for number in range(people):
            ahead.invite(support_person=f"Stöd {number}")
            held.invite(support_person=f"Stöd {number}")
        for meeting, kind in ((ahead.meeting, PaperKind.SUMMONS), (held.meeting, SUMMARY)):
            there = {each.id for each in desk.meetings.page(meeting).participants}
            has = {row.paper.participant_id for row in desk.papers.of_meeting(meeting)}
            draft = SendDraft(participant_ids=frozenset(there - has), on=TODAY)
            desk.papers.send(kind, meeting, draft)
        return (
            statements(desk, partial(desk.papers.of_meeting, ahead.meeting)),
            statements(desk, partial(desk.papers.of_meeting, held.meeting)),
            statements(desk, partial(desk.papers.copies, held.meeting)),
            statements(desk, partial(desk.papers.every_copy, held.meeting)),
        )

    def forwarded(people: int) -> int:
        (main,) = (row for row in ahead.rows() if row.paper.participant_id is None)
        ahead.forward(main.id, *main.further[:people])
        return statements(desk, partial(desk.papers.of_meeting, ahead.meeting))

    ahead.send()
    few = sent(2)
    assert sent(18) == few
    assert len(desk.papers.of_meeting(ahead.meeting)) == 23
    assert forwarded(2) == forwarded(17)
