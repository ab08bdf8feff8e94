"""The line of time: what stands on it, and where."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.cases import Case, CaseEvent, CaseStep
from famsam_desktop.domain.consents import ConsentState
from famsam_desktop.domain.outcomes import Action, ActionStatus, Owner, OwnerKind
from famsam_desktop.domain.overviews import CaseView
from famsam_desktop.domain.timelines import Happening, Lane, span, timeline
from tests.domain.test_ecomaps import TODAY, a_consent, a_page

some = st.lists(
    st.builds(
        Happening,
        lane=st.sampled_from(Lane),
        on=st.dates(date(2019, 1, 1), date(2028, 12, 31)),
        id=st.just(UUID(int=1)),
    ),
    max_size=40,
)


def _sorted(shown: Sequence[Happening]) -> list[Happening]:
    return sorted(shown, key=lambda one: one.on)


def test_steps_actions_and_the_ends_of_consents_stand_by_day() -> None:
    steps = (CaseEvent(CaseStep.REFERRED, date(2026, 1, 9)), CaseEvent(CaseStep.CLOSED, date(2026, 10, 1)))
    late = Action(
        id=UUID(int=7),
        what="Ringa skolan",
        owner=Owner(OwnerKind.USER, UUID(int=6)),
        due=TODAY - timedelta(days=3),
        status=ActionStatus.NOT_STARTED,
    )
    runs_out = a_consent(UUID(int=10), id=UUID(int=201), valid_to=TODAY + timedelta(days=9))
    taken_back = a_consent(
        UUID(int=10), id=UUID(int=202), valid_to=TODAY + timedelta(days=9), withdrawn_on=date(2026, 9, 1)
    )
    page = replace(
        a_page(consents=(runs_out, taken_back, a_consent(UUID(int=10)))),
        cases=(CaseView(case=Case(id=UUID(int=5), family_id=UUID(int=1), number=1, events=steps)),),
        actions=(late,),
    )
    shown = timeline(page, TODAY)
    assert [(one.lane, one.on.isoformat(), one.late) for one in shown] == [
        (Lane.CASE, "2026-01-09", False),
        (Lane.CONSENTS, "2026-09-01", False),
        (Lane.CASE, "2026-10-01", False),
        (Lane.ACTIONS, "2026-11-22", True),
        (Lane.CONSENTS, "2026-12-04", True),
    ]
    assert [one.consent for one in shown if one.consent] == [ConsentState.WITHDRAWN, ConsentState.EXPIRED]


@given(some, st.floats(100, 1500), st.floats(20, 60), st.floats(40, 160))
def test_no_sign_of_a_lane_touches_another_and_all_of_them_stand_inside(
    made: list[Happening], room: float, sign: float, label: float
) -> None:
    shown = _sorted(made)
    laid = span(shown, TODAY, room, sign, label)
    hair = 1e-6
    assert laid.width >= room
    assert 0 <= laid.today <= laid.width
    for lane in Lane:
        places = [x for x, one in zip(laid.signs, shown, strict=True) if one.lane is lane]
        assert all(after - before >= sign - hair for before, after in pairwise(places))
        assert all(sign / 2 - hair <= x <= laid.width - sign / 2 + hair for x in places)
    for x, one in zip(laid.signs, shown, strict=True):
        assert one.on >= TODAY or x <= laid.today - sign / 2 + hair
        assert one.on <= TODAY or x >= laid.today + sign / 2 - hair


@given(some, st.floats(300, 1500), st.floats(20, 60), st.floats(40, 100))
def test_the_written_days_have_room_and_lie_no_two_years_apart(
    made: list[Happening], room: float, sign: float, label: float
) -> None:
    laid = span(_sorted(made), TODAY, room, sign, label)
    places = [x for _, x in laid.days]
    assert all(after - before >= label - 1e-6 for before, after in pairwise(places))
    assert all(label / 2 <= x <= laid.width - label / 2 for x in places)
    if (laid.last - laid.first).days > 800:
        assert places


def test_a_sign_alone_stands_on_its_own_day() -> None:
    meeting = Happening(lane=Lane.MEETINGS, on=TODAY - timedelta(days=100), id=UUID(int=1))
    laid = span([meeting], TODAY, 900, 30, 60)
    assert laid.signs[0] == 900 * (meeting.on - laid.first).days / (laid.last - laid.first).days
    assert laid.signs[0] < laid.today


def test_many_years_make_the_line_wider_than_the_room() -> None:
    long_ago = Happening(lane=Lane.CASE, on=date(2016, 1, 1), id=UUID(int=1))
    assert span([long_ago], TODAY, 900, 30, 60).width > 1800
