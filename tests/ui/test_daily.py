"""The backup of a store that stays open: once a day, if something was changed, asked for every hour."""

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.errors import Cancelled, DiskFull
from famsam_desktop.domain.progress import Progress
from famsam_desktop.services.backups import Backups
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.daily import DailyBackup
from famsam_desktop.ui.shell.parting import Patience
from tests.clock import NOW
from tests.team import Team
from tests.ui import hands


class Turning:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def test_it_is_made_when_something_was_changed_and_it_is_time(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, team: Team, room: QObject
) -> None:
    clock = Turning()
    desk.store.clock = clock
    daily = DailyBackup(desk.backups, desk_jobs, room)
    assert daily.timer.isActive()
    assert daily.timer.interval() == 60 * 60 * 1000
    made = list[int]()
    for change, hours in ((True, 1), (False, 1), (False, 23), (True, 1), (False, 25)):
        if change:
            team.family(alias=f"Familj {len(made)}")
        clock.now += timedelta(hours=hours)
        daily.timer.timeout.emit()
        hands.settled(qtbot, desk_jobs)
        made.append(len(desk.backups.rows()))
    assert made[0] == made[1] == 1
    assert made[3] >= made[2]
    assert made[-1] >= 2
    assert desk.backups.due() is False


def test_a_refusal_is_told_as_every_other(qtbot: QtBot, desk_jobs: Jobs, room: QObject) -> None:
    daily = DailyBackup(Full(), desk_jobs, room)
    with qtbot.waitSignal(desk_jobs.refused) as told:
        daily.timer.timeout.emit()
    assert told.args is not None
    assert isinstance(told.args[0], DiskFull)


class Full:
    """Stands for a disk without room."""

    def due(self) -> bool:
        return True

    def make(self, progress: Progress) -> object:
        raise DiskFull


def test_a_lock_does_not_wait_for_one_that_is_being_made(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs, team: Team, room: QObject
) -> None:
    team.family()
    begun, go_on = threading.Event(), threading.Event()
    daily = DailyBackup(Halting(desk.backups, begun, go_on), desk_jobs, room)
    refused = list[object]()
    desk_jobs.refused.connect(refused.append)
    daily.timer.timeout.emit()
    assert begun.wait(20)
    desk_jobs.hush()  # the window is hidden by now
    go_on.set()
    desk_jobs.close()
    assert desk.backups.rows() == []
    assert desk.backups.due()
    assert refused == []


class Halting:
    """Stands for a disk so slow that somebody locks meanwhile; the backups are the desk's."""

    def __init__(self, backups: Backups, begun: threading.Event, go_on: threading.Event) -> None:
        self._backups, self._begun, self._go_on = backups, begun, go_on

    def due(self) -> bool:
        return self._backups.due()

    def make(self, progress: Progress) -> object:
        def slowly(done: float) -> None:
            self._begun.set()
            assert self._go_on.wait(20)
            progress(done)

        return self._backups.make(slowly)


def test_the_backup_at_the_lock_itself_is_given_up_after_a_minute() -> None:
    now = [100.0]
    patience = Patience(lambda: now[0])
    for seconds in (0.0, 30.0, 30.0):
        now[0] += seconds
        patience.go_on(0.5)
    now[0] += 1.0
    with pytest.raises(Cancelled):
        patience.go_on(0.9)
