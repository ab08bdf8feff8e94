"""What to cut when an agenda is longer than its meeting: a sentence per proposal, and a button that does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from famsam_desktop.domain.agendas import Cut, Cutting
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.rows import row

_MOST = 2
_TITLE_LENGTH = 40


class CuttingRows(QWidget):
    """At most two proposals under each other; a sentence instead when nothing would be enough."""

    def __init__(self, parent: QWidget, chosen: Callable[[Cutting], object]) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._offered: Sequence[Cutting] = ()
        self.none = TextLabel(
            self.tr("Tiden räcker inte, hur punkterna än kortas. Ta bort punkter, eller boka längre tid."),
            self,
        )
        self.ways = [_Way(self) for _ in range(_MOST)]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        box.addWidget(self.none)
        for way, act in zip(self.ways, (self._on_first, self._on_second), strict=True):
            box.addWidget(way)
            way.use.clicked.connect(act)

    def offer(self, cuttings: Sequence[Cutting], *, over: bool) -> None:
        """Show what is proposed while the agenda is over."""
        self._offered = cuttings
        for place, way in enumerate(self.ways):
            way.setVisible(over and place < len(cuttings))
            if place < len(cuttings):
                way.say(cuttings[place])
        self.none.setVisible(over and not cuttings)
        self.setVisible(over)

    def _on_first(self) -> None:
        self._choose(0)

    def _on_second(self) -> None:
        self._choose(1)

    def _choose(self, place: int) -> None:
        if place < len(self._offered):
            self._chosen(self._offered[place])


class _Way(QWidget):
    """One proposal."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.use: QPushButton = button("", self)
        self.words = TextLabel("", self)
        line = row(self.use, self.words, stretch=1)
        self.setLayout(line)

    def say(self, cutting: Cutting) -> None:
        """What it would do: on the button when that is one thing, else beside it; always in its name."""
        words = cutting_words(cutting)
        self.words.setText(words)
        self.words.setVisible(len(cutting) > 1)
        self.use.setText(_button_words(cutting))
        self.use.setAccessibleName(words.removesuffix("."))


def cutting_words(cutting: Cutting) -> str:
    """Korta ”Behov” med 10 min; stryk ”Skolan” (15 min)."""
    out = [cut for cut in cutting if cut.leaves_out]
    shorter = [cut for cut in cutting if not cut.leaves_out]
    parts = [_tr("stryk {items}").format(items=_listed([_left_out(cut) for cut in out]))] if out else []
    if shorter:
        parts.append(_tr("korta {items}").format(items=_listed([_shortened(cut) for cut in shorter])))
    words = _tr(" och ").join(parts)
    return f"{words[:1].upper()}{words[1:]}."


def _button_words(cutting: Cutting) -> str:
    """Korta ”Behov” med 10 min; Korta 3 punkter."""
    if len(cutting) == 1:
        return cutting_words(cutting).removesuffix(".")
    out = sum(cut.leaves_out for cut in cutting)
    if not out:
        said = _tr("Korta {count} punkter")
    elif out == len(cutting):
        said = _tr("Stryk {count} punkter")
    else:
        said = _tr("Stryk och korta {count} punkter")
    return said.format(count=len(cutting))


def _left_out(cut: Cut) -> str:
    return _tr("”{title}” ({minutes} min)").format(title=_brief(cut.title), minutes=cut.was)


def _shortened(cut: Cut) -> str:
    return _tr("”{title}” med {minutes} min").format(title=_brief(cut.title), minutes=cut.saved)


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _tr("{first} och {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def _brief(title: str) -> str:
    text = " ".join(title.split())
    return text if len(text) <= _TITLE_LENGTH else f"{text[: _TITLE_LENGTH - 1].rstrip()}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Cutting", text)
