"""Days in English mean what they mean in Swedish, are found in the same places, and take nothing of a Swedish text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import days, phrases
from famsam_desktop.domain.capture import read
from famsam_desktop.domain.outcomes import OutcomeKind
from famsam_desktop.domain.times import MONTHS, WEEKDAYS

WEDNESDAY = date(2026, 11, 25)
ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
TODAYS = st.dates(date(2024, 1, 1), date(2060, 12, 31))


def day_of(text: str) -> date | None:
    found = days.find(text, WEDNESDAY)
    return found.day if found is not None else None


@pytest.mark.parametrize(
    ("said", "swedish"),
    [
        ("today", "idag"),
        ("by tomorrow", "imorgon"),
        ("the day after tomorrow", "i övermorgon"),
        ("on Friday", "på fredag"),
        ("by next Monday", "nästa måndag"),
        ("next friday", "nästa fredag"),
        ("this Sunday", "på söndag"),
        ("next week", "nästa vecka"),
        ("Tuesday next week", "tisdag nästa vecka"),
        ("next week on Tuesday", "tisdag nästa vecka"),
        ("in a week", "om en vecka"),
        ("in two weeks", "om två veckor"),
        ("in 10 days", "om 10 dagar"),
        ("in three months", "om tre månader"),
        ("by week 50", "vecka 50"),
        ("by 1/12", "1/12"),
        ("due 2026-12-01", "2026-12-01"),
        ("December 3rd, 2027", "3 december 2027"),
        ("Friday, 4 December", "fredag 4 december"),
        ("the 4th of May", "4 maj"),
        ("may 4", "4 maj"),
    ],
)
def test_english_means_what_swedish_means(said: str, swedish: str) -> None:
    meant = phrases.find(swedish, WEDNESDAY)
    found = days.find(f"@Åsa sends it {said}", WEDNESDAY)
    assert meant is not None
    assert found == phrases.Phrase(meant.day, 14, 14 + len(said))
    assert days.whole(said, WEDNESDAY) == phrases.whole(swedish, WEDNESDAY)


def test_a_field_also_takes_what_has_been() -> None:
    assert days.whole("yesterday", WEDNESDAY) == date(2026, 11, 24)
    assert days.whole("2 November", WEDNESDAY) == date(2026, 11, 2)
    assert days.find("since yesterday", WEDNESDAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "Friday group meets",
        "every Friday",
        "page 3 may help",
        "Start i september 2 timmar per dag",
        "Bjud in Jan 2 dagar i veckan",
        "weekly",
        "the 32nd of May",
    ],
)
def test_what_is_no_day_stays_in_the_text(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    "text", ["after Christmas", "in a few weeks", "next month", "on the 31st of February"]
)
def test_nobody_can_tell_which_day_it_is(text: str) -> None:
    assert days.is_unclear(text, WEDNESDAY)


@given(TODAYS, st.integers(0, 300))
def test_every_day_can_be_said_by_its_date(today: date, ahead: int) -> None:
    day = date.fromordinal(today.toordinal() + ahead)
    weekday, month = ENGLISH_DAYS[day.weekday()], ENGLISH_MONTHS[day.month - 1]
    found = days.find(f"Sends it by {weekday} {day.day} {month} {day.year}", today)
    assert found is not None
    assert (found.day, found.start) == (day, 9)


@given(
    TODAYS, st.text(alphabet="abiknoprsty åäö.,0123456789/", max_size=30), st.sampled_from(WEEKDAYS + MONTHS)
)
def test_swedish_stays_as_it_was(today: date, around: str, word: str) -> None:
    text = f"{around} på {word} {around[:4]}"
    if not any(month[:3].lower() in text for month in ENGLISH_MONTHS):
        assert days.find(text, today) == phrases.find(text, today)


def test_a_line_may_be_english() -> None:
    decided = read("Decision: new school", (), WEDNESDAY)
    assert (decided.kind, decided.text) == (OutcomeKind.DECISION, "new school")
    asked = read("take-back: can it be earlier? by next Friday", (), WEDNESDAY)
    assert (asked.kind, asked.due, asked.text) == (
        OutcomeKind.TAKE_BACK,
        date(2026, 12, 4),
        "can it be earlier?",
    )
    action = read("action: call the school tomorrow", (), WEDNESDAY)
    assert (action.kind, action.due, action.text) == (None, date(2026, 11, 26), "call the school")
