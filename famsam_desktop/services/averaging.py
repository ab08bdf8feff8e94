"""When a mean may be said: never so that it tells of few, alone or beside those that were said before."""

from collections.abc import Iterable, Mapping, Sequence

from famsam_desktop.domain.observations import Choice, Counter, Middle, Span, Unit, Where
from famsam_desktop.domain.publications import Publication, PublishedAverage
from famsam_desktop.domain.statistics import one_decimal
from famsam_desktop.domain.tables import Average, both
from famsam_desktop.services.disclosing import LEAST_FOR_MEAN, Disclosed
from famsam_desktop.services.modelling import Sheet

type _Group = tuple[Where, tuple[Where, ...], tuple[bool, ...]]
"""What is asked, what is left out of it, and which means it is part of."""


def may_be_averaged(
    average: Average,
    middle: Middle,
    found: Disclosed,
    sheet: Sheet,
    earlier: Sequence[Publication],
    said: Iterable[PublishedAverage] = (),
) -> bool:
    """Whether a mean may be said.

    Of enough, and of just as many as printed numbers say; with nothing hidden about what it is of, now or before; with
    no small step from an earlier one, and so that with all of them, and those `said` in the same publication, nobody
    can reckon one of few.
    """
    threshold = found.draft.threshold
    if middle.count < LEAST_FOR_MEAN or (middle.behind or LEAST_FOR_MEAN) < threshold:
        return False
    if _printed_of(average, found, sheet) != middle.count or not found.hidden.isdisjoint(
        _about(found, average)
    ):
        return False
    hidden_before = (
        number.unit is average.unit
        and average.of in number.where
        and not number.is_printed
        and not _asks_otherwise(average, number.where)
        for publication in earlier
        for number in publication.numbers
    )
    before = _of_the_same(average, (each for publication in earlier for each in publication.averages))
    if any(hidden_before) or any(0 < abs(middle.count - each.count) < threshold for each in before):
        return False
    known = [*before, *_of_the_same(average, said)]
    return not known or not _tells_of_few(average, middle, known, found.counters, threshold)


def _printed_of(average: Average, found: Disclosed, sheet: Sheet) -> int | None:
    """How many a mean is of, as far as printed numbers say."""
    signs = [
        found.sign((sheet.table.key, at, 0))
        for at, line in enumerate(sheet.table.lines)
        if (line.label in average.lines if average.lines else line.choice is None)
    ]
    counts = [sign for sign in signs if isinstance(sign, int)]
    return sum(counts) if counts and len(counts) == len(signs) else None


def _about(found: Disclosed, average: Average) -> frozenset[int]:
    """The numbers that are told apart by what the mean is of."""
    numbers, asked = found.model.package.numbers, found.model.asked
    return frozenset(
        at
        for at in found.numbers
        if numbers[at].unit == average.unit.value
        and average.of in numbers[at].where
        and not _asks_otherwise(average, asked[at] or {})
    )


def _of_the_same(average: Average, others: Iterable[PublishedAverage]) -> list[PublishedAverage]:
    return [
        each
        for each in others
        if each.unit is average.unit and each.of == average.of and not _asks_otherwise(average, each.where)
    ]


def _asks_otherwise(average: Average, where: Where) -> bool:
    """Whether it is of another survey, where the same number stands for another question."""
    one, other = average.where.get("survey"), where.get("survey")
    return one is not None and other is not None and both(one, other) is None


# --- beside others -----------------------------------------------------------------------------------------------


def _tells_of_few(
    average: Average,
    middle: Middle,
    known: Sequence[PublishedAverage],
    counters: Mapping[Unit, Counter],
    threshold: int,
) -> bool:
    """Whether it gives, with others, the mean of few.

    One that the register no longer gives is of other families too, at least as many as it counts more or fewer.
    """
    # Its arrays take a library that is large, and hardly ever needed.
    from famsam_desktop.disclosure.means import tell_of_few

    counter = counters.get(average.unit)
    wheres = [average.where, *(each.where for each in known)]
    if counter is None and any(where != average.where for where in wheres):
        return True
    if counter is None:
        groups, families = [(True,) * len(wheres)], [middle.count]
    else:
        groups, families = _groups(counter, average.of, wheres, threshold)
    rows = [list(each) for each in zip(*groups, strict=True)]
    for at, each in enumerate(known, start=1):
        now = middle if counter is None else counter.middle(each.of, each.where)
        if not _is_still(each, now):
            for row in rows:
                row.append(row is rows[at])
            families.append(max(1, abs(each.count - (now.count if now else 0))))
    return tell_of_few(rows[0], rows[1:], families, threshold)


def _is_still(said: PublishedAverage, now: Middle | None) -> bool:
    """Whether the register gives the same today."""
    return (
        now is not None
        and now.count == said.count
        and said.mean in (None, one_decimal(now.mean))
        and said.median in (None, one_decimal(now.median))
    )


def _groups(
    counter: Counter, of: str, wheres: Sequence[Where], threshold: int
) -> tuple[list[tuple[bool, ...]], list[int]]:
    """The groups that the means tell apart, each by the means it is part of, and how many families there are in it.

    A family may have observations in several; of those a group of few counts none, since they may be one.
    """
    groups: list[_Group] = [({of: Span(0)}, (), ())]
    for where in wheres:
        split = [
            each
            for asked, without, of_which in groups
            for inside in [_together(asked, where)]
            for each in (
                *([(inside, without, (*of_which, True))] if inside is not None else []),
                (asked, (*without, where), (*of_which, False)),
            )
        ]
        groups = [each for each in split if counter.rest(each[0], each[1]).value]
    families = []
    for asked, without, _ in groups:
        count = counter.rest(asked, without)
        of_all = count.value if count.behind is None else count.behind
        families.append(of_all if count.behind is None or of_all >= threshold else 0)
    return [of_which for _, _, of_which in groups], families


def _together(one: Where, other: Where) -> Where | None:
    """What is asked of both; None where nothing can be both."""
    asked: dict[str, Choice] = dict(one)
    for name, choice in other.items():
        narrower = both(asked[name], choice) if name in asked else choice
        if narrower is None:
            return None
        asked[name] = narrower
    return asked
