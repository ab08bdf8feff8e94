"""The stores that are measured on: the demo, its archive a hundred times over, and one full of names and notes."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from famsam_desktop.services import vault
from famsam_desktop.services.demo import PASSPHRASE, PEOPLE, build
from famsam_desktop.services.demo.identity import Team
from famsam_desktop.services.demo.write import records, write
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.cipher import RawConnection
from famsam_desktop.store.derivation import Cost
from famsam_desktop.store.engine import open_raw
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file, write_key_file
from famsam_desktop.store.records import Record, kinds, metadata
from measures import crowd
from measures.rounds import progress

COPIES = 100
ARCHIVE_COPIES = 17
USUAL_COST = Cost(memory_bytes=256 << 20, passes=3)
"""What a guess costs in a store that a team has made for itself; the demo store is cheaper."""

_SEEDS = ("family", "consultation", "information_meeting")
_OPEN_CASES = "SELECT id FROM family_case EXCEPT SELECT case_id FROM case_event WHERE step = 'closed'"
_KEPT_SINGLE = {
    "family": f"id NOT IN (SELECT family_id FROM family_case WHERE id NOT IN ({_OPEN_CASES}))",  # noqa: S608
    "family_case": f"id IN ({_OPEN_CASES})",
    "meeting": "case_id IS NULL",
}
"""What is not copied: a team's archive grows with the years, what it has open at one time does not."""


class Stores:
    """What is measured on: makes each store the first time it is asked for, and knows where the frozen program is."""

    def __init__(self, folder: Path, frozen: Path) -> None:
        self.folder = folder
        self.frozen = frozen

    def demo(self) -> Path:
        """The demo store."""
        path = self.folder / "demo.famsam"
        if not path.exists():
            progress("making the demo store")
            build(path, clock=vault.utc_now).close()
        return path

    def usual(self) -> Path:
        """The demo store under a passphrase at the usual cost."""
        path = self.folder / "usual.famsam"
        if not path.exists():
            shutil.copytree(self.demo(), path)
            places = StoreFolder(path)
            keys = read_key_file(places.keys)
            key = keys.unlock(PASSPHRASE, PEOPLE[0]).key
            write_key_file(places.keys, keys.with_passphrase(key, PEOPLE[0], PASSPHRASE, USUAL_COST))
        return path

    def hundredfold(self) -> Path:
        """The demo store with every family of its archive a hundred times, each time with other ids."""
        path = self.folder / "hundredfold.famsam"
        if not path.exists():
            shutil.copytree(self.demo(), path)
            progress("multiplying the demo store")
            with raw(path) as connection:
                _multiply(connection)
        return path

    def crowded(self) -> Path:
        """The demo store with as many members and notes as a search must bear."""
        path = self.folder / "crowded.famsam"
        if not path.exists():
            shutil.copytree(self.demo(), path)
            progress("filling a store with members and notes")
            with raw(path) as connection:
                crowd.fill(connection)
        return path

    def archive(self) -> Path:
        """The demo store with its records again and again, written as any change is: 130 MB with its journal."""
        path = self.folder / "archive.famsam"
        if not path.exists():
            shutil.copytree(self.demo(), path)
            progress("filling a store of 130 MB, journal and all")
            with opened(path) as desk:
                team = Team(
                    users=tuple(user.id for user in desk.users),
                    municipalities={town.name: town.id for town in desk.families.municipalities()},
                )
                for copy in range(1, ARCHIVE_COPIES):
                    made = [_renamed(record, copy, team) for record in records(team, desk.clock())]
                    with desk.store.write("demo.build") as work:
                        write(work, made)
        return path


@contextmanager
def opened(path: Path) -> Iterator[Desk]:
    """The desk of a store of ours."""
    desk = vault.unlock(path, PASSPHRASE)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def raw(path: Path) -> Iterator[RawConnection]:
    """A connection of the driver itself, for SQL by hand."""
    folder = StoreFolder(path)
    keys = read_key_file(folder.keys)
    connection = open_raw(folder.database(keys), keys.unlock(PASSPHRASE).key.hex)
    try:
        yield connection
    finally:
        connection.close()


# --- a hundred times ---------------------------------------------------------------------------------------------


def _multiply(connection: RawConnection) -> None:
    """Copy whole tables in SQL; the journal and the search index stay as they are, no figure reads them."""
    cast(Any, connection).create_function("copied", 2, _copied, deterministic=True)
    multiplied = _multiplied_tables()
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    for table in metadata.sorted_tables:
        if table.name in multiplied:
            connection.execute(_copying(table.name, multiplied))
    connection.execute("COMMIT")
    orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise ValueError(f"copied records point nowhere: {orphans[0][0]}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _multiplied_tables() -> set[str]:
    """The tables of families and registers, and all that lead to them."""
    records = {str(kind.__tablename__) for kind in kinds()}
    multiplied = set(_SEEDS)
    for table in metadata.sorted_tables:
        above = {key.column.table.name for key in table.foreign_keys}
        if table.name in records and above & multiplied:
            multiplied.add(table.name)
    return multiplied


def _copying(name: str, multiplied: set[str]) -> str:
    """The statement that adds the copies of a table's records to it, of those whose parents were copied."""
    table = metadata.tables[name]
    values, conditions = [], [f"NOT ({_KEPT_SINGLE.get(name, '0')})"]
    for column in table.columns:
        above = [key.column.table.name for key in column.foreign_keys if key.column.table.name in multiplied]
        if column.primary_key or above:
            values.append(f"copied({column.name}, copy)")
        elif column.name == "alias":
            values.append(f"{column.name} || '-' || copy")
        else:
            values.append(f'"{column.name}"')
        for parent in above:
            there = f"EXISTS (SELECT 1 FROM {parent} WHERE {parent}.id = copied(own.{column.name}, 1))"  # noqa: S608
            conditions.append(f"({column.name} IS NULL OR {there})")
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    return (
        "WITH RECURSIVE copies(copy) AS"  # noqa: S608  (our own tables' names)
        f" (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < {COPIES - 1}),"
        f' own AS MATERIALIZED (SELECT * FROM "{name}" AS own WHERE {" AND ".join(conditions)})'
        f' INSERT INTO "{name}" ({names}) SELECT {", ".join(values)} FROM own CROSS JOIN copies'
    )


def _renamed(record: Record, copy: int, team: Team) -> Record:
    """The record under another id, and pointing at the copies of what it pointed at."""
    shared = {*team.users, *team.municipalities.values()}
    for column in metadata.tables[str(record.__tablename__)].columns:
        value = getattr(record, column.name)
        if isinstance(value, UUID) and value not in shared:
            setattr(record, column.name, UUID(bytes=_copied(value.bytes, copy)))
    return record


def _copied(record_id: bytes | None, copy: int) -> bytes | None:
    """Another id, the same for the same record and copy, and as scattered as any."""
    if record_id is None:
        return None
    return hashlib.blake2b(record_id, digest_size=16, salt=copy.to_bytes(8, "big")).digest()
