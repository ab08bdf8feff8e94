"""Whether things move by themselves: bars while something is waited for, menus that glide, a cursor that blinks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

_STILL = "still"
_GLIDES = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


def is_still() -> bool:
    """Nothing is to move by itself."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_STILL))


def wanted_still(hints: QStyleHints) -> bool:
    """The computer was told to show less motion."""
    return hints.accessibility().motionPreference() is Qt.MotionPreference.ReducedMotion


class Motion:
    """Stops what moves, and lets it move again as the computer had it at first."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._blinks = app.cursorFlashTime()
        self._glides = [effect for effect in _GLIDES if app.isEffectEnabled(effect)]

    def settle(self, still: bool) -> None:
        """From now on."""
        if is_still() is still:
            return
        self._app.setProperty(_STILL, still)
        self._app.setCursorFlashTime(0 if still else self._blinks)
        for effect in self._glides:
            self._app.setEffectEnabled(effect, not still)
