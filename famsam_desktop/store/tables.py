"""The schema at a glance: one class per table, no rules and no queries.

Every record has what `Record` has; nothing cascades. The journal's and the search's own tables stand in `records`.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from famsam_desktop.domain import meetings
from famsam_desktop.domain.agencies import OwnContactKind, Principal, Sector
from famsam_desktop.domain.agendas import AgendaPart
from famsam_desktop.domain.cases import CaseStep, ClosingReason, PreMeetingReason, ReferredBy, SubReason
from famsam_desktop.domain.consents import Capacity, ConsentForm, ConsentState
from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind
from famsam_desktop.domain.registers import ConsultationCategory
from famsam_desktop.store.records import Instant, Record, code, exactly_one, kinds, long_text, once, ref

# --- the team and its surroundings -------------------------------------------------------------------------------


class UserTable(Record, table=True):
    """A colleague who can open the store."""

    __table_args__ = (once("name"),)
    name: str
    role: str = "coordinator"


class SettingTable(Record, table=True):
    """A setting of the team, its value as JSON."""

    __table_args__ = (once("key"),)
    key: str
    value: str = long_text(default="null")


class MunicipalityTable(Record, table=True):
    """A municipality and the time it takes part."""

    __table_args__ = (once("name"),)
    name: str
    member_from: date | None = None
    member_to: date | None = None


class PopulationTable(Record, table=True):
    """How many people lived in a municipality on a day."""

    __table_args__ = (once("municipality_id", "reference_date"),)
    municipality_id: UUID = ref("municipality", index=False)
    reference_date: date
    count: int
    source: str = ""


class AgencyTable(Record, table=True):
    """An agency."""

    names = ("name",)
    name: str
    sector: Sector = code(Sector)
    principal: Principal = code(Principal)
    municipality_id: UUID | None = ref("municipality", optional=True)


class ContactTable(Record, table=True):
    """A person at an agency."""

    names = ("name",)
    notes = ("title", "phone", "email")
    parent = "agency_id"
    name: str
    title: str = ""
    agency_id: UUID = ref("agency")
    phone: str = ""
    email: str = ""
    is_ambassador: bool = False
    room_booking_for_id: UUID | None = ref("municipality", optional=True, index=False)


class VenueTable(Record, table=True):
    """A room."""

    notes = ("name", "address")
    name: str
    municipality_id: UUID | None = ref("municipality", optional=True, index=False)
    address: str = ""
    capacity: int | None = None
    equipment: str = ""
    accessibility: str = ""
    booking_contact_id: UUID | None = ref("contact", optional=True, index=False)


# --- families ----------------------------------------------------------------------------------------------------


class FamilyTable(Record, table=True):
    """A family. With `purged_on` it is nobody any more: what is left are facts for the figures."""

    names = ("alias",)
    notes = ("language", "note")
    alias: str
    municipality_id: UUID = ref("municipality")
    language: str = ""
    interpreter_needed: bool = False
    note: str = long_text()
    purged_on: date | None = None


class FamilyMemberTable(Record, table=True):
    """A member of a family."""

    names = ("name",)
    notes = ("school",)
    parent = "family_id"
    family_id: UUID = ref("family")
    name: str
    role: MemberRole = code(MemberRole)
    birth_year: int | None = None
    gender: Gender = code(Gender)
    school: str = ""
    protected_identity: bool = False


class GuardianshipTable(Record, table=True):
    """A guardian's custody of a child."""

    child_id: UUID = ref("family_member")
    guardian_id: UUID = ref("family_member")
    valid_from: date | None = None
    valid_to: date | None = None


class OwnContactTable(Record, table=True):
    """A member's own contact with an agency."""

    __table_args__ = (Index(None, "member_id", "agency_id", "kind", "valid_from", "valid_to", "deleted_at"),)
    member_id: UUID = ref("family_member", index=False)
    agency_id: UUID = ref("agency")
    contact_id: UUID | None = ref("contact", optional=True)
    kind: OwnContactKind = code(OwnContactKind)
    valid_from: date
    valid_to: date | None = None


class SipTable(Record, table=True):
    """A coordinated individual plan of a member."""

    member_id: UUID = ref("family_member")
    established_on: date
    responsible_agency_id: UUID | None = ref("agency", optional=True, index=False)
    review_on: date | None = None


class ConsentTable(Record, table=True):
    """One person's answer about one member."""

    notes = ("topics",)
    parent = "family_id"
    family_id: UUID = ref("family")
    about_id: UUID = ref("family_member")
    given_by_id: UUID = ref("family_member")
    capacity: Capacity = code(Capacity)
    form: ConsentForm = code(ConsentForm)
    answer: ConsentState = code(ConsentState)
    topics: str = long_text()
    valid_from: date
    valid_to: date | None = Field(default=None, index=True)
    withdrawn_on: date | None = None
    received_by_id: UUID | None = ref("user", optional=True, index=False)


class ConsentAgencyTable(Record, table=True):
    """An agency that a consent reaches."""

    __table_args__ = (once("consent_id", "agency_id"),)
    consent_id: UUID = ref("consent", index=False)
    agency_id: UUID = ref("agency")


# --- cases -------------------------------------------------------------------------------------------------------


class FamilyCaseTable(Record, table=True):
    """A case; its state follows from its events and meetings."""

    __table_args__ = (once("family_id", "number"),)
    notes = ("dnr", "closing_note")
    parent = "family_id"
    family_id: UUID = ref("family", index=False)
    number: int
    responsible_id: UUID | None = ref("user", optional=True)
    dnr: str = ""
    reason: ClosingReason | None = code(ClosingReason, optional=True)
    sub_reason: SubReason | None = code(SubReason, optional=True)
    pre_meeting_reason: PreMeetingReason | None = code(PreMeetingReason, optional=True)
    handed_over_to_id: UUID | None = ref("contact", optional=True, index=False)
    closing_note: str = long_text()


class ReferralTable(Record, table=True):
    """How a family came to the team, for one case."""

    __table_args__ = (once("case_id"),)
    notes = ("channel", "question")
    parent = "case_id"
    case_id: UUID = ref("family_case", index=False)
    referred_on: date
    referred_by: ReferredBy = code(ReferredBy)
    agency_id: UUID | None = ref("agency", optional=True, index=False)
    channel: str = ""
    several_measures: bool = False
    earlier_cooperation_insufficient: bool = False
    family_perspective_needed: bool = False
    question: str = long_text()
    declined_by_family: bool = False


class CaseEventTable(Record, table=True):
    """A dated step of a case; `position` orders the steps of one day."""

    __table_args__ = (
        once("case_id", "position"),
        Index(None, "case_id", "step", "happened_on", "deleted_at"),
    )
    case_id: UUID = ref("family_case", index=False)
    position: int
    step: CaseStep = code(CaseStep)
    happened_on: date


class ProcessEndingTable(Record, table=True):
    """The day the team ended a member's process before the case itself ended."""

    __table_args__ = (once("case_id", "member_id"),)
    case_id: UUID = ref("family_case", index=False)
    member_id: UUID = ref("family_member")
    ended_on: date
    reason: str = long_text()


# --- meetings ----------------------------------------------------------------------------------------------------


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
    notes = ("support_person", "expectations", "absence_reason", "consent_acknowledged")
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


class OutcomeTable(Record, table=True):
    """A result of a meeting; `position` keeps the order they were noted in."""

    notes = ("text",)
    parent = "meeting_id"
    meeting_id: UUID = ref("meeting")
    position: int
    kind: OutcomeKind = code(OutcomeKind)
    text: str = long_text()
    item_id: UUID | None = ref("agenda_item", optional=True, index=False)
    agency_id: UUID | None = ref("agency", optional=True, index=False)
    reply_by: date | None = None


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


class ConsultationTable(Record, table=True):
    """A consultation; it bears no identity."""

    happened_on: date = Field(index=True)
    category: ConsultationCategory = code(ConsultationCategory)
    sector: Sector | None = code(Sector, optional=True)
    municipality_id: UUID | None = ref("municipality", optional=True, index=False)
    minutes: int | None = None


class InformationMeetingTable(Record, table=True):
    """An occasion where the team told others about itself."""

    happened_on: date = Field(index=True)
    audience: str
    municipality_id: UUID | None = ref("municipality", optional=True, index=False)
    form: str = ""
    attendees: int | None = None


KINDS: dict[str, type[Record]] = {str(kind.__tablename__): kind for kind in kinds()}
"""Every record's class by the name of its table: what the journal keeps."""
