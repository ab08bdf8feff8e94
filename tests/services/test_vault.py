"""The vault: created, unlocked, closed, looked through; and everything that can stand in the way."""

import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import (
    Incomplete,
    KeyFileDamaged,
    NoSuchPerson,
    NotAStore,
    PassphraseTooShort,
    PersonExists,
    StoreDamaged,
    StoreExists,
    StoreInUse,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.services import vault
from famsam_desktop.services.vault import NewPerson
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.records import kinds
from tests import builders

KARIN = NewPerson(name="Karin Lindqvist", passphrase="fyra gröna båtar")
AMIR = NewPerson(name="Amir Haddad", passphrase="sju gula hattar")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed store of two people, and its recovery code."""
    path = tmp_path_factory.mktemp("vault") / "team.famsam"
    created = vault.create(path, [KARIN, AMIR], cost=FLOOR)
    created.desk.close()
    return path, created.recovery_code


@pytest.fixture
def store(made_once: tuple[Path, str], tmp_path: Path) -> Path:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once[0], path)
    return path


# --- creating ----------------------------------------------------------------------------------------------------


def test_a_new_store_is_open_in_the_hands_of_its_first_person(tmp_path: Path) -> None:
    path = tmp_path / "ny.famsam"
    created = vault.create(path, [KARIN, AMIR], cost=FLOOR, organisation="Teamet")
    desk = created.desk
    try:
        assert desk.user.name == "Karin Lindqvist"
        assert {user.name for user in desk.users} == {"Karin Lindqvist", "Amir Haddad"}
        assert (desk.organisation, desk.is_demo) == ("Teamet", False)
        assert {each.name for each in desk.families.municipalities()} == {
            *("Lindesberg", "Nora", "Hällefors", "Ljusnarsberg")
        }
        assert desk.templates.all()[0].name == "Första mötet"
        assert desk.saved_at() is not None
    finally:
        desk.close()
    assert {each.name for each in path.iterdir()} == {
        *("keys.json", "keys.json.bak", "store.db", "store.db.heads", "lock")
    }
    assert "Karin" not in repr(created)
    assert created.recovery_code not in repr(created)


def test_nothing_is_left_when_a_store_cannot_be_made(tmp_path: Path) -> None:
    path = tmp_path / "ny.famsam"
    for people, refusal in (
        ([], Incomplete),
        ([NewPerson(name=" ", passphrase="lång nog att gå")], Incomplete),
        ([NewPerson(name="Karin", passphrase="kort")], PassphraseTooShort),
        ([KARIN, KARIN], PersonExists),
        ([KARIN, NewPerson(name="KARIN  lindqvist", passphrase="en helt annan fras")], PersonExists),
    ):
        with pytest.raises(refusal):
            vault.create(path, people, cost=FLOOR)
        assert list(tmp_path.iterdir()) == []


def test_a_store_is_not_made_on_top_of_another(store: Path) -> None:
    before = {each.name: each.read_bytes() for each in store.iterdir()}
    with pytest.raises(StoreExists):
        vault.create(store, [KARIN], cost=FLOOR)
    assert {each.name: each.read_bytes() for each in store.iterdir()} == before


# --- unlocking ---------------------------------------------------------------------------------------------------


def test_each_opens_with_their_own_passphrase(store: Path) -> None:
    assert vault.people(store) == ["Karin Lindqvist", "Amir Haddad"]
    for person, name in ((KARIN, None), (AMIR, None), (AMIR, "amir  haddad")):
        desk = vault.unlock(store, person.passphrase, name)
        assert desk.user.name == person.name
        desk.close()


def test_a_passphrase_typed_on_another_system_is_the_same(store: Path) -> None:
    vault.unlock(store, unicodedata.normalize("NFD", KARIN.passphrase)).close()


def test_a_wrong_passphrase_opens_nothing_and_leaves_the_store_free(
    store: Path, made_once: tuple[Path, str]
) -> None:
    for passphrase, person in (("fel fras", None), (KARIN.passphrase, AMIR.name), ("", None)):
        with pytest.raises(WrongPassphrase):
            vault.unlock(store, passphrase, person)
    with pytest.raises(NoSuchPerson):
        vault.unlock(store, KARIN.passphrase, "Någon Annan")
    with pytest.raises(WrongRecoveryCode):
        vault.unlock_with_recovery(store, "0000-" * 8)
    desk = vault.unlock_with_recovery(store, made_once[1].lower().replace("-", " "))
    assert desk.user.name == "Karin Lindqvist"
    desk.close()


def test_what_one_writes_the_other_reads_after_closing(store: Path) -> None:
    desk = vault.unlock(store, KARIN.passphrase)
    municipality = desk.families.municipalities()[0].id
    desk.families.register(builders.a_family(municipality))
    desk.close()
    assert not (store / "store.db-wal").exists()
    desk = vault.unlock(store, AMIR.passphrase)
    assert [row.alias for row in desk.families.rows()] == ["Familj 26-01"]
    desk.close()


def test_a_second_process_is_told_who_holds_the_store(store: Path) -> None:
    desk = vault.unlock(store, KARIN.passphrase)
    try:
        script = (
            "import sys; from pathlib import Path; from famsam_desktop.services import vault\n"
            "from famsam_desktop.domain.errors import StoreInUse\n"
            "try: vault.unlock(Path(sys.argv[1]), sys.argv[2])\n"
            "except StoreInUse as used: print(used.holder)\n"
        )
        told = subprocess.run(
            [sys.executable, "-c", script, str(store), KARIN.passphrase],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )
        assert told.stdout.startswith(f"{os.getpid()}@")
        with pytest.raises(StoreInUse):
            vault.check(store, KARIN.passphrase)
    finally:
        desk.close()
    vault.unlock(store, KARIN.passphrase).close()


def test_what_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "fil.famsam").write_text("hej", encoding="utf-8")
    (tmp_path / "tom.famsam").mkdir()
    for path in (tmp_path / "saknas.famsam", tmp_path / "fil.famsam", tmp_path / "tom.famsam"):
        with pytest.raises(NotAStore):
            vault.people(path)
        with pytest.raises(NotAStore):
            vault.unlock(path, KARIN.passphrase)


def test_a_damaged_store_is_named_as_such_and_let_go_of(store: Path) -> None:
    database = store / "store.db"
    whole = database.read_bytes()
    for content in (b"", whole[:100], b"\0" * len(whole)):
        database.write_bytes(content)
        with pytest.raises(StoreDamaged):
            vault.unlock(store, KARIN.passphrase)
    database.unlink()
    with pytest.raises(StoreDamaged):
        vault.unlock(store, KARIN.passphrase)
    database.write_bytes(whole)
    vault.unlock(store, KARIN.passphrase).close()


def test_without_its_key_file_nothing_opens(store: Path) -> None:
    (store / "keys.json").write_bytes(b"{}")
    vault.unlock(store, KARIN.passphrase).close()  # the copy beside it, which makes it good
    (store / "keys.json").write_bytes(b"{}")
    (store / "keys.json.bak").unlink()
    with pytest.raises(KeyFileDamaged):
        vault.people(store)


# --- looking through ---------------------------------------------------------------------------------------------


def test_a_sound_store_has_no_faults(store: Path) -> None:
    assert vault.check(store, AMIR.passphrase) == []


def test_any_flipped_bit_is_found(store: Path) -> None:
    database = store / "store.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    faults = vault.check(store, KARIN.passphrase)
    assert faults
    assert faults[0].startswith("page: ")


def test_a_damaged_key_file_is_found_while_the_copy_still_opens(store: Path) -> None:
    keys = store / "keys.json"
    keys.write_bytes(keys.read_bytes()[:-2])
    assert vault.check(store, KARIN.passphrase) == ["keys"]


# --- what it costs to import -------------------------------------------------------------------------------------


def test_the_lock_screen_needs_neither_the_database_nor_paper(store: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from famsam_desktop.services import vault\n"
        "print(vault.people(Path(sys.argv[1])))\n"
        "vault.try_passphrase(Path(sys.argv[1]), sys.argv[2]).holder.release()\n"
        "slow = {'sqlalchemy', 'sqlmodel', 'alembic', 'reportlab', 'numpy', 'highspy'}\n"
        "print(sorted(slow & set(sys.modules))); vault.warm(); vault.warm_desk()\n"
        "print(sorted(slow & set(sys.modules)))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(store), KARIN.passphrase],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        cwd=Path(__file__).parents[2],
    )
    people, before, after = told.stdout.splitlines()
    assert people == "['Karin Lindqvist', 'Amir Haddad']"
    assert before == "[]"
    assert after == "['sqlalchemy', 'sqlmodel']"


def test_the_tables_are_defined_without_validators_that_nobody_asks() -> None:
    assert [table.__name__ for table in kinds() if table.__pydantic_complete__] == []
