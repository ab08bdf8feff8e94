"""The room of a meeting: who books it, to be copied, and what there is in it."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from famsam_desktop.domain.meetings import Venue
from famsam_desktop.ui.meetings.words import booking_words
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel


class RoomLine(QWidget):
    """Hidden where nobody meets in a room."""

    def __init__(
        self, parent: QWidget, *, amend: Callable[[Venue], object], show: Callable[[Venue], object]
    ) -> None:
        super().__init__(parent)
        self._amend, self._show = amend, show
        self._venue: Venue | None = None
        self.booking = TextLabel("", self)
        self.equipped = TextLabel("", self, step=Step.SMALL, tone="muted")
        self.copy = button(self.tr("Kopiera"), self, icon="copy", clicked=self._on_copy)
        self.copy.setAccessibleName(self.tr("Kopiera bokningsuppgifterna"))
        self.change = button(self.tr("Ändra lokalen …"), self, icon="pencil", clicked=self._on_change)
        self.look = button(self.tr("Visa lokalen i registret"), self, icon="book-open", clicked=self._on_look)
        line = Flow(self)
        line.add(self.copy, self.change, self.look)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.2))
        box.addWidget(self.booking)
        box.addWidget(self.equipped)
        box.addSpacing(em(0.2))
        box.addWidget(line)

    def show_venue(self, venue: Venue | None, *, editable: bool) -> None:
        """Show the room of a meeting."""
        self._venue = venue
        self.setVisible(venue is not None)
        if venue is None:
            return
        who = booking_words(venue)
        nobody = self.tr("Ingen bokningskontakt är inskriven.")
        self.booking.setText(self.tr("Boka hos: {who}").format(who=who) if who else nobody)
        self.copy.setVisible(bool(who))
        self.change.setVisible(editable and not venue.is_removed)
        self.look.setVisible(not venue.is_removed)
        seats = counted(venue.capacity, "plats", "platser") if venue.capacity else ""
        gone = self.tr("Lokalen är borttagen ur registret.") if venue.is_removed else ""
        parts = (gone, seats, venue.equipment, venue.accessibility)
        said = " · ".join(part for part in parts if part)
        self.equipped.setText(said)
        self.equipped.setVisible(bool(said))

    def _on_copy(self) -> None:
        """The window's own watch over the clipboard clears it again."""
        if self._venue is not None:
            QApplication.clipboard().setText(booking_words(self._venue))

    def _on_change(self) -> None:
        if self._venue is not None:
            self._amend(self._venue)

    def _on_look(self) -> None:
        if self._venue is not None:
            self._show(self._venue)
