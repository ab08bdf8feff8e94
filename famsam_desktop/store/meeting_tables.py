"""The tables of meetings: before, during and after them; a part of the schema that `tables` shows at a glance."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from famsam_desktop.domain import meetings
from famsam_desktop.domain.agendas import AgendaPart
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind
from famsam_desktop.domain.papers import PaperKind, PaperState
from famsam_desktop.domain.proposals import Answer
from famsam_desktop.store.records import Instant, Record, code, exactly_one, long_text, once, ref

# --- who meets when ----------------------------------------------------------------------------------------------


class MeetingTable(Record, table=True):
    """A meeting. `day` is the local day it is counted on."""

    __table_args__ = (Index(None, "case_id", "state", "type", "day", "deleted_at"),)
    notes = ("title",)
    parent = "case_id"
    case_id: UUID | None = ref("family_case", optional=True, index=False)
    title: str = ""
    type: meetings.MeetingType = code(meetings.MeetingType)
    form: meetings.MeetingForm = code(meetings.MeetingForm)
    starts_at: datetime = Field(sa_type=Instant, index=True)
    day: date = Field(index=True)
    planned_minutes: int
    venue_id: UUID | None = ref("venue", optional=True, index=False)
    link: str = ""
    focus: meetings.Focus = code(meetings.Focus)
    chair_id: UUID = ref("user", index=False)
    note_taker_id: UUID | None = ref("user", optional=True, index=False)
    state: meetings.MeetingState = code(meetings.MeetingState)
    actual_start: datetime | None = Field(default=None, sa_type=Instant)
    actual_end: datetime | None = Field(default=None, sa_type=Instant)
    agenda_sent_on: date | None = None
    summary_sent_on: date | None = None
    role_explained: bool | None = None
    ics_sequence: int | None = None
    ics_digest: str | None = None


class DiscussedMemberTable(Record, table=True):
    """A member whose situation a meeting is about."""

    __table_args__ = (once("meeting_id", "member_id"), Index(None, "member_id", "meeting_id", "deleted_at"))
    meeting_id: UUID = ref("meeting", index=False)
    member_id: UUID = ref("family_member", index=False)


class ParticipantTable(Record, table=True):
    """Somebody who takes part. `agency_id` stays what it was when the person was asked."""

    __table_args__ = (
        exactly_one("person", "contact_id IS NOT NULL", "member_id IS NOT NULL", "support_person <> ''"),
        once("meeting_id", "contact_id"),
        once("meeting_id", "member_id"),
        Index(None, "meeting_id", "attendance", "agency_id", "deleted_at"),
    )
    notes = ("support_person", "expectations", "absence_reason", "consent_acknowledged", "substitute")
    parent = "meeting_id"
    meeting_id: UUID = ref("meeting", index=False)
    contact_id: UUID | None = ref("contact", optional=True)
    member_id: UUID | None = ref("family_member", optional=True)
    support_person: str = ""
    agency_id: UUID | None = ref("agency", optional=True)
    kind: meetings.ParticipantKind = code(meetings.ParticipantKind)
    role: str = ""
    mandate: meetings.Mandate = code(meetings.Mandate)
    response: meetings.Response = code(meetings.Response)
    attendance: meetings.Attendance | None = code(meetings.Attendance, optional=True)
    absence_reason: str = ""
    expectations: str = long_text()
    consent_acknowledged: str = ""
    interpreter: bool | None = None
    substitute: str | None = None


class AgendaTemplateTable(Record, table=True):
    """A named list of items to begin an agenda from."""

    name: str
    position: int = 0


class ItemColumns(Record):
    """What an item of a template and an item of an agenda have in common."""

    position: int
    title: str
    planned_minutes: int
    responsible: str = ""
    prepare_note: str = long_text()
    internal_note: str = long_text()
    dnr: str | None = None


class AgendaTemplateItemTable(ItemColumns, table=True):
    """An item of a template."""

    template_id: UUID = ref("agenda_template")
    part: AgendaPart = code(AgendaPart)


class AgendaItemTable(ItemColumns, table=True):
    """An item of a meeting's agenda."""

    notes = ("title", "prepare_note", "internal_note")
    parent = "meeting_id"
    meeting_id: UUID = ref("meeting")
    part: AgendaPart = code(AgendaPart)
    actual_seconds: int | None = None


class MeetingClockTable(Record, table=True):
    """Where a running meeting stands; without an item it is at the open actions, without `since` it is paused."""

    __table_args__ = (once("meeting_id"),)
    meeting_id: UUID = ref("meeting", index=False)
    item_id: UUID | None = ref("agenda_item", optional=True, index=False)
    since: datetime | None = Field(default=None, sa_type=Instant)
    carried_seconds: int | None = None


class OutcomeTable(Record, table=True):
    """A result of a meeting; `position` keeps the order they were noted in.

    `answered_on` is the day a question was answered, or a hand-over accepted or `declined`. `hidden_from_family` and
    the agencies in `outcome_agency` say who may not, and who alone may, read it on paper.
    """

    notes = ("text", "answer")
    parent = "meeting_id"
    meeting_id: UUID = ref("meeting")
    position: int
    kind: OutcomeKind = code(OutcomeKind)
    text: str = long_text()
    item_id: UUID | None = ref("agenda_item", optional=True, index=False)
    agency_id: UUID | None = ref("agency", optional=True, index=False)
    reply_by: date | None = None
    receiver_id: UUID | None = ref("contact", optional=True, index=False)
    answered_on: date | None = None
    answer: str | None = long_text(default=None)
    declined: bool | None = None
    hidden_from_family: bool | None = None


class OutcomeAgencyTable(Record, table=True):
    """An agency that a restricted result may be shown to."""

    __table_args__ = (once("outcome_id", "agency_id"),)
    outcome_id: UUID = ref("outcome", index=False)
    agency_id: UUID = ref("agency", index=False)


class ActionTable(Record, table=True):
    """Who does what, by when; the owner is one of a contact, a member and a user."""

    __table_args__ = (
        exactly_one("owner", "contact_id IS NOT NULL", "member_id IS NOT NULL", "user_id IS NOT NULL"),
        Index(None, "case_id", "status"),
        Index(None, "status", "due"),
    )
    notes = ("what", "result")
    parent = "case_id"
    what: str = long_text()
    contact_id: UUID | None = ref("contact", optional=True, index=False)
    member_id: UUID | None = ref("family_member", optional=True, index=False)
    user_id: UUID | None = ref("user", optional=True, index=False)
    due: date
    status: ActionStatus = code(ActionStatus)
    result: str = long_text()
    case_id: UUID | None = ref("family_case", optional=True, index=False)
    meeting_id: UUID | None = ref("meeting", optional=True)


# --- times that are proposed -------------------------------------------------------------------------------------


class ProposalTable(Record, table=True):
    """Times that people are asked about on the phone, until one of them becomes a meeting."""

    notes = ("title",)
    parent = "case_id"
    case_id: UUID | None = ref("family_case", optional=True, index=False)
    title: str = ""
    type: meetings.MeetingType = code(meetings.MeetingType)
    planned_minutes: int
    meeting_id: UUID | None = ref("meeting", optional=True, index=False)


class ProposedSlotTable(Record, table=True):
    """A time that is offered."""

    __table_args__ = (once("proposal_id", "starts_at"),)
    proposal_id: UUID = ref("proposal", index=False)
    starts_at: datetime = Field(sa_type=Instant)


class ProposedPersonTable(Record, table=True):
    """Somebody who is asked."""

    __table_args__ = (
        exactly_one(
            "person",
            "contact_id IS NOT NULL",
            "member_id IS NOT NULL",
            "user_id IS NOT NULL",
            "name <> ''",
        ),
    )
    proposal_id: UUID = ref("proposal")
    position: int
    contact_id: UUID | None = ref("contact", optional=True, index=False)
    member_id: UUID | None = ref("family_member", optional=True, index=False)
    user_id: UUID | None = ref("user", optional=True, index=False)
    name: str = ""


class SlotAnswerTable(Record, table=True):
    """What somebody says about a time."""

    __table_args__ = (once("slot_id", "person_id"),)
    slot_id: UUID = ref("proposed_slot", index=False)
    person_id: UUID = ref("proposed_person", index=False)
    answer: Answer = code(Answer)


# --- papers that were sent ---------------------------------------------------------------------------------------


class PaperTable(Record, table=True):
    """A paper as it was sent; its bytes lie in `paper_file`. `recipients` has a line for each of them."""

    parent = "meeting_id"
    kind: PaperKind = code(PaperKind)
    state: PaperState = code(PaperState)
    version: int
    meeting_id: UUID | None = ref("meeting", optional=True)
    case_id: UUID | None = ref("family_case", optional=True, index=False)
    participant_id: UUID | None = ref("participant", optional=True, index=False)
    recipients: str = long_text()
    sent_on: date
    pages: int
    sha256: str
    void_on: date | None = None
    void_reason: str = long_text()
