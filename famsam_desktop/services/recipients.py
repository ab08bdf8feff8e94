"""The copies of one meeting's summary: the team's own, and what each recipient may have of it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import Meeting, MeetingRow, Participant, took_place
from famsam_desktop.domain.outcomes import (
    MeetingSummary,
    Outcome,
    OutcomeKind,
    PrintedAttendance,
    PrintedOutcome,
)
from famsam_desktop.domain.recipients import TEAM, Reach, Recipient, Share, left_out, recipients, share
from famsam_desktop.domain.terms import heading
from famsam_desktop.services.meeting_page import meeting_page
from famsam_desktop.services.meeting_rules import reach
from famsam_desktop.services.printing import comes_from, convener, place, printed_action
from famsam_desktop.store.work import Work

_ORDER = (
    OutcomeKind.DECISION,
    OutcomeKind.AGREEMENT,
    OutcomeKind.TAKE_BACK,
    OutcomeKind.HAND_OVER,
    OutcomeKind.DISAGREEMENT,
    OutcomeKind.INFORMATION,
)
"""The order of the kinds on paper."""

_FAMILY = "familjen"
_OF_THEM = frozenset({Reach.TEAM, Reach.FAMILY})


class Copies:
    """Every copy of the summary of a meeting that has begun, from one reading of it."""

    def __init__(self, work: Work, meeting_id: UUID) -> None:
        self.page = meeting_page(work, meeting_id)
        took_place(self.page.meeting, work.rows.now)
        self.recipients = recipients(
            self.page.participants,
            _coverages(work, self.page.meeting, self.page.participants),
            of_family=self.page.meeting.family_id is not None,
        )
        self._today = work.rows.today
        self._convener = convener(work)
        self._team = share(self.page, TEAM)
        self._shares = {each.participant_id: share(self.page, each) for each in self.recipients}
        self._missing = left_out(self._shares.values(), self.page)

    def share(self, participant_id: UUID | None) -> Share:
        """What the copy for somebody holds; the team's own when nobody is named."""
        if participant_id is None:
            return self._team
        if participant_id not in self._shares:
            raise NotFound("participant")
        return self._shares[participant_id]

    def printed(self, participant_id: UUID | None) -> MeetingSummary:
        """Exactly what is printed on it."""
        page, part = self.page, self.share(participant_id)
        meeting = page.meeting
        return MeetingSummary(
            kind=heading(meeting.type),
            subject=page.subject if part.knows_whom else "",
            left_out_for=self._marks(part, meeting.id),
            dnr=page.case.dnr if page.case and part.knows_whom else "",
            starts_at=meeting.actual_start or meeting.starts_at,
            ends_at=meeting.actual_end or meeting.ends_at,
            place=place(page),
            convener=self._convener,
            chair=page.chair,
            note_taker=page.note_taker,
            copy_for=named(part.recipient),
            is_own_copy=part.recipient.reach is Reach.TEAM,
            actions=tuple(
                printed_action(each, self._today, self._marks(part, each.id), self._hidden(part))
                for each in part.actions
            ),
            results=self._results(part),
            attendance=tuple(self._attendance(part, each) for each in part.attendance),
            next_meeting=_next(page.next_meeting) if part.knows_whom else None,
        )

    def _results(self, part: Share) -> tuple[tuple[OutcomeKind, tuple[PrintedOutcome, ...]], ...]:
        """The results by kind, without the kinds there are none of."""
        by_kind = {
            kind: tuple(self._outcome(part, each) for each in part.outcomes if each.kind is kind)
            for kind in _ORDER
        }
        return tuple((kind, results) for kind, results in by_kind.items() if results)

    def _outcome(self, part: Share, outcome: Outcome) -> PrintedOutcome:
        return PrintedOutcome(
            text=outcome.text,
            agency=outcome.agency,
            receiver=outcome.receiver,
            reply_by=outcome.reply_by,
            left_out_for=self._marks(part, outcome.id),
        )

    def _attendance(self, part: Share, participant: Participant) -> PrintedAttendance:
        return PrintedAttendance(
            name=self._hidden(part).get(participant.member_id, participant.called)
            if participant.member_id
            else participant.called,
            agency=comes_from(participant),
            role=participant.role,
            attendance=participant.attendance,
            left_out_for=self._marks(part, participant.id),
        )

    def _hidden(self, part: Share) -> dict[UUID, str]:
        """Whom a copy names by role alone: the team and the family read every name."""
        return {} if part.recipient.reach in _OF_THEM else self.page.roles

    def _marks(self, part: Share, passage: UUID) -> tuple[str, ...]:
        """In the team's own copy, who does not get a passage; nobody else is told."""
        if part.recipient.reach is not Reach.TEAM:
            return ()
        return tuple(dict.fromkeys(_called(each) for each in self._missing.get(passage, ())))


def named(recipient: Recipient) -> str:
    """Who a copy is for, and where they come from."""
    return ", ".join(part for part in (recipient.name, recipient.agency) if part)


def _called(recipient: Recipient) -> str:
    """What somebody is called who does not get a passage: an agency and a family go as one."""
    return _FAMILY if recipient.reach is Reach.FAMILY else recipient.agency or recipient.name


def _coverages(work: Work, meeting: Meeting, people: Iterable[Participant]) -> dict[UUID, Coverage]:
    """How far consent reaches each agency for a copy: as on the meeting's day, unless somebody took it back since."""
    agencies = {each.agency_id for each in people if each.agency_id is not None}
    return reach(work, meeting, agencies)


def _next(row: MeetingRow | None) -> tuple[datetime, datetime, str] | None:
    return None if row is None else (row.starts_at, row.ends_at, row.place)
