"""Agendas: items with a time budget, when they are to be out, and what is printed."""

from datetime import datetime, timedelta
from uuid import UUID

from famsam_desktop.domain.agendas import (
    DAYS_BEFORE,
    Agenda,
    AgendaItem,
    AgendaItemDraft,
    AgendaPart,
    Cutting,
    PrintedItem,
    PrintedParticipant,
    shifted,
    start_times,
    too_many_days,
)
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import AgendaChanged, NotFound
from famsam_desktop.domain.meetings import LONGEST_MINUTES, Meeting, MeetingType, Participant, still_open
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.terms import heading
from famsam_desktop.services import clocks
from famsam_desktop.services.clocks import carried_minutes
from famsam_desktop.services.meeting_page import meeting_page
from famsam_desktop.services.printing import comes_from, convener, place, printed_action, printed_question
from famsam_desktop.services.settings import AGENDA_DAYS_BEFORE
from famsam_desktop.store.work import Store, Work


class Agendas:
    """What the team does with agendas; the agenda of a meeting that is over stays as it was."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def days_before(self) -> int:
        """How many days before the meeting an agenda is to be out."""
        with self._store.read() as work:
            return days_before(work)

    def set_days_before(self, days: int) -> Change:
        """Another number of days for every agenda."""
        with self._store.write("agendas.set_days_before") as work:
            require(too_many_days(days))
            work.settings.set(AGENDA_DAYS_BEFORE, days)
            return Change(Topic.AGENDAS | Topic.SETTINGS, None)

    def use(self, meeting_id: UUID, template_id: UUID) -> Change:
        """Put the items of a template at the end of the agenda."""
        with self._store.write("agendas.use") as work:
            _changeable(work, meeting_id)
            template = next((each for each in work.templates.all() if each.id == template_id), None)
            if template is None:
                raise NotFound("agenda_template")
            work.agendas.append(meeting_id, template.items)
            return Change(Topic.AGENDAS, meeting_id)

    def add(self, meeting_id: UUID, draft: AgendaItemDraft) -> Change:
        """Put one item at the end of the agenda."""
        with self._store.write("agendas.add") as work:
            _changeable(work, meeting_id)
            require(draft.problems(work.rows.today))
            (item_id,) = work.agendas.append(meeting_id, [draft])
            return Change(Topic.AGENDAS, item_id)

    def amend(self, item_id: UUID, draft: AgendaItemDraft) -> Change:
        """Change an item."""
        with self._store.write("agendas.amend") as work:
            _changeable(work, work.agendas.meeting_of(item_id))
            require(draft.problems(work.rows.today))
            work.agendas.change(item_id, draft)
            return Change(Topic.AGENDAS, item_id)

    def lengthen(self, item_id: UUID, by: int) -> Change:
        """Give an item so many minutes more, or less when negative; within what an item can have."""
        with self._store.write("agendas.lengthen") as work:
            meeting_id = work.agendas.meeting_of(item_id)
            _changeable(work, meeting_id)
            (item,) = (each for each in work.agendas.of_meeting(meeting_id) if each.id == item_id)
            work.agendas.take(item_id, max(0, min(item.planned_minutes + by, LONGEST_MINUTES)))
            return Change(Topic.AGENDAS, item_id)

    def fit(self, meeting_id: UUID, cutting: Cutting) -> Change:
        """Shorten and leave out what was proposed, in one step; refused when the agenda has changed since."""
        with self._store.write("agendas.fit") as work:
            _changeable(work, meeting_id)
            now = {each.id: each.planned_minutes for each in work.agendas.of_meeting(meeting_id)}
            if any(now.get(cut.item_id) != cut.was for cut in cutting):
                raise AgendaChanged
            clocks.leave(work, meeting_id, {cut.item_id for cut in cutting if cut.leaves_out})
            for cut in cutting:
                if cut.leaves_out:
                    work.agendas.remove(cut.item_id)
                else:
                    work.agendas.take(cut.item_id, cut.minutes)
            return Change(Topic.AGENDAS, meeting_id)

    def remove(self, item_id: UUID) -> Change:
        """Take an item off the agenda."""
        with self._store.write("agendas.remove") as work:
            meeting_id = work.agendas.meeting_of(item_id)
            _changeable(work, meeting_id)
            clocks.leave(work, meeting_id, {item_id})
            work.agendas.remove(item_id)
            return Change(Topic.AGENDAS, meeting_id)

    def reorder(self, meeting_id: UUID, item_ids: tuple[UUID, ...]) -> Change:
        """Put all items of the agenda in this order."""
        with self._store.write("agendas.reorder") as work:
            _changeable(work, meeting_id)
            if sorted(item_ids) != sorted(item.id for item in work.agendas.of_meeting(meeting_id)):
                raise NotFound("agenda_item")
            work.agendas.reorder(meeting_id, item_ids)
            return Change(Topic.AGENDAS, meeting_id)

    def move(self, item_id: UUID, by: int) -> Change:
        """Put an item so many places later, or earlier when negative; at an end it stays."""
        with self._store.write("agendas.reorder") as work:
            meeting_id = work.agendas.meeting_of(item_id)
            _changeable(work, meeting_id)
            order = [each.id for each in work.agendas.of_meeting(meeting_id)]
            work.agendas.reorder(meeting_id, shifted(order, item_id, by))
            return Change(Topic.AGENDAS, item_id)

    def printed(self, meeting_id: UUID) -> Agenda:
        """Exactly what is printed; it goes to all who take part, among them agencies that no consent reaches."""
        with self._store.read() as work:
            page = meeting_page(work, meeting_id)
            questions = tuple(
                printed_question(each, work.rows.today) for each in page.unanswered if each.is_for_everybody
            )
            actions = tuple(printed_action(each, work.rows.today, hidden=page.roles) for each in page.carried)
            withheld = 0
            if any(each.coverage is Coverage.NONE for each in page.participants):
                withheld, actions, questions = len(actions) + len(questions), (), ()
            first = carried_minutes(work, page.meeting)
            return Agenda(
                kind=heading(page.meeting.type),
                subject=page.subject,
                dnr=page.case.dnr if page.case else "",
                starts_at=page.meeting.starts_at,
                ends_at=page.meeting.ends_at,
                place=place(page),
                link=page.meeting.link,
                convener=convener(work),
                chair=page.chair,
                note_taker=page.note_taker,
                participants=tuple(_participant(page, each) for each in page.participants),
                open_actions=actions,
                open_questions=questions,
                withheld=withheld,
                carried_minutes=first,
                items=_items(page, first),
                is_by_number=page.meeting.type is MeetingType.STEERING_GROUP,
            )


def days_before(work: Work) -> int:
    """The team's own number of days, or the usual one."""
    days = work.settings.get(AGENDA_DAYS_BEFORE, DAYS_BEFORE)
    return days if isinstance(days, int) and not too_many_days(days) else DAYS_BEFORE


def _changeable(work: Work, meeting_id: UUID) -> Meeting:
    meeting = work.meetings.one(meeting_id)
    still_open(meeting)
    return meeting


def _participant(page: MeetingPage, participant: Participant) -> PrintedParticipant:
    """Only somebody who comes from an agency can have a mandate to decide for it.

    An agenda goes to everybody, so that whoever has a protected identity is named by role.
    """
    return PrintedParticipant(
        name=page.roles.get(participant.member_id, participant.name)
        if participant.member_id
        else participant.name,
        agency=comes_from(participant),
        role=participant.role,
        mandate=participant.mandate if participant.agency_id is not None else None,
        kind=participant.kind,
        substitute=participant.substitute,
        interpreter=participant.interpreter,
    )


def _items(page: MeetingPage, first: int) -> tuple[PrintedItem, ...]:
    """The items with their start times, after what is carried; breaks bear no number of their own."""
    number = 1 if first else 0
    starts = start_times(page.meeting.starts_at + timedelta(minutes=first), page.items)
    printed: list[PrintedItem] = []
    for item, starts_at in zip(page.items, starts, strict=True):
        number += item.part is not AgendaPart.BREAK
        printed.append(_item(item, number, starts_at))
    return tuple(printed)


def _item(item: AgendaItem, number: int, starts_at: datetime) -> PrintedItem:
    """The internal note is left out."""
    return PrintedItem(
        number=number,
        starts_at=starts_at,
        minutes=item.planned_minutes,
        title=item.title,
        responsible=item.responsible,
        prepare=item.prepare_note,
        dnr=item.dnr,
        is_break=item.part is AgendaPart.BREAK,
    )
