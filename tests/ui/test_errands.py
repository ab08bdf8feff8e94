"""What one can come to a page for, found by Ctrl+K while another page is shown, and by other words than its own."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from famsam_desktop.ui.shell.choices import Choice
from famsam_desktop.ui.shell.finder import Finder
from famsam_desktop.ui.shell.languages import Languages
from famsam_desktop.ui.shell.otherwords import other_words
from famsam_desktop.ui.speech import LANGUAGES, Language
from famsam_desktop.ui.widgets.errands import Errand
from tests.team import Team
from tests.ui.test_finder import Room, lines, room

__all__ = ["room"]


def pressed(room: Room, text: str) -> None:
    room.press(room.find(text), Qt.Key.Key_Return)


def choices(finder: Finder) -> list[Choice]:
    return [line for line in finder.list.choices.lines if isinstance(line, Choice)]


def called(room: Room, title: str) -> list[Choice]:
    """The lines of that name, when it is typed."""
    finder = room.find(title)
    found = [choice for choice in choices(finder) if choice.title == title]
    room.press(finder, Qt.Key.Key_Escape)
    return found


def dialogs(room: Room) -> list[QDialog]:
    return [each for each in room.window.findChildren(QDialog) if each.isVisible()]


def put_away(room: Room) -> None:
    for dialog in reversed(dialogs(room)):
        dialog.reject()
    room.settle()


def test_a_family_is_registered_from_the_first_page(room: Room) -> None:
    pressed(room, "ny familj")
    (dialog,) = dialogs(room)
    assert dialog.windowTitle() == "Ny familj"
    assert room.workspace.place.key == "families"
    put_away(room)
    room.workspace.back()
    assert room.workspace.place.key == "today"


def test_the_keys_beside_are_those_that_lead_there_from_here(room: Room) -> None:
    (found,) = called(room, "Ny familj")
    assert (found.detail, found.keys) == ("Familjer", "Ctrl+2, Ctrl+N")
    room.go("families")
    (found,) = called(room, "Ny familj")
    assert (found.detail, found.keys) == ("Familjer", "Ctrl+N")


def test_what_the_page_shown_does_itself_is_done_there(room: Room) -> None:
    (found,) = called(room, "Nytt möte")
    assert found.detail == "Idag"


def test_the_page_shown_keeps_its_record(room: Room, team: Team) -> None:
    family = team.family(alias="Familj Hällefors")
    room.go("families", family)
    pressed(room, "ny familj")
    assert [dialog.windowTitle() for dialog in dialogs(room)] == ["Ny familj"]
    assert room.page.shown_record() == family
    put_away(room)


def test_a_meeting_for_the_family_shown_is_planned_for_it(room: Room, team: Team) -> None:
    family = team.family(alias="Familj Hällefors")
    room.go("families", family)
    (found,) = called(room, "Nytt möte")
    assert found.detail == "Möten", "no case, no meeting of the family"
    case = team.case(family)
    room.hear_of_change()
    (found,) = called(room, "Nytt möte")
    assert found.detail == "Familjer"
    pressed(room, "nytt möte")
    assert room.form.form.draft().case_id == case
    put_away(room)


def test_what_was_chosen_on_another_page_is_the_same_on_its_own(room: Room) -> None:
    pressed(room, "ny familj")
    put_away(room)
    finder = room.call()
    assert lines(finder)[:2] == ["Nyligen", "Ny familj"]
    assert lines(finder).count("Ny familj") == 1
    room.press(finder, Qt.Key.Key_Return)
    assert [dialog.windowTitle() for dialog in dialogs(room)] == ["Ny familj"]
    put_away(room)


def test_a_command_of_another_page_alone_is_not_offered_as_chosen_lately(room: Room) -> None:
    room.go("calendar")
    pressed(room, "nästa vecka")
    room.go("today")
    finder = room.call()
    assert lines(finder)[0] == "Kommandon"
    room.press(finder, Qt.Key.Key_Escape)


def test_what_rests_is_not_offered(room: Room) -> None:
    assert len(called(room, "Skriv ut loggen")) == 1
    room.go("log")
    (command,) = room.page.commands.values()
    command.setEnabled(False)
    assert called(room, "Skriv ut loggen") == []
    room.go("today")
    assert called(room, "Skriv ut loggen") == []


# --- each of them ------------------------------------------------------------------------------------------------


PLACES = {"families", "calendar", "meetings", "actions", "statistics", "registers", "settings", "log"}


def opens(title: str) -> Callable[[Room], bool]:
    return lambda room: [dialog.windowTitle() for dialog in dialogs(room)] == [title]


DONE: dict[str, Callable[[Room], bool]] = {
    "Sök bland familjerna": lambda room: room.window.focusWidget() is _page(room).list.search,
    "Visa vecka": lambda room: not _page(room).shows_month,
    "Visa månad": lambda room: bool(_page(room).shows_month),
    "Visa alla möten": lambda room: room.page.shown_record() is None,
    "Lista till verksamhet …": opens("Lista till en verksamhet"),
    "Publicera siffror …": lambda room: bool(_page(room).shows_publishing),
    "Skriv ut loggen …": opens("Förhandsgranskning"),
    "Skriv in blanketter": opens("Ifyllda blanketter"),
    "Gör en säkerhetskopia nu": lambda room: len(room.desk.backups.rows()) == 1,
}
"""What comes of an errand that opens no dialog of its own name."""


def _page(room: Room) -> Any:
    return room.page


def is_done(room: Room, errand: Errand) -> bool:
    section = next((card for card in getattr(room.page, "cards", ()) if card.called == errand.text), None)
    if section is not None:
        seen, focused = section.visibleRegion().boundingRect(), room.window.focusWidget()
        return seen.top() == 0 and not seen.isEmpty() and section.isAncestorOf(focused)
    return DONE.get(errand.text, opens(errand.text.removesuffix(" …")))(room)


def test_every_page_with_errands_is_gone_to_here(room: Room) -> None:
    assert {place.key for place in room.workspace.places if place.errands} == PLACES


@pytest.mark.parametrize("key", sorted(PLACES))
def test_each_is_done_when_it_is_chosen_elsewhere(room: Room, key: str) -> None:
    place = next(place for place in room.workspace.places if place.key == key)
    for errand in place.errands:
        room.go("trash")
        (choice,) = [each for each in every_choice(room) if each.errand is errand]
        room.menus._finding._on_chosen(choice)
        room.qtbot.waitUntil(lambda: room.workspace.place.key == key, timeout=5_000)
        room.settle()
        room.qtbot.waitUntil(lambda: is_done(room, errand), timeout=5_000)  # noqa: B023
        put_away(room)


def every_choice(room: Room) -> tuple[Choice, ...]:
    return room.menus._finding._commands().choices


# --- other words -------------------------------------------------------------------------------------------------


TYPED = (
    ("engelska", "English"),
    ("english", "English"),
    ("språk", "English"),
    ("svenska", "Svenska"),
    ("mörkt", "Mörkt"),
    ("mörkt läge", "Mörkt"),
    ("större text", "Zooma in"),
    ("mindre text", "Zooma ut"),
    ("zoom", "Zooma in"),
    ("lösenfras", "Byt min lösenfras"),
    ("lösenord", "Byt min lösenfras"),
    ("kollega", "Lägg till person"),
    ("kollegor", "Lösenfraser"),
    ("säkerhetskopia", "Gör en säkerhetskopia nu"),
    ("säkerhetskopiering", "Säkerhetskopior"),
    ("backup", "Säkerhetskopior"),
    ("tangenter", "Kortkommandon"),
    ("logga ut", "Lås"),
    ("enkäter", "Enkäter"),
    ("lokal", "Ny lokal"),
    ("publicera", "Publicera siffror"),
    ("mall", "Ny mall"),
)


def test_everything_is_found_from_the_first_page(room: Room) -> None:
    commands = room.menus._finding._commands()
    found = {(text, title): [choice.title for choice in commands.find(text)] for text, title in TYPED}
    assert {asked: titles for asked, titles in found.items() if asked[1] not in titles} == {}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    languages = Languages(qapp)
    languages.speak(request.param)
    yield request.param
    languages.silence()


def test_other_words_are_those_of_commands(language: Language, room: Room) -> None:
    """Also in the other language: a command and its other words are translated each for itself."""
    titles = {choice.title for choice in every_choice(room)}
    assert other_words().keys() <= titles


def test_the_language_is_changed_by_its_name_in_the_other_one(room: Room) -> None:
    with room.qtbot.waitSignal(room.window.languages.chosen) as asked:
        pressed(room, "engelska")
    assert asked.args == [Language.ENGLISH]
