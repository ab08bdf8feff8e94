"""The card Återställningskod: a new one, shown once, printed, and typed back."""

from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.confirming import ConfirmPassphrase
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.codesheet import CodeSheet
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.rows import row

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class CodeCard(SettingsCard):
    """One button; the code itself is nowhere but on paper."""

    called, icon = later("Återställningskod"), "file-text"
    errands = (Errand(text=later("Gör en ny kod …"), icon="file-text", run=methodcaller("renew_code")),)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.explain(
            self.tr(
                "Koden på återställningsbladet öppnar lagret när ingen minns sin lösenfras. "
                "Gör en ny om bladet har kommit bort eller någon obehörig kan ha sett det."
            )
        )
        self.renew = self.errands[0].button(self)
        self.body.addLayout(row(self.renew))

    def renew_code(self) -> None:
        """Ask for the passphrase, and make a code that takes the place of the old one."""
        ConfirmPassphrase(
            self.tr("Gör en ny kod"),
            self.tr("Gör en ny kod"),
            self.tr("Den gamla koden slutar gälla. Den nya visas en enda gång och ska skrivas ut."),
            self.desk.keys.new_code,
            self._on_code,
            self.jobs,
            self,
        ).open()

    def _on_code(self, code: str) -> None:
        self.banner.clear()
        dialog = ShowCode(code, self)
        dialog.print_asked.connect(partial(self._on_print, code))
        dialog.accepted.connect(self._on_typed)
        dialog.rejected.connect(self._on_left)
        dialog.open()

    def _on_print(self, code: str) -> None:
        sheet = partial(self.desk.documents.recovery_sheet, code)
        self.jobs.ask(sheet, partial(self.paper.emit, PaperUse.PRINT), self.refuse)

    def _on_typed(self) -> None:
        self.jobs.do(self.desk.keys.confirm_code, refused=self.refuse)
        self.told.emit(self.tr("Den nya koden gäller. Förstör det gamla bladet."), False)

    def _on_left(self) -> None:
        self.banner.say(
            Tone.WARN,
            self.tr("Den nya koden gäller, men den skrevs inte tillbaka från pappret. Gör en ny kod."),
        )


class ShowCode(Dialog):
    """The code, until it has been typed back; left without that, it says so once."""

    print_asked = Signal()

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__(
            parent.tr("En ny återställningskod"),
            parent.tr("Klart"),
            parent,
            intro=parent.tr("Koden gäller redan. Skriv ut den och förvara den inlåst, inte på datorn."),
        )
        self._left = False
        self.sheet = CodeSheet(
            code,
            self.tr("Skriv koden som den står på pappret"),
            self,
            print_sheet=self.print_asked.emit,
        )
        self.sheet.entered.connect(self.submit)
        self.body.addWidget(self.sheet)
        self.body.addStretch(1)
        self.cancel.setText(self.tr("Stäng"))
        self.sheet.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Done when what was typed is the code."""
        if self.sheet.matches():
            self.accept()
            return
        self.banner.say(Tone.BAD, self.tr("Koden stämmer inte. Jämför grupp för grupp."))
        self.sheet.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """The code is never shown again: say so, and close at the second press."""
        if self._left:
            super().reject()
            return
        self._left = True
        self.banner.say(
            Tone.WARN,
            self.tr("Koden visas inte igen. Skriv ut den först, eller tryck Stäng en gång till."),
        )
