"""The section Enkäter of the page Register: a pile of paper forms typed in by keyboard, counted, and taken back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.surveys import NO, YES, Survey, SurveyAnswerDraft
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.page import RegistersPage
from famsam_desktop.ui.registers.survey import SurveyDialog
from famsam_desktop.ui.registers.surveys import SurveysCard
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.headings import TextLabel
from tests.clock import NOW
from tests.ui.person import Person, reach_faults

TODAY = NOW.date()


@pytest.fixture
def person(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs) -> Person:
    page = RegistersPage(desk, desk_jobs)
    qtbot.addWidget(page)
    page.tabs.setCurrentIndex(next(at for at, card in enumerate(page.cards) if isinstance(card, SurveysCard)))
    return Person(qtbot, desk_jobs, page)


def card_of(person: Person) -> SurveysCard:
    page = person.page
    assert isinstance(page, RegistersPage)
    assert isinstance(page.card, SurveysCard)
    return page.card


def cells(person: Person) -> list[list[str]]:
    model = card_of(person).table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def opened(person: Person) -> SurveyDialog:
    page = person.page
    assert isinstance(page, RegistersPage)
    person.press(page.new)
    return person.dialog(SurveyDialog)


def keys(dialog: SurveyDialog, typed: str) -> None:
    """Press them one by one, each where the focus is then; a space stands for Tab."""
    for key in typed:
        there = dialog.focusWidget()
        assert there is not None
        if key == " ":
            QTest.keyClick(there, Qt.Key.Key_Tab)
        else:
            QTest.keyClicks(there, key)


def focused(dialog: SurveyDialog) -> int | None:
    """The item whose field has the focus."""
    return next((item for item, line in dialog.answers.lines.items() if line is dialog.focusWidget()), None)


def forms(desk: Desk, survey: Survey = Survey.GUARDIAN) -> list[dict[int, int]]:
    return [dict(each.answers) for each in desk.surveys.until(TODAY, survey)]


def test_a_pile_of_forms_is_typed_in_without_the_mouse(person: Person, desk: Desk) -> None:
    dialog = opened(person)
    keys(dialog, "5 43555 255")
    assert focused(dialog) == 12
    keys(dialog, "j")
    person.key(dialog.answers.lines[12], Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.banner.text == "Sparat: 1 blankett. Skriv in nästa, eller stäng."
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0  # the last answers stay in sight
    assert dialog.answers.value() == {}
    assert focused(dialog) == 1
    keys(dialog, "4" + 10 * " " + "n")
    person.key(dialog.answers.lines[12], Qt.Key.Key_Return)
    assert dialog.banner.text == "Sparat: 2 blanketter. Skriv in nästa, eller stäng."
    dialog.cancel.click()
    assert person.sees_no_dialog()
    assert sorted(forms(desk), key=len) == [
        {1: 4, 12: NO},
        {1: 5, 3: 4, 4: 3, 5: 5, 6: 5, 7: 5, 9: 2, 10: 5, 11: 5, 12: YES},
    ]
    assert cells(person) == [["2026-03-04", "Enkät till vårdnadshavare", "2"]]
    assert person.told == [("Sparat: enkätsvar.", True)] * 2


def test_closing_with_a_form_half_typed_names_the_button_that_is_there(person: Person) -> None:
    dialog = opened(person)
    keys(dialog, "5")
    dialog.cancel.click()
    assert "Tryck Stäng eller Esc" in dialog.banner.text
    dialog.cancel.click()
    assert person.sees_no_dialog()


def test_a_ten_is_typed_whole_before_the_next_field(person: Person, desk: Desk) -> None:
    dialog = opened(person)
    person.fill(dialog.form, survey=Survey.AGENCY)
    assert dialog.answers.lines[24].isVisible()
    dialog.answers.begin()
    keys(dialog, "1")
    assert focused(dialog) == 1
    keys(dialog, "09")
    assert focused(dialog) == 3
    keys(dialog, "1 8")
    dialog.submit()
    person.settle()
    assert forms(desk, Survey.AGENCY) == [{1: 10, 2: 9, 3: 1, 4: 8}]
    assert dialog.form.draft().survey is Survey.AGENCY
    assert card_of(person).rows()[0].survey is Survey.AGENCY


def test_the_fields_are_those_of_the_survey(person: Person) -> None:
    dialog = opened(person)
    for survey, last in ((Survey.AGENCY, 24), (Survey.MEETING_CHECK, 5), (Survey.GUARDIAN, 12)):
        person.fill(dialog.form, survey=survey)
        shown = [item for item, line in dialog.answers.lines.items() if line.isVisible()]
        assert shown == list(range(1, last + 1))


@pytest.mark.parametrize(
    ("item", "typed", "said"),
    [
        (3, "7", "Svaret på fråga 3 finns inte på skalan."),
        (12, "3", "Skriv svaren som tal på skalan, och j eller n på en fråga med ja eller nej."),
        (1, "x", "Skriv svaren som tal på skalan, och j eller n på en fråga med ja eller nej."),
    ],
)
def test_what_is_no_answer_is_marked_and_not_kept(
    person: Person, desk: Desk, item: int, typed: str, said: str
) -> None:
    dialog = opened(person)
    line = dialog.answers.lines[item]
    QTest.keyClicks(line, typed)
    assert line.property("wrong") == "true"
    dialog.submit()
    person.settle()
    assert [problem.field for problem in dialog.form.problems()] == ["answers"]
    assert said in [each.text() for each in dialog.form.findChildren(TextLabel) if each.isVisible()]
    assert forms(desk) == []
    assert focused(dialog) == item
    line.selectAll()
    QTest.keyClicks(line, "j" if item == 12 else "5")
    assert line.property("wrong") == "false"


def test_an_empty_form_is_none(person: Person, desk: Desk) -> None:
    dialog = opened(person)
    dialog.submit()
    person.settle()
    assert dialog.isVisible()
    assert forms(desk) == []


def test_the_form_typed_in_last_is_taken_away_and_had_back(person: Person, desk: Desk) -> None:
    for answer, on in ((1, TODAY), (5, TODAY), (3, date(2026, 2, 20))):
        clock = desk.store.clock()
        desk.store.clock = lambda clock=clock: clock + timedelta(seconds=1)  # type: ignore[misc]
        desk.surveys.answer(SurveyAnswerDraft(survey=Survey.GUARDIAN, on=on, answers={1: answer}))
    person.page.reload()
    person.settle()
    card = card_of(person)
    assert [row[::2] for row in cells(person)] == [["2026-03-04", "2"], ["2026-02-20", "1"]]
    assert card.count.text() == "3 blanketter"
    card.table.choose(card.table.rows[0])
    person.key(card.table, Qt.Key.Key_Delete)
    assert person.told[-1] == ("Borttaget: enkätsvar.", True)
    assert forms(desk) == [{1: 3}, {1: 1}]
    assert [row.title for row in desk.trash.rows()] == ["Enkät till vårdnadshavare – 4 mars 2026"]
    person.take_back(desk)
    assert len(forms(desk)) == 3
    assert [row[::2] for row in cells(person)] == [["2026-03-04", "2"], ["2026-02-20", "1"]]


def test_a_pile_grows_where_it_is(person: Person, desk: Desk) -> None:
    desk.surveys.answer(SurveyAnswerDraft(survey=Survey.MEETING_CHECK, on=date(2026, 2, 20), answers={5: 5}))
    person.page.reload()
    person.settle()
    card = card_of(person)
    card.table.choose(card.table.rows[0])
    person.key(card.table, Qt.Key.Key_F2)
    dialog = person.dialog(SurveyDialog)
    assert not dialog.form.dirty
    keys(dialog, "44")
    dialog.submit()
    person.settle()
    assert cells(person) == [["2026-02-20", "Frågor efter mötet", "2"]]


def test_what_was_typed_comes_back_after_a_lock(person: Person) -> None:
    dialog = opened(person)
    person.fill(dialog.form, survey=Survey.AGENCY, on=date(2026, 2, 20))
    dialog.answers.begin()
    keys(dialog, "10 8")
    kept = dialog.typed()
    assert kept["answers"] == "1: 10, 3: 8"
    dialog.reject()
    dialog.reject()
    person.page.editors()["survey_answer.new"](None)
    again = person.dialog(SurveyDialog)
    assert again.type(kept) == {}
    assert again.form.draft() == SurveyAnswerDraft(
        survey=Survey.AGENCY, on=date(2026, 2, 20), answers={1: 10, 3: 8}
    )
    assert again.unsaved()


def test_after_one_is_saved_the_next_is_kept_too(person: Person) -> None:
    dialog = opened(person)
    keys(dialog, "5")
    dialog.submit()
    person.settle()
    assert dialog.stands
    assert not dialog.unsaved()
    assert dialog.typed() == {}
    keys(dialog, "4")
    assert dialog.typed()["answers"] == "1: 4"


def test_nothing_of_the_dialog_is_out_of_reach(person: Person) -> None:
    dialog = opened(person)
    assert reach_faults(dialog) == []
    names = {line.accessibleName() for line in dialog.findChildren(QLineEdit) if line.isVisible()}
    assert {"Fråga 1, 1–5", "Fråga 12, j/n"} <= names
