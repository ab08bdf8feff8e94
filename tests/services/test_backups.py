"""Backups from the desk: made when something was changed, told, rotated, and forgotten when they must be."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import Cancelled, NoSuchFolder, WrongPassphrase
from famsam_desktop.domain.terms import detail_words
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.services.backups import Backups
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.trail import Noted
from tests import survival
from tests.clock import NOW
from tests.desks import PASSPHRASES, PEOPLE, desk, desk_template

__all__ = ["desk", "desk_template"]

DAY = timedelta(days=1)


def _at(moment: datetime) -> Callable[[], datetime]:
    def told() -> datetime:
        return moment

    return told


@pytest.fixture
def store(desk: Desk) -> Path:
    """Where the store of the desk lies."""
    return desk._opened.folder.path


def _kinds(desk: Desk) -> list[TrailKind]:
    return [row.kind for row in desk.trail.rows()]


def test_one_is_due_when_something_was_changed(desk: Desk) -> None:
    assert desk.backups.due()
    made = desk.backups.make()
    assert desk.backups.rows() == [made]
    assert made.taken_at == NOW
    assert made.size_bytes > 100_000
    assert not desk.backups.due()
    survival.register(desk, 1)
    assert desk.backups.due()
    desk.backups.make()
    assert not desk.backups.due()


def test_a_day_later_one_is_due_when_anything_was_noted(desk: Desk) -> None:
    desk.backups.make()
    desk.store.clock = _at(NOW + 2 * DAY)
    assert not desk.backups.due()  # that it was made is nothing new
    desk.trail.note(TrailKind.EXPORTED)
    assert desk.backups.due()
    desk.store.clock = _at(NOW + DAY / 2)
    assert not desk.backups.due()


def test_one_is_due_when_they_are_gone_or_damaged(desk: Desk, store: Path) -> None:
    database = vault.backup_place(store, desk.backups.make().name) / "store.db"
    content = database.read_bytes()
    database.write_bytes(b"")
    assert Backups(desk._opened).due()
    database.write_bytes(content)
    assert not Backups(desk._opened).due()
    database.unlink()
    assert Backups(desk._opened).due()


def test_each_is_entered_and_nobody_is_named(desk: Desk, tmp_path: Path) -> None:
    desk.backups.make()
    desk.backups.make_at(tmp_path)
    notes = [row for row in desk.trail.rows() if row.kind is TrailKind.BACKED_UP]
    assert [note.detail for note in notes] == ["elsewhere", ""]
    assert {note.who for note in notes} == {PEOPLE[0]}


def test_on_a_stick_nothing_is_rotated_and_beside_the_store_nothing_is_made(
    desk: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "sticka"
    with pytest.raises(NoSuchFolder):
        desk.backups.make_at(stick)
    stick.mkdir()
    places = [desk.backups.make_at(stick) for _ in range(3)]
    assert set(stick.iterdir()) == set(places)
    assert desk.backups.rows() == []
    contents = vault.look_into(places[0], PASSPHRASES[PEOPLE[1]])
    assert contents.people == PEOPLE
    assert desk.backups.due()  # a stick may be lost


def test_one_that_is_stopped_is_none(desk: Desk) -> None:
    def stop(_done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.backups.make(stop)
    assert desk.backups.rows() == []
    assert TrailKind.BACKED_UP not in _kinds(desk)
    assert desk.backups.due()


def test_it_holds_the_keys_as_they_are_now(desk: Desk, store: Path) -> None:
    desk.keys.change_passphrase(PASSPHRASES[PEOPLE[0]], "en annan lång fras")
    made = desk.backups.make()
    place = vault.backup_place(store, made.name)
    assert vault.look_into(place, "en annan lång fras").people == PEOPLE
    with pytest.raises(WrongPassphrase):
        vault.look_into(place, PASSPHRASES[PEOPLE[0]])


def test_starting_over_forgets_the_older_ones(desk: Desk) -> None:
    for days in (60, 30, 3):
        desk.store.clock = _at(NOW - days * DAY)
        desk.backups.make()
    desk.store.clock = _at(NOW)
    assert len(desk.backups.rows()) == 3
    assert desk.backups.rows()[-1].taken_at == NOW - 60 * DAY
    made = desk.backups.start_over()
    assert desk.backups.rows() == [made]
    assert not desk.backups.due()


def test_a_year_of_work_keeps_few(desk: Desk, store: Path) -> None:
    made = vault.backup_place(store, desk.backups.make().name)
    for days in range(1, 366):
        time = (NOW - days * DAY).strftime("%Y-%m-%dT%H%M%SZ")
        (made.parent / f"{time}.famsam-backup").mkdir()
    desk.store.clock = _at(NOW + timedelta(hours=1))
    desk.backups.make()
    rows = desk.backups.rows()
    assert len(rows) <= 7 + 4 + 12
    assert rows[0].taken_at == NOW + timedelta(hours=1)
    assert rows[-1].taken_at < NOW - 300 * DAY


# --- after a purge -----------------------------------------------------------------------------------------------


def _purged(desk: Desk) -> None:
    """A family was purged, and the computer stopped before anything was made over."""
    with desk.store.write("test.purge") as work:
        work.trail.note(Noted(kind=TrailKind.PURGED, detail="3 records"))


def _pending(desk: Desk) -> bool:
    with desk.store.read() as work:
        return work.trail.purge_pending()


def test_the_next_backup_after_a_purge_makes_all_over(desk: Desk, store: Path) -> None:
    """Even where no backup tells of it: none is left, or none that can be read, and a store that was put aside is."""
    assert not _pending(desk)
    desk.backups.make()
    assert not _pending(desk)
    (row,) = desk.backups.rows()
    (vault.backup_place(store, row.name) / "store.db").write_bytes(b"")
    kept = store / "kept" / "2026-03-01T080000Z.famsam"
    kept.mkdir(parents=True)
    _purged(desk)
    assert _pending(desk)
    desk.backups.make_at(store.parent)  # elsewhere nothing is made over
    assert _pending(desk)
    made = Backups(desk._opened).make()
    assert not kept.exists()
    assert [each.name for each in desk.backups.rows()] == [made.name]
    assert not _pending(desk)
    newest = next(row for row in desk.trail.rows() if row.kind is TrailKind.BACKED_UP)
    assert newest.detail == "started_over"
    assert detail_words(newest.detail) == "i stället för alla äldre"


def test_without_a_purge_what_was_put_aside_stays(desk: Desk, store: Path) -> None:
    kept = store / "kept" / "2026-03-01T080000Z.famsam"
    kept.mkdir(parents=True)
    desk.backups.make()
    assert kept.exists()
    desk.backups.start_over()
    _purged(desk)
    desk.backups.start_over()
    kept.mkdir(parents=True)
    desk.backups.make()
    assert kept.exists()
