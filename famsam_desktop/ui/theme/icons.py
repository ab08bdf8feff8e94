"""Lucide icons, tinted for the palette in force and drawn for the screen's own pixels."""

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton

from famsam_desktop import resources
from famsam_desktop.ui.theme.metrics import em, icon_extent
from famsam_desktop.ui.theme.palette import tokens

_NAME = "famsamIcon"
_TINT = "famsamIconTint"
_EM = "famsamIconEm"
_RESTING = 0.4
"""How much ink is left of an icon whose button cannot be pressed; quiet buttons are muted already."""


def pixmap(name: str, tint: str = "text", extent: int | None = None, ratio: float | None = None) -> QPixmap:
    """One icon in the colour of a palette token (`tint`); `extent` in device-independent pixels."""
    extent = extent or icon_extent()
    ratio = ratio or _screen_ratio()
    shade = str(getattr(tokens(), tint))
    key = f"famsam-{name}-{shade}-{extent}-{ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = _draw(name, shade, extent, ratio)
        QPixmapCache.insert(key, found)
    return found


def icon(name: str, tint: str = "text") -> QIcon:
    """An icon for a cell or an item of a list; whoever holds it makes it anew when the theme changes."""
    made = QIcon(pixmap(name, tint))
    made.addPixmap(pixmap(name, tint), QIcon.Mode.Selected)
    made.addPixmap(_faded(pixmap(name, "muted")), QIcon.Mode.Disabled)
    return made


def dress(target: QAbstractButton | QAction | QLabel, name: str, tint: str = "text", em: float = 1.0) -> None:
    """Give a button, an action or a label its icon, and remember it for the next theme or zoom."""
    target.setProperty(_NAME, name)
    target.setProperty(_TINT, tint)
    target.setProperty(_EM, em)
    _tint(target)


def tint_all(app: QApplication) -> None:
    """Tint every dressed widget and action anew, after the palette, the zoom or the screen changed."""
    for widget in app.allWidgets():
        _tint(widget)
        for action in widget.actions():
            _tint(action)


def _tint(target: QObject) -> None:
    name = target.property(_NAME)
    if not name:
        return
    tint, extent = str(target.property(_TINT)), icon_extent(float(target.property(_EM)))
    if isinstance(target, QLabel):
        target.setPixmap(pixmap(str(name), tint, extent))
        return
    is_said = isinstance(target, QPushButton) or (isinstance(target, QAbstractButton) and bool(target.text()))
    gap = em(0.4) if is_said else 0  # a push button may get its text later
    drawn = _beside(pixmap(str(name), tint, extent), gap)
    resting = _faded(_beside(pixmap(str(name), "muted", extent), gap))
    made = QIcon(drawn)
    made.addPixmap(resting, QIcon.Mode.Disabled)
    if isinstance(target, QAbstractButton):
        target.setIcon(made)
        target.setIconSize(drawn.deviceIndependentSize().toSize())
    elif isinstance(target, QAction):
        target.setIcon(made)


def _beside(drawn: QPixmap, gap: int) -> QPixmap:
    """The icon with an empty strip at its right: a style sheet leaves no room between icon and text."""
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def _faded(drawn: QPixmap) -> QPixmap:
    """The icon as of a button that rests."""
    fainter = QPixmap(drawn.size())
    fainter.setDevicePixelRatio(drawn.devicePixelRatio())
    fainter.fill(Qt.GlobalColor.transparent)
    painter = QPainter(fainter)
    painter.setOpacity(_RESTING)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return fainter


def _draw(name: str, shade: str, extent: int, ratio: float) -> QPixmap:
    source = resources.path("icons", f"{name}.svg").read_bytes().replace(b"currentColor", shade.encode())
    side = max(1, round(extent * ratio))
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _screen_ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
