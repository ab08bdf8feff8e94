"""From counted tables to what may be printed of them: the choice of what is hidden, why, and the proof of it."""

from collections import Counter as Tally
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING

from famsam_desktop.disclosure.model import Number, Status, System
from famsam_desktop.domain.observations import Counter, Unit
from famsam_desktop.domain.printed import CANNOT_BE, HIDDEN, Sign
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.publications import (
    Publication,
    PublishedAverage,
    PublishedNumber,
    TooManyTogether,
)
from famsam_desktop.domain.releases import Place, ReleaseDraft, Why
from famsam_desktop.domain.statistics import one_decimal
from famsam_desktop.services.corrections import with_changes
from famsam_desktop.services.modelling import Model, Sheet, Threshold, modelled
from famsam_desktop.services.totals import Said

if TYPE_CHECKING:
    from famsam_desktop.disclosure.protect import Protection

LEAST_FOR_MEAN = 10
LEAST_FOR_PERCENT = 20
MOST_UNKNOWNS = 10_000
"""With more there is no proof in the time there is, and it is better to say so at once."""


@dataclass(frozen=True, kw_only=True)
class Disclosed:
    """Tables with what is hidden of them, and the proof that nothing hidden can be found out.

    `system` has besides the model's numbers the differences between them, and `protection` speaks of its places.
    `counters` answer further questions about the same register.
    """

    draft: ReleaseDraft
    sheets: tuple[Sheet, ...] = field(repr=False)
    model: Model = field(repr=False)
    system: System = field(repr=False)
    protection: "Protection" = field(repr=False)
    counters: Mapping[Unit, Counter] = field(repr=False)

    def sign(self, place: Place) -> Sign:
        """What is printed in a cell."""
        at = self.model.cells.get(place)
        if at is None:
            return CANNOT_BE
        return HIDDEN if at in self.hidden else self.model.package.numbers[at].value

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The places of all numbers that stand in some cell."""
        return frozenset(self.model.cells.values())

    @cached_property
    def hidden(self) -> frozenset[int]:
        """The places of those that are hidden: also the sensitive ones that an earlier publication gave away."""
        told = (
            at for at in self.numbers if self._was_told(at) and self.model.package.numbers[at].is_sensitive
        )
        return (self.numbers & self.protection.hidden) | frozenset(told)

    def _was_told(self, at: int) -> bool:
        return self.model.package.numbers[at].status is Status.PUBLISHED

    def why(self, place: Place) -> Why | None:
        """Why a cell is hidden; nothing when it is not. For the team's own eyes: it tells small numbers from others."""
        at = self.model.cells.get(place)
        if at is None or at not in self.hidden:
            return None
        number = self.model.package.numbers[at]
        if number.is_sensitive:
            few = number.value < number.threshold
            if number.value == 0 or (number.zero_tells and not few):
                return Why.TELLS_OF_ALL
            return Why.FEW if few else Why.FEW_FAMILIES
        if number.status is Status.WITHHELD:
            return Why.EARLIER
        return Why.CHOSEN if place in self.draft.hide else Why.FOR_ANOTHER

    @property
    def told_before(self) -> tuple[str, ...]:
        """The numbers of this publication that earlier ones have given away already, by name; nothing can hide them."""
        printed = (at for at in self.hidden if self._was_told(at))
        reckoned = (aim.number for aim in self.protection.lost if aim.number in self.numbers)
        return tuple(
            dict.fromkeys(self.model.package.numbers[at].name for at in sorted({*printed, *reckoned}))
        )


def disclosed(
    draft: ReleaseDraft,
    sheets: Sequence[Sheet],
    earlier: Sequence[Publication],
    counters: Mapping[Unit, Counter],
    secret: bytes,
    heard: Progress = unheard,
) -> Disclosed:
    """Choose what to hide, jointly with all that was ever printed; `heard` may raise to stop it.

    A hidden number is one at the least where a nothing would be printed, and two of them are two. Where that would
    tell too much of a small number, nothings of its unit are hidden as well.
    """
    threshold = Threshold(draft.threshold, draft.sensitive_threshold)
    while True:
        found = _protected(draft, sheets, earlier, counters, secret, threshold, heard)
        told = _told_by_nothings(found) - threshold.silent
        if not told:
            return found
        threshold = replace(threshold, silent=threshold.silent | told)


def _protected(
    draft: ReleaseDraft,
    sheets: Sequence[Sheet],
    earlier: Sequence[Publication],
    counters: Mapping[Unit, Counter],
    secret: bytes,
    threshold: Threshold,
    heard: Progress,
) -> Disclosed:
    # The solver and its arrays are large, and hardly ever needed.
    from famsam_desktop.disclosure.protect import TIME_LIMIT_SECONDS, OutOfTime, is_possible, protect
    from famsam_desktop.disclosure.shadows import with_shadows

    until = monotonic() + TIME_LIMIT_SECONDS

    def is_possible_in_time(system: System) -> bool:
        heard(0.0)
        if system.unknowns > MOST_UNKNOWNS:
            raise TooManyTogether(_crossing_most(sheets, system))
        if monotonic() > until:
            raise OutOfTime
        return is_possible(system)

    said = Said(draft.as_of, tuple(_may_be_said(sheets, counters)))
    model = modelled(sheets, earlier, threshold, is_possible_in_time, said)
    families = _Families(model, counters)
    system = with_shadows(model.system, families.behind, families.together)
    system = with_changes(system, model.asked, model.then)
    wanted = [model.cells[place] for place in draft.hide if place in model.cells]
    keep = [at for at in wanted if model.package.numbers[at].status is not Status.PUBLISHED]
    protection = protect(system, secret, keep_hidden=keep, heard=heard)
    return Disclosed(
        draft=draft,
        sheets=tuple(sheets),
        model=model,
        system=system,
        protection=protection,
        counters=counters,
    )


def _crossing_most(sheets: Sequence[Sheet], system: System) -> tuple[str, ...]:
    """The titles of the tables of the unit that has most unknowns."""
    unknowns = Tally(name.partition(":")[0] for name in system.names)
    units = {sheet.table.title: {column.unit.value for column in sheet.table.columns} for sheet in sheets}
    most = max({unit for own in units.values() for unit in own}, key=lambda unit: unknowns[unit])
    return tuple(title for title, own in units.items() if most in own)


def _may_be_said(sheets: Sequence[Sheet], counters: Mapping[Unit, Counter]) -> Iterator[PublishedAverage]:
    """The means of the tables, as far as they are of enough."""
    for average in (average for sheet in sheets for average in sheet.table.averages):
        counter = counters.get(average.unit)
        middle = counter.middle(average.of, average.where) if counter else None
        if middle is not None and middle.count >= LEAST_FOR_MEAN:
            yield PublishedAverage(
                unit=average.unit,
                of=average.of,
                where=average.where,
                count=middle.count,
                mean=one_decimal(middle.mean),
            )


def _told_by_nothings(found: Disclosed) -> frozenset[Unit]:
    """The units of small new numbers that cannot be as small as they should, as long as every nothing is printed."""
    numbers = found.system.numbers
    lost = {aim.number for aim in found.protection.lost}
    weak = {
        aim.number
        for aim, _ in found.protection.witnesses
        if aim.insider is None and not aim.upward and aim.bound > numbers[aim.number].need[0]
    }
    return frozenset(Unit(numbers[at].unit) for at in lost | weak if numbers[at].status is Status.NEW)


class _Families:
    """Counts the families behind the difference of two numbers: those of which there are observations."""

    def __init__(self, model: Model, counters: Mapping[Unit, Counter]) -> None:
        self._counters = counters
        self._pieces = model.pieces
        self._asked = {
            id(number): asked  # names may be alike, and predicates cannot be hashed
            for number, asked in zip(model.package.numbers, model.asked, strict=True)
            if asked is not None
        }

    def behind(self, whole: Number, parts: Sequence[Number]) -> int | None:
        unit = Unit(whole.unit)
        asked = [self._asked.get(id(number)) for number in (whole, *parts)]
        known = [each for each in asked if each is not None]
        if unit is Unit.FAMILIES or unit not in self._counters or len(known) < len(asked):
            return None
        return self._counters[unit].rest(known[0], known[1:]).behind

    def together(self, number: Number, dimension: str, values: frozenset[str], is_rest: bool) -> int | None:
        """Those behind what is counted as in the number, but with these pieces of a dimension, or with any others."""
        unit, asked = Unit(number.unit), self._asked.get(id(number))
        pieces = self._pieces[unit].get(dimension)
        if unit is Unit.FAMILIES or unit not in self._counters or asked is None or pieces is None:
            return None
        others = {name: choice for name, choice in asked.items() if name != dimension}
        without = values if is_rest else frozenset(pieces.names) - values
        whole = others if is_rest else {**others, dimension: pieces.around(values)}
        left = [{**others, dimension: pieces.pieces[name]} for name in sorted(without)]
        return self._counters[unit].rest(whole, left).behind


# --- for the ledger ----------------------------------------------------------------------------------------------


def published_numbers(found: Disclosed) -> tuple[PublishedNumber, ...]:
    """Every number of the publication as the ledger keeps it, each once."""
    kept: dict[int, PublishedNumber] = {}
    for sheet in found.sheets:
        table = sheet.table
        for line_at, line in enumerate(table.lines):
            for column_at, column in enumerate(table.columns):
                at = found.model.cells.get((table.key, line_at, column_at))
                where = table.where(line, column)
                count = sheet.counts[line_at][column_at]
                if at is None or at in kept or where is None or count is None:
                    continue
                number = found.model.package.numbers[at]
                kept[at] = PublishedNumber(
                    table=table.key,
                    label=f"{line.label} · {column.key}",
                    unit=column.unit,
                    where=where,
                    value=count.value,
                    behind=count.behind,
                    threshold=number.threshold,
                    zero_tells=number.zero_tells,
                    is_printed=at not in found.hidden,
                )
    return (*kept.values(), *found.model.nothing)


# --- percent ------------------------------------------------------------------------------------------------------


def percent_of(part: Sign, whole: Sign) -> int | None:
    """Whole percent, from printed numbers alone and of enough."""
    if isinstance(part, str) or isinstance(whole, str) or whole < LEAST_FOR_PERCENT:
        return None
    return (200 * part + whole) // (2 * whole)
