"""One meeting with all that stands on its page."""

from dataclasses import replace
from uuid import UUID

from famsam_desktop.domain.consents import Standing
from famsam_desktop.domain.meetings import Meeting, Participant
from famsam_desktop.domain.outcomes import Action, Outcome
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.services.meeting_rules import case_of, standings
from famsam_desktop.store.work import Work


def meeting_page(work: Work, meeting_id: UUID) -> MeetingPage:
    """The page, in a handful of queries however many take part."""
    meeting = work.meetings.one(meeting_id)
    names = work.users.names()
    return MeetingPage(
        meeting=meeting,
        subject=work.meetings.row(meeting_id).subject,
        case=case_of(work, meeting.case_id),
        venue=None if meeting.venue_id is None else work.agencies.venue(meeting.venue_id),
        chair=names.get(meeting.chair_id, ""),
        note_taker=names.get(meeting.note_taker_id, "") if meeting.note_taker_id else "",
        members=() if meeting.family_id is None else work.families.members(meeting.family_id),
        participants=participants(work, meeting),
        items=work.agendas.of_meeting(meeting_id),
        outcomes=work.outcomes.of_meeting(meeting_id),
        actions=work.actions.of_meeting(meeting_id),
        carried=carried(work, meeting),
        unanswered=unanswered(work, meeting),
        next_meeting=None
        if meeting.case_id is None
        else work.meetings.next_of_case(meeting.case_id, meeting.starts_at),
    )


def participants(work: Work, meeting: Meeting) -> tuple[Participant, ...]:
    """Who takes part, each agency with how far the consents reach it that day."""
    found = work.participants.of_meeting(meeting.id)
    stand = standings(work, meeting, {each.agency_id for each in found if each.agency_id is not None})
    return tuple(
        each if each.agency_id not in stand else _standing(each, stand[each.agency_id]) for each in found
    )


def _standing(who: Participant, stands: Standing) -> Participant:
    return replace(who, coverage=stands.coverage, doubts=stands.doubts, towards=stands.towards)


def carried(work: Work, meeting: Meeting) -> tuple[Action, ...]:
    """The open actions of the case that earlier meetings left."""
    if meeting.case_id is None:
        return ()
    return work.actions.carried(meeting.case_id, meeting.id, meeting.starts_at)


def unanswered(work: Work, meeting: Meeting) -> tuple[Outcome, ...]:
    """The questions and hand-overs that earlier meetings of the case left without an answer."""
    if meeting.case_id is None:
        return ()
    return work.outcomes.carried(meeting.case_id, meeting.id, meeting.starts_at)
