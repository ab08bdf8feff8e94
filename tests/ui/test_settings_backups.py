"""The card Säkerhetskopior, and what needs a closed store."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.backups import StartOver
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.page import SettingsPage
from tests.ui.at_settings import (
    AMIR,
    KARIN,
    PASSPHRASES,
    Moving,
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
from tests.ui.hands import press, settled

__all__ = ["karin", "moving", "outside", "page", "path", "stair", "template"]


def test_a_backup_now_and_one_on_a_stick(
    qtbot: QtBot, page: SettingsPage, stair: Jobs, karin: Desk, tmp_path: Path
) -> None:
    told = toasts(page)
    assert "Ingen säkerhetskopia" in page.backups.newest.text()
    press(page.backups.now)
    settled(qtbot, stair)
    qtbot.waitUntil(lambda: len(page.backups.table.rows) == 1)
    settled(qtbot, stair)
    assert told == ["Säkerhetskopian är gjord och kontrollerad."]
    assert "onsdag 4 mars 2026 kl. 10.30" in page.backups.newest.text()
    stick = tmp_path / "minne"
    stick.mkdir()
    page.backups._on_place(str(stick))
    settled(qtbot, stair)
    (copy,) = stick.iterdir()
    assert str(copy) in page.backups.banner.text
    assert vault.look_into(copy, PASSPHRASES[AMIR]).people == (KARIN, AMIR)


def test_an_old_backup_is_warned_about(qtbot: QtBot, page: SettingsPage, stair: Jobs, moving: Moving) -> None:
    press(page.backups.now)
    qtbot.waitUntil(lambda: len(page.backups.table.rows) == 1)
    moving.now += timedelta(days=8)
    page.reload()
    settled(qtbot, stair)
    assert "mer än en vecka" in page.backups.newest.text()
    assert page.backups.newest.property("tone") == "warn"


def test_a_backup_that_was_not_made_is_told(
    qtbot: QtBot, page: SettingsPage, stair: Jobs, tmp_path: Path
) -> None:
    page.backups._on_place(str(tmp_path / "utdraget"))
    settled(qtbot, stair)
    assert page.backups.banner.text.startswith("Säkerhetskopian blev inte gjord. ")
    assert page.backups.now.isEnabled()


def test_all_are_replaced_after_a_question(
    qtbot: QtBot, page: SettingsPage, stair: Jobs, moving: Moving, karin: Desk
) -> None:
    karin.backups.make()
    moving.now += timedelta(days=1)
    press(page.backups.over)
    press(dialog(page, StartOver).primary)
    settled(qtbot, stair)
    qtbot.waitUntil(lambda: len(page.backups.table.rows) == 1)
    assert page.backups.table.rows[0].taken_at == moving.now


@pytest.mark.parametrize("gate", ["rekey", "restore", "check"])
def test_what_needs_a_closed_store_asks_to_leave(page: SettingsPage, outside: Outside, gate: str) -> None:
    asked: list[str] = []

    def hear(name: str) -> None:
        asked.append(name)

    outside.leave_asked.connect(hear)
    button = {"rekey": page.rekey.rekey, "restore": page.backups.restore, "check": page.check.check}[gate]
    press(button)
    assert asked == [gate]
