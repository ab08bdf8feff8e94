"""The colleagues who can open the store."""

from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import NoSuchPerson, NotFound
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

    def names(self) -> dict[UUID, str]:
        """What each is called; also those who are no colleagues any more, for their work keeps their name."""
        user = table(UserTable)
        return {row.id: row.name for row in self._rows.all(sa.select(user.c.id, user.c.name))}

    def named(self, name: str) -> User:
        """The colleague whom a slot of the key file is named after."""
        found = self._users(table(UserTable).c.name == name)
        if not found:
            raise NoSuchPerson
        return found[0]

    def add(self, name: str, role: str = "coordinator") -> UUID:
        """A new colleague."""
        return self._rows.add(UserTable(name=name, role=role)).id

    def remove(self, user_id: UUID) -> None:
        """Take a colleague off the list; what they have done keeps their name."""
        self._rows.remove(self._rows.get(UserTable, user_id))

    def _users(self, *where: sa.ColumnElement[bool]) -> tuple[User, ...]:
        user = table(UserTable)
        statement = sa.select(user.c.id, user.c.name, user.c.role).where(live(user), *where)
        ordered = statement.order_by(user.c.created_at, user.c.name)
        return tuple(User(**row._asdict()) for row in self._rows.all(ordered))
