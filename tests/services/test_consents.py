"""Consents, and what they cover."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from famsam_desktop.domain.consents import ConsentState, Coverage
from famsam_desktop.domain.errors import Incomplete, InTheFuture, NotFound, OutOfOrder
from tests import builders
from tests.team import Team, made

TODAY = date(2026, 3, 4)


class Parents:
    """A family with two guardians of one child, and two agencies."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self.family = team.family()
        self.child = team.child(self.family)
        self.mother, self.father = (
            team.guardian(self.family, name="Åsa"),
            team.guardian(self.family, name="Per"),
        )
        self.school, self.clinic = team.agency(), team.agency(name="BUP")

    def coverage(self, day: date = TODAY) -> Coverage:
        return self.team.consents.coverage(self.family, self.school, day)


@pytest.fixture
def parents(team: Team) -> Parents:
    return Parents(team)


def test_a_consent_is_kept_with_whom_and_what_it_reaches(team: Team, parents: Parents) -> None:
    draft = builders.a_consent(
        parents.child, parents.mother, {parents.school, parents.clinic}, topics="skolgången"
    )
    consent = made(team.consents.record(parents.family, draft))
    [known] = team.consents.of_family(parents.family)
    assert (known.id, known.about, known.given_by, known.received_by) == (
        consent,
        "Alva",
        "Åsa",
        "Maria Lund",
    )
    assert known.agency_ids == {parents.school, parents.clinic}
    assert (known.topics, known.state_on(TODAY)) == ("skolgången", ConsentState.GIVEN)


def test_every_guardian_has_to_consent(team: Team, parents: Parents) -> None:
    assert parents.coverage() is Coverage.NONE
    for guardian in (parents.mother, parents.father):
        team.families.set_guardian(builders.custody(parents.child, guardian))
    team.consents.record(parents.family, builders.a_consent(parents.child, parents.mother, {parents.school}))
    assert parents.coverage() is Coverage.PARTIAL
    team.consents.record(parents.family, builders.a_consent(parents.child, parents.father, {parents.school}))
    assert parents.coverage() is Coverage.COVERED
    assert parents.coverage(date(2027, 1, 1)) is Coverage.NONE  # both have run out
    assert team.consents.coverage(parents.family, parents.clinic, TODAY) is Coverage.NONE


def test_without_any_custody_written_down_the_guardians_are_those_called_so(
    team: Team, parents: Parents
) -> None:
    team.consents.record(parents.family, builders.a_consent(parents.child, parents.mother, {parents.school}))
    assert parents.coverage() is Coverage.PARTIAL
    team.families.set_guardian(builders.custody(parents.child, parents.mother))
    assert parents.coverage() is Coverage.COVERED


def test_a_correction_changes_the_agencies_it_reaches(team: Team, parents: Parents) -> None:
    draft = builders.a_consent(parents.child, parents.mother, {parents.school})
    consent = made(team.consents.record(parents.family, draft))
    for reached in ({parents.clinic}, {parents.school, parents.clinic}, {parents.school}):
        team.consents.amend(consent, builders.a_consent(parents.child, parents.mother, reached))
        [known] = team.consents.of_family(parents.family)
        assert known.agency_ids == reached


def test_a_withdrawn_consent_covers_nothing_from_that_day(team: Team, parents: Parents) -> None:
    draft = builders.a_consent(parents.child, parents.mother, {parents.school})
    consent = made(team.consents.record(parents.family, draft))
    with pytest.raises(InTheFuture):
        team.consents.withdraw(consent, date(2026, 3, 5))
    with pytest.raises(OutOfOrder):
        team.consents.withdraw(consent, date(2026, 1, 11))
    team.consents.withdraw(consent, date(2026, 3, 2))
    assert parents.coverage(date(2026, 3, 1)) is Coverage.PARTIAL
    assert parents.coverage(date(2026, 3, 2)) is Coverage.NONE


def test_a_consent_stays_within_the_family(team: Team, parents: Parents) -> None:
    stranger = team.guardian(team.family())
    with pytest.raises(NotFound):
        team.consents.record(parents.family, builders.a_consent(parents.child, stranger, {parents.school}))
    with pytest.raises(NotFound):
        team.consents.record(parents.family, builders.a_consent(stranger, parents.mother, {parents.school}))
    assert team.consents.of_family(parents.family) == []


def test_a_consent_that_cannot_be_is_refused(team: Team, parents: Parents) -> None:
    draft = builders.a_consent(parents.child, parents.mother, {parents.school})
    consent = made(team.consents.record(parents.family, draft))
    changes: tuple[dict[str, Any], ...] = (
        {"agency_ids": frozenset()},
        {"answer": ConsentState.EXPIRED},
        {"valid_to": date(2020, 1, 1)},
        {"topics": "x" * 100_000},
    )
    for change in changes:
        refused = replace(draft, **change)
        with pytest.raises(Incomplete):
            team.consents.record(parents.family, refused)
        with pytest.raises(Incomplete):
            team.consents.amend(consent, refused)
    with pytest.raises(NotFound):
        team.consents.withdraw(uuid4(), TODAY)
    assert len(team.consents.of_family(parents.family)) == 1


def test_consents_that_run_out_are_found_in_time(team: Team, parents: Parents) -> None:
    for valid_to in (date(2026, 3, 20), date(2026, 3, 10), date(2026, 6, 1), None):
        draft = builders.a_consent(parents.child, parents.mother, {parents.school}, valid_to=valid_to)
        team.consents.record(parents.family, draft)
    withdrawn = made(
        team.consents.record(
            parents.family,
            builders.a_consent(parents.child, parents.father, {parents.school}, valid_to=date(2026, 3, 15)),
        )
    )
    team.consents.withdraw(withdrawn, date(2026, 3, 1))
    with team.store.read() as work:
        found = work.consents.ending(TODAY, date(2026, 4, 3))
    assert [(alias, consent.valid_to) for alias, consent in found] == [
        ("Familj 26-01", date(2026, 3, 10)),
        ("Familj 26-01", date(2026, 3, 20)),
    ]
