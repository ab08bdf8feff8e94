"""The desk as it is seen: sidebar, the page shown, status, and the way between pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.papers import PaperKind
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.fieldkeys import FieldKeys
from famsam_desktop.ui.shell.focus import FocusKeeper
from famsam_desktop.ui.shell.mouseway import MouseWay
from famsam_desktop.ui.shell.place import LEADING, Place
from famsam_desktop.ui.shell.reversing import Reverses, Reversing
from famsam_desktop.ui.shell.sidebar import Sidebar
from famsam_desktop.ui.shell.status import Status
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.page import PAGE_FOOT_EMS, Page, Within
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from famsam_desktop.ui.printing.papers import Papers
    from famsam_desktop.ui.shell.finder import Finds

#: Under so many em of width the sidebar shows only pictures.
_NARROW_EMS = 60

#: Before each step of what is made ahead the window is left alone for so long: what the user does goes first.
_BREATH_MS = 40


class Letterhead(Protocol):
    """Whose the store is."""

    @property
    def organisation(self) -> str:
        """The name that stands on every paper, empty when nobody has said it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where the desk stands: who sits at it, the store's name, whether it is the demo, the clock, and what was done.

    `search` finds records, `sheets` makes the papers that are about nobody, `letterhead` says who they come from,
    where there are any.
    """

    user: str
    store: str
    demo: bool
    clock: Callable[[], datetime]
    history: Reverses
    search: "Finds | None" = None
    sheets: Callable[[PaperKind], Any] | None = None
    letterhead: Letterhead | None = None


#: The pages and records that were gone to, and the place among them.
type Way = tuple[tuple[tuple[str, object], ...], int]


class Workspace(QWidget):
    """Makes each page when it is gone to or in a quiet moment before, keeps the way back, tells what no page told."""

    lock_requested = Signal()
    #: A page was gone to: its key, and the seconds that the switch and the painting took.
    went = Signal(str, float)
    #: Something was typed in an editor of a page; one of them was committed or cancelled.
    typing, put_away = Signal(), Signal()
    #: Whether there is a way back, and one forward.
    way_changed = Signal(bool, bool)

    def __init__(self, window: Window, jobs: Jobs, places: Sequence[Place], setting: Setting) -> None:
        super().__init__(window)
        self.places = tuple(places)
        self.listed = tuple(place for place in places if not place.under)
        self._window = window
        self._jobs = self.jobs = jobs
        self.search = setting.search
        self._papers: Papers | None = None
        self._mouse: MouseWay | None = None
        self.sheets, self.letterhead = setting.sheets, setting.letterhead
        self._pages: dict[str, Page] = {}
        self._way: list[tuple[str, object]] = []
        self._here = -1
        self.sidebar = Sidebar(self.listed, setting.user, self)
        self.banner = Banner(self)
        self._reminder_room = QWidget(self)
        self.reminder = Banner(self._reminder_room)
        self.stack = QStackedWidget(self)
        self.status = Status(jobs, setting.clock, setting.store, window)
        window.setStatusBar(self.status)
        self.toast = Toast(window, self)
        self.toast.covers.connect(self._make_way)
        self.reversing = Reversing(setting.history, jobs, self)
        FieldKeys(window, self)
        self._focus = FocusKeeper(window, self, self)
        self._steps_ahead: Iterator[Page] = iter(())
        self._ahead = QTimer(self)
        self._ahead.setInterval(_BREATH_MS)
        self._ahead.timeout.connect(self._on_ahead)
        self._build(setting)
        self.sidebar.picked.connect(self._on_picked)
        self.sidebar.lock_asked.connect(self.lock_requested)
        window.lock_wanted.connect(self.lock_requested)
        self._connect(jobs)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def place(self) -> Place:
        """Where one is: the page by the name it has in the menu."""
        return next(place for place in self.places if place.key == self._way[self._here][0])

    def pages(self) -> Mapping[str, Page]:
        """The pages that are made, by their keys."""
        return self._pages

    def go(self, key: str, record: object = None) -> None:
        """Go to a page, and to one record there, with something marked in it."""
        shown = record.record if isinstance(record, Within) else record
        if self._here < 0 or self._way[self._here] != (key, shown):
            del self._way[self._here + 1 :]
            self._way.append(
                (key, shown if isinstance(shown, UUID | str) else None)
            )  # a draft is asked for once, and what is marked is marked once
            self._here += 1
        elif shown is record:
            return
        self._show(key, record)

    @property
    def way(self) -> Way:
        """The pages and records gone to, and which of them is shown."""
        return tuple(self._way), self._here

    def resume(self, way: Way) -> None:
        """Be where another workspace was."""
        gone, self._here = way
        self._way = list(gone)
        self._show(*self._way[self._here])
        if self.page is not None:
            self.page.take_up_focus()

    def take_down(self) -> None:
        """Another workspace takes its place: what of this one lies in the window itself goes with it."""
        for each in (self.toast, self._papers):
            if each is not None:
                each.deleteLater()

    def begin(self) -> None:
        """Go to the first page, and on with the keyboard at its heading."""
        self.go(self.places[0].key)
        if self.page is not None:
            self.page.take_up_focus()

    def enter(self, key: str) -> None:
        """Go to a page by key, and on with the keyboard there."""
        self.go(key)
        if self.page is not None:
            self.page.take_focus()

    def run(self, key: str, errand: Errand) -> None:
        """Do on a page what one comes there for."""
        if self.place.key != key:
            self.enter(key)
        if self.page is not None:
            errand.run(self.page)

    def lead(self) -> None:
        """Lead the meeting that is shown or chosen, or else the one at hand; on with the keyboard there."""
        page = self.page
        if page is not None and page is not self._pages.get(LEADING):
            self.go(LEADING, page.meeting_at_hand())
        if self.page is not None:
            self.page.take_focus()

    def back(self) -> None:
        """Where one came from."""
        if self._here > 0:
            self._here -= 1
            self._show(*self._way[self._here])

    def forward(self) -> None:
        """Where one went back from."""
        if self._here + 1 < len(self._way):
            self._here += 1
            self._show(*self._way[self._here])

    def remind(self, text: str = "", action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say something over every page that must not be forgotten, with what can be done; or nothing more."""
        if text:
            self.reminder.say(Tone.WARN, text, action, run)
        else:
            self.reminder.clear()
        self._reminder_room.setVisible(bool(text))

    def show_sheet(self, kind: PaperKind) -> None:
        """Show a paper that is about nobody; from there it is printed or saved."""
        if self.sheets is not None:
            self._jobs.ask(partial(self.sheets, kind), partial(self._on_paper, PaperUse.PREVIEW))

    def make_ahead(self) -> None:
        """Make what nobody has gone to yet, a step in each quiet moment: a first visit is then as quick as others."""
        self._steps_ahead = self._remaining()
        self._ahead.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Only a window that is shown is known to the system."""
        super().showEvent(event)
        if self._mouse is None:
            self._mouse = MouseWay(self._window.windowHandle(), self.back, self.forward, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the room when there is little."""
        super().resizeEvent(event)
        self.sidebar.set_compact(self.width() < em(_NARROW_EMS))
        self.toast.follow()

    def minimumSizeHint(self) -> QSize:
        """As narrow as with nothing but pictures in the sidebar, since it can always become that."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() - self.sidebar.can_give, hint.height())

    def foot(self) -> QRect:
        """Where a toast lies in the line of the status, under the pages."""
        free, floor = self.status.gap(), self.floor()
        free.setLeft(max(free.left(), floor.left()))
        return free

    def floor(self) -> QRect:
        """Where a toast lies that has no room there: at the lower edge of the pages."""
        corner = self.mapTo(self._window, QPoint())
        left = self.sidebar.width()
        return QRect(corner.x() + left, corner.y(), self.width() - left, self.height())

    def _make_way(self, covered: int) -> None:
        """No button of a page lies under a toast; what is covered of a page's own margin does not matter."""
        present = self._right.contentsMargins().bottom()
        spare = self.height() - self.minimumSizeHint().height() + present  # or the window would grow
        self._right.setContentsMargins(0, 0, 0, max(0, min(covered - self._page_foot(), spare)))

    def _page_foot(self) -> int:
        """The margin under the page shown; one made before the text was enlarged has kept its own."""
        layout = self.page.layout() if self.page is not None else None
        return em(PAGE_FOOT_EMS) if layout is None else layout.contentsMargins().bottom()

    def _connect(self, jobs: Jobs) -> None:
        jobs.refused.connect(self._on_refused)
        jobs.saving.connect(self.toast.hold)
        jobs.changed.connect(self._on_changed)
        self.reversing.undone.connect(self._on_undone)
        self.reversing.redone.connect(self._on_redone)
        QTimer.singleShot(0, self.reversing.read)  # behind what the first page asks for

    def _build(self, setting: Setting) -> None:
        reminder_room = QVBoxLayout(self._reminder_room)
        reminder_room.setContentsMargins(em(1.6), em(0.8), em(1.6), 0)
        reminder_room.addWidget(self.reminder)
        self._reminder_room.hide()
        banner_room = QVBoxLayout()
        banner_room.setContentsMargins(em(1.6), em(0.8), em(1.6), 0)
        banner_room.addWidget(self.banner)
        self._right = right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        if setting.demo:
            right.addLayout(banner_room)
            self.banner.say(Tone.INFO, self.tr("Demolager – påhittade familjer. Här kan du prova allt."))
        right.addWidget(self._reminder_room)
        right.addWidget(self.stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)

    def _show(self, key: str, record: object) -> None:
        begun = perf_counter()
        page = self._page_of(key)
        page.show_record(record)
        self.stack.setCurrentWidget(page)
        self._focus.settle()
        marked = next(place.under or place.key for place in self.places if place.key == key)
        self.sidebar.show_place(next(n for n, place in enumerate(self.listed) if place.key == marked))
        self.way_changed.emit(self._here > 0, self._here + 1 < len(self._way))
        page.repaint()
        self.went.emit(key, perf_counter() - begun)

    def _page_of(self, key: str) -> Page:
        if key not in self._pages:
            place = next(place for place in self.places if place.key == key)
            page = place.make(self.stack)  # a page that gets another parent later is styled again
            page.wanted.connect(self.go)
            page.told.connect(self._on_told)
            page.offered.connect(self.toast.offer)
            page.paper.connect(self._on_paper)
            page.typing.connect(self.typing)
            page.put_away.connect(self.put_away)
            page.lock_wanted.connect(self.lock_requested)
            self.stack.addWidget(page)
            self._pages[key] = page
        return self._pages[key]

    def _on_paper(self, use: Any, paper: Any) -> None:
        """Printing is imported when the first paper is asked for."""
        from famsam_desktop.ui.printing.papers import Papers

        if self._papers is None:
            self._papers = Papers(self._jobs, self._window)
            self._papers.told.connect(self._on_told)
        self._papers.use(use, paper)

    def _on_ahead(self) -> None:
        if not self.isVisible():
            self._ahead.stop()  # the program closes, and its store with it
        elif self._jobs.idle and next(self._steps_ahead, None) is None:
            self._ahead.stop()
            if self.search is not None:  # the names, for the first letter in Ctrl+K
                self._jobs.ask(partial(self.search.again, ()), self._on_names_ready, newest="find")

    def _on_names_ready(self, _hits: object) -> None:
        """They are kept where they are looked for."""

    def _remaining(self) -> Iterator[Page]:
        """The pages as they are made, then each again when what one opens there is made too."""
        for place in self.places:
            if place.key not in self._pages:
                yield self._page_of(place.key)
        for page in tuple(self._pages.values()):
            page.prepare()
            yield page

    def _on_picked(self, number: int) -> None:
        self.go(self.listed[number].key)

    def _on_told(self, text: str, undoable: bool) -> None:
        if undoable:
            self._offer(text, self.tr("Ångra"), self.reversing.undo)
        else:
            self.toast.tell(text)

    def _on_undone(self, words: str) -> None:
        self._offer(self.tr("Ångrat: {}").format(words), self.tr("Gör om"), self.reversing.redo)

    def _on_redone(self, words: str) -> None:
        self._offer(self.tr("Gjort om: {}").format(words), self.tr("Ångra"), self.reversing.undo)

    def _offer(self, text: str, action: str, run: Callable[[], None]) -> None:
        """What else is on its way to the store comes after this, so that the button waits for how that ends."""
        self.toast.tell(text, action, run)
        self.toast.hold(self._jobs.writing)

    def _on_changed(self, change: Any) -> None:
        if isinstance(change, Change) and change.topics is not Topic.NONE:
            self.toast.outdate()

    def _on_refused(self, reason: Any) -> None:
        if self.page is not None:
            self.page.banner.say(Tone.WARN, sentence(reason))
