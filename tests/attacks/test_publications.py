"""Real publications of the demo store, attacked in every way that needs nothing but the files."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from famsam_desktop.domain.families import FamilyDraft
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.printed import HIDDEN
from famsam_desktop.domain.publications import FileWouldLeak, Form
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.exports.publication.content import checksum
from famsam_desktop.services import demo, vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.publication_files import faults_of_proof
from famsam_desktop.services.publishing import Release
from tests.attacks.attacker import Attack
from tests.attacks.chance import Made
from tests.attacks.insight import added, insights
from tests.attacks.judging import found_out, hideable, secrets
from tests.clock import NOW

AS_OF, EARLIER = date(2022, 11, 16), date(2022, 5, 31)
YEARS, TOWNS, REFERRERS = "families_and_processes_by_year", "families_by_municipality", "families_by_referrer"
CASES, CLOSED, BORN, WAITING = "cases_by_year", "closed_by_year", "children_by_birth_years", "waiting_days"
REASONS, CHILDREN = "closing_reasons", "families_by_number_of_children_under_23"


def standing() -> datetime:
    return NOW


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.famsam"
    demo.build(path, clock=standing).close()
    return path


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / folder.name
    shutil.copytree(folder, path)
    desk = vault.unlock(path, demo.PASSPHRASE, clock=standing)
    yield desk
    desk.close()


def draft(*tables: str, as_of: date = AS_OF) -> ReleaseDraft:
    return ReleaseDraft(as_of=as_of, tables=tables)


def published(desk: Desk, what: ReleaseDraft) -> tuple[Made, Release]:
    """Handed out, with all that only we know of it."""
    proposal = desk.publishing.propose(what)
    release = desk.publishing.publish(proposal, (Form.JSON,))
    entry = desk.ledger.entries()[-1].publication
    return Made(what, proposal.found, {}, release.files[0].data, entry), release


# --- one file and all before it ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tables",
    [
        (YEARS, TOWNS),
        (YEARS, CASES, CLOSED),
        (TOWNS, REFERRERS, CHILDREN),
        (REASONS, CLOSED),
        (BORN, YEARS),
        (CHILDREN, BORN),
        (WAITING, REASONS),
    ],
)
def test_one_file_tells_nothing_to_anybody(desk: Desk, tables: tuple[str, ...]) -> None:
    """Not to the only family in a number either, and not to somebody who knows the work."""
    made, _ = published(desk, draft(*tables))
    assert secrets(made)
    assert found_out(made, insiders=True) == []
    assert found_out(made, insights=insights) == []
    assert found_out(made, added=added) == []


def test_nor_do_all_the_files_there_are(desk: Desk) -> None:
    made = [
        published(desk, each)[0]
        for each in (
            draft(YEARS, as_of=EARLIER),
            draft(YEARS, TOWNS),
            draft(CASES, as_of=EARLIER),
            draft(CLOSED),
        )
    ]
    for count in range(1, len(made) + 1):
        assert found_out(*made[:count]) == []


def test_two_groupings_on_one_day(desk: Desk) -> None:
    first = draft(TOWNS).with_merge(TOWNS, ("Hällefors", "Ljusnarsberg"))
    second = draft(TOWNS).with_merge(TOWNS, ("Nora", "Ljusnarsberg"))
    assert found_out(published(desk, first)[0], published(desk, second)[0]) == []


def test_two_periods_and_the_whole(desk: Desk) -> None:
    halves = [
        replace(
            draft(YEARS, TOWNS),
            period=Span(date(2022, first, 1).toordinal(), date(2022, last, 30).toordinal()),
        )
        for first, last in ((1, 6), (7, 9))
    ]
    made = [published(desk, each)[0] for each in (*halves, draft(YEARS, TOWNS))]
    assert found_out(*made) == []


def test_an_older_day_published_later(desk: Desk) -> None:
    newer, older = (
        published(desk, draft(YEARS, TOWNS))[0],
        published(desk, draft(YEARS, TOWNS, as_of=EARLIER))[0],
    )
    assert found_out(newer, older) == []


# --- one family is changed, and it is done again -----------------------------------------------------------------


def test_one_family_put_right_shows_in_no_printed_number(desk: Desk) -> None:
    """Another town: nothing that is printed twice is another number by few."""
    before, _ = published(desk, draft(TOWNS, REFERRERS))
    move_all(desk, "Nora", 1)
    after, _ = published(desk, draft(TOWNS, REFERRERS))
    assert small_changes(before.data, after.data) == []
    assert found_out(before, after) == []


def move_all(desk: Desk, name: str, most: int) -> None:
    """So many families of Lindesberg are of another town."""
    town = next(each for each in desk.families.municipalities() if each.name == name)
    rows = [row for row in desk.families.rows() if row.municipality == "Lindesberg"]
    for row in rows[-most:]:
        desk.families.amend(row.id, FamilyDraft(alias=row.alias, municipality_id=town.id))


def small_changes(before: bytes, after: bytes) -> list[tuple[str, int, int]]:
    one, other = (json.loads(each)["tables"] for each in (before, after))
    return [
        (key, line, column)
        for key in one
        for line, signs in enumerate(one[key]["cells"])
        for column, sign in enumerate(signs)
        for now in [other[key]["cells"][line][column]]
        if isinstance(sign, int) and isinstance(now, int) and 0 < abs(sign - now) < 5
    ]


def test_what_changes_between_the_proposal_and_the_file_is_not_in_it(desk: Desk) -> None:
    """The file is of the register that was looked at, and so is its proof."""
    proposal = desk.publishing.propose(draft(TOWNS))
    move_all(desk, "Nora", 1)
    release = desk.publishing.publish(proposal, (Form.JSON,))
    made = Made(
        proposal.draft, proposal.found, {}, release.files[0].data, desk.ledger.entries()[-1].publication
    )
    cells = json.loads(made.data)["tables"][TOWNS]["cells"]
    assert cells == [list(line) for line in proposal.figures.tables[0].cells]
    assert found_out(made) == []


def test_a_number_slipped_in_before_writing_stops_the_file(desk: Desk) -> None:
    """Even with a certificate that is made to fit."""
    proposal = desk.publishing.propose(draft(TOWNS))
    place = next(iter(secrets(Made(proposal.draft, proposal.found, {}, b"", None))))  # type: ignore[arg-type]
    number = proposal.found.model.package.numbers[proposal.found.model.cells[place]].value
    table = proposal.figures.tables[0]
    cells = [list(line) for line in table.cells]
    cells[place[1]][place[2]] = number
    figures = replace(proposal.figures, tables=(replace(table, cells=tuple(map(tuple, cells))),))
    old, new = proposal.figures.certificate["checksum"], checksum(figures)
    text = figures.certificate["text"].replace(old[:16], new[:16])
    figures = replace(figures, certificate={**figures.certificate, "text": text, "checksum": new})
    with pytest.raises(FileWouldLeak):
        desk.publishing.publish(replace(proposal, figures=figures), (Form.JSON,))
    assert desk.ledger.entries() == ()


def test_a_proof_that_was_touched_holds_for_no_file(desk: Desk) -> None:
    _, release = published(desk, draft(TOWNS))
    file, proof = release.files[0].data, release.witness.data
    assert faults_of_proof(file, Form.JSON, proof) == []
    for at in range(10, len(proof), max(1, len(proof) // 40)):
        touched = proof[:at] + bytes([proof[at] ^ 1]) + proof[at + 1 :]
        assert faults_of_proof(file, Form.JSON, touched) != [], at
    assert faults_of_proof(file, Form.JSON, proof[:-1]) != []


# --- what stands beside the numbers ------------------------------------------------------------------------------


def test_percent_and_means_tell_of_no_hidden_number(desk: Desk) -> None:
    """A share or a mean stands only where the numbers it comes from are printed, and are enough."""
    proposal = desk.publishing.propose(ReleaseDraft(as_of=AS_OF))
    for sheet, table in zip(proposal.found.sheets, proposal.figures.tables, strict=True):
        columns = list(zip(*table.cells, strict=True))
        for share in table.shares:
            ours = [] if share.is_public else zip(share.values, columns[0], strict=True)
            assert all(value is None or sign != HIDDEN for value, sign in ours)
        for average, line in zip(sheet.table.averages, table.averages, strict=True):
            if line.mean is not None:
                assert (line.count or 0) >= 10
                its = [not average.lines or label in average.lines for label in table.lines]
                assert HIDDEN not in [sign for sign, is_its in zip(columns[0], its, strict=True) if is_its]


def test_lines_stand_in_an_order_that_no_number_makes_and_none_is_missing(desk: Desk) -> None:
    """The same lines and words, whatever the register counts: nothing is sorted, and zero has its line."""
    tables = (TOWNS, REFERRERS, REASONS, CHILDREN)
    before = desk.publishing.propose(draft(*tables))
    move_all(desk, "Nora", 200)
    after = desk.publishing.propose(draft(*tables))
    for one, other in zip(before.figures.tables, after.figures.tables, strict=True):
        assert (one.title, one.axis, one.lines, one.columns, one.definitions) == (
            other.title,
            other.axis,
            other.lines,
            other.columns,
            other.definitions,
        )
    assert before.figures.tables[0].cells != after.figures.tables[0].cells


def test_a_table_of_one_line_hides_it_when_it_is_small(desk: Desk) -> None:
    what = draft(TOWNS).with_merge(TOWNS, ("Lindesberg", "Nora", "Hällefors", "Ljusnarsberg"))
    small = replace(
        what, period=Span(date(2019, 1, 1).toordinal(), date(2019, 12, 31).toordinal())
    ).without_column(TOWNS, "processes_ever")
    made, _ = published(desk, small)
    assert json.loads(made.data)["tables"][TOWNS]["cells"] == [[HIDDEN], [HIDDEN]]
    assert found_out(made) == []


# --- one number more ---------------------------------------------------------------------------------------------


def test_any_hidden_sensitive_number_in_print_is_seen_by_the_attacker(desk: Desk) -> None:
    """The attacker is no sham: it sees what is printed, and what follows from it."""
    made, _ = published(desk, draft(TOWNS))
    for place, number in secrets(made).items():
        told = json.loads(made.data)
        told["tables"][place[0]]["cells"][place[1]][place[2]] = number.value
        attack = Attack(json.dumps(told).encode())
        assert not attack.can_be(attack.row(0, place), number.value + 1, upward=True)
    assert hideable(made)
