"""The schema at a glance: one class per table, no rules and no queries.

Every record has what `Record` has; nothing cascades. The journal's and the search's own tables stand in `records`.
"""

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from famsam_desktop.domain.agencies import OwnContactKind, Principal, Sector
from famsam_desktop.domain.cases import CaseStep, ClosingReason, PreMeetingReason, ReferredBy, SubReason
from famsam_desktop.domain.checkins import Channel, Initiative
from famsam_desktop.domain.consents import Capacity, ConsentForm, ConsentState
from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.domain.registers import ConsultationCategory
from famsam_desktop.domain.surveys import Survey
from famsam_desktop.store.meeting_tables import (
    ActionTable,
    AgendaItemTable,
    AgendaTemplateItemTable,
    AgendaTemplateTable,
    DiscussedMemberTable,
    MeetingClockTable,
    MeetingTable,
    OutcomeAgencyTable,
    OutcomeTable,
    PaperTable,
    ParticipantTable,
    ProposalTable,
    ProposedPersonTable,
    ProposedSlotTable,
    SlotAnswerTable,
)
from famsam_desktop.store.records import Record, code, kinds, long_text, once, ref

__all__ = [  # those of meetings stand in a module of their own
    "ActionTable",
    "AgendaItemTable",
    "AgendaTemplateItemTable",
    "AgendaTemplateTable",
    "DiscussedMemberTable",
    "MeetingClockTable",
    "MeetingTable",
    "OutcomeAgencyTable",
    "OutcomeTable",
    "PaperTable",
    "ParticipantTable",
    "ProposalTable",
    "ProposedPersonTable",
    "ProposedSlotTable",
    "SlotAnswerTable",
]

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
    check_in_days: int | None = None


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


class GoalTable(Record, table=True):
    """A goal of a member; with a parent it is a subgoal."""

    notes = ("text",)
    parent = "case_id"
    case_id: UUID = ref("family_case")
    member_id: UUID = ref("family_member", index=False)
    parent_id: UUID | None = ref("goal", optional=True, index=False)
    text: str = long_text()
    target_on: date | None = None
    progress: int = 0


class CheckInTable(Record, table=True):
    """A contact with a family between meetings."""

    notes = ("situation", "since_last", "commitments")
    parent = "case_id"
    case_id: UUID = ref("family_case")
    happened_on: date
    channel: Channel = code(Channel)
    initiative: Initiative = code(Initiative)
    situation: str = long_text()
    since_last: str = long_text()
    commitments: str = long_text()


# --- registers without identity ------------------------------------------------------------------------------------


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


class SurveyAnswerTable(Record, table=True):
    """A form of a survey, its answers as JSON by the number of the item; it bears no identity."""

    survey: Survey = code(Survey)
    answered_on: date = Field(index=True)
    answers: str = long_text()


KINDS: dict[str, type[Record]] = {str(kind.__tablename__): kind for kind in kinds()}
"""Every record's class by the name of its table: what the journal keeps."""
