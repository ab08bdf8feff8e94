"""Consents are kept per guardian; coverage says how far an agency is reached on a day."""

import random
from dataclasses import replace
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
    Doubt,
    Standing,
    coverage,
    standing,
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


# --- why, and a plain recount --------------------------------------------------------------------------------------

BOTH = frozenset({ANNA, BO})
RED = {
    ConsentState.REQUESTED: Doubt.NO_ANSWER,
    ConsentState.REFUSED: Doubt.REFUSED,
    ConsentState.WITHDRAWN: Doubt.WITHDRAWN,
    ConsentState.EXPIRED: Doubt.EXPIRED,
}


def stands(*consents: Consent, guardians: frozenset[UUID] = BOTH) -> Standing:
    return standing(consents, guardians, SCHOOL, DAY)


def test_covered_by_everybody_for_long_leaves_no_doubt() -> None:
    found = stands(a_consent(ANNA), a_consent(BO, valid_to=DAY + timedelta(days=31)))
    assert found == Standing(coverage=Coverage.COVERED)
    assert found.is_sure


def test_a_consent_that_soon_runs_out_covers_and_is_a_doubt() -> None:
    found = stands(a_consent(ANNA), a_consent(BO, valid_to=DAY + timedelta(days=30)))
    assert (found.coverage, found.doubts) == (Coverage.COVERED, (Doubt.EXPIRES_SOON,))
    assert not found.is_sure
    renewed = stands(a_consent(ANNA), a_consent(BO, valid_to=DAY), a_consent(BO))
    assert renewed.is_sure


def test_one_guardian_alone_or_a_part_is_partial_and_says_why() -> None:
    assert stands(a_consent(ANNA)).doubts == (Doubt.GUARDIAN_MISSING,)
    assert stands(a_consent(ANNA), a_consent(BO, withdrawn_on=DAY)).doubts == (Doubt.WITHDRAWN,)
    partly = stands(a_consent(ANNA), a_consent(BO, answer=ConsentState.PARTIAL))
    assert (partly.coverage, partly.doubts) == (Coverage.PARTIAL, (Doubt.PARTIAL_ANSWER,))
    assert stands(a_consent(ANNA), guardians=frozenset()).doubts == (Doubt.GUARDIANS_UNKNOWN,)


def test_covered_by_nobody_says_what_there_is_instead() -> None:
    assert stands() == Standing(coverage=Coverage.NONE, doubts=(Doubt.NOT_ASKED,))
    elsewhere = a_consent(agencies=frozenset({CLINIC}))
    assert stands(elsewhere).doubts == (Doubt.NOT_ASKED,)
    refused = a_consent(ANNA, answer=ConsentState.REFUSED, agencies=frozenset())
    gone = a_consent(BO, valid_to=DAY - timedelta(days=1))
    found = stands(refused, gone)
    assert (found.coverage, found.doubts) == (Coverage.NONE, (Doubt.REFUSED, Doubt.EXPIRED))
    assert found.is_missing
    later = replace(a_consent(), valid_from=DAY + timedelta(days=1))
    assert stands(later).doubts == (Doubt.NOT_YET,)


DAYS = st.integers(-40, 40).map(lambda days: DAY + timedelta(days=days))
CONSENTS = st.builds(
    replace,
    st.builds(
        a_consent,
        st.sampled_from([ANNA, BO, CHILD]),
        answer=st.sampled_from([ConsentState.GIVEN, ConsentState.PARTIAL, ConsentState.REFUSED]),
        agencies=st.frozensets(st.sampled_from([SCHOOL, CLINIC])),
        valid_to=st.none() | DAYS,
        withdrawn_on=st.none() | DAYS,
    ),
    valid_from=DAYS,
)


def days_covered(consents: list[Consent], giver: UUID, *, whole: bool) -> set[date]:
    """Counted day by day, for forty days on: somebody's consent, in whole or also in part, reaches the school."""
    found = set()
    for day in (DAY + timedelta(days=days) for days in range(41)):
        for each in consents:
            given = {ConsentState.GIVEN} if whole else {ConsentState.GIVEN, ConsentState.PARTIAL}
            begun = each.valid_from <= day
            ended = (each.valid_to is not None and day > each.valid_to) or (
                each.withdrawn_on is not None and day >= each.withdrawn_on
            )
            theirs = each.given_by_id == giver and SCHOOL in each.agency_ids and each.answer in given
            if theirs and begun and not ended:
                found.add(day)
    return found


@given(st.lists(CONSENTS, max_size=6), st.frozensets(st.sampled_from([ANNA, BO])))
def test_coverage_is_what_a_plain_count_by_day_and_guardian_says(
    consents: list[Consent], guardians: frozenset[UUID]
) -> None:
    found = standing(consents, guardians, SCHOOL, DAY)
    reached = {each for each in (ANNA, BO, CHILD) if DAY in days_covered(consents, each, whole=False)}
    wholly = {each for each in (ANNA, BO, CHILD) if DAY in days_covered(consents, each, whole=True)}
    if not reached:
        assert found.coverage is Coverage.NONE
        assert set(found.doubts) <= {*RED.values(), Doubt.NOT_ASKED, Doubt.NOT_YET}
    elif guardians and guardians <= wholly and reached == wholly:
        assert found.coverage is Coverage.COVERED
        assert set(found.doubts) <= {Doubt.EXPIRES_SOON}
    else:
        assert found.coverage is Coverage.PARTIAL
        assert set(found.doubts) - {Doubt.EXPIRES_SOON}
    assert found.doubts or found.coverage is Coverage.COVERED
    assert coverage(consents, guardians, SCHOOL, DAY) is found.coverage


@given(st.lists(CONSENTS, max_size=6), st.randoms())
def test_the_order_they_are_kept_in_says_nothing(consents: list[Consent], chance: random.Random) -> None:
    shuffled = [replace(each, valid_from=each.valid_from) for each in consents]
    chance.shuffle(shuffled)
    assert stands(*shuffled).coverage is stands(*consents).coverage


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
