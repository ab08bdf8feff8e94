"""What is hidden of counted tables: never so that several hidden numbers tell what they are together."""

from datetime import date

from famsam_desktop.domain.observations import Count, Span, Unit
from famsam_desktop.domain.printed import HIDDEN
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.domain.tables import Column, Line, Table
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
    table = Table(key=key, title="", axis="", lines=(*lines, Line("Totalt")), columns=(column,))
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
