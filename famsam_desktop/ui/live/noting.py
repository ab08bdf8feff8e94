"""From the line to the store: a note is seen at once, and comes back to the line when it could not be kept."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from famsam_desktop.domain.capture import Captured
from famsam_desktop.domain.live import Stop
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.live.capture import CaptureBar
from famsam_desktop.ui.live.notes import NotesCard
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.banner import Banner, Tone


class Noting(QObject):
    """Sends what the line says down, one note after another; nobody waits for it."""

    #: A note is in the store, and so no longer unfinished.
    kept = Signal()

    def __init__(self, jobs: Jobs, line: CaptureBar, notes: NotesCard, banner: Banner) -> None:
        super().__init__(line)
        self._jobs, self._line, self._notes, self._banner = jobs, line, notes, banner

    def note(
        self,
        captured: Captured,
        typed: str,
        stop: Stop,
        act: Callable[[ActionDraft | OutcomeDraft], Any],
    ) -> None:
        """Show it and send it down, noted under the stop."""
        key = uuid4()
        self._notes.coming(key, captured)
        self._line.send(key, typed)
        self._jobs.do(
            partial(act, captured.draft(stop.item_id)),
            partial(self._on_kept, key),
            partial(self._on_refused, key, typed),
            partial(self._on_failed, key, typed),
        )

    def _on_kept(self, key: UUID, change: Any) -> None:
        self._line.arrived(key)
        self._notes.arrived(key, change.id)
        self.kept.emit()

    def _on_refused(self, key: UUID, typed: str, reason: Any) -> None:
        self._take_back(key, typed, sentence(reason))

    def _on_failed(self, key: UUID, typed: str, _error: BaseException) -> None:
        self._take_back(key, typed, self.tr("Något gick fel och raden är inte sparad."))

    def _take_back(self, key: UUID, typed: str, said: str) -> None:
        """The line stands where it was typed, or can be had back there."""
        self._line.arrived(key)
        self._notes.refused(key)
        self._line.give_back(typed)
        self._banner.say(Tone.BAD, said)
