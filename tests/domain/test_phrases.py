"""Days as people say them: every day of a year can be said in each way, none is ever past, nonsense is no day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import times
from famsam_desktop.domain.phrases import find, is_unclear, whole

WEDNESDAY = date(2026, 11, 25)
TODAYS = st.dates(date(2024, 1, 1), date(2060, 12, 31))
AHEAD = st.integers(0, 300)


def day_of(text: str, today: date = WEDNESDAY) -> date | None:
    found = find(text, today)
    return found.day if found is not None else None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("idag", date(2026, 11, 25)),
        ("i dag", date(2026, 11, 25)),
        ("imorgon", date(2026, 11, 26)),
        ("i morron", date(2026, 11, 26)),
        ("i övermorgon", date(2026, 11, 27)),
        ("på fredag", date(2026, 11, 27)),
        ("På Fredag", date(2026, 11, 27)),
        ("nu på fredag", date(2026, 11, 27)),
        ("på onsdag", date(2026, 11, 25)),
        ("på tisdag", date(2026, 12, 1)),
        ("nästa fredag", date(2026, 12, 4)),
        ("på nästa måndag", date(2026, 11, 30)),
        ("till lördag", date(2026, 11, 28)),
        ("nästa vecka", date(2026, 12, 4)),
        ("om två veckor", date(2026, 12, 9)),
        ("om 3 dagar", date(2026, 11, 28)),
        ("om en månad", date(2026, 12, 25)),
        ("om tolv månader", date(2027, 11, 25)),
        ("den 1/12", date(2026, 12, 1)),
        ("1/12", date(2026, 12, 1)),
        ("01/12", date(2026, 12, 1)),
        ("1/3", date(2027, 3, 1)),
        ("1/12-2027", date(2027, 12, 1)),
        ("29/2", date(2028, 2, 29)),
        ("1 dec", date(2026, 12, 1)),
        ("1 dec.", date(2026, 12, 1)),
        ("den 1:a december", date(2026, 12, 1)),
        ("1 december 2026", date(2026, 12, 1)),
        ("den 1 december 2027", date(2027, 12, 1)),
        ("vecka 49", date(2026, 12, 4)),
        ("v. 49", date(2026, 12, 4)),
        ("v49", date(2026, 12, 4)),
        ("vecka 48", date(2026, 11, 27)),
        ("på tisdag nästa vecka", date(2026, 12, 1)),
        ("nästa vecka på tisdag", date(2026, 12, 1)),
        ("på fredag i nästa vecka", date(2026, 12, 4)),
        ("på onsdag vecka 50", date(2026, 12, 9)),
        ("vecka 50 på onsdag", date(2026, 12, 9)),
        ("om 2 veckor på fredag", date(2026, 12, 11)),
        ("på fredag om två veckor", date(2026, 12, 11)),
        ("1/12-27", date(2027, 12, 1)),
        ("den 1/12-27", date(2027, 12, 1)),
        ("5 maj 27", date(2027, 5, 5)),
        ("24/11-2027", date(2027, 11, 24)),
        ("2026-12-01", date(2026, 12, 1)),
    ],
)
def test_the_day_that_is_said(said: str, day: date) -> None:
    assert day_of(said) == day
    assert day_of(f"ringer BUP {said}") == day
    assert day_of(f"{said}, efter lunch") == day
    found = find(f"ringer {said}.", WEDNESDAY)
    assert found is not None
    assert f"ringer {said}."[found.start : found.end].rstrip(".") == said.rstrip(".")


@pytest.mark.parametrize(
    "said",
    [
        "",
        "32/1",
        "0/5",
        "1/13",
        "30/2",
        "1/12/3",
        "50/50",
        "2026-11-24",
        "2026-02-30",
        "1 december 2025",
        "vecka 54",
        "vecka 0",
        "om noll dagar",
        "om 1000 dagar",
        "om flera veckor",
        "fredagsmys",
        "på fredagar",
        "31 november",
        "paragraf 4.1/12",
        "dec",
        "idagen",
        "12345/12",
        "24/11",
        "24 november",
        "den 1 oktober",
        "vecka 47",
        "vecka 40",
        "5 maj 26",
        "på måndag vecka 48",
        "åk 7/8",
        "åk. 7/8",
        "klass 4/5",
        "årskurs 1/2",
        "kl 10/12",
        "3/4 tjänst",
        "3/4-tjänst",
        "varje fredag",
        "fredag hålls mötet",
        "i fredags",
    ],
)
def test_what_is_no_day(said: str) -> None:
    assert find(said, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("said", "day", "phrase"),
    [
        ("senast fredag", date(2026, 11, 27), "fredag"),
        ("ringer BUP senast måndag om skolan", date(2026, 11, 30), "måndag"),
        ("ringer BUP fredag", date(2026, 11, 27), "fredag"),
        ("ringer BUP nästa fredag. ", date(2026, 12, 4), "nästa fredag"),
        ("1 dec 14.30", date(2026, 12, 1), "1 dec"),
        ("1 dec 20 personer", date(2026, 12, 1), "1 dec"),
    ],
)
def test_what_belongs_to_the_day(said: str, day: date, phrase: str) -> None:
    found = find(said, WEDNESDAY)
    assert found is not None
    assert (found.day, said[found.start : found.end]) == (day, phrase)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ringer 15.12", date(2026, 12, 15)),
        ("ringer den 15.12.2027 om skolan", date(2027, 12, 15)),
        ("senast 5.1", date(2027, 1, 5)),
        ("den 1/12 14.10", date(2026, 12, 1)),
        ("kl 10.12", None),
        ("kl. 10.12", None),
        ("mellan 9.10 och 10.10", None),
        ("13.10–14.00", None),
        ("13.10-14.00", None),
        ("12.10 kr", None),
        ("höj till 1.5", None),
        ("1.5 mg", None),
        ("paragraf 4.11", None),
    ],
)
def test_a_day_with_a_dot_is_neither_a_time_nor_an_amount(said: str, day: date | None) -> None:
    assert day_of(said) == day
    assert not is_unclear(said, WEDNESDAY)


@pytest.mark.parametrize(
    "said",
    [
        "den 31/2",
        "31.11",
        "1/13",
        "efter jul",
        "före jullovet",
        "i veckan",
        "till hösten",
        "nästa månad",
        "24/11",
        "om flera veckor",
        "om ett par dagar",
        "vecka 47",
        "2026-02-30",
        "1 december 2025",
    ],
)
def test_what_seems_to_be_a_day_and_is_none(said: str) -> None:
    assert find(said, WEDNESDAY) is None
    assert is_unclear(f"ringer {said} om skolan", WEDNESDAY)
    assert not is_unclear(f"ringer {said} på fredag", WEDNESDAY)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "ringer mamma",
        "två gånger i veckan",
        "tre dagar i veckan",
        "kl 9.30",
        "åk 7/8",
        "3/4 tjänst",
        "50/50",
        "varje fredag",
        "fredagsmys",
        "till vår grupp",
        "efter mötet",
        "jul hos mormor",
    ],
)
def test_what_does_not_seem_to_be_a_day(said: str) -> None:
    assert not is_unclear(said, WEDNESDAY)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("igår", date(2026, 11, 24)),
        ("i förrgår", date(2026, 11, 23)),
        ("idag", date(2026, 11, 25)),
        ("imorgon", date(2026, 11, 26)),
        ("fredag", date(2026, 11, 27)),
        ("Fredag 27/11", date(2026, 11, 27)),
        ("torsdag 27/11", None),
        ("25/11", date(2026, 11, 25)),
        ("24/11", date(2026, 11, 24)),
        ("1/3", date(2027, 3, 1)),
        ("1/8", date(2026, 8, 1)),
        ("29/2", date(2028, 2, 29)),
        ("25 nov", date(2026, 11, 25)),
        ("25 nov.", date(2026, 11, 25)),
        ("25.11.", date(2026, 11, 25)),
        ("25.11.2025", date(2025, 11, 25)),
        ("25 november 2025", date(2025, 11, 25)),
        ("31/2", None),
        ("efter jul", None),
        ("ringer 25/11", None),
        ("", None),
    ],
)
def test_a_text_that_is_nothing_but_a_day(said: str, day: date | None) -> None:
    assert whole(said, WEDNESDAY) == day


def test_the_last_day_said_is_meant() -> None:
    assert day_of("ringer på fredag om mötet den 1/12") == date(2026, 12, 1)


def test_on_the_weekend_the_week_ends_with_it() -> None:
    assert day_of("vecka 48", date(2026, 11, 28)) == date(2026, 11, 29)
    assert day_of("vecka 48", date(2026, 11, 29)) == date(2026, 11, 29)


def test_a_month_is_over_when_it_is_shorter() -> None:
    assert day_of("om en månad", date(2027, 1, 31)) == date(2027, 2, 28)


def iso(day: date) -> str:
    return day.isoformat()


def slashed(day: date) -> str:
    return f"den {day.day}/{day.month}"


def named(day: date) -> str:
    return f"{day.day} {times.MONTHS[day.month - 1]}"


def short(day: date) -> str:
    return f"{day.day} {times.MONTHS[day.month - 1][:3]}"


@pytest.mark.parametrize("say", [iso, slashed, named, short, times.long_date])
@given(today=TODAYS, ahead=AHEAD)
def test_every_day_of_the_next_months_can_be_said(
    say: Callable[[date], str], today: date, ahead: int
) -> None:
    day = today + timedelta(days=ahead)
    text = f"Åsa ringer {say(day)} om åtgärden"
    found = find(text, today)
    assert found is not None
    assert found.day == day
    assert text[found.start : found.end] == say(day)


@given(today=TODAYS, ahead=st.integers(0, 999))
def test_days_ahead(today: date, ahead: int) -> None:
    assert day_of(f"om {ahead} dagar", today) == today + timedelta(days=ahead)


@given(today=TODAYS, ahead=st.integers(0, 6))
def test_the_coming_weekday(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert day_of(f"på {times.WEEKDAYS[day.weekday()]}", today) == day


@given(today=TODAYS, week=st.integers(1, 53))
def test_a_week_is_that_week(today: date, week: int) -> None:
    day = day_of(f"vecka {week}", today)
    if day is None:  # it was just over
        assert any(times.iso_week(today - timedelta(weeks=each)) == week for each in range(1, 10))
        return
    assert times.iso_week(day) == week
    assert day >= today


BESIDE = (
    "på {weekday} {date}",
    "nu på {weekday} {date}",
    "{weekday} {date}",
    "{weekday}en {date}",
    "till {weekday}, {date}",
    "nästa {weekday} {date}",
    "{date} {weekday}",
    "{date}, på {weekday}",
    "{date} ({weekday})",
)


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("say", [iso, slashed, named, short, times.long_date])
@given(today=TODAYS, ahead=AHEAD, off=st.integers(0, 6))
def test_a_weekday_beside_its_date_is_one_phrase_and_another_one_stays_in_the_text(
    beside: str, say: Callable[[date], str], today: date, ahead: int, off: int
) -> None:
    day = today + timedelta(days=ahead)
    weekday = times.WEEKDAYS[(day.weekday() + off) % 7]
    said = beside.format(weekday=weekday, date=say(day))
    text = f"ringer {said}"
    found = find(text, today)
    assert found is not None
    assert found.day == day
    assert text[found.start : found.end] == (say(day) if off else said)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ringer på fredag den 27/11", "ringer "),
        ("ringer på torsdag den 27/11", "ringer på torsdag "),
        ("ringer fredagen den 27 november om skolan", "ringer  om skolan"),
        ("ringer måndagsgruppen 27/11", "ringer måndagsgruppen "),
        ("ringer 27/11 måndagsgruppen", "ringer  måndagsgruppen"),
        ("ringer på fredag den 20/11", "ringer  den 20/11"),
    ],
)
def test_what_is_left_of_the_text(text: str, rest: str) -> None:
    found = find(text, WEDNESDAY)
    assert found is not None
    assert found.day == date(2026, 11, 27)
    assert text[: found.start] + text[found.end :] == rest


PIECES = st.sampled_from(
    [
        "den ", "1", "31", "/", "12", "-", "2026", " dec", "vecka ", "om ", "två ", "dagar", "på ", "nästa ",
        "fredag", "i ", "morgon", "idag", " ", ".", ":a", "99", "månader", "å",
    ]
)  # fmt: skip


@given(text=st.one_of(st.text(), st.lists(PIECES).map("".join)), today=st.dates())
def test_never_past_whatever_is_typed(text: str, today: date) -> None:
    found = find(text, today)
    if found is not None:
        assert found.day >= today
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("say", [iso, slashed, named, short, times.long_date])
@given(today=TODAYS, off=st.integers(-180, 180))
def test_the_nearest_day_is_meant_where_nothing_else_stands(
    say: Callable[[date], str], today: date, off: int
) -> None:
    day = today + timedelta(days=off)
    assert whole(say(day), today) == day


@given(text=st.one_of(st.text(), st.lists(PIECES).map("".join)), today=st.dates())
def test_whatever_stands_there_is_a_day_or_none(text: str, today: date) -> None:
    whole(text, today)
    assert find(text, today) is None or not is_unclear(text, today)
