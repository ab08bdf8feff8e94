"""A text of some length in a dialog: headed sections of short points, read and scrolled with the keys."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTextEdit, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog

_STYLE = "h3 { font-weight: 600; } li { margin-bottom: 5px; }"


class Section(NamedTuple):
    """A heading and its points; they are numbered where one follows the other."""

    title: str
    points: Sequence[str]
    numbered: bool = False


class LongText(Dialog):
    """There is nothing to do in it but to read and to close it; what it says is told with `say`."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent.tr("Stäng"), parent)
        self.cancel.hide()
        self.text = QTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.windowTitle())
        self.text.document().setDefaultStyleSheet(_STYLE)
        self.text.setMinimumSize(em(24), em(12))
        self.body.addWidget(self.text, 1)
        self.resize(QSize(em(52), em(44)).boundedTo(self.screen().availableSize() * 0.9))
        self.text.setFocus()

    def say(self, *sections: Section) -> None:
        """Show these, from the first."""
        self.text.setHtml("".join(map(_html, sections)))


def _html(section: Section) -> str:
    points = "".join(f"<li>{escape(each)}</li>" for each in section.points)
    kind = "ol" if section.numbered else "ul"
    return f"<h3>{escape(section.title)}</h3><{kind}>{points}</{kind}>"
