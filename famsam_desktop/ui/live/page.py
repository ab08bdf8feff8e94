"""Leading a meeting (F5): who is here, the clock, the agenda, and a line to note in that is always at hand."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from famsam_desktop.domain.capture import Captured, Kind
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.live import Standing, Stop
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.live.capture import CaptureBar
from famsam_desktop.ui.live.following import Following
from famsam_desktop.ui.live.keys import add_keys
from famsam_desktop.ui.live.notes import NoteRow
from famsam_desktop.ui.live.noting import Noting
from famsam_desktop.ui.live.room import RoomWindow, Wall
from famsam_desktop.ui.live.sight import LiveSight, read_live
from famsam_desktop.ui.live.stops import StopRow
from famsam_desktop.ui.live.view import LeadView
from famsam_desktop.ui.live.words import meeting_words, short_words
from famsam_desktop.ui.meetings.running import RunStep
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_TICK_MS = 1000
#: A page so low shows little more than the line.
_LOW_EMS = 30


class LivePage(Page):
    """Shows the meeting that is asked for, or else the one at hand today."""

    topics = Topic.MEETINGS | Topic.AGENDAS | Topic.OUTCOMES | Topic.ACTIONS | Topic.AGENCIES | Topic.FAMILIES

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent)
        self._desk = desk
        self._record: UUID | None = None
        self._shown: LiveSight | None = None
        self._warned = False
        self._run = RunStep(desk, jobs, self)
        """The step of the meeting's own page: its list of who came, and the dialogs that correct what was noted."""
        self._run.hide()
        self._run.told.connect(self.told)
        self._run.refused.connect(self._on_refused)
        self._following = Following(desk, self, then=self.banner.clear, refused=self._on_refused)
        self._moves: dict[str, Callable[[], object]] = {
            "begin": self.begin,
            "next": self.go_on,
            "previous": self.go_back,
            "hold": self.hold_or_go,
            "break": self.take_break,
            "room": self.show_room,
            "book": self.book_next,
            "finish": self.finish,
            "line": self.take_focus,
            "page": self._on_own_page,
        }
        self._wall = Wall(self, self._moves)
        self.lead = LeadView(
            self,
            self._run,
            self._moves,
            go_to=self.go_to,
            amend=self.amend_note,
            remove=self.remove_note,
        )
        self.capture = CaptureBar(self)
        self.empty = Empty(
            "handshake", self.tr("Inget möte att leda idag."), self.tr("Visa alla möten"), self._on_all, self
        )
        self.body.addWidget(self.lead, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.capture)
        add_keys(self, self._moves, self._on_kind)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._noting = Noting(jobs, self.capture, self.lead.notes, self.banner)
        self._noting.kept.connect(self.put_away)
        self.capture.noted.connect(self._on_noted)
        self.capture.edited.connect(self._on_typed)
        self._show_nothing(known=False)

    # --- what is shown -------------------------------------------------------------------------------------------

    def read(self) -> None:
        """The meeting, or which one it is to be."""
        if self._record is None:
            self.jobs.ask(self._desk.live.at_hand, self._on_at_hand, self._on_refused)
        else:
            record = self._record
            look = partial(read_live, self._desk, record)
            self.jobs.ask(look, partial(self._on_read, record), partial(self._on_gone, record), newest="live")

    def show_record(self, record: Any) -> None:
        """Lead this meeting; without one, the meeting that goes on or is next today."""
        wanted = record if isinstance(record, UUID) else None
        if wanted != self._record or wanted is None:
            self._record = wanted
            self.banner.clear()
            self.empty.hide()
            self.reload()

    def shown_record(self) -> UUID | None:
        """The meeting that is led."""
        return self._record

    def editors(self) -> Mapping[str, Opener]:
        """The line, the next meeting, and what can be corrected."""
        if self._shown is None:
            return {}
        own = {"capture": always(self._hold_line), "next": always(self.book_next)}
        others = {name: open_it for name, open_it in self._run.editors().items() if name != "run.times"}
        return own | others

    def take_focus(self) -> None:
        """Where the next word is typed; before that where people are ticked off, or the meeting begun."""
        places = (self.capture.line, self.lead.attendance.table, self.lead.clock.begin)
        wanted = next((place for place in places if place.isVisibleTo(self)), self.title)
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_up_focus(self) -> None:
        """What had the focus is gone: on with the next word."""
        self.take_focus()

    def _under_title(self) -> str:
        """Where there is little room for the clock, its figure stands here."""
        standing = self._standing()
        if standing is not None and self._is_low():
            return short_words(standing)
        return meeting_words(self._shown.meeting) if self._shown is not None else ""

    def _is_low(self) -> bool:
        return self.height() < em(_LOW_EMS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the clock the room when there is little."""
        super().resizeEvent(event)
        self.capture.set_low(self._is_low())
        self.lead.set_low(self._is_low())
        self.subtitle.setText(self._under_title())

    def _focus_first(self) -> None:
        """Unless somebody is at something already."""
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused in (None, self.title) or not self.isAncestorOf(focused)):
            self.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """The clock is seen again."""
        super().showEvent(event)
        self._settle_ticking()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the clock, unless the room does."""
        super().hideEvent(event)
        self._settle_ticking()

    def _on_at_hand(self, meeting_id: UUID | None) -> None:
        if self._record is not None:
            return
        if meeting_id is None:
            self._show_nothing(known=True)
        else:
            self._record = meeting_id
            self.read()

    def _on_read(self, record: UUID, shown: LiveSight) -> None:
        if record != self._record:
            return
        is_new = self._shown is None or self._shown.meeting.id != record
        began = self._shown is not None and not self._shown.goes_on and shown.goes_on
        self._shown = shown
        meeting = shown.meeting
        self.set_title(shown.sight.page.subject, self._under_title())
        self._run.show_sight(shown.sight)
        if is_new:
            self._warned = False
            self.lead.attendance.setVisible(shown.standing is None)
        self._show_parts(shown)
        if is_new:
            self._focus_first()
        elif began:
            self.take_focus()
        if meeting.state is MeetingState.HELD and self.isVisible():
            self._leave(meeting.id)

    def _show_parts(self, shown: LiveSight) -> None:
        page = shown.sight.page
        agencies = {each.agency_id: each.agency for each in page.participants if each.agency_id is not None}
        self.empty.hide()
        self.lead.show()
        self.lead.show_live(shown)
        self.capture.setVisible(shown.goes_on)
        self.capture.show_people(
            shown.meeting.id, shown.people, sorted(agencies.items(), key=itemgetter(1)), shown.sight.today
        )
        self._wall.show_live(self._standing(), page)
        self._settle_ticking()

    def _show_nothing(self, *, known: bool) -> None:
        """No meeting; that there is none is said once it is `known`."""
        self._record, self._shown = None, None
        self.set_title(self.tr("Leda möte"))
        self.lead.hide()
        self.capture.hide()
        self.empty.setVisible(known)
        self._settle_ticking()

    def _leave(self, meeting_id: UUID) -> None:
        """On to the summary."""
        self._show_nothing(known=False)
        self.wanted.emit("meetings", meeting_id)

    def _on_gone(self, record: UUID, reason: Any) -> None:
        if record == self._record:
            self._show_nothing(known=True)
            self._on_refused(reason)

    # --- the clock -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """The meeting begins."""
        self.lead.attendance.hide()
        self._act(self._desk.live.start, self.tr("Mötet har börjat."))

    def go_on(self) -> None:
        """On with the next item."""
        self._step(self._desk.live.next)

    def go_back(self) -> None:
        """Back to the item before."""
        self._step(self._desk.live.previous)

    def go_to(self, row: StopRow) -> None:
        """On with an item."""
        if self._shown is not None and self._shown.goes_on and not row.is_now:
            act = partial(self._desk.live.go_to, self._shown.meeting.id, row.item_id)
            self.jobs.do(act, None, self._on_refused)

    def hold_or_go(self) -> None:
        """Stop the clock, or let it go on."""
        standing = self._standing()
        if standing is not None:
            self._act(self._desk.live.resume if standing.run.is_paused else self._desk.live.pause)

    def take_break(self) -> None:
        """A break that nobody had planned."""
        self._step(self._desk.live.take_break, self.tr("Paus i 10 minuter."))

    def finish(self) -> None:
        """End the meeting; once it is said that no next one is booked, at the second press."""
        shown = self._shown
        if shown is None or not shown.goes_on:
            return
        page = shown.sight.page
        if page.next_meeting is None and page.case is not None and not self._warned:
            self._warned = True
            self.banner.say(
                Tone.WARN,
                self.tr("Inget nästa möte är bokat. Tryck Avsluta mötet en gång till för att avsluta ändå."),
                self.tr("Boka nästa möte"),
                self.book_next,
            )
            return
        self.banner.clear()
        said = self.tr("Mötet är genomfört. Sammanfattningen kan skrivas ut.")
        act = partial(self._desk.live.end, shown.meeting.id)
        self.jobs.do(act, partial(self._on_done, said), self._on_not_ended)

    def _on_not_ended(self, reason: Any) -> None:
        """Most likely nobody has been ticked off."""
        self.lead.attendance.show()
        self._on_refused(reason)

    def _act(self, act: Callable[..., Any], said: str = "", *seen: Stop) -> None:
        if self._record is not None:
            self.jobs.do(partial(act, self._record, *seen), partial(self._on_done, said), self._on_refused)

    def _step(self, act: Callable[..., Any], said: str = "") -> None:
        """Away from the stop that is seen, so that two quick presses are one step."""
        standing = self._standing()
        if standing is not None:
            self._act(act, said, standing.current)

    def _on_done(self, said: str, _change: Any) -> None:
        self.banner.clear()
        if said:
            self.told.emit(said, True)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.BAD, sentence(reason))

    def _standing(self) -> Standing | None:
        """How the meeting stands at this moment."""
        if self._shown is None or self._shown.standing is None or not self._shown.goes_on:
            return None
        return replace(self._shown.standing, now=self._desk.clock())

    def tick(self) -> None:
        """A second has passed."""
        standing = self._standing()
        if standing is None:
            return
        if self.isVisible():
            self.lead.clock.show_time(standing)
            if self._is_low():
                self.subtitle.setText(self._under_title())
            self.lead.stops.show_standing(standing)
        self._wall.show_time(standing)

    @property
    def is_ticking(self) -> bool:
        """Somebody sees the clock go."""
        return self._ticking.isActive()

    def _settle_ticking(self) -> None:
        seen = self.isVisible() or self._wall.is_seen
        if seen and self._standing() is not None:
            if not self._ticking.isActive():
                self._ticking.start()
        elif hasattr(self, "_ticking"):
            self._ticking.stop()

    # --- notes ---------------------------------------------------------------------------------------------------

    def amend_note(self, row: NoteRow) -> None:
        """Correct a note."""
        if row.is_kept:
            self._run.editors()["run.action" if row.kind is None else "run.outcome"](row.id)

    def remove_note(self, row: NoteRow) -> None:
        """Take a note away."""
        if row.kind is None:
            self._run.act(partial(self._desk.actions.remove, row.id), self.tr("Åtgärden är borttagen."))
        else:
            self._run.act(partial(self._desk.outcomes.remove, row.id), self.tr("Anteckningen är borttagen."))

    def _on_noted(self, line: Captured, typed: str) -> None:
        standing = self._standing()
        if self._shown is not None and standing is not None:
            act = partial(self._desk.live.capture, self._shown.meeting.id)
            self._noting.note(line, typed, standing.current, act)

    def _on_kind(self, kind: Kind) -> None:
        if self.capture.isVisibleTo(self):
            self.capture.choose_kind(kind)

    def _on_typed(self) -> None:
        if self.capture.typed():
            self._hold_line()
        else:
            self.put_away.emit()

    def _hold_line(self) -> None:
        """Let the window know of what is typed."""
        self.hold(self.capture)
        self.typing.emit()

    # --- the next meeting, the wall ------------------------------------------------------------------------------

    def book_next(self) -> None:
        """Plan the next meeting while everybody is here."""
        if self._record is not None:
            self._following.plan(self._record)

    def show_room(self) -> None:
        """Open what the room sees, or bring it forward."""
        standing = self._standing()
        if self._shown is not None and standing is not None:
            self._wall.open()
            self._wall.show_live(standing, self._shown.sight.page)

    @property
    def room(self) -> RoomWindow | None:
        """What the room sees, once it was opened."""
        return self._wall.room

    def _on_all(self) -> None:
        self.wanted.emit("meetings", None)

    def _on_own_page(self) -> None:
        self.wanted.emit("meetings", self._record)
