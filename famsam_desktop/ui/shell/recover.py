"""When a passphrase is forgotten: the code on the recovery sheet opens the store."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.rows import row


class Recover(Gate):
    """Asks for the code; whoever made it answers with `refuse` or takes it away."""

    asked = Signal(str)
    back_asked = Signal()
    restore_asked = Signal()

    def __init__(self, store_name: str, parent: QWidget | None = None) -> None:
        super().__init__("key-round", "", "", parent)
        self.title.setText(self.tr("Glömt lösenfrasen"))
        self.setAccessibleName(self.title.text())
        self.intro.setText(
            self.tr(
                "Återställningskoden på papperet öppnar {store}. Den skrevs ut när lagret gjordes."
            ).format(store=store_name)
        )
        self.code = QLineEdit(self.card)
        self.primary = button(self.tr("Öppna lagret"), self.card, kind="primary", clicked=self._on_asked)
        back = button(self.tr("Tillbaka"), self.card, kind="link", clicked=self.back_asked.emit)
        label = TextLabel(self.tr("Återställningskod"), self.card, step=Step.STRONG)
        label.setBuddy(self.code)
        self.code.setAccessibleName(label.text())
        self.code.returnPressed.connect(self._on_asked)
        self.body.addWidget(label)
        self.body.addWidget(self.code)
        hint = self.tr(
            "Åtta grupper om fyra tecken. Stora eller små bokstäver och mellanslag spelar ingen roll."
        )
        self.body.addWidget(note(hint, self.card))
        self.body.addWidget(self.primary)
        restore = button(
            self.tr("Återställ en säkerhetskopia …"),
            self.card,
            kind="link",
            clicked=self.restore_asked.emit,
        )
        self.body.addLayout(row(back, restore))

    def refuse(self, sentence: str) -> None:
        """Say why it did not open; what was typed stays, to be compared with the paper."""
        super().refuse(sentence)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self, seconds: int, clock: Callable[[], datetime]) -> None:
        """After too many wrong tries the next one waits."""
        self.rest_button(self.primary, seconds, clock)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type the code."""
        super().showEvent(event)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_asked(self) -> None:
        if not self.primary.isEnabled():
            return
        self.banner.clear()
        self.wait(True)
        self.asked.emit(self.code.text())
