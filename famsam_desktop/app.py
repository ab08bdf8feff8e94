"""The front door of the window: settings, vault, jobs, shell and crash hook put together; nothing else.

The lock screen is painted first. What it does not need is imported behind it, hence the imports inside functions.
"""

import builtins
import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

# PySide6 puts hooks of its own before every later import and slows each of them. Nothing here needs them, so Python
# gets its own back before anything else is imported: hence imports under statements.
_python_import = builtins.__import__

# ruff: noqa: E402
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

builtins.__import__ = _python_import

from famsam_desktop.host import paths
from famsam_desktop.host.settings import load, save
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.theme.appearance import Appearance, Theme, application

if TYPE_CHECKING:
    from datetime import datetime

    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.vault import Created
    from famsam_desktop.ui.shell.firstrun import NewStore, Welcome
    from famsam_desktop.ui.shell.gate import Gate
    from famsam_desktop.ui.shell.recover import Recover
    from famsam_desktop.ui.shell.workspace import Workspace


#: How long the other thread may keep the Qt thread waiting for its turn; Python's own 5 ms are felt at every switch
#: of a page, for Qt hands its turn back and takes it again hundreds of times.
_TURN_SECONDS = 0.0005


def run(store: Path | None = None) -> int:
    """Open the window on a store, on the one used last, or on the first run; the exit code of the process."""
    gc.disable()  # nothing is garbage before the first picture; `_warm_pages` turns it on again
    app = application()
    app.setApplicationName("FamSam")
    program = Program(app)
    try:
        program.start(store)
        return app.exec()
    finally:
        program.close()


class Program(QObject):
    """One window, one store at a time, one thread for it.

    `again` is how the next process is started by a lock; `clock` is the computer's unless another one is given.
    """

    def __init__(
        self, app: QApplication, again: Sequence[str] = (), clock: "Callable[[], datetime] | None" = None
    ) -> None:
        super().__init__(app)
        self._app = app
        self._again = tuple(again) or _this_program()
        self._clock = clock
        self.settings = load(paths.settings_file())
        self.appearance = Appearance(app, Theme(self.settings.theme), self.settings.zoom)
        self.window = Window(self.appearance)
        self.desk: Desk | None = None
        self.workspace: Workspace | None = None
        self._path = Path()
        self._ready = False
        self._closed = False
        self.window.closing.connect(self.close)

    def start(self, store: Path | None = None) -> None:
        """Show the first gate, as large as the window last was."""
        self.window.resize(self.settings.width, self.settings.height)
        last = store or (Path(self.settings.last_store) if self.settings.last_store else None)
        if last is not None and (store is not None or last.is_dir()):
            self.show_unlock(last)
        else:
            self.show_welcome()
        if self.settings.maximized:
            self.window.showMaximized()
        else:
            self.window.show()

    def close(self) -> None:
        """Finish what was asked for, close the store, keep the settings; the second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self._keep_settings()
        if self._ready:
            self.jobs.close()
            self._crashes.release()
        if self.desk is not None:
            self.desk.close()

    # --- gates -----------------------------------------------------------------------------------------------------

    def show_unlock(self, path: Path) -> None:
        """The lock screen of a store."""
        self._path = path
        gate = Unlock(path.name, self.window)
        gate.asked.connect(partial(self._on_unlock, gate))
        gate.other_asked.connect(self._on_choose_store)
        gate.new_asked.connect(self._on_new)
        gate.forgotten_asked.connect(self.show_recover)
        self._show_gate(gate, partial(self._on_form_painted, gate))

    def show_recover(self) -> None:
        """Where the code on the recovery sheet is typed."""
        from famsam_desktop.ui.shell.recover import Recover

        gate = Recover(self._path.name, self.window)
        gate.asked.connect(partial(self._on_recover, gate))
        gate.back_asked.connect(partial(self.show_unlock, self._path))
        self._show_gate(gate, self._behind_the_gate)

    def show_welcome(self) -> None:
        """The three ways to begin."""
        from famsam_desktop.ui.shell.firstrun import Welcome

        gate = Welcome(self.window)
        gate.new_asked.connect(self._on_new)
        gate.open_asked.connect(self._on_choose_store)
        gate.demo_asked.connect(partial(self._on_demo, gate))
        self._show_gate(gate, self._behind_the_gate)

    def _show_gate(self, gate: "Gate", painted: Any) -> None:
        gate.painted.connect(partial(QTimer.singleShot, 0, painted))
        self.window.show_gate(gate)

    def _on_form_painted(self, gate: Unlock) -> None:
        from famsam_desktop.services import vault

        if self._closed:
            return
        first = not self._ready
        self._set_up()
        self.jobs.ask(partial(vault.people, self._path), gate.set_people, partial(_refuse, gate))
        if first:
            self._warm_up()

    def _behind_the_gate(self) -> None:
        """What the first picture did not need, once."""
        if not self._ready and not self._closed:
            self._set_up()
            self._warm_up()

    def _set_up(self) -> None:
        """Jobs and crash hook."""
        if self._ready:
            return
        from famsam_desktop.ui.shell.bench import Bench

        self.bench = Bench(self)
        self.bench.mark("form_painted")
        self.bench.watch()
        from famsam_desktop.ui.jobs import Jobs
        from famsam_desktop.ui.shell.crash import CrashHook
        from famsam_desktop.ui.shell.swedish import speak_swedish

        sys.setswitchinterval(_TURN_SECONDS)
        speak_swedish(self._app)
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self._on_crash)
        self._crashes = CrashHook(self)
        self._crashes.crashed.connect(self._on_crash)
        self._ready = True

    def _warm_up(self) -> None:
        """The store, then the pages, on the other thread."""
        self.jobs.ask(_warm_store, self._on_store_warm)
        self.jobs.ask(_warm_pages, self._on_pages_warm)

    def _on_store_warm(self, _answer: None) -> None:
        self.bench.mark("store_ready", longest_gap=self.bench.longest_gap())

    def _on_pages_warm(self, _answer: None) -> None:
        self.bench.mark("pages_ready", longest_gap=self.bench.longest_gap())
        gate = self.window.centralWidget()
        if self.bench.passphrase and isinstance(gate, Unlock):
            gate.wait(True)
            self._on_unlock(gate, "", self.bench.passphrase)

    def _on_unlock(self, gate: Unlock, person: str, passphrase: str) -> None:
        from famsam_desktop.services import vault

        self._behind_the_gate()
        self.bench.mark("unlock_asked")
        act = partial(
            vault.unlock, self._path, passphrase, person or None, clock=self._clock or vault.utc_now
        )
        self.jobs.ask(act, self.open_desk, partial(_refuse, gate), partial(_gave_up, gate))

    def _on_recover(self, gate: "Recover", code: str) -> None:
        from famsam_desktop.services import vault

        self._behind_the_gate()
        act = partial(vault.unlock_with_recovery, self._path, code, clock=self._clock or vault.utc_now)
        self.jobs.ask(act, self.open_desk, partial(_refuse, gate), partial(_gave_up, gate))

    def _on_choose_store(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog(self.window, self.tr("Välj lagrets mapp"), str(paths.new_store().parent))
        chosen.setFileMode(QFileDialog.FileMode.Directory)
        chosen.finished.connect(chosen.deleteLater)
        chosen.fileSelected.connect(self._on_store_chosen)
        chosen.show()

    def _on_store_chosen(self, folder: str) -> None:
        self.show_unlock(Path(folder))

    # --- the first run -----------------------------------------------------------------------------------------------

    def _on_new(self) -> None:
        from famsam_desktop.ui.shell.firstrun import NewStore

        gate = NewStore(paths.new_store(), self.window)
        gate.asked.connect(partial(self._on_create, gate))
        gate.back_asked.connect(self.show_welcome)
        self._show_gate(gate, self._behind_the_gate)

    def _on_create(self, gate: "NewStore", path: Path, people: list[tuple[str, str]]) -> None:
        from famsam_desktop.services import vault

        self._behind_the_gate()
        self._path = path
        persons = [vault.NewPerson(name=name, passphrase=passphrase) for name, passphrase in people]
        act = partial(vault.create, path, persons, clock=self._clock or vault.utc_now)
        self.jobs.ask(act, self._on_created, partial(_refuse, gate), partial(_gave_up, gate))

    def _on_created(self, created: "Created") -> None:
        from famsam_desktop.ui.printing.papers import Papers
        from famsam_desktop.ui.shell.firstrun import RecoveryCode
        from famsam_desktop.ui.widgets.papers import PaperUse

        self.desk = created.desk
        papers = Papers(self.jobs, self.window)
        sheet = partial(created.desk.documents.recovery_sheet, created.recovery_code)
        gate = RecoveryCode(
            created.recovery_code,
            print_sheet=partial(self.jobs.ask, sheet, partial(papers.use, PaperUse.PRINT)),
        )
        gate.confirmed.connect(partial(self.open_desk, created.desk))
        self.window.show_gate(gate)

    def _on_demo(self, gate: "Welcome") -> None:
        self._behind_the_gate()
        self._path = paths.demo_store()
        gate.wait(True)
        self.jobs.ask(
            partial(_demo, self._path), self.open_desk, partial(_refuse, gate), partial(_gave_up, gate)
        )

    # --- the desk ----------------------------------------------------------------------------------------------------

    def open_desk(self, desk: "Desk") -> None:
        """Show the pages of an open store."""
        from famsam_desktop.ui.shell.menus import Menus
        from famsam_desktop.ui.shell.places import places
        from famsam_desktop.ui.shell.workspace import Setting, Workspace

        self.desk = desk
        setting = Setting(
            user=desk.user.name,
            store=self.tr("Krypterat lager: {name}").format(name=self._path.name),
            demo=desk.is_demo,
            clock=desk.clock,
        )
        self.workspace = Workspace(self.window, self.jobs, places(desk, self.jobs), setting)
        Menus(self.window, self.workspace)
        self.workspace.lock_requested.connect(self.lock)
        self.workspace.went.connect(self._on_went)
        self.window.show_workspace(self.workspace)
        self.workspace.go(self.workspace.places[0].key)
        self.workspace.make_ahead()
        self._keep_settings()
        self.bench.walk([place.key for place in self.workspace.places], self.workspace.go, self.window.close)

    def lock(self) -> None:
        """End this process, whose memory knows too much, and start a new one at the lock screen."""
        from PySide6.QtCore import QProcess

        self.window.hide()
        self.close()
        program, *arguments = self._again
        QProcess.startDetached(program, [*arguments, "open", str(self._path)])
        self._app.quit()

    def _on_went(self, key: str, seconds: float) -> None:
        self.bench.mark("page", key=key, seconds=seconds)

    def _on_crash(self, error: BaseException) -> None:
        import logging

        from famsam_desktop.ui.shell.crash_dialog import CrashDialog

        logging.getLogger(__name__).error("unforeseen", exc_info=error)
        if not self.window.findChildren(CrashDialog):
            CrashDialog(error, self.window).open()

    def _keep_settings(self) -> None:
        whole = self.window.isMaximized() or self.window.isFullScreen()
        size = self.window.normalGeometry().size() if whole else self.window.size()
        kept = self.settings.with_values(
            theme=self.appearance.theme.value,
            zoom=self.appearance.zoom,
            last_store=str(self._path) if self.desk is not None else self.settings.last_store,
            width=max(size.width(), 640),
            height=max(size.height(), 400),
            maximized=whole,
        )
        self.settings = kept
        save(paths.settings_file(), kept)


# --- what runs on the other thread ----------------------------------------------------------------------------------


def _warm_store() -> None:
    """Import what unlocking needs, and begin to log."""
    import logging

    from famsam_desktop.host import logs
    from famsam_desktop.services import vault

    vault.warm()
    logs.start(paths.log_file())
    logging.getLogger(__name__).info("started")


def _warm_pages() -> None:
    """Import the pages; from here on garbage is looked for, but not among what was imported and stays."""
    try:
        from famsam_desktop.ui.shell import menus, places, workspace  # noqa: F401  (needed soon)
    finally:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()


def _demo(path: Path) -> "Desk":
    """The demo store, made the first time."""
    from famsam_desktop.services import demo, vault

    if path.exists():
        return vault.unlock(path, demo.PASSPHRASE, demo.PEOPLE[0])
    return demo.build(path, clock=vault.utc_now)


def _refuse(gate: "Gate", reason: Any) -> None:
    from famsam_desktop.ui.texts import sentence

    gate.refuse(sentence(reason))


def _gave_up(gate: "Gate", _error: BaseException) -> None:
    """The crash dialog says what happened; the gate can be used again."""
    gate.wait(False)


def _this_program() -> tuple[str, ...]:
    """How this program is started: frozen, it is its own executable."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "famsam_desktop")
