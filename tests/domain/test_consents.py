"""Consents are kept per guardian; coverage says how far an agency is reached on a day."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.consents import (
    Capacity,
    Consent,
    ConsentDraft,
    ConsentForm,
    ConsentState,
    Coverage,
    coverage,
)

ANNA, BO, CHILD, FAMILY = (UUID(int=number) for number in range(1, 5))
SCHOOL, CLINIC = UUID(int=10), UUID(int=11)
DAY = date(2026, 5, 1)


def a_consent(
    by: UUID = ANNA,
    *,
    answer: ConsentState = ConsentState.GIVEN,
    agencies: frozenset[UUID] = frozenset({SCHOOL}),
    valid_to: date | None = None,
    withdrawn_on: date | None = None,
) -> Consent:
    return Consent(
        id=UUID(int=99),
        family_id=FAMILY,
        about_id=CHILD,
        given_by_id=by,
        capacity=Capacity.GUARDIAN,
        form=ConsentForm.WRITTEN,
        answer=answer,
        agency_ids=agencies,
        valid_from=date(2026, 1, 1),
        valid_to=valid_to,
        withdrawn_on=withdrawn_on,
    )


def test_a_consent_covers_its_agencies_from_its_first_to_its_last_day() -> None:
    consent = a_consent(valid_to=DAY)
    assert consent.covers(SCHOOL, DAY)
    assert not consent.covers(CLINIC, DAY)
    assert not consent.covers(SCHOOL, DAY + timedelta(days=1))
    assert not consent.covers(SCHOOL, date(2025, 12, 31))


@pytest.mark.parametrize("answer", [ConsentState.REQUESTED, ConsentState.REFUSED])
def test_asked_or_refused_lifts_nothing(answer: ConsentState) -> None:
    assert not a_consent(answer=answer).covers(SCHOOL, DAY)


def test_withdrawn_counts_from_the_day_itself_and_before_expired() -> None:
    consent = a_consent(valid_to=DAY, withdrawn_on=DAY)
    assert consent.state_on(DAY - timedelta(days=1)) is ConsentState.GIVEN
    assert consent.state_on(DAY) is ConsentState.WITHDRAWN
    assert consent.state_on(DAY + timedelta(days=9)) is ConsentState.WITHDRAWN
    assert a_consent(valid_to=DAY).state_on(DAY + timedelta(days=1)) is ConsentState.EXPIRED


def test_expires_soon_means_within_thirty_days_and_still_in_force() -> None:
    assert a_consent(valid_to=DAY).expires_soon(DAY)
    assert a_consent(valid_to=DAY + timedelta(days=30)).expires_soon(DAY)
    assert not a_consent(valid_to=DAY + timedelta(days=31)).expires_soon(DAY)
    assert not a_consent(valid_to=DAY - timedelta(days=1)).expires_soon(DAY)
    assert not a_consent().expires_soon(DAY)
    assert not a_consent(valid_to=DAY, answer=ConsentState.REFUSED).expires_soon(DAY)


@given(st.sets(st.sampled_from([ANNA, BO])), st.sets(st.sampled_from([ANNA, BO]), min_size=1))
def test_coverage_is_full_only_when_every_guardian_gave_it(givers: set[UUID], guardians: set[UUID]) -> None:
    found = coverage([a_consent(giver) for giver in givers], frozenset(guardians), SCHOOL, DAY)
    if not givers:
        assert found is Coverage.NONE
    else:
        assert found is (Coverage.COVERED if guardians <= givers else Coverage.PARTIAL)


def test_a_consent_without_known_guardians_is_partial_at_most() -> None:
    assert coverage([a_consent()], frozenset(), SCHOOL, DAY) is Coverage.PARTIAL


def test_a_draft_that_lifts_secrecy_names_agencies_and_a_period_that_does_not_end_first() -> None:
    draft = ConsentDraft(
        about_id=CHILD,
        given_by_id=ANNA,
        capacity=Capacity.GUARDIAN,
        form=ConsentForm.ORAL,
        answer=ConsentState.GIVEN,
        valid_from=DAY,
        valid_to=DAY - timedelta(days=1),
    )
    assert {problem.field for problem in draft.problems(DAY)} == {"agency_ids", "valid_to"}
    assert {problem.field for problem in ConsentDraft().problems(DAY)} == {
        "about_id",
        "given_by_id",
        "capacity",
        "form",
        "answer",
        "valid_from",
    }
