"""The ledger as services use it: nothing is published against an old one, and earlier reports are entered once."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.earlier import earlier_reports
from famsam_desktop.domain.errors import (
    Ambiguous,
    Incomplete,
    NewestMissing,
    NoSuchId,
    NotFound,
    Problem,
)
from famsam_desktop.domain.observations import Choice, Span, Unit
from famsam_desktop.domain.publications import (
    AlreadyInLedger,
    LedgerChanged,
    Publication,
    PublicationIsVoid,
    PublishedAverage,
)
from famsam_desktop.domain.published import NotAPublication
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.ledger import Ledger, shipped
from famsam_desktop.store.tables import MunicipalityTable
from tests import rekeyed, survival
from tests.clock import NOW
from tests.desks import PASSPHRASES, PEOPLE, desk, desk_template
from tests.publications import a_number, a_publication

__all__ = ["desk", "desk_template"]


@pytest.fixture
def ledger(desk: Desk) -> Ledger:
    return desk.ledger


def published(ledger: Ledger, **changes: object) -> UUID:
    return ledger.enter(a_publication(**changes), ledger.state())


def test_what_leaves_is_entered(ledger: Ledger) -> None:
    record_id = published(ledger)
    (entry,) = ledger.entries()
    assert (entry.id, entry.publication, entry.counts) == (record_id, a_publication(), True)


def test_entries_and_state_are_read_together(ledger: Ledger) -> None:
    published(ledger)
    assert ledger.read() == (ledger.entries(), ledger.state())


def test_nothing_leaves_that_was_protected_against_an_older_ledger(ledger: Ledger) -> None:
    before = ledger.state()
    first = published(ledger)
    with pytest.raises(LedgerChanged):
        ledger.enter(a_publication(), before)
    after = ledger.state()
    ledger.void(first, "aldrig lämnad")
    with pytest.raises(LedgerChanged):
        ledger.enter(a_publication(), after)
    assert len(ledger.entries()) == 1


@pytest.mark.parametrize("reason", ["", "  \n", "\ud800\x07"])
def test_a_void_one_needs_a_reason(ledger: Ledger, reason: str) -> None:
    record_id = published(ledger)
    with pytest.raises(Incomplete) as refusal:
        ledger.void(record_id, reason)
    assert refusal.value.problems == (Problem("void_reason", "missing"),)
    assert ledger.entries()[0].counts


def test_a_void_one_stays_and_does_not_count(ledger: Ledger) -> None:
    record_id = published(ledger)
    change = ledger.void(record_id, " fel dag, filen är raderad ")
    assert (change.topics, change.id) == (Topic.PUBLICATIONS, record_id)
    (entry,) = ledger.entries()
    assert (entry.counts, entry.void_reason) == (False, "fel dag, filen är raderad")
    with pytest.raises(PublicationIsVoid):
        ledger.void(record_id, "en gång till")
    with pytest.raises(NotFound):
        ledger.void(uuid4(), "finns inte")


def test_one_is_found_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    record_id, _ = published(ledger), published(ledger)
    assert ledger.resolve(str(record_id)) == record_id
    assert ledger.resolve(f" {str(record_id)[:13].upper()} ") == record_id
    for nothing in ("", "  ", "x", "hej"):
        with pytest.raises(NoSuchId):
            ledger.resolve(nothing)


def test_a_beginning_that_fits_several_is_refused(ledger: Ledger) -> None:
    ids = [published(ledger).hex for _ in range(17)]  # there are sixteen first digits
    twice = next(each[0] for each in ids if sum(other[0] == each[0] for other in ids) > 1)
    with pytest.raises(Ambiguous):
        ledger.resolve(twice)


# --- earlier reports ---------------------------------------------------------------------------------------------


def test_the_teams_own_reports_are_ready_until_they_are_entered(ledger: Ledger) -> None:
    first, second = ledger.earlier_ready()
    assert [first, second] == [shipped(2021), shipped(2022)]
    ledger.add_earlier(first)
    assert ledger.earlier_ready() == (second,)
    assert [entry.publication for entry in ledger.entries()] == [first]


def test_a_report_is_entered_once_unless_it_was_made_void(ledger: Ledger) -> None:
    change = ledger.add_earlier(shipped(2021))
    assert change.id is not None
    same_numbers = replace(shipped(2021), name="Under ett annat namn")
    same_name = replace(shipped(2021), numbers=shipped(2021).numbers[:1])
    for again in (shipped(2021), same_numbers, same_name):
        with pytest.raises(AlreadyInLedger):
            ledger.add_earlier(again)
    ledger.void(change.id, "fel rapport")
    ledger.add_earlier(shipped(2021))
    ledger.add_earlier(shipped(2022))
    assert [entry.counts for entry in ledger.entries()] == [False, True, True]


def test_two_reports_without_a_name_are_two(ledger: Ledger) -> None:
    ledger.add_earlier(by_hand(numbers=(a_number("totalt", 15),)))
    ledger.add_earlier(by_hand(numbers=(a_number("totalt", 15), a_number("Nora", 3, municipality="Nora"))))
    assert len(ledger.entries()) == 2


def test_what_is_entered_by_hand_is_an_earlier_report_whatever_it_says(ledger: Ledger) -> None:
    ledger.add_earlier(by_hand())
    assert ledger.entries()[0].publication.is_earlier


def test_another_team_has_other_reports(desk: Desk) -> None:
    with desk.store.write("test") as work:
        for row in work.rows.of(MunicipalityTable):
            work.rows.change(row, name=f"{row.name} östra")
    assert desk.ledger.earlier_ready() == ()
    with pytest.raises(NotAPublication):
        desk.ledger.add_earlier(shipped(2021))


def test_a_report_of_a_day_that_has_not_come_is_refused(ledger: Ledger) -> None:
    tomorrow = NOW.date() + timedelta(days=1)
    with pytest.raises(NotAPublication) as refusal:
        ledger.add_earlier(by_hand(as_of=tomorrow))
    assert refusal.value.where == "as_of"


def test_a_report_without_numbers_is_refused(ledger: Ledger) -> None:
    with pytest.raises(NotAPublication) as refusal:
        ledger.add_earlier(by_hand(numbers=()))
    assert refusal.value.where == "numbers"


def test_a_number_that_was_not_printed_is_none(ledger: Ledger) -> None:
    hidden = a_number("dold", 3, is_printed=False)
    with pytest.raises(NotAPublication) as refusal:
        ledger.add_earlier(by_hand(numbers=(a_number("totalt", 9), hidden)))
    assert refusal.value.where == "numbers 2: is_printed"


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("kommun", frozenset(("Nora",))),
        ("municipality", frozenset(("nora",))),
        ("municipality", Span(1, 2)),
        ("started", frozenset(("2020",))),
        ("referrer", frozenset(("skola",))),
        ("birth_year", Span(2010, 2012)),  # families have none
    ],
)
def test_a_predicate_that_nothing_can_be_compared_with_is_refused(
    ledger: Ledger, name: str, choice: Choice
) -> None:
    """It would be entered, and no later figure would ever be held against it."""
    asked = replace(a_number("udda", 5), where={name: choice})
    with pytest.raises(NotAPublication) as refusal:
        ledger.add_earlier(by_hand(numbers=(asked,)))
    assert refusal.value.where == f"numbers 1: where: {name}"
    average = PublishedAverage(unit=Unit.FAMILIES, of="meetings", where={name: choice}, count=12)
    with pytest.raises(NotAPublication) as refusal:
        ledger.add_earlier(by_hand(averages=(average,)))
    assert refusal.value.where == f"averages 1: where: {name}"


@pytest.mark.parametrize("of", ["referrer", "möten"])
def test_an_average_is_of_numbers(ledger: Ledger, of: str) -> None:
    average = PublishedAverage(unit=Unit.FAMILIES, of=of, where={}, count=12)
    with pytest.raises(NotAPublication) as refusal:
        ledger.add_earlier(by_hand(averages=(average,)))
    assert refusal.value.where == "averages 1: of"


def by_hand(**changes: object) -> Publication:
    """A report of a day that has been, every number printed."""
    made = a_publication(as_of=date(2020, 12, 31), numbers=(a_number("totalt", 15),), files=(), witness="")
    return replace(made, **changes)  # type: ignore[arg-type]  # as the test says


# --- with all else that is done to a store -----------------------------------------------------------------------


def test_it_stands_in_the_log(desk: Desk) -> None:
    desk.ledger.void(published(desk.ledger), "aldrig lämnad")
    kinds = [row.kind for row in desk.trail.rows()]
    assert kinds[:2] == [TrailKind.VOIDED, TrailKind.PUBLISHED]


def test_it_cannot_be_undone(desk: Desk) -> None:
    survival.register(desk, 1)
    before = desk.history.reversible()
    published(desk.ledger)
    assert desk.history.reversible() == before
    desk.history.undo()
    assert len(desk.ledger.entries()) == 1


def test_a_backup_is_due_when_something_has_left(desk: Desk) -> None:
    survival.register(desk, 1)
    desk.backups.make()
    assert not desk.backups.due()
    published(desk.ledger)
    assert desk.backups.due()
    desk.backups.make()
    assert not desk.backups.due()


def test_the_reports_that_ship_can_all_be_entered(ledger: Ledger) -> None:
    for report in earlier_reports().values():
        ledger.add_earlier(report)
    assert [entry.publication for entry in ledger.entries()] == list(earlier_reports().values())


def test_a_ledger_cut_together_with_its_notes_is_missed(desk: Desk) -> None:
    """Ledger and trail then agree; the place beside the database does not."""
    path = desk._opened.folder.path
    for _ in range(2):
        published(desk.ledger)
    with desk.store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM publication WHERE seq = 2")
        connection.exec_driver_sql("DELETE FROM trail WHERE seq = 2")
    desk.close()
    assert vault.check(path, PASSPHRASES[PEOPLE[0]]) == ["newest: 2"]
    with pytest.raises(NewestMissing):
        vault.unlock(path, PASSPHRASES[PEOPLE[0]])


def test_it_is_the_same_under_another_key(tmp_path: Path) -> None:
    made = rekeyed.make(tmp_path / "team.famsam")
    desk = vault.unlock(made.path, rekeyed.PHRASE[rekeyed.KARIN], rekeyed.KARIN)
    desk.ledger.void(published(desk.ledger), "aldrig lämnad")
    published(desk.ledger)
    before = desk.ledger.read()
    desk.close()
    rekeyed.rekey(made.path)
    desk = vault.unlock(made.path, rekeyed.PHRASE[rekeyed.KARIN], rekeyed.KARIN)
    assert desk.ledger.read() == before
    desk.close()
    assert vault.check(made.path, rekeyed.PHRASE[rekeyed.KARIN], rekeyed.KARIN) == []
