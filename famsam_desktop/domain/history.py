"""What was done, as steps that can be taken back and done again; and what a record has been through."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

LENGTH = 50
"""So many steps of a person can be taken back."""

_WALLS = frozenset({"vault", "demo", "disposal", "restore", "papers"})
"""A paper that was sent has left: it is declared void, and nothing on the way to it is taken back unseen."""
_GONE_OUT = frozenset({"invitations.make"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One user action: everything one transaction changed. `reverses` is the step of the same device it took back."""

    device: UUID
    number: int
    action: str
    at: datetime
    who: UUID | None
    reverses: int | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """The steps that can be taken back, and those taken back that can be done again; the next one last in each."""

    undo: tuple[Step, ...] = ()
    redo: tuple[Step, ...] = ()


def course(steps: Iterable[Step]) -> Course:
    """Where a person stands after these steps of theirs, oldest first.

    A step that reverses the last one taken is an undo; one that reverses the last undo is a redo; whatever else is
    done ends what could be done again. A step whose counterpart is not among these steps counts as a new one.
    """
    undo: list[Step] = []
    redo: list[Step] = []
    for step in steps:
        if step.reverses is not None and undo and _is(undo[-1], step):
            undo.pop()
            redo.append(step)
        elif step.reverses is not None and redo and _is(redo[-1], step):
            redo.pop()
            undo.append(step)
        else:
            undo.append(step)
            redo.clear()
    return Course(tuple(undo[-LENGTH:]), tuple(redo[-LENGTH:]))


def _is(step: Step, counterpart: Step) -> bool:
    return (step.device, step.number) == (counterpart.device, counterpart.reverses)


def is_wall(action: str) -> bool:
    """Whether nothing can be taken back that was done before this action, nor the action itself."""
    return action.partition(".")[0] in _WALLS


def has_gone_out(action: str) -> bool:
    """Whether the action counts what left the program: that cannot be taken back, what was done before it can."""
    return action in _GONE_OUT


def rooted(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps, oldest first, after the last one that reverses a step which is not among them."""
    kept: list[Step] = []
    known: set[tuple[UUID, int | None]] = set()
    for step in steps:
        if step.reverses is not None and (step.device, step.reverses) not in known:
            kept.clear()
            known.clear()
        else:
            kept.append(step)
            known.add((step.device, step.number))
    return tuple(kept)


def first_action(step: Step, steps: Iterable[Step]) -> str:
    """The action that a step took back or did again, however many times; its own when it is neither."""
    known = {(each.device, each.number): each for each in steps}
    while step.reverses is not None and (step.device, step.reverses) in known:
        step = known[step.device, step.reverses]
    return step.action


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversible:
    """What Ctrl+Z and Ctrl+Y would take back and do again, by the name of the action; None when there is nothing."""

    undo: str | None = None
    redo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One change of one field, or that a record was made (no `field_name`), in words."""

    at: datetime
    who: str
    action: str
    """The name of the action; `fields.action_words` has the words."""
    kind: str
    """The kind of record, as its table is called; `fields.kind_words` has the words."""
    record: str = field(repr=False)
    """What the record is called."""
    old: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    field_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrashRow:
    """A deleted record that can be had back; what was deleted with it comes back with it."""

    id: UUID
    kind: str
    title: str = field(repr=False)
    place: str = field(repr=False)
    belongs_to: tuple[str, UUID] | None = None
    """The kind and the id of that place, while it is there itself."""
    deleted_at: datetime
    who: str = ""
