"""A purged family is nowhere any more, and every figure is what it was."""

import contextlib
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.store.audit import faults
from famsam_desktop.store.engine import checkpoint, make_engine, open_raw
from famsam_desktop.store.purge import FACTS, NOBODY, compact
from famsam_desktop.store.records import VersionTable, metadata
from famsam_desktop.store.rows import live, table
from famsam_desktop.store.tables import KINDS, FamilyTable, ParticipantTable
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store
from tests import builders
from tests.erasing import OUTSIDE, Words, found_in, pages, under_a_family, whole_family
from tests.stores import KEY
from tests.team import Team, made

KEPT = {"agency", "contact", "venue", "municipality", "user", "population"}


@pytest.fixture
def words() -> Words:
    """Words of this test's own."""
    return Words()


@pytest.fixture
def family(team: Team, words: Words) -> UUID:
    """A family with everything, beside another one."""
    team.process()
    agency = team.agency(name="BUP")
    outside = {
        "municipality": team.municipalities["Nora"],
        "agency": agency,
        "contact": team.contact(agency),
        "venue": made(team.agencies.add_venue(builders.a_venue())),
        "user": team.users[0],
    }
    return whole_family(team.store, words, outside)


def purge(store: Store, family_id: UUID) -> int:
    """As the service does it."""
    with store.write("disposal.purge") as work:
        erased = work.purge.family(family_id)
        work.trail.note(Noted(kind=TrailKind.PURGED, record_id=family_id, detail=f"{erased} records"))
    compact(store.engine)
    return erased


def everything(store: Store) -> Iterator[tuple[str, bytes]]:
    """Every table of the database, those of the search index too, as the bytes of what stands in it."""
    with store.engine.connect() as connection:
        names = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        )
        for name in names:
            rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()
            yield name, b"\n".join(_bytes(value) for row in rows for value in row)


def test_the_family_under_test_fills_every_text_there_is(family: UUID, team: Team, words: Words) -> None:
    """Else what is not found afterwards had never been there."""
    assert set(under_a_family()) >= FACTS.keys()
    assert len(words.given) > 60
    found = {word for _, content in everything(team.store) for word in found_in(content, words.given)}
    assert found == set(words.given)
    checkpoint(team.store.engine)
    assert set(found_in(pages(file_of(team.store), bytes.fromhex(KEY)), words.given)) == found


def test_no_word_of_it_is_left_in_any_table_page_or_file(family: UUID, team: Team, words: Words) -> None:
    erased = purge(team.store, family)
    assert erased >= len(under_a_family()) * 2
    for name, content in everything(team.store):
        assert found_in(content, words.given) == [], name
    database = file_of(team.store)
    assert database.with_name(f"{database.name}-wal").stat().st_size == 0
    team.store.close()
    assert found_in(pages(database, bytes.fromhex(KEY)), words.given) == []
    for path in database.parent.iterdir():
        assert found_in(path.read_bytes(), words.given) == []


def test_not_even_three_letters_of_it_are_left_in_the_search_index(
    family: UUID, team: Team, words: Words
) -> None:
    assert trigrams(team.store) & trigrams_of(words)
    purge(team.store, family)
    assert trigrams(team.store) & trigrams_of(words) == set()


def test_what_remembers_names_forgets_them(family: UUID, team: Team, words: Words) -> None:
    with team.store.read() as work:
        alias = work.families.one(family).alias
    assert [hit.id for hit in team.search.find(alias)] != []
    purge(team.store, family)
    assert found_in(repr(remembered(team.store)).encode(), words.given) == []
    assert team.search.find(alias) == []
    assert team.search.find("Familj")


def test_the_store_is_sound_and_the_journal_tells_the_facts(family: UUID, team: Team) -> None:
    purge(team.store, family)
    assert faults(team.store.engine) == []


def test_the_entries_stay_and_say_nothing(family: UUID, team: Team) -> None:
    version = table(VersionTable).c
    with team.store.read() as work:
        before = {(entry.device, entry.seq) for entry in work.journal.entries()}
    purge(team.store, family)
    with team.store.read() as work:
        assert before < {(entry.device, entry.seq) for entry in work.journal.entries()}
        values = work.rows.all(sa.select(version.value, version.salt).where(version.record_id == family))
    assert values
    assert {(row.value, row.salt) for row in values} == {(None, None)}


def test_what_is_left_are_the_counted_columns_under_new_ids(family: UUID, team: Team) -> None:
    with team.store.read() as work:
        old = {name: {row.id: row._asdict() for row in rows_of(work.rows, name)} for name in under_a_family()}
    purge(team.store, family)
    with team.store.read() as work:
        for name in under_a_family():
            new = [row._asdict() for row in rows_of(work.rows, name) if row.id not in old[name]]
            assert {row["id"] for row in new}.isdisjoint(old[name])
            assert bool(new) is (name in FACTS), name
            for row in new:
                for column, value in row.items():
                    if type(value) is str and column not in FACTS[name]:
                        assert value in ("", NOBODY), (name, column)
        [fact] = [row for row in rows_of(work.rows, "family") if row.purged_on]
        assert fact.purged_on == work.rows.today


def test_the_new_ids_say_nothing_of_the_old_ones(family: UUID, team: Team, tmp_path: Path) -> None:
    """The same family erased in two copies of the store: no id is the same in both."""
    checkpoint(team.store.engine)
    copy = Path(shutil.copy(file_of(team.store), tmp_path / "copy.db"))
    other = Store(make_engine(copy, KEY), team.store.device, team.users[0], team.store.clock)
    left = []
    for store in (team.store, other):
        purge(store, family)
        with store.read() as work:
            entries = [each for each in work.journal.entries() if each.action == "disposal.purge"]
        left.append({each.record_id for each in entries})
    other.close()
    assert left[0]
    assert left[0].isdisjoint(left[1])


def test_the_file_beside_is_emptied_while_others_are_connected(
    family: UUID, team: Team, words: Words
) -> None:
    database = file_of(team.store)
    with contextlib.closing(open_raw(database, KEY)) as other:
        other.execute("SELECT count(*) FROM family").fetchall()
        purge(team.store, family)
        assert database.with_name(f"{database.name}-wal").stat().st_size == 0
        assert found_in(pages(database, bytes.fromhex(KEY)), words.given) == []


def test_a_support_person_is_a_dash(family: UUID, team: Team) -> None:
    purge(team.store, family)
    participant = table(ParticipantTable)
    with team.store.read() as work:
        found = work.rows.all(sa.select(participant.c.support_person).where(live(participant)))
    assert NOBODY in {row.support_person for row in found}


def test_nothing_above_a_family_is_touched(family: UUID, team: Team) -> None:
    with team.store.read() as work:
        before = {name: list(work.rows.all(sa.select(metadata.tables[name]))) for name in KEPT | OUTSIDE}
    purge(team.store, family)
    with team.store.read() as work:
        for name, rows in before.items():
            assert list(work.rows.all(sa.select(metadata.tables[name]))) == rows, name


def test_a_text_typed_about_somebody_else_is_kept(family: UUID, team: Team) -> None:
    with team.store.read() as work:
        kept = work.unfinished.all()
    other = kept[0].__class__(place="families", record=UUID(int=5), editor="note", typed={"note": "kvar"})
    with team.store.write("test.typed") as work:
        work.unfinished.replace([*kept, other])
    purge(team.store, family)
    with team.store.read() as work:
        assert work.unfinished.all() == [other]


@pytest.mark.parametrize("day", [date(2026, 2, 17), date(2026, 2, 18), date(2026, 3, 4), date(2030, 1, 1)])
def test_the_figures_stay(family: UUID, team: Team, day: date) -> None:
    with team.store.read() as work:
        before = work.figures.counts(day)
    purge(team.store, family)
    with team.store.read() as work:
        assert work.figures.counts(day) == before


def test_facts_can_be_purged_no_further_and_the_next_family_too(family: UUID, team: Team) -> None:
    with team.store.read() as work:
        before = work.figures.counts(date(2026, 3, 4))
    purge(team.store, family)
    for row in team.families.rows():
        purge(team.store, row.id)
    assert team.families.rows() == []
    with team.store.read() as work:
        assert work.figures.counts(date(2026, 3, 4)) == before
        count = work.rows.scalar(sa.select(sa.func.count()).select_from(table(FamilyTable)))
    assert count == 2
    assert faults(team.store.engine) == []


# --- helpers -------------------------------------------------------------------------------------------------------


def rows_of(rows: object, name: str) -> list[sa.Row[tuple[object, ...]]]:
    return list(rows.all(sa.select(table(KINDS[name]))))  # type: ignore[attr-defined]  # Rows


def file_of(store: Store) -> Path:
    with store.engine.connect() as connection:
        return Path(connection.exec_driver_sql("PRAGMA database_list").first()[2])  # type: ignore[index]  # there is one


def trigrams(store: Store) -> set[str]:
    with store.engine.connect() as connection:
        connection.exec_driver_sql("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search', 'row')")
        found = set(connection.exec_driver_sql("SELECT term FROM temp.terms").scalars())
        connection.exec_driver_sql("DROP TABLE temp.terms")
    return found


def trigrams_of(words: Words) -> set[str]:
    return {word[at : at + 3].lower() for word in words.given for at in range(6)}


def remembered(store: Store) -> object:
    names = vars(store)["_names"]
    return vars(names), getattr(names._lines, "text", None)  # what must not be there is private


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()
