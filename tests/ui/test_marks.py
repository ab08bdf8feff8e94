"""What stands in an editor as text, and back: what is typed to the letter, a choice by its mark."""

from collections.abc import Callable
from datetime import date
from enum import Enum, StrEnum
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.ui.widgets.editors import (
    CheckEditor,
    ChoiceEditor,
    DateEditor,
    Editor,
    LongTextEditor,
    TextEditor,
)
from famsam_desktop.ui.widgets.marks import mark_in, mark_of, words_in
from famsam_desktop.ui.widgets.ticks import TicksEditor
from tests.ui.samples import TaskDraft, task_form

ANNA, BO = UUID(int=1), UUID(int=2)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def choice(parent: QWidget) -> ChoiceEditor:
    return ChoiceEditor(parent, choices=[(ANNA, "Anna"), (BO, "Anna")], empty="Välj")


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda parent: TextEditor(parent, limit=20), " två  ord "),
        (lambda parent: LongTextEditor(parent, lines=2), "en rad\n\n och en till "),
        (DateEditor, "i morgon"),
        (DateEditor, "2026-11-25"),
    ],
)
def test_what_is_typed_comes_back_to_the_letter(
    parent: QWidget, make: Callable[[QWidget], Editor], text: str
) -> None:
    editor, other = make(parent), make(parent)
    assert editor.type(text)
    assert other.type(editor.typed())
    assert other.typed() == text


def test_two_with_the_same_name_are_told_apart(parent: QWidget) -> None:
    editor, other = choice(parent), choice(parent)
    editor.set_value(BO)
    assert words_in(editor.typed()) == "Anna"
    assert other.type(editor.typed())
    assert other.value() == BO
    assert other.type("")
    assert other.value() is None


def test_a_choice_that_is_not_offered_waits(parent: QWidget) -> None:
    editor, other = choice(parent), choice(parent)
    editor.set_value(BO)
    typed = editor.typed()
    other.set_choices([(ANNA, "Anna")])
    other.set_value(ANNA)
    assert not other.type(typed)
    assert other.value() == ANNA
    other.set_choices([(ANNA, "Anna"), (BO, "Bo")])
    assert other.type(typed)
    assert other.value() == BO


def test_ticks_come_back_as_far_as_they_are_offered(parent: QWidget) -> None:
    editor = TicksEditor(parent, choices=[(ANNA, "Anna"), (BO, "Bo")])
    editor.set_value({ANNA, BO})
    typed = editor.typed()
    assert words_in(typed) == "Anna, Bo"
    later = TicksEditor(parent, choices=[(ANNA, "Anna")])
    assert not later.type(typed)
    assert later.value() == {ANNA}
    later.set_choices([(ANNA, "Anna"), (BO, "Bo")])
    assert later.type(typed)
    assert later.value() == {ANNA, BO}
    assert later.type("")
    assert later.value() == frozenset()


def test_a_tick_comes_back(parent: QWidget) -> None:
    editor, other = CheckEditor(parent), CheckEditor(parent)
    editor.box.setText("Tolk behövs")
    editor.set_value(True)
    assert words_in(editor.typed()) == "Tolk behövs"
    assert other.type(editor.typed())
    assert other.value() is True
    assert other.type("")
    assert other.value() is False


class Way(Enum):
    HERE = 1


class Code(StrEnum):
    THERE = "there"


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        (ANNA, str(ANNA)),
        (Way.HERE, "1"),
        (Code.THERE, "there"),
        (Owner(OwnerKind.USER, BO), f"user:{BO}"),
        ("new", "new"),
    ],
)
def test_the_mark_of_a_value_is_the_same_on_every_day(value: Any, mark: str) -> None:
    assert mark_of(value) == mark


def test_a_text_is_its_own_mark() -> None:
    assert (words_in("ett ord"), mark_in("ett ord")) == ("ett ord", "ett ord")


def test_a_form_tells_all_its_texts_or_those_that_were_changed(parent: QWidget) -> None:
    form = task_form(parent, TaskDraft(what="Ring", place="b", due=date(2026, 3, 4)))
    assert form.typed()["what"] == "Ring"
    assert form.typed()["due"] == "2026-03-04"
    assert form.typed(changed=True) == {}
    form.editor("due").type("snart")
    assert form.typed(changed=True) == {"due": "snart"}


def test_a_form_types_what_it_knows_and_gives_back_what_waits(parent: QWidget) -> None:
    form = task_form(parent)
    edits: list[str] = []
    form.edited.connect(lambda: edits.append(form.typed()["what"]))
    left = form.type({"note": "rad", "what": "Ring", "place": "Rum 3\x1fc", "due": "x", "okänt": "y"})
    assert left == {"place": "Rum 3\x1fc"}
    assert edits[0] == "Ring"
    assert form.dirty
    assert (form.typed()["note"], form.typed()["due"], form.typed()["place"]) == ("rad", "x", "")
