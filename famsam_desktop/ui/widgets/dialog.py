"""Own dialogs: they open, they never block, and what was typed survives a refusal."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from famsam_desktop.domain.errors import Incomplete
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.busybar import BusyBar
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.keeping import OVER, Called, Opener, always
from famsam_desktop.ui.widgets.lockkey import LockKey
from famsam_desktop.ui.widgets.nearest import nearest
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


#: What the title of a window takes of the screen.
_FRAME_EMS = 3


class Dialog(QDialog):
    """A heading, a banner for what must be said, a body that scrolls, and two buttons.

    Show it with `open()`, or with `open_as()` when what is typed in it is to come back after a lock; listen to
    `finished`. Subclasses put their widgets into `body` and override `submit`.
    """

    #: Something was typed.
    typing = Signal()

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
        self._progress = BusyBar(self.tr("Sparar"), self)
        self._warned = False
        self._called: Called | None = None
        self._editors: dict[str, Opener] = {}
        self._finished = False
        self._focused: QWidget | None = None
        self._frame(title, intro)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        LockKey(self)

    def submit(self) -> None:
        """What the primary button does."""
        self.accept()

    def unsaved(self) -> bool:
        """True when closing now would lose something that was typed."""
        return False

    # --- what is typed is kept -----------------------------------------------------------------------------------

    def open_as(self, editor: str, about: UUID | None = None, *, amends: bool = False) -> None:
        """Open under the name by which the page, or the dialog it stands over, opens it again: `editors` has it.

        What is typed in it is kept from then on (`Called` says what `about` and `amends` mean). Nothing is ever kept
        of a dialog that was opened in another way.
        """
        above = nearest(self, Dialog)
        below = f"{above.called.editor}{OVER}" if above is not None and above.called is not None else ""
        self._called = Called(f"{below}{editor}", about, amends)
        page = nearest(self, Page)
        if page is not None:
            page.hold(self)
            self.typing.connect(page.typing)
            self.finished.connect(page.put_away)
        self.open()

    @property
    def called(self) -> Called | None:
        """Its name as an editor, when it has one."""
        return self._called

    @property
    def stands(self) -> bool:
        """It is open, and neither committed nor cancelled."""
        return not self._finished

    def typed(self) -> dict[str, str]:
        """What was typed in it, by the names of its fields."""
        return {}

    def type(self, values: Mapping[str, str]) -> dict[str, str]:
        """Put back what was typed; what has no place yet is returned."""
        return dict(values)

    def editors(self) -> Mapping[str, Opener]:
        """The dialogs that can be opened over this one, by name."""
        return self._editors

    def offer_editor(self, name: str, open_it: Callable[[], object]) -> None:
        """Name a dialog that can be opened over this one."""
        self._editors[name] = always(open_it)

    def done(self, result: int) -> None:
        """However it ends: from now on there is nothing to keep."""
        self._finished = True
        super().done(result)

    # --- while it is open ----------------------------------------------------------------------------------------

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
        self.resize(self.size().expandedTo(self.sizeHint()).boundedTo(self._most()))
        beyond = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
        if self.isVisible() and beyond > 0:
            self.move(self.x(), self.y() - beyond)

    def _most(self) -> QSize:
        """The screen, without the frame that a window has."""
        return self.screen().availableSize() - QSize(0, em(_FRAME_EMS))

    def reject(self) -> None:
        """Close; with something typed, say so first and close at the second press."""
        if self.unsaved() and not self._warned:
            self._warned = True
            self.banner.say(
                Tone.WARN,
                self.tr(
                    "Det du har skrivit är inte sparat. Tryck {button} eller Esc en gång till för att kasta det."
                ).format(button=self.cancel.text()),
            )
            self.make_room()
            return
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as what is in it before it is placed; Qt alone would stop at two thirds of the screen."""
        if not event.spontaneous():
            self.make_room()
        super().showEvent(event)

    own_keys: tuple[OwnKeys, ...] = (
        OwnKeys(later("Dialog"), later("Gör det som knappen till höger säger"), "Ctrl+Return"),
        OwnKeys(later("Dialog"), later("Stäng, eller avbryt"), "Esc"),
    )

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
    """As large as what is in it; the dialog sees to it that it fits on the screen."""

    def __init__(self, room: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidget(room)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The dialog has to know when the body has changed its size."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """The body's own size, no wider than the screen."""
        room = self.widget()
        if room is None:  # it is being taken down, and Qt asks once more
            return super().sizeHint()
        hint = room.sizeHint()
        hint.setWidth(
            min(max(hint.width() + em(1), em(32)), int(self.screen().availableSize().width() * 0.9))
        )
        hint.setHeight(max(hint.height(), room.heightForWidth(hint.width())))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Never narrower than the fields in it."""
        hint, room = super().minimumSizeHint(), self.widget()
        if room is not None:
            hint.setWidth(room.minimumSizeHint().width() + em(1))
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
        self._sent: _Sent | None = None
        self.body.addWidget(form)
        self.body.addStretch(1)
        form.edited.connect(self.typing)
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
        self._sent = _Sent(partial(self._act, self.form.draft()))
        self._jobs.do(self._sent, self._on_done, self._on_refused, self._on_failed)

    def unsaved(self) -> bool:
        """Something was typed."""
        return self.form.dirty

    @property
    def stands(self) -> bool:
        """Not once it is committed, even if a lock came before the answer."""
        return super().stands and not (self._sent is not None and self._sent.committed)

    def typed(self) -> dict[str, str]:
        """What stands in the form, when that is not what stood there at first."""
        if not self.form.dirty:
            return {}
        return self.form.typed(changed=self.called is not None and self.called.amends)

    def type(self, values: Mapping[str, str]) -> dict[str, str]:
        """Type it into the form."""
        return self.form.type(values)

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


class _Sent:
    """What was sent down, and whether it was committed there: a lock does not wait for the answer to be shown."""

    def __init__(self, act: Callable[[], Any]) -> None:
        self._act = act
        self.committed = False

    def __call__(self) -> Any:
        change = self._act()
        self.committed = True
        return change
