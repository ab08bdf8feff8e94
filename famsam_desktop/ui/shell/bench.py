"""Times for `dev.py bench`: printed as JSON lines when the environment asks for them, otherwise nothing at all."""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

SWITCH = "FAMSAM_BENCH"
PASSPHRASE = "FAMSAM_PASSPHRASE"  # noqa: S105  (the name of a variable)


class Bench(QObject):
    """Prints what happened and when, on the monotonic clock, and the longest time the Qt thread was held."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = os.environ.get(SWITCH) == "1"
        self.passphrase = os.environ.get(PASSPHRASE, "") if self.on else ""
        self._last = 0.0
        self._gap = 0.0
        self._ticks = QTimer(self)
        self._ticks.setInterval(1)
        self._ticks.timeout.connect(self._on_tick)

    def mark(self, event: str, **facts: float | str) -> None:
        """Print one event."""
        if self.on:
            print(json.dumps({"event": event, "t": time.monotonic(), **facts}), file=sys.stdout, flush=True)  # noqa: T201

    def watch(self) -> None:
        """Begin to measure how long the Qt thread is held."""
        if self.on:
            self._last, self._gap = time.monotonic(), 0.0
            self._ticks.start()

    def longest_gap(self) -> float:
        """The longest hold since `watch`, in seconds."""
        return self._gap

    def walk(self, keys: Sequence[str], go: Callable[[str], object], then: Callable[[], object]) -> None:
        """Go to each page twice, letting it settle, and then end."""
        if self.on and self.passphrase:
            self._step([*keys, *keys], go, then)

    def _step(self, keys: list[str], go: Callable[[str], object], then: Callable[[], object]) -> None:
        if not keys:
            then()
            return
        go(keys[0])
        QTimer.singleShot(150, partial(self._step, keys[1:], go, then))

    def _on_tick(self) -> None:
        now = time.monotonic()
        self._gap = max(self._gap, now - self._last)
        self._last = now
