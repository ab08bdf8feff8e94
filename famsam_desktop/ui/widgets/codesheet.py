"""A recovery code as it is shown once: printed, and typed back from the paper."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.rows import row


class CodeSheet(QWidget):
    """The code in large letters, a button that prints it, and a field to type it back into."""

    entered = Signal()
    edited = Signal()

    def __init__(
        self,
        code: str,
        label: str,
        parent: QWidget | None = None,
        *,
        print_sheet: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._code = code
        self.shown = TextLabel(grouped(code), self, step=Step.HEADING)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.setAccessibleName(self.tr("Återställningskod: {code}").format(code=grouped(code)))
        sheets = []
        if print_sheet is not None:
            sheets.append(button(self.tr("Skriv ut …"), self, icon="printer", clicked=print_sheet))
        self.typed = QLineEdit(self)
        self.typed.returnPressed.connect(self.entered)
        self.typed.textEdited.connect(self.edited)
        #: Where one begins.
        self.start: QWidget = sheets[0] if sheets else self.typed
        title = TextLabel(label, self, step=Step.STRONG)
        title.setBuddy(self.typed)
        self.typed.setAccessibleName(label)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.7))
        box.addWidget(self.shown)
        box.addLayout(row(*sheets))
        box.addSpacing(em(0.6))
        box.addWidget(title)
        box.addWidget(self.typed)
        box.addWidget(note(self.tr("Stora eller små bokstäver och mellanslag spelar ingen roll."), self))
        for before, after in pairwise([*sheets, self.typed]):
            QWidget.setTabOrder(before, after)

    def matches(self) -> bool:
        """What was typed is the code."""
        return plain_code(self.typed.text()) == plain_code(self._code)


def plain_code(text: str) -> str:
    """A code without spaces and hyphens, in capitals, with the letters that look like digits read as digits."""
    letters = "".join(mark for mark in text.upper() if mark.isalnum())
    return letters.translate(str.maketrans("OIL", "011"))


def grouped(code: str) -> str:
    """The code in two lines of four groups, easy to copy by hand."""
    plain = "".join(mark for mark in code if mark.isalnum())
    groups = [plain[start : start + 4] for start in range(0, len(plain), 4)]
    half = (len(groups) + 1) // 2
    return "  ".join(groups[:half]) + "\n" + "  ".join(groups[half:])
