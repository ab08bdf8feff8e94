"""Somebody else's reader opens the file with the key, and nobody's opens it without.

Debian's `sqlcipher` is of version 4 from Debian 13 on. That of Debian 12 is 3.4, which reads an older format only: it
fails with the right key too, and the reader of `cipherformat`, made from the published format, is the other one.
"""

import re
import secrets
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file
from tests import builders
from tests.clock import NOW
from tests.e2e import cipherformat
from tests.e2e.conftest import Tell

PASSPHRASE = "fyra gröna båtar vid en brygga"
ALIAS = "Familj Åäö 26-01"
NOTE = "Ett möte i veckan räcker."
SHOWN = f"{ALIAS}|{NOTE}"
READ = "SELECT alias || '|' || note FROM family"
UNREADABLE = "not a database"


class Closed:
    """A store that was used and closed: where its database lies, and the raw key."""

    def __init__(self, folder: Path) -> None:
        people = [vault.NewPerson(name="Karin", passphrase=PASSPHRASE)]
        desk = vault.create(folder, people, cost=FLOOR, clock=lambda: NOW).desk
        municipality = desk.families.municipalities()[0].id
        desk.families.register(builders.a_family(municipality, alias=ALIAS, note=NOTE))
        desk.close()
        (self.database,) = [path for path in folder.iterdir() if path.suffix == ".db"]
        key_file = StoreFolder(folder).keys
        self.key = bytes.fromhex(read_key_file(key_file).unlock(PASSPHRASE).key.hex)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    return Closed(tmp_path_factory.mktemp("sqlcipher") / "team.famsam")


def test_another_reader_finds_the_family_with_the_raw_key(closed: Closed) -> None:
    database = cipherformat.opened(closed.database, closed.key)
    assert database.execute(READ).fetchall() == [(SHOWN,)]
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()


def test_another_reader_finds_nothing_with_another_key(closed: Closed) -> None:
    with pytest.raises(cipherformat.NotThisKey):
        cipherformat.opened(closed.database, secrets.token_bytes(32))


def test_another_reader_notices_a_flipped_bit(closed: Closed, tmp_path: Path) -> None:
    content = bytearray(closed.database.read_bytes())
    content[len(content) // 2] ^= 1
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(content)
    with pytest.raises(cipherformat.NotThisKey):
        cipherformat.opened(damaged, closed.key)


def test_python_s_own_sqlite_reads_nothing(closed: Closed) -> None:
    database = sqlite3.connect(f"file:{closed.database}?mode=ro", uri=True)
    with pytest.raises(sqlite3.DatabaseError, match=UNREADABLE):
        database.execute(READ)
    database.close()


def test_debian_s_sqlcipher_reads_it_with_the_raw_key_alone(closed: Closed, tell: Tell) -> None:
    version = sqlcipher_version()
    answer = asked(closed, closed.key)
    if version[0] >= 4:
        assert answer == SHOWN
    else:  # of Debian 12: it knows no HMAC-SHA512
        assert UNREADABLE in answer
    assert UNREADABLE in asked(closed, secrets.token_bytes(32))
    assert UNREADABLE in asked(closed, None)
    told = "read" if version[0] >= 4 else "too old to read the format; read by the published format"
    tell(f"sqlcipher {'.'.join(map(str, version))}: {told}")


def sqlcipher_version() -> tuple[int, ...]:
    """Of the program, not of the SQLite in it."""
    assert shutil.which("sqlcipher"), "`python3 packaging/dev.py e2e` installs it"
    shown = said(["sqlcipher", ":memory:", "PRAGMA cipher_version"])
    numbers = re.findall(r"\d+", shown)
    assert numbers, shown
    return tuple(map(int, numbers[:3]))


def asked(closed: Closed, key: bytes | None) -> str:
    """What `sqlcipher` answers, or why it does not."""
    opening = "" if key is None else f"PRAGMA key = \"x'{key.hex()}'\";\n"
    return said(["sqlcipher", f"file:{closed.database}?mode=ro"], f"{opening}{READ};\n").removeprefix("ok\n")


def said(command: list[str], typed: str = "") -> str:
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip()
