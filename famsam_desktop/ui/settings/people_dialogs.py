"""Dialogs about who can open the store, and with what."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.new_passphrase import NewPassphrase
from famsam_desktop.ui.widgets.passphrases import PassphraseField
from famsam_desktop.ui.widgets.secretdialog import SecretDialog

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

type Then = Callable[[Any], object]


class ChangePassphrase(SecretDialog):
    """The present one, and the new one twice."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget, then: Then) -> None:
        super().__init__(parent.tr("Byt min lösenfras"), parent.tr("Byt lösenfras"), jobs, parent)
        self._desk, self._then = desk, then
        self.old = PassphraseField(self.tr("Nuvarande lösenfras eller återställningskod"), self)
        self.new = NewPassphrase(self, label=self.tr("Ny lösenfras"))
        self.body.addWidget(self.old)
        self.body.addWidget(self.new)
        self.body.addStretch(1)
        self.old.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def fault(self) -> str:
        """Both must be there, and differ."""
        if not self.old.text():
            self.old.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Skriv den nuvarande lösenfrasen.")
        return self.new.fault()

    def send_down(self) -> None:
        """Change it."""
        act = partial(self._desk.keys.change_passphrase, self.old.text(), self.new.text())
        self.do(act, self._then)


class NewPerson(SecretDialog):
    """A name, and the passphrase that the new colleague types."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget, then: Then) -> None:
        intro = parent.tr("Låt kollegan själv välja och skriva sin lösenfras.")
        super().__init__(parent.tr("Lägg till person"), parent.tr("Lägg till"), jobs, parent, intro=intro)
        self._desk, self._then = desk, then
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Namn"))
        label = TextLabel(self.tr("Namn"), self, step=Step.STRONG)
        label.setBuddy(self.name)
        self.new = NewPassphrase(self)
        self.body.addWidget(label)
        self.body.addWidget(self.name)
        self.body.addWidget(self.new)
        self.body.addStretch(1)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def fault(self) -> str:
        """A name and a good passphrase."""
        if not self.name.text().strip():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Skriv personens namn.")
        return self.new.fault()

    def send_down(self) -> None:
        """Add the person."""
        self.do(partial(self._desk.keys.add_person, self.name.text().strip(), self.new.text()), self._then)


class RemovePerson(SecretDialog):
    """What it does, and what it does not do."""

    def __init__(self, name: str, desk: "Desk", jobs: Jobs, parent: QWidget, then: Then) -> None:
        super().__init__(
            parent.tr("Ta bort {}?").format(name), parent.tr("Ta bort lösenfrasen"), jobs, parent
        )
        self._name, self._desk, self._then = name, desk, then
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "Lösenfrasen slutar gälla i det här lagret. Det som personen har skrivit finns kvar. "
                    "Kopior och säkerhetskopior som personen redan har öppnas fortfarande med den: "
                    "byt lagrets nyckel när en kollega slutar eller en dator har kommit bort."
                ),
                self,
            )
        )
        self.body.addStretch(1)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def send_down(self) -> None:
        """Remove the person."""
        self.do(partial(self._desk.keys.remove_person, self._name), self._then)
