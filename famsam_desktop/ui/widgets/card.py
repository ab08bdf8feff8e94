"""White rounded panels: a card with a heading, and a tile with one big number."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.headings import Step, TextLabel, heading


class Card(QFrame):
    """A panel with a heading, room for buttons beside it, and a body to add widgets to."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(em(1.1), em(0.9), em(1.1), em(1.0))
        self.body.setSpacing(em(0.6))
        self.head = QHBoxLayout()
        self.head.setSpacing(em(0.5))
        self.title = heading(title, self)
        self.head.addWidget(self.title, 1)
        self.title.setVisible(bool(title))
        self.body.addLayout(self.head)

    def set_title(self, title: str) -> None:
        """Another heading."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget last in the body."""
        self.body.addWidget(widget, stretch)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right end of the heading."""
        self.head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)


class StatTile(QPushButton):
    """One figure that matters now: what it is, the number, a line about it; a press goes to where it comes from."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._label = TextLabel(label, self, tone="muted")
        self._number = TextLabel("–", self, step=Step.NUMBER, wrap=False)
        self._note = TextLabel(" ", self, tone="muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(em(1.1), em(0.8), em(1.1), em(0.8))
        box.setSpacing(em(0.05))
        for part in (self._label, self._number, self._note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(part)
        box.addStretch(1)  # beside a tile whose texts wrap, the others still begin at the top
        self._name()

    def set_figure(self, number: str, note: str = "", tone: str = "muted") -> None:
        """The number, the line under it, and the colour role of that line (its words carry the meaning)."""
        self._number.setText(number)
        self._note.setText(note or " ")
        self._note.set_tone(tone)
        self._name()

    def sizeHint(self) -> QSize:
        """As large as its texts."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its texts."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Texts wrap when the tile is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height its texts need at that width."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)

    def _name(self) -> None:
        self.setAccessibleName(
            f"{self._label.text()}: {self._number.text()}. {self._note.text()}".strip(" .")
        )
