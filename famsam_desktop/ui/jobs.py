"""The one stair off the Qt thread: reads and mutations run in order on one thread, answers come back here."""

import threading
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from famsam_desktop.domain.errors import EnvironmentFault, Refusal

type Then = Callable[[Any], None]


@dataclass(slots=True)
class _Job:
    """One thing to run; a read may be skipped, a mutation never."""

    run: Callable[[], Any] = field(repr=False)
    then: Then | None
    refused: Then | None = None
    failed: Then | None = None
    mutates: bool = False
    newest: Hashable = None
    answer: Any = field(default=None, repr=False)
    error: BaseException | None = field(default=None, repr=False)
    skipped: bool = False


class Jobs(QObject):
    """Runs reads and mutations one after another on a thread of their own.

    `then`, `refused` and `failed` are called on the Qt thread, and not when the widget they belong to is gone.
    A Refusal or EnvironmentFault that nobody took goes out as `refused`; anything else always as `failed`.
    """

    changed = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)
    saving = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Job] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._hushed = False
        self._open = 0
        self._writes = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="database", daemon=True)
        self._thread.start()

    def ask[T](
        self,
        read: Callable[[], T],
        then: Callable[[T], None],
        refused: Then | None = None,
        failed: Then | None = None,
        *,
        newest: Hashable = None,
    ) -> None:
        """Read off the Qt thread and hand the answer to `then`.

        Reads that share a `newest` key replace each other: only the last one asked for is answered.
        """
        self._add(_Job(read, then, refused, failed, newest=newest))

    def do(
        self,
        act: Callable[[], Any],
        then: Then | None = None,
        refused: Then | None = None,
        failed: Then | None = None,
    ) -> None:
        """Change something; every page hears of it through `changed` before `then` is called."""
        self._add(_Job(act, then, refused, failed, mutates=True))

    @property
    def idle(self) -> bool:
        """Nothing is waiting, running or undelivered."""
        return self._open == 0

    @property
    def writing(self) -> bool:
        """A mutation is waiting, running or undelivered."""
        return self._writes > 0

    @property
    def awaited(self) -> bool:
        """Something waits behind what is run now: what takes long and can be done later may stop. From any thread."""
        return bool(self._waiting)

    @property
    def ending(self) -> bool:
        """Nobody waits for an answer any more: what takes long and changes nothing may stop. Asked from any thread."""
        return self._hushed or self._closing

    def hush(self) -> None:
        """Nobody is to see an answer any more: none is delivered, and only mutations are begun."""
        with self._wake:
            self._hushed = True

    def close(self) -> None:
        """Finish every mutation asked for, drop reads that have not begun, and end the thread.

        Answers are not delivered any more. Call it before the store is closed; asking afterwards does nothing.
        """
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()

    def _add(self, job: _Job) -> None:
        with self._wake:
            if self._closing:
                return
            if job.newest is not None:
                for other in self._waiting:
                    other.skipped = other.skipped or other.newest == job.newest
            self._waiting.append(job)
            self._wake.notify()
        self._count(1, int(job.mutates))

    def _work(self) -> None:
        while True:
            with self._wake:
                while not self._waiting and not self._closing:
                    self._wake.wait()
                if not self._waiting:
                    return
                job = self._waiting.popleft()
                skip = job.skipped or ((self._closing or self._hushed) and not job.mutates)
            if not skip:
                self._run(job)
            if not self._closing:
                self._finished.emit(job)

    def _run(self, job: _Job) -> None:
        try:
            job.answer = job.run()
        except BaseException as error:  # noqa: BLE001  (all of it must reach the Qt thread)
            job.error = error

    def _deliver(self, job: _Job) -> None:
        self._count(-1, -int(job.mutates))
        if job.skipped or self._closing or self._hushed:
            return
        if isinstance(job.error, Refusal | EnvironmentFault):
            if not _call(job.refused, job.error):
                self.refused.emit(job.error)
        elif job.error is not None:
            _call(job.failed, job.error)
            self.failed.emit(job.error)
        else:
            if job.mutates:
                self.changed.emit(job.answer)
            _call(job.then, job.answer)

    def _count(self, jobs: int, writes: int) -> None:
        was_busy, was_saving = self._open > 0, self._writes > 0
        self._open += jobs
        self._writes += writes
        if was_busy != (self._open > 0):
            self.busy.emit(self._open > 0)
        if was_saving != (self._writes > 0):
            self.saving.emit(self._writes > 0)


def _call(receiver: Then | None, value: Any) -> bool:
    """Call the receiver unless it belongs to a widget that is gone; tells whether it was called."""
    if receiver is None or not _alive(receiver):
        return False
    receiver(value)
    return True


def _alive(receiver: Callable[..., Any]) -> bool:
    while isinstance(receiver, partial):
        receiver = receiver.func
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
