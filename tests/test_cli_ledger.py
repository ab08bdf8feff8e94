"""The command line of the ledger: what has left, what had left before, and what never did."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from tests.publications import a_publication
from tests.test_cli import PASSPHRASE, PERSON, Run, run

__all__ = ["run"]

NO_REPORT = "Filen är ingen rapport som liggaren kan ta emot."


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed store with one publication, and its id."""
    path = tmp_path_factory.mktemp("cli-ledger") / "team.famsam"
    desk = vault.create(path, [vault.NewPerson(name=PERSON, passphrase=PASSPHRASE)], cost=FLOOR).desk
    record_id = desk.ledger.enter(a_publication(purpose="Till\tstyrgruppen\n2026"), desk.ledger.state())
    desk.close()
    return path, str(record_id)


@pytest.fixture
def store(made_once: tuple[Path, str], tmp_path: Path) -> Path:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once[0], path)
    return path


def test_what_has_left_is_listed_on_one_line_each(
    run: Run,
    store: Path,
    made_once: tuple[Path, str],
) -> None:
    said = run("ledger", store, "list")
    assert (said.code, said.err) == (0, "")
    (line,) = said.out.splitlines()
    assert line.split("\t") == [
        made_once[1],
        "2026-02-02",
        "till och med 2026-01-31",
        "Till styrgruppen 2026",
        "Styrgruppen",
        "1 tal visas, 1 dolda",
        f"json:{'ab' * 32}",
        "gäller",
    ]


def test_what_stands_in_no_table_is_not_counted(run: Run, store: Path) -> None:
    """The window says the same: both ask the publication."""
    publication = a_publication()
    outside = replace(publication.numbers[0], label="utanför · ..", value=0)
    publication = replace(publication, numbers=(*publication.numbers, outside))
    desk = vault.unlock(store, PASSPHRASE)
    desk.ledger.enter(publication, desk.ledger.state())
    desk.close()
    assert "\t1 tal visas, 1 dolda\t" in run("ledger", store, "list").out.splitlines()[1]
    assert publication.shown_and_hidden == (1, 1)


@pytest.mark.parametrize(("report", "numbers"), [("2021", 30), ("2022", 54)])
def test_an_earlier_report_is_entered_once(run: Run, store: Path, report: str, numbers: int) -> None:
    said = run("ledger", store, "add-earlier", "--report", report)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Rapporten står nu i liggaren med {numbers} tal.\n"
    again = run("ledger", store, "add-earlier", "--report", report)
    assert (again.code, again.sentence) == (1, "Rapporten står redan i liggaren. Inget är ändrat.")
    _, line = run("ledger", store, "list").out.splitlines()
    assert line.endswith("\t–\ttidigare rapport")
    assert f"{numbers} tal visas, 0 dolda" in line
    assert run("check", store).code == 0


def test_another_report_is_entered_from_a_file_as_the_readme_writes_it(
    run: Run,
    store: Path,
    tmp_path: Path,
) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    (example,) = [part.partition("```")[0] for part in readme.split("```json\n")[1:] if '"version"' in part]
    file = tmp_path / "rapport.json"
    file.write_text(example, encoding="utf-8")
    said = run("ledger", store, "add-earlier", "--file", file)
    assert (said.code, said.out) == (0, "Rapporten står nu i liggaren med 3 tal.\n")
    assert run("ledger", store, "list").out.splitlines()[1].split("\t")[1:3] == [
        "2020-12-31",
        "till och med 2020-12-31",
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"as_of": "2999-01-01"},
            f"{NO_REPORT} Det första som inte går att läsa: as_of. Inget är ändrat.",
        ),
        (
            {"numbers": [{"unit": "families", "where": {"kommun": ["Nora"]}, "value": 1}]},
            f"{NO_REPORT} Det första som inte går att läsa: numbers 1: where: kommun. Inget är ändrat.",
        ),
        (
            {"version": 2},
            "Publiceringen är skriven av en nyare version av programmet. Uppdatera programmet; inget är ändrat.",
        ),
    ],
)
def test_what_cannot_be_compared_with_is_refused_and_named(
    run: Run,
    store: Path,
    tmp_path: Path,
    changes: dict[str, object],
    sentence: str,
) -> None:
    number = {"unit": "families", "where": {"started": {"to": "2020-12-31"}}, "value": 15}
    told = {"version": 1, "name": "Rapport", "as_of": "2020-12-31", "numbers": [number], **changes}
    file = tmp_path / "rapport.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    said = run("ledger", store, "add-earlier", "--file", file)
    assert (said.code, said.out, said.sentence) == (1, "", sentence)
    assert len(run("ledger", store, "list").out.splitlines()) == 1


def test_a_file_that_is_no_json_and_one_that_is_not_there(run: Run, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "rapport.json"
    assert run("ledger", store, "add-earlier", "--file", file).code == 3
    file.write_bytes(b"\x89PNG")
    said = run("ledger", store, "add-earlier", "--file", file)
    assert said.code == 1
    assert said.sentence == f"{NO_REPORT} Inget är ändrat."


@pytest.mark.parametrize(
    "words", [[], ["--report", "2020"], ["--report", "2021", "--file", "x"], ["--annat", "1"]]
)
def test_which_report_has_to_be_said(run: Run, store: Path, words: list[str]) -> None:
    assert run("ledger", store, "add-earlier", *words).code == 2


def test_what_was_never_handed_out_is_made_void(
    run: Run,
    store: Path,
    made_once: tuple[Path, str],
) -> None:
    short = made_once[1][:8]
    without = run("ledger", store, "void", short)
    assert (without.code, "--reason" in without.sentence) == (2, True)
    empty = run("ledger", store, "void", short, "--reason", " ")
    assert (empty.code, empty.sentence) == (
        1,
        "Ange varför. Bara siffror som aldrig har lämnats till någon får makuleras.",
    )
    said = run("ledger", store, "void", short, "--reason", "Fel dag. Filen är raderad.")
    assert (said.code, said.err) == (0, "")
    assert "får aldrig lämnas ut" in said.out
    (line,) = run("ledger", store, "list").out.splitlines()
    assert line.endswith("\tmakulerad: Fel dag. Filen är raderad.")
    again = run("ledger", store, "void", short, "--reason", "En gång till.")
    assert (again.code, again.sentence) == (1, "Publiceringen är redan makulerad.")
    assert run("check", store).code == 0


def test_an_id_that_no_publication_has(run: Run, store: Path) -> None:
    said = run("ledger", store, "void", "zz", "--reason", "x")
    assert (said.code, said.sentence) == (
        1,
        "Ingen publicering har ett id-nummer som börjar så. Kontrollera numret och försök igen.",
    )


def test_the_log_tells_of_it_in_words(run: Run, store: Path, made_once: tuple[Path, str]) -> None:
    run("ledger", store, "void", made_once[1], "--reason", "Aldrig lämnad.")
    (line,) = run("log", store, "--kind", "voided").out.splitlines()
    _when, who, what, detail = line.split("\t")
    assert (who, what) == (PERSON, "makulerade en publicering")
    number, link = detail.split()
    assert (number, len(link), link[-1]) == ("2", 9, "…")


@pytest.mark.parametrize("words", [[], ["list"], ["add-earlier"], ["void"]])
def test_the_help_is_in_swedish(run: Run, words: list[str]) -> None:
    said = run("ledger", *(["LAGER"] if words else []), *words, "--help")
    assert said.code == 0
    assert said.out.startswith("Användning: famsam-desktop ledger")
    for english in ("Usage", "Options", "Commands", "required", "COMMAND"):
        assert english not in said.out
