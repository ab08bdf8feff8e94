"""What is read in the menu Hjälp: the way in for somebody new, and the accessibility statement."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.beginning import Beginning
from famsam_desktop.ui.shell.statement import Statement
from famsam_desktop.ui.theme.appearance import Appearance
from tests.ui.test_shell import Desk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def room(qtbot: QtBot, appearance: Appearance) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


PRESSED = (
    "Ny familj",
    "Aktualisera",
    "Samtycken",
    "Nytt möte",
    "Lägg till ur nätverket",
    "Börja mötet",
    "Avsluta mötet",
    "Anteckna",
    "Publicera siffror …",
    "Papperskorg",
)


@pytest.mark.parametrize("words", PRESSED)
def test_the_way_in_names_what_stands_in_the_window(room: QWidget, words: str) -> None:
    catalogue = ET.parse(ROOT / "resources" / "translations" / "famsam_en.ts")  # noqa: S314  (our own file)
    assert words in Beginning(room).text.toPlainText()
    assert words in {each.findtext("source") for each in catalogue.iter("message")}


@pytest.mark.parametrize(
    ("organisation", "whom"),
    [
        ("FamSam i norra länet", "Vänd dig till FamSam i norra länet."),
        ("", "Vänd dig till den som ansvarar för FamSam hos er."),
        ("<b>Å & Ö</b>", "Vänd dig till <b>Å & Ö</b>."),
    ],
)
def test_it_says_whom_to_turn_to(room: QWidget, organisation: str, whom: str) -> None:
    text = Statement(organisation, room).text.toPlainText()
    assert whom in text
    for part in ("EN 301 549", "WCAG 2.1", "Kända brister", "NVDA", "PDF/UA"):
        assert part in text


def test_it_is_read_to_its_end_with_the_keys(qtbot: QtBot, room: QWidget) -> None:
    made = Statement("", room)
    made.open()
    made.resize(420, 320)
    qtbot.waitExposed(made)
    bar = made.text.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(made.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() > bar.maximum() - 30  # but for the margin under the last line
    QTest.keyClick(made.text, Qt.Key.Key_Tab)
    assert made.focusWidget() is made.primary


@pytest.mark.parametrize(
    ("words", "kind"), [("Kom igång", Beginning), ("Tillgänglighetsredogörelse", Statement)]
)
def test_it_is_in_the_menu(
    qtbot: QtBot,
    appearance: Appearance,
    jobs: Jobs,
    clock: Callable[[], datetime],
    words: str,
    kind: type[QWidget],
) -> None:
    desk = Desk(appearance, jobs, clock)
    qtbot.addWidget(desk.window)
    desk.window.show()
    desk.workspace.go("today")
    (entry,) = [each for each in desk.window.findChildren(QAction) if each.text().replace("&", "") == words]
    entry.trigger()
    (shown,) = desk.window.findChildren(kind)
    assert shown.isVisible()
    shown.close()
