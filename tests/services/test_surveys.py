"""Answers to surveys: kept by their numbers, and nothing of who gave them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.errors import Incomplete, NotFound, Problem
from famsam_desktop.domain.surveys import ITEMS, NO, YES, Survey, SurveyAnswer, SurveyAnswerDraft, SurveyPile
from famsam_desktop.services.surveys import Surveys
from famsam_desktop.store.audit import faults
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import SurveyAnswerTable
from tests.clock import NOW
from tests.team import Team, made

DAY = date(2026, 2, 20)


@pytest.fixture
def surveys(team: Team) -> Surveys:
    return Surveys(team.store)


def a_form(**changes: object) -> SurveyAnswerDraft:
    """A guardian who skipped most of it."""
    draft = SurveyAnswerDraft(survey=Survey.GUARDIAN, on=DAY, answers={12: YES, 1: 5, 11: 4})
    return replace(draft, **changes)  # type: ignore[arg-type]  # as the test says


def test_a_form_is_kept_as_it_was_filled_in(surveys: Surveys, team: Team) -> None:
    change = surveys.answer(a_form())
    assert change.topics == Topic.REGISTERS
    assert surveys.until(DAY, Survey.GUARDIAN) == (
        SurveyAnswer(survey=Survey.GUARDIAN, on=DAY, answers={1: 5, 11: 4, 12: 1}),
    )
    assert faults(team.store.engine) == []


def test_forms_are_told_apart_by_survey_and_day(surveys: Surveys) -> None:
    surveys.answer(a_form())
    surveys.answer(a_form(on=date(2026, 2, 21), answers={12: NO}))
    surveys.answer(a_form(survey=Survey.AGENCY, answers={24: 10}))
    surveys.answer(a_form(survey=Survey.MEETING_CHECK, answers={1: 1}))
    assert [len(surveys.until(DAY, each)) for each in Survey] == [1, 1, 1]
    assert len(surveys.until(NOW.date(), Survey.GUARDIAN)) == 2
    assert surveys.until(date(2026, 2, 19), Survey.GUARDIAN) == ()


def test_piles_are_by_day_and_survey_and_know_who_came_last(surveys: Surveys, team: Team) -> None:
    first, second = (made(surveys.answer(a_form(answers={1: each}))) for each in (1, 2))
    tick(team)
    last = made(surveys.answer(a_form()))
    check = made(surveys.answer(a_form(survey=Survey.MEETING_CHECK, answers={1: 1})))
    later = made(surveys.answer(a_form(on=date(2026, 2, 21))))
    assert [(each.on.day, each.survey, each.count, each.id) for each in piles(team)] == [
        (21, Survey.GUARDIAN, 1, later),
        (20, Survey.GUARDIAN, 3, last),
        (20, Survey.MEETING_CHECK, 1, check),
    ]
    assert surveys.remove(last).topics == Topic.REGISTERS
    assert piles(team)[1].count == 2
    assert piles(team)[1].id in {first, second}
    surveys.remove(check)
    assert len(piles(team)) == 2
    assert faults(team.store.engine) == []


def test_a_form_is_removed_once(surveys: Surveys) -> None:
    form = made(surveys.answer(a_form()))
    surveys.remove(form)
    with pytest.raises(NotFound):
        surveys.remove(form)


def piles(team: Team) -> tuple[SurveyPile, ...]:
    with team.store.read() as work:
        return work.surveys.piles()


def tick(team: Team) -> None:
    """A second later."""
    now = team.store.clock() + timedelta(seconds=1)
    team.store.clock = lambda: now


def test_their_order_says_nothing_of_when_they_were_typed(surveys: Surveys) -> None:
    for answer in (3, 1, 2):
        surveys.answer(a_form(answers={1: answer}))
    assert [each.answers[1] for each in surveys.until(DAY, Survey.GUARDIAN)] == [1, 2, 3]


def test_no_column_leads_to_anybody() -> None:
    """Nothing points at a family, a case or a meeting; only who typed it in is known, as of every record."""
    targets = {key.column.table.name for key in table(SurveyAnswerTable).foreign_keys}
    assert targets == {"user"}


def test_every_item_has_its_scale() -> None:
    assert {survey: len(items) for survey, items in ITEMS.items()} == {
        Survey.GUARDIAN: 12,
        Survey.AGENCY: 24,
        Survey.MEETING_CHECK: 5,
    }
    for survey, items in ITEMS.items():
        for item, scale in items.items():
            for answer in (scale.least, scale.most):
                assert a_form(survey=survey, answers={item: answer}).problems(NOW.date()) == ()
            for answer in (scale.least - 1, scale.most + 1):
                problems = a_form(survey=survey, answers={item: answer}).problems(NOW.date())
                assert problems == (Problem("answers", "out_of_range", item),)


@pytest.mark.parametrize(
    "changes",
    [
        *({"survey": None}, {"on": None}, {"on": date(2026, 3, 5)}, {"answers": {}}),
        *({"answers": {0: 1}}, {"answers": {13: 1}}, {"answers": {1: 6}}),
    ],
)
def test_what_cannot_be_is_refused(surveys: Surveys, team: Team, changes: dict[str, object]) -> None:
    before = team.entries()
    with pytest.raises(Incomplete):
        surveys.answer(a_form(**changes))
    assert team.entries() == before


def test_no_repr_shows_an_answer() -> None:
    assert "11" not in repr(a_form())
    assert "11" not in repr(SurveyAnswer(survey=Survey.GUARDIAN, on=DAY, answers={11: 4}))
