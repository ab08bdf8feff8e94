"""The times that are offered, as a field of a form: one line each, and a day and a clock time to add the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from famsam_desktop.domain.proposals import Taken
from famsam_desktop.ui import times
from famsam_desktop.ui.proposals.group import Group
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.times import span
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.editors import DateEditor, Editor, TimeEditor
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import TextLabel, note
from famsam_desktop.ui.widgets.marks import mark_in, worded
from famsam_desktop.ui.widgets.ownkeys import OwnKeys

_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Slots:
    """Any number of times."""

    def make(self, parent: QWidget) -> Editor:
        """Lines with the times, and the fields for one more."""
        return SlotsEditor(parent)


class SlotsEditor(Editor):
    """Gives the times in order; one that is typed and not added yet counts as well."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._slots: list[datetime] = []
        self._minutes = 0
        self._taken: Sequence[Taken] = ()
        self._group = Group(self)
        self.day, self.clock = DateEditor(self._group), TimeEditor(self._group)
        self.day.line.setAccessibleName(self.tr("Dag"))
        self.clock.line.setAccessibleName(self.tr("Tid"))
        self.add_button = button(self.tr("Lägg till tid"), self._group, icon="plus", clicked=self.add_typed)
        self.repeat = button(self.tr("Samma tid en vecka senare"), self._group, clicked=self.add_week_later)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(em(0.2))
        self._nothing = note(self.tr("Inga tider än."), self._group)
        self._build()
        self._hold(self._group)
        self.set_value(())

    # --- what a form needs ---------------------------------------------------------------------------------------

    def value(self) -> Any:
        """The times, with the one that is typed."""
        typed = self._typed_slot()
        return tuple(sorted({*self._slots, *([] if typed is None else [typed])}))

    def set_value(self, value: Any) -> None:
        """Show these times."""
        self._slots = sorted(set(value or ()))
        self._show()

    def readable(self) -> bool:
        """Nothing is typed that is no day or no clock time."""
        return self.day.readable() and self.clock.readable()

    def control(self) -> QWidget:
        """The group; the fields and buttons in it take the focus."""
        return self._group

    def typed(self) -> str:
        """The times in words, with what finds them again, and what stands in the fields."""
        beside = (self.day.typed(), self.clock.typed())
        if not self._slots and not any(beside):
            return ""
        kept = " ".join(slot.isoformat() for slot in self._slots)
        return worded(
            ", ".join(filter(None, [*map(self._words, self._slots), *beside])), _BETWEEN.join((kept, *beside))
        )

    def type(self, text: str) -> bool:
        """Put that back."""
        kept, _, beside = mark_in(text).partition(_BETWEEN)
        day, _, clock = beside.partition(_BETWEEN)
        self.day.type(day)
        self.clock.type(clock)
        self.set_value([datetime.fromisoformat(each) for each in kept.split()])
        return True

    # --- what goes on around it ----------------------------------------------------------------------------------

    def set_minutes(self, minutes: int) -> None:
        """How long the meeting is to be, so that each line says when it would end."""
        if minutes != self._minutes:
            self._minutes = minutes
            self._show()

    def set_taken(self, taken: Sequence[Taken]) -> None:
        """What the colleagues have already at these times."""
        if tuple(taken) != tuple(self._taken):
            self._taken = taken
            self._show()

    def add_typed(self) -> None:
        """Make a line of what is typed, and be ready for the next."""
        slot = self._typed_slot()
        if slot is None:
            field = self.day if self.day.value() is None else self.clock
            field.line.setFocus(Qt.FocusReason.OtherFocusReason)
            field.line.selectAll()
            return
        self._add(slot)
        self.clock.type("")
        self.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.line.selectAll()

    def add_week_later(self) -> None:
        """The last time once more, a week later on the clock."""
        last = times.local(self.value()[-1])
        if self._typed_slot() is not None:
            self.add_typed()
        self._add(times.instant(last.date() + timedelta(days=7), last.time()))

    def remove(self, slot: datetime) -> None:
        """Take a time away."""
        self._slots.remove(slot)
        self._show()
        self.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    own_keys = (OwnKeys(later("Tidsförslag"), later("Lägg till tiden som är skriven"), "Return"),)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the fields adds the time; the dialog goes on only when nothing is typed there."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
            if enter and (self.day.typed().strip() and self.clock.typed().strip()):
                self.add_typed()
                return True
        return super().eventFilter(watched, event)

    # --- inside --------------------------------------------------------------------------------------------------

    def _typed_slot(self) -> datetime | None:
        day, clock = self.day.value(), self.clock.value()
        return None if day is None or clock is None else times.instant(day, clock)

    def _add(self, slot: datetime) -> None:
        self._slots = sorted({*self._slots, slot})
        self._show()
        self.edited.emit()

    def _on_typed(self) -> None:
        self.repeat.setEnabled(bool(self.value()))
        self.edited.emit()

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        removing = []
        for slot in self._slots:
            line, remove = self._line(slot)
            self._lines.addWidget(line)
            removing.append(remove)
        fields = (self.day.line, self.day.open_button, self.clock.line, self.add_button, self.repeat)
        self._group.follow(*fields, *removing)
        self._nothing.setVisible(not self._slots)
        self.repeat.setEnabled(bool(self.value()))

    def _line(self, slot: datetime) -> tuple[QWidget, QWidget]:
        """A time with what is in its way, and the button that takes it away."""
        line = QWidget(self._group)
        line.setProperty("role", "plain")
        words = self._words(slot)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.5))
        row.addWidget(TextLabel(f"{words[:1].upper()}{words[1:]}", line), 2)
        busy = self._busy(slot)
        row.addWidget(TextLabel(busy, line, tone="warn"), 1 if busy else 0)
        name = self.tr("Ta bort {time}").format(time=words)
        remove = icon_button(name, "trash-2", line, clicked=partial(self.remove, slot))
        row.addWidget(remove)
        return line, remove

    def _words(self, slot: datetime) -> str:
        return span(slot, slot + timedelta(minutes=self._minutes))

    def _busy(self, slot: datetime) -> str:
        ends_at = slot + timedelta(minutes=max(1, self._minutes))
        names = [each.name for each in self._taken if each.starts_at < ends_at and slot < each.ends_at]
        if not names:
            return ""
        return self.tr("Upptaget: {names}").format(names=", ".join(dict.fromkeys(names)))

    def _build(self) -> None:
        box = QVBoxLayout(self._group)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        fields = Flow(self._group)
        fields.add(self.day, self.clock, self.add_button, self.repeat)
        box.addWidget(fields)
        box.addWidget(self._nothing)
        box.addLayout(self._lines)
        for editor in (self.day, self.clock):
            editor.edited.connect(self._on_typed)
            editor.line.installEventFilter(self)
