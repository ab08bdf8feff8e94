"""What the gates do with the vault's answers; imported behind the first picture."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject

from famsam_desktop.services import vault
from famsam_desktop.ui.shell.gate import Gate

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


def alive(thing: QObject) -> bool:
    """It has not been taken away while the vault worked."""
    return shiboken6.isValid(thing)


def refuse(gate: Gate, reason: Any) -> None:
    """The gate says why not, when it is still there."""
    # The words of every rule stand behind it: imported with the pages, while the passphrase is being typed.
    from famsam_desktop.ui.texts import sentence

    if alive(gate):
        gate.refuse(sentence(reason))


def gave_up(gate: Gate, _error: BaseException) -> None:
    """The crash dialog says what happened; the gate can be used again."""
    if alive(gate):
        gate.wait(False)


def ignore(_reason: Any) -> None:
    """Whoever opens the store is told; until then it is no news."""


def demo_passphrase() -> str:
    """What everybody is told who opens the demo store."""
    from famsam_desktop.services import demo as invented

    return invented.PASSPHRASE


def demo(path: Path) -> "Desk":
    """The demo store, made the first time."""
    from famsam_desktop.services import demo as invented

    if path.exists():
        return vault.unlock(path, invented.PASSPHRASE, invented.PEOPLE[0])
    return invented.build(path, clock=vault.utc_now)
