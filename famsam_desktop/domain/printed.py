"""Figures as they are written: those that may leave, with nowhere in them a value that is hidden; and, last, those for
the team alone, which are marked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

HIDDEN = "x"
CANNOT_BE = "."
MOST_BARS = 25
_TOTALS = frozenset(("totalt", "summa", "alla"))
DEMO_MARK = "DEMO – påhittade uppgifter"
DEMO_NAME = "demo"
FOOTNOTE = (
    "x = uppgiften visas inte, så att ingen familj ska kunna kännas igen. Även större tal kan vara dolda, eftersom de "
    "annars hade avslöjat ett dolt tal."
)

type Sign = int | str
"""A number, `HIDDEN` or `CANNOT_BE`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareColumn:
    """Whole percent line by line; None where it may not be said. Public ones are reckoned from no number of ours."""

    label: str
    values: tuple[int | None, ...]
    is_public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AverageLine:
    """A mean with one decimal and a median, of so many; None where they may not be said."""

    key: str
    label: str
    count: int | None
    mean: float | None
    median: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTable:
    """A table as it is printed: `cells` line by line."""

    key: str
    title: str
    axis: str
    lines: tuple[str, ...]
    columns: tuple[str, ...]
    column_keys: tuple[str, ...]
    cells: tuple[tuple[Sign, ...], ...]
    shares: tuple[ShareColumn, ...] = ()
    averages: tuple[AverageLine, ...] = ()
    definitions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFigures:
    """A whole publication as it is printed.

    `certificate` has `text` (the sentence that stands in the file) and its parts: `passed_on`, `rule`, `version`,
    `threshold`, `numbers`, `shown`, `witnesses`, `compared_with` (days, as text) and `checksum`. `definitions` state
    what each cell counts, every sum and every nesting, as JSON can say it, so that anybody can try to attack it.
    """

    title: str
    as_of: date
    made_on: date
    certificate: Mapping[str, Any]
    sentence: str
    tables: tuple[PublicTable, ...]
    footnote: str = FOOTNOTE
    definitions: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_demo(self) -> bool:
        """Whether it tells of invented families: then it says so in every form."""
        return self.title.startswith(DEMO_MARK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars of the first column of a table; what is hidden has a sign in the place of a bar."""

    title: str
    bars: tuple[tuple[str, Sign], ...]

    @property
    def words(self) -> str:
        """What the bars say, for those who cannot see them."""
        return f"Stapeldiagram. {self.title}: {', '.join(f'{label} {sign}' for label, sign in self.bars)}."

    @property
    def longest(self) -> int:
        """The largest number that is printed."""
        return max((sign for _, sign in self.bars if isinstance(sign, int)), default=0)


def chart_of(table: PublicTable) -> Chart | None:
    """A chart of the lines that are no total; none where fewer than two numbers would have a bar."""
    bars = tuple(
        (line, cells[0])
        for line, cells in zip(table.lines, table.cells, strict=True)
        if cells and line.casefold() not in _TOTALS
    )
    drawn = sum(isinstance(sign, int) and sign > 0 for _, sign in bars)
    if drawn < 2 or len(bars) > MOST_BARS:
        return None
    return Chart(title=f"{table.columns[0]}, {table.axis.lower()}", bars=bars)


# --- for the team alone ------------------------------------------------------------------------------------------

MARKING = "ARBETSMATERIAL – FÅR EJ SPRIDAS"
SUFFIX = "_INTERN"

type Value = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalTable:
    """A table: heads, and rows of as many values. Where `is_text`, every column is words and not figures."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...] = field(repr=False)
    is_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalReport:
    """All that stands in a marked file; whatever writes it puts `MARKING` on every page and sheet."""

    title: str
    as_of: date
    made_on: date
    about: str
    tables: tuple[InternalTable, ...] = field(repr=False)
    facts: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalFile:
    """A finished file for the team alone; its name ends in `SUFFIX`."""

    file_name: str
    data: bytes = field(repr=False)


def marked(stem: str) -> str:
    """The name of a file without its ending, with the mark."""
    return stem if stem.endswith(SUFFIX) else stem + SUFFIX
