"""Everything in the demo as records, and how they get into the store: in one transaction, journal and all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from famsam_desktop.domain import times
from famsam_desktop.services.demo import (
    asked,
    between,
    current,
    days,
    family_records,
    gatherings,
    household,
    past,
    plan,
    surroundings,
    week,
)
from famsam_desktop.services.demo.identity import Team
from famsam_desktop.store.records import Record, metadata
from famsam_desktop.store.work import Work


def records(team: Team, now: datetime) -> Iterator[Record]:
    """Every record of the demo, as of this moment."""
    today = times.local_day(now)
    diary = days.Diary()
    yield from surroundings.records(team, today)
    gone = plan.past_families(today)
    for family in gone:
        home = household.past(family)
        yield from family_records.records(home, team)
        for meeting in past.meetings(home, diary):
            yield from gatherings.records(between.answered(meeting, today, over=True), team)
    there = current.families(today, len(gone), diary)
    for family_now in there:
        home = replace(family_now.household, check_in_days=between.asked_every(family_now.place))
        yield from family_records.records(home, team)
        yield from between.records(family_now, today)
        yield from asked.records(family_now, team, today)
    back = current.returned(gone, today, diary)
    yield from current.returned_records(back, team)
    for meeting in week.meetings((*there, back), week.Now(now)):
        yield from gatherings.records(between.answered(meeting, today), team)


def write(work: Work, made: Iterable[Record]) -> None:
    """Add the records kind by kind, those that others point at first."""
    by_kind: defaultdict[str, list[Record]] = defaultdict(list)
    for record in made:
        by_kind[str(record.__tablename__)].append(record)
    for table in metadata.sorted_tables:
        for record in by_kind[table.name]:
            work.rows.add(record)
