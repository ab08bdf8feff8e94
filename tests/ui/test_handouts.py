"""Every paper that is handed out can be reached where it is needed, looked at first, and says what was asked for."""

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.domain.papers import PaperKind, SendDraft
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.actions.listing import ActionListDialog
from famsam_desktop.ui.actions.page import ActionsPage
from famsam_desktop.ui.families.consents import ConsentLine
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.handouts import HandoutsCard
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.meetings.summoning import HandingDialog, SummoningDialog
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.shell.places import places
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Setting, Workspace
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.papers import PaperUse
from tests import builders
from tests.documents.reading import Paper
from tests.team import Process, Team, made
from tests.ui.hands import fill, settled
from tests.ui.person import Person, reach_faults


@pytest.fixture
def process(team: Team) -> Process:
    return team.process()


def _at(qtbot: QtBot, jobs: Jobs, page: Page, record: UUID | None = None) -> Person:
    qtbot.addWidget(page)
    if record is not None:
        page.show_record(record)
    return Person(qtbot, jobs, page)


def _paper(person: Person) -> Paper:
    """The one paper that was asked for, to be looked at."""
    [(use, paper)] = person.papers
    person.papers.clear()
    assert use is PaperUse.PREVIEW
    return Paper(paper.pdf)


# --- a meeting ---------------------------------------------------------------------------------------------------


@pytest.fixture
def meeting(desk: Desk, team: Team, process: Process) -> UUID:
    """A meeting today with a child and a psychologist."""
    planned = team.meeting(process.case, starts_at=desk.clock(), discussed_ids=frozenset({process.child}))
    made(desk.meetings.invite(planned, builders.a_participant(member_id=process.child)))
    acknowledged = builders.a_participant(process.contact, consent_acknowledged="Muntligt ja i telefon")
    made(desk.meetings.invite(planned, acknowledged))
    return planned


def _plan(person: Person) -> HandoutsCard:
    assert isinstance(person.page, MeetingsPage)
    person.page.view.turn_to(At.PLAN)
    person.settle()
    return person.page.view.plan.papers


def test_each_participant_has_a_summons_of_their_own(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, meeting: UUID
) -> None:
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), meeting)
    card = _plan(person)
    offered = [each for each in card.recipients.actions() if not each.isSeparator()]
    assert len(offered) == 3
    for action, to in zip(offered, ("Alla deltagare", "Alva, Familjen", "Örjan Ek, BUP"), strict=True):
        action.trigger()
        person.settle()
        read = _paper(person)
        assert read.root.all("TD")[0].text == to
        assert ("Alva" in read.text) == to.startswith("Alva")


def test_the_list_to_sign_and_the_agenda(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, meeting: UUID) -> None:
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), meeting)
    card = _plan(person)
    person.press(card.attendance)
    assert _paper(person).root.all("H1")[0].text == "Närvarolista"
    assert not card.agenda.isVisible()
    desk_jobs.do(lambda: desk.agendas.add(meeting, builders.an_item()))
    person.settle()
    person.press(card.agenda)
    assert _paper(person).root.all("H1")[0].text == "Dagordning"


def test_nobody_is_summoned_to_a_meeting_that_is_over_or_cancelled(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, process: Process, meeting: UUID
) -> None:
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), process.meeting)
    card = _plan(person)
    assert card.attendance.isVisible()
    assert not card.summons.isVisible()
    desk.meetings.cancel(meeting)
    person.page.show_record(meeting)
    person.settle()
    assert not _plan(person).isVisible()


def test_a_name_with_an_ampersand_is_read_as_it_is(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, meeting: UUID
) -> None:
    made(desk.meetings.invite(meeting, builders.a_participant(support_person="Lek & Lär")))
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), meeting)
    assert any("Lek && Lär" in each.text() for each in _plan(person).recipients.actions())


def test_summonses_are_sent_and_from_then_on_shown_as_they_were(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, process: Process, meeting: UUID
) -> None:
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), meeting)
    card = _plan(person)
    person.press(card.send)
    person.press(person.dialog(SummoningDialog).primary)
    assert person.sees_no_dialog()
    assert card.sent.text() == "Kallelse expedierad till 2 av 2"
    assert not card.send.isVisible()
    before = desk.meetings.page(meeting).participants[0]
    desk.families.amend_member(process.child, builders.a_child(name="Någon annan"))
    person.page.reload()
    person.settle()
    action = next(each for each in card.recipients.actions() if "expedierad" in each.text())
    action.trigger()
    person.settle()
    assert before.name in _paper(person).text


def test_somebody_who_comes_later_is_sent_theirs_alone(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, meeting: UUID
) -> None:
    first = desk.meetings.page(meeting).participants[0].id
    day = local_day(desk.clock())
    desk.papers.send(PaperKind.SUMMONS, meeting, SendDraft(participant_ids=frozenset({first}), on=day))
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), meeting)
    card = _plan(person)
    person.press(card.send)
    dialog = person.dialog(SummoningDialog)
    assert first not in dialog.form.draft().participant_ids
    assert reach_faults(dialog) == []
    person.press(dialog.primary)
    assert len(desk.papers.of_meeting(meeting)) == 2


def test_one_summons_for_all_is_sent_once(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, meeting: UUID) -> None:
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), meeting)
    card = _plan(person)
    person.press(card.send)
    dialog = person.dialog(SummoningDialog)
    fill(dialog, together=True)
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    [row] = desk.papers.of_meeting(meeting)
    assert (row.paper.participant_id, len(row.paper.recipients.splitlines())) == (None, 2)
    assert card.sent.text() == "Kallelse expedierad till 2 av 2"
    action = next(each for each in card.recipients.actions() if each.text().startswith("Örjan Ek"))
    action.trigger()
    person.settle()
    read = _paper(person)
    assert read.root.all("TD")[0].text == "Alla deltagare"
    assert "Arbetsmaterial" not in read.text


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("Åtgärdslista …", "Örjan Ek, BUP"),
        ("Samtycke …", "Alva"),
        ("Information om FamSam …", "Alva; Örjan Ek, BUP"),
        ("Information om FamSam och SIP …", "Alva; Örjan Ek, BUP"),
    ],
)
def test_what_is_handed_to_somebody_is_kept(
    qtbot: QtBot,
    appearance: Appearance,
    desk: Desk,
    desk_jobs: Jobs,
    meeting: UUID,
    words: str,
    to: str,
) -> None:
    person = _at(qtbot, desk_jobs, MeetingsPage(desk, desk_jobs), meeting)
    card = _plan(person)
    action = next(each for each in card.kinds.actions() if each.text() == words)
    action.trigger()
    dialog = person.dialog(HandingDialog)
    assert reach_faults(dialog) == []
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    assert person.told[-1] == ("Pappret är expedierat. Skriv ut det under Sammanfattning.", False)
    rows = reversed(desk.papers.of_meeting(meeting))
    assert "; ".join(row.paper.recipients for row in rows) == to


# --- a family's consents -----------------------------------------------------------------------------------------


def test_a_form_to_fill_in_knows_the_agencies_that_the_family_meets(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, process: Process
) -> None:
    page = FamiliesPage(desk, desk_jobs)
    person = _at(qtbot, desk_jobs, page, process.family)
    person.press(page.sheet.consents.blank)
    read = _paper(person)
    assert read.root.all("H1")[0].text == "Samtycke"
    assert {"Alva", "Åsa", "BUP"} <= {cell.words for cell in read.root.all("TD")}
    assert read.root.all("TD")[2].words == "X"


def test_a_consent_that_was_written_down_can_be_signed_afterwards(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, team: Team, process: Process
) -> None:
    consent = builders.a_consent(process.child, process.guardian, {process.agency}, topics="Skolgången")
    made(team.consents.record(process.family, consent))
    page = FamiliesPage(desk, desk_jobs)
    person = _at(qtbot, desk_jobs, page, process.family)
    row = page.sheet.consents.table.rows[0]
    assert isinstance(row, ConsentLine)
    page.sheet.consents.look_at_form(row)
    person.settle()
    read = _paper(person)
    assert "Skolgången" in read.text
    assert "2026-12-31" in read.text


# --- the list of an agency ---------------------------------------------------------------------------------------


@pytest.fixture
def promised(desk: Desk, team: Team, process: Process) -> Process:
    """BUP has promised something for two families."""
    owner = Owner(OwnerKind.CONTACT, process.contact)
    other = team.case(team.family(alias="Familj 26-09"))
    for case, what in ((process.case, "Ringa skolan"), (other, "Boka besök")):
        made(desk.actions.add(builders.an_action(owner, case_id=case, what=what)))
    return process


def _listing(person: Person) -> ActionListDialog:
    assert isinstance(person.page, ActionsPage)
    person.press(person.page.listing)
    return person.dialog(ActionListDialog)


def test_a_list_is_made_for_one_family_at_a_time(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, promised: Process
) -> None:
    person = _at(qtbot, desk_jobs, ActionsPage(desk, desk_jobs))
    dialog = _listing(person)
    assert dialog.form.draft().case_id == promised.case
    person.press(dialog.primary)
    read = _paper(person)
    assert "Ringa skolan" in read.text
    assert "Boka besök" not in read.text


def test_a_list_over_all_families_says_that_it_stays_here(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, promised: Process
) -> None:
    person = _at(qtbot, desk_jobs, ActionsPage(desk, desk_jobs))
    dialog = _listing(person)
    person.fill(dialog.form, case_id=None)
    person.press(dialog.primary)
    read = _paper(person)
    assert "Boka besök" in read.text
    assert "lämnas inte ut" in read.text


def test_the_families_follow_the_agency(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, team: Team, promised: Process
) -> None:
    school = team.agency(name="Ankarskolan")
    owner = Owner(OwnerKind.CONTACT, team.contact(school))
    third = team.case(team.family(alias="Familj 26-11"))
    made(desk.actions.add(builders.an_action(owner, case_id=third)))
    person = _at(qtbot, desk_jobs, ActionsPage(desk, desk_jobs))
    dialog = _listing(person)
    assert dialog.form.draft().agency_id == school
    assert dialog.form.draft().case_id == third
    person.fill(dialog.form, agency_id=promised.agency)
    assert dialog.form.draft().case_id == promised.case


def test_with_nothing_open_there_is_nothing_to_choose(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, process: Process
) -> None:
    person = _at(qtbot, desk_jobs, ActionsPage(desk, desk_jobs))
    dialog = _listing(person)
    assert not dialog.primary.isEnabled()
    assert not dialog.form.isVisible()
    dialog.reject()
    assert person.sees_no_dialog()


def test_the_dialog_can_be_reached_without_a_pointer(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, promised: Process
) -> None:
    person = _at(qtbot, desk_jobs, ActionsPage(desk, desk_jobs))
    assert reach_faults(_listing(person)) == []


# --- what is about nobody ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Informationsblad om &FamSam", "FamSam"),
        ("Informationsblad om FamSam och &SIP", "FamSam och SIP"),
        ("&Tom blankett för samtycke", "Samtycke"),
    ],
)
def test_the_menu_has_sheets_and_forms(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, words: str, title: str
) -> None:
    window = Window(appearance)
    qtbot.addWidget(window)
    setting = Setting(
        user=desk.user.name,
        store="team",
        demo=False,
        clock=desk.clock,
        history=desk.history,
        sheets=desk.documents.sheet,
    )
    workspace = Workspace(window, desk_jobs, places(desk, desk_jobs), setting)
    menus = Menus(window, workspace)
    window.show_workspace(workspace)
    window.show()
    workspace.go("today")
    settled(qtbot, desk_jobs)
    action = next(each for each in window.findChildren(QAction) if each.text() == words)
    action.trigger()
    settled(qtbot, desk_jobs)
    papers: Any = workspace._papers
    assert Paper(papers.preview.paper.pdf).root.all("H1")[0].text == title
    assert desk.trail.rows(TrailFilter(kinds=frozenset({TrailKind.PAPER_MADE}))) == []
    papers.preview.reject()
    assert menus is not None
