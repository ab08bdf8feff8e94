"""The view Publicera siffror: choose, check, look at what leaves and why the rest does not, and publish."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.domain.publications import LedgerEntry, Publication
from famsam_desktop.domain.releases import ReleaseDraft, Suggestion
from famsam_desktop.domain.tables import Table
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.statistics.choosing import ChoosingCards
from famsam_desktop.ui.statistics.leaving import Kept, keep, named, publish
from famsam_desktop.ui.statistics.ledger import LedgerCard
from famsam_desktop.ui.statistics.result import ResultView
from famsam_desktop.ui.statistics.sights import Cell
from famsam_desktop.ui.statistics.steps import Asked, Checked, Step, check
from famsam_desktop.ui.statistics.words import reports_words
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.longwork import LongWork, WorkBar
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.taborder import tab_as_laid_out

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

type Ledger = tuple[Sequence[LedgerEntry], Sequence[Publication]]
"""What has left, and what had left before and can be entered as it is."""


class PublishingView(QWidget):
    """Nothing leaves but by this way: what is published is what was checked, against the ledger as it was then."""

    told = Signal(str, bool)
    #: What was typed is committed.
    put_away = Signal()
    #: Scroll here.
    look_at = Signal(object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._desk, self._jobs = desk, jobs
        self._checked: Checked | None = None
        self._kept: Kept | None = None
        self._published = False
        self._looks = False
        self._turn = 0
        self.first_use = Banner(self)
        self.banner = Banner(self)
        self.choosing = ChoosingCards(local_day(desk.clock()), self)
        self.choosing.edited.connect(self._settle_ready)
        self.work = WorkBar(self.tr("Siffrorna kontrolleras"), self)
        self.check = button(
            self.tr("Kontrollera"), self, kind="primary", icon="shield-check", clicked=self.on_check
        )
        self.result = ResultView(self)
        self.ledger = LedgerCard(desk, jobs, self)
        self._build()

    # --- coming and going ----------------------------------------------------------------------------------------

    def read(self) -> None:
        """Ask for the tables there are, and for what has left."""
        self._jobs.ask(partial(_read_ledger, self._desk), self._on_ledger, self._on_refused, newest="ledger")
        draft = ReleaseDraft(as_of=local_day(self._desk.clock()))
        ask = partial(self._desk.publishing.tables, draft)
        self._jobs.ask(ask, self._on_tables, self._on_no_tables, newest="tables")

    def hideEvent(self, event: QHideEvent) -> None:
        """Who looks at something else does not wait for suggestions."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.result.suggestions.work.isHidden():
            self._stop_suggestions()
            self.result.suggestions.show_cancelled()

    # --- checking ------------------------------------------------------------------------------------------------

    def on_check(self) -> None:
        """Check what is chosen; the steps and hidden numbers stay as far as the tables have them."""
        self.banner.clear()
        if not self.choosing.complete():
            self.look_at.emit(self.choosing)
            return
        self._looks = True
        draft = self.choosing.choice().release(self.choosing.order)
        before = self._checked.asked if self._checked is not None else Asked(draft=draft)
        self._ask(replace(before, draft=draft))

    def _ask(self, asked: Asked) -> None:
        self._stop_suggestions()
        self._turn += 1
        self.check.setEnabled(False)
        self._settle_ready()
        self._jobs.ask(
            partial(check, self._desk, asked, self.work.begin()),
            partial(self._on_checked, self._turn),
            partial(self._on_not_checked, self._turn),
            partial(self._on_failed, self._turn),
        )

    def _on_checked(self, turn: int, checked: Checked) -> None:
        if turn != self._turn:
            return
        self._checked, self._published = checked, False
        self.banner.clear()
        self.result.show_checked(checked)
        self.result.show()
        looks = self._looks
        self._end_check()
        if looks:
            self.look_at.emit(self.result)
        self._ask_suggestions()

    def _on_not_checked(self, turn: int, reason: Any) -> None:
        if turn != self._turn:
            return
        self._end_check()
        if isinstance(reason, Cancelled):
            self.banner.say(Tone.INFO, self.tr("Kontrollen avbröts. Inget är publicerat."))
        else:
            self.banner.say(Tone.BAD, sentence(reason))

    def _on_failed(self, turn: int, _error: Any) -> None:
        if turn == self._turn:
            self._end_check()
            self.banner.say(Tone.BAD, self.tr("Kontrollen misslyckades. Inget är publicerat."))

    def _end_check(self) -> None:
        self.work.end()
        self.check.setEnabled(True)
        if self._looks:  # the button that rested handed the focus on
            self.check.setFocus()
        self._looks = False
        self._settle_ready()

    # --- what is changed of the result -----------------------------------------------------------------------------

    def _on_hide(self, cell: Cell, hidden: bool) -> None:
        asked = self._asked_now()
        if asked is not None:
            self._ask(
                replace(asked, hidden=asked.hidden | cell.wishes if hidden else asked.hidden - cell.chosen)
            )

    def _on_step(self, step: Step) -> None:
        asked = self._asked_now()
        if asked is not None:
            self._ask(replace(asked, steps=(*asked.steps, step)))

    def _on_step_back(self, step: Step) -> None:
        asked = self._asked_now()
        if asked is not None:
            self._ask(replace(asked, steps=tuple(each for each in asked.steps if each != step)))

    def _asked_now(self) -> Asked | None:
        """What was checked last; nothing while something is being checked."""
        return self._checked.asked if self._checked is not None and self.check.isEnabled() else None

    # --- suggestions ---------------------------------------------------------------------------------------------

    def _ask_suggestions(self) -> None:
        checked = self._checked
        if checked is None:
            return
        self.result.suggestions.show_steps(checked.asked.steps)
        tab_as_laid_out(self)
        if not checked.proposal.found.hidden:
            self.result.suggestions.show_none_needed()
            return
        work = self.result.suggestions.begin()
        self._jobs.ask(
            partial(
                self._desk.publishing.suggestions, checked.proposal, partial(_giving_way, self._jobs, work)
            ),
            partial(self._on_suggestions, self._turn),
            partial(self._on_no_suggestions, self._turn, work),
            partial(self._on_no_suggestions, self._turn, work),
        )

    def _on_suggestions(self, turn: int, suggestions: Sequence[Suggestion]) -> None:
        if turn == self._turn and self._checked is not None and not self.result.suggestions.work.isHidden():
            self.result.suggestions.show_suggestions(self._checked.proposal.draft, suggestions)
            tab_as_laid_out(self)

    def _on_no_suggestions(self, turn: int, work: LongWork, reason: Any) -> None:
        if turn != self._turn or self.result.suggestions.work.isHidden():
            return
        if isinstance(reason, Cancelled) and not work.cancelled:
            self._ask_suggestions()  # they gave way to something that is done by now
        else:
            self.result.suggestions.show_cancelled()

    def _stop_suggestions(self) -> None:
        self.result.suggestions.stop()

    # --- publishing ----------------------------------------------------------------------------------------------

    def _on_publish(self, folder: str) -> None:
        if self._checked is None:
            return
        self._stop_suggestions()
        choice = self.choosing.choice()
        proposal = named(self._checked.proposal, purpose=choice.purpose, recipient=choice.recipient)
        leaving, into = self.result.leaving, Path(folder)
        act = partial(publish, self._desk, proposal, leaving.chosen, into, annex=leaving.wants_annex)
        self._send(act)

    def _on_save(self, folder: str) -> None:
        if self._kept is not None:
            self._send(partial(keep, self._kept.release, Path(folder), self._kept.annex))

    def _send(self, act: Callable[[], Kept]) -> None:
        self.result.leaving.banner.clear()
        self.result.leaving.wait(True)
        sending = _Sending(act)
        self._jobs.do(
            sending, partial(self._on_kept, sending), self._on_not_published, self._on_publish_failed
        )

    def _on_kept(self, sending: "_Sending", _change: Any) -> None:
        kept = sending.kept
        if kept is None:
            return
        self.result.leaving.wait(False)
        self._kept = kept if kept.fault is not None else None
        self.result.leaving.show_kept(kept, sentence(kept.fault) if kept.fault is not None else "")
        self._published = True
        self.choosing.empty()
        self.put_away.emit()

    def _on_not_published(self, reason: Any) -> None:
        self.result.leaving.wait(False)
        self._settle_ready()
        self.result.leaving.banner.say(Tone.BAD, sentence(reason), self.tr("Kontrollera igen"), self.on_check)

    def _on_publish_failed(self, _error: Any) -> None:
        self.result.leaving.wait(False)
        self._settle_ready()
        self.result.leaving.banner.say(Tone.BAD, self.tr("Något gick fel. Ingen fil är sparad."))

    def _settle_ready(self) -> None:
        """Only what was checked can be published, once, and while the choices are still the same."""
        if self._checked is None:
            return
        now = replace(self.choosing.choice().release(self.choosing.order), purpose="", recipient="")
        before = replace(self._checked.asked.draft, purpose="", recipient="")
        if self._published:
            said = self.tr("Siffrorna är publicerade. Kontrollera igen för att publicera på nytt.")
        elif now != before:
            said = self.tr("Valen är ändrade sedan kontrollen. Kontrollera igen innan du publicerar.")
        else:
            said = ""
        self.result.leaving.set_ready(not said and self.check.isEnabled(), said)

    # --- what had left before ------------------------------------------------------------------------------------

    def _on_ledger(self, ledger: Ledger) -> None:
        entries, ready = ledger
        self.ledger.show_entries(entries)
        if ready:
            said = self.tr(
                "Lägg först in de rapporter som redan har lämnats ut. Utan dem vet kontrollen inte vad som går att "
                "räkna ut av dem och de nya siffrorna tillsammans."
            )
            words = self.tr("Lägg in {}").format(reports_words(ready))
            self.first_use.say(Tone.WARN, said, words, partial(self._on_add_earlier, ready))
        elif not entries:
            said = self.tr(
                "Har siffror lämnats ut förut? Lägg först in dem. Utan dem vet kontrollen inte vad som går att "
                "räkna ut av dem och de nya siffrorna tillsammans."
            )
            self.first_use.say(
                Tone.INFO, said, self.tr("Lägg in en tidigare rapport …"), self.ledger.choose_earlier
            )
        else:
            self.first_use.clear()
        tab_as_laid_out(self)

    def _on_add_earlier(self, reports: Sequence[Publication]) -> None:
        said = self.tr("Nu finns {} i liggaren.").format(reports_words(reports))
        self._jobs.do(partial(_add_all, self._desk, reports), partial(self._on_added, said), self._on_refused)

    def _on_added(self, said: str, _change: Any) -> None:
        self.told.emit(said, False)

    def _on_tables(self, tables: Sequence[Table]) -> None:
        self.choosing.offer(tables)
        tab_as_laid_out(self)
        self.check.setEnabled(not self.work.isVisibleTo(self))
        self._settle_ready()

    def _on_no_tables(self, reason: Any) -> None:
        self.choosing.offer(())
        self.check.setEnabled(False)
        self.banner.say(Tone.INFO, sentence(reason))

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.BAD, sentence(reason))

    # --- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.result.hide()
        self.result.hide_asked.connect(self._on_hide)
        self.result.suggestions.step_asked.connect(self._on_step)
        self.result.suggestions.back_asked.connect(self._on_step_back)
        self.result.suggestions.again_asked.connect(self._ask_suggestions)
        self.result.leaving.asked.connect(self._on_publish)
        self.result.leaving.save_asked.connect(self._on_save)
        self.ledger.told.connect(self.told)
        self.ledger.refused.connect(self._on_refused)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, em(0.3), em(0.6))
        box.setSpacing(em(0.9))
        parts: tuple[QWidget, ...] = (self.first_use, self.choosing, self.result, self.ledger)
        for part in parts:
            box.addWidget(part)
        self.choosing.foot.addWidget(self.banner)
        checking = row(self.check, self.work)
        checking.setStretchFactor(self.work, 100)  # all of it, while there is work
        self.choosing.foot.addLayout(checking)


class _Sending:
    """What was published, kept aside: the window hears of the change alone."""

    def __init__(self, act: Callable[[], Kept]) -> None:
        self._act = act
        self.kept: Kept | None = None

    def __call__(self) -> Change:
        self.kept = self._act()
        return Change(Topic.PUBLICATIONS)


def _giving_way(jobs: Jobs, work: LongWork, done: float) -> None:
    """Tell the progress of what nobody waits for; it stops for whatever else is asked."""
    work(done)
    if jobs.awaited:
        raise Cancelled


def _read_ledger(desk: "Desk") -> Ledger:
    return desk.ledger.entries(), desk.ledger.earlier_ready()


def _add_all(desk: "Desk", reports: Sequence[Publication]) -> Change:
    for report in reports:
        desk.ledger.add_earlier(report)
    return Change(Topic.PUBLICATIONS)
