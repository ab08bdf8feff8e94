"""The audit trail: who did what with the store that leaves no mark in a record. It names records by id alone."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain.errors import Problem


class TrailKind(StrEnum):
    """What happened."""

    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    RECOVERED = "recovered"
    LOCKED = "locked"
    FAMILY_OPENED = "family_opened"
    HISTORY_READ = "history_read"
    PAPER_MADE = "paper_made"
    CONSENT_OVERRIDDEN = "consent_overridden"
    EXPORTED = "exported"
    IMPORTED = "imported"
    PURGED = "purged"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    UPGRADED = "upgraded"
    REKEYED = "rekeyed"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105  (an event, no secret)
    CODE_RENEWED = "code_renewed"
    PERSON_ADDED = "person_added"
    PERSON_REMOVED = "person_removed"
    KEYRING_ON = "keyring_on"
    KEYRING_OFF = "keyring_off"
    LOSS_ACCEPTED = "loss_accepted"
    PUBLISHED = "published"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailRow:
    """One entry: `about` is what the record is called now, `detail` a code or a count, never a name."""

    seq: int
    at: datetime
    who: str = field(repr=False)
    kind: TrailKind
    record_id: UUID | None = None
    about: str = field(default="", repr=False)
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailPerson:
    """Somebody whose entries can be looked for; who is gone is no colleague any more."""

    id: UUID
    name: str = field(repr=False)
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFilter:
    """Which entries to show: of these kinds (all when none), of one person, and between two days."""

    kinds: frozenset[TrailKind] = frozenset()
    who: UUID | None = None
    from_day: date | None = None
    to_day: date | None = None

    def problems(self) -> tuple[Problem, ...]:
        """No entry lies between a day and an earlier one: that is a slip, and not an empty log."""
        if self.from_day is not None and self.to_day is not None and self.to_day < self.from_day:
            return (Problem("to_day", "before_start", self.from_day),)
        return ()
