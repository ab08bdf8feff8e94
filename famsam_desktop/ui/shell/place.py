"""One page of the window, before it is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.page import Page

#: The page where a meeting is led.
LEADING = "live"

_NUMBERED = 9


def keys_of(number: int) -> str:
    """The keys that go to a page of the sidebar, counted from one; those after the ninth have none."""
    return f"Ctrl+{number}" if number <= _NUMBERED else ""


@dataclass(frozen=True, slots=True)
class Place:
    """A page by its key, its name and icon in the sidebar, how to make it in another widget, what one comes for."""

    key: str
    title: str
    icon: str
    make: Callable[[QWidget], Page]
    errands: Sequence[Errand] = ()
    under: str = ""
    """The key of the page that it belongs to; it then has no line of its own in the sidebar, and a key of its own."""
