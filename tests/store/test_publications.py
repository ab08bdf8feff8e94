"""The ledger: entered in order, never changed, and whole in every way a store goes."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.publications import LedgerEntry, Publication, PublicationIsVoid
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.store.audit import faults
from famsam_desktop.store.heads import Heads, ledger_of, newest_of, read_heads
from famsam_desktop.store.keys import DataKey
from famsam_desktop.store.work import Store
from tests.clock import NOW
from tests.publications import a_publication
from tests.stores import DEVICE, KEY

DATA_KEY = DataKey(bytes.fromhex(KEY))


def enter(store: Store, publication: Publication) -> UUID:
    with store.write("ledger.enter") as work:
        return work.publications.enter(publication)


def void(store: Store, record_id: UUID, reason: str = "aldrig lämnad") -> None:
    with store.write("ledger.void") as work:
        work.publications.void(record_id, reason)


def entries(store: Store) -> tuple[LedgerEntry, ...]:
    with store.read() as work:
        return work.publications.entries()


def state(store: Store) -> bytes:
    with store.read() as work:
        return work.publications.state()


def test_what_was_entered_is_read_as_it_was_and_in_order(store: Store) -> None:
    published = [a_publication(purpose=purpose) for purpose in ("ett", "två", "tre")]
    ids = [enter(store, each) for each in published]
    assert entries(store) == tuple(
        LedgerEntry(id=record_id, publication=each) for record_id, each in zip(ids, published, strict=True)
    )
    assert len(set(ids)) == 3


def test_a_void_one_stays_and_says_why(store: Store) -> None:
    record_id, other = enter(store, a_publication()), enter(store, a_publication(purpose="en annan"))
    void(store, record_id, "fel dag; filen är raderad")
    assert [(each.id, each.void_reason, each.counts) for each in entries(store)] == [
        (record_id, "fel dag; filen är raderad", False),
        (other, None, True),
    ]
    assert entries(store)[0].publication == a_publication()


def test_nothing_is_void_twice_nor_what_is_not_there(store: Store) -> None:
    record_id = enter(store, a_publication())
    void(store, record_id)
    before = state(store)
    with pytest.raises(PublicationIsVoid):
        void(store, record_id)
    with pytest.raises(NotFound):
        void(store, uuid4())
    assert state(store) == before


def test_the_state_is_another_after_each_entry_and_the_same_without(store: Store) -> None:
    seen = [state(store)]
    record_id = enter(store, a_publication())
    seen.append(state(store))
    assert state(store) == seen[-1]
    enter(store, a_publication())  # the same once more is another publication
    seen.append(state(store))
    void(store, record_id)
    seen.append(state(store))
    assert len(set(seen)) == 4


def test_many_in_one_transaction_are_linked(store: Store) -> None:
    with store.write("ledger.enter") as work:
        for _ in range(3):
            work.publications.enter(a_publication())
        assert work.publications.last is not None
        assert work.publications.last[0] == 3
    enter(store, a_publication())
    assert len(entries(store)) == 4
    assert faults(store.engine) == []


def test_what_is_undone_is_not_entered(store: Store) -> None:
    def fails() -> None:
        with store.write("ledger.enter") as work:
            work.publications.enter(a_publication())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert entries(store) == ()
    assert faults(store.engine) == []


def test_two_devices_have_a_chain_each_and_one_ledger(store: Store) -> None:
    other = Store(store.engine, UUID(int=2), None, store.clock)
    first = enter(store, a_publication())
    second = enter(other, a_publication(purpose="på den andra datorn"))
    void(other, first)
    assert {(each.id, each.counts) for each in entries(store)} == {(first, False), (second, True)}
    assert state(store) == state(other)
    assert faults(store.engine) == []


def test_each_stands_in_the_trail_with_its_link_and_no_word_of_it(store: Store) -> None:
    record_id = enter(store, a_publication())
    void(store, record_id)
    with store.read() as work:
        found = work.trail.rows(TrailFilter(kinds=frozenset({TrailKind.PUBLISHED, TrailKind.VOIDED})))
    assert [(row.kind, row.record_id, row.at) for row in found] == [
        (TrailKind.VOIDED, record_id, NOW),
        (TrailKind.PUBLISHED, record_id, NOW),
    ]
    with store.engine.connect() as connection:
        chain = connection.exec_driver_sql("SELECT chain FROM publication WHERE seq = 1").scalar_one()
    assert found[1].detail == f"1 {chain.hex()[:32]}"


def test_it_is_in_no_journal(store: Store) -> None:
    with store.read() as work:
        before = len(work.journal.entries())
    enter(store, a_publication())
    with store.read() as work:
        assert len(work.journal.entries()) == before


# --- known in a second place -------------------------------------------------------------------------------------


@pytest.fixture
def headed(store: Store) -> Store:
    store.heads = Heads(database_of(store), DATA_KEY, newest_of(store.engine))
    return store


def test_each_entry_is_noted_beside_the_database(headed: Store) -> None:
    for _ in range(3):
        enter(headed, a_publication())
        noted = read_heads(database_of(headed), DATA_KEY)
        assert noted.newest == newest_of(headed.engine)
    assert ledger_of(noted.newest)[DEVICE][0] == 3


def test_an_entry_cut_off_with_its_note_is_missed(headed: Store) -> None:
    """Ledger and trail agree, and both have lost their last: only the place beside the database can tell."""
    enter(headed, a_publication())
    enter(headed, a_publication())
    noted = read_heads(database_of(headed), DATA_KEY)
    with headed.engine.begin() as connection:
        for name in ("publication", "trail"):
            connection.exec_driver_sql(f"DELETE FROM {name} WHERE seq = 2")
    assert faults(headed.engine) == []
    with headed.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert noted.lacking(raw) == 2  # type: ignore[arg-type]  # the driver's own


def database_of(store: Store) -> Path:
    with store.engine.connect() as connection:
        return Path(str(connection.exec_driver_sql("PRAGMA database_list").one()[2]))
