"""The way through a restore: choose, look, put in place, and back to the lock screen."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QObject, Signal

from famsam_desktop.domain.backups import BackupContents
from famsam_desktop.services import vault
from famsam_desktop.ui.shell.answers import ignore
from famsam_desktop.ui.shell.ground import Ground
from famsam_desktop.ui.shell.restore import ChooseBackup, ShowBackup
from famsam_desktop.ui.shell.working import Told, Working
from famsam_desktop.ui.texts import sentence


class Restoring(QObject):
    """Restores into `path`; the passphrase stays here until it is done."""

    left = Signal()
    #: The store that was restored.
    restored = Signal(object)

    def __init__(self, ground: Ground, path: Path) -> None:
        super().__init__(ground.owner)
        self._ground = ground
        self._path = path
        self._backup = Path()
        self._passphrase = ""

    def start(self) -> None:
        """Show which backups there are."""
        gate = ChooseBackup(self._path.name, self._ground.window)
        gate.asked.connect(partial(self._on_look, gate))
        gate.back_asked.connect(self._leave)
        self._ground.show(gate, partial(self._list, gate))

    def _list(self, gate: ChooseBackup) -> None:
        gate.set_rows(())
        self._ground.ask(partial(vault.backups, self._path), gate.set_rows, gate, ignore)

    def _on_look(self, gate: ChooseBackup, source: "str | Path", passphrase: str) -> None:
        self._backup = vault.backup_place(self._path, source) if isinstance(source, str) else source
        self._passphrase = passphrase
        self._ground.ask(partial(vault.look_into, self._backup, passphrase), self._on_contents, gate)

    def _on_contents(self, contents: BackupContents, reason: Any = None) -> None:
        gate = ShowBackup(contents, replaces=self._path.exists(), parent=self._ground.window)
        gate.asked.connect(partial(self._on_restore, contents))
        gate.back_asked.connect(self.start)
        self._ground.show(gate)
        if reason is not None:
            gate.refuse(sentence(reason))

    def _on_restore(self, contents: BackupContents) -> None:
        gate = Working(
            "history",
            self.tr("Återställer"),
            self.tr("Kopian kontrolleras innan den tas i bruk. Till dess är allt som det var."),
            self._ground.window,
        )
        self._ground.show(gate)
        act = partial(
            vault.restore,
            self._backup,
            self._path,
            self._passphrase,
            clock=self._ground.clock,
            progress=gate.begin(),
        )
        again = partial(self._on_contents, contents)
        self._ground.ask(act, self._on_restored, gate, again)

    def _on_restored(self, kept: Path | None) -> None:
        self._passphrase = ""
        lines = [self.tr("Kopian är kontrollerad och lagret kan låsas upp.")]
        if kept is not None:
            lines.append(
                self.tr("Det förra lagret ligger kvar i {place}").format(
                    place=QDir.toNativeSeparators(str(kept))
                )
            )
        gate = Told(
            "circle-check",
            self.tr("Lagret är återställt"),
            lines,
            self.tr("Till låsskärmen"),
            self._ground.window,
        )
        gate.left.connect(partial(self.restored.emit, self._path))
        self._ground.show(gate)

    def _leave(self) -> None:
        self._passphrase = ""
        self.left.emit()
