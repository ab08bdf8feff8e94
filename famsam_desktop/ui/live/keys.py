"""The keys of the page where a meeting is led; F1 lists them."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.capture import Kind
from famsam_desktop.ui.live.chips import KEYS, kind_words


def add_keys(
    page: QWidget, moves: Mapping[str, Callable[[], object]], choose_kind: Callable[[Kind], object]
) -> None:
    """Everything can be done without the pointer, and without leaving the line."""
    for text, keys, name in (
        (page.tr("Nästa punkt"), "Ctrl+PgDown", "next"),
        (page.tr("Föregående punkt"), "Ctrl+PgUp", "previous"),
        (page.tr("Stoppa klockan, eller starta den igen"), "F9", "hold"),
        (page.tr("Paus 10 min"), "F8", "break"),
        (page.tr("Till anteckningsraden"), "F6", "line"),
        (page.tr("Rumsvy"), "Ctrl+R", "room"),
        (page.tr("Boka nästa möte"), "Ctrl+N", "book"),
        (page.tr("Avsluta mötet"), "Shift+F5", "finish"),
        (page.tr("Till mötets sida"), "Ctrl+Shift+A", "page"),
    ):
        _add(page, text, keys, moves[name])
    for kind, keys in KEYS.items():
        words = page.tr("Raden är: {kind}").format(kind=kind_words(kind).lower())
        _add(page, words, keys, partial(_choose, choose_kind, kind))


def _choose(choose_kind: Callable[[Kind], object], kind: Kind, _checked: bool = False) -> None:
    choose_kind(kind)


def _add(page: QWidget, text: str, keys: str, run: Callable[..., object]) -> None:
    action = QAction(text, page)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(run)
    page.addAction(action)
