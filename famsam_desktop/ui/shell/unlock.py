"""The lock screen: who, the passphrase, and nothing else. Painted before the store is even imported."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.shell.passphrases import PassphraseField
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.rows import row


class Unlock(Gate):
    """Asks for a person and a passphrase; whoever made it answers with `refuse` or takes it away."""

    asked = Signal(str, str)
    other_asked = Signal()
    new_asked = Signal()
    forgotten_asked = Signal()

    def __init__(self, store_name: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__("lock", "FamSam", "", parent)
        self.intro.setText(self.tr("Lås upp {store}").format(store=store_name))
        self._label = TextLabel(self.tr("Vem är du?"), self.card, step=Step.STRONG)
        self.person = QComboBox(self.card)
        self.person.setAccessibleName(self.tr("Vem är du?"))
        self._label.setBuddy(self.person)
        self.passphrase = PassphraseField(self.tr("Lösenfras"), self.card)
        self.primary = button(self.tr("Lås upp"), self.card, kind="primary", clicked=self._on_asked)
        self.progress.setAccessibleName(self.tr("Låser upp"))
        self.start = self.passphrase.line
        self._build(hint)
        self.passphrase.entered.connect(self._on_asked)
        self.passphrase.edited.connect(self.banner.clear)

    def set_people(self, names: Sequence[str]) -> None:
        """Offer these people; a single one need not be asked for."""
        blocked = QSignalBlocker(self.person)
        self.person.clear()
        self.person.addItems(list(names))
        blocked.unblock()
        for part in (self._label, self.person):
            part.setVisible(len(names) > 1)

    def wait(self, waiting: bool) -> None:
        """While the key is derived: a bar moves, nothing can be pressed twice."""
        super().wait(waiting)
        self.primary.setText(self.tr("Låser upp …") if waiting else self.tr("Lås upp"))

    def refuse(self, sentence: str) -> None:
        """Say why it did not open; the passphrase is marked so that it can be typed over."""
        super().refuse(sentence)
        self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.line.selectAll()

    def _build(self, hint: str) -> None:
        self.body.addWidget(self._label)
        self.body.addWidget(self.person)
        self.body.addWidget(self.passphrase)
        if hint:
            self.body.addWidget(TextLabel(hint, self.card, tone="muted"))
        self.body.addSpacing(em(0.3))
        self.body.addWidget(self.primary)
        other = button(
            self.tr("Öppna ett annat lager"), self.card, kind="link", clicked=self.other_asked.emit
        )
        new = button(self.tr("Skapa ett nytt lager"), self.card, kind="link", clicked=self.new_asked.emit)
        self.body.addLayout(row(other, new))
        forgotten = button(
            self.tr("Glömt lösenfrasen?"), self.card, kind="link", clicked=self.forgotten_asked.emit
        )
        self.body.addLayout(row(forgotten))

    def _on_asked(self) -> None:
        if not self.primary.isEnabled():
            return
        if not self.passphrase.text():
            self.refuse(self.tr("Skriv lösenfrasen."))
            return
        self.banner.clear()
        self.wait(True)
        self.asked.emit(self.person.currentText(), self.passphrase.text())
