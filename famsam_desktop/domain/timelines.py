"""What happened to a family and what lies ahead, as one line of time: the case's steps, meetings, actions, consents."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.consents import ConsentState
from famsam_desktop.domain.meetings import MeetingState, MeetingType
from famsam_desktop.domain.outcomes import ActionStatus
from famsam_desktop.domain.overviews import FamilyPage
from famsam_desktop.domain.times import local_day


class Lane(StrEnum):
    """What stands on the same height."""

    CASE = "case"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    CONSENTS = "consents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One sign on the line: what it is, of which record, and on which day."""

    lane: Lane
    on: date
    id: UUID
    step: CaseStep | None = None
    meeting: tuple[MeetingType, MeetingState] | None = None
    action: ActionStatus | None = None
    late: bool = False
    consent: ConsentState | None = None
    text: str = field(default="", repr=False)


def timeline(page: FamilyPage, today: date) -> tuple[Happening, ...]:
    """Everything with a day, by day."""
    found = [
        *(
            Happening(lane=Lane.CASE, on=event.on, id=view.case.id, step=event.step)
            for view in page.cases
            for event in view.case.events
        ),
        *(
            Happening(
                lane=Lane.MEETINGS, on=local_day(each.starts_at), id=each.id, meeting=(each.type, each.state)
            )
            for each in page.meetings
        ),
        *(
            Happening(
                lane=Lane.ACTIONS,
                on=each.due,
                id=each.id,
                action=each.status,
                late=each.is_overdue(today),
                text=each.what,
            )
            for each in page.actions
        ),
        *_ends_of_consents(page, today),
    ]
    return tuple(sorted(found, key=_by_day))


def _ends_of_consents(page: FamilyPage, today: date) -> list[Happening]:
    """The day a consent was taken back, or runs out."""
    made: list[Happening] = []
    for each in page.consents:
        ends = [(each.withdrawn_on, ConsentState.WITHDRAWN), (each.valid_to, ConsentState.EXPIRED)]
        first = min(((day, state) for day, state in ends if day is not None), default=None)
        if first is not None:
            made.append(
                Happening(
                    lane=Lane.CONSENTS,
                    on=first[0],
                    id=each.id,
                    consent=first[1],
                    late=first[1] is ConsentState.EXPIRED and each.expires_soon(today),
                    text=each.given_by,
                )
            )
    return made


def _by_day(one: Happening) -> tuple[date, int, str]:
    return one.on, list(Lane).index(one.lane), one.id.hex


# --- where it is drawn ---------------------------------------------------------------------------------------------

_YEAR = 365.25
_LABELS_A_YEAR = 6
_LEAST_EDGE, _EDGE = timedelta(days=14), 0.08
"""What is shown before the first sign and after the last one: so many days, or that share of all of them."""
#: So many months apart may the days be that are written below the line.
_STEPS = (1, 2, 3, 6, 12, 24, 60)


@dataclass(frozen=True, slots=True)
class Span:
    """A line of time: its days, its width, and where on it every sign, each written day and today stand."""

    first: date
    last: date
    width: float
    today: float
    signs: tuple[float, ...]
    """The middle of each, in the order they were given."""
    days: tuple[tuple[date, float], ...]


def span(shown: Sequence[Happening], today: date, room: float, sign: float, label: float) -> Span:
    """Lay the line out: as wide as the room or wider, so that no two signs of a lane touch and no two labels.

    `sign` and `label` are the widths of one, with the air beside it. What is past stands before today, and what lies
    ahead after it, however many signs there are.
    """
    begun, ended = min([today, *(one.on for one in shown)]), max([today, *(one.on for one in shown)])
    edge = max(_LEAST_EDGE, (ended - begun) * _EDGE)
    first, last = begun - edge, ended + edge
    line = _Line(first, last, today, _needed(shown, first, last, today, room, sign, label))
    signs = dict.fromkeys(range(len(shown)), 0.0)
    for lane in Lane:
        places = [at for at, one in enumerate(shown) if one.lane is lane]
        signs |= dict(zip(places, line.apart([shown[at].on for at in places], sign), strict=True))
    return Span(first, last, line.width, line.at(today), tuple(signs.values()), line.labels(label))


@dataclass(frozen=True, slots=True)
class _Line:
    first: date
    last: date
    today: date
    width: float

    def at(self, day: date) -> float:
        """Where a day stands."""
        return self.width * (day - self.first).days / (self.last - self.first).days

    def apart(self, days: Sequence[date], sign: float) -> list[float]:
        """Each at its day, or as near as the others of its lane and today let it."""
        now = self.at(self.today)
        past = [self.at(day) for day in days if day < self.today]
        ahead = [self.at(day) for day in days if day >= self.today]
        some_today = self.today in days
        before = _spread(past, sign / 2, now - (sign if some_today else sign / 2), sign)
        return before + _spread(ahead, now if some_today else now + sign / 2, self.width - sign / 2, sign)

    def labels(self, label: float) -> tuple[tuple[date, float], ...]:
        """The first days of months, as many as have room beside each other."""
        months = _months(self.first, self.last)
        found: list[tuple[date, float]] = []
        for step in _STEPS:
            chosen = [(day, self.at(day)) for day in months if (day.year * 12 + day.month - 1) % step == 0]
            found = [(day, x) for day, x in chosen if label / 2 <= x <= self.width - label / 2]
            if all(after[1] - before[1] >= label for before, after in pairwise(found)):
                break
        return tuple(found)


def _needed(
    shown: Sequence[Happening], first: date, last: date, today: date, room: float, sign: float, label: float
) -> float:
    """The width that leaves room for the labels of every year, and for every sign on its side of today."""
    days = (last - first).days
    share = (today - first).days / days
    needed = [room, days / _YEAR * _LABELS_A_YEAR * label]
    for lane in Lane:
        past = sum(one.lane is lane and one.on < today for one in shown)
        ahead = sum(one.lane is lane and one.on >= today for one in shown)
        needed += [
            (past + 1) * sign / share if past else 0.0,
            (ahead + 1) * sign / (1 - share) if ahead else 0.0,
        ]
    return max(needed)


def _spread(places: list[float], least: float, most: float, sign: float) -> list[float]:
    """The places from `least` to `most`, moved until no two are nearer than a sign."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + sign if found else least))
    for at in reversed(range(len(found))):
        found[at] = min(found[at], most)
        most = found[at] - sign
    return found


def _months(first: date, last: date) -> list[date]:
    day, found = first.replace(day=1), []
    while day <= last:
        if day >= first:
            found.append(day)
        day = _next_month(day)
    return found


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
