"""The buttons under a paper: look at it, print it, keep it, and say that it has been sent."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.ui import times
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.papers import PaperUse


class PaperRow(QWidget):
    """Asks for one paper in three ways; knows whether it has been sent. `sending` is what the last button does."""

    def __init__(
        self,
        parent: QWidget,
        *,
        ask: Callable[[PaperUse], object],
        mark_sent: Callable[[], object],
        sending: str = "",
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self.preview = button(
            self.tr("Förhandsgranska"), self, kind="primary", icon="eye", clicked=self._on_preview
        )
        self.print_it = button(self.tr("Skriv ut …"), self, icon="printer", clicked=self._on_print)
        self.save = button(self.tr("Spara PDF …"), self, icon="download", clicked=self._on_save)
        words = sending or self.tr("Markera som skickad")
        self.sent = button(words, self, icon="mail", clicked=mark_sent)
        self.when = TextLabel("", self, tone="muted", wrap=False)
        flow = Flow(self)
        flow.add(self.preview, self.print_it, self.save, self.sent, self.when)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, em(0.2), 0, 0)
        box.addWidget(flow)

    def show_sent(self, sent_on: date | None, *, due: str = "", more: bool = False) -> None:
        """When it was sent, and whether there is more to send; or what is to be said while not all of it is."""
        self.sent.setVisible(sent_on is None or more)
        if sent_on is not None:
            self.when.setText(self.tr("Skickad {day}").format(day=times.long_date(sent_on)))
        else:
            self.when.setText(due)
        self.when.set_tone("ok" if sent_on is not None else "muted")
        self.when.setVisible(bool(self.when.text()))

    def _on_preview(self) -> None:
        self._ask(PaperUse.PREVIEW)

    def _on_print(self) -> None:
        self._ask(PaperUse.PRINT)

    def _on_save(self) -> None:
        self._ask(PaperUse.SAVE)
