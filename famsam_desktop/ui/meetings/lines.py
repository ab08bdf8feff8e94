"""The agenda as lines of a list: open actions first, then the items with the time each begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from famsam_desktop.domain import times
from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft, AgendaPart
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.widgets.table import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """A line: an item of the agenda, or (without one) the open actions that are carried into it."""

    starts_at: datetime
    minutes: int
    title: str = field(repr=False)
    item: AgendaItem | None = None

    @property
    def id(self) -> UUID | None:
        """The item's id; none for the carried actions, of which there is one line at most."""
        return self.item.id if self.item is not None else None


def agenda_lines(sight: Sight) -> list[AgendaLine]:
    """The lines in order, with planned start times."""
    lines: list[AgendaLine] = []
    at = sight.agenda.starts_at
    if sight.agenda.open_actions:
        title = QCoreApplication.translate("Agenda", "Öppna åtgärder sedan tidigare ({count})")
        minutes = sight.agenda.carried_minutes
        shown = title.format(count=len(sight.agenda.open_actions))
        lines.append(AgendaLine(starts_at=at, minutes=minutes, title=shown))
        at += timedelta(minutes=minutes)
    for item in sight.page.items:
        lines.append(AgendaLine(starts_at=at, minutes=item.planned_minutes, title=item.title, item=item))
        at += timedelta(minutes=item.planned_minutes)
    return lines


def start_text(line: AgendaLine) -> str:
    """09.00."""
    return times.clock(line.starts_at)


def minutes_text(line: AgendaLine) -> str:
    """The planned minutes."""
    return str(line.minutes)


def title_text(line: AgendaLine) -> str:
    """What it is about."""
    return line.title


def title_mark(line: AgendaLine) -> Mark | None:
    """An icon for what is not an ordinary item."""
    if line.item is None:
        return Mark("list-checks", "accent")
    return Mark("pause", "muted") if line.item.part is AgendaPart.BREAK else None


def responsible_text(line: AgendaLine) -> str:
    """Who leads the item."""
    return line.item.responsible if line.item is not None else ""


def prepare_text(line: AgendaLine) -> str:
    """What the participants are to prepare."""
    return line.item.prepare_note if line.item is not None else ""


def item_draft(item: AgendaItem) -> AgendaItemDraft:
    """An item as the form shows it."""
    return AgendaItemDraft(
        title=item.title,
        part=item.part,
        planned_minutes=item.planned_minutes,
        responsible=item.responsible,
        prepare_note=item.prepare_note,
        internal_note=item.internal_note,
    )


def moved(items: Sequence[AgendaItem], item_id: UUID, by: int) -> tuple[UUID, ...] | None:
    """The order with one item a place up or down; none when it stands at the end already."""
    order = [item.id for item in items]
    place = order.index(item_id) + by
    if not 0 <= place < len(order):
        return None
    order.remove(item_id)
    order.insert(place, item_id)
    return tuple(order)
