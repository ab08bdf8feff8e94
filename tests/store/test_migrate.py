"""Schemas from nothing and from older ones: in one transaction, with every row kept, and the same as the tables say."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlmodel import SQLModel

import famsam_desktop.store
from famsam_desktop.domain.errors import StoreDamaged, StoreTooNew
from famsam_desktop.services import vault
from famsam_desktop.store import migrate as migrating
from famsam_desktop.store.engine import create_file, make_engine, open_raw
from famsam_desktop.store.integrity import integrity
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.migrate import REVISIONS, SCRIPTS, migrate, revision, upgrade
from famsam_desktop.store.records import SEARCH_INDEX
from famsam_desktop.store.tables import FamilyTable
from tests import survival
from tests.survival import PASSPHRASE

_FIRST = """
from alembic import op

revision, down_revision = "a", None

def upgrade():
    op.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT)")
    op.execute("CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id) ON DELETE CASCADE)")
    op.execute("INSERT INTO parent VALUES (1, 'x'), (2, 'y')")
    op.execute("INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)")
"""

_SECOND = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "b", "a"

def upgrade():
    with op.batch_alter_table("parent", recreate="always") as batch:
        batch.add_column(sa.Column("more", sa.Text))
    {more}
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A folder of scripts with one step: two tables, one of which hangs on the other by a cascade."""
    folder = tmp_path / "scripts 100%"
    (folder / "versions").mkdir(parents=True)
    shutil.copy(SCRIPTS / "env.py", folder)
    (folder / "versions" / "a.py").write_text(_FIRST)
    return folder


@pytest.fixture
def older(engine: Engine, scripts: Path) -> Engine:
    """A store one step behind."""
    migrate(engine, scripts)
    return engine


def _second(scripts: Path, more: str = "") -> None:
    """Add the step that rebuilds the parent table."""
    (scripts / "versions" / "b.py").write_text(_SECOND.format(more=more))


def _shape(engine: Engine) -> tuple[str, int, list[str]]:
    """The schema, the number of children, and the columns of their parents."""
    with engine.connect() as connection:
        children = connection.exec_driver_sql("SELECT count(*) FROM child").scalar_one()
        columns = connection.exec_driver_sql("SELECT name FROM pragma_table_info('parent')").scalars().all()
        return (
            str(connection.exec_driver_sql("SELECT * FROM alembic_version").scalar_one()),
            children,
            list(columns),
        )


OLD = ("a", 3, ["id", "name"])


# --- the machinery ------------------------------------------------------------------------------------------


def test_rebuilding_a_table_keeps_the_rows_that_hang_on_it(older: Engine, scripts: Path) -> None:
    _second(scripts)
    migrate(older, scripts)
    assert _shape(older) == ("b", 3, ["id", "name", "more"])


def test_with_foreign_keys_on_the_same_rebuild_deletes_them_without_a_word(older: Engine) -> None:
    """Why `migrate` switches them off: should this ever fail, SQLite has changed."""
    with older.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT)")
        connection.exec_driver_sql("INSERT INTO new SELECT * FROM parent")
        connection.exec_driver_sql("DROP TABLE parent")
        connection.exec_driver_sql("ALTER TABLE new RENAME TO parent")
    assert _shape(older)[1] == 0
    assert integrity(older) == []


def test_foreign_keys_are_on_again_afterwards(older: Engine, scripts: Path) -> None:
    _second(scripts)
    migrate(older, scripts)
    for _ in range(3):
        with older.connect() as connection, pytest.raises(IntegrityError):
            connection.exec_driver_sql("INSERT INTO child VALUES (9, 99)")


@pytest.mark.parametrize("more", ["raise RuntimeError", "op.execute('no such statement')"])
def test_a_step_that_fails_leaves_the_old_schema_whole(older: Engine, scripts: Path, more: str) -> None:
    _second(scripts, more)
    with pytest.raises(Exception):  # noqa: B017, PT011  (whatever the step raises)
        migrate(older, scripts)
    assert _shape(older) == OLD
    assert integrity(older) == []


def test_a_step_that_leaves_orphans_is_not_committed(older: Engine, scripts: Path) -> None:
    _second(scripts, "op.execute('DELETE FROM parent WHERE id = 2')")
    with pytest.raises(StoreDamaged) as damage:
        migrate(older, scripts)
    assert damage.value.part == "foreign_key: child → parent (1)"
    assert _shape(older) == OLD


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_killed_in_the_middle_of_a_step_the_store_is_wholly_old(
    older: Engine, scripts: Path, database: Path, key: str
) -> None:
    _second(scripts, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    older.dispose()
    program = (
        "import pathlib, sys\n"
        "from famsam_desktop.store.engine import make_engine\n"
        "from famsam_desktop.store.migrate import migrate\n"
        "engine = make_engine(pathlib.Path(sys.argv[1]), sys.argv[2])\n"
        "migrate(engine, pathlib.Path(sys.argv[3]))\n"
    )
    run = subprocess.run([sys.executable, "-c", program, str(database), key, str(scripts)], check=False)
    assert run.returncode == -9
    assert _shape(older) == OLD
    assert integrity(older) == []
    _second(scripts)
    migrate(older, scripts)
    assert _shape(older) == ("b", 3, ["id", "name", "more"])


# --- our own schemas ----------------------------------------------------------------------------------------


def test_the_list_of_schemas_is_that_of_the_scripts() -> None:
    walked = [script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()]
    assert tuple(reversed(walked)) == REVISIONS


def test_the_scripts_make_the_schema_that_the_tables_say(engine: Engine, tmp_path: Path, key: str) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, FamilyTable.metadata) == []
    migrated = _schema(engine)

    create_file(tmp_path / "tables.db", key)
    said = make_engine(tmp_path / "tables.db", key)
    with said.begin() as connection:
        SQLModel.metadata.create_all(connection)
        for statement in SEARCH_INDEX:
            connection.exec_driver_sql(statement)
    assert "CREATE TABLE alembic_version" in migrated.pop("alembic_version")
    assert any(part.startswith("CONSTRAINT ck_") for part in migrated["family_member"])
    assert migrated == _schema(said)  # checks, names and partial indexes too, which Alembic does not compare
    said.dispose()


def _is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """Leave out the tables of the search index, which are none of SQLAlchemy's, and Alembic's own."""
    return kind != "table" or name in SQLModel.metadata.tables


def _schema(engine: Engine) -> dict[str, frozenset[str]]:
    """Everything in the file by name: its definition as the set of its parts, for a later column stands last."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    return {name: _parts(" ".join(sql.split())) for name, sql in rows if sql}


def _parts(definition: str) -> frozenset[str]:
    """What stands between the outermost parentheses, one by one, and what stands around them."""
    parts, depth = [""], 0
    for sign in definition:
        depth += (sign == "(") - (sign == ")")
        if (sign == "," and depth == 1) or (sign in "()" and depth == (sign == "(")):
            parts.append("")
        else:
            parts[-1] += sign
    return frozenset(said for part in parts for said in _apart(part.strip()))


def _apart(part: str) -> tuple[str, ...]:
    """A column that was added with its reference, as the column and the reference that a new table has."""
    column, named, rest = part.partition(" CONSTRAINT ")
    constraint, refers, target = rest.partition(" REFERENCES ")
    if not (named and refers):
        return (part,)
    return column, f"CONSTRAINT {constraint} FOREIGN KEY({column.split()[0]}) REFERENCES {target}"


def test_a_new_store_is_made_by_the_scripts_and_then_left_alone(engine: Engine) -> None:
    assert revision(engine) is None
    assert upgrade(engine)
    assert revision(engine) == REVISIONS[-1]
    assert integrity(engine) == []
    assert not upgrade(engine)


def test_the_scripts_lie_inside_the_package() -> None:
    assert SCRIPTS.parent == Path(famsam_desktop.store.__file__).parent
    assert (SCRIPTS / "env.py").is_file()


def test_opening_a_store_that_is_up_to_date_does_not_load_alembic(
    engine: Engine, database: Path, key: str
) -> None:
    upgrade(engine)
    engine.dispose()
    program = (
        "import pathlib, sys\n"
        "from famsam_desktop.store.engine import make_engine\n"
        "from famsam_desktop.store.migrate import upgrade\n"
        "assert not upgrade(make_engine(pathlib.Path(sys.argv[1]), sys.argv[2]))\n"
        "assert 'alembic' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program, str(database), key], check=True)


def test_a_store_of_a_newer_program_is_refused_and_untouched(engine: Engine) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreTooNew):
        upgrade(engine)
    assert revision(engine) == "9999"


@pytest.mark.parametrize("how", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
def test_a_file_with_tables_of_no_known_schema_is_damaged(engine: Engine, how: str) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql(how)
    with pytest.raises(StoreDamaged) as damage:
        upgrade(engine)
    assert damage.value.part == "schema"


# --- on a copy ----------------------------------------------------------------------------------------------------


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A store of the first schema."""
    return survival.copied(survival.VAULTS / "0001.famsam", tmp_path / "first")


def _content(path: Path) -> dict[str, bytes]:
    files = (each for each in path.rglob("*") if each.is_file() and each.name != "lock")
    return {str(each.relative_to(path)): each.read_bytes() for each in files}


def test_a_store_that_is_too_new_is_not_touched(first: Path) -> None:
    key = read_key_file(first / "keys.json").unlock(PASSPHRASE).key
    raw = open_raw(first / "store.db", key.hex)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    (first / "store-2.db").write_bytes(b"of a program that we do not know")
    before = _content(first)
    for _ in range(2):
        with pytest.raises(StoreTooNew):
            vault.unlock(first, PASSPHRASE)
    assert _content(first) == before


@pytest.mark.parametrize(
    ("harm", "part"),
    [
        ("DELETE FROM case_event", "rows: "),
        ("PRAGMA defer_foreign_keys=ON; DELETE FROM municipality", "foreign_key: "),
        ("SELECT no_such_function()", ""),
    ],
)
def test_an_upgrade_that_harms_leaves_the_store_as_it_was(
    first: Path, harm: str, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = migrating._run

    def harming(connection: Connection, scripts: Path) -> None:
        real(connection, scripts)
        for statement in harm.split("; "):
            connection.exec_driver_sql(statement)

    before = _content(first)
    monkeypatch.setattr(migrating, "_run", harming)
    with pytest.raises(StoreDamaged if part else DatabaseError) as damage:
        vault.unlock(first, PASSPHRASE)
    if part:
        assert str(damage.value).startswith(part)
    after = _content(first)
    backups = {name: content for name, content in after.items() if name.startswith("backups/")}
    assert len(backups) == 2
    assert {name: after[name] for name in after.keys() - backups.keys()} == before
    monkeypatch.undo()
    assert len(survival.aliases(first)) == 1


def test_without_room_for_a_backup_nothing_is_upgraded(first: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _content(first)
    (first / "backups").write_bytes(b"a file where the folder should be")
    with pytest.raises(OSError, match="backups"):
        vault.unlock(first, PASSPHRASE)
    (first / "backups").unlink()
    assert _content(first) == before
