"""Says over every page that the recovery code was never typed back, until a new one has been."""

from typing import Any, Protocol

from PySide6.QtCore import QObject

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.code import CodeCard
from famsam_desktop.ui.shell.workspace import Workspace


class KnowsCode(Protocol):
    """What knows of the recovery code; the desk's keys do."""

    def code_unconfirmed(self) -> bool:
        """It was never typed back."""


class CodeReminder(QObject):
    """Looks when one sits down, and again when something of the settings has changed."""

    def __init__(self, keys: KnowsCode, jobs: Jobs, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._keys, self._jobs, self._workspace = keys, jobs, workspace
        jobs.changed.connect(self._on_changed)
        self._look()

    def _look(self) -> None:
        self._jobs.ask(self._keys.code_unconfirmed, self._on_looked, newest=CodeReminder)

    def _on_changed(self, change: Any) -> None:
        if isinstance(change, Change) and change.topics & Topic.SETTINGS:
            self._look()

    def _on_looked(self, unconfirmed: bool) -> None:
        if not unconfirmed:
            self._workspace.remind()
            return
        self._workspace.remind(
            self.tr(
                "Återställningskoden har aldrig skrivits tillbaka från pappret. Kanske har ingen den. "
                "Gör en ny återställningskod och skriv ut den."
            ),
            self.tr("Gör en ny kod …"),
            self._on_pressed,
        )

    def _on_pressed(self) -> None:
        """To the page of settings, and what its own button asks."""
        self._workspace.go("settings")
        page = self._workspace.page
        card = page.findChild(CodeCard) if page is not None else None
        if card is not None:
            card.renew.click()
