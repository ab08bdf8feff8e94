"""Purging as the desk does it: who may, what is refused, and that the family is seen nowhere but in the figures."""

import dataclasses
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from famsam_desktop.domain.cases import CaseState
from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.errors import (
    Cancelled,
    DiskFull,
    NoSuchId,
    NoSuchPerson,
    NotConfirmed,
    NotFound,
    NothingToReverse,
    StillOngoing,
    WrongPassphrase,
)
from famsam_desktop.domain.families import FamilyRow
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services import demo, vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.vault import NewPerson
from famsam_desktop.store.audit import faults
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.work import Store
from tests import builders
from tests.clock import NOW
from tests.publications import a_publication
from tests.services.demo.facts import cut_off, report
from tests.services.demo.test_figures import NOT_COUNTED_HERE, leaves, told

CLOSED = (CaseState.CLOSED, CaseState.CLOSED_BEFORE_MEETING)
SECOND = "Amir Haddad"


def standing() -> datetime:
    """A clock that stands still."""
    return NOW


@pytest.fixture(scope="module")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo store, to be copied."""
    path = tmp_path_factory.mktemp("demo") / "demo.famsam"
    demo.build(path, clock=standing).close()
    return path


@pytest.fixture
def desk(demo_store: Path, tmp_path: Path) -> Iterator[Desk]:
    """Karin's desk in a demo store of this test's own."""
    path = tmp_path / "demo.famsam"
    shutil.copytree(demo_store, path)
    desk = vault.unlock(path, demo.PASSPHRASE, "Karin Ek", clock=standing)
    yield desk
    desk.close()


def purge(
    desk: Desk,
    family_id: UUID,
    second_person: str = SECOND,
    second_passphrase: str = demo.PASSPHRASE,
    progress: Progress = unheard,
) -> Change:
    """Purge, with Amir's consent."""
    return desk.disposal.purge(
        family_id, second_person=second_person, second_passphrase=second_passphrase, progress=progress
    )


def closed(desk: Desk) -> list[FamilyRow]:
    """The families that can be purged."""
    return [row for row in desk.families.rows() if row.state in CLOSED]


def ongoing(desk: Desk) -> FamilyRow:
    """A family that cannot."""
    return next(row for row in desk.families.rows() if row.state is CaseState.ONGOING)


# --- who may, and when ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("second", "passphrase", "reason"),
    [
        ("", "", NotConfirmed),
        ("", demo.PASSPHRASE, NotConfirmed),
        ("Karin Ek", demo.PASSPHRASE, NotConfirmed),
        (" karin  ek ", demo.PASSPHRASE, NotConfirmed),
        ("Amir Haddad", "något helt annat", WrongPassphrase),
        ("Amir Haddad", "", WrongPassphrase),
        ("Ingen Alls", demo.PASSPHRASE, NoSuchPerson),
    ],
)
def test_it_takes_two(desk: Desk, second: str, passphrase: str, reason: type[Exception]) -> None:
    family = closed(desk)[0]
    with pytest.raises(reason):
        purge(desk, family.id, second, passphrase)
    assert desk.families.page(family.id).members


def test_one_who_works_alone_needs_nobody(tmp_path: Path) -> None:
    people = [NewPerson(name="Karin Ek", passphrase="fyra gröna båtar i hamn")]
    desk = vault.create(tmp_path / "en.famsam", people, clock=standing, cost=FLOOR).desk
    municipality = desk.families.municipalities()[0].id
    family = desk.families.register(builders.a_family(municipality)).id
    assert family is not None
    desk.disposal.purge(family)
    assert desk.families.rows() == []
    desk.close()


def test_a_family_with_an_open_case_is_refused_before_anybody_is_asked(desk: Desk) -> None:
    family = ongoing(desk)
    with pytest.raises(StillOngoing):
        desk.disposal.purge(family.id)
    assert desk.families.page(family.id).members


def test_a_family_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        purge(desk, UUID(int=5))
    family = closed(desk)[0].id
    purge(desk, family)
    with pytest.raises(NotFound):
        purge(desk, family)


# --- what is seen afterwards ---------------------------------------------------------------------------------------


def reads(desk: Desk, words: Iterable[str]) -> Iterator[object]:
    """Whatever the desk has to tell."""
    yield desk.families.rows()
    yield desk.cases.open_cases()
    yield desk.meetings.all()
    yield desk.meetings.upcoming(1000)
    yield desk.meetings.between(date(2000, 1, 1), date(2100, 1, 1))
    yield desk.actions.all()
    yield desk.actions.open()
    yield desk.today.page()
    yield desk.trash.rows()
    yield desk.unfinished.all()
    yield desk.agencies.rows()
    yield desk.agencies.contacts()
    yield desk.agencies.venues()
    for word in words:
        yield desk.search.find(word, 100)
    for row in desk.families.rows():
        yield desk.families.page(row.id)
        yield desk.consents.of_family(row.id)


def values(told: object) -> Iterator[object]:
    """Every value in what was read, down to the last."""
    if dataclasses.is_dataclass(told) and not isinstance(told, type):
        for each in dataclasses.fields(told):
            yield from values(getattr(told, each.name))
    elif isinstance(told, dict):
        for key, value in told.items():
            yield from values(key)
            yield from values(value)
    elif isinstance(told, (list, tuple, set, frozenset)):
        for value in told:
            yield from values(value)
    else:
        yield told


def test_it_is_seen_nowhere(desk: Desk) -> None:
    family = next(row for row in closed(desk) if row.last_meeting is not None)
    page = desk.families.page(family.id)
    gone: set[object] = {
        family.id,
        *(each.id for each in page.members),
        *(each.case.id for each in page.cases),
    }
    gone |= {each.id for each in page.meetings} | {each.id for each in page.actions}
    gone |= {each.id for each in page.consents}
    words = [family.alias, *(member.name for member in page.members)]
    before = set(values(list(reads(desk, words))))
    assert gone <= before
    known = ids(before)
    purge(desk, family.id)
    after = set(values(list(reads(desk, words))))
    assert not gone & after
    assert not [each for each in after if isinstance(each, str) and family.alias in each.split()]
    assert ids(after) <= known  # what is left for the figures is nobody's
    with pytest.raises(NotFound):
        desk.families.page(family.id)
    with pytest.raises(NotFound):
        desk.history.of("family", family.id)
    assert desk.consents.of_family(family.id) == []
    for meeting in page.meetings:
        with pytest.raises(NotFound):
            desk.meetings.page(meeting.id)
        with pytest.raises(NoSuchId):
            desk.meetings.resolve(meeting.id.hex)


def test_what_is_left_for_the_figures_cannot_be_called_up(desk: Desk) -> None:
    family = next(row for row in closed(desk) if row.last_meeting is not None)
    purge(desk, family.id)
    for kind, record_id in left_over(desk):
        with pytest.raises(NoSuchId):
            desk.search.record(record_id.hex)
        if kind == "family":
            with pytest.raises(NotFound):
                desk.families.page(record_id)
            with pytest.raises(NotFound):
                purge(desk, record_id)
        if kind == "meeting":
            for read in (desk.meetings.page, desk.meetings.draft_of, desk.documents.agenda):
                with pytest.raises(NotFound):
                    read(record_id)


def test_a_time_that_a_purged_meeting_took_is_free(desk: Desk) -> None:
    family = next(row for row in closed(desk) if row.last_meeting is not None)
    meeting = next(each for each in desk.families.page(family.id).meetings if each.state.value == "held")
    draft = dataclasses.replace(desk.meetings.draft_of(meeting.id), case_id=None, discussed_ids=frozenset())
    before = [booking.meeting_id for _, booking in desk.meetings.clashes(draft)]
    assert meeting.id in before
    purge(desk, family.id)
    after = [booking.meeting_id for _, booking in desk.meetings.clashes(draft)]
    assert set(after) == set(before) - {meeting.id}


def test_it_is_entered_with_a_count_alone_and_nothing_before_it_can_be_undone(desk: Desk) -> None:
    family = closed(desk)[0]
    desk.families.amend(ongoing(desk).id, builders.a_family(desk.families.municipalities()[0].id, alias="Ny"))
    purge(desk, family.id)
    [row] = desk.trail.rows(TrailFilter(kinds=frozenset({TrailKind.PURGED})))
    assert (row.who, row.record_id, row.about) == ("Karin Ek", family.id, "")
    count, word = row.detail.split()
    assert int(count) > 10
    assert word == "records"
    assert desk.history.reversible().undo is None
    with pytest.raises(NothingToReverse):
        desk.history.undo()


def test_the_change_touches_every_page(desk: Desk) -> None:
    family = closed(desk)[0]
    change = purge(desk, family.id)
    assert change.id == family.id
    assert all(
        name in str(change.topics) for name in ("FAMILIES", "CASES", "MEETINGS", "ACTIONS", "CONSENTS")
    )


# --- the figures ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [2021, 2022])
def test_both_reports_hold_after_many_purges(desk: Desk, year: int) -> None:
    facts = report(year)
    today = desk.statistics.figures(date(2026, 3, 4))
    for row in closed(desk)[::5]:
        with desk.store.write("disposal.purge") as work:
            work.purge.family(row.id)
    found = told(desk.statistics.figures(cut_off(facts)))
    for path, expected in leaves(facts):
        if path[0] not in NOT_COUNTED_HERE:
            value: Any = found
            for key in path:
                value = value[key]
            assert value == expected, path
    assert desk.statistics.figures(date(2026, 3, 4)) == today


# --- on the way ----------------------------------------------------------------------------------------------------


def test_progress_goes_forward(desk: Desk) -> None:
    told: list[float] = []
    purge(desk, closed(desk)[0].id, progress=told.append)
    assert told == sorted(told)
    assert told[0] == 0.0
    assert told[-1] == pytest.approx(1.0)


def test_it_can_be_stopped_before_anything_is_erased_and_not_afterwards(desk: Desk) -> None:
    first, second = closed(desk)[:2]
    with pytest.raises(Cancelled):
        purge(desk, first.id, progress=stopping_after(0))
    assert desk.families.page(first.id).members
    purge(desk, second.id, progress=stopping_after(1))
    with pytest.raises(NotFound):
        desk.families.page(second.id)
    assert len(desk.backups.rows()) == 1


def test_what_was_published_is_untouched(desk: Desk) -> None:
    """No person stands in the ledger, and what strangers know they still know."""
    desk.ledger.enter(a_publication(), desk.ledger.state())
    with Store(desk.store.engine, UUID(int=2), None, standing).write("ledger.enter") as work:
        work.publications.enter(a_publication(purpose="på den andra datorn"))
    void = desk.ledger.enter(a_publication(purpose="aldrig lämnad"), desk.ledger.state())
    desk.ledger.void(void, "fel dag")
    before = desk.ledger.read()
    purge(desk, closed(desk)[0].id)
    assert desk.ledger.read() == before
    assert faults(desk.store.engine) == []


def test_older_backups_go_with_it(desk: Desk, tmp_path: Path) -> None:
    desk.backups.make()
    [old] = (tmp_path / "demo.famsam" / "backups").iterdir()
    mark = next(old.rglob("*.db")).read_bytes()
    purge(desk, closed(desk)[0].id)
    assert len(desk.backups.rows()) == 1
    left = [path for path in (tmp_path / "demo.famsam" / "backups").rglob("*") if path.is_file()]
    assert left
    assert mark not in {path.read_bytes() for path in left}


def test_the_family_is_gone_even_when_no_backup_can_be_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_progress: Callable[[float], None] = unheard) -> None:
        raise DiskFull

    family = closed(desk)[0]
    desk.backups.make()
    with monkeypatch.context() as disk:
        disk.setattr(desk.backups, "start_over", full)
        with pytest.raises(DiskFull):
            purge(desk, family.id)
    with pytest.raises(NotFound):
        desk.families.page(family.id)
    assert len(desk.backups.rows()) == 1  # the old one, which still knows the family
    assert desk.backups.due()
    for _ in range(2):
        desk.backups.make()
    assert len(desk.backups.rows()) == 2  # both made now: the first of them was a new beginning


def test_the_store_opens_again_and_is_sound(desk: Desk, tmp_path: Path) -> None:
    family = closed(desk)[0]
    purge(desk, family.id)
    desk.close()
    assert vault.check(tmp_path / "demo.famsam", demo.PASSPHRASE) == []
    again = vault.unlock(tmp_path / "demo.famsam", demo.PASSPHRASE, "Amir Haddad", clock=standing)
    assert family.id not in {row.id for row in again.families.rows()}
    again.close()


# --- helpers -------------------------------------------------------------------------------------------------------


def ids(told: Iterable[object]) -> set[UUID]:
    return {each for each in told if isinstance(each, UUID)}


def left_over(desk: Desk) -> list[tuple[str, UUID]]:
    """The records that the newest step of the journal made."""
    with desk.store.read() as work:
        entries = [each for each in work.journal.entries() if each.action == "disposal.purge"]
    assert entries
    return [(each.entity, each.record_id) for each in entries]


def stopping_after(count: int) -> Callable[[float], None]:
    told: list[float] = []

    def tell(done: float) -> None:
        told.append(done)
        if len(told) > count:
            raise Cancelled

    return tell
