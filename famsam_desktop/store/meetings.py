"""Meetings and whom they are about: tables ⇄ domain values."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.invitations import Made
from famsam_desktop.domain.meetings import (
    LONGEST_MINUTES,
    OVER,
    Booking,
    Meeting,
    MeetingDraft,
    MeetingForm,
    MeetingRow,
    MeetingState,
    MeetingType,
)
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.times import local_day
from famsam_desktop.store.cases import case_ids
from famsam_desktop.store.lookup import by_beginning
from famsam_desktop.store.rows import AnyRow, AnySelect, Rows, grouped, live, table
from famsam_desktop.store.tables import (
    DiscussedMemberTable,
    FamilyCaseTable,
    FamilyTable,
    MeetingTable,
    UserTable,
    VenueTable,
)

_WITHOUT_A_ROOM = frozenset({MeetingForm.DIGITAL, MeetingForm.TELEPHONE})

_meeting = table(MeetingTable)
_discussed = table(DiscussedMemberTable)
_case = table(FamilyCaseTable)
_family = table(FamilyTable)
_venue = table(VenueTable)
_chair = table(UserTable)
_note_taker = table(UserTable).alias("note_taker")


class MeetingStore:
    """Every meeting that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- reads ---------------------------------------------------------------------------------------------------

    def one(self, meeting_id: UUID) -> Meeting:
        """One meeting, complete."""
        row = self._rows.first(_whole().where(_meeting.c.id == meeting_id))
        if row is None:
            raise NotFound("meeting")
        return _meeting_of(row, self.discussed((meeting_id,)).get(meeting_id, frozenset()))

    def discussed(self, meeting_ids: Collection[UUID]) -> dict[UUID, frozenset[UUID]]:
        """The members that each of these meetings is about."""
        statement = sa.select(_discussed.c.meeting_id, _discussed.c.member_id).where(
            live(_discussed), _discussed.c.meeting_id.in_(meeting_ids)
        )
        found = grouped((meeting_id, member_id) for meeting_id, member_id in self._rows.all(statement))
        return {meeting_id: frozenset(member_ids) for meeting_id, member_ids in found.items()}

    def row(self, meeting_id: UUID) -> MeetingRow:
        """One meeting as it stands in a list."""
        row = self._rows.first(_listed().where(_meeting.c.id == meeting_id))
        if row is None:
            raise NotFound("meeting")
        return _row_of(row)

    def all(self) -> list[MeetingRow]:
        """Every meeting, the newest first."""
        return self._list(_listed().order_by(_meeting.c.starts_at.desc(), _meeting.c.id))

    def between(self, first: date, last: date) -> list[MeetingRow]:
        """The meetings of these local days, both included, in the order they begin."""
        return self._list(_soonest_first(_listed().where(_meeting.c.day.between(first, last))))

    def upcoming(self, since: datetime, limit: int) -> list[MeetingRow]:
        """The meetings that are not over and begin at or after the instant, soonest first."""
        statement = _listed().where(_meeting.c.starts_at >= since, _meeting.c.state.not_in(OVER))
        return self._list(_soonest_first(statement).limit(limit))

    def of_day_and_after(self, day: date, limit: int) -> list[MeetingRow]:
        """The meetings of the day, held ones too, and those after it; no cancelled ones."""
        statement = _listed().where(_meeting.c.day >= day, _meeting.c.state != MeetingState.CANCELLED)
        return self._list(_soonest_first(statement).limit(limit))

    def agendas_to_send(self, since: datetime, last: date) -> list[MeetingRow]:
        """The meetings until the day whose agenda is not marked as sent."""
        statement = _listed().where(
            _meeting.c.starts_at >= since,
            _meeting.c.day <= last,
            _meeting.c.state.not_in(OVER),
            _meeting.c.agenda_sent_on.is_(None),
        )
        return self._list(_soonest_first(statement))

    def summaries_to_send(self, since: date) -> list[MeetingRow]:
        """The meetings held since the day whose summary is not marked as sent."""
        statement = _listed().where(
            _meeting.c.day >= since,
            _meeting.c.state == MeetingState.HELD,
            _meeting.c.summary_sent_on.is_(None),
        )
        return self._list(_soonest_first(statement))

    def of_family(self, family_id: UUID) -> list[MeetingRow]:
        """The meetings of a family's cases, the newest first."""
        statement = _listed().where(_meeting.c.case_id.in_(case_ids(family_id)))
        return self._list(statement.order_by(_meeting.c.starts_at.desc(), _meeting.c.id))

    def next_of_case(self, case_id: UUID, after: datetime) -> MeetingRow | None:
        """The case's next meeting that is planned to begin after the instant."""
        statement = _listed().where(
            _meeting.c.case_id == case_id, _meeting.c.starts_at > after, _meeting.c.state.not_in(OVER)
        )
        row = self._rows.first(_soonest_first(statement))
        return None if row is None else _row_of(row)

    def is_first_of_case(self, case_id: UUID, meeting_id: UUID, starts_at: datetime) -> bool:
        """No coordination meeting of the case that stands was planned to begin before."""
        earlier = sa.select(_meeting.c.id).where(
            live(_meeting),
            _meeting.c.case_id == case_id,
            _meeting.c.id != meeting_id,
            _meeting.c.starts_at < starts_at,
            _meeting.c.type == MeetingType.COORDINATION,
            _meeting.c.state != MeetingState.CANCELLED,
        )
        return self._rows.first(earlier) is None

    def around(self, starts_at: datetime, ends_at: datetime, but: UUID | None = None) -> list[Booking]:
        """What other meetings occupy at the time."""
        earliest = starts_at - timedelta(minutes=LONGEST_MINUTES)
        statement = sa.select(
            _meeting.c.id,
            _meeting.c.starts_at,
            _meeting.c.planned_minutes,
            _meeting.c.chair_id,
            _meeting.c.note_taker_id,
            _meeting.c.venue_id,
        )
        statement = statement.select_from(_of_families()).where(
            *_there(),
            _meeting.c.starts_at > earliest,
            _meeting.c.starts_at < ends_at,
            _meeting.c.state != MeetingState.CANCELLED,
        )
        return [
            Booking(
                meeting_id=row.id,
                starts_at=row.starts_at,
                ends_at=row.starts_at + timedelta(minutes=row.planned_minutes),
                user_ids=frozenset({row.chair_id, row.note_taker_id} - {None}),
                venue_id=row.venue_id,
            )
            for row in self._rows.all(_soonest_first(statement))
            if row.id != but
        ]

    def last_made(self, meeting_id: UUID) -> Made | None:
        """The last calendar file that was made of the meeting."""
        statement = sa.select(_meeting.c.ics_sequence, _meeting.c.ics_digest).where(
            _meeting.c.id == meeting_id
        )
        row = self._rows.first(statement)
        if row is None or row.ics_sequence is None:
            return None
        return Made(sequence=row.ics_sequence, digest=row.ics_digest or "")

    def resolve(self, prefix: str) -> UUID:
        """The meeting whose id begins like this."""
        return by_beginning(self._rows, [MeetingTable], prefix)[1]

    # --- writes --------------------------------------------------------------------------------------------------

    def add(self, draft: MeetingDraft) -> UUID:
        """Plan a meeting."""
        row = self._rows.add(MeetingTable(**_planned(draft), state=MeetingState.DRAFT))
        self.discuss(row.id, draft.discussed_ids)
        return row.id

    def amend(self, meeting_id: UUID, draft: MeetingDraft) -> None:
        """Change the plan."""
        self.change(meeting_id, **_planned(draft))
        self.discuss(meeting_id, draft.discussed_ids)

    def change(self, meeting_id: UUID, **values: object) -> None:
        """Set single fields of a meeting; the day follows the start."""
        starts_at = values.get("starts_at")
        if isinstance(starts_at, datetime):
            values["day"] = local_day(starts_at)
        self._rows.change(self._get(meeting_id), **values)

    def keep_made(self, meeting_id: UUID, made: Made) -> None:
        """Which calendar file was made of the meeting last; that is no change of the meeting itself."""
        self._rows.change(self._get(meeting_id), ics_sequence=made.sequence, ics_digest=made.digest)

    def discuss(self, meeting_id: UUID, member_ids: Iterable[UUID]) -> None:
        """Make exactly these the members the meeting is about."""
        wanted = set(member_ids)
        for row in self._rows.of(DiscussedMemberTable, _discussed.c.meeting_id == meeting_id):
            if row.member_id in wanted:
                wanted.discard(row.member_id)
            else:
                self._rows.remove(row)
        for member_id in sorted(wanted):
            self._rows.add(DiscussedMemberTable(meeting_id=meeting_id, member_id=member_id))

    def remove(self, meeting_id: UUID) -> None:
        """Delete the meeting and whom it was about."""
        self.discuss(meeting_id, ())
        self._rows.remove(self._get(meeting_id))

    # --- inside --------------------------------------------------------------------------------------------------

    def _get(self, meeting_id: UUID) -> MeetingTable:
        return self._rows.get(MeetingTable, meeting_id)

    def _list(self, statement: AnySelect) -> list[MeetingRow]:
        return [_row_of(row) for row in self._rows.all(statement)]


def _planned(draft: MeetingDraft) -> dict[str, Any]:
    """The columns of a plan that was proven complete."""
    if draft.starts_at is None or draft.type is None or draft.chair_id is None:
        raise ValueError("an incomplete plan")
    return {
        "case_id": draft.case_id,
        "title": draft.title.strip(),
        "type": draft.type,
        "form": draft.form,
        "starts_at": draft.starts_at,
        "day": local_day(draft.starts_at),
        "planned_minutes": draft.planned_minutes,
        "venue_id": draft.venue_id,
        "link": draft.link.strip(),
        "focus": draft.focus,
        "chair_id": draft.chair_id,
        "note_taker_id": draft.note_taker_id,
    }


def _whole() -> AnySelect:
    return sa.select(_meeting, _case.c.family_id).select_from(_of_families()).where(*_there())


def _of_families() -> sa.Join:
    """The meetings with their cases and families, where they have one."""
    of_cases = _meeting.outerjoin(_case, _case.c.id == _meeting.c.case_id)
    return of_cases.outerjoin(_family, _family.c.id == _case.c.family_id)


def _there() -> tuple[sa.ColumnElement[bool], ...]:
    """Neither deleted nor left of a purged family."""
    return live(_meeting), _family.c.purged_on.is_(None)


def _listed() -> AnySelect:
    return (
        sa.select(
            _meeting.c.id,
            _meeting.c.case_id,
            _case.c.family_id,
            _meeting.c.title,
            _family.c.alias,
            _meeting.c.type,
            _meeting.c.form,
            _meeting.c.state,
            _meeting.c.starts_at,
            _meeting.c.planned_minutes,
            _venue.c.name.label("venue"),
            _chair.c.name.label("chair"),
            _note_taker.c.name.label("note_taker"),
            _meeting.c.agenda_sent_on,
            _meeting.c.summary_sent_on,
            _meeting.c.created_at,
        )
        .select_from(
            _of_families()
            .outerjoin(_venue, _venue.c.id == _meeting.c.venue_id)
            .outerjoin(_chair, _chair.c.id == _meeting.c.chair_id)
            .outerjoin(_note_taker, _note_taker.c.id == _meeting.c.note_taker_id)
        )
        .where(*_there())
    )


def _soonest_first(statement: AnySelect) -> AnySelect:
    return statement.order_by(_meeting.c.starts_at, _meeting.c.id)


def _meeting_of(row: AnyRow, discussed: frozenset[UUID]) -> Meeting:
    return Meeting(
        id=row.id,
        case_id=row.case_id,
        family_id=row.family_id,
        title=row.title,
        type=row.type,
        form=row.form,
        starts_at=row.starts_at,
        planned_minutes=row.planned_minutes,
        venue_id=row.venue_id,
        link=row.link,
        focus=row.focus,
        chair_id=row.chair_id,
        note_taker_id=row.note_taker_id,
        discussed_ids=discussed,
        state=row.state,
        actual_start=row.actual_start,
        actual_end=row.actual_end,
        agenda_sent_on=row.agenda_sent_on,
        summary_sent_on=row.summary_sent_on,
        role_explained=bool(row.role_explained),
        planned_at=row.created_at,
    )


def _row_of(row: AnyRow) -> MeetingRow:
    return MeetingRow(
        id=row.id,
        case_id=row.case_id,
        family_id=row.family_id,
        subject=" – ".join(part for part in (row.alias, row.title) if part),
        type=row.type,
        state=row.state,
        starts_at=row.starts_at,
        planned_minutes=row.planned_minutes,
        place=row.venue or (heading(row.form) if row.form in _WITHOUT_A_ROOM else ""),
        chair=row.chair or "",
        note_taker=row.note_taker or "",
        agenda_sent_on=row.agenda_sent_on,
        summary_sent_on=row.summary_sent_on,
        planned_at=row.created_at,
    )
