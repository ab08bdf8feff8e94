"""The lock screen: who, the passphrase, and the ways on when it does not open. Painted before the store is imported."""

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.passphrases import PassphraseField
from famsam_desktop.ui.widgets.rows import row


class Unlock(Gate):
    """Asks for a person and a passphrase; whoever made it answers with `refuse` or takes it away."""

    asked = Signal(str, str)
    #: As `asked`, when what is missing from the store is known and accepted.
    loss_accepted = Signal(str, str)
    keyring_asked = Signal()
    restore_asked = Signal()
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
        self.keyring = button(
            self.tr("Öppna med datorns nyckelring"), self.card, icon="key-round", clicked=self._on_keyring
        )
        self.accept_loss = button(self.tr("Öppna det som finns"), self.card, clicked=self._on_accept_loss)
        self.restore = button(
            self.tr("Återställ en säkerhetskopia …"), self.card, clicked=self.restore_asked.emit
        )
        self.progress.setAccessibleName(self.tr("Låser upp"))
        self.start = self.passphrase.line
        self._hint = TextLabel("", self.card, tone="muted")
        self._build()
        self.set_hint(hint)
        for part in (self.keyring, self.accept_loss, self.restore):
            part.hide()
        self.passphrase.entered.connect(self._on_asked)
        self.passphrase.edited.connect(self._on_edited)

    def set_people(self, names: Sequence[str]) -> None:
        """Offer these people; a single one need not be asked for."""
        blocked = QSignalBlocker(self.person)
        self.person.clear()
        self.person.addItems(list(names))
        blocked.unblock()
        for part in (self._label, self.person):
            part.setVisible(len(names) > 1)

    def set_hint(self, hint: str) -> None:
        """A quiet line under the field, or none."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def offer_keyring(self, offered: bool) -> None:
        """Show the button that asks the keyring of this computer, or take it away."""
        self.keyring.setVisible(offered)

    def offer_ways(self, *, accept_loss: bool) -> None:
        """Show what else can be done with a store that does not open as it is."""
        self.accept_loss.setVisible(accept_loss)
        self.restore.show()
        self._restore_link.hide()

    def rest(self, seconds: int, clock: Callable[[], datetime]) -> None:
        """After too many wrong passphrases: the buttons that try one wait."""
        self.rest_button(self.primary, seconds, clock)

    def forget(self) -> None:
        """Empty the field: what was typed there was wrong, or is no longer needed."""
        self.passphrase.clear()

    def wait(self, waiting: bool) -> None:
        """While the key is derived: a bar moves, nothing can be pressed twice."""
        self.primary.setText(self.tr("Låser upp …") if waiting else self.tr("Lås upp"))
        super().wait(waiting)

    def refuse(self, sentence: str) -> None:
        """Say why it did not open; what is left in the field is marked so that it can be typed over."""
        super().refuse(sentence)
        self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.line.selectAll()

    def _build(self) -> None:
        self.body.addLayout(row(self.accept_loss, self.restore))
        self.body.addWidget(self._label)
        self.body.addWidget(self.person)
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self._hint)
        self.body.addSpacing(em(0.3))
        self.body.addWidget(self.primary)
        self.body.addWidget(self.keyring)
        links = [
            (self.tr("Öppna ett annat lager"), self.other_asked),
            (self.tr("Skapa ett nytt lager"), self.new_asked),
            (self.tr("Glömt lösenfrasen?"), self.forgotten_asked),
            (self.tr("Återställ en säkerhetskopia …"), self.restore_asked),
        ]
        made = [button(text, self.card, kind="link", clicked=signal.emit) for text, signal in links]
        self.body.addLayout(row(*made[:2]))
        self.body.addLayout(row(*made[2:]))
        self._restore_link = made[3]
        stops = [self.accept_loss, self.restore, self.person, self.passphrase.line, self.passphrase.eye]
        stops += [self.primary, self.keyring, *made]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_edited(self) -> None:
        if not self.resting:
            self.banner.clear()
        self.accept_loss.hide()
        self.restore.hide()
        self._restore_link.show()

    def _on_asked(self) -> None:
        if self._ready():
            self.asked.emit(self.person.currentText(), self.passphrase.text())

    def _on_accept_loss(self) -> None:
        if self._ready():
            self.loss_accepted.emit(self.person.currentText(), self.passphrase.text())

    def _on_keyring(self) -> None:
        self.banner.clear()
        self.wait(True)
        self.keyring_asked.emit()

    def _ready(self) -> bool:
        if not self.primary.isEnabled():
            return False
        if not self.passphrase.text():
            self.refuse(self.tr("Skriv lösenfrasen."))
            return False
        self._on_edited()
        self.wait(True)
        return True
