"""A store before and after a true change of its key: made, changed, and looked at for anything that old keys open."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from famsam_desktop.domain.errors import StoreDamaged, WrongPassphrase, WrongRecoveryCode
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.store import backup
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.engine import open_sealed
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file, read_one
from famsam_desktop.store.keys import DataKey
from tests import builders
from tests.clock import NOW

KARIN, AMIR, CIA = "Karin Lindqvist", "Amir Haddad", "Cia Öst"
PHRASE = {KARIN: "fyra gröna båtar", AMIR: "sju gula hattar", CIA: "nio blå dörrar i rad"}
NEW = "en alldeles ny fras"


class Standing:
    """A clock that stands still."""

    def __call__(self) -> datetime:
        return NOW


class Made(NamedTuple):
    """A closed store of three people, with a family, a backup, and another store put aside."""

    path: Path
    code: str
    key: DataKey


def make(path: Path) -> Made:
    """A closed store of three people, with a family, a backup, and another store put aside."""
    people = [vault.NewPerson(name=name, passphrase=phrase) for name, phrase in PHRASE.items()]
    created = vault.create(path, people, cost=FLOOR, clock=Standing())
    desk = created.desk
    desk.families.register(builders.a_family(desk.families.municipalities()[0].id))
    desk.backups.make()
    desk.close()
    key = read_one(path / "keys.json").unlock(PHRASE[KARIN], KARIN).key
    shutil.copytree(path, path / "kept" / "2026-03-01T080000Z.famsam")
    return Made(path, created.recovery_code, key)


def rekey(path: Path, others: dict[str, str] | None = None, **more: object) -> str:
    given = {AMIR: NEW} if others is None else others
    return vault.rekey(path, KARIN, PHRASE[KARIN], given, clock=Standing(), **{"cost": FLOOR, **more})  # type: ignore[arg-type]  # each test gives what it is about


def key_files(path: Path) -> list[Path]:
    return sorted(each for each in path.rglob("keys.json*"))


def opened_by(path: Path, passphrase: str) -> list[Path]:
    """The key files anywhere in the folder that a passphrase opens."""
    found = []
    for each in key_files(path):
        try:
            read_one(each).unlock(passphrase)
        except WrongPassphrase:
            continue
        found.append(each)
    return found


def opens_any(path: Path, key: DataKey) -> bool:
    """Whether a data key opens any database in the folder, as itself or by the key of its backups."""
    databases = [each for each in path.rglob("store*.db") if each.is_file()]
    assert databases
    for each in databases:
        for raw in (key.hex, backup.backup_key(key)):
            try:
                open_sealed(each, raw).close()
            except StoreDamaged:
                continue
            return True
    return False


def listing(path: Path) -> set[str]:
    return {str(each.relative_to(path)) for each in path.rglob("*")} - {"lock"}


def is_wholly_new(made: Made, code: str | None = None) -> bool:
    """Whether the store is under the new key, and in that case that nothing of the old is left in the folder."""
    file = read_one(made.path / "keys.json")
    desk = vault.unlock(made.path, PHRASE[KARIN], KARIN, clock=Standing())
    try:
        assert [row.alias for row in desk.families.rows()] == ["Familj 26-01"]
        people, users = desk.keys.people(), sorted(user.name for user in desk.users)
        assert sorted(people) == users
        new = KARIN in people and CIA not in people
        kinds = {row.kind for row in desk.trail.rows()}
        assert (TrailKind.REKEYED in kinds) == new
        assert desk.backups.due() in {True, False}
    finally:
        desk.close()
    assert vault.check(made.path, PHRASE[KARIN], KARIN) == []
    folder = StoreFolder(made.path)
    assert [each.name for each in folder.databases()] == [read_key_file(folder.keys).database]
    assert not list(made.path.rglob("*.tmp"))
    assert not list(made.path.rglob("*.new"))
    assert not (made.path / "rekeyed").exists()
    if new:
        assert opened_by(made.path, PHRASE[CIA]) == []
        assert opened_by(made.path, PHRASE[AMIR]) == []
        assert not opens_any(made.path, made.key)
        with pytest.raises(WrongRecoveryCode):
            file.recover(made.code)
    else:
        assert set(opened_by(made.path, PHRASE[CIA])) == set(key_files(made.path))
        assert opens_any(made.path, made.key)
        assert file.recover(made.code) == made.key
        assert len(vault.backups(made.path)) == 1
    return new
