"""Putting back what a step did, whoever asks for it: undo, redo or the trash."""

from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import ChangedSince, NothingToReverse
from famsam_desktop.services import clocks
from famsam_desktop.store import soundness
from famsam_desktop.store.belonging import Belonging
from famsam_desktop.store.tables import MeetingClockTable
from famsam_desktop.store.undo import Reversal
from famsam_desktop.store.work import Work

TOPICS: dict[str, Topic] = {
    "user": Topic.SETTINGS | Topic.CASES | Topic.MEETINGS | Topic.ACTIONS,
    "setting": Topic.SETTINGS,
    "municipality": Topic.SETTINGS | Topic.FAMILIES,
    "population": Topic.SETTINGS,
    "agency": Topic.AGENCIES | Topic.FAMILIES | Topic.CONSENTS,
    "contact": Topic.AGENCIES | Topic.FAMILIES | Topic.MEETINGS | Topic.ACTIONS,
    "venue": Topic.AGENCIES | Topic.MEETINGS,
    "family": Topic.FAMILIES | Topic.CASES | Topic.MEETINGS | Topic.ACTIONS,
    "family_member": Topic.FAMILIES | Topic.CASES | Topic.CONSENTS | Topic.MEETINGS | Topic.ACTIONS,
    "guardianship": Topic.FAMILIES | Topic.CONSENTS,
    "own_contact": Topic.FAMILIES | Topic.CASES,
    "sip": Topic.FAMILIES,
    "consent": Topic.CONSENTS | Topic.MEETINGS,
    "consent_agency": Topic.CONSENTS | Topic.MEETINGS,
    "family_case": Topic.CASES | Topic.FAMILIES,
    "referral": Topic.CASES | Topic.FAMILIES,
    "case_event": Topic.CASES | Topic.FAMILIES,
    "process_ending": Topic.CASES | Topic.FAMILIES,
    "goal": Topic.GOALS,
    "check_in": Topic.CHECK_INS,
    "meeting": Topic.MEETINGS | Topic.CASES | Topic.AGENDAS | Topic.OUTCOMES,
    "discussed_member": Topic.MEETINGS | Topic.CASES,
    "participant": Topic.MEETINGS | Topic.CASES,
    "agenda_template": Topic.AGENDAS,
    "agenda_template_item": Topic.AGENDAS,
    "agenda_item": Topic.AGENDAS,
    "meeting_clock": Topic.AGENDAS,
    "outcome": Topic.OUTCOMES,
    "outcome_agency": Topic.OUTCOMES,
    "action": Topic.ACTIONS,
    "proposal": Topic.PROPOSALS,
    "proposed_slot": Topic.PROPOSALS,
    "proposed_person": Topic.PROPOSALS,
    "slot_answer": Topic.PROPOSALS,
    "paper": Topic.PAPERS,
    "consultation": Topic.REGISTERS,
    "information_meeting": Topic.REGISTERS,
    "survey_answer": Topic.REGISTERS,
}
"""What a page shows that a record of each kind is on."""


def put_back(work: Work, reversal: Reversal, *, strictly: bool = False) -> Change:
    """Do it and say what was touched; refused when it does not go with what came since.

    Strictly, what something belongs to may not have been deleted before the step either.
    """
    if not reversal.puttings:
        raise NothingToReverse
    about = soundness.scope(work, reversal.refs)
    before = soundness.faults(work, about)
    with clocks.no_time_added(work, _led(reversal)):
        work.undo.put_back(reversal, strictly=strictly)
    if soundness.faults(work, soundness.scope(work, reversal.refs)) - before:
        raise ChangedSince
    soundness.judge(work, reversal)
    topics = Topic.NONE
    for kind, _ in reversal.refs:
        topics |= TOPICS[kind]
    first = reversal.refs[0]
    _, record_id = Belonging(work.rows).pages([first])[first]
    return Change(topics, record_id)


def _led(reversal: Reversal) -> set[UUID]:
    """The meetings whose clock is put back."""
    return {each.row.meeting_id for each in reversal.puttings if isinstance(each.row, MeetingClockTable)}
