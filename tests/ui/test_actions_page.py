"""The page Åtgärder with real widgets on a real store: agreed, followed up, done, taken back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.outcomes import Action, ActionStatus, OutcomeKind, Owner, OwnerKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.actions.page import ActionsPage
from famsam_desktop.ui.actions.reminding import ReminderDialog
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.team import Team
from tests.ui import hands, reach
from tests.ui.hands import fill, labels, press, send, settled, take_back, the_dialog


@dataclass
class Visit:
    """The page in use, a family with a case, and a contact at BUP."""

    qtbot: QtBot
    desk: Desk
    jobs: Jobs
    page: ActionsPage
    case: UUID
    contact: UUID
    child: UUID

    def settle(self) -> None:
        settled(self.qtbot, self.jobs)

    def agreed(self, what: str, due: date, *, user: bool = False, **changes: Any) -> UUID:
        owner = Owner(OwnerKind.USER, self.desk.user.id) if user else Owner(OwnerKind.CONTACT, self.contact)
        draft = builders.an_action(owner, what=what, due=due, case_id=self.case, **changes)
        change = self.desk.actions.add(draft)
        assert change.id is not None
        self.page.reload()
        self.settle()
        return change.id

    def step(self, text: str) -> QPushButton:
        return next(button for button in self.page.steps.findChildren(QPushButton) if button.text() == text)

    def from_more(self, text: str) -> None:
        """Choose what has no room beside the others."""
        command = next(each for each in self.page.steps.menu.actions() if each.text() == text)
        assert self.page.steps.more.isVisible()
        assert not self.step(text).isVisible()
        command.trigger()

    def whats(self) -> list[str]:
        return [line.action.what for line in self.page.table.rows]

    def kept(self, action_id: UUID) -> Action:
        return next(action for action in self.desk.actions.all() if action.id == action_id)


@pytest.fixture
def visit(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team) -> Iterator[Visit]:
    failed: list[object] = []
    desk_jobs.failed.connect(failed.append)
    hands.surroundings(desk)
    family = team.family(alias="Familj 26-07")
    child = team.child(family)
    case = team.case(family)
    contact = next(one.id for one in desk.agencies.contacts() if one.agency == "BUP")
    page = hands.shown(qtbot, desk_jobs, ActionsPage(desk, desk_jobs))
    yield Visit(qtbot, desk, desk_jobs, page, case, contact, child)
    settled(qtbot, desk_jobs)
    assert failed == []


def test_an_action_is_agreed_from_the_empty_list(visit: Visit) -> None:
    page = visit.page
    assert page.none_yet.isVisible()
    assert page.none_yet.button is not None
    press(page.none_yet.button)
    visit.settle()
    dialog = the_dialog(page)
    send(visit.qtbot, visit.jobs, dialog)
    assert labels(dialog).count("Fyll i det här.") >= 2
    fill(dialog, case_id="Familj 26-07")
    visit.settle()
    fill(dialog, what="Ringa mormor", owner="Alva, Barn", due="2026-03-10")
    send(visit.qtbot, visit.jobs, dialog)
    (line,) = page.table.rows
    assert (line.action.what, line.action.who, line.action.family) == ("Ringa mormor", "Alva", "Familj 26-07")
    assert page.subtitle.text() == "1 öppen åtgärd"


def test_late_ones_say_so_in_words_and_stand_first(visit: Visit) -> None:
    visit.agreed("Senare", date(2026, 4, 1))
    visit.agreed("Redan för sent", date(2026, 3, 3))
    assert visit.whats() == ["Redan för sent", "Senare"]
    states = [visit.page.table.model().index(row, 4).data() for row in range(2)]
    assert states == ["Försenad", "Ej påbörjad"]
    assert visit.page.subtitle.text() == "2 öppna åtgärder, 1 försenade"


def test_done_by_button_and_taken_back(visit: Visit) -> None:
    action_id = visit.agreed("Ringa skolan", date(2026, 3, 10))
    assert not visit.step("Klar").isEnabled()
    visit.page.table.choose(visit.page.table.rows[0])
    press(visit.step("Klar"))
    visit.settle()
    assert visit.kept(action_id).status is ActionStatus.DONE
    assert visit.page.none_yet.isVisible()
    take_back(visit.qtbot, visit.jobs, visit.desk)
    assert visit.kept(action_id).status is ActionStatus.NOT_STARTED
    assert visit.whats() == ["Ringa skolan"]


def test_every_step_has_its_own_key(visit: Visit) -> None:
    keys = [action.shortcut().toString() for action in visit.page.actions()]
    assert "" not in keys
    assert len(set(keys)) == len(keys)
    assert {action.text() for action in visit.page.actions()} >= {"Klar", "Pågår", "Inte längre aktuell"}


def test_done_by_key(visit: Visit) -> None:
    action_id = visit.agreed("Ringa skolan", date(2026, 3, 10))
    visit.page.activateWindow()
    visit.qtbot.waitUntil(visit.page.isActiveWindow)
    visit.page.table.choose(visit.page.table.rows[0])
    visit.page.table.setFocus()
    visit.qtbot.keySequence(visit.page.table, QKeySequence("Ctrl+Shift+K"))
    visit.settle()
    assert visit.kept(action_id).status is ActionStatus.DONE


def test_what_was_not_done_needs_a_word_about_why(visit: Visit) -> None:
    action_id = visit.agreed("Boka tolk", date(2026, 3, 10))
    visit.page.table.choose(visit.page.table.rows[0])
    press(visit.step("Läge och resultat …"))
    dialog = the_dialog(visit.page)
    send(visit.qtbot, visit.jobs, dialog)
    assert "Fyll i det här." in labels(dialog)
    fill(dialog, result="Ingen tolk fanns.")
    send(visit.qtbot, visit.jobs, dialog)
    kept = visit.kept(action_id)
    assert (kept.status, kept.result) == (ActionStatus.NOT_DONE, "Ingen tolk fanns.")


def test_grouped_by_agency_and_by_person(visit: Visit) -> None:
    visit.agreed("Till BUP", date(2026, 3, 3))
    visit.agreed("Till oss", date(2026, 4, 1), user=True)
    narrowing = visit.page.narrowing
    choose(narrowing.grouping, "Per verksamhet")
    assert narrowing.group.isVisible()
    choose(narrowing.group, "BUP (1, varav 1 försenade)")
    assert visit.whats() == ["Till BUP"]
    choose(narrowing.grouping, "Per person")
    choose(narrowing.group, "Karin Lindqvist (1)")
    assert visit.whats() == ["Till oss"]
    choose(narrowing.grouping, "Försenade")
    assert (visit.whats(), narrowing.group.isVisible()) == (["Till BUP"], False)
    narrowing.search.insert("finns inte")
    assert visit.page.none_found.isVisible()
    assert visit.page.none_found.button is not None
    press(visit.page.none_found.button)
    assert visit.whats() == ["Till BUP", "Till oss"]


def test_closed_ones_only_when_asked_for_or_looked_for(visit: Visit) -> None:
    action_id = visit.agreed("Klart för länge sedan", date(2026, 2, 1))
    visit.desk.actions.set_status(action_id, ActionStatus.DONE)
    visit.agreed("Kvar", date(2026, 4, 1))
    assert visit.whats() == ["Kvar"]
    visit.page.show_record(action_id)
    visit.settle()
    assert visit.page.narrowing.closed.isChecked()
    chosen = visit.page.table.current()
    assert chosen is not None
    assert chosen.action.id == action_id
    visit.page.narrowing.closed.click()
    visit.settle()
    assert visit.whats() == ["Kvar"]


def test_a_removed_action_comes_back_as_it_was(visit: Visit) -> None:
    action_id = visit.agreed("Ringa", date(2026, 3, 10))
    visit.desk.actions.set_status(action_id, ActionStatus.IN_PROGRESS, "halvvägs")
    visit.page.reload()
    visit.settle()
    told: list[Any] = []

    def keep(text: str, undoable: bool) -> None:
        told.append((text, undoable))

    visit.page.told.connect(keep)
    before = visit.kept(action_id)
    visit.page.table.choose(visit.page.table.rows[0])
    visit.from_more("Ta bort")
    visit.settle()
    assert visit.page.none_yet.isVisible()
    assert told == [("Åtgärden är borttagen.", True)]
    take_back(visit.qtbot, visit.jobs, visit.desk)
    assert visit.desk.actions.all() == [before]
    assert (before.status, before.result) == (ActionStatus.IN_PROGRESS, "halvvägs")


def test_enter_opens_an_action_and_odd_text_is_kept_as_text(
    visit: Visit, may_hold: Callable[[str], None]
) -> None:
    may_hold("one paragraph, five times as long as may be kept: Qt lays all of it out at each width")
    action_id = visit.agreed("Ringa", date(2026, 3, 10))
    visit.page.table.choose(visit.page.table.rows[0])
    QTest.keyClick(visit.page.table, Qt.Key.Key_Return)
    visit.settle()
    dialog = the_dialog(visit.page)
    hands.paste(dialog, "what", "x" * 100_000)
    send(visit.qtbot, visit.jobs, dialog)
    assert "Texten är för lång. Högst 20\u00a0000 tecken får plats." in labels(dialog)
    assert len(dialog.form.draft().what) == 100_000
    odd = "<b>=cmd|'/c calc'!A1</b> 👩‍👧 &amp;"
    hands.paste(dialog, "what", odd)
    send(visit.qtbot, visit.jobs, dialog)
    assert visit.kept(action_id).what == odd
    assert visit.page.table.model().index(0, 1).data() == odd


def test_to_the_family(visit: Visit) -> None:
    visit.agreed("Ringa", date(2026, 3, 10))
    wanted: list[Any] = []

    def keep(key: str, record: Any) -> None:
        wanted.append((key, record))

    visit.page.wanted.connect(keep)
    visit.page.table.choose(visit.page.table.rows[0])
    visit.from_more("Till familjen")
    assert wanted == [("families", visit.page.table.rows[0].action.family_id)]


@pytest.mark.parametrize(("width", "zoom"), [(1100, 100), (780, 100), (780, 150)])
def test_everything_has_a_name_is_large_enough_and_comes_round_with_tab(
    visit: Visit, appearance: Appearance, width: int, zoom: int
) -> None:
    page = visit.page
    page.resize(width, 640)
    appearance.set_zoom(zoom)
    visit.agreed("Ringa", date(2026, 3, 10))
    page.table.choose(page.table.rows[0])
    choose(page.narrowing.grouping, "Per verksamhet")
    assert reach.unnamed(page) == []
    assert reach.small(page) == []
    assert set(reach.tabbed(page)) == set(reach.stops(page))
    assert hands.cut_off_right(page) == []


def choose(editor: Any, words: str) -> None:
    """Choose in a list of choices, as a user does."""
    place = editor.box.findText(words)
    assert place >= 0, [editor.box.itemText(n) for n in range(editor.box.count())]
    editor.box.setCurrentIndex(place)
    editor.box.activated.emit(place)


# --- what is waited for -------------------------------------------------------------------------------------------


@pytest.fixture
def asked(visit: Visit, team: Team) -> dict[str, UUID]:
    """A question taken home that is late, and a hand-over."""
    meeting = team.held(visit.case, there=[visit.contact])
    bup = next(one.id for one in visit.desk.agencies.rows() if one.name == "BUP")
    question = builders.an_outcome(
        kind=OutcomeKind.TAKE_BACK, text="Kan BUP ta emot?", agency_id=bup, reply_by=date(2026, 3, 3)
    )
    hand_over = builders.an_outcome(
        kind=OutcomeKind.HAND_OVER, text="BUP tar över", receiver_id=visit.contact
    )
    made = {
        "meeting": meeting,
        "question": visit.desk.outcomes.record(meeting, question).id,
        "hand-over": visit.desk.outcomes.record(meeting, hand_over).id,
    }
    visit.page.reload()
    visit.settle()
    return {name: one for name, one in made.items() if one is not None}


def awaited_row(visit: Visit, row: int) -> list[str]:
    model = visit.page.awaited.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_without_anything_that_waits_there_is_no_card(visit: Visit) -> None:
    assert not visit.page.awaited.isVisible()


def test_each_list_has_the_whole_of_a_small_screen(visit: Visit, asked: dict[str, UUID]) -> None:
    page = visit.page
    for number in range(12):
        visit.agreed(f"Åtgärd {number}", date(2026, 3, 10))
    page.resize(840, 560)
    visit.qtbot.waitUntil(lambda: page.table.viewport().height() >= 6 * page.table.rowHeight(0))
    assert page.lists.bar.tabText(1) == "Väntar på svar (2)"
    assert not page.awaited.isVisible()
    page.lists.bar.setCurrentIndex(1)
    assert page.awaited.isVisible()
    assert not page.table.isVisible()


def test_an_answer_is_written_down_and_taken_back(visit: Visit, asked: dict[str, UUID]) -> None:
    card = visit.page.awaited
    assert awaited_row(visit, 0) == [
        "BUP",
        "Kan BUP ta emot?",
        "Tar hem frågan",
        "Familj 26-07",
        "2026-03-03, försenat",
    ]
    card.table.choose(card.table.rows[0])
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    dialog = the_dialog(visit.page)
    send(visit.qtbot, visit.jobs, dialog)
    assert "Ange vad svaret blev." in labels(dialog)
    fill(dialog, answer="Ja, i maj")
    send(visit.qtbot, visit.jobs, dialog)
    assert [line.id for line in card.table.rows] == [asked["hand-over"]]
    take_back(visit.qtbot, visit.jobs, visit.desk)
    assert len(card.table.rows) == 2


def test_a_hand_over_is_declined(visit: Visit, asked: dict[str, UUID]) -> None:
    card = visit.page.awaited
    assert awaited_row(visit, 1)[0] == "Örjan på BUP, BUP"
    card.table.choose(card.table.rows[1])
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    dialog = the_dialog(visit.page)
    fill(dialog, declined=True, answer="Fullt till hösten")
    send(visit.qtbot, visit.jobs, dialog)
    assert [line.id for line in card.table.rows] == [asked["question"]]
    found = {one.id: one for one in visit.desk.meetings.page(asked["meeting"]).outcomes}
    assert found[asked["hand-over"]].declined


def test_the_window_can_come_for_an_answer(visit: Visit, asked: dict[str, UUID]) -> None:
    visit.page.show_record(asked["hand-over"])
    visit.settle()
    chosen = visit.page.awaited.table.current()
    assert chosen is not None
    assert chosen.id == asked["hand-over"]
    assert visit.page.awaited.table.isVisible()
    assert not visit.page.narrowing.with_closed


# --- reminders ----------------------------------------------------------------------------------------------------


def reminder(visit: Visit) -> ReminderDialog:
    (dialog,) = [one for one in visit.page.findChildren(ReminderDialog) if one.isVisible()]
    return dialog


def test_a_reminder_of_one_action_is_copied(visit: Visit) -> None:
    visit.agreed("Ringa om Alva", date(2026, 3, 10))
    visit.page.table.choose(visit.page.table.rows[0])
    press(visit.step("Påminnelse …"))
    dialog = reminder(visit)
    said = dialog.text.toPlainText()
    assert said.startswith("Påminnelse om åtgärd från samverkan.")
    assert "Alva" not in said
    assert "Familj" not in said
    assert "Karin Lindqvist, Teamet i norra länet" in said
    assert reach.unnamed(dialog) == []
    QApplication.clipboard().clear()
    press(dialog.primary)
    assert QApplication.clipboard().text() == said


def test_nobody_is_reminded_of_what_is_done_or_the_team_s_own(visit: Visit) -> None:
    visit.agreed("Vår egen", date(2026, 3, 10), user=True)
    done = visit.agreed("Klart", date(2026, 3, 11))
    visit.agreed("Kvar", date(2026, 3, 12))
    visit.desk.actions.set_status(done, ActionStatus.DONE)
    visit.page.narrowing.show_closed()
    visit.settle()
    ready = {}
    for line in visit.page.table.rows:
        visit.page.table.choose(line)
        ready[line.action.what] = visit.step("Påminnelse …").isEnabled()
    assert ready == {"Vår egen": False, "Klart": False, "Kvar": True}


def test_a_reminder_of_all_that_an_agency_has(visit: Visit) -> None:
    visit.agreed("Ringa", date(2026, 3, 10))
    visit.agreed("Skriva", date(2026, 3, 20))
    visit.agreed("Vår egen", date(2026, 3, 20), user=True)
    narrowing = visit.page.narrowing
    assert not narrowing.remind.isVisible()
    choose(narrowing.grouping, "Per verksamhet")
    assert not narrowing.remind.isVisible()
    choose(narrowing.group, "FamSam (1)")
    assert not narrowing.remind.isVisible()
    choose(narrowing.group, "BUP (2)")
    press(narrowing.remind)
    assert "Det gäller 2 åtgärder:" in reminder(visit).text.toPlainText()


def test_a_reminder_of_an_answer(visit: Visit, asked: dict[str, UUID]) -> None:
    card = visit.page.awaited
    card.reminder_asked.emit(card.table.rows[0])
    assert "Påminnelse om fråga från samverkansmötet den 18 februari 2026." in (
        reminder(visit).text.toPlainText()
    )


def test_what_waits_leads_to_its_meeting(visit: Visit, asked: dict[str, UUID]) -> None:
    went: list[tuple[str, object]] = []

    def note(page: str, record: object) -> None:
        went.append((page, record))

    visit.page.wanted.connect(note)
    visit.page.awaited.meeting_asked.emit(visit.page.awaited.table.rows[0])
    assert went == [("meetings", asked["meeting"])]


def test_by_day(visit: Visit) -> None:
    visit.agreed("Sent", date(2026, 3, 3))
    visit.agreed("Tisdag", date(2026, 3, 10))
    visit.agreed("Tisdag med", date(2026, 3, 10), user=True)
    narrowing = visit.page.narrowing
    choose(narrowing.grouping, "Per dag")
    words = [narrowing.group.box.itemText(place) for place in range(narrowing.group.box.count())]
    assert words == ["Alla dagar", "tis 3 mars (1, varav 1 försenade)", "tis 10 mars (2)"]
    choose(narrowing.group, "tis 10 mars (2)")
    assert sorted(visit.whats()) == ["Tisdag", "Tisdag med"]
