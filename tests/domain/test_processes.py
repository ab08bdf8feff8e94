"""The definition of a process, case by case, and against a simple count of its own."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.agencies import COUNTED_KINDS, OwnContact, OwnContactKind
from famsam_desktop.domain.processes import HeldMeeting, NotCounted, judge

MEMBER, OTHER, CASE, CLINIC, SCHOOL = (UUID(int=number) for number in range(1, 6))
DAY = date(2022, 3, 4)
CONTACT = OwnContact(
    id=UUID(int=9),
    member_id=MEMBER,
    agency_id=CLINIC,
    agency="BUP",
    kind=OwnContactKind.TREATMENT,
    valid_from=date(2021, 11, 1),
)
MEETING = HeldMeeting(day=DAY, discussed_ids=frozenset({MEMBER}), agency_ids=frozenset({CLINIC, SCHOOL}))


def test_a_discussed_member_whose_own_contact_was_there_is_a_process_and_knows_why() -> None:
    process = judge(MEMBER, CASE, [MEETING], [CONTACT]).process
    assert process is not None
    assert (process.since, process.agency, process.contact_since) == (DAY, "BUP", date(2021, 11, 1))


@pytest.mark.parametrize(
    ("meetings", "contacts", "reason"),
    [
        ([], [CONTACT], NotCounted.NO_HELD_MEETING),
        ([replace(MEETING, discussed_ids=frozenset({OTHER}))], [CONTACT], NotCounted.NOT_DISCUSSED),
        ([MEETING], [], NotCounted.NO_COUNTED_CONTACT),
        ([MEETING], [replace(CONTACT, kind=OwnContactKind.COURSE)], NotCounted.NO_COUNTED_CONTACT),
        (
            [MEETING],
            [replace(CONTACT, kind=OwnContactKind.PARENTING_PROGRAMME)],
            NotCounted.NO_COUNTED_CONTACT,
        ),
        ([replace(MEETING, agency_ids=frozenset({SCHOOL}))], [CONTACT], NotCounted.AGENCY_NOT_THERE),
        ([MEETING], [replace(CONTACT, valid_from=DAY + timedelta(days=1))], NotCounted.AGENCY_NOT_THERE),
        ([MEETING], [replace(CONTACT, valid_to=DAY - timedelta(days=1))], NotCounted.AGENCY_NOT_THERE),
    ],
)
def test_what_is_lacking_is_named(
    meetings: list[HeldMeeting], contacts: list[OwnContact], reason: NotCounted
) -> None:
    judged = judge(MEMBER, CASE, meetings, contacts)
    assert judged.process is None
    assert judged.reason is reason


def test_first_and_last_day_of_the_contact_count() -> None:
    assert (
        judge(MEMBER, CASE, [MEETING], [replace(CONTACT, valid_from=DAY, valid_to=DAY)]).process is not None
    )


def test_it_is_current_until_the_day_it_ended() -> None:
    process = judge(MEMBER, CASE, [MEETING], [CONTACT], ended_on=date(2022, 6, 1)).process
    assert process is not None
    assert not process.current_on(DAY - timedelta(days=1))
    assert process.current_on(date(2022, 5, 31))
    assert not process.current_on(date(2022, 6, 1))


days = st.dates(date(2022, 1, 1), date(2022, 1, 20))
agencies = st.sampled_from([CLINIC, SCHOOL])
meetings = st.builds(
    HeldMeeting,
    day=days,
    discussed_ids=st.frozensets(st.sampled_from([MEMBER, OTHER])),
    agency_ids=st.frozensets(agencies),
)
contacts = st.builds(
    replace,
    st.just(CONTACT),
    agency_id=agencies,
    kind=st.sampled_from(OwnContactKind),
    valid_from=days,
    valid_to=st.none() | days,
)


@given(st.lists(meetings, max_size=6), st.lists(contacts, max_size=5))
def test_judge_agrees_with_the_definition_read_aloud(held: list[HeldMeeting], own: list[OwnContact]) -> None:
    counted_days = [
        meeting.day
        for meeting in held
        for contact in own
        if MEMBER in meeting.discussed_ids
        and contact.kind in COUNTED_KINDS
        and contact.agency_id in meeting.agency_ids
        and contact.valid_from <= meeting.day
        and (contact.valid_to is None or meeting.day <= contact.valid_to)
    ]
    process = judge(MEMBER, CASE, held, own).process
    assert (process.since if process else None) == (min(counted_days) if counted_days else None)
