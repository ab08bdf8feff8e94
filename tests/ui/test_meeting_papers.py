"""After the meeting: answers that come back, who gets which copy, and papers that are sent and declared void."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.domain.outcomes import OutcomeKind, ReplyState
from famsam_desktop.domain.papers import PaperKind, PaperState, SendDraft
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.documents import Stack
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.copies import (
    SendDialog,
    consent_words,
    extent_words,
    for_whom,
    standing_words,
)
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.outcomes import (
    AnswerDialog,
    NotedOutcome,
    OutcomeDialog,
    reply_words,
    text_words,
)
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.meetings.sent import VoidDialog, state_words
from famsam_desktop.ui.meetings.summary import SummaryStep
from famsam_desktop.ui.meetings.summoning import ForwardDialog, RenewDialog
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.papers import PaperUse
from tests import builders
from tests.services.test_papers import Held
from tests.services.test_sending import Ahead
from tests.ui import hands
from tests.ui.person import Person, reach_faults

TODAY = date(2026, 3, 4)
NEXT_WEEK = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


@pytest.fixture
def held(desk: Desk) -> Held:
    """The meeting of the services' own tests: Mormor, Åsa of the family, Örjan at the school, Disa at BUP."""
    return Held(desk)


type OpenAt = Callable[[At], tuple[MeetingsPage, Person]]


@pytest.fixture
def open_at(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, held: Held) -> OpenAt:
    def opened(step: At) -> tuple[MeetingsPage, Person]:
        page = MeetingsPage(desk, desk_jobs)
        qtbot.addWidget(page)
        person = Person(qtbot, desk_jobs, page)
        page.show_record(held.meeting)
        person.settle()
        page.view.turn_to(step)
        person.settle()
        return page, person

    return opened


def choose(summary: SummaryStep, name: str) -> None:
    row = next(row for row in summary.copies.rows if for_whom(row) == name)
    summary.copies.choose(row)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def send_all(page: MeetingsPage, person: Person) -> None:
    person.press(page.view.summary.send_all)
    person.press(person.dialog(SendDialog).primary)
    assert person.sees_no_dialog()


# --- the copies --------------------------------------------------------------------------------------------------


def test_it_is_said_what_everybody_gets_and_why(open_at: OpenAt) -> None:
    page, _ = open_at(At.SUMMARY)
    rows = page.view.summary.copies.rows
    said = [(for_whom(row), consent_words(row), extent_words(row), standing_words(row)) for row in rows]
    assert said == [
        ("Teamets eget", "", "Allt", "Lämnas inte ut"),
        ("Mormor", "Omfattas inte", "Bara eget, 0 av 8", "Arbetsmaterial"),
        ("Åsa Vårdnad", "Behövs inte", "6 av 8", "Arbetsmaterial"),
        ("Örjan Ek", "Finns", "Allt", "Arbetsmaterial"),
        ("Disa Läkare", "Saknas", "Bara eget, 3 av 8", "Arbetsmaterial"),
    ]


def test_the_copy_that_is_chosen_is_the_one_previewed(desk: Desk, held: Held, open_at: OpenAt) -> None:
    page, person = open_at(At.SUMMARY)
    summary = page.view.summary
    person.press(summary.papers.preview)
    choose(summary, "Disa Läkare")
    person.press(summary.papers.preview)
    person.key(summary.copies, Qt.Key.Key_Return)
    (_, own), (use, clinic), (_, again) = person.papers
    assert own.pdf == desk.documents.summary(held.meeting).pdf
    assert use is PaperUse.PREVIEW
    assert clinic.pdf == again.pdf == desk.documents.summary(held.meeting, held.at_clinic).pdf


def test_what_is_left_out_stands_in_the_teams_view(open_at: OpenAt) -> None:
    page, _ = open_at(At.SUMMARY)
    shown = hands.labels(page.view.summary.results)
    assert "\u2003Utelämnat för: Mormor, familjen, BUP" in shown


def test_all_copies_are_saved_under_numbers(desk: Desk, open_at: OpenAt, tmp_path: Path) -> None:
    page, person = open_at(At.SUMMARY)
    folder = tmp_path / "ut"
    folder.mkdir()
    page.view.summary.save_all(str(folder))
    person.settle()
    files = sorted(folder.iterdir())
    assert [path.name for path in files] == [f"0{n}-sammanfattning-2026-03-04.pdf" for n in (1, 2, 3, 4)]
    assert "Mormor" in text_of(files[0].read_bytes())
    assert person.told[-1] == ("4 exemplar är sparade.", False)
    assert [row.kind for row in desk.trail.rows()].count(TrailKind.PAPER_MADE) == 4
    assert page.view.summary.all.isEnabled()


def test_saving_all_can_be_stopped(open_at: OpenAt, desk_jobs: Jobs, tmp_path: Path) -> None:
    page, person = open_at(At.SUMMARY)
    summary, go_on = page.view.summary, Event()
    desk_jobs.do(go_on.wait)
    summary.save_all(str(tmp_path))
    person.qtbot.waitUntil(summary.work.isVisible)
    summary.work.cancel()
    go_on.set()
    person.settle()
    assert person.told[-1] == ("Avbrutet. Inget är sparat.", False)
    assert not list(tmp_path.glob("*.pdf"))
    assert not summary.work.isVisible()


def test_all_copies_are_printed_as_one_job(desk: Desk, held: Held, open_at: OpenAt) -> None:
    held.send(held.mother)
    page, person = open_at(At.SUMMARY)
    summary = page.view.summary
    person.press(summary.print_all)
    use, stack = person.papers[-1]
    assert use is PaperUse.PRINT
    assert isinstance(stack, Stack)
    names = [for_whom(row) for row in summary.copies.rows if row.id]
    assert [name in text_of(paper.pdf) for name, paper in zip(names, stack.papers, strict=True)] == [True] * 4
    assert summary.print_all.isEnabled()
    assert [row.kind for row in desk.trail.rows()].count(TrailKind.PAPER_MADE) == 1  # what was sent before
    stack.hand_out()
    assert [row.kind for row in desk.trail.rows()].count(TrailKind.PAPER_MADE) == 5


def test_printing_all_can_be_stopped(open_at: OpenAt, desk_jobs: Jobs) -> None:
    page, person = open_at(At.SUMMARY)
    summary, go_on = page.view.summary, Event()
    desk_jobs.do(go_on.wait)
    summary.print_every_copy()
    person.qtbot.waitUntil(summary.work.isVisible)
    summary.work.cancel()
    go_on.set()
    person.settle()
    assert person.told[-1] == ("Avbrutet. Inget är utskrivet.", False)
    assert person.papers == []
    assert summary.print_all.isEnabled()


# --- sending -----------------------------------------------------------------------------------------------------


def test_sent_copies_are_locked_listed_and_printed_again(desk: Desk, held: Held, open_at: OpenAt) -> None:
    page, person = open_at(At.SUMMARY)
    summary = page.view.summary
    assert not summary.sent.isVisible()
    offered: list[tuple[str, Callable[[], None]]] = []

    def keep(words: str, run: Callable[[], None]) -> None:
        offered.append((words, run))

    page.offered.connect(keep)
    send_all(page, person)
    assert person.told[-1] == ("Sammanfattningen är expedierad.", False)
    assert [words for words, _ in offered] == ["Skriv ut eller spara …"]
    offered[0][1]()
    assert page.focusWidget() is summary.sent.table
    words = {button.text() for button in summary.sent.findChildren(QPushButton) if button.isVisible()}
    assert {"Visa pappret", "Skriv ut igen", "Spara pappret som PDF", "Makulera"} <= words
    assert {standing_words(row) for row in summary.copies.rows if row.id} == {"Expedierad 2026-03-04"}
    assert not summary.papers.sent.isVisible()
    assert not summary.send_all.isVisible()
    assert summary.papers.when.text() == "Skickad 4 mars 2026"
    assert page.view.tabs.tabToolTip(At.SUMMARY) == "Sammanfattning: klart"
    rows = summary.sent.table.rows
    assert [(row.paper.version, state_words(row)) for row in rows] == [(1, "Expedierad")] * 4
    assert desk.meetings.page(held.meeting).meeting.summary_sent_on == TODAY
    desk.outcomes.record(held.meeting, builders.an_outcome(text="Tillägg"))
    page.reload()
    person.settle()
    school = next(row for row in summary.sent.table.rows if row.paper.participant_id == held.at_school)
    assert school.changed
    assert state_words(school) == "Ändrat sedan det expedierades"
    summary.sent.table.choose(school)
    person.press(summary.sent.again)
    use, paper = person.papers[-1]
    assert use is PaperUse.PRINT
    assert paper.pdf == desk.papers.paper(school.id).pdf
    assert "Tillägg" not in text_of(paper.pdf)


def test_only_those_who_are_ticked_get_theirs(desk: Desk, held: Held, open_at: OpenAt) -> None:
    page, person = open_at(At.SUMMARY)
    assert not page.view.summary.papers.sent.isEnabled()
    choose(page.view.summary, "Örjan Ek")
    person.press(page.view.summary.papers.sent)
    dialog = person.dialog(SendDialog)
    assert dialog.form.draft().participant_ids == {held.at_school}
    person.fill(dialog.form, participant_ids=frozenset())
    person.press(dialog.primary)
    assert "Välj minst en mottagare." in hands.labels(dialog)
    person.fill(dialog.form, participant_ids=frozenset({held.mother}))
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    assert [row.paper.recipients for row in desk.papers.of_meeting(held.meeting)] == ["Åsa Vårdnad"]
    assert page.view.summary.papers.sent.isVisible()
    assert page.view.summary.papers.when.text() == "Expedierad till 1 av 4"
    assert page.view.tabs.tabToolTip(At.SUMMARY) == "Sammanfattning: inte klart"
    choose(page.view.summary, "Åsa Vårdnad")
    assert not page.view.summary.papers.sent.isEnabled()
    person.press(page.view.summary.papers.preview)
    assert "Arbetsmaterial" not in text_of(person.papers[-1][1].pdf)


def test_sending_can_be_stopped_and_the_dialog_stays(
    desk: Desk, held: Held, open_at: OpenAt, desk_jobs: Jobs
) -> None:
    page, person = open_at(At.SUMMARY)
    person.press(page.view.summary.send_all)
    dialog, go_on = person.dialog(SendDialog), Event()
    desk_jobs.do(go_on.wait)
    dialog.submit()
    person.qtbot.waitUntil(dialog.work.isVisible)
    dialog.reject()
    go_on.set()
    person.settle()
    assert dialog.banner.text == "Avbrutet. Inget är ändrat."
    assert desk.papers.of_meeting(held.meeting) == []
    person.press(dialog.primary)
    assert len(desk.papers.of_meeting(held.meeting)) == 4


def test_a_paper_is_declared_void_with_a_reason_and_sent_anew(
    desk: Desk, held: Held, open_at: OpenAt
) -> None:
    page, person = open_at(At.SUMMARY)
    summary = page.view.summary
    held.send(held.mother)
    page.reload()
    person.settle()
    summary.sent.table.choose(summary.sent.table.rows[0])
    person.press(summary.sent.void)
    dialog = person.dialog(VoidDialog)
    person.press(dialog.primary)
    assert "Ange varför." in hands.labels(dialog)
    person.fill(dialog.form, reason="Fel datum")
    person.press(dialog.primary)
    assert person.told[-1] == ("Pappret är makulerat.", False)
    (row,) = summary.sent.table.rows
    assert state_words(row) == "Makulerad 2026-03-04: Fel datum"
    assert not summary.sent.void.isEnabled()
    assert desk.meetings.page(held.meeting).meeting.summary_sent_on is None
    send_all(page, person)
    mother = next(row for row in summary.copies.rows if row.id == held.mother)
    assert standing_words(mother) == "Expedierad 2026-03-04, version 2"
    states = [row.paper.state for row in summary.sent.table.rows if row.paper.participant_id == held.mother]
    assert states == [PaperState.SENT, PaperState.VOID]


def test_a_sent_paper_is_seen_at_a_meeting_that_is_cancelled(desk: Desk, held: Held, open_at: OpenAt) -> None:
    page, person = open_at(At.SUMMARY)
    plan = builders.a_meeting(held.case, desk.user.id, starts_at=NEXT_WEEK)
    ahead = desk.meetings.schedule(plan).id
    assert ahead is not None
    who = desk.meetings.invite(ahead, builders.a_participant(held.teacher)).id
    assert who is not None
    desk.papers.send(PaperKind.SUMMONS, ahead, SendDraft(participant_ids=frozenset({who}), on=TODAY))
    desk.meetings.cancel(ahead)
    page.show_record(ahead)
    person.settle()
    page.view.turn_to(At.SUMMARY)
    assert desk.meetings.page(ahead).meeting.state is MeetingState.CANCELLED
    (row,) = page.view.summary.sent.table.rows
    assert row.paper.kind is PaperKind.SUMMONS
    assert page.view.summary.sent.isVisible()


# --- to more people, and anew ------------------------------------------------------------------------------------


@pytest.fixture
def ahead(desk: Desk, held: Held, open_at: OpenAt) -> tuple[Ahead, MeetingsPage, Person]:
    """A meeting next week whose agenda went out to two; then the mother was asked."""
    ahead = Ahead(desk, held)
    ahead.send()
    ahead.invite(member_id=held.guardian)
    page, person = open_at(At.SUMMARY)
    page.show_record(ahead.meeting)
    person.settle()
    return ahead, page, person


def test_the_agenda_that_went_out_goes_to_somebody_who_is_asked_later(
    appearance: Appearance, desk: Desk, ahead: tuple[Ahead, MeetingsPage, Person]
) -> None:
    sent, page, person = ahead
    page.view.turn_to(At.AGENDA)
    person.settle()
    step = page.view.agenda
    assert not step.changed.isVisible()
    person.press(step.papers.sent)
    dialog = person.dialog(ForwardDialog)
    assert dialog.windowTitle() == "Skicka till fler: dagordning"
    assert reach_faults(dialog) == []
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    first, second = (desk.papers.paper(row.id).pdf for row in sent.rows())
    assert first == second
    assert not step.papers.sent.isVisible()
    person.press(step.papers.preview)
    assert person.papers[-1][1].pdf == first
    page.view.turn_to(At.SUMMARY)
    person.settle()
    card = page.view.summary.sent
    assert card.table.rows[0].paper.recipients == "Åsa Vårdnad"
    card.table.choose(card.table.rows[-1])
    assert not card.forward.isEnabled()
    person.press(card.void)
    void = person.dialog(VoidDialog)
    assert any("Åsa Vårdnad, Mormor, Örjan Ek, Björkskolan" in said for said in hands.labels(void))
    void.done(0)


def test_an_agenda_that_has_changed_goes_out_as_a_new_version(
    appearance: Appearance, desk: Desk, ahead: tuple[Ahead, MeetingsPage, Person]
) -> None:
    sent, page, person = ahead
    desk.agendas.add(sent.meeting, builders.an_item(title="Nytt"))
    page.reload()
    person.settle()
    page.view.turn_to(At.AGENDA)
    person.settle()
    step = page.view.agenda
    assert step.changed.isVisible()
    person.press(step.papers.sent)
    dialog = person.dialog(RenewDialog)
    assert reach_faults(dialog) == []
    person.press(dialog.primary)
    assert "Ange varför." in hands.labels(dialog)
    person.fill(dialog.form, reason="En punkt till")
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    states = [(row.paper.version, row.paper.state) for row in sent.rows()]
    assert states == [(2, PaperState.SENT), (1, PaperState.VOID)]
    assert not step.papers.sent.isVisible()


def test_what_is_forwarded_or_renewed_is_offered_in_the_list_of_papers(
    desk: Desk, ahead: tuple[Ahead, MeetingsPage, Person]
) -> None:
    sent, page, person = ahead
    page.view.turn_to(At.SUMMARY)
    person.settle()
    card = page.view.summary.sent
    card.table.choose(card.table.rows[0])
    person.press(card.forward)
    person.dialog(ForwardDialog).done(0)
    person.settle()
    person.press(card.renew)
    dialog = person.dialog(RenewDialog)
    person.fill(dialog.form, reason="Fler är med")
    person.press(dialog.primary)
    assert sent.rows()[0].paper.version == 2


# --- results -----------------------------------------------------------------------------------------------------


def row_of(page: MeetingsPage, text: str) -> NotedOutcome:
    return next(row for row in page.view.run.outcomes.table.rows if row.outcome.text == text)


def test_the_kind_decides_what_is_asked_for(held: Held, open_at: OpenAt, desk: Desk) -> None:
    page, person = open_at(At.RUN)
    person.press(page.view.run.new_outcome)
    dialog = person.dialog(OutcomeDialog)
    asked = [dialog.form.editor(name) for name in ("reply_by", "receiver_id")]
    assert [editor.isVisibleTo(dialog.form) for editor in asked] == [False, False]
    person.fill(dialog.form, kind=OutcomeKind.TAKE_BACK)
    assert [editor.isVisibleTo(dialog.form) for editor in asked] == [True, False]
    person.fill(dialog.form, kind=OutcomeKind.HAND_OVER, text="Laxhjalpen")
    assert [editor.isVisibleTo(dialog.form) for editor in asked] == [True, True]
    person.press(dialog.primary)
    assert "Ange vem som tar emot." in hands.labels(dialog)
    person.fill(dialog.form, receiver_id=held.teacher, restricted_to=frozenset({held.school}))
    hands.fill(dialog, hidden_from_family=True)
    person.press(dialog.primary)
    row = row_of(page, "Laxhjalpen")
    assert reply_words(row) == "Väntar på svar (Örjan Ek)"
    assert text_words(row) == "Laxhjalpen (läses bara av Björkskolan; visas inte för familjen)"
    outcome = desk.meetings.page(held.meeting).outcomes[-1]
    assert (outcome.receiver_id, outcome.restricted_to) == (held.teacher, frozenset({held.school}))
    assert outcome.hidden_from_family


def test_an_answer_is_noted_and_taken_back(held: Held, open_at: OpenAt, desk: Desk) -> None:
    page, person = open_at(At.RUN)
    run = page.view.run
    assert reply_words(row_of(page, "KLINIKENS")) == "Svar senast 2026-03-09 (BUP)"
    run.outcomes.table.choose(row_of(page, "KLINIKENS"))
    person.key(run.outcomes.table, Qt.Key.Key_S)
    dialog = person.dialog(AnswerDialog)
    person.press(dialog.primary)
    assert "Ange vad svaret blev." in hands.labels(dialog)
    person.fill(dialog.form, answer="Ja")
    person.press(dialog.primary)
    assert reply_words(row_of(page, "KLINIKENS")) == "Besvarad 2026-03-04 (BUP)"
    run.outcomes.table.choose(row_of(page, "KLINIKENS"))
    run.take_back_answer(row_of(page, "KLINIKENS"))
    person.settle()
    assert row_of(page, "KLINIKENS").reply is ReplyState.WAITING
    person.take_back(desk)
    assert row_of(page, "KLINIKENS").reply is ReplyState.ANSWERED


def test_a_hand_over_is_declined(open_at: OpenAt) -> None:
    page, person = open_at(At.RUN)
    page.view.run.open_answer(row_of(page, "MOTTAGET"))
    dialog = person.dialog(AnswerDialog)
    hands.fill(dialog, declined=True)
    person.press(dialog.primary)
    assert reply_words(row_of(page, "MOTTAGET")) == "Avböjd 2026-03-04 (Disa Läkare)"


def test_a_receiver_who_left_the_register_is_still_named(held: Held, open_at: OpenAt, desk: Desk) -> None:
    desk.agencies.remove_contact(held.doctor)
    page, person = open_at(At.RUN)
    page.view.run.open_outcome(row_of(page, "MOTTAGET"))
    dialog = person.dialog(OutcomeDialog)
    assert dialog.form.draft().receiver_id == held.doctor
    dialog.done(0)


# --- for everybody -----------------------------------------------------------------------------------------------


def test_everything_can_be_reached_and_has_a_name(
    appearance: Appearance, held: Held, open_at: OpenAt
) -> None:
    held.send(held.mother)
    page, person = open_at(At.SUMMARY)
    assert reach_faults(page) == []
    summary = page.view.summary
    summary.open_send()
    dialog = person.dialog(SendDialog)
    assert reach_faults(dialog) == []
    dialog.done(0)
    summary.open_void(summary.sent.table.rows[0])
    void = person.dialog(VoidDialog)
    assert reach_faults(void) == []
    void.done(0)


def test_nothing_is_cut_off_in_a_small_window_with_large_text(
    appearance: Appearance, held: Held, open_at: OpenAt
) -> None:
    held.send(held.mother)
    page, person = open_at(At.SUMMARY)
    page.resize(860, 560)
    for percent in (100, 150, 200):
        appearance.set_zoom(percent)
        person.settle()
        assert hands.cut_off_right(page) == [], percent
