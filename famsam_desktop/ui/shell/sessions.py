"""What the system tells of the session: the screen was locked, the computer is going to sleep.

Linux tells on D-Bus, Windows by messages to the window. macOS tells only programs that link its own libraries, so there
the end of sleep is seen by the clocks of `watch` and a locked screen is not heard of.
"""

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"

#: Who says that the screen is locked, by desktop.
_SCREENSAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)

#: The slots as Qt names them. Its type hints ask for bytes, but only a text is taken.
_BEGUN: Any = SLOT("_on_begun(bool)")
_TOLD: Any = SLOT("_on_told()")


class Session(QObject):
    """Listens from `listen` on; where nobody tells anything, nothing comes."""

    left = Signal()

    def listen(self, window: QWidget) -> None:
        """Begin to listen; the window is what Windows sends its messages to."""
        if sys.platform == "win32":
            from famsam_desktop.ui.shell.sessions_windows import SessionMessages

            SessionMessages(window, self.left.emit, self)
        elif sys.platform == "linux":
            self._listen_on_buses()

    def _listen_on_buses(self) -> None:
        """Whoever sends is not asked for by name: that would wait for an answer, or start a service."""
        try:
            from PySide6.QtDBus import QDBusConnection  # not in every build of Qt
        except ImportError:
            return
        system = QDBusConnection.systemBus()
        if system.isConnected():
            system.connect("", _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, _BEGUN)
            system.connect("", own_session(), f"{_LOGIN}.Session", "Lock", self, _TOLD)
        if not _has_session_bus():
            return
        desktop = QDBusConnection.sessionBus()
        if desktop.isConnected():
            for name in _SCREENSAVERS:
                desktop.connect("", "", name, "ActiveChanged", self, _BEGUN)

    @Slot(bool)
    def _on_begun(self, begun: bool) -> None:
        """Sleep or a locked screen begins; its end is nothing to us."""
        if begun:
            self.left.emit()

    @Slot()
    def _on_told(self) -> None:
        self.left.emit()


def _has_session_bus() -> bool:
    """Asking for one that is not there would start it."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or bool(runtime and Path(runtime, "bus").exists())


def own_session() -> str:
    """The path of this login session on the system's bus; empty is every session's, where ours is not known."""
    name = os.environ.get("XDG_SESSION_ID", "")
    return f"{_LOGIN_PATH}/session/{_label(name)}" if name else ""


def _label(name: str) -> str:
    """A name as part of a path, as systemd writes it: what is no letter or digit, and a first digit, by its code."""
    return "".join(
        sign
        if sign.isascii() and sign.isalnum() and not (place == 0 and sign.isdigit())
        else f"_{ord(sign):02x}"
        for place, sign in enumerate(name)
    )
