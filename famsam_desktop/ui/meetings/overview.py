"""The list of meetings: those ahead, those that wait for their summary, or all."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from famsam_desktop.domain.meetings import OVER, MeetingRow, MeetingState
from famsam_desktop.domain.proposals import Proposal
from famsam_desktop.ui import times
from famsam_desktop.ui.proposals.listing import ProposalList
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.table import Column, Mark, Table

if TYPE_CHECKING:
    from famsam_desktop.services.meetings import Meetings


class Among(StrEnum):
    """Which meetings are listed; other pages may ask for them by these words."""

    AHEAD = "ahead"
    AWAITING_SUMMARY = "awaiting_summary"
    ALL = "all"
    PROPOSALS = "proposals"


class MeetingList(QWidget):
    """Shows the meetings that the chosen tab asks for; `opened` with the row, `new_asked` for a new one."""

    opened = Signal(object)
    new_asked = Signal()
    #: A proposal of times was chosen; a new one is wanted.
    proposal_opened = Signal(object)
    proposal_asked = Signal()
    #: Another tab was chosen, whose meetings have to be read.
    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[MeetingRow] = ()
        self._now: datetime | None = None
        self.filter = QTabBar(self)
        self.filter.setAccessibleName(self.tr("Visa möten"))
        self.filter.setDrawBase(False)
        self.filter.setExpanding(False)
        for text in (
            self.tr("Kommande"),
            self.tr("Väntar på sammanfattning"),
            self.tr("Alla"),
            self.tr("Tidsförslag"),
        ):
            self.filter.addTab(text)
        self.table: Table[MeetingRow] = Table(
            self.tr("Möten"), self._columns(), self, identity=attrgetter("id")
        )
        self.empty = Empty("calendar", "", self.tr("Nytt möte"), self.new_asked.emit, self)
        card = Card("", self)
        card.body.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignLeft)
        self._room = QWidget(card)
        self._stack = QStackedLayout(self._room)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.proposals = ProposalList(self._room)
        self._stack.addWidget(self.proposals)
        card.add(self._room, 1)
        outer = QStackedLayout(self)
        outer.addWidget(card)
        self.filter.currentChanged.connect(self._on_filter)
        self.table.opened.connect(self.opened)
        self.proposals.opened.connect(self.proposal_opened)
        self.proposals.new_asked.connect(self.proposal_asked)

    @property
    def among(self) -> Among:
        """Which meetings are shown now."""
        return tuple(Among)[self.filter.currentIndex()]

    def choose(self, among: Among) -> None:
        """Show others."""
        self.filter.setCurrentIndex(tuple(Among).index(among))

    def show_rows(self, rows: Sequence[MeetingRow], now: datetime) -> None:
        """Show what was read."""
        self._rows, self._now = rows, now
        self._fill()

    def show_proposals(self, proposals: Sequence[Proposal], now: datetime) -> None:
        """Show the proposals that were read, while their tab is chosen."""
        self.proposals.show_rows(proposals, now)
        if self.among is Among.PROPOSALS:
            self._stack.setCurrentWidget(self.proposals)

    def _fill(self) -> None:
        among = self.among
        if among is Among.PROPOSALS:
            return
        chosen = [row for row in self._rows if _belongs(row, among)]
        chosen.sort(key=attrgetter("starts_at"), reverse=among is Among.ALL)
        self.table.set_rows(chosen)
        self.empty.set_sentence(self._nothing(among))
        self._stack.setCurrentIndex(0 if chosen else 1)

    def _nothing(self, among: Among) -> str:
        if among is Among.AWAITING_SUMMARY:
            return self.tr("Alla sammanfattningar är skickade.")
        if among is Among.AHEAD:
            return self.tr("Inga möten är inplanerade.")
        return self.tr("Här kommer era möten att stå. Planera det första.")

    def _columns(self) -> list[Column[MeetingRow]]:
        return [
            Column(title=self.tr("Dag"), text=self._day, key=attrgetter("starts_at")),
            Column(title=self.tr("Tid"), text=clock_text, key=clock_text),
            Column(title=self.tr("Möte"), text=attrgetter("subject"), strong=True, weight=2, least=8),
            Column(title=self.tr("Typ"), text=type_text, weight=2, least=6, spare=True),
            Column(title=self.tr("Plats"), text=_place, weight=3, least=6, spare=True),
            Column(title=self.tr("Ledare"), text=attrgetter("chair"), weight=1, least=6, spare=True),
            Column(title=self.tr("Läge"), text=self._state, mark=self._mark),
        ]

    def _day(self, row: MeetingRow) -> str:
        return day_text(self._now, row)

    def _state(self, row: MeetingRow) -> str:
        return state_text(self._now, row)

    def _mark(self, row: MeetingRow) -> Mark | None:
        return state_mark(self._now, row)

    def _on_filter(self, _place: int) -> None:
        self.turned.emit()


def day_text(now: datetime | None, row: MeetingRow) -> str:
    """Tis 24 nov., with the year when it is another one."""
    day = times.local_day(row.starts_at)
    this_year = now is not None and times.local_day(now).year == day.year
    return times.short_day(day) if this_year else f"{times.short_day(day)} {day.year}"


def clock_text(row: MeetingRow) -> str:
    """09.00–10.30."""
    return times.bare_span(row.starts_at, row.ends_at)


def type_text(row: MeetingRow) -> str:
    """What kind of meeting."""
    return heading(row.type)


def state_text(now: datetime | None, row: MeetingRow) -> str:
    """The state, and what it waits for."""
    said = heading(row.state)
    if has_passed(now, row):
        return QCoreApplication.translate("MeetingList", "{state}, tiden har gått").format(state=said)
    if row.state is MeetingState.HELD and row.summary_sent_on is None:
        return QCoreApplication.translate("MeetingList", "{state}, ej skickat").format(state=said)
    return said


def state_mark(now: datetime | None, row: MeetingRow) -> Mark | None:
    """An icon for the state, in a colour when something is to be done."""
    if has_passed(now, row):
        return Mark("triangle-alert", "warn")
    if row.state is MeetingState.HELD and row.summary_sent_on is None:
        return Mark("file-text", "warn")
    return Mark(*_STATE_MARKS[row.state])


def read_rows(meetings: "Meetings", among: Among, now: datetime) -> list[MeetingRow]:
    """The meetings a tab chooses from; those ahead lie in a few years, so that the long past is not read for them."""
    if among is not Among.AHEAD:
        return meetings.all()
    today = times.local_day(now)
    return meetings.between(today - _STILL_OPEN, today + _AHEAD)


def has_passed(now: datetime | None, row: MeetingRow) -> bool:
    """Its time is over, and nobody has said whether it was held."""
    return now is not None and row.state not in OVER and row.ends_at < now


#: How far back a meeting may lie that nobody has said was held, and how far ahead meetings are planned.
_STILL_OPEN, _AHEAD = timedelta(days=180), timedelta(days=3 * 365)

_STATE_MARKS = {
    MeetingState.DRAFT: ("pencil", "muted"),
    MeetingState.CONVENED: ("mail", "text"),
    MeetingState.IN_PROGRESS: ("play", "accent"),
    MeetingState.HELD: ("circle-check", "ok"),
    MeetingState.CANCELLED: ("circle-x", "muted"),
}


def _belongs(row: MeetingRow, among: Among) -> bool:
    if among is Among.AHEAD:
        return row.state not in OVER
    if among is Among.AWAITING_SUMMARY:
        return row.state is MeetingState.HELD and row.summary_sent_on is None
    return True


def _place(row: MeetingRow) -> str:
    return retold(row.place)
