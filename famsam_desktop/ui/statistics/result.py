"""What was checked: how much is shown, every table beside what leaves of it, how to show more, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.ui.statistics.leaving import PublishCard
from famsam_desktop.ui.statistics.protected import ProtectedCard
from famsam_desktop.ui.statistics.sights import TableSight, sights
from famsam_desktop.ui.statistics.steps import Checked
from famsam_desktop.ui.statistics.suggesting import SuggestionsCard
from famsam_desktop.ui.statistics.words import told_words
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note


class ResultView(QWidget):
    """A card for each table, kept as long as the table has the same columns."""

    #: A number, and whether it is to be hidden.
    hide_asked = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.head = Card(self.tr("Det här lämnas ut"), self)
        self.shown = TextLabel("", self.head, step=Step.NUMBER)
        self.told_before = Banner(self.head)
        self.tables: list[ProtectedCard] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(em(0.9))
        self.suggestions = SuggestionsCard(self)
        self.leaving = PublishCard(self)
        self._build()

    def show_checked(self, checked: Checked) -> None:
        """Show this result."""
        certificate = checked.proposal.figures.certificate
        self.shown.setText(
            self.tr("{shown} av {numbers} tal visas").format(
                shown=certificate["shown"], numbers=certificate["numbers"]
            )
        )
        told = told_words(checked.proposal.found)
        if told:
            said = self.tr(
                "De här talen har redan lämnats ut och kan inte skyddas i efterhand. De är ändå dolda här:"
            )
            self.told_before.say(Tone.WARN, "\n".join((said, *told)))
        else:
            self.told_before.clear()
        self._show_tables(sights(checked))
        self.leaving.show_proposal(checked.proposal)

    def _show_tables(self, tables: tuple[TableSight, ...]) -> None:
        kept = {card.sight.public.key: card for card in self.tables}
        self.tables = []
        for place, sight in enumerate(tables):
            card = kept.pop(sight.public.key, None)
            if card is not None and card.fits(sight):
                card.show_sight(sight)
            else:
                if card is not None:
                    _drop(card)
                card = ProtectedCard(sight, self)
                card.hide_asked.connect(self.hide_asked)
            self._room.insertWidget(place, card)
            self.tables.append(card)
        for card in kept.values():
            _drop(card)

    def _build(self) -> None:
        self.head.add(self.shown)
        self.head.add(
            note(
                self.tr(
                    "x (4) betyder att talet lämnas ut som x; det inom parentes är internt och lämnar aldrig teamet. "
                    "Gå till ett tal för att se varför. Mellanslag döljer ett tal som visas; inget "
                    "dolt tal går att visa."
                ),
                self.head,
            )
        )
        self.head.add(self.told_before)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.9))
        box.addWidget(self.head)
        box.addLayout(self._room)
        box.addWidget(self.suggestions)
        box.addWidget(self.leaving)


def _drop(card: ProtectedCard) -> None:
    card.hide()
    card.deleteLater()
