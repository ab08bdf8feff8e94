"""The program locks by itself, with a form or a preview open and half a sentence typed, and empties the clipboard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit

from famsam_desktop.domain.trail import TrailFilter
from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.host import paths
from famsam_desktop.host.settings import Settings, save
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.printing.preview import PreviewDialog
from famsam_desktop.ui.shell.bringing import Bringing
from famsam_desktop.ui.shell.guard import Guard
from tests.clock import NOW
from tests.visitor import Enter, Visitor, enter

__all__ = ["enter"]

KARIN, PASSPHRASE = "Karin", "fyra gröna båtar"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "team.famsam"
    vault.create(path, [vault.NewPerson(name=KARIN, passphrase=PASSPHRASE)], cost=FLOOR).desk.close()
    return path


@pytest.fixture
def karin(enter: Enter, store: Path) -> Visitor:
    save(paths.settings_file(), Settings(idle_minutes=3))
    visitor = enter(NOW)
    visitor.unlock(store, KARIN, PASSPHRASE)
    visitor.arrive()
    return visitor


def guard(karin: Visitor) -> Guard:
    assert karin.program.guard is not None
    return karin.program.guard


def left_alone(karin: Visitor, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody comes near for so long."""
    watch = guard(karin).watch
    since = watch._touched
    monkeypatch.setattr(watch, "_awake", lambda: since + seconds)
    watch.look()


def a_form(karin: Visitor) -> None:
    karin.go("Familjer")
    karin.press("Ny familj")
    karin.fill(alias="Familj 26-09")


def a_preview(karin: Visitor) -> None:
    assert karin.program.desk is not None
    paper = karin.program.desk.documents.trail(TrailFilter())
    PreviewDialog(paper, karin.program.window).open()
    assert karin.open_dialogs()


@pytest.mark.parametrize("opened", [a_form, a_preview])
def test_left_alone_it_locks_whatever_is_open(
    karin: Visitor, store: Path, opened: Callable[[Visitor], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(karin)
    left_alone(karin, 179, monkeypatch)
    assert karin.program.window.isVisible()
    assert guard(karin).warning.text == "Låser om 1 sekund …"
    left_alone(karin, 180, monkeypatch)
    assert not karin.program.window.isVisible()
    assert [each for each in karin.program.window.findChildren(QDialog) if each.isVisible()] == []
    vault.unlock(store, PASSPHRASE).close()  # it was let go of


@pytest.mark.parametrize("step", ["_open", "_type", "_type_rest"])
def test_locked_while_what_was_typed_comes_back_nothing_opens_and_all_of_it_is_kept(
    karin: Visitor, store: Path, enter: Enter, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    a_form(karin)
    karin.program.lock()
    (text,) = kept_in(store)
    waits = replace(text, typed=text.typed | {"not looked up yet": "Örebro"})
    kept_in(store, waits)
    again = enter(NOW)
    go_on = Bringing._look

    def look(bringing: Bringing) -> None:
        if bringing._jobs.idle and bringing._then == getattr(bringing, step):
            again.program.lock()
        go_on(bringing)

    monkeypatch.setattr(Bringing, "_look", look)
    again.unlock(store, KARIN, PASSPHRASE)
    again.wait(lambda: again.program._closed)
    QCoreApplication.processEvents()
    assert again.open_dialogs() == []
    assert kept_in(store) == [waits]


def kept_in(store: Path, *instead: Unfinished) -> list[Unfinished]:
    desk = vault.unlock(store, PASSPHRASE)
    if instead:
        desk.unfinished.keep(instead)
    kept = desk.unfinished.all()
    desk.close()
    return kept


def test_a_locked_screen_locks_the_store(karin: Visitor, store: Path) -> None:
    guard(karin).session.left.emit()
    assert not karin.program.window.isVisible()
    vault.unlock(store, PASSPHRASE).close()


def test_the_limits_of_the_settings_hold_at_once(karin: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    karin.program._on_limits(0, 0)
    left_alone(karin, 100_000, monkeypatch)
    assert karin.program.window.isVisible()


def test_what_was_copied_is_gone_with_the_lock(karin: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(karin.program._clipboard, "_owns", lambda: True)  # offscreen nobody says whose it is
    field = QLineEdit("Åsa Påhittad", karin.program.window)
    field.selectAll()
    field.copy()
    assert QGuiApplication.clipboard().text() == "Åsa Påhittad"
    karin.program.lock()
    assert QGuiApplication.clipboard().text() == ""
