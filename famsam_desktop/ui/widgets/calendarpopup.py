"""The month that opens under a date."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em


class CalendarPopup(QFrame):
    """A month to pick a day from; Esc closes it."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, day: date | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self._calendar = QCalendarWidget(self)
        self._calendar.setLocale(QLocale())
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calendar.setAccessibleName(self.tr("Kalender"))
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.clicked.connect(self._on_day)
        self._calendar.activated.connect(self._on_day)
        box = QVBoxLayout(self)
        box.setContentsMargins(em(0.4), em(0.4), em(0.4), em(0.4))
        box.addWidget(self._calendar)
        self._calendar.setFocus()

    def _on_day(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
