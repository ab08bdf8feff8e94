"""One page of the window, before it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from famsam_desktop.ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Place:
    """A page by its key, its name in the sidebar, its icon, and how to make it when it is first gone to."""

    key: str
    title: str
    icon: str
    make: Callable[[], Page]
