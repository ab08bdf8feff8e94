"""What was changed of the tables so that more may be shown, step by step; each can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from famsam_desktop.domain.errors import LinesDoNotMerge, NoColumnLeft, NotFound
from famsam_desktop.domain.progress import Progress
from famsam_desktop.domain.releases import Place, ReleaseDraft, Suggestion
from famsam_desktop.domain.tables import Table
from famsam_desktop.ui.speech import said

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.publishing import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Lines of a table put together, or a column left out."""

    table: str
    title: str
    labels: tuple[str, ...] = ()
    column: str = ""
    column_label: str = ""

    @property
    def words(self) -> str:
        """What is done, as a request."""
        if self.labels:
            first, last = ", ".join(map(said, self.labels[:-1])), said(self.labels[-1])
            return said("Slå ihop {first} och {last}").format(first=first, last=last)
        return said("Utelämna kolumnen {column}").format(column=said(self.column_label))


class Hidden(NamedTuple):
    """A number that somebody wants hidden, by the names of a line that was there at first, and of a column."""

    table: str
    line: str
    column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A release before it is checked."""

    draft: ReleaseDraft
    steps: tuple[Step, ...] = ()
    hidden: frozenset[Hidden] = field(default=frozenset(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Protected figures, and what they were asked for with: only the steps that the tables know."""

    asked: Asked
    proposal: "Proposal" = field(repr=False)


def check(desk: "Desk", asked: Asked, progress: Progress) -> Checked:
    """Protect the figures; steps about lines or columns that are not there any more are left out."""
    steps = _known(desk, asked)
    draft = applied(asked.draft, steps)
    places = frozenset(_places(desk.publishing.tables(draft), asked.hidden))
    proposal = desk.publishing.propose(replace(draft, hide=places), progress)
    return Checked(asked=replace(asked, steps=steps), proposal=proposal)


def step_of(suggestion: Suggestion, draft: ReleaseDraft) -> Step:
    """The step that leads from a draft to a suggested one."""
    before = draft.without.get(suggestion.table, frozenset())
    left_out = suggestion.draft.without.get(suggestion.table, frozenset()) - before
    return Step(
        table=suggestion.table,
        title=suggestion.title,
        labels=suggestion.labels,
        column=next(iter(left_out), ""),
        column_label=suggestion.column,
    )


def applied(draft: ReleaseDraft, steps: Iterable[Step]) -> ReleaseDraft:
    """The draft with these steps, in their order."""
    for step in steps:
        if step.labels:
            draft = draft.with_merge(step.table, step.labels)
        else:
            draft = draft.without_column(step.table, step.column)
    return draft


def _known(desk: "Desk", asked: Asked) -> tuple[Step, ...]:
    known: tuple[Step, ...] = ()
    for step in asked.steps:
        if step.table not in asked.draft.tables:
            continue
        try:
            desk.publishing.tables(applied(asked.draft, (*known, step)))
        except (LinesDoNotMerge, NoColumnLeft, NotFound):
            continue
        known = (*known, step)
    return known


def _places(tables: Sequence[Table], hidden: Iterable[Hidden]) -> Iterable[Place]:
    """Where these numbers stand now; one of a line that was put together with others stands for them all."""
    by_key = {table.key: table for table in tables}
    for each in hidden:
        table = by_key.get(each.table)
        if table is None:
            continue
        for line_at, line in enumerate(table.lines):
            for column_at, column in enumerate(table.columns):
                if each.column == column.key and each.line in (line.parts or (line.label,)):
                    yield each.table, line_at, column_at
