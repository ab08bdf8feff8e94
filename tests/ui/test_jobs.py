"""The one stair off the Qt thread: order, refusals, receivers that are gone, and nothing lost at the end."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import CaseStillOpen, DiskFull
from famsam_desktop.ui.jobs import Jobs


class Receiver(QObject):
    """Keeps what it was given, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.threads: list[QThread] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(QThread.currentThread())


def test_reads_elsewhere_and_answers_here(qtbot: QtBot, jobs: Jobs) -> None:
    here, receiver = threading.get_ident(), Receiver()
    jobs.ask(threading.get_ident, receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.answers))
    assert receiver.answers[0] != here
    assert receiver.threads[0] is QThread.currentThread()


def test_everything_runs_in_the_order_it_was_asked_for(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[int] = []
    for number in range(20):
        jobs.ask(partial(int, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_a_change_is_told_before_the_one_who_asked(qtbot: QtBot, jobs: Jobs) -> None:
    heard: list[str] = []
    jobs.changed.connect(lambda _change: heard.append("changed"))
    jobs.do(lambda: Change(Topic.ACTIONS), lambda _change: heard.append("then"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["changed", "then"]


@pytest.mark.parametrize("reason", [CaseStillOpen(), DiskFull()])
def test_a_refusal_goes_to_who_asked_or_else_to_the_window(
    qtbot: QtBot, jobs: Jobs, reason: Exception
) -> None:
    def refuse() -> None:
        raise reason

    own, window, crashes = Receiver(), Receiver(), Receiver()
    jobs.refused.connect(window.take)
    jobs.failed.connect(crashes.take)
    jobs.do(refuse, refused=own.take)
    jobs.do(refuse)
    qtbot.waitUntil(lambda: bool(window.answers))
    assert own.answers == [reason]
    assert window.answers == [reason]
    assert not crashes.answers


def test_anything_else_is_a_failure_and_the_thread_lives_on(qtbot: QtBot, jobs: Jobs) -> None:
    crashes, receiver = Receiver(), Receiver()
    jobs.failed.connect(crashes.take)
    jobs.ask({}.popitem, receiver.take)
    jobs.ask(list, receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.answers))
    assert isinstance(crashes.answers[0], KeyError)
    assert receiver.answers == [[]]


def test_an_answer_for_a_widget_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    gate, gone, last = threading.Event(), Receiver(), Receiver()
    jobs.ask(gate.wait, gone.take)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    jobs.ask(list, last.take)
    qtbot.waitUntil(lambda: bool(last.answers))
    assert not gone.answers


def test_of_reads_with_one_key_only_the_last_is_answered(qtbot: QtBot, jobs: Jobs) -> None:
    gate, receiver = threading.Event(), Receiver()
    jobs.ask(gate.wait, receiver.take)
    for letters in ("a", "an", "ann"):
        jobs.ask(partial(str, letters), receiver.take, newest="search")
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert receiver.answers == [True, "ann"]


def test_closing_finishes_what_was_to_be_saved_and_drops_the_reads(qtbot: QtBot) -> None:
    jobs, gate, saved, read = Jobs(), threading.Event(), list[int](), list[str]()
    jobs.do(gate.wait)
    jobs.ask(partial(str, 1), read.append)
    for number in range(5):
        jobs.do(partial(saved.append, number))
    gate.set()
    jobs.close()
    assert saved == [0, 1, 2, 3, 4]
    assert not read
    jobs.do(partial(saved.append, 9))
    assert saved[-1] == 4


def test_busy_and_saving_are_told_once_each_way(qtbot: QtBot, jobs: Jobs) -> None:
    busy, saving = Receiver(), Receiver()
    jobs.busy.connect(busy.take)
    jobs.saving.connect(saving.take)
    jobs.ask(partial(str, 1), Receiver().take)
    jobs.do(list)
    qtbot.waitUntil(lambda: jobs.idle)
    assert busy.answers == [True, False]
    assert saving.answers == [True, False]


def test_hushed_it_finishes_what_changes_something_and_says_nothing(jobs: Jobs) -> None:
    go_on, done, told = threading.Event(), list[str](), list[object]()
    jobs.changed.connect(told.append)
    jobs.do(partial(go_on.wait, 20), told.append)
    jobs.ask(partial(done.append, "read"), told.append)
    jobs.do(partial(done.append, "changed"), told.append)
    jobs.hush()
    go_on.set()
    jobs.close()
    QCoreApplication.processEvents()
    assert done == ["changed"]
    assert told == []
