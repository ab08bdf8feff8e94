"""The gate of a change of key: who does it, and who keeps a way in."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.new_passphrase import NewPassphrase
from famsam_desktop.ui.widgets.passphrases import PassphraseField
from famsam_desktop.ui.widgets.rows import row


class ChangeKey(Gate):
    """Oneself by one's passphrase; everybody else who stays types a new one."""

    #: The person, the passphrase, and the others' names with their new passphrases.
    asked = Signal(str, str, object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("shield-check", "", "", parent)
        self.title.setText(self.tr("Byt lagrets nyckel"))
        self.setAccessibleName(self.title.text())
        self.intro.setText(
            self.tr(
                "Gör det när en dator har kommit bort eller en kollega slutar. Hela lagret krypteras om, gamla "
                "säkerhetskopior ersätts och återställningskoden blir en ny. Det går inte att ångra när det är "
                "klart. Till dess kan det avbrytas, och inget är ändrat."
            )
        )
        self._label = TextLabel(self.tr("Vem är du?"), self.card, step=Step.STRONG)
        self.person = QComboBox(self.card)
        self.person.setAccessibleName(self._label.text())
        self._label.setBuddy(self.person)
        self.passphrase = PassphraseField(self.tr("Din lösenfras, som du behåller"), self.card)
        self.others: list[_Other] = []
        self._others_box = QVBoxLayout()
        self._others_box.setSpacing(em(0.8))
        self.primary = button(self.tr("Byt nyckel"), self.card, kind="primary", clicked=self._on_asked)
        self.back = button(self.tr("Avbryt"), self.card, clicked=self.back_asked.emit)
        self.body.addWidget(self._label)
        self.body.addWidget(self.person)
        self.body.addWidget(self.passphrase)
        self.body.addLayout(self._others_box)
        self.body.addLayout(row(self.back, self.primary, stretch=1))
        self.start = self.passphrase.line
        self._names: Sequence[str] = ()
        self.person.currentTextChanged.connect(self._on_person)
        self.passphrase.entered.connect(self._on_asked)

    def set_people(self, names: Sequence[str]) -> None:
        """Offer these people; a single one need not be asked for."""
        self._names = names
        self.person.clear()
        self.person.addItems(list(names))
        for part in (self._label, self.person):
            part.setVisible(len(names) > 1)

    def forget(self) -> None:
        """Empty every field."""
        for field in self.findChildren(PassphraseField):
            field.clear()

    def _on_person(self, person: str) -> None:
        for other in self.others:
            self._others_box.removeWidget(other)
            other.hide()
            other.deleteLater()
        self.others = [_Other(name, self.card) for name in self._names if person and name != person]
        stops: list[QWidget] = [self.person, self.passphrase.line, self.passphrase.eye]
        for other in self.others:
            self._others_box.addWidget(other)
            stops += other.stops()
        stops += [self.back, self.primary]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_asked(self) -> None:
        if not self.primary.isEnabled():
            return
        fault = self._fault()
        if fault:
            self.refuse(fault)
            return
        self.banner.clear()
        others = {other.name: other.passphrase.text() for other in self.others if other.stays.isChecked()}
        self.asked.emit(self.person.currentText(), self.passphrase.text(), others)

    def _fault(self) -> str:
        if not self.passphrase.text():
            self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Skriv din lösenfras.")
        for other in self.others:
            if other.stays.isChecked() and other.passphrase.fault():
                other.passphrase.first.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return other.passphrase.fault_of(other.name)
        return ""


class _Other(QWidget):
    """A colleague who stays with a new passphrase, or is left out."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.stays = QCheckBox(self.tr("{} ska kunna öppna lagret").format(name), self)
        self.stays.setChecked(True)
        self.passphrase = NewPassphrase(self, label=self.tr("Ny lösenfras för {}").format(name))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        box.addWidget(self.stays)
        box.addWidget(self.passphrase)
        self.stays.toggled.connect(self.passphrase.setVisible)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        first, second = self.passphrase.first, self.passphrase.second
        return [self.stays, first.line, first.eye, second.line, second.eye]
