"""What watches the Qt thread in all tests of the window: it sees what holds it, and nothing else."""

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.watchdog import BOUND_MS, WatchedApplication

LONG = BOUND_MS * 1.6e6


def work(nanoseconds: float = LONG) -> None:
    """Use so much of the thread's own time."""
    end = time.thread_time_ns() + nanoseconds
    while time.thread_time_ns() < end:
        pass


class Busy(QObject):
    """Does something when an event comes."""

    def __init__(self, do: Callable[[], object]) -> None:
        super().__init__()
        self._do = do

    def event(self, event: QEvent) -> bool:
        """Whatever it is."""
        if event.type() is QEvent.Type.User:
            self._do()
            return True
        return super().event(event)


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def held(qapp: WatchedApplication, do: Callable[[], object]) -> list[str]:
    """What is told of an event in which this is done."""
    qapp.taken()
    there = Busy(do)
    qapp.sendEvent(there, QEvent(QEvent.Type.User))
    return [f"{each.event} {each.receiver}" for each in qapp.taken()]


@pytest.mark.usefixtures("shown")
def test_a_handler_that_works_too_long_is_told(qapp: WatchedApplication) -> None:
    assert held(qapp, work) == ["User Busy"]


@pytest.mark.usefixtures("shown")
def test_a_handler_that_only_waits_for_its_turn_is_not(qapp: WatchedApplication) -> None:
    """As it does when others use the processor; the program itself never waits there."""
    nobody = threading.Event()
    assert held(qapp, lambda: nobody.wait(BOUND_MS * 1.6e-3)) == []


@pytest.mark.usefixtures("shown")
def test_what_is_sent_on_counts_for_who_sent_it(qapp: WatchedApplication) -> None:
    def send() -> None:
        for _ in range(8):
            qapp.sendEvent(Busy(lambda: work(LONG / 8)), QEvent(QEvent.Type.User))

    assert held(qapp, send) == ["User Busy"]


@pytest.mark.usefixtures("shown")
def test_being_watched_does_not_count(qapp: WatchedApplication) -> None:
    def switch() -> None:
        """20 ms, and four times that when each is watched."""
        switched = QWidget()
        for number in range(30_000):
            switched.setEnabled(number % 2 == 0)

    assert held(qapp, switch) == []


@pytest.mark.usefixtures("shown")
def test_what_a_loop_inside_deals_with_counts_for_itself(qapp: WatchedApplication) -> None:
    def loop() -> None:
        inner = QEventLoop()
        for _ in range(8):
            QTimer.singleShot(0, lambda: work(LONG / 8))
        QTimer.singleShot(0, inner.quit)
        inner.exec()

    assert held(qapp, loop) == []


def test_nobody_waits_for_a_window_that_is_not_shown(qapp: WatchedApplication) -> None:
    assert held(qapp, work) == []


@pytest.mark.usefixtures("shown")
def test_what_is_made_once_is_not_counted_and_may_be_shown_once(qapp: WatchedApplication) -> None:
    class Sheet(QObject):
        def __init__(self) -> None:
            super().__init__()
            work()

    qapp.once(Sheet)
    assert held(qapp, Sheet) == []

    def twice() -> list[str]:
        qapp.taken()
        Sheet()
        for _ in range(2):
            qapp.sendEvent(Busy(work), QEvent(QEvent.Type.User))
        return [each.receiver for each in qapp.taken()]

    assert twice() == ["Busy"]


@pytest.mark.usefixtures("shown")
def test_an_excuse_is_for_one_test(qapp: WatchedApplication, may_hold: Callable[[str], None]) -> None:
    qapp.sendEvent(Busy(work), QEvent(QEvent.Type.User))
    may_hold("to see that it may")
    assert qapp.taken() == []
    assert held(qapp, work) == ["User Busy"]
