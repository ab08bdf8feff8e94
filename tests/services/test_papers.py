"""Copies of a summary and what becomes of them: a draft, sent and locked, void; and what a copy says of others."""

from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from uuid import UUID

import pytest
import sqlalchemy as sa
from pypdf import PdfReader

from famsam_desktop.domain.consents import ConsentState, Coverage
from famsam_desktop.domain.errors import (
    AlreadySent,
    Ambiguous,
    Cancelled,
    ConsentMissing,
    Incomplete,
    MeetingNotHeld,
    NotFound,
    NothingToReverse,
    OutOfOrder,
    PaperIsVoid,
    StillUsed,
)
from famsam_desktop.domain.meetings import Attendance
from famsam_desktop.domain.outcomes import OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.papers import PaperKind, PaperState, SendDraft, VoidDraft
from famsam_desktop.domain.recipients import CopyRow
from famsam_desktop.domain.trail import TrailKind, TrailRow
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.audit import faults
from famsam_desktop.store.records import PaperFileTable
from famsam_desktop.store.rows import table
from tests import builders
from tests.clock import NOW
from tests.desks import desk, desk_template
from tests.team import Team, made

__all__ = ["desk", "desk_template"]

TODAY = date(2026, 3, 4)
SUMMARY = PaperKind.SUMMARY


class Held:
    """A meeting that was held today with a guardian, a school that consent covers, BUP that it does not, and Mormor.

    Every result and action is a word that stands nowhere else.
    """

    def __init__(self, desk: Desk) -> None:
        team = Team(desk.store)
        self.desk = desk
        self.family = team.family(alias="Familj 26-01")
        self.child = team.child(self.family)
        self.guardian = team.guardian(self.family, name="Åsa Vårdnad")
        self.school = team.agency(name="Björkskolan")
        self.teacher = team.contact(self.school, name="Örjan Ek")
        self.clinic = team.agency(name="BUP")
        self.doctor = team.contact(self.clinic, name="Disa Läkare")
        self.case = team.case(self.family)
        self.consent = made(
            desk.consents.record(self.family, builders.a_consent(self.child, self.guardian, {self.school}))
        )
        start = NOW - timedelta(hours=3)
        plan = builders.a_meeting(self.case, desk.user.id, starts_at=start, planned_minutes=60)
        self.meeting = made(desk.meetings.schedule(plan))
        self.mother = self.invite(member_id=self.guardian)
        self.at_school = self.invite(self.teacher)
        self.at_clinic = self.invite(self.doctor, consent_acknowledged="bad om det själva")
        self.granny = self.invite(support_person="Mormor")
        desk.meetings.hold(self.meeting, start, NOW - timedelta(hours=2))
        self._note("ALLMÄNT")
        self._note("SKOLANS", restricted_to=frozenset({self.school}))
        self._note("KLINIKENS", agency_id=self.clinic, kind=OutcomeKind.TAKE_BACK, reply_by=date(2026, 3, 9))
        self._note("DOLT", hidden_from_family=True)
        self._note("MOTTAGET", kind=OutcomeKind.HAND_OVER, receiver_id=self.doctor)
        for contact, what in ((self.teacher, "SCHEMAT"), (self.doctor, "REMISSEN")):
            owner = Owner(OwnerKind.CONTACT, contact)
            desk.actions.add(builders.an_action(owner, what=what, meeting_id=self.meeting, case_id=self.case))
        mother = Owner(OwnerKind.MEMBER, self.guardian)
        desk.actions.add(builders.an_action(mother, what="HEMMA", meeting_id=self.meeting, case_id=self.case))

    def invite(self, contact_id: UUID | None = None, **changes: object) -> UUID:
        draft = builders.a_participant(contact_id, attendance=Attendance.PRESENT, **changes)
        return made(self.desk.meetings.invite(self.meeting, draft))

    def _note(self, text: str, **changes: object) -> UUID:
        return made(self.desk.outcomes.record(self.meeting, builders.an_outcome(text=text, **changes)))

    @property
    def everybody(self) -> frozenset[UUID]:
        return frozenset({self.mother, self.at_school, self.at_clinic, self.granny})

    def send(self, *participants: UUID, on: date = TODAY) -> None:
        draft = SendDraft(participant_ids=frozenset(participants) or self.everybody, on=on)
        self.desk.papers.send(SUMMARY, self.meeting, draft)

    def row(self, participant: UUID | None) -> CopyRow:
        return next(row for row in self.desk.papers.copies(self.meeting) if row.id == participant)


@pytest.fixture
def held(desk: Desk) -> Held:
    return Held(desk)


WORDS = {"ALLMÄNT", "SKOLANS", "KLINIKENS", "DOLT", "MOTTAGET", "SCHEMAT", "REMISSEN", "HEMMA"}
PEOPLE = {"Åsa Vårdnad", "Örjan Ek", "Disa Läkare", "Mormor"}


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def read(desk: Desk, held: Held, participant: UUID | None) -> tuple[set[str], set[str], str]:
    """The words and the people that a copy tells of, and all it says."""
    said = text_of(desk.documents.summary(held.meeting, participant).pdf)
    return {word for word in WORDS if word in said}, {who for who in PEOPLE if who in said}, said


# --- what each copy says -----------------------------------------------------------------------------------------


def test_the_family_reads_all_but_what_is_for_others_or_hidden_from_it(desk: Desk, held: Held) -> None:
    words, people, said = read(desk, held, held.mother)
    assert words == WORDS - {"DOLT", "SKOLANS"}
    assert people == PEOPLE
    assert "Exemplar till Åsa Vårdnad" in said


def test_an_agency_that_consent_reaches_reads_all_but_what_is_for_others(desk: Desk, held: Held) -> None:
    words, people, _ = read(desk, held, held.at_school)
    assert words == WORDS
    assert people == PEOPLE
    for outcome in desk.meetings.page(held.meeting).outcomes:
        if outcome.text == "ALLMÄNT":
            draft = builders.an_outcome(text="ALLMÄNT", restricted_to=frozenset({held.clinic}))
            desk.outcomes.amend(outcome.id, draft)
    words, _, _ = read(desk, held, held.at_school)
    assert words == WORDS - {"ALLMÄNT"}


def test_an_agency_that_no_consent_reaches_reads_its_own(desk: Desk, held: Held) -> None:
    words, people, said = read(desk, held, held.at_clinic)
    assert words == {"KLINIKENS", "MOTTAGET", "REMISSEN"}
    assert people == {"Disa Läkare"}
    assert "Familj 26-01" not in said
    assert "kl. 07.30–08.30" in said


def test_a_support_person_reads_that_they_were_there(desk: Desk, held: Held) -> None:
    words, people, _ = read(desk, held, held.granny)
    assert (words, people) == (set(), {"Mormor"})


def test_no_copy_but_the_teams_own_shows_that_something_was_left_out(desk: Desk, held: Held) -> None:
    for participant in held.everybody:
        _, _, said = read(desk, held, participant)
        assert "telämnat" not in said
        assert "Teamets" not in said.replace("Teamet i norra länet", "")
    numbers = [
        text_of(desk.documents.summary(held.meeting, each).pdf).count("1 MOTTAGET")
        for each in (held.mother, held.at_clinic)
    ]
    assert numbers == [1, 1]


def test_the_teams_own_copy_has_everything_and_says_who_lacks_what(desk: Desk, held: Held) -> None:
    words, people, said = read(desk, held, None)
    assert (words, people) == (WORDS, PEOPLE)
    assert "Teamets eget exemplar" in said
    printed = desk.outcomes.printed(held.meeting)
    lacking = {each.text: each.left_out_for for _, results in printed.results for each in results}
    assert lacking == {
        "ALLMÄNT": ("Mormor", "BUP"),
        "SKOLANS": ("Mormor", "familjen", "BUP"),
        "KLINIKENS": ("Mormor",),
        "DOLT": ("Mormor", "familjen", "BUP"),
        "MOTTAGET": ("Mormor",),
    }
    assert {each.what: each.left_out_for for each in printed.actions} == {
        "SCHEMAT": ("Mormor", "BUP"),
        "REMISSEN": ("Mormor",),
        "HEMMA": ("Mormor", "BUP"),
    }
    assert printed.left_out_for == ("Mormor", "BUP")
    assert "Utelämnat för: Mormor, familjen, BUP" in said


def test_a_consent_that_was_withdrawn_after_the_meeting_reaches_no_further(desk: Desk, held: Held) -> None:
    assert held.row(held.at_school).recipient.coverage is Coverage.COVERED
    desk.consents.withdraw(held.consent, TODAY)
    assert held.row(held.at_school).recipient.coverage is Coverage.NONE
    words, _, _ = read(desk, held, held.at_school)
    assert words == {"SCHEMAT"}


def test_every_copy_is_counted(desk: Desk, held: Held) -> None:
    rows = desk.papers.copies(held.meeting)
    assert rows[0].id is None
    assert {row.id: (row.passages, row.among) for row in rows} == {
        None: (8, 8),
        held.mother: (6, 8),
        held.at_school: (8, 8),
        held.at_clinic: (3, 8),
        held.granny: (0, 8),
    }
    assert not any(row.is_sent for row in rows)


def test_a_copy_is_found_by_person_or_agency(desk: Desk, held: Held) -> None:
    assert desk.papers.recipient(held.meeting, "") is None
    assert desk.papers.recipient(held.meeting, "örjan ek") == held.at_school
    assert desk.papers.recipient(held.meeting, "BUP") == held.at_clinic
    with pytest.raises(NotFound):
        desk.papers.recipient(held.meeting, "Nora kommun")
    second = made(desk.agencies.add_contact(builders.a_contact(held.school, name="Bo")))
    desk.meetings.invite(held.meeting, builders.a_participant(second))
    with pytest.raises(Ambiguous):
        desk.papers.recipient(held.meeting, "Björkskolan")


def test_all_copies_at_once_are_told_of_and_can_be_stopped(desk: Desk, held: Held) -> None:
    told: list[float] = []
    papers = desk.documents.summaries(held.meeting, told.append)
    assert told == [0.25, 0.5, 0.75, 1.0]
    assert len({paper.file_name for paper in papers}) == 4
    rows = desk.papers.copies(held.meeting)[1:]
    assert [row.recipient.name in text_of(paper.pdf) for row, paper in zip(rows, papers, strict=True)] == [
        True
    ] * 4

    def stop(_done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.documents.summaries(held.meeting, stop)


def test_everybodys_copy_is_the_one_they_were_sent_or_else_a_draft(desk: Desk, held: Held) -> None:
    held.send(held.mother, held.at_clinic)
    rows = desk.papers.copies(held.meeting)[1:]
    told: list[float] = []
    papers = desk.papers.every_copy(held.meeting, told.append)
    assert told[-1] == 1.0
    for row, paper in zip(rows, papers, strict=True):
        said = text_of(paper.pdf)
        assert row.recipient.name in said
        assert ("Arbetsmaterial" in said) is not row.is_sent
    assert [paper.file_name[:3] for paper in papers] == ["01-", "02-", "03-", "04-"]
    assert papers[0] == desk.documents.summaries(held.meeting)[0]


# --- sending -----------------------------------------------------------------------------------------------------


def test_a_draft_says_so_and_what_is_sent_does_not(desk: Desk, held: Held) -> None:
    assert "Arbetsmaterial" in text_of(desk.documents.summary(held.meeting, held.mother).pdf)
    held.send(held.mother)
    (row,) = desk.papers.of_meeting(held.meeting)
    assert "Arbetsmaterial" not in text_of(desk.papers.paper(row.id).pdf)


def test_what_is_sent_is_locked_with_its_recipient_day_and_digest(desk: Desk, held: Held) -> None:
    held.send(held.mother, held.at_school)
    rows = desk.papers.of_meeting(held.meeting)
    assert {row.paper.participant_id: row.paper.recipients for row in rows} == {
        held.mother: "Åsa Vårdnad",
        held.at_school: "Örjan Ek, Björkskolan",
    }
    for row in rows:
        paper, kept = row.paper, desk.papers.paper(row.id)
        assert (paper.state, paper.version, paper.sent_on) == (PaperState.SENT, 1, TODAY)
        assert paper.sha256 == sha256(kept.pdf).hexdigest()
        assert paper.pages == len(PdfReader(BytesIO(kept.pdf)).pages)
        assert kept.file_name == "sammanfattning-2026-03-04-version-1.pdf"
    assert desk.meetings.page(held.meeting).meeting.summary_sent_on == TODAY
    assert [row.is_sent for row in desk.papers.copies(held.meeting)].count(True) == 2


def test_a_reprint_is_the_same_bytes_whatever_was_changed(desk: Desk, held: Held) -> None:
    held.send(held.mother)
    (row,) = desk.papers.of_meeting(held.meeting)
    before = desk.papers.paper(row.id).pdf
    desk.outcomes.record(held.meeting, builders.an_outcome(text="SENARE"))
    (row,) = desk.papers.of_meeting(held.meeting)
    assert row.changed
    assert held.row(held.mother).changed
    assert desk.papers.paper(row.id).hand_out() == before


def test_only_what_the_recipient_reads_counts_as_changed(desk: Desk, held: Held) -> None:
    held.send()
    assert not any(row.changed for row in desk.papers.of_meeting(held.meeting))
    draft = builders.an_outcome(
        text="HEMLIGT", restricted_to=frozenset({held.school}), hidden_from_family=True
    )
    secret = made(desk.outcomes.record(held.meeting, draft))
    changed = {row.id for row in desk.papers.copies(held.meeting) if row.changed}
    assert changed == {held.at_school}
    desk.outcomes.remove(secret)
    (action, *_) = desk.meetings.page(held.meeting).actions
    desk.actions.remove(action.id)
    assert held.row(held.mother).changed


def test_an_answer_that_comes_back_changes_no_paper(desk: Desk, held: Held) -> None:
    held.send()
    question = next(each for each in desk.meetings.page(held.meeting).outcomes if each.waits)
    desk.outcomes.answer(question.id, TODAY, "Ja")
    assert not any(row.changed for row in desk.papers.of_meeting(held.meeting))


def test_a_recipient_who_is_taken_off_the_list_keeps_the_paper(desk: Desk, held: Held) -> None:
    held.send(held.at_clinic)
    desk.meetings.remove_participant(held.at_clinic)
    (row,) = desk.papers.of_meeting(held.meeting)
    assert (row.changed, row.paper.recipients) == (True, "Disa Läkare, BUP")
    assert desk.papers.paper(row.id).pdf.startswith(b"%PDF")


def test_nobody_gets_a_second_paper_before_the_first_is_void(desk: Desk, held: Held) -> None:
    held.send(held.mother)
    with pytest.raises(AlreadySent):
        held.send()
    assert len(desk.papers.of_meeting(held.meeting)) == 1
    (row,) = desk.papers.of_meeting(held.meeting)
    with pytest.raises(Incomplete):
        desk.papers.void(row.id, VoidDraft(reason=" "))
    before = desk.papers.paper(row.id).pdf
    desk.papers.void(row.id, VoidDraft(reason="Fel dag"))
    (row,) = desk.papers.of_meeting(held.meeting)
    assert (row.paper.state, row.paper.void_on, row.paper.void_reason) == (PaperState.VOID, TODAY, "Fel dag")
    assert desk.papers.paper(row.id).pdf == before
    assert desk.meetings.page(held.meeting).meeting.summary_sent_on is None
    with pytest.raises(PaperIsVoid):
        desk.papers.void(row.id, VoidDraft(reason="igen"))
    held.send(held.mother)
    newest, oldest = desk.papers.of_meeting(held.meeting)
    assert (newest.paper.version, newest.paper.state) == (2, PaperState.SENT)
    assert (oldest.paper.version, oldest.paper.state) == (1, PaperState.VOID)
    assert "Version 2" in text_of(desk.papers.paper(newest.id).pdf)
    assert held.row(held.mother).is_sent


@pytest.mark.parametrize(
    ("on", "refusal"),
    [(None, Incomplete), (date(2026, 3, 5), Incomplete), (date(2026, 3, 3), OutOfOrder)],
)
def test_a_paper_is_sent_on_a_day_after_the_meeting(
    desk: Desk, held: Held, on: date | None, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        desk.papers.send(SUMMARY, held.meeting, SendDraft(participant_ids=held.everybody, on=on))
    assert desk.papers.of_meeting(held.meeting) == []


@pytest.mark.parametrize("kind", [PaperKind.SUMMARY, PaperKind.AGENDA, PaperKind.SUMMONS])
def test_nothing_is_sent_to_somebody_who_left_the_list(desk: Desk, held: Held, kind: PaperKind) -> None:
    desk.meetings.remove_participant(held.at_clinic)
    with pytest.raises(NotFound):
        desk.papers.send(kind, held.meeting, SendDraft(participant_ids=held.everybody, on=TODAY))
    assert desk.papers.of_meeting(held.meeting) == []


def test_sending_that_is_stopped_sends_nothing(desk: Desk, held: Held) -> None:
    def stop(done: float) -> None:
        if done > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.papers.send(
            SUMMARY, held.meeting, SendDraft(participant_ids=held.everybody, on=TODAY), progress=stop
        )
    assert desk.papers.of_meeting(held.meeting) == []
    assert desk.meetings.page(held.meeting).meeting.summary_sent_on is None


def test_a_meeting_that_has_not_begun_has_no_copies_but_can_have_papers(desk: Desk, held: Held) -> None:
    plan = builders.a_meeting(held.case, desk.user.id, starts_at=NOW + timedelta(days=7))
    ahead = made(desk.meetings.schedule(plan))
    desk.agendas.add(ahead, builders.an_item())
    with pytest.raises(MeetingNotHeld):
        desk.papers.copies(ahead)
    someone = made(desk.meetings.invite(ahead, builders.a_participant(held.teacher)))
    other = made(desk.meetings.invite(ahead, builders.a_participant(support_person="Mormor")))
    both = SendDraft(participant_ids=frozenset({someone, other}), on=TODAY)
    with pytest.raises(MeetingNotHeld):
        desk.papers.send(SUMMARY, ahead, both)
    desk.papers.send(PaperKind.AGENDA, ahead, both)
    desk.papers.send(PaperKind.SUMMONS, ahead, both)
    papers = [row.paper for row in desk.papers.of_meeting(ahead)]
    assert [paper.kind for paper in papers].count(PaperKind.SUMMONS) == 2
    agenda = next(paper for paper in papers if paper.kind is PaperKind.AGENDA)
    assert agenda.recipients.splitlines() == ["Mormor", "Örjan Ek, Björkskolan"]
    assert agenda.participant_id is None
    assert desk.meetings.page(ahead).meeting.agenda_sent_on == TODAY
    assert not any(row.changed for row in desk.papers.of_meeting(ahead))
    item = made(desk.agendas.add(ahead, builders.an_item(title="Ett till")))
    changed = [row.paper.kind for row in desk.papers.of_meeting(ahead) if row.changed]
    assert changed == [PaperKind.AGENDA]
    desk.agendas.remove(item)
    assert not any(row.changed for row in desk.papers.of_meeting(ahead))
    desk.meetings.move(ahead, NOW + timedelta(days=8), 60)
    assert all(row.changed for row in desk.papers.of_meeting(ahead))
    desk.meetings.cancel(ahead)
    assert not any(row.changed for row in desk.papers.of_meeting(ahead))
    with pytest.raises(StillUsed):
        desk.meetings.remove(ahead)


def test_sending_stands_in_the_trail_and_so_does_each_reprint(desk: Desk, held: Held) -> None:
    held.send(held.mother)
    (row,) = desk.papers.of_meeting(held.meeting)
    paper = desk.papers.paper(row.id)
    assert [row.detail for row in entered(desk)] == ["summary"]
    paper.hand_out()
    assert [(row.detail, row.record_id) for row in entered(desk)] == [("summary", held.meeting)] * 2


def test_what_has_left_is_not_undone(desk: Desk, held: Held) -> None:
    desk.outcomes.record(held.meeting, builders.an_outcome(text="före"))
    held.send(held.mother)
    assert desk.history.reversible().undo is None
    with pytest.raises(NothingToReverse):
        desk.history.undo()
    later = made(desk.outcomes.record(held.meeting, builders.an_outcome(text="efter")))
    desk.history.undo()
    assert later not in {each.id for each in desk.meetings.page(held.meeting).outcomes}
    assert len(desk.papers.of_meeting(held.meeting)) == 1


# --- the bytes ---------------------------------------------------------------------------------------------------


def test_bytes_that_were_changed_or_lost_are_named(desk: Desk, held: Held) -> None:
    held.send(held.mother)
    (row,) = desk.papers.of_meeting(held.meeting)
    assert faults(desk.store.engine) == []
    files = table(PaperFileTable)
    with desk.store.engine.begin() as connection:
        connection.execute(sa.update(files).values(pdf=desk.papers.paper(row.id).pdf + b" "))
    assert faults(desk.store.engine) == [f"paper: {row.id}"]
    with desk.store.engine.begin() as connection:
        connection.execute(sa.delete(files))
    assert faults(desk.store.engine) == [f"paper: {row.id}"]


def test_a_purge_erases_the_bytes_with_the_record(desk: Desk, held: Held) -> None:
    held.send()
    with desk.store.write("disposal.purge") as work:
        work.purge.family(held.family)
    with desk.store.engine.connect() as connection:
        assert connection.execute(sa.select(table(PaperFileTable))).all() == []
    assert faults(desk.store.engine) == []


def entered(desk: Desk) -> list[TrailRow]:
    return [row for row in desk.trail.rows() if row.kind is TrailKind.PAPER_MADE]


def test_nobody_is_called_while_an_agency_without_consent_has_no_reason(desk: Desk) -> None:
    held = Held(desk)
    start = NOW + timedelta(days=7)
    plan = builders.a_meeting(held.case, desk.user.id, starts_at=start, planned_minutes=60)
    meeting = made(desk.meetings.schedule(plan))
    teacher = made(desk.meetings.invite(meeting, builders.a_participant(held.teacher)))
    desk.consents.withdraw(held.consent, TODAY)
    for kind in (PaperKind.AGENDA, PaperKind.SUMMONS):
        with pytest.raises(ConsentMissing):
            desk.papers.send(kind, meeting, SendDraft(participant_ids=frozenset({teacher}), on=TODAY))
    assert desk.papers.of_meeting(meeting) == []


# --- consent, since and about whom --------------------------------------------------------------------------------


def test_an_agency_whose_consent_was_refused_since_reads_its_own(desk: Desk, held: Held) -> None:
    assert held.row(held.at_school).recipient.coverage is Coverage.COVERED
    no = builders.a_consent(
        held.child, held.guardian, set(), answer=ConsentState.REFUSED, valid_from=TODAY, valid_to=None
    )
    desk.consents.record(held.family, no)
    assert held.row(held.at_school).recipient.coverage is Coverage.NONE
    words, _, said = read(desk, held, held.at_school)
    assert words == {"SCHEMAT"}
    assert "Familj 26-01" not in said


def test_a_refusal_after_the_meeting_closes_its_summary(desk: Desk, held: Held) -> None:
    earlier = Team(desk.store).held(held.case, about=[held.child], there=[held.teacher])

    def reached() -> Coverage | None:
        return desk.papers.copies(earlier)[1].recipient.coverage

    assert reached() is Coverage.COVERED
    no = builders.a_consent(
        held.child, held.guardian, set(), answer=ConsentState.REFUSED, valid_from=TODAY, valid_to=None
    )
    desk.consents.record(held.family, no)
    assert desk.meetings.page(earlier).participants[0].coverage is Coverage.COVERED
    assert reached() is Coverage.NONE


def test_a_consent_about_one_child_tells_nothing_of_another(desk: Desk, held: Held) -> None:
    other = Team(desk.store).child(held.family, name="Bo")
    assert held.row(held.at_school).recipient.coverage is Coverage.NONE
    desk.meetings.discuss(held.meeting, frozenset({held.child}))
    assert held.row(held.at_school).recipient.coverage is Coverage.COVERED
    desk.meetings.discuss(held.meeting, frozenset({held.child, other}))
    assert held.row(held.at_school).recipient.coverage is Coverage.NONE
    desk.consents.record(held.family, builders.a_consent(other, held.guardian, {held.school}))
    assert held.row(held.at_school).recipient.coverage is Coverage.COVERED


def test_a_protected_identity_is_a_role_to_all_but_the_family_and_the_team(desk: Desk, held: Held) -> None:
    draft = builders.a_guardian(name="Åsa Vårdnad", protected_identity=True)
    desk.families.amend_member(held.guardian, draft)
    for participant in (held.at_school, held.at_clinic, held.granny):
        assert "Åsa Vårdnad" not in read(desk, held, participant)[2]
    assert read(desk, held, held.at_school)[2].count("Vårdnadshavare") >= 2  # there, and whose action it is
    for reader in (None, held.mother):
        assert "Åsa Vårdnad" in read(desk, held, reader)[2]


# --- what the meeting says ----------------------------------------------------------------------------------------


def test_a_summary_is_sent_of_a_held_meeting_alone(desk: Desk, held: Held) -> None:
    plan = builders.a_meeting(held.case, desk.user.id, starts_at=NOW - timedelta(minutes=30))
    meeting = made(desk.meetings.schedule(plan))
    there = made(desk.meetings.invite(meeting, builders.a_participant(held.teacher)))
    draft = SendDraft(participant_ids=frozenset({there}), on=TODAY)
    with pytest.raises(MeetingNotHeld):
        desk.papers.send(SUMMARY, meeting, draft)
    desk.meetings.start(meeting)
    with pytest.raises(MeetingNotHeld):
        desk.papers.send(SUMMARY, meeting, draft)
    assert desk.papers.of_meeting(meeting) == []


def test_what_went_out_is_not_taken_back_while_it_holds(desk: Desk, held: Held) -> None:
    held.send(held.at_school)
    desk.papers.send(PaperKind.AGENDA, held.meeting, SendDraft(participant_ids=held.everybody, on=TODAY))
    desk.meetings.mark_summary_sent(held.meeting, None)
    desk.meetings.mark_agenda_sent(held.meeting, None)
    meeting = desk.meetings.page(held.meeting).meeting
    assert (meeting.summary_sent_on, meeting.agenda_sent_on) == (TODAY, TODAY)
    for row in desk.papers.of_meeting(held.meeting):
        desk.papers.void(row.paper.id, VoidDraft(reason="fel"))
    meeting = desk.meetings.page(held.meeting).meeting
    assert (meeting.summary_sent_on, meeting.agenda_sent_on) == (None, None)
