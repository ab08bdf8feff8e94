"""Meetings, from plan to held: time and place, whom they are about, who takes part and who was there."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.clashes import Busy
from famsam_desktop.domain.drafts import line, onto, require
from famsam_desktop.domain.errors import InTheFuture, MeetingIsOver, NobodyToSummon, StillUsed
from famsam_desktop.domain.meetings import (
    Attendance,
    Booking,
    MeetingDraft,
    MeetingRow,
    MeetingState,
    ParticipantDraft,
    clashes,
    still_open,
    took_place,
)
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.papers import PaperKind, sent_on
from famsam_desktop.domain.participants import participant_draft
from famsam_desktop.services import clocks
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.holding import held
from famsam_desktop.services.meeting_page import meeting_page
from famsam_desktop.store.work import Store

_COUNTED = Topic.MEETINGS | Topic.CASES
"""What a change touches that can make somebody a process, or start a case."""

_REMOVABLE = frozenset({MeetingState.DRAFT, MeetingState.CANCELLED})


class Meetings:
    """What the team does with meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- reads ---------------------------------------------------------------------------------------------------

    def upcoming(self, limit: int = 20) -> list[MeetingRow]:
        """The next meetings that are not over, soonest first."""
        with self._store.read() as work:
            return work.meetings.upcoming(work.rows.now, limit)

    def between(self, first: date, last: date) -> list[MeetingRow]:
        """The meetings of these local days, both included."""
        with self._store.read() as work:
            return work.meetings.between(first, last)

    def all(self) -> list[MeetingRow]:
        """Every meeting, the newest first."""
        with self._store.read() as work:
            return work.meetings.all()

    def coming(self, case_id: UUID) -> MeetingRow | None:
        """The case's next meeting from now on."""
        with self._store.read() as work:
            return work.meetings.next_of_case(case_id, work.rows.now)

    def page(self, meeting_id: UUID) -> MeetingPage:
        """One meeting with all that stands on its page."""
        with self._store.read() as work:
            return meeting_page(work, meeting_id)

    def resolve(self, prefix: str) -> UUID:
        """The meeting whose id begins like this."""
        with self._store.read() as work:
            return work.meetings.resolve(prefix)

    def clashes(self, draft: MeetingDraft, but: UUID | None = None) -> list[tuple[str, Booking]]:
        """What is in the way of a plan; ``but`` is the meeting that is being moved."""
        with self._store.read() as work:
            return list(clashes(draft, rules.around(work, draft, but)))

    def busy(self, draft: MeetingDraft, but: UUID | None = None) -> list[Busy]:
        """Who and what is taken at the time of a plan; who takes part in `but` is looked for as well."""
        with self._store.read() as work:
            return rules.busy_at(work, draft, but)

    def draft_of(self, meeting_id: UUID) -> MeetingDraft:
        """The plan of a meeting, to be changed."""
        with self._store.read() as work:
            return rules.draft_of(work.meetings.one(meeting_id))

    # --- the plan ------------------------------------------------------------------------------------------------

    def schedule(self, draft: MeetingDraft) -> Change:
        """Plan a meeting."""
        with self._store.write("meetings.schedule") as work:
            rules.proven(work, draft, None)
            return Change(Topic.MEETINGS, work.meetings.add(draft))

    def amend(self, meeting_id: UUID, draft: MeetingDraft, seen: MeetingDraft | None = None) -> Change:
        """Change the plan of a meeting that is not over.

        With the plan as it was `seen`, only what differs from it is changed: the rest may be newer than that.
        """
        with self._store.write("meetings.amend") as work:
            if seen is not None:
                draft = onto(rules.draft_of(work.meetings.one(meeting_id)), seen, draft)
            return rules.amended(work, meeting_id, draft)

    def move(self, meeting_id: UUID, starts_at: datetime, planned_minutes: int) -> Change:
        """Another time, the rest of the plan as it is."""
        with self._store.write("meetings.move") as work:
            draft = rules.draft_of(work.meetings.one(meeting_id))
            moved = replace(draft, starts_at=starts_at, planned_minutes=planned_minutes)
            return rules.amended(work, meeting_id, moved)

    def discuss(self, meeting_id: UUID, member_ids: frozenset[UUID]) -> Change:
        """Say exactly whose situation the meeting is about; a held meeting can still be corrected."""
        with self._store.write("meetings.discuss") as work:
            meeting = rules.not_cancelled(work, meeting_id)
            rules.of_the_family(work, meeting.family_id, member_ids)
            work.meetings.discuss(meeting_id, member_ids)
            return Change(_COUNTED, meeting_id)

    def remove(self, meeting_id: UUID) -> Change:
        """Delete a draft or a cancelled meeting with its participants, items and notes; its actions stay."""
        with self._store.write("meetings.remove") as work:
            meeting = work.meetings.one(meeting_id)
            if meeting.state not in _REMOVABLE:
                if meeting.is_over:
                    raise MeetingIsOver(meeting.state.value)
                raise StillUsed("meeting", "participant")
            if work.papers.of_meeting(meeting_id):
                raise StillUsed("meeting", "paper")
            for participant in work.participants.of_meeting(meeting_id):
                work.participants.remove(participant.id)
            for item in work.agendas.of_meeting(meeting_id):
                work.agendas.remove(item.id)
            for outcome in work.outcomes.of_meeting(meeting_id):
                work.outcomes.remove(outcome.id)
            work.actions.leave_meeting(meeting_id)
            work.clocks.remove(meeting_id)
            work.meetings.remove(meeting_id)
            return Change(Topic.MEETINGS | Topic.AGENDAS | Topic.OUTCOMES | Topic.ACTIONS, meeting_id)

    # --- its course ----------------------------------------------------------------------------------------------

    def convene(self, meeting_id: UUID) -> Change:
        """Those who take part are asked to come; their summonses are sent on their own."""
        with self._store.write("meetings.convene") as work:
            meeting = rules.on_an_open_case(work, meeting_id)
            if meeting.state in (MeetingState.DRAFT, MeetingState.CONVENED):
                if not work.participants.of_meeting(meeting_id):
                    raise NobodyToSummon
                rules.reasons_given(work, meeting)
                work.meetings.change(meeting_id, state=MeetingState.CONVENED)
            return Change(Topic.MEETINGS, meeting_id)

    def cancel(self, meeting_id: UUID) -> Change:
        """The meeting is called off."""
        with self._store.write("meetings.cancel") as work:
            meeting = work.meetings.one(meeting_id)
            still_open(meeting)
            clocks.stop(work, meeting, work.rows.now)
            work.meetings.change(meeting_id, state=MeetingState.CANCELLED)
            return Change(Topic.MEETINGS, meeting_id)

    def start(self, meeting_id: UUID) -> Change:
        """The meeting begins now."""
        with self._store.write("meetings.start") as work:
            meeting = rules.on_an_open_case(work, meeting_id)
            if meeting.day > work.rows.today:
                raise InTheFuture("meeting")
            if meeting.state is not MeetingState.IN_PROGRESS:
                work.meetings.change(meeting_id, state=MeetingState.IN_PROGRESS, actual_start=work.rows.now)
            return Change(Topic.MEETINGS, meeting_id)

    def hold(self, meeting_id: UUID, start: datetime, end: datetime) -> Change:
        """The meeting took place at this time. Held on another day than planned, it counts on the day it was held."""
        with self._store.write("meetings.hold") as work:
            return held(work, meeting_id, start, end)

    def explain_role(self, meeting_id: UUID, explained: bool) -> Change:
        """The family was told what FamSam does and does not do, or was not after all."""
        with self._store.write("meetings.explain_role") as work:
            rules.not_cancelled(work, meeting_id)
            work.meetings.change(meeting_id, role_explained=explained)
            return Change(Topic.MEETINGS, meeting_id)

    def mark_agenda_sent(self, meeting_id: UUID, on: date | None) -> Change:
        """The agenda went out that day, or has not gone out after all, unless a copy that was sent holds."""
        with self._store.write("meetings.mark_agenda_sent") as work:
            meeting = rules.not_cancelled(work, meeting_id)
            rules.already(work, on)
            if on is not None:
                rules.reasons_given(work, meeting)
            on = on or sent_on(work.papers.of_meeting(meeting_id), PaperKind.AGENDA)
            work.meetings.change(meeting_id, agenda_sent_on=on)
            return Change(Topic.MEETINGS | Topic.AGENDAS, meeting_id)

    def mark_summary_sent(self, meeting_id: UUID, on: date | None) -> Change:
        """The summary went out that day, or has not gone out after all, unless a copy that was sent holds."""
        with self._store.write("meetings.mark_summary_sent") as work:
            meeting = rules.not_cancelled(work, meeting_id)
            took_place(meeting, work.rows.now)
            rules.already(work, on)
            on = on or sent_on(work.papers.of_meeting(meeting_id), PaperKind.SUMMARY)
            work.meetings.change(meeting_id, summary_sent_on=on)
            return Change(Topic.MEETINGS | Topic.OUTCOMES, meeting_id)

    # --- who takes part ------------------------------------------------------------------------------------------

    def invite(self, meeting_id: UUID, draft: ParticipantDraft) -> Change:
        """Somebody is to take part; who came unasked can be added to a held meeting as well."""
        with self._store.write("meetings.invite") as work:
            meeting = rules.not_cancelled(work, meeting_id)
            draft, agency_id = rules.asked(work, meeting, draft, None)
            participant_id = work.participants.add(meeting_id, agency_id, draft)
            rules.enter_reason(work, meeting, participant_id)
            return Change(_COUNTED, participant_id)

    def amend_participant(
        self, participant_id: UUID, draft: ParticipantDraft, seen: ParticipantDraft | None = None
    ) -> Change:
        """Change what is known about a participant; of a held meeting no longer who it was and how they were asked.

        With the participant as they were `seen`, only what differs from it is changed: the rest may be newer.
        """
        with self._store.write("meetings.amend_participant") as work:
            participant = work.participants.one(participant_id)
            if seen is not None:
                draft = onto(participant_draft(participant), seen, draft)
            meeting = rules.not_cancelled(work, participant.meeting_id)
            same = (draft.contact_id, draft.member_id) == (participant.contact_id, participant.member_id)
            if meeting.is_over and not (same and draft.kind is participant.kind):
                raise MeetingIsOver(meeting.state.value)
            rules.somebody_stays(work, meeting, participant, draft.attendance)
            draft, agency_id = rules.asked(work, meeting, draft, participant)
            work.participants.change(participant_id, agency_id, draft)
            rules.enter_reason(work, meeting, participant_id, participant.consent_acknowledged)
            return Change(_COUNTED, participant_id)

    def remove_participant(self, participant_id: UUID) -> Change:
        """Take somebody off the list."""
        with self._store.write("meetings.remove_participant") as work:
            participant = work.participants.one(participant_id)
            meeting = rules.not_cancelled(work, participant.meeting_id)
            rules.somebody_stays(work, meeting, participant, None)
            work.participants.remove(participant_id)
            return Change(_COUNTED, participant.meeting_id)

    def attend(self, participant_id: UUID, attendance: Attendance | None, reason: str = "") -> Change:
        """Note who was there; a held meeting can still be corrected."""
        require(line("absence_reason", reason, required=False))
        with self._store.write("meetings.attend") as work:
            participant = work.participants.one(participant_id)
            meeting = rules.not_cancelled(work, participant.meeting_id)
            rules.somebody_stays(work, meeting, participant, attendance)
            work.participants.attend(participant_id, attendance, reason)
            return Change(_COUNTED, participant_id)

    def attend_rest(self, meeting_id: UUID) -> Change:
        """Everybody about whom nothing was noted was there."""
        with self._store.write("meetings.attend") as work:
            rules.not_cancelled(work, meeting_id)
            for participant in work.participants.of_meeting(meeting_id):
                if participant.attendance is None:
                    work.participants.attend(participant.id, Attendance.PRESENT, "")
            return Change(_COUNTED, meeting_id)
