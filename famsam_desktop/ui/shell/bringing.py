"""Brings editors back to where they stood: goes there, opens them one over the other, and types what was typed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.workspace import Workspace
from famsam_desktop.ui.widgets.keeping import Called, Opener, TypedText


class Bringing(QObject):
    """One text after another, each step once everything that the step before asked for has been read."""

    #: All have been tried; whether any of them stands open again.
    ended = Signal(bool)

    def __init__(self, jobs: Jobs, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._workspace = jobs, workspace
        self._then: Callable[[], None] | None = None
        self._left: dict[str, str] = {}
        self.waiting: list[Unfinished] = []
        """What has not been brought back yet."""
        self.begun: list[Unfinished] = []
        """All of it, until the last has been tried."""
        self.lost: list[Unfinished] = []
        """What has no editor any more."""
        self.last: TypedText | None = None
        """The editor that was brought back last, and so stands on top."""
        jobs.busy.connect(self._on_busy)

    def begin(self, texts: Sequence[Unfinished]) -> None:
        """Bring these back, in this order."""
        self.waiting, self.begun = list(texts), list(texts)
        self._next()

    def _next(self) -> None:
        if not self.waiting:
            self.begun = []
            self.ended.emit(self.last is not None)
        elif self._called.below:
            self._open()
        elif self.waiting[0].place not in {place.key for place in self._workspace.places}:
            self._give_up()
        else:
            self._workspace.go(self.waiting[0].place, self.waiting[0].record)
            self._when_read(self._open)

    def _open(self) -> None:
        open_it = self._opener()
        if open_it is None:
            self._give_up()
        else:
            open_it(self._called.about)
            self._when_read(self._type)

    def _type(self) -> None:
        found = self._standing(self._called)
        if found is None:
            self._give_up()
            return
        self.last = found
        self._left = found.type(self.waiting[0].typed)
        self._when_read(self._type_rest)

    def _type_rest(self) -> None:
        """What could not be chosen before is tried once more: by now it may have been looked up."""
        found = self._standing(self._called)
        left = found.type(self._left) if found is not None else self.waiting[0].typed
        text = self.waiting.pop(0)
        if left:
            self.lost.append(replace(text, typed=text.called | left))
        self._next()

    def _give_up(self) -> None:
        self.lost.append(self.waiting.pop(0))
        self._next()

    @property
    def _called(self) -> Called:
        return Called(self.waiting[0].editor, self.waiting[0].about)

    def _opener(self) -> Opener | None:
        """How the page, or the editor below that was just brought back, opens it."""
        if self._called.below:
            below = self._standing(Called(self._called.below))
            return below.editors().get(self._called.name) if below is not None else None
        page = self._workspace.pages().get(self.waiting[0].place)
        return page.editors().get(self._called.name) if page is not None else None

    def _standing(self, wanted: Called) -> TypedText | None:
        """The editor of that name, opened last; about that record when one is named."""
        page = self._workspace.pages().get(self.waiting[0].place)
        for text in reversed(page.held() if page is not None else []):
            called = text.called
            if called is not None and called.editor == wanted.editor and wanted.about in (None, called.about):
                return text
        return None

    # --- waiting -------------------------------------------------------------------------------------------------

    def _when_read(self, then: Callable[[], None]) -> None:
        self._then = then
        QTimer.singleShot(0, self, self._look)

    def _on_busy(self, busy: bool) -> None:
        if not busy and self._then is not None:
            QTimer.singleShot(
                0, self, self._look
            )  # the answer itself is delivered first, and may ask further

    def _look(self) -> None:
        if self._jobs.ending:  # locked: nothing opens any more, and all of it is still in `begun`
            self._then = None
        elif self._jobs.idle and self._then is not None:
            then, self._then = self._then, None
            then()
