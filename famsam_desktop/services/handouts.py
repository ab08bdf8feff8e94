"""What is handed out around a meeting, put together from the records: summons, lists and consent forms."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from famsam_desktop.domain.agendas import PrintedParticipant
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.consents import ConsentDraft, Coverage, standing_about
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.handouts import (
    ActionList,
    ActionSection,
    AttendanceList,
    ConsentPaper,
    ListedAction,
    ListedQuestion,
    OpenAtAgency,
    Preparation,
    Reader,
    Summons,
    line_of,
    listed_action,
    listed_question,
    reader_of,
)
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.outcomes import Action, Outcome, OwnerKind
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.domain.terms import heading
from famsam_desktop.services import meeting_rules as rules
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
            page = meeting_page(work, meeting_id)
            to = None if participant_id is None else _participant(page, participant_id)
            reader = Reader.EVERYBODY if to is None else reader_of(to)
            return Summons(
                kind=heading(page.meeting.type),
                subject=page.subject,
                dnr=page.case.dnr if page.case else "",
                starts_at=page.meeting.starts_at,
                ends_at=page.meeting.ends_at,
                place=place(page),
                accessibility=page.venue.accessibility if page.venue else "",
                link=page.meeting.link,
                convener=convener(work),
                chair=page.chair,
                note_taker=page.note_taker,
                reader=reader,
                recipient=None if to is None else _line(page, to, Reader.FAMILY),
                participants=_lines(page, reader),
                preparations=_preparations(page),
                interpreter=any(each.interpreter for each in page.participants),
                language=_language(work, page) if reader is Reader.FAMILY else "",
            )

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

    def open_at(self) -> list[OpenAtAgency]:
        """The agencies that a list can be made for because they have something open, by name."""
        with self._store.read() as work:
            cases: dict[UUID | None, dict[UUID, str]] = {}
            came = _CameFrom(work)
            for action in work.actions.open():
                _note_case(cases, {came.doing(action)}, action.case_id, action.family)
            for waits in work.awaited.all():
                answerers = came.answering(work.outcomes.one(waits.id))
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
            names: dict[UUID | None, str] = {}
            known: set[UUID] = set(draft.agency_ids)
            today = work.rows.today
            if family_id is not None:
                names = {member.id: member.name for member in work.families.members(family_id)}
                met = work.own_contacts.of_family(family_id)
                known |= {each.agency_id for each in met if each.valid_on(today)}
            listed = [each for each in work.agencies.all() if each.id in known]
            return ConsentPaper(
                about=names.get(draft.about_id, ""),
                given_by=names.get(draft.given_by_id, ""),
                capacity=draft.capacity,
                agencies=tuple((each.name, each.id in draft.agency_ids) for each in listed),
                topics=draft.topics,
                valid_from=draft.valid_from,
                valid_to=draft.valid_to,
            )


# --- a meeting ---------------------------------------------------------------------------------------------------


def _participant(page: MeetingPage, participant_id: UUID) -> Participant:
    found = next((each for each in page.participants if each.id == participant_id), None)
    if found is None:
        raise NotFound("participant")
    return found


def _line(page: MeetingPage, participant: Participant, reader: Reader) -> PrintedParticipant:
    member = next((each for each in page.members if each.id == participant.member_id), None)
    return line_of(participant, member, reader)


def _lines(page: MeetingPage, reader: Reader) -> tuple[PrintedParticipant, ...]:
    return tuple(_line(page, each, reader) for each in page.participants)


def _to_sign(page: MeetingPage, participant: Participant) -> PrintedParticipant:
    """The line to sign; the list goes round the table, so whoever has a protected identity is named by role."""
    protected = {member.id for member in page.members if member.protected_identity}
    reader = Reader.EVERYBODY if participant.member_id in protected else Reader.FAMILY
    return _line(page, participant, reader)


def _language(work: Work, page: MeetingPage) -> str:
    family_id = page.meeting.family_id
    return "" if family_id is None else work.families.one(family_id).language


def _preparations(page: MeetingPage) -> tuple[Preparation, ...]:
    """What the agenda asks to prepare; the team's internal notes are no part of it."""
    return tuple(
        Preparation(title=item.title, note=item.prepare_note)
        for item in page.items
        if item.prepare_note.strip()
    )


# --- an agency ---------------------------------------------------------------------------------------------------


def _is_of(
    case_id: UUID | None, meeting_id: UUID | None, its_case: UUID | None, its_meeting: UUID | None
) -> bool:
    """Of the meeting when there is one, else of the case when there is one."""
    if meeting_id is not None:
        return its_meeting == meeting_id
    return case_id is None or its_case == case_id


class _CameFrom:
    """For which agency somebody acts: the one they took part for at the meeting, whoever employs them by now."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._there: dict[UUID, dict[UUID, UUID | None]] = {}

    def doing(self, action: Action) -> UUID | None:
        """The agency that an action is one of."""
        if action.meeting_id is None or action.owner.kind is not OwnerKind.CONTACT:
            return action.agency_id
        return self._at(action.meeting_id).get(action.owner.id, action.agency_id)

    def answering(self, outcome: Outcome) -> set[UUID | None]:
        """The agencies that the answer may come from."""
        receives = outcome.receiver_agency_id
        if outcome.receiver_id is not None:
            receives = self._at(outcome.meeting_id).get(outcome.receiver_id, receives)
        return {outcome.agency_id, receives}

    def _at(self, meeting_id: UUID) -> dict[UUID, UUID | None]:
        if meeting_id not in self._there:
            people = self._work.participants.of_meeting(meeting_id)
            self._there[meeting_id] = {
                each.contact_id: each.agency_id for each in people if each.contact_id is not None
            }
        return self._there[meeting_id]


def _knows_whom(work: Work, agency_id: UUID, case: Case | None, meeting_id: UUID | None) -> bool:
    """Whether the list may say whom it is about: consent reaches the agency, or it is the team's own."""
    if meeting_id is not None:
        meeting = work.meetings.one(meeting_id)
        return rules.reach(work, meeting, {agency_id}).get(agency_id) is not Coverage.NONE
    if case is None:
        return True
    subjects = work.families.subjects(case.family_id, frozenset(), work.rows.today)
    given = work.consents.of_family(case.family_id)
    return not standing_about(given, subjects, agency_id, work.rows.today).is_missing


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
    today, came = work.rows.today, _CameFrom(work)
    actions: dict[str, list[ListedAction]] = {}
    for action in work.actions.open():
        if wanted(action.case_id, action.meeting_id) and came.doing(action) == agency_id:
            actions.setdefault(action.family, []).append(listed_action(action, today))
    questions: dict[str, list[ListedQuestion]] = {}
    for waits in work.awaited.all():
        if not wanted(waits.case_id, waits.meeting_id):
            continue
        outcome = work.outcomes.one(waits.id)
        may_read = is_internal or not outcome.restricted_to or agency_id in outcome.restricted_to
        if may_read and agency_id in came.answering(outcome):
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
