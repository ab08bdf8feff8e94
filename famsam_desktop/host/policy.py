"""What the organisation has settled for every user of this computer, in a file that only its administrators can write.

A value that is wrong, or a whole file that cannot be trusted or understood, gives way to what is safe: the keyring is
off and the store locks after ten minutes. Nobody is kept out by it, and the settings page says what is wrong.
"""

import os
import stat
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

from famsam_desktop.domain.policies import Fault, Policy, Problem
from famsam_desktop.host import administrators

FILE = "policy.toml"
LEAST_MINUTES, MOST_MINUTES = 1, 240
_LARGEST = 64_000
_LONGEST = 200

SAFE: Final = Policy(idle_minutes=10, keyring=False)
"""What holds where nobody can tell what was meant."""


def place() -> Path:
    """Where the file lies: in a folder of the computer, not of a user."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "FamSam" / FILE
    if sys.platform == "darwin":
        return Path("/Library/Application Support/FamSam") / FILE
    return Path("/etc/famsam") / FILE


@cache
def current() -> Policy:
    """The policy of this computer, read once: a change holds when the program is started again."""
    return read(place())


def read(file: Path, owners: frozenset[int] = administrators.OWNERS) -> Policy:
    """The policy in a file; without a file nothing is settled. `owners` are the user ids that may have written it."""
    try:
        with file.open("rb") as opened:
            status = os.fstat(opened.fileno())
            content = opened.read(_LARGEST + 1)
    except FileNotFoundError:
        return Policy()
    except OSError:
        return _all_safe(Fault.UNREADABLE)
    if not stat.S_ISREG(status.st_mode) or not administrators.alone_write(file, status, owners):
        return _all_safe(Fault.UNTRUSTED)
    import tomllib  # hardly any computer has the file

    try:
        said = tomllib.loads(content.decode("utf-8")) if len(content) <= _LARGEST else None
    except ValueError:
        said = None
    return _all_safe(Fault.UNREADABLE) if said is None else _policy(said)


def _all_safe(fault: Fault) -> Policy:
    return SAFE._replace(problems=(Problem(fault),))


def _policy(said: dict[str, Any]) -> Policy:
    """The values that are as they should be; what is safe in the place of the others."""
    values: dict[str, Any] = {}
    problems = []
    for name, value in said.items():
        if name not in _SOUND:
            problems.append(Problem(Fault.UNKNOWN, name))
        elif not _SOUND[name](value):
            problems.append(Problem(Fault.WRONG, name))
            values[name] = getattr(SAFE, name)
        else:
            values[name] = value
    return Policy(**values, problems=tuple(problems))


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST and value.isprintable()


def _is_place(value: Any) -> bool:
    """A folder of a store, from the root or from the user's own folder (``~``)."""
    return (
        _is_name(value) and Path(value).suffix == ".famsam" and (value[0] == "~" or Path(value).is_absolute())
    )


def _is_minutes(value: Any) -> bool:
    return type(value) is int and LEAST_MINUTES <= value <= MOST_MINUTES


def _is_switch(value: Any) -> bool:
    return isinstance(value, bool)


_SOUND = {"organisation": _is_name, "store": _is_place, "idle_minutes": _is_minutes, "keyring": _is_switch}
