"""Ctrl+K: one field that finds every record and every command, by keyboard alone."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from famsam_desktop.domain.overviews import Found, Hit
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.choicelist import ChoiceList
from famsam_desktop.ui.shell.choices import Choice, CommandList, arranged, record_choice
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.ownkeys import OwnKeys

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class Finds(Protocol):
    """What finds records; the desk's search does."""

    def wide(self, text: str, limit: int = 36) -> Found:
        """Records by what is typed."""

    def again(self, hits: Sequence[Hit]) -> list[Hit]:
        """Records that were found earlier, as they are now; it makes the rest ready too."""


class Finder(Dialog):
    """What is typed is looked for at each keystroke off the Qt thread; the newest answer wins.

    With nothing typed it shows what was chosen lately, then the commands. `chosen` comes when it is closed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        commands: CommandList,
        recent: Sequence[Choice],
        search: Finds | None,
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Sök och gör"), parent.tr("Öppna"), parent)
        self._commands, self._recent = commands, list(recent)
        self._search, self._jobs = search, jobs
        self._shown_for: str | None = None
        self._pressed = False
        self._picked: Choice | None = None
        self.cancel.setText(self.tr("Stäng"))
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Sök familj, person, möte, åtgärd eller kommando"))
        self.line.setPlaceholderText(self.tr("Namn, möte 3 dec, åtgärd, kommando …"))
        self.line.setClearButtonEnabled(True)
        self.list = ChoiceList(self.tr("Träffar"), self)
        self._hint = self.tr("Pilarna väljer, Enter öppnar, Esc stänger.")
        self.told = note(self._hint, self)
        self.body.addWidget(self.line)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_typed)
        self.list.chosen.connect(self.submit)
        self.finished.connect(self._on_finished)
        self.line.setFocus()
        self._show_recent()

    def submit(self) -> None:
        """Choose the line that is marked; what is still looked for is waited for."""
        if self._shown_for != self._typed():
            self._pressed = True
            return
        self._picked = self.list.choices.choice(self.list.currentIndex().row())
        if self._picked is not None:
            self.accept()

    own_keys = (OwnKeys(later("Sök och gör"), later("Byt träff"), "Up; Down"),)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list."""
        if watched is self.line and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.list.step(step)
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> str:
        return " ".join(self.line.text().split())

    def _on_typed(self, _text: str) -> None:
        typed = self._typed()
        self._pressed = False
        if typed == self._shown_for:
            return
        if not typed:
            self._show_recent()
        elif self._search is None:
            self._on_found(typed, Found())
        else:
            self._jobs.ask(partial(self._search.wide, typed), partial(self._on_found, typed), newest="find")

    def _show_recent(self) -> None:
        """What was chosen lately, as it is now; until that is known, the commands alone."""
        self._show("", self._commands.choices, self._hint)
        hits = [each.hit for each in self._recent if each.hit is not None]
        # Also with nothing to read again: it makes the names ready for the first letter.
        if self._search is not None:
            self._jobs.ask(partial(self._search.again, hits), self._on_recent, newest="find")

    def _on_recent(self, hits: Sequence[Hit]) -> None:
        if self._typed():
            return
        now = {(hit.kind, hit.id): record_choice(hit) for hit in hits}
        recent = []
        for each in self._recent:
            fresh = now.get((each.hit.kind, each.hit.id)) if each.hit is not None else each
            if fresh is not None:
                recent.append(fresh)
        if recent:
            others = [each for each in self._commands.choices if not any(each.same(one) for one in recent)]
            self._show("", [*_lately(recent, self.tr("Nyligen")), *others], self._hint)

    def _on_found(self, typed: str, found: Found) -> None:
        if typed != self._typed():
            return
        commands = self._commands.find(typed)
        records = [record_choice(hit) for hit in found.hits]
        begun = commands and commands[0].title.lower().startswith(typed.lower())
        choices = [*commands, *records] if begun or not records else [*records, *commands]
        self._show(typed, choices, self._count(choices, found))
        if self._pressed:
            self._pressed = False
            self.submit()

    def _show(self, typed: str, choices: Sequence[Choice], told: str) -> None:
        self._shown_for = typed
        shown, _ = arranged(choices) if typed else (list(choices), 0)
        self.list.choices.show(shown)
        self.told.setText(told)
        self.primary.setEnabled(bool(shown))
        if shown:
            self.list.mark(1)

    def _count(self, choices: Sequence[Choice], found: Found) -> str:
        """How many lines there are, and how many more that are not shown."""
        if not choices:
            return self.tr("Inget passar. Pröva en del av ordet, eller ett annat ord.")
        shown, hidden = arranged(choices)
        hits = counted(len(shown), "träff", "träffar")
        more = hidden + found.more
        if not more:
            return hits
        if found.at_least:
            return self.tr("{hits} och minst {more} till. Skriv mer för att få färre.").format(
                hits=hits, more=more
            )
        return self.tr("{hits} och {more} till. Skriv mer för att få färre.").format(hits=hits, more=more)

    def _on_finished(self, _result: int) -> None:
        if self._picked is not None:
            self.chosen.emit(self._picked)


def _lately(choices: Sequence[Choice], group: str) -> list[Choice]:
    """The same lines under one heading."""
    return [replace(each, group=group) for each in choices]
