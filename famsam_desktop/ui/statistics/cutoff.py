"""The choice of the cut-off: a day typed in or picked, and the usual ones at hand."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.times import long_date
from famsam_desktop.ui.widgets.editors import ChoiceEditor, DateEditor
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel

QUARTERS = 8


class CutOff(Flow):
    """Gives a day; `chosen` when there is another one."""

    chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent, gap=0.7)
        self._today = today
        self._day = today
        self.editor = DateEditor(self)
        self.editor.set_value(today)
        self.editor.edited.connect(self._on_edited)
        label = TextLabel(self.tr("Till och med"), self, step=Step.STRONG, wrap=False)
        label.setBuddy(self.editor.control())
        self.editor.control().setAccessibleName(self.tr("Siffror till och med"))
        self.quick = ChoiceEditor(self, choices=self._choices(), empty=self.tr("Annan dag"))
        self.quick.set_value(today)
        self.quick.control().setAccessibleName(self.tr("Snabbval av dag"))
        self.quick.edited.connect(self._on_quick)
        self.add(label, self.editor, self.quick)

    @property
    def day(self) -> date:
        """The cut-off."""
        return self._day

    def choose(self, day: date) -> None:
        """Another cut-off."""
        self.editor.set_value(day)
        self._take(day)

    def _choices(self) -> list[tuple[date, str]]:
        today = (self._today, self.tr("Idag"))
        return [today, *((day, long_date(day)) for day in quarter_ends(self._today, QUARTERS))]

    def _on_edited(self) -> None:
        day = self.editor.value()
        if day is not None:
            self._take(day)

    def _on_quick(self) -> None:
        day = self.quick.value()
        if day is not None:
            self.choose(day)

    def _take(self, day: date) -> None:
        self.quick.set_value(day)
        if day != self._day:
            self._day = day
            self.chosen.emit(day)


def quarter_ends(today: date, count: int) -> list[date]:
    """The last days of so many quarters before today, the newest first."""
    found: list[date] = []
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    while len(found) < count:
        found.append(first - timedelta(days=1))
        first = date(found[-1].year, found[-1].month - 2, 1)
    return found
