"""The card Teamets lista: looked through, shown, taken in; and what has to be put right."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.services import importing
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.importing import FaultyListDialog, ImportCard, TakeInDialog
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.widgets.longwork import stop_all
from famsam_desktop.workbooks.reading import read_workbook
from tests import lists
from tests.ui import reach
from tests.ui.at_settings import dialog, karin, moving, outside, page, path, stair, template, toasts
from tests.ui.hands import labels, press, settled

__all__ = ["karin", "moving", "outside", "page", "path", "stair", "template"]


@pytest.fixture
def card(page: SettingsPage) -> ImportCard:
    return page.importing


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return lists.kept(lists.small(), tmp_path / "lista.xlsx")


def look(qtbot: QtBot, stair: Jobs, card: ImportCard, workbook: Path) -> None:
    """As when the file was chosen."""
    press(card.choose)
    (chosen,) = card.findChildren(QFileDialog)
    chosen.fileSelected.emit(str(workbook))
    chosen.close()
    settled(qtbot, stair)


def test_a_list_is_shown_and_then_taken_in(
    qtbot: QtBot, page: SettingsPage, card: ImportCard, stair: Jobs, karin: Desk, workbook: Path
) -> None:
    told = toasts(page)
    heard: list[Change] = []

    def hear(change: Change) -> None:
        heard.append(change)

    stair.changed.connect(hear)
    look(qtbot, stair, card, workbook)
    asked = dialog(page, TakeInDialog)
    said = labels(asked)
    assert said[said.index("Familjer") : said.index("Möten") + 2] == [
        *(
            "Familjer",
            "1",
            "Familjemedlemmar",
            "2",
            "Nya verksamheter",
            "2",
            "Egna kontakter",
            "2",
            "Möten",
            "2",
        )
    ]
    assert said[-1] == "En säkerhetskopia görs först. Det går att ångra i ett steg."
    assert karin.families.rows() == []
    press(asked.primary)
    settled(qtbot, stair)
    assert told == ["Listan är inläst."]
    assert [row.alias for row in karin.families.rows()] == [lists.FAMILY]
    assert any(Topic.FAMILIES in change.topics for change in heard)
    assert card.choose.isEnabled()
    assert not card.work.isVisible()


def test_asked_and_not_wanted(
    qtbot: QtBot, page: SettingsPage, card: ImportCard, stair: Jobs, karin: Desk, workbook: Path
) -> None:
    look(qtbot, stair, card, workbook)
    press(dialog(page, TakeInDialog).cancel)
    settled(qtbot, stair)
    assert karin.families.rows() == []
    assert card.choose.isEnabled()


def test_a_long_list_says_that_it_cannot_be_taken_back(
    qtbot: QtBot,
    page: SettingsPage,
    card: ImportCard,
    stair: Jobs,
    workbook: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importing, "MOST_UNDOABLE", 3)
    undoable: list[bool] = []

    def hear(_text: str, can: bool) -> None:
        undoable.append(can)

    page.told.connect(hear)
    look(qtbot, stair, card, workbook)
    asked = dialog(page, TakeInDialog)
    assert "för mycket för att ångra" in labels(asked)[-1]
    press(asked.primary)
    settled(qtbot, stair)
    assert undoable == [False]


def test_what_has_to_be_put_right_is_listed_and_can_be_copied(
    qtbot: QtBot, page: SettingsPage, card: ImportCard, stair: Jobs, karin: Desk, tmp_path: Path
) -> None:
    rows = lists.small()
    rows["Familjer"][0][1] = "Örebro"
    rows["Moten"][0][3] = 0
    look(qtbot, stair, card, lists.kept(rows, tmp_path / "lista.xlsx"))
    shown = dialog(page, FaultyListDialog)
    assert shown.banner.text == "2 fel behöver rättas i filen."
    lines = shown.faults.toPlainText().splitlines()
    assert lines[1] == "Bladet Moten, rad 2, kolumn minuter: här ska det stå ett heltal, 1–720."
    assert "Örebro" not in shown.faults.toPlainText()
    press(shown.primary)
    assert QApplication.clipboard().text().splitlines() == lines
    press(shown.cancel)
    assert karin.families.rows() == []


def test_a_file_that_is_no_workbook(qtbot: QtBot, card: ImportCard, stair: Jobs, tmp_path: Path) -> None:
    (tmp_path / "lista.xlsx").write_text("alias;kommun")
    look(qtbot, stair, card, tmp_path / "lista.xlsx")
    assert card.banner.text == "Filen går inte att läsa som Excel-arbetsbok (.xlsx). Inget är ändrat."
    assert card.choose.isEnabled()


def test_stopped_it_leaves_nothing_behind(
    qtbot: QtBot, page: SettingsPage, card: ImportCard, stair: Jobs, karin: Desk, tmp_path: Path
) -> None:
    """As a lock does: whatever goes on is stopped."""
    look(qtbot, stair, card, lists.kept(lists.at_random(1, families=60), tmp_path / "lista.xlsx"))
    press(dialog(page, TakeInDialog).primary)
    stop_all(page)
    settled(qtbot, stair)
    assert karin.families.rows() == []
    assert card.banner.text == "Avbrutet. Inget är ändrat."
    assert not card.work.isVisible()


def test_an_empty_list_is_saved(qtbot: QtBot, card: ImportCard, stair: Jobs, tmp_path: Path) -> None:
    press(card.empty)
    (chosen,) = card.findChildren(QFileDialog)
    chosen.fileSelected.emit(str(tmp_path / "tom.xlsx"))
    chosen.close()
    settled(qtbot, stair)
    assert card.banner.text == "Den tomma listan är sparad i tom.xlsx."
    assert set(read_workbook((tmp_path / "tom.xlsx").read_bytes())) == set(lists.small())


def test_somebody_who_worked_meanwhile_is_minded(
    qtbot: QtBot, page: SettingsPage, card: ImportCard, stair: Jobs, karin: Desk, workbook: Path
) -> None:
    look(qtbot, stair, card, workbook)
    asked = dialog(page, TakeInDialog)
    karin.importing.take(karin.importing.look(workbook))
    press(asked.primary)
    settled(qtbot, stair)
    assert card.banner.text == "Ett fel behöver rättas i filen. Inget är inläst."
    assert len(karin.families.rows()) == 1


@pytest.mark.parametrize("town", ["Nora", "Örebro"])
def test_both_dialogs_are_reached_by_the_keys(
    qtbot: QtBot, page: SettingsPage, card: ImportCard, stair: Jobs, tmp_path: Path, town: str
) -> None:
    rows = lists.small()
    rows["Familjer"][0][1] = town
    look(qtbot, stair, card, lists.kept(rows, tmp_path / "lista.xlsx"))
    shown = dialog(page, TakeInDialog) if town == "Nora" else dialog(page, FaultyListDialog)
    assert reach.unnamed(shown) == []
    assert reach.tabbed(shown) == reach.stops(shown)
    assert reach.unseen_focus(shown) == []
    assert reach.small(shown) == []
    press(shown.cancel)
