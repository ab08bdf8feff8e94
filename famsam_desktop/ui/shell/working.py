"""The gates of long work on a closed store: a bar that can be stopped, and a word when it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.longwork import LongWork, WorkBar


class Working(Gate):
    """Says what goes on, how far it has come, and lets it be stopped."""

    def __init__(self, icon: str, title: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(icon, title, intro, parent)
        self.work = WorkBar(title, self.card)
        self.start = self.work.stop
        self.body.addWidget(self.work)

    def begin(self) -> LongWork:
        """The work to tell of its progress."""
        return self.work.begin()


class Told(Gate):
    """Something is done: one or several sentences, and the way on."""

    left = Signal()

    def __init__(
        self, icon: str, title: str, lines: list[str], onward: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(icon, title, lines[0], parent)
        self.lines = lines
        for line in lines[1:]:
            self.body.addWidget(TextLabel(line, self.card))
        self.primary = button(onward, self.card, kind="primary", clicked=self.left.emit)
        self.start = self.primary
        self.body.addWidget(self.primary)
