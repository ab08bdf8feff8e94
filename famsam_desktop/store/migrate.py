"""Bring a store to the schema this program knows: a new one from nothing, an older one step by step."""

from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine

from famsam_desktop.domain.errors import StoreDamaged, StoreTooNew
from famsam_desktop.store.cipher import RawConnection
from famsam_desktop.store.engine import READ_ONLY
from famsam_desktop.store.integrity import broken_references

REVISIONS = ("0001", "0002", "0003", "0004")
"""Every schema there has been, oldest first; here as well, so that opening a store need not load Alembic."""

SCRIPTS = Path(__file__).with_name("migrations")
"""Lies beside this module in a checkout and in a frozen build alike."""

SCHEMA = "schema"
"""`StoreDamaged.part` when the file opens but is not laid out as any store of ours."""


def upgrade(engine: Engine) -> bool:
    """Bring the schema to the newest in one transaction; False when there was nothing to do."""
    if revision(engine) is not None and not is_older(engine):
        return False
    migrate(engine)
    return True


def is_older(engine: Engine) -> bool:
    """Whether a store has to be upgraded; that of a newer program is refused."""
    current = revision(engine)
    if current is None:
        raise StoreDamaged(SCHEMA)
    if current not in REVISIONS:
        raise StoreTooNew
    return current != REVISIONS[-1]


def row_counts(engine: Engine) -> dict[str, int]:
    """How many rows each table has; those that SQLite keeps for a search index are its own business."""
    with engine.connect() as plain:
        connection = plain.execution_options(**{READ_ONLY: True})
        names = connection.exec_driver_sql(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'"
        ).scalars()
        return {
            name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608
            for name in list(names)
        }


def revision(engine: Engine) -> str | None:
    """The schema a store has, or None for a file without any tables."""
    with engine.connect() as plain:
        connection = plain.execution_options(**{READ_ONLY: True})
        tables = set(
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
        )
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StoreDamaged(SCHEMA)
        revisions = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if len(revisions) != 1:
        raise StoreDamaged(SCHEMA)
    return str(revisions[0])


def migrate(engine: Engine, scripts: Path = SCRIPTS) -> None:
    """Run the steps that are missing, all or none.

    A step that rebuilds a table drops the old one, and with foreign keys on that deletes every row that
    points at it. They can only be switched off before the transaction begins; what the steps leave is
    checked before it is committed.
    """
    with engine.connect() as connection:
        raw = cast(RawConnection, connection.connection.driver_connection)
        try:
            raw.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                _run(connection, scripts)
                orphans = broken_references(connection)
                if orphans:
                    raise StoreDamaged(orphans[0])
        finally:
            connection.invalidate()  # its foreign keys are off: it must not go back to the pool


def _run(connection: Connection, scripts: Path) -> None:
    """Hand the connection, in its transaction, to the scripts."""
    # Slow to import and rarely needed: most openings find nothing to upgrade.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
