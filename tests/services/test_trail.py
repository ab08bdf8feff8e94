"""What leaves no mark in a record is entered: opening a family, reading a history, papers, exports."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import Connection, event

from famsam_desktop.domain.errors import Cancelled, DiskFull, Incomplete, NotFound, Problem
from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailRow
from famsam_desktop.services.documents import Documents
from famsam_desktop.services.families import Families
from famsam_desktop.services.history import History
from famsam_desktop.services.statistics import Statistics
from famsam_desktop.services.trail import AGAIN, Trail
from famsam_desktop.store.engine import READ_ONLY
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store
from tests.clock import NOW
from tests.documents.reading import Paper
from tests.team import Process, Team


def entered(team: Team, **wanted: object) -> list[TrailRow]:
    """The entries, oldest first."""
    return Trail(team.store).rows(TrailFilter(**wanted))[::-1]  # type: ignore[arg-type]  # as the test says


@pytest.fixture
def process(team: Team) -> Process:
    """A family with a held meeting."""
    return team.process()


def test_opening_a_family_is_entered_after_it_was_read(team: Team, process: Process) -> None:
    page = team.families.page(process.family)
    [row] = entered(team)
    assert (row.kind, row.record_id, row.who) == (TrailKind.FAMILY_OPENED, page.family.id, "Maria Lund")
    assert row.about == page.family.alias


def test_a_family_that_is_not_there_is_not_entered(team: Team) -> None:
    gone = team.family()
    team.families.remove(gone)
    with pytest.raises(NotFound):
        team.families.page(gone)
    assert entered(team) == []


def test_going_back_and_forth_is_one_entry_in_a_quarter_of_an_hour(team: Team, process: Process) -> None:
    other = team.family(alias="Familj 26-02")
    ticks: Iterator[timedelta] = iter(
        [timedelta(), timedelta(minutes=14), timedelta(minutes=1), AGAIN, -timedelta(hours=5)]
    )
    clock = Clock()
    team.store.clock = clock
    families = Families(team.store)
    for tick in ticks:
        clock.now += tick
        families.page(process.family)
        families.page(other)
    times = [row.at - NOW for row in entered(team) if row.record_id == process.family]
    # a clock that was put back is no reason to enter nothing for hours
    assert sorted(times) == [-timedelta(hours=4, minutes=30), timedelta(), AGAIN, 2 * AGAIN]
    assert len(entered(team)) == 2 * len(times)


def test_another_desk_enters_for_itself(team: Team, process: Process) -> None:
    for _ in range(2):
        Families(team.store).page(process.family)
    assert len(entered(team)) == 2


def test_a_family_can_be_read_when_nothing_can_be_written(team: Team, process: Process) -> None:
    with no_room(team.store):
        assert team.families.page(process.family).members
        assert History(team.store).of("family", process.family)
    assert entered(team) == []
    team.families.page(process.family)  # there is room again
    assert [row.kind for row in entered(team)] == [TrailKind.FAMILY_OPENED]


def test_reading_a_history_is_entered(team: Team, process: Process) -> None:
    History(team.store).of("family", process.family)
    [row] = entered(team)
    assert (row.kind, row.record_id) == (TrailKind.HISTORY_READ, process.family)


def test_papers_are_entered_with_their_kind_and_meeting(team: Team, process: Process) -> None:
    documents = Documents(team.store, store_name="norra")
    papers = [
        documents.agenda(process.meeting),
        documents.summary(process.meeting),
        documents.trail(TrailFilter()),
        documents.recovery_sheet(
            "7K3M-9QXT"
        ),  # the code is no record, and nobody has it but the one at the desk
    ]
    assert entered(team) == []  # they can be looked at
    assert [paper.hand_out() for paper in papers] == [paper.pdf for paper in papers]
    rows = entered(team)
    assert [(row.kind, row.detail) for row in rows] == [
        (TrailKind.PAPER_MADE, "agenda"),
        (TrailKind.PAPER_MADE, "summary"),
        (TrailKind.PAPER_MADE, "trail"),
    ]
    assert [row.record_id for row in rows] == [process.meeting, process.meeting, None]


def test_exports_are_entered_with_kind_format_and_day(team: Team, process: Process) -> None:
    statistics = Statistics(team.store)
    statistics.figures(date(2026, 3, 4))
    assert entered(team) == []
    statistics.export(date(2026, 3, 4), Form.JSON)
    assert [row.detail for row in entered(team)] == ["internal json 2026-03-04"]


def test_what_cannot_be_entered_does_not_leave(team: Team, process: Process) -> None:
    with no_room(team.store):
        with pytest.raises(DiskFull):
            Documents(team.store, store_name="norra").agenda(process.meeting).hand_out()
        with pytest.raises(DiskFull):
            Statistics(team.store).export(date(2026, 3, 4), Form.CSV)


def test_nothing_is_entered_in_the_journal_by_reading(team: Team, process: Process) -> None:
    before = team.entries()
    team.families.page(process.family)
    Trail(team.store).note(TrailKind.UNLOCKED)
    assert team.entries() == before


def test_the_log_on_paper_has_what_was_asked_for(team: Team, process: Process) -> None:
    team.families.page(process.family)
    Trail(team.store).note(TrailKind.EXPORTED, detail="internal json 2026-03-04")
    documents = Documents(team.store, store_name="norra")
    paper = documents.trail(TrailFilter(kinds=frozenset({TrailKind.FAMILY_OPENED}), who=team.users[0]))
    assert (paper.title, paper.file_name) == ("Logg 2026-03-04", "logg-2026-03-04.pdf")
    read = Paper(paper.pdf).outline()
    assert "Öppnade familjen" in read
    assert "Maria Lund" in read
    assert "Familj 26-01" in read
    assert "siffror" not in read
    assert (
        "Inget i loggen passar." in Paper(documents.trail(TrailFilter(to_day=date(2020, 1, 1))).pdf).outline()
    )


def test_days_the_wrong_way_round_are_refused_and_not_an_empty_log(team: Team, process: Process) -> None:
    wanted = TrailFilter(from_day=date(2026, 3, 5), to_day=date(2026, 3, 4))
    for ask in (Trail(team.store).rows, Documents(team.store, store_name="norra").trail):
        with pytest.raises(Incomplete) as refused:
            ask(wanted)
        assert refused.value.problems == (Problem("to_day", "before_start", date(2026, 3, 5)),)
    assert entered(team, from_day=date(2026, 3, 4), to_day=date(2026, 3, 4)) == []


def test_who_left_can_be_looked_for_as_long_as_the_trail_knows_them(team: Team, process: Process) -> None:
    with team.store.write("test.people") as work:
        gone, silent = (work.users.add(name) for name in ("Åke Ås", "Tyst Tystsson"))
        work.trail.note(Noted(kind=TrailKind.EXPORTED, who=gone))
        work.trail.note(Noted(kind=TrailKind.UNLOCK_FAILED))  # nobody knows who
        for each in (gone, silent):
            work.users.remove(each)
    found = Trail(team.store).people()
    assert [(person.name, person.gone) for person in found] == [
        ("Maria Lund", False),
        ("Per Sjö", False),
        ("Åke Ås", True),
    ]
    [row] = entered(team, who=found[-1].id)
    assert (row.kind, row.who) == (TrailKind.EXPORTED, "Åke Ås")
    assert "Åke" not in repr(found)


def test_a_long_log_on_paper_tells_how_far_it_is_and_can_be_stopped(team: Team) -> None:
    with team.store.write("test.trail") as work:
        work.trail.note(*(Noted(kind=TrailKind.EXPORTED) for _ in range(150)))
    documents = Documents(team.store, store_name="norra")
    told: list[float] = []
    paper = documents.trail(TrailFilter(), told.append)
    pages = len(PdfReader(BytesIO(paper.pdf)).pages)
    assert len(told) >= pages > 3
    assert told == sorted(told)
    assert 0.6 < told[-1] <= 1

    def stop(done: float) -> None:
        if done > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        documents.trail(TrailFilter(), stop)


class Clock:
    """A clock that is put forward by hand."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@contextmanager
def no_room(store: Store) -> Iterator[None]:
    """The disk is full for whoever writes."""

    def full(connection: Connection) -> None:
        if not connection.get_execution_options().get(READ_ONLY):
            raise DiskFull

    event.listen(store.engine, "begin", full, insert=True)
    yield
    event.remove(store.engine, "begin", full)
