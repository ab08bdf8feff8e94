"""What has left the team: each publication with all its numbers, printed or hidden, so that later ones know of it.

A publication never changes. One that was written and never handed out can be made void, with a reason.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from famsam_desktop.domain.errors import Refusal
from famsam_desktop.domain.observations import Unit, Where

RULE = "FS-5"
RULE_VERSION = 1
THRESHOLD = 5
SENSITIVE_THRESHOLD = 10
WITNESS_SUFFIX = ".witness.json.gz"
OUTSIDE = "utanför · "
"""Begins the label of what stands in no cell: what everybody sees to be nothing."""
LEAST_THRESHOLD = 4
"""Below the usual threshold only with a reason, and never lower."""


class Form(StrEnum):
    """How a publication is written."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedNumber:
    """A number of a publication: what it counts, its true value at that time, and whether it was printed.

    `table` and `label` say where it stood. The true value of a hidden one stays in the store.
    """

    table: str
    label: str
    unit: Unit
    where: Where
    value: int = field(repr=False)
    behind: int | None = field(default=None, repr=False)
    threshold: int
    zero_tells: bool = False
    is_printed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedAverage:
    """A mean and a median that were printed, of so many observations.

    The smallest and the largest tell of one alone; only reports from before the program have them.
    """

    unit: Unit
    of: str
    where: Where
    count: int
    mean: float | None = field(default=None, repr=False)
    median: float | None = field(default=None, repr=False)
    smallest: int | None = field(default=None, repr=False)
    largest: int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One publication. `earlier` are reports from before the program, entered by hand: only what they printed is known.

    `files` are the hashes (SHA-256, hex) of the files written, by format; `witness` is that of the proof.
    """

    made_on: date
    as_of: date
    purpose: str = field(repr=False)
    recipient: str = field(repr=False)
    rule: str = f"{RULE} v{RULE_VERSION}"
    threshold: int = THRESHOLD
    reason: str = field(default="", repr=False)
    is_earlier: bool = False
    name: str = ""
    numbers: tuple[PublishedNumber, ...] = ()
    averages: tuple[PublishedAverage, ...] = ()
    files: tuple[tuple[Form, str], ...] = ()
    witness: str = ""

    @property
    def shown_and_hidden(self) -> tuple[int, int]:
        """How many of the numbers that stand in its tables are printed, and how many are not."""
        printed = [each.is_printed for each in self.numbers if not each.label.startswith(OUTSIDE)]
        return sum(printed), len(printed) - sum(printed)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """A publication in the ledger; with `void_reason` it was never handed out and does not count."""

    id: UUID
    publication: Publication
    void_reason: str | None = field(default=None, repr=False)

    @property
    def counts(self) -> bool:
        """Whether an attacker may know it."""
        return self.void_reason is None


# --- what is refused ---------------------------------------------------------------------------------------------


class NoSuchTable(Refusal):
    """A table was asked for that there is not; ``known`` are the keys of those there are."""

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__()
        self.known = known


class NotProvable(Refusal):
    """In the time there is, no choice of hidden numbers was found that is proven to give nobody away."""


class TooManyTogether(NotProvable):
    """Numbers tell apart the same things in too many ways at once to be proven in time; ``tables`` do so most."""

    def __init__(self, tables: tuple[str, ...]) -> None:
        super().__init__()
        self.tables = tables


class FileWouldLeak(Refusal):
    """A finished file was read back and says more, or something else, than what was proven."""


class LedgerChanged(Refusal):
    """Something was published, or made void, since the ledger was read that figures were protected against."""


class PublicationIsVoid(Refusal):
    """A publication was to be made void that is so already."""


class AlreadyInLedger(Refusal):
    """An earlier report was to be entered that stands in the ledger."""


class PublicationDoesNotHold(Refusal):
    """A file was to be entered as an earlier report and cannot be; ``why`` is a sentence."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
