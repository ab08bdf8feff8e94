"""Switched off in the middle of a commit: what was acknowledged is there, what was not is not half there."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from famsam_desktop.store.integrity import integrity

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
