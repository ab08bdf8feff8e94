"""The column of a day that may have passed while something is still waited for."""

from collections.abc import Callable
from datetime import date
from functools import partial

from famsam_desktop.ui.speech import said
from famsam_desktop.ui.widgets.table import Column, Mark


def late_column[R](title: str, day: Callable[[R], date | None], is_late: Callable[[R], bool]) -> Column[R]:
    """The day, and that it has passed, in words and with a mark."""
    return Column(title=title, text=partial(_words, day, is_late), mark=partial(_mark, is_late))


def _words[R](day: Callable[[R], date | None], is_late: Callable[[R], bool], row: R) -> str:
    last = day(row)
    iso = last.isoformat() if last is not None else ""
    return said("{day}, försenat").format(day=iso) if is_late(row) else iso


def _mark[R](is_late: Callable[[R], bool], row: R) -> Mark | None:
    return Mark("triangle-alert", "bad") if is_late(row) else None
