"""The results of a meeting as its summary lists them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.domain.outcomes import MeetingSummary, PrintedOutcome
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note


class Results(QWidget):
    """The results under the heading of their kind, as on the paper."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(em(0.3))
        self._labels: list[TextLabel] = []

    def show_results(self, summary: MeetingSummary) -> None:
        """Show them, or that there are none."""
        for label in self._labels:
            self._box.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for kind, outcomes in summary.results:
            self._add(TextLabel(heading(kind), self, step=Step.STRONG))
            for outcome in outcomes:
                self._add(TextLabel(f"•\u00a0{_outcome_words(outcome)}", self))
                self._add_left_out(outcome.left_out_for)
        if not summary.results:
            self._add(note(self.tr("Inget är antecknat."), self))

    def _add_left_out(self, names: tuple[str, ...]) -> None:
        if names:
            left_out = self.tr("Utelämnat för: {names}").format(names=", ".join(names))
            self._add(TextLabel(f"\u2003{left_out}", self, step=Step.SMALL, tone="muted"))

    def _add(self, label: TextLabel) -> None:
        self._labels.append(label)
        self._box.addWidget(label)


def _outcome_words(outcome: PrintedOutcome) -> str:
    by = said("svar senast {day}").format(day=outcome.reply_by.isoformat()) if outcome.reply_by else ""
    extra = ", ".join(part for part in (outcome.receiver, outcome.agency, by) if part)
    return f"{outcome.text} ({extra})" if extra else outcome.text
