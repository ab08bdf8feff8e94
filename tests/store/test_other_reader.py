"""Somebody else's encrypted SQLite reads the database with the raw key, and nothing without it.

It runs in a process of its own: two SQLite libraries in one break each other's locks.
"""

import json
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file
from tests import builders

PASSPHRASE = "fyra gröna båtar"
ALIAS = "Familj Åäö"

_READING = """
import json, sys
import apsw

path, key = sys.argv[1:]
connection = apsw.Connection(path, flags=apsw.SQLITE_OPEN_READONLY)
try:
    if key:
        for setting in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \\"x'{key}'\\""):
            list(connection.execute(f"PRAGMA {setting}"))
    print(json.dumps([row[0] for row in connection.execute("SELECT alias FROM family")]))
except apsw.NotADBError:
    print(json.dumps("not a database"))
"""


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The database of a store that was closed, and its raw key."""
    path = tmp_path_factory.mktemp("reader") / "team.famsam"
    desk = vault.create(path, [vault.NewPerson(name="Karin", passphrase=PASSPHRASE)], cost=FLOOR).desk
    desk.families.register(builders.a_family(desk.families.municipalities()[0].id, alias=ALIAS))
    desk.close()
    folder = StoreFolder(path)
    keys = read_key_file(folder.keys)
    return folder.database(keys), keys.unlock(PASSPHRASE).key.hex


def read(database: Path, key: str) -> object:
    """What the other reader finds."""
    command = [sys.executable, "-c", _READING, str(database), key]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_it_reads_with_the_raw_key_alone(closed: tuple[Path, str]) -> None:
    database, key = closed
    assert read(database, key) == [ALIAS]
    assert read(database, secrets.token_hex(32)) == "not a database"
    assert read(database, "") == "not a database"
