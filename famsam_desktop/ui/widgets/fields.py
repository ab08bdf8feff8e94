"""The kinds of field a form's table is written in; each knows how to make its editor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.drafts import LINE_LENGTH
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.editors import (
    CheckEditor,
    ChoiceEditor,
    DateEditor,
    Editor,
    LongTextEditor,
    NumberEditor,
    TextEditor,
    TimeEditor,
)


class Kind(Protocol):
    """Makes the editor of a field."""

    def make(self, parent: QWidget) -> Editor:
        """A new editor in `parent`."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """One line; `limit` as the draft's own."""

    limit: int = LINE_LENGTH
    hint: str = ""

    def make(self, parent: QWidget) -> Editor:
        """A line edit."""
        return TextEditor(parent, limit=self.limit, hint=self.hint)


@dataclass(frozen=True, slots=True)
class LongText:
    """Several lines."""

    lines: int = 3

    def make(self, parent: QWidget) -> Editor:
        """A text box."""
        return LongTextEditor(parent, lines=self.lines)


@dataclass(frozen=True, slots=True)
class Pick:
    """One of the given values with their words; `empty` are the words for none of them."""

    choices: Sequence[tuple[Any, str]]
    empty: str = ""

    def make(self, parent: QWidget) -> Editor:
        """A combo box."""
        return ChoiceEditor(parent, choices=self.choices, empty=self.empty)


@dataclass(frozen=True, slots=True)
class Choice:
    """One member of an enum, with its Swedish term."""

    among: Iterable[StrEnum]
    empty: str = ""

    def make(self, parent: QWidget) -> Editor:
        """A combo box."""
        return ChoiceEditor(
            parent, choices=[(member, heading(member)) for member in self.among], empty=self.empty
        )


@dataclass(frozen=True, slots=True)
class Day:
    """A date, or none."""

    def make(self, parent: QWidget) -> Editor:
        """A date edit with a calendar."""
        return DateEditor(parent)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time, or none."""

    def make(self, parent: QWidget) -> Editor:
        """A time edit."""
        return TimeEditor(parent)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, or none: minutes, a year, a count."""

    hint: str = ""

    def make(self, parent: QWidget) -> Editor:
        """A number edit."""
        return NumberEditor(parent, hint=self.hint)


@dataclass(frozen=True, slots=True)
class Check:
    """Yes or no."""

    def make(self, parent: QWidget) -> Editor:
        """A check box with the label beside it."""
        return CheckEditor(parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One line of a form's table: the draft's attribute, its label, its kind.

    `help` stands under the field; `beside` puts it on the same line as the field before.
    """

    name: str
    label: str
    kind: Kind
    help: str = ""
    beside: bool = False
    required: bool = False
