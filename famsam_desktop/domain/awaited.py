"""What is waited for after meetings: answers to questions taken home, and hand-overs to be accepted."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain.outcomes import OutcomeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """A question that nobody has answered, or a hand-over that nobody has accepted or declined."""

    id: UUID
    kind: OutcomeKind
    text: str = field(repr=False)
    agency: str = ""
    receiver: str = field(default="", repr=False)
    reply_by: date | None = None
    meeting_id: UUID
    meeting_on: date
    case_id: UUID | None = None
    family_id: UUID | None = None
    family: str = field(default="", repr=False)

    @property
    def is_hand_over(self) -> bool:
        """Somebody has to accept it."""
        return self.kind is OutcomeKind.HAND_OVER

    @property
    def whose(self) -> str:
        """From whom the answer is to come."""
        return ", ".join(part for part in (self.receiver, self.agency) if part)

    def is_overdue(self, today: date) -> bool:
        """The day for the answer has passed."""
        return self.reply_by is not None and self.reply_by < today


def pressing(awaited: Iterable[Awaited], today: date) -> tuple[Awaited, ...]:
    """What to ask for today: answers past their day, and every hand-over, for a case must not fall between two."""
    return tuple(each for each in awaited if each.is_hand_over or each.is_overdue(today))
