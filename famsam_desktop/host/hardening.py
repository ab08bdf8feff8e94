"""This process keeps its memory to itself: no core dumps, no other program of the same user that looks in.

`forbid_core_dumps` costs a third of a millisecond and is the first thing that the program does. `close_memory` needs
ctypes, which takes longer to import than the first picture can wait: it comes before anything secret is typed or read.
"""

import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x1, 0x2
_WER_FAULT_REPORTING_FLAG_NOHEAP = 0x1


def forbid_core_dumps() -> None:
    """Nothing of the memory is written to disk when this process or a child of it crashes."""
    if sys.platform == "win32":
        return  # what there is to do needs ctypes: `close_memory`
    import resource

    # Lowered for good: no later code can raise it again.
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def close_memory() -> None:
    """Make the system refuse to dump this process or to let others of the same user read its memory.

    Linux: not dumpable, which also holds where cores are piped to a program whatever their limit. Windows: no crash
    dialog and no memory in error reports (written after the documentation, not yet tried there). macOS: the limit
    alone; an outsider needs the permission to debug anyway.
    """
    if sys.platform == "linux":
        _close_on_linux()
    elif sys.platform == "win32":
        _close_on_windows()


def _close_on_linux() -> None:
    try:
        from ctypes import CDLL, c_ulong  # some Pythons are built without it
    except ImportError:
        return
    with suppress(OSError, AttributeError):
        CDLL(None).prctl(_PR_SET_DUMPABLE, c_ulong(0), c_ulong(0), c_ulong(0), c_ulong(0))


def _close_on_windows() -> None:
    try:
        import ctypes
    except ImportError:
        return
    windll = getattr(ctypes, "windll", None)
    with suppress(OSError, AttributeError):
        kernel = windll.kernel32  # type: ignore[union-attr]  # there is none on other systems
        kernel.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
        kernel.WerSetFlags(_WER_FAULT_REPORTING_FLAG_NOHEAP)
    if getattr(sys, "frozen", False):  # kept per name of a program: not for every python.exe of this user
        with suppress(OSError, AttributeError):
            windll.wer.WerAddExcludedApplication(sys.executable, False)  # type: ignore[union-attr]  # the same
