"""What is handed out around a meeting, put together from the records: summons, lists and consent forms."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from famsam_desktop.domain.agendas import PrintedParticipant
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.consents import ConsentDraft, Coverage
from famsam_desktop.domain.handouts import (
    ActionList,
    ActionSection,
    AttendanceList,
    ConsentPaper,
    ListedAction,
    ListedQuestion,
    OpenAtAgency,
    Reader,
    Summons,
    listed_action,
    listed_question,
    stands_for,
)
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.outcomes import Action, Outcome, OwnerKind
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.domain.terms import heading
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.callings import Callings, line
from famsam_desktop.services.households import household
from famsam_desktop.services.meeting_page import meeting_page
from famsam_desktop.services.printing import convener, place
from famsam_desktop.store.work import Store, Work

_NO_FAMILY = "Utan familj"


class Handouts:
    """Exactly what is printed on each of them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def summons(self, meeting_id: UUID, participant_id: UUID | None = None) -> Summons:
        """The summons of one participant; without one, a common one that names nobody of the family."""
        with self._store.read() as work:
            return Callings(work, meeting_id).summons(participant_id)

    def attendance(self, meeting_id: UUID) -> AttendanceList:
        """The list that lies on the table of a meeting."""
        with self._store.read() as work:
            page = meeting_page(work, meeting_id)
            return AttendanceList(
                kind=heading(page.meeting.type),
                subject=page.subject,
                dnr=page.case.dnr if page.case else "",
                starts_at=page.meeting.starts_at,
                ends_at=page.meeting.ends_at,
                place=place(page),
                convener=convener(work),
                chair=page.chair,
                participants=tuple(_to_sign(page, each) for each in page.participants),
            )

    def actions(
        self, agency_id: UUID, *, case_id: UUID | None = None, meeting_id: UUID | None = None
    ) -> ActionList:
        """What an agency has open in one case, or from one meeting; without either the team's own list over all."""
        with self._store.read() as work:
            return action_list(work, agency_id, case_id=case_id, meeting_id=meeting_id)

    def open_at(self) -> list[OpenAtAgency]:
        """The agencies that a list can be made for because they have something open, by name."""
        with self._store.read() as work:
            cases: dict[UUID | None, dict[UUID, str]] = {}
            found = _Open(work)
            for action in found.actions:
                _note_case(cases, {found.doing(action)}, action.case_id, action.family)
            for waits in found.waiting:
                answerers = found.answering(found.outcomes[waits.id])
                _note_case(cases, answerers, waits.case_id, waits.family)
            return [
                OpenAtAgency(
                    agency_id=agency.id,
                    agency=agency.name,
                    cases=tuple(sorted(cases[agency.id].items(), key=_by_family)),
                )
                for agency in work.agencies.all()
                if agency.id in cases
            ]

    def consent(self, family_id: UUID | None, draft: ConsentDraft) -> ConsentPaper:
        """A form to sign, with what is known of the family and the draft; without a family it is empty."""
        with self._store.read() as work:
            return consent_paper(work, family_id, draft)


# --- a meeting ---------------------------------------------------------------------------------------------------


def _to_sign(page: MeetingPage, participant: Participant) -> PrintedParticipant:
    """The line to sign; the list goes round the table, so whoever has a protected identity is named by role."""
    protected = {member.id for member in page.members if member.protected_identity}
    reader = Reader.EVERYBODY if participant.member_id in protected else Reader.FAMILY
    return line(page, participant, reader)


# --- an agency ---------------------------------------------------------------------------------------------------


def _is_of(
    case_id: UUID | None, meeting_id: UUID | None, its_case: UUID | None, its_meeting: UUID | None
) -> bool:
    """Of the meeting when there is one, else of the case when there is one."""
    if meeting_id is not None:
        return its_meeting == meeting_id
    return case_id is None or its_case == case_id


class _Open:
    """All that is open, with the agencies it is open for: the one that somebody took part for at the meeting, whoever
    employs them by now. Read at once, however much it is.
    """

    def __init__(self, work: Work) -> None:
        self.actions = work.actions.open()
        self.waiting = work.awaited.all()
        self.outcomes = work.outcomes.some(each.id for each in self.waiting)
        met = {each.meeting_id for each in self.actions} | {each.meeting_id for each in self.waiting}
        self._there = work.participants.agencies(met - {None})

    def doing(self, action: Action) -> UUID | None:
        """The agency that an action is one of."""
        if action.meeting_id is None or action.owner.kind is not OwnerKind.CONTACT:
            return action.agency_id
        return self._there.get((action.meeting_id, action.owner.id), action.agency_id)

    def answering(self, outcome: Outcome) -> set[UUID | None]:
        """The agencies that the answer may come from."""
        receives = outcome.receiver_agency_id
        if outcome.receiver_id is not None:
            receives = self._there.get((outcome.meeting_id, outcome.receiver_id), receives)
        return {outcome.agency_id, receives}


def action_list(
    work: Work, agency_id: UUID, *, case_id: UUID | None = None, meeting_id: UUID | None = None
) -> ActionList:
    """What an agency has open in one case, or from one meeting; without either the team's own list over all."""
    agency = work.agencies.one(agency_id)
    if meeting_id is not None:
        case_id = work.meetings.one(meeting_id).case_id
    case = None if case_id is None else work.cases.one(case_id)
    wanted = partial(_is_of, case_id, meeting_id)
    is_internal = case_id is None and meeting_id is None
    sections = _sections(work, agency_id, wanted, is_internal=is_internal)
    sections = sections or _nothing(work, case, meeting_id)
    if not _knows_whom(work, agency_id, case, meeting_id):
        case, sections = None, tuple(replace(each, subject="") for each in sections)
    return ActionList(
        agency=agency.name,
        printed_on=work.rows.today,
        dnr=case.dnr if case is not None else "",
        is_internal=is_internal,
        sections=sections,
    )


def _knows_whom(work: Work, agency_id: UUID, case: Case | None, meeting_id: UUID | None) -> bool:
    """Whether the list may say whom it is about: consent reaches the agency, or it is the team's own."""
    if meeting_id is not None:
        meeting = work.meetings.one(meeting_id)
        return rules.reach(work, meeting, {agency_id}).get(agency_id) is not Coverage.NONE
    if case is None:
        return True
    stands = household(work, case.family_id).standings(frozenset(), work.rows.today, {agency_id})
    return not stands[agency_id].is_missing


def _sections(
    work: Work,
    agency_id: UUID,
    wanted: Callable[[UUID | None, UUID | None], bool],
    *,
    is_internal: bool,
) -> tuple[ActionSection, ...]:
    """The agency's open actions and questions that are wanted, family by family.

    What is for other agencies alone stands on the team's own list, and on none that is handed out.
    """
    today, found = work.rows.today, _Open(work)
    actions: dict[str, list[ListedAction]] = {}
    for action in found.actions:
        if wanted(action.case_id, action.meeting_id) and found.doing(action) == agency_id:
            actions.setdefault(action.family, []).append(listed_action(action, today))
    questions: dict[str, list[ListedQuestion]] = {}
    for waits in found.waiting:
        outcome = found.outcomes[waits.id]
        if not wanted(waits.case_id, waits.meeting_id) or agency_id not in found.answering(outcome):
            continue
        if is_internal or stands_for(outcome, agency_id):
            asked = listed_question(outcome, waits.meeting_on, today)
            questions.setdefault(waits.family, []).append(asked)
    return tuple(
        ActionSection(
            subject=family or _NO_FAMILY,
            actions=tuple(actions.get(family, ())),
            questions=tuple(questions.get(family, ())),
        )
        for family in sorted({*actions, *questions}, key=sv_key)
    )


def _note_case(
    cases: dict[UUID | None, dict[UUID, str]], agencies: set[UUID | None], case_id: UUID | None, family: str
) -> None:
    """Something of the case is open at these agencies."""
    for agency_id in agencies - {None}:
        known = cases.setdefault(agency_id, {})
        if case_id is not None:
            known[case_id] = family


def _by_family(case: tuple[UUID, str]) -> SortKey:
    return sv_key(case[1])


def _nothing(work: Work, case: Case | None, meeting_id: UUID | None) -> tuple[ActionSection, ...]:
    """About whom there is nothing, when that was asked for."""
    if case is not None:
        return (ActionSection(subject=work.families.one(case.family_id).alias),)
    if meeting_id is not None:
        return (ActionSection(subject=work.meetings.row(meeting_id).subject),)
    return ()


# --- a family ----------------------------------------------------------------------------------------------------


def consent_paper(work: Work, family_id: UUID | None, draft: ConsentDraft) -> ConsentPaper:
    """A form to sign, with what is known of the family and the draft; without a family it is empty."""
    names: dict[UUID | None, str] = {}
    known: set[UUID] = set(draft.agency_ids)
    if family_id is not None:
        names = {member.id: member.name for member in work.families.members(family_id)}
        met = work.own_contacts.of_family(family_id)
        known |= {each.agency_id for each in met if each.valid_on(work.rows.today)}
    listed = [each for each in work.agencies.all() if each.id in known]
    return ConsentPaper(
        about=names.get(draft.about_id, ""),
        given_by=names.get(draft.given_by_id, ""),
        capacity=draft.capacity,
        agencies=tuple(each.name for each in listed),
        topics=draft.topics,
        valid_from=draft.valid_from,
        valid_to=draft.valid_to,
    )
