"""The trail: entered in order, told newest first in words, and shown only as far as it was asked for."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailRow
from famsam_desktop.store.audit import faults
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store
from tests.clock import NOW
from tests.stores import DEVICE
from tests.team import Team


def enter(store: Store, *noted: Noted) -> None:
    with store.write("test.trail") as work:
        work.trail.note(*noted)


def rows(store: Store, **wanted: object) -> list[TrailRow]:
    with store.read() as work:
        return work.trail.rows(TrailFilter(**wanted))  # type: ignore[arg-type]  # as the test says


def test_an_entry_says_who_when_what_and_about_what(team: Team) -> None:
    family = team.family(alias="Familj Ås")
    enter(team.store, Noted(kind=TrailKind.FAMILY_OPENED, record_id=family))
    [row] = rows(team.store)
    assert (row.seq, row.at, row.kind, row.record_id) == (1, NOW, TrailKind.FAMILY_OPENED, family)
    assert (row.who, row.about, row.detail) == ("Maria Lund", "Familj Ås", "")


def test_no_repr_shows_who_or_whom(team: Team) -> None:
    enter(team.store, Noted(kind=TrailKind.FAMILY_OPENED, record_id=team.family(alias="Familj Ås")))
    assert "Maria" not in repr(rows(team.store))
    assert "Ås" not in repr(rows(team.store))


def test_the_newest_comes_first_and_of_one_time_the_last_entered(team: Team) -> None:
    enter(
        team.store,
        Noted(kind=TrailKind.UNLOCK_FAILED, at=NOW - timedelta(minutes=2)),
        Noted(kind=TrailKind.UNLOCK_FAILED, at=NOW - timedelta(minutes=1)),
        Noted(kind=TrailKind.UNLOCKED),
    )
    enter(team.store, Noted(kind=TrailKind.EXPORTED))
    kinds = [row.kind for row in rows(team.store)]
    assert kinds == [TrailKind.EXPORTED, TrailKind.UNLOCKED, TrailKind.UNLOCK_FAILED, TrailKind.UNLOCK_FAILED]
    assert [row.seq for row in rows(team.store)] == [4, 3, 2, 1]


def test_a_filter_shows_kinds_people_and_days(team: Team) -> None:
    day = datetime(2026, 2, 18, 22, 30, tzinfo=UTC)  # 23.30 in Sweden
    enter(
        team.store,
        Noted(kind=TrailKind.UNLOCKED, at=day),
        Noted(kind=TrailKind.LOCKED, at=day + timedelta(minutes=30), who=team.users[1]),
        Noted(kind=TrailKind.EXPORTED, at=day + timedelta(days=2)),
    )

    def seqs(**wanted: object) -> list[int]:
        return [row.seq for row in rows(team.store, **wanted)]

    assert seqs() == [3, 2, 1]
    assert seqs(kinds=frozenset({TrailKind.LOCKED, TrailKind.EXPORTED})) == [3, 2]
    assert seqs(who=team.users[1]) == [2]
    assert seqs(to_day=date(2026, 2, 18)) == [1]
    assert seqs(from_day=date(2026, 2, 19)) == [3, 2]
    assert seqs(from_day=date(2026, 2, 19), to_day=date(2026, 2, 19)) == [2]


def test_about_is_what_a_record_is_called_now(team: Team) -> None:
    process = team.process()
    agency = team.agency(name="Skolhälsan")
    gone = team.family(alias="Borta")
    records = [process.meeting, process.child, process.case, agency, gone, team.users[1], UUID(int=9)]
    enter(team.store, *(Noted(kind=TrailKind.HISTORY_READ, record_id=each) for each in records))
    team.families.remove(gone)
    about = {row.record_id: row.about for row in rows(team.store)}
    assert [about[each] for each in records] == [
        "Familj 26-01",
        "Alva",
        "Familj 26-01",
        "Skolhälsan",
        "",
        "Per Sjö",
        "",
    ]


def test_every_kind_of_record_can_be_asked_about(team: Team) -> None:
    """Those that are called nothing too; and many at once."""
    ids = [UUID(int=number) for number in range(1, 1200)]
    enter(team.store, *(Noted(kind=TrailKind.HISTORY_READ, record_id=each) for each in ids))
    assert len(rows(team.store)) == len(ids)


def test_a_colleague_who_left_is_still_named(team: Team) -> None:
    enter(team.store, Noted(kind=TrailKind.UNLOCKED, who=team.users[1]))
    with team.store.write("test.leave") as work:
        work.users.remove(team.users[1])
    assert [row.who for row in rows(team.store)] == ["Per Sjö"]


def test_devices_have_a_chain_each_and_are_told_together(team: Team) -> None:
    other = Store(team.store.engine, UUID(int=2), team.users[1], team.store.clock)
    for store in (team.store, other, team.store):
        enter(store, Noted(kind=TrailKind.UNLOCKED))
    assert [row.seq for row in rows(other)] == [2, 1, 1]
    assert faults(team.store.engine) == []


def test_the_chain_goes_on_in_the_next_session(team: Team) -> None:
    enter(team.store, Noted(kind=TrailKind.UNLOCKED))
    again = Store(team.store.engine, DEVICE, team.users[1], team.store.clock)
    enter(again, Noted(kind=TrailKind.LOCKED), Noted(kind=TrailKind.UNLOCKED))
    assert [row.seq for row in rows(again)] == [3, 2, 1]
    assert faults(team.store.engine) == []


def test_what_is_undone_is_not_entered(team: Team) -> None:
    def fails() -> None:
        with team.store.write("test") as work:
            work.trail.note(Noted(kind=TrailKind.UNLOCKED))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert rows(team.store) == []


def test_the_last_entry_is_known_after_noting(team: Team) -> None:
    """The heads beside the database are written from it."""
    with team.store.write("test") as work:
        assert work.trail.last is None
        work.trail.note(Noted(kind=TrailKind.UNLOCKED), Noted(kind=TrailKind.LOCKED))
        last = work.trail.last
    assert last is not None
    assert last[0] == 2
    with team.store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT chain FROM trail WHERE seq = 2").scalar() == last[1]
