"""Protected tables as they are looked at: what leaves, what is known inside, and why they differ; pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from famsam_desktop.domain.printed import HIDDEN, AverageLine, PublicTable, Sign
from famsam_desktop.domain.releases import Why, why_words
from famsam_desktop.domain.report_lines import TOTAL
from famsam_desktop.domain.worded import Worded
from famsam_desktop.ui.numbers import decimal, grouped
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.statistics.steps import Checked, Hidden

if TYPE_CHECKING:
    from famsam_desktop.services.disclosing import Disclosed
    from famsam_desktop.services.modelling import Sheet

TIMES = frozenset(("meetings_and_actions_by_quarter", "meetings_and_actions_by_term"))
"""The tables that are lines over time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A number: its sign is what leaves.

    `wishes` hide it, whatever is put together or taken apart; `chosen` are those of them that somebody has.
    """

    line: str
    column: str
    sign: Sign
    value: int | None = field(repr=False)
    why: str = ""
    wishes: frozenset[Hidden]
    chosen: frozenset[Hidden] = frozenset()

    @property
    def is_chosen(self) -> bool:
        """Somebody wants it hidden."""
        return bool(self.chosen)

    @property
    def is_hidden(self) -> bool:
        """An x stands there."""
        return self.sign == HIDDEN

    @property
    def words(self) -> str:
        """What leaves, and in brackets what does not."""
        if isinstance(self.sign, int):
            return grouped(self.sign)
        return f"{self.sign} ({self.value})" if self.is_hidden and self.value is not None else self.sign

    @property
    def told(self) -> str:
        """All about it, in a sentence or two."""
        about = f"{said(self.line)} · {said(self.column)}"
        if self.is_hidden:
            words = said("{about}: lämnas ut som x (internt {number}). {why}")
            return words.format(about=about, number=self.value, why=self.why)
        if isinstance(self.sign, int):
            return said("{about}: {number} lämnas ut.").format(about=about, number=grouped(self.sign))
        return said("{about}: här kan inget tal finnas.").format(about=about)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table, with its percent."""

    label: str
    cells: tuple[Cell, ...]
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSight:
    """One table."""

    public: PublicTable
    rows: tuple[Row, ...]

    @property
    def shown(self) -> str:
        """How many of its numbers leave."""
        cells = [cell for row in self.rows for cell in row.cells if cell.value is not None]
        hidden = sum(cell.is_hidden for cell in cells)
        return said("{shown} av {all} tal visas").format(shown=len(cells) - hidden, all=len(cells))

    @property
    def averages(self) -> str:
        """Its means and medians."""
        return "\n".join(map(_average_words, self.public.averages))

    @property
    def is_over_time(self) -> bool:
        """It is a line."""
        return self.public.key in TIMES


def sights(checked: Checked) -> tuple[TableSight, ...]:
    """Every table of what was checked."""
    found = checked.proposal.found
    return tuple(
        _sight(found, sheet, public, checked.asked.hidden)
        for sheet, public in zip(found.sheets, checked.proposal.figures.tables, strict=True)
    )


def _sight(found: "Disclosed", sheet: "Sheet", public: PublicTable, hidden: frozenset[Hidden]) -> TableSight:
    table = sheet.table

    def cell(line_at: int, column_at: int) -> Cell:
        line, column = table.lines[line_at], table.columns[column_at]
        place = (table.key, line_at, column_at)
        why, count = found.why(place), sheet.counts[line_at][column_at]
        wishes = frozenset(Hidden(table.key, label, column.key) for label in line.parts or (line.label,))
        return Cell(
            line=line.label,
            column=column.label,
            sign=public.cells[line_at][column_at],
            value=count.value if count is not None else None,
            why=_why(why, found, is_sensitive=table.is_sensitive),
            wishes=wishes,
            chosen=hidden & wishes,
        )

    rows = tuple(
        Row(
            label=line.label,
            cells=tuple(cell(line_at, column_at) for column_at in range(len(table.columns))),
            shares=tuple(_percent(share.values[line_at]) for share in public.shares),
        )
        for line_at, line in enumerate(table.lines)
    )
    return TableSight(public=public, rows=rows)


def _why(why: Why | None, found: "Disclosed", *, is_sensitive: bool) -> str:
    return "" if why is None else said(why_words(why, found.draft, is_sensitive=is_sensitive))


def _percent(share: int | None) -> str:
    return said("visas inte") if share is None else f"{share}\u00a0%"


def _average_words(average: AverageLine) -> str:
    if average.count is None:
        return said("{name}: medelvärde och median visas inte.").format(name=said(average.label))
    figures = ((said("medelvärde"), average.mean), (said("median"), average.median))
    words = ", ".join(f"{name} {decimal(value)}" for name, value in figures if value is not None)
    return said("{name}: {figures} (av {count}).").format(
        name=said(average.label), figures=words, count=average.count
    )


def line_values(table: PublicTable, column: int = 0) -> tuple[Sequence[str], Sequence[float | None]]:
    """The labels and values of a column without its total; None where a sign stands."""
    lines = [
        (label, cells[column])
        for label, cells in zip(table.lines, table.cells, strict=True)
        if label != TOTAL.label
    ]
    return (
        [label for label, _ in lines],
        [sign if isinstance(sign, int) else None for _, sign in lines],
    )


def short_times(labels: Sequence[str]) -> list[str]:
    """`2022 kvartal 3` as `2022:3`, `Vårterminen 2022` as `VT 2022`."""
    return [_short(label) for label in labels]


def _short(label: str) -> str:
    if isinstance(label, Worded) and label.template in _SHORT:
        return said(_SHORT[label.template]).format(**label.values)
    return said(label)


_SHORT = later(
    {
        "{year} kvartal {number}": "{year}:{number}",
        "Vårterminen {year}": "VT {year}",
        "Höstterminen {year}": "HT {year}",
    }
)
