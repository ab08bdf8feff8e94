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
    """What is shown with this name and one of these roles, best in sight; with a number to ask for it by."""
    fitting = []
    for each in _shown(pid, only_in_front=True):
        said = _told(each)
        if said is not None and _fits(said, name, roles, begins):
            fitting.append((each, said))
            if _in_sight(each):
                break
    if not fitting:
        return None
    each, said = fitting[-1] if _in_sight(fitting[-1][0]) else fitting[0]
    kept[len(kept)] = each
    return {"at": len(kept) - 1, **said}


def tree(_kept: Kept, pid: int) -> list[Said]:
    """All that is shown, in the order it is read."""
    return [said for said in map(_told, _shown(pid)) if said is not None]


def look(kept: Kept, at: int) -> Said | None:
    """What was found once, as it is now."""
    return _told(kept[at])


def in_sight(kept: Kept, at: int) -> bool:
    """Its middle lies within everything that holds it."""
    return _in_sight(kept[at])


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


_COMMANDS = {each.__name__: each for each in (find, tree, look, in_sight, press, write, read, table)}


def _programs(pid: int) -> Iterator[Any]:
    desktop = pyatspi.Registry.getDesktop(0)
    for number in range(desktop.childCount):
        program = desktop.getChildAtIndex(number)
        if program is not None and program.get_process_id() == pid:
            yield program


def _shown(pid: int, only_in_front: bool = False) -> Iterator[Any]:
    """Depth first; what is not shown has nothing in it that is, and what a dialog stands over cannot be reached."""
    programs = list(_programs(pid))
    waiting = [_front(each) for each in programs] if only_in_front else programs[::-1]
    while waiting:
        each = waiting.pop()
        yield each
        try:
            inner = [each.getChildAtIndex(number) for number in range(each.childCount)]
            waiting += [child for child in reversed(inner) if child is not None and _is_shown(child)]
        except GONE:
            continue


def _front(program: Any) -> Any:
    """The dialog that opened last, or else all there is."""
    windows = [program.getChildAtIndex(number) for number in range(program.childCount)]
    dialogs = [each for each in windows if each is not None and _is_dialog(each) and _is_shown(each)]
    return dialogs[-1] if dialogs else program


def _is_dialog(each: Any) -> bool:
    try:
        return bool(each.getRole() == pyatspi.ROLE_DIALOG)
    except GONE:
        return False


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
        return {**told, "box": _box(each)}
    except NotImplementedError:
        return {**told, "box": None}
    except GONE:
        return None


def _in_sight(each: Any) -> bool:
    try:
        left, top, width, height = _box(each)
        middle = left + width // 2, top + height // 2
        holder = each.parent
        while holder is not None and holder.getRole() != pyatspi.ROLE_APPLICATION:
            left, top, width, height = _box(holder)
            if not (left <= middle[0] < left + width and top <= middle[1] < top + height):
                return False
            holder = holder.parent
    except (*GONE, NotImplementedError):
        return False
    return True


def _box(each: Any) -> list[int]:
    box = each.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return [box.x, box.y, box.width, box.height]


def _fits(said: Said, name: str, roles: list[str], begins: bool) -> bool:
    if roles and said["role"] not in roles:
        return False
    return bool(said["name"] == name or (begins and said["name"].startswith(name)))


if __name__ == "__main__":
    main()
