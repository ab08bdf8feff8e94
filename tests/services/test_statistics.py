"""The figures as a user asks for them: on the screen, and as a file for the team alone."""

from datetime import date

import pytest

from famsam_desktop.domain.errors import NothingToShow
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.publication.reading import is_internal
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.settings import CONSULTATIONS
from tests import builders
from tests.desks import desk, desk_template

__all__ = ["desk", "desk_template"]

TODAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def referred(desk: Desk) -> None:
    """Six families that have been referred, and a consultation."""
    municipality = desk.families.municipalities()[0].id
    for number in range(6):
        family = desk.families.register(builders.a_family(municipality, alias=f"Familj {number}")).id
        assert family is not None
        desk.cases.refer(family, builders.a_referral())
    desk.registers.consult(builders.a_consultation())


def test_the_figures_of_a_day(desk: Desk) -> None:
    figures = desk.statistics.figures(TODAY)
    assert (figures.cases, figures.referred_not_started, figures.consultations) == (6, 6, 1)
    assert figures.years == ()


def test_a_cut_off_before_the_first_case_is_refused(desk: Desk) -> None:
    with pytest.raises(NothingToShow):
        desk.statistics.figures(date(2026, 1, 11))
    with pytest.raises(NothingToShow):
        desk.statistics.export(date(2026, 1, 11), Form.JSON)


def test_a_register_that_is_switched_off_is_not_a_zero(desk: Desk) -> None:
    with desk.store.write("test") as work:
        work.settings.set(CONSULTATIONS, False)
    assert desk.statistics.figures(TODAY).consultations is None
    assert b"f\xc3\xb6rs inte l\xc3\xa4ngre" in desk.statistics.export(TODAY, Form.CSV).data


@pytest.mark.parametrize("form", Form)
def test_an_internal_file_says_so_in_its_name_in_itself_and_in_the_log(desk: Desk, form: Form) -> None:
    internal = desk.statistics.export(TODAY, form)
    assert internal.file_name == f"siffror-2026-03-04_INTERN.{form.value}"
    assert is_internal(internal.data, form)
    assert desk.trail.rows()[0].detail == f"internal {form.value} 2026-03-04"
    assert desk.ledger.entries() == ()


def test_what_was_done_is_told_quarter_by_quarter_with_its_total(desk: Desk) -> None:
    found = desk.statistics.per_quarter(TODAY)
    assert [line.label for line in found.table.lines] == ["2026 kvartal 1", "Totalt"]
    assert [[count and count.value for count in line] for line in found.cells] == [[0, 0, 0], [0, 0, 0]]
