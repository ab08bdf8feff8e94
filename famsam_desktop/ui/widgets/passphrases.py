"""The field for a passphrase: hidden until asked to show."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.rows import row


class PassphraseField(QWidget):
    """One passphrase with a button that shows or hides it."""

    edited = Signal()
    entered = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(label)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self.eye = icon_button(self.tr("Visa lösenfrasen"), "eye", self, clicked=self._on_eye)
        self.eye.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # as high as the line
        title = TextLabel(label, self, step=Step.STRONG)
        title.setBuddy(self.line)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.25))
        box.addWidget(title)
        box.addLayout(row(self.line, self.eye, stretch=0))
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget it, and what was typed before it, and hide it again."""
        self.line.setText("")
        self._show(False)

    def _on_eye(self) -> None:
        self._show(self.line.echoMode() is QLineEdit.EchoMode.Password)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        name = self.tr("Dölj lösenfrasen") if shown else self.tr("Visa lösenfrasen")
        self.eye.setAccessibleName(name)
        self.eye.setToolTip(name)
        icons.dress(self.eye, "eye-off" if shown else "eye", "muted")
