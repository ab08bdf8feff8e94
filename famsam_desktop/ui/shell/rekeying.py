"""The way through a change of key: who stays, the work, the new recovery code, and the desk."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from famsam_desktop.services import vault
from famsam_desktop.ui.shell.ground import Ground
from famsam_desktop.ui.shell.rekey import ChangeKey
from famsam_desktop.ui.shell.working import Working
from famsam_desktop.ui.texts import sentence

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class Rekeying(QObject):
    """Changes the key of a closed store; the passphrases are in its gate and in the work, nowhere else."""

    left = Signal()

    def __init__(self, ground: Ground, path: Path) -> None:
        super().__init__(ground.owner)
        self._ground = ground
        self._path = path

    def start(self, reason: Any = None) -> None:
        """Ask who stays; after a refusal, say why first."""
        gate = ChangeKey(self._ground.window)
        gate.asked.connect(partial(self._on_rekey, gate))
        gate.back_asked.connect(self.left.emit)
        self._ground.show(gate, partial(self._list, gate))
        if reason is not None:
            gate.refuse(sentence(reason))

    def _list(self, gate: ChangeKey) -> None:
        self._ground.ask(partial(vault.people, self._path), gate.set_people, gate)

    def _on_rekey(self, asked: ChangeKey, person: str, passphrase: str, others: Mapping[str, str]) -> None:
        gate = Working(
            "shield-check",
            self.tr("Byter nyckel"),
            self.tr(
                "Lagret krypteras om. Slås datorn av nu är lagret helt, under den gamla eller den nya nyckeln."
            ),
            self._ground.window,
        )
        asked.forget()
        self._ground.show(gate)
        act = partial(
            vault.rekey,
            self._path,
            person,
            passphrase,
            others,
            clock=self._ground.clock,
            progress=gate.begin(),
        )
        self._ground.ask(act, partial(self._on_rekeyed, gate, person, passphrase), gate, self.start)

    def _on_rekeyed(self, gate: Working, person: str, passphrase: str, code: str) -> None:
        """Sit down with the same passphrase, so that the sheet can be printed."""
        act = partial(vault.unlock, self._path, passphrase, person, clock=self._ground.clock)
        self._ground.ask(act, partial(self._on_opened, code), gate)

    def _on_opened(self, code: str, desk: "Desk") -> None:
        self._ground.show_code(code, desk, renewed=True)
