"""Every widget that handles keys itself says so beside the handler, and the sheet of shortcuts (F1) tells of it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from famsam_desktop import ui
from famsam_desktop.ui.shell.commands import shown_keys
from famsam_desktop.ui.shell.languages import Languages
from famsam_desktop.ui.shell.shortcuts import keys_within

UI = Path(ui.__file__).parent
HANDLERS = {"keyPressEvent", "eventFilter", "event"}
SAME = {
    "Enter": "Return",
    "Backspace": "Del",
    "Delete": "Del",
    "Escape": "Esc",
    "PageUp": "Up",
    "PageDown": "Down",
}
"""Keys that stand on the sheet by another one that does the same, or by the name that Qt writes."""


def classes() -> Iterator[tuple[Path, ast.ClassDef]]:
    """The classes that compare what is pressed with keys."""
    for path in sorted(UI.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        tables = {name: keys for each in tree.body if (name := _name(each)) and (keys := _keys(each))}
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                methods = [each for each in node.body if getattr(each, "name", "") in HANDLERS]
                used = {
                    each.id for method in methods for each in ast.walk(method) if isinstance(each, ast.Name)
                }
                if any(map(_keys, methods)) or used & tables.keys():
                    yield path, node


def _name(node: ast.stmt) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
    return target.id if isinstance(target, ast.Name) else ""


def _keys(node: ast.AST) -> set[str]:
    """The keys that are named, as Qt writes them."""
    named = (each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute))
    keys = {name.removeprefix("Key_") for name in named if name.startswith("Key_")}
    return {SAME.get(key, key) for key in keys}


def _texts(node: ast.AST) -> list[str]:
    return [
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]


def _told(node: ast.ClassDef) -> ast.stmt | None:
    return next((each for each in node.body if _name(each) == "own_keys"), None)


FOUND = {f"{path.relative_to(UI)} {node.name}": (path, node) for path, node in classes()}


def test_those_that_handle_keys_are_found() -> None:
    names = {name.split()[1] for name in FOUND}
    assert {"Table", "Dialog", "DayCell", "MeetingBlock", "CaptureLine", "AnswerMatrix", "Finder"} <= names


@pytest.mark.parametrize("name", FOUND)
def test_a_widget_that_handles_keys_tells_of_them(name: str, qapp: QApplication) -> None:
    _, node = FOUND[name]
    told = _told(node)
    assert told is not None, "own_keys"
    rows = {row.text for row in keys_within()}
    words = [text for text in _texts(told) if " " in text and "; " not in text]
    assert any(text in rows for text in words), words


@pytest.mark.parametrize("path", sorted({path for path, _ in FOUND.values()}), ids=lambda path: path.stem)
def test_each_key_is_told(path: Path) -> None:
    """As keys of its own, or as those of a command of the same page."""
    texts = [text for each in path.parent.glob("*.py") for text in _texts(ast.parse(each.read_text("utf-8")))]
    told = {part for text in texts for part in re.split(r"[;+ ]+", text)}
    assert _keys(ast.parse(path.read_text("utf-8"))) <= told


def test_keys_are_not_those_of_qts_own_catalogue(qapp: QApplication) -> None:
    languages = Languages(qapp)
    assert languages.speak_qt()
    assert QKeySequence("Left").toString(QKeySequence.SequenceFormat.NativeText) == "Vänster"
    assert [shown_keys(QKeySequence(keys)) for keys in ("Alt+Left", "Home", "Ctrl+Return")] == [
        "Alt+←",
        "Home",
        "Ctrl+Enter",
    ]
    languages.silence()


def test_keys_are_written_as_on_the_keyboard(qapp: QApplication) -> None:
    keys = {row.keys for row in keys_within()}
    assert {"Ctrl+Enter", "Alt+↓", "Tabb / Skift+Tabb", "Mellanslag", "← / → / ↑ / ↓", "@", "Delete"} <= keys
