"""The calm dialog about something unforeseen."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.shell.crash import technical_information
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import TextLabel


class CrashDialog(Dialog):
    """What happened, what is saved, what to do: begin again at the lock screen, or go on as it is."""

    #: The program is to end and to begin again at the lock screen.
    restart_wanted = Signal()

    def __init__(self, error: BaseException, parent: QWidget, *, restarts: bool) -> None:
        first = QCoreApplication.translate("CrashDialog", "Starta om") if restarts else _go_on()
        super().__init__(QCoreApplication.translate("CrashDialog", "Något oväntat hände"), first, parent)
        self._restarts = restarts
        self.cancel.setText(_go_on())
        self.cancel.setVisible(restarts)
        self._information = technical_information(error)
        for text in (
            self.tr("Programmet stötte på ett fel som vi inte hade räknat med. Det är inte ditt fel."),
            self.tr("Allt som var sparat är kvar. Det du gjorde just nu är kanske inte sparat: titta efter."),
            self._advice(),
            self.tr(
                "Händer det igen: skicka den tekniska informationen till den som hjälper er. "
                "Den innehåller inga namn och inget som ni har skrivit."
            ),
        ):
            self.body.addWidget(TextLabel(text, self))
        self.copy = button(self.tr("Kopiera teknisk information"), self, icon="copy", clicked=self._on_copy)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.setMinimumWidth(em(34))

    def submit(self) -> None:
        """Begin again, where there is something to come back to."""
        super().submit()
        if self._restarts:
            self.restart_wanted.emit()

    def _advice(self) -> str:
        if not self._restarts:
            return self.tr("Du kan fortsätta.")
        return self.tr(
            "Säkrast är att starta om: du låser upp igen, och det du höll på att skriva är kvar. "
            "Du kan också fortsätta."
        )

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._information)
        self.copy.setText(self.tr("Kopierat"))


def _go_on() -> str:
    return QCoreApplication.translate("CrashDialog", "Fortsätt")
