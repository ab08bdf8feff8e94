"""The page Logg: who came in, looked at, printed and exported what, and what was done with keys and backups."""

from collections.abc import Sequence
from functools import partial
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailPerson, TrailRow
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.log.choosing import Choosing
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.terms import detail_words, heading
from famsam_desktop.ui.texts import counted, sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.longwork import LongWork, WorkBar
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.table import Column, Mark, Table
from famsam_desktop.ui.widgets.ways import SHOWN_ON

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.documents import Paper

_LOW = 3
"""So many entries are seen at least before the page scrolls."""

_MARKS = {
    TrailKind.UNLOCK_FAILED: Mark("triangle-alert", "warn"),
    TrailKind.LOSS_ACCEPTED: Mark("circle-alert", "bad"),
    TrailKind.PURGED: Mark("trash-2", "warn"),
    TrailKind.CONSENT_OVERRIDDEN: Mark("triangle-alert", "warn"),
}


class LogPage(Page):
    """The entries, newest first.

    Read anew each time the page is shown, for reading elsewhere adds to them, and when something was written.
    """

    errands = (
        Errand(text=later("Skriv ut loggen …"), icon="printer", keys="Ctrl+P", run=methodcaller("print_it")),
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(
            "", jobs, parent, scrolls=True
        )  # large letters leave the list no room below the choices
        self.set_title(self.tr("Logg"))
        self._desk = desk
        self.choosing = Choosing(self)
        self.choosing.changed.connect(self.reload)
        self.table: Table[TrailRow] = Table(
            self.tr("Logg"), self._columns(), self, identity=attrgetter("seq")
        )
        self.table.setSortingEnabled(False)  # the order of a log is that of time
        self.table.stay_low(_LOW)
        self.table.opened.connect(self._on_opened)
        self.none_yet = Empty("clipboard-list", self.tr("Inget har hänt i lagret än."), "", None, self)
        self.none_found = Empty(
            "search", self.tr("Inget i loggen passar."), self.tr("Visa allt"), self.choosing.reset, self
        )
        self.work = WorkBar(self.tr("Loggen görs klar för utskrift"), self)
        card = Card("", self)
        card.add(self.choosing)
        card.add(self.work)
        for part in (self.table, self.none_yet, self.none_found):
            card.add(part, 1)
        self.none_yet.hide()
        self.none_found.hide()  # or the window would grow for them before anything is read
        self.body.addWidget(card, 1)
        self._build_head()
        jobs.saving.connect(self._on_saving)

    def read(self) -> None:
        """Read the entries that are asked for; nothing while a day is typed."""
        wanted = self.choosing.wanted()
        if wanted is not None:
            look = partial(_read, self._desk, wanted)
            self.jobs.ask(look, partial(self._on_rows, wanted), self._on_refused, newest="log")

    def print_it(self) -> None:
        """Show on paper what is asked for, to be printed or saved from there; a long log takes a while."""
        wanted = self.choosing.wanted()
        if wanted is not None and self.work.isHidden():
            work = self.work.begin()
            self._settle()
            make = partial(self._desk.documents.trail, wanted, work)
            self.jobs.ask(make, partial(self._on_paper, work), self._on_no_paper, self._on_failed)

    def showEvent(self, event: QShowEvent) -> None:
        """What was opened and printed on other pages stands here too."""
        self._stale = True
        super().showEvent(event)

    def _on_opened(self, row: TrailRow) -> None:
        """Go to what an entry is about, when that is shown anywhere."""
        if row.record_id is not None and row.about:
            find = partial(self._desk.search.record, str(row.record_id))
            self.jobs.ask(find, self._on_found, self._on_refused)

    def _on_found(self, found: tuple[str, UUID]) -> None:
        kind, record_id = found
        if kind in SHOWN_ON:
            self.wanted.emit(SHOWN_ON[kind], record_id)

    # --- what comes back -----------------------------------------------------------------------------------------

    def _on_rows(self, wanted: TrailFilter, read: tuple[Sequence[TrailRow], Sequence[TrailPerson]]) -> None:
        rows, people = read
        self.banner.clear()
        self.choosing.offer(people)
        everything = wanted == TrailFilter()
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.none_yet.setVisible(not rows and everything)
        self.none_found.setVisible(not rows and not everything)
        self._settle()
        said = counted(len(rows), "händelse", "händelser")
        self.set_title(self.tr("Logg"), said if rows else "")

    def _on_paper(self, work: LongWork, paper: "Paper") -> None:
        if work.cancelled:  # too late to stop it, and nobody wants it
            self._on_no_paper(Cancelled())
            return
        self._end_work()
        self.paper.emit(PaperUse.PREVIEW, paper)

    def _on_no_paper(self, reason: Any) -> None:
        self._end_work()
        if isinstance(reason, Cancelled):
            self.banner.say(Tone.INFO, self.tr("Avbrutet. Inget papper gjordes."))
        else:
            self._on_refused(reason)

    def _on_failed(self, _error: Any) -> None:
        self._end_work()

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.WARN, sentence(reason))

    def _on_saving(self, saving: bool) -> None:
        """What was written may be an entry: a paper that went out."""
        if not saving:
            self.reload()

    def _end_work(self) -> None:
        self.work.end()
        self._settle()

    def _settle(self) -> None:
        ready = bool(self.table.rows) and self.work.isHidden()
        self.printing.setEnabled(ready)
        for command in self.commands.values():
            command.setEnabled(ready)

    # --- building ------------------------------------------------------------------------------------------------

    def _columns(self) -> Sequence[Column[TrailRow]]:
        return (
            Column(title=self.tr("När"), text=_when),
            Column(title=self.tr("Vem"), text=_who, weight=1, least=8),
            Column(title=self.tr("Vad"), text=_what, mark=_mark, strong=True, weight=2, least=9),
            Column(title=self.tr("Gäller"), text=_about, weight=2, least=7, spare=True),
            Column(title=self.tr("Detalj"), text=_detail, weight=2, least=6, spare=True),
        )

    def _build_head(self) -> None:
        self.printing = button(self.tr("Skriv ut …"), self, icon="printer", clicked=self.print_it)
        self.add_action(self.printing)


def _read(desk: "Desk", wanted: TrailFilter) -> tuple[Sequence[TrailRow], Sequence[TrailPerson]]:
    return desk.trail.rows(wanted), desk.trail.people()


def _when(row: TrailRow) -> str:
    return times.moment(row.at)


def _who(row: TrailRow) -> str:
    return row.who


def _what(row: TrailRow) -> str:
    return heading(row.kind)


def _mark(row: TrailRow) -> Mark:
    return _MARKS.get(row.kind, Mark())


def _about(row: TrailRow) -> str:
    return row.about


def _detail(row: TrailRow) -> str:
    return detail_words(row.detail)
