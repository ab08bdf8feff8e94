"""A meeting from the referral to its summary, with the pointer and the keys of a real screen, and a lock between."""

import sys
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.agencies import Principal, Sector
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.live.page import LivePage
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.printing.preview import PreviewDialog
from famsam_desktop.ui.shell.sidebar import Sidebar
from famsam_desktop.ui.shell.unlock import Unlock
from tests import builders
from tests.clock import NOW
from tests.e2e.pointing import Pointer
from tests.e2e.screen import Screen
from tests.team import Team, made
from tests.visitor import Enter, Visitor, enter

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an X server")

__all__ = ["enter"]

KARIN, PASSPHRASE = "Karin Lindqvist", "lugn skog vid viken"
HALF = "info: en halv rad om skjuts"
NOTED = {("Eva Ek: Göra om schemat", "2026-12-01"), ("Alva börjar på halvtid", "")}
TAKEN_HOME = ("BUP: Kan ni komma i april?", "2026-03-20")
ITEMS = ["Välkomna – syfte, roller och samtycke", "Familjen berättar om sin situation"]
AFTER = NOW + timedelta(minutes=12)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A family, its guardian, two agencies that know them and what may be said there; nobody has referred it yet."""
    path = tmp_path / "team.famsam"
    people = [vault.NewPerson(name=KARIN, passphrase=PASSPHRASE)]
    desk = vault.create(path, people, cost=FLOOR, clock=lambda: NOW).desk
    try:
        prepare(desk)
    finally:
        desk.close()
    return path


def prepare(desk: Desk) -> None:
    """Put in what is there before the story begins."""
    team = Team(desk.store)
    family = team.family()
    alva, asa = team.child(family), team.guardian(family)
    made(desk.families.set_guardian(builders.custody(alva, asa)))
    school = team.agency(name="Björkskolan")
    care = team.agency(name="BUP", sector=Sector.HEALTH_CARE, principal=Principal.REGION)
    for agency, name, title in ((school, "Eva Ek", "rektor"), (care, "Siv Ahl", "kurator")):
        contact = team.contact(agency, name=name, title=title)
        own = builders.an_own_contact(agency, contact_id=contact)
        made(desk.families.add_own_contact(alva, own))
    made(desk.consents.record(family, builders.a_consent(alva, asa, {school, care})))


@pytest.fixture
def pointer(qapp: QApplication, qtbot: QtBot, screen: Screen, tmp_path: Path) -> Pointer:
    assert QApplication.platformName() == "xcb", "run this as `python3 packaging/dev.py e2e`"
    screen.keyboard("se")
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    return Pointer(screen, qtbot, pictures)


def test_a_meeting_from_the_referral_to_its_summary(
    enter: Enter, pointer: Pointer, store: Path, tmp_path: Path
) -> None:
    karin = enter(NOW)
    unlock(karin, pointer, store)
    a_referral(karin, pointer)
    a_plan(karin, pointer)
    its_people(karin, pointer)
    its_agenda(karin, pointer)
    it_begins(karin, pointer)
    a_lock_in_the_middle_of_a_line(karin, pointer)

    again = enter(AFTER)
    unlock(again, pointer, store)
    it_goes_on(again, pointer)
    it_ends(again, pointer)
    place = tmp_path / "sammanfattning.pdf"
    its_summary(again, pointer, place)
    text = words_of(place)
    for said in (
        *("Eva Ek", "Göra om schemat", "2026-12-01"),
        *("Beslut", "Alva börjar på halvtid"),
        *("BUP", "Kan ni komma i april?", "2026-03-20", "Åsa", "4 mars 2026"),
    ):
        assert said in text
    assert "halv rad" not in text


def unlock(who: Visitor, pointer: Pointer, store: Path) -> None:
    pointer.jobs = None
    who.program.start(store)
    gate = who.gate(Unlock)
    line = gate.passphrase.line
    pointer.wait(lambda: gate.person.count() > 0 and gate.isActiveWindow(), "the lock screen")
    pointer.click(line)
    pointer.type(line, PASSPHRASE)
    pointer.photograph("lås")
    pointer.keys("Return")
    pointer.wait(lambda: who.program.workspace is not None, "the pages")
    pointer.jobs = who.program.jobs
    who.arrive()


def a_referral(karin: Visitor, pointer: Pointer) -> None:
    pointer.photograph("idag")
    (sidebar,) = karin.program.window.findChildren(Sidebar)
    pointer.pick(sidebar.list, "Familjer")
    page = karin.page
    assert isinstance(page, FamiliesPage)
    pointer.wait(lambda: len(page.list.table.rows) == 1, "the family in the list")
    pointer.open_row(page.list.table)
    pointer.press("Aktualisera")
    form = pointer.form("Aktualisera familjen")
    pointer.fill(form, referred_on="2026-02-02", referred_by="Skola/förskola")
    pointer.photograph("aktualisera")
    pointer.send(form)
    for step, on in (("Påbörja bedömning", "2026-02-09"), ("Påbörja ärendet", "2026-02-16")):
        pointer.press(step)
        form = pointer.form(step)
        pointer.fill(form, on=on)
        pointer.send(form)
    pointer.wait(lambda: "Ärende 1: Pågående" in karin.reads(), "a case that goes on")
    pointer.photograph("familj")


def a_plan(karin: Visitor, pointer: Pointer) -> None:
    pointer.press("Nytt möte")
    form = pointer.form("Nytt möte")
    pointer.fill(form, day="2026-03-04", clock="10.30", planned_minutes="90")
    (alva,) = [box for box in form.findChildren(QCheckBox) if box.text() == "Alva (barn)"]
    pointer.click(alva, QPoint(8, alva.height() // 2))
    pointer.photograph("nytt möte")
    pointer.send(form)
    pointer.wait(lambda: isinstance(karin.page, MeetingsPage), "the page of the meeting")
    pointer.photograph("plan")


def its_people(karin: Visitor, pointer: Pointer) -> None:
    view = meeting_view(karin)
    pointer.press("Lägg till ur nätverket")
    form = pointer.form("Lägg till ur nätverket")
    for name in ("Eva Ek", "Siv Ahl"):
        (box,) = [box for box in form.findChildren(QCheckBox) if box.text().startswith(name)]
        pointer.click(box, QPoint(8, box.height() // 2))
        pointer.wait(box.isChecked, name)
    pointer.photograph("nätverket")
    pointer.send(form)
    people = view.plan.people.table
    pointer.wait(lambda: {who.name for who in people.rows} == {"Eva Ek", "Siv Ahl", "Åsa"}, "three people")
    pointer.press("Kalla deltagarna")
    pointer.wait(lambda: "kallat" in karin.page.subtitle.text(), "a meeting they are called to")
    pointer.photograph("kallade")


def its_agenda(karin: Visitor, pointer: Pointer) -> None:
    view = meeting_view(karin)
    turn_to(karin, pointer, At.AGENDA)
    pointer.press("Utgå från mallen")
    items = view.agenda.items.table
    pointer.wait(lambda: [line.item.title for line in items.rows if line.item][:2] == ITEMS, "the template")
    pointer.photograph("dagordning")
    pointer.press("Expediera …")
    form = pointer.form("Expediera dagordningen")
    pointer.photograph("expediera dagordningen")
    pointer.send(form)
    pointer.wait(view.agenda.papers.when.isVisible, "the day it was sent")
    assert view.agenda.papers.when.text() == "Skickad 4 mars 2026"
    pointer.photograph("skickad")


def it_begins(karin: Visitor, pointer: Pointer) -> None:
    pointer.keys("F5")
    pointer.wait(lambda: isinstance(karin.page, LivePage), "the page where it is led")
    pointer.settle()
    page = live_page(karin)
    pointer.wait(page.lead.isVisible, "the meeting")
    pointer.photograph("närvaro")
    pointer.press("Alla närvarande")
    pointer.press("Börja mötet")
    pointer.wait(page.capture.line.hasFocus, "the line to note in")
    now = page.lead.clock.item
    pointer.wait(lambda: now.text() == ITEMS[0], "the first item")
    pointer.press("Nästa punkt")
    pointer.wait(lambda: now.text() == ITEMS[1], "the next item")
    pointer.photograph("nästa punkt")
    pointer.click(page.capture.line)
    complete(pointer, page, "@Eva", "@Eva Ek ")
    pointer.type(page.capture.line, "göra om schemat den 1/12")
    pointer.photograph("en rad")
    note(pointer, page)
    pointer.type(page.capture.line, "beslut: Alva börjar på halvtid")
    note(pointer, page)
    pointer.wait(lambda: noted(page) == NOTED, "two notes")


def a_lock_in_the_middle_of_a_line(karin: Visitor, pointer: Pointer) -> None:
    page = live_page(karin)
    pointer.type(page.capture.line, HALF)
    pointer.photograph("halv rad")
    window = karin.program.window
    pointer.keys("ctrl+l")
    pointer.wait(lambda: not window.isVisible(), "the lock")
    pointer.jobs = None
    pointer.photograph("låst")


def it_goes_on(again: Visitor, pointer: Pointer) -> None:
    pointer.wait(lambda: isinstance(again.page, LivePage), "the page where it was led")
    page = live_page(again)
    line = page.capture.line
    pointer.wait(lambda: line.text() == HALF, "the half line")
    pointer.wait(lambda: noted(page) == NOTED, "what was noted before the lock")
    pointer.wait(lambda: page.lead.clock.figure.text() == "8:00", "a clock that has gone on")
    pointer.photograph("åter")
    pointer.click(line)
    pointer.empty(line)
    pointer.type(line, "tar hem: ")
    complete(pointer, page, "@BU", "tar hem: @BUP ")
    pointer.type(line, "kan ni komma i april? svar den 20/3")
    pointer.photograph("tar hem")
    note(pointer, page)
    pointer.wait(lambda: noted(page) == NOTED | {TAKEN_HOME}, "three notes")


def it_ends(again: Visitor, pointer: Pointer) -> None:
    page = live_page(again)
    pointer.press("Avsluta mötet")
    pointer.wait(page.banner.isVisible, "the question of the next meeting")
    pointer.photograph("inget nästa möte")
    pointer.press("Avsluta mötet")
    pointer.wait(lambda: isinstance(again.page, MeetingsPage), "the page of the meeting")
    view = meeting_view(again)
    pointer.wait(lambda: view.tabs.currentIndex() == At.SUMMARY, "the summary")
    assert view.summary.sight.meeting.state is MeetingState.HELD
    pointer.photograph("sammanfattning")


def its_summary(again: Visitor, pointer: Pointer, place: Path) -> None:
    pointer.press("Förhandsgranska")
    pointer.wait(
        lambda: isinstance(top := QApplication.activeModalWidget(), PreviewDialog) and top.isActiveWindow(),
        "the preview",
    )
    pointer.photograph("förhandsgranskning")
    pointer.press("Spara PDF …")
    pointer.wait(
        lambda: isinstance(top := QApplication.activeModalWidget(), QFileDialog) and top.isActiveWindow(),
        "the question where to",
    )
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    (line,) = [each for each in dialog.findChildren(QLineEdit) if each.objectName() == "fileNameEdit"]
    pointer.write(line, str(place))
    pointer.photograph("spara")
    pointer.keys("Return")
    pointer.wait(place.exists, "the file")
    pointer.settle()
    pointer.press("Stäng")
    pointer.wait(lambda: QApplication.activeModalWidget() is None, "the end of the preview")
    pointer.photograph("sparad")


def complete(pointer: Pointer, page: LivePage, begun: str, whole: str) -> None:
    """Type the beginning of a name, and take the one that is offered."""
    line = page.capture.line
    pointer.type(line, begun)
    pointer.wait(lambda: bool(line.offered), "a name that is offered")
    pointer.keys("Tab")
    pointer.wait(lambda: line.text() == whole, whole)


def note(pointer: Pointer, page: LivePage) -> None:
    """Note what is typed, and wait until it stands in the store."""
    table, before = page.lead.notes.table, len(page.lead.notes.table.rows)
    pointer.keys("Return")
    pointer.wait(lambda: len(table.rows) > before and all(row.is_kept for row in table.rows), "a note")
    pointer.settle()


def noted(page: LivePage) -> set[tuple[str, str]]:
    """What stands in the list of notes, and by when."""
    return {(row.text, row.due) for row in page.lead.notes.table.rows}


def turn_to(who: Visitor, pointer: Pointer, step: At) -> None:
    tabs = meeting_view(who).tabs
    pointer.click(tabs.tabBar(), tabs.tabBar().tabRect(step).center())
    pointer.wait(lambda: tabs.currentIndex() == step, "the step")


def meeting_view(who: Visitor) -> Any:
    assert isinstance(who.page, MeetingsPage)
    return who.page.view


def live_page(who: Visitor) -> LivePage:
    assert isinstance(who.page, LivePage)
    return who.page


def words_of(place: Path) -> str:
    """The words on a paper, in one line."""
    pages = PdfReader(BytesIO(place.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
