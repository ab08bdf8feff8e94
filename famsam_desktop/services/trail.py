"""The audit trail, to read; and how other services enter what leaves no mark in a record."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from famsam_desktop.domain.errors import EnvironmentFault, Incomplete
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailPerson, TrailRow
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store

AGAIN = timedelta(minutes=15)
"""Somebody who goes back and forth between pages reads a record once in this time."""


class Trail:
    """Who did what that leaves no mark in a record."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, wanted: TrailFilter = TrailFilter()) -> list[TrailRow]:  # noqa: B008  (frozen)
        """The entries that fit, newest first."""
        problems = wanted.problems()
        if problems:
            raise Incomplete(problems)
        with self._store.read() as work:
            return work.trail.rows(wanted)

    def people(self) -> list[TrailPerson]:
        """Every colleague, in the order they were added, and then those who are gone and stand in the trail."""
        with self._store.read() as work:
            there = [TrailPerson(id=user.id, name=user.name) for user in work.users.all()]
            names, entered = work.users.names(), work.trail.people()
        gone = entered & names.keys() - {person.id for person in there}
        left = [TrailPerson(id=each, name=names[each], gone=True) for each in gone]
        return [*there, *sorted(left, key=_by_name)]

    def note(self, kind: TrailKind, record_id: UUID | None = None, detail: str = "") -> None:
        """Enter something that was done by the person at the desk."""
        with self._store.write(f"trail.{kind.value}") as work:
            work.trail.note(Noted(kind=kind, record_id=record_id, detail=detail))


def _by_name(person: TrailPerson) -> SortKey:
    return sv_key(person.name)


class Readings:
    """Enters what somebody reads: a record once in a while, and never so that it could not be read."""

    def __init__(self, store: Store, kind: TrailKind) -> None:
        self._store = store
        self._kind = kind
        self._entered: dict[UUID, datetime] = {}

    def read(self, record_id: UUID) -> None:
        """The record is on the screen."""
        now = self._store.clock()
        last = self._entered.get(record_id)
        if last is not None and timedelta() <= now - last < AGAIN:
            return
        try:
            Trail(self._store).note(self._kind, record_id)
        except EnvironmentFault:
            # A full disk stops whoever writes; what is there can still be read.
            logging.getLogger(__name__).info("not entered in the trail: %s", self._kind.value)
            return
        self._entered[record_id] = now
