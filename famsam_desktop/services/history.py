"""What was done: taken back, done again, and told record by record."""

from uuid import UUID

from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.errors import NothingToReverse
from famsam_desktop.domain.history import Course, HistoryLine, Reversible, Step, course, first_action
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.reversal import put_back
from famsam_desktop.services.trail import Readings
from famsam_desktop.store.work import Store

UNDO, REDO = "undo", "redo"


class History:
    """Ctrl+Z, Ctrl+Y, and the history of a record."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read = Readings(store, TrailKind.HISTORY_READ)

    def reversible(self) -> Reversible:
        """What would be undone and redone next, for the person at the desk."""
        with self._store.read() as work:
            steps = work.undo.steps()
        now = course(steps)
        return Reversible(
            undo=first_action(now.undo[-1], steps) if now.undo else None,
            redo=first_action(now.redo[-1], steps) if now.redo else None,
        )

    def undo(self) -> Change:
        """Take back this person's last step that was not taken back yet."""
        return self._reverse(_last(self._course().undo), UNDO)

    def redo(self) -> Change:
        """Do again what was taken back last."""
        return self._reverse(_last(self._course().redo), REDO)

    def of(self, kind: str, record_id: UUID) -> list[HistoryLine]:
        """What a record, with all that belongs to it, has been through; newest first. It is entered in the trail."""
        with self._store.read() as work:
            lines = work.history.of(kind, record_id)
        self._read.read(record_id)
        return lines

    def _course(self) -> Course:
        with self._store.read() as work:
            return course(work.undo.steps())

    def _reverse(self, step: Step, action: str) -> Change:
        with self._store.write(action, reverses=step.number) as work:
            return put_back(work, work.undo.reversal(step.device, step.number))


def _last(steps: tuple[Step, ...]) -> Step:
    if not steps:
        raise NothingToReverse
    return steps[-1]
