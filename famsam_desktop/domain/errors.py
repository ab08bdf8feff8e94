"""Why something was not done: one class per reason, values and no sentences.

A ``Refusal`` is a rule that said no; nothing was changed. An ``EnvironmentFault`` is the computer that could not.
"""

from datetime import date, datetime


class Refusal(Exception):
    """A rule said no. What was asked for was not done, and nothing was changed."""


class EnvironmentFault(Exception):
    """The disk, the folder or a damaged file stood in the way; it is not the user's mistake and not our bug."""


# --- what was typed in -----------------------------------------------------------------------------------------


class Incomplete(Refusal):
    """A draft has fields that are missing or wrong; ``problems`` names each field and its reason code."""

    def __init__(self, problems: "tuple[Problem, ...]") -> None:
        super().__init__(", ".join(sorted({problem.field for problem in problems})))
        self.problems = problems


class Problem:
    """One field of a draft and the code of what is wrong with it (``missing``, ``too_long``, …)."""

    __slots__ = ("code", "field", "limit")

    def __init__(self, field: str, code: str, limit: int | date | None = None) -> None:
        self.field = field
        self.code = code
        self.limit = limit

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and (self.field, self.code, self.limit) == (
            other.field,
            other.code,
            other.limit,
        )

    def __hash__(self) -> int:
        return hash((self.field, self.code, self.limit))

    def __repr__(self) -> str:
        return f"Problem({self.field!r}, {self.code!r}, {self.limit!r})"


class NotFound(Refusal):
    """The record asked for is not there, or is deleted."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class NoSuchId(NotFound):
    """No record has an id that begins like what was typed."""


class Ambiguous(Refusal):
    """The beginning of an id fits several records."""

    def __init__(self, kind: str, count: int) -> None:
        super().__init__(kind, count)
        self.kind = kind
        self.count = count


class StillUsed(Refusal):
    """The record cannot be removed while others lean on it."""

    def __init__(self, kind: str, by: str) -> None:
        super().__init__(kind, by)
        self.kind = kind
        self.by = by


# --- cases -----------------------------------------------------------------------------------------------------


class CaseIsClosed(Refusal):
    """A change was asked for on a case that is closed."""

    def __init__(self, closed_on: date) -> None:
        super().__init__(closed_on)
        self.closed_on = closed_on


class CaseStillOpen(Refusal):
    """A new case was asked for while the family has one that is not closed."""


class WrongStep(Refusal):
    """A step of a case that cannot follow the state it is in."""

    def __init__(self, state: str, step: str) -> None:
        super().__init__(state, step)
        self.state = state
        self.step = step


class OutOfOrder(Refusal):
    """A date that lies before what it must follow (a closing before the last held meeting, …)."""

    def __init__(self, what: str, earliest: date) -> None:
        super().__init__(what, earliest)
        self.what = what
        self.earliest = earliest


class InTheFuture(Refusal):
    """Something was said to have happened on a day that has not come."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class ClosingReasonMissing(Refusal):
    """A case that has started needs a closing reason; one without a held meeting needs a pre-meeting reason."""

    def __init__(self, *, started: bool) -> None:
        super().__init__(started)
        self.started = started


class NotAProcess(Refusal):
    """The member has no process in the case that could be ended."""


class GoalMisplaced(Refusal):
    """A subgoal was to have subgoals of its own, or to belong to another member than its goal."""


# --- meetings --------------------------------------------------------------------------------------------------


class MeetingClash(Refusal):
    """A chair, a note taker or a venue is already taken at that time; ``busy`` says which kinds, ``starts_at`` when."""

    def __init__(self, busy: str, starts_at: datetime) -> None:
        super().__init__(busy, starts_at)
        self.busy = busy
        self.starts_at = starts_at


class ConsentMissing(Refusal):
    """An agency is to take part that no consent covers that day, and nobody acknowledged it."""

    def __init__(self, agencies: int) -> None:
        super().__init__(agencies)
        self.agencies = agencies


class MeetingIsOver(Refusal):
    """The meeting is held or cancelled; its plan can no longer be changed."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class MeetingGoesOn(Refusal):
    """A meeting that has begun cannot be moved to another day."""


class MeetingNotHeld(Refusal):
    """A summary or an outcome was asked for of a meeting that was cancelled or has not been held."""


class NobodyToSummon(Refusal):
    """A meeting without participants cannot be convened."""


class NobodyPresent(Refusal):
    """A meeting cannot be marked held when no participant was present."""


class AgendaChanged(Refusal):
    """The agenda is no longer what a proposal to cut it was made from."""


class AlreadyTakesPart(Refusal):
    """The contact or member is already a participant of the meeting."""


class NothingAwaited(Refusal):
    """An answer was given to a result that asks for none."""


class AlreadySent(Refusal):
    """A paper was to be sent to somebody who has one of the kind that is not void."""


class NotForThem(Refusal):
    """A paper was to be sent to somebody whom a paper of that kind cannot be for."""


class PaperChanged(Refusal):
    """A paper that was sent was to go to more people, but would say something else now or to them."""


class PaperIsVoid(Refusal):
    """A paper was to be declared void that is so already."""


class AlreadyBooked(Refusal):
    """One of the proposed times has become a meeting; the proposal stays as it was."""


# --- the store -------------------------------------------------------------------------------------------------


class WrongPassphrase(Refusal):
    """No slot opened with this passphrase."""


class PassphraseTooShort(Refusal):
    """A passphrase under the least length."""

    def __init__(self, minimum: int) -> None:
        super().__init__(minimum)
        self.minimum = minimum


class SamePassphrase(Refusal):
    """The new passphrase is the old one."""


class WrongRecoveryCode(Refusal):
    """The recovery code was mistyped or belongs to another store."""


class NoSuchPerson(Refusal):
    """The key file has no passphrase slot for that person."""


class PersonExists(Refusal):
    """The key file already has a passphrase slot with that name."""


class NotAStore(Refusal):
    """The folder is missing, or is not a FamSam store."""


class StoreExists(Refusal):
    """There is already something in the place for the new store."""


class StoreInUse(Refusal):
    """Another process holds the store; ``holder`` names it (a process id and a computer)."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


class StoreTooNew(Refusal):
    """The store was written by a newer program."""


class StoreDamaged(EnvironmentFault):
    """The store cannot be read; ``part`` names the first thing found wrong."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class KeyFileDamaged(EnvironmentFault):
    """The key file is missing, unreadable, or has values no program of ours writes."""


class DiskFull(EnvironmentFault):
    """The disk is full; what was being written was rolled back."""


class ReadOnlyPlace(EnvironmentFault):
    """The folder cannot be written to."""


class DemoStoreOnly(Refusal):
    """What was asked for is not offered from, or only offered in, a demo store."""


class NothingToShow(Refusal):
    """A figure was asked for of a time before the first case."""

    def __init__(self, first: date | None) -> None:
        super().__init__(first)
        self.first = first


class PeriodNotBegun(Refusal):
    """Figures were asked for of a period that begins after the cut-off, or ends before it begins."""


class LinesDoNotMerge(Refusal):
    """Lines of a table that cannot be put together were to be: they are not side by side, or all is in them already."""


class NoColumnLeft(Refusal):
    """The last column of a table was to be left out."""


class FileInTheWay(Refusal):
    """The file to write is already there and would be overwritten."""


class NoSuchFolder(Refusal):
    """The folder for the file to write is not there."""


class NotAPicture(Refusal):
    """The file is no PNG or JPEG, or is damaged, or cannot be read."""


class PictureTooLarge(Refusal):
    """The picture has far more bytes or points than a logo needs."""


# --- keys, history and backups -----------------------------------------------------------------------------------


class TooManyTries(Refusal):
    """Too many wrong passphrases in a row; the next one may be tried in ``seconds``."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class OwnSlot(Refusal):
    """Somebody tried to take away the passphrase they work under."""


class KeyringUnusable(Refusal):
    """This computer's keyring cannot be relied on; ``reason`` is a code (``none``, ``slow``, ``settled`` …)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class KeyringExpired(Refusal):
    """The keyring has opened the store for as long as it may; the passphrase has to be typed again."""


class NothingToReverse(Refusal):
    """There is nothing to undo, or nothing to redo."""


class ChangedSince(Refusal):
    """What a step did was changed afterwards, or others lean on it by now, so that it cannot be reversed."""


class ParentDeleted(Refusal):
    """A record cannot be had back while what it belongs to is deleted; ``kind`` is that of the other record."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class StillOngoing(Refusal):
    """A family was to be purged that has a case which is not closed."""


class NotConfirmed(Refusal):
    """A purge needs a second person's passphrase, and that of somebody else than who asked."""


class NotABackup(Refusal):
    """The folder is missing, or holds no backup of a store."""


class Cancelled(Refusal):
    """The user stopped long work; nothing was changed."""


class BackupDamaged(EnvironmentFault):
    """A backup does not hold together; ``part`` names the first thing found wrong."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class NewestMissing(EnvironmentFault):
    """The store lacks its newest changes, ``count`` of them as far as is known: something was damaged or put back."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count
