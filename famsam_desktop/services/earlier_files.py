"""A publication of another store of ours, read from its JSON file so that it counts as an earlier report here.

The file says what each of its numbers counts. Only those that it prints are known of it: what an x is, it does not say.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from famsam_desktop.domain.dimensions import DIMENSIONS
from famsam_desktop.domain.observations import Unit, Where
from famsam_desktop.domain.printed import DEMO_MARK, PublicTable
from famsam_desktop.domain.publications import (
    OUTSIDE,
    WITNESS_SUFFIX,
    Form,
    Publication,
    PublicationDoesNotHold,
    PublishedAverage,
    PublishedNumber,
)
from famsam_desktop.domain.published import NotAPublication, read_report
from famsam_desktop.domain.tables import Average, Table
from famsam_desktop.exports.publication.content import ReadBack, Unreadable
from famsam_desktop.exports.publication.objects import KIND
from famsam_desktop.exports.publication.reading import INTERNAL, form_of, is_internal, read_back
from famsam_desktop.services.predicates import OTHERS, choice_of
from famsam_desktop.services.verifying import verify

_MOST_BYTES = 20_000_000
_FROM_DEMO = "Filen kommer från ett demolager: uppgifterna är påhittade."


def read_earlier(path: Path, tables: Callable[[date], Sequence[Table]], *, is_demo: bool) -> Publication:
    """The report in a file: one of our publications, or one that somebody wrote by hand.

    `tables` are those of this store as of a day; they say what a mean of a publication is of.
    """
    content = _content(path)
    if form_of(content) is Form.JSON and is_internal(content, Form.JSON):
        raise PublicationDoesNotHold(INTERNAL)
    if f'"kind": "{KIND}"'.encode() not in content:
        return read_report(content)
    proof = path.with_name(path.stem + WITNESS_SUFFIX)
    verdict = verify((path,), proof if proof.is_file() else None)
    if verdict.faults:
        raise PublicationDoesNotHold(verdict.faults[0])
    try:
        back = read_back(content, Form.JSON)
    except Unreadable as fault:
        raise PublicationDoesNotHold(str(fault)) from None
    if back.title.startswith(DEMO_MARK) and not is_demo:
        raise PublicationDoesNotHold(_FROM_DEMO)
    try:
        averages = tuple(_averages(back, tables(back.as_of)))
        return _publication(back, averages, sha256(content).hexdigest(), _digest(proof))
    except (AttributeError, LookupError, TypeError, ValueError):
        raise NotAPublication("definitions") from None


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise NotAPublication("")
    return content


def _digest(proof: Path) -> str:
    return sha256(proof.read_bytes()).hexdigest() if proof.is_file() else ""


def _publication(
    back: ReadBack, averages: tuple[PublishedAverage, ...], digest: str, witness: str
) -> Publication:
    parts, definitions = dict(back.parts or {}), dict(back.definitions or {})
    threshold = int(parts["threshold"])
    numbers = [
        *(number for table in back.tables for number in _numbers(table, definitions, threshold)),
        *_nothing(definitions["known"]),
    ]
    return Publication(
        made_on=date.fromisoformat(parts["passed_on"]),
        as_of=back.as_of,
        purpose=back.title,
        recipient="",
        rule=f"{parts['rule']} v{parts['version']}",
        threshold=threshold,
        is_earlier=True,
        name=f"{back.title} ({parts['checksum'][:8]})",
        numbers=tuple(_each_once(numbers)),
        averages=averages,
        files=((Form.JSON, digest),),
        witness=witness,
    )


def _each_once(numbers: Iterable[PublishedNumber]) -> Iterator[PublishedNumber]:
    """A number may stand in several tables."""
    known: list[tuple[Unit, Where]] = []
    for number in numbers:
        if (number.unit, number.where) not in known:
            known.append((number.unit, number.where))
            yield number


def _numbers(table: PublicTable, definitions: Mapping[str, Any], threshold: int) -> Iterator[PublishedNumber]:
    asked = definitions["cells"][table.key]
    for line, signs, cells in zip(table.lines, table.cells, asked, strict=True):
        for key, sign, cell in zip(table.column_keys, signs, cells, strict=True):
            if isinstance(sign, int) and cell is not None:
                unit, where = _asked(cell)
                yield PublishedNumber(
                    table=table.key,
                    label=f"{line} · {key}",
                    unit=unit,
                    where=where,
                    value=sign,
                    threshold=threshold,
                    is_printed=True,
                )


def _nothing(known: Iterable[Mapping[str, Any]]) -> Iterator[PublishedNumber]:
    """What the file says to be nothing beside its tables, but for codes that nobody has names for."""
    for at, each in enumerate(known, 1):
        if each["value"] != 0 or any(OTHERS in names for names in each["where"].values()):
            continue
        unit, where = _asked(each)
        yield PublishedNumber(
            table="",
            label=f"{OUTSIDE}{at}",
            unit=unit,
            where=where,
            value=0,
            threshold=1,
            is_printed=True,
        )


def _averages(back: ReadBack, tables: Sequence[Table]) -> Iterator[PublishedAverage]:
    """Each mean that is said: what it is of is known by its name, and over which days by the cells beside it."""
    own = {(table.key, average.key): average for table in tables for average in table.averages}
    for table in back.tables:
        for line in table.averages:
            if line.count is None:
                continue
            if (table.key, line.key) not in own:
                raise NotAPublication(f"averages: {line.key}")
            average = own[table.key, line.key]
            yield PublishedAverage(
                unit=average.unit,
                of=average.of,
                where=_averaged(average, table, dict(back.definitions or {})),
                count=line.count,
                mean=line.mean,
                median=line.median,
            )


def _averaged(average: Average, table: PublicTable, definitions: Mapping[str, Any]) -> Where:
    lines = average.lines or table.lines[-1:]
    cell = definitions["cells"][table.key][table.lines.index(lines[0])][0]
    _, told = _asked(cell)
    return {dimension: told.get(dimension, choice) for dimension, choice in average.where.items()}


def _asked(cell: Mapping[str, Any]) -> tuple[Unit, Where]:
    unit = Unit(cell["unit"])
    known = DIMENSIONS[unit]
    return unit, {
        dimension: choice_of(names, is_number=known[dimension] is None)
        for dimension, names in cell["where"].items()
    }
