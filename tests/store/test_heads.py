"""The newest entries are known in a second place, so that their loss is seen and not passed over."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import NewestMissing
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.store.engine import make_engine
from famsam_desktop.store.heads import Heads, heads_of, newest_of, read_heads
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.keys import DataKey
from famsam_desktop.store.work import Store
from tests import builders, faults, survival
from tests.stores import DEVICE, KEY, counting, standing
from tests.survival import PASSPHRASE

DATA_KEY = DataKey(bytes.fromhex(KEY))


@pytest.fixture
def headed(store: Store) -> Store:
    """A store whose heads are kept."""
    store.heads = Heads(_database(store), DATA_KEY, newest_of(store.engine))
    return store


def _database(store: Store) -> Path:
    with store.engine.connect() as connection:
        return Path(str(connection.exec_driver_sql("PRAGMA database_list").one()[2]))


def _setting(store: Store, value: int) -> None:
    with store.write("settings") as work:
        work.settings.set("number", value)


def _fail(store: Store) -> None:
    with store.write("settings") as work:
        work.settings.set("number", 1)
        raise RuntimeError


def _lacking(store: Store) -> int:
    with store.engine.connect() as connection:
        raw = connection.connection.driver_connection
        return read_heads(_database(store), DATA_KEY).lacking(raw)  # type: ignore[arg-type]  # the driver's own


# --- what is noted -----------------------------------------------------------------------------------------------


def test_each_commit_is_noted(headed: Store) -> None:
    for number in range(5):
        _setting(headed, number)
        noted = read_heads(_database(headed), DATA_KEY)
        assert noted.faults == ()
        assert noted.newest == newest_of(headed.engine)
    assert _lacking(headed) == 0


def test_what_was_undone_is_not(headed: Store) -> None:
    before = read_heads(_database(headed), DATA_KEY)
    with pytest.raises(RuntimeError):
        _fail(headed)
    assert read_heads(_database(headed), DATA_KEY) == before


def test_a_database_that_is_ahead_lacks_nothing(headed: Store) -> None:
    heads = heads_of(_database(headed))
    content = heads.read_bytes()
    _setting(headed, 1)
    heads.write_bytes(content)
    assert _lacking(headed) == 0


def test_a_database_put_back_lacks_what_came_since(headed: Store, template: Path) -> None:
    for number in range(4):
        _setting(headed, number)
    headed.engine.dispose()
    older = make_engine(template, KEY)
    other = Store(older, DEVICE, None, standing, counting(1))
    with older.connect() as connection:
        raw = connection.connection.driver_connection
        noted = read_heads(_database(headed), DATA_KEY)
        assert noted.lacking(raw) == 4  # type: ignore[arg-type]  # the driver's own
    other.close()


def test_as_many_entries_of_another_history_are_not_the_same(headed: Store, tmp_path: Path) -> None:
    _setting(headed, 1)
    (tmp_path / "other.db").write_bytes(b"")
    seen = read_heads(_database(headed), DATA_KEY)
    (which, (seq, chain)) = next(iter(seen.newest.items()))
    assert which[1] == DEVICE.bytes
    forged = Heads(_database(headed), DATA_KEY, {which: (seq, bytes(32))})
    forged.close()
    assert chain != bytes(32)
    assert _lacking(headed) == 1


# --- the file itself ---------------------------------------------------------------------------------------------


def test_any_flipped_bit_of_it_is_named_and_the_other_place_serves(headed: Store) -> None:
    _setting(headed, 1)
    path = heads_of(_database(headed))
    whole = path.read_bytes()
    chance = random.Random(3)  # noqa: S311  (which bits, no secret)
    for offset in (*chance.sample(range(len(whole)), 60), 0, 31, 32, 39, 40, 41, 4095, 4096, len(whole) - 1):
        damaged = bytearray(whole)
        damaged[offset] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        noted = read_heads(_database(headed), DATA_KEY)
        assert noted.faults == (f"place {offset // 4096 + 1}",)
        assert noted.newest
        assert _lacking(headed) == 0


def test_a_file_that_is_cut_lengthened_missing_or_of_another_key(headed: Store) -> None:
    path = heads_of(_database(headed))
    whole = path.read_bytes()
    for content, found in (
        (b"", ("length", "place 1", "place 2")),
        (whole[:4096], ("length", "place 2")),
        (whole[:5000], ("length", "place 2")),
        (whole + b"\0", ("length",)),
    ):
        path.write_bytes(content)
        assert read_heads(_database(headed), DATA_KEY).faults == found
    path.write_bytes(whole)
    assert read_heads(_database(headed), DataKey(bytes(32))).newest == {}
    path.unlink()
    assert read_heads(_database(headed), DATA_KEY).faults == ("missing",)


def test_many_devices_do_not_burst_it(headed: Store) -> None:
    newest = {(0, bytes([number]) * 16): (number, bytes(32)) for number in range(200)}
    heads = Heads(_database(headed), DATA_KEY, newest)
    heads.advance(DEVICE, journal=(7, bytes(32)), trail=(2, bytes(32)))
    heads.close()
    noted = read_heads(_database(headed), DATA_KEY)
    assert noted.faults == ()
    assert noted.newest[0, DEVICE.bytes] == (7, bytes(32))
    assert noted.newest[1, DEVICE.bytes] == (2, bytes(32))


# --- a store that lacks its newest -------------------------------------------------------------------------------


@pytest.fixture
def killed(made_once: Path, tmp_path: Path) -> Path:
    """A store with three families, and three more in the file beside its database."""
    path = survival.copied(made_once, tmp_path / "killed")
    faults.run(survival.DYING, str(path), PASSPHRASE, at=faults.Moment(seconds=60))
    assert (path / "store.db-wal").stat().st_size
    return path


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store of three families."""
    return survival.make_store(tmp_path_factory.mktemp("heads") / "team.famsam")


def _flip_in_the_middle(wal: Path) -> bytes:
    content = bytearray(wal.read_bytes())
    content[len(content) // 2] ^= 1
    wal.write_bytes(content)
    return bytes(content)


def test_a_flipped_bit_beside_the_database_is_told_and_nothing_is_thrown_away(killed: Path) -> None:
    damaged = _flip_in_the_middle(killed / "store.db-wal")
    for _ in range(2):  # what is left of it is gone after the first time
        with pytest.raises(NewestMissing) as missing:
            vault.unlock(killed, PASSPHRASE)
        assert missing.value.count > 0
        assert (killed / "store.db-wal.kept").read_bytes() == damaged
    found = vault.check(killed, PASSPHRASE)
    assert found == [f"newest: {missing.value.count}"]

    desk = vault.unlock(killed, PASSPHRASE, accept_loss=True)
    assert {row.alias for row in desk.families.rows()} >= {"Före 0", "Före 1", "Före 2"}
    (note,) = [row for row in desk.trail.rows() if row.kind is TrailKind.LOSS_ACCEPTED]
    assert note.detail == str(missing.value.count)
    desk.close()
    assert vault.check(killed, PASSPHRASE) == []
    vault.unlock(killed, PASSPHRASE).close()
    assert survival.litter(killed) == []


def test_after_a_loss_the_store_counts_as_another_device(killed: Path) -> None:
    key = read_key_file(killed / "keys.json").unlock(PASSPHRASE).key
    before = {device for _, device in read_heads(killed / "store.db", key).newest}
    _flip_in_the_middle(killed / "store.db-wal")
    desk = vault.unlock(killed, PASSPHRASE, accept_loss=True)
    desk.families.register(builders.a_family(desk.families.municipalities()[0].id, alias="Ny"))
    assert desk.store.device.bytes not in before
    desk.close()
    vault.unlock(killed, PASSPHRASE).close()


def test_without_its_second_file_a_killed_store_lacks_its_newest(killed: Path) -> None:
    (killed / "store.db-wal").unlink()
    with pytest.raises(NewestMissing):
        vault.unlock(killed, PASSPHRASE)


def test_a_killed_store_opens_with_everything_and_keeps_nothing_aside(killed: Path) -> None:
    assert len(survival.aliases(killed)) == 6


def test_a_clock_that_goes_backwards_stops_nothing(made_once: Path, tmp_path: Path) -> None:
    path = survival.copied(made_once, tmp_path / "clock")
    now = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
    for day in range(3):

        def earlier(at: datetime = now - timedelta(days=400 * day)) -> datetime:
            return at

        desk = vault.unlock(path, PASSPHRASE, clock=earlier)
        survival.register(desk, 1, f"Dag {day}")
        assert desk.backups.due()
        made = desk.backups.make()
        assert made in desk.backups.rows()
        assert not desk.backups.due()
        desk.close()
    assert len(survival.aliases(path)) == 6
    assert len(vault.backups(path)) == 3
