"""The check of a whole store: sound when it is, and the first thing that is not is named."""

import random
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.domain.published import void_bytes
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.store import chains, journal
from famsam_desktop.store.audit import faults
from famsam_desktop.store.engine import checkpoint, make_engine
from famsam_desktop.store.records import VersionTable, instant_text
from famsam_desktop.store.replay import Tables
from famsam_desktop.store.rows import table
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store
from tests import builders
from tests.publications import a_publication
from tests.stores import DEVICE, KEY, counting, standing
from tests.team import Team

OTHER = UUID(int=2)


@pytest.fixture(scope="module")
def used_file(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a process, a change, a deletion, two devices in turn and a trail."""
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("used")))
    team = Team(Store(make_engine(path, KEY), DEVICE, UUID(int=1 << 64 | 7), standing, counting(1_000)))
    process = team.process()
    other = Team(Store(team.store.engine, OTHER, team.users[1], standing, counting(9_000)))
    draft = builders.a_family(team.municipalities["Nora"], alias="Ny", note="behandling på hemmaplan")
    other.families.amend(process.family, draft)
    team.families.remove(team.family(note="togs bort"))
    other.agency(name="Skolhälsan")
    for store in (team.store, other.store, team.store):
        with store.write("test.trail") as work:
            work.trail.note(
                Noted(kind=TrailKind.UNLOCK_FAILED, at=datetime(2026, 2, 1, tzinfo=UTC)),
                Noted(kind=TrailKind.FAMILY_OPENED, record_id=process.family, detail='"åäö"\n\\'),
            )
    checkpoint(team.store.engine)
    team.store.close()
    return path


@pytest.fixture
def used(used_file: Path, tmp_path: Path) -> Iterator[Team]:
    """That store, to be broken."""
    path = Path(shutil.copy(used_file, tmp_path))
    store = Store(make_engine(path, KEY), DEVICE, UUID(int=1 << 64 | 7), standing, counting(20_000))
    yield Team(store)
    store.close()


def rewrite(team: Team, *statements: str) -> None:
    """Change the file the way somebody with the key could, past the program."""
    with team.store.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for statement in statements:
            connection.exec_driver_sql(statement)


def checked(team: Team) -> list[str]:
    return faults(team.store.engine)


def test_a_sound_store_has_no_faults(used: Team) -> None:
    assert checked(used) == []


def test_an_empty_store_has_no_faults(team: Team) -> None:
    assert checked(team) == []


@pytest.mark.parametrize("field", ["alias", "note"])
def test_a_value_that_was_taken_away_alone_is_no_purge(used: Team, field: str) -> None:
    """A purge takes all of a record; one value less is somebody else's doing, however well the chain holds."""
    with used.store.read() as work:
        entry = next(
            each
            for each in work.journal.entries()
            if (each.entity, each.field, each.device) == ("family", field, OTHER)
        )
    rewrite(
        used,
        f"UPDATE version SET value = NULL, salt = NULL WHERE seq = {entry.seq} AND device = x'{OTHER.hex}'",
    )
    assert f"journal: {entry.seq} value" in checked(used)


# --- the hash of an entry, put together by hand --------------------------------------------------------------------

texts = st.text(max_size=40)
ids = st.uuids()
instants = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  (they get one)
entries = st.fixed_dictionaries(
    {
        "device": ids,
        "seq": st.just(1),
        "step": st.integers(1, 1 << 40),
        "reverses": st.none() | st.integers(1, 1 << 40),
        "action": texts,
        "at": instants,
        "who": st.none() | ids,
        "entity": texts,
        "record_id": ids,
        "field": st.none() | texts,
        "value": texts,
        "salt": st.binary(min_size=16, max_size=16),
        "bases": texts,
    }
)


@given(entries)
def test_an_entry_is_hashed_as_the_journal_hashes_it(entry: dict[str, object]) -> None:
    """Byte for byte, whatever stands in it."""
    entry["digest"] = journal._digest(entry["value"], entry["salt"])  # type: ignore[arg-type]  # of the strategy
    entry["chain"] = journal._link(chains.START, entry)
    columns = [column.name for column in table(VersionTable).c]
    row = tuple(_raw(entry[name]) for name in chains.ENTRY)
    assert set(chains.ENTRY) == set(columns)
    assert chains._followed([[row]], Tables()) is None
    changed = (*row[:4], f"{entry['action']}x", *row[5:])
    assert chains._followed([[changed]], Tables()) is not None


def _raw(value: object) -> object:
    if isinstance(value, UUID):
        return value.bytes
    return instant_text(value) if isinstance(value, datetime) else value


# --- the journal ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "value", "fault"),
    [
        ("value", "'\"annat\"'", "value"),
        ("value", "NULL", "value"),
        ("value", "x'00'", "value"),
        ("salt", "NULL", "value"),
        ("salt", "zeroblob(16)", "value"),
        ("salt", "zeroblob(80)", "value"),
        ("digest", "zeroblob(32)", "value"),
        ("digest", "'text'", "value"),
        ("chain", "zeroblob(32)", "chain"),
        ("action", "'annat'", "chain"),
        ("action", "7", "chain"),
        ("at", "'2020-01-01T00:00:00.000000Z'", "chain"),
        ("who", "NULL", "chain"),
        ("who", "'text'", "chain"),
        ("step", "step + 1", "chain"),
        ("reverses", "1", "chain"),
        ("entity", "'agency'", "chain"),
        ("record_id", "zeroblob(16)", "chain"),
        ("record_id", "'text'", "chain"),
        ("field", "'note'", "chain"),
        ("bases", "'[]'", "chain"),
    ],
)
def test_a_change_of_any_part_of_an_entry_names_it(used: Team, column: str, value: str, fault: str) -> None:
    with used.store.read() as work:
        entry = next(
            each for each in work.journal.entries() if each.field == "alias" and each.device == OTHER
        )
    rewrite(
        used, f"UPDATE version SET {column} = {value} WHERE seq = {entry.seq} AND device = x'{OTHER.hex}'"
    )
    assert f"journal: {entry.seq} {fault}" in checked(used)


def test_an_entry_dropped_in_the_middle_is_named(used: Team) -> None:
    rewrite(used, f"DELETE FROM version WHERE seq = 12 AND device = x'{DEVICE.hex}'")
    assert checked(used) == ["journal: 12 gap"]


def test_the_first_entry_dropped_is_named(used: Team) -> None:
    rewrite(used, f"DELETE FROM version WHERE seq = 1 AND device = x'{DEVICE.hex}'")
    assert checked(used) == ["journal: 1 gap"]


def test_an_entry_dropped_at_the_end_leaves_a_record_that_no_journal_knows(used: Team) -> None:
    with used.store.read() as work:
        last = work.journal.entries()[-1]
    rewrite(used, f"DELETE FROM version WHERE seq = {last.seq} AND device = x'{last.device.hex}'")
    assert checked(used) == [f"record: {last.entity}: {last.record_id}"]


def test_two_entries_that_changed_places_are_named(used: Team) -> None:
    own = f"device = x'{DEVICE.hex}'"
    rewrite(
        used,
        f"UPDATE version SET seq = -1 WHERE seq = 7 AND {own}",
        f"UPDATE version SET seq = 7 WHERE seq = 8 AND {own}",
        f"UPDATE version SET seq = 8 WHERE seq = -1 AND {own}",
    )
    assert checked(used) == ["journal: 7 gap"]


def test_an_entry_put_in_is_named(used: Team) -> None:
    columns = ", ".join(column.name for column in table(VersionTable).c if column.name != "seq")
    last = f"(SELECT max(seq) FROM version WHERE device = x'{DEVICE.hex}')"
    rewrite(
        used,
        f"INSERT INTO version (seq, {columns}) SELECT seq + 1, {columns} FROM version"
        f" WHERE seq = {last} AND device = x'{DEVICE.hex}'",
    )
    with used.store.read() as work:
        seq = max(each.seq for each in work.journal.entries() if each.device == DEVICE)
    assert checked(used) == [f"journal: {seq} chain"]


def test_the_first_of_two_broken_entries_is_the_one_that_was_written_first(used: Team) -> None:
    rewrite(
        used,
        f"UPDATE version SET at = 'x' WHERE seq = 1 AND device = x'{OTHER.hex}'",
        f"UPDATE version SET at = 'x' WHERE seq = 9 AND device = x'{DEVICE.hex}'",
    )
    assert checked(used) == ["journal: 9 chain"]


# --- the tables ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("family", "alias = 'utifrån'"),
        ("family", "municipality_id = (SELECT max(id) FROM municipality)"),
        ("family", "interpreter_needed = 1"),
        ("family", "changed_at = '2020-01-01T00:00:00.000000Z'"),
        ("family", "changed_by = NULL"),
        ("family", "created_at = '2020-01-01T00:00:00.000000Z'"),
        ("family", "created_by = NULL"),
        ("family", "deleted_at = '2020-01-01T00:00:00.000000Z'"),
        ("family_member", "birth_year = '2016x'"),
        ("family_member", "birth_year = NULL"),
        ("meeting", "day = '2026-02-19'"),
        ("meeting", "state = 'cancelled'"),
        ("participant", "agency_id = NULL"),
    ],
)
def test_a_record_changed_past_the_journal_is_named(used: Team, name: str, change: str) -> None:
    record_id = one_of(used, name)
    rewrite(used, f"UPDATE {name} SET {change} WHERE id = x'{record_id.hex}'")
    assert f"record: {name}: {record_id}" in checked(used)


def test_a_record_that_the_journal_does_not_know_is_named(used: Team) -> None:
    rewrite(
        used,
        "INSERT INTO setting SELECT zeroblob(16), * FROM (SELECT created_at, created_by, changed_at,"
        " changed_by, deleted_at, 'k', 'v' FROM user LIMIT 1)",
    )
    assert checked(used) == [f"record: setting: {UUID(int=0)}"]


def test_a_record_that_is_gone_is_named(used: Team) -> None:
    record_id = one_of(used, "discussed_member")
    rewrite(used, f"DELETE FROM discussed_member WHERE id = x'{record_id.hex}'")
    assert checked(used) == [f"record: discussed_member: {record_id}"]


def test_a_thousand_records_that_differ_are_not_all_named(used: Team) -> None:
    with used.store.write("test.many") as work:
        for number in range(150):
            work.families.add(builders.a_family(used.municipalities["Nora"], alias=str(number)))
    rewrite(used, "UPDATE family SET interpreter_needed = 1")
    assert len(checked(used)) == 100


# --- the trail -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        "at = '2020-01-01T00:00:00.000000Z'",
        "who = NULL",
        "who = 'text'",
        "kind = 'unlocked'",
        "record_id = NULL",
        "detail = 'annat'",
        "chain = zeroblob(32)",
    ],
)
def test_a_changed_entry_of_the_trail_is_named(used: Team, change: str) -> None:
    rewrite(used, f"UPDATE trail SET {change} WHERE seq = 2 AND device = x'{DEVICE.hex}'")
    assert checked(used) == ["trail: 2 chain"]


def test_a_dropped_entry_of_the_trail_is_named(used: Team) -> None:
    rewrite(used, f"DELETE FROM trail WHERE seq = 2 AND device = x'{DEVICE.hex}'")
    assert checked(used) == ["trail: 2 gap"]


def test_entries_of_the_trail_that_changed_places_are_named(used: Team) -> None:
    own = f"device = x'{DEVICE.hex}'"
    rewrite(
        used,
        f"UPDATE trail SET seq = -1 WHERE seq = 2 AND {own}",
        f"UPDATE trail SET seq = 2 WHERE seq = 3 AND {own}",
        f"UPDATE trail SET seq = 3 WHERE seq = -1 AND {own}",
    )
    assert checked(used) == ["trail: 2 gap"]


# --- the ledger ----------------------------------------------------------------------------------------------------


@pytest.fixture
def published(used: Team) -> Team:
    """That store with three entries in the ledger of one device, and one of another."""
    other = Store(used.store.engine, OTHER, used.users[1], standing, counting(30_000))
    with used.store.write("test.ledger") as work:
        first = work.publications.enter(a_publication())
        work.publications.enter(a_publication(purpose="en till"))
    with other.write("test.ledger") as work:
        work.publications.enter(a_publication(purpose="på den andra"))
    with used.store.write("test.ledger") as work:
        work.publications.void(first, "aldrig lämnad")
    assert checked(used) == []
    return used


@pytest.mark.parametrize(
    "change",
    [
        "at = '2020-01-01T00:00:00.000000Z'",
        "who = NULL",
        "who = 'text'",
        "kind = 'void'",
        "kind = 7",
        "record_id = zeroblob(16)",
        "record_id = 'text'",
        "content = replace(CAST(content AS TEXT), '23', '24')",
        "content = CAST(replace(CAST(content AS TEXT), '23', '24') AS BLOB)",
        "content = CAST(content AS TEXT)",
        "content = zeroblob(0)",
        "chain = zeroblob(32)",
        "chain = 'text'",
    ],
)
def test_a_changed_entry_of_the_ledger_is_named(published: Team, change: str) -> None:
    rewrite(published, f"UPDATE publication SET {change} WHERE seq = 2 AND device = x'{DEVICE.hex}'")
    assert checked(published) == ["ledger: 2 chain"]


def test_a_dropped_entry_of_the_ledger_is_named(published: Team) -> None:
    rewrite(published, f"DELETE FROM publication WHERE seq = 2 AND device = x'{DEVICE.hex}'")
    assert checked(published) == ["ledger: 2 gap"]


@pytest.mark.parametrize(("device", "seq"), [(DEVICE, 3), (OTHER, 1)])
def test_a_ledger_that_was_cut_is_told_of_by_the_trail(published: Team, device: UUID, seq: int) -> None:
    rewrite(published, f"DELETE FROM publication WHERE seq = {seq} AND device = x'{device.hex}'")
    assert checked(published) == [f"ledger: {seq}"]


def test_an_empty_ledger_is_told_of_by_the_trail(published: Team) -> None:
    rewrite(published, "DELETE FROM publication")
    assert checked(published) == ["ledger: 1", "ledger: 1", "ledger: 2", "ledger: 3"]


def test_a_trail_that_was_cut_is_told_of_by_the_ledger(published: Team) -> None:
    rewrite(
        published,
        f"DELETE FROM trail WHERE device = x'{DEVICE.hex}'"
        f" AND seq = (SELECT max(seq) FROM trail WHERE device = x'{DEVICE.hex}')",
    )
    assert checked(published) == ["ledger: 3"]


def test_a_void_one_that_was_put_in_past_the_program_is_named(published: Team) -> None:
    """Well linked, by somebody who can reckon: the trail knows nothing of it."""
    content = void_bytes("aldrig lämnad")
    with published.store.engine.connect() as connection:
        row = connection.exec_driver_sql(
            f"SELECT chain, record_id FROM publication WHERE device = x'{OTHER.hex}'"
        ).one()
    at = instant_text(datetime(2026, 2, 1, tzinfo=UTC))
    said = (row.chain, OTHER.bytes, 2, at, None, "void", row.record_id, content)
    link = chains.publication_link(*said)
    rewrite(
        published,
        f"INSERT INTO publication VALUES (x'{OTHER.hex}', 2, '{at}', NULL, 'void', x'{row.record_id.hex()}',"
        f" x'{content.hex()}', x'{link.hex()}')",
    )
    assert checked(published) == ["ledger: 2"]


def test_entries_of_the_ledger_that_changed_places_are_named(published: Team) -> None:
    own = f"device = x'{DEVICE.hex}'"
    rewrite(
        published,
        f"UPDATE publication SET seq = -1 WHERE seq = 1 AND {own}",
        f"UPDATE publication SET seq = 1 WHERE seq = 2 AND {own}",
        f"UPDATE publication SET seq = 2 WHERE seq = -1 AND {own}",
    )
    assert checked(published) == ["ledger: 1 gap"]


def test_contents_that_changed_places_are_named(published: Team) -> None:
    def one(seq: int) -> str:
        return f"(SELECT content FROM before WHERE seq = {seq} AND device = x'{DEVICE.hex}')"

    rewrite(
        published,
        "CREATE TABLE before AS SELECT * FROM publication",
        f"UPDATE publication SET content = {one(2)} WHERE seq = 1 AND device = x'{DEVICE.hex}'",
        f"UPDATE publication SET content = {one(1)} WHERE seq = 2 AND device = x'{DEVICE.hex}'",
        "DROP TABLE before",
    )
    assert checked(published) == ["ledger: 1 chain"]


# --- the search index ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "more"),
    [
        ("DELETE FROM search_entry", ["index"]),  # the index itself still has the words
        ("UPDATE search_entry SET body = 'annat'", ["index"]),
        ("UPDATE search_entry SET entity = 'meeting'", ["meeting: {id}"]),
    ],
)
def test_a_text_that_is_not_in_the_index_as_it_stands_is_named(
    used: Team, change: str, more: list[str]
) -> None:
    family = used.families.rows()[0].id
    rewrite(used, f"{change} WHERE record_id = x'{family.hex}'")
    expected = [f"family: {family}", *(each.format(id=family) for each in more)]
    assert checked(used) == [f"search: {each}" for each in expected]


def test_a_text_of_something_deleted_is_named(used: Team) -> None:
    gone = UUID(bytes=raw(used, "SELECT id FROM family WHERE deleted_at IS NOT NULL"))
    rewrite(
        used,
        f"INSERT INTO search_entry VALUES (9000, 'family', x'{gone.hex}', 'togs bort')",
        "INSERT INTO search(rowid, body) VALUES (9000, 'togs bort')",
    )
    assert checked(used) == [f"search: family: {gone}"]


def test_a_text_of_nobody_is_named(used: Team) -> None:
    rewrite(
        used,
        "INSERT INTO search_entry VALUES (9000, 'outcome', zeroblob(16), 'ingens')",
        "INSERT INTO search(rowid, body) VALUES (9000, 'ingens')",
    )
    assert checked(used) == [f"search: outcome: {UUID(int=0)}"]


def test_words_left_in_the_index_are_named(used: Team) -> None:
    rewrite(used, "INSERT INTO search(rowid, body) VALUES (9000, 'kvar')")
    assert checked(used) == ["search: index"]


# --- the pages -----------------------------------------------------------------------------------------------------


def test_a_flipped_bit_anywhere_is_found_and_nothing_else_is_said(used: Team) -> None:
    """Its page is named, unless it holds the schema: without that no page can be asked for."""
    database = file_of(used)
    checkpoint(used.store.engine)
    used.store.close()
    whole = database.read_bytes()
    chance = random.Random(7)  # noqa: S311  (which bits, no secret)
    for offset in chance.sample(range(4096, len(whole)), 15):
        damaged = bytearray(whole)
        damaged[offset] ^= 1 << chance.randrange(8)
        database.write_bytes(damaged)
        engine = make_engine(database, KEY)
        assert faults(engine) in ([f"page: {offset // 4096 + 1}"], ["page"])
        engine.dispose()
    database.write_bytes(whole)


def test_a_damaged_first_page_is_told(used: Team) -> None:
    database = file_of(used)
    checkpoint(used.store.engine)
    used.store.close()
    content = bytearray(database.read_bytes())
    content[100] ^= 1
    database.write_bytes(content)
    engine = make_engine(database, KEY)
    assert faults(engine) == ["unreadable"]
    engine.dispose()


# --- on the way ----------------------------------------------------------------------------------------------------


def test_progress_goes_forward_to_the_end(used: Team) -> None:
    told: list[float] = []
    faults(used.store.engine, told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(told) > 5


def test_it_can_be_stopped_and_the_store_is_as_it_was(used: Team) -> None:
    with pytest.raises(Cancelled):
        faults(used.store.engine, stopping())
    assert checked(used) == []


def test_a_store_of_the_first_schema_is_sound(team: Team) -> None:
    """Checked as it stands: a check does not bring it up to date."""
    team.process()
    rewrite(
        team,
        "ALTER TABLE version DROP COLUMN reverses",
        "ALTER TABLE family DROP COLUMN purged_on",
        "DROP TABLE trail",
        "DROP TABLE unfinished",
    )
    assert checked(team) == []
    rewrite(team, "UPDATE family SET note = 'x'")
    assert len(checked(team)) == 2  # the record, and its text in the index


def stopping() -> Callable[[float], None]:
    def tell(done: float) -> None:
        if done > 0:
            raise Cancelled

    return tell


def one_of(team: Team, name: str) -> UUID:
    return UUID(bytes=raw(team, f"SELECT id FROM {name} WHERE deleted_at IS NULL LIMIT 1"))


def raw(team: Team, statement: str) -> bytes:
    with team.store.engine.connect() as connection:
        found = connection.exec_driver_sql(statement).scalar_one()
    assert isinstance(found, bytes)
    return found


def file_of(team: Team) -> Path:
    with team.store.engine.connect() as connection:
        return Path(str(connection.exec_driver_sql("PRAGMA database_list").one()[2]))
