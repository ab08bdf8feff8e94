"""Locking never loses an edit and is never delayed by a dialog: the program's own window, and the next process."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from famsam_desktop.domain.errors import DiskFull
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ParsedEditor, TextEditor
from tests.clock import NOW
from tests.team import Team
from tests.visitor import Enter, Visitor, enter

__all__ = ["enter"]

KARIN, AMIR = "Karin Lindqvist", "Amir Haddad"
PASSPHRASES = {KARIN: "fyra ord i en rad", AMIR: "lugn skog vid viken"}
TYPED = "Älva “Öst”, rad ett"
AGENCY = "Åkerbo resurs"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    """A store with one family, closed."""
    path = tmp_path_factory.mktemp("lock") / "team.famsam"
    people = [vault.NewPerson(name=name, passphrase=words) for name, words in PASSPHRASES.items()]
    desk = vault.create(path, people, cost=FLOOR, clock=_now).desk
    team = Team(desk.store)
    family = team.family()
    team.child(family)
    desk.close()
    return path, family


@pytest.fixture
def store(template: tuple[Path, UUID], tmp_path: Path) -> Path:
    """One of this test's own."""
    path = tmp_path / "team.famsam"
    shutil.copytree(template[0], path)
    return path


@pytest.fixture
def family(template: tuple[Path, UUID]) -> UUID:
    return template[1]


def _now() -> datetime:
    return NOW


class Home:
    """Short ways for a visitor at the family's page."""

    def __init__(self, visitor: Visitor, store: Path, who: str = KARIN) -> None:
        self.visitor, self.program = visitor, visitor.program
        visitor.unlock(store, who, PASSPHRASES[who])
        visitor.arrive()
        visitor.wait(self._is_back)

    @property
    def desk(self) -> Desk:
        assert self.program.desk is not None
        return self.program.desk

    def go(self, family: UUID) -> None:
        assert self.program.workspace is not None
        self.program.workspace.go("families", family)
        self.visitor.settle()

    def open(self, family: UUID, name: str) -> FormDialog[Any]:
        self.go(family)
        self.visitor.page.editors()[name](None)
        self.visitor.settle()
        return self.visitor.form()

    def forms(self) -> list[FormDialog[Any]]:
        return [each for each in self.visitor.page.held() if isinstance(each, FormDialog)]

    def _is_back(self) -> bool:
        keeper = self.program.unfinished
        return keeper is not None and not keeper.bringing.waiting and keeper.is_known


def write(form: FormDialog[Any], name: str, text: str) -> None:
    editor = form.form.editor(name)
    assert isinstance(editor, TextEditor | ParsedEditor)
    editor.line.setText(text)
    editor.edited.emit()


def kept(store: Path, who: str = KARIN) -> list[Unfinished]:
    """What is in the store when nobody has it."""
    desk = vault.unlock(store, PASSPHRASES[who], who, clock=_now)
    try:
        return desk.unfinished.all()
    finally:
        desk.close()


def steps(store: Path) -> int:
    """How many steps there are in the journal."""
    desk = vault.unlock(store, PASSPHRASES[KARIN], KARIN, clock=_now)
    try:
        with desk.store.read() as work:
            return len(work.journal.entries())
    finally:
        desk.close()


def test_what_stands_in_open_dialogs_is_there_again_after_the_lock(
    enter: Enter, store: Path, family: UUID
) -> None:
    before = steps(store)
    karin = Home(enter(NOW), store)
    write(karin.open(family, "members.new"), "name", TYPED)
    write(karin.forms()[0], "birth_year", "20x4")
    karin.program.lock()
    assert not visible()

    assert [(each.place, each.record, each.editor) for each in kept(store)] == [
        ("families", family, "members.new")
    ]
    assert kept(store)[0].typed["name"] == TYPED
    assert steps(store) == before

    again = Home(enter(NOW), store)
    page = again.visitor.page
    assert isinstance(page, FamiliesPage)
    assert (page.shown_record(), page.title.text()) == (family, "Familj 26-01")
    (form,) = again.forms()
    assert form.isVisible()
    assert form.form.typed()["name"] == TYPED
    assert form.form.typed()["birth_year"] == "20x4"
    assert form.unsaved()
    assert steps_now(again.desk) == before
    again.visitor.answer(role="Barn", birth_year="2014")
    assert TYPED in [each.name for each in again.desk.families.page(family).members]
    again.visitor.wait(lambda: not again.desk.unfinished.all())
    again.program.lock()
    assert kept(store) == []


def steps_now(desk: Desk) -> int:
    with desk.store.read() as work:
        return len(work.journal.entries())


def test_a_dialog_over_a_dialog_comes_back_over_it(enter: Enter, store: Path, family: UUID) -> None:
    karin = Home(enter(NOW), store)
    karin.open(family, "contacts.new")
    karin.visitor.press("Ny verksamhet …")
    write(karin.visitor.form(), "name", AGENCY)
    karin.program.lock()
    assert [each.editor for each in kept(store)] == ["contacts.new", "contacts.new/agency"]

    again = Home(enter(NOW), store)
    below, above = again.forms()
    assert QApplication.activeModalWidget() is above
    assert above.form.typed()["name"] == AGENCY
    again.visitor.answer(sector="Skola", principal="Kommun")
    agency = below.form.draft().agency_id
    assert agency in [each.id for each in again.desk.agencies.rows() if each.name == AGENCY]


def test_the_window_closed_keeps_it_too_and_asks_nothing(enter: Enter, store: Path, family: UUID) -> None:
    karin = Home(enter(NOW), store)
    write(karin.open(family, "members.new"), "name", TYPED)
    karin.program.window.close()
    assert not visible()
    assert [each.typed["name"] for each in kept(store)] == [TYPED]


def test_the_window_is_gone_before_anything_is_waited_for(enter: Enter, store: Path, family: UUID) -> None:
    """What is being saved is finished; what is only to be read and has not begun is not."""
    karin = Home(enter(NOW), store)
    write(karin.open(family, "members.new"), "name", TYPED)
    hidden, done = Hidden(karin.program.window), list[str]()
    karin.program.jobs.do(partial(waited, hidden.seen, done))
    karin.program.jobs.ask(partial(done.append, "read"), print)
    karin.program.jobs.do(partial(done.append, "second"))
    karin.program.lock()
    assert done == ["first", "second"]
    assert [each.typed["name"] for each in kept(store)] == [TYPED]


def waited(event: threading.Event, done: list[str]) -> None:
    if event.wait(20):
        done.append("first")


class Hidden(QObject):
    """Tells another thread when a widget is hidden."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = threading.Event()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # the name is Qt's
        if event.type() is QEvent.Type.Hide:
            self.seen.set()
        return False


def visible() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_it_waits_for_the_person_who_typed_it(enter: Enter, store: Path, family: UUID) -> None:
    karin = Home(enter(NOW), store)
    write(karin.open(family, "members.new"), "name", TYPED)
    karin.program.lock()
    amir = Home(enter(NOW), store, AMIR)
    assert amir.visitor.open_dialogs() == []
    amir.program.lock()
    assert kept(store, AMIR) == []
    (form,) = Home(enter(NOW), store).forms()
    assert form.form.typed()["name"] == TYPED


def test_a_lock_before_it_is_back_loses_nothing(enter: Enter, store: Path, family: UUID) -> None:
    karin = Home(enter(NOW), store)
    write(karin.open(family, "members.new"), "name", TYPED)
    karin.program.lock()
    hasty = enter(NOW)
    hasty.unlock(store, KARIN, PASSPHRASES[KARIN])
    hasty.wait(lambda: hasty.program.workspace is not None)
    hasty.program.lock()
    assert [each.typed["name"] for each in kept(store)] == [TYPED]


def test_something_unforeseen_keeps_what_is_typed(
    enter: Enter, store: Path, family: UUID, expect_warning: Callable[[str], None]
) -> None:
    expect_warning("unforeseen")
    karin = Home(enter(NOW), store)
    write(karin.open(family, "members.new"), "name", TYPED)
    karin.program.jobs.failed.disconnect(karin.visitor.unforeseen.append)
    karin.program.jobs.ask({}.popitem, print)
    karin.visitor.wait(lambda: bool(karin.desk.unfinished.all()))
    assert [each.typed["name"] for each in karin.desk.unfinished.all()] == [TYPED]


def test_locking_twice_starts_one_process(enter: Enter, store: Path) -> None:
    karin = Home(enter(NOW), store)
    karin.program.lock()
    karin.program.lock()
    karin.program.close()
    assert kept(store) == []


# --- what else a lock leaves behind ------------------------------------------------------------------------------


def test_a_lock_is_noted_and_backed_up_when_it_is_time(enter: Enter, store: Path, family: UUID) -> None:
    karin = Home(enter(NOW), store)
    Team(karin.desk.store).child(family, name="Bo")
    karin.program.lock()
    assert len(vault.backups(store)) == 1
    later = Home(enter(NOW), store)
    assert TrailKind.LOCKED in [row.kind for row in later.desk.trail.rows()]


def test_a_backup_that_fails_delays_nothing(
    enter: Enter,
    store: Path,
    family: UUID,
    expect_warning: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expect_warning("no backup at locking")
    karin = Home(enter(NOW), store)
    write(karin.open(family, "members.new"), "name", TYPED)
    monkeypatch.setattr(karin.desk.backups, "due", full)  # a disk cannot be filled here
    karin.program.lock()
    assert [each.typed["name"] for each in kept(store)] == [TYPED]


def full() -> bool:
    raise DiskFull


# --- real processes ----------------------------------------------------------------------------------------------

_PROCESS = """
import sys
from functools import partial
from pathlib import Path
from uuid import UUID
from PySide6.QtCore import QTimer
from famsam_desktop.app import Program
from famsam_desktop.ui.theme.appearance import application
from famsam_desktop.ui.widgets.lockkey import LockKey

store, family, passphrase, text, how, mark = sys.argv[1:]
app = application()
program = Program(app, again=(sys.executable, "-c", f"open({mark!r}, 'w')"))
program.start(Path(store))

def when(ready, then):
    if ready():
        QTimer.singleShot(0, then)
    else:
        QTimer.singleShot(5, partial(when, ready, then))

def typed():
    workspace = program.workspace
    form = workspace.page.held()[-1]
    form.form.editor("name").line.setText(text)
    form.form.editor("name").edited.emit()
    if how == "lock":
        QTimer.singleShot(0, program.lock)
    elif how == "key":
        QTimer.singleShot(0, form.findChild(LockKey).activated.emit)
    elif how == "close":
        QTimer.singleShot(0, program.window.close)
    else:
        when(lambda: program.desk.unfinished.all(), partial(print, "kept", flush=True))

def there():
    program.workspace.page.editors()["members.new"](None)
    when(lambda: program.workspace.page.held(), typed)

def opened():
    program.workspace.go("families", UUID(family))
    when(lambda: "members.new" in program.workspace.page.editors(), there)

def tried():
    program.entrance.try_passphrase(program.window.centralWidget(), "", passphrase)
    when(lambda: program.workspace is not None and program.unfinished.is_known, opened)

when(lambda: program._ready, tried)
code = app.exec()
program.close()
sys.exit(code)
"""


def process(store: Path, family: UUID, how: str, mark: Path) -> "subprocess.Popen[str]":
    code = textwrap.dedent(_PROCESS)
    arguments = [str(store), str(family), PASSPHRASES[KARIN], TYPED, how, str(mark)]
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parent.parent,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )


@pytest.mark.parametrize("how", ["lock", "key", "close"])
def test_a_process_ends_with_a_dialog_open(store: Path, family: UUID, tmp_path: Path, how: str) -> None:
    mark = tmp_path / "next"
    with process(store, family, how, mark) as running:
        assert running.wait(60) == 0
    assert [each.typed["name"] for each in kept(store)] == [TYPED]


def test_a_killed_process_loses_at_most_two_seconds(store: Path, family: UUID, tmp_path: Path) -> None:
    with process(store, family, "kill", tmp_path / "next") as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "kept\n"
        running.send_signal(signal.SIGKILL)
    assert [each.typed["name"] for each in kept(store)] == [TYPED]
