"""After too many wrong passphrases a button rests; it and the banner say for how long."""

import math
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton

from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.banner import Banner, Tone

_LOOK_MS = 250


class Rest(QObject):
    """Counts down on a button and in a banner; the clock is the store's own."""

    def __init__(self, rests: QPushButton, banner: Banner, clock: Callable[[], datetime]) -> None:
        super().__init__(rests)
        self._button = rests
        self._words = rests.text()
        self._banner = banner
        self._said = ""
        self._clock = clock
        self._until: datetime | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self.look)

    @property
    def resting(self) -> bool:
        """The button may not be pressed yet."""
        return self._until is not None

    def begin(self, seconds: int) -> None:
        """Rest for so long from now; 0 is not at all."""
        if seconds > 0:
            if not self.resting:
                self._said = self._sentence(seconds)
                self._banner.say(Tone.BAD, self._said)
            self._until = self._clock() + timedelta(seconds=seconds)
            self._looks.start()
            self.look()

    def look(self) -> None:
        """Show what is left, or that it is over."""
        if self._until is None:
            return
        left = math.ceil((self._until - self._clock()).total_seconds())
        if left > 0:
            self._button.setEnabled(False)
            self._button.setText(self.tr("Vänta {time}").format(time=counted(left, "sekund", "sekunder")))
            self._count_on(left)
            return
        self._until = None
        if self._banner.text == self._said:
            self._banner.clear()
        self._looks.stop()
        self._button.setText(self._words)
        self._button.setEnabled(True)

    def _count_on(self, left: int) -> None:
        """In the banner, as long as nothing else has been said there since."""
        said, self._said = self._said, self._sentence(left)
        if self._banner.text == said:
            self._banner.amend(self._said)

    def _sentence(self, left: int) -> str:
        wait = counted(left, "sekund", "sekunder")
        return self.tr("För många felaktiga försök. Vänta {time}.").format(time=wait)
