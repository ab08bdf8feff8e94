"""The front door of the window: settings, vault, jobs, shell and crash hook put together; nothing else.

The lock screen is painted first. What it does not need is imported behind it, hence the imports inside functions.
"""

import builtins
import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

# PySide6 puts hooks of its own before every later import and slows each of them. Nothing here needs them, so Python
# gets its own back before anything else is imported: hence imports under statements.
_python_import = builtins.__import__

# ruff: noqa: E402
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

builtins.__import__ = _python_import

from famsam_desktop.host import hardening, paths, policy
from famsam_desktop.host.settings import load, save
from famsam_desktop.ui.shell.again import asked_gate, start_again, this_program
from famsam_desktop.ui.shell.entrance import Entrance, Places
from famsam_desktop.ui.shell.languages import Languages, WhenIdle
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.speech import Language
from famsam_desktop.ui.theme.appearance import Appearance, Theme, application

if TYPE_CHECKING:
    from datetime import datetime

    from famsam_desktop.services.desk import Desk
    from famsam_desktop.ui.jobs import Jobs
    from famsam_desktop.ui.settings.outside import Outside
    from famsam_desktop.ui.shell.guard import Guard
    from famsam_desktop.ui.shell.unfinished import UnfinishedKeeper
    from famsam_desktop.ui.shell.watch import Limits
    from famsam_desktop.ui.shell.workspace import Way, Workspace


#: How long the other thread may keep the Qt thread waiting for its turn; Python's own 5 ms are felt at every switch
#: of a page, for Qt hands its turn back and takes it again hundreds of times.
_TURN_SECONDS = 0.0005


def run(store: Path | None = None) -> int:
    """Open the window on a store, on the one used last, or on the first run; the exit code of the process."""
    gc.disable()  # nothing is garbage before the first picture; `_warm_pages` turns it on again
    app = application()
    app.setApplicationName("FamSam")
    app.setDesktopFileName("famsam-desktop")  # by which a desktop finds name and icon
    program = Program(app)
    try:
        program.start(store, asked_gate())
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
        self._again = tuple(again) or this_program()
        self.settings = load(paths.settings_file())
        self.appearance = Appearance(
            app, Theme(self.settings.theme), self.settings.zoom, calm=self.settings.calm
        )
        self.languages = Languages(self)
        self.languages.speak(Language(self.settings.language))
        self.languages.chosen.connect(self.speak)
        self.window = Window(self.appearance, self.languages)
        self.desk: Desk | None = None
        self.workspace: Workspace | None = None
        self.unfinished: UnfinishedKeeper | None = None
        self.guard: Guard | None = None
        self._ready = self._warm = self._closed = False
        settled = bool(policy.current().store)
        stores = Places(new_store=paths.new_store(), demo_store=paths.demo_store(), settled=settled)
        self.entrance = Entrance(self.window, self.ready, stores, clock)
        self.entrance.settled.connect(self._warm_up)
        self.entrance.tried.connect(self._on_tried)
        self.entrance.held.connect(self._on_held)
        self.entrance.opened.connect(self.open_desk)
        self.window.closing.connect(self.close)

    def start(self, store: Path | None = None, gate: str = "") -> None:
        """Show the first gate, or the one that a store was locked for, as large as the window last was."""
        self.window.fit(self.settings.width, self.settings.height)
        last = store or (Path(self.settings.last_store) if self.settings.last_store else None)
        if last is None and policy.current().store and paths.new_store().is_dir():
            last = paths.new_store()
        if last is None or (store is None and not last.is_dir()):
            self.entrance.show_welcome()
        else:
            self.entrance.show_gate_of(last, gate)
        if self.settings.maximized:
            self.window.showMaximized()
        else:
            self.window.show()

    def close(self) -> None:
        """Finish what was asked for, close the store, keep the settings; the second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self.entrance.close()
        if self.guard is not None:
            self.guard.end()
        self._keep_settings()
        self._hide()
        self.entrance.end()
        if self._ready:
            from famsam_desktop.ui.widgets.longwork import stop_all

            self._clipboard.clear()
            stop_all(self.window)
            self._part()
            self._crashes.release()
        self.languages.silence()

    def _hide(self) -> None:
        """Nothing can be read from now on, however long the rest takes."""
        if self._ready:
            self.jobs.hush()
        for each in self._app.topLevelWidgets():
            if each is self.window or _stands_over(each, self.window):
                each.hide()
        self._app.sync()  # or some window systems would show it until the next turn of the event loop

    def _part(self) -> None:
        """Close what is open, with all that belongs to it."""
        if self.desk is None:
            self.jobs.close()
            return
        from famsam_desktop.ui.shell.parting import part

        part(self.desk, self.jobs, self.unfinished)

    # --- behind the gates --------------------------------------------------------------------------------------------

    def show_unlock(self, path: Path) -> None:
        """The lock screen of a store."""
        self.entrance.show_unlock(path)

    def ready(self) -> "Jobs":
        """Jobs and crash hook, made when the first picture is there."""
        if not self._ready:
            self._set_up()
        return self.jobs

    def _set_up(self) -> None:
        from PySide6.QtGui import QIcon

        from famsam_desktop import resources
        from famsam_desktop.ui.shell.bench import Bench

        self.bench = Bench(self)
        self.bench.mark("form_painted")
        self.bench.watch()
        from famsam_desktop.ui.jobs import Jobs
        from famsam_desktop.ui.shell.crash import CrashHook
        from famsam_desktop.ui.widgets.clipboard import Clipboard

        sys.setswitchinterval(_TURN_SECONDS)
        self.languages.speak_qt()
        hardening.close_memory()  # before anything secret can be typed
        self._app.setWindowIcon(QIcon(str(resources.path("brand", "famsam-desktop.svg"))))
        self._clipboard = Clipboard(self._app.clipboard(), self)
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self._on_crash)
        self._crashes = CrashHook(self)
        self._crashes.crashed.connect(self._on_crash)
        self._ready = True

    def _warm_up(self) -> None:
        """The store, then the pages, on the other thread; once."""
        if not self._warm:
            self._warm = True
            self.jobs.ask(_warm_store, self._on_store_warm)
            self.jobs.ask(_warm_pages, self._on_pages_warm)

    def _on_store_warm(self, _answer: None) -> None:
        self.bench.mark("store_ready", longest_gap=self.bench.longest_gap())

    def _on_pages_warm(self, _answer: None) -> None:
        from famsam_desktop.ui.shell.firsts import make_firsts
        from famsam_desktop.ui.shell.unlock import Unlock

        make_firsts(self.window)
        self.bench.mark("pages_ready", longest_gap=self.bench.longest_gap())
        gate = self.window.centralWidget()
        if self.bench.passphrase and isinstance(gate, Unlock):
            gate.wait(True)
            self.entrance.try_passphrase(gate, "", self.bench.passphrase)

    def _on_tried(self) -> None:
        self.bench.mark("unlock_asked")

    def _on_held(self, desk: "Desk", gate: QWidget) -> None:
        """What such a gate shows or asks for is left alone no longer than a page."""
        self.desk = desk
        self._guard(gate)

    def _guard(self, shown: QWidget) -> None:
        """Lock when nobody is there; one guard at a time."""
        from famsam_desktop.ui.shell.guard import Guard

        if self.guard is not None:
            self.guard.end()
        self.guard = Guard(self._limits(), shown)
        self.guard.lock_wanted.connect(self.lock)

    # --- the desk ----------------------------------------------------------------------------------------------------

    def open_desk(self, desk: "Desk", way: "Way | None" = None) -> None:
        """Show the pages of an open store, at the place where another workspace was if it was anywhere."""
        from famsam_desktop.ui.shell.codereminder import CodeReminder
        from famsam_desktop.ui.shell.daily import DailyBackup
        from famsam_desktop.ui.shell.menus import Menus
        from famsam_desktop.ui.shell.places import places
        from famsam_desktop.ui.shell.unfinished import UnfinishedKeeper
        from famsam_desktop.ui.shell.workspace import Setting, Workspace

        self.desk = desk
        setting = Setting(
            user=desk.user.name,
            store=self.tr("Krypterat lager: {name}").format(name=self.entrance.path.name),
            demo=desk.is_demo,
            clock=desk.clock,
            history=desk.history,
            search=desk.search,
            sheets=desk.documents.sheet,
            letterhead=desk.letterhead,
        )
        outside = self._outside()
        self.workspace = Workspace(self.window, self.jobs, places(desk, self.jobs, outside), setting)
        Menus(self.window, self.workspace)
        self.workspace.lock_requested.connect(self.lock)
        self.workspace.went.connect(self._on_went)
        self.window.show_workspace(self.workspace)
        self.unfinished = UnfinishedKeeper(desk.unfinished, self.jobs, self.workspace)
        if way is None:
            self.workspace.begin()
        else:
            self.workspace.resume(way)
            self.unfinished.bringing.ended.connect(partial(self._return, self.workspace, way))
        self.unfinished.bring_back(quietly=way is not None)
        DailyBackup(desk.backups, self.jobs, self.workspace)
        CodeReminder(desk.keys, self.jobs, self.workspace)
        self._guard(self.workspace)
        self.workspace.make_ahead()
        self._keep_settings()
        self.bench.walk([place.key for place in self.workspace.places], self.workspace.go, self.window.close)

    def speak(self, language: Language) -> None:
        """Say everything in this language from now on; what is open is shown anew, as soon as nothing is asked for."""
        self.settings = self.settings.with_values(language=language.value)
        self._keep_settings()
        if self.workspace is not None:
            WhenIdle(self.jobs, partial(self._speak_anew, language), self.workspace)
            return
        self.languages.speak(language)
        if self._ready:
            self.languages.speak_qt()
        self.entrance.show_welcome()

    def _speak_anew(self, language: Language) -> None:
        """The workspace is built again; what stands typed in it is kept and brought back as by a lock."""
        if self.workspace is None or self.unfinished is None or self.desk is None or self._closed:
            return
        way = self.workspace.way
        self.unfinished.keep()
        self.workspace.take_down()
        self.languages.speak(language)
        self.languages.speak_qt()
        self.open_desk(self.desk, way)

    @staticmethod
    def _return(workspace: "Workspace", way: "Way", some: bool) -> None:
        """Editors were brought back on other pages too."""
        if some:
            workspace.resume(way)

    def lock(self, gate: str = "") -> None:
        """End this process, whose memory knows too much, and start a new one at the lock screen or another gate."""
        if self._closed:
            return
        self.close()
        start_again(self._again, self.entrance.path, gate, self)
        self._app.quit()  # every dialog is hidden by now, so none can refuse

    def _outside(self) -> "Outside":
        """What the page of settings asks of the program."""
        from famsam_desktop.ui.settings.outside import Outside

        made = Outside(
            self.jobs,
            idle_minutes=self.settings.idle_minutes,
            longest_hours=self.settings.longest_hours,
            policy=policy.current(),
            language=self.languages.language,
        )
        made.limits_chosen.connect(self._on_limits)
        made.leave_asked.connect(self.lock)
        made.language_chosen.connect(self.languages.choose)
        return made

    def _on_limits(self, idle_minutes: int, longest_hours: int) -> None:
        self.settings = self.settings.with_values(idle_minutes=idle_minutes, longest_hours=longest_hours)
        self._keep_settings()
        if self.guard is not None:
            self.guard.set_limits(self._limits())

    def _limits(self) -> "Limits":
        from famsam_desktop.ui.shell.watch import Limits

        idle = policy.current().idle(self.settings.idle_minutes)
        return Limits(idle_minutes=idle, longest_hours=self.settings.longest_hours)

    def _on_went(self, key: str, seconds: float) -> None:
        self.bench.mark("page", key=key, seconds=seconds)

    def _on_crash(self, error: BaseException) -> None:
        import logging

        from famsam_desktop.ui.shell.crash_dialog import CrashDialog

        logging.getLogger(__name__).error("unforeseen", exc_info=error)
        if self.unfinished is not None:
            self.unfinished.keep()
        if not self.window.findChildren(CrashDialog):
            dialog = CrashDialog(error, self.window, restarts=self.desk is not None)
            dialog.restart_wanted.connect(self.lock)
            dialog.open()

    def _keep_settings(self) -> None:
        whole = self.window.isMaximized() or self.window.isFullScreen()
        size = self.window.normalGeometry().size() if whole else self.window.size()
        kept = self.settings.with_values(
            theme=self.appearance.theme.value,
            zoom=self.appearance.zoom,
            calm=self.appearance.calm,
            last_store=str(self.entrance.path) if self.desk is not None else self.settings.last_store,
            width=max(size.width(), 640),
            height=max(size.height(), 400),
            maximized=whole,
        )
        self.settings = kept
        save(paths.settings_file(), kept)


# --- what runs on the other thread ----------------------------------------------------------------------------------


def _warm_store() -> None:
    """Import what opening a store needs, and begin to log."""
    import logging

    from famsam_desktop.host import logs
    from famsam_desktop.services import vault

    vault.warm()
    logs.start(paths.log_file())
    logging.getLogger(__name__).info("started")


def _warm_pages() -> None:
    """Import the desk and the pages; from here on garbage is looked for, but not among what was imported and stays."""
    from famsam_desktop.services import vault

    try:
        vault.warm_desk()
        from famsam_desktop.ui.shell import guard, menus, parting, places, unfinished, workspace  # noqa: F401  (needed soon)
    finally:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()


def _stands_over(widget: QWidget | None, window: QWidget) -> bool:
    while widget is not None and widget is not window:
        widget = widget.parentWidget()
    return widget is not None
