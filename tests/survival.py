"""What has to survive being killed, each as a function of how often: few times in every run, many in the long one."""

import random
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from famsam_desktop.domain.errors import BackupDamaged, KeyFileDamaged
from famsam_desktop.domain.families import FamilyDraft
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.vault import NewPerson
from famsam_desktop.store import backup
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file, read_one
from famsam_desktop.store.keys import DataKey, Opened
from famsam_desktop.store.opened import faults as faults_of
from tests import builders, faults

VAULTS = Path(__file__).parent / "store" / "vaults"
PASSPHRASE = "ett gammalt lager"
KARIN = NewPerson(name="Karin Ek", passphrase=PASSPHRASE)
AMIR = NewPerson(name="Amir Haddad", passphrase="ett annat gammalt")

COMMITTING = """
from famsam_desktop.services import vault
from tests import builders

desk = vault.unlock(Path(arguments[0]), arguments[1])
municipality = desk.families.municipalities()[0].id
begin()
for number in range(int(arguments[2])):
    desk.families.register(builders.a_family(municipality, alias=f"Familj {number}"))
    acknowledge(str(number))
end()
"""

UNLOCKING = """
from famsam_desktop.services import vault

vault.warm()
begin()
desk = vault.unlock(Path(arguments[0]), arguments[1])
end()
"""

BACKING_UP = """
from famsam_desktop.services import vault

desk = vault.unlock(Path(arguments[0]), arguments[1])
begin()
acknowledge(desk.backups.make().name)
end()
"""

DYING = """
import os, signal
from famsam_desktop.services import vault
from tests import survival

desk = vault.unlock(Path(arguments[0]), arguments[1])
begin()
survival.register(desk, 3, "Sist")
os.kill(os.getpid(), signal.SIGKILL)
"""

RESTORING = """
from famsam_desktop.services import vault

store = Path(arguments[0])
vault.warm()
backup = vault.backup_place(store, vault.backups(store)[-1].name)
begin()
vault.restore(backup, store, arguments[1])
end()
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a test counts to know that both outcomes were met."""

    old: int = 0
    new: int = 0


def make_store(path: Path, families: int = 3) -> Path:
    """A closed store of two people."""
    desk = vault.create(path, [KARIN, AMIR], cost=FLOOR).desk
    register(desk, families)
    desk.close()
    return path


def copied(pristine: Path, place: Path) -> Path:
    """A copy of a store that is closed."""
    shutil.copytree(pristine, place / pristine.name)
    return place / pristine.name


def register(desk: Desk, families: int, name: str = "Före") -> None:
    """Some families."""
    municipality = desk.families.municipalities()[0].id
    for number in range(families):
        desk.families.register(builders.a_family(municipality, alias=f"{name} {number}"))


def another_family(desk: Desk) -> FamilyDraft:
    """A family that no store of ours has yet."""
    return builders.a_family(desk.families.municipalities()[0].id, alias="Familj 26-99")


def aliases(path: Path) -> set[str]:
    """The families of a store that opens and is sound, with nothing of a killed run left in it."""
    desk = vault.unlock(path, PASSPHRASE)
    found = {row.alias for row in desk.families.rows()}
    desk.close()
    assert vault.check(path, PASSPHRASE) == []
    assert litter(path) == []
    return found


def litter(path: Path) -> list[str]:
    """What no closed store has."""
    databases = sorted(path.glob("store*.db"))
    files = [each.name for each in path.rglob("*") if each.name.endswith((".tmp", ".new", "-wal", ".kept"))]
    return files + [each.name for each in databases[1:]]


# --- killed --------------------------------------------------------------------------------------------------------


def commits(pristine: Path, place: Path, kills: int) -> int:
    """No commit that was acknowledged is lost, and none is half there; the number that were acknowledged."""
    before = aliases(copied(pristine, place / "before"))
    acknowledged = 0
    for path, run in faults.killed(pristine, place / "runs", COMMITTING, PASSPHRASE, "25", kills=kills):
        done = len(run.acknowledged)
        found = aliases(path) - before
        assert found in (
            {f"Familj {number}" for number in range(done)},
            {f"Familj {number}" for number in range(done + 1)},
        )
        acknowledged += done
    return acknowledged


def migrations(place: Path, kills: int) -> Seen:
    """Wholly of the old schema or wholly of the new, with every row; opening it again finishes the work."""
    pristine = VAULTS / "0001.famsam"
    expected = aliases(copied(pristine, place / "before"))
    old = new = 0
    for path, _run in faults.killed(pristine, place / "runs", UNLOCKING, PASSPHRASE, kills=kills):
        assert vault.check(path, PASSPHRASE) == []
        if (path / "store.db").exists() and b"store-2.db" not in (path / "keys.json").read_bytes():
            old += 1
        else:
            new += 1
        assert aliases(path) == expected
        assert (path / "store-2.db").exists()
        assert all(_is_whole(path, row.name) for row in vault.backups(path))
        assert vault.backups(path)
    return Seen(old, new)


def backups(pristine: Path, place: Path, kills: int) -> Seen:
    """A backup is there whole or not at all, and the store is none the worse."""
    expected = aliases(copied(pristine, place / "before"))
    old = new = 0
    for path, run in faults.killed(pristine, place / "runs", BACKING_UP, PASSPHRASE, kills=kills):
        rows = {row.name for row in vault.backups(path)}
        assert rows >= set(run.acknowledged)
        assert all(_is_whole(path, name) for name in rows)
        assert aliases(path) == expected
        new, old = new + bool(rows), old + (not rows)
    return Seen(old, new)


def restores(pristine: Path, place: Path, kills: int) -> Seen:
    """The present store or that of the backup, wholly; and the present one put aside whole where it was replaced."""
    source = copied(pristine, place / "source")
    desk = vault.unlock(source, PASSPHRASE)
    then = {row.alias for row in desk.families.rows()}
    desk.backups.make()
    register(desk, 2, "Efter")
    desk.close()
    now = aliases(source)
    old = new = 0
    for path, run in faults.killed(source, place / "runs", RESTORING, PASSPHRASE, kills=kills):
        found = aliases(path)
        assert found in (then, now)
        assert found == then or not run.finished
        if found == then:
            (kept,) = (path / "kept").iterdir()
            assert aliases(kept) == now
        assert len(vault.backups(path)) == 1
        new, old = new + (found == then), old + (found == now)
    return Seen(old, new)


def _is_whole(path: Path, name: str) -> bool:
    vault.look_into(vault.backup_place(path, name), PASSPHRASE)
    return True


# --- flipped bits --------------------------------------------------------------------------------------------------

HARMLESS = ("lock", "attempts.json", "-shm")
"""Names a process or counts tries, and what SQLite makes anew from the file beside the database."""


def flips(pristine: Path, place: Path, count: int, seed: int = 11) -> Counter[str]:
    """Flip bits in every file of a store that was killed, each in a copy of its own, and see each named.

    A flip in what is harmless must leave every row readable. How many were flipped in which file is returned.
    """
    broken = copied(pristine, place / "broken")
    desk = vault.unlock(broken, PASSPHRASE)
    desk.backups.make()
    desk.close()
    faults.run(DYING, str(broken), PASSPHRASE, at=faults.Moment(seconds=60))
    key = read_key_file(broken / "keys.json").unlock(PASSPHRASE).key
    files = [each for each in sorted(broken.rglob("*")) if each.is_file() and each.stat().st_size]
    assert {"store.db-wal", "store.db.heads", "keys.json.bak"} <= {each.name for each in files}
    whole = aliases(copied(broken, place / "whole"))
    assert len(whole) == 6
    chance = random.Random(seed)  # noqa: S311  (which bits, no secret)
    flipped: Counter[str] = Counter()
    for number in range(count):
        file = files[number % len(files)]
        offset = chance.randrange(file.stat().st_size)
        copy = place / "copy" / broken.name
        shutil.copytree(broken, copy)
        _flip(copy / file.relative_to(broken), offset, chance.randrange(8))
        named = _named(StoreFolder(copy), key)
        harmless = file.name.endswith(HARMLESS)
        assert bool(named) is not harmless, (file.name, offset, named)
        assert not harmless or aliases(copy) == whole
        flipped[file.name if file.parent == broken else f"backup/{file.name}"] += 1
        shutil.rmtree(place / "copy")
    return flipped


def _flip(file: Path, offset: int, bit: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(offset)
        byte = opened.read(1)[0]
        opened.seek(offset)
        opened.write(bytes([byte ^ 1 << bit]))


def _named(folder: StoreFolder, key: DataKey) -> list[str]:
    """What a check of the store and a look into its backups say, without deriving the key once more for each bit."""
    try:
        found = faults_of(folder, read_key_file(folder.keys), key)
    except KeyFileDamaged:
        return ["keys"]
    for row in backup.backup_rows(folder.backups):
        place = backup.backup_named(folder.backups, row.name)
        try:
            keys = read_one(place / "keys.json")
            opened = Opened(key=key, person=keys.people()[0])
            backup.look_through(backup.OpenedBackup(path=place, keys=keys, opened=opened))
        except KeyFileDamaged:
            found.append(backup.KEYS)
        except BackupDamaged as damage:
            found.append(damage.part)
    return found
