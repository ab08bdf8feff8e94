"""What each of those who were asked to a meeting may have of its summary; the team itself has all of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.outcomes import Action, Outcome, OwnerKind
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.papers import PaperState, SentPaper

_REACHED = frozenset({Coverage.COVERED, Coverage.PARTIAL})


class Reach(StrEnum):
    """How far into a summary somebody sees."""

    TEAM = "team"
    FAMILY = "family"
    SHARED = "shared"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody a copy is for: a participant, or the team when nobody is named.

    `coverage` is how far consent reaches the agency for this copy; none where consent is not needed.
    """

    participant_id: UUID | None = None
    name: str = field(default="", repr=False)
    agency_id: UUID | None = None
    agency: str = ""
    coverage: Coverage | None = None
    reach: Reach = Reach.TEAM


TEAM = Recipient()


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The part of a summary that a recipient may have.

    `knows_whom` is whether it says whom the meeting was about, under which number, and when they meet next.
    """

    recipient: Recipient
    knows_whom: bool
    outcomes: tuple[Outcome, ...] = field(default=(), repr=False)
    actions: tuple[Action, ...] = field(default=(), repr=False)
    attendance: tuple[Participant, ...] = field(default=(), repr=False)

    @property
    def passages(self) -> int:
        """How many results and actions there are in it."""
        return len(self.outcomes) + len(self.actions)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """A copy of a summary in a list: so many of all its results and actions are in it, and what was sent of it.

    `paper` is the one that the recipient has, or the last one that is void; `changed` when it would not be printed
    like this any more.
    """

    recipient: Recipient
    passages: int
    among: int
    paper: SentPaper | None = None
    changed: bool = False

    @property
    def id(self) -> UUID | None:
        """The participant's id; none for the team's own."""
        return self.recipient.participant_id

    @property
    def is_sent(self) -> bool:
        """The recipient has it, and it holds."""
        return self.paper is not None and self.paper.state is PaperState.SENT


def recipients(
    participants: Iterable[Participant], coverages: Mapping[UUID, Coverage], *, of_family: bool
) -> tuple[Recipient, ...]:
    """Everybody a copy can be for, the participants in their order.

    A meeting that is about no family has no secrets from those who were asked. About a family, an agency that no
    consent reaches sees what is its own, and so does a support person, whom the family lets read what it likes.
    """
    return tuple(_recipient(each, coverages, of_family=of_family) for each in participants)


def _recipient(who: Participant, coverages: Mapping[UUID, Coverage], *, of_family: bool) -> Recipient:
    covered = coverages.get(who.agency_id) if of_family and who.agency_id is not None else None
    if who.member_id is not None:
        reach = Reach.FAMILY
    else:
        reach = Reach.SHARED if not of_family or covered in _REACHED else Reach.OWN
    return Recipient(
        participant_id=who.id,
        name=who.name,
        agency_id=who.agency_id,
        agency=who.agency,
        coverage=covered,
        reach=reach,
    )


def share(page: MeetingPage, recipient: Recipient) -> Share:
    """What a recipient may have of a meeting's summary."""
    there = {each.contact_id: each.agency_id for each in page.participants if each.contact_id is not None}
    own = recipient.reach is Reach.OWN
    return Share(
        recipient=recipient,
        knows_whom=not own,
        outcomes=tuple(each for each in page.outcomes if _reads(recipient, each, there)),
        actions=tuple(each for each in page.actions if not own or _is_doer(recipient, each, there)),
        attendance=tuple(each for each in page.participants if not own or _is_with(recipient, each)),
    )


def left_out(shares: Iterable[Share], page: MeetingPage) -> dict[UUID, tuple[Recipient, ...]]:
    """Who does not get what, by the id of the result, the action, the participant, or of the meeting for the rest."""
    everything = _ids(page.outcomes, page.actions, page.participants)
    missing: dict[UUID, tuple[Recipient, ...]] = {}
    for part in shares:
        has = _ids(part.outcomes, part.actions, part.attendance)
        lacks = everything - has | (set() if part.knows_whom else {page.meeting.id})
        for passage in lacks:
            missing[passage] = (*missing.get(passage, ()), part.recipient)
    return missing


def _ids(outcomes: Iterable[Outcome], actions: Iterable[Action], people: Iterable[Participant]) -> set[UUID]:
    return {each.id for each in outcomes} | {each.id for each in actions} | {each.id for each in people}


def _reads(recipient: Recipient, outcome: Outcome, there: Mapping[UUID, UUID | None]) -> bool:
    """May they read this result?"""
    if recipient.reach is Reach.TEAM:
        return True
    if recipient.reach is Reach.FAMILY:
        return outcome.is_for_everybody
    if outcome.restricted_to and recipient.agency_id not in outcome.restricted_to:
        return False
    if recipient.reach is Reach.SHARED:
        return True
    receives = None
    if outcome.receiver_id is not None:
        receives = there.get(outcome.receiver_id, outcome.receiver_agency_id)
    return recipient.agency_id is not None and recipient.agency_id in (outcome.agency_id, receives)


def _is_doer(recipient: Recipient, action: Action, there: Mapping[UUID, UUID | None]) -> bool:
    """Is the action one of their agency's? Who has changed agency since acts for the one they came from."""
    if recipient.agency_id is None or action.owner.kind is not OwnerKind.CONTACT:
        return False
    return there.get(action.owner.id, action.agency_id) == recipient.agency_id


def _is_with(recipient: Recipient, who: Participant) -> bool:
    """Is it they themselves, or somebody of their agency?"""
    same = recipient.agency_id is not None and who.agency_id == recipient.agency_id
    return same or who.id == recipient.participant_id
