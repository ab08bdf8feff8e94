"""One step of a meeting's page: it shows a sight, does one thing at once, and says what was done."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.keeping import Opener
from famsam_desktop.ui.widgets.papers import PaperUse

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class MeetingStep(QScrollArea):
    """Scrolls when the window is low. Subclasses fill `body` and override `refresh`."""

    told = Signal(str, bool)
    #: Papers were set for good: they can be printed and saved next.
    kept = Signal()
    paper = Signal(object, object)
    refused = Signal(object)
    #: As the page's own signal of that name.
    wanted = Signal(str, object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self._sight: Sight | None = None
        room = QWidget(self)
        room.setProperty("role", "plain")
        self.body = QVBoxLayout(room)
        self.body.setContentsMargins(0, em(0.9), 0, 0)
        self.body.setSpacing(em(0.9))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(room)

    @property
    def sight(self) -> Sight:
        """What was read last; a step is only used once something was."""
        if self._sight is None:
            raise LookupError
        return self._sight

    def show_sight(self, sight: Sight) -> None:
        """Show what was read, unless it is shown already; another meeting from its beginning."""
        if sight is self._sight:
            return
        other = self._sight is None or self._sight.meeting.id != sight.meeting.id
        self._sight = sight
        self.refresh(sight)
        if other:
            self.verticalScrollBar().setValue(0)

    def editors(self) -> Mapping[str, Opener]:
        """What can be typed in at this step, by the names it is opened as; the step is shown when one is opened."""
        return {}

    def refresh(self, sight: Sight) -> None:
        """Put the sight into the widgets."""
        raise NotImplementedError

    def act(self, change: Callable[[], Any], said: str = "") -> None:
        """Change something at once, and say so, with "Ångra"."""
        self.jobs.do(change, partial(self._on_done, said), self._on_refused)

    def ask_paper(self, use: PaperUse, make: Callable[[], Any]) -> None:
        """Have a paper made, and ask the window to preview, print or save it."""
        self.jobs.ask(make, partial(self._on_paper, use), self._on_refused)

    def _on_paper(self, use: PaperUse, paper: Any) -> None:
        self.paper.emit(use, paper)

    def _on_done(self, said: str, _change: Any) -> None:
        if said:
            self.told.emit(said, True)

    def _on_refused(self, reason: Any) -> None:
        self.refused.emit(reason)
