"""Agendas: items with a time budget, when they are to be out, and what is printed."""

from uuid import UUID

from famsam_desktop.domain.agendas import (
    DAYS_BEFORE,
    Agenda,
    AgendaItemDraft,
    Cutting,
    shifted,
    too_many_days,
)
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import AgendaChanged, NotFound
from famsam_desktop.domain.meetings import LONGEST_MINUTES, Meeting, still_open
from famsam_desktop.services import clocks
from famsam_desktop.services.callings import Callings
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
        """Exactly what is printed."""
        with self._store.read() as work:
            return Callings(work, meeting_id).agenda()


def days_before(work: Work) -> int:
    """The team's own number of days, or the usual one."""
    days = work.settings.get(AGENDA_DAYS_BEFORE, DAYS_BEFORE)
    return days if isinstance(days, int) and not too_many_days(days) else DAYS_BEFORE


def _changeable(work: Work, meeting_id: UUID) -> Meeting:
    meeting = work.meetings.one(meeting_id)
    still_open(meeting)
    return meeting
