"""The team's list taken in: 5 000 families as a workbook, read, looked through and written, backup and all."""

import random
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from famsam_desktop.domain.imports import SHEETS
from famsam_desktop.services import vault
from famsam_desktop.services.demo import PASSPHRASE, PEOPLE
from famsam_desktop.store.derivation import FLOOR
from measures.figure import Figure, Series
from measures.rounds import progress
from measures.stores import Stores

FAMILIES = 5000
BOUND_MS = 30_000

_TOWNS = ("Lindesberg", "Nora", "Hällefors", "Ljusnarsberg")
_SECTORS = ("skola", "förskola", "socialtjänst", "hälso- och sjukvård", "annan")
_AGENCIES = tuple((f"Verksamhet {number}", _SECTORS[number % len(_SECTORS)]) for number in range(120))
_MEETINGS, _MEMBERS = 4, (2, 2, 3, 2, 3)

type Row = tuple[str, list[Any]]


def figures(stores: Stores) -> list[Figure]:
    """One list into an empty store: there is nothing to compare it with."""
    progress(f"a list of {FAMILIES} families")
    workbook = stores.folder / "list.xlsx"
    rows = _write(workbook)
    path = stores.folder / "imported.famsam"
    people = [vault.NewPerson(name=PEOPLE[0], passphrase=PASSPHRASE)]
    desk = vault.create(path, people, cost=FLOOR).desk
    try:
        begun = perf_counter()
        looked = desk.importing.look(workbook)
        seen = perf_counter()
        desk.importing.take(looked)
        done = perf_counter()
    finally:
        desk.close()
    if looked.tally.families != FAMILIES:
        raise ValueError("the list was not read whole")
    beside = f"{rows} rows: looked through {seen - begun:.1f} s, taken in {done - seen:.1f} s"
    return [
        Figure.milliseconds(
            f"a list of {FAMILIES} families taken in", Series("import", [done - begun]), BOUND_MS, beside
        )
    ]


def _write(path: Path) -> int:
    """The list as a workbook; returns how many rows it has."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"})
    clock = book.add_format({"num_format": "hh:mm"})
    pages, lengths = {}, {}
    for sheet in SHEETS:
        pages[sheet.name], lengths[sheet.name] = book.add_worksheet(sheet.name), 1
        pages[sheet.name].write_row(0, 0, sheet.heads)
    for name, row in _rows():
        for place, value in enumerate(row):
            if value is not None:
                pages[name].write(lengths[name], place, value, *([clock] if isinstance(value, time) else []))
        lengths[name] += 1
    book.close()
    return sum(lengths.values()) - len(lengths)


def _rows() -> Iterator[Row]:
    dice = random.Random(5)  # noqa: S311  (no secret)
    for number in range(FAMILIES):
        yield from _family(dice, number, f"Familj {number:05}")


def _family(dice: random.Random, number: int, alias: str) -> Iterator[Row]:
    referred = date(2019, 9, 1) + timedelta(dice.randrange(2000))
    names = [f"Namn {place}" for place in range(_MEMBERS[number % len(_MEMBERS)])]
    own = [_AGENCIES[(number * 7 + place) % len(_AGENCIES)] for place in range(len(names))]
    days = sorted(referred + timedelta(days) for days in dice.sample(range(14, 300), _MEETINGS))
    closed = days[-1] + timedelta(30) if number % 3 == 0 else None
    reason = "löst sig" if closed else None
    town = _TOWNS[number % len(_TOWNS)]
    yield "Familjer", [alias, town, referred, "skola/förskola", closed, reason, None]
    for place, name in enumerate(names):
        role = "barn" if place else "vårdnadshavare"
        yield "Medlemmar", [alias, name, role, 2012 - 3 * place, "flicka/kvinna"]
        yield "Egna kontakter", [alias, name, *own[place], "behandling", date(2019, 1, 1), None]
    for day in days:
        yield "Moten", [alias, day, time(9), 60, "samverkansmöte", "genomfört"]
        for agency, _ in dict.fromkeys((*own, _AGENCIES[number % len(_AGENCIES)])):
            yield "Deltagare", [alias, day, agency, "närvarande"]
        for name in names[1:]:
            yield "Diskuterade", [alias, day, name]
