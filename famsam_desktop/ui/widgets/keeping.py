"""Text that is typed and not committed: it has a name on its page, by which it is kept and put back later."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol
from uuid import UUID

#: Opens an editor again, for the record it is about; it may open once something was read, or not at all.
type Opener = Callable[[UUID | None], object]

#: Between the names of editors that were opened one over the other.
OVER = "/"


@dataclass(frozen=True, slots=True)
class Called:
    """The name of an editor on its page, and the record it is about.

    `editor` begins with the names of the editors it was opened over. One that `amends` shows a record that somebody
    else may have changed before the text comes back: only what was typed is kept of it.
    """

    editor: str
    about: UUID | None = None
    amends: bool = False

    @property
    def name(self) -> str:
        """The last part of its name: what it is called by the page or the editor below it."""
        return self.editor.rpartition(OVER)[2]

    @property
    def below(self) -> str:
        """The name of the editor that it was opened over; empty when it stands on the page itself."""
        return self.editor.rpartition(OVER)[0]


class TypedText(Protocol):
    """An editor whose text is kept; nothing is kept of one that has no name."""

    @property
    def called(self) -> Called | None:
        """Its name."""

    @property
    def stands(self) -> bool:
        """It is open, and neither committed nor cancelled."""

    def typed(self) -> dict[str, str]:
        """What stands in its fields, by their names; empty when nothing was typed."""

    def type(self, values: Mapping[str, str]) -> dict[str, str]:
        """Put that back as if somebody typed it; what had no place yet is returned and may be tried again."""

    def editors(self) -> Mapping[str, Opener]:
        """The editors that can be opened over this one, by name."""


class _Identified(Protocol):
    @property
    def id(self) -> UUID: ...


def always(open_it: Callable[[], object]) -> Opener:
    """The opener of an editor that is about nothing in particular."""
    return partial(_open_always, open_it)


def among[R: _Identified](rows: Callable[[], Iterable[R]], open_it: Callable[[R], object]) -> Opener:
    """The opener of an editor about one of the rows that a list has then; without that row it opens nothing."""
    return partial(_open_among, rows, open_it)


def _open_always(open_it: Callable[[], object], _about: UUID | None) -> None:
    open_it()


def _open_among[R: _Identified](
    rows: Callable[[], Iterable[R]], open_it: Callable[[R], object], about: UUID | None
) -> None:
    for row in rows():
        if row.id == about:
            open_it(row)
            return
