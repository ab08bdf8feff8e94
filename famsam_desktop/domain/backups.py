"""Backups: which of them to keep, and what one holds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from famsam_desktop.domain.times import local_day

DAILY, WEEKLY, MONTHLY = 7, 4, 12
EVERY = timedelta(days=1)
"""A program that stays open makes one this often."""


def kept(taken: Iterable[datetime]) -> set[datetime]:
    """Those to keep: the newest of each of the last seven days, four weeks and twelve months that have any."""
    newest_first = sorted(set(taken), reverse=True)
    keep: set[datetime] = set()
    for count, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        seen: set[object] = set()
        for moment in newest_first:
            of = period(moment)
            if of not in seen and len(seen) < count:
                seen.add(of)
                keep.add(moment)
    return keep


def _day(moment: datetime) -> object:
    return local_day(moment)


def _week(moment: datetime) -> object:
    return local_day(moment).isocalendar()[:2]


def _month(moment: datetime) -> object:
    day = local_day(moment)
    return day.year, day.month


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """A backup as it lies on the disk, by the name of its folder; what is in it needs a passphrase."""

    name: str
    taken_at: datetime
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupContents:
    """What a look into a backup shows before it is restored."""

    taken_at: datetime
    changed_at: datetime | None
    """When something was last changed in it."""
    families: int
    open_cases: int
    meetings: int
    open_actions: int
    people: tuple[str, ...] = field(repr=False)
