"""A new passphrase: typed twice, with its strength in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.ui.passphrase_words import strength
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.headings import TextLabel, note
from famsam_desktop.ui.widgets.passphrases import PassphraseField


class NewPassphrase(QWidget):
    """A new passphrase, typed twice; says how strong it is and whether the two are alike."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, label: str = "") -> None:
        super().__init__(parent)
        self.first = PassphraseField(label or self.tr("Lösenfras"), self)
        again = self.tr("{} en gång till").format(label) if label else self.tr("Lösenfrasen en gång till")
        self.second = PassphraseField(again, self)
        self._words = note(self.tr("Minst 12 tecken. Fyra eller fem ord är lätta att minnas."), self)
        self._alike = TextLabel("", self, tone="muted")
        self._alike.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        for part in (self.first, self._words, self.second, self._alike):
            box.addWidget(part)
        for field in (self.first, self.second):
            field.edited.connect(self._on_edited)

    def text(self) -> str:
        """The passphrase, when both are alike and long enough; otherwise empty."""
        typed = self.first.text()
        return typed if typed == self.second.text() and strength(typed)[0] > 0 else ""

    def fault(self) -> str:
        """What is wrong, in a sentence; empty when nothing is."""
        grade, words = strength(self.first.text())
        if grade == 0:
            return words
        return (
            "" if self.first.text() == self.second.text() else self.tr("De två lösenfraserna är inte lika.")
        )

    def fault_of(self, name: str) -> str:
        """The same where several people's are typed: it says whose it is."""
        fault = self.fault()
        return (
            self.tr("Se över lösenfrasen för {name}. {fault}").format(name=name, fault=fault) if fault else ""
        )

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.second):
            field.clear()
        self._alike.hide()

    def _on_edited(self) -> None:
        grade, words = strength(self.first.text())
        self._words.setText(words)
        self._words.set_tone(("bad", "warn", "ok", "ok")[grade])
        alike = self.first.text() == self.second.text()
        self._alike.setVisible(bool(self.second.text()))
        self._alike.setText(self.tr("De är lika.") if alike else self.tr("De är inte lika än."))
        self._alike.set_tone("ok" if alike else "muted")
        self.edited.emit()
