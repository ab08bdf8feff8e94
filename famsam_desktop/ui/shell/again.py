"""The next process: a lock ends this one, and that one begins at the lock screen or at the gate it is told."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

#: The environment tells the next process which gate a store was locked for, when that is not the lock screen.
GATE = "FAMSAM_GATE"


def this_program() -> tuple[str, ...]:
    """How this program is started: frozen, it is its own executable."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "famsam_desktop")


def asked_gate() -> str:
    """The gate that this process was started for; it is told once, and not to the next one."""
    return os.environ.pop(GATE, "")


def start_again(again: Sequence[str], store: Path, gate: str, parent: "QObject") -> None:
    """Start the next process on a store; it outlives this one."""
    # Not needed for the first picture, so not imported before it.
    from PySide6.QtCore import QProcess, QProcessEnvironment

    from famsam_desktop.ui.shell.bench import PASSPHRASE

    program, *arguments = again
    inside = QProcessEnvironment.systemEnvironment()
    inside.remove(PASSPHRASE)  # whoever set it set it for this process
    if gate:
        inside.insert(GATE, gate)
    process = QProcess(parent)
    process.setProgram(program)
    process.setArguments([*arguments, "open", str(store)])
    process.setProcessEnvironment(inside)
    process.startDetached()
