"""Editors of one value each: text, choice, date, time, number, tick; each gives a plain Python value."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from famsam_desktop.ui import times
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.calendarpopup import CalendarPopup
from famsam_desktop.ui.widgets.marks import mark_in, mark_of, worded
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.reading import read_date, read_number, read_time

_TICKED = "ticked"


class Editor(QWidget):
    """What a form needs of an editor; `edited` at every change by the user."""

    edited = Signal()
    #: What kind of value it is, where it matters for what is said about one that cannot be read.
    kind = ""

    def value(self) -> Any:
        """The value as the draft holds it; None when it is empty or cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value, without saying that it was edited."""
        raise NotImplementedError

    def readable(self) -> bool:
        """False when something is typed that is no value of this kind."""
        return True

    def control(self) -> QWidget:
        """The widget that takes the focus, the name and the mark of something wrong."""
        raise NotImplementedError

    def typed(self) -> str:
        """What stands there as text, to be typed again later: readable also when it is no value."""
        raise NotImplementedError

    def type(self, text: str) -> bool:
        """Put such a text there; False when it means a choice that is not offered."""
        raise NotImplementedError

    def _hold(self, control: QWidget, *beside: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.3))
        row.addWidget(control, 1)
        for other in beside:
            row.addWidget(other)
        self.setFocusProxy(control)


class TextEditor(Editor):
    """One line of text."""

    def __init__(self, parent: QWidget, *, limit: int, hint: str = "") -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(
            limit + 1
        )  # one more, so that pasting too much is seen and told, not silently cut
        self.line.setPlaceholderText(hint)
        self.line.textEdited.connect(self.edited)
        self._hold(self.line)

    def value(self) -> Any:
        """The text as typed; a line break that was pasted is a space."""
        return " ".join(self.line.text().splitlines())

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.line.setText(value or "")

    def control(self) -> QWidget:
        """The line."""
        return self.line

    def typed(self) -> str:
        """The text."""
        return self.line.text()

    def type(self, text: str) -> bool:
        """Any text has its place."""
        self.line.setText(text)
        return True


class LongTextEditor(Editor):
    """Several lines of text; Tab goes on to the next field."""

    def __init__(self, parent: QWidget, *, lines: int) -> None:
        super().__init__(parent)
        self.box = _TextBox(self, lines)
        self.box.textChanged.connect(self.edited)
        self._hold(self.box)

    def value(self) -> Any:
        """The text as typed."""
        return self.box.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        blocked = QSignalBlocker(self.box)
        self.box.setPlainText(value or "")
        blocked.unblock()

    def control(self) -> QWidget:
        """The box."""
        return self.box

    def typed(self) -> str:
        """The text."""
        return self.box.toPlainText()

    def type(self, text: str) -> bool:
        """Any text has its place."""
        self.set_value(text)
        return True


class ParsedEditor(Editor):
    """One line that is read as something else than text: a date, a time, a number."""

    def __init__(
        self,
        parent: QWidget,
        *,
        read: Callable[[str], Any],
        show: Callable[[Any], str],
        hint: str,
        width: float,
    ) -> None:
        super().__init__(parent)
        self._read, self._show = read, show
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(hint)
        self.line.setMinimumWidth(max(em(width), self.line.fontMetrics().horizontalAdvance(hint) + em(1.9)))
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._on_finished)

    def value(self) -> Any:
        """What the text means, or None."""
        return self._read(self.line.text())

    def set_value(self, value: Any) -> None:
        """Show a value in its usual form."""
        self.line.setText("" if value is None else self._show(value))

    def readable(self) -> bool:
        """Empty, or understood."""
        return not self.line.text().strip() or self.value() is not None

    def control(self) -> QWidget:
        """The line."""
        return self.line

    def typed(self) -> str:
        """The text, whether it can be read or not."""
        return self.line.text()

    def type(self, text: str) -> bool:
        """Any text has its place."""
        self.line.setText(text)
        return True

    def _on_finished(self) -> None:
        value = self.value()
        if value is not None:
            self.line.setText(self._show(value))


class DateEditor(ParsedEditor):
    """A day, typed as 2026-11-25, 25/11 or fredag, or taken from a calendar (Alt+Down).

    What was typed becomes the whole date when the field is left, and its weekday is said beside the pointer.
    """

    kind = "day"

    def __init__(self, parent: QWidget, *, today: Callable[[], date] | None = None) -> None:
        self._today = today or _today
        super().__init__(
            parent, read=self._read_day, show=date.isoformat, hint=parent.tr("åååå-mm-dd"), width=6.8
        )
        self.line.textChanged.connect(self._say_weekday)
        self.open_button = icon_button(
            self.tr("Välj i kalender"), "calendar", self, clicked=self.open_calendar
        )
        self.open_button.setProperty("kind", "plain")
        self.open_button.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        )  # as high as the line
        self._hold(self.line, self.open_button)

    def open_calendar(self) -> None:
        """Show the month of the date, or of today, under the field."""
        popup = CalendarPopup(self, self.value())
        popup.picked.connect(self._on_picked)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()

    own_keys = (OwnKeys(later("Fält"), later("Öppna kalendern i ett fält för en dag"), "Alt+Down"),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, as in a list of choices."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _read_day(self, text: str) -> date | None:
        return read_date(text, self._today())

    def _say_weekday(self, _text: str) -> None:
        day = self.value()
        self.line.setToolTip("" if day is None else times.day_and_date(day))

    def _on_picked(self, day: date) -> None:
        self.set_value(day)
        self.edited.emit()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)


class TimeEditor(ParsedEditor):
    """A clock time, typed as 9, 930, 9.30 or 09:30."""

    kind = "time"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, read=read_time, show=_show_time, hint=parent.tr("tt.mm"), width=4.5)
        self._hold(self.line)


class NumberEditor(ParsedEditor):
    """A whole number, or nothing."""

    kind = "number"

    def __init__(self, parent: QWidget, *, hint: str = "", width: float = 4.5) -> None:
        super().__init__(parent, read=read_number, show=str, hint=hint, width=width)
        self._hold(self.line)


class ChoiceEditor(Editor):
    """One of some values, each with its words; the wheel moves it only when it has the focus."""

    def __init__(self, parent: QWidget, *, choices: Sequence[tuple[Any, str]], empty: str = "") -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.box = _CalmComboBox(self)
        self._empty = empty
        self.set_choices(choices)
        self.box.activated.connect(self._on_activated)
        self._hold(self.box)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; what was chosen stays when it is among them."""
        before = self.value() if self._values else None
        offered = ([(None, self._empty)] if self._empty else []) + list(choices)
        self._values = [value for value, _ in offered]
        self.box.clear()
        self.box.addItems([words for _, words in offered])
        self.set_value(before)

    def value(self) -> Any:
        """The chosen value."""
        place = self.box.currentIndex()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered chooses nothing."""
        self.box.setCurrentIndex(
            self._values.index(value) if value in self._values else (0 if self._empty else -1)
        )

    def control(self) -> QWidget:
        """The box."""
        return self.box

    def typed(self) -> str:
        """The words and the mark of the choice; empty when nothing is chosen."""
        value = self.value()
        return "" if value is None else worded(self.box.currentText(), mark_of(value))

    def type(self, text: str) -> bool:
        """Choose what has that mark, or nothing."""
        offered = {mark_of(value): value for value in self._values if value is not None}
        mark = mark_in(text)
        if mark and mark not in offered:
            return False
        self.set_value(offered.get(mark))
        return True

    def _on_activated(self, _place: int) -> None:
        self.edited.emit()


class CheckEditor(Editor):
    """Yes or no; its label stands beside the box, not above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.box.clicked.connect(self._on_clicked)
        self._hold(self.box)

    def value(self) -> Any:
        """Ticked or not."""
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or not."""
        self.box.setChecked(bool(value))

    def control(self) -> QWidget:
        """The box."""
        return self.box

    def typed(self) -> str:
        """The label when it is ticked, otherwise nothing."""
        return worded(self.box.text(), _TICKED) if self.box.isChecked() else ""

    def type(self, text: str) -> bool:
        """Tick or not."""
        self.box.setChecked(mark_in(text) == _TICKED)
        return True

    def _on_clicked(self, _checked: bool) -> None:
        self.edited.emit()


class _CalmComboBox(QComboBox):
    """Never so wide, for the sake of one long name, that a dialog does not fit a small screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(14)

    def sizeHint(self) -> QSize:
        return super().sizeHint().boundedTo(QSize(em(18), em(9)))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(em(10), em(9)))

    def showPopup(self) -> None:
        self.view().setMinimumWidth(
            self.view().sizeHintForColumn(0) + em(2)
        )  # the list shows long names whole
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _TextBox(QPlainTextEdit):
    """As high as its lines ask for; Tab goes on to the next field."""

    def __init__(self, parent: QWidget, lines: int) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(em(20), em(1.4) * self._lines + em(1.2))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), self.sizeHint().height())


def _today() -> date:
    return times.local_day(datetime.now(UTC))


def _show_time(value: time) -> str:
    return times.clock_of(value)
