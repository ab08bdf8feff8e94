"""The gates by themselves: what they ask, what they offer, what they forget."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.backups import BackupContents, BackupRow
from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.ui.shell.checking import AskCheck
from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.shell.recover import Recover, Renew
from famsam_desktop.ui.shell.rekey import ChangeKey
from famsam_desktop.ui.shell.restore import ChooseBackup, ShowBackup
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.shell.working import Told, Working
from famsam_desktop.ui.widgets.headings import TextLabel
from tests.clock import NOW
from tests.ui import reach

pytestmark = pytest.mark.usefixtures("appearance")

PASSPHRASE = "fyra ord i en rad"
ROWS = [
    BackupRow(name=f"kopia-{days}", taken_at=NOW - timedelta(days=days), size_bytes=size)
    for days, size in ((0, 34_700_000), (1, 3_400_000), (9, 870_400))
]
CONTENTS = BackupContents(
    taken_at=NOW,
    changed_at=NOW - timedelta(hours=2),
    families=59,
    open_cases=21,
    meetings=140,
    open_actions=33,
    people=("Karin", "Amir"),
)


class Moving:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def shown[G: QWidget](qtbot: QtBot, gate: G) -> G:
    qtbot.addWidget(gate)
    gate.resize(1024, 760)
    gate.show()
    qtbot.waitExposed(gate)
    return gate


def heard(signal: Any) -> list[tuple[Any, ...]]:
    told: list[tuple[Any, ...]] = []

    def hear(*values: Any) -> None:
        told.append(values)

    signal.connect(hear)
    return told


# --- the lock screen -----------------------------------------------------------------------------------------------


def test_button_and_banner_count_down_by_the_clock(qtbot: QtBot) -> None:
    clock, gate = Moving(), shown(qtbot, Unlock("team.famsam"))
    words = gate.primary.text()
    gate.refuse("Lösenfrasen stämmer inte.")
    gate.rest(10, clock)
    assert gate.banner.text == "För många felaktiga försök. Vänta 10 sekunder."
    assert gate.primary.text() == "Vänta 10 sekunder"
    assert not gate.primary.isEnabled()
    QTest.keyClicks(gate.passphrase.line, "x")
    clock.now += timedelta(seconds=9)
    qtbot.waitUntil(lambda: gate.primary.text() == "Vänta 1 sekund")
    assert gate.banner.text == "För många felaktiga försök. Vänta 1 sekund."
    clock.now += timedelta(seconds=1)
    qtbot.waitUntil(gate.primary.isEnabled)
    assert gate.primary.text() == words
    assert gate.banner.text == ""


def test_what_is_said_meanwhile_is_not_counted_over(qtbot: QtBot) -> None:
    clock, gate = Moving(), shown(qtbot, Unlock("team.famsam"))
    gate.rest(10, clock)
    gate.refuse("Nyckelringen svarar inte.")
    gate.rest(9, clock)
    clock.now += timedelta(seconds=3)
    qtbot.waitUntil(lambda: gate.primary.text() == "Vänta 6 sekunder")
    assert gate.banner.text == "Nyckelringen svarar inte."
    clock.now += timedelta(seconds=6)
    qtbot.waitUntil(gate.primary.isEnabled)
    assert gate.banner.text == "Nyckelringen svarar inte."


def test_nothing_is_tried_while_the_button_rests(qtbot: QtBot) -> None:
    gate = shown(qtbot, Unlock("team.famsam"))
    asked = heard(gate.asked)
    gate.passphrase.line.setText(PASSPHRASE)
    gate.rest(10, Moving())
    gate.wait(False)  # an answer to something else must not wake it
    gate.passphrase.entered.emit()
    assert asked == []


def test_no_wait_is_no_rest(qtbot: QtBot) -> None:
    gate = shown(qtbot, Unlock("team.famsam"))
    gate.rest(0, Moving())
    assert gate.primary.isEnabled()


def test_what_is_missing_is_accepted_with_the_passphrase_that_stands_there(qtbot: QtBot) -> None:
    gate = shown(qtbot, Unlock("team.famsam"))
    accepted = heard(gate.loss_accepted)
    gate.set_people(["Karin", "Amir"])
    assert not gate.accept_loss.isVisible()
    gate.passphrase.line.setText(PASSPHRASE)
    gate.refuse("De senaste ändringarna saknas.")
    gate.offer_ways(accept_loss=True)
    assert gate.restore.isVisible()
    gate.accept_loss.click()
    assert accepted == [("Karin", PASSPHRASE)]


def test_the_ways_go_when_another_passphrase_is_typed(qtbot: QtBot) -> None:
    gate = shown(qtbot, Unlock("team.famsam"))
    gate.offer_ways(accept_loss=True)
    QTest.keyClicks(gate.passphrase.line, "x")
    assert not gate.accept_loss.isVisible()
    assert not gate.restore.isVisible()


def test_the_keyring_is_offered_only_where_it_serves(qtbot: QtBot) -> None:
    gate = shown(qtbot, Unlock("team.famsam"))
    asked = heard(gate.keyring_asked)
    assert not gate.keyring.isVisible()
    gate.offer_keyring(True)
    gate.keyring.click()
    assert asked == [()]
    assert not gate.primary.isEnabled()


def test_forgotten_is_out_of_the_field_and_its_undo(qtbot: QtBot) -> None:
    gate = shown(qtbot, Unlock("team.famsam"))
    gate.passphrase.eye.click()
    QTest.keyClicks(gate.passphrase.line, PASSPHRASE)
    gate.forget()
    gate.passphrase.line.undo()
    assert gate.passphrase.text() == ""
    assert gate.passphrase.line.echoMode() is gate.passphrase.line.EchoMode.Password


# --- the recovery code ---------------------------------------------------------------------------------------------


def test_who_recovers_is_who_stood_on_the_lock_screen_until_another_is_chosen(qtbot: QtBot) -> None:
    gate = shown(qtbot, Recover("team.famsam"))
    asked = heard(gate.asked)
    gate.set_people(["Karin", "Amir", "Östen"], "Amir")
    assert gate.person.isVisible()
    gate.code.setText("0000")
    gate.primary.click()
    gate.refuse("Återställningskoden stämmer inte.")
    gate.person.setCurrentText("Östen")
    QTest.keyClick(gate.code, Qt.Key.Key_Return)
    assert asked == [("Amir", "0000"), ("Östen", "0000")]


def test_somebody_alone_is_not_asked_who_it_is(qtbot: QtBot) -> None:
    gate = shown(qtbot, Recover("team.famsam"))
    asked = heard(gate.asked)
    gate.set_people(["Karin"])
    assert not gate.person.isVisible()
    gate.primary.click()
    assert asked == [("Karin", "")]


def test_nobody_recovers_before_the_names_are_there(qtbot: QtBot) -> None:
    gate = shown(qtbot, Recover("team.famsam"))
    asked = heard(gate.asked)
    gate.refuse("Lagrets nyckelfil går inte att läsa.")
    QTest.keyClick(gate.code, Qt.Key.Key_Return)
    assert asked == []


def test_a_new_passphrase_is_good_and_typed_twice(qtbot: QtBot) -> None:
    gate = shown(qtbot, Renew("Amir"))
    asked, skipped = heard(gate.asked), heard(gate.skipped)
    assert "Amir" in gate.intro.text()
    gate.passphrase.first.line.setText(PASSPHRASE)
    gate.passphrase.second.line.setText("fyra ord i en rand")
    gate.primary.click()
    assert "inte lika" in gate.banner.text
    gate.passphrase.second.line.setText(PASSPHRASE)
    QTest.keyClick(gate.passphrase.second.line, Qt.Key.Key_Return)
    QTest.keyClick(gate.passphrase.second.line, Qt.Key.Key_Return)
    gate.skip.click()
    assert (asked, skipped) == ([(PASSPHRASE,)], [])


# --- restore -------------------------------------------------------------------------------------------------------


def test_the_newest_backup_is_chosen(qtbot: QtBot) -> None:
    gate = shown(qtbot, ChooseBackup("team.famsam"))
    asked = heard(gate.asked)
    gate.set_rows(ROWS)
    gate.passphrase.line.setText(PASSPHRASE)
    gate.primary.click()
    assert asked == [("kopia-0", PASSPHRASE)]


def test_a_folder_goes_before_the_list_until_a_row_is_chosen(qtbot: QtBot) -> None:
    gate = shown(qtbot, ChooseBackup("team.famsam"))
    asked = heard(gate.asked)
    gate.set_rows(ROWS)
    gate.passphrase.line.setText(PASSPHRASE)
    gate.set_folder("/media/minne/kopia")
    gate.primary.click()
    gate.wait(False)
    gate.table.choose(ROWS[1])
    gate.primary.click()
    assert [source for source, _ in asked] == [Path("/media/minne/kopia"), "kopia-1"]


def test_without_backups_a_folder_must_be_chosen(qtbot: QtBot) -> None:
    gate = shown(qtbot, ChooseBackup("team.famsam"))
    asked = heard(gate.asked)
    gate.set_rows([])
    assert gate.none.isVisible()
    gate.passphrase.line.setText(PASSPHRASE)
    gate.primary.click()
    assert asked == []
    assert "mapp" in gate.banner.text


def test_what_is_shown_of_a_backup(qtbot: QtBot) -> None:
    gate = shown(qtbot, ShowBackup(CONTENTS, replaces=True))
    text = " ".join(label.text() for label in readable(gate))
    for part in ("onsdag 4 mars 2026 kl. 10.30", "kl. 08.30", "59", "21", "140", "33", "Karin, Amir"):
        assert part in text
    assert "läggs undan, inget raderas" in gate.what.text()


def test_nothing_is_put_aside_where_there_is_no_store(qtbot: QtBot) -> None:
    assert "undan" not in shown(qtbot, ShowBackup(CONTENTS, replaces=False)).what.text()


# --- change of key -------------------------------------------------------------------------------------------------


def test_who_stays_gets_a_new_passphrase_and_who_leaves_none(qtbot: QtBot) -> None:
    gate = shown(qtbot, ChangeKey())
    asked = heard(gate.asked)
    gate.set_people(["Karin", "Amir", "Östen"])
    gate.passphrase.line.setText(PASSPHRASE)
    amir, osten = gate.others
    gate.primary.click()
    assert asked == []
    assert "lösenfrasen för Amir." in gate.banner.text
    for field in (amir.passphrase.first, amir.passphrase.second):
        field.line.setText("lugn skog vid viken")
    osten.stays.click()
    assert not osten.passphrase.isVisible()
    gate.primary.click()
    assert asked == [("Karin", PASSPHRASE, {"Amir": "lugn skog vid viken"})]


def test_another_person_asks_for_the_others(qtbot: QtBot) -> None:
    gate = shown(qtbot, ChangeKey())
    gate.set_people(["Karin", "Amir"])
    gate.person.setCurrentText("Amir")
    assert [other.name for other in gate.others] == ["Karin"]


def test_somebody_alone_is_asked_for_one_passphrase(qtbot: QtBot) -> None:
    gate = shown(qtbot, ChangeKey())
    gate.set_people(["Karin"])
    assert gate.others == []
    assert not gate.person.isVisible()


# --- long work -----------------------------------------------------------------------------------------------------


def test_the_bar_follows_the_work_and_stops_it(qtbot: QtBot) -> None:
    gate = shown(qtbot, Working("history", "Återställer", "Vänta."))
    work = gate.begin()
    work(0.42)
    qtbot.waitUntil(lambda: gate.work.bar.value() == 42)
    gate.work.stop.click()
    with pytest.raises(Cancelled):
        work(0.5)
    assert not gate.work.stop.isEnabled()


def test_long_work_says_for_how_long_it_has_worked(qtbot: QtBot) -> None:
    gate = shown(qtbot, Working("history", "Återställer", "Vänta."))
    bar = gate.work
    for seconds, words in (
        (0, ""),
        (1, ""),
        (2, "2 s"),
        (59, "59 s"),
        (60, "1 min 0 s"),
        (192, "3 min 12 s"),
    ):
        bar.show_lasting(seconds)
        assert (bar.lasting.text() if bar.lasting.isVisibleTo(bar) else "") == words
    gate.begin()
    assert not bar.lasting.isVisibleTo(bar)


# --- all of them ---------------------------------------------------------------------------------------------------


def _unlock() -> Gate:
    gate = Unlock("team.famsam")
    gate.set_people(["Karin", "Amir"])
    gate.offer_keyring(True)
    gate.offer_ways(accept_loss=True)
    return gate


def _recover() -> Gate:
    gate = Recover("team.famsam")
    gate.set_people(["Karin", "Amir"])
    return gate


def _renew() -> Gate:
    return Renew("Karin")


def _choose() -> Gate:
    gate = ChooseBackup("team.famsam")
    gate.set_rows(ROWS)
    return gate


def _show() -> Gate:
    return ShowBackup(CONTENTS, replaces=True)


def _rekey() -> Gate:
    gate = ChangeKey()
    gate.set_people(["Karin", "Amir"])
    return gate


def _work() -> Gate:
    gate = Working("history", "Återställer", "Vänta.")
    gate.begin()
    return gate


def _told() -> Gate:
    return Told(
        "circle-check", "Klart", ["Lagret är återställt.", "Det förra ligger kvar."], "Till låsskärmen"
    )


def _check() -> Gate:
    return AskCheck("team.famsam")


ALL = [_unlock, _recover, _renew, _choose, _show, _rekey, _work, _told, _check]


@pytest.mark.parametrize("make", ALL)
def test_gate_1(qtbot: QtBot, make: Callable[[], Gate]) -> None:
    gate = shown(qtbot, make())
    assert not reach.unnamed(gate)
    assert not reach.small(gate)
    assert not reach.unseen_focus(gate)
    assert set(reach.tabbed(gate)) == set(reach.stops(gate))


def readable(gate: QWidget) -> list[TextLabel]:
    return [label for label in gate.findChildren(TextLabel) if label.isVisible()]
