"""What every page is: a title, buttons beside it, a body; it reads again when its topic has changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import shiboken6
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.keeping import Opener, TypedText

PAGE_FOOT_EMS = 1.1
"""The margin under every page, where nothing stands."""


@dataclass(frozen=True, slots=True)
class Within:
    """A record to show, and what within it is to be marked there: a member of a family."""

    record: UUID
    part: UUID


class Page(QWidget):
    """A page of the window. Subclasses set `topics`, fill `body`, override `read`; no page calls another."""

    #: The nouns this page shows.
    topics: Topic = Topic.NONE
    #: What one can come here for.
    errands: Sequence[Errand] = ()
    #: Ask the window to go to another page, with the record to show there (or `Within` one) or None.
    wanted = Signal(str, object)
    #: Ask the window for a toast: what was done, and whether it was a step that "Ångra" can take back.
    told = Signal(str, bool)
    #: What can be done next with what was just told: the word of a button on the toast, and what it does.
    offered = Signal(str, object)
    #: Ask the window to preview, print or save a paper: a `PaperUse` and the paper.
    paper = Signal(object, object)
    #: Something was typed in an editor of the page; one of them was committed or cancelled.
    typing, put_away = Signal(), Signal()
    #: The key that locks was pressed in a dialog over the page.
    lock_wanted = Signal()

    def __init__(
        self, title: str, jobs: Jobs, parent: QWidget | None = None, *, scrolls: bool = False
    ) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self._stale = True
        self._held: list[TypedText] = []
        self.title = TextLabel(title, self, step=Step.TITLE)
        self.subtitle = TextLabel("", self, tone="muted")
        self.subtitle.hide()
        self.actions_row = QHBoxLayout()
        self.actions_row.setSpacing(em(0.6))
        self.banner = Banner(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(em(0.9))
        self._frame(scrolls)
        self.commands = {errand: errand.action(self) for errand in self.errands if errand.keys}
        jobs.changed.connect(self._on_changed)

    def read(self) -> None:
        """Ask for what the page shows: `self.jobs.ask(..., self._on_...)`."""

    def prepare(self) -> None:
        """Make what is needed when something is opened here; the window calls it in a quiet moment."""

    def show_record(self, record: Any) -> None:
        """Show one record, by its id or as the draft of a new one, when the window came here for it."""

    def shown_record(self) -> UUID | None:
        """The one record that is shown, when that is what the page does."""
        return None

    def meeting_at_hand(self) -> UUID | None:
        """The meeting that is shown or chosen, to be led."""
        return None

    def editors(self) -> Mapping[str, Opener]:
        """The editors that can be opened on the page as it stands, by the names they keep what is typed under."""
        return {}

    def hold(self, text: TypedText) -> None:
        """Know of an editor, so that what is typed in it can be kept."""
        if text not in self._held:
            self._held.append(text)

    def held(self) -> list[TypedText]:
        """The editors that stand open, in the order they were opened."""
        self._held = [text for text in self._held if shiboken6.isValid(text) and text.stands]
        return list(self._held)

    def take_focus(self) -> None:
        """Put the focus on the first thing of the page that Tab would stop at."""
        self.focus_in(self)

    def focus_in(self, room: QWidget) -> None:
        """Put the focus on the first thing of a part of the page that Tab would stop at."""
        part = room.nextInFocusChain()
        while part is not None and part is not room:
            if room.isAncestorOf(part) and part.isVisibleTo(self) and _stops(part):
                part.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            part = part.nextInFocusChain()

    def take_up_focus(self) -> None:
        """What had the focus is gone: the heading takes it up, and Tab goes on from there."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def once_read(self, act: Callable[[], object]) -> None:
        """Do something when all that was asked for before is answered, as when the page has just been gone to."""
        self.jobs.ask(_nothing, partial(self._on_all_read, act))

    def _on_all_read(self, act: Callable[[], object], _nothing: None) -> None:
        act()

    def show_at_top(self, part: QWidget) -> None:
        """Scroll the page to a part of it."""
        area = next((each for each in self.findChildren(QScrollArea) if each.isAncestorOf(part)), None)
        room = area.widget() if area is not None else None
        if area is not None and room is not None:
            room.adjustSize()
            area.verticalScrollBar().setValue(part.mapTo(room, QPoint(0, 0)).y())

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Another title, and the quiet line under it."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of the title."""
        self.actions_row.addWidget(widget)

    def reload(self) -> None:
        """Read now when the page is seen, otherwise when it is next shown."""
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed since the page was last seen."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.read()

    def _on_changed(self, change: Any) -> None:
        if isinstance(change, Change) and change.topics & self.topics:
            self.reload()

    def _frame(self, scrolls: bool) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(em(1.6), em(1.2), em(1.6), em(PAGE_FOOT_EMS))
        outer.setSpacing(em(0.9))
        head = QHBoxLayout()
        head.setSpacing(em(1))
        head.addWidget(self.title, 1)
        head.addLayout(self.actions_row)
        head.setAlignment(self.actions_row, Qt.AlignmentFlag.AlignVCenter)
        titles = QVBoxLayout()
        titles.setSpacing(em(0.1))
        titles.addLayout(head)
        titles.addWidget(self.subtitle)
        outer.addLayout(titles)
        outer.addWidget(self.banner)
        if scrolls:
            outer.addWidget(self._scroller(), 1)
        else:
            outer.addLayout(self.body, 1)

    def _scroller(self) -> QScrollArea:
        room = QWidget(self)
        room.setProperty("role", "plain")
        self.body.setContentsMargins(0, 0, 0, 0)
        room.setLayout(self.body)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(room)
        return area


def _nothing() -> None:
    """It is asked for last."""


def _stops(part: QWidget) -> bool:
    return part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
