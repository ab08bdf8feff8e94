"""The names of a store, kept in memory: they answer from the first letter, and are told of every commit."""

import threading
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate, chain

import sqlalchemy as sa

from famsam_desktop.domain.finding import Words, folded
from famsam_desktop.store.described import WATCHED, Described, Key, described
from famsam_desktop.store.records import Record
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import AgencyTable, ContactTable, FamilyMemberTable, FamilyTable

COUNTED = 100
"""So many names are counted; nobody looks through more."""
_LATE = 500
"""So many changed names are looked through one by one before the list is made anew."""

#: Whose names are kept in memory, in the order they are shown.
NAMED: tuple[type[Record], ...] = (FamilyTable, FamilyMemberTable, ContactTable, AgencyTable)


class _Lines:
    """Names on a line each, in one text: a search in it costs far less than a loop over the names."""

    def __init__(self, names: list[tuple[str, Key]]) -> None:
        self.keys = [key for _, key in names]
        self.folded = [name for name, _ in names]
        self._words: Words | None = None
        self.text = "\n" + "\n".join(self.folded) + "\n"
        self._starts = list(accumulate((len(name) + 1 for name in self.folded), initial=1))

    def by_rarity(self, words: Sequence[str]) -> list[str]:
        """The rarest word first: thousands are called "Familj", and only one of them K4711.

        Single letters stand last, uncounted: they are in almost every line.
        """
        longer = [word for word in words if len(word) > 1]
        if len(longer) > 1:
            longer.sort(key=self.text.count)
        return [*longer, *(word for word in words if len(word) == 1)]

    def holding(self, needle: str) -> Iterator[int]:
        """The lines that hold the text, each once."""
        at = self.text.find(needle, 1)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield line
            at = self.text.find(needle, self._starts[line + 1])

    def meant(self, words: Sequence[str]) -> list[int]:
        """The lines that may be meant: those that hold the words but for dots and rings, then those with slips."""
        if self._words is None:
            self._words = Words(self.folded)
        return list(dict.fromkeys(self._words.holding(words) + self._words.meant(words)))

    def beginning(self, needle: str) -> Iterator[int]:
        """The lines that begin with the text."""
        at = self.text.find("\n" + needle)
        while at >= 0:
            yield bisect_right(self._starts, at + 1) - 1
            at = self.text.find("\n" + needle, at + 1)


class NameList:
    """The names of a store in memory, shared by its transactions and told of every commit."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines: _Lines | None = None
        self._late: dict[Key, str | None] = {}
        self._described: Described | None = None
        self.generation = 0

    def apply(
        self, changed: dict[Key, str | None], *, kinds: Set[str] = frozenset(), erased: bool = False
    ) -> None:
        """Take over what a transaction that is now committed did to names; after an erasure nothing is remembered."""
        if not changed and not erased and not kinds & WATCHED:
            return
        with self._lock:
            self.generation += 1
            self._described = None
            if self._lines is None:
                return
            self._late = self._late | changed
            if erased or len(self._late) > _LATE:
                self._lines, self._late = None, {}

    def find(self, rows: Rows, generation: int, words: Sequence[str], limit: int) -> list[Key]:
        """Records whose name holds every word, those first that begin with the rarest one."""
        lines, late = self._present(rows, generation)
        found = [key for key, name in late.items() if name is not None and holds(folded(name), words)]
        seen = set(late)
        rarest, *others = lines.by_rarity(words)
        looked: set[int] = set()
        for line in chain(lines.beginning(rarest), lines.holding(rarest)):
            if len(found) >= limit:
                break
            if line not in looked:
                looked.add(line)
                if lines.keys[line] not in seen and (not others or holds(lines.folded[line], others)):
                    found.append(lines.keys[line])
        return found[:limit]

    def meant(self, rows: Rows, generation: int, words: Sequence[str]) -> list[Key]:
        """Records whose name may be meant by words that are spelt in another way."""
        lines, late = self._present(rows, generation)
        recent = _Lines(sorted((folded(name), key) for key, name in late.items() if name))
        found = [recent.keys[line] for line in recent.meant(words)]
        found += [key for line in lines.meant(words) if (key := lines.keys[line]) not in late]
        return found[:COUNTED]

    def described(self, rows: Rows, generation: int) -> Described:
        """Meetings, actions and rooms by all that is said of them."""
        with self._lock:
            if self._described is not None:
                return self._described
            made = described(rows)
            if generation == self.generation:
                self._described = made
            return made

    def _present(self, rows: Rows, generation: int) -> tuple[_Lines, dict[Key, str | None]]:
        """The names; read from the store the first time, and kept unless somebody wrote since `generation`."""
        with self._lock:
            if self._lines is not None:
                return self._lines, self._late
            lines = _Lines(list(_names(rows)))
            if generation == self.generation:
                self._lines = lines
            return lines, {}


def _names(rows: Rows) -> Iterator[tuple[str, Key]]:
    """Every name with its record, kind by kind, in the order of the alphabet."""
    for kind in NAMED:
        source = table(kind)
        key = sa.type_coerce(source.c.id, sa.LargeBinary).label("key")
        named = source.c[kind.names[0]]  # empty when a family was purged
        found = rows.all(sa.select(named, key).where(live(source), named != ""))
        # All of them in one text: folding each alone would be most of the work. No name holds a NUL.
        aligned = folded("\0".join(row[0] for row in found)).split("\0")
        for name, record in sorted(zip(aligned, (row[1] for row in found), strict=False)):
            yield name, (source.name, record)


def holds(line: str, words: Sequence[str]) -> bool:
    """Every word stands in the line."""
    return all(word in line for word in words)
