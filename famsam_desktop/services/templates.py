"""Templates of agendas: what the team begins an agenda from, and for which meetings each is proposed."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft, shifted
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import NAME_LENGTH, require
from famsam_desktop.domain.errors import Incomplete, NotFound, Problem
from famsam_desktop.domain.meetings import Meeting
from famsam_desktop.domain.templates import (
    FIRST_TEMPLATES,
    AgendaTemplate,
    TemplateDraft,
    TemplateUse,
    suited,
    use_for,
    without_people,
)
from famsam_desktop.services.settings import AGENDA_TEMPLATES
from famsam_desktop.store.templates import as_typed
from famsam_desktop.store.work import Store, Work

_TOPICS = Topic.AGENDAS | Topic.SETTINGS


class Templates:
    """What the team does with its templates; agendas that were begun from one stay as they are."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- reads ---------------------------------------------------------------------------------------------------

    def all(self) -> list[AgendaTemplate]:
        """Every template in the team's order, each with what it is proposed for."""
        with self._store.read() as work:
            return templates(work)

    def items(self, template_id: UUID) -> tuple[AgendaItem, ...]:
        """The items of a template in their order."""
        with self._store.read() as work:
            return work.templates.items(template_id)

    def suited(self, meeting_id: UUID) -> AgendaTemplate | None:
        """The template that is proposed for a meeting, if any."""
        with self._store.read() as work:
            return suited(templates(work), _use_of(work, work.meetings.one(meeting_id)))

    # --- templates -----------------------------------------------------------------------------------------------

    def add(self, draft: TemplateDraft) -> Change:
        """A new template; with a use that the program has a template for, its items are there to begin with."""
        with self._store.write("templates.add") as work:
            _proven(work, draft, None)
            begun = suited(FIRST_TEMPLATES, draft.use)
            items = begun.items if begun is not None else ()
            template_id = work.templates.add(AgendaTemplate(name=draft.name, items=items))
            _propose(work, template_id, draft.use)
            return Change(_TOPICS, template_id)

    def keep(self, meeting_id: UUID, draft: TemplateDraft) -> Change:
        """Keep the agenda of a meeting as a template, without the people that it names."""
        with self._store.write("templates.keep") as work:
            _proven(work, draft, None)
            work.meetings.one(meeting_id)
            items = tuple(without_people(as_typed(each)) for each in work.agendas.of_meeting(meeting_id))
            template_id = work.templates.add(AgendaTemplate(name=draft.name, items=items))
            _propose(work, template_id, draft.use)
            return Change(_TOPICS, template_id)

    def amend(self, template_id: UUID, draft: TemplateDraft) -> Change:
        """Another name, or other meetings that it is proposed for."""
        with self._store.write("templates.amend") as work:
            _proven(work, draft, template_id)
            work.templates.rename(template_id, draft.name)
            _propose(work, template_id, draft.use)
            return Change(_TOPICS, template_id)

    def duplicate(self, template_id: UUID, name: str) -> Change:
        """The same items under a name of its own, right after the first; it is proposed for nothing."""
        with self._store.write("templates.duplicate") as work:
            there = work.templates.all()
            items = _one(there, template_id).items
            made = work.templates.add(AgendaTemplate(name=_free(name, there), items=items))
            order = [each.id for each in there if each.id is not None]
            order.insert(order.index(template_id) + 1, made)
            work.templates.reorder(order)
            return Change(_TOPICS, made)

    def remove(self, template_id: UUID) -> Change:
        """Delete a template with its items."""
        with self._store.write("templates.remove") as work:
            work.templates.remove(template_id)
            return Change(_TOPICS, None)

    def move(self, template_id: UUID, by: int) -> Change:
        """Put a template so many places later, or earlier when negative."""
        with self._store.write("templates.reorder") as work:
            there = work.templates.all()
            _one(there, template_id)
            order = [each.id for each in there if each.id is not None]
            work.templates.reorder(shifted(order, template_id, by))
            return Change(_TOPICS, template_id)

    # --- items of one --------------------------------------------------------------------------------------------

    def add_item(self, template_id: UUID, draft: AgendaItemDraft) -> Change:
        """Put an item at the end of a template."""
        with self._store.write("templates.add_item") as work:
            work.templates.items(template_id)
            require(draft.problems(work.rows.today))
            (item_id,) = work.templates.append(template_id, [draft])
            return Change(_TOPICS, item_id)

    def amend_item(self, item_id: UUID, draft: AgendaItemDraft) -> Change:
        """Change an item of a template."""
        with self._store.write("templates.amend_item") as work:
            require(draft.problems(work.rows.today))
            work.templates.change_item(item_id, draft)
            return Change(_TOPICS, item_id)

    def remove_item(self, item_id: UUID) -> Change:
        """Take an item out of its template."""
        with self._store.write("templates.remove_item") as work:
            work.templates.remove_item(item_id)
            return Change(_TOPICS, None)

    def move_item(self, item_id: UUID, by: int) -> Change:
        """Put an item so many places later, or earlier when negative."""
        with self._store.write("templates.reorder_items") as work:
            template_id = work.templates.template_of(item_id)
            order = [each.id for each in work.templates.items(template_id)]
            work.templates.reorder_items(template_id, shifted(order, item_id, by))
            return Change(_TOPICS, item_id)


def templates(work: Work) -> list[AgendaTemplate]:
    """Every template in the team's order, each with what it is proposed for."""
    there = work.templates.all()
    uses = {template_id: use for use, template_id in _proposed(work, there).items()}
    return [replace(each, use=None if each.id is None else uses.get(each.id)) for each in there]


def _proposed(work: Work, there: Sequence[AgendaTemplate]) -> dict[TemplateUse, UUID]:
    """Which template is proposed when: as the team said, else the one that is called as the first of its use."""
    said = work.settings.get(AGENDA_TEMPLATES, {})
    ids = {str(each.id): each.id for each in there if each.id is not None}
    names = {each.name: each.id for each in there if each.id is not None}
    found: dict[TemplateUse, UUID] = {}
    for first in FIRST_TEMPLATES:
        if first.use is None:
            continue
        chosen = said.get(first.use.value) if isinstance(said, dict) else None
        template_id = names.get(first.name) if chosen is None else ids.get(str(chosen))
        if template_id is not None and template_id not in found.values():
            found[first.use] = template_id
    return found


def _propose(work: Work, template_id: UUID, use: TemplateUse | None) -> None:
    """Propose a template for these meetings and no others; what is proposed for the others stays."""
    before = _proposed(work, work.templates.all())
    after = {each: other for each, other in before.items() if other != template_id and each is not use}
    if use is not None:
        after[use] = template_id
    if after != before:
        said = {each.value: str(after[each]) if each in after else "" for each in TemplateUse}
        work.settings.set(AGENDA_TEMPLATES, dict(said))


def _use_of(work: Work, meeting: Meeting) -> TemplateUse | None:
    is_first = meeting.case_id is not None and work.meetings.is_first_of_case(
        meeting.case_id, meeting.id, meeting.starts_at
    )
    return use_for(meeting.type, is_first=is_first)


def _proven(work: Work, draft: TemplateDraft, template_id: UUID | None) -> None:
    """Refuse a name that is missing, too long or another template's."""
    require(draft.problems(work.rows.today))
    others = [each for each in work.templates.all() if each.id != template_id]
    if any(_same(each.name, draft.name) for each in others):
        raise Incomplete((Problem("name", "taken"),))


def _same(name: str, other: str) -> bool:
    return name.strip().casefold() == other.strip().casefold()


def _one(there: Sequence[AgendaTemplate], template_id: UUID) -> AgendaTemplate:
    found = next((each for each in there if each.id == template_id), None)
    if found is None:
        raise NotFound("agenda_template")
    return found


def _free(name: str, there: Sequence[AgendaTemplate]) -> str:
    """The name, or the name with the first number that nobody else has."""
    name = name.strip()[: NAME_LENGTH - 5]
    tries = (name, *(f"{name} {number}" for number in range(2, len(there) + 3)))
    return next(each for each in tries if not any(_same(each, other.name) for other in there))
