"""A form bound by a table of fields to a frozen draft: it reads and marks, and knows no rule itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.ui.problems import problem_sentence
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.editors import CheckEditor, Editor
from famsam_desktop.ui.widgets.fields import Field
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.marks import mark_in
from famsam_desktop.ui.widgets.ownkeys import OwnKeys

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

#: The code of a field whose text is no date, time or number; the draft itself cannot hold such a thing.
UNREADABLE = "unreadable"


class _Line(QWidget):
    """A label, its editor, and the sentence under it when something is wrong."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self.touched = False
        self.editor: Editor = field.kind.make(self)
        self.wrong = TextLabel("", self, step=Step.SMALL, tone="bad")
        self.wrong.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.25))
        if isinstance(self.editor, CheckEditor):
            self.editor.box.setText(field.label)
        else:
            box.addLayout(self._labels())
        box.addWidget(self.editor)
        if field.help:
            box.addWidget(note(field.help, self))
        box.addWidget(self.wrong)
        box.addStretch(1)
        self._name("")

    def mark(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        if self.wrong.text() == sentence:
            return
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        control = self.editor.control()
        control.setProperty("wrong", "true" if sentence else "false")
        control.style().unpolish(control)
        control.style().polish(control)
        self._name(sentence)

    def _labels(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(em(0.5))
        label = TextLabel(self.field.label, self, step=Step.STRONG)
        label.setBuddy(self.editor.control())
        row.addWidget(label, 1)
        if self.field.required:
            row.addWidget(
                TextLabel(self.tr("måste fyllas i"), self, step=Step.SMALL, tone="muted", wrap=False)
            )
        return row

    def _name(self, sentence: str) -> None:
        self.editor.control().setAccessibleName(self.field.label)
        required = self.tr("måste fyllas i") if self.field.required else ""
        said = ". ".join(part.rstrip(".") for part in (required, self.field.help, sentence) if part)
        self.editor.control().setAccessibleDescription(said)


class Form[D: "DataclassInstance"](QWidget):
    """Shows a draft, gives back the draft as it is now typed, and marks what `check` finds wrong with it."""

    edited = Signal()

    own_keys = (OwnKeys(later("Fält"), later("Nästa fält, eller det förra"), "Tab; Shift+Tab"),)

    def __init__(
        self,
        fields: Sequence[Field],
        draft: D,
        check: Callable[[D], Iterable[Problem]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._start = draft
        self._base = draft
        self._check = check
        self._lines: dict[str, _Line] = {}
        self._first: dict[str, str] = {}
        self._show_all = False
        self._build(fields)
        self.set_draft(draft)

    def draft(self) -> D:
        """The draft as it is typed now; what cannot be read is None there."""
        return replace(self._base, **{name: line.editor.value() for name, line in self._lines.items()})

    def set_draft(self, draft: D) -> None:
        """Show another draft, unmarked and counted as unchanged."""
        self._base = draft
        for name, line in self._lines.items():
            line.editor.set_value(getattr(draft, name))
            line.touched = False
        self._show_all = False
        self._start = self.draft()
        self._first = {name: mark_in(text) for name, text in self.typed().items()}
        self._mark()

    @property
    def dirty(self) -> bool:
        """Something was typed that the first draft did not have."""
        return self.draft() != self._start or not all(line.editor.readable() for line in self._lines.values())

    def labels(self) -> dict[str, str]:
        """What each field is called."""
        return {name: line.field.label for name, line in self._lines.items()}

    def typed(self, *, changed: bool = False) -> dict[str, str]:
        """What stands in the fields as text, by their names: in all of them, or only where it was changed."""
        texts = {name: line.editor.typed() for name, line in self._lines.items()}
        if changed:
            return {name: text for name, text in texts.items() if mark_in(text) != self._first[name]}
        return texts

    def type(self, values: Mapping[str, str]) -> dict[str, str]:
        """Put such texts into their fields, one after another as a person does; a name nobody knows is no field.

        Choices that are not offered are returned: they may be, once what was chosen before them has been looked up.
        """
        left = {}
        for name, line in self._lines.items():
            if name not in values or line.editor.typed() == values[name]:
                continue
            if not line.editor.type(values[name]):
                left[name] = values[name]
            line.editor.edited.emit()
        return left

    def problems(self) -> tuple[Problem, ...]:
        """What is missing or wrong now, unreadable fields first."""
        unreadable = [
            Problem(name, UNREADABLE) for name, line in self._lines.items() if not line.editor.readable()
        ]
        known = {problem.field for problem in unreadable}
        return (
            *unreadable,
            *(problem for problem in self._check(self.draft()) if problem.field not in known),
        )

    def complete(self) -> bool:
        """True when nothing is wrong; else every fault is marked and the first faulty field has the focus."""
        found = self.problems()
        self._show_all = True
        self._mark()
        for name, line in self._lines.items():
            if any(problem.field == name for problem in found):
                line.editor.control().setFocus(Qt.FocusReason.OtherFocusReason)
                break
        return not found

    def mark(self, problems: Iterable[Problem]) -> None:
        """Mark what a service refused (`Incomplete.problems`)."""
        for problem in problems:
            if problem.field in self._lines:
                line = self._lines[problem.field]
                line.mark(problem_sentence(problem, line.editor.kind))

    def editor(self, name: str) -> Editor:
        """The editor of a field, for a page that changes its choices."""
        return self._lines[name].editor

    def show_field(self, name: str, shown: bool) -> None:
        """Show or hide a field that only some answers ask for; its value stays."""
        self._lines[name].setVisible(shown)

    def focus_first(self) -> None:
        """Put the focus in the first field."""
        for line in self._lines.values():
            line.editor.control().setFocus(Qt.FocusReason.OtherFocusReason)
            break

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that is left is from then on marked when it is wrong."""
        if event.type() is QEvent.Type.FocusOut:
            for line in self._lines.values():
                if line.editor.control() is watched and self.dirty:
                    line.touched = True
            self._mark()
        return super().eventFilter(watched, event)

    def _build(self, fields: Sequence[Field]) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.8))
        row: QHBoxLayout | None = None
        for field in fields:
            line = _Line(field, self)
            self._lines[field.name] = line
            line.editor.edited.connect(self._on_edited)
            line.editor.control().installEventFilter(self)
            if row is None or not field.beside:
                row = QHBoxLayout()
                row.setSpacing(em(0.9))
                box.addLayout(row)
            row.addWidget(line, 1)

    def _on_edited(self) -> None:
        self._mark()
        self.edited.emit()

    def _mark(self) -> None:
        found: dict[str, Problem] = {}
        for problem in self.problems():
            found.setdefault(problem.field, problem)
        for name, line in self._lines.items():
            shown = found.get(name) if self._show_all or line.touched else None
            line.mark(problem_sentence(shown, line.editor.kind) if shown is not None else "")
