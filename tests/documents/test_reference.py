"""Each paper against its stored reading. To store a new one after a wanted change, look at the paper, then:

FAMSAM_STORE_REFERENCES=1 pytest tests/documents/test_reference.py
"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from famsam_desktop.documents.agenda import agenda_pdf
from famsam_desktop.documents.recovery import recovery_pdf
from famsam_desktop.documents.report import report_pdf
from famsam_desktop.documents.summary import DRAFT, summary_pdf
from famsam_desktop.documents.summons import summons_pdf
from famsam_desktop.documents.trail import trail_pdf
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from tests.documents import handouts, papers
from tests.documents.reading import Paper
from tests.exports import printed

REFERENCES = Path(__file__).parent / "reference"


def _agenda() -> bytes:
    return agenda_pdf(papers.agenda(), papers.LETTERHEAD)


def _agenda_of_two_pages() -> bytes:
    return agenda_pdf(papers.agenda(participants=papers.PEOPLE * 3), papers.LETTERHEAD)


def _agenda_of_a_steering_group() -> bytes:
    return agenda_pdf(papers.steering(), papers.LETTERHEAD)


def _agenda_that_is_a_draft() -> bytes:
    return agenda_pdf(papers.agenda(), papers.LETTERHEAD, standing=DRAFT)


def _summons_that_is_a_draft() -> bytes:
    return summons_pdf(handouts.summons(), papers.LETTERHEAD, standing=DRAFT)


def _summary() -> bytes:
    return summary_pdf(papers.summary(), papers.LETTERHEAD)


def _recovery() -> bytes:
    return recovery_pdf(papers.recovery(), papers.LETTERHEAD)


def _log() -> bytes:
    return trail_pdf(papers.log(), papers.LETTERHEAD)


def _log_of_two_pages() -> bytes:
    wanted = TrailFilter(kinds=frozenset(TrailKind), from_day=date(2026, 11, 1), to_day=date(2026, 11, 30))
    return trail_pdf(papers.log(40, wanted=wanted, who="Anna Samordnare"), papers.LETTERHEAD)


def _report() -> bytes:
    return report_pdf(printed.figures(), papers.LETTERHEAD)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("report", _report),
        ("agenda", _agenda),
        ("agenda-two-pages", _agenda_of_two_pages),
        ("agenda-steering-group", _agenda_of_a_steering_group),
        ("agenda-draft", _agenda_that_is_a_draft),
        ("summons-draft", _summons_that_is_a_draft),
        ("summary", _summary),
        ("recovery", _recovery),
        ("log", _log),
        ("log-two-pages", _log_of_two_pages),
        *handouts.MADE.items(),
    ],
)
def test_a_paper_reads_as_its_reference(name: str, made: Callable[[], bytes]) -> None:
    reference = REFERENCES / f"{name}.txt"
    reading = Paper(made()).outline()
    if os.environ.get("FAMSAM_STORE_REFERENCES"):
        reference.write_text(reading, encoding="utf-8")
    assert reading == reference.read_text(encoding="utf-8")
