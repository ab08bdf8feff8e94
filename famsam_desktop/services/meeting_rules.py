"""What has to hold before a meeting is changed, looked up in the transaction that changes it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import UUID

from famsam_desktop.domain import consents
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.clashes import Busy, busy
from famsam_desktop.domain.consents import Coverage, Standing
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import (
    AlreadyTakesPart,
    CaseIsClosed,
    ConsentMissing,
    InTheFuture,
    MeetingGoesOn,
    MeetingIsOver,
    NobodyPresent,
    NotFound,
    OutOfOrder,
)
from famsam_desktop.domain.meetings import (
    OVER,
    THERE,
    Attendance,
    Booking,
    Meeting,
    MeetingDraft,
    MeetingState,
    Participant,
    ParticipantDraft,
    Response,
    plan,
    still_open,
)
from famsam_desktop.domain.terms import term
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.households import household
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Work

# --- the plan ----------------------------------------------------------------------------------------------------


def around(work: Work, draft: MeetingDraft, but: UUID | None) -> list[Booking]:
    """What other meetings occupy at the time of the draft."""
    if draft.starts_at is None or draft.ends_at is None:
        return []
    return work.meetings.around(draft.starts_at, draft.ends_at, but)


def busy_at(work: Work, draft: MeetingDraft, but: UUID | None) -> list[Busy]:
    """Who and what is taken at the time of the draft, by name: the team, the room, and who is to take part."""
    others = around(work, draft, but)
    if not others:
        return []
    expected = work.participants.people({other.meeting_id for other in others})
    others = [replace(other, people_ids=expected.get(other.meeting_id, frozenset())) for other in others]
    names = dict(work.users.names())
    if draft.venue_id is not None:
        names[draft.venue_id] = work.agencies.venue(draft.venue_id).name
    case = case_of(work, draft.case_id)
    if case is not None:
        family = work.families.members(case.family_id)
        names |= {each.id: each.name for each in family if each.id in draft.discussed_ids}
    people = set(draft.discussed_ids)
    for each in () if but is None else work.participants.of_meeting(but):
        who = each.contact_id or each.member_id
        if who is not None and each.response not in (Response.NOT_COMING, Response.SUBSTITUTE):
            people.add(who)
            names[who] = each.name
    return list(busy(draft, people, others, names))


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
    """Give a meeting that is not over a new plan; on another day, or for another family, consent is asked anew."""
    before = work.meetings.one(meeting_id)
    still_open(before)
    moves = draft.starts_at is not None and local_day(draft.starts_at) != before.day
    if moves and before.state is MeetingState.IN_PROGRESS:
        raise MeetingGoesOn
    proven(work, draft, meeting_id)
    work.meetings.amend(meeting_id, draft)
    after = work.meetings.one(meeting_id)
    if (before.day, before.family_id) != (after.day, after.family_id):
        reasoned = [each.id for each in work.participants.of_meeting(meeting_id) if each.consent_acknowledged]
        work.participants.take_back_reasons(reasoned)
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
    work: Work,
    meeting: Meeting,
    draft: ParticipantDraft,
    known: Participant | None,
    looked_up: Mapping[UUID, Standing] | None = None,
) -> tuple[ParticipantDraft, UUID | None]:
    """The draft with the role a person has where they come from, and the agency that is.

    Refused for somebody who is there already, for another family's member, and for an agency that no consent covers
    that day unless this was acknowledged. Who stays the same keeps the agency they came from when they were asked.
    How agencies stand can be looked up beforehand, once for many.
    """
    require(draft.problems(work.rows.today))
    if draft.response is not Response.SUBSTITUTE:
        draft = replace(draft, substitute="")
    if work.participants.takes_part(meeting.id, draft, None if known is None else known.id):
        raise AlreadyTakesPart
    if draft.member_id is not None:
        of_the_family(work, meeting.family_id, [draft.member_id])
        role = term(work.families.member(draft.member_id).role)
        return _with_role(draft, role), None
    if draft.contact_id is None:
        return draft, None
    if known is not None and known.contact_id == draft.contact_id:
        _keeps_reason(work, meeting, draft, known)
        return draft, known.agency_id
    contact = work.agencies.contact(draft.contact_id)
    if looked_up is None:
        looked_up = standings(work, meeting, {contact.agency_id})
    stands = looked_up.get(contact.agency_id)
    if stands is not None and stands.is_missing and not draft.consent_acknowledged.strip():
        raise ConsentMissing(1)
    if stands is not None and not stands.is_missing:
        draft = replace(draft, consent_acknowledged="")
    return _with_role(draft, contact.title), contact.agency_id


def _keeps_reason(work: Work, meeting: Meeting, draft: ParticipantDraft, known: Participant) -> None:
    """Refuse to empty a reason that is needed, once the meeting is convened."""
    emptied = known.consent_acknowledged.strip() and not draft.consent_acknowledged.strip()
    if not emptied or known.agency_id is None or meeting.is_over or meeting.state is MeetingState.DRAFT:
        return
    stands = standings(work, meeting, {known.agency_id}).get(known.agency_id)
    if stands is not None and stands.is_missing:
        raise ConsentMissing(1)


# --- consent -----------------------------------------------------------------------------------------------------
#
# Whoever takes part without consent needs a reason, and the reason holds for the day and the consents it was given
# for: a meeting that is moved to another day, or a consent that changes what is known of the agency that day, takes it
# back. Without reasons for all of them a meeting is not convened, nor its agenda sent.


def standings(work: Work, meeting: Meeting, agency_ids: Iterable[UUID]) -> dict[UUID, Standing]:
    """How each agency stands on the day of the meeting; nothing without a family."""
    if meeting.family_id is None:
        return {}
    return household(work, meeting.family_id).standings(meeting.discussed_ids, meeting.day, agency_ids)


def reach(work: Work, meeting: Meeting, agency_ids: Iterable[UUID]) -> dict[UUID, Coverage]:
    """How far consent reaches each agency with what a meeting said, if told today; nothing without a family.

    As on the day of the meeting, unless it was withdrawn since or somebody who decides has said no since.
    """
    if meeting.family_id is None:
        return {}
    family, today = household(work, meeting.family_id), work.rows.today
    known = family.consents
    given = [each for each in known if each.withdrawn_on is None or each.withdrawn_on > today]
    subjects = family.subjects(meeting.discussed_ids, meeting.day)
    return {
        agency_id: Coverage.NONE
        if consents.standing_about(known, subjects, agency_id, today).is_refused
        else consents.standing_about(given, subjects, agency_id, meeting.day).coverage
        for agency_id in agency_ids
    }


def coverages(work: Work, meeting: Meeting, agency_ids: Iterable[UUID]) -> dict[UUID, Coverage]:
    """How far the family's consents reach each agency on the day of the meeting; nothing without a family."""
    return {each: stands.coverage for each, stands in standings(work, meeting, agency_ids).items()}


def reasons_given(work: Work, meeting: Meeting) -> None:
    """Refuse to send anything to agencies without consent for which nobody has given a reason."""
    if meeting.is_over:
        return
    unreasoned = {
        each.agency_id
        for each in work.participants.of_meeting(meeting.id)
        if each.agency_id is not None and not each.consent_acknowledged.strip()
    }
    stands = standings(work, meeting, unreasoned)
    missing = sum(each.is_missing for each in stands.values())
    if missing:
        raise ConsentMissing(missing)


def enter_reason(work: Work, meeting: Meeting, participant_id: UUID, before: str = "") -> None:
    """Put into the trail that somebody takes part without consent, when a reason for it was given or changed."""
    participant = work.participants.one(participant_id)
    agency_id, reason = participant.agency_id, participant.consent_acknowledged.strip()
    if agency_id is None or not reason or reason == before.strip():
        return
    stands = standings(work, meeting, {agency_id}).get(agency_id)
    if stands is not None and stands.is_missing:
        work.trail.note(overridden(meeting, participant_id, stands))


def overridden(meeting: Meeting, participant_id: UUID, stands: Standing) -> Noted:
    """The entry of the trail: who takes part without consent, on which day, and why there is none."""
    detail = " ".join((meeting.day.isoformat(), *stands.doubts))
    return Noted(kind=TrailKind.CONSENT_OVERRIDDEN, record_id=participant_id, detail=detail)


@contextmanager
def reasons_reviewed(work: Work, family_id: UUID) -> Iterator[None]:
    """While the family's consents change: reasons for agencies that stand otherwise afterwards are taken back."""
    before = _reasoned(work, family_id)
    yield
    after = _reasoned(work, family_id)
    work.participants.take_back_reasons(each for each, stands in before.items() if after.get(each) != stands)


def _reasoned(work: Work, family_id: UUID) -> dict[UUID, Standing]:
    """The participants of the family's meetings ahead who take part for a reason, and how their agencies stand."""
    found: dict[UUID, Standing] = {}
    for row in work.meetings.of_family(family_id):
        if row.state in OVER:
            continue
        people = {
            each.id: each.agency_id
            for each in work.participants.of_meeting(row.id)
            if each.agency_id is not None and each.consent_acknowledged.strip()
        }
        stands = standings(work, work.meetings.one(row.id), set(people.values())) if people else {}
        found |= {each: stands[agency_id] for each, agency_id in people.items() if agency_id in stands}
    return found


# --- who was there -----------------------------------------------------------------------------------------------


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
