"""What came out of a meeting, the answers that come back, and the summary that is printed."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import NotFound, NothingAwaited, OutOfOrder
from famsam_desktop.domain.meetings import took_place
from famsam_desktop.domain.outcomes import AWAITED, AnswerDraft, MeetingSummary, OutcomeDraft
from famsam_desktop.services.recipients import Copies
from famsam_desktop.store.work import Store, Work


class Outcomes:
    """What the team does with results; those of a held meeting can still be corrected."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, meeting_id: UUID, draft: OutcomeDraft) -> Change:
        """Note a result of a meeting that has begun."""
        with self._store.write("outcomes.record") as work:
            _proven(work, meeting_id, draft)
            return Change(Topic.OUTCOMES, work.outcomes.add(meeting_id, draft))

    def amend(self, outcome_id: UUID, draft: OutcomeDraft) -> Change:
        """Correct a result."""
        with self._store.write("outcomes.amend") as work:
            _proven(work, work.outcomes.meeting_of(outcome_id), draft)
            work.outcomes.change(outcome_id, draft)
            return Change(Topic.OUTCOMES, outcome_id)

    def remove(self, outcome_id: UUID) -> Change:
        """Strike a result out."""
        with self._store.write("outcomes.remove") as work:
            meeting_id = work.outcomes.meeting_of(outcome_id)
            work.outcomes.remove(outcome_id)
            return Change(Topic.OUTCOMES, meeting_id)

    def answer(
        self, outcome_id: UUID, on: date | None, answer: str = "", *, declined: bool = False
    ) -> Change:
        """What came back to a question, or that a hand-over was accepted or declined; it can be corrected."""
        with self._store.write("outcomes.answer") as work:
            outcome = work.outcomes.one(outcome_id)
            if outcome.kind not in AWAITED:
                raise NothingAwaited
            draft = AnswerDraft(on=on, answer=answer, declined=declined, kind=outcome.kind)
            require(draft.problems(work.rows.today))
            met_on = work.meetings.one(outcome.meeting_id).day
            if on is not None and on < met_on:
                raise OutOfOrder("answer", met_on)
            work.outcomes.answer(outcome_id, on, answer, declined=declined)
            return Change(Topic.OUTCOMES, outcome_id)

    def take_back_answer(self, outcome_id: UUID) -> Change:
        """Nothing has come back after all."""
        with self._store.write("outcomes.take_back_answer") as work:
            work.outcomes.answer(outcome_id, None, "", declined=False)
            return Change(Topic.OUTCOMES, outcome_id)

    def printed(self, meeting_id: UUID, participant_id: UUID | None = None) -> MeetingSummary:
        """Exactly what is printed of a meeting that has begun, for a participant; without one, the team's own copy."""
        with self._store.read() as work:
            return Copies(work, meeting_id).printed(participant_id)


def _proven(work: Work, meeting_id: UUID, draft: OutcomeDraft) -> None:
    """Refuse a result that is incomplete, of a meeting that has not begun, or under another meeting's item."""
    took_place(work.meetings.one(meeting_id), work.rows.now)
    require(draft.problems(work.rows.today))
    if draft.item_id is not None and work.agendas.meeting_of(draft.item_id) != meeting_id:
        raise NotFound("agenda_item")
