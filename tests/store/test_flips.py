"""A bit flipped anywhere in a store is named, or provably does no harm. The long run is e2e's."""

import sys
from pathlib import Path

import pytest

from tests import survival

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")


def test_flipped_bits_in_every_file_are_named(tmp_path: Path) -> None:
    store = survival.make_store(tmp_path / "team.famsam")
    flipped = survival.flips(store, tmp_path, 27)
    assert set(flipped) >= {
        *("keys.json", "keys.json.bak", "store.db", "store.db-wal", "store.db.heads", "lock"),
        *("backup/keys.json", "backup/store.db"),
    }
