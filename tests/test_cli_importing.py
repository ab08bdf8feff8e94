"""The command import-register: what it says, its exit codes, and that it writes nobody's name."""

import shutil
from pathlib import Path

import pytest

from famsam_desktop import cli
from famsam_desktop.domain.imports import UnreadableList
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.texts import sentence
from famsam_desktop.workbooks.reading import read_workbook
from tests import lists
from tests.test_cli import PASSPHRASE, PERSON, Run, run

__all__ = ["run"]


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "team.famsam"
    vault.create(path, [vault.NewPerson(name=PERSON, passphrase=PASSPHRASE)], cost=FLOOR).desk.close()
    return path


@pytest.fixture
def store(made_once: Path, tmp_path: Path) -> Path:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once, path)
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    rows = lists.small()
    for sheet in ("Moten", "Deltagare"):  # the planned meeting is over by now
        rows[sheet] = [row for row in rows[sheet] if row[1] == lists.MEETING]
    return lists.kept(rows, tmp_path / "lista.xlsx")


def families(store: Path) -> int:
    desk = vault.unlock(store, PASSPHRASE)
    try:
        return len(desk.families.rows())
    finally:
        desk.close()


COUNTS = [
    "Familjer: 1",
    "Familjemedlemmar: 2",
    "Nya verksamheter: 2",
    "Egna kontakter: 2",
    "Möten: 1",
    "Verksamheter på möten: 2",
    "Diskuterade familjemedlemmar: 2",
]


def test_a_list_is_taken_in_and_the_store_is_whole(run: Run, store: Path, workbook: Path) -> None:
    said = run("import-register", store, workbook)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        *COUNTS,
        "Allt är inläst. En säkerhetskopia gjordes strax före.",
        "Det går att ångra i ett steg.",
    ]
    assert families(store) == 1
    assert run("check", store).out == "Lagret är helt.\n"
    again = run("import-register", store, workbook)
    assert again.code == 1
    assert again.err.splitlines() == [
        "Ett fel behöver rättas i filen. Inget är inläst.",
        "  Bladet Familjer, rad 2, kolumn alias: en familj med det namnet finns redan i lagret.",
    ]


def test_a_dry_run_says_what_would_be_added_and_adds_nothing(run: Run, store: Path, workbook: Path) -> None:
    said = run("import-register", store, workbook, "--dry-run")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [*COUNTS, "Inget är inläst: det var ett prov."]
    assert families(store) == 0
    assert not list((store / "backups").glob("*"))


def test_faults_are_told_without_what_stands_there(run: Run, store: Path, tmp_path: Path) -> None:
    rows = lists.small()
    rows["Moten"].pop()
    rows["Deltagare"] = [row for row in rows["Deltagare"] if row[1] == lists.MEETING]
    rows["Medlemmar"][0][2] = "Hemlig"
    rows["Diskuterade"].append([lists.FAMILY, lists.MEETING, "Hemlig"])
    path = lists.kept(rows, tmp_path / "lista.xlsx")
    for words in ([], ["--dry-run"]):
        said = run("import-register", store, path, *words)
        assert (said.code, said.out) == (1, "")
        assert said.err.splitlines() == [
            "2 fel behöver rättas i filen. Inget är inläst.",
            (
                "  Bladet Medlemmar, rad 2, kolumn roll: ordet känns inte igen; tillåtet är barn, vårdnadshavare, "
                "förälder utan vårdnad, styvförälder, syskon, annan."
            ),
            "  Bladet Diskuterade, rad 4, kolumn namn: familjen har ingen med det namnet på bladet Medlemmar.",
        ]
    assert families(store) == 0


def test_a_file_that_is_no_workbook(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "lista.xlsx").write_text("alias;kommun")
    said = run("import-register", store, tmp_path / "lista.xlsx")
    assert said.code == 1
    assert said.sentence == "Filen går inte att läsa som Excel-arbetsbok (.xlsx). Inget är ändrat."
    said = run("import-register", store, tmp_path / "finns-inte.xlsx")
    assert (said.code, said.sentence) == (1, "Filen finns inte eller går inte att läsa. Inget är ändrat.")


def test_a_template_is_written_without_a_store(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(cli.PASSPHRASE_VARIABLE)
    path = tmp_path / "mall.xlsx"
    said = run("import-register", "--template", path)
    assert (said.code, said.out, said.err) == (0, f"Den tomma listan ligger i {path}\n", "")
    assert set(read_workbook(path.read_bytes())) == set(lists.small())
    said = run("import-register", "--template", tmp_path / "saknas" / "mall.xlsx")
    assert (said.code, said.sentence) == (1, "Mappen som filen ska skrivas i finns inte. Inget är skrivet.")


@pytest.mark.parametrize("words", [[], ["{store}"], ["{store}", "lista.xlsx", "--template", "mall.xlsx"]])
def test_what_belongs_together_is_asked_for(run: Run, store: Path, words: list[str]) -> None:
    said = run("import-register", *(word.format(store=store) for word in words))
    assert said.code == 2
    assert said.sentence.startswith("Kommandot kunde inte förstås: ")


@pytest.mark.parametrize("reason", ["no_file", "no_workbook", "locked", "too_large"])
def test_every_reason_not_to_read_a_file_is_a_sentence(reason: str) -> None:
    said = sentence(UnreadableList(reason))
    assert said.endswith(".")
    assert "filen" in said.lower()
