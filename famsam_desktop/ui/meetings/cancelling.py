"""Cancelling and removing a meeting: the two things of the page that cannot be taken back, so they are asked once."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.changes import Change
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import TextLabel

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class OnceDialog(Dialog):
    """Says what will happen, and does it when the button is pressed."""

    def __init__(
        self,
        title: str,
        primary: str,
        said: str,
        jobs: Jobs,
        parent: QWidget,
        act: Callable[[], Change],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        super().__init__(title, primary, parent)
        self._jobs, self._act, self._then = jobs, act, then
        self.cancel.setText(self.tr("Behåll mötet"))
        self.body.addWidget(TextLabel(said, self))
        self.body.addStretch(1)

    def submit(self) -> None:
        """Do it."""
        if self.primary.isEnabled():
            self.wait(True)
            self._jobs.do(self._act, self._on_done, self.say, self._on_failed)

    def _on_done(self, change: Any) -> None:
        then = self._then
        self.accept()
        if then is not None:
            then(change)

    def _on_failed(self, _error: Any) -> None:
        self.wait(False)


class CancelDialog(OnceDialog):
    """Cancels a meeting."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget, meeting_id: UUID) -> None:
        super().__init__(
            parent.tr("Ställ in mötet?"),
            parent.tr("Ställ in mötet"),
            parent.tr(
                "Mötet står kvar som inställt och kan inte återställas. "
                "Deltagarna behöver få besked: programmet skickar inget."
            ),
            jobs,
            parent,
            partial(desk.meetings.cancel, meeting_id),
        )


class RemoveDialog(OnceDialog):
    """Removes a meeting that never was."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        meeting_id: UUID,
        then: Callable[[Any], None],
    ) -> None:
        super().__init__(
            parent.tr("Ta bort mötet?"),
            parent.tr("Ta bort mötet"),
            parent.tr("Mötet tas bort med deltagare och dagordning. Det går inte att ångra."),
            jobs,
            parent,
            partial(desk.meetings.remove, meeting_id),
            then,
        )
