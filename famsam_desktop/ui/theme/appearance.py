"""Light, dark or as the system; zoom 80 to 200 %: one object that dresses the whole application."""

import sys
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from famsam_desktop import resources
from famsam_desktop.ui.theme.icons import tint_all
from famsam_desktop.ui.theme.motion import Motion, wanted_still
from famsam_desktop.ui.theme.palette import DARK, LIGHT, Tokens, qt_palette
from famsam_desktop.ui.theme.stylesheet import stylesheet

FAMILY = "Inter"
ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
_LEAST_POINTS = 10.5


class Theme(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @classmethod
    def _missing_(cls, _value: object) -> "Theme":
        """A choice of another version of the program counts as none."""
        return cls.SYSTEM


class Appearance(QObject):
    """Dresses the application and keeps the choice; `changed` when either moved, for the settings to keep."""

    changed = Signal()

    def __init__(
        self, app: QApplication, theme: Theme = Theme.SYSTEM, zoom: int = 100, *, calm: bool = False
    ) -> None:
        super().__init__(app)
        self._app = app
        self._base_points = max(_LEAST_POINTS, app.font().pointSizeF())
        self.theme = theme
        self.zoom = _within(zoom)
        #: Nothing is to move by itself, whatever the computer says; the computer may say so too.
        self.calm = calm
        self._motion = Motion(app)
        self._hints = app.styleHints()  # held, or what belongs to it is taken for deleted
        self.settle_motion()
        load_fonts()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        self._hints.accessibility().motionPreferenceChanged.connect(self.settle_motion)

    def choose(self, theme: Theme) -> None:
        """Light, dark or as the system."""
        if theme is not self.theme:
            self.theme = theme
            self._redress()

    def set_zoom(self, percent: int) -> None:
        """Zoom live; outside 80–200 the nearest end."""
        if _within(percent) != self.zoom:
            self.zoom = _within(percent)
            self._redress()

    def zoom_in(self) -> None:
        """The next larger step."""
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self.zoom), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        """The next smaller step."""
        self.set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self.zoom), ZOOM_STEPS[0]))

    def zoom_reset(self) -> None:
        """Back to 100 %."""
        self.set_zoom(100)

    def be_calm(self, calm: bool) -> None:
        """Less motion, or as much as the computer is set to."""
        if calm is not self.calm:
            self.calm = calm
            self.settle_motion()
            self.changed.emit()

    def settle_motion(self) -> None:
        """The user or the computer wants more or less of it."""
        self._motion.settle(self.calm or wanted_still(self._hints))

    def _redress(self) -> None:
        self._dress()
        tint_all(self._app)
        self.changed.emit()

    def _dress(self) -> None:
        wanted = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(wanted.get(self.theme, Qt.ColorScheme.Unknown))
        font = QFont(FAMILY)
        font.setPointSizeF(self._base_points * self.zoom / 100)
        self._app.setFont(font)
        tokens = self._tokens()
        self._app.setPalette(qt_palette(tokens))
        self._app.setStyleSheet(stylesheet(tokens))

    def _tokens(self) -> Tokens:
        if self.theme is Theme.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self.theme is Theme.DARK else LIGHT

    def _on_system_scheme(self) -> None:
        if self.theme is Theme.SYSTEM:
            self._redress()


def application() -> QApplication:
    """Qt's application, in the style that the style sheet is written for.

    The style is chosen by an argument: `setStyle` hands Python a QStyle, whose enums take longer to make than the
    lock screen takes to paint.
    """
    return QApplication([*sys.argv[:1], "-style", "fusion"])


@cache
def load_fonts() -> None:
    """Make Inter known to Qt; without it Qt falls back to the system's own face and nothing breaks.

    Once: Qt keeps a font as often as it is told of it, and looks through all of them again each time.
    """
    for weight in (400, 600):
        QFontDatabase.addApplicationFont(str(resources.path("fonts", f"inter-{weight}.ttf")))


def _within(percent: int) -> int:
    return min(max(percent, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
