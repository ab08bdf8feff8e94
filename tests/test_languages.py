"""The window in another language, from one moment to the next: same place, same typed text, same history."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox
from pytestqt.qtbot import QtBot

from famsam_desktop.app import Program
from famsam_desktop.host import paths
from famsam_desktop.host.settings import load
from famsam_desktop.ui.shell.firstrun import Welcome
from famsam_desktop.ui.shell.languages import Languages
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.shell.workspace import Workspace
from famsam_desktop.ui.speech import Language, said
from famsam_desktop.ui.texts import counted
from tests import builders
from tests.clock import NOW
from tests.team import Team
from tests.test_app import PASSPHRASE, store
from tests.ui.hands import labels
from tests.visitor import NOTHING, Enter, Visitor, enter

__all__ = ["enter", "store"]


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp)
    yield made
    made.silence()


@pytest.fixture
def visitor(enter: Enter, store: Path) -> Visitor:
    found = enter(NOW)
    found.unlock(store, "Karin", f"{PASSPHRASE}Karin")
    found.arrive()
    return found


def team(visitor: Visitor) -> Team:
    assert visitor.program.desk is not None
    return Team(visitor.program.desk.store)


def speak(visitor: Visitor, language: Language) -> None:
    before = visitor.program.workspace
    visitor.program.languages.choose(language)
    visitor.wait(lambda: visitor.program.workspace is not before)
    visitor.settle()


def titles(visitor: Visitor) -> list[str]:
    assert visitor.program.workspace is not None
    return [place.title for place in visitor.program.workspace.listed]


def menus(visitor: Visitor) -> list[str]:
    return [action.text().replace("&", "") for action in visitor.program.window.menuBar().actions()]


def test_everything_is_said_anew_at_the_same_place(visitor: Visitor) -> None:
    family = team(visitor).process().family
    assert visitor.program.workspace is not None
    visitor.program.workspace.go("families", family)
    visitor.settle()
    assert "Idag" in titles(visitor)
    speak(visitor, Language.ENGLISH)
    assert titles(visitor)[:3] == ["Today", "Families", "Calendar"]
    assert menus(visitor)[0] == "File"
    assert visitor.page.shown_record() == family
    assert "Vårdnad" not in visitor.reads()
    assert "Custody" in visitor.reads()
    assert visitor.program.workspace.place.key == "families"
    speak(visitor, Language.SWEDISH)
    assert "Idag" in titles(visitor)
    assert menus(visitor)[0] == "Arkiv"


def test_the_way_back_is_there_still(visitor: Visitor) -> None:
    visitor.go("Kalender")
    visitor.go("Register")
    speak(visitor, Language.ENGLISH)
    assert visitor.program.workspace is not None
    visitor.program.workspace.back()
    assert visitor.program.workspace.place.key == "calendar"


def test_what_stands_typed_stands_there_still(visitor: Visitor) -> None:
    visitor.go("Statistik")
    choosing: Any = visitor.page.editors()["publishing"](None) or visitor.page.held()[-1]
    choosing.form.editor("purpose").line.setText("Årsrapport")
    choosing.form.editor("purpose").edited.emit()
    visitor.go("Idag")
    speak(visitor, Language.ENGLISH)
    workspace = visitor.program.workspace
    assert workspace is not None
    visitor.wait(lambda: "statistics" in workspace.pages() and bool(workspace.pages()["statistics"].held()))
    visitor.wait(lambda: workspace.place.key == "today")
    (text,) = workspace.pages()["statistics"].held()
    visitor.wait(lambda: text.typed().get("purpose") == "Årsrapport")
    assert not workspace.toast.isVisible()  # nothing was locked


def test_what_was_done_can_be_undone_in_the_other_language(visitor: Visitor) -> None:
    desk = visitor.program.desk
    assert desk is not None
    visitor.program.jobs.do(partial(desk.agencies.register, builders.an_agency(name="Björkskolan")))
    visitor.settle()
    speak(visitor, Language.ENGLISH)
    assert visitor.program.workspace is not None
    undo = visitor.program.workspace.reversing.undo_action
    visitor.wait(lambda: undo.text() == "&Undo: new agency")
    undo.trigger()
    visitor.settle()
    assert "Björkskolan" not in [agency.name for agency in desk.agencies.rows()]


def test_nothing_of_the_old_window_answers_any_more(visitor: Visitor) -> None:
    speak(visitor, Language.ENGLISH)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = visitor.program.window
    undo = [each for each in window.findChildren(QAction) if each.shortcut().toString() == "Ctrl+Z"]
    assert len(undo) == 1
    assert len(window.findChildren(Workspace)) == 1


def test_the_choice_holds_from_the_next_lock_screen_on(
    visitor: Visitor, qapp: QApplication, store: Path
) -> None:
    speak(visitor, Language.ENGLISH)
    assert load(paths.settings_file()).language == "en"
    visitor.program.close()
    visitor.program.window.hide()
    again = Visitor(visitor.qtbot, Program(qapp, again=NOTHING))
    again.program.start(store)
    try:
        assert again.gate(Unlock).primary.text() == "Unlock"
    finally:
        again.program.close()
        again.program.window.deleteLater()
        again.program.deleteLater()


def test_settings_offer_the_languages_by_their_own_names(visitor: Visitor) -> None:
    visitor.go("Inställningar")
    boxes = [box for box in visitor.page.findChildren(QComboBox) if box.findText("English") >= 0]
    assert [boxes[0].itemText(at) for at in range(2)] == ["Svenska", "English"]
    before = visitor.program.workspace
    boxes[0].setCurrentIndex(1)
    boxes[0].activated.emit(1)
    visitor.wait(lambda: visitor.program.workspace is not before)
    visitor.settle()
    assert visitor.program.languages.language is Language.ENGLISH


def test_the_first_gate_can_be_read_in_english(enter: Enter) -> None:
    visitor = enter(NOW)
    visitor.program.start()
    visitor.gate(Welcome)
    visitor.press("English")
    visitor.wait(lambda: "Svenska" in labels(visitor.gate(Welcome)) or _offers(visitor, "Svenska"))
    assert "Välkommen till FamSam" not in labels(visitor.gate(Welcome))


def _offers(visitor: Visitor, words: str) -> bool:
    return any(each.text() == words for each in visitor._buttons())


def test_without_a_window_everything_stays_swedish(languages: Languages) -> None:
    assert said("Grundorsaken finns inte i någon katalog") == "Grundorsaken finns inte i någon katalog"
    assert counted(1, "deltagare", "deltagare") == "1 deltagare"
    languages.speak(Language.ENGLISH)
    assert counted(1, "deltagare", "deltagare") == "1 participant"
    assert counted(2, "deltagare", "deltagare") == "2 participants"
    languages.silence()
    assert counted(2, "deltagare", "deltagare") == "2 deltagare"


def test_qt_speaks_it_too(languages: Languages, qtbot: QtBot) -> None:
    assert languages.speak_qt()
    assert "Avbryt" in _standard_buttons()
    languages.speak(Language.ENGLISH)
    languages.speak_qt()
    assert "Cancel" in _standard_buttons()
    assert QLocale().language() is QLocale.Language.English


def _standard_buttons() -> list[str]:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return [each.text().replace("&", "") for each in box.buttons()]


def test_a_catalogue_that_is_written_over_meanwhile_ends_nothing(tmp_path: Path) -> None:
    code = (
        "import shutil, sys; from pathlib import Path; from famsam_desktop import resources\n"
        "there = Path(sys.argv[1], 'translations'); there.mkdir()\n"
        "shutil.copy(resources.path('translations', 'famsam_en.qm'), there)\n"
        "resources.root = lambda: there.parent\n"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([])\n"
        "from famsam_desktop.ui.shell.languages import Languages; from famsam_desktop.ui.speech import Language\n"
        "languages = Languages(); languages.speak(Language.ENGLISH)\n"
        "(there / 'famsam_en.qm').write_bytes(b'')\n"
        "sys.exit(app.translate('Unlock', 'Lösenfras') != 'Passphrase')\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == 0
