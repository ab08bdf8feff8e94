"""What is found by more than a name: meetings, actions and rooms, each a line of all that is said of it.

What they are called stands there in both languages of the window.
"""

from collections.abc import Iterator, Sequence
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain import terms
from famsam_desktop.domain.finding import Words, folded
from famsam_desktop.domain.times import MONTHS, WEEKDAYS
from famsam_desktop.store.rows import AnyRow, Rows, live, table
from famsam_desktop.store.tables import (
    ActionTable,
    ContactTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    MeetingTable,
    UserTable,
    VenueTable,
)

type Key = tuple[str, bytes]
"""A table and the bytes of an id in it: a store has many, and few of them become a UUID."""

#: What the lines are made of; a change of any makes them old.
WATCHED = frozenset(
    str(kind.__tablename__)
    for kind in (
        *(MeetingTable, ActionTable, VenueTable),
        *(FamilyTable, FamilyMemberTable, ContactTable, UserTable),
    )
)


class Described:
    """The lines with their records, as one state of the store has them."""

    def __init__(self, lines: Sequence[tuple[str, Key]]) -> None:
        self._keys = [key for _, key in lines]
        self._words = Words([folded(line) for line, _ in lines])

    def holding(self, words: Sequence[str]) -> list[Key]:
        """The records whose line holds every word."""
        return [self._keys[number] for number in self._words.holding(words)]

    def meant(self, words: Sequence[str]) -> list[Key]:
        """The records that may be meant, though a word has a slip or is put together of two."""
        return [self._keys[number] for number in self._words.meant(words)]


def described(rows: Rows) -> Described:
    """Read them all: meetings and actions with the latest first, then rooms."""
    return Described([*_meetings(rows), *_actions(rows), *_venues(rows)])


def _meetings(rows: Rows) -> Iterator[tuple[str, Key]]:
    meeting, case, family = table(MeetingTable), table(FamilyCaseTable), table(FamilyTable)
    statement = (
        sa.select(meeting.c.id, meeting.c.title, meeting.c.type, meeting.c.day, family.c.alias)
        .select_from(
            meeting.outerjoin(case, case.c.id == meeting.c.case_id).outerjoin(
                family, family.c.id == case.c.family_id
            )
        )
        .where(live(meeting))
        .order_by(meeting.c.day.desc(), meeting.c.id)
    )
    for row in rows.all(statement):
        yield (
            _line("möte meeting", terms.term(row.type), *_day(row), row.alias, row.title),
            _key("meeting", row.id),
        )


def _actions(rows: Rows) -> Iterator[tuple[str, Key]]:
    action, case, family = table(ActionTable), table(FamilyCaseTable), table(FamilyTable)
    contact, member, user = table(ContactTable), table(FamilyMemberTable), table(UserTable)
    who = sa.func.coalesce(contact.c.name, member.c.name, user.c.name, "").label("who")
    joined = (
        action.outerjoin(case, case.c.id == action.c.case_id)
        .outerjoin(family, family.c.id == case.c.family_id)
        .outerjoin(contact, contact.c.id == action.c.contact_id)
        .outerjoin(member, member.c.id == action.c.member_id)
        .outerjoin(user, user.c.id == action.c.user_id)
    )
    statement = (
        sa.select(action.c.id, action.c.what, action.c.due.label("day"), family.c.alias, who)
        .select_from(joined)
        .where(live(action))
        .order_by(action.c.due.desc(), action.c.id)
    )
    for row in rows.all(statement):
        yield _line("åtgärd action", row.what, *_day(row), row.alias, row.who), _key("action", row.id)


def _venues(rows: Rows) -> Iterator[tuple[str, Key]]:
    venue = table(VenueTable)
    statement = sa.select(venue.c.id, venue.c.name, venue.c.address).where(live(venue)).order_by(venue.c.name)
    for row in rows.all(statement):
        yield _line("lokal venue", row.name, row.address), _key("venue", row.id)


def _day(row: AnyRow) -> tuple[str, str, str]:
    """The day as `finding.with_days` writes it, and what it is called."""
    return row.day.isoformat(), WEEKDAYS[row.day.weekday()], MONTHS[row.day.month - 1]


def _line(*said: str | None) -> str:
    return " ".join(each for each in said if each)


def _key(entity: str, record_id: UUID) -> Key:
    return entity, record_id.bytes
