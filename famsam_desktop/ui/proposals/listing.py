"""The proposals that wait for a decision, as a list."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from famsam_desktop.domain.proposals import Proposal, best_slot
from famsam_desktop.ui import times
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.table import Column, Mark, Table


class ProposalList(QWidget):
    """`opened` with the proposal, `new_asked` for a new one."""

    opened = Signal(object)
    new_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._now: datetime | None = None
        self.table: Table[Proposal] = Table(
            self.tr("Tidsförslag"), self._columns(), self, identity=attrgetter("id")
        )
        self.empty = Empty(
            "calendar",
            self.tr("Inga tidsförslag väntar. Föreslå några tider och fyll i vem som kan när."),
            self.tr("Föreslå tider"),
            self.new_asked.emit,
            self,
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.table.opened.connect(self.opened)

    def show_rows(self, rows: Sequence[Proposal], now: datetime) -> None:
        """Show what was read."""
        self._now = now
        self.table.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)

    def _columns(self) -> list[Column[Proposal]]:
        return [
            Column(title=self.tr("Tidsförslag"), text=attrgetter("subject"), strong=True, weight=2, least=8),
            Column(title=self.tr("Typ"), text=_kind, weight=2, spare=True),
            Column(title=self.tr("Tider"), text=self._slots, weight=3, least=7, spare=True),
            Column(title=self.tr("Svar"), text=self._answers, mark=self._mark, weight=1, least=9),
            Column(title=self.tr("Passar bäst"), text=self._best, weight=2, least=7),
        ]

    def _slots(self, proposal: Proposal) -> str:
        first = times.short_day(times.local_day(proposal.slots[0].starts_at)) if proposal.slots else ""
        rest = len(proposal.slots) - 1
        return self.tr("{first} och {rest} till").format(first=first, rest=rest) if rest > 0 else first

    def _answers(self, proposal: Proposal) -> str:
        waits = len(proposal.asked)
        if not waits:
            return self.tr("Alla har svarat")
        return self.tr("{said} av {all} har svarat på allt").format(
            said=len(proposal.people) - waits, all=len(proposal.people)
        )

    def _mark(self, proposal: Proposal) -> Mark:
        return Mark("clock", "muted") if proposal.asked else Mark("circle-check", "ok")

    def _best(self, proposal: Proposal) -> str:
        best = None if self._now is None else best_slot(proposal, self._now)
        if best is None:
            return ""
        return times.day_and_clock(times.short_day(times.local_day(best.starts_at)), best.starts_at)


def _kind(proposal: Proposal) -> str:
    return heading(proposal.type)
