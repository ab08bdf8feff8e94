"""Less motion, when somebody wants it or the computer is set to it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

import famsam_desktop.ui
from famsam_desktop.host.settings import Settings, load, save
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from famsam_desktop.ui.theme.motion import is_still
from famsam_desktop.ui.widgets.busybar import BusyBar
from famsam_desktop.ui.widgets.dialog import Dialog

UI = Path(famsam_desktop.ui.__file__).parent


def moves(bar: QProgressBar) -> bool:
    """Qt moves a bar that has no end."""
    return bar.minimum() == bar.maximum()


def test_a_bar_moves_until_nothing_is_to_move(qtbot: QtBot, appearance: Appearance) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.show()
    dialog = Dialog("Möte", "Spara", room)
    dialog.open()
    bar = dialog.findChild(BusyBar)
    assert bar is not None
    dialog.wait(True)
    assert moves(bar)
    dialog.wait(False)
    appearance.be_calm(True)
    dialog.wait(True)
    assert not moves(bar)
    assert bar.value() == bar.maximum()  # and is seen
    appearance.be_calm(False)


def test_menus_and_the_cursor_are_still_too(qapp: QApplication, appearance: Appearance) -> None:
    blinks = qapp.cursorFlashTime()
    heard: list[bool] = []
    appearance.changed.connect(lambda: heard.append(appearance.calm))
    appearance.be_calm(True)
    assert qapp.cursorFlashTime() == 0
    assert not any(qapp.isEffectEnabled(each) for each in Qt.UIEffect if each is not Qt.UIEffect.UI_General)
    appearance.be_calm(True)
    appearance.be_calm(False)
    assert qapp.cursorFlashTime() == blinks
    assert heard == [True, False]


def test_the_computer_s_own_setting_is_followed(
    appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No platform plug-in for tests has such a setting, so what it would say is put in its place."""
    monkeypatch.setattr("famsam_desktop.ui.theme.appearance.wanted_still", lambda _app: True)
    appearance.settle_motion()
    assert is_still()
    monkeypatch.undo()
    appearance.settle_motion()
    assert not is_still()


def test_the_choice_is_kept(tmp_path: Path) -> None:
    save(tmp_path / "settings.json", Settings(calm=True))
    assert load(tmp_path / "settings.json").calm


def test_a_calm_start(qapp: QApplication) -> None:
    font, palette = qapp.font(), qapp.palette()
    made = Appearance(qapp, Theme.LIGHT, calm=True)
    assert is_still()
    made.be_calm(False)
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_nothing_else_moves_by_itself() -> None:
    """A new animation, or bar without an end, has to ask `is_still`: make it a `BusyBar`, or add a test of it here."""
    moving = re.compile(
        r"Q\w*Animation\b|QMovie|QTimeLine|setRange\(0, 0\)|setAnimated\(True\)|QGraphicsOpacity"
    )
    found = {file.name for file in UI.rglob("*.py") if moving.search(file.read_text("utf-8"))}
    assert found == {"busybar.py"}
