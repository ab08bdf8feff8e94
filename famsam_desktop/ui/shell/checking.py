"""The way through a check of a closed store: a passphrase, the work, and what was found."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.services import vault
from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.shell.ground import Ground
from famsam_desktop.ui.shell.working import Told, Working
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.passphrases import PassphraseField
from famsam_desktop.ui.widgets.rows import row

#: So many faults are shown; the command line shows them all.
_SHOWN = 8


class AskCheck(Gate):
    """Anybody's passphrase: the check has to read everything."""

    asked = Signal(str)
    back_asked = Signal()

    def __init__(self, store_name: str, parent: QWidget | None = None) -> None:
        super().__init__("circle-check", "", "", parent)
        self.title.setText(self.tr("Kontrollera lagret"))
        self.setAccessibleName(self.title.text())
        self.intro.setText(self.tr("Allt i {store} läses igenom. Inget ändras.").format(store=store_name))
        self.passphrase = PassphraseField(self.tr("Lösenfras"), self.card)
        self.primary = button(self.tr("Kontrollera"), self.card, kind="primary", clicked=self._on_asked)
        self.back = button(self.tr("Avbryt"), self.card, clicked=self.back_asked.emit)
        self.body.addWidget(self.passphrase)
        self.body.addLayout(row(self.back, self.primary, stretch=1))
        self.start = self.passphrase.line
        self.passphrase.entered.connect(self._on_asked)
        self.passphrase.edited.connect(self.banner.clear)

    def _on_asked(self) -> None:
        if not self.passphrase.text():
            self.refuse(self.tr("Skriv lösenfrasen."))
            self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.asked.emit(self.passphrase.text())


class Checking(QObject):
    """Checks and tells; always ends at the lock screen."""

    left = Signal()

    def __init__(self, ground: Ground, path: Path) -> None:
        super().__init__(ground.owner)
        self._ground = ground
        self._path = path

    def start(self, reason: Any = None) -> None:
        """Ask for a passphrase; after a refusal, say why first."""
        gate = AskCheck(self._path.name, self._ground.window)
        gate.asked.connect(self._on_check)
        gate.back_asked.connect(self.left.emit)
        self._ground.show(gate)
        if reason is not None:
            gate.refuse(sentence(reason))

    def _on_check(self, passphrase: str) -> None:
        gate = Working("circle-check", self.tr("Kontrollerar"), self.tr("Inget ändras."), self._ground.window)
        self._ground.show(gate)
        act = partial(vault.check, self._path, passphrase, progress=gate.begin())
        self._ground.ask(act, self._on_checked, gate, self.start)

    def _on_checked(self, faults: Sequence[str]) -> None:
        if faults:
            icon, title = "triangle-alert", self.tr("Något stämmer inte")
            lines = [
                self.tr("Ändra inget i mappen. Återställ den senaste säkerhetskopian eller be om hjälp.")
            ]
            lines += list(faults[:_SHOWN])
            if len(faults) > _SHOWN:
                lines.append(self.tr("… och {} fel till.").format(len(faults) - _SHOWN))
        else:
            icon, title = "circle-check", self.tr("Lagret är helt")
            lines = [self.tr("Nyckelfil, databas, historik, logg och sökning hänger ihop.")]
        gate = Told(icon, title, lines, self.tr("Till låsskärmen"), self._ground.window)
        gate.left.connect(self.left.emit)
        self._ground.show(gate)
