"""The closing review: the facts about a case, each with the side it speaks for. It gives no verdict.

Whether a case is done is decided in dialogue with the guardians; what stands here is what to talk about.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

QUIET_AFTER = timedelta(days=60)
"""So long without a meeting, a check-in or an action, and the case has been quiet."""


class Side(StrEnum):
    """What a fact speaks for."""

    CLOSING = "closing"
    GOING_ON = "going_on"
    NEITHER = "neither"


class FactKind(StrEnum):
    """What a fact is about."""

    LAST_ACTIVITY = "last_activity"
    LAST_MEETING = "last_meeting"
    NEXT_MEETING = "next_meeting"
    OPEN_ACTIONS = "open_actions"
    AWAITED = "awaited"
    GOALS = "goals"
    CONSENTS = "consents"
    SIPS = "sips"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact: of so many (`of`) so many (`count`), so many of them late; `on` is its day."""

    kind: FactKind
    side: Side
    count: int = 0
    of: int = 0
    late: int = 0
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingReview:
    """What is known of a case on the day somebody thinks of closing it."""

    case_id: UUID
    today: date
    opened_on: date
    last_met_on: date | None = None
    last_check_in_on: date | None = None
    last_action_on: date | None = None
    next_meeting_on: date | None = None
    open_actions: int = 0
    late_actions: int = 0
    awaited: int = 0
    late_answers: int = 0
    goals: int = 0
    goals_reached: int = 0
    consents: int = 0
    consents_until: date | None = None
    sips: int = 0
    sip_review_on: date | None = None

    @property
    def last_activity_on(self) -> date:
        """The day something last happened in the case."""
        days = (self.last_met_on, self.last_check_in_on, self.last_action_on)
        return max((day for day in days if day is not None), default=self.opened_on)

    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in the order they are talked through."""
        return (
            *self._activity(),
            *self._left_to_do(),
            *self._goals(),
            Fact(kind=FactKind.CONSENTS, side=Side.NEITHER, count=self.consents, on=self.consents_until),
            Fact(
                kind=FactKind.SIPS,
                side=Side.CLOSING if self.sips else Side.NEITHER,
                count=self.sips,
                on=self.sip_review_on,
            ),
        )

    def of_side(self, side: Side) -> tuple[Fact, ...]:
        """The facts that speak for one side."""
        return tuple(fact for fact in self.facts() if fact.side is side)

    def _activity(self) -> tuple[Fact, ...]:
        quiet = self.today - self.last_activity_on >= QUIET_AFTER
        planned = self.next_meeting_on is not None
        return (
            Fact(
                kind=FactKind.LAST_ACTIVITY,
                side=Side.CLOSING if quiet else Side.GOING_ON,
                count=(self.today - self.last_activity_on).days,
                on=self.last_activity_on,
            ),
            Fact(
                kind=FactKind.LAST_MEETING,
                side=Side.NEITHER,
                count=(self.today - self.last_met_on).days if self.last_met_on is not None else 0,
                on=self.last_met_on,
            ),
            Fact(
                kind=FactKind.NEXT_MEETING,
                side=Side.GOING_ON if planned else Side.CLOSING,
                on=self.next_meeting_on,
            ),
        )

    def _left_to_do(self) -> tuple[Fact, ...]:
        return (
            Fact(
                kind=FactKind.OPEN_ACTIONS,
                side=Side.GOING_ON if self.open_actions else Side.CLOSING,
                count=self.open_actions,
                late=self.late_actions,
            ),
            Fact(
                kind=FactKind.AWAITED,
                side=Side.GOING_ON if self.awaited else Side.CLOSING,
                count=self.awaited,
                late=self.late_answers,
            ),
        )

    def _goals(self) -> tuple[Fact, ...]:
        if not self.goals:
            side = Side.NEITHER
        elif self.goals_reached == self.goals:
            side = Side.CLOSING
        else:
            side = Side.GOING_ON
        return (Fact(kind=FactKind.GOALS, side=side, count=self.goals_reached, of=self.goals),)
