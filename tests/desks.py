"""A desk to sit at: the real services on a small encrypted store, copied for each test; no passphrase is derived."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from famsam_desktop.services.desk import Desk
from famsam_desktop.services.founding import Founding
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.holder import Holder
from famsam_desktop.store.keyfile import read_key_file, write_key_file
from famsam_desktop.store.keys import DataKey, KeyFile
from famsam_desktop.store.opened import found, open_store
from famsam_desktop.store.work import Work
from tests.clock import NOW

PEOPLE = ("Karin Lindqvist", "Amir Haddad")
PASSPHRASES = {PEOPLE[0]: "fyra gröna båtar", PEOPLE[1]: "sju gula hattar"}
KEY = DataKey(bytes(range(32)))

__all__ = ["desk", "desk_template"]


def standing() -> datetime:
    """A clock that stands still."""
    return NOW


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that every desk of a test begins as."""
    folder = StoreFolder(tmp_path_factory.mktemp("desk") / "team.famsam")
    folder.path.mkdir()
    founding = Founding(organisation="Teamet i norra länet", demo=False)

    def fill(work: Work) -> None:
        founding.fill(work, people=PEOPLE)

    found(folder, KEY, standing, fill)
    keys = KeyFile(store_id=UUID(int=3), slots=())
    for name, passphrase in PASSPHRASES.items():
        keys = keys.with_person(KEY, name, passphrase, FLOOR)
    write_key_file(folder.keys, keys)
    return folder.path


@pytest.fixture
def desk(desk_template: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk of this test's own, where Karin Lindqvist sits."""
    made = sit_down(Path(shutil.copytree(desk_template, tmp_path / "team.famsam")))
    yield made
    made.close()


def sit_down(path: Path) -> Desk:
    """Karin Lindqvist's desk at the store in this folder."""
    folder = StoreFolder(path)
    opened = open_store(folder, Holder(folder.lock), read_key_file(folder.keys), KEY, standing, _first)
    with opened.store.read() as work:
        karin = next(user for user in work.users.all() if user.name == PEOPLE[0])
    return Desk(opened, karin)


def _first(work: Work) -> UUID:
    return next(user.id for user in work.users.all() if user.name == PEOPLE[0])
