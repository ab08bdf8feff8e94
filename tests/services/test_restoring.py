"""A backup put back: looked into first, whole or not at all, with the present store kept aside."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from famsam_desktop.domain.attempts import FREE
from famsam_desktop.domain.errors import (
    BackupDamaged,
    Cancelled,
    KeyFileDamaged,
    NoSuchPerson,
    NotABackup,
    NotAStore,
    StoreDamaged,
    StoreExists,
    StoreInUse,
    TooManyTries,
    WrongPassphrase,
)
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.heads import journal_of, newest_of
from tests import survival
from tests.publications import a_publication
from tests.survival import AMIR, KARIN, PASSPHRASE

THEN, NOW = {"Före 0", "Före 1", "Före 2"}, {"Före 0", "Före 1", "Före 2", "Efter 0", "Efter 1"}
LATER = "en nyare lång fras"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store whose backup is older than two of its families and one of its passphrases; and the recovery code."""
    path = tmp_path_factory.mktemp("restoring") / "team.famsam"
    created = vault.create(path, [KARIN, AMIR], cost=FLOOR)
    survival.register(created.desk, 3)
    created.desk.backups.make()
    survival.register(created.desk, 2, "Efter")
    created.desk.keys.change_passphrase(PASSPHRASE, LATER)
    created.desk.close()
    return path, created.recovery_code


@pytest.fixture
def store(made_once: tuple[Path, str], tmp_path: Path) -> Path:
    return survival.copied(made_once[0], tmp_path / "own")


@pytest.fixture
def backup(store: Path) -> Path:
    (row,) = vault.backups(store)
    return vault.backup_place(store, row.name)


def _aliases(path: Path, passphrase: str) -> set[str]:
    desk = vault.unlock(path, passphrase)
    try:
        return {row.alias for row in desk.families.rows()}
    finally:
        desk.close()


def _content(path: Path) -> dict[str, bytes]:
    files = (each for each in path.rglob("*") if each.is_file() and each.name != "lock")
    return {str(each.relative_to(path)): each.read_bytes() for each in files}


# --- looking -----------------------------------------------------------------------------------------------------


def test_a_look_shows_what_is_in_it_and_changes_nothing(
    store: Path, backup: Path, made_once: tuple[Path, str]
) -> None:
    before = _content(store)
    for secret, person in (
        (PASSPHRASE, None),
        (AMIR.passphrase, "amir haddad"),
        (made_once[1].lower(), None),
    ):
        contents = vault.look_into(backup, secret, person)
        assert (contents.families, contents.open_cases, contents.meetings, contents.open_actions) == (
            3,
            0,
            0,
            0,
        )
        assert contents.people == ("Karin Ek", "Amir Haddad")
        assert contents.changed_at is not None
        assert contents.changed_at <= datetime.now(UTC)
    assert _content(store) == before


def test_who_may_not_look(backup: Path) -> None:
    for secret in (LATER, "fel fras", "", "0000-" * 8):
        with pytest.raises(WrongPassphrase):
            vault.look_into(backup, secret)
    with pytest.raises(NoSuchPerson):
        vault.look_into(backup, PASSPHRASE, "Någon Annan")


def test_wrong_tries_on_a_backup_count_as_those_on_the_store_beside_it(
    store: Path, backup: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "sticka" / backup.name
    shutil.copytree(backup, stick)
    for _ in range(FREE):  # elsewhere nobody counts, and nothing is written
        with pytest.raises(WrongPassphrase):
            vault.look_into(stick, "fel fras")
    assert set((tmp_path / "sticka").iterdir()) == {stick}
    assert vault.seconds_to_wait(store) == 0
    for number in range(FREE):
        with pytest.raises(WrongPassphrase):
            _try(backup if number % 2 else stick, store if number % 2 == 0 else None)
    assert vault.seconds_to_wait(store) > 0
    for act in (_look, _restore):
        with pytest.raises(TooManyTries):
            act(backup, store)
    with pytest.raises(TooManyTries):
        vault.unlock(store, LATER)
    vault.look_into(stick, PASSPHRASE)
    assert vault.restore(stick, tmp_path / "ny.famsam", PASSPHRASE) is None


# --- putting back ------------------------------------------------------------------------------------------------


def test_the_store_is_that_of_the_backup_and_the_present_one_is_kept(store: Path, backup: Path) -> None:
    told: list[float] = []
    kept = vault.restore(backup, store, PASSPHRASE, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert _aliases(store, PASSPHRASE) == THEN
    assert vault.check(store, PASSPHRASE) == []
    assert survival.litter(store) == []
    assert kept is not None
    assert kept.parent == store / "kept"
    assert _aliases(kept, LATER) == NOW
    assert vault.check(kept, LATER) == []
    assert len(vault.backups(store)) == 1
    with pytest.raises(WrongPassphrase):
        vault.unlock(store, LATER)


def test_what_was_published_since_stays_known(store: Path, backup: Path) -> None:
    """Families go back to what they were; what strangers have been told of them cannot."""
    desk = vault.unlock(store, LATER)
    first = desk.ledger.enter(a_publication(), desk.ledger.state())
    desk.close()
    assert vault.restore(backup, store, PASSPHRASE) is not None
    assert _aliases(store, PASSPHRASE) == THEN
    desk = vault.unlock(store, PASSPHRASE)
    second = desk.ledger.enter(a_publication(purpose="sedan"), desk.ledger.state())
    desk.ledger.void(first, "aldrig lämnad")
    told = desk.ledger.entries()
    assert [(entry.id, entry.counts) for entry in told] == [(first, False), (second, True)]
    desk.close()
    vault.restore(backup, store, PASSPHRASE)
    vault.restore(backup, store, PASSPHRASE)
    assert vault.check(store, PASSPHRASE) == []
    assert survival.litter(store) == []
    desk = vault.unlock(store, PASSPHRASE)
    assert desk.ledger.entries() == told
    desk.close()


def test_a_ledger_that_is_not_whole_is_not_brought_along(store: Path, backup: Path) -> None:
    desk = vault.unlock(store, LATER)
    desk.ledger.enter(a_publication(), desk.ledger.state())
    with desk.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE publication SET chain = zeroblob(32)")
    desk.close()
    vault.restore(backup, store, PASSPHRASE)
    assert vault.check(store, PASSPHRASE) == []
    desk = vault.unlock(store, PASSPHRASE)
    assert desk.ledger.entries() == ()
    desk.close()


def test_it_counts_as_another_device_and_the_trail_says_so(store: Path, backup: Path) -> None:
    before = vault.unlock(store, LATER)
    device, before_id = before.store.device, before.user.id
    before.close()
    vault.restore(backup, store, AMIR.passphrase)
    desk = vault.unlock(store, PASSPHRASE)
    assert desk.store.device != device
    (note,) = [row for row in desk.trail.rows() if row.kind is TrailKind.RESTORED]
    assert note.who == "Amir Haddad"
    assert desk.user.id == before_id
    survival.register(desk, 1, "Ny")
    assert len(journal_of(newest_of(desk.store.engine))) == 2
    assert desk.backups.due()
    desk.close()
    vault.unlock(store, PASSPHRASE).close()


def test_the_recovery_code_does_as_well_and_there_and_back_again(
    store: Path, backup: Path, made_once: tuple[Path, str]
) -> None:
    vault.restore(backup, store, made_once[1])
    desk = vault.unlock(store, PASSPHRASE)
    desk.backups.make()
    desk.close()
    (newest,) = vault.backups(store)  # of this day
    again = vault.backup_place(store, newest.name)
    first, second = vault.restore(again, store, PASSPHRASE), vault.restore(again, store, PASSPHRASE)
    assert _aliases(store, PASSPHRASE) == THEN
    assert first != second
    assert len(list((store / "kept").iterdir())) == 3
    assert [each.name for each in store.glob("store*.db")] == ["store-4.db"]


def test_where_there_is_no_store_one_is_made(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "tom.famsam").mkdir()
    for place in (tmp_path / "ny" / "lag.famsam", tmp_path / "tom.famsam"):
        assert vault.restore(backup, place, PASSPHRASE) is None
        assert _aliases(place, PASSPHRASE) == THEN
        assert vault.check(place, PASSPHRASE) == []


@pytest.mark.parametrize("harm", ["database", "keys", "both", "gone", "all but backups", "half"])
def test_a_damaged_store_is_replaced_and_kept_as_it_is(store: Path, backup: Path, harm: str) -> None:
    database, keys = store / "store.db", (store / "keys.json", store / "keys.json.bak")
    if harm in ("database", "both"):
        database.write_bytes(database.read_bytes()[:5000])
    if harm in ("keys", "both"):
        for each in keys:
            each.write_bytes(b"{}")
    if harm in ("gone", "all but backups"):
        database.unlink()
    if harm == "all but backups":
        for each in (*keys, store / "store.db.heads"):
            each.unlink()
    if harm == "half":
        shutil.copyfile(database, store / "store-5.db")
    if harm != "half":
        with pytest.raises((StoreDamaged, KeyFileDamaged, NotAStore)):
            vault.unlock(store, LATER)
    before = _content(store)
    kept = vault.restore(backup, store, PASSPHRASE)
    assert kept is not None
    aside = _content(kept)
    assert aside == {name: content for name, content in before.items() if "/" not in name}
    assert _aliases(store, PASSPHRASE) == THEN
    assert vault.check(store, PASSPHRASE) == []
    assert survival.litter(store) == []


# --- what is refused ---------------------------------------------------------------------------------------------


def test_a_damaged_backup_replaces_nothing(store: Path, backup: Path, tmp_path: Path) -> None:
    whole = (backup / "store.db").read_bytes()
    for content, part in (
        (whole[:-4096], "page"),
        (whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:], "page: 3"),
        (b"\0" * len(whole), "unreadable"),
        (b"", "empty"),
    ):
        (backup / "store.db").write_bytes(content)
        before = _content(store)
        for act in (_look, _restore):
            with pytest.raises(BackupDamaged) as damage:
                act(backup, store)
            assert damage.value.part.startswith(part)
        with pytest.raises(BackupDamaged):
            vault.restore(backup, tmp_path / "ny.famsam", PASSPHRASE)
        assert _content(store) == before
        assert [each.name for each in tmp_path.iterdir()] == ["own"]
    (backup / "keys.json").write_bytes(b"{}")
    with pytest.raises(BackupDamaged) as damage:
        _restore(backup, store)
    assert damage.value.part == "keys"
    assert _aliases(store, LATER) == NOW


def _look(backup: Path, _store: Path) -> None:
    vault.look_into(backup, PASSPHRASE)


def _try(backup: Path, store: Path | None) -> None:
    """A wrong passphrase, for a look, or to put it in a store's place."""
    if store is None:
        vault.look_into(backup, "fel fras")
    else:
        vault.restore(backup, store, "fel fras")


def _restore(backup: Path, store: Path) -> None:
    vault.restore(backup, store, PASSPHRASE)


def test_one_that_is_stopped_changes_nothing(store: Path, backup: Path) -> None:
    before = _content(store)
    for last in (0.0, 0.5, 0.9, 1.0):

        def stop(done: float, last: float = last) -> None:
            if done >= last:
                raise Cancelled

        with pytest.raises(Cancelled):
            vault.restore(backup, store, PASSPHRASE, progress=stop)
        assert _content(store) == before
        assert not (store / "kept").exists() or list((store / "kept").iterdir()) == []
    assert _aliases(store, LATER) == NOW


def test_a_store_in_use_is_left_alone(store: Path, backup: Path) -> None:
    desk = vault.unlock(store, LATER)
    with pytest.raises(StoreInUse):
        vault.restore(backup, store, PASSPHRASE)
    desk.close()
    assert _aliases(store, LATER) == NOW


def test_what_is_no_store_is_not_built_over(backup: Path, store: Path, tmp_path: Path) -> None:
    (tmp_path / "mapp").mkdir()
    (tmp_path / "mapp" / "brev.txt").write_text("hej", encoding="utf-8")
    (tmp_path / "fil").write_text("hej", encoding="utf-8")
    for place in (tmp_path / "mapp", tmp_path / "fil"):
        with pytest.raises((NotAStore, StoreExists)):
            vault.restore(backup, place, PASSPHRASE)
    assert [each.name for each in (tmp_path / "mapp").iterdir()] == ["brev.txt"]
    with pytest.raises(WrongPassphrase):
        vault.restore(backup, store, LATER)
    with pytest.raises(NotABackup):
        vault.restore(store / "kept", store, PASSPHRASE)
    with pytest.raises(NotAStore):
        vault.backups(tmp_path / "saknas")
    assert vault.backups(tmp_path / "mapp") == []
