"""Figures that leave: proven, written, read back, in the ledger, and only then handed out."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import (
    Cancelled,
    Incomplete,
    LinesDoNotMerge,
)
from famsam_desktop.domain.printed import DEMO_MARK, HIDDEN, PublicTable
from famsam_desktop.domain.publications import (
    OUTSIDE,
    AlreadyInLedger,
    FileWouldLeak,
    Form,
    LedgerChanged,
    NoSuchTable,
    PublicationDoesNotHold,
)
from famsam_desktop.domain.releases import ReleaseDraft, Why
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.exports.publication.reading import is_internal, read_back
from famsam_desktop.services import demo, publication_files, publishing, vault
from famsam_desktop.services.annex import annex_of
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.publishing import Proposal
from famsam_desktop.services.settings import DEMO
from tests.clock import NOW

AS_OF = date(2022, 11, 16)
YEARS, TOWNS, REFERRERS = "families_and_processes_by_year", "families_by_municipality", "families_by_referrer"
REASONS, MEETINGS = "closing_reasons", "meetings_per_closed_family"
SAID = ("planned_and_actual_minutes", "survey_guardian")


def standing() -> datetime:
    return NOW


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo store, which gives the published report."""
    path = tmp_path_factory.mktemp("demo") / "demo.famsam"
    demo.build(path, clock=standing).close()
    return path


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk for tests that enter nothing."""
    yield from _opened(folder, tmp_path_factory.mktemp("built"))


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk of a test's own."""
    yield from _opened(folder, tmp_path)


def _opened(folder: Path, into: Path) -> Iterator[Desk]:
    path = into / folder.name
    shutil.copytree(folder, path)
    desk = vault.unlock(path, demo.PASSPHRASE, clock=standing)
    yield desk
    desk.close()


def draft(*tables: str, threshold: int = 5, reason: str = "") -> ReleaseDraft:
    return ReleaseDraft(as_of=AS_OF, tables=tables or (YEARS, TOWNS), threshold=threshold, reason=reason)


def table(proposal: Proposal, key: str) -> PublicTable:
    return next(each for each in proposal.figures.tables if each.key == key)


# --- what is hidden ----------------------------------------------------------------------------------------------


def test_no_small_number_is_printed(built: Desk) -> None:
    proposal = built.publishing.propose(draft())
    for each in proposal.figures.tables:
        assert not [cell for line in each.cells for cell in line if cell in range(1, 5)]
    assert table(proposal, YEARS).cells[0][:4] == (HIDDEN,) * 4


def test_of_sensitive_things_nothing_and_fewer_than_ten_are_hidden(built: Desk) -> None:
    cells = table(built.publishing.propose(draft(REASONS)), REASONS).cells
    assert all(cell == HIDDEN or int(cell) >= 10 for line in cells for cell in line)


def test_each_hidden_number_says_why_and_a_shown_one_does_not(built: Desk) -> None:
    found = built.publishing.propose(draft()).found
    small = found.why((YEARS, 0, 0))
    others = {found.why(place) for place in found.model.cells}
    assert small is Why.FEW
    assert others == {Why.FEW, Why.FEW_FAMILIES, Why.FOR_ANOTHER, None}
    assert all((found.sign(place) == HIDDEN) == (found.why(place) is not None) for place in found.model.cells)


def test_a_higher_threshold_hides_more(built: Desk) -> None:
    five = built.publishing.propose(draft())
    ten = built.publishing.propose(draft(threshold=10))
    assert len(five.found.hidden) < len(ten.found.hidden)


def test_what_somebody_wants_hidden_is(built: Desk) -> None:
    shown = next(
        place for place in built.publishing.propose(draft()).found.model.cells if place == (YEARS, 4, 0)
    )
    proposal = built.publishing.propose(replace(draft(), hide=frozenset({shown})))
    assert proposal.found.why(shown) is Why.CHOSEN


@pytest.mark.parametrize(
    ("threshold", "reason", "field"),
    [(3, "vi vill", "threshold"), (4, " ", "reason"), (101, "", "threshold")],
)
def test_the_threshold_has_bounds_and_a_lower_one_a_reason(
    built: Desk, threshold: int, reason: str, field: str
) -> None:
    with pytest.raises(Incomplete) as refused:
        built.publishing.propose(draft(threshold=threshold, reason=reason))
    assert [problem.field for problem in refused.value.problems] == [field]


def test_four_with_a_reason_is_possible(built: Desk) -> None:
    assert built.publishing.propose(draft(threshold=4, reason="Nämnden har beslutat så.")).found.hidden


def test_a_table_that_is_not_there_is_refused(built: Desk) -> None:
    with pytest.raises(NoSuchTable):
        built.publishing.propose(draft("no_such_table"))


def test_stopping_leaves_nothing_behind(built: Desk) -> None:
    def stop(_done: float) -> None:
        raise Cancelled

    before = built.ledger.state()
    with pytest.raises(Cancelled):
        built.publishing.propose(draft(), stop)
    assert built.ledger.state() == before


# --- percent and means -------------------------------------------------------------------------------------------


def test_percent_only_of_printed_numbers(built: Desk) -> None:
    towns = table(built.publishing.propose(draft(TOWNS)), TOWNS)
    for share in towns.shares:
        for value, line in zip(share.values, towns.cells, strict=True):
            assert value is None or share.is_public or line[0] != HIDDEN


def test_no_mean_of_what_has_a_hidden_part(built: Desk) -> None:
    proposal = built.publishing.propose(draft(MEETINGS))
    meetings = table(proposal, MEETINGS)
    assert any(cell == HIDDEN for line in meetings.cells for cell in line)
    assert all((line.count, line.mean, line.median) == (None, None, None) for line in meetings.averages)


def test_a_mean_of_enough_with_nothing_hidden_about_it(built: Desk) -> None:
    minutes = table(
        built.publishing.propose(draft("planned_and_actual_minutes")), "planned_and_actual_minutes"
    )
    said = [line for line in minutes.averages if line.count is not None]
    assert said
    assert all((line.count or 0) >= 10 for line in said)


# --- what if -----------------------------------------------------------------------------------------------------


def test_suggestions_hide_fewer_numbers_the_best_first(built: Desk) -> None:
    proposal = built.publishing.propose(draft(TOWNS, REFERRERS))
    suggestions = built.publishing.suggestions(proposal)
    assert suggestions
    assert [each.fewer_hidden for each in suggestions] == sorted(
        (each.fewer_hidden for each in suggestions), reverse=True
    )
    better = built.publishing.propose(suggestions[0].draft)
    assert len(proposal.found.hidden) - len(better.found.hidden) == suggestions[0].fewer_hidden


def test_lines_are_put_together_step_by_step(built: Desk) -> None:
    once = draft(TOWNS).with_merge(TOWNS, ("Hällefors", "Ljusnarsberg"))
    (label,) = (
        line
        for line in table(built.publishing.propose(once), TOWNS).lines
        if {"Hällefors", "Ljusnarsberg"} <= set(line.replace(",", "").split())
    )
    twice = table(built.publishing.propose(once.with_merge(TOWNS, (label, "Nora"))), TOWNS)
    assert len(twice.lines) == 3
    with pytest.raises(LinesDoNotMerge):
        built.publishing.propose(once.with_merge(TOWNS, ("Hällefors", "Nora")))


# --- leaving -----------------------------------------------------------------------------------------------------


def test_every_form_says_the_same_and_is_entered(desk: Desk) -> None:
    proposal = desk.publishing.propose(replace(draft(), purpose="Årsrapport", recipient="Socialnämnden"))
    release = desk.publishing.publish(proposal, tuple(Form))
    assert [file.file_name for file in release.files] == [
        f"demo-siffror-2022-11-16.{form.value}" for form in Form
    ]
    (entry,) = desk.ledger.entries()
    kept = entry.publication
    assert (kept.purpose, kept.recipient, len(kept.files)) == ("Årsrapport", "Socialnämnden", 4)
    shown = json.loads(release.files[0].data)
    assert shown["kind"] == "publishable"
    assert shown["tables"][YEARS]["cells"][0][:4] == [HIDDEN] * 4
    assert release.witness.file_name.endswith(".witness.json.gz")
    assert [row.kind for row in desk.trail.rows()][:1] == [TrailKind.PUBLISHED]


def test_the_same_again_hides_the_same(desk: Desk) -> None:
    first = desk.publishing.propose(draft())
    desk.publishing.publish(first, (Form.JSON,))
    again = desk.publishing.propose(draft())
    assert [each.cells for each in again.figures.tables] == [each.cells for each in first.figures.tables]
    assert "jämfört med: 2022-11" in again.figures.certificate["text"]


def test_what_one_publication_hid_the_next_one_does_not_show(desk: Desk) -> None:
    hidden = desk.publishing.propose(draft(YEARS, threshold=10))
    desk.publishing.publish(hidden, (Form.CSV,))
    after = desk.publishing.propose(draft(YEARS)).found
    assert hidden.found.hidden
    for place in hidden.found.model.cells:
        assert hidden.found.sign(place) != HIDDEN or after.sign(place) == HIDDEN


def test_a_void_publication_does_not_count(desk: Desk) -> None:
    desk.publishing.publish(desk.publishing.propose(draft(YEARS, threshold=10)), (Form.CSV,))
    (entry,) = desk.ledger.entries()
    desk.ledger.void(entry.id, "Filen blev aldrig lämnad.")
    assert "inga tidigare rapporter" in desk.publishing.propose(draft()).figures.certificate["text"]


def test_what_earlier_reports_gave_away_is_named_and_hidden_all_the_same(desk: Desk) -> None:
    for report in desk.ledger.earlier_ready():
        desk.ledger.add_earlier(report)
    proposal = desk.publishing.propose(draft(YEARS))
    assert proposal.found.sign((YEARS, 0, 0)) == HIDDEN
    assert any("2019 · families_ever" in name for name in proposal.found.told_before)


def test_a_publication_in_between_is_noticed(desk: Desk) -> None:
    proposal = desk.publishing.propose(draft())
    desk.publishing.publish(desk.publishing.propose(draft(REFERRERS)), (Form.JSON,))
    with pytest.raises(LedgerChanged):
        desk.publishing.publish(proposal, (Form.JSON,))
    assert len(desk.ledger.entries()) == 1


def test_a_file_that_says_something_else_never_leaves(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    real = publication_files.publication_bytes

    def wrong(*asked: object) -> bytes:
        return real(*asked).replace(b'"x"', b"3", 1)  # type: ignore[arg-type]

    monkeypatch.setattr(publishing, "publication_bytes", wrong)
    with pytest.raises(FileWouldLeak):
        desk.publishing.publish(desk.publishing.propose(draft()), (Form.JSON,))
    assert desk.ledger.entries() == ()


# --- from a demo -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", Form)
def test_what_a_demo_publishes_says_so_in_every_form(built: Desk, form: Form) -> None:
    figures = built.publishing.propose(draft()).figures
    back = read_back(publication_files.publication_bytes(figures, form), form)
    assert figures.is_demo
    assert not back.faults
    for text in (back.title, back.footnote, back.certificate):
        assert text.startswith(DEMO_MARK)
    assert "demolager" in back.sentence


def test_what_a_team_publishes_says_nothing_of_a_demo(desk: Desk) -> None:
    _no_demo(desk)
    proposal = desk.publishing.propose(draft())
    release = desk.publishing.publish(proposal, (Form.JSON,))
    assert not proposal.figures.is_demo
    assert release.files[0].file_name == "siffror-2022-11-16.json"
    assert b"demo" not in release.files[0].data.lower()


def _no_demo(desk: Desk) -> None:
    with desk.store.write("test") as work:
        work.settings.set(DEMO, False)


# --- the internal annex ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [Form.PDF, Form.XLSX])
def test_the_annex_is_marked_named_and_in_the_log_and_is_no_publication(desk: Desk, form: Form) -> None:
    annex = desk.publishing.annex(desk.publishing.propose(draft()), form)
    assert annex.file_name == f"demo-siffror-2022-11-16-bilaga_INTERN.{form.value}"
    assert is_internal(annex.data, form)
    assert desk.trail.rows()[0].detail == f"annex {form.value} 2022-11-16"
    assert desk.ledger.entries() == ()


def test_the_annex_has_a_reason_for_every_x_and_for_nothing_else(built: Desk) -> None:
    proposal = built.publishing.propose(draft(YEARS, TOWNS, REASONS))
    report = annex_of(proposal.found, proposal.figures)
    hidden = {
        (each.title, line, column)
        for each in proposal.figures.tables
        for line, cells in zip(each.lines, each.cells, strict=True)
        for column, cell in zip(each.columns, cells, strict=True)
        if cell == HIDDEN
    }
    assert {(table.title, row[0], row[1]) for table in report.tables for row in table.rows} == hidden
    reasons = {str(row[2]) for table in report.tables for row in table.rows}
    assert "Talet är mindre än 5, och så små tal kan peka ut en familj." in reasons
    assert "Talet är mindre än 10, och så små tal kan peka ut en familj." in reasons
    assert "Med det här talet hade ett annat dolt tal kunnat räknas ut." in reasons
    counted = [int(text.removesuffix(" tal")) for _, text in report.facts if text.endswith(" tal")]
    assert sum(counted) == len(proposal.found.hidden)


# --- a publication of another computer ---------------------------------------------------------------------------


@pytest.fixture
def sent(built: Desk, folder: Path, tmp_path: Path) -> Iterator[tuple[Desk, Path]]:
    """A team's publication with its proof beside it, and the desk it was made at."""
    (tmp_path / "other").mkdir()
    for desk in _opened(folder, tmp_path / "other"):
        _no_demo(desk)
        proposal = desk.publishing.propose(draft(YEARS, TOWNS, *SAID))
        release = desk.publishing.publish(proposal, (Form.JSON,))
        for file in (*release.files, release.witness):
            (tmp_path / file.file_name).write_bytes(file.data)
        yield desk, tmp_path / release.files[0].file_name


def test_our_own_publication_is_an_earlier_report_with_all_that_it_prints(
    desk: Desk, sent: tuple[Desk, Path]
) -> None:
    other, path = sent
    desk.ledger.add_earlier(desk.ledger.read_file(path))
    (made,), (entered,) = other.ledger.entries(), desk.ledger.entries()
    report, original = entered.publication, made.publication
    assert (report.is_earlier, report.as_of, report.threshold) == (True, AS_OF, 5)
    assert report.files == original.files
    assert report.witness == original.witness
    assert report.averages == original.averages != ()
    printed = [
        (each.unit, each.where, each.value)
        for each in original.numbers
        if each.is_printed and not each.label.startswith(OUTSIDE)
    ]
    known = [(each.unit, each.where, each.value) for each in report.numbers]
    assert [each for each in known if each in printed] == printed
    assert all(each.value == 0 for each in report.numbers if each.label.startswith(OUTSIDE))
    assert report.shown_and_hidden == (len(printed), 0)


def test_a_file_that_the_ledger_has_is_refused(desk: Desk, sent: tuple[Desk, Path]) -> None:
    other, path = sent
    with pytest.raises(AlreadyInLedger):
        other.ledger.add_earlier(other.ledger.read_file(path))
    report = desk.ledger.read_file(path)
    desk.ledger.add_earlier(report)
    with pytest.raises(AlreadyInLedger):
        desk.ledger.add_earlier(report)


def test_a_changed_file_a_foreign_proof_a_demo_and_an_internal_file_are_refused(
    desk: Desk, built: Desk, sent: tuple[Desk, Path], tmp_path: Path
) -> None:
    other, path = sent
    _no_demo(desk)
    sound = path.read_bytes()
    path.write_bytes(sound.replace(b'"threshold": 5', b'"threshold":  5'))
    with pytest.raises(PublicationDoesNotHold, match="skriven"):
        desk.ledger.read_file(path)
    path.write_bytes(sound)
    desk.ledger.read_file(path)
    proof = next(tmp_path.glob("*.witness.json.gz"))
    kept = proof.read_bytes()
    proof.write_bytes(kept[:-20])
    with pytest.raises(PublicationDoesNotHold):
        desk.ledger.read_file(path)
    proof.unlink()
    desk.ledger.read_file(path)
    figures = built.publishing.propose(draft()).figures
    path.write_bytes(publication_files.publication_bytes(figures, Form.JSON))
    with pytest.raises(PublicationDoesNotHold, match="demolager"):
        desk.ledger.read_file(path)
    path.write_bytes(other.statistics.export(AS_OF, Form.JSON).data)
    with pytest.raises(PublicationDoesNotHold, match="ARBETSMATERIAL"):
        desk.ledger.read_file(path)
