"""Which widget of a kind another one stands in, or over."""

from PySide6.QtWidgets import QWidget


def nearest[W: QWidget](widget: QWidget, kind: type[W]) -> W | None:
    """The first of that kind among the widgets it belongs to; windows over others belong to those."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kind):
        parent = parent.parentWidget()
    return parent
