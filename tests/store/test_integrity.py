"""Looking a store through finds every kind of fault and names where it is."""

import random
from pathlib import Path

import pytest
from sqlalchemy import Engine

from famsam_desktop.store.engine import open_raw
from famsam_desktop.store.integrity import integrity


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """Parents, children and an index, over some eighty pages."""
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE parent (id INTEGER PRIMARY KEY, body TEXT)")
        connection.exec_driver_sql(
            "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id))"
        )
        connection.exec_driver_sql("CREATE INDEX child_parent ON child (parent)")
        rows = [(number, "x" * 1000) for number in range(300)]
        connection.exec_driver_sql("INSERT INTO parent VALUES (?, ?)", rows)
        connection.exec_driver_sql("INSERT INTO child SELECT id, id FROM parent")
    engine.dispose()
    return engine


def test_a_whole_store_has_no_faults(filled: Engine) -> None:
    assert integrity(filled) == []


def test_a_flipped_bit_anywhere_is_found_on_its_page(filled: Engine, database: Path) -> None:
    whole = database.read_bytes()
    chance = random.Random(11)  # noqa: S311  (which bits, no secret)
    for offset in chance.sample(range(4096, len(whole)), 40):
        damaged = bytearray(whole)
        damaged[offset] ^= 1 << chance.randrange(8)
        database.write_bytes(damaged)
        assert integrity(filled) == [f"page: {offset // 4096 + 1}"]
        filled.dispose()
    database.write_bytes(whole)
    assert integrity(filled) == []


def test_a_flipped_bit_on_the_first_page_is_found(filled: Engine, database: Path) -> None:
    whole = database.read_bytes()
    for offset in range(0, 4096, 205):
        damaged = bytearray(whole)
        damaged[offset] ^= 1
        database.write_bytes(damaged)
        assert integrity(filled) == ["unreadable"]
    database.write_bytes(whole)


def test_a_cut_or_lengthened_file_is_found(filled: Engine, database: Path) -> None:
    whole = database.read_bytes()
    for content in (whole[:-4096], whole[:-1], whole[: len(whole) // 3], whole + bytes(4096)):
        database.write_bytes(content)
        assert integrity(filled)
        filled.dispose()
    database.write_bytes(whole)
    assert integrity(filled) == []


def test_rows_that_point_at_nothing_are_counted_by_table(filled: Engine, database: Path, key: str) -> None:
    raw = open_raw(database, key)
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("DELETE FROM parent WHERE id < 3")
    raw.close()
    assert integrity(filled) == ["foreign_key: child → parent (3)"]


def test_an_index_that_contradicts_its_table_is_found(filled: Engine, database: Path, key: str) -> None:
    raw = open_raw(database, key)
    raw.execute("PRAGMA writable_schema=ON")
    raw.execute(
        "UPDATE sqlite_master SET sql = 'CREATE INDEX child_parent ON child (-id)' WHERE type = 'index'"
    )
    raw.close()
    faults = integrity(filled)
    assert faults
    assert all(fault.startswith("structure: ") and "child_parent" in fault for fault in faults)
