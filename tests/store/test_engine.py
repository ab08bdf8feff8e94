"""The traps of the engine, each one here for good."""

import ast
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import ConnectionPoolEntry

import famsam_desktop
from famsam_desktop.domain.errors import DiskFull, ReadOnlyPlace, StoreDamaged, StoreExists
from famsam_desktop.store import faults
from famsam_desktop.store.engine import READ_ONLY, create_file, make_engine, open_raw

OTHER_KEY = "f" * 64
NOTE = "anteckning som ingen annan får se"
_READ_ALL = "SELECT sum(instr(body, 'q')) FROM note"


def _fill(engine: Engine, rows: int = 400) -> None:
    """A table of several hundred pages."""
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)")
        bodies = [(row, f"{NOTE} {row} " + "x" * 2000) for row in range(rows)]
        connection.exec_driver_sql("INSERT INTO note (id, body) VALUES (?, ?)", bodies)


def _count(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM note").scalar_one())


def _flip(path: Path, offset: int) -> None:
    """One bit of the file the other way."""
    content = bytearray(path.read_bytes())
    content[offset] ^= 1
    path.write_bytes(content)


# --- what is on disk ----------------------------------------------------------------------------------------


def test_plain_sqlite_cannot_read_the_file_and_no_text_is_in_it(
    engine: Engine, database: Path, tmp_path: Path
) -> None:
    _fill(engine)
    on_disk = b"".join(path.read_bytes() for path in database.parent.iterdir())
    assert len(on_disk) > 400 * 2000
    assert NOTE.encode() not in on_disk
    assert b"SQLite format 3" not in on_disk
    engine.dispose()
    copy = tmp_path / "copy.db"  # two SQLite libraries on one file in one process break each other's locks
    copy.write_bytes(database.read_bytes())
    plain = sqlite3.connect(copy)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT count(*) FROM sqlite_master")
    plain.close()


def test_every_connection_encrypts_and_has_its_pragmas(database: Path, key: str) -> None:
    raw = open_raw(database, key)
    expected = {
        "foreign_keys": (1,),
        "secure_delete": (1,),
        "temp_store": (2,),
        "cache_size": (-65536,),
        "trusted_schema": (0,),
        "journal_mode": ("wal",),
        "synchronous": (2,),
    }
    assert {name: raw.execute(f"PRAGMA {name}").fetchone() for name in expected} == expected
    assert raw.execute("PRAGMA cipher_version").fetchall()
    assert raw.execute("PRAGMA cipher_memory_security").fetchone() == ("0",)
    raw.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_files_are_their_owners_only(engine: Engine, database: Path) -> None:
    _fill(engine)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in database.parent.iterdir()}
    assert modes == {"store.db": 0o600, "store.db-wal": 0o600, "store.db-shm": 0o600}


def test_a_copy_of_the_file_alone_loses_the_newest_rows_and_a_backup_does_not(
    engine: Engine, database: Path, key: str, tmp_path: Path
) -> None:
    _fill(engine)
    alone = tmp_path / "alone.db"
    alone.write_bytes(database.read_bytes())
    raw = open_raw(alone, key)
    assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)  # no error, and nothing there
    raw.close()

    create_file(tmp_path / "backup.db", key)
    source, target = open_raw(database, key), open_raw(tmp_path / "backup.db", key)
    source.backup(target)
    assert target.execute("SELECT count(*) FROM note").fetchone() == (400,)
    source.close()
    target.close()


def _code_of_ours() -> dict[Path, list[ast.AST]]:
    """Every module of the program, read as code."""
    modules = list(Path(famsam_desktop.__file__).parent.rglob("*.py"))
    assert len(modules) > 20
    return {module: list(ast.walk(ast.parse(module.read_text(encoding="utf-8")))) for module in modules}


def test_no_module_of_ours_loads_another_sqlite_library() -> None:
    """Two of them on one file in one process break each other's locks."""
    others = {"sqlite3", "_sqlite3", "aiosqlite", "apsw", "pysqlite3"}
    for module, nodes in _code_of_ours().items():
        named = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
        named += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
        assert not {name.split(".")[0] for name in named} & others, module


def test_no_module_of_the_store_copies_files() -> None:
    """A copy of the file alone loses the newest rows; copies are made by the backup of the database.

    Only a store that may be damaged is put aside as it is, with every file of it, while nobody has it open.
    """
    copying = {"copy", "copy2", "copyfile", "copyfileobj", "copytree", "copy_into"}
    for module, nodes in _code_of_ours().items():
        if "store" in module.parts and module.name != "aside.py":
            called = {node.func for node in nodes if isinstance(node, ast.Call)}
            names = {function.attr for function in called if isinstance(function, ast.Attribute)}
            names |= {function.id for function in called if isinstance(function, ast.Name)}
            assert not names & copying, module


# --- keys ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad", ["a" * 63, "a" * 65, "", "g" * 64, "A" * 64, "a" * 63 + "'", "a" * 64 + "\n", "٣" * 64]
)
def test_a_key_of_another_form_is_never_handed_on(database: Path, bad: str) -> None:
    for attempt in (open_raw, make_engine):
        with pytest.raises(ValueError, match="64"):
            attempt(database, bad)


def test_the_engine_shows_neither_key_nor_path(engine: Engine, database: Path, key: str) -> None:
    shown = f"{engine!r} {engine.url!r} {engine.pool!r} {engine.pool.status()}"
    assert [word for word in (key, database.name, str(database.parent)) if word in shown] == []


def test_a_wrong_key_is_silent_on_stderr(database: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from famsam_desktop.domain.errors import StoreDamaged\n"
        "from famsam_desktop.store.engine import open_raw\n"
        "try: open_raw(pathlib.Path(sys.argv[1]), sys.argv[2])\n"
        "except StoreDamaged as damage: print(damage.part)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(database), OTHER_KEY], capture_output=True, text=True, check=True
    )
    assert (run.stdout, run.stderr) == ("unreadable\n", "")


# --- what is no store ---------------------------------------------------------------------------------------


def test_a_file_that_is_no_store_is_refused_by_what_is_wrong_with_it(database: Path, key: str) -> None:
    whole = database.read_bytes()
    wrong = {
        faults.MISSING: None,
        faults.EMPTY: b"",
        faults.UNREADABLE: b"just a text " * 1000,
    }
    for part, content in wrong.items():
        database.unlink(missing_ok=True)
        if content is not None:
            database.write_bytes(content)
        with pytest.raises(StoreDamaged) as refused:
            open_raw(database, key)
        assert refused.value.part == part
        assert not database.exists() or database.read_bytes() == content  # nothing was written into it
    database.write_bytes(whole)
    open_raw(database, key).close()


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path, key: str) -> None:
    (tmp_path / "store.db").mkdir()
    with pytest.raises((ReadOnlyPlace, StoreDamaged)):
        open_raw(tmp_path / "store.db", key)


def test_creating_never_overwrites(database: Path, key: str) -> None:
    whole = database.read_bytes()
    with pytest.raises(StoreExists):
        create_file(database, OTHER_KEY)
    assert database.read_bytes() == whole


_READING_ONLY = """
import os, pathlib, sys
from famsam_desktop.domain.errors import ReadOnlyPlace
from famsam_desktop.store.engine import create_file, open_raw

path = pathlib.Path(sys.argv[1])
os.chdir(path.parent)
path.chmod(0o400)
path.parent.chmod(int(sys.argv[3], 8))
if os.getuid() == 0:  # root may write anywhere: be somebody else, who owns these two
    os.chown(path, 65534, -1)
    os.chown(path.parent, 65534, -1)
    os.setuid(65534)
for attempt, name in ((open_raw, path.name), (create_file, "new.db")):
    try:
        attempt(pathlib.Path(name), sys.argv[2])
    except ReadOnlyPlace:
        print(attempt.__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not made read-only by a mode on Windows")
@pytest.mark.parametrize(("mode", "refused"), [("500", "open_raw\ncreate_file\n"), ("700", "open_raw\n")])
def test_a_store_that_can_only_be_read_is_refused_at_once(key: str, mode: str, refused: str) -> None:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders let nobody else through
        path = Path(folder) / "store.db"
        create_file(path, key)
        command = [sys.executable, "-c", _READING_ONLY, str(path), key, mode]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        path.parent.chmod(0o700)
    assert run.stdout == refused


# --- damage -------------------------------------------------------------------------------------------------


def test_a_damaged_first_page_is_named(engine: Engine, database: Path, key: str) -> None:
    _fill(engine)
    engine.dispose()
    for offset in (0, 100, 4095):
        _flip(database, offset)
        with pytest.raises(StoreDamaged) as damage, make_engine(database, key).connect():
            pass
        assert damage.value.part == faults.UNREADABLE
        _flip(database, offset)
    assert _count(engine) == 400


def test_a_truncated_file_is_refused(engine: Engine, database: Path, key: str) -> None:
    _fill(engine)
    engine.dispose()
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])
    with pytest.raises(StoreDamaged) as damage:
        open_raw(database, key)
    assert damage.value.part == faults.BAD_PAGE


def test_after_a_bad_page_the_connection_is_thrown_away_and_a_new_one_reads_well(
    engine: Engine, database: Path
) -> None:
    _fill(engine)
    engine.dispose()
    middle = database.stat().st_size // 2
    _flip(database, middle)
    with engine.connect() as connection:
        bad = connection.connection.driver_connection
        with pytest.raises(StoreDamaged) as damage:
            connection.exec_driver_sql(_READ_ALL).scalar_one()
        assert damage.value.part == faults.BAD_PAGE
        assert connection.invalidated
    _flip(database, middle)
    with engine.connect() as connection:
        assert connection.connection.driver_connection is not bad
        assert connection.exec_driver_sql(_READ_ALL).scalar_one() == 0


# --- transactions -------------------------------------------------------------------------------------------


def test_a_rollback_takes_back_tables_too(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        connection.exec_driver_sql("INSERT INTO half VALUES (1)")
        connection.exec_driver_sql("CREATE INDEX half_id ON half (id)")
        connection.rollback()
    assert sa.inspect(engine).get_table_names() == []


def test_vacuum_runs_in_autocommit_and_the_next_work_is_a_transaction_again(engine: Engine) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM")
    with engine.connect() as connection:
        assert connection.connection.dbapi_connection is not None
        assert connection.connection.dbapi_connection.isolation_level is None
    test_a_rollback_takes_back_tables_too(engine)


def test_reading_goes_on_beside_a_writer_and_sees_what_was_committed(engine: Engine) -> None:
    _fill(engine)
    reading = engine.execution_options(**{READ_ONLY: True})
    with engine.begin() as writer:
        writer.exec_driver_sql("DELETE FROM note")
        with reading.connect() as reader:
            assert reader.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 400
    with reading.connect() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 0


def test_two_writers_take_turns(engine: Engine) -> None:
    """BEGIN IMMEDIATE waits; a plain BEGIN would read, then fail to become a writer."""
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE counter (n INTEGER)")
        connection.exec_driver_sql("INSERT INTO counter VALUES (0)")

    def add() -> None:
        for _ in range(20):
            with engine.begin() as connection:
                n = connection.exec_driver_sql("SELECT n FROM counter").scalar_one()
                connection.exec_driver_sql("UPDATE counter SET n = ?", (n + 1,))

    threads = [threading.Thread(target=add) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT n FROM counter").scalar_one() == 60


def test_an_error_carries_no_value(engine: Engine) -> None:
    _fill(engine, rows=1)
    with engine.connect() as connection, pytest.raises(IntegrityError) as error:
        connection.execute(sa.text("INSERT INTO note VALUES (:id, :body)"), {"id": 0, "body": NOTE})
    assert NOTE not in str(error.value) + repr(error.value)


def test_order_by_sv_is_swedish(engine: Engine) -> None:
    names = ["Öberg", "Åberg", "Zetterberg", "Ärlig", "Familj 10", "Familj 9", "ek"]
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE name (name TEXT)")
        connection.exec_driver_sql("INSERT INTO name VALUES (?)", [(name,) for name in names])
        ordered = connection.exec_driver_sql("SELECT name FROM name ORDER BY name COLLATE sv").scalars().all()
    assert ordered == ["ek", "Familj 9", "Familj 10", "Zetterberg", "Åberg", "Ärlig", "Öberg"]


# --- a full disk --------------------------------------------------------------------------------------------


def test_a_full_disk_rolls_back_and_leaves_the_store_readable(engine: Engine) -> None:
    _fill(engine)

    def no_room(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.cursor().execute(f"PRAGMA max_page_count={pages + 2}")

    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    engine.dispose()
    sa.event.listen(engine, "connect", no_room)
    with engine.connect() as connection:
        connection.exec_driver_sql("DELETE FROM note WHERE id = 1")
        with pytest.raises(DiskFull):
            connection.exec_driver_sql("INSERT INTO note (id, body) VALUES (1000, ?)", ("y" * 100_000,))
    assert _count(engine) == 400
