"""When a passphrase is forgotten: the code on the recovery sheet opens the store, and a new passphrase is chosen."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.new_passphrase import NewPassphrase
from famsam_desktop.ui.widgets.rows import row


class Recover(Gate):
    """Asks who it is and for the code; whoever made it answers with `refuse` or takes it away.

    The code is the same for everybody: who uses it is what they say. Nothing is asked before the names are there.
    """

    #: The person and the code.
    asked = Signal(str, str)
    back_asked = Signal()
    restore_asked = Signal()

    def __init__(self, store_name: str, parent: QWidget | None = None) -> None:
        super().__init__("key-round", "", "", parent)
        self.title.setText(self.tr("Glömt lösenfrasen"))
        self.setAccessibleName(self.title.text())
        self.intro.setText(
            self.tr("Återställningskoden på pappret öppnar {store}. Den som skrevs ut senast gäller.").format(
                store=store_name
            )
        )
        self._who = TextLabel(self.tr("Vem är du?"), self.card, step=Step.STRONG)
        self.person = QComboBox(self.card)
        self.person.setAccessibleName(self._who.text())
        self._who.setBuddy(self.person)
        self.code = QLineEdit(self.card)
        self.primary = button(self.tr("Öppna lagret"), self.card, kind="primary", clicked=self._on_asked)
        self.primary.setEnabled(False)
        self._label = TextLabel(self.tr("Återställningskod"), self.card, step=Step.STRONG)
        self._label.setBuddy(self.code)
        self.code.setAccessibleName(self._label.text())
        self.code.returnPressed.connect(self._on_asked)
        for part in (self._who, self.person):
            part.hide()
        self._build()

    def _build(self) -> None:
        self.progress.setAccessibleName(self.tr("Låser upp"))
        hint = self.tr(
            "Åtta grupper om fyra tecken. Stora eller små bokstäver och mellanslag spelar ingen roll."
        )
        for part in (self._who, self.person, self._label, self.code, note(hint, self.card), self.primary):
            self.body.addWidget(part)
        back = button(self.tr("Tillbaka"), self.card, kind="link", clicked=self.back_asked.emit)
        restore = button(
            self.tr("Återställ en säkerhetskopia …"),
            self.card,
            kind="link",
            clicked=self.restore_asked.emit,
        )
        self.body.addLayout(row(back, restore))
        for before, after in pairwise((self.person, self.code, self.primary, back, restore)):
            QWidget.setTabOrder(before, after)

    def set_people(self, names: Sequence[str], chosen: str = "") -> None:
        """Offer these people, one of them chosen; a single one need not be asked for."""
        self.person.clear()
        self.person.addItems(list(names))
        if chosen in names:
            self.person.setCurrentText(chosen)
        for part in (self._who, self.person):
            part.setVisible(len(names) > 1)
        self.primary.setEnabled(bool(names))

    def refuse(self, sentence: str) -> None:
        """Say why it did not open; what was typed stays, to be compared with the paper."""
        super().refuse(sentence)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type the code."""
        super().showEvent(event)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_asked(self) -> None:
        if not self.primary.isEnabled() or not self.person.count():
            return
        self.banner.clear()
        self.wait(True)
        self.asked.emit(self.person.currentText(), self.code.text())


class Renew(Gate):
    """The store is open by the code; a new passphrase takes the place of the forgotten one, or it waits."""

    #: The new passphrase.
    asked = Signal(str)
    skipped = Signal()

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__("key-round", "", "", parent)
        self.title.setText(self.tr("Välj en ny lösenfras"))
        self.setAccessibleName(self.title.text())
        self.intro.setText(
            self.tr("Koden stämmer. Välj en ny lösenfras för {name} i stället för den som är glömd.").format(
                name=person
            )
        )
        self.progress.setAccessibleName(self.tr("Byter lösenfras"))
        self.passphrase = NewPassphrase(self.card, label=self.tr("Ny lösenfras"))
        self.primary = button(
            self.tr("Byt lösenfras och öppna lagret"), self.card, kind="primary", clicked=self._on_asked
        )
        self.skip = button(self.tr("Öppna utan att byta"), self.card, kind="link", clicked=self.skipped.emit)
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.primary)
        self.body.addLayout(row(self.skip))
        self.body.addWidget(
            note(
                self.tr(
                    "Utan en ny lösenfras gäller den gamla, och är den glömd behövs koden nästa gång också. "
                    "Du kan byta senare i Inställningar."
                ),
                self.card,
            )
        )
        self.start = self.passphrase.first.line
        self.passphrase.second.entered.connect(self._on_asked)
        first, second = self.passphrase.first, self.passphrase.second
        stops = (first.line, first.eye, second.line, second.eye, self.primary, self.skip)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_asked(self) -> None:
        if not self.primary.isEnabled():
            return
        fault = self.passphrase.fault()
        if fault:
            self.refuse(fault)
            self.passphrase.first.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.banner.clear()
        self.wait(True)
        self.asked.emit(self.passphrase.text())
