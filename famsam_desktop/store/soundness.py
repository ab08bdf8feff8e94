"""What every use case leaves true of families, cases and meetings, looked at again when steps are reversed.

The rules are those of the domain; a reversal that would break one is refused, unless it was broken before.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import ChangedSince, MeetingClash, MeetingNotHeld
from famsam_desktop.domain.meetings import OVER, Meeting, MeetingDraft, MeetingState, clashes, took_place
from famsam_desktop.store.belonging import Belonging, Ref
from famsam_desktop.store.rows import live, table
from famsam_desktop.store.tables import (
    AgendaItemTable,
    CaseEventTable,
    DiscussedMemberTable,
    FamilyCaseTable,
    FamilyMemberTable,
    GoalTable,
    GuardianshipTable,
    MeetingTable,
    OutcomeTable,
    ProcessEndingTable,
)
from famsam_desktop.store.undo import Reversal
from famsam_desktop.store.work import Work

_SLOT = frozenset(
    {"starts_at", "planned_minutes", "chair_id", "note_taker_id", "venue_id", "state", "deleted_at"}
)
"""What decides when and by whom a meeting occupies what."""

_PLAN = frozenset(
    {"case_id", "title", "type", "form", "day", "link", "focus", "starts_at", "planned_minutes"}
    | {"chair_id", "note_taker_id", "venue_id"}
)
"""What can no longer be changed of a meeting that is over."""

_OVER = frozenset(state.value for state in OVER)
_HELD = MeetingState.HELD.value

_case, _event = table(FamilyCaseTable), table(CaseEventTable)
_meeting, _discussed, _member = table(MeetingTable), table(DiscussedMemberTable), table(FamilyMemberTable)
_custody, _item, _outcome = table(GuardianshipTable), table(AgendaItemTable), table(OutcomeTable)
_ending, _goal = table(ProcessEndingTable), table(GoalTable)


@dataclass(frozen=True, slots=True)
class Scope:
    """The families, cases and meetings that some records are about."""

    families: frozenset[UUID] = frozenset()
    meetings: frozenset[UUID] = frozenset()
    children: frozenset[UUID] = field(default=frozenset(), repr=False)


def scope(work: Work, refs: Iterable[Ref]) -> Scope:
    """What these records are about, as things stand."""
    asked = set(refs)
    pages = set(Belonging(work.rows).pages(asked).values())
    meetings = {record_id for kind, record_id in pages if kind == "meeting"}
    above = sa.select(_case.c.family_id).join_from(_meeting, _case, _case.c.id == _meeting.c.case_id)
    families = {row.family_id for row in work.rows.all(above.where(_meeting.c.id.in_(meetings)))}
    custody = {record_id for kind, record_id in asked if kind == "guardianship"}
    children = work.rows.all(sa.select(_custody.c.child_id).where(_custody.c.id.in_(custody)))
    return Scope(
        families=frozenset(families | {record_id for kind, record_id in pages if kind == "family"}),
        meetings=frozenset(meetings),
        children=frozenset(row.child_id for row in children),
    )


# --- what holds at every moment ----------------------------------------------------------------------------------


def faults(work: Work, about: Scope) -> frozenset[tuple[str, UUID]]:
    """What is not as it should be, each with the record it is about."""
    found = {("open cases", family) for family in about.families if _open_cases(work, family) > 1}
    for family in about.families:
        found |= _of_cases(work, family)
    for meeting in _alive(work, about.meetings):
        found |= _of_meeting(work, meeting)
    for child in about.children:
        ongoing = sa.select(_custody.c.guardian_id).where(
            live(_custody), _custody.c.child_id == child, _custody.c.valid_to.is_(None)
        )
        if max(Counter(row.guardian_id for row in work.rows.all(ongoing)).values(), default=0) > 1:
            found.add(("custody", child))
    return frozenset(found)


def _open_cases(work: Work, family_id: UUID) -> int:
    return sum(case.is_open for case in work.cases.of_family(family_id) if case.events)


def _of_cases(work: Work, family_id: UUID) -> set[tuple[str, UUID]]:
    """Closed cases with meetings that are still planned, or that were held after the end."""
    found = set()
    meetings = work.meetings.of_family(family_id)
    for case in work.cases.of_family(family_id):
        if not case.events:
            found.add(("case", case.id))
        elif case.closed_on is not None:
            if any(each.case_id == case.id and each.state not in OVER for each in meetings):
                found.add(("planned", case.id))
            if case.last_held_on is not None and case.last_held_on > case.closed_on:
                found.add(("held late", case.id))
        found |= _of_goals(work, case.id)
    return found


def _of_goals(work: Work, case_id: UUID) -> set[tuple[str, UUID]]:
    """Subgoals of another member than their goal's, or under a subgoal."""
    below, above = _goal, _goal.alias("above")
    misplaced = sa.or_(above.c.parent_id.is_not(None), above.c.member_id != below.c.member_id)
    statement = (
        sa.select(below.c.id)
        .join_from(below, above, above.c.id == below.c.parent_id)
        .where(below.c.case_id == case_id, live(below), misplaced)
    )
    return {("goal", row.id) for row in work.rows.all(statement)}


def _of_meeting(work: Work, meeting: Meeting) -> set[tuple[str, UUID]]:
    """A held meeting where nobody was; a meeting about members of another family."""
    found = set()
    if meeting.state is MeetingState.HELD and work.participants.present(meeting.id) == 0:
        found.add(("nobody", meeting.id))
    families = sa.select(_member.c.family_id).where(_member.c.id.in_(meeting.discussed_ids))
    if any(row.family_id != meeting.family_id for row in work.rows.all(families)):
        found.add(("family", meeting.id))
    return found


def _alive(work: Work, meeting_ids: Iterable[UUID]) -> list[Meeting]:
    ids = set(meeting_ids)
    found = work.rows.all(sa.select(_meeting.c.id).where(live(_meeting), _meeting.c.id.in_(ids)))
    return [work.meetings.one(row.id) for row in found]


# --- what came since ---------------------------------------------------------------------------------------------


def judge(work: Work, reversal: Reversal) -> None:
    """Refuse a reversal, just done, that does not go with what came after the step."""
    _steps_in_order(work, reversal)
    _plan_still_open(work, reversal)
    changed = {each.ref[1]: each.values.keys() for each in reversal.puttings if each.ref[0] == "meeting"}
    for meeting in _alive(work, changed):
        if _SLOT & changed[meeting.id]:
            _is_free(work, reversal, meeting)
        if "state" in changed[meeting.id]:
            _held_is_used(work, reversal, meeting)
        _results_have_begun(work, reversal, meeting)
    _held_about_nobody_deleted(work, reversal, changed)


def _steps_in_order(work: Work, reversal: Reversal) -> None:
    """Refuse to touch a step of a case that another one followed."""
    touched = {record_id for kind, record_id in reversal.refs if kind == "case_event"}
    later = _event.alias("later")
    statement = (
        sa.select(later.c.id)
        .join_from(_event, later, later.c.case_id == _event.c.case_id)
        .where(_event.c.id.in_(touched), later.c.position > _event.c.position, live(later))
    )
    if any(row.id not in touched for row in work.rows.all(statement)):
        raise ChangedSince


def _plan_still_open(work: Work, reversal: Reversal) -> None:
    """Refuse another plan or agenda for a meeting that has been held or cancelled since."""
    planned = {
        each.ref[1]
        for each in reversal.puttings
        if each.ref[0] == "meeting" and _PLAN & each.values.keys() and "state" not in each.values
    }
    items = {record_id for kind, record_id in reversal.refs if kind == "agenda_item"}
    planned |= {
        row.meeting_id for row in work.rows.all(sa.select(_item.c.meeting_id).where(_item.c.id.in_(items)))
    }
    for meeting in _alive(work, planned - _restated(reversal)):
        if meeting.is_over and reversal.then.value(meeting.id, "state") not in _OVER:
            raise ChangedSince


def _restated(reversal: Reversal) -> set[UUID]:
    """The meetings that the step itself brought into another state, made or deleted."""
    return {
        each.ref[1]
        for each in reversal.puttings
        if each.ref[0] == "meeting" and each.values.keys() & {"state", "deleted_at"}
    }


def _is_free(work: Work, reversal: Reversal, meeting: Meeting) -> None:
    """Refuse a time that another meeting has taken since."""
    if meeting.state is MeetingState.CANCELLED:
        return
    slot = MeetingDraft(
        starts_at=meeting.starts_at,
        planned_minutes=meeting.planned_minutes,
        chair_id=meeting.chair_id,
        note_taker_id=meeting.note_taker_id,
        venue_id=meeting.venue_id,
    )
    found = clashes(slot, work.meetings.around(meeting.starts_at, meeting.ends_at, meeting.id))
    since = work.undo.since(reversal.place, (other.meeting_id for _, other in found), *_SLOT)
    for busy, other in found:
        if other.meeting_id in since:
            raise MeetingClash(busy, other.starts_at)


def _held_is_used(work: Work, reversal: Reversal, meeting: Meeting) -> None:
    """Refuse when a step of the case, or the end of a process, followed on a meeting that was held or is again."""
    if reversal.then.value(meeting.id, "state") != _HELD and meeting.state is not MeetingState.HELD:
        return
    for source in (_event, _ending):
        statement = sa.select(source.c.id).where(live(source), source.c.case_id == meeting.case_id)
        ids = {row.id for row in work.rows.all(statement)} - {record_id for _, record_id in reversal.refs}
        if work.undo.since(reversal.place, ids):
            raise ChangedSince


def _results_have_begun(work: Work, reversal: Reversal, meeting: Meeting) -> None:
    """Refuse when results were noted since of a meeting that would not have begun."""
    try:
        took_place(meeting, work.rows.now)
    except MeetingNotHeld:
        noted = sa.select(_outcome.c.id).where(live(_outcome), _outcome.c.meeting_id == meeting.id)
        ids = {row.id for row in work.rows.all(noted)} - {record_id for _, record_id in reversal.refs}
        sent = meeting.summary_sent_on is not None and work.undo.since(
            reversal.place, [meeting.id], "summary_sent_on"
        )
        if sent or work.undo.since(reversal.place, ids):
            raise ChangedSince from None


def _held_about_nobody_deleted(work: Work, reversal: Reversal, meetings: Iterable[UUID]) -> None:
    """Refuse to delete a member whom a held meeting is about, or a held meeting about one deleted since."""
    gone = {each.ref[1] for each in reversal.puttings if each.ref[0] == "family_member" and each.goes}
    held = (
        sa.select(_discussed.c.member_id)
        .join_from(_discussed, _meeting, _meeting.c.id == _discussed.c.meeting_id)
        .join(_member, _member.c.id == _discussed.c.member_id)
        .where(live(_discussed), live(_meeting), _meeting.c.state == MeetingState.HELD)
    )
    if work.rows.first(held.where(_discussed.c.member_id.in_(gone))) is not None:
        raise ChangedSince
    about = work.rows.all(held.where(_meeting.c.id.in_(set(meetings)), ~live(_member)))
    if any(reversal.then.was_live(row.member_id) for row in about):
        raise ChangedSince
