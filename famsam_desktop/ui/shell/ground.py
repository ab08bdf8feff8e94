"""What a way through several gates stands on: the window, the clock, and the vault's answers."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class Ground(Protocol):
    """The entrance, as the ways that it begins see it."""

    window: Window

    @property
    def clock(self) -> Callable[[], datetime]:
        """The computer's, unless another one was given."""

    @property
    def owner(self) -> QObject:
        """What a way belongs to."""

    def show(self, gate: Gate, then: Callable[[], object] | None = None) -> None:
        """Put a gate in the window; `then` is called when it has been painted."""

    def show_code(self, code: str, desk: "Desk", *, renewed: bool = False) -> None:
        """The recovery code of a desk that is open already; typed back, one sits down at it."""

    def ask(
        self,
        act: Callable[[], Any],
        then: Callable[[Any], None],
        gate: Gate,
        refused: Callable[[Any], None] | None = None,
    ) -> None:
        """Ask the vault off the Qt thread; a gate says why not and can be used again."""
