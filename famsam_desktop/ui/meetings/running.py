"""The third step: who came, what was decided, who does what; and that the meeting was held."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agencies import Contact
from famsam_desktop.domain.meetings import Attendance, MeetingState, Participant
from famsam_desktop.domain.outcomes import Action, ActionDraft, ActionStatus, AnswerDraft, OutcomeDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.attendance import AttendanceCard
from famsam_desktop.ui.meetings.holding import HoldingCard
from famsam_desktop.ui.meetings.outcomes import (
    ActionDialog,
    AnswerDialog,
    NotedAction,
    NotedOutcome,
    OutcomeChoices,
    OutcomeDialog,
    action_columns,
    action_draft,
    noted_outcomes,
    outcome_columns,
    outcome_draft,
)
from famsam_desktop.ui.meetings.participant import ParticipantDialog
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.meetings.who import PeopleChoices, read_people
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.columns import TwoColumns
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class RunStep(MeetingStep):
    """Attendance, results and actions; all of it may be corrected after the meeting too."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.holding = HoldingCard(
            self, start=self._on_start, hold=self._on_hold, discuss=self.open_discussed
        )
        self.attendance = AttendanceCard(self, invite=self.open_invite, all_present=self._on_all_present)
        self.attendance.answered.connect(self._on_answered)
        self.attendance.add_row_action(
            self.tr("Ta bort deltagaren"), "trash-2", self.remove_participant, keys="Delete"
        )
        self.outcomes = self._build_outcomes()
        self.actions_card = self._build_actions()
        columns = TwoColumns(self)
        columns.left.addWidget(self.attendance)
        columns.right.addWidget(self.outcomes)
        columns.right.addWidget(self.actions_card)
        columns.close_up()
        self.body.addWidget(self.holding)
        self.body.addWidget(columns, 1)

    def refresh(self, sight: Sight) -> None:
        """Show what was noted."""
        noting = sight.meeting.state is not MeetingState.CANCELLED
        self.holding.show_sight(sight)
        self.attendance.show_sight(sight)
        self.outcomes.show_rows(self._outcomes(), editable=noting)
        self.outcomes.table.fit_rows(most=20)
        actions = self._actions()
        self.actions_card.show_rows(actions, editable=noting)
        self.actions_card.table.fit_rows(most=20)
        self.new_outcome.setVisible(noting and bool(sight.page.outcomes))
        self.new_action.setVisible(noting and bool(actions))

    def editors(self) -> Mapping[str, Opener]:
        """When it was, whom it was about, who came, results and actions."""
        return {
            "run.times": always(self.holding.hold_typed),
            "run.discussed": always(self.open_discussed),
            "run.invite": always(self.open_invite),
            "run.outcome.new": always(self.open_new_outcome),
            "run.outcome": among(self._outcomes, self.open_outcome),
            "run.answer": among(self._asked, self.open_answer),
            "run.action.new": always(self.open_new_action),
            "run.action": among(self._actions, self.open_action),
        }

    def _outcomes(self) -> Sequence[NotedOutcome]:
        page, today = self.sight.page, self.sight.today
        return noted_outcomes(page.outcomes, today, self._agencies())

    def _asked(self) -> Sequence[NotedOutcome]:
        """What was noted here, and what earlier meetings left unanswered."""
        page, today = self.sight.page, self.sight.today
        return noted_outcomes((*page.outcomes, *page.unanswered), today, self._agencies())

    def _agencies(self) -> dict[UUID, str]:
        return {who.agency_id: who.agency for who in self.sight.page.participants if who.agency_id}

    def _actions(self) -> Sequence[NotedAction]:
        page, today = self.sight.page, self.sight.today
        own = [NotedAction(action=action, today=today) for action in page.actions]
        return [*own, *(NotedAction(action=each, today=today, is_carried=True) for each in page.carried)]

    # --- held --------------------------------------------------------------------------------------------------

    def open_discussed(self) -> None:
        """Whose situation it was about: this decides who is counted."""
        self.holding.open_discussed(self.desk, self.jobs, self.sight)

    def _on_start(self) -> None:
        self.act(partial(self.desk.meetings.start, self.sight.meeting.id), self.tr("Mötet har börjat."))

    def _on_hold(self) -> None:
        start, end = self.holding.times_of(self.sight)
        if start is None or end is None:
            self.holding.say_missing()
            return
        hold = partial(self.desk.meetings.hold, self.sight.meeting.id, start, end)
        self.act(hold, self.tr("Mötet är genomfört. Sammanfattningen kan skrivas ut."))

    # --- who came ----------------------------------------------------------------------------------------------

    def open_invite(self) -> None:
        """Add somebody who came unasked."""
        read = partial(read_people, self.desk, self.sight.page.members)
        self.jobs.ask(read, self._on_people_read, self._on_refused)

    def remove_participant(self, who: Participant) -> None:
        """Take somebody off the list."""
        self.act(partial(self.desk.meetings.remove_participant, who.id), self.tr("Deltagaren är borttagen."))

    def _on_people_read(self, people: PeopleChoices) -> None:
        ParticipantDialog(self.desk, self.jobs, self, sight=self.sight, people=people).open_as("run.invite")

    def _on_answered(self, who: Participant, attendance: Attendance | None) -> None:
        self.act(partial(self.desk.meetings.attend, who.id, attendance))

    def _on_all_present(self) -> None:
        self.act(partial(self.desk.meetings.attend_rest, self.sight.meeting.id))

    # --- results -----------------------------------------------------------------------------------------------

    def open_new_outcome(self) -> None:
        """Note a result."""
        record = partial(self.desk.outcomes.record, self.sight.meeting.id)
        self._read_receivers(OutcomeDraft(), record, Called("run.outcome.new"))

    def open_outcome(self, row: NotedOutcome) -> None:
        """Change a result."""
        amend = partial(self.desk.outcomes.amend, row.id)
        self._read_receivers(outcome_draft(row.outcome), amend, Called("run.outcome", row.id, amends=True))

    def remove_outcome(self, row: NotedOutcome) -> None:
        """Take a result away."""
        self.act(partial(self.desk.outcomes.remove, row.id), self.tr("Anteckningen är borttagen."))

    def open_answer(self, row: NotedOutcome) -> None:
        """Say what came back to a question, or whether a hand-over was accepted."""
        act = partial(_answer, self.desk, row.id)
        AnswerDialog(row, act, self.jobs, self).open_as("run.answer", row.id, amends=True)

    def answer_asked(self, outcome_id: UUID) -> None:
        """The same for what was asked at an earlier meeting."""
        self.editors()["run.answer"](outcome_id)

    def take_back_answer(self, row: NotedOutcome) -> None:
        """Nothing has come back after all."""
        self.act(partial(self.desk.outcomes.take_back_answer, row.id), self.tr("Svaret är återtaget."))

    def _read_receivers(self, draft: OutcomeDraft, act: Any, called: Called) -> None:
        then = partial(self._on_receivers, draft, act, called)
        self.jobs.ask(self.desk.agencies.contacts, then, self._on_refused)

    def _on_receivers(
        self, draft: OutcomeDraft, act: Any, called: Called, contacts: Sequence[Contact]
    ) -> None:
        choices = OutcomeChoices(
            agencies=sorted(self._agencies().items(), key=_name),
            receivers=self._receivers(draft, contacts),
            items=self.sight.page.items,
        )
        today, new = self.sight.today, called.about is None
        dialog = OutcomeDialog(draft, act, today=today, choices=choices, jobs=self.jobs, parent=self, new=new)
        dialog.open_as(called.editor, called.about, amends=called.amends)

    def _receivers(self, draft: OutcomeDraft, contacts: Sequence[Contact]) -> list[tuple[UUID, str]]:
        """Everybody at an agency, and whoever received it before they were taken out of the register."""
        offered = [(each.id, ", ".join(filter(None, (each.name, each.agency)))) for each in contacts]
        known = {each.id for each in contacts}
        before = [
            (each.receiver_id, each.receiver)
            for each in self.sight.page.outcomes
            if each.receiver_id == draft.receiver_id and each.receiver_id not in known
        ]
        return [*offered, *((receiver, name) for receiver, name in before[:1] if receiver is not None)]

    # --- actions -----------------------------------------------------------------------------------------------

    def open_new_action(self) -> None:
        """Write down who does what, by when."""
        meeting = self.sight.meeting
        draft = ActionDraft(case_id=meeting.case_id, meeting_id=meeting.id)
        self._read_owners(draft, self.desk.actions.add, Called("run.action.new"))

    def open_action(self, row: NotedAction) -> None:
        """Change an action."""
        amend = partial(self.desk.actions.amend, row.action.id)
        self._read_owners(action_draft(row.action), amend, Called("run.action", row.id, amends=True))

    def finish_action(self, row: NotedAction) -> None:
        """It is done."""
        self.mark_action(row.action, ActionStatus.DONE)

    def mark_action(self, action: Action, status: ActionStatus) -> None:
        """Say how far it has come; what came of it stays."""
        said = {
            ActionStatus.DONE: self.tr("Åtgärden är klar."),
            ActionStatus.NOT_DONE: self.tr("Åtgärden är markerad som ej utförd."),
        }
        self.act(
            partial(self.desk.actions.set_status, action.id, status, action.result), said.get(status, "")
        )

    def remove_action(self, row: NotedAction) -> None:
        """Take an action away."""
        self.act(partial(self.desk.actions.remove, row.action.id), self.tr("Åtgärden är borttagen."))

    def _read_owners(self, draft: ActionDraft, act: Any, called: Called) -> None:
        read = partial(self.desk.actions.owners, draft.case_id)
        self.jobs.ask(read, partial(self._on_owners, draft, act, called), self._on_refused)

    def _on_owners(self, draft: ActionDraft, act: Any, called: Called, owners: Any) -> None:
        today, new = self.sight.today, called.about is None
        dialog = ActionDialog(draft, act, today=today, owners=owners, jobs=self.jobs, parent=self, new=new)
        dialog.open_as(called.editor, called.about, amends=called.amends)

    # --- building ----------------------------------------------------------------------------------------------

    def _build_outcomes(self) -> TableCard[NotedOutcome]:
        text = self.tr("Ny anteckning")
        self.new_outcome = button(text, self, icon="plus", clicked=self.open_new_outcome)
        empty = Empty(
            "clipboard-list",
            self.tr("Inga beslut, överenskommelser eller frågor är antecknade."),
            text,
            self.open_new_outcome,
            self,
        )
        card = TableCard(self.tr("Beslut och anteckningar"), outcome_columns(self), self, empty=empty)
        card.table.setSortingEnabled(False)
        card.add_row_action(
            self.tr("Skriv in svaret"), "message-square", self.open_answer, keys="S", allowed=_asks
        )
        card.add_row_action(
            self.tr("Ta tillbaka svaret"), "undo-2", self.take_back_answer, allowed=_is_answered
        )
        card.add_row_action(self.tr("Ändra anteckningen"), "pencil", self.open_outcome)
        card.add_row_action(self.tr("Ta bort anteckningen"), "trash-2", self.remove_outcome, keys="Delete")
        card.add_action(self.new_outcome)
        card.table.opened.connect(self.open_outcome)
        return card

    def _build_actions(self) -> TableCard[NotedAction]:
        text = self.tr("Ny åtgärd")
        self.new_action = button(text, self, icon="plus", clicked=self.open_new_action)
        empty = Empty("list-checks", self.tr("Ingen åtgärd är bestämd än."), text, self.open_new_action, self)
        title = self.tr("Vem gör vad till när")
        card = TableCard(title, action_columns(self), self, empty=empty)
        card.add_row_action(self.tr("Klar"), "check", self.finish_action, keys="K", allowed=_is_open)
        card.add_row_action(self.tr("Ändra åtgärden"), "pencil", self.open_action)
        card.add_row_action(self.tr("Ta bort åtgärden"), "trash-2", self.remove_action, keys="Delete")
        card.add_action(self.new_action)
        card.table.opened.connect(self.open_action)
        return card


def _is_open(row: NotedAction) -> bool:
    return row.action.is_open


def _asks(row: NotedOutcome) -> bool:
    return row.reply is not None


def _is_answered(row: NotedOutcome) -> bool:
    return row.reply is not None and not row.outcome.waits


def _answer(desk: "Desk", outcome_id: UUID, typed: AnswerDraft) -> object:
    return desk.outcomes.answer(outcome_id, typed.on, typed.answer, declined=typed.declined)


def _name(pair: tuple[Any, str]) -> str:
    return pair[1]
