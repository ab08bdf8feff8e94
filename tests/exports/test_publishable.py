"""The publishable file: grand totals of five and more, and nothing that gives a smaller number away."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.exports.publishable import SENTENCE, publishable_csv, publishable_json, shown_totals
from tests.exports.report import report

COUNTS = st.integers(0, 30)


def test_the_totals_of_the_report_are_shown_and_the_rest_is_said_to_be_left_out() -> None:
    made: Any = json.loads(publishable_json(report()))
    assert made == {
        "kind": "publishable",
        "as_of": "2022-11-16",
        "note": SENTENCE,
        "total": {
            "families_ever": 59,
            "families_current": 42,
            "families_closed": 17,
            "processes_ever": 112,
            "child_processes": 81,
            "processes_current": 78,
        },
    }
    assert "Familjer sedan starten;59\r\n" in publishable_csv(report()).decode("utf-8-sig")


def test_no_table_and_no_municipality_is_in_the_file() -> None:
    for file in (publishable_json(report()), publishable_csv(report())):
        assert "Nora" not in file.decode()
        assert "2019" not in file.decode()


@given(COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_neither_a_total_nor_a_difference_is_a_small_number(
    current: int, closed: int, processes: int, processes_current: int, children: int
) -> None:
    figures = replace(
        report(),
        families_ever=current + closed,
        families_current=current,
        families_closed=closed,
        processes_ever=processes + processes_current + children,
        processes_current=processes_current,
        child_processes=children,
    )
    shown = shown_totals(figures)
    assert all(total >= 5 for total in shown.values())
    if current in range(1, 5) or closed in range(1, 5):
        assert not {"families_current", "families_closed", "processes_current"} & set(shown)
    for part in ("processes_current", "child_processes"):
        if part in shown:
            assert shown["processes_ever"] - shown[part] not in range(1, 5)
    if figures.families_ever < 5:
        assert shown == {}
