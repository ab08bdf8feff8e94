"""What Windows tells a window of its session. Written after the documentation; not yet tried on Windows."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

_WM_POWERBROADCAST = 0x0218
_PBT_APMSUSPEND = 0x0004
_WM_WTSSESSION_CHANGE = 0x02B1
_WTS_CONSOLE_DISCONNECT, _WTS_REMOTE_DISCONNECT, _WTS_SESSION_LOCK = 0x2, 0x4, 0x7
_LEAVING = frozenset(
    {
        (_WM_POWERBROADCAST, _PBT_APMSUSPEND),
        (_WM_WTSSESSION_CHANGE, _WTS_CONSOLE_DISCONNECT),
        (_WM_WTSSESSION_CHANGE, _WTS_REMOTE_DISCONNECT),
        (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK),
    }
)


class SessionMessages(QObject):
    """Asks for the messages of the session as long as its parent lives, and passes on those of leaving."""

    def __init__(self, window: QWidget, leave: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._filter = _Filter(leave)
        handle = int(window.winId())
        with suppress(ImportError, AttributeError, OSError):
            _windows().wtsapi32.WTSRegisterSessionNotification(handle, 0)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self._leave = leave

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: Any
    ) -> tuple[bool, int]:
        """Look at the message's number and first word; every message goes its way."""
        name = kind.data() if isinstance(kind, QByteArray) else bytes(kind)
        if name == b"windows_generic_MSG" and message_of(int(message)) in _LEAVING:
            self._leave()
        return False, 0


def message_of(address: int) -> tuple[int, int]:
    """Number and first word of a message in memory: a window handle, a 32-bit number, and a word of pointer size."""
    import ctypes

    class Message(ctypes.Structure):
        _fields_ = (("window", ctypes.c_void_p), ("number", ctypes.c_uint), ("word", ctypes.c_size_t))

    message = Message.from_address(address)
    return int(message.number), int(message.word)


def _windows() -> Any:
    import ctypes

    return getattr(ctypes, "windll")  # noqa: B009  (there is none on other systems)
