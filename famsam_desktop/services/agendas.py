"""Agendas: items with a time budget, templates to begin from, and what is printed."""

from datetime import datetime, timedelta
from uuid import UUID

from famsam_desktop.domain.agendas import (
    Agenda,
    AgendaItem,
    AgendaItemDraft,
    AgendaPart,
    AgendaTemplate,
    PrintedItem,
    PrintedParticipant,
    start_times,
)
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import Meeting, Participant, still_open
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.terms import heading
from famsam_desktop.services.meeting_page import meeting_page
from famsam_desktop.services.printing import comes_from, convener, place, printed_action
from famsam_desktop.store.work import Store, Work

CARRIED_MINUTES = 5
"""What the open actions of earlier meetings take, as the first item."""


class Agendas:
    """What the team does with agendas; the agenda of a meeting that is over stays as it was."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def templates(self) -> list[AgendaTemplate]:
        """What an agenda can begin from."""
        with self._store.read() as work:
            return work.agendas.templates()

    def use(self, meeting_id: UUID, template_id: UUID) -> Change:
        """Put the items of a template at the end of the agenda."""
        with self._store.write("agendas.use") as work:
            _changeable(work, meeting_id)
            template = next((each for each in work.agendas.templates() if each.id == template_id), None)
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

    def remove(self, item_id: UUID) -> Change:
        """Take an item off the agenda."""
        with self._store.write("agendas.remove") as work:
            meeting_id = work.agendas.meeting_of(item_id)
            _changeable(work, meeting_id)
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

    def printed(self, meeting_id: UUID) -> Agenda:
        """Exactly what is printed."""
        with self._store.read() as work:
            page = meeting_page(work, meeting_id)
            carried_minutes = CARRIED_MINUTES if page.carried else 0
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
                participants=tuple(_participant(each) for each in page.participants),
                open_actions=tuple(printed_action(each, work.rows.today) for each in page.carried),
                carried_minutes=carried_minutes,
                items=_items(page, carried_minutes),
            )


def _changeable(work: Work, meeting_id: UUID) -> Meeting:
    meeting = work.meetings.one(meeting_id)
    still_open(meeting)
    return meeting


def _participant(participant: Participant) -> PrintedParticipant:
    """Only somebody who comes from an agency can have a mandate to decide for it."""
    return PrintedParticipant(
        name=participant.name,
        agency=comes_from(participant),
        role=participant.role,
        mandate=participant.mandate if participant.agency_id is not None else None,
        kind=participant.kind,
    )


def _items(page: MeetingPage, carried_minutes: int) -> tuple[PrintedItem, ...]:
    """The items with their start times, after the open actions; breaks bear no number of their own."""
    number = 1 if page.carried else 0
    starts = start_times(page.meeting.starts_at + timedelta(minutes=carried_minutes), page.items)
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
        is_break=item.part is AgendaPart.BREAK,
    )
