"""A publication as the ledger keeps it: one text for each, read back as it was, and nothing else taken for one."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.earlier import earlier_reports
from famsam_desktop.domain.observations import NEVER, Choice, Span, Unit
from famsam_desktop.domain.publications import Form, Publication, PublishedAverage, PublishedNumber
from famsam_desktop.domain.published import (
    NotAPublication,
    PublicationTooNew,
    publication_bytes,
    read_publication,
    read_report,
    read_void,
    void_bytes,
)

texts = st.text(max_size=20)
numbers = st.integers(0, 10_000)
ends = st.none() | st.integers(-1, NEVER)
choices: st.SearchStrategy[Choice] = st.frozensets(texts, min_size=1, max_size=4) | st.builds(
    Span, ends, ends
)
wheres = st.dictionaries(texts, choices, max_size=4)
decimals = st.none() | st.floats(0, 1_000, allow_nan=False)
published = st.builds(
    PublishedNumber,
    table=texts,
    label=texts,
    unit=st.sampled_from(Unit),
    where=wheres,
    value=numbers,
    behind=st.none() | numbers,
    threshold=numbers,
    zero_tells=st.booleans(),
    is_printed=st.booleans(),
)
averages = st.builds(
    PublishedAverage,
    unit=st.sampled_from(Unit),
    of=texts,
    where=wheres,
    count=numbers,
    mean=decimals,
    median=decimals,
    smallest=st.none() | numbers,
    largest=st.none() | numbers,
)
publications = st.builds(
    Publication,
    made_on=st.dates(),
    as_of=st.dates(),
    purpose=texts,
    recipient=texts,
    rule=texts,
    threshold=numbers,
    reason=texts,
    is_earlier=st.booleans(),
    name=texts,
    numbers=st.lists(published, max_size=4).map(tuple),
    averages=st.lists(averages, max_size=2).map(tuple),
    files=st.lists(st.tuples(st.sampled_from(Form), texts), max_size=3).map(tuple),
    witness=texts,
)


@given(publications)
def test_it_is_read_back_as_it_was(publication: Publication) -> None:
    content = publication_bytes(publication)
    again = read_publication(content)
    assert again == publication
    assert publication_bytes(again) == content


@given(texts)
def test_a_reason_is_read_back_as_it_was(reason: str) -> None:
    assert read_void(void_bytes(reason)) == reason


@pytest.mark.parametrize("year", [2021, 2022])
def test_the_reports_that_ship_are_read_back(year: int) -> None:
    report = earlier_reports()[year]
    assert read_publication(publication_bytes(report)) == report


def test_two_that_say_the_same_are_one_text() -> None:
    """However their predicates were put together."""
    one = a_publication({"b": frozenset(("x", "y")), "a": Span(1, 2)})
    other = a_publication({"a": Span(1, 2), "b": frozenset(("y", "x"))})
    assert publication_bytes(one) == publication_bytes(other)


def test_no_repr_shows_a_value() -> None:
    assert "4711" not in repr(a_publication({}, value=4711))


# --- what is none ------------------------------------------------------------------------------------------------


def test_one_of_a_later_program_is_refused() -> None:
    told = as_told()
    told["version"] = 2
    with pytest.raises(PublicationTooNew):
        read_publication(encoded(told))


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\xff\xfe", b"[]", b"null", b"{}", b'"text"', b"{", b"[" * 100_000),
        *(b'{"version":0}', b'{"version":true}', b'{"version":"1"}', b'{"version":1}'),
    ],
)
def test_what_is_no_publication_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPublication):
        read_publication(content)
    with pytest.raises(NotAPublication):
        read_void(content)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("made_on", "igår"), ("made_on", 7), ("as_of", None), ("purpose", 1), ("purpose", "\ud800")),
        *(("threshold", -1), ("threshold", 5.0), ("threshold", True), ("is_earlier", 1), ("numbers", {})),
        *(("numbers", [1]), ("averages", "x"), ("files", [["doc", "0"]]), ("files", [["json"]])),
        *(("files", [[1, "0"]]), ("witness", []), ("colour", "red")),
    ],
)
def test_a_field_that_is_wrong_is_named(name: str, value: object) -> None:
    told = {**as_told(), name: value}
    with pytest.raises(NotAPublication) as refusal:
        read_publication(encoded(told))
    assert refusal.value.where.startswith(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("unit", "cats"), ("unit", 1), ("value", -1), ("value", "3"), ("value", None), ("behind", "3")),
        *(("is_printed", "yes"), ("where", []), ("where", {"a": "x"}), ("where", {"a": []})),
        *(("where", {"a": ["x", "x"]}), ("where", {"a": [1]}), ("where", {"a": {"since": 1}})),
        *(("where", {"a": {"from": 1.5}}), ("where", {"a": {"from": "igår"}}), ("name", "x")),
    ],
)
def test_a_number_that_is_wrong_is_named_by_its_place(name: str, value: object) -> None:
    told = as_told()
    told["numbers"][0][name] = value
    with pytest.raises(NotAPublication) as refusal:
        read_publication(encoded(told))
    assert refusal.value.where.startswith(f"numbers 1: {name}")


@pytest.mark.parametrize("mean", ["4", True, -1, [4]])
def test_a_mean_that_is_none_is_refused(mean: object) -> None:
    with pytest.raises(NotAPublication):
        read_publication(encoded({**as_told(), "averages": [an_average(mean)]}))


@pytest.mark.parametrize("mean", ["NaN", "Infinity", "1e999", "1" + "0" * 400])
def test_a_mean_that_is_no_number_is_refused(mean: str) -> None:
    told = json.dumps({**as_told(), "averages": [an_average(4711)]}).replace("4711", mean)
    with pytest.raises(NotAPublication):
        read_publication(told.encode())


def test_a_publication_is_no_reason_and_a_reason_no_publication() -> None:
    with pytest.raises(NotAPublication):
        read_void(encoded(as_told()))
    with pytest.raises(NotAPublication):
        read_publication(void_bytes("aldrig lämnad"))


# --- written by hand ---------------------------------------------------------------------------------------------


def test_a_report_written_by_hand_says_only_what_it_has_to() -> None:
    report = read_report(
        encoded(
            {
                "version": 1,
                "name": "Årsberättelse 2020",
                "as_of": "2020-12-31",
                "numbers": [
                    {"unit": "families", "where": {"started": {"to": "2020-12-31"}}, "value": 15},
                    {
                        "label": "Nora",
                        "unit": "families",
                        "where": {
                            "started": {"from": "2020-01-01", "to": "2020-12-31"},
                            "municipality": ["Nora"],
                        },
                        "value": 3,
                    },
                ],
            }
        )
    )
    first, second = report.numbers
    assert (report.made_on, report.as_of) == (date(2020, 12, 31), date(2020, 12, 31))
    assert first.where == {"started": Span(None, date(2020, 12, 31).toordinal())}
    assert (first.value, first.is_printed, first.threshold) == (15, True, 5)
    assert second.where["municipality"] == frozenset(("Nora",))


def test_a_report_says_at_least_its_day() -> None:
    with pytest.raises(NotAPublication) as refusal:
        read_report(b'{"version":1,"numbers":[]}')
    assert refusal.value.where == "as_of"


def a_publication(where: dict[str, Choice], value: int = 15) -> Publication:
    number = PublishedNumber(
        table="t", label="l", unit=Unit.FAMILIES, where=where, value=value, threshold=5, is_printed=True
    )
    return Publication(
        made_on=date(2026, 1, 2), as_of=date(2026, 1, 1), purpose="p", recipient="r", numbers=(number,)
    )


def as_told() -> dict[str, Any]:
    return dict(json.loads(publication_bytes(a_publication({"a": Span(1)}))))


def an_average(mean: object) -> dict[str, object]:
    return {"unit": "families", "of": "meetings", "where": {}, "count": 17, "mean": mean}


def encoded(told: object) -> bytes:
    return json.dumps(told).encode()
