"""What is hidden of counted tables: never so that several hidden numbers tell what they are together."""

from datetime import date
from fractions import Fraction

import pytest

from famsam_desktop.domain.observations import Count, Middle, Span, Unit
from famsam_desktop.domain.printed import HIDDEN
from famsam_desktop.domain.publications import Publication, PublishedAverage, TooManyTogether
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.domain.tables import Average, Column, Line, Table
from famsam_desktop.services import disclosing
from famsam_desktop.services.averaging import may_be_averaged
from famsam_desktop.services.disclosing import Disclosed, disclosed
from famsam_desktop.services.modelling import Sheet

_YEAR = 2022
SECRET = bytes(32)


def months(first: int, last: int) -> Span:
    after = date(_YEAR + last // 12, last % 12 + 1, 1)
    return Span(date(_YEAR, first, 1).toordinal(), after.toordinal() - 1)


def sheet(key: str, counts: dict[str, tuple[Span, int]]) -> Sheet:
    column = Column(key="done", label="", unit=Unit.ACTIONS, by="done", where={"done": months(1, 12)})
    lines = tuple(Line(label, span) for label, (span, _) in counts.items())
    values = [value for _, value in counts.values()]
    table = Table(key=key, title=key, axis="", lines=(*lines, Line("Totalt")), columns=(column,))
    return Sheet(table, tuple((Count(value, value),) for value in (*values, sum(values))))


def chosen(*sheets: Sheet) -> Disclosed:
    return disclosed(ReleaseDraft(as_of=date(_YEAR, 12, 31)), sheets, (), {}, SECRET)


def quarters(*counts: int) -> Sheet:
    return sheet(
        "quarters", {f"Q{at}": (months(3 * at - 2, 3 * at), count) for at, count in enumerate(counts, 1)}
    )


def terms(spring: int, autumn: int) -> Sheet:
    return sheet("terms", {"spring": (months(1, 6), spring), "autumn": (months(7, 12), autumn)})


def test_two_hidden_numbers_of_one_each_do_not_tell_that_they_are_two() -> None:
    found = chosen(quarters(1, 1, 0, 9), terms(2, 9))
    assert found.protection.lost == ()
    assert found.sign(("quarters", 2, 0)) == HIDDEN
    least = min(
        aim.bound
        for aim, _ in found.protection.witnesses
        if aim.number == found.model.cells["terms", 0, 0] and not aim.upward
    )
    assert least <= 1


def test_else_a_nothing_is_printed() -> None:
    found = chosen(quarters(1, 9, 0, 9), terms(10, 9))
    assert found.sign(("quarters", 2, 0)) == 0


def test_more_than_can_be_proven_in_time_is_refused_at_once_by_the_tables_that_do_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(disclosing, "MOST_UNKNOWNS", 3)
    with pytest.raises(TooManyTogether) as refused:
        chosen(quarters(5, 5, 5, 5), terms(10, 10))
    assert refused.value.tables == ("quarters", "terms")


# --- means -------------------------------------------------------------------------------------------------------

MINUTES = Average(key="minutes", label="", unit=Unit.ACTIONS, of="minutes")


def before(count: int) -> Publication:
    """An earlier publication that printed a mean of so many."""
    average = PublishedAverage(unit=Unit.ACTIONS, of="minutes", where={}, count=count)
    day = date(_YEAR, 6, 30)
    return Publication(made_on=day, as_of=day, purpose="", recipient="", averages=(average,))


def is_said(count: int, *, behind: int | None = None, earlier: tuple[Publication, ...] = ()) -> bool:
    sheet_ = quarters(6, 8, 7, 9)
    middle = Middle(count=count, behind=behind, mean=Fraction(60), median=Fraction(60))
    return may_be_averaged(MINUTES, middle, chosen(sheet_), sheet_, earlier)


def test_a_mean_of_just_as_many_as_a_printed_number_says() -> None:
    assert is_said(30)
    assert not is_said(29)


def test_no_mean_of_few_families() -> None:
    assert is_said(30, behind=5)
    assert not is_said(30, behind=4)


@pytest.mark.parametrize(("count", "said"), [(30, True), (25, True), (26, False), (34, False), (35, True)])
def test_no_mean_a_small_step_from_an_earlier_one(count: int, said: bool) -> None:
    assert is_said(30, earlier=(before(count),)) is said


def test_no_mean_of_fewer_than_ten() -> None:
    few = quarters(0, 0, 0, 9)
    middle = Middle(count=9, behind=None, mean=Fraction(60), median=Fraction(60))
    assert chosen(few).sign(("quarters", 4, 0)) == 9
    assert not may_be_averaged(MINUTES, middle, chosen(few), few, ())
