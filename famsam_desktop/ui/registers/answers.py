"""The answers of one filled-in form: a small field for each item, so that a pile is typed without the mouse."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from famsam_desktop.domain.surveys import ITEMS, MOST_ITEMS, NO, YES, YES_OR_NO, Scale, Survey
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.editors import Editor
from famsam_desktop.ui.widgets.headings import Step, TextLabel

_ACROSS = 6
_WORDS = {"j": YES, "n": NO}


class AnswersEditor(Editor):
    """Numbers by the item they answer; the field is left by itself once its answer is whole, and Tab skips it."""

    kind = "answers"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scales: Mapping[int, Scale] = {}
        self._box = QWidget(self)
        self._box.setProperty("role", "plain")
        grid = QGridLayout(self._box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(0.5))
        grid.setVerticalSpacing(em(0.2))
        self._labels: dict[int, TextLabel] = {}
        self.lines: dict[int, QLineEdit] = {}
        for at in range(MOST_ITEMS):
            label, line = TextLabel(str(at + 1), self._box, step=Step.SMALL, wrap=False), QLineEdit(self._box)
            line.setMinimumWidth(em(3.4))
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.textEdited.connect(partial(self._on_edited, at + 1))
            label.setBuddy(line)
            row, column = divmod(at, _ACROSS)
            grid.addWidget(label, 2 * row, column, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(line, 2 * row + 1, column)
            self._labels[at + 1], self.lines[at + 1] = label, line
        self._hold(self._box)
        self.ask(None)

    def ask(self, survey: Survey | None) -> None:
        """Show the items of a survey, with what is typed; nothing of a survey that is not known."""
        self._scales = ITEMS[survey] if survey is not None else {}
        for item, line in self.lines.items():
            scale = self._scales.get(item)
            line.setVisible(scale is not None)
            self._labels[item].setVisible(scale is not None)
            if scale is not None:
                line.setMaxLength(len(str(scale.most)))
                line.setPlaceholderText(_hint(scale))
                line.setAccessibleName(self.tr("Fråga {item}, {scale}").format(item=item, scale=_hint(scale)))
                self._mark(item)

    def begin(self) -> None:
        """Put the focus in the first answer."""
        self.lines[1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.lines[1].selectAll()

    def value(self) -> Any:
        """The answers that can be read, on their scale or not; an empty field is a question that was skipped."""
        read = {item: _read(self.lines[item].text(), scale) for item, scale in self._scales.items()}
        return {item: answer for item, answer in read.items() if answer is not None}

    def set_value(self, value: Any) -> None:
        """Show the answers."""
        for item, line in self.lines.items():
            scale = self._scales.get(item)
            line.setText(_shown(value[item], scale) if item in value else "")
            self._mark(item)

    def readable(self) -> bool:
        """Every field is empty, or understood."""
        return all(
            not self.lines[item].text().strip() or _read(self.lines[item].text(), scale) is not None
            for item, scale in self._scales.items()
        )

    def control(self) -> QWidget:
        """What holds the fields; the first of them takes the focus."""
        return self._box

    def typed(self) -> str:
        """Each answer after its item's number."""
        return ", ".join(f"{item}: {text}" for item in self._scales if (text := self.lines[item].text()))

    def type(self, text: str) -> bool:
        """Put such answers in their fields."""
        there = {item: answer for item, _, answer in (each.partition(": ") for each in text.split(", "))}
        for item, line in self.lines.items():
            line.setText(there.get(str(item), ""))
            self._mark(item)
        return True

    def _on_edited(self, item: int, text: str) -> None:
        self._mark(item)
        self.edited.emit()
        after = self.lines.get(item + 1)
        if after is not None and item + 1 in self._scales and _is_whole(text, self._scales[item]):
            after.setFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self, item: int) -> None:
        line = self.lines[item]
        line.setProperty("wrong", "true" if self._is_wrong(item) else "false")
        line.style().unpolish(line)
        line.style().polish(line)
        first = next(filter(self._is_wrong, self._scales), 1)
        self._box.setFocusProxy(self.lines[first])  # where a form that is not complete is put right

    def _is_wrong(self, item: int) -> bool:
        text, scale = self.lines[item].text().strip(), self._scales.get(item)
        return bool(text) and scale is not None and not _fits(_read(text, scale), scale)


def _hint(scale: Scale) -> str:
    return "j/n" if scale == YES_OR_NO else f"{scale.least}–{scale.most}"


def _shown(answer: int, scale: Scale | None) -> str:
    words = {number: word for word, number in _WORDS.items()}
    return words.get(answer, str(answer)) if scale == YES_OR_NO else str(answer)


def _read(text: str, scale: Scale) -> int | None:
    said = text.strip().casefold()
    if scale == YES_OR_NO:
        return _WORDS.get(said)
    return int(said) if said.isascii() and said.isdigit() else None


def _fits(answer: int | None, scale: Scale) -> bool:
    return answer is not None and scale.least <= answer <= scale.most


def _is_whole(text: str, scale: Scale) -> bool:
    """Nothing that could follow would make another answer of it."""
    if not text.strip():
        return False
    longer = _read(f"{text}0", scale)
    return len(text) >= len(str(scale.most)) or longer is None or longer > scale.most
