"""Killed and filled up for as long as it takes: the counts that every run of the tests is too short for."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import DiskFull
from famsam_desktop.services import vault
from tests import faults, survival
from tests.e2e.conftest import Tell
from tests.survival import PASSPHRASE

KILLS, MANY_KILLS, FLIPS = 14, 52, 224

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store of three families."""
    return survival.make_store(tmp_path_factory.mktemp("faults") / "team.famsam")


# --- killed ------------------------------------------------------------------------------------------------------


def test_killed_while_people_work(made_once: Path, tmp_path: Path, tell: Tell) -> None:
    acknowledged = survival.commits(made_once, tmp_path, MANY_KILLS)
    tell(f"{MANY_KILLS} kills during commits: {acknowledged} acknowledged, none lost")


def test_killed_while_a_store_is_brought_up_to_date(tmp_path: Path, tell: Tell) -> None:
    seen = survival.migrations(tmp_path, KILLS)
    tell(f"{KILLS} kills during an upgrade: {seen.old} times the old, {seen.new} the new")
    assert seen.old
    assert seen.new


def test_killed_while_a_backup_is_made(made_once: Path, tmp_path: Path, tell: Tell) -> None:
    seen = survival.backups(made_once, tmp_path, KILLS)
    tell(f"{KILLS} kills during a backup: {seen.old} times none, {seen.new} a whole one")
    assert seen.old
    assert seen.new


def test_killed_while_a_backup_is_put_back(made_once: Path, tmp_path: Path, tell: Tell) -> None:
    seen = survival.restores(made_once, tmp_path, KILLS)
    tell(f"{KILLS} kills during a restore: {seen.old} times the present store, {seen.new} that of the backup")
    assert seen.old
    assert seen.new


# --- flipped bits ------------------------------------------------------------------------------------------------


def test_flipped_bits_in_every_file_are_named(made_once: Path, tmp_path: Path, tell: Tell) -> None:
    flipped = survival.flips(made_once, tmp_path, FLIPS)
    tell(f"{flipped.total()} flipped bits: {dict(sorted(flipped.items()))}")
    assert flipped.total() == FLIPS


# --- a disk that is full -----------------------------------------------------------------------------------------

type Disk = Callable[[int], Path]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk, of so many kilobytes; only the superuser can make one, and without it nothing is proven."""
    place = tmp_path / "disk"
    place.mkdir()
    made = []

    def make(kilobytes: int) -> Path:
        assert os.geteuid() == 0, "a disk that can be filled needs the superuser"
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place)], check=True)
        made.append(place)
        return place

    yield make
    for each in made:
        subprocess.run(["umount", "--lazy", str(each)], check=True)


def _kilobytes(path: Path) -> int:
    return sum(each.stat().st_size for each in path.rglob("*") if each.is_file()) // 1024


def _filled(place: Path, leave: int) -> Path:
    """Fill a disk but for so many kilobytes."""
    free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize // 1024
    ballast = place / "ballast"
    ballast.write_bytes(b"\0" * 1024 * max(0, free - leave))
    return ballast


@pytest.mark.parametrize("leave", [0, 8, 40, 100])
def test_a_commit_on_a_full_disk(made_once: Path, disk: Disk, leave: int, tell: Tell) -> None:
    store = survival.copied(made_once, disk(_kilobytes(made_once) + 4096) / "lager")
    desk = vault.unlock(store, PASSPHRASE)
    ballast = _filled(store.parent.parent, leave)
    kept = []
    for number in range(1000):
        try:
            survival.register(desk, 1, f"Full {number}")
        except DiskFull:
            break
        kept.append(f"Full {number} 0")
    assert len(kept) < 1000
    there = {row.alias for row in desk.families.rows()}
    assert there == {"Före 0", "Före 1", "Före 2", *kept}
    ballast.unlink()
    survival.register(desk, 1, "Plats igen")
    desk.close()
    assert survival.aliases(store) == there | {"Plats igen 0"}
    tell(f"a disk full but for {leave} kB: {len(kept)} commits kept, the next one undone")


@pytest.mark.parametrize("left_beside", [False, True])
@pytest.mark.parametrize("leave", [0, 4, 24, 40, 60])
def test_an_unlocking_on_a_full_disk(made_once: Path, disk: Disk, leave: int, left_beside: bool) -> None:
    """People get in to read, whatever room is left; and write as soon as there is room again."""
    store = survival.copied(made_once, disk(_kilobytes(made_once) + 4096) / "lager")
    if left_beside:
        faults.run(survival.DYING, str(store), PASSPHRASE, at=faults.Moment(seconds=60))
    ballast = _filled(store.parent.parent, leave)
    desk = vault.unlock(store, PASSPHRASE)
    there = {row.alias for row in desk.families.rows()}
    assert len(there) == (6 if left_beside else 3)
    if not left_beside:
        with pytest.raises(DiskFull):
            survival.register(desk, 1, "Full")
    assert {row.alias for row in desk.families.rows()} == there
    ballast.unlink()
    survival.register(desk, 1, "Plats igen")
    desk.close()
    assert survival.aliases(store) == there | {"Plats igen 0"}


def test_a_store_that_has_filled_its_disk_is_opened_again(made_once: Path, disk: Disk) -> None:
    """What could not be moved into the database is read where it lies, beside it."""
    store = survival.copied(made_once, disk(_kilobytes(made_once) + 4096) / "lager")
    desk = vault.unlock(store, PASSPHRASE)
    ballast = _filled(store.parent.parent, 300)
    with pytest.raises(DiskFull):
        survival.register(desk, 1000, "Full")
    there = {row.alias for row in desk.families.rows()}
    desk.close()
    assert (store / "store.db-wal").stat().st_size
    _filled(store.parent.parent / "lager", 0)
    for _ in range(2):
        desk = vault.unlock(store, PASSPHRASE)
        assert {row.alias for row in desk.families.rows()} == there
        with pytest.raises(DiskFull):
            survival.register(desk, 1, "Full igen")
        desk.close()
    ballast.unlink()
    assert survival.aliases(store) == there


@pytest.mark.parametrize("part", [0.0, 0.4, 0.97])
def test_a_backup_on_a_full_disk(made_once: Path, disk: Disk, part: float) -> None:
    store = survival.copied(made_once, disk(_kilobytes(made_once) + 8192) / "lager")
    desk = vault.unlock(store, PASSPHRASE)
    desk.families.rows()
    ballast = _filled(store.parent.parent, int(part * (store / "store.db").stat().st_size / 1024))
    with pytest.raises(DiskFull):
        desk.backups.make()
    assert desk.backups.rows() == []
    assert len(desk.families.rows()) == 3
    ballast.unlink()
    desk.backups.make()
    desk.close()
    assert len(survival.aliases(store)) == 3


@pytest.mark.parametrize("part", [0.5, 1.1, 1.6, 2.02])
def test_an_upgrade_on_a_full_disk(disk: Disk, part: float) -> None:
    pristine = survival.VAULTS / "0001.famsam"
    store = survival.copied(pristine, disk(_kilobytes(pristine) * 5) / "lager")
    size = (store / "store.db").stat().st_size
    ballast = _filled(store.parent.parent, int(part * size / 1024))
    with pytest.raises(DiskFull):
        vault.unlock(store, PASSPHRASE)
    assert {each.name for each in store.glob("store*")} == {"store.db"}
    assert (store / "store.db").read_bytes() == (pristine / "store.db").read_bytes()
    ballast.unlink()
    assert len(survival.aliases(store)) == 1


@pytest.mark.parametrize("part", [0.5, 1.5])
def test_a_restore_on_a_full_disk(made_once: Path, disk: Disk, part: float) -> None:
    store = survival.copied(made_once, disk(_kilobytes(made_once) * 8) / "lager")
    desk = vault.unlock(store, PASSPHRASE)
    made = desk.backups.make()
    survival.register(desk, 1, "Efter")
    desk.close()
    ballast = _filled(store.parent.parent, int(part * (store / "store.db").stat().st_size / 1024))
    with pytest.raises(DiskFull):
        vault.restore(vault.backup_place(store, made.name), store, PASSPHRASE)
    ballast.unlink()
    assert survival.aliases(store) == {"Före 0", "Före 1", "Före 2", "Efter 0"}
