"""How many statements a reading asks of the database."""

from collections.abc import Callable

import sqlalchemy as sa

from famsam_desktop.services.desk import Desk


def statements(desk: Desk, read: Callable[[], object]) -> int:
    """The statements of one reading."""
    asked: list[object] = []

    def note(*event: object) -> None:
        asked.append(event[2])

    sa.event.listen(desk.store.engine, "before_cursor_execute", note)
    try:
        read()
    finally:
        sa.event.remove(desk.store.engine, "before_cursor_execute", note)
    return len(asked)
