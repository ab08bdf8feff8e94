"""Which actions the page shows: all, the late ones, or those of one agency, person or day; pure functions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from famsam_desktop.domain.outcomes import Action, ActionStatus, OwnerKind
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.table import Mark

TEAM = later("FamSam")
FAMILIES = later("Familjerna")

_MARKS = {
    ActionStatus.NOT_STARTED: Mark(),
    ActionStatus.IN_PROGRESS: Mark("play", "accent"),
    ActionStatus.DONE: Mark("circle-check", "ok"),
    ActionStatus.NOT_DONE: Mark("circle-x", "bad"),
    ActionStatus.OBSOLETE: Mark("circle-x", "muted"),
}


class Grouping(StrEnum):
    """How the list is narrowed."""

    ALL = "all"
    OVERDUE = "overdue"
    AGENCY = "agency"
    PERSON = "person"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """An action on the day it is looked at."""

    action: Action
    today: date

    @property
    def is_late(self) -> bool:
        """Open, and its last day has passed."""
        return self.action.is_overdue(self.today)


def lines(actions: Iterable[Action], today: date) -> list[ActionLine]:
    """The actions, each with the day they are looked at."""
    return [ActionLine(action=action, today=today) for action in actions]


def group_of(line: ActionLine, grouping: Grouping) -> str:
    """The agency, person or day an action belongs to; the team and the families are agencies of their own here."""
    if grouping is Grouping.DAY:
        return line.action.due.isoformat()
    if grouping is Grouping.PERSON:
        return line.action.who
    if line.action.owner.kind is OwnerKind.USER:
        return said(TEAM)
    return line.action.agency or said(FAMILIES)


def groups(shown: Iterable[ActionLine], grouping: Grouping) -> list[tuple[str, int, int]]:
    """Every agency, person or day with how many actions they have and how many of them are late."""
    many: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for line in shown:
        name = group_of(line, grouping)
        many[name] += 1
        late[name] += line.is_late
    return [(name, many[name], late[name]) for name in sorted(many, key=sv_key)]


def narrowed(
    shown: Sequence[ActionLine], grouping: Grouping, group: str | None, wanted: str
) -> list[ActionLine]:
    """The lines that the choices and the search text let through; with a grouping those of a group together."""
    text = " ".join(wanted.casefold().split())
    kept = [line for line in shown if text in _searched(line)]
    if grouping is Grouping.OVERDUE:
        return [line for line in kept if line.is_late]
    if grouping is Grouping.ALL:
        return kept
    if group is not None:
        return [line for line in kept if group_of(line, grouping) == group]
    return sorted(kept, key=_Grouped(grouping))


def to_remind(rows: Iterable[ActionLine], grouping: Grouping, group: str | None) -> list[Action]:
    """The open actions that one letter can remind of: those of one agency, or of one person outside the team."""
    if (
        group is None
        or grouping not in (Grouping.AGENCY, Grouping.PERSON)
        or group in (said(TEAM), said(FAMILIES))
    ):
        return []
    return [line.action for line in rows if can_be_reminded(line)]


def can_be_reminded(line: ActionLine) -> bool:
    """Somebody outside the team still has it to do."""
    return line.action.is_open and line.action.owner.kind is not OwnerKind.USER


def who(line: ActionLine) -> str:
    """The owner, and where the owner works."""
    action = line.action
    return f"{action.who}, {action.agency}" if action.agency else action.who


def state_words(line: ActionLine) -> str:
    """How far it has come; late is what matters of what is not done."""
    return said("Försenad") if line.is_late else heading(line.action.status)


def state_mark(line: ActionLine) -> Mark:
    """The icon beside those words."""
    return Mark("triangle-alert", "bad") if line.is_late else _MARKS[line.action.status]


class _Grouped:
    """The order within a grouping: by name, then by the last day."""

    def __init__(self, grouping: Grouping) -> None:
        self._grouping = grouping

    def __call__(self, line: ActionLine) -> tuple[SortKey, date]:
        return sv_key(group_of(line, self._grouping)), line.action.due


def _searched(line: ActionLine) -> str:
    action = line.action
    return f"{action.what} {action.who} {action.agency} {action.family}".casefold()
