"""A choice as text: its words for a person to read, and a mark that finds it again among what is offered then."""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

#: Between the words and the mark; nobody types it.
_BETWEEN = "\x1f"


def worded(words: str, mark: str) -> str:
    """A choice as text: its words for a person, then the mark that finds it again."""
    return f"{words}{_BETWEEN}{mark}"


def words_in(text: str) -> str:
    """What a person reads of such a text, or of one that was typed."""
    return text.partition(_BETWEEN)[0]


def mark_in(text: str) -> str:
    """What finds the choice again; empty for nothing, the whole of a text that was typed."""
    return text.rpartition(_BETWEEN)[2]


def mark_of(value: Any) -> str:
    """What tells a value that can be chosen from the others, on every day and for everybody."""
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(value) and not isinstance(value, type):
        return ":".join(mark_of(getattr(value, each.name)) for each in fields(value))
    return str(value)
