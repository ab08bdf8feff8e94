"""The cards of templates on the page Inställningar, and how early agendas are to be out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.templates import FIRST_TEMPLATES, TemplateUse
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.item import ItemDialog
from famsam_desktop.ui.registers.template import TemplateDialog
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.settings.template_items import TemplateItemsCard
from famsam_desktop.ui.settings.templates import TemplatesCard
from famsam_desktop.ui.theme.appearance import Appearance
from tests.ui.hands import labels
from tests.ui.person import Person, reach_faults


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, appearance: Appearance) -> SettingsPage:
    made = SettingsPage(desk, desk_jobs, Outside(idle_minutes=10))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def person(qtbot: QtBot, desk_jobs: Jobs, page: SettingsPage) -> Person:
    somebody = Person(qtbot, desk_jobs, page)
    page.resize(1150, 1900)
    qtbot.waitUntil(
        lambda: page.keyring.state.text().startswith(("Avstängd", "På", "Går inte")), timeout=20_000
    )
    somebody.settle()
    return somebody


@pytest.fixture
def card(page: SettingsPage, person: Person) -> TemplatesCard:
    return page.templates


@pytest.fixture
def items(page: SettingsPage, person: Person) -> TemplateItemsCard:
    return page.template_items


def names(card: TemplatesCard) -> list[str]:
    return [shown.template.name for shown in card.table.rows]


def titles(items: TemplateItemsCard) -> list[str]:
    return [item.title for item in items.table.rows]


def test_the_chosen_template_shows_its_items(
    card: TemplatesCard, items: TemplateItemsCard, page: SettingsPage
) -> None:
    assert names(card) == [each.name for each in FIRST_TEMPLATES]
    assert "Punkter i ”Första mötet”" in labels(page)
    card.table.choose(card.table.rows[3])
    assert "Punkter i ”Styrgrupp”" in labels(page)
    assert titles(items) == [each.title for each in FIRST_TEMPLATES[3].items]


def test_a_new_template_is_filled_item_by_item(
    card: TemplatesCard, items: TemplateItemsCard, person: Person, desk: Desk
) -> None:
    person.press(card.more)
    dialog = person.dialog(TemplateDialog)
    assert reach_faults(dialog) == []
    person.fill(dialog.form, name="Kort")
    person.press(dialog.primary)
    assert names(card)[-1] == "Kort"
    card.table.choose(card.table.rows[-1])
    assert items.nothing.isVisible()
    for title in ("Ett", "Tva"):
        person.press(items.more)
        asked = person.dialog(ItemDialog)
        person.fill(asked.form, title=title, planned_minutes=15)
        person.press(asked.primary)
    assert titles(items) == ["Ett", "Tva"]
    assert desk.templates.all()[-1].minutes == 30


def test_templates_and_items_move_are_copied_and_removed_and_all_comes_back(
    card: TemplatesCard, items: TemplateItemsCard, person: Person, desk: Desk
) -> None:
    before = desk.templates.all()
    card.table.choose(card.table.rows[1])
    person.key(card.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(card)[:2] == ["Uppföljning", "Första mötet"]
    items.table.choose(items.table.rows[0])
    person.key(items.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(items)[1] == "Välkomna och dagens syfte"
    person.key(items.table, Qt.Key.Key_Delete)
    assert len(titles(items)) == 4
    person.key(card.table, Qt.Key.Key_Delete)
    assert "Uppföljning" not in names(card)
    assert person.told[-1] == ("Mallen är borttagen.", True)
    for _ in range(4):
        person.jobs.do(desk.history.undo)
        person.settle()
    assert desk.templates.all() == before
    assert names(card) == [each.name for each in before]


def test_a_template_is_dragged_to_another_place(card: TemplatesCard, person: Person) -> None:
    room = card.table.viewport()
    start, end = (card.table.visualRect(card.table.model().index(row, 0)).center() for row in (0, 2))
    QTest.mousePress(room, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(room, start + QPoint(0, 20))
    QTest.mouseMove(room, end + QPoint(0, 8))
    QTest.mouseRelease(room, Qt.MouseButton.LeftButton, pos=end + QPoint(0, 8))
    person.settle()
    assert names(card) == ["Uppföljning", "Avslutning", "Första mötet", "Styrgrupp"]


def test_another_name_and_use_are_kept(card: TemplatesCard, person: Person, desk: Desk) -> None:
    card.open_amend(card.table.rows[0])
    dialog = person.dialog(TemplateDialog)
    person.fill(dialog.form, name="Start", use=TemplateUse.CLOSING)
    person.press(dialog.primary)
    uses = {each.name: each.use for each in desk.templates.all()}
    assert (uses["Start"], uses["Avslutning"]) == (TemplateUse.CLOSING, None)


def test_the_number_of_days_is_kept_at_once_and_taken_back(
    card: TemplatesCard, person: Person, desk: Desk
) -> None:
    assert card.days.currentText() == "7 dagar"
    card.days.setCurrentText("10 dagar")
    card.days.activated.emit(card.days.currentIndex())
    person.settle()
    assert desk.agendas.days_before() == 10
    person.take_back(desk)
    assert card.days.currentText() == "7 dagar"


def test_without_a_single_template_the_list_of_items_is_away(
    card: TemplatesCard, items: TemplateItemsCard, person: Person
) -> None:
    for _ in FIRST_TEMPLATES:
        card.table.choose(card.table.rows[0])
        person.key(card.table, Qt.Key.Key_Delete)
    assert not items.isVisible()
    assert card.more.isVisible()
    assert reach_faults(person.page) == []
