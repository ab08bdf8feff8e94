"""A question before what cannot be taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import TextLabel


class AskDialog(Dialog):
    """Says what will be gone; the button names what it does."""

    def __init__(
        self, title: str, what: str, primary: str, act: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(title, primary, parent)
        self._act = act
        self.body.addWidget(TextLabel(what, self))
        self.cancel.setFocus()

    def submit(self) -> None:
        """Close and do it; a refusal is told on the page."""
        self.accept()
        self._act()
