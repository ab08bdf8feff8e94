"""The agenda as lines of a list: what was left open first, then the items with the time each begins."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agendas import AgendaItem, AgendaItemDraft, AgendaPart
from famsam_desktop.ui import times
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.widgets.table import Column, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """A line: an item of the agenda, or (without one) what earlier meetings left open. Breaks have no number."""

    starts_at: datetime
    minutes: int
    number: str
    title: str = field(repr=False)
    item: AgendaItem | None = None

    @property
    def id(self) -> UUID | None:
        """The item's id; none for what is carried, of which there is one line at most."""
        return self.item.id if self.item is not None else None


def agenda_lines(sight: Sight) -> list[AgendaLine]:
    """The lines in order, with planned start times."""
    lines: list[AgendaLine] = []
    at, number = sight.agenda.starts_at, 0
    if sight.agenda.carries:
        title = QCoreApplication.translate(
            "Agenda", "Öppna åtgärder och frågor från tidigare möten ({count})"
        )
        minutes = sight.agenda.carried_minutes
        count = sight.agenda.carried
        lines.append(AgendaLine(starts_at=at, minutes=minutes, number="1", title=title.format(count=count)))
        at += timedelta(minutes=minutes)
        number = 1
    for item in sight.page.items:
        is_break = item.part is AgendaPart.BREAK
        number += not is_break
        shown = "" if is_break else str(number)
        minutes = item.planned_minutes
        lines.append(AgendaLine(starts_at=at, minutes=minutes, number=shown, title=item.title, item=item))
        at += timedelta(minutes=minutes)
    return lines


def agenda_columns(parent: QWidget, *, by_number: bool) -> list[Column[AgendaLine]]:
    """When, what and who; for a steering group the number, the matter and its registry number first."""
    start = Column(title=parent.tr("Kl."), text=start_text)
    minutes = Column(title=parent.tr("Min"), text=minutes_text, right=True)
    responsible = Column(title=parent.tr("Ansvarig"), text=responsible_text, weight=1, spare=True)
    prepare = Column(title=parent.tr("Att förbereda"), text=prepare_text, weight=3, spare=True)
    if by_number:
        return [
            Column(title=parent.tr("Nr"), text=number_text, right=True),
            Column(
                title=parent.tr("Ärende"), text=title_text, mark=title_mark, strong=True, weight=1, least=14
            ),
            Column(title=parent.tr("Dnr"), text=dnr_text),
            *(start, minutes, responsible, prepare),
        ]
    title = Column(
        title=parent.tr("Punkt"), text=title_text, mark=title_mark, strong=True, weight=1, least=14
    )
    return [start, title, minutes, responsible, prepare]


def is_item(line: AgendaLine) -> bool:
    """What can be changed and moved."""
    return line.item is not None


def number_text(line: AgendaLine) -> str:
    """Its number on the paper."""
    return line.number


def dnr_text(line: AgendaLine) -> str:
    """The registry number of the matter."""
    return line.item.dnr if line.item is not None else ""


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
        dnr=item.dnr,
    )
