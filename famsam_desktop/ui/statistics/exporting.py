"""Figures as a file: the team's own, and the few that may leave."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note

INTERNAL = "_INTERN"


class ExportCard(Card):
    """Says plainly which figures may leave, and asks for the file."""

    #: Publishable or not, and the format.
    asked = Signal(bool, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Spara siffrorna"), parent)
        self.add(TextLabel(self.tr("Interna siffror (INTERN)"), self, step=Step.STRONG))
        self.add(
            note(
                self.tr(
                    "Alla tabeller med exakta tal. Arbetsmaterial som inte får spridas: små tal kan avslöja en "
                    "familj. Filens namn slutar på _INTERN."
                ),
                self,
            )
        )
        self._add_buttons(
            publishable=False,
            words=(self.tr("Exportera JSON (INTERN)"), self.tr("Exportera CSV (INTERN)")),
        )
        self.add(TextLabel(self.tr("Publicerbara siffror"), self, step=Step.STRONG))
        self.add(
            note(
                self.tr(
                    "Bara de stora totalsummorna, och bara de som är minst 5. Uppdelningar per år, kommun, skola "
                    "och antal barn följer inte med, för de kan avslöja en familj."
                ),
                self,
            )
        )
        self._add_buttons(
            publishable=True,
            words=(self.tr("Publicerbart som JSON"), self.tr("Publicerbart som CSV")),
        )

    def _add_buttons(self, *, publishable: bool, words: tuple[str, str]) -> None:
        flow = Flow(self)
        for text, form in zip(words, ("json", "csv"), strict=True):
            made = button(text, flow, icon="download")
            made.clicked.connect(_Ask(self, publishable, form))
            flow.add(made)
        self.add(flow)


class _Ask:
    """Turns a press into the question of that button."""

    def __init__(self, card: ExportCard, publishable: bool, form: str) -> None:
        self._card, self._publishable, self._form = card, publishable, form

    def __call__(self, _checked: bool = False) -> None:
        self._card.asked.emit(self._publishable, self._form)


def kept_name(chosen: str, file_name: str) -> Path:
    """The path the user chose, still with the mark and the ending of the file that is written."""
    path, wanted = Path(chosen), Path(file_name)
    stem = path.stem if path.suffix == wanted.suffix else path.name
    if wanted.stem.endswith(INTERNAL) and not stem.endswith(INTERNAL):
        stem += INTERNAL
    return path.with_name(stem + wanted.suffix)
