"""What has to hold before a meeting is changed, looked up in the transaction that changes it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from famsam_desktop.domain import consents
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import (
    AlreadyTakesPart,
    CaseIsClosed,
    ConsentMissing,
    InTheFuture,
    MeetingIsOver,
    NobodyPresent,
    NotFound,
    OutOfOrder,
)
from famsam_desktop.domain.meetings import (
    THERE,
    Attendance,
    Booking,
    Meeting,
    MeetingDraft,
    MeetingState,
    Participant,
    ParticipantDraft,
    plan,
    still_open,
)
from famsam_desktop.domain.terms import term
from famsam_desktop.store.work import Work

# --- the plan ----------------------------------------------------------------------------------------------------


def around(work: Work, draft: MeetingDraft, but: UUID | None) -> list[Booking]:
    """What other meetings occupy at the time of the draft."""
    if draft.starts_at is None or draft.ends_at is None:
        return []
    return work.meetings.around(draft.starts_at, draft.ends_at, but)


def draft_of(meeting: Meeting) -> MeetingDraft:
    """The plan of a meeting as it was typed in."""
    return MeetingDraft(
        case_id=meeting.case_id,
        title=meeting.title,
        type=meeting.type,
        form=meeting.form,
        starts_at=meeting.starts_at,
        planned_minutes=meeting.planned_minutes,
        venue_id=meeting.venue_id,
        link=meeting.link,
        focus=meeting.focus,
        chair_id=meeting.chair_id,
        note_taker_id=meeting.note_taker_id,
        discussed_ids=meeting.discussed_ids,
    )


def proven(work: Work, draft: MeetingDraft, but: UUID | None) -> None:
    """Refuse a plan that is incomplete, clashes, lies outside its case or is about another family's members."""
    require(draft.problems(work.rows.today))
    case = case_of(work, draft.case_id)
    plan(draft, case, around(work, draft, but), work.rows.today)
    of_the_family(work, None if case is None else case.family_id, draft.discussed_ids)


def amended(work: Work, meeting_id: UUID, draft: MeetingDraft) -> Change:
    """Give a meeting that is not over a new plan."""
    still_open(work.meetings.one(meeting_id))
    proven(work, draft, meeting_id)
    work.meetings.amend(meeting_id, draft)
    return Change(Topic.MEETINGS, meeting_id)


def of_the_family(work: Work, family_id: UUID | None, member_ids: Iterable[UUID]) -> None:
    """Refuse members of another family, or any when there is none."""
    wanted = set(member_ids)
    if not wanted:
        return
    if family_id is None or not wanted <= {member.id for member in work.families.members(family_id)}:
        raise NotFound("family_member")


# --- its course --------------------------------------------------------------------------------------------------


def case_of(work: Work, case_id: UUID | None) -> Case | None:
    """The case of a meeting, when it has one."""
    return None if case_id is None else work.cases.one(case_id)


def not_cancelled(work: Work, meeting_id: UUID) -> Meeting:
    """The meeting, unless it was called off."""
    meeting = work.meetings.one(meeting_id)
    if meeting.state is MeetingState.CANCELLED:
        raise MeetingIsOver(meeting.state.value)
    return meeting


def on_an_open_case(work: Work, meeting_id: UUID) -> Meeting:
    """The meeting, if it is not over and its case is open or it has none."""
    meeting = work.meetings.one(meeting_id)
    still_open(meeting)
    case = case_of(work, meeting.case_id)
    if case is not None and case.closed_on is not None:
        raise CaseIsClosed(case.closed_on)
    return meeting


def not_before(case: Case | None, day: date) -> None:
    """Refuse a day before the case was opened."""
    if case is not None and day < case.opened_on:
        raise OutOfOrder("meeting", case.opened_on)


def already(work: Work, on: date | None) -> None:
    """Refuse a day that has not come."""
    if on is not None and on > work.rows.today:
        raise InTheFuture("sent")


# --- who takes part ----------------------------------------------------------------------------------------------


def asked(
    work: Work, meeting: Meeting, draft: ParticipantDraft, known: Participant | None
) -> tuple[ParticipantDraft, UUID | None]:
    """The draft with the role a person has where they come from, and the agency that is.

    Refused for somebody who is there already, for another family's member, and for an agency that no consent covers
    that day unless this was acknowledged. Who stays the same keeps the agency they came from when they were asked.
    """
    require(draft.problems(work.rows.today))
    if work.participants.takes_part(meeting.id, draft, None if known is None else known.id):
        raise AlreadyTakesPart
    if draft.member_id is not None:
        of_the_family(work, meeting.family_id, [draft.member_id])
        role = term(work.families.member(draft.member_id).role)
        return _with_role(draft, role), None
    if draft.contact_id is None:
        return draft, None
    if known is not None and known.contact_id == draft.contact_id:
        return draft, known.agency_id
    contact = work.agencies.contact(draft.contact_id)
    covered = coverages(work, meeting, {contact.agency_id}).get(contact.agency_id)
    if covered is Coverage.NONE and not draft.consent_acknowledged.strip():
        raise ConsentMissing(1)
    return _with_role(draft, contact.title), contact.agency_id


def coverages(work: Work, meeting: Meeting, agency_ids: Iterable[UUID]) -> dict[UUID, Coverage]:
    """How far the family's consents reach each agency on the day of the meeting; nothing without a family."""
    if meeting.family_id is None:
        return {}
    given = work.consents.of_family(meeting.family_id)
    guardians = work.families.guardian_ids(meeting.family_id, meeting.day)
    return {
        agency_id: consents.coverage(given, guardians, agency_id, meeting.day) for agency_id in agency_ids
    }


def somebody_stays(
    work: Work, meeting: Meeting, participant: Participant, attendance: Attendance | None
) -> None:
    """Refuse to leave a held meeting without anybody who was there."""
    if meeting.state is not MeetingState.HELD or attendance in THERE:
        return
    if work.participants.present(meeting.id, but=participant.id) == 0:
        raise NobodyPresent


def _with_role(draft: ParticipantDraft, role: str) -> ParticipantDraft:
    return draft if draft.role.strip() else replace(draft, role=role)
