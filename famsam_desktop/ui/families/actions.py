"""The card of a family's actions: who does what, by when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from famsam_desktop.domain.outcomes import Action, ActionDraft, ActionStatus, Owner
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.speech import retold, said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Day, Field, LongText, Pick
from famsam_desktop.ui.widgets.keeping import Called, Opener, always
from famsam_desktop.ui.widgets.table import Column, Mark
from famsam_desktop.ui.widgets.ways import way_to_owner


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """An action on the day it is looked at."""

    action: Action
    today: date

    @property
    def id(self) -> UUID:
        """The action's id."""
        return self.action.id


class ActionsCard(ListCard[ActionLine]):
    """Åtgärder."""

    def columns(self) -> Sequence[Column[ActionLine]]:
        """Who, what, by when, how far."""
        return (
            Column(title=self.tr("Vem"), text=_who, strong=True, weight=1, least=7),
            Column(title=self.tr("Vad"), text=_what, weight=2, least=9),
            Column(title=self.tr("Senast"), text=_due, key=_due),
            Column(title=self.tr("Läge"), text=_state, mark=_mark),
        )

    def make_empty(self) -> Empty:
        """No action yet."""
        return Empty(
            "list-checks", self.tr("Inga åtgärder än."), self.tr("Ny åtgärd"), self.add_action_form, self
        )

    def make_actions(self) -> None:
        """Done, go to it, add."""
        self._done = self.add_row_action(self.tr("Markera som klar"), "check", self.mark_done)
        self.add_row_action(self.tr("Öppna bland åtgärderna"), "arrow-right", self.edit)
        self._row_actions.lead(self.tr("Visa personen"), "book-open", self._to_owner, _is_known)
        self.add_new_action(self.tr("Ny åtgärd"), self.add_action_form)

    def rows(self, record: FamilyRecord) -> Sequence[ActionLine]:
        """Open ones first."""
        return [ActionLine(action=one, today=record.today) for one in record.page.actions]

    def picked(self, row: ActionLine | None) -> None:
        """Only what is open can be done."""
        self._done.setEnabled(row is not None and row.action.is_open)

    def edit(self, row: ActionLine) -> None:
        """Go to the action."""
        self.wanted.emit("actions", row.id)

    def _to_owner(self, row: ActionLine) -> None:
        way = way_to_owner(row.action)
        if way is not None:
            self.wanted.emit(*way)

    def mark_done(self, row: ActionLine) -> None:
        """Done, unless it is taken back."""
        act = partial(self.desk.actions.set_status, row.action.id, ActionStatus.DONE, row.action.result)
        self.do_at_once(act, self.tr("Åtgärden är klar."))

    def editors(self) -> Mapping[str, Opener]:
        """A new action."""
        return {"actions.new": always(self.add_action_form)}

    def add_action_form(self) -> None:
        """A new action: the owners that can be chosen are read first."""
        case = self.record.case
        case_id = case.id if case is not None and case.is_open else None
        self.jobs.ask(
            partial(self.desk.actions.owners, case_id), partial(self._open_form, case_id), self._on_refused
        )

    def _open_form(self, case_id: UUID | None, owners: Sequence[tuple[Owner, str, str]]) -> None:
        people = [(owner, f"{name}, {retold(what)}" if what else name) for owner, name, what in owners]
        fields = (
            Field(name="what", label=self.tr("Vad"), kind=LongText(3), required=True),
            Field(name="owner", label=self.tr("Vem"), kind=Pick(people, self.tr("Välj vem")), required=True),
            Field(name="due", label=self.tr("Senast"), kind=Day(), required=True),
        )
        draft: ActionDraft = ActionDraft(case_id=case_id)
        act: Any = self.desk.actions.add
        self.open_form(
            self.tr("Ny åtgärd"),
            fields,
            draft,
            act,
            called=Called("actions.new"),
            primary=self.tr("Lägg till"),
        )


def _is_known(row: ActionLine) -> bool:
    """A colleague has no page."""
    return way_to_owner(row.action) is not None


def _who(row: ActionLine) -> str:
    return row.action.who


def _what(row: ActionLine) -> str:
    return row.action.what


def _due(row: ActionLine) -> str:
    return row.action.due.isoformat()


def _state(row: ActionLine) -> str:
    return said("Försenad") if row.action.is_overdue(row.today) else heading(row.action.status)


def _mark(row: ActionLine) -> Mark:
    if row.action.is_overdue(row.today):
        return Mark("triangle-alert", "bad")
    return Mark("circle-check", "ok") if row.action.status is ActionStatus.DONE else Mark()
