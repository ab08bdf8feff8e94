"""The page Familjer with real widgets on a real store: from a new family to a closed case, and what is refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.cases import CaseState
from famsam_desktop.domain.families import FamilyRow
from famsam_desktop.domain.meetings import Attendance, MeetingDraft
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.table import Table
from tests import builders
from tests.clock import NOW
from tests.statements import statements
from tests.ui import hands, reach
from tests.ui.hands import fill, labels, press, send, settled, take_back, the_dialog

MARKUP = "<b>fet</b> &amp; <img src=x onerror=alert(1)> =1+1"


@dataclass
class Visit:
    """The page in use."""

    qtbot: QtBot
    desk: Desk
    jobs: Jobs
    page: FamiliesPage

    def settle(self) -> None:
        settled(self.qtbot, self.jobs)

    def open(self, family_id: UUID) -> None:
        self.page.show_record(family_id)
        self.settle()

    def commit(self, **values: object) -> None:
        """Fill the form that stands open, and send it."""
        dialog = the_dialog(self.page)
        fill(dialog, **values)
        send(self.qtbot, self.jobs, dialog)

    def family(self, **changes: Any) -> UUID:
        municipality = self.desk.families.municipalities()[0].id
        return made(self.desk.families.register(builders.a_family(municipality, **changes)))

    def agency(self, name: str) -> UUID:
        return next(agency.id for agency in self.desk.agencies.rows() if agency.name == name)


@pytest.fixture
def visit(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs) -> Iterator[Visit]:
    failed: list[object] = []
    desk_jobs.failed.connect(failed.append)
    hands.surroundings(desk)
    page = hands.shown(qtbot, desk_jobs, FamiliesPage(desk, desk_jobs))
    yield Visit(qtbot, desk, desk_jobs, page)
    settled(qtbot, desk_jobs)
    assert failed == []


def made(change: Any) -> UUID:
    assert isinstance(change.id, UUID)
    return change.id


def test_the_first_family_from_an_empty_list_to_a_case_closed_before_any_meeting(visit: Visit) -> None:
    page, sheet = visit.page, visit.page.sheet
    assert page.list.none_yet.isVisible()
    assert page.list.none_yet.button is not None
    press(page.list.none_yet.button)
    visit.settle()
    visit.commit(alias="Familj 26-07", municipality_id="Nora", language="somaliska", interpreter_needed=True)
    visit.settle()
    assert page.title.text() == "Familj 26-07"
    assert page.subtitle.text() == "Nora · inget ärende · språk somaliska · tolk behövs"

    sheet.members.add_member()
    visit.commit(name="Alva", role="Barn", birth_year="2016", school="Björkskolan")
    sheet.members.add_member()
    visit.commit(name="Åsa", role="Vårdnadshavare")
    assert [line.member.name for line in sheet.members.table.rows] == ["Alva", "Åsa"]

    press(sheet.case.refer_button)
    visit.commit(referred_by="Skola/förskola", several_measures=True, question="Vem gör vad?")
    assert sheet.case.state.text() == "Ärende 1: Aktualiserad"
    assert ("Aktualiserad av", "skola/förskola") in sheet.case.facts.facts
    assert ("Ansvarig", "Karin Lindqvist") in sheet.case.facts.facts

    sheet.contacts.add_contact()
    visit.commit(member_id="Alva", agency_id="BUP", kind="Behandling", valid_from="2025-09-01")
    (line,) = sheet.contacts.table.rows
    assert (line.member, line.contact.agency) == ("Alva", "BUP")

    sheet.consents.add_consent()
    visit.commit(form="Skriftligt", answer="Lämnat", agency_ids=("BUP",))
    (agency,) = sheet.coverage.lines
    assert (agency.agency, agency.coverage.value) == ("BUP", "covered")

    press(sheet.case.close_button)
    visit.commit(pre_meeting_reason="Inget behov", note="Skolan löste det.")
    assert sheet.case.state.text() == "Ärende 1: Avslutad före möte – inget behov"
    assert not sheet.case.close_button.isVisible()

    press(sheet.case.refer_button)
    visit.commit(referred_by="Förälder")
    assert sheet.case.state.text() == "Ärende 2: Aktualiserad"
    assert sheet.case.earlier.text() == "Ärende 1: 2026-03-04–2026-03-04, avslutad före möte (inget behov)"
    rows: list[FamilyRow] = visit.desk.families.rows()
    assert [(row.alias, row.state) for row in rows] == [("Familj 26-07", CaseState.REFERRED)]


def test_the_page_stays_where_it_is_when_the_first_row_of_a_list_comes_and_when_the_last_one_goes(
    visit: Visit,
) -> None:
    visit.open(visit.family())
    sheet, card = visit.page.sheet, visit.page.sheet.members
    assert card.empty.button is not None
    card.empty.button.setFocus()
    card.add_member()
    visit.commit(name="Alva", role="Barn")
    assert card.table.isVisible()
    assert card.isAncestorOf(card.window().focusWidget())
    assert sheet.verticalScrollBar().value() == 0
    card.table.setFocus()
    card.remove(card.table.rows[0])
    visit.settle()
    assert card.window().focusWidget() is card.empty.button
    assert sheet.verticalScrollBar().value() == 0


def test_only_the_steps_that_can_follow_are_there_to_press(visit: Visit) -> None:
    family_id = visit.family()
    visit.desk.cases.refer(family_id, builders.a_referral())
    visit.open(family_id)
    case = visit.page.sheet.case
    steps = {step.value: button for step, button in case.step_buttons.items()}
    assert visible(steps) == {"assessment", "ongoing"}
    press(steps["assessment"])
    visit.commit(on="2026-02-01")
    assert visible(steps) == {"ongoing"}
    press(steps["ongoing"])
    visit.commit(on="2026-02-02")
    assert visible(steps) == {"dormant"}
    press(steps["dormant"])
    visit.commit(on="2026-02-03")
    assert (visible(steps), steps["ongoing"].text()) == ({"ongoing"}, "Återuppta ärendet")


def test_a_closing_that_is_too_early_is_refused_in_a_sentence_and_nothing_typed_is_lost(visit: Visit) -> None:
    family_id = visit.family()
    visit.desk.cases.refer(family_id, builders.a_referral())
    visit.open(family_id)
    press(visit.page.sheet.case.close_button)
    visit.commit(closed_on="2026-01-02", pre_meeting_reason="Löste sig", note="Kvar")
    dialog = the_dialog(visit.page)
    assert dialog.banner.text.startswith("Ärendet kan inte avslutas före 12 januari 2026")
    assert dialog.form.draft().note == "Kvar"
    assert visit.page.sheet.case.state.text() == "Ärende 1: Aktualiserad"


def test_a_member_is_counted_with_the_reason_and_a_process_can_be_ended(visit: Visit) -> None:
    family_id, child_id = a_process(visit)
    visit.open(family_id)
    members = visit.page.sheet.members
    line = next(line for line in members.table.rows if line.id == child_id)
    members.table.choose(line)
    assert members.detail.text() == "Alva: BUP deltog 2026-02-18; egen kontakt sedan 2025-09."
    members.end_process(line)
    visit.commit(on="2026-03-01", reason="Behandlingen är slut")
    line = next(line for line in members.table.rows if line.id == child_id)
    assert members.table.model().index(0, 5).data() == "Ja, till 2026-03-01"
    members.end_process(line)
    visit.commit(on="2026-01-01")
    assert the_dialog(visit.page).banner.text.startswith("Datumet kan inte ligga före 18 februari 2026")


def test_what_cannot_be_removed_is_said_on_the_page(visit: Visit) -> None:
    family_id, child_id = a_process(visit)
    visit.open(family_id)
    members = visit.page.sheet.members
    members.remove(next(line for line in members.table.rows if line.id == child_id))
    visit.settle()
    assert visit.page.banner.text.startswith("Familjemedlemmens situation har diskuterats")
    assert child_id in {line.id for line in members.table.rows}


def test_a_member_removed_at_once_comes_back_with_undo(visit: Visit) -> None:
    family_id = visit.family()
    visit.desk.families.add_member(family_id, builders.a_child(name="Nova", protected_identity=True))
    visit.open(family_id)
    members = visit.page.sheet.members
    assert visit.page.sheet.protected.text.startswith("Skyddade personuppgifter: Nova.")
    told: list[tuple[str, Any]] = []
    visit.page.told.connect(_Keep(told))
    (before,) = visit.desk.families.page(family_id).members
    members.table.choose(members.table.rows[0])
    members.remove(members.table.rows[0])
    visit.settle()
    assert told == [("Nova är borttagen.", True)]
    assert members.empty.isVisible()
    take_back(visit.qtbot, visit.jobs, visit.desk)
    assert visit.desk.families.page(family_id).members == (before,)
    assert visit.page.sheet.protected.isVisible()


def test_a_member_takes_what_is_noted_along_and_brings_it_back(visit: Visit) -> None:
    family_id = visit.family()
    child = made(visit.desk.families.add_member(family_id, builders.a_child(name="Nova")))
    agency = visit.desk.agencies.rows()[0].id
    visit.desk.families.add_own_contact(child, builders.an_own_contact(agency))
    visit.open(family_id)
    told: list[tuple[str, Any]] = []
    visit.page.told.connect(_Keep(told))
    before = visit.desk.families.page(family_id)
    visit.page.sheet.members.remove(visit.page.sheet.members.table.rows[0])
    visit.settle()
    assert told == [("Nova är borttagen. Kontakter, vårdnad, SIP, samtycken och mål följde med.", True)]
    assert visit.page.sheet.contacts.empty.isVisible()
    take_back(visit.qtbot, visit.jobs, visit.desk)
    assert visit.desk.families.page(family_id) == before


def test_custody_and_plans_are_noted(visit: Visit) -> None:
    family_id = visit.family()
    visit.desk.families.add_member(family_id, builders.a_child(name="Alva"))
    visit.desk.families.add_member(family_id, builders.a_guardian(name="Åsa"))
    visit.open(family_id)
    sheet = visit.page.sheet
    sheet.guardians.add_custody()
    visit.commit(child_id="Alva", guardian_id="Åsa", valid_from="2020-01-01")
    (custody,) = sheet.guardians.table.rows
    sheet.guardians.edit(custody)
    visit.commit(on="2019-12-31")
    assert the_dialog(visit.page).banner.text == "Datumet kan inte ligga före 1 januari 2020."
    visit.commit(on="2026-01-31")
    assert sheet.guardians.table.model().index(0, 3).data() == "2026-01-31"
    sheet.sips.add_sip()
    visit.commit(member_id="Alva", established_on="2026-02-01", responsible_agency_id="BUP")
    (plan,) = sheet.sips.table.rows
    assert (plan.member, plan.sip.responsible_agency) == ("Alva", "BUP")
    sheet.sips.edit(plan)
    visit.commit(review_on="2026-03-01")
    assert the_dialog(visit.page).isVisible()  # the next time is ahead
    visit.commit(review_on="2026-09-01")
    (plan,) = sheet.sips.table.rows
    assert plan.sip.review_on == date(2026, 9, 1)
    sheet.sips.remove(plan)
    visit.settle()
    assert sheet.sips.empty.isVisible()


def test_a_consent_is_withdrawn_and_the_matrix_says_so(visit: Visit) -> None:
    family_id = visit.family()
    child = made(visit.desk.families.add_member(family_id, builders.a_child()))
    mother = made(visit.desk.families.add_member(family_id, builders.a_guardian()))
    visit.desk.consents.record(family_id, builders.a_consent(child, mother, {visit.agency("BUP")}))
    visit.open(family_id)
    sheet = visit.page.sheet
    sheet.consents.withdraw(sheet.consents.table.rows[0])
    visit.commit(on="2026-03-01")
    (line,) = sheet.coverage.lines
    assert [state.value for _, state in line.states if state] == ["withdrawn"]
    assert line.coverage.value == "none"


def test_the_matrix_has_a_mark_for_each_child(visit: Visit) -> None:
    family_id = visit.family()
    child = made(visit.desk.families.add_member(family_id, builders.a_child()))
    mother = made(visit.desk.families.add_member(family_id, builders.a_guardian()))
    visit.desk.families.add_member(family_id, builders.a_child(name="Lina"))
    visit.desk.consents.record(family_id, builders.a_consent(child, mother, {visit.agency("BUP")}))
    visit.open(family_id)
    (table,) = [each for each in visit.page.sheet.coverage.findChildren(Table) if each.isVisible()]
    model = table.model()
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    said = [model.index(0, n).data() for n in range(model.columnCount())]
    assert dict(zip(titles, said, strict=True)) == {
        "Verksamhet": "BUP",
        titles[1]: "Lämnat",
        "För Alva": "Finns",
        "För Lina": "Saknas",
    }


def test_the_list_is_narrowed_while_typing_and_by_state(visit: Visit) -> None:
    closed = visit.family(alias="Familj 25-01")
    visit.desk.cases.refer(closed, builders.a_referral())
    case_id = visit.desk.families.page(closed).cases[0].case.id
    visit.desk.cases.close(case_id, builders.a_closing())
    visit.family(alias="Familj Åberg")
    visit.page.reload()
    visit.settle()
    listed = visit.page.list
    assert [row.alias for row in listed.table.rows] == ["Familj Åberg"]
    QTest.keyClicks(listed.search, "25")
    assert listed.none_found.isVisible()
    assert listed.none_found.button is not None
    press(listed.none_found.button)
    assert [row.alias for row in listed.table.rows] == ["Familj 25-01", "Familj Åberg"]
    listed.search.insert("ÅBERG")
    QTest.keyClick(listed.search, Qt.Key.Key_Return)
    visit.settle()
    assert visit.page.title.text() == "Familj Åberg"
    press(visit.page.back)
    visit.settle()
    assert (visit.page.title.text(), listed.isVisible()) == ("Familjer", True)


def test_a_family_that_is_gone_leads_back_to_the_list(visit: Visit) -> None:
    family_id = visit.family()
    visit.desk.families.remove(family_id)
    visit.open(family_id)
    assert visit.page.list.isVisible()
    assert visit.page.banner.text.startswith("Familjen finns inte längre")


def test_a_family_registered_by_mistake_is_removed_at_once_and_can_be_had_back(visit: Visit) -> None:
    visit.open(visit.family())
    told: list[tuple[str, Any]] = []
    visit.page.told.connect(_Keep(told))
    before = visit.desk.families.rows()
    press(visit.page.remove_button)
    visit.settle()
    assert visit.page.list.none_yet.isVisible()
    assert visit.page.banner.text == ""
    assert visit.desk.families.rows() == []
    assert [undoable for _, undoable in told] == [True]
    take_back(visit.qtbot, visit.jobs, visit.desk)
    assert visit.desk.families.rows() == before
    assert visit.page.list.table.isVisible()


def test_new_meeting_asks_the_window_for_a_plan_of_the_case(visit: Visit) -> None:
    family_id = visit.family()
    case_id = made(visit.desk.cases.refer(family_id, builders.a_referral()))
    visit.open(family_id)
    wanted: list[tuple[str, Any]] = []
    visit.page.wanted.connect(_Keep(wanted))
    press(visit.page.meeting_button)
    ((key, draft),) = wanted
    assert (key, isinstance(draft, MeetingDraft), draft.case_id) == ("meetings", True, case_id)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param(MARKUP, MARKUP, id="markup"),
        pytest.param("👩‍👧‍👦 Familjen 🙂", "👩‍👧‍👦 Familjen 🙂", id="emoji"),
        pytest.param("rad\x1b[31m\u202ebakvänt\x07", "rad[31mbakvänt", id="control characters"),
    ],
)
def test_odd_text_is_kept_as_text(visit: Visit, text: str, kept: str) -> None:
    visit.page.new_family()
    visit.settle()
    dialog = the_dialog(visit.page)
    fill(dialog, municipality_id="Nora")
    hands.paste(dialog, "alias", text)
    hands.paste(dialog, "note", text)
    send(visit.qtbot, visit.jobs, dialog)
    visit.settle()
    (row,) = visit.desk.families.rows()
    assert row.alias == kept
    assert visit.page.title.text() == kept
    assert visit.page.title.textFormat() is Qt.TextFormat.PlainText


def test_text_that_is_far_too_long_is_told_in_a_sentence_and_stays(
    visit: Visit, may_hold: Callable[[str], None]
) -> None:
    may_hold("one paragraph, five times as long as may be kept: Qt lays all of it out at each width")
    visit.page.new_family()
    visit.settle()
    dialog = the_dialog(visit.page)
    fill(dialog, alias="Familj 26-01", municipality_id="Nora")
    hands.paste(dialog, "note", "å" * 100_000)
    send(visit.qtbot, visit.jobs, dialog)
    assert dialog.isVisible()
    assert len(dialog.form.draft().note) == 100_000
    assert "Texten är för lång. Högst 20\u00a0000 tecken får plats." in labels(dialog)
    hands.paste(dialog, "note", "kort")
    hands.paste(dialog, "alias", "x" * 100_000)
    send(visit.qtbot, visit.jobs, dialog)
    assert "Texten är för lång. Högst 120 tecken får plats." in labels(dialog)
    assert visit.desk.families.rows() == []


def test_wrong_dates_and_years_are_told_in_a_sentence(visit: Visit) -> None:
    visit.open(visit.family())
    visit.page.sheet.members.add_member()
    visit.commit(name="Alva", role="Barn", birth_year="2031")
    assert "Födelseåret ligger i framtiden." in labels(the_dialog(visit.page))
    visit.commit(birth_year="nittonhundra")
    assert any(
        text.startswith("Skriv födelseåret med fyra siffror") for text in labels(the_dialog(visit.page))
    )


@pytest.mark.parametrize(("width", "zoom"), [(1100, 100), (780, 100), (780, 150)])
def test_everything_has_a_name_is_large_enough_and_comes_round_with_tab(
    visit: Visit, appearance: Appearance, width: int, zoom: int
) -> None:
    page = visit.page
    page.resize(width, 640)
    appearance.set_zoom(zoom)
    family_id, _ = a_process(visit)
    page.reload()
    visit.settle()
    held_to_what_every_page_is(page)
    visit.open(family_id)
    held_to_what_every_page_is(page)
    assert page.sheet.horizontalScrollBar().maximum() == 0
    page.sheet.consents.add_consent()
    assert reach.unnamed(the_dialog(page)) == []


# --- what the tests lean on --------------------------------------------------------------------------------------


class _Keep:
    """Keeps what a signal of two carries."""

    def __init__(self, kept: list[tuple[str, Any]]) -> None:
        self._kept = kept

    def __call__(self, first: str, second: Any) -> None:
        self._kept.append((first, second))


def held_to_what_every_page_is(page: FamiliesPage) -> None:
    assert reach.unnamed(page) == []
    assert reach.small(page) == []
    assert set(reach.tabbed(page)) == set(reach.stops(page))
    assert hands.cut_off_right(page) == []


def visible(buttons: dict[str, Any]) -> set[str]:
    return {name for name, button in buttons.items() if button.isVisible()}


def a_process(visit: Visit) -> tuple[UUID, UUID]:
    """A family whose child is a process since a meeting held two weeks ago."""
    desk = visit.desk
    family_id = visit.family()
    child = made(desk.families.add_member(family_id, builders.a_child()))
    mother = made(desk.families.add_member(family_id, builders.a_guardian()))
    agency = visit.agency("BUP")
    desk.families.add_own_contact(child, builders.an_own_contact(agency))
    desk.consents.record(family_id, builders.a_consent(child, mother, {agency}))
    case_id = made(desk.cases.refer(family_id, builders.a_referral()))
    start = datetime(2026, 2, 18, 9, tzinfo=UTC)
    draft = builders.a_meeting(case_id, desk.user.id, starts_at=start, discussed_ids=frozenset({child}))
    meeting_id = made(desk.meetings.schedule(draft))
    contact = desk.agencies.contacts(agency)[0]
    who = made(desk.meetings.invite(meeting_id, builders.a_participant(contact.id)))
    desk.meetings.attend(who, Attendance.PRESENT)
    desk.meetings.hold(meeting_id, start, start + timedelta(minutes=90))
    assert start < NOW
    return family_id, child


def test_the_list_is_read_again_only_when_something_may_have_changed(visit: Visit) -> None:
    family = visit.family(alias="Familj 26-01")
    visit.page.show_record(None)
    visit.page.reload()
    visit.settle()

    def gone_to_the_list() -> int:
        def go() -> None:
            visit.page.show_record(None)
            visit.settle()

        return statements(visit.desk, go)

    assert gone_to_the_list() == 0
    visit.open(family)
    visit.family(alias="Familj 26-02")
    assert gone_to_the_list() > 0
    assert [row.alias for row in visit.page.list.table.rows] == ["Familj 26-01", "Familj 26-02"]
    assert gone_to_the_list() == 0
