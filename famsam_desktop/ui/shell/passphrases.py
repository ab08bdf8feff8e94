"""Fields for passphrases: hidden until asked to show, and a new one typed twice with its strength in words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from famsam_desktop.ui.texts import strength
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
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
        """Forget it and hide it again."""
        self.line.clear()
        self._show(False)

    def actions_shown(self) -> list[QAction]:
        """The line's own actions, none of which may copy a hidden text."""
        return self.line.actions()

    def _on_eye(self) -> None:
        self._show(self.line.echoMode() is QLineEdit.EchoMode.Password)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        name = self.tr("Dölj lösenfrasen") if shown else self.tr("Visa lösenfrasen")
        self.eye.setAccessibleName(name)
        self.eye.setToolTip(name)
        icons.dress(self.eye, "eye-off" if shown else "eye", "muted")


class NewPassphrase(QWidget):
    """A new passphrase, typed twice; says how strong it is and whether the two are alike."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseField(self.tr("Lösenfras"), self)
        self.second = PassphraseField(self.tr("Lösenfrasen en gång till"), self)
        self._words = note(self.tr("Minst 12 tecken. Fyra eller fem ord är lätta att minnas."), self)
        self._alike = TextLabel("", self, tone="muted")
        self._alike.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        for part in (self.first, self._words, self.second, self._alike):
            box.addWidget(part)
        for field in (self.first, self.second):
            field.edited.connect(self._on_edited)

    def text(self) -> str:
        """The passphrase, when both are alike and long enough; otherwise empty."""
        typed = self.first.text()
        return typed if typed == self.second.text() and strength(typed)[0] > 0 else ""

    def fault(self) -> str:
        """What is wrong, in a sentence; empty when nothing is."""
        grade, words = strength(self.first.text())
        if grade == 0:
            return words
        return (
            "" if self.first.text() == self.second.text() else self.tr("De två lösenfraserna är inte lika.")
        )

    def _on_edited(self) -> None:
        grade, words = strength(self.first.text())
        self._words.setText(words)
        self._words.set_tone(("bad", "warn", "ok", "ok")[grade])
        alike = self.first.text() == self.second.text()
        self._alike.setVisible(bool(self.second.text()))
        self._alike.setText(self.tr("De är lika.") if alike else self.tr("De är inte lika än."))
        self._alike.set_tone("ok" if alike else "muted")
        self.edited.emit()
