"""The figures at the top of the day: four tiles in a row, two by two when the window is narrow."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from famsam_desktop.domain.meetings import OVER
from famsam_desktop.domain.today import Today
from famsam_desktop.ui import times
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.today.words import Moment
from famsam_desktop.ui.widgets.card import StatTile

_FOUR_EMS = 52


class Tiles(QWidget):
    """Meetings today, open actions, consents that run out, agendas to send; each goes to where it comes from."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.meetings = StatTile(self.tr("Möten idag"), self)
        self.actions_tile = StatTile(self.tr("Öppna åtgärder"), self)
        self.consents = StatTile(self.tr("Samtycken som löper ut"), self)
        self.agendas = StatTile(self.tr("Dagordningar att skicka"), self)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(0.9))
        self.meetings.clicked.connect(self._on_meetings)
        self.actions_tile.clicked.connect(self._on_actions)
        self.consents.clicked.connect(self._on_consents)
        self.agendas.clicked.connect(self._on_agendas)
        self._place(4)

    def show_day(self, day: Today, moment: Moment) -> None:
        """Show the figures."""
        self._show_meetings(day, moment)
        late = len(day.overdue)
        self.actions_tile.set_figure(
            str(day.open_actions),
            counted(late, "har passerat sista dag", "har passerat sista dag")
            if late
            else self.tr("Ingen har passerat sista dag"),
            "bad" if late else "muted",
        )
        soon = len(day.expiring)
        self.consents.set_figure(
            str(soon), self.tr("Inom 30 dagar") if soon else self.tr("Inget inom 30 dagar"), _due(soon)
        )
        unsent = len(day.agendas_to_send)
        self.agendas.set_figure(
            str(unsent),
            _within(day.agenda_days, self) if unsent else self.tr("Allt är skickat"),
            _due(unsent),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four in a row, or two."""
        super().resizeEvent(event)
        self._place(4 if event.size().width() >= em(_FOUR_EMS) else 2)

    def _show_meetings(self, day: Today, moment: Moment) -> None:
        today = [row for row in day.meetings if local_day(row.starts_at) == moment.today]
        ahead = next(
            (row for row in day.meetings if row.state not in OVER and row.ends_at > moment.now), None
        )
        if ahead is None:
            note = self.tr("Inget möte är bokat")
        elif local_day(ahead.starts_at) == moment.today:
            note = self.tr("Nästa: {clock} {subject}").format(
                clock=times.clock(ahead.starts_at), subject=ahead.subject
            )
        else:
            note = self.tr("Nästa: {day}").format(day=moment.day_words(ahead.starts_at))
        self.meetings.set_figure(str(len(today)), note)

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, tile in enumerate((self.meetings, self.actions_tile, self.consents, self.agendas)):
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _on_meetings(self) -> None:
        self.wanted.emit("calendar")

    def _on_actions(self) -> None:
        self.wanted.emit("actions")

    def _on_consents(self) -> None:
        self.wanted.emit("families")

    def _on_agendas(self) -> None:
        self.wanted.emit("meetings")


def _within(days: int, parent: QWidget) -> str:
    if days == 1:
        return parent.tr("Möten senast imorgon")
    return parent.tr("Möten inom {days} dagar").format(days=days)


def _due(count: int) -> str:
    return "warn" if count else "muted"
