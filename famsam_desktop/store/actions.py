"""Who does what, by when: actions of cases and meetings, and actions of neither."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.outcomes import OPEN_STATUSES, Action, ActionDraft, ActionStatus, Owner, OwnerKind
from famsam_desktop.domain.terms import term
from famsam_desktop.domain.times import local_day
from famsam_desktop.store.cases import case_ids
from famsam_desktop.store.rows import AnyRow, Rows, live, table
from famsam_desktop.store.tables import (
    ActionTable,
    AgencyTable,
    ContactTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    MeetingTable,
    UserTable,
)

_action = table(ActionTable)
_contact = table(ContactTable)
_agency = table(AgencyTable)
_member = table(FamilyMemberTable)
_user = table(UserTable)
_case = table(FamilyCaseTable)
_family = table(FamilyTable)
_meeting = table(MeetingTable)

_OWN = (
    "id",
    "what",
    "due",
    "status",
    "result",
    "case_id",
    "meeting_id",
    "contact_id",
    "member_id",
    "user_id",
)


class ActionStore:
    """Every action that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    # --- reads ---------------------------------------------------------------------------------------------------

    def one(self, action_id: UUID) -> Action:
        """An action."""
        found = self._actions(_action.c.id == action_id)
        if not found:
            raise NotFound("action")
        return found[0]

    def all(self) -> list[Action]:
        """Every action, soonest due first."""
        return self._actions()

    def open(self) -> list[Action]:
        """The actions somebody still has to do."""
        return self._actions(_is_open())

    def overdue(self, today: date) -> list[Action]:
        """The open actions whose last day has passed."""
        return self._actions(_is_open(), _action.c.due < today)

    def open_count(self) -> int:
        """How many actions are open."""
        return int(self._rows.scalar(sa.select(sa.func.count()).where(live(_action), _is_open())))

    def of_meeting(self, meeting_id: UUID) -> tuple[Action, ...]:
        """The actions that a meeting gave rise to."""
        return tuple(self._actions(_action.c.meeting_id == meeting_id))

    def of_family(self, family_id: UUID) -> tuple[Action, ...]:
        """The actions of a family's cases, open ones first."""
        found = self._actions(_action.c.case_id.in_(case_ids(family_id)))
        return tuple(sorted(found, key=_is_done))

    def carried(self, case_id: UUID, meeting_id: UUID, starts_at: datetime) -> tuple[Action, ...]:
        """What a meeting has to take up: the case's open actions that neither it nor a later one gave rise to."""
        earlier = sa.or_(_meeting.c.id.is_(None), _meeting.c.starts_at < starts_at)
        from_others = sa.or_(_action.c.meeting_id.is_(None), _action.c.meeting_id != meeting_id)
        return tuple(self._actions(_is_open(), _action.c.case_id == case_id, from_others, earlier))

    def last_touched(self, case_id: UUID) -> date | None:
        """The day somebody last wrote something about an action of the case."""
        newest = sa.select(sa.func.max(_action.c.changed_at, type_=_action.c.changed_at.type))
        at: datetime | None = self._rows.scalar(newest.where(live(_action), _action.c.case_id == case_id))
        return None if at is None else local_day(at)

    # --- writes --------------------------------------------------------------------------------------------------

    def add(self, draft: ActionDraft) -> UUID:
        """A new action that nobody has begun."""
        return self._rows.add(ActionTable(status=ActionStatus.NOT_STARTED, **_columns(draft))).id

    def change(self, action_id: UUID, draft: ActionDraft) -> None:
        """The action as it is now."""
        self._rows.change(self._rows.get(ActionTable, action_id), **_columns(draft))

    def set_status(self, action_id: UUID, status: ActionStatus, result: str) -> None:
        """How far it has come."""
        self._rows.change(self._rows.get(ActionTable, action_id), status=status, result=result)

    def leave_meeting(self, meeting_id: UUID) -> None:
        """Keep a meeting's actions when the meeting is deleted."""
        for row in self._rows.of(ActionTable, _action.c.meeting_id == meeting_id):
            self._rows.change(row, meeting_id=None)

    def remove(self, action_id: UUID) -> None:
        """Strike an action out."""
        self._rows.remove(self._rows.get(ActionTable, action_id))

    # --- inside --------------------------------------------------------------------------------------------------

    def _actions(self, *where: sa.ColumnElement[bool]) -> list[Action]:
        statement = (
            sa.select(
                *(_action.c[name] for name in _OWN),
                sa.func.coalesce(_contact.c.name, _member.c.name, _user.c.name).label("who"),
                sa.func.coalesce(_agency.c.name, "").label("agency"),
                _contact.c.agency_id,
                _case.c.family_id,
                sa.func.coalesce(_family.c.alias, "").label("family"),
                _meeting.c.day.label("meeting_on"),
            )
            .select_from(_action)
            .outerjoin(_contact, _contact.c.id == _action.c.contact_id)
            .outerjoin(_agency, _agency.c.id == _contact.c.agency_id)
            .outerjoin(_member, _member.c.id == _action.c.member_id)
            .outerjoin(_user, _user.c.id == _action.c.user_id)
            .outerjoin(_case, _case.c.id == _action.c.case_id)
            .outerjoin(_family, _family.c.id == _case.c.family_id)
            .outerjoin(_meeting, _meeting.c.id == _action.c.meeting_id)
            .where(live(_action), *where)
            .order_by(_action.c.due, _action.c.created_at, _action.c.id)
        )
        return _made(self._rows.all(statement))


def _made(rows: Sequence[AnyRow]) -> list[Action]:
    actions = []
    for row in rows:
        values = row._asdict()
        owner = _owner(values.pop("contact_id"), values.pop("member_id"), values.pop("user_id"))
        if owner.kind is OwnerKind.USER:
            values["agency"] = term(OwnerKind.USER)
        actions.append(Action(owner=owner, **values))
    return actions


def _owner(contact_id: UUID | None, member_id: UUID | None, user_id: UUID | None) -> Owner:
    if contact_id is not None:
        return Owner(OwnerKind.CONTACT, contact_id)
    if member_id is not None:
        return Owner(OwnerKind.MEMBER, member_id)
    if user_id is not None:
        return Owner(OwnerKind.USER, user_id)
    raise ValueError("an action without an owner")


def _columns(draft: ActionDraft) -> dict[str, Any]:
    """The columns of an action that was proven complete."""
    if draft.owner is None:
        raise ValueError("an action without an owner")
    owner = draft.owner
    return {
        "what": draft.what,
        "due": draft.due,
        "case_id": draft.case_id,
        "meeting_id": draft.meeting_id,
        "contact_id": owner.id if owner.kind is OwnerKind.CONTACT else None,
        "member_id": owner.id if owner.kind is OwnerKind.MEMBER else None,
        "user_id": owner.id if owner.kind is OwnerKind.USER else None,
    }


def _is_open() -> sa.ColumnElement[bool]:
    return _action.c.status.in_(OPEN_STATUSES)


def _is_done(action: Action) -> bool:
    return not action.is_open
