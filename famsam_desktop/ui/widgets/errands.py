"""What one can come to a page for, told by its class: Ctrl+K finds it before the page is made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from famsam_desktop.ui.speech import said
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.calls import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One thing that needs no chosen record, run on the page that declares it.

    The text is Swedish until it is said (`later`); `where` is the part of the page. With keys it is a command of the
    page while that is shown.
    """

    text: str
    icon: str
    run: Callable[[Any], object]
    keys: str = ""
    where: str = ""

    def action(self, owner: QWidget) -> QAction:
        """The command, in its owner."""
        made = QAction(said(self.text), owner)
        icons.dress(made, self.icon, "muted")
        made.setShortcut(QKeySequence(self.keys))
        made.triggered.connect(Run(partial(self.run, owner)))
        owner.addAction(made)
        return made

    def button(self, owner: QWidget, *, kind: str = "plain") -> QPushButton:
        """The same as a button."""
        return button(said(self.text), owner, kind=kind, icon=self.icon, clicked=partial(self.run, owner))
