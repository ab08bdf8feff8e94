"""What is handed out around a meeting: exactly what is printed on a summons, the lists and the consent form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agendas import PrintedParticipant
from famsam_desktop.domain.consents import Capacity
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.families import Member
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.outcomes import Action, ActionStatus, Outcome, OutcomeKind, OwnerKind
from famsam_desktop.domain.terms import heading

#: Rows to write in by hand for those who come unasked; more where nobody is expected by name.
BLANK_ROWS, BLANK_ROWS_ALONE = 5, 12
BLANK_AGENCIES, BLANK_AGENCIES_ALONE, AGENCIES_OF_MANY = 2, 5, 4


class Reader(StrEnum):
    """For whose eyes a paper is made: a member of the family, one from outside it, or everybody who takes part."""

    FAMILY = "family"
    OUTSIDE = "outside"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What to prepare for an item of the agenda."""

    title: str = field(repr=False)
    note: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summons:
    """Exactly what is printed on a summons: for one recipient, or without one for all who take part."""

    kind: str
    subject: str = field(repr=False)
    dnr: str = ""
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    accessibility: str = ""
    link: str = field(default="", repr=False)
    convener: str
    chair: str = ""
    note_taker: str = ""
    reader: Reader = Reader.EVERYBODY
    recipient: PrintedParticipant | None = None
    participants: tuple[PrintedParticipant, ...] = ()
    preparations: tuple[Preparation, ...] = ()
    interpreter: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceList:
    """Exactly what is printed on an attendance list: a line to sign for each, and lines for who else comes."""

    kind: str
    subject: str = field(repr=False)
    dnr: str = ""
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    convener: str
    chair: str = ""
    participants: tuple[PrintedParticipant, ...] = ()

    @property
    def blank_rows(self) -> int:
        """How many lines are left to write in."""
        return BLANK_ROWS if self.participants else BLANK_ROWS_ALONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAction:
    """An open action of an agency."""

    who: str = field(repr=False)
    what: str = field(repr=False)
    due: date
    status: ActionStatus
    is_overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedQuestion:
    """A question the agency took home, or something it is asked to take over, that waits for its answer."""

    kind: OutcomeKind
    text: str = field(repr=False)
    receiver: str = field(default="", repr=False)
    asked_on: date
    reply_by: date | None = None
    is_overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSection:
    """What an agency has open for one family."""

    subject: str = field(repr=False)
    actions: tuple[ListedAction, ...] = ()
    questions: tuple[ListedQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionList:
    """Exactly what is printed on the list of an agency. One over several families is the team's own and says so."""

    agency: str
    printed_on: date
    dnr: str = ""
    is_internal: bool = False
    sections: tuple[ActionSection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAtAgency:
    """An agency with something open: for which cases, by the alias of their family."""

    agency_id: UUID
    agency: str
    cases: tuple[tuple[UUID, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionListDraft:
    """Which list is to be made: that of an agency about one case, or without one the team's own over all of them."""

    agency_id: UUID | None = None
    case_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing."""
        return tuple(drafts.given("agency_id", self.agency_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentPaper:
    """Exactly what is printed on a consent form; what is not known is left to be written in."""

    about: str = field(default="", repr=False)
    given_by: str = field(default="", repr=False)
    capacity: Capacity | None = None
    agencies: tuple[str, ...] = ()
    topics: str = field(default="", repr=False)
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def blank_agencies(self) -> int:
        """How many lines are left to write agencies in: fewer where there are many, so that one page is enough."""
        if not self.agencies:
            return BLANK_AGENCIES_ALONE
        return BLANK_AGENCIES if len(self.agencies) <= AGENCIES_OF_MANY else 1


def reader_of(participant: Participant) -> Reader:
    """A member of the family reads more than those who come from outside, support persons among them."""
    return Reader.FAMILY if participant.member_id is not None else Reader.OUTSIDE


def line_of(participant: Participant, member: Member | None, reader: Reader) -> PrintedParticipant:
    """The line of somebody who takes part. Private people have their names on papers of their own family alone."""
    said = participant.role or (heading(member.role) if member is not None else "")
    if participant.contact_id is not None:
        name, agency, role = participant.called, participant.agency, said
    else:
        private = said or ("Stödperson" if participant.member_id is None else "Familjemedlem")
        agency = "Familjen" if participant.member_id is not None else ""
        named = reader is Reader.FAMILY
        name, role = (participant.called, private) if named else (private[:1].upper() + private[1:], "")
    return PrintedParticipant(name=name, agency=agency, role=role, kind=participant.kind)


def roles(members: Iterable[Member]) -> dict[UUID, str]:
    """The roles of the members with a protected identity, whom others than the family and the team read no name of."""
    return roles_of_all(member for member in members if member.protected_identity)


def roles_of_all(members: Iterable[Member]) -> dict[UUID, str]:
    """What the members are called on a paper that others than the family and the team read as well."""
    return {member.id: heading(member.role) for member in members}


def stands_for(outcome: Outcome, agency_id: UUID) -> bool:
    """Whether a result may stand on a paper for that agency: nobody, or it among others, is named as its reader."""
    return not outcome.restricted_to or agency_id in outcome.restricted_to


def doer(action: Action, hidden: Mapping[UUID, str]) -> str:
    """Who is to do it, by role when their name is not to be read."""
    of_family = action.owner.kind is OwnerKind.MEMBER
    return hidden.get(action.owner.id, action.who) if of_family else action.who


def listed_action(action: Action, today: date) -> ListedAction:
    """An action as a line of a list."""
    return ListedAction(
        who=action.who,
        what=action.what,
        due=action.due,
        status=action.status,
        is_overdue=action.is_overdue(today),
    )


def listed_question(outcome: Outcome, asked_on: date, today: date) -> ListedQuestion:
    """A question as a line of a list."""
    return ListedQuestion(
        kind=outcome.kind,
        text=outcome.text,
        receiver=outcome.receiver,
        asked_on=asked_on,
        reply_by=outcome.reply_by,
        is_overdue=outcome.is_overdue(today),
    )
