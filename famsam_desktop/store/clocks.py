"""The clocks of meetings that are being led."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

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

    def remove(self, meeting_id: UUID) -> None:
        """It goes with its meeting."""
        for row in self._rows.of(MeetingClockTable, _clock.c.meeting_id == meeting_id):
            self._rows.remove(row)

    def count(self, meeting_id: UUID, seconds: Mapping[UUID, int]) -> None:
        """What the items of the meeting have taken so far."""
        for row in self._rows.of(AgendaItemTable, _item.c.meeting_id == meeting_id):
            if row.id in seconds and seconds[row.id] != (row.actual_seconds or 0):
                self._rows.change(row, actual_seconds=seconds[row.id])
