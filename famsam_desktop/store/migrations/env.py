"""Run the migration scripts on the connection, and in the transaction, that `migrate.py` hands over."""

from alembic import context
from sqlalchemy import MetaData

# How constraints are named when a script gives no name: as the tables of the program do, from 0001 on.
_NAMES = {
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

context.configure(
    connection=context.config.attributes["connection"], target_metadata=MetaData(naming_convention=_NAMES)
)
context.run_migrations()
