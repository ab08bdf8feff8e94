"""What was copied here does not stay in the clipboard: gone half a minute later, and when the store is locked."""

import hashlib
import secrets
import sys
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

#: Long enough to paste it where it is wanted.
STAYS_MS = 30_000

#: Programs that keep what was copied leave alone what bears these.
_LINUX_HINT = ("x-kde-passwordManagerHint", b"secret")
_WINDOWS_HINTS = tuple(
    (f'application/x-qt-windows-mime;value="{name}"', b"\0\0\0\0")
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    )
)
#: On macOS the hint has a type that Qt cannot name; there only the clearing holds.
_HINTS = _WINDOWS_HINTS if sys.platform == "win32" else (_LINUX_HINT,)
_OURS = "application/x-famsam-desktop"


class Clipboard(QObject):
    """Watches the clipboard; what another program put there is never touched.

    It knows what is ours by a digest with a salt of this process, so that the text is not kept a second time. `owns`
    says whether the clipboard holds what this process put there; the window system's answer unless another is given.
    """

    def __init__(
        self, clipboard: QClipboard, parent: QObject, owns: Callable[[], bool] | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._owns = owns or clipboard.ownsClipboard
        self._salt = secrets.token_bytes(16)
        self._digest = b""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS_MS)
        self.timer.timeout.connect(self._forget)
        clipboard.dataChanged.connect(self._on_changed)

    def clear(self) -> None:
        """Nothing of ours is left: neither what was copied nor what is marked with the pointer."""
        self._forget()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _forget(self) -> None:
        """Empty the clipboard when it holds what was copied here, whoever keeps it by now."""
        self.timer.stop()
        ours, self._digest = self._digest, b""
        if ours and self._digest_of(self._clipboard.text()) == ours:
            self._clipboard.clear()

    def _on_changed(self) -> None:
        """What a field of ours copied is put there again with the hints, and the half minute begins."""
        if not self._owns():
            return
        text = _new_text(self._clipboard.mimeData())
        if text:
            self._digest = self._digest_of(text)
            self.timer.start()
            self._clipboard.setMimeData(_hinted(text))

    def _digest_of(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self._salt, digest_size=16).digest()


def _new_text(data: QMimeData | None) -> str:
    """What a field put there; nothing when it is empty, or when it was put there again."""
    return "" if data is None or data.hasFormat(_OURS) else data.text()


def _hinted(text: str) -> QMimeData:
    """The text alone, without the other forms that a field adds, and what keeps it out of histories."""
    data = QMimeData()
    data.setText(text)
    for name, value in (*_HINTS, (_OURS, b"1")):
        data.setData(name, value)
    return data
