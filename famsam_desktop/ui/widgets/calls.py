"""Signals that carry more than is asked for."""

from collections.abc import Callable


class Run:
    """Calls a function of no arguments from a signal that carries one."""

    def __init__(self, function: Callable[[], object]) -> None:
        self._function = function

    def __call__(self, _checked: bool = False) -> None:
        """What the signal is connected to."""
        self._function()
