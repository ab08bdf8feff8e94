"""The page Inställningar on a real store with real passphrases."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.errors import WrongPassphrase
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.families.disposal import PurgeDialog
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.code import ShowCode
from famsam_desktop.ui.settings.confirming import ConfirmPassphrase
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.settings.people_dialogs import ChangePassphrase, NewPerson, RemovePerson
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.dialog import Dialog
from tests import builders
from tests.keyrings import Memory, ring
from tests.ui import reach
from tests.ui.at_settings import (
    AMIR,
    KARIN,
    NEW,
    PASSPHRASES,
    Moving,
    answer,
    dialog,
    karin,
    moving,
    outside,
    page,
    path,
    stair,
    template,
    toasts,
)
from tests.ui.hands import cut_off_right, labels, press, settled, shown

__all__ = ["karin", "moving", "outside", "page", "path", "ring", "stair", "template"]

# --- this computer -------------------------------------------------------------------------------------------------


def test_limits_are_kept_at_once(page: SettingsPage, outside: Outside) -> None:
    chosen: list[tuple[int, int]] = []

    def hear(minutes: int, hours: int) -> None:
        chosen.append((minutes, hours))

    outside.limits_chosen.connect(hear)
    for box, words in ((page.computer.idle, "30 minuter"), (page.computer.longest, "8 timmar")):
        box.setCurrentText(words)
        box.activated.emit(box.currentIndex())
    assert chosen == [(30, 0), (30, 8)]


def test_a_limit_of_another_hand_is_shown_as_it_is(
    qtbot: QtBot, appearance: Appearance, karin: Desk, stair: Jobs
) -> None:
    page = shown(qtbot, stair, SettingsPage(karin, stair, Outside(idle_minutes=7, longest_hours=24)))
    assert page.computer.idle.currentText() == "7 minuter"
    assert page.computer.longest.currentText() == "24 timmar"


# --- passphrases ---------------------------------------------------------------------------------------------------


def test_another_passphrase_opens_the_store_from_now_on(
    qtbot: QtBot, page: SettingsPage, stair: Jobs, karin: Desk
) -> None:
    told = toasts(page)
    press(page.people.change)
    asked = dialog(page, ChangePassphrase)
    asked.old.line.setText("fel ord i en rad")
    for field in (asked.new.first, asked.new.second):
        field.line.setText(NEW)
    answer(qtbot, stair, asked)
    assert "stämmer inte" in asked.banner.text
    assert asked.old.text() == ""
    asked.old.line.setText(PASSPHRASES[KARIN])
    answer(qtbot, stair, asked)
    assert told == ["Lösenfrasen är bytt."]
    karin.keys.confirm(KARIN, NEW)
    with pytest.raises(WrongPassphrase):
        karin.keys.confirm(KARIN, PASSPHRASES[KARIN])


def test_a_short_or_unlike_passphrase_is_said_before_it_is_sent(page: SettingsPage) -> None:
    press(page.people.change)
    asked = dialog(page, ChangePassphrase)
    for old, first, second, said in (
        ("", NEW, NEW, "nuvarande"),
        ("x", "kort", "kort", "För kort"),
        ("x", NEW, f"{NEW}!", "inte lika"),
    ):
        asked.old.line.setText(old)
        asked.new.first.line.setText(first)
        asked.new.second.line.setText(second)
        press(asked.primary)
        assert said in asked.banner.text


def test_a_colleague_comes_and_goes(qtbot: QtBot, page: SettingsPage, stair: Jobs, karin: Desk) -> None:
    press(page.people.more)
    more = dialog(page, NewPerson)
    more.name.setText("Östen Åberg")
    for field in (more.new.first, more.new.second):
        field.line.setText(NEW)
    answer(qtbot, stair, more)
    qtbot.waitUntil(lambda: list(page.people.table.rows) == [KARIN, AMIR, "Östen Åberg"], timeout=20_000)
    karin.keys.confirm("Östen Åberg", NEW)
    assert not page.people.fewer.isEnabled()
    page.people.table.choose("Östen Åberg")
    press(page.people.fewer)
    answer(qtbot, stair, dialog(page, RemovePerson))
    settled(qtbot, stair)
    assert karin.keys.people() == [KARIN, AMIR]


def test_why_nobody_can_be_removed_is_said(
    qtbot: QtBot, page: SettingsPage, stair: Jobs, karin: Desk
) -> None:
    people = page.people
    assert not people.fewer.isEnabled()
    assert people.why.text() == "Välj i listan vem som ska tas bort."
    people.table.choose(KARIN)
    assert not people.fewer.isEnabled()
    assert people.why.text().startswith("Du kan inte ta bort dig själv.")
    assert people.fewer.toolTip() == people.why.text()
    people.table.choose(AMIR)
    assert people.fewer.isEnabled()
    assert (people.why.isVisible(), people.fewer.toolTip()) == (False, "")
    karin.keys.remove_person(AMIR)
    page.reload()
    settled(qtbot, stair)
    assert not people.fewer.isEnabled()
    assert people.why.isVisible()
    assert people.why.text().startswith("Den enda personen kan inte tas bort")


def test_fields_are_empty_when_a_dialog_is_left(page: SettingsPage) -> None:
    press(page.people.change)
    asked = dialog(page, ChangePassphrase)
    asked.old.line.setText(PASSPHRASES[KARIN])
    asked.new.first.line.setText(NEW)
    assert asked.typed() == {}
    asked.reject()
    assert asked.old.text() == asked.new.first.text() == ""


# --- the recovery code ---------------------------------------------------------------------------------------------


def test_a_new_code_is_shown_once_printed_and_typed_back(
    qtbot: QtBot, page: SettingsPage, stair: Jobs, karin: Desk, path: Path, moving: Moving
) -> None:
    told, papers = toasts(page), list[Any]()

    def keep(_use: object, paper: Any) -> None:
        papers.append(paper)

    page.paper.connect(keep)
    press(page.code.renew)
    asked = dialog(page, ConfirmPassphrase)
    asked.passphrase.line.setText(PASSPHRASES[KARIN])
    answer(qtbot, stair, asked)
    code = dialog(page, ShowCode)
    press(code.sheet.start)  # type: ignore[arg-type]  # it is the button that prints
    settled(qtbot, stair)
    assert papers[0].pdf.startswith(b"%PDF")
    code.sheet.typed.setText("0000")
    press(code.primary)
    assert "stämmer inte" in code.banner.text
    words = code.sheet.shown.text()
    code.sheet.typed.setText(words.lower())
    press(code.primary)
    assert told == ["Den nya koden gäller. Förstör det gamla bladet."]
    settled(qtbot, stair)
    assert not karin.keys.code_unconfirmed()
    stair.close()
    karin.close()
    vault.unlock_with_recovery(path, words, clock=moving).close()


def test_a_code_that_was_not_typed_back_is_told(
    qtbot: QtBot, page: SettingsPage, stair: Jobs, karin: Desk
) -> None:
    karin.keys.confirm_code()  # the old one was
    press(page.code.renew)
    asked = dialog(page, ConfirmPassphrase)
    asked.passphrase.line.setText(PASSPHRASES[KARIN])
    answer(qtbot, stair, asked)
    code = dialog(page, ShowCode)
    press(code.cancel)
    assert "visas inte igen" in code.banner.text
    press(code.cancel)
    assert "Gör en ny kod" in page.code.banner.text
    assert karin.keys.code_unconfirmed()


# --- the keyring ---------------------------------------------------------------------------------------------------


def test_where_there_is_no_keyring_a_sentence_says_so(page: SettingsPage) -> None:
    assert "ingen nyckelring" in page.keyring.why.text()
    assert not page.keyring.switch.isEnabled()


def test_the_keyring_is_asked_behind_all_that_the_page_reads(
    qtbot: QtBot, appearance: Appearance, karin: Desk, stair: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    people: list[list[str]] = []
    made = SettingsPage(karin, stair, Outside())
    monkeypatch.setattr(made.keyring, "ask", lambda: people.append(list(made.people.table.rows)))
    shown(qtbot, stair, made)
    settled(qtbot, stair)
    assert people == [made.people.table.rows]
    assert len(made.people.table.rows) == len(PASSPHRASES)


def test_the_keyring_is_turned_on_by_the_passphrase_and_off_again(
    qtbot: QtBot, ring: Memory, page: SettingsPage, stair: Jobs, path: Path
) -> None:
    assert not vault.keyring_offered(path)
    press(page.keyring.switch)
    asked = dialog(page, ConfirmPassphrase)
    asked.passphrase.line.setText(PASSPHRASES[KARIN])
    answer(qtbot, stair, asked)
    assert "18 mars 2026" in page.keyring.state.text()
    assert vault.keyring_offered(path)
    press(page.keyring.switch)
    settled(qtbot, stair)
    assert page.keyring.state.text().startswith("Avstängd")
    assert not vault.keyring_offered(path)
    assert ring.kept == {}


# --- disposal ------------------------------------------------------------------------------------------------------


def test_a_family_is_purged_by_two(qtbot: QtBot, appearance: Appearance, karin: Desk, stair: Jobs) -> None:
    family = karin.families.register(
        builders.a_family(karin.families.municipalities()[0].id, alias="Familj 26-01")
    ).id
    assert family is not None
    page = FamiliesPage(karin, stair)
    told = toasts(page)
    page.show_record(family)
    shown(qtbot, stair, page)
    for width, zoom in ((820, 100), (940, 150), (1100, 100)):
        appearance.set_zoom(zoom)
        page.resize(width, 600)
        QApplication.processEvents()
        assert cut_off_right(page) == []
    press(page.purge_button)
    settled(qtbot, stair)
    asked = dialog(page, PurgeDialog)
    press(asked.primary)
    assert "alias stämmer inte" in asked.banner.text
    assert "USB-minnen" in " ".join(labels(asked))  # what the program cannot reach
    asked.alias.setText("familj 26-01")
    assert [asked.second.itemText(n) for n in range(asked.second.count())] == [AMIR]
    asked.passphrase.line.setText(PASSPHRASES[KARIN])
    answer(qtbot, stair, asked)
    assert "stämmer inte" in asked.banner.text
    asked.passphrase.line.setText(PASSPHRASES[AMIR])
    answer(qtbot, stair, asked)
    settled(qtbot, stair)
    assert told == ["Familj 26-01 är gallrad."]
    assert karin.families.rows() == []


# --- all of it -----------------------------------------------------------------------------------------------------


def test_gate_1(page: SettingsPage) -> None:
    assert not reach.unnamed(page)
    assert not reach.small(page)
    assert not reach.unseen_focus(page)
    assert set(reach.tabbed(page)) == set(reach.stops(page))


@pytest.mark.parametrize("zoom", [100, 150])
def test_nothing_is_cut_off_in_a_small_window(
    qtbot: QtBot, page: SettingsPage, appearance: Appearance, zoom: int
) -> None:
    appearance.set_zoom(zoom)
    page.resize(820, 560)
    QApplication.processEvents()
    assert cut_off_right(page) == []


@pytest.mark.parametrize("name", ["change", "more", "fewer", "code", "show", "over", "purge"])
def test_gate_1_of_the_dialogs(qtbot: QtBot, page: SettingsPage, karin: Desk, stair: Jobs, name: str) -> None:
    made: Dialog
    if name == "purge":
        made = PurgeDialog(uuid4(), "Familj 26-01", [AMIR], karin, stair, page, print)
    elif name == "show":
        made = ShowCode("7K3M9QX2" * 4, page)
    else:
        page.people.table.choose(AMIR)
        buttons = {
            "change": page.people.change,
            "more": page.people.more,
            "fewer": page.people.fewer,
            "code": page.code.renew,
            "over": page.backups.over,
        }
        press(buttons[name])
        (made,) = [each for each in page.findChildren(Dialog) if each.isVisible()]
    made.open()
    qtbot.waitExposed(made)
    assert not reach.unnamed(made)
    assert not reach.small(made)
    assert not reach.unseen_focus(made)
    assert set(reach.tabbed(made)) == set(reach.stops(made))
    made.done(0)
