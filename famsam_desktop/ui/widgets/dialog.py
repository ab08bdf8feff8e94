"""Own dialogs: they open, they never block, and what was typed survives a refusal."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from famsam_desktop.domain.errors import Incomplete
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Dialog(QDialog):
    """A heading, a banner for what must be said, a body that scrolls, and two buttons.

    Show it with `open()`; listen to `finished`. Subclasses put their widgets into `body` and override `submit`.
    """

    def __init__(self, title: str, primary: str, parent: QWidget, *, intro: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setModal(True)
        self.banner = Banner(self)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(em(1.4), em(0.2), em(1.4), em(0.8))
        self.body.setSpacing(em(0.8))
        self.primary = button(primary, self, kind="primary", clicked=self.submit)
        self.primary.setDefault(True)
        self.cancel = button(self.tr("Avbryt"), self, clicked=self.reject)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Sparar"))
        self._progress.hide()
        self._warned = False
        self._focused: QWidget | None = None
        self._frame(title, intro)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)

    def submit(self) -> None:
        """What the primary button does."""
        self.accept()

    def unsaved(self) -> bool:
        """True when closing now would lose something that was typed."""
        return False

    def wait(self, waiting: bool) -> None:
        """While the store works: a bar moves and the primary button rests; nothing typed is touched."""
        if waiting:
            self._focused = self.focusWidget()
        self._progress.setVisible(waiting)
        self.primary.setEnabled(not waiting)
        if not waiting and self._focused is not None and shiboken6.isValid(self._focused):
            self._focused.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # a button that rests hands it to "Avbryt"
            self._focused = None

    def say(self, reason: Any) -> None:
        """Put a refusal's sentence in the banner; the dialog stays, with everything typed."""
        self.wait(False)
        self.banner.say(Tone.BAD, sentence(reason))
        self.make_room()

    def make_room(self) -> None:
        """Grow to what is in it now, as far as the screen lets it."""
        QCoreApplication.sendPostedEvents(
            None, QEvent.Type.LayoutRequest
        )  # fields that were just shown or hidden
        self.resize(self.size().expandedTo(self.sizeHint()))

    def reject(self) -> None:
        """Close; with something typed, say so first and close at the second press."""
        if self.unsaved() and not self._warned:
            self._warned = True
            self.banner.say(
                Tone.WARN,
                self.tr(
                    "Det du har skrivit är inte sparat. Tryck Avbryt eller Esc en gång till för att kasta det."
                ),
            )
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field means the primary button only when that is ready."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.primary.isEnabled():
            return
        super().keyPressEvent(event)

    def _frame(self, title: str, intro: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, em(1.1), 0, em(1.0))
        outer.setSpacing(em(0.7))
        head = QVBoxLayout()
        head.setContentsMargins(em(1.4), 0, em(1.4), 0)
        head.setSpacing(em(0.4))
        head.addWidget(TextLabel(title, self, step=Step.TITLE))
        if intro:
            head.addWidget(note(intro, self))
        head.addWidget(self.banner)
        outer.addLayout(head)
        outer.addWidget(self._scroller(), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(em(1.4), 0, em(1.4), 0)
        foot.setSpacing(em(0.6))
        foot.addWidget(self._progress, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.primary)
        outer.addLayout(foot)

    def _scroller(self) -> QScrollArea:
        room = _Room(self)
        room.setProperty("role", "plain")
        room.setLayout(self.body)
        return _Scroller(room, self)


class _Room(QWidget):
    """The body: it scrolls before its fields are squeezed."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class _Scroller(QScrollArea):
    """As large as what is in it, as long as that fits on the screen."""

    def __init__(self, room: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self.setWidget(room)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The dialog has to know when the body has changed its size."""
        if watched is self._room and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """The body's own size, kept inside the screen."""
        hint = self._room.sizeHint()
        room = self.screen().availableSize()
        hint.setWidth(min(max(hint.width() + em(1), em(32)), int(room.width() * 0.9)))
        hint.setHeight(
            min(max(hint.height(), self._room.heightForWidth(hint.width())), int(room.height() * 0.7))
        )
        return hint

    def minimumSizeHint(self) -> QSize:
        """Never narrower than the fields in it."""
        hint = super().minimumSizeHint()
        hint.setWidth(self._room.minimumSizeHint().width() + em(1))
        return hint


class FormDialog[D: "DataclassInstance"](Dialog):
    """A form in a dialog: checks the draft, sends it down by `act`, closes when it went well."""

    def __init__(
        self,
        title: str,
        form: Form[D],
        *,
        act: Callable[[D], Any],
        jobs: Jobs,
        parent: QWidget,
        primary: str = "",
        intro: str = "",
        then: Callable[[Any], None] | None = None,
    ) -> None:
        super().__init__(title, primary or parent.tr("Spara"), parent, intro=intro)
        self._jobs, self._act, self._then = jobs, act, then
        self.form = form
        self.body.addWidget(form)
        self.body.addStretch(1)
        form.focus_first()

    def submit(self) -> None:
        """Send the draft down when nothing is wrong with it."""
        if not self.primary.isEnabled():
            return
        self.banner.clear()
        if not self.form.complete():
            self.make_room()
            return
        self.wait(True)
        self._jobs.do(partial(self._act, self.form.draft()), self._on_done, self._on_refused, self._on_failed)

    def unsaved(self) -> bool:
        """Something was typed."""
        return self.form.dirty

    def _on_done(self, change: Any) -> None:
        then = self._then
        self.accept()
        if then is not None:
            then(change)

    def _on_refused(self, reason: Any) -> None:
        self.say(reason)
        if isinstance(reason, Incomplete):
            self.form.mark(reason.problems)

    def _on_failed(self, _error: Any) -> None:
        self.wait(False)
        self.banner.say(
            Tone.BAD, self.tr("Något gick fel och det här är inte sparat. Det du skrev står kvar.")
        )
