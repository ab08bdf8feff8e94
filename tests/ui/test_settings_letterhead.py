"""The card Brevhuvud: words in a form, a logo from a file, and a look at what comes of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.letterheads import SECRECY_LENGTH
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.papers import PaperUse
from tests.documents.handouts import picture
from tests.documents.reading import Paper
from tests.ui.person import Person, reach_faults


@pytest.fixture
def person(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs) -> Person:
    page = SettingsPage(desk, desk_jobs, Outside(desk_jobs))
    qtbot.addWidget(page)
    return Person(qtbot, desk_jobs, page)


@pytest.fixture
def settings(person: Person) -> SettingsPage:
    assert isinstance(person.page, SettingsPage)
    return person.page


def _file(folder: Path, data: bytes) -> str:
    place = folder / "logga.png"
    place.write_bytes(data)
    return str(place)


def test_the_words_are_changed_and_can_be_had_back(
    desk: Desk, person: Person, settings: SettingsPage
) -> None:
    card = settings.letterhead
    assert card.organisation.text() == "Teamet i norra länet"
    person.press(card.change)
    dialog = person.dialog(FormDialog)
    person.fill(dialog.form, organisation="Samba", answer_to="telefon 1")
    person.press(dialog.primary)
    assert (card.organisation.text(), card.answer_to.text()) == ("Samba", "Svar till telefon 1")
    assert desk.organisation == "Samba"
    person.take_back(desk)
    assert card.organisation.text() == "Teamet i norra länet"
    assert desk.organisation == "Teamet i norra länet"


def test_words_that_have_no_room_stay_in_the_form(person: Person, settings: SettingsPage) -> None:
    person.press(settings.letterhead.change)
    dialog = person.dialog(FormDialog)
    person.fill(dialog.form, secrecy_note="x" * (SECRECY_LENGTH + 1))
    person.press(dialog.primary)
    assert person.dialog(FormDialog) is dialog
    assert [problem.field for problem in dialog.form.problems()] == ["secrecy_note"]
    dialog.reject()
    dialog.reject()


def test_a_look_shows_what_stands_there_now(person: Person, settings: SettingsPage) -> None:
    person.press(settings.letterhead.look)
    [(use, paper)] = person.papers
    assert use is PaperUse.PREVIEW
    assert Paper(paper.pdf).artifacts[0].startswith("Teamet i norra länet")


def test_a_logo_is_shown_until_it_is_removed(person: Person, settings: SettingsPage, tmp_path: Path) -> None:
    card = settings.letterhead
    assert not card.logo.isVisible()
    assert not card.remove.isVisible()
    card.take(_file(tmp_path, picture()))
    person.settle()
    assert card.logo.isVisible()
    assert not card.logo.pixmap().isNull()
    person.press(card.remove)
    assert not card.logo.isVisible()


def test_a_bad_file_is_refused_with_a_sentence(
    person: Person, settings: SettingsPage, tmp_path: Path
) -> None:
    card = settings.letterhead
    card.take(_file(tmp_path, b"hej"))
    person.settle()
    assert "inte att läsa som bild" in card.banner.text
    card.take(_file(tmp_path, picture()))
    person.settle()
    assert not card.banner.isVisible()
    assert card.logo.isVisible()


def test_the_form_can_be_reached_without_a_pointer(person: Person, settings: SettingsPage) -> None:
    person.press(settings.letterhead.change)
    dialog = person.dialog(FormDialog)
    assert reach_faults(dialog) == []
    dialog.reject()
