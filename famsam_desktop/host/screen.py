"""Is there a screen to show a window on?"""

import os
import sys

_NAMED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def is_there() -> bool:
    """False where Qt would end the process with a core dump instead of a sentence."""
    return sys.platform != "linux" or any(map(os.environ.get, _NAMED))
