"""A screen reader in miniature, for the system's own Python with pyatspi: reads one program by way of AT-SPI.

Commands come as JSON lines on standard input, answers go as JSON lines to standard output. It shares no code with the
program that it reads, and imports nothing of it.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # of the system's Python
from gi.repository import GLib  # type: ignore[import-not-found]

Kept = dict[int, Any]
Said = dict[str, Any]

#: What is looked at may go meanwhile; the bus says so as an error of its own kind.
GONE = (GLib.Error, RuntimeError, LookupError, AttributeError)

_STATES = {
    "focusable": pyatspi.STATE_FOCUSABLE,
    "focused": pyatspi.STATE_FOCUSED,
    "showing": pyatspi.STATE_SHOWING,
    "enabled": pyatspi.STATE_ENABLED,
    "checked": pyatspi.STATE_CHECKED,
    "selected": pyatspi.STATE_SELECTED,
    "modal": pyatspi.STATE_MODAL,
}


def main() -> None:
    """Answer each command until standard input ends."""
    kept: Kept = {}
    for line in sys.stdin:
        asked = json.loads(line)
        answer = _COMMANDS[asked.pop("do")](kept, **asked)
        print(json.dumps(answer), flush=True)  # noqa: T201  (that is how it answers)


def find(kept: Kept, pid: int, name: str, roles: list[str], begins: bool) -> Said | None:
    """The first thing shown with this name and one of these roles; where it lies, and a number to ask for it by."""
    for each in _shown(pid):
        said = _told(each)
        if said is not None and _fits(said, name, roles, begins):
            kept[len(kept)] = each
            return {"at": len(kept) - 1, **said}
    return None


def tree(_kept: Kept, pid: int) -> list[Said]:
    """All that is shown, in the order it is read."""
    return [said for said in map(_told, _shown(pid)) if said is not None]


def look(kept: Kept, at: int) -> Said | None:
    """What was found once, as it is now."""
    return _told(kept[at])


def press(kept: Kept, at: int) -> bool:
    """Do what it is for."""
    return bool(kept[at].queryAction().doAction(0))


def write(kept: Kept, at: int, text: str) -> bool:
    """Put a text into a field."""
    return bool(kept[at].queryEditableText().setTextContents(text))


def read(kept: Kept, at: int) -> str:
    """The text of a field, as it is read aloud."""
    return str(kept[at].queryText().getText(0, -1))


def table(kept: Kept, at: int) -> Said:
    """A table by its rows and the heads of its columns."""
    asked = kept[at].queryTable()
    heads = [asked.getColumnHeader(n) for n in range(asked.nColumns)]
    return {
        "heads": [head.name if head is not None else "" for head in heads],
        "rows": [
            [asked.getAccessibleAt(r, c).name for c in range(asked.nColumns)] for r in range(asked.nRows)
        ],
    }


_COMMANDS = {each.__name__: each for each in (find, tree, look, press, write, read, table)}


def _programs(pid: int) -> Iterator[Any]:
    desktop = pyatspi.Registry.getDesktop(0)
    for number in range(desktop.childCount):
        program = desktop.getChildAtIndex(number)
        if program is not None and program.get_process_id() == pid:
            yield program


def _shown(pid: int) -> Iterator[Any]:
    """Depth first; what is not shown has nothing in it that is."""
    waiting = list(_programs(pid))[::-1]
    while waiting:
        each = waiting.pop()
        yield each
        try:
            inner = [each.getChildAtIndex(number) for number in range(each.childCount)]
            waiting += [child for child in reversed(inner) if child is not None and _is_shown(child)]
        except GONE:
            continue


def _is_shown(each: Any) -> bool:
    try:
        return bool(each.getState().contains(pyatspi.STATE_SHOWING))
    except GONE:
        return False


def _told(each: Any) -> Said | None:
    try:
        states = each.getState()
        told = {
            "name": each.name,
            "role": each.getRoleName(),
            "description": each.description,
            "states": [word for word, state in _STATES.items() if states.contains(state)],
        }
        component = each.queryComponent()
        box = component.getExtents(pyatspi.DESKTOP_COORDS)
        return {**told, "box": [box.x, box.y, box.width, box.height]}
    except NotImplementedError:
        return {**told, "box": None}
    except GONE:
        return None


def _fits(said: Said, name: str, roles: list[str], begins: bool) -> bool:
    if roles and said["role"] not in roles:
        return False
    return bool(said["name"] == name or (begins and said["name"].startswith(name)))


if __name__ == "__main__":
    main()
