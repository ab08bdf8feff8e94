"""A publication as somebody chooses it: which tables, as of when, what is put together or left out, and for whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.publications import LEAST_THRESHOLD, SENSITIVE_THRESHOLD, THRESHOLD
from famsam_desktop.domain.worded import Worded

MOST_THRESHOLD = 100

type Place = tuple[str, int, int]
"""A cell: the key of its table, its line and its column."""


class Why(StrEnum):
    """Why a number is hidden."""

    FEW = "few"
    """It is small itself."""
    FEW_FAMILIES = "few_families"
    """It comes from few families."""
    TELLS_OF_ALL = "tells_of_all"
    """Of a sensitive thing, nobody and everybody tell as much as a few do."""
    EARLIER = "earlier"
    """It was hidden in an earlier publication."""
    FOR_ANOTHER = "for_another"
    """With it, another hidden number could be reckoned."""
    CHOSEN = "chosen"
    """Somebody wanted it hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseDraft:
    """What is to be published. Without any `tables`, all of them.

    `merges` are lines put together, by the key of their table; `without` are columns left out; `hide` are cells that
    somebody wants hidden whatever else is.
    """

    as_of: date
    tables: tuple[str, ...] = ()
    period: Span | None = None
    merges: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    without: Mapping[str, frozenset[str]] = field(default_factory=dict)
    hide: frozenset[Place] = frozenset()
    threshold: int = THRESHOLD
    reason: str = field(default="", repr=False)
    purpose: str = field(default="", repr=False)
    recipient: str = field(default="", repr=False)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it. A threshold below the usual one needs a reason, and has a least."""
        found = [
            *drafts.line("purpose", self.purpose, required=False),
            *drafts.line("recipient", self.recipient, required=False),
            *drafts.text("reason", self.reason),
        ]
        if self.threshold < LEAST_THRESHOLD:
            found.append(Problem("threshold", "too_small", LEAST_THRESHOLD))
        elif self.threshold > MOST_THRESHOLD:
            found.append(Problem("threshold", "too_large", MOST_THRESHOLD))
        elif self.threshold < THRESHOLD and not self.reason.strip():
            found.append(Problem("reason", "missing"))
        return tuple(found)

    @property
    def sensitive_threshold(self) -> int:
        """The one for sensitive things: never below its own, and never below the common one."""
        return max(SENSITIVE_THRESHOLD, self.threshold)

    def with_merge(self, table: str, labels: tuple[str, ...]) -> "ReleaseDraft":
        """With these lines of a table put together as well."""
        return replace(self, merges={**self.merges, table: (*self.merges.get(table, ()), labels)})

    def without_column(self, table: str, column: str) -> "ReleaseDraft":
        """Without this column of a table as well."""
        return replace(self, without={**self.without, table: self.without.get(table, frozenset()) | {column}})


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A change of a publication, and how many numbers fewer are hidden with it."""

    draft: ReleaseDraft = field(repr=False)
    table: str
    title: str
    labels: tuple[str, ...] = ()
    column: str = ""
    fewer_hidden: int


# --- in words ----------------------------------------------------------------------------------------------------


def why_words(why: Why, draft: ReleaseDraft, *, is_sensitive: bool) -> Worded:
    """Why a number is hidden, as a sentence."""
    least = str(draft.sensitive_threshold if is_sensitive else draft.threshold)
    match why:
        case Why.FEW:
            return Worded("Talet är mindre än {least}, och så små tal kan peka ut en familj.", least=least)
        case Why.FEW_FAMILIES:
            return Worded(
                "Talet kommer från färre än {least} familjer, som därmed kan kännas igen.", least=least
            )
        case Why.TELLS_OF_ALL:
            return Worded(
                "Uppgiften är känslig, och talet säger något om alla: att den gäller ingen eller alla."
            )
        case Why.EARLIER:
            return Worded("Talet doldes i en tidigare publicering och förblir dolt.")
        case Why.FOR_ANOTHER:
            return Worded("Med det här talet hade ett annat dolt tal kunnat räknas ut.")
        case Why.CHOSEN:
            return Worded("Ni har valt att dölja talet.")
