"""The card Nyckelring: whether this computer's keyring may open the store for a while."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import KeyringUnusable
from famsam_desktop.domain.keys import KEYRING_DAYS, KeyringState
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.aside import Aside
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.confirming import ConfirmPassphrase
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.times import long_date
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.rows import row

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class KeyringCard(SettingsCard):
    """Off until somebody turns it on; a keyring that does not answer holds nobody up."""

    called, icon = later("Nyckelring"), "key-round"

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self._state = KeyringState()
        self._probe = Aside(desk.keys.keyring, self)
        self._probe.answered.connect(self._on_state)
        self._probe.refused.connect(self.refuse)
        self.explain(
            self.tr(
                "Datorns nyckelring kan öppna lagret utan lösenfras i {days} dagar åt gången. "
                "Då räcker det att vara inloggad på datorn. Avstängd är säkrast."
            ).format(days=KEYRING_DAYS)
        )
        self.state = TextLabel(self.tr("Frågar datorns nyckelring …"), self, step=Step.STRONG)
        self.why = TextLabel("", self, tone="warn")
        self.why.hide()
        self.switch = button(self.tr("Slå på …"), self, clicked=self._on_switch)
        self.switch.setEnabled(False)
        self.add(self.state)
        self.add(self.why)
        self.body.addLayout(row(self.switch))

    def ask(self) -> None:
        """Ask for the state once: the keyring may take its time, and nobody else changes it meanwhile."""
        self._probe.ask()

    def _on_state(self, state: KeyringState) -> None:
        self._state = state
        self.state.setText(self._words(state))
        self.why.setText(sentence(KeyringUnusable(state.unusable)) if state.unusable else "")
        self.why.setVisible(bool(state.unusable))
        self.switch.setText(self.tr("Stäng av") if state.on else self.tr("Slå på …"))
        self.switch.setAccessibleName(
            self.tr("Stäng av nyckelringen") if state.on else self.tr("Slå på nyckelringen …")
        )
        self.switch.setEnabled(state.on or not state.unusable)

    def _words(self, state: KeyringState) -> str:
        if not state.on:
            return self.tr("Avstängd. Lagret öppnas bara med lösenfras.")
        if state.until is None:
            return self.tr("På.")
        return self.tr("På till och med {day}. Lösenfrasen förnyar den.").format(day=long_date(state.until))

    def _on_switch(self) -> None:
        if self._state.on:
            self.switch.setEnabled(False)
            self.jobs.ask(self.desk.keys.keyring_off, self._on_off, self._on_refused)
            return
        ConfirmPassphrase(
            self.tr("Slå på nyckelringen"),
            self.tr("Slå på"),
            self.tr("Därefter öppnar datorns nyckelring lagret för dig. Den kan alltid stängas av."),
            self.desk.keys.keyring_on,
            self._on_on,
            self.jobs,
            self,
        ).open()

    def _on_on(self, state: KeyringState) -> None:
        self._on_state(state)
        if state.on:
            self.told.emit(self.tr("Nyckelringen är på."), False)

    def _on_off(self, state: KeyringState) -> None:
        self._on_state(state)
        self.told.emit(self.tr("Nyckelringen är avstängd."), False)

    def _on_refused(self, reason: Any) -> None:
        self.refuse(reason)
        self.switch.setEnabled(True)
