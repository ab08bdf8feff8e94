"""Registers made by chance, as they stand on a day, and publications of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from famsam_desktop.domain.errors import LinesDoNotMerge
from famsam_desktop.domain.merging import merged, without
from famsam_desktop.domain.observations import NEVER, UNKNOWN, Counter, Observations, Unit
from famsam_desktop.domain.publications import Form, Publication
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.domain.report_tables import catalogue
from famsam_desktop.domain.tables import Table
from famsam_desktop.services.counting import cells
from famsam_desktop.services.disclosing import Disclosed, disclosed, published_numbers
from famsam_desktop.services.modelling import Sheet
from famsam_desktop.services.public_figures import public_figures
from famsam_desktop.services.publication_files import publication_bytes
from famsam_desktop.services.publishing import _printed_averages

SECRET = b"only the store knows this secret"
TOWNS = ("Lindesberg", "Nora", "Hällefors")
FIRST = date(2020, 1, 1)
_UNITS = (Unit.FAMILIES, Unit.PROCESSES, Unit.CASES, Unit.MEETINGS, Unit.ACTIONS)

_BETWEEN = 45
"""Days from one meeting to the next."""

type Row = dict[str, str | int]


@dataclass
class Family:
    """A family with what belongs to it; days as they will turn out in the end."""

    told: Row
    processes: list[Row] = field(default_factory=list)
    cases: list[Row] = field(default_factory=list)
    meetings: list[Row] = field(default_factory=list)


def a_family(chance: Random, towns: Sequence[str] = TOWNS) -> Family:
    """One family with its case, its meetings and its processes."""
    referred = FIRST.toordinal() + chance.randrange(1000)
    started = referred + chance.choice((3, 20, 40, 70, 120))
    ended = started + chance.randrange(50, 600) if chance.random() < 0.6 else NEVER
    meetings = min(chance.choice((1, 1, 2, 2, 3, 5, 8)), (ended - started) // _BETWEEN + 1)
    town, referrer = chance.choice(towns), chance.choice(("social_services", "school", "school", "parent"))
    family = Family(
        {
            "started": started,
            "ended": ended,
            "municipality": town,
            "referrer": referrer,
            "children": chance.choice((0, 1, 1, 2, 2, 3, 4)),
            "parent_support": chance.choice(("yes", "no", "no")),
            "closing_reason": chance.choice(("goals_met", "family_moved", "declined")),
            "sub_reason": "",
            "meetings": meetings,
            "waiting": started - referred,
        }
    )
    for _ in range(chance.choice((1, 1, 2, 2, 3, 4))):
        over = min(ended, started + chance.randrange(30, 900) if chance.random() < 0.3 else NEVER)
        family.processes.append(
            {
                "started": started,
                "ended": over,
                "person": chance.choice(("child", "child", "adult")),
                "birth_year": chance.choice((UNKNOWN, 1980, 2003, 2006, 2008, 2011, 2015)),
                "gender": chance.choice(("female", "male")),
                "municipality": town,
            }
        )
    young = sum(int(each["birth_year"]) > FIRST.year - 20 for each in family.processes)
    family.told["children"] = max(int(family.told["children"]), young)
    case: Row = {
        "referred": referred,
        "started": started,
        "closed": ended,
        "pre_meeting_reason": "",
        "referrer": referrer,
        "municipality": town,
    }
    family.cases.append(case)
    if chance.random() < 0.2:
        family.cases.append({**case, "referred": referred + 30, "started": NEVER, "closed": referred + 60})
    for number in range(meetings):
        family.meetings.append(
            {
                "day": started + number * _BETWEEN,
                "type": "coordination",
                "municipality": town,
                "planned_minutes": 60,
                "actual_minutes": chance.choice((55, 60, 75)),
                "time": "within",
                "agenda": chance.choice(("yes", "no")),
            }
        )
    return family


def seen(families: Sequence[Family], as_of: date) -> dict[Unit, Observations]:
    """What there is to count as of a day."""
    last = as_of.toordinal()
    there = [family for family in families if int(family.told["started"]) <= last]
    rows: dict[Unit, list[tuple[int, Row]]] = {unit: [] for unit in _UNITS}
    for place, family in enumerate(there):
        held = sum(int(each["day"]) <= last for each in family.meetings)
        told = {**_as_of(family.told, last, "ended"), "meetings": held}
        if told["ended"] == NEVER:
            told |= {"closing_reason": "", "sub_reason": ""}
        rows[Unit.FAMILIES].append((place, told))
        rows[Unit.PROCESSES] += [(place, _as_of(each, last, "ended")) for each in family.processes]
        rows[Unit.MEETINGS] += [(place, each) for each in family.meetings if int(each["day"]) <= last]
    places = {id(family): place for place, family in enumerate(there)}
    for family in families:
        place = places.setdefault(id(family), len(places))
        rows[Unit.CASES] += [
            (place, _as_of(each, last, "started", "closed"))
            for each in family.cases
            if int(each["referred"]) <= last
        ]
    return {unit: _observations(unit, found) for unit, found in rows.items()}


def _as_of(row: Row, last: int, *names: str) -> Row:
    return {**row, **{name: NEVER for name in names if int(row[name]) > last}}


_NAMES = {
    Unit.FAMILIES: "started ended municipality referrer children parent_support closing_reason sub_reason meetings "
    "waiting",
    Unit.PROCESSES: "started ended person birth_year gender municipality",
    Unit.CASES: "referred started closed pre_meeting_reason referrer municipality",
    Unit.ACTIONS: "due done state municipality",
    Unit.MEETINGS: "day type municipality planned_minutes actual_minutes time agenda",
}


def _observations(unit: Unit, rows: Sequence[tuple[int, Row]]) -> Observations:
    columns = {name: [row[name] for _, row in rows] for name in _NAMES[unit].split()}
    return Observations(unit, columns, [place for place, _ in rows])  # type: ignore[arg-type]


@dataclass(frozen=True)
class Made:
    """A publication with all that only we know of it."""

    draft: ReleaseDraft
    found: Disclosed
    observations: Mapping[Unit, Observations]
    data: bytes
    entry: Publication


def tables_of(draft: ReleaseDraft) -> tuple[Table, ...]:
    """The tables that a draft asks for."""
    there = {
        table.key: table
        for table in catalogue(draft.as_of, first_day=FIRST, period=draft.period, municipalities=TOWNS)
        if {column.unit for column in table.columns} <= set(_UNITS)
    }
    made = []
    for key in draft.tables:
        table = without(there[key], draft.without.get(key, frozenset()))
        for labels in draft.merges.get(key, ()):
            table = merged(table, (labels,))
        made.append(table)
    return tuple(made)


def publish(
    draft: ReleaseDraft,
    families: Sequence[Family],
    earlier: Sequence[Publication] = (),
    secret: bytes = SECRET,
) -> Made:
    """A publication as the program makes it, without the store."""
    observations = seen(families, draft.as_of)
    counters = {unit: Counter(each) for unit, each in observations.items()}
    tables = tables_of(draft)
    sheets = [Sheet(table, cells(table, counters)) for table in tables]
    found = disclosed(draft, sheets, earlier, counters, secret)
    middles = {
        table.key: {each.key: counters[each.unit].middle(each.of, each.where) for each in table.averages}
        for table in tables
    }
    figures = public_figures(found, middles, draft.as_of)
    entry = Publication(
        made_on=figures.made_on,
        as_of=draft.as_of,
        purpose="",
        recipient="",
        threshold=draft.threshold,
        numbers=published_numbers(found),
        averages=tuple(_printed_averages(found, figures)),
    )
    return Made(draft, found, observations, publication_bytes(figures, Form.JSON), entry)


KEYS = (
    "families_and_processes_by_year",
    "closed_by_year",
    "families_by_municipality",
    "families_by_referrer",
    "families_by_number_of_children_under_23",
    "families_by_parent_support",
    "waiting_days",
    "closing_reasons",
    "meetings_per_closed_family",
    "children_by_birth_years",
    "processes_by_gender",
    "cases_by_year",
    "meetings_and_actions_by_term",
    "agendas_sent_in_time",
)


def a_draft(chance: Random, as_of: date, most: int = 3) -> ReleaseDraft:
    """Some tables, with lines put together and columns left out at times."""
    keys = tuple(chance.sample([key for key in KEYS if "actions" not in key], chance.randint(1, most)))
    draft = ReleaseDraft(as_of=as_of, tables=keys, threshold=chance.choice((5, 5, 5, 7, 10)))
    for table in tables_of(draft):
        if chance.random() < 0.3 and len(table.columns) > 1:
            draft = draft.without_column(table.key, chance.choice(table.columns).key)
        if chance.random() < 0.4:
            lines = [line.label for line in table.lines if line.choice is not None]
            at = chance.randrange(max(1, len(lines) - 1))
            attempt = draft.with_merge(table.key, tuple(lines[at : at + 2]))
            try:
                tables_of(attempt)
            except LinesDoNotMerge:
                continue
            draft = attempt
    return draft


def changed(families: Iterable[Family], chance: Random) -> list[Family]:
    """The register a little later: one more, one less, one closed, one put right."""
    now = list(families)
    match chance.randrange(5):
        case 0:
            now.append(a_family(chance))
        case 1:
            now.pop(chance.randrange(len(now)))
        case 2:
            at = chance.randrange(len(now))
            ended = int(now[at].told["started"]) + 60
            now[at] = replace(now[at], told={**now[at].told, "ended": ended})
        case 3:
            at = chance.randrange(len(now))
            now[at] = replace(now[at], told={**now[at].told, "municipality": chance.choice(TOWNS)})
    return now
