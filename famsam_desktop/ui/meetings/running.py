"""The third step: who came, what was decided, who does what; and that the meeting was held."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.meetings import Attendance, MeetingState, Participant
from famsam_desktop.domain.outcomes import ActionDraft, ActionStatus, Outcome, OutcomeDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.attendance import AttendanceCard
from famsam_desktop.ui.meetings.holding import HoldingCard
from famsam_desktop.ui.meetings.outcomes import (
    ActionDialog,
    NotedAction,
    OutcomeDialog,
    action_columns,
    action_draft,
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
        self.outcomes.show_rows(sight.page.outcomes, editable=noting)
        self.outcomes.table.fit_rows(most=20)
        actions = [
            *(NotedAction(action=action, today=sight.today) for action in sight.page.actions),
            *(
                NotedAction(action=action, today=sight.today, is_carried=True)
                for action in sight.page.carried
            ),
        ]
        self.actions_card.show_rows(actions, editable=noting)
        self.actions_card.table.fit_rows(most=20)
        self.new_outcome.setVisible(noting and bool(sight.page.outcomes))
        self.new_action.setVisible(noting and bool(actions))

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
        ParticipantDialog(self.desk, self.jobs, self, sight=self.sight, people=people).open()

    def _on_answered(self, who: Participant, attendance: Attendance | None) -> None:
        self.act(partial(self.desk.meetings.attend, who.id, attendance))

    def _on_all_present(self) -> None:
        for who in self.sight.page.participants:
            if who.attendance is None:
                self.act(partial(self.desk.meetings.attend, who.id, Attendance.PRESENT))

    # --- results -----------------------------------------------------------------------------------------------

    def open_new_outcome(self) -> None:
        """Note a result."""
        self._open_outcome(
            OutcomeDraft(), partial(self.desk.outcomes.record, self.sight.meeting.id), new=True
        )

    def open_outcome(self, outcome: Outcome) -> None:
        """Change a result."""
        self._open_outcome(outcome_draft(outcome), partial(self.desk.outcomes.amend, outcome.id), new=False)

    def remove_outcome(self, outcome: Outcome) -> None:
        """Take a result away; "Ångra" notes it again."""
        back = partial(self.desk.outcomes.record, self.sight.meeting.id, outcome_draft(outcome))
        remove = partial(self.desk.outcomes.remove, outcome.id)
        self.act(remove, self.tr("Anteckningen är borttagen."), partial(self.act, back))

    def _open_outcome(self, draft: OutcomeDraft, act: Any, *, new: bool) -> None:
        there = {who.agency_id: who.agency for who in self.sight.page.participants if who.agency_id}
        OutcomeDialog(
            draft,
            act,
            today=self.sight.today,
            agencies=sorted(there.items(), key=_name),
            items=self.sight.page.items,
            jobs=self.jobs,
            parent=self,
            new=new,
        ).open()

    # --- actions -----------------------------------------------------------------------------------------------

    def open_new_action(self) -> None:
        """Write down who does what, by when."""
        meeting = self.sight.meeting
        draft = ActionDraft(case_id=meeting.case_id, meeting_id=meeting.id)
        self._read_owners(draft, self.desk.actions.add, new=True)

    def open_action(self, row: NotedAction) -> None:
        """Change an action."""
        amend = partial(self.desk.actions.amend, row.action.id)
        self._read_owners(action_draft(row.action), amend, new=False)

    def finish_action(self, row: NotedAction) -> None:
        """It is done."""
        self._set_status(row, ActionStatus.DONE, self.tr("Åtgärden är klar."))

    def remove_action(self, row: NotedAction) -> None:
        """Take an action away; "Ångra" writes it again."""
        back = partial(self.desk.actions.add, action_draft(row.action))
        remove = partial(self.desk.actions.remove, row.action.id)
        self.act(remove, self.tr("Åtgärden är borttagen."), partial(self.act, back))

    def _set_status(self, row: NotedAction, status: ActionStatus, said: str) -> None:
        before = partial(self.desk.actions.set_status, row.action.id, row.action.status, row.action.result)
        change = partial(self.desk.actions.set_status, row.action.id, status, row.action.result)
        self.act(change, said, partial(self.act, before))

    def _read_owners(self, draft: ActionDraft, act: Any, *, new: bool) -> None:
        read = partial(self.desk.actions.owners, draft.case_id)
        self.jobs.ask(read, partial(self._on_owners, draft, act, new), self._on_refused)

    def _on_owners(self, draft: ActionDraft, act: Any, new: bool, owners: Any) -> None:
        today = self.sight.today
        ActionDialog(draft, act, today=today, owners=owners, jobs=self.jobs, parent=self, new=new).open()

    # --- building ----------------------------------------------------------------------------------------------

    def _build_outcomes(self) -> TableCard[Outcome]:
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


def _name(pair: tuple[Any, str]) -> str:
    return pair[1]
