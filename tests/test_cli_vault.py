"""The command line around the vault: keys, backups, history and log, each as a newcomer would type it."""

import io
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from famsam_desktop import cli
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from tests import builders
from tests.team import made
from tests.test_cli import PASSPHRASE, PERSON, Run, Said, run  # noqa: F401  (a fixture)

AMIR, AMIRS = "Amir Haddad", "helt andra ord i rad"
NEW = "en alldeles ny lösenfras"
CODE = re.compile(r"(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed store of two colleagues, with one family."""
    path = tmp_path_factory.mktemp("cli-vault") / "team.famsam"
    people = [
        vault.NewPerson(name=PERSON, passphrase=PASSPHRASE),
        vault.NewPerson(name=AMIR, passphrase=AMIRS),
    ]
    desk = vault.create(path, people, cost=FLOOR).desk
    municipality = desk.families.municipalities()[0].id
    family = made(desk.families.register(builders.a_family(municipality, alias="Familjen Hemlig")))
    desk.families.amend(
        family, builders.a_family(municipality, alias="Familjen Hemlig", note="Hund i hallen")
    )
    desk.close()
    return path, str(family)


@pytest.fixture
def store(made_once: tuple[Path, str], tmp_path: Path) -> Path:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once[0], path)
    return path


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lines on stdin, as a script gives them."""

    def lines(*words: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{word}\n" for word in words)))

    return lines


def opens(path: Path, passphrase: str, person: str) -> bool:
    """Whether this passphrase opens the store."""
    return run_check(path, passphrase, person).code == 0


def run_check(path: Path, passphrase: str, person: str) -> Said:
    """Check a store as somebody."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cli.PASSPHRASE_VARIABLE, passphrase)
        return Said(cli.main(["check", str(path), "--person", person]), "", "")


# --- keys --------------------------------------------------------------------------------------------------------


def test_a_passphrase_is_changed(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv(cli.NEW_PASSPHRASE_VARIABLE, NEW)
    said = run("passphrase", store, "--person", PERSON)
    assert (said.code, said.err) == (0, "")
    assert PERSON in said.out
    assert opens(store, NEW, PERSON)
    assert not opens(store, PASSPHRASE, PERSON)
    assert opens(store, AMIRS, AMIR)


def test_a_short_new_passphrase_is_refused(
    run: Run,  # noqa: F811
    store: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(cli.NEW_PASSPHRASE_VARIABLE, "kort")
    said = run("passphrase", store, "--person", PERSON)
    assert (said.code, said.out) == (1, "")
    assert "för kort" in said.sentence
    assert opens(store, PASSPHRASE, PERSON)


def test_a_person_comes_and_goes(run: Run, store: Path, piped: Callable[..., None]) -> None:  # noqa: F811
    piped(NEW)
    assert run("person", "add", store, "Siv Ny", "--person", PERSON).code == 0
    assert opens(store, NEW, "Siv Ny")
    piped(NEW)
    assert run("person", "add", store, "Siv Ny", "--person", PERSON).code == 1
    assert run("person", "remove", store, "Siv Ny", "--person", PERSON).code == 0
    assert vault.people(store) == [PERSON, AMIR]
    said = run("person", "remove", store, PERSON, "--person", PERSON)
    assert (said.code, "din egen" in said.sentence) == (1, True)


def test_the_key_is_changed_for_good(run: Run, store: Path) -> None:  # noqa: F811
    before = {path.name: path.read_bytes() for path in store.glob("keys.json*")}
    said = run("rekey", store, "--person", PERSON, "--without", AMIR)
    assert (said.code, said.err) == (0, "")
    code = CODE.search(said.out)
    assert code is not None
    assert vault.people(store) == [PERSON]
    assert opens(store, PASSPHRASE, PERSON)
    vault.unlock_with_recovery(store, code.group()).close()
    for name, content in before.items():  # an old copy of the key file opens nothing any more
        (store / name).write_bytes(content)
    assert not opens(store, AMIRS, AMIR)


def test_whom_nobody_knows_cannot_be_kept(run: Run, store: Path) -> None:  # noqa: F811
    assert run("rekey", store, "--person", PERSON, "--keep", "Ingen Alls").code == 1
    assert vault.people(store) == [PERSON, AMIR]


def test_what_becomes_of_every_colleague_has_to_be_said(run: Run, store: Path) -> None:  # noqa: F811
    for words in ((), ("--keep", AMIR, "--without", AMIR), ("--without", PERSON, "--without", AMIR)):
        said = run("rekey", store, "--person", PERSON, *words)
        assert (said.code, said.out, "--without" in said.sentence) == (2, "", True)
    assert vault.people(store) == [PERSON, AMIR]


def test_a_colleague_is_kept_with_a_new_passphrase(
    run: Run,  # noqa: F811
    store: Path,
    piped: Callable[..., None],
) -> None:
    piped(NEW)
    assert run("rekey", store, "--person", PERSON, "--keep", AMIR).code == 0
    assert opens(store, NEW, AMIR)
    assert not opens(store, AMIRS, AMIR)


# --- backups -----------------------------------------------------------------------------------------------------


def test_a_backup_is_made_looked_into_and_restored(
    run: Run,  # noqa: F811
    store: Path,
    tmp_path: Path,
) -> None:
    stick = tmp_path / "minne"
    stick.mkdir()
    assert run("backup", store, stick).code == 0
    (copy,) = stick.iterdir()
    desk = vault.unlock(store, PASSPHRASE, PERSON)
    desk.families.register(builders.a_family(desk.families.municipalities()[0].id, alias="Senare"))
    desk.close()
    look = run("restore", copy, store)
    assert (look.code, "Familjer: 1" in look.out, "--yes" in look.sentence) == (2, True, True)
    said = run("restore", copy, store, "--yes")
    assert said.code == 0
    assert "Lagret som fanns där är kvar i" in said.out
    with_names = run("history", store, "Familjen Hemlig")
    assert "Hund i hallen" in with_names.out
    desk = vault.unlock(store, PASSPHRASE, PERSON)
    assert [row.alias for row in desk.families.rows()] == ["Familjen Hemlig"]
    desk.close()


def test_a_backup_makes_a_store_on_a_new_computer(
    run: Run,  # noqa: F811
    store: Path,
    tmp_path: Path,
) -> None:
    run("backup", store, tmp_path)
    (copy,) = tmp_path.glob("*.famsam-backup")
    there = tmp_path / "ny" / "team.famsam"
    there.parent.mkdir()
    assert run("restore", copy, there, "--yes").code == 0
    assert run("check", there) == Said(0, "Lagret är helt.\n", "")


def test_what_is_no_backup_and_no_folder_is_refused(
    run: Run,  # noqa: F811
    store: Path,
    tmp_path: Path,
) -> None:
    assert run("restore", tmp_path, store, "--yes").code == 1
    said = run("backup", store, tmp_path / "saknas")
    assert (said.code, "Mappen" in said.sentence) == (1, True)


# --- what has happened -------------------------------------------------------------------------------------------


def test_the_history_of_a_record_by_alias_or_id(
    run: Run,  # noqa: F811
    store: Path,
    made_once: tuple[Path, str],
) -> None:
    by_alias = run("history", store, "familjen hemlig")
    assert by_alias.code == 0
    assert "– → Hund i hallen" in by_alias.out.splitlines()[0]
    assert PERSON in by_alias.out
    assert run("history", store, made_once[1][:13]).out == by_alias.out
    assert run("history", store, "ingen sådan").code == 1


def test_the_log_tells_who_did_what_and_names_no_family_unasked(run: Run, store: Path) -> None:  # noqa: F811
    run("history", store, "Familjen Hemlig")
    said = run("log", store)
    assert said.code == 0
    assert PERSON in said.out
    assert "Hemlig" not in said.out
    assert "Hemlig" in run("log", store, "--names").out
    none = run("log", store, "--to", "2001-01-01")
    assert (none.code, none.out) == (0, "")
    assert "Inga sådana händelser." in none.err
    assert "Inga sådana" not in said.err
    assert run("log", store, "--from", "igår").code == 2
    assert run("log", store, "--kind", "hittepå").code == 2


def test_failed_tries_are_in_the_log(run: Run, store: Path) -> None:  # noqa: F811
    assert not opens(store, "fel fras som inte är rätt", PERSON)
    assert "unlock_failed" not in run("log", store).out
    said = run("log", store, "--kind", "unlock_failed")
    assert len(said.out.splitlines()) == 1


def test_after_five_wrong_tries_one_has_to_wait(run: Run, store: Path) -> None:  # noqa: F811
    for _ in range(5):
        assert not opens(store, "fel fras som inte är rätt", PERSON)
    said = run("check", store)
    assert (said.code, "Vänta" in said.err.splitlines()[-1]) == (1, True)


def test_the_log_says_which_kinds_there_are(run: Run, store: Path) -> None:  # noqa: F811
    said = run("log", store, "--kind", "hittepå")
    shown = " ".join(run("log", "--help").out.split())
    for kind in TrailKind:
        assert f"{kind.value}" in said.sentence
        assert f"{kind.value}" in shown
    assert "slaget hittepå finns inte" in said.sentence


def test_days_the_wrong_way_round_are_refused(run: Run, store: Path) -> None:  # noqa: F811
    said = run("log", store, "--from", "2026-03-05", "--to", "2026-03-04")
    assert (said.code, said.out) == (1, "")
    assert said.sentence == "Till-dagen ligger före från-dagen, 2026-03-05. Ändra en av dem."


@pytest.mark.parametrize("name", ["", "  "])
def test_a_person_needs_a_name(
    run: Run,  # noqa: F811
    store: Path,
    piped: Callable[..., None],
    name: str,
) -> None:
    piped(NEW)
    said = run("person", "add", store, name, "--person", PERSON)
    assert (said.code, "namnet är tomt; skriv personens namn" in said.sentence) == (2, True)
    assert vault.people(store) == [PERSON, AMIR]


@pytest.mark.parametrize("there", [False, True])
def test_a_new_store_gets_the_ending_of_all_stores(
    run: Run,  # noqa: F811
    store: Path,
    tmp_path: Path,
    there: bool,
) -> None:
    run("backup", store, tmp_path)
    (copy,) = tmp_path.glob("*.famsam-backup")
    place = tmp_path / "ny"
    if there:
        place.mkdir()
    said = run("restore", copy, place, "--yes")
    assert said.code == 0
    assert f"Återställt i {place}.famsam" in said.out
    assert run("check", f"{place}.famsam").code == 0


def test_a_store_under_another_name_is_replaced_where_it_is(
    run: Run,  # noqa: F811
    store: Path,
    tmp_path: Path,
) -> None:
    run("backup", store, tmp_path)
    (copy,) = tmp_path.glob("*.famsam-backup")
    renamed = store.rename(tmp_path / "teamet")
    assert run("restore", copy, renamed, "--yes").code == 0
    assert not (tmp_path / "teamet.famsam").exists()
    assert run("check", renamed).code == 0
