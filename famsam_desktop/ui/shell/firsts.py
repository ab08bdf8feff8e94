"""What PySide makes when it is first asked: done while a passphrase is being typed, not while the desk is awaited."""

from PySide6.QtWidgets import QTableView, QWidget


def make_firsts(parent: QWidget) -> None:
    """The classes of the style and, for the first view, of every widget there is."""
    parent.style()
    view = QTableView(parent)
    view.viewport()
    view.deleteLater()
