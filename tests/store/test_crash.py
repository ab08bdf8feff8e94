"""Switched off in the middle: what was acknowledged is there, what was not is not half there. The long run is e2e's."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from famsam_desktop.store.integrity import integrity
from tests import survival

_COMMITTING = """
import pathlib, sys
from famsam_desktop.store.engine import make_engine

engine = make_engine(pathlib.Path(sys.argv[1]), sys.argv[2])
with engine.connect() as connection:
    number = connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM done").scalar_one()
while True:
    number += 1
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO done VALUES (?, ?)", (number, "x" * 3000))
        connection.exec_driver_sql("INSERT INTO also VALUES (?)", (number,))
    print(number, flush=True)
"""


def _killed_after(lines: int, database: Path, key: str) -> int:
    """Let a process commit, kill it some commits later, and return the last number it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-c", _COMMITTING, str(database), key], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _ in range(lines):
            acknowledged = process.stdout.readline()
        process.kill()
        acknowledged = (process.stdout.read().splitlines() or [acknowledged])[-1]
    assert process.returncode != 0
    return int(acknowledged)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_no_acknowledged_commit_is_lost_by_a_kill(engine: Engine, database: Path, key: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE done (number INTEGER PRIMARY KEY, body TEXT)")
        connection.exec_driver_sql("CREATE TABLE also (number INTEGER PRIMARY KEY)")
    for lines in (1, 2, 7, 40, 150):
        engine.dispose()
        acknowledged = _killed_after(lines, database, key)
        with engine.connect() as connection:
            done = list(connection.exec_driver_sql("SELECT number FROM done ORDER BY number").scalars())
            also = list(connection.exec_driver_sql("SELECT number FROM also ORDER BY number").scalars())
        assert done == also == list(range(1, len(done) + 1))
        assert acknowledged <= len(done) <= acknowledged + 1
        assert integrity(engine) == []


# --- the store and what is done to it as a whole -------------------------------------------------------------------

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store of three families."""
    return survival.make_store(tmp_path_factory.mktemp("crash") / "team.famsam")


def test_killed_while_people_work(made_once: Path, tmp_path: Path) -> None:
    assert survival.commits(made_once, tmp_path, kills=2) >= 25


def test_killed_while_a_store_is_brought_up_to_date(tmp_path: Path) -> None:
    seen = survival.migrations(tmp_path, kills=2)
    assert seen.old + seen.new == 3


def test_killed_while_a_backup_is_made(made_once: Path, tmp_path: Path) -> None:
    seen = survival.backups(made_once, tmp_path, kills=2)
    assert seen.old + seen.new == 3


def test_killed_while_a_backup_is_put_back(made_once: Path, tmp_path: Path) -> None:
    seen = survival.restores(made_once, tmp_path, kills=2)
    assert seen.old + seen.new == 3
