"""Who takes part in meetings: contacts, family members and support persons."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import (
    THERE,
    Attendance,
    Mandate,
    MeetingState,
    Participant,
    ParticipantDraft,
    Response,
)
from famsam_desktop.domain.sorting import sv_key
from famsam_desktop.store.rows import AnyRow, Rows, live, table, typed
from famsam_desktop.store.tables import (
    AgencyTable,
    ContactTable,
    FamilyMemberTable,
    MeetingTable,
    ParticipantTable,
)

_participant = table(ParticipantTable)
_contact = table(ContactTable)
_member = table(FamilyMemberTable)
_agency = table(AgencyTable)
_works_at = table(AgencyTable).alias("works_at")
_meeting = table(MeetingTable)
_COMING = (MeetingState.DRAFT, MeetingState.CONVENED)
_ELSEWHERE = (Response.NOT_COMING, Response.SUBSTITUTE)

_OWN = (
    *("id", "meeting_id", "contact_id", "member_id", "agency_id", "kind", "role", "mandate", "response"),
    *("attendance", "absence_reason", "expectations", "consent_acknowledged"),
)
_interpreter = sa.func.coalesce(_participant.c.interpreter, sa.false()).label("interpreter")
_substitute = sa.func.coalesce(_participant.c.substitute, "").label("substitute")


class ParticipantStore:
    """Every participant that is not deleted."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_meeting(self, meeting_id: UUID) -> tuple[Participant, ...]:
        """Those of one meeting: the family first, then the agencies by name. Their coverage is not looked up here."""
        return tuple(sorted(self._participants(_participant.c.meeting_id == meeting_id), key=_place))

    def one(self, participant_id: UUID) -> Participant:
        """A participant."""
        found = self._participants(_participant.c.id == participant_id)
        if not found:
            raise NotFound("participant")
        return found[0]

    def present(self, meeting_id: UUID, but: UUID | None = None) -> int:
        """How many were there, not counting one of them."""
        statement = sa.select(sa.func.count()).where(
            live(_participant), _participant.c.meeting_id == meeting_id, _participant.c.attendance.in_(THERE)
        )
        if but is not None:
            statement = statement.where(_participant.c.id != but)
        return int(self._rows.scalar(statement))

    def takes_part(self, meeting_id: UUID, draft: ParticipantDraft, but: UUID | None = None) -> bool:
        """Is the draft's contact or member in the meeting already?"""
        who = [
            column == value
            for column, value in (
                (_participant.c.contact_id, draft.contact_id),
                (_participant.c.member_id, draft.member_id),
            )
            if value is not None
        ]
        if not who:
            return False
        statement = sa.select(_participant.c.id).where(
            live(_participant), _participant.c.meeting_id == meeting_id, sa.or_(*who)
        )
        return any(participant_id != but for (participant_id,) in self._rows.all(statement))

    def people(self, meeting_ids: Iterable[UUID]) -> dict[UUID, frozenset[UUID]]:
        """The contacts and members that each meeting expects to come themselves, as far as they have answered."""
        found: defaultdict[UUID, set[UUID]] = defaultdict(set)
        statement = sa.select(
            _participant.c.meeting_id,
            sa.func.coalesce(_participant.c.contact_id, _participant.c.member_id).label("who"),
        ).where(
            live(_participant),
            _participant.c.meeting_id.in_(list(meeting_ids)),
            _participant.c.response.not_in(_ELSEWHERE),
        )
        for row in self._rows.all(statement):
            found[row.meeting_id].add(row.who)
        return {meeting_id: frozenset(people - {None}) for meeting_id, people in found.items()}

    def agencies(self, meeting_ids: Iterable[UUID | None]) -> dict[tuple[UUID, UUID], UUID | None]:
        """The agencies that contacts took part for, by meeting and contact."""
        statement = sa.select(
            _participant.c.meeting_id, _participant.c.contact_id, _participant.c.agency_id
        ).where(
            live(_participant),
            _participant.c.contact_id.is_not(None),
            _participant.c.meeting_id.in_(list(meeting_ids)),
        )
        return {(row.meeting_id, row.contact_id): row.agency_id for row in self._rows.all(statement)}

    def unreasoned(self, meeting_ids: Iterable[UUID]) -> dict[UUID, list[UUID]]:
        """For each meeting the agencies of those for whom no reason is given to come without consent."""
        found: defaultdict[UUID, list[UUID]] = defaultdict(list)
        statement = sa.select(_participant.c.meeting_id, _participant.c.agency_id).where(
            live(_participant),
            _participant.c.meeting_id.in_(list(meeting_ids)),
            _participant.c.agency_id.is_not(None),
            _participant.c.consent_acknowledged == "",
        )
        for row in self._rows.all(statement):
            found[row.meeting_id].append(row.agency_id)
        return found

    def earlier(self, case_id: UUID, before: datetime) -> list[AnyRow]:
        """Who was at the case's meetings before the instant, the latest first: contact, member, mandate, meeting."""
        statement = (
            sa.select(
                _participant.c.contact_id,
                _participant.c.member_id,
                _participant.c.mandate,
                _participant.c.meeting_id,
            )
            .join_from(_participant, _meeting, _meeting.c.id == _participant.c.meeting_id)
            .where(
                live(_participant),
                live(_meeting),
                _meeting.c.case_id == case_id,
                _meeting.c.starts_at < before,
                _meeting.c.state != MeetingState.CANCELLED,
                _participant.c.attendance.in_(THERE),
            )
            .order_by(_meeting.c.starts_at.desc(), _participant.c.id)
        )
        return list(self._rows.all(statement))

    def take_back_reasons(self, participant_ids: Iterable[UUID]) -> None:
        """Why they take part without consent has to be said anew."""
        for participant_id in participant_ids:
            self._rows.change(self._rows.get(ParticipantTable, participant_id), consent_acknowledged="")

    def left_behind(self) -> dict[UUID, int]:
        """The contacts who work elsewhere by now than where coming meetings ask them from, with how many of these."""
        statement = (
            sa.select(_participant.c.contact_id, sa.func.count().label("meetings"))
            .join_from(_participant, _meeting, _meeting.c.id == _participant.c.meeting_id)
            .join(_contact, _contact.c.id == _participant.c.contact_id)
            .where(live(_participant), live(_meeting), self._moves())
            .group_by(_participant.c.contact_id)
        )
        return {row.contact_id: row.meetings for row in self._rows.all(statement)}

    def follow(self, contact_id: UUID, agency_id: UUID, role: str) -> None:
        """The contact comes to coming meetings from this agency; mandate and reasons were the old one's."""
        coming = sa.select(_meeting.c.id).where(live(_meeting), is_coming(self._rows.today))
        found = self._rows.of(
            ParticipantTable,
            _participant.c.contact_id == contact_id,
            _participant.c.agency_id != agency_id,
            _participant.c.meeting_id.in_(coming),
        )
        for row in found:
            self._rows.change(
                row,
                agency_id=agency_id,
                role=role or row.role,
                mandate=Mandate.UNKNOWN,
                consent_acknowledged="",
            )

    def add(self, meeting_id: UUID, agency_id: UUID | None, draft: ParticipantDraft) -> UUID:
        """Somebody is to take part, coming from this agency."""
        row = ParticipantTable(meeting_id=meeting_id, agency_id=agency_id, **_columns(draft))
        return self._rows.add(row).id

    def change(self, participant_id: UUID, agency_id: UUID | None, draft: ParticipantDraft) -> None:
        """The participant as they are now."""
        row = self._rows.get(ParticipantTable, participant_id)
        self._rows.change(row, agency_id=agency_id, **_columns(draft))

    def attend(self, participant_id: UUID, attendance: Attendance | None, reason: str) -> None:
        """Who was there, and why not."""
        row = self._rows.get(ParticipantTable, participant_id)
        self._rows.change(row, attendance=attendance, absence_reason=reason)

    def remove(self, participant_id: UUID) -> None:
        """Take somebody off the list."""
        self._rows.remove(self._rows.get(ParticipantTable, participant_id))

    def _participants(self, *where: sa.ColumnElement[bool]) -> list[Participant]:
        statement = (
            sa.select(
                *(_participant.c[name] for name in _OWN),
                _interpreter,
                _substitute,
                sa.func.coalesce(_contact.c.name, _member.c.name, _participant.c.support_person).label(
                    "name"
                ),
                sa.func.coalesce(_agency.c.name, "").label("agency"),
                sa.case((self._moves(), _works_at.c.name), else_="").label("moves_to"),
            )
            .select_from(_participant)
            .join(_meeting, _meeting.c.id == _participant.c.meeting_id)
            .outerjoin(_contact, _contact.c.id == _participant.c.contact_id)
            .outerjoin(_member, _member.c.id == _participant.c.member_id)
            .outerjoin(_agency, _agency.c.id == _participant.c.agency_id)
            .outerjoin(_works_at, _works_at.c.id == _contact.c.agency_id)
            .where(live(_participant), *where)
        )
        return [Participant(**row._asdict()) for row in self._rows.all(statement)]

    def _moves(self) -> sa.ColumnElement[bool]:
        """The meeting is coming, and the contact works elsewhere by now."""
        elsewhere = _contact.c.agency_id != _participant.c.agency_id
        return sa.and_(is_coming(self._rows.today), live(_contact), elsewhere)


def is_coming(today: date) -> sa.ColumnElement[bool]:
    """The meeting is planned or convened, and its day has not passed."""
    return sa.and_(_meeting.c.state.in_(_COMING), _meeting.c.day >= today)


def _columns(draft: ParticipantDraft) -> dict[str, Any]:
    values = typed(draft)
    values["support_person"] = draft.support_person.strip()
    return values


def _place(participant: Participant) -> tuple[bool, object, object]:
    """The family first, then those who support it, then agency by agency."""
    from_agency = participant.agency_id is not None
    return from_agency, sv_key(participant.agency), sv_key(participant.name)
