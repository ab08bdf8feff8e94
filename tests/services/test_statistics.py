"""The figures as a user asks for them: on the screen, and as a file that may or may not leave."""

import json
from datetime import date

import pytest

from famsam_desktop.domain.errors import NothingToShow
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.settings import CONSULTATIONS
from famsam_desktop.services.statistics import Format
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
        desk.statistics.export(date(2026, 1, 11), publishable=True, format="json")


def test_a_register_that_is_switched_off_is_not_a_zero(desk: Desk) -> None:
    with desk.store.write("test") as work:
        work.settings.set(CONSULTATIONS, False)
    assert desk.statistics.figures(TODAY).consultations is None
    assert (
        b"f\xc3\xb6rs inte l\xc3\xa4ngre"
        in desk.statistics.export(TODAY, publishable=False, format="csv").data
    )


FORMATS: tuple[Format, ...] = ("json", "csv")


@pytest.mark.parametrize("chosen", FORMATS)
def test_the_name_of_an_internal_file_says_so(desk: Desk, chosen: Format) -> None:
    internal = desk.statistics.export(TODAY, publishable=False, format=chosen)
    assert internal.file_name == f"siffror-2026-03-04_INTERN.{chosen}"
    assert "ARBETSMATERIAL – FÅR EJ SPRIDAS" in internal.data.decode("utf-8-sig")
    publishable = desk.statistics.export(TODAY, publishable=True, format=chosen)
    assert publishable.file_name == f"siffror-2026-03-04.{chosen}"


def test_the_publishable_file_has_only_large_totals(desk: Desk) -> None:
    shown = json.loads(desk.statistics.export(TODAY, publishable=True, format="json").data)
    assert all(number >= 5 for number in shown["total"].values())
    assert "by_municipality" not in json.dumps(shown)
