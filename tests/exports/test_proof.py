"""The proof as a file: holds for what was protected in earnest, and for nothing that was touched."""

import gzip
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.printed import HIDDEN
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.checking import FOREIGN, checked
from famsam_desktop.exports.proof import TOO_LARGE, TOO_NEW, UNREADABLE, packed, read_proof, write_proof
from famsam_desktop.exports.publication.content import Unreadable
from famsam_desktop.exports.publication.reading import read_back
from famsam_desktop.services.publication_files import faults_of_proof, faults_of_release, publication_bytes
from tests.exports import proven
from tests.exports.printed import figures
from tests.exports.proven import report, with_sign

type Edit = Callable[[dict[str, Any]], None]


def told(proof: bytes) -> dict[str, Any]:
    return dict(json.loads(gzip.decompress(proof)))


def edited(proof: bytes, edit: Edit) -> bytes:
    """The proof with something else in it."""
    value = told(proof)
    edit(value)
    return packed(value)


def faults(proof: bytes, made: proven.Proven | None = None, form: Form = Form.JSON) -> list[str]:
    return faults_of_proof(publication_bytes((made or report()).figures, form), form, proof)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("ledger", [False, True])
def test_a_true_proof_holds_for_every_form(form: Form, ledger: bool) -> None:
    made = report(ledger=ledger)
    assert faults(made.proof, made, form) == []


@pytest.mark.parametrize("ledger", [False, True])
def test_so_it_does_for_all_of_them_at_once(ledger: bool) -> None:
    made = report(ledger=ledger)
    files = [(publication_bytes(made.figures, form), form) for form in Form]
    assert faults_of_release(files, made.figures, made.proof) == []
    assert faults_of_release(files, figures(), made.proof) != []
    assert faults_of_release(files, made.figures, edited(made.proof, _touched_table)) != []
    assert faults_of_release([*files, (files[0][0], Form.CSV)], made.figures, made.proof) != []
    assert faults_of_release(files, made.figures, made.proof[:-1]) == [UNREADABLE]


def test_the_same_protection_is_the_same_file_and_names_no_time() -> None:
    made = report()
    again = write_proof(made.figures, made.system, made.protection, made.cells)
    assert again == made.proof == packed(told(made.proof))
    assert made.proof[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # no name, and no time


def test_the_file_holds_the_same_definitions_as_the_publication() -> None:
    made = report()
    publication = json.loads(publication_bytes(made.figures, Form.JSON))
    assert told(made.proof)["definitions"] == publication["definitions"]


def test_each_printed_number_changed_in_the_file_is_found_out() -> None:
    """Even when the certificate is made to fit."""
    made = report()
    for place, at in made.cells.items():
        value = made.system.numbers[at].value
        sign = value if at in made.protection.hidden else value + 1
        other = publication_bytes(with_sign(made.figures, place, sign), Form.JSON)
        assert faults_of_proof(other, Form.JSON, made.proof) != [], place


def test_each_number_hidden_too_much_is_found_out_as_well() -> None:
    made = report()
    for place, at in made.cells.items():
        if at not in made.protection.hidden:
            other = publication_bytes(with_sign(made.figures, place, HIDDEN), Form.JSON)
            assert faults_of_proof(other, Form.JSON, made.proof) != [], place


def test_each_hidden_number_printed_in_both_is_found_out() -> None:
    """A file and its proof that agree with one another, and give away what was hidden for a reason."""
    made = report()
    cells = {at: place for place, at in made.cells.items()}
    for at in sorted(made.protection.hidden & cells.keys()):
        protection = replace(made.protection, hidden=made.protection.hidden - {at})
        shown = with_sign(made.figures, cells[at], made.system.numbers[at].value)
        proof = write_proof(shown, made.system, protection, made.cells)
        assert faults_of_proof(publication_bytes(shown, Form.JSON), Form.JSON, proof) != [], at


def _put(*path: Any, value: Any) -> Edit:
    def edit(whole: dict[str, Any]) -> None:
        there: Any = whole
        for name in path[:-1]:
            there = there[name]
        there[path[-1]] = value

    return edit


def _fewer_claims(whole: dict[str, Any]) -> None:
    whole["claims"].pop()


def _fewer_rules(whole: dict[str, Any]) -> None:
    whole["rules"].pop()


def _touched_table(whole: dict[str, Any]) -> None:
    at = whole["claims"][0]["tables"]
    whole["tables_found"][at] = [each + 1 for each in whole["tables_found"][at]]


def _smaller_claim(whole: dict[str, Any]) -> None:
    for claim in whole["claims"]:
        claim["bound"] = 0 if claim["upward"] else 10**6


def _another_sum(whole: dict[str, Any]) -> None:
    whole["numbers"][0]["sum"].pop()


def _known_more(whole: dict[str, Any]) -> None:
    for number in whole["numbers"]:
        if number["value"] is None and "cells" in number:
            number["least"] = 4
            return


def _nothing_protected(whole: dict[str, Any]) -> None:
    number = next(each for each in whole["numbers"] if each["value"] is None and "cells" in each)
    number["value"] = 3


def _no_cell(whole: dict[str, Any]) -> None:
    del whole["numbers"][0]["cells"]


TOUCHED: dict[str, Edit] = {
    "a claim less": _fewer_claims,
    "a rule less": _fewer_rules,
    "other tables": _touched_table,
    "claims that say nothing": _smaller_claim,
    "another sum": _another_sum,
    "another least": _known_more,
    "a value in the open": _nothing_protected,
    "a number without a cell": _no_cell,
    "an unknown more": _put("unknowns", value=10**4),
    "another day": _put("as_of", value="2022-11-17"),
    "other lines": _put("tables", 0, "lines", 0, value="2018"),
    "other definitions": _put("definitions", "links", value=[]),
    "a dimension without a value": _put(
        "definitions", "units", "families", "dimensions", "start", value=["2019"]
    ),
    "a cell of something else": _put("definitions", "cells", "years", 0, 0, "where", value={}),
}


@pytest.mark.parametrize("touch", TOUCHED)
def test_a_touched_proof_does_not_hold(touch: str) -> None:
    assert faults(edited(report().proof, TOUCHED[touch])) != []


def test_nor_does_one_with_a_sensitive_difference_that_nobody_claims() -> None:
    made = report()
    numbers = made.system.numbers
    differences = [
        at for at, number in enumerate(numbers) if at not in made.cells.values() and number.is_sensitive
    ]
    for at in differences:

        def unclaimed(whole: dict[str, Any], at: int = at) -> None:
            whole["claims"] = [each for each in whole["claims"] if each["number"] != at]

        assert faults(edited(made.proof, unclaimed)) != []


def test_a_proof_of_another_publication_is_said_to_be_foreign() -> None:
    data = publication_bytes(figures(), Form.JSON)
    assert faults_of_proof(data, Form.JSON, report().proof) == [FOREIGN]


def test_one_beside_an_earlier_publication_must_know_it() -> None:
    """The report of this year beside one that printed more than the proof knows."""
    made = report()
    back = read_back(publication_bytes(made.figures, Form.JSON), Form.JSON)
    assert checked(back, read_proof(made.proof), [back]) == [
        "Vittnena känner inte till allt som publicerades till och med 2022-11-16."
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", UNREADABLE),
        (b"hej", UNREADABLE),
        (gzip.compress(b"hej"), UNREADABLE),
        (gzip.compress(b"{}"), UNREADABLE),
        (gzip.compress(b"[" * 10**6), UNREADABLE),
        (packed({"kind": "famsam-witness", "version": 2}), TOO_NEW),
        (b"\x1f\x8b" + bytes(65 * 1024 * 1024), TOO_LARGE),
    ],
    ids=["nothing", "text", "other text", "an empty object", "a deep one", "newer", "large"],
)
def test_what_is_no_proof_is_said_so_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_proof(data)
    assert str(refused.value) == said


def test_so_is_one_that_would_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("famsam_desktop.exports.proof.LARGEST_UNPACKED", 10**6)
    with pytest.raises(Unreadable, match="större"):
        read_proof(gzip.compress(bytes(10**7)))


@given(st.data())
def test_so_is_one_that_was_cut_or_grew(data: st.DataObject) -> None:
    proof = report().proof
    length = data.draw(st.integers(0, len(proof) - 1))
    for touched in (proof[:length], proof + proof[: length + 1]):
        with pytest.raises(Unreadable):
            read_proof(touched)


@given(st.data())
def test_a_flipped_bit_is_found_or_says_nothing(data: st.DataObject) -> None:
    """The last bits before the sum of the file may be there only to fill a byte."""
    proof = bytearray(report().proof)
    at = data.draw(st.integers(0, len(proof) - 1))
    proof[at] ^= 1 << data.draw(st.integers(0, 7))
    with suppress(Unreadable):
        assert read_proof(bytes(proof)) == read_proof(report().proof)


@given(st.data())
def test_no_oddly_formed_value_is_more_than_refused(data: st.DataObject) -> None:
    """Whatever stands anywhere in the file, the answer is a sentence or a fault, and no error."""
    value = told(report().proof)
    there: Any = value
    while True:
        name = data.draw(st.sampled_from(list(there) if isinstance(there, dict) else list(range(len(there)))))
        inner = there[name]
        if not isinstance(inner, (dict, list)) or not inner or data.draw(st.booleans()):
            break
        there = inner
    there[name] = data.draw(st.sampled_from([None, True, -1, 10**9, 1.5, "x", [], {}, [[]], [[1]], {"a": 1}]))
    faults(packed(value))
