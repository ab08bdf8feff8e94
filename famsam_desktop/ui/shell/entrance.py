"""The gates before the desk and the way between them: lock screen, recovery code, first run, restore, change of key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from datetime import datetime

    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.door import Entry
    from famsam_desktop.services.vault import Created
    from famsam_desktop.ui.jobs import Jobs
    from famsam_desktop.ui.shell.firstrun import NewStore, Welcome
    from famsam_desktop.ui.shell.gate import Gate
    from famsam_desktop.ui.shell.recover import Recover, Renew

#: The gates that a locked store can be left for, by the names they are asked for with.
RESTORE, REKEY, CHECK = "restore", "rekey", "check"


class Places(NamedTuple):
    """Where stores are made unless another place is chosen."""

    new_store: Path
    demo_store: Path
    settled: bool = False
    """The organisation says where the new one is made."""


class Entrance(QObject):
    """Shows one gate at a time. What it needs of the vault it asks for when the gate has been painted."""

    #: A desk to sit down at.
    opened = Signal(object)
    #: A desk that is open behind a gate, so that it is closed if nobody gets there; and the gate, which is guarded.
    held = Signal(object, object)
    #: A gate was painted, and what it needs was asked for.
    settled = Signal()
    #: A passphrase was handed to the vault.
    tried = Signal()

    def __init__(
        self,
        window: Window,
        jobs: "Callable[[], Jobs]",
        places: Places,
        clock: "Callable[[], datetime] | None" = None,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._jobs = jobs
        self._places = places
        self._clock = clock
        self._closed = False
        self._flow: QObject | None = None
        self._derivations: Jobs | None = None
        self.path = Path()

    @property
    def clock(self) -> "Callable[[], datetime]":
        """The computer's, unless another one was given."""
        from famsam_desktop.services import vault

        return self._clock or vault.utc_now

    @property
    def owner(self) -> QObject:
        """What a way through several gates belongs to."""
        return self

    def close(self) -> None:
        """Nothing more is begun, and no key that is being derived leads anywhere."""
        self._closed = True
        if self._derivations is not None:
            self._derivations.hush()

    def end(self) -> None:
        """After `close`, when nothing is seen any more: wait for such a key, which cannot be stopped."""
        if self._derivations is not None:
            self._derivations.close()

    @property
    def idle(self) -> bool:
        """No key is being derived."""
        return self._derivations is None or self._derivations.idle

    def show(self, gate: "Gate", then: Callable[[], object] | None = None) -> None:
        """Put a gate in the window; `then` is called when it has been painted."""
        gate.painted.connect(partial(QTimer.singleShot, 0, self, partial(self._on_painted, then)))
        self.window.show_gate(gate)

    def show_unlock(self, path: Path) -> None:
        """The lock screen of a store."""
        self.path = path
        gate = Unlock(path.name, self.window)
        gate.asked.connect(partial(self.try_passphrase, gate))
        gate.loss_accepted.connect(partial(self.try_passphrase, gate, accept_loss=True))
        gate.keyring_asked.connect(partial(self._on_keyring, gate))
        gate.restore_asked.connect(self.show_restore)
        gate.other_asked.connect(self._on_choose_store)
        gate.new_asked.connect(self.show_new)
        gate.forgotten_asked.connect(partial(self._on_forgotten, gate))
        self.show(gate, partial(self._look_at_door, gate))

    def show_recover(self, person: str = "") -> None:
        """Where the code on the recovery sheet is typed; by that person, unless another one is chosen there."""
        from famsam_desktop.ui.shell.recover import Recover

        gate = Recover(self.path.name, self.window)
        gate.asked.connect(partial(self._on_recover, gate))
        gate.restore_asked.connect(self.show_restore)
        gate.back_asked.connect(partial(self.show_unlock, self.path))
        self.show(gate, partial(self._look_who_recovers, gate, person))

    def show_welcome(self) -> None:
        """The ways to begin."""
        from famsam_desktop.ui.shell.firstrun import Welcome

        gate = Welcome(self.window, self.window.languages.language)
        gate.language_asked.connect(self.window.languages.choose)
        gate.new_asked.connect(self.show_new)
        gate.open_asked.connect(self._on_choose_store)
        gate.demo_asked.connect(partial(self._on_demo, gate))
        gate.restore_asked.connect(self._on_restore_here)
        self.show(gate)

    def show_new(self) -> None:
        """Where a new store is described."""
        from famsam_desktop.ui.shell.firstrun import NewStore

        gate = NewStore(self._places.new_store, self.window, settled=self._places.settled)
        gate.asked.connect(partial(self._on_create, gate))
        gate.back_asked.connect(self.show_welcome)
        self.show(gate)

    def show_restore(self) -> None:
        """Where a backup is chosen for the store of the lock screen."""
        self._restore(self.path, partial(self.show_unlock, self.path))

    def show_gate_of(self, path: Path, name: str) -> None:
        """The gate that a store was locked for; the lock screen when there is none of that name."""
        self.path = path
        show = {RESTORE: self.show_restore, REKEY: self._show_rekey, CHECK: self._show_check}.get(name)
        if show is None:
            self.show_unlock(path)
        else:
            show()

    def show_code(self, code: str, desk: "Desk", *, renewed: bool = False) -> None:
        """The recovery code of a desk that is open already; typed back, one sits down at it."""
        from famsam_desktop.ui.printing.papers import Papers
        from famsam_desktop.ui.shell.firstrun import RecoveryCode
        from famsam_desktop.ui.widgets.papers import PaperUse

        jobs = self._jobs()
        papers = Papers(jobs, self.window)
        sheet = partial(desk.documents.recovery_sheet, code)
        gate = RecoveryCode(
            code, print_sheet=partial(jobs.ask, sheet, partial(papers.use, PaperUse.PRINT)), renewed=renewed
        )
        gate.confirmed.connect(partial(self._on_confirmed, desk))
        self._show_held(gate, desk)

    def try_passphrase(
        self, gate: Unlock, person: str, passphrase: str, *, accept_loss: bool = False
    ) -> None:
        """Unlock the store of the lock screen."""
        from famsam_desktop.services import vault
        from famsam_desktop.ui.shell.answers import gave_up

        derive = partial(vault.try_passphrase, self.path, passphrase, person or None, clock=self.clock)
        refused, failed = partial(self._on_not_opened, gate), partial(gave_up, gate)
        self.tried.emit()
        self._keys().ask(derive, partial(self._on_key, gate, accept_loss), refused, failed)

    def _keys(self) -> "Jobs":
        """Where keys are derived, which takes long and little: beside what the other thread is still importing."""
        from famsam_desktop.ui.jobs import Jobs

        if self._derivations is None:
            self._derivations = Jobs(self)
            self._derivations.failed.connect(self._jobs().failed)
        return self._derivations

    def _on_key(self, gate: Unlock, accept_loss: bool, entry: "Entry") -> None:
        from famsam_desktop.services import vault

        act = partial(vault.come_in, entry, clock=self.clock, accept_loss=accept_loss)
        self.ask(act, self.opened.emit, gate, partial(self._on_not_opened, gate))

    def ask(
        self,
        act: Callable[[], Any],
        then: Callable[[Any], None],
        gate: "Gate",
        refused: Callable[[Any], None] | None = None,
    ) -> None:
        """Ask the vault off the Qt thread; a gate says why not and can be used again."""
        from famsam_desktop.ui.shell.answers import gave_up, refuse

        self._jobs().ask(act, then, refused or partial(refuse, gate), partial(gave_up, gate))

    # --- the lock screen ---------------------------------------------------------------------------------------------

    def _on_painted(self, then: Callable[[], object] | None) -> None:
        if self._closed:
            return
        self._jobs()
        if then is not None:
            then()
        self.settled.emit()

    def _look_at_door(self, gate: Unlock) -> None:
        """Who can open it is read at once; the rest needs more imported."""
        from famsam_desktop.services import vault
        from famsam_desktop.ui.shell.answers import demo_passphrase, ignore

        jobs = self._jobs()
        jobs.ask(partial(vault.people, self.path), gate.set_people, partial(self._on_not_opened, gate))
        jobs.ask(partial(vault.keyring_offered, self.path), gate.offer_keyring, ignore)
        self._ask_for_rest(gate)
        if self.path == self._places.demo_store:
            jobs.ask(demo_passphrase, partial(self._on_demo_passphrase, gate))

    def _on_demo_passphrase(self, gate: Unlock, passphrase: str) -> None:
        from famsam_desktop.ui.shell.answers import alive

        if alive(gate):
            gate.set_hint(self.tr("Demolagrets lösenfras är från början: {}").format(passphrase))

    def _ask_for_rest(self, gate: Unlock) -> None:
        from famsam_desktop.services import vault
        from famsam_desktop.ui.shell.answers import ignore

        read = partial(vault.seconds_to_wait, self.path, clock=self.clock)
        self._jobs().ask(read, partial(self._on_rest, gate), ignore)

    def _on_rest(self, gate: Unlock, seconds: int) -> None:
        from famsam_desktop.ui.shell.answers import alive

        if seconds and alive(gate):
            gate.rest(seconds, self.clock)

    def _on_not_opened(self, gate: Unlock, reason: Any) -> None:
        from famsam_desktop.domain import errors
        from famsam_desktop.ui.shell.answers import refuse

        refuse(gate, reason)
        if isinstance(reason, errors.NewestMissing | errors.StoreDamaged | errors.KeyFileDamaged):
            gate.offer_ways(accept_loss=isinstance(reason, errors.NewestMissing))
            return
        if isinstance(reason, errors.KeyringUnusable | errors.KeyringExpired):
            gate.offer_keyring(False)
        if isinstance(reason, errors.WrongPassphrase | errors.TooManyTries):
            gate.forget()
        self._ask_for_rest(gate)

    def _on_keyring(self, gate: Unlock) -> None:
        from famsam_desktop.services import vault

        act = partial(vault.unlock_with_keyring, self.path, clock=self.clock)
        self.ask(act, self.opened.emit, gate, partial(self._on_not_opened, gate))

    def _show_held(self, gate: "Gate", desk: "Desk") -> None:
        """A gate before a desk that is open already."""
        self.window.show_gate(gate)
        self.held.emit(desk, gate)

    def _on_confirmed(self, desk: "Desk") -> None:
        """What cannot be written down now is asked for again at the next opening, and keeps nobody out."""
        sit_down = partial(self._on_noted, desk)
        self._jobs().do(desk.keys.confirm_code, sit_down, sit_down, sit_down)

    def _on_noted(self, desk: "Desk", _answer: object) -> None:
        self.opened.emit(desk)

    # --- the recovery code -------------------------------------------------------------------------------------------

    def _on_forgotten(self, gate: Unlock) -> None:
        self.show_recover(gate.person.currentText())

    def _look_who_recovers(self, gate: "Recover", person: str) -> None:
        from famsam_desktop.services import vault

        self.ask(partial(vault.people, self.path), partial(self._on_people, gate, person), gate)

    def _on_people(self, gate: "Recover", person: str, names: list[str]) -> None:
        from famsam_desktop.ui.shell.answers import alive

        if alive(gate):
            gate.set_people(names, person)

    def _on_recover(self, gate: "Recover", person: str, code: str) -> None:
        from famsam_desktop.services import vault

        act = partial(vault.unlock_with_recovery, self.path, code, person, clock=self.clock)
        self.ask(act, partial(self._on_recovered, code), gate)

    def _on_recovered(self, code: str, desk: "Desk") -> None:
        """The passphrase is forgotten: a new one is chosen while the code is at hand."""
        from famsam_desktop.ui.shell.recover import Renew

        gate = Renew(desk.user.name, self.window)
        gate.asked.connect(partial(self._on_renew, gate, code, desk))
        gate.skipped.connect(partial(self.opened.emit, desk))
        self._show_held(gate, desk)

    def _on_renew(self, gate: "Renew", code: str, desk: "Desk", passphrase: str) -> None:
        act = partial(desk.keys.change_passphrase, code, passphrase)
        self.ask(act, partial(self._on_noted, desk), gate)

    def _on_choose_store(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog(self.window, self.tr("Välj lagrets mapp"), str(self._places.new_store.parent))
        chosen.setFileMode(QFileDialog.FileMode.Directory)
        chosen.finished.connect(chosen.deleteLater)
        chosen.fileSelected.connect(self._on_store_chosen)
        chosen.show()

    def _on_store_chosen(self, folder: str) -> None:
        self.show_unlock(Path(folder))

    # --- the first run -----------------------------------------------------------------------------------------------

    def _on_create(self, gate: "NewStore", path: Path, people: list[tuple[str, str]]) -> None:
        from famsam_desktop.services import vault

        self.path = path
        persons = [vault.NewPerson(name=name, passphrase=passphrase) for name, passphrase in people]
        self.ask(partial(vault.create, path, persons, clock=self.clock), self._on_created, gate)

    def _on_created(self, created: "Created") -> None:
        self.show_code(created.recovery_code, created.desk)

    def _on_demo(self, gate: "Welcome") -> None:
        from famsam_desktop.ui.shell.answers import demo

        self.path = self._places.demo_store
        gate.wait(True)
        self.ask(partial(demo, self.path), self.opened.emit, gate, partial(self._on_no_demo, gate))

    def _on_no_demo(self, gate: "Welcome", reason: Any) -> None:
        """Somebody has changed its passphrases: they know them."""
        from famsam_desktop.domain import errors
        from famsam_desktop.ui.shell.answers import refuse

        if isinstance(reason, errors.WrongPassphrase | errors.NoSuchPerson | errors.TooManyTries):
            self.show_unlock(self.path)
        else:
            refuse(gate, reason)

    # --- longer ways -------------------------------------------------------------------------------------------------

    def _on_restore_here(self) -> None:
        """On a new laptop: the store is made where a new one would be."""
        self._restore(self._places.new_store, self.show_welcome)

    def _show_rekey(self) -> None:
        from famsam_desktop.ui.shell.rekeying import Rekeying

        flow = Rekeying(self, self.path)
        self._begin(flow)
        flow.left.connect(partial(self.show_unlock, self.path))
        flow.start()

    def _show_check(self) -> None:
        from famsam_desktop.ui.shell.checking import Checking

        flow = Checking(self, self.path)
        self._begin(flow)
        flow.left.connect(partial(self.show_unlock, self.path))
        flow.start()

    def _restore(self, path: Path, back: Callable[[], None]) -> None:
        from famsam_desktop.ui.shell.restoring import Restoring

        flow = Restoring(self, path)
        self._begin(flow)
        flow.left.connect(back)
        flow.restored.connect(self.show_unlock)
        flow.start()

    def _begin(self, flow: QObject) -> None:
        if self._flow is not None:
            self._flow.deleteLater()
        self._flow = flow
