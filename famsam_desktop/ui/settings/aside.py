"""A question to the computer that may take long: it holds up neither what is read and written, nor a lock."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from famsam_desktop.domain.errors import EnvironmentFault, Refusal

_LOOK_MS = 50


class Aside(QObject):
    """Asks on a thread of its own that nobody waits for; the answer is seen on the Qt thread.

    Only for what does not touch the database: that thread may outlive the store.
    """

    answered = Signal(object)
    refused = Signal(object)

    def __init__(self, question: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._question = question
        self._answer: Any = None
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look)

    def ask(self) -> None:
        """Ask once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="aside", daemon=True)
            self._thread.start()
            self._looks.start()

    def _run(self) -> None:
        try:
            self._answer = self._question()
        except BaseException as error:  # noqa: BLE001  (all of it must reach the Qt thread)
            self._error = error

    def _look(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            return
        self._looks.stop()
        if isinstance(self._error, Refusal | EnvironmentFault):
            self.refused.emit(self._error)
        elif self._error is not None:
            raise self._error
        else:
            self.answered.emit(self._answer)
