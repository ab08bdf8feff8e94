"""The checker that only adds: holds for a true proof, and fails for every one that was touched."""

from dataclasses import replace

import pytest

from famsam_desktop.disclosure.model import Status, System, compiled
from famsam_desktop.disclosure.protect import Protection, protect
from famsam_desktop.disclosure.shadows import with_shadows
from famsam_desktop.disclosure.witness import Claim, Read, Rule, faults
from tests.disclosure import reports
from tests.disclosure.claims import faults_of

ALL = Read({0: 1, 1: 1}, 6)
HIDDEN = Read({0: 1}, None, 1)
LARGE = Claim({0: 1}, True, 5, (5, 1))
SMALL = Claim({0: 1}, False, 1, (1, 5))


@pytest.fixture(scope="module")
def proven() -> tuple[System, Protection]:
    system = with_shadows(compiled(reports.report_2022()))
    return system, protect(system, b"secret")


def test_a_true_proof_holds() -> None:
    assert faults(2, [ALL, HIDDEN], [Rule({1: 1, 0: -1}, -9, 9)], [LARGE, SMALL]) == []


@pytest.mark.parametrize(
    ("claim", "fault"),
    [
        (replace(LARGE, bound=6), "0: the number is not what is claimed"),
        (replace(SMALL, bound=0), "0: the number is not what is claimed"),
        (replace(LARGE, tables=(5, 2)), "0: number 0 is another"),
        (replace(SMALL, tables=(0, 6)), "0: number 1 is another"),
        (replace(LARGE, tables=(7, -1)), "0: no tables of whole numbers"),
        (replace(LARGE, tables=(5.0, 1.0)), "0: no tables of whole numbers"),  # type: ignore[arg-type]
        (replace(LARGE, tables=(5, 1, 0)), "0: no tables of whole numbers"),
        (replace(LARGE, tables=(True, 5)), "0: no tables of whole numbers"),
        (replace(LARGE, knowing=(({1: 1}, 2),)), "0: what somebody knows is another"),
    ],
)
def test_a_touched_one_does_not(claim: Claim, fault: str) -> None:
    assert fault in faults(2, [ALL, HIDDEN], [], [claim])


@pytest.mark.parametrize("rule", [Rule({0: 1}, 6, None), Rule({0: 1}, 0, 4)])
def test_nor_one_against_the_rules(rule: Rule) -> None:
    assert faults(2, [ALL, HIDDEN], [rule], [LARGE]) == ["0: rule 0 is broken"]


def test_each_hidden_number_of_the_report_is_needed(proven: tuple[System, Protection]) -> None:
    """Printing any of them after all is found out by the checker, or by a look for a proof that there is none."""
    system, protection = proven
    for at in sorted(protection.hidden):
        if system.numbers[at].status is not Status.NEW:
            continue
        shown = replace(protection, hidden=protection.hidden - {at})
        assert faults_of(system, shown) != [], system.numbers[at].name


def test_each_touched_unknown_of_a_proof_is_found(proven: tuple[System, Protection]) -> None:
    system, protection = proven
    aim, tables = protection.witnesses[0]
    found = 0
    for place in range(system.unknowns):
        touched = (*tables[:place], tables[place] + 1, *tables[place + 1 :])
        witnesses = ((aim, touched), *protection.witnesses[1:])
        found += faults_of(system, replace(protection, witnesses=witnesses)) != []
    assert found >= system.unknowns * 3 // 4  # the others stand in no printed number


def test_a_claim_that_is_left_out_is_missed(proven: tuple[System, Protection]) -> None:
    system, protection = proven
    for at in range(4):
        fewer = (*protection.witnesses[:at], *protection.witnesses[at + 1 :])
        assert [each for each in faults_of(system, replace(protection, witnesses=fewer)) if "nothing" in each]
