"""The calm dialog about something unforeseen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.shell.crash import technical_information
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import TextLabel


class CrashDialog(Dialog):
    """What happened, what is saved, what to do."""

    def __init__(self, error: BaseException, parent: QWidget) -> None:
        super().__init__(parent.tr("Något oväntat hände"), parent.tr("Fortsätt"), parent)
        self.cancel.hide()
        self._information = technical_information(error)
        for text in (
            self.tr("Programmet stötte på ett fel som vi inte hade räknat med. Det är inte ditt fel."),
            self.tr("Allt som var sparat är kvar. Det du gjorde just nu är kanske inte sparat: titta efter."),
            self.tr(
                "Du kan fortsätta. Händer det igen: lås programmet, lås upp det på nytt och "
                "skicka den tekniska informationen till den som hjälper er. "
                "Den innehåller inga namn och inget som ni har skrivit."
            ),
        ):
            self.body.addWidget(TextLabel(text, self))
        self.copy = button(self.tr("Kopiera teknisk information"), self, icon="copy", clicked=self._on_copy)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.setMinimumWidth(em(34))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._information)
        self.copy.setText(self.tr("Kopierat"))
