"""What leaves the store about a meeting: never a name, an alias or a title, and a number that grows when it must."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import times
from famsam_desktop.domain.invitations import (
    Made,
    Message,
    Occasion,
    appointment,
    entry,
    made,
    message,
    occasions,
    span,
)
from famsam_desktop.domain.meetings import Meeting, MeetingForm, MeetingState, MeetingType, Venue
from tests.clock import NOW

CASE, SOMEBODY = UUID(int=1), UUID(int=2)
ROOM = Venue(id=UUID(int=3), name="Rum 3", address="Kungsgatan 1", municipality="Nora")
NINE = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def a_meeting(**changes: Any) -> Meeting:
    meeting = Meeting(
        id=UUID(int=4),
        case_id=CASE,
        family_id=UUID(int=5),
        title="",
        type=MeetingType.COORDINATION,
        form=MeetingForm.IN_PERSON,
        starts_at=NINE,
        planned_minutes=90,
        venue_id=ROOM.id,
        chair_id=SOMEBODY,
        state=MeetingState.CONVENED,
    )
    return replace(meeting, **changes)


def text(occasion: Occasion, meeting: Meeting, phone_back: str = "0581-810 00") -> str:
    return message(occasion, appointment(meeting, ROOM, "FamSam", phone_back)).text


# --- the texts ---------------------------------------------------------------------------------------------------


def test_a_reminder_says_when_where_and_how_to_answer() -> None:
    assert text(Occasion.REMINDER, a_meeting()) == (
        "Påminnelse: samverkansmöte onsdag 25 november 2026 kl. 09.00–10.30.\n"
        "Plats: Rum 3, Kungsgatan 1, Nora\n"
        "Kan du inte komma? Hör av dig till oss: 0581-810 00\n"
        "Hälsningar FamSam"
    )


def test_an_invitation_is_a_sentence() -> None:
    said = text(Occasion.INVITATION, a_meeting())
    assert said.startswith(
        "Välkommen till ett samverkansmöte onsdagen den 25 november 2026 kl. 09.00–10.30.\n"
    )


@pytest.mark.parametrize(
    ("name", "address", "place"),
    [
        ("Rum 3", "Kristinavägen 1, Lindesberg", "Rum 3, Kristinavägen 1, Lindesberg"),
        ("Stadshuset i Lindesberg", "", "Stadshuset i Lindesberg"),
        ("Rum 3", "711 30 LINDESBERG", "Rum 3, 711 30 LINDESBERG"),
        ("Lindesbergs bibliotek", "Torget", "Lindesbergs bibliotek, Torget, Lindesberg"),
        ("Nylindesberg", "", "Nylindesberg, Lindesberg"),
    ],
)
def test_a_town_is_said_once(name: str, address: str, place: str) -> None:
    room = replace(ROOM, name=name, address=address, municipality="Lindesberg")
    assert appointment(a_meeting(), room, "FamSam").place == place


def test_without_a_telephone_the_text_still_asks_for_an_answer() -> None:
    assert "\nHör av dig till oss om du inte kan komma.\n" in text(Occasion.INVITATION, a_meeting(), "")


def test_a_cancellation_names_no_place_to_go_to() -> None:
    said = text(Occasion.CANCELLED, a_meeting(state=MeetingState.CANCELLED))
    assert said.startswith("Inställt: samverkansmöte onsdag 25 november 2026 kl. 09.00–10.30 blir inte av.")
    assert "Kungsgatan" not in said
    assert "inte komma" not in said


def test_a_digital_meeting_has_its_link_on_a_line_of_its_own() -> None:
    said = text(Occasion.INVITATION, a_meeting(form=MeetingForm.DIGITAL, link="https://mote.example/a?b=1"))
    assert "\nPlats: Digitalt\nAnslut: https://mote.example/a?b=1\n" in said
    assert "Kungsgatan" not in said


def test_a_link_left_from_another_form_is_not_sent() -> None:
    assert "mote.example" not in text(Occasion.INVITATION, a_meeting(link="https://mote.example"))


def test_a_meeting_over_midnight_names_both_days() -> None:
    late = datetime(2026, 12, 31, 22, 0, tzinfo=UTC)
    assert span(late, late + timedelta(hours=2)) == (
        "torsdag 31 december 2026 kl. 23.00 till fredag 1 januari 2027 kl. 01.00"
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 29), "söndag 29 mars 2026 kl. 01.30–03.30"),
        (date(2026, 10, 25), "söndag 25 oktober 2026 kl. 01.30–02.30"),
    ],
)
def test_clock_times_follow_summer_time(day: date, said: str) -> None:
    begins = times.instant(day, time(1, 30))
    minutes = 60 if day.month == 3 else 120
    assert span(begins, begins + timedelta(minutes=minutes)) == said


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (MeetingState.DRAFT, [Occasion.INVITATION]),
        (MeetingState.CONVENED, [Occasion.REMINDER, Occasion.INVITATION, Occasion.MOVED]),
        (MeetingState.CANCELLED, [Occasion.CANCELLED]),
        (MeetingState.IN_PROGRESS, []),
        (MeetingState.HELD, []),
    ],
)
def test_each_state_offers_what_there_is_to_say(state: MeetingState, offered: list[Occasion]) -> None:
    assert list(occasions(state)) == offered


@pytest.mark.parametrize(
    ("kind", "case", "called"),
    [
        (MeetingType.CLOSING, CASE, "Samverkansmöte"),
        (MeetingType.WITH_FAMILY, CASE, "Samverkansmöte"),
        (MeetingType.STEERING_GROUP, CASE, "Samverkansmöte"),
        (MeetingType.STEERING_GROUP, None, "Styrgruppsmöte"),
        (MeetingType.OTHER, None, "Möte"),
        (MeetingType.COORDINATION, None, "Samverkansmöte"),
    ],
)
def test_only_a_meeting_of_no_case_may_be_called_by_its_type(
    kind: MeetingType, case: UUID | None, called: str
) -> None:
    assert appointment(a_meeting(type=kind, case_id=case), ROOM, "FamSam").what == called


SECRETS = st.text(st.characters(min_codepoint=0x410, max_codepoint=0x44F), min_size=4, max_size=30)


@given(
    title=SECRETS,
    kind=st.sampled_from(MeetingType),
    form=st.sampled_from(MeetingForm),
    state=st.sampled_from(MeetingState),
    case=st.none() | st.just(CASE),
)
def test_no_title_ever_leaves(
    title: str, kind: MeetingType, form: MeetingForm, state: MeetingState, case: UUID | None
) -> None:
    meeting = a_meeting(title=title, type=kind, form=form, state=state, case_id=case)
    said = appointment(meeting, ROOM, "FamSam", "0581-810 00")
    written = [message(occasion, said) for occasion in Occasion]
    out = repr((said, entry(meeting, said, None, NOW), [each.text for each in written]))
    assert title not in out
    for secret in (meeting.id, meeting.family_id, meeting.case_id, meeting.chair_id):
        assert secret is None or str(secret) not in out


def test_a_text_is_in_no_repr() -> None:
    assert "hemligt" not in repr(Message(occasion=Occasion.REMINDER, text="hemligt"))


# --- the number of a calendar file -------------------------------------------------------------------------------


def numbered(meeting: Meeting, last: Made | None) -> Made:
    return made(entry(meeting, appointment(meeting, ROOM, "FamSam"), last, NOW))


def test_the_first_file_is_number_nought_and_the_same_again_keeps_its_number() -> None:
    first = numbered(a_meeting(), None)
    assert first.sequence == 0
    assert numbered(a_meeting(), first) == first


@pytest.mark.parametrize(
    "changed",
    [
        {"starts_at": NINE + timedelta(hours=1)},
        {"planned_minutes": 60},
        {"form": MeetingForm.HYBRID, "link": "https://mote.example"},
        {"form": MeetingForm.DIGITAL},
        {"state": MeetingState.CANCELLED},
        {"state": MeetingState.DRAFT},
    ],
)
def test_another_time_place_or_state_is_the_next_number(changed: dict[str, object]) -> None:
    first = numbered(a_meeting(), None)
    second = numbered(a_meeting(**changed), first)
    assert second.sequence == 1
    assert numbered(a_meeting(**changed), second).sequence == 1
    assert numbered(a_meeting(), second).sequence == 2


@given(title=SECRETS)
def test_what_does_not_leave_makes_no_new_number(title: str) -> None:
    first = numbered(a_meeting(), None)
    assert numbered(a_meeting(title=title, note_taker_id=SOMEBODY, role_explained=True), first) == first


def test_the_key_of_a_file_is_no_id_of_the_store() -> None:
    meeting = a_meeting()
    said = appointment(meeting, ROOM, "FamSam")
    first = entry(meeting, said, None, NOW)
    assert first.key != meeting.id
    assert (
        entry(replace(meeting, starts_at=NINE + timedelta(days=1)), said, made(first), NOW).key == first.key
    )
    assert entry(replace(meeting, id=UUID(int=99)), said, None, NOW).key != first.key
