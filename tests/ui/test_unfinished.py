"""What is typed and not committed: every editor there is keeps it, and stands open again with exactly that."""

import ast
import json
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import famsam_desktop.ui
from famsam_desktop.domain.errors import DiskFull
from famsam_desktop.domain.unfinished import LABEL, Unfinished
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.families.forms import DayDraft, day_fields, problems_on
from famsam_desktop.ui.shell.lost import LostTexts
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.dialog import Dialog, FormDialog
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.marks import worded
from tests import builders
from tests.clock import NOW
from tests.team import Team
from tests.ui.person import reach_faults
from tests.ui.sitting import Records, Sitting, records, type_into

UI = Path(famsam_desktop.ui.__file__).parent
#: Where records are typed in: what is opened there is kept. Keys and gates are elsewhere.
PAGES = (
    "actions",
    "calendar",
    "families",
    "live",
    "log",
    "meetings",
    "proposals",
    "registers",
    "settings",
    "statistics",
    "today",
    "trash",
)
#: What is typed on the page itself.
NO_DIALOGS = {"run.times", "capture", "publishing"}

#: The settings that are about keys: what is typed there is kept nowhere.
KEYS = ("code", "confirming", "keyring", "leaving", "people", "people_dialogs")


@pytest.fixture
def there(team: Team, desk: Desk) -> Records:
    return records(team, desk)


@pytest.fixture
def sitting(qtbot: QtBot, appearance: Appearance, there: Records, desk: Desk) -> Iterator[Sitting]:
    made = Sitting(qtbot, appearance, desk)
    yield made
    made.leave()


# --- every editor there is ---------------------------------------------------------------------------------------


def test_every_editor_comes_back_with_exactly_what_was_typed(
    sitting: Sitting, there: Records, team: Team
) -> None:
    entries = team.entries()
    tried: set[str] = set()
    for place in sitting.workspace.places:
        sitting.workspace.go(place.key, there.shown.get(place.key))
        sitting.settle()
        for name in sitting.page.editors():
            if name in NO_DIALOGS:
                continue  # no dialog: it has a test of its own below
            tried |= comes_back(sitting, there, place.key, name)
    assert {name for _, name in literal_names()} - NO_DIALOGS <= tried
    assert team.entries() == entries


def comes_back(sitting: Sitting, there: Records, place: str, name: str) -> set[str]:
    """Type into an editor and into each that can be opened over it; lose it all; have it again."""
    record = there.shown.get(place)
    about = there.about.get(name) or there.about.get(f"{place}.{name}")
    sitting.open(place, record, name, about)
    tried = {name}
    for over in ("", *sitting.top.editors()):
        path = f"{name}/{over}" if over else name
        if over:
            sitting.open(place, record, path, about)
        tried.add(over)
        expected = typed_now(sitting)
        sitting.keep()
        sitting.crash()
        sitting.come_back()
        assert sitting.page.shown_record() == record, path
        assert read_now(sitting) == expected, path
        assert sitting.form.called is not None
        assert (sitting.form.called.editor, sitting.form.called.about) == (path, None if over else about)
        assert sitting.form.unsaved(), path
        put_away(sitting)
        assert sitting.desk.unfinished.all() == [], path
        assert sitting.workspace.status.saved.text().startswith("Allt sparat"), path
    return tried


def typed_now(sitting: Sitting) -> dict[str, dict[str, str]]:
    """Something in every field of the form on top."""
    sitting.type_into_everything(sitting.form)
    return read_now(sitting)


def read_now(sitting: Sitting) -> dict[str, dict[str, str]]:
    """What stands in every form that is open."""
    return {
        dialog.called.editor: dialog.form.typed()
        for dialog in sitting.page.held()
        if isinstance(dialog, FormDialog) and dialog.called is not None
    }


def put_away(sitting: Sitting) -> None:
    """Cancel what is open, from the top."""
    for dialog in reversed(sitting.page.held()):
        if isinstance(dialog, Dialog):
            dialog.reject()
            if dialog.stands:
                dialog.reject()
    sitting.qtbot.waitUntil(lambda: not sitting.desk.unfinished.all(), timeout=20_000)
    sitting.settle()


def names(sitting: Sitting, there: Records) -> list[str]:
    return [each.name.strip() for each in sitting.desk.families.page(there.family).members]


def literal_names() -> list[tuple[str, str]]:
    """Every name that a dialog is opened as, with its module."""
    return [
        (path.stem, str(call.args[0].value))
        for path in modules()
        for call in calls(path)
        if _name(call.func) in ("open_as", "Called", "offer_editor")
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]


def modules() -> list[Path]:
    return sorted(path for page in PAGES for path in (UI / page).rglob("*.py"))


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def form_dialogs(kind: type[FormDialog[Any]] = FormDialog) -> set[str]:
    """The names of all dialogs with a form."""
    return {kind.__name__}.union(*(form_dialogs(each) for each in kind.__subclasses__()))


def test_no_form_of_a_page_is_opened_without_a_name() -> None:
    forms, wrong = form_dialogs(), []
    assert len(forms) > 10
    for path in modules():
        tree = ast.parse(path.read_text())
        made = {
            _name(node.targets[0]): _name(node.value.func)
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        }
        for call in calls(path):
            if not isinstance(call.func, ast.Attribute) or call.func.attr != "open":
                continue
            opened = call.func.value
            kind = _name(opened.func) if isinstance(opened, ast.Call) else made.get(_name(opened), "")
            if kind in forms:
                wrong.append(f"{path.name}:{call.lineno} {kind}")
    assert wrong == []


def test_times_typed_beside_the_button_are_kept_too(sitting: Sitting, there: Records) -> None:
    card = sitting.open("meetings", there.meeting, "run.times", there.meeting)
    assert card.typed() == {}
    view: Any = sitting.page
    holding = view.view.run.holding
    before = holding.start.typed()
    holding.end.line.setText("11 ungefär")
    holding.end.edited.emit()
    sitting.keep()
    holding.end.line.setText("")
    sitting.workspace.go("today")
    sitting.come_back()
    assert (holding.start.typed(), holding.end.typed()) == (before, "11 ungefär")
    assert sitting.workspace.toast.text.startswith("Det du skrev när programmet låstes är kvar.")


def test_what_is_chosen_to_publish_is_kept_too(sitting: Sitting, there: Records) -> None:
    choosing: Any = sitting.open("statistics", None, "publishing", None)
    assert choosing.typed() == {}
    choosing.form.editor("purpose").line.setText("Årsrapport")
    choosing.form.editor("purpose").edited.emit()
    choosing.tables.set_value(frozenset({"families_by_referrer"}))
    choosing.tables.edited.emit()
    expected = choosing.typed()
    sitting.keep()
    choosing.form.editor("purpose").line.setText("")
    choosing.tables.set_value(frozenset())
    sitting.workspace.go("today")
    sitting.come_back()
    assert choosing.typed() == expected
    assert sitting.workspace.toast.text.startswith("Det du skrev när programmet låstes är kvar.")


# --- when it is kept ---------------------------------------------------------------------------------------------


def test_it_is_kept_a_while_after_the_last_key(sitting: Sitting, there: Records, qtbot: QtBot) -> None:
    sitting.open("families", there.family, "members.new")
    keeper = sitting.keeper
    assert not keeper.pause.isActive()
    QTest.keyClicks(sitting.form.form.editor("name").control(), "Bo")
    assert keeper.pause.isActive()
    assert keeper.pause.interval() == 2_000
    assert keeper.longest.interval() == 10_000
    assert sitting.desk.unfinished.all() == []
    keeper.pause.start(0)
    qtbot.waitUntil(lambda: [each.typed["name"] for each in sitting.desk.unfinished.all()] == ["Bo"])
    assert not keeper.longest.isActive()


def test_somebody_who_never_pauses_is_kept_too(sitting: Sitting, there: Records) -> None:
    sitting.open("families", there.family, "members.new")
    QTest.keyClicks(sitting.form.form.editor("name").control(), "Bo")
    sitting.keeper.longest.timeout.emit()
    sitting.settle()
    assert [each.typed["name"] for each in sitting.desk.unfinished.all()] == ["Bo"]


def test_an_editor_where_nothing_is_typed_is_not_kept(sitting: Sitting, there: Records) -> None:
    sitting.open("families", there.family, "members.amend", there.member)
    assert sitting.keeper.texts() == []
    line: Any = sitting.form.form.editor("name").control()
    line.deselect()
    QTest.keyClicks(line, "x")
    assert len(sitting.keeper.texts()) == 1
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert sitting.keeper.texts() == []


def test_what_is_committed_is_gone(sitting: Sitting, there: Records) -> None:
    sitting.open("families", there.family, "members.new")
    form = sitting.form
    type_into(form.form.editor("name"), 1)
    form.form.editor("role").set_value("child")
    sitting.keep()
    assert len(sitting.desk.unfinished.all()) == 1
    form.submit()
    sitting.qtbot.waitUntil(lambda: not sitting.desk.unfinished.all())
    assert "Ord1 Åäö" in names(sitting, there)


def test_what_is_committed_while_a_lock_comes_does_not_stand_open_again(
    sitting: Sitting, there: Records
) -> None:
    sitting.open("families", there.family, "members.new")
    form = sitting.form
    type_into(form.form.editor("name"), 1)
    form.form.editor("role").set_value("child")
    go_on = threading.Event()
    sitting.jobs.do(partial(go_on.wait, 20))
    form.submit()  # waits behind the other one
    sitting.window.hide()
    go_on.set()
    sitting.jobs.close()
    sitting.keeper.close()
    assert sitting.desk.unfinished.all() == []
    assert "Ord1 Åäö" in names(sitting, there)


def test_a_dialog_without_a_name_is_never_kept(sitting: Sitting) -> None:
    """Such as those that ask for a passphrase."""
    form = Form(day_fields("Dag"), DayDraft(), problems_on(NOW.date()))
    dialog = FormDialog("Nyckel", form, act=str, jobs=sitting.jobs, parent=sitting.page)
    dialog.open()
    type_into(form.editor("on"), 1)
    assert dialog.unsaved()
    assert not sitting.keeper.pause.isActive()
    sitting.keep()
    assert sitting.keeper.texts() == []
    dialog.done(0)


def test_keys_and_gates_name_no_editor() -> None:
    others = [path for path in UI.rglob("*.py") if path not in modules() and path.parent.name != "widgets"]
    others += [UI / "settings" / f"{name}.py" for name in KEYS]
    assert [path.name for path in others if any(_name(call.func) == "open_as" for call in calls(path))] == []


def test_nothing_is_kept_before_it_is_known_what_was(
    qtbot: QtBot, appearance: Appearance, desk: Desk, there: Records
) -> None:
    kept = [Unfinished(place="families", record=there.family, editor="members.new", typed={"name": "Bo"})]
    desk.unfinished.keep(kept)
    sitting = Sitting(qtbot, appearance, desk)
    sitting.crash()
    early = type(sitting.keeper)(desk.unfinished, sitting.jobs, sitting.workspace)
    early.keep()
    sitting.settle()
    sitting.jobs.close()
    early.close()
    assert [each.typed["name"] for each in desk.unfinished.all()] == ["Bo"]


def test_a_full_disk_is_told_and_tried_again(sitting: Sitting, there: Records) -> None:
    sitting.open("families", there.family, "members.new")
    QTest.keyClicks(sitting.form.form.editor("name").control(), "Bo")
    whole = Full(sitting.desk.unfinished)
    sitting.keeper._store = whole
    sitting.keep()
    assert "disken är full" in sitting.page.banner.text.lower()
    whole.is_full = False
    sitting.keep()
    assert [each.typed["name"] for each in sitting.desk.unfinished.all()] == ["Bo"]


class Full:
    """A store on a disk that is full."""

    def __init__(self, store: Any) -> None:
        self._store, self.is_full = store, True

    def keep(self, texts: Any) -> None:
        if self.is_full:
            raise DiskFull
        self._store.keep(texts)

    def all(self) -> Any:
        return self._store.all()


# --- coming back -------------------------------------------------------------------------------------------------


def test_it_is_said_where_one_looks_and_can_be_committed(sitting: Sitting, there: Records) -> None:
    sitting.open("families", there.family, "members.new")
    type_into(sitting.form.form.editor("name"), 1)
    sitting.keep()
    sitting.crash()
    sitting.come_back()
    form = sitting.form
    assert form.banner.text == "Det du skrev när programmet låstes är kvar. Det är inte sparat än."
    assert form.isVisible()
    form.form.editor("role").set_value("child")
    form.submit()
    sitting.settle()
    assert "Ord1 Åäö" in names(sitting, there)


def test_of_a_change_only_what_was_typed_comes_back(sitting: Sitting, there: Records, team: Team) -> None:
    """What a colleague has changed in the meantime is not taken back by it."""
    sitting.open("families", there.family, "members.amend", there.member)
    type_into(sitting.form.form.editor("school"), 1)
    sitting.keep()
    sitting.crash()
    team.families.amend_member(there.member, builders.a_child(name="Elvira"))
    sitting.hear_of_change()
    sitting.come_back()
    draft = sitting.form.form.draft()
    assert (draft.name, draft.school) == ("Elvira", " Ord1 Åäö ")


def test_without_its_record_the_text_is_shown_until_it_is_put_away(
    sitting: Sitting, there: Records, team: Team
) -> None:
    sister = team.child(there.family, name="Elvira")
    sitting.open("families", there.family, "members.amend", sister)
    type_into(sitting.form.form.editor("name"), 1)
    sitting.keep()
    sitting.crash()
    team.families.remove_member(sister)
    sitting.hear_of_change()
    for _ in range(2):  # it is not lost by another crash either
        sitting.come_back()
        (lost,) = sitting.window.findChildren(LostTexts)
        assert lost.isVisible()
        assert lost.text.toPlainText() == "Ändra medlemmen\nFörnamn eller alias:  Ord1 Åäö "
        assert len(sitting.desk.unfinished.all()) == 1
        if _ == 0:
            sitting.crash()
    lost.primary.click()
    assert QGuiApplication.clipboard().text() == lost.text.toPlainText()
    lost.cancel.click()
    sitting.qtbot.waitUntil(lambda: not sitting.desk.unfinished.all())


def test_only_what_a_person_can_read_is_shown_of_what_is_lost(sitting: Sitting) -> None:
    waiting = json.dumps([{"line": "@bo ringer", "kind": "decision"}])
    others = json.dumps({str(UUID(int=1)): [{"line": "beslut: ja", "due": "2026-03-05"}, {"line": "till"}]})
    sitting.desk.unfinished.keep(
        [
            Unfinished(
                place="live",
                record=UUID(int=2),
                editor="capture",
                about=UUID(int=2),
                typed={"line": "tar hem:", "kind": "action", "waiting": waiting, "others": others},
            ),
            Unfinished(
                place="nowhere",
                record=None,
                editor="new",
                typed={
                    "": "Ny åtgärd",
                    f"{LABEL}what": "Vad",
                    "what": "Ringa",
                    f"{LABEL}owner": "Vem",
                    "owner": worded("Bo Ek", "user:1"),
                    f"{LABEL}urgent": "Bråttom",
                    "urgent": worded("Bråttom", "1"),
                    f"{LABEL}due": "Senast",
                    "due": "",
                },
            ),
            Unfinished(place="nowhere", record=None, editor="empty", typed={"": "Tom"}),
        ]
    )
    sitting.come_back()
    (lost,) = sitting.window.findChildren(LostTexts)
    assert lost.text.toPlainText() == (
        "tar hem:\n@bo ringer\nbeslut: ja\ntill\n\nNy åtgärd\nVad: Ringa\nVem: Bo Ek\nBråttom"
    )


def test_what_is_shown_then_can_be_reached_without_a_pointer(sitting: Sitting) -> None:
    sitting.desk.unfinished.keep(
        [Unfinished(place="nowhere", record=None, editor="new", typed={"a": "Text"})]
    )
    sitting.come_back()
    (lost,) = sitting.window.findChildren(LostTexts)
    assert reach_faults(lost) == []


def test_closing_it_unread_asks_for_a_second_press(sitting: Sitting) -> None:
    sitting.desk.unfinished.keep(
        [Unfinished(place="nowhere", record=None, editor="new", typed={"a": "Text"})]
    )
    sitting.come_back()
    (lost,) = sitting.window.findChildren(LostTexts)
    lost.cancel.click()
    assert lost.isVisible()
    assert lost.banner.text
    lost.cancel.click()
    assert not lost.stands
    sitting.qtbot.waitUntil(lambda: not sitting.desk.unfinished.all())


def test_of_a_removed_family_nothing_is_typed_into_another(
    sitting: Sitting, there: Records, team: Team
) -> None:
    other = team.family(alias="Familj 26-02")
    sitting.open("families", other, "members.new")
    type_into(sitting.form.form.editor("name"), 1)
    sitting.keep()
    sitting.crash()
    team.families.remove(other)
    sitting.workspace.go("families", there.family)
    sitting.settle()
    sitting.come_back()
    assert sitting.page.held() == []
    assert sitting.window.findChildren(LostTexts)


def test_a_choice_that_is_gone_is_left_out_and_the_text_stays(
    sitting: Sitting, there: Records, team: Team
) -> None:
    sitting.desk.unfinished.keep(
        [
            Unfinished(
                place="actions",
                record=None,
                editor="new",
                typed={"what": "Ring", "case_id": "Familj\x1fborta", "okänt": "x"},
            )
        ]
    )
    sitting.come_back()
    draft = sitting.form.form.draft()
    assert (draft.what, draft.case_id) == ("Ring", None)
    (lost,) = sitting.keeper.bringing.lost
    assert lost.typed == {"case_id": "Familj\x1fborta"}  # and is shown, to be copied
    (shown,) = sitting.window.findChildren(LostTexts)
    assert shown.text.toPlainText() == "Familj"


def test_ctrl_l_reaches_the_window_through_dialogs(sitting: Sitting, there: Records) -> None:
    sitting.open("families", there.family, "contacts.new/agency")
    form = sitting.form
    form.activateWindow()
    sitting.qtbot.waitUntil(form.isActiveWindow)
    with sitting.qtbot.waitSignal(sitting.workspace.lock_requested):
        QTest.keyClick(form, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
