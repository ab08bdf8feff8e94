"""Several of some values: a tick box each, in the order given."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.editors import Editor
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.marks import mark_in, mark_of, worded
from famsam_desktop.ui.widgets.taborder import focus_first, tab_where_it_stands


@dataclass(frozen=True, slots=True)
class Ticks:
    """Any number of the given values; `empty` is said when there is nothing to choose among."""

    choices: Sequence[tuple[Hashable, str]] = ()
    empty: str = ""

    def make(self, parent: QWidget) -> Editor:
        """Tick boxes under each other."""
        return TicksEditor(parent, choices=self.choices, empty=self.empty)


class TicksEditor(Editor):
    """Gives the ticked values as a frozenset; values that are not offered are kept as they were."""

    def __init__(self, parent: QWidget, *, choices: Sequence[tuple[Hashable, str]], empty: str = "") -> None:
        super().__init__(parent)
        self._boxes: list[tuple[Hashable, QCheckBox]] = []
        self._value: frozenset[Any] = frozenset()
        self._group = _Group(self)
        self._group.setProperty("role", "plain")
        self._box = QVBoxLayout(self._group)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(em(0.1))
        self._nothing = note(empty, self._group)
        self._box.addWidget(self._nothing)
        self._hold(self._group)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """Offer other values."""
        for _, box in self._boxes:
            self._box.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [(value, self._make(words)) for value, words in choices]
        self._nothing.setVisible(not self._boxes)
        if self._boxes:
            tab_where_it_stands(self._group, [box for _, box in self._boxes])
        self.set_value(self._value)

    def value(self) -> Any:
        """The ticked values."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Tick these."""
        self._value = frozenset(value or ())
        for offered, box in self._boxes:
            box.setChecked(offered in self._value)

    def control(self) -> QWidget:
        """The group; the boxes in it take the focus."""
        return self._group

    def typed(self) -> str:
        """The words of those ticked, and the marks of all of them."""
        words = [box.text() for value, box in self._boxes if value in self._value]
        return worded(", ".join(words), " ".join(sorted(map(mark_of, self._value)))) if self._value else ""

    def type(self, text: str) -> bool:
        """Tick those; False while one of them is not offered."""
        marks = set(mark_in(text).split())
        known = {mark_of(value): value for value in (*self._value, *(value for value, _ in self._boxes))}
        self.set_value({known[mark] for mark in marks & set(known)})
        return marks <= set(known)

    def _make(self, words: str) -> QCheckBox:
        box = QCheckBox(words, self._group)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.clicked.connect(self._on_clicked)
        self._box.addWidget(box)
        box.show()  # Qt would only get to it after what is asked next: how high all of it is
        return box

    def _on_clicked(self, _checked: bool) -> None:
        offered = {value for value, _ in self._boxes}
        ticked = {value for value, box in self._boxes if box.isChecked()}
        self._value = frozenset((self._value - offered) | ticked)
        self.edited.emit()


class _Group(QWidget):
    """Hands the focus on to its first box, without a focus proxy: Tab would go there from the last one too."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_first(self)
