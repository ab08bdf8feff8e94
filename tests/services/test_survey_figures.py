"""Answers to surveys as figures: counted up to a day or in a period, and published by the rules of all figures."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import LinesDoNotMerge, NothingToShow
from famsam_desktop.domain.observations import Count, Middle, Span, Unit
from famsam_desktop.domain.printed import HIDDEN, AverageLine, PublicTable
from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.domain.statistics import ItemFigures
from famsam_desktop.domain.surveys import ITEMS, NO, YES, Survey, SurveyAnswerDraft
from famsam_desktop.services.counting import Counted, Counting
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.publishing import Proposal, Release
from famsam_desktop.services.verifying import verify
from tests.clock import NOW
from tests.desks import desk, desk_template
from tests.team import Team

__all__ = ["desk", "desk_template"]

TODAY = NOW.date()
DAY = date(2026, 2, 2)
GUARDIANS, AGENCIES, CHECKS = "survey_guardian", "survey_agency", "survey_meeting_check"


def collect(
    desk: Desk, forms: int, *, survey: Survey = Survey.GUARDIAN, on: date = DAY, **changed: int
) -> None:
    """So many forms with all questions answered by 4, or yes; `item_n` answered otherwise, or skipped by -1."""
    usual = {item: min(scale.most, 4) for item, scale in ITEMS[survey].items()}
    answers = usual | {int(name.removeprefix("item_")): answer for name, answer in changed.items()}
    given = {item: answer for item, answer in answers.items() if answer >= 0}
    for _ in range(forms):
        desk.surveys.answer(SurveyAnswerDraft(survey=survey, on=on, answers=given))


def proposed(desk: Desk, *tables: str, as_of: date = TODAY) -> Proposal:
    return desk.publishing.propose(
        ReleaseDraft(as_of=as_of, tables=tables or (GUARDIANS,), purpose="Årsrapport", recipient="Nämnden")
    )


def publish(desk: Desk, *tables: str, forms: Sequence[Form] = (Form.JSON,), as_of: date = TODAY) -> Release:
    return desk.publishing.publish(proposed(desk, *tables, as_of=as_of), forms)


def table(proposal: Proposal, key: str = GUARDIANS) -> PublicTable:
    return next(each for each in proposal.figures.tables if each.key == key)


def numbers(proposal: Proposal, key: str = GUARDIANS) -> dict[str, object]:
    found = table(proposal, key)
    return {line: cells[0] for line, cells in zip(found.lines, found.cells, strict=True)}


def mean(proposal: Proposal, item: int, key: str = GUARDIANS) -> AverageLine:
    return next(each for each in table(proposal, key).averages if each.key == f"item_{item}")


def said(proposal: Proposal, key: str = GUARDIANS) -> list[bool]:
    return [each.mean is not None for each in table(proposal, key).averages]


@pytest.fixture
def team(desk: Desk) -> Team:
    """Short ways to records, on the same store as the desk."""
    return Team(desk.store)


# --- counted -----------------------------------------------------------------------------------------------------


def counted(desk: Desk, as_of: date, period: Span | None = None) -> Counted:
    counting = Counting(desk.store)
    return counting.counted(counting.tables(as_of, period), as_of)


def test_a_survey_that_nobody_has_answered_has_no_table(desk: Desk) -> None:
    counting = Counting(desk.store)
    with pytest.raises(NothingToShow):
        counting.tables(TODAY)
    collect(desk, 1, survey=Survey.MEETING_CHECK, on=date(2026, 2, 20))
    collect(desk, 1, on=date(2026, 1, 20))
    keys = {each.key for each in counting.tables(TODAY)}
    assert {GUARDIANS, CHECKS} <= keys
    assert AGENCIES not in keys
    assert CHECKS not in {each.key for each in counting.tables(date(2026, 2, 19))}
    desk.surveys.remove(desk.registers.page().surveys[0].id)
    assert CHECKS not in {each.key for each in counting.tables(TODAY)}


@pytest.mark.parametrize(
    ("as_of", "period", "answers"),
    [
        (date(2026, 1, 31), None, [1]),
        (date(2026, 2, 1), None, [1, 2]),
        (TODAY, None, [1, 2, 5]),
        (TODAY, (date(2026, 2, 1), date(2026, 2, 28)), [2]),
        (date(2026, 2, 1), (date(2026, 1, 1), date(2026, 12, 31)), [1, 2]),
        (TODAY, (date(2026, 2, 10), date(2026, 2, 12)), []),
    ],
)
def test_forms_count_on_the_day_they_were_collected(
    desk: Desk, as_of: date, period: tuple[date, date] | None, answers: list[int]
) -> None:
    for on, answer in ((date(2026, 1, 31), 1), (date(2026, 2, 1), 2), (date(2026, 3, 1), 5)):
        collect(desk, 1, on=on, item_3=answer, item_12=NO if answer == 1 else YES, item_7=-1)
    collect(desk, 4, survey=Survey.AGENCY, on=date(2026, 1, 31), item_3=9)
    collect(desk, 1, item_3=1)
    desk.history.undo()
    span = Span(period[0].toordinal(), period[1].toordinal()) if period else None
    found = counted(desk, as_of, span)
    lines = dict(zip(range(1, 14), (row[0] for row in found.cells[GUARDIANS]), strict=True))
    assert lines[3] == lines[12] == Count(len(answers))
    assert lines[7] == Count(0)
    assert lines[13] == Count(len([each for each in answers if each != 1]))
    middle = found.averages[GUARDIANS]["item_3"]
    assert (middle.mean if middle else None) == (Fraction(sum(answers), len(answers)) if answers else None)
    assert found.averages[GUARDIANS]["item_7"] is None


def test_who_skipped_a_question_is_not_in_its_mean(desk: Desk) -> None:
    collect(desk, 3, item_1=5)
    collect(desk, 2, item_1=-1)
    collect(desk, 1, item_1=1)
    found = counted(desk, TODAY)
    assert found.averages[GUARDIANS]["item_1"] == Middle(
        count=4, behind=None, mean=Fraction(4), median=Fraction(5)
    )
    assert found.cells[GUARDIANS][0][0] == Count(4)


def test_each_survey_has_its_questions_and_scale(desk: Desk) -> None:
    for survey in Survey:
        collect(desk, 1, survey=survey)
    tables = {each.key: each for each in Counting(desk.store).tables(TODAY)}
    assert [len(tables[key].lines) for key in (GUARDIANS, AGENCIES, CHECKS)] == [13, 24, 5]
    assert [len(tables[key].averages) for key in (GUARDIANS, AGENCIES, CHECKS)] == [11, 24, 5]
    assert [line.label for line in tables[GUARDIANS].lines[-2:]] == ["Fråga 12", "Fråga 12: ja"]
    assert "från 1 till 10." in " ".join(tables[AGENCIES].definitions)
    assert not any(tables[key].is_sensitive for key in (GUARDIANS, AGENCIES, CHECKS))
    assert {column.unit for key in (GUARDIANS, AGENCIES, CHECKS) for column in tables[key].columns} == {
        Unit.SURVEY_ANSWERS
    }


# --- published ---------------------------------------------------------------------------------------------------


def test_forty_forms_leave_in_every_form_and_are_verified(desk: Desk, tmp_path: Path) -> None:
    collect(desk, 25, item_3=5)
    collect(desk, 15, item_3=2, item_12=NO)
    release = publish(desk, forms=tuple(Form))
    files = [tmp_path / each.file_name for each in (*release.files, release.witness)]
    for path, each in zip(files, (*release.files, release.witness), strict=True):
        path.write_bytes(each.data)
    assert verify(files[:-1], files[-1]).faults == ()
    printed = json.loads(release.files[0].data)["tables"][GUARDIANS]
    assert dict(zip(printed["rows"], printed["cells"], strict=True))["Fråga 12: ja"] == [25]
    (average,) = (each for each in desk.ledger.entries()[0].publication.averages if each.of == "item_3")
    assert (average.count, average.mean, average.median) == (40, 3.9, 5.0)
    assert "3,9" in release.files[1].data.decode("utf-8-sig")


@pytest.mark.parametrize(("forms", "number", "is_said"), [(4, HIDDEN, False), (9, 9, False), (10, 10, True)])
def test_a_mean_is_of_ten_and_a_number_of_five(desk: Desk, forms: int, number: object, is_said: bool) -> None:
    collect(desk, forms)
    found = proposed(desk)
    assert numbers(found)["Fråga 1"] == number
    assert said(found) == [is_said] * 11


def test_nobody_is_a_printed_nothing(desk: Desk) -> None:
    collect(desk, 12, item_12=NO)
    assert numbers(proposed(desk))["Fråga 12: ja"] == 0


@pytest.mark.parametrize(("no", "is_hidden"), [(0, False), (2, True), (5, False)])
def test_few_who_said_no_are_not_told_by_those_who_said_yes(desk: Desk, no: int, is_hidden: bool) -> None:
    collect(desk, 20)
    collect(desk, no, item_12=NO)
    found = numbers(proposed(desk))
    assert (HIDDEN in (found["Fråga 12"], found["Fråga 12: ja"])) is is_hidden


@pytest.mark.parametrize(("more", "is_said"), [(0, True), (2, False), (4, False), (5, True)])
def test_a_mean_is_not_said_again_a_few_forms_later(desk: Desk, more: int, is_said: bool) -> None:
    collect(desk, 40)
    publish(desk, as_of=TODAY - timedelta(days=7))
    collect(desk, more, on=TODAY, item_3=1)
    found = proposed(desk)
    assert said(found) == [is_said] * 11
    assert numbers(found)["Fråga 3"] == (40 + more if is_said else HIDDEN)
    assert mean(found, 3).count == (40 + more if is_said else None)


def test_nor_when_few_were_entered_late(desk: Desk) -> None:
    collect(desk, 40)
    publish(desk)
    collect(desk, 2, on=DAY)
    assert said(proposed(desk)) == [False] * 11


def test_the_report_of_2021_is_such_an_earlier_one(desk: Desk) -> None:
    collect(desk, 20, on=date(2021, 9, 10))
    for report in desk.ledger.earlier_ready():
        if report.as_of.year == 2021:
            desk.ledger.add_earlier(report)
    collect(desk, 3, on=date(2022, 3, 1))
    collect(desk, 5, on=date(2022, 9, 1))
    few, more = (proposed(desk, as_of=day) for day in (date(2022, 3, 31), date(2022, 9, 30)))
    assert (mean(few, 11).mean, mean(more, 11).mean) == (None, 4.0)


def test_the_same_number_is_another_question_in_another_survey(desk: Desk) -> None:
    collect(desk, 12)
    collect(desk, 3, survey=Survey.MEETING_CHECK)
    publish(desk, GUARDIANS, CHECKS)
    collect(desk, 14, survey=Survey.AGENCY)
    found = proposed(desk, GUARDIANS, CHECKS, AGENCIES)
    assert set(numbers(found, CHECKS).values()) == {HIDDEN}
    assert not any(said(found, CHECKS))
    assert all(said(found, GUARDIANS))
    assert all(said(found, AGENCIES))


def test_questions_do_not_become_one(desk: Desk) -> None:
    collect(desk, 3)
    found = proposed(desk)
    assert desk.publishing.suggestions(found) == ()
    with pytest.raises(LinesDoNotMerge):
        desk.publishing.propose(found.draft.with_merge(GUARDIANS, ("Fråga 1", "Fråga 2")))


# --- for the team itself -----------------------------------------------------------------------------------------


@pytest.fixture
def answered(desk: Desk, team: Team) -> Desk:
    """A store with a family, since internal figures begin with the first case, and three forms."""
    team.process()
    collect(desk, 1, item_1=5, item_12=NO)
    collect(desk, 1, item_1=2)
    collect(desk, 1, item_1=-1)
    collect(desk, 1, survey=Survey.AGENCY, on=TODAY, item_24=10)
    return desk


def test_internal_figures_say_the_mean_of_few_too(answered: Desk) -> None:
    guardians, agencies = answered.statistics.figures(TODAY).surveys
    assert (guardians.survey, guardians.forms) == (Survey.GUARDIAN, 3)
    assert guardians.items[0] == ItemFigures(item=1, count=2, mean=Fraction(7, 2))
    assert guardians.items[11] == ItemFigures(item=12, count=3, yes=2)
    assert (agencies.survey, agencies.items[23].mean) == (Survey.AGENCY, Fraction(10))


def test_and_they_agree_with_the_tables_that_are_published(desk: Desk, team: Team) -> None:
    team.process()
    for form, answer in enumerate((1, 4, 5, 5, 3, 2)):
        collect(desk, 1, item_2=answer, item_5=-1 if form % 2 else answer, item_12=form % 2)
    (found,), table = desk.statistics.figures(TODAY).surveys, counted(desk, TODAY)
    counts = [row[0].value for row in table.cells[GUARDIANS] if row[0] is not None]
    assert counts == [*(each.count for each in found.items), found.items[-1].yes]
    means = [middle.mean if middle else None for middle in table.averages[GUARDIANS].values()]
    assert means == [each.mean for each in found.items[:-1]]


def test_internal_files_have_them(answered: Desk) -> None:
    told = json.loads(answered.statistics.export(TODAY, Form.JSON).data)["guardian_survey"]
    assert told["forms"] == 3
    assert told["item_1"] == {"answers": 2, "mean_1_decimal": 3.5, "yes": None}
    assert told["item_12"] == {"answers": 3, "mean_1_decimal": None, "yes": 2}
    lines = answered.statistics.export(TODAY, Form.CSV).data.decode("utf-8-sig").splitlines()
    assert "Enkät till vårdnadshavare;Fråga 1;medelvärde;3,5" in lines
    assert "Enkät till vårdnadshavare;Fråga 12;därav ja;2" in lines
