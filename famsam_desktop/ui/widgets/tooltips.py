"""Tooltips with texts that people have typed: Qt would take some of them for markup."""

from collections.abc import Iterable
from html import escape


def plain_tip(lines: Iterable[str]) -> str:
    """The lines as a tooltip that shows every sign as it was typed, and wraps when it is long."""
    said = "<br>".join(escape(line).replace("\n", "<br>") for line in lines if line)
    return f"<p>{said}</p>" if said else ""
