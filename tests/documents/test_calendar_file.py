"""The calendar file, read back by a parser: times, texts that try to break out, and what RFC 5545 demands."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from famsam_desktop.documents.calendar_file import calendar_file
from famsam_desktop.domain.invitations import Appointment, CalendarEntry, EntryStatus
from famsam_desktop.domain.times import instant
from tests.clock import NOW

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NINE = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
ENTRY = CalendarEntry(
    key=UUID(int=7),
    sequence=2,
    status=EntryStatus.CONFIRMED,
    made_at=NOW,
    appointment=Appointment(
        what="Samverkansmöte",
        starts_at=NINE,
        ends_at=NINE + timedelta(minutes=90),
        place="Rum 3, Kungsgatan 1",
        convener="FamSam",
    ),
)


def with_said(**changes: Any) -> CalendarEntry:
    return replace(ENTRY, appointment=replace(ENTRY.appointment, **changes))


def read(entry: CalendarEntry) -> Any:
    return Calendar.from_ical(calendar_file(entry))


def event_of(entry: CalendarEntry) -> Any:
    (event,) = read(entry).walk("VEVENT")
    return event


def lines(entry: CalendarEntry) -> list[str]:
    """The content lines, unfolded."""
    return calendar_file(entry).decode().replace("\r\n ", "").split("\r\n")


def test_a_request_says_what_a_calendar_needs() -> None:
    calendar = read(ENTRY)
    event = event_of(ENTRY)
    assert (calendar["METHOD"], calendar["VERSION"], calendar["CALSCALE"]) == ("REQUEST", "2.0", "GREGORIAN")
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (str(UUID(int=7)), 2, "CONFIRMED")
    assert (event["SUMMARY"], event["LOCATION"]) == ("Samverkansmöte", "Rum 3, Kungsgatan 1")
    assert event["DTSTAMP"].dt == NOW
    assert event["DTSTART"].dt == NINE
    assert event["DTEND"].dt == NINE + timedelta(minutes=90)
    assert event["CLASS"] == "PRIVATE"


def test_a_cancellation_takes_the_same_entry_away() -> None:
    gone = replace(ENTRY, status=EntryStatus.CANCELLED, sequence=3)
    assert read(gone)["METHOD"] == "CANCEL"
    assert event_of(gone)["UID"] == event_of(ENTRY)["UID"]
    assert event_of(gone)["ORGANIZER"] == event_of(ENTRY)["ORGANIZER"]
    assert (event_of(gone)["STATUS"], event_of(gone)["SEQUENCE"]) == ("CANCELLED", 3)


def test_the_organiser_is_the_organisation_and_the_attendee_nobody() -> None:
    event = event_of(ENTRY)
    assert event["ORGANIZER"].params["CN"] == "FamSam"
    assert event["ORGANIZER"].startswith("urn:uuid:")
    assert "CN" not in event["ATTENDEE"].params
    assert event["ATTENDEE"].params["RSVP"] == "FALSE"
    assert "mailto" not in calendar_file(ENTRY).decode().lower()


def test_each_property_stands_once() -> None:
    for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "ORGANIZER", "SEQUENCE"):
        assert sum(line.partition(":")[0].partition(";")[0] == name for line in lines(ENTRY)) == (
            3 if name == "DTSTART" else 1  # the two seasons of the zone have one as well
        )


# --- times -------------------------------------------------------------------------------------------------------


def test_times_are_local_with_the_zone_described() -> None:
    said = lines(ENTRY)
    assert "DTSTART;TZID=Europe/Stockholm:20261125T090000" in said
    assert "DTEND;TZID=Europe/Stockholm:20261125T103000" in said
    assert said.count("TZID:Europe/Stockholm") == 1
    assert said.index("END:VTIMEZONE") < said.index("BEGIN:VEVENT")


@pytest.mark.parametrize("year", [2024, 2026, 2027, 2031])
def test_the_described_zone_is_the_one_swedish_clocks_follow(year: int) -> None:
    (zone,) = read(ENTRY).walk("VTIMEZONE")
    described: Any = zone.to_tz(lookup_tzid=False)
    for day in range(0, 366, 3):
        moment = datetime(year, 1, 1, 12) + timedelta(days=day)  # noqa: DTZ001  (a clock on a wall)
        assert moment.replace(tzinfo=described).utcoffset() == moment.replace(tzinfo=STOCKHOLM).utcoffset(), (
            moment
        )


@pytest.mark.parametrize(
    ("day", "clock", "minutes"),
    [
        (date(2026, 3, 29), time(1, 30), 60),  # over the hour that is left out
        (date(2026, 10, 25), time(1, 30), 120),  # into the hour that comes twice
        (date(2026, 10, 25), time(0, 0), 720),
        (date(2026, 12, 31), time(23, 0), 120),  # over midnight and the year
        (date(2026, 7, 1), time(9, 0), 90),
    ],
)
def test_start_and_length_are_what_they_were(day: date, clock: time, minutes: int) -> None:
    begins = instant(day, clock)
    event = event_of(with_said(starts_at=begins, ends_at=begins + timedelta(minutes=minutes)))
    assert event["DTSTART"].dt.astimezone(UTC) == begins
    assert event["DTEND"].dt.astimezone(UTC) - begins == timedelta(minutes=minutes)


def test_an_hour_that_comes_twice_is_given_in_utc() -> None:
    begins = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # 02.30, the second time
    said = lines(with_said(starts_at=begins, ends_at=begins + timedelta(hours=1)))
    assert "DTSTART:20261025T013000Z" in said


# --- texts that try to break out ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "place",
    [
        "Rum 3; Kungsgatan 1, plan 2",
        'Rum "Eken": vån\\plan 2',
        "Rum\r\nATTENDEE:mailto:x@example.org\r\n",
        "Rum\nEND:VEVENT\nBEGIN:VEVENT",
        "مركز الأسرة, قاعة ٣",
        "Räksmörgås " * 20,
        "😀" * 60,
        "a\u2028b\u0085c\x0bd",
    ],
)
def test_a_place_stays_one_place(place: str) -> None:
    entry = with_said(place=place)
    assert event_of(entry)["LOCATION"].split() == place.split()
    assert len(read(entry).walk("VEVENT")) == 1
    assert not any(line.startswith("ATTENDEE:mailto") for line in lines(entry))


@given(place=st.text(max_size=200), convener=st.text(max_size=120))
def test_any_text_keeps_the_file_whole(place: str, convener: str) -> None:
    entry = with_said(place=place, convener=convener)
    raw = calendar_file(entry)
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # folded between letters, never inside one
    calendar: Any = Calendar.from_ical(raw)
    assert [part.name for part in calendar.walk()] == [
        *("VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT")
    ]
    assert calendar.walk("VEVENT")[0]["UID"] == str(UUID(int=7))
