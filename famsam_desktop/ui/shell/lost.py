"""What was typed in an editor that cannot be opened any more: shown, to be copied, until somebody puts it away."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.marks import words_in


class LostTexts(Dialog):
    """The texts as they can be read, all in one; closing it before they were copied asks for a second press."""

    def __init__(self, texts: Sequence[Unfinished], parent: QWidget) -> None:
        super().__init__(
            parent.tr("Det här hann inte sparas"),
            parent.tr("Kopiera texten"),
            parent,
            intro=parent.tr(
                "Du skrev det här innan programmet låstes. Det som texten hörde till finns inte längre "
                "eller går inte att ändra. Kopiera det du behöver."
            ),
        )
        self._copied = False
        self.text = QPlainTextEdit(readable(texts), self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Det du skrev"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(em(32), em(10))
        self.body.addWidget(self.text, 1)
        self.cancel.setText(self.tr("Stäng"))
        self.text.setFocus()

    def submit(self) -> None:
        """Copy all of it; the dialog stays."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._copied = True
        self.banner.clear()
        self.primary.setText(self.tr("Kopierat"))

    def unsaved(self) -> bool:
        """The text goes with the dialog."""
        return not self._copied


def readable(texts: Sequence[Unfinished]) -> str:
    """The texts in words, a field on each line, an empty line between two editors."""
    parts = ("\n".join(filter(None, map(words_in, text.typed.values()))) for text in texts)
    return "\n\n".join(filter(None, parts))
