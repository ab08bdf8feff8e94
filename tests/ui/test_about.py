"""Om FamSam: the licences of everything shipped can be read."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.services import licences
from famsam_desktop.ui.shell.about import About
from famsam_desktop.ui.theme.appearance import Appearance


def test_every_licence_can_be_read_in_full(qtbot: QtBot, appearance: Appearance) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    about = About(window)
    about.open()
    qtbot.waitUntil(
        lambda: "GNU LESSER GENERAL PUBLIC LICENSE" in about.licences.toPlainText(), timeout=20_000
    )
    shown = about.licences.toPlainText()
    for part in licences.parts():
        assert f"{part.name} {part.version}".strip() in shown
    assert about.licences.isReadOnly()
    assert about.licences.accessibleName() == "Licenser"
