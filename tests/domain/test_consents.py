"""Consents are kept per guardian; coverage says how far an agency is reached on a day."""

import random
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import assume, given
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
    standing_about,
)

ANNA, BO, CHILD, FAMILY, SIBLING = (UUID(int=number) for number in range(1, 6))
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
    if not givers & guardians:
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
    gone = a_consent(BO, valid_to=DAY - timedelta(days=1))
    assert stands(a_consent(ANNA), gone) == Standing(coverage=Coverage.PARTIAL, doubts=(Doubt.EXPIRED,))
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


@pytest.mark.parametrize("withdrawn_on", [None, DAY])
@pytest.mark.parametrize("guardians", [BOTH, frozenset({ANNA}), frozenset[UUID]()])
def test_the_newest_decision_of_each_decides(guardians: frozenset[UUID], withdrawn_on: date | None) -> None:
    answer = ConsentState.REFUSED if withdrawn_on is None else ConsentState.GIVEN
    no = replace(a_consent(answer=answer, withdrawn_on=withdrawn_on), valid_from=date(2026, 2, 1))
    yes = [a_consent(ANNA), a_consent(BO)]
    assert not stands(*yes, guardians=guardians).is_missing
    found = stands(*yes, no, guardians=guardians)
    assert found.is_refused
    again = replace(a_consent(), valid_from=date(2026, 3, 1))
    assert stands(*yes, no, again, guardians=guardians) == stands(*yes, guardians=guardians)
    ahead = replace(no, valid_from=DAY + timedelta(days=1), withdrawn_on=None)
    assert stands(*yes, ahead, guardians=guardians) == stands(*yes, guardians=guardians)
    asked = replace(a_consent(answer=ConsentState.REQUESTED), valid_from=DAY)
    assert stands(*yes, asked, guardians=guardians) == stands(*yes, guardians=guardians)


def test_of_one_day_a_refusal_weighs_the_most() -> None:
    both = [a_consent(ANNA), a_consent(BO), a_consent(BO, answer=ConsentState.REFUSED)]
    assert stands(*both).is_refused
    assert stands(*reversed(both)).is_refused


@pytest.mark.parametrize("no", [a_consent(BO, answer=ConsentState.REFUSED), a_consent(BO, withdrawn_on=DAY)])
def test_a_guardian_who_says_no_is_not_outvoted(no: Consent) -> None:
    found = stands(a_consent(ANNA), no)
    assert found == Standing(coverage=Coverage.NONE, doubts=(RED[no.state_on(DAY)],))


def by_the_child(capacity: Capacity = Capacity.CHILD, answer: ConsentState = ConsentState.GIVEN) -> Consent:
    return replace(a_consent(CHILD, answer=answer), capacity=capacity)


def test_where_guardians_are_known_a_yes_of_the_child_alone_covers_nothing() -> None:
    assert stands(by_the_child()) == Standing(coverage=Coverage.NONE, doubts=(Doubt.NOT_ASKED,))
    assert stands(by_the_child(), guardians=frozenset()).coverage is Coverage.PARTIAL
    assert stands(a_consent(ANNA), by_the_child()).doubts == (Doubt.GUARDIAN_MISSING,)


def test_the_childs_own_no_is_a_doubt_where_the_guardians_cover() -> None:
    said = by_the_child(answer=ConsentState.REFUSED)
    found = stands(a_consent(ANNA), a_consent(BO), said)
    assert found == Standing(coverage=Coverage.PARTIAL, doubts=(Doubt.CHILD_REFUSED,))
    assert not found.is_refused
    assert stands(said).doubts == (Doubt.NOT_ASKED, Doubt.CHILD_REFUSED)


def test_who_answers_for_themselves_as_an_adult_has_no_guardians() -> None:
    assert stands(by_the_child(Capacity.ADULT)).is_sure
    assert stands(by_the_child(Capacity.ADULT, ConsentState.REFUSED), a_consent(ANNA)).is_refused


def test_a_consent_about_one_covers_nobody_else() -> None:
    given = [a_consent(ANNA), replace(a_consent(ANNA, answer=ConsentState.PARTIAL), about_id=SIBLING)]
    one = frozenset({ANNA})
    assert standing_about(given[:1], {CHILD: one}, SCHOOL, DAY).is_sure
    assert standing_about(given[:1], {SIBLING: one}, SCHOOL, DAY).doubts == (Doubt.NOT_ASKED,)
    assert standing_about(given[:1], {CHILD: one, SIBLING: one}, SCHOOL, DAY).is_missing
    both = standing_about(given, {CHILD: one, SIBLING: one}, SCHOOL, DAY)
    assert (both.coverage, both.doubts) == (Coverage.PARTIAL, (Doubt.PARTIAL_ANSWER,))
    assert standing_about(given, {CHILD: one, SIBLING: one | {BO}}, SCHOOL, DAY).doubts == (
        Doubt.GUARDIAN_MISSING,
        Doubt.PARTIAL_ANSWER,
    )
    assert standing_about(given, {}, SCHOOL, DAY).coverage is Coverage.PARTIAL
    assert standing_about([], {}, SCHOOL, DAY).is_missing


def test_it_is_told_whom_a_lacking_consent_concerns_and_the_judgement_is_the_same() -> None:
    one = frozenset({ANNA})
    found = standing_about([a_consent(ANNA)], {CHILD: one, SIBLING: one}, SCHOOL, DAY)
    assert found.shares == ((found, ()),)  # nobody is named
    named = found.named({CHILD: "Alva", SIBLING: "Lina"})
    assert named == found
    missing = Standing(coverage=Coverage.NONE, doubts=(Doubt.NOT_ASKED,))
    assert named.shares == ((missing, ("Lina",)),)
    partly = replace(a_consent(ANNA, answer=ConsentState.PARTIAL), about_id=BO)
    both = standing_about([partly], {BO: one, SIBLING: one, CHILD: one}, SCHOOL, DAY)
    assert [names for _, names in both.named({CHILD: "Alva", SIBLING: "Lina", BO: "Bo"}).shares] == [
        ("Alva", "Lina"),
        ("Bo",),
    ]


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


def says(consents: list[Consent], giver: UUID) -> str:
    """What somebody's newest answer about the school says that day, told plainly."""
    begun = [
        each
        for each in consents
        if each.given_by_id == giver
        and each.valid_from <= DAY
        and (SCHOOL in each.agency_ids or (each.answer is ConsentState.REFUSED and not each.agency_ids))
    ]
    newest = [each for each in begun if each.valid_from == max(one.valid_from for one in begun)]
    refused = [each for each in newest if each.answer is ConsentState.REFUSED]
    held = [each for each in newest if each.withdrawn_on is None]
    if refused:
        return "no"
    if newest and not held:
        taken_back = [each for each in newest if each.withdrawn_on is not None and each.withdrawn_on <= DAY]
        if len(taken_back) == len(newest):
            return "no"
        return (
            ""
            if len(newest) == 1 and _over(newest[0])
            else "unclear"
            if len(newest) > 1
            else newest[0].answer
        )
    if not newest:
        return ""
    whole = [each for each in held if each.answer is ConsentState.GIVEN] or held
    return "" if all(_over(each) for each in whole) else whole[0].answer


def _over(consent: Consent) -> bool:
    return consent.valid_to is not None and consent.valid_to < DAY


@given(st.lists(CONSENTS, max_size=6), st.frozensets(st.sampled_from([ANNA, BO]), min_size=1))
def test_coverage_is_what_a_plain_look_at_every_guardians_newest_answer_says(
    consents: list[Consent], guardians: frozenset[UUID]
) -> None:
    found = standing(consents, guardians, SCHOOL, DAY)
    said = {each: says(consents, each) for each in guardians}
    assume("unclear" not in said.values())
    if "no" in said.values() or not any(said.values()):
        assert found.coverage is Coverage.NONE
        assert found.is_refused is ("no" in said.values())
    elif set(said.values()) == {"given"}:
        assert (found.coverage is Coverage.COVERED) is (Doubt.CHILD_REFUSED not in found.doubts)
        assert set(found.doubts) <= {Doubt.EXPIRES_SOON, Doubt.CHILD_REFUSED}
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
