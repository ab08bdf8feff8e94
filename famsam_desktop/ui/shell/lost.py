"""What was typed in an editor that cannot be opened any more: shown, to be copied, until somebody puts it away."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from famsam_desktop.domain.unfinished import LABEL, TITLE, Unfinished
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.marks import words_in

#: The line of a led meeting, and what it keeps of lines that are not in the store yet.
_CAPTURE, _WAITING = "capture", ("waiting", "others")


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
    return "\n\n".join(filter(None, map(_in_words, texts)))


def _in_words(text: Unfinished) -> str:
    """What the editor was called, and what a person typed or chose in it; nothing that only the program reads."""
    fields = [line for name in text.typed if name not in text.called for line in _field(text, name)]
    return "\n".join([*filter(None, [text.typed.get(TITLE)]), *fields]) if fields else ""


def _field(text: Unfinished, name: str) -> list[str]:
    value = text.typed[name]
    if text.editor == _CAPTURE:
        return _captured(name, value)
    words = words_in(value)
    if not words.strip():
        return []
    label = text.typed.get(f"{LABEL}{name}", "")
    return [words if label in ("", words) else f"{label}: {words}"]  # a tick is kept as what it is called


def _captured(name: str, value: str) -> list[str]:
    """The line, or lines that waited beside it; what was chosen for them only the program reads."""
    if name == "line":
        return [value]
    return list(_lines_in(json.loads(value))) if name in _WAITING else []


def _lines_in(kept: Any) -> Iterator[str]:
    match kept:
        case {"line": str(line)}:
            yield line
        case dict():
            for each in kept.values():
                yield from _lines_in(each)
        case list():
            for each in kept:
                yield from _lines_in(each)
