"""The way through the gates with the real vault behind them: refusals, restore, change of key, check."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from famsam_desktop import app as front
from famsam_desktop.domain.errors import WrongPassphrase
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.host import paths
from famsam_desktop.host.settings import load
from famsam_desktop.services import vault
from famsam_desktop.ui.settings.code import ShowCode
from famsam_desktop.ui.settings.confirming import ConfirmPassphrase
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.shell.checking import AskCheck
from famsam_desktop.ui.shell.firstrun import NewStore, RecoveryCode, Welcome
from famsam_desktop.ui.shell.recover import Recover, Renew
from famsam_desktop.ui.shell.rekey import ChangeKey
from famsam_desktop.ui.shell.restore import ChooseBackup, ShowBackup
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.shell.working import Told
from tests.clock import NOW
from tests.keyrings import Memory, ring
from tests.team import Team
from tests.ways import (
    AMIR,
    KARIN,
    NEW,
    PASSPHRASES,
    Moving,
    Ways,
    aliases,
    moving,
    path,
    program,
    readable,
    template,
    ways,
)

__all__ = ["moving", "path", "program", "ring", "template", "ways"]

# --- refusals ------------------------------------------------------------------------------------------------------


def test_each_wrong_passphrase_empties_the_field_and_the_sixth_waits(
    ways: Ways, program: front.Program, path: Path, moving: Moving
) -> None:
    program.start(path)
    for tried in range(1, 6):
        gate = ways.try_to_unlock("fel ord i en rad")
        assert ("stämmer inte" if tried < 5 else "För många felaktiga försök. Vänta ") in ways.refused(gate)
        assert gate.passphrase.text() == ""
    assert gate.primary.text().startswith("Vänta ")
    assert not gate.primary.isEnabled()
    moving.now += timedelta(minutes=5)
    ways.until(gate.primary.isEnabled)
    ways.try_to_unlock(PASSPHRASES[KARIN])
    ways.arrive()


def test_the_wait_is_shown_by_the_next_process_too(
    ways: Ways, program: front.Program, path: Path, moving: Moving
) -> None:
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            vault.unlock(path, "fel ord i en rad", KARIN, clock=moving)
    program.start(path)
    gate = ways.at(Unlock)
    ways.until(lambda: gate.primary.text().startswith("Vänta "))
    assert gate.banner.text == "För många felaktiga försök. Vänta 5 sekunder."


def test_a_store_without_its_newest_changes_opens_when_that_is_accepted(
    ways: Ways, program: front.Program, path: Path, moving: Moving
) -> None:
    old = path.with_name("old.db")
    shutil.copy(path / "store.db", old)
    desk = vault.unlock(path, PASSPHRASES[KARIN], clock=moving)
    Team(desk.store).family()
    desk.close()
    shutil.copy(old, path / "store.db")
    program.start(path)
    gate = ways.try_to_unlock(PASSPHRASES[KARIN])
    assert "saknas" in ways.refused(gate)
    assert gate.accept_loss.isVisible()
    assert gate.restore.isVisible()
    gate.accept_loss.click()
    ways.arrive()


def test_a_damaged_store_offers_its_backups(ways: Ways, program: front.Program, path: Path) -> None:
    (path / "store.db").write_bytes(b"")
    program.start(path)
    gate = ways.try_to_unlock(PASSPHRASES[KARIN])
    assert "skadat" in ways.refused(gate)
    assert not gate.accept_loss.isVisible()
    gate.restore.click()
    ways.until(lambda: len(ways.at(ChooseBackup).table.rows) == 1)


def test_the_keyring_opens_the_store_until_its_time_is_over(
    ways: Ways, program: front.Program, path: Path, moving: Moving, ring: Memory
) -> None:
    desk = vault.unlock(path, PASSPHRASES[KARIN], clock=moving)
    desk.keys.keyring_on(PASSPHRASES[KARIN])
    desk.close()
    moving.now += timedelta(days=15)
    program.start(path)
    gate = ways.at(Unlock)
    ways.until(gate.keyring.isVisible)
    gate.keyring.click()
    assert "dags att skriva lösenfrasen" in ways.refused(gate)
    assert not gate.keyring.isVisible()
    moving.now = NOW
    program.show_unlock(path)
    again = ways.at(Unlock)
    ways.until(again.keyring.isVisible)
    again.keyring.click()
    ways.arrive()
    assert program.desk is not None
    assert program.desk.user.name == KARIN


# --- the recovery code ---------------------------------------------------------------------------------------------


@pytest.fixture
def code(path: Path, moving: Moving) -> str:
    """A code of the store that was typed back."""
    desk = vault.unlock(path, PASSPHRASES[KARIN], clock=moving)
    made = desk.keys.new_code(PASSPHRASES[KARIN])
    desk.keys.confirm_code()
    desk.close()
    return made


def recovered(ways: Ways, program: front.Program, path: Path, code: str) -> Renew:
    """As Amir, who is not the first in the store."""
    program.start(path)
    gate = ways.at(Unlock)
    ways.until(lambda: gate.person.count() == 2)
    gate.person.setCurrentText(AMIR)
    gate.forgotten_asked.emit()
    recover = ways.at(Recover)
    ways.until(recover.primary.isEnabled)
    recover.code.setText(code)
    recover.primary.click()
    return ways.at(Renew)


def test_whoever_uses_the_code_chooses_a_passphrase_and_is_named_in_the_trail(
    ways: Ways, program: front.Program, path: Path, code: str, moving: Moving
) -> None:
    gate = recovered(ways, program, path, code)
    assert AMIR in gate.intro.text()
    for field in (gate.passphrase.first, gate.passphrase.second):
        field.line.setText(NEW)
    gate.primary.click()
    ways.arrive()
    assert program.desk is not None
    rows = program.desk.trail.rows()
    assert [(row.kind, row.who) for row in rows[:2]] == [
        (TrailKind.PASSPHRASE_CHANGED, AMIR),
        (TrailKind.RECOVERED, AMIR),
    ]
    program.close()
    with pytest.raises(WrongPassphrase):
        vault.unlock(path, PASSPHRASES[AMIR], AMIR, clock=moving)
    for person, passphrase in ((AMIR, NEW), (KARIN, PASSPHRASES[KARIN])):
        vault.unlock(path, passphrase, person, clock=moving).close()


def test_the_old_passphrase_stays_for_who_goes_on_without_a_new_one(
    ways: Ways, program: front.Program, path: Path, code: str, moving: Moving
) -> None:
    recovered(ways, program, path, code).skip.click()
    ways.arrive()
    assert program.desk is not None
    assert program.desk.user.name == AMIR
    program.close()
    vault.unlock(path, PASSPHRASES[AMIR], AMIR, clock=moving).close()


def test_a_code_that_was_never_typed_back_is_told_until_a_new_one_is(
    ways: Ways, program: front.Program, path: Path
) -> None:
    program.start(path)  # its code was shown to nobody
    ways.try_to_unlock(PASSPHRASES[KARIN])
    ways.arrive()
    assert program.workspace is not None
    reminder = program.workspace.reminder
    ways.until(reminder.isVisible)
    assert "återställningskod" in reminder.text
    (button,) = reminder.findChildren(QPushButton)
    button.click()
    (asked,) = program.window.findChildren(ConfirmPassphrase)
    asked.passphrase.line.setText(PASSPHRASES[KARIN])
    asked.primary.click()
    ways.until(lambda: bool(program.window.findChildren(ShowCode)))
    (shown,) = program.window.findChildren(ShowCode)
    assert reminder.isVisible()
    shown.sheet.typed.setText(shown.sheet.shown.text())
    shown.primary.click()
    ways.until(lambda: not reminder.isVisible())
    ways.until(lambda: program.jobs.idle)


def test_a_code_that_was_typed_back_is_not_spoken_of(
    ways: Ways, program: front.Program, path: Path, code: str
) -> None:
    program.start(path)
    ways.try_to_unlock(PASSPHRASES[KARIN])
    ways.arrive()
    assert program.workspace is not None
    assert not program.workspace.reminder.isVisible()


def at_the_first_code(ways: Ways, program: front.Program, path: Path) -> RecoveryCode:
    program.start()
    ways.at(Welcome).new_asked.emit()
    new = ways.at(NewStore)
    new.place.setText(str(path))
    (person,) = new.people
    person.name.setText(KARIN)
    for field in (person.passphrase.first, person.passphrase.second):
        field.line.setText(PASSPHRASES[KARIN])
    new.primary.click()
    return ways.at(RecoveryCode)


def left_alone(program: front.Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody comes near for as long as the settings allow."""
    assert program.guard is not None
    watch = program.guard.watch
    minutes = program.settings.idle_minutes
    assert minutes > 0
    later = watch._touched + minutes * 60
    monkeypatch.setattr(watch, "_awake", lambda: later)
    watch.look()


def test_the_code_is_not_left_standing_and_is_asked_for_again(
    ways: Ways, program: front.Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moving: Moving
) -> None:
    place = tmp_path / "new.famsam"
    at_the_first_code(ways, program, place)
    left_alone(program, monkeypatch)
    assert not program.window.isVisible()
    told = place.with_name(place.name + ".next")
    ways.until(told.exists)
    assert json.loads(told.read_text()) == [["open", str(place)], ""]
    desk = vault.unlock(place, PASSPHRASES[KARIN], clock=moving)
    assert desk.keys.code_unconfirmed()
    desk.close()


def test_the_choice_of_a_new_passphrase_is_not_left_standing_either(
    ways: Ways, program: front.Program, path: Path, code: str, monkeypatch: pytest.MonkeyPatch, moving: Moving
) -> None:
    recovered(ways, program, path, code)
    left_alone(program, monkeypatch)
    assert not program.window.isVisible()
    vault.unlock(path, PASSPHRASES[AMIR], AMIR, clock=moving).close()  # it was let go of


def test_the_guard_of_a_gate_ends_with_it(ways: Ways, program: front.Program, tmp_path: Path) -> None:
    gate = at_the_first_code(ways, program, tmp_path / "new.famsam")
    before, sat_down = program.guard, list[object]()
    program.entrance.opened.connect(sat_down.append)
    gate.typed.setText(gate.shown.text())
    gate.primary.click()
    gate.sheet.entered.emit()  # twice is once
    ways.arrive()
    assert sat_down == [program.desk]
    assert program.desk is not None
    assert not program.desk.keys.code_unconfirmed()
    assert program.guard is not None
    assert program.guard is not before


# --- restore -------------------------------------------------------------------------------------------------------


def test_a_backup_is_looked_into_and_put_in_place(
    ways: Ways, program: front.Program, path: Path, moving: Moving
) -> None:
    program.start(path)
    ways.at(Unlock).restore_asked.emit()
    choose = ways.at(ChooseBackup)
    ways.until(lambda: len(choose.table.rows) == 1)
    choose.passphrase.line.setText("fel ord i en rad")
    choose.primary.click()
    ways.until(lambda: "stämmer inte" in choose.banner.text)
    choose.passphrase.line.setText(PASSPHRASES[AMIR])
    choose.primary.click()
    show = ways.at(ShowBackup)
    assert aliases(path, PASSPHRASES[AMIR], moving) != []  # looking changed nothing
    show.primary.click()
    told = ways.at(Told)
    (kept,) = [line for line in told.lines if "ligger kvar" in line]
    assert Path(kept.split(" i ", 1)[1]).is_dir()
    told.primary.click()
    ways.try_to_unlock(PASSPHRASES[AMIR], AMIR)
    ways.arrive()
    assert program.desk is not None
    assert program.desk.families.rows() == []


def test_a_stick_becomes_a_store_on_a_new_laptop(
    ways: Ways, program: front.Program, path: Path, moving: Moving
) -> None:
    (backup,) = [each for each in (path / "backups").iterdir() if each.is_dir()]
    shutil.rmtree(paths.new_store(), ignore_errors=True)
    program.start()
    ways.at(Welcome).restore_asked.emit()
    choose = ways.at(ChooseBackup)
    choose.set_folder(str(backup))
    choose.passphrase.line.setText(PASSPHRASES[KARIN])
    choose.primary.click()
    show = ways.at(ShowBackup)
    assert "läggs undan" not in show.what.text()
    show.primary.click()
    ways.at(Told).primary.click()
    ways.try_to_unlock(PASSPHRASES[KARIN])
    ways.arrive()
    program.window.close()
    assert load(paths.settings_file()).last_store == str(paths.new_store())
    shutil.rmtree(paths.new_store())


def test_back_from_a_restore_is_the_lock_screen(ways: Ways, program: front.Program, path: Path) -> None:
    program.start(path)
    ways.at(Unlock).restore_asked.emit()
    ways.at(ChooseBackup).back_asked.emit()
    ways.at(Unlock)


# --- the demo ------------------------------------------------------------------------------------------------------


def test_the_demo_tells_its_passphrase_even_when_that_was_changed(
    ways: Ways, program: front.Program, path: Path
) -> None:
    shutil.rmtree(paths.demo_store(), ignore_errors=True)
    shutil.copytree(path, paths.demo_store())  # whose passphrases are not those of the demo
    program.start()
    ways.at(Welcome).demo_asked.emit()
    gate = ways.at(Unlock)
    ways.until(lambda: "lugn skog vid sjön" in " ".join(readable(gate)))
    shutil.rmtree(paths.demo_store())


# --- from the desk to a gate ---------------------------------------------------------------------------------------


def test_what_needs_a_closed_store_is_done_by_the_next_process(
    ways: Ways, program: front.Program, path: Path
) -> None:
    program.start(path)
    ways.try_to_unlock(PASSPHRASES[KARIN])
    ways.arrive()
    assert program.workspace is not None
    program.workspace.go("settings")
    page = program.workspace.page
    assert isinstance(page, SettingsPage)
    page.rekey.rekey.click()
    assert not program.window.isVisible()
    told = path.with_name(path.name + ".next")
    ways.until(told.exists)
    assert json.loads(told.read_text()) == [["open", str(path)], "rekey"]


def test_limits_are_kept_for_the_next_time(ways: Ways, program: front.Program, path: Path) -> None:
    program.start(path)
    ways.try_to_unlock(PASSPHRASES[KARIN])
    ways.arrive()
    assert program.workspace is not None
    program.workspace.go("settings")
    page = program.workspace.page
    assert isinstance(page, SettingsPage)
    page.computer.idle.setCurrentText("2 minuter")
    page.computer.idle.activated.emit(0)
    assert load(paths.settings_file()).idle_minutes == 2


# --- change of key -------------------------------------------------------------------------------------------------


def test_a_change_of_key_ends_at_the_desk_with_a_new_code(
    ways: Ways, program: front.Program, path: Path, moving: Moving
) -> None:
    program.start(path, "rekey")
    gate = ways.at(ChangeKey)
    ways.until(lambda: len(gate.others) == 1)
    gate.passphrase.line.setText("fel ord i en rad")
    gate.others[0].stays.click()
    gate.primary.click()

    def said() -> bool:
        shown = program.window.centralWidget()
        return isinstance(shown, ChangeKey) and "stämmer inte" in shown.banner.text

    ways.until(said)
    again = ways.at(ChangeKey)
    ways.until(lambda: len(again.others) == 1)
    again.passphrase.line.setText(PASSPHRASES[KARIN])
    for field in (again.others[0].passphrase.first, again.others[0].passphrase.second):
        field.line.setText(NEW)
    again.primary.click()
    code = ways.at(RecoveryCode)
    words = code.shown.text()
    code.typed.setText(words)
    code.primary.click()
    ways.arrive()
    assert program.desk is not None
    assert len(program.desk.families.rows()) == 1
    assert not program.desk.keys.code_unconfirmed()
    program.close()
    assert len(aliases(path, NEW, moving)) == 1
    vault.unlock_with_recovery(path, words, clock=moving).close()


def test_leaving_the_change_of_key_is_the_lock_screen(ways: Ways, program: front.Program, path: Path) -> None:
    program.start(path, "rekey")
    ways.at(ChangeKey).back.click()
    ways.at(Unlock)


# --- check ---------------------------------------------------------------------------------------------------------


def test_a_sound_store_is_said_to_be_sound(ways: Ways, program: front.Program, path: Path) -> None:
    program.start(path, "check")
    ask = ways.at(AskCheck)
    ask.passphrase.line.setText(PASSPHRASES[AMIR])
    ask.primary.click()
    told = ways.at(Told)
    assert told.title.text() == "Lagret är helt"
    told.primary.click()
    ways.at(Unlock)


def test_a_flipped_bit_is_named(ways: Ways, program: front.Program, path: Path) -> None:
    database = path / "store.db"
    damaged = bytearray(database.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    database.write_bytes(damaged)
    program.start(path, "check")
    ask = ways.at(AskCheck)
    ask.passphrase.line.setText(PASSPHRASES[KARIN])
    ask.primary.click()
    told = ways.at(Told)
    assert told.title.text() == "Något stämmer inte"
    assert len(told.lines) > 1
