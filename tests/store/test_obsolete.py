"""What only old keys open goes after a change of the key, however it was cut short, and never without one."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from famsam_desktop.services import vault
from famsam_desktop.store import obsolete
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import encoded, read_one, write_key_file
from famsam_desktop.store.keys import DataKey
from tests.rekeyed import KARIN, PHRASE, Made, Standing, make


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("obsolete") / "team.famsam")


@pytest.fixture
def made(made_once: Made, tmp_path: Path) -> Made:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once.path, path)
    return made_once._replace(path=path)


def left(made: Made) -> tuple[int, int]:
    """How many backups and how many stores put aside there are."""
    return len(vault.backups(made.path)), len(list((made.path / "kept").iterdir()))


def test_without_a_mark_everything_stays_whatever_the_key(made: Made) -> None:
    keys = read_one(made.path / "keys.json")
    obsolete.remove(StoreFolder(made.path), keys, DataKey.new())
    assert left(made) == (1, 1)


def test_with_the_mark_of_these_keys_goes_what_they_do_not_open(made: Made) -> None:
    folder, keys = StoreFolder(made.path), read_one(made.path / "keys.json")
    obsolete.announce(folder, made.key)
    obsolete.remove(folder, keys, made.key)
    assert left(made) == (1, 0)
    assert not (made.path / "rekeyed").exists()
    newer = DataKey.new()
    obsolete.announce(folder, newer)
    obsolete.remove(folder, keys, newer)
    assert left(made) == (0, 0)


def test_the_mark_of_a_change_that_did_not_take_place_goes_alone(made: Made) -> None:
    obsolete.announce(StoreFolder(made.path), DataKey.new())
    vault.unlock(made.path, PHRASE[KARIN], KARIN, clock=Standing()).close()
    assert left(made) == (1, 1)
    assert not (made.path / "rekeyed").exists()


def test_a_mark_that_was_withdrawn_is_none(made: Made) -> None:
    folder, keys = StoreFolder(made.path), read_one(made.path / "keys.json")
    newer = DataKey.new()
    obsolete.withdraw(folder)
    obsolete.announce(folder, newer)
    obsolete.withdraw(folder)
    obsolete.remove(folder, keys, newer)
    assert left(made) == (1, 1)


def test_nothing_goes_while_only_the_copy_of_the_key_file_can_be_read(made: Made) -> None:
    folder, old = StoreFolder(made.path), read_one(made.path / "keys.json")
    new, newer = replace(old, database="store-2.db"), DataKey.new()
    obsolete.announce(folder, newer)
    folder.keys.write_bytes(b"{")
    obsolete.remove(folder, old, newer)
    assert left(made) == (1, 1)
    write_key_file(folder.keys, new)  # the mark is still there when it can be read again
    obsolete.remove(folder, new, newer)
    assert left(made) == (0, 0)


def test_the_mark_says_nothing_of_the_keys(made: Made) -> None:
    obsolete.announce(StoreFolder(made.path), made.key)
    mark = (made.path / "rekeyed").read_bytes()
    assert len(mark) == 64
    assert mark not in encoded(read_one(made.path / "keys.json"))
    assert made.key.hex.encode() not in mark
