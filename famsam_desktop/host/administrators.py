"""Could anybody but this computer's administrators have written a file?"""

import os
import stat
import sys
from pathlib import Path

#: Who administers on Linux and macOS: root.
OWNERS = frozenset({0})

_FILE_OBJECT, _OWNER = 1, 1
_ADMINISTRATORS, _SYSTEM = 26, 22
"""WELL_KNOWN_SID_TYPE: the group of administrators, and the system itself."""


def alone_write(file: Path, status: os.stat_result, owners: frozenset[int] = OWNERS) -> bool:
    """Whether only they can write the opened file, and put another one in its place."""
    if sys.platform == "win32":
        return _is_theirs_on_windows(file) and _is_theirs_on_windows(file.parent)
    try:
        folder = file.parent.lstat()
    except OSError:
        return False
    return _is_theirs(status, owners) and stat.S_ISDIR(folder.st_mode) and _is_theirs(folder, owners)


def _is_theirs(status: os.stat_result, owners: frozenset[int]) -> bool:
    return status.st_uid in owners and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _is_theirs_on_windows(path: Path) -> bool:
    """Whether administrators or the system own it (written after the documentation, not yet tried there).

    Whoever is not one of them cannot give a file away, and what they own in ProgramData others can only read.
    """
    try:
        import ctypes

        windll = getattr(ctypes, "windll", None)
        security = windll.advapi32  # type: ignore[union-attr]  # there is none on other systems
        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        failed = security.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)),
            _FILE_OBJECT,
            _OWNER,
            ctypes.byref(owner),
            None,
            None,
            None,
            ctypes.byref(descriptor),
        )
        if failed:
            return False
        theirs = any(security.IsWellKnownSid(owner, kind) for kind in (_ADMINISTRATORS, _SYSTEM))
        windll.kernel32.LocalFree(descriptor)  # type: ignore[union-attr]  # the same
    except (ImportError, OSError, AttributeError):
        return False
    return bool(theirs)
