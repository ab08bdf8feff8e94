"""When something unforeseen happens: it is caught, and described with no word of what was typed."""

import platform
import sys
import threading
import traceback
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

_PACKAGE = "famsam_desktop"
_LIBRARIES = ("famsam-desktop", "PySide6_Essentials", "sqlcipher3", "SQLAlchemy", "reportlab")


class CrashHook(QObject):
    """Catches what nobody caught, on any thread, and hands it on here as `crashed`."""

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def release(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, _trace)
            return
        self.crashed.emit(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.crashed.emit(args.exc_value)


def technical_information(error: BaseException) -> str:
    """Types, places in our own and others' code, and versions. Never a message, a value or a path of this computer."""
    lines = [f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.machine()}"]
    lines += [f"{name} {version_of(name)}" for name in _LIBRARIES]
    shown: BaseException | None = error
    while shown is not None:
        lines.append(type(shown).__qualname__)
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(shown.__traceback__)
        ]
        shown = shown.__cause__ or shown.__context__
    return "\n".join(lines)


def _place(file: str) -> str:
    """A file inside its package, without the folders of this computer."""
    parts = PurePath(file).parts
    if _PACKAGE in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index(_PACKAGE) :])
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    return parts[-1] if parts else ""


def version_of(name: str) -> str:
    """The installed version of a distribution, or a dash."""
    from importlib.metadata import PackageNotFoundError, version  # slow, and hardly ever needed

    try:
        return version(name)
    except PackageNotFoundError:
        return "–"
