"""The team's list as tests write it: rows by sheet, a small one that is right, and random ones to be counted again."""

import random
from copy import deepcopy
from datetime import date, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from famsam_desktop.domain.imports import SHEETS, RawRow
from famsam_desktop.domain.terms import term

type Rows = dict[str, list[list[Any]]]

FAMILY = "Familj 23-04"
MEETING = date(2022, 3, 1)


def small() -> Rows:
    """One family with a child, its mother, two agencies, a meeting that was held and one that is planned."""
    return deepcopy(_SMALL)


_SMALL: Rows = {
    "Familjer": [[FAMILY, "Nora", date(2022, 1, 10), "skola/förskola", None, None, None]],
    "Medlemmar": [
        [FAMILY, "Alva", "barn", 2012, "flicka/kvinna"],
        [FAMILY, "Mamma", "vårdnadshavare", 1984, None],
    ],
    "Egna kontakter": [
        [FAMILY, "Alva", "BUP", "hälso- och sjukvård", "behandling", date(2021, 11, 1), None],
        [FAMILY, "Mamma", "Familjeenheten", "socialtjänst", "utredning", date(2022, 1, 1), date(2022, 2, 1)],
    ],
    "Moten": [
        [FAMILY, MEETING, time(9, 0), 60, "samverkansmöte", "genomfört"],
        [FAMILY, date(2026, 3, 20), time(13, 30), 90, "uppföljning", "kallat"],
    ],
    "Deltagare": [
        [FAMILY, MEETING, "BUP", "närvarande"],
        [FAMILY, MEETING, "Familjeenheten", "anmäld frånvaro"],
        [FAMILY, date(2026, 3, 20), "BUP", None],
    ],
    "Diskuterade": [[FAMILY, MEETING, "Alva"], [FAMILY, MEETING, "Mamma"]],
}


def raw(rows: Rows) -> dict[str, list[RawRow]]:
    """As the reading gives them, heads and all."""
    heads = {sheet.name: sheet.heads for sheet in SHEETS}
    return {
        name: [(number, tuple(row)) for number, row in enumerate([heads[name], *found], 1)]
        for name, found in rows.items()
    }


def workbook(rows: Rows) -> bytes:
    """As a file."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, found in raw(rows).items():
        page = book.create_sheet(name)
        for _, row in found:
            page.append(row)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def kept(rows: Rows, path: Path) -> Path:
    """The file, written."""
    path.write_bytes(workbook(rows))
    return path


# --- at random ---------------------------------------------------------------------------------------------------

_TOWNS = ("Lindesberg", "Nora", "Hällefors", "Ljusnarsberg")
_AGENCIES = tuple(
    (f"Verksamhet {number}", sector)
    for number, sector in enumerate(("skola", "förskola", "socialtjänst", "hälso- och sjukvård", "annan") * 2)
)
_REFERRERS = ("socialtjänsten", "skola/förskola", "vården", "förälder", "annan")
_ROLES = ("barn", "barn", "syskon", "vårdnadshavare", "förälder utan vårdnad", "styvförälder", "annan")
_KINDS = ("individuellt stöd", "behandling", "utredning", "föräldraprogram", "kurs", "försörjningsstöd")
_TYPES = ("samverkansmöte", "samverkansmöte", "enskilt möte med familj", "förmöte", "uppföljning")
_ATTENDANCE = ("närvarande", "del av mötet", "anmäld frånvaro", "oanmäld frånvaro", None)


def at_random(seed: int, families: int) -> Rows:
    """A list without faults, as varied as one can be."""
    dice = random.Random(seed)  # noqa: S311  (no secret)
    rows: Rows = {sheet.name: [] for sheet in SHEETS}
    for number in range(families):
        _a_family(dice, f"Familj {number:03}", rows)
    return rows


def _a_family(dice: random.Random, alias: str, rows: Rows) -> None:
    referred = date(2019, 9, 1) + timedelta(dice.randrange(1500))
    names = [f"Namn {place}" for place in range(dice.randint(1, 6))]
    agencies: list[tuple[str, str]] = []
    for name in names:
        year = dice.choice((None, *range(1980, 2022)))
        rows["Medlemmar"].append([alias, name, dice.choice(_ROLES), year, None])
        for agency in dice.sample(_AGENCIES, dice.randint(0, 2)):
            first = referred + timedelta(dice.randint(-400, 400))
            last = dice.choice((None, None, first + timedelta(dice.randint(0, 500))))
            rows["Egna kontakter"].append([alias, name, *agency, dice.choice(_KINDS), first, last])
            agencies.append(agency)
    days = sorted({referred + timedelta(dice.randrange(700)) for _ in range(dice.randrange(6))})
    held = []
    started = False
    for day in days:
        kind, state = dice.choice(_TYPES), dice.choice(("genomfört", "genomfört", "genomfört", "inställt"))
        rows["Moten"].append([alias, day, time(dice.randint(8, 16), 30), 60, kind, state])
        if state == "genomfört":
            held.append(day)
            started = started or kind == "samverkansmöte"
        for agency in sorted(set(agencies)):
            came = dice.choice(_ATTENDANCE) if state == "genomfört" else None
            if dice.random() < 0.7:
                rows["Deltagare"].append([alias, day, agency[0], came])
        rows["Diskuterade"] += [[alias, day, name] for name in names if dice.random() < 0.6]
    closed = dice.random() < 0.5
    on = max([referred, *held]) + timedelta(dice.randrange(200)) if closed else None
    reason = "löst sig" if closed and started else None
    before = "inget behov" if closed and not started else None
    town, who = dice.choice(_TOWNS), dice.choice(_REFERRERS)
    rows["Familjer"].append([alias, town, referred, who, on, reason, before])


# --- counted again, from the rows alone --------------------------------------------------------------------------

_CHILDREN = {"barn", "syskon"}
_PARENTS = {"vårdnadshavare", "förälder utan vårdnad", "styvförälder"}
_THERE = {"närvarande", "del av mötet"}
_UNCOUNTED = {"föräldraprogram", "kurs"}


def counted(rows: Rows, as_of: date) -> dict[str, Any]:
    """What the reports ask, by the definitions of the domain and in the plainest way there is."""
    held = [(row[0], row[1], row[4]) for row in rows["Moten"] if row[5] == "genomfört" and row[1] <= as_of]
    coordinated: dict[str, list[date]] = {}
    for alias, day, kind in held:
        if kind == "samverkansmöte":
            coordinated.setdefault(alias, []).append(day)
    referred = {row[0] for row in rows["Familjer"] if row[2] <= as_of}
    started = {alias: min(days) for alias, days in coordinated.items()}
    closed = {row[0]: row[4] for row in rows["Familjer"] if row[4] is not None and row[4] <= as_of}
    processes = {
        (alias, name)
        for alias, day, _ in held
        for name in {row[2] for row in rows["Diskuterade"] if row[:2] == [alias, day]}
        if alias in started and _meets(rows, alias, day, name)
    }
    members = {(row[0], row[1]): row for row in rows["Medlemmar"]}
    children: dict[int, int] = {}
    for alias in started:
        young = [row for key, row in members.items() if key[0] == alias and (row[3] or 0) > as_of.year - 23]
        children[len(young)] = children.get(len(young), 0) + 1
    meetings = sorted(len(coordinated[alias]) for alias in started if alias in closed)
    return {
        "families_ever": len(started),
        "families_current": len(started.keys() - closed.keys()),
        "families_closed": len(started.keys() & closed.keys()),
        "processes_ever": len(processes),
        "processes_current": sum(alias not in closed for alias, _ in processes),
        "child_processes": sum(members[key][2] in _CHILDREN for key in processes),
        "years": _by_year(started, closed, processes),
        "towns": {
            town: sum(row[1] == town and row[0] in started for row in rows["Familjer"]) for town in _TOWNS
        },
        "referrers": {
            who: sum(row[3] == who and row[0] in started for row in rows["Familjer"]) for who in _REFERRERS
        },
        "children": children,
        "parent_support": sum(_has_parent_support(rows, alias, as_of) for alias in started),
        "cases": len(referred),
        "referred_not_started": len(referred - started.keys() - closed.keys()),
        "closed_before_any_meeting": len(closed.keys() - started.keys()),
        "meetings": meetings,
    }


def _meets(rows: Rows, alias: str, day: date, name: str) -> bool:
    """Whether an agency came that the member has a counted own contact with that day."""
    there = {row[2] for row in rows["Deltagare"] if row[:2] == [alias, day] and row[3] in _THERE}
    return any(
        row[2] in there and row[4] not in _UNCOUNTED and row[5] <= day and (row[6] is None or day <= row[6])
        for row in rows["Egna kontakter"]
        if row[:2] == [alias, name]
    )


def _by_year(
    started: dict[str, date], closed: dict[str, date], processes: set[tuple[str, str]]
) -> dict[int, tuple[int, ...]]:
    years: dict[int, list[int]] = {}
    for alias, day in started.items():
        row = years.setdefault(day.year, [0] * 5)
        own = sum(key[0] == alias for key in processes)
        row[0] += 1
        row[1] += own
        if alias not in closed:
            row[2] += 1
            row[3] += own
    for alias, day in closed.items():
        if alias in started:
            years.setdefault(day.year, [0] * 5)[4] += 1
    return {year: tuple(row) for year, row in sorted(years.items())}


def _has_parent_support(rows: Rows, alias: str, as_of: date) -> bool:
    parents = {row[1] for row in rows["Medlemmar"] if row[0] == alias and row[2] in _PARENTS}
    return any(
        row[1] in parents and row[4] not in _UNCOUNTED and row[5] <= as_of
        for row in rows["Egna kontakter"]
        if row[0] == alias
    )


def as_counted(figures: Any) -> dict[str, Any]:
    """The program's own figures under the same names."""
    spread = figures.meetings_per_closed_family
    return {
        "families_ever": figures.families_ever,
        "families_current": figures.families_current,
        "families_closed": figures.families_closed,
        "processes_ever": figures.processes_ever,
        "processes_current": figures.processes_current,
        "child_processes": figures.child_processes,
        "years": {
            row.year: numbers
            for row in figures.years
            if any(
                numbers := (
                    row.families_ever,
                    row.processes_ever,
                    row.families_current,
                    row.processes_current,
                    row.families_closed,
                )
            )
        },
        "towns": {row.name: row.families_ever for row in figures.municipalities},
        "referrers": {term(who): number for who, number in figures.referrers},
        "children": dict(figures.children),
        "parent_support": figures.parent_support,
        "cases": figures.cases,
        "referred_not_started": figures.referred_not_started,
        "closed_before_any_meeting": figures.closed_before_any_meeting,
        "meetings": None
        if spread is None
        else (spread.families, spread.minimum, spread.maximum, spread.mean),
    }
