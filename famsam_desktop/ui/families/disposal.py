"""The dialog that purges a family: what goes, what stays, and who has to say so."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from famsam_desktop.domain.errors import EnvironmentFault
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.longwork import WorkBar
from famsam_desktop.ui.widgets.passphrases import PassphraseField
from famsam_desktop.ui.widgets.secretdialog import SecretDialog

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class PurgeDialog(SecretDialog):
    """The family's alias is typed; where somebody else has a passphrase, one of them types it too."""

    def __init__(
        self,
        family_id: UUID,
        alias: str,
        others: Sequence[str],
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        then: Callable[[Any], object],
    ) -> None:
        super().__init__(parent.tr("Gallra {}").format(alias), parent.tr("Gallra för alltid"), jobs, parent)
        self._family_id, self._alias, self._desk, self._then = family_id, alias, desk, then
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "Allt om familjen raderas: medlemmar, ärenden, möten, anteckningar, samtycken, åtgärder, "
                    "historik och sökord, också i säkerhetskopiorna, som ersätts av en ny. Kvar blir bara de "
                    "uppgifter som statistiken räknas på, utan namn. Det går inte att ångra."
                ),
                self,
            )
        )
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "Säkerhetskopior på USB-minnen, andra datorer eller andra platser nås inte. De innehåller "
                    "familjen tills ni själva förstör dem. Det gäller också papper och sparade filer."
                ),
                self,
                step=Step.STRONG,
            )
        )
        self.alias = QLineEdit(self)
        self._labelled(self.tr("Skriv familjens alias: {}").format(alias), self.alias)
        self.second = QComboBox(self)
        self.second.addItems(list(others))
        self.passphrase = PassphraseField(self.tr("Kollegans lösenfras"), self)
        label = self._labelled(self.tr("Kollega som bekräftar"), self.second)
        self.body.addWidget(self.passphrase)
        self.body.addStretch(1)
        for part in (label, self.second, self.passphrase):
            part.setVisible(bool(others))
        self.work = WorkBar(self.tr("Gallrar"), self)
        self.body.addWidget(self.work)
        self.alias.setFocus(Qt.FocusReason.OtherFocusReason)

    def fault(self) -> str:
        """The right family, and a passphrase where one is needed."""
        if self.alias.text().strip().casefold() != self._alias.strip().casefold():
            self.alias.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Familjens alias stämmer inte. Skriv det precis som det står.")
        if self.second.count() and not self.passphrase.text():
            self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Låt kollegan skriva sin lösenfras.")
        return ""

    def send_down(self) -> None:
        """Purge, with a bar that can be stopped until the family is gone."""
        self.cancel.setEnabled(False)
        act = partial(
            self._desk.disposal.purge,
            self._family_id,
            second_person=self.second.currentText(),
            second_passphrase=self.passphrase.text() if self.second.count() else "",
            progress=self.work.begin(),
        )
        self.do(act, self._then)

    def say(self, reason: Any) -> None:
        """A computer that fails may do so when the family is gone already: say what is left to do."""
        super().say(reason)
        if isinstance(reason, EnvironmentFault):
            more = self.tr(
                "Står familjen inte kvar bland familjerna är den gallrad. Ersätt i så fall alla "
                "säkerhetskopior i Inställningar när felet är avhjälpt."
            )
            self.banner.say(Tone.BAD, f"{sentence(reason)} {more}")
            self.make_room()

    def wait(self, waiting: bool) -> None:
        """While it works it is stopped by the bar's own button."""
        super().wait(waiting)
        self._progress.hide()
        if not waiting:
            self.work.end()
            self.cancel.setEnabled(True)

    def reject(self) -> None:
        """Not while it works: Esc stops the work, and the dialog stays to tell how that went."""
        if self.cancel.isEnabled():
            super().reject()
        else:
            self.work.cancel()

    def _labelled(self, text: str, part: QWidget) -> TextLabel:
        label = TextLabel(text, self, step=Step.STRONG)
        label.setBuddy(part)
        part.setAccessibleName(text)
        self.body.addWidget(label)
        self.body.addWidget(part)
        return label
