"""Proposals of times: some slots, some people, and what each of them says about each slot on the phone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.invitations import called_outside, span
from famsam_desktop.domain.meetings import LONGEST_MINUTES, MeetingType, Response
from famsam_desktop.domain.times import duration

MOST_SLOTS = 20
MOST_PEOPLE = 60


class Answer(StrEnum):
    """What somebody says about a slot."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPerson:
    """Somebody who is asked: exactly one of a contact, a member of the family, a colleague, and a name alone."""

    id: UUID | None = None
    contact_id: UUID | None = None
    member_id: UUID | None = None
    user_id: UUID | None = None
    name: str = field(default="", repr=False)
    comes_from: str = ""

    @property
    def who(self) -> tuple[UUID | None, UUID | None, UUID | None, str]:
        """What tells the person from the others: a record, or the name when there is none."""
        of_a_record = self.contact_id or self.member_id or self.user_id
        return self.contact_id, self.member_id, self.user_id, "" if of_a_record else self.name.strip()

    @property
    def is_somebody(self) -> bool:
        """Exactly one way says who it is."""
        return sum(map(bool, self.who)) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSlot:
    """A time that is offered."""

    id: UUID | None = None
    starts_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDraft:
    """A proposal as typed in; without a case it has a title."""

    case_id: UUID | None = None
    title: str = field(default="", repr=False)
    type: MeetingType = MeetingType.COORDINATION
    planned_minutes: int = 90
    slots: tuple[datetime, ...] = ()
    people: tuple[ProposedPerson, ...] = ()

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        minutes = self.planned_minutes
        return (
            *([] if self.case_id else drafts.line("title", self.title)),
            *drafts.line("title", self.title, required=False),
            *([Problem("planned_minutes", "too_short", 1)] if minutes < 1 else []),
            *([Problem("planned_minutes", "too_long", LONGEST_MINUTES)] if minutes > LONGEST_MINUTES else []),
            *([] if self.slots else [Problem("slots", "missing")]),
            *([Problem("slots", "too_many", MOST_SLOTS)] if len(self.slots) > MOST_SLOTS else []),
            *([] if len(set(self.slots)) == len(self.slots) else [Problem("slots", "twice")]),
            *([] if self.people else [Problem("people", "missing")]),
            *([Problem("people", "too_many", MOST_PEOPLE)] if len(self.people) > MOST_PEOPLE else []),
            *([] if all(each.is_somebody for each in self.people) else [Problem("people", "missing")]),
            *(
                []
                if len({each.who for each in self.people}) == len(self.people)
                else [Problem("people", "twice")]
            ),
            *drafts.line(
                "people", max((each.name for each in self.people), key=len, default=""), required=False
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposal with everything that was said about it; `answers` are by slot and person."""

    id: UUID
    case_id: UUID | None = None
    family_id: UUID | None = None
    subject: str = field(repr=False)
    title: str = field(default="", repr=False)
    type: MeetingType
    planned_minutes: int
    slots: tuple[ProposedSlot, ...] = ()
    people: tuple[ProposedPerson, ...] = field(default=(), repr=False)
    answers: dict[tuple[UUID, UUID], Answer] = field(default_factory=dict)
    meeting_id: UUID | None = None

    @property
    def is_open(self) -> bool:
        """No time has been chosen yet."""
        return self.meeting_id is None

    @property
    def asked(self) -> tuple[ProposedPerson, ...]:
        """Those who have not said anything about some time yet."""
        return tuple(
            person for person in self.people if any(self.answer(slot, person) is None for slot in self.slots)
        )

    def answer(self, slot: ProposedSlot, person: ProposedPerson) -> Answer | None:
        """What somebody says about a time."""
        if slot.id is None or person.id is None:
            return None
        return self.answers.get((slot.id, person.id))

    def slot(self, slot_id: UUID) -> ProposedSlot | None:
        """One of the times."""
        return next((slot for slot in self.slots if slot.id == slot_id), None)

    def ends_at(self, slot: ProposedSlot) -> datetime:
        """When the meeting would be over."""
        return slot.starts_at + timedelta(minutes=self.planned_minutes)


def draft_of(proposal: Proposal) -> ProposalDraft:
    """A proposal as it was typed in."""
    return ProposalDraft(
        case_id=proposal.case_id,
        title=proposal.title,
        type=proposal.type,
        planned_minutes=proposal.planned_minutes,
        slots=tuple(slot.starts_at for slot in proposal.slots),
        people=proposal.people,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who can be asked; `near` when the family has met them already."""

    person: ProposedPerson
    near: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A colleague has another meeting at an offered time."""

    starts_at: datetime
    ends_at: datetime
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How the answers about one time come out."""

    yes: int = 0
    maybe: int = 0
    no: int = 0
    unanswered: int = 0


def tally(proposal: Proposal, slot: ProposedSlot) -> Tally:
    """Count what everybody says about a time."""
    said = [proposal.answer(slot, person) for person in proposal.people]
    return Tally(
        yes=said.count(Answer.YES),
        maybe=said.count(Answer.MAYBE),
        no=said.count(Answer.NO),
        unanswered=said.count(None),
    )


def best_slot(proposal: Proposal, now: datetime) -> ProposedSlot | None:
    """The time that suits most: one that nobody refuses before any other, then most yes, then most maybe.

    The earlier one of two that are alike. None when nobody can come to any that is still ahead.
    """
    counted = [(slot, tally(proposal, slot)) for slot in proposal.slots if slot.starts_at > now]
    wanted = [(slot, sums) for slot, sums in counted if sums.yes or sums.maybe]
    return min(wanted, key=_rank)[0] if wanted else None


def next_answer(answer: Answer | None) -> Answer | None:
    """What a further press makes of an answer: yes, maybe, no, none, and yes again."""
    order: tuple[Answer | None, ...] = (None, *Answer)
    return order[(order.index(answer) + 1) % len(order)]


def response(answer: Answer | None) -> Response:
    """What an answer about a time means for the meeting that is held then."""
    return _RESPONSES[answer]


def question(proposal: Proposal, person: ProposedPerson, now: datetime, convener: str, answer_to: str) -> str:
    """What to send or read out to somebody: the times still ahead, and what they said. No name and no topic."""
    ahead = [slot for slot in proposal.slots if slot.starts_at > now]
    what = called_outside(proposal.type, of_a_case=proposal.case_id is not None).lower()
    lines = [
        f"{number}. {span(slot.starts_at, proposal.ends_at(slot))}{_said(proposal.answer(slot, person))}"
        for number, slot in enumerate(ahead, 1)
    ]
    asking = "Svara ja, kanske eller nej för varje tid."
    return "\n".join(
        (
            f"Vi vill hitta en tid för ett {what} ({duration(proposal.planned_minutes)}). Vilka tider passar dig?",
            *lines,
            f"{asking} Hör av dig till oss: {answer_to}" if answer_to else asking,
            *([f"Hälsningar {convener}"] if convener else []),
        )
    )


def changed_people(
    before: Sequence[ProposedPerson], after: Sequence[ProposedPerson]
) -> tuple[list[ProposedPerson], list[ProposedPerson]]:
    """Who of those before stays, with their ids, in the order of the draft; and who goes."""
    known = {person.who: person for person in before}
    wanted = {person.who for person in after}
    return (
        [known.get(person.who, person) for person in after],
        [person for person in before if person.who not in wanted],
    )


_RESPONSES = {
    Answer.YES: Response.COMING,
    Answer.MAYBE: Response.MAYBE,
    Answer.NO: Response.NOT_COMING,
    None: Response.NOT_ANSWERED,
}
_SAID = {Answer.YES: "ja", Answer.MAYBE: "kanske", Answer.NO: "nej"}


def _said(answer: Answer | None) -> str:
    return "" if answer is None else f" (du har svarat {_SAID[answer]})"


def _rank(counted: tuple[ProposedSlot, Tally]) -> tuple[bool, int, int, int, datetime]:
    slot, sums = counted
    return sums.no > 0, -sums.yes, -sums.maybe, sums.no, slot.starts_at
