"""The line that notes are typed in: names are completed after @, and its keys stay those of the page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from famsam_desktop.domain.capture import Person, completions
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.ownkeys import OwnKeys

_MOST = 8
_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Offers(QListWidget):
    """Names to choose among, right above the line; they are no window of their own, and never take the focus."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Namn som passar"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def offer(self, words: Sequence[str], line: QWidget) -> None:
        """Show these, the first one chosen; or nothing when there are none."""
        self.clear()
        self.addItems(list(words))
        self.setVisible(bool(words))
        if words:
            self.setCurrentRow(0)
            page = self.parentWidget()
            foot = line.mapTo(page, QPoint(0, 0)) if page is not None else QPoint(0, 0)
            wanted = self.sizeHintForRow(0) * len(words) + 2 * self.frameWidth() + em(0.4)
            height = min(wanted, foot.y())
            self.setGeometry(QRect(foot.x(), foot.y() - height, min(line.width(), em(30)), height))
            self.raise_()

    def step(self, by: int) -> None:
        """On to the next or the one before, round and round."""
        self.setCurrentRow((self.currentRow() + by) % self.count())


class CaptureLine(QLineEdit):
    """Enter commits what is typed, or takes the name that is offered."""

    committed = Signal()
    #: Somebody was chosen among the names that are offered.
    named = Signal(object)
    #: Esc where nothing is typed: nor is anything to be chosen beside it.
    let_go = Signal()

    def __init__(self, parent: QWidget, *, page: QWidget, passes: Sequence[str]) -> None:
        super().__init__(parent)
        self._passed = [QKeySequence(keys) for keys in passes]
        self._people: Sequence[Person] = ()
        self._offered: tuple[Person, ...] = ()
        self.offers = Offers(page)
        self.offers.itemClicked.connect(self._take)
        self.textEdited.connect(self._on_edited)

    def set_people(self, people: Sequence[Person]) -> None:
        """Whom the line can name."""
        self._people = people

    @property
    def offered(self) -> tuple[Person, ...]:
        """The names that are offered now."""
        return self._offered if self.offers.isVisible() else ()

    def event(self, event: QEvent) -> bool:
        """Keys that mean something on the page are left to it, also those that mean something in every line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and QKeySequence(event.keyCombination()) in self._passed
        ):
            event.ignore()
            return False
        return super().event(event)

    own_keys = (
        OwnKeys(later("Anteckningsrad"), later("Nämn någon"), "@"),
        OwnKeys(later("Anteckningsrad"), later("Anteckna raden, eller ta namnet som är valt"), "Return"),
        OwnKeys(later("Anteckningsrad"), later("Byt namn bland dem som passar"), "Up; Down"),
        OwnKeys(later("Anteckningsrad"), later("Göm namnen, eller låt den tomma raden vara"), "Esc"),
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that choose a name go to the names that are offered."""
        key, offers = Qt.Key(event.key()), self.offers.isVisible()
        if key in _TAKES:
            if offers:
                self._take()
            else:
                self.committed.emit()
        elif offers and key in _STEPS:
            self.offers.step(_STEPS[key])
        elif offers and key == Qt.Key.Key_Escape:
            self.offers.hide()
        elif key == Qt.Key.Key_Escape and not self.text().strip():
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the name that is offered."""
        if forward and self.offers.isVisible():
            self._take()
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nobody types here any more."""
        self.offers.hide()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """No name stays when the line goes."""
        self.offers.hide()
        super().hideEvent(event)

    def _on_edited(self, _text: str) -> None:
        found, _ = completions(self.text()[: self.cursorPosition()], self._people)
        self._offered = found[:_MOST]
        self.offers.offer([_words(person) for person in self._offered], self)

    def _take(self) -> None:
        person = self._offered[self.offers.currentRow()]
        self.offers.hide()
        place = self.cursorPosition()
        _, at = completions(self.text()[:place], self._people)
        if at < 0:
            return
        self.setSelection(at, place - at)
        self.insert(f"@{person.name} ")
        self.named.emit(person)
        self.textEdited.emit(self.text())


def _words(person: Person) -> str:
    return f"{person.name}, {person.where}" if person.where else person.name
