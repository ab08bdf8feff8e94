"""The clocks of meetings that are being led."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.agendas import AgendaPart
from famsam_desktop.domain.live import Clock
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import AgendaItemTable, MeetingClockTable

_clock = table(MeetingClockTable)
_item = table(AgendaItemTable)


class ClockStore:
    """Every clock that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_meeting(self, meeting_id: UUID) -> Clock | None:
        """Where the meeting's clock stands; none before it was led."""
        statement = sa.select(
            _clock.c.item_id,
            _clock.c.since,
            sa.func.coalesce(_clock.c.carried_seconds, 0).label("carried_seconds"),
            ~sa.exists()
            .where(
                _item.c.meeting_id == meeting_id,
                _item.c.part != AgendaPart.BREAK,
                _item.c.created_at <= _clock.c.created_at,
                sa.or_(_item.c.deleted_at.is_(None), _item.c.deleted_at > _clock.c.created_at),
            )
            .label("began_bare"),
        ).where(live(_clock), _clock.c.meeting_id == meeting_id)
        row = self._rows.first(statement)
        return None if row is None else Clock(**row._asdict())

    def keep(self, meeting_id: UUID, clock: Clock) -> None:
        """Where it stands now."""
        values: dict[str, Any] = {
            "item_id": clock.item_id,
            "since": clock.since,
            "carried_seconds": clock.carried_seconds,
        }
        found = self._rows.of(MeetingClockTable, _clock.c.meeting_id == meeting_id)
        if found:
            self._rows.change(found[0], **values)
        else:
            self._rows.add(MeetingClockTable(meeting_id=meeting_id, **values))

    def counted(self, meeting_id: UUID) -> int:
        """The seconds that the meeting has run up to now, breaks aside; on items that are off the agenda too."""
        spent = sa.select(sa.func.coalesce(sa.func.sum(_item.c.actual_seconds), 0)).where(
            _item.c.meeting_id == meeting_id, _item.c.part != AgendaPart.BREAK
        )
        statement = (
            sa.select(_clock.c.since, _clock.c.carried_seconds, _item.c.part)
            .join_from(_clock, _item, _item.c.id == _clock.c.item_id, isouter=True)
            .where(live(_clock), _clock.c.meeting_id == meeting_id)
        )
        clock, counted = self._rows.first(statement), int(self._rows.scalar(spent))
        if clock is None:
            return counted
        counted += clock.carried_seconds or 0
        if clock.since is None or clock.part is AgendaPart.BREAK:
            return counted
        since: datetime = clock.since
        return counted + max(0, (self._rows.now - since) // timedelta(seconds=1))

    def skip(self, meeting_id: UUID, seconds: int) -> None:
        """So many seconds since it began to run are not counted, where it runs."""
        for row in self._rows.of(MeetingClockTable, _clock.c.meeting_id == meeting_id):
            if row.since is not None:
                self._rows.change(row, since=min(row.since + timedelta(seconds=seconds), self._rows.now))

    def remove(self, meeting_id: UUID) -> None:
        """It goes with its meeting."""
        for row in self._rows.of(MeetingClockTable, _clock.c.meeting_id == meeting_id):
            self._rows.remove(row)

    def count(self, meeting_id: UUID, seconds: Mapping[UUID, int]) -> None:
        """What the items of the meeting have taken so far."""
        for row in self._rows.of(AgendaItemTable, _item.c.meeting_id == meeting_id):
            if row.id in seconds and seconds[row.id] != (row.actual_seconds or 0):
                self._rows.change(row, actual_seconds=seconds[row.id])
