"""The cards that lock the store for a gate: a change of key, and a look through the whole store."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.rows import row

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class RekeyCard(SettingsCard):
    """When a laptop is lost or a colleague leaves."""

    called, icon = later("Nyckelbyte"), "key-round"

    def __init__(self, desk: "Desk", jobs: Jobs, outside: Outside, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.explain(
            self.tr(
                "Har en dator kommit bort, eller slutar en kollega: byt lagrets nyckel. Hela lagret krypteras "
                "om, gamla säkerhetskopior ersätts och alla andra får nya lösenfraser. Det går inte att ångra. "
                "Lagret låses först; ha kollegorna på plats."
            )
        )
        self.rekey = button(
            self.tr("Lås och byt nyckel …"),
            self,
            icon="shield-check",
            clicked=partial(outside.leave_asked.emit, "rekey"),
        )
        self.body.addLayout(row(self.rekey))


class CheckCard(SettingsCard):
    """Whether everything in the store holds together."""

    called, icon = later("Kontroll"), "shield-check"

    def __init__(self, desk: "Desk", jobs: Jobs, outside: Outside, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.explain(
            self.tr(
                "Går igenom nyckelfilen, varje sida i databasen, historiken, loggen och sökningen. "
                "Lagret låses först; inget ändras."
            )
        )
        self.check = button(
            self.tr("Lås och kontrollera …"),
            self,
            icon="circle-check",
            clicked=partial(outside.leave_asked.emit, "check"),
        )
        self.body.addLayout(row(self.check))
