"""The list of families: a few questions about all of them at once, however many there are."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.cases import Case, CaseEvent, CaseState
from famsam_desktop.domain.families import CHILD_ROLES, FamilyRow
from famsam_desktop.domain.meetings import OVER, MeetingState, MeetingType
from famsam_desktop.domain.outcomes import OPEN_STATUSES
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.store.rows import AnyRow, AnySelect, Rows, live, table, tables
from famsam_desktop.store.tables import (
    ActionTable,
    CaseEventTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    MeetingTable,
    MunicipalityTable,
    UserTable,
)


@dataclass(slots=True)
class _Met:
    """What the list says of a family's meetings."""

    last: date | None = None
    next: datetime | None = None


def family_rows(rows: Rows) -> list[FamilyRow]:
    """Every family with its newest case, by alias in Swedish order."""
    met, started = _met(rows)
    cases = {row.family_id: row for row in rows.all(_newest_cases(rows.today))}
    children = {row[0]: row[1] for row in rows.all(_children())}
    actions = {row[0]: row[1] for row in rows.all(_open_actions())}
    found = []
    for row in rows.all(_families()):
        case, meetings = cases.get(row.id), met[row.id]
        found.append(
            FamilyRow(
                id=row.id,
                alias=row.alias,
                municipality=row.municipality,
                state=_state(case, started.get(case.id), rows.today) if case else None,
                responsible=case.responsible if case else "",
                children=children.get(row.id, 0),
                last_meeting=meetings.last,
                next_meeting=meetings.next,
                open_actions=actions.get(row.id, 0),
            )
        )
    return sorted(found, key=_alias_key)


def _met(rows: Rows) -> tuple[defaultdict[UUID, _Met], dict[UUID, date]]:
    """The meetings of each family, and the first held coordination meeting of each case."""
    met: defaultdict[UUID, _Met] = defaultdict(_Met)
    started = {}
    for row in rows.all(_meetings(rows.now)):
        family = met[row.family_id]
        family.last = max((day for day in (family.last, row.last) if day), default=None)
        family.next = min((at for at in (family.next, row.next) if at), default=None)
        if row.first:
            started[row.id] = row.first
    return met, started


def _families() -> AnySelect:
    family, municipality = table(FamilyTable), table(MunicipalityTable)
    return (
        sa.select(family.c.id, family.c.alias, municipality.c.name.label("municipality"))
        .join_from(family, municipality, municipality.c.id == family.c.municipality_id)
        .where(live(family), family.c.purged_on.is_(None))
    )


def _newest_cases(today: date) -> AnySelect:
    """The newest case of each family, and its last step by today."""
    case, event, user = tables(FamilyCaseTable, CaseEventTable, UserTable)
    # Beside max(), SQLite takes the other columns from the row that has the greatest value.
    newest = (
        sa.select(
            case.c.id, case.c.family_id, case.c.responsible_id, sa.func.max(case.c.number).label("number")
        )
        .where(live(case))
        .group_by(case.c.family_id)
        .subquery()
    )
    last = (
        sa.select(event.c.case_id, event.c.step, event.c.happened_on, sa.func.max(event.c.position))
        .where(event.c.happened_on <= today, live(event))
        .group_by(event.c.case_id)
        .subquery()
    )
    return (
        sa.select(
            newest.c.family_id,
            newest.c.id,
            newest.c.number,
            sa.func.coalesce(user.c.name, "").label("responsible"),
            last.c.step,
            last.c.happened_on,
        )
        .select_from(newest)
        .outerjoin(last, last.c.case_id == newest.c.id)
        .outerjoin(user, user.c.id == newest.c.responsible_id)
    )


def _state(row: AnyRow, first_held_on: date | None, today: date) -> CaseState | None:
    """The rule of the domain on as much of the case as it needs."""
    if row.step is None:
        return None
    case = Case(
        id=row.id,
        family_id=row.family_id,
        number=row.number,
        events=(CaseEvent(row.step, row.happened_on),),
        first_held_on=first_held_on,
    )
    return case.state_on(today)


def _meetings(now: datetime) -> AnySelect:
    """For each case its last held, its next planned and its first held coordination meeting."""
    meeting, case = tables(MeetingTable, FamilyCaseTable)
    held = meeting.c.state == MeetingState.HELD
    ahead = sa.and_(meeting.c.state.not_in(OVER), meeting.c.starts_at >= now)
    of_case = (
        sa.select(
            meeting.c.case_id,
            sa.func.max(meeting.c.day).filter(held).label("last"),
            sa.func.min(meeting.c.starts_at).filter(ahead).label("next"),
            sa.func.min(meeting.c.day)
            .filter(held, meeting.c.type == MeetingType.COORDINATION)
            .label("first"),
        )
        .where(live(meeting), meeting.c.case_id.is_not(None))
        .group_by(meeting.c.case_id)
        .subquery()
    )
    return (
        sa.select(case.c.id, case.c.family_id, of_case.c.last, of_case.c.next, of_case.c.first)
        .join_from(of_case, case, case.c.id == of_case.c.case_id)
        .where(live(case))
    )


def _children() -> AnySelect:
    member = table(FamilyMemberTable)
    return (
        sa.select(member.c.family_id, sa.func.count())
        .where(member.c.role.in_(CHILD_ROLES), live(member))
        .group_by(member.c.family_id)
    )


def _open_actions() -> AnySelect:
    action, case = table(ActionTable), table(FamilyCaseTable)
    return (
        sa.select(case.c.family_id, sa.func.count())
        .join_from(action, case, case.c.id == action.c.case_id)
        .where(action.c.status.in_(OPEN_STATUSES), live(action), live(case))
        .group_by(case.c.family_id)
    )


def _alias_key(row: FamilyRow) -> SortKey:
    return sv_key(row.alias)
