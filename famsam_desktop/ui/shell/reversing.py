"""Ctrl+Z and Ctrl+Y: what would be taken back and done again, in words; one after another, from any page."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.history import Reversible
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.terms import action_words
from famsam_desktop.ui.theme import icons

UNDO_KEYS = ("Ctrl+Z",)
REDO_KEYS = ("Ctrl+Y", "Ctrl+Shift+Z")


class Reverses(Protocol):
    """What takes steps back; the desk's history does."""

    def reversible(self) -> Reversible:
        """What would be undone and redone next."""

    def undo(self) -> Change:
        """Take back the last step."""

    def redo(self) -> Change:
        """Do again what was taken back last."""


class Reversing(QObject):
    """The two actions of the menu; they rest while there is nothing to reverse.

    What was reversed goes out as `undone` and `redone`, in words; a refusal goes the way of all refusals.
    """

    undone = Signal(str)
    redone = Signal(str)

    def __init__(self, history: Reverses, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._history, self._jobs = history, jobs
        self.undo_action = self._action(UNDO_KEYS, "undo-2", self.undo)
        self.redo_action = self._action(REDO_KEYS, "redo-2", self.redo)
        self._show(Reversible())
        jobs.saving.connect(self._on_saving)

    def read(self) -> None:
        """Ask what could be reversed now."""
        self._jobs.ask(self._history.reversible, self._show, newest="reversible")

    def undo(self) -> None:
        """Take back the last step; asked for several times, they are taken back in order."""
        step = _Step(self._history, back=True)
        self._jobs.do(step, partial(self._on_undone, step))

    def redo(self) -> None:
        """Do again what was taken back last."""
        step = _Step(self._history, back=False)
        self._jobs.do(step, partial(self._on_redone, step))

    def _action(self, keys: tuple[str, ...], icon: str, run: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        icons.dress(action, icon, "muted")
        action.setIconVisibleInMenu(True)
        action.triggered.connect(run)
        return action

    def _show(self, now: Reversible) -> None:
        self._dress(self.undo_action, self.tr("&Ångra"), now.undo)
        self._dress(self.redo_action, self.tr("&Gör om"), now.redo)

    def _dress(self, action: QAction, verb: str, name: str | None) -> None:
        action.setText(f"{verb}: {action_words(name)}" if name is not None else verb)
        action.setEnabled(name is not None)

    def _on_saving(self, saving: bool) -> None:
        """What is being saved can be taken back at once: it is done first. Afterwards the words are read anew."""
        if saving:
            self.undo_action.setEnabled(True)
        else:
            self.read()

    def _on_undone(self, step: "_Step", _change: Any) -> None:
        self.undone.emit(step.words)

    def _on_redone(self, step: "_Step", _change: Any) -> None:
        self.redone.emit(step.words)


class _Step:
    """Reverses one step on the database thread, and remembers what it was."""

    def __init__(self, history: Reverses, *, back: bool) -> None:
        self._history, self._back = history, back
        self.words = ""

    def __call__(self) -> Change:
        """Take it back, or do it again."""
        now = self._history.reversible()
        change = self._history.undo() if self._back else self._history.redo()
        name = now.undo if self._back else now.redo
        self.words = action_words(name) if name is not None else ""
        return change
