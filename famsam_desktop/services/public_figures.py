"""What is printed of protected tables: signs, percent and means, the definitions, and the certificate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from famsam_desktop.disclosure.witness import counterexamples
from famsam_desktop.domain.observations import Middle
from famsam_desktop.domain.printed import (
    DEMO_MARK,
    FOOTNOTE,
    AverageLine,
    PublicFigures,
    PublicTable,
    ShareColumn,
    Sign,
)
from famsam_desktop.domain.publications import RULE, RULE_VERSION, PublishedAverage
from famsam_desktop.domain.statistics import one_decimal
from famsam_desktop.domain.tables import Average, Table
from famsam_desktop.exports.publication.content import checksum
from famsam_desktop.services.averaging import may_be_averaged
from famsam_desktop.services.definitions import definitions
from famsam_desktop.services.disclosing import Disclosed, percent_of
from famsam_desktop.services.modelling import Sheet

TITLE = "Familjesamverkansteamet i siffror"
DEMO_SENTENCE = "Siffrorna kommer från ett demolager och säger inget om verkliga familjer."
SENTENCE = "Siffrorna får spridas: de är kontrollerade så att ingen familj ska kunna kännas igen."
NO_EARLIER = "inga tidigare rapporter (sådana som inte är inlagda är inte med)"
EXPECTED = "Förväntad andel"
_SHOWN_DIGITS = 16

type Middles = Mapping[str, Mapping[str, Middle | None]]
"""The averages of each table, by the keys of both; none where there is nothing to take one of."""


def public_figures(
    found: Disclosed, middles: Middles, made_on: date, *, is_demo: bool = False
) -> PublicFigures:
    """All that is printed, with a certificate of it. What comes from a demo says so wherever one looks."""
    said: list[PublishedAverage] = []
    figures = PublicFigures(
        title=f"{DEMO_MARK}: {TITLE}" if is_demo else TITLE,
        as_of=found.draft.as_of,
        made_on=made_on,
        certificate={},
        sentence=DEMO_SENTENCE if is_demo else SENTENCE,
        footnote=f"{DEMO_MARK}. {FOOTNOTE}" if is_demo else FOOTNOTE,
        tables=tuple(_table(sheet, found, middles.get(sheet.table.key, {}), said) for sheet in found.sheets),
        definitions=definitions(found.model, found.sheets),
    )
    return replace(figures, certificate=_certificate(found, figures))


def _certificate(found: Disclosed, figures: PublicFigures) -> dict[str, Any]:
    """What was checked, in parts and as a sentence; nothing that tells which hidden number is a small one."""
    numbers, shown = len(found.numbers), len(found.numbers - found.hidden)
    hidden = [found.system.sums[at] for at in sorted(found.hidden)]
    witnesses = counterexamples(hidden, (tables for _, tables in found.protection.witnesses))
    compared = sorted({f"{each.as_of:%Y-%m}" for each in found.model.earlier})
    digest = checksum(figures)
    demo = f"{DEMO_MARK} · " if figures.is_demo else ""
    text = (
        f"{demo}Röjandekontroll godkänd {figures.made_on.isoformat()} · regel {RULE} version {RULE_VERSION} · "
        f"{shown} av {numbers} tal visas · {witnesses} motexempel kontrollerade, 0 fel · "
        f"jämfört med: {', '.join(compared) or NO_EARLIER} · kontrollsumma {digest[:_SHOWN_DIGITS]}"
    )
    return {
        "text": text,
        "passed_on": figures.made_on.isoformat(),
        "rule": RULE,
        "version": RULE_VERSION,
        "threshold": found.draft.threshold,
        "numbers": numbers,
        "shown": shown,
        "witnesses": witnesses,
        "compared_with": compared,
        "checksum": digest,
    }


def _table(
    sheet: Sheet, found: Disclosed, middles: Mapping[str, Middle | None], said: list[PublishedAverage]
) -> PublicTable:
    """A table; `said` are the means of those before it, which grow by its own."""
    table = sheet.table
    columns = range(len(table.columns))
    cells = tuple(
        tuple(found.sign((table.key, line, column)) for column in columns) for line in range(len(table.lines))
    )
    return PublicTable(
        key=table.key,
        title=table.title,
        axis=table.axis,
        lines=tuple(line.label for line in table.lines),
        columns=tuple(column.label for column in table.columns),
        column_keys=tuple(column.key for column in table.columns),
        cells=cells,
        shares=tuple(_shares(table, cells)),
        averages=tuple(
            _average(average, middles.get(average.key), found, sheet, said) for average in table.averages
        ),
        definitions=table.definitions,
    )


def _shares(table: Table, cells: Sequence[Sequence[Sign]]) -> list[ShareColumn]:
    """Percent of each counted column, and beside it the shares that everybody knows."""
    totals = [at for at, line in enumerate(table.lines) if line.choice is None]
    keys = [column.key for column in table.columns]
    made = []
    for share in table.shares:
        counts = [line[keys.index(share.of)] for line in cells]
        own = [percent_of(count, counts[totals[0]]) if totals else None for count in counts]
        made.append(ShareColumn(label=share.label, values=tuple(own)))
        if share.expected:
            known = tuple(share.expected.get(line.label) for line in table.lines)
            made.append(ShareColumn(label=EXPECTED, values=known, is_public=True))
    return made


def _average(
    average: Average, middle: Middle | None, found: Disclosed, sheet: Sheet, said: list[PublishedAverage]
) -> AverageLine:
    if middle is None or not may_be_averaged(average, middle, found, sheet, found.model.earlier, said):
        return AverageLine(key=average.key, label=average.label, count=None, mean=None, median=None)
    mean, median = one_decimal(middle.mean), one_decimal(middle.median)
    said.append(
        PublishedAverage(
            unit=average.unit,
            of=average.of,
            where=average.where,
            count=middle.count,
            mean=mean,
            median=median,
        )
    )
    return AverageLine(key=average.key, label=average.label, count=middle.count, mean=mean, median=median)
