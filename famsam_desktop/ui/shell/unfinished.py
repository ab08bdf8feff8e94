"""What is typed in open editors: handed to the store while it is typed, and brought back when the store is opened."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from famsam_desktop.domain.unfinished import LABEL, TITLE, Unfinished
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.bringing import Bringing
from famsam_desktop.ui.shell.lost import LostTexts
from famsam_desktop.ui.shell.workspace import Workspace
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.dialog import Dialog, FormDialog
from famsam_desktop.ui.widgets.keeping import OVER, Called, TypedText
from famsam_desktop.ui.widgets.page import Page

#: So long after the last key what is typed is in the store; to somebody who never pauses it happens this often.
PAUSE_MS, LONGEST_MS = 2_000, 10_000


class Keeps(Protocol):
    """Where it is kept: the desk's unfinished texts."""

    def keep(self, texts: Sequence[Unfinished]) -> None:
        """These, and no others, are open now."""

    def all(self) -> list[Unfinished]:
        """What was open last."""


class UnfinishedKeeper(QObject):
    """Keeps what is typed on the pages of a workspace, until `close`; nothing is kept before `bring_back` has read."""

    #: Whether something stands typed that is not saved.
    unsaved = Signal(bool)

    def __init__(self, store: Keeps, jobs: Jobs, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._store, self._jobs, self._workspace = store, jobs, workspace
        self._known = self._is_quiet = False
        self._kept: list[Unfinished] | None = None
        self._shown_lost: list[Unfinished] = []
        self._said = self.tr("Det du skrev när programmet låstes är kvar. Det är inte sparat än.")
        self.bringing = Bringing(jobs, workspace, self)
        self.bringing.ended.connect(self._on_ended)
        self.pause = self._timer(PAUSE_MS)
        self.longest = self._timer(LONGEST_MS)
        self.unsaved.connect(workspace.status.hear_typing)
        workspace.typing.connect(self._on_typing)
        workspace.put_away.connect(self._on_put_away)

    def bring_back(self, *, quietly: bool = False) -> None:
        """Open again what was open when the store was closed; nobody needs to be told who saw it stand there."""
        self._is_quiet = quietly
        self._jobs.ask(self._store.all, self._on_read)

    @property
    def is_known(self) -> bool:
        """What was kept has been read, and is being brought back."""
        return self._known

    def texts(self) -> list[Unfinished]:
        """What stands open now, and what was kept and is not back yet or has no place any more."""
        standing = [text for key, page in self._workspace.pages().items() for text in standing_on(key, page)]
        coming = {_name(text): text for text in self.bringing.begun}
        known = [_with_what_waits(text, coming.pop(_name(text), None)) for text in standing]
        return [*known, *coming.values(), *self._shown_lost]

    def keep(self) -> None:
        """Hand it to the store now, unless it has it."""
        self._stop()
        texts = self.texts()
        self.unsaved.emit(bool(texts))
        if not texts:
            self._workspace.toast.withdraw(self._said)
        if self._known and texts != self._kept:
            self._kept = texts
            keep = partial(self._store.keep, texts)
            self._jobs.ask(keep, self._on_kept, self._on_refused, self._on_failed, newest="unfinished")

    def close(self) -> None:
        """Keep it here and now, on the calling thread; nothing is kept afterwards. Call it when the jobs have ended."""
        self._stop()
        if self._known:
            self._known = False
            self._store.keep(self.texts())

    # --- keeping -------------------------------------------------------------------------------------------------

    def _timer(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(self.keep)
        return timer

    def _stop(self) -> None:
        self.pause.stop()
        self.longest.stop()

    def _on_typing(self) -> None:
        self.unsaved.emit(True)
        self.pause.start()
        if not self.longest.isActive():
            self.longest.start()

    def _on_put_away(self) -> None:
        """What an editor held goes at once."""
        QTimer.singleShot(0, self, self.keep)

    def _on_kept(self, _answer: None) -> None:
        """Nothing is said: it is not saved, only kept."""

    def _on_refused(self, reason: Any) -> None:
        """Told as every refusal; the next key tries again."""
        self._kept = None
        self._jobs.refused.emit(reason)

    def _on_failed(self, _error: BaseException) -> None:
        self._kept = None

    # --- bringing back -------------------------------------------------------------------------------------------

    def _on_read(self, texts: list[Unfinished]) -> None:
        self._known = True
        self._kept = texts
        self.bringing.begin(texts)

    def _on_ended(self, some: bool) -> None:
        lost = self.bringing.lost
        if some and not self._is_quiet:
            self._say_it_is_there()
        if lost:
            self._show_lost(lost)
        self.keep()

    def _say_it_is_there(self) -> None:
        top = self.bringing.last
        if isinstance(top, Dialog) and not top.banner.text:
            top.banner.say(Tone.INFO, self._said)
            top.make_room()
        else:
            self._workspace.toast.tell(self._said)

    def _show_lost(self, lost: list[Unfinished]) -> None:
        self._shown_lost = lost
        over: QWidget = QApplication.activeModalWidget() or self._workspace
        dialog = LostTexts(lost, over)
        dialog.finished.connect(self._on_dismissed)
        dialog.open()

    def _on_dismissed(self, _result: int) -> None:
        self._shown_lost = []
        self._on_put_away()


def standing_on(key: str, page: Page) -> list[Unfinished]:
    """The editors of a page with something typed in them, and those they stand over, in the order they were opened."""
    held = [(text.called, text) for text in page.held() if text.called is not None]
    typed = {called: text.typed() for called, text in held}
    wanted = [called for called, values in typed.items() if values]
    return [
        Unfinished(
            place=key,
            record=page.shown_record(),
            editor=called.editor,
            about=called.about,
            typed=_words_of(text, typed[called]) | typed[called],
        )
        for called, text in held
        if any(_leads_to(called, each) for each in wanted)
    ]


def _name(text: Unfinished) -> tuple[object, ...]:
    return text.place, text.record, text.editor, text.about


def _with_what_waits(text: Unfinished, coming: Unfinished | None) -> Unfinished:
    """What an editor that is being brought back has no place for yet is kept beside what stands in it."""
    return text if coming is None else replace(text, typed=coming.typed | text.typed)


def _leads_to(called: Called, wanted: Called) -> bool:
    return called == wanted or wanted.editor.startswith(f"{called.editor}{OVER}")


def _words_of(text: TypedText, names: Iterable[str]) -> dict[str, str]:
    """What an editor and these of its fields are called, to be read where it cannot be opened any more."""
    title = {TITLE: text.windowTitle()} if isinstance(text, Dialog) else {}
    labels = text.form.labels() if isinstance(text, FormDialog) else {}
    return title | {f"{LABEL}{name}": labels[name] for name in names if name in labels}
