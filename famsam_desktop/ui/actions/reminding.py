"""A text to copy into an SMS or a mail: what it says stands in the domain, and it names nobody of a family."""

from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import note

_MOST_LINES = 16


class ReminderDialog(Dialog):
    """Shows the text as it will be pasted, and copies it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(
            parent.tr("Påminnelse"),
            parent.tr("Kopiera texten"),
            parent,
            intro=parent.tr("Texten nämner varken familjen eller vad åtgärden gäller. Lägg inte till det."),
        )
        self.cancel.setText(self.tr("Stäng"))
        self.text = QPlainTextEdit(text, self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Påminnelsens text"))
        line = QFontMetrics(QGuiApplication.font()).lineSpacing()
        lines = min(_MOST_LINES, text.count("\n") + 6)
        self.text.setMinimumHeight(lines * line + em(1))
        self.body.addWidget(self.text)
        self.body.addWidget(
            note(self.tr("Det som kopieras försvinner ur urklipp efter en halv minut."), self)
        )

    def submit(self) -> None:
        """Copy it."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.accept()
