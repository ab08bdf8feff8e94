"""A planned meeting with all that belongs to it, and the same as records."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from famsam_desktop.domain import times
from famsam_desktop.domain.agendas import AgendaItemDraft
from famsam_desktop.domain.meetings import (
    Attendance,
    Focus,
    Mandate,
    MeetingForm,
    MeetingState,
    MeetingType,
    ParticipantKind,
    Response,
)
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind
from famsam_desktop.services.demo import network
from famsam_desktop.services.demo.identity import Team, agency_id, contact_id, made_id, member_id
from famsam_desktop.store.records import Record
from famsam_desktop.store.tables import (
    ActionTable,
    AgendaItemTable,
    DiscussedMemberTable,
    MeetingTable,
    OutcomeTable,
    ParticipantTable,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A participant, or the owner of an action: a member by position, a contact by agency and position, or another."""

    member: int | None = None
    agency: str = ""
    contact: int = 0
    support_person: str = field(default="", repr=False)
    user: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody's part in a meeting."""

    who: Someone
    kind: ParticipantKind = ParticipantKind.SUMMONED
    role: str = ""
    mandate: Mandate = Mandate.UNKNOWN
    response: Response = Response.COMING
    attendance: Attendance | None = None
    absence_reason: str = ""
    expectations: str = ""
    consent_acknowledged: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A result of a meeting; ``item`` is the place on its agenda."""

    kind: OutcomeKind
    text: str
    item: int | None = None
    agency: str = ""
    reply_by: date | None = None
    answered_on: date | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """An action taken on at a meeting."""

    what: str
    owner: Someone
    due: date
    status: ActionStatus = ActionStatus.DONE
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A meeting; ``number`` is the family's, or 0 when it is about no case."""

    key: str
    number: int = 0
    case: UUID | None = None
    title: str = ""
    type: MeetingType = MeetingType.COORDINATION
    form: MeetingForm = MeetingForm.IN_PERSON
    starts_at: datetime
    minutes: int = 60
    state: MeetingState = MeetingState.HELD
    venue: int | None = None
    link: str = ""
    focus: Focus = Focus.CHILD
    chair: int = 0
    note_taker: int | None = None
    discussed: tuple[int, ...] = ()
    seats: tuple[Seat, ...] = ()
    items: tuple[AgendaItemDraft, ...] = ()
    said: tuple[Said, ...] = ()
    promised: tuple[Promised, ...] = ()
    agenda_sent_on: date | None = None
    summary_sent_on: date | None = None

    @property
    def id(self) -> UUID:
        """The id of the meeting."""
        return made_id("meeting", self.number, self.key)


def records(meeting: Gathering, team: Team) -> Iterator[Record]:
    """The meeting with its participants, agenda, results and actions."""
    held = meeting.state is MeetingState.HELD
    late = timedelta(minutes=len(meeting.seats) % 4)
    yield MeetingTable(
        id=meeting.id,
        case_id=meeting.case,
        title=meeting.title,
        type=meeting.type,
        form=meeting.form,
        starts_at=meeting.starts_at,
        day=times.local_day(meeting.starts_at),
        planned_minutes=meeting.minutes,
        venue_id=made_id("venue", meeting.venue) if meeting.venue is not None else None,
        link=meeting.link,
        focus=meeting.focus,
        chair_id=team.user(meeting.chair),
        note_taker_id=team.user(meeting.note_taker) if meeting.note_taker is not None else None,
        state=meeting.state,
        actual_start=meeting.starts_at + late if held else None,
        actual_end=meeting.starts_at + timedelta(minutes=meeting.minutes) - late if held else None,
        agenda_sent_on=meeting.agenda_sent_on,
        summary_sent_on=meeting.summary_sent_on,
    )
    for position in meeting.discussed:
        yield DiscussedMemberTable(
            id=made_id(meeting.id, "discussed", position),
            meeting_id=meeting.id,
            member_id=member_id(meeting.number, position),
        )
    for position, seat in enumerate(meeting.seats):
        yield _seat(meeting, seat, position)
    yield from _paper(meeting)
    for position, promised in enumerate(meeting.promised):
        yield _action(meeting, promised, position, team)


def _seat(meeting: Gathering, seat: Seat, position: int) -> Record:
    who = seat.who
    return ParticipantTable(
        id=made_id(meeting.id, "participant", position),
        meeting_id=meeting.id,
        contact_id=contact_id(who.agency, who.contact) if who.agency else None,
        member_id=member_id(meeting.number, who.member) if who.member is not None else None,
        support_person=who.support_person,
        agency_id=agency_id(who.agency) if who.agency else None,
        kind=seat.kind,
        role=seat.role or (network.title_of(who.agency, who.contact) if who.agency else ""),
        mandate=seat.mandate,
        response=seat.response,
        attendance=seat.attendance,
        absence_reason=seat.absence_reason,
        expectations=seat.expectations,
        consent_acknowledged=seat.consent_acknowledged,
    )


def _paper(meeting: Gathering) -> Iterator[Record]:
    for position, item in enumerate(meeting.items):
        yield AgendaItemTable(
            id=made_id(meeting.id, "item", position),
            meeting_id=meeting.id,
            position=position,
            title=item.title,
            part=item.part,
            planned_minutes=item.planned_minutes,
            responsible=item.responsible,
            prepare_note=item.prepare_note,
            internal_note=item.internal_note,
        )
    for position, said in enumerate(meeting.said):
        yield OutcomeTable(
            id=made_id(meeting.id, "outcome", position),
            meeting_id=meeting.id,
            position=position,
            kind=said.kind,
            text=said.text,
            item_id=made_id(meeting.id, "item", said.item) if said.item is not None else None,
            agency_id=agency_id(said.agency) if said.agency else None,
            reply_by=said.reply_by,
            receiver_id=contact_id(said.agency, 0)
            if said.agency and said.kind is OutcomeKind.HAND_OVER
            else None,
            answered_on=said.answered_on,
            answer=said.answer,
        )


def _action(meeting: Gathering, promised: Promised, position: int, team: Team) -> Record:
    owner = promised.owner
    return ActionTable(
        id=made_id(meeting.id, "action", position),
        what=promised.what,
        contact_id=contact_id(owner.agency, owner.contact) if owner.agency else None,
        member_id=member_id(meeting.number, owner.member) if owner.member is not None else None,
        user_id=team.user(owner.user) if owner.user is not None else None,
        due=promised.due,
        status=promised.status,
        result=promised.result,
        case_id=meeting.case,
        meeting_id=meeting.id,
    )
