"""A question that the own passphrase answers."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.passphrases import PassphraseField
from famsam_desktop.ui.widgets.secretdialog import SecretDialog


class ConfirmPassphrase(SecretDialog):
    """Says what will be done, and does it with the passphrase."""

    def __init__(
        self,
        title: str,
        primary: str,
        what: str,
        act: Callable[[str], Any],
        then: Callable[[Any], object],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        super().__init__(title, primary, jobs, parent)
        self._act, self._then = act, then
        self.passphrase = PassphraseField(self.tr("Din lösenfras"), self)
        self.body.addWidget(TextLabel(what, self))
        self.body.addWidget(self.passphrase)
        self.body.addStretch(1)
        self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def fault(self) -> str:
        """Something must be typed."""
        return "" if self.passphrase.text() else self.tr("Skriv din lösenfras.")

    def send_down(self) -> None:
        """Do it."""
        self.ask(partial(self._act, self.passphrase.text()), self._then)
