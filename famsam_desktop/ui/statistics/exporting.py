"""Internal figures as a file, and the way to those that may leave."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.printed import SUFFIX, marked
from famsam_desktop.domain.publications import Form
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note


class ExportCard(Card):
    """Says plainly which figures may leave, and asks for the file."""

    #: The form of an internal file.
    asked = Signal(object)
    publish_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Spara siffrorna"), parent)
        self.add(TextLabel(self.tr("Interna siffror (INTERN)"), self, step=Step.STRONG))
        self.add(
            note(
                self.tr(
                    "Alla tabeller med exakta tal. Arbetsmaterial som inte får spridas: små tal kan avslöja en "
                    "familj. Filens namn slutar på _INTERN, och varje sida och blad är märkt."
                ),
                self,
            )
        )
        flow = Flow(self)
        for text, form in (
            (self.tr("Exportera JSON (INTERN)"), Form.JSON),
            (self.tr("Exportera CSV (INTERN)"), Form.CSV),
            (self.tr("Exportera Excel (INTERN)"), Form.XLSX),
            (self.tr("Exportera PDF (INTERN)"), Form.PDF),
        ):
            flow.add(button(text, flow, icon="download", clicked=partial(self.asked.emit, form)))
        self.add(flow)
        self.add(TextLabel(self.tr("Siffror som får spridas"), self, step=Step.STRONG))
        self.add(
            note(
                self.tr(
                    "Tal som kan avslöja en familj döljs, också tillsammans med det som har publicerats förut. "
                    "Varje fil får ett intyg, och det som har lämnats ut står i en liggare."
                ),
                self,
            )
        )
        more = Flow(self)
        self.publish = button(
            self.tr("Publicera siffror …"), more, icon="shield-check", clicked=self.publish_asked.emit
        )
        more.add(self.publish)
        self.add(more)


def kept_name(chosen: str, file_name: str) -> Path:
    """The path the user chose, still with the mark and the ending of the file that is written."""
    path, wanted = Path(chosen), Path(file_name)
    stem = path.stem if path.suffix == wanted.suffix else path.name
    if wanted.stem.endswith(SUFFIX):
        stem = marked(stem)
    return path.with_name(stem + wanted.suffix)
