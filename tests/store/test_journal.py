"""The journal: nothing is written without it, and nothing in it can be changed unseen."""

import ast
import json
from dataclasses import fields
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import famsam_desktop.store
from famsam_desktop.domain.errors import ReadOnlyPlace
from famsam_desktop.domain.families import FamilyDraft
from famsam_desktop.store.chains import CHAIN, GAP, VALUE, BrokenEntry
from famsam_desktop.store.records import VersionTable, metadata
from famsam_desktop.store.replay import STAMPS
from famsam_desktop.store.rows import BehindTheJournal, live, table
from famsam_desktop.store.tables import KINDS, FamilyTable
from famsam_desktop.store.work import Store
from tests import builders
from tests.clock import NOW
from tests.stores import DEVICE
from tests.team import Team, made

#: Modules of the store that may write statements of their own: the hooks, the stores of tables that hold no records,
#: and the one that erases.
HOOKS = {"journal.py", "search.py"}
BESIDE = {
    "trail.py": "_trail",
    "unfinished.py": "_unfinished",
    "papers.py": "_file",
    "publications.py": "_publication",
}
ERASES = "purge.py"


def rewrite(store: Store, statement: str, **values: object) -> None:
    """Change the file the way somebody with the key could, past the program."""
    with store.engine.begin() as connection:
        connection.execute(sa.text(statement), values)


def verified(store: Store) -> BrokenEntry | None:
    with store.read() as work:
        return work.journal.verify()


# --- what is written ---------------------------------------------------------------------------------------------


def test_an_insert_is_one_entry_with_every_field(team: Team) -> None:
    before = team.entries()
    family = team.family(alias="Familj Ås", note="åäö")
    with team.store.read() as work:
        [entry] = work.journal.entries(family)
    assert (entry.entity, entry.field, entry.action) == ("family", None, "families.register")
    assert (entry.at, entry.who, entry.device) == (NOW, team.users[0], DEVICE)
    assert entry.seq == entry.step == before + 1
    value = json.loads(raw(team.store, entry.seq, "value"))
    written = {each.name for each in fields(FamilyDraft)}
    assert written <= value.keys()
    assert not STAMPS & value.keys()
    assert value["note"] == "åäö"


def test_a_change_is_one_entry_for_each_field_that_is_another(team: Team) -> None:
    family = team.family(alias="Ett", note="samma")
    draft = builders.a_family(team.municipalities["Nora"], alias="Två", language="finska", note="samma")
    team.families.amend(family, draft)
    with team.store.read() as work:
        first, *changes = work.journal.entries(family)
    assert {entry.field for entry in changes} == {"alias", "language"}
    assert {entry.step for entry in changes} == {changes[0].seq}
    assert raw(team.store, changes[0].seq, "bases") == f'[["{DEVICE.hex}",{first.seq}]]'


def test_the_same_again_is_no_entry(team: Team) -> None:
    family = team.family()
    before = team.entries()
    team.families.amend(family, builders.a_family(team.municipalities["Nora"]))
    assert team.entries() == before


def test_a_second_change_replaces_the_first(team: Team) -> None:
    family = team.family()
    for alias in ("Två", "Tre"):
        team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias=alias))
    with team.store.read() as work:
        _, two, three = work.journal.entries(family)
    assert json.loads(raw(team.store, three.seq, "bases")) == [[DEVICE.hex, two.seq]]


def test_a_soft_deletion_is_an_entry(team: Team) -> None:
    family = team.family()
    team.families.remove(family)
    with team.store.read() as work:
        assert [entry.field for entry in work.journal.entries(family)] == [None, "deleted_at"]


def test_one_use_case_is_one_step(team: Team) -> None:
    case = team.case(team.family())
    with team.store.read() as work:
        entries = [entry for entry in work.journal.entries() if entry.action == "cases.refer"]
    assert {entry.entity for entry in entries} == {"family_case", "referral", "case_event"}
    assert {entry.step for entry in entries} == {entries[0].seq}
    assert case in {entry.record_id for entry in entries}


def test_a_use_case_that_fails_leaves_neither_record_nor_entry(team: Team) -> None:
    def fails() -> None:
        with team.store.write("test") as work:
            work.families.add(builders.a_family(team.municipalities["Nora"]))
            assert work.journal.entries()[-1].action == "test"  # written, and taken back
            raise ZeroDivisionError

    before = team.entries()
    with pytest.raises(ZeroDivisionError):
        fails()
    assert team.entries() == before
    assert team.families.rows() == []


def test_texts_are_kept_composed_and_without_control_characters(team: Team) -> None:
    family = team.family(alias="A\u030as\x00a\u202e", note="rad\r\nrad")
    page = team.families.page(family)
    assert (page.family.alias, page.family.note) == ("Åsa", "rad\nrad")


# --- nothing gets past it ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        sa.update(table(FamilyTable)).values(alias="x"),
        sa.delete(table(FamilyTable)),
        sa.insert(table(FamilyTable)).values(alias="x"),
        sa.update(FamilyTable).values(alias="x"),
        sa.text("DELETE FROM family"),
        sa.text("DELETE FROM family").columns(),
    ],
)
def test_statements_that_write_are_refused(team: Team, statement: sa.Select[int]) -> None:
    with pytest.raises(BehindTheJournal), team.store.write("test") as work:
        work.rows.all(statement)


def test_a_record_cannot_be_deleted_for_real(team: Team) -> None:
    family = team.family()
    with pytest.raises(BehindTheJournal), team.store.write("test") as work:
        session_of(work.rows).delete(work.rows.get(FamilyTable, family))
    assert len(team.families.rows()) == 1


def test_a_stamp_cannot_be_set_by_hand(team: Team) -> None:
    family = team.family()
    with pytest.raises(BehindTheJournal), team.store.write("test") as work:
        work.rows.change(work.rows.get(FamilyTable, family), created_at=NOW.replace(year=2020))


def test_reading_cannot_write(team: Team) -> None:
    with team.store.read() as work:
        with pytest.raises(BehindTheJournal):
            work.rows.add(FamilyTable(alias="x", municipality_id=team.municipalities["Nora"]))
        with pytest.raises(ReadOnlyPlace):
            work.rows.connection.execute(sa.text("DELETE FROM family"))
    team.family()  # the connection is back, and writes again


def modules() -> list[Path]:
    folder = Path(famsam_desktop.store.__file__).parent
    return [path for path in sorted(folder.glob("*.py")) if path.name not in {*HOOKS, *BESIDE, ERASES}]


def written(path: Path) -> list[str]:
    """What a module says insert, update or delete to, and each import of one of them from SQLAlchemy."""
    tree = list(ast.walk(ast.parse(path.read_text())))
    calls = [
        node.func.attr + " " + ast.unparse(node.args[0])
        for node in tree
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and statement(node.func)
    ]
    named = [node for node in tree if isinstance(node, ast.Attribute) and statement(node)]
    imports = [node for node in tree if isinstance(node, ast.ImportFrom) and writes(node)]
    return [*calls, *["named alone"] * (len(named) - len(calls)), *["imported"] * len(imports)]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.name)
def test_no_noun_store_writes_statements(path: Path) -> None:
    """Outside the hooks nobody even says insert, update or delete to SQLAlchemy."""
    assert written(path) == []


@pytest.mark.parametrize("name", BESIDE)
def test_the_stores_beside_the_journal_write_into_their_own_table_alone(name: str) -> None:
    found = written(Path(famsam_desktop.store.__file__).with_name(name))
    assert found
    assert {each.partition(" ")[2] for each in found} == {BESIDE[name]}


def test_the_ledger_is_only_added_to() -> None:
    found = written(Path(famsam_desktop.store.__file__).with_name("publications.py"))
    assert found == ["insert _publication"]


def test_a_purge_erases_and_empties_and_inserts_nothing_past_the_journal() -> None:
    found = written(Path(famsam_desktop.store.__file__).with_name(ERASES))
    assert sorted(found) == ["delete source", "update version"]


def statement(node: ast.Attribute) -> bool:
    return node.attr in {"insert", "update", "delete"} and said_to_sql(node.value)


def said_to_sql(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and value.id in {"sa", "sqlalchemy"}


def writes(node: ast.ImportFrom) -> bool:
    return node.module == "sqlalchemy" and bool(
        {"insert", "update", "delete"} & {alias.name for alias in node.names}
    )


def test_every_table_is_journalled_or_kept_by_a_hook() -> None:
    beside = {"version", "search_entry", "trail", "unfinished", "paper_file", "publication"}
    assert metadata.tables.keys() - KINDS.keys() == beside


# --- the chain ---------------------------------------------------------------------------------------------------


def test_a_used_store_is_whole(team: Team) -> None:
    process = team.process()
    team.cases.close(process.case, builders.a_closing())
    assert verified(team.store) is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE version SET value = '\"annat\"' WHERE seq = :seq", VALUE),
        ("UPDATE version SET value = NULL WHERE seq = :seq", VALUE),
        ("UPDATE version SET salt = NULL WHERE seq = :seq", VALUE),
        ("UPDATE version SET digest = zeroblob(32) WHERE seq = :seq", VALUE),
        ("UPDATE version SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = :seq", CHAIN),
        ("UPDATE version SET who = NULL WHERE seq = :seq", CHAIN),
        ("UPDATE version SET action = 'annat' WHERE seq = :seq", CHAIN),
        ("UPDATE version SET step = 1 WHERE seq = :seq", CHAIN),
        ("UPDATE version SET entity = 'agency' WHERE seq = :seq", CHAIN),
        ("UPDATE version SET field = 'note' WHERE seq = :seq", CHAIN),
        ("UPDATE version SET bases = '[]x' WHERE seq = :seq", CHAIN),
        ("UPDATE version SET record_id = zeroblob(16) WHERE seq = :seq", CHAIN),
        ("UPDATE version SET chain = zeroblob(32) WHERE seq = :seq", CHAIN),
        ("DELETE FROM version WHERE seq = :seq", GAP),
    ],
)
def test_a_change_of_any_part_of_an_entry_is_named(team: Team, change: str, fault: str) -> None:
    family = team.family()
    team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias="Ny"))
    team.family()
    with team.store.read() as work:
        seq = work.journal.entries(family)[1].seq
    rewrite(team.store, change, seq=seq)
    assert verified(team.store) == BrokenEntry(DEVICE, seq, fault)


def test_a_purged_value_leaves_the_chain_whole(team: Team) -> None:
    family = team.family()
    team.family()
    rewrite(team.store, "UPDATE version SET value = NULL, salt = NULL WHERE record_id = :id", id=family.bytes)
    assert verified(team.store) is None


def test_two_equal_values_have_different_digests(team: Team) -> None:
    """Else a purged value could be guessed."""
    one, two = team.family(), team.family()
    with team.store.read() as work:
        seqs = [work.journal.entries(each)[0].seq for each in (one, two)]
    assert raw(team.store, seqs[0], "value") == raw(team.store, seqs[1], "value")
    assert raw(team.store, seqs[0], "digest") != raw(team.store, seqs[1], "digest")


def test_the_chain_goes_on_in_the_next_session(team: Team) -> None:
    again = Store(team.store.engine, DEVICE, team.users[1], team.store.clock)
    made(Team(again).families.register(builders.a_family(team.municipalities["Nora"])))
    assert verified(team.store) is None


def test_devices_have_a_chain_each(team: Team) -> None:
    other = Store(team.store.engine, UUID(int=2), team.users[1], team.store.clock)
    family = team.family()
    Team(other).families.amend(family, builders.a_family(team.municipalities["Nora"], alias="Därifrån"))
    with team.store.read() as work:
        found = [each for each in work.journal.entries(family) if each.field]
        assert work.journal.differences() == []
    assert [(each.device, each.seq) for each in found] == [(UUID(int=2), 1)]
    assert verified(team.store) is None


# --- the tables are what the journal says ------------------------------------------------------------------------


def test_a_record_changed_past_the_journal_is_found(team: Team) -> None:
    family = team.family()
    with team.store.read() as work:
        assert work.journal.differences() == []
    rewrite(team.store, "UPDATE family SET note = 'utifrån' WHERE id = :id", id=family.bytes)
    with team.store.read() as work:
        assert work.journal.differences() == [f"family: {family}"]


def test_entries_cut_off_at_the_end_are_found(team: Team) -> None:
    family = team.family()
    rewrite(team.store, "DELETE FROM version WHERE record_id = :id", id=family.bytes)
    with team.store.read() as work:
        assert work.journal.verify() is None
        assert work.journal.differences() == [f"family: {family}"]


def raw(store: Store, seq: int, column: str) -> str:
    """A column of an entry of the first device."""
    version = table(VersionTable)
    with store.read() as work:
        statement = sa.select(version.c[column]).where(version.c.seq == seq, version.c.device == DEVICE)
        return str(work.rows.scalar(statement))


def session_of(rows: object) -> Session:
    """The session that noun stores never see."""
    session = vars(rows)["_session"]
    assert isinstance(session, Session)
    return session


def test_live_means_not_deleted() -> None:
    assert "deleted_at IS NULL" in str(live(table(FamilyTable)))
