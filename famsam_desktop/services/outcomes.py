"""What came out of a meeting, and the summary that is printed."""

from datetime import datetime
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingRow, Participant, took_place
from famsam_desktop.domain.outcomes import (
    MeetingSummary,
    Outcome,
    OutcomeDraft,
    OutcomeKind,
    PrintedAttendance,
    PrintedOutcome,
)
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.terms import heading
from famsam_desktop.services.meeting_page import meeting_page
from famsam_desktop.services.printing import comes_from, convener, place, printed_action
from famsam_desktop.store.work import Store, Work

_ORDER = (
    OutcomeKind.DECISION,
    OutcomeKind.AGREEMENT,
    OutcomeKind.TAKE_BACK,
    OutcomeKind.HAND_OVER,
    OutcomeKind.DISAGREEMENT,
    OutcomeKind.INFORMATION,
)
"""The order of the kinds on paper."""


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

    def printed(self, meeting_id: UUID, copy_for: str = "") -> MeetingSummary:
        """Exactly what is printed, of a meeting that has begun."""
        with self._store.read() as work:
            page = meeting_page(work, meeting_id)
            meeting = page.meeting
            took_place(meeting, work.rows.now)
            return MeetingSummary(
                kind=heading(meeting.type),
                subject=page.subject,
                dnr=page.case.dnr if page.case else "",
                starts_at=meeting.actual_start or meeting.starts_at,
                ends_at=meeting.actual_end or meeting.ends_at,
                place=place(page),
                convener=convener(work),
                chair=page.chair,
                note_taker=page.note_taker,
                copy_for=copy_for,
                actions=tuple(printed_action(each, work.rows.today) for each in page.actions),
                results=_results(page),
                attendance=tuple(_attendance(each) for each in page.participants),
                next_meeting=_next(page.next_meeting),
            )


def _proven(work: Work, meeting_id: UUID, draft: OutcomeDraft) -> None:
    """Refuse a result that is incomplete, of a meeting that has not begun, or under another meeting's item."""
    took_place(work.meetings.one(meeting_id), work.rows.now)
    require(draft.problems(work.rows.today))
    if draft.item_id is not None and work.agendas.meeting_of(draft.item_id) != meeting_id:
        raise NotFound("agenda_item")


def _results(page: MeetingPage) -> tuple[tuple[OutcomeKind, tuple[PrintedOutcome, ...]], ...]:
    """The results by kind, without the kinds there are none of."""
    by_kind = {kind: tuple(_outcome(each) for each in page.outcomes if each.kind is kind) for kind in _ORDER}
    return tuple((kind, results) for kind, results in by_kind.items() if results)


def _outcome(outcome: Outcome) -> PrintedOutcome:
    return PrintedOutcome(text=outcome.text, agency=outcome.agency, reply_by=outcome.reply_by)


def _attendance(participant: Participant) -> PrintedAttendance:
    return PrintedAttendance(
        name=participant.name,
        agency=comes_from(participant),
        role=participant.role,
        attendance=participant.attendance,
    )


def _next(row: MeetingRow | None) -> tuple[datetime, datetime, str] | None:
    return None if row is None else (row.starts_at, row.ends_at, row.place)
