"""Forms and their dialogs: what is typed comes out as a draft, what is wrong is said, nothing typed is lost."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import CaseStillOpen, Incomplete, Problem
from famsam_desktop.domain.families import Gender
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor, DateEditor
from famsam_desktop.ui.widgets.form import UNREADABLE
from famsam_desktop.ui.widgets.reading import read_date, read_number, read_time
from tests.ui.samples import TaskDraft, changed, task_form

MONDAY = date(2026, 11, 23)
FULL = TaskDraft(
    what="Ring",
    note="rad\nrad",
    due=date(2026, 3, 4),
    at=time(9, 30),
    minutes=45,
    gender=Gender.FEMALE,
    place="b",
    urgent=True,
)


def type_into(qtbot: QtBot, form: QWidget, name: str, text: str) -> None:
    control = form.editor(name).control()  # type: ignore[attr-defined]  # any form
    control.setFocus()
    control.selectAll()
    QTest.keyClicks(control, text)


def test_a_draft_goes_in_and_comes_out_the_same(qtbot: QtBot) -> None:
    form = task_form(draft=FULL)
    qtbot.addWidget(form)
    assert form.draft() == FULL
    assert not form.dirty
    form.set_draft(TaskDraft())
    assert form.draft() == TaskDraft()


def test_what_is_typed_is_read(qtbot: QtBot) -> None:
    form = task_form()
    qtbot.addWidget(form)
    for name, text in (("what", "Ring"), ("due", "20260304"), ("at", "930"), ("minutes", "45")):
        type_into(qtbot, form, name, text)
    assert form.draft() == TaskDraft(what="Ring", due=date(2026, 3, 4), at=time(9, 30), minutes=45)
    assert form.dirty


def test_a_form_is_quiet_until_a_field_is_left_and_then_says_what_is_wrong(
    qtbot: QtBot, appearance: Appearance
) -> None:
    form = task_form()
    qtbot.addWidget(form)
    form.show()
    control = form.editor("what").control()
    assert control.property("wrong") != "true"
    assert not form.complete()
    assert control.property("wrong") == "true"
    assert "Fyll i" in control.accessibleDescription()
    type_into(qtbot, form, "what", "Ring")
    assert control.property("wrong") == "false"


def test_what_cannot_be_read_is_a_problem_and_no_value(qtbot: QtBot) -> None:
    form = task_form(draft=FULL)
    qtbot.addWidget(form)
    type_into(qtbot, form, "due", "efter jul")
    assert form.draft().due is None
    assert form.problems() == (Problem("due", UNREADABLE),)
    assert not form.complete()
    assert form.dirty


def test_too_long_is_said_and_not_cut_in_silence(qtbot: QtBot) -> None:
    form = task_form()
    qtbot.addWidget(form)
    type_into(qtbot, form, "what", "x" * 100)
    assert [problem.code for problem in form.problems()] == ["too_long"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-28", date(2026, 2, 28)),
        (" 20260228 ", date(2026, 2, 28)),
        ("2026-02-30", None),
        ("26-02-28", None),
        ("", None),
        ("261125", date(2026, 11, 25)),
        ("980512", date(1998, 5, 12)),
        ("000229", date(2000, 2, 29)),
        ("261325", None),
        ("26112", None),
        ("2026-1-5", date(2026, 1, 5)),
        ("2026.11.25", date(2026, 11, 25)),
        ("1899-12-31", None),
        ("2201-01-01", None),
        ("2611-02-05", None),
        ("25/11-9999", None),
        ("25/11", date(2026, 11, 25)),
        ("25.11.", date(2026, 11, 25)),
        ("25 nov", date(2026, 11, 25)),
        ("imorgon", date(2026, 11, 24)),
        ("igår", date(2026, 11, 22)),
        ("fredag", date(2026, 11, 27)),
        ("tomorrow", date(2026, 11, 24)),
        ("next Friday", date(2026, 12, 4)),
        ("3 May", date(2027, 5, 3)),
        ("31/2", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert read_date(text, MONDAY) == day


def test_a_day_becomes_the_whole_date_when_the_field_is_left(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    editor = DateEditor(form, today=lambda: MONDAY)
    QTest.keyClicks(editor.line, "fredag")
    assert editor.line.toolTip() == "fredag 27 november 2026"
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.typed() == "2026-11-27"
    QTest.keyClicks(editor.line, "x")
    assert (editor.readable(), editor.line.toolTip()) == (False, "")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("due", "Skriv en dag, till exempel 2026-11-25 eller 25/11."),
        ("at", "Skriv en tid, till exempel 09.30."),
        ("minutes", "Skriv ett heltal, till exempel 5."),
    ],
)
def test_what_cannot_be_read_is_said_in_the_words_of_its_kind(
    qtbot: QtBot, appearance: Appearance, name: str, sentence: str
) -> None:
    form = task_form(draft=FULL)
    qtbot.addWidget(form)
    type_into(qtbot, form, name, "oklart")
    assert not form.complete()
    assert form.editor(name).control().accessibleDescription().endswith(sentence.rstrip("."))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9", time(9)),
        ("930", time(9, 30)),
        ("09:30", time(9, 30)),
        ("kl. 9.30", time(9, 30)),
        ("24", None),
        ("9.75", None),
    ],
)
def test_times(text: str, clock: time | None) -> None:
    assert read_time(text) == clock


@pytest.mark.parametrize(
    ("text", "value"),
    [("45", 45), ("1 500", 1500), ("-3", None), ("4,5", None), ("٣", None), ("9" * 40, None)],
)
def test_numbers(text: str, value: int | None) -> None:
    assert read_number(text) == value


# --- dialogs -----------------------------------------------------------------------------------------------------


@pytest.fixture
def parent(qtbot: QtBot, appearance: Appearance) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def open_dialog(parent: QWidget, jobs: Jobs, act: object = changed) -> FormDialog[TaskDraft]:
    dialog: FormDialog[TaskDraft] = FormDialog(
        "Ny åtgärd",
        task_form(parent),
        act=act,  # type: ignore[arg-type]  # some refuse on purpose
        jobs=jobs,
        parent=parent,
    )
    dialog.open()
    return dialog


def test_saving_sends_the_draft_and_closes(qtbot: QtBot, parent: QWidget, jobs: Jobs) -> None:
    sent: list[TaskDraft] = []

    def act(draft: TaskDraft) -> Change:
        sent.append(draft)
        return Change(Topic.ACTIONS)

    dialog = open_dialog(parent, jobs, act)
    type_into(qtbot, dialog.form, "what", "Ring")
    with qtbot.waitSignal(dialog.accepted):
        dialog.primary.click()
    assert sent == [TaskDraft(what="Ring")]


def test_an_incomplete_draft_is_not_sent(qtbot: QtBot, parent: QWidget, jobs: Jobs) -> None:
    dialog = open_dialog(parent, jobs)
    dialog.submit()
    assert jobs.idle
    assert dialog.isVisible()
    assert dialog.form.editor("what").control().property("wrong") == "true"


def test_a_refusal_is_one_sentence_and_the_draft_stays(qtbot: QtBot, parent: QWidget, jobs: Jobs) -> None:
    def refuse(_draft: TaskDraft) -> Change:
        raise CaseStillOpen

    dialog = open_dialog(parent, jobs, refuse)
    type_into(qtbot, dialog.form, "what", "Ring")
    dialog.submit()
    assert not dialog.primary.isEnabled()
    qtbot.waitUntil(lambda: bool(dialog.banner.text))
    assert "redan ett ärende" in dialog.banner.text
    assert dialog.form.draft() == TaskDraft(what="Ring")
    assert dialog.primary.isEnabled()


def test_fields_that_the_service_refuses_are_marked(qtbot: QtBot, parent: QWidget, jobs: Jobs) -> None:
    def refuse(_draft: TaskDraft) -> Change:
        raise Incomplete((Problem("due", "in_future"),))

    dialog = open_dialog(parent, jobs, refuse)
    type_into(qtbot, dialog.form, "what", "Ring")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.form.editor("due").control().property("wrong") == "true")


def test_something_unforeseen_leaves_the_dialog_as_it_was(qtbot: QtBot, parent: QWidget, jobs: Jobs) -> None:
    def fail(_draft: TaskDraft) -> Change:
        raise KeyError

    dialog = open_dialog(parent, jobs, fail)
    type_into(qtbot, dialog.form, "what", "Ring")
    with qtbot.waitSignal(jobs.failed):
        dialog.submit()
    assert dialog.isVisible()
    assert dialog.primary.isEnabled()
    assert dialog.form.draft() == TaskDraft(what="Ring")


def test_esc_closes_what_is_untouched_and_asks_once_for_what_is_typed(
    qtbot: QtBot, parent: QWidget, jobs: Jobs
) -> None:
    untouched = open_dialog(parent, jobs)
    with qtbot.waitSignal(untouched.rejected):
        QTest.keyClick(untouched, Qt.Key.Key_Escape)
    dialog = open_dialog(parent, jobs)
    type_into(qtbot, dialog.form, "what", "Ring")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "inte sparat" in dialog.banner.text
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_one_long_name_among_the_choices_does_not_widen_the_form(
    qtbot: QtBot, appearance: Appearance
) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    editor = ChoiceEditor(room, choices=[(1, "Socialtjänsten " * 10)])
    assert editor.box.sizeHint().width() <= em(18)
    assert editor.box.minimumSizeHint().width() <= em(10)
