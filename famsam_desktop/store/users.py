"""The colleagues who can open the store."""

from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.overviews import User
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import UserTable


class UserStore:
    """Reads and writes users."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> tuple[User, ...]:
        """Every colleague, in the order they were added."""
        return self._users()

    def one(self, user_id: UUID) -> User:
        """A colleague."""
        found = self._users(table(UserTable).c.id == user_id)
        if not found:
            raise NotFound("user")
        return found[0]

    def add(self, name: str, role: str = "coordinator") -> UUID:
        """A new colleague."""
        return self._rows.add(UserTable(name=name, role=role)).id

    def _users(self, *where: sa.ColumnElement[bool]) -> tuple[User, ...]:
        user = table(UserTable)
        statement = sa.select(user.c.id, user.c.name, user.c.role).where(live(user), *where)
        ordered = statement.order_by(user.c.created_at, user.c.name)
        return tuple(User(**row._asdict()) for row in self._rows.all(ordered))
