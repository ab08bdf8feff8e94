"""The log on paper."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from famsam_desktop.documents.trail import NOTHING, trail_pdf
from famsam_desktop.domain.trail import TrailFilter
from tests.documents import papers
from tests.documents.reading import Paper


def outline(**changed: object) -> str:
    return Paper(trail_pdf(papers.log(**changed), papers.LETTERHEAD)).outline()  # type: ignore[arg-type]


def test_an_empty_log_says_so() -> None:
    assert NOTHING in outline(count=0)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (TrailFilter(), "hela tiden"),
        (TrailFilter(from_day=date(2026, 11, 1)), "från 2026-11-01"),
        (TrailFilter(to_day=date(2026, 11, 2)), "till och med 2026-11-02"),
        (
            TrailFilter(from_day=date(2026, 11, 1), to_day=date(2026, 11, 2)),
            "från 2026-11-01 till och med 2026-11-02",
        ),
    ],
)
def test_the_days_that_were_asked_for_are_said(wanted: TrailFilter, said: str) -> None:
    assert said in outline(wanted=wanted)


def test_codes_are_said_in_swedish() -> None:
    read = outline(count=5)
    assert "interna JSON 2026-03-04" in read
    assert "57 poster" in read
    assert "dagordning" in read


def test_a_long_log_has_many_pages_and_each_its_head() -> None:
    reader = PdfReader(BytesIO(trail_pdf(papers.log(500), papers.LETTERHEAD)))
    assert len(reader.pages) > 10
    for page in reader.pages:
        assert "Gäller" in page.extract_text()
