"""The internal figures: the shape of the published report, and its numbers."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

from famsam_desktop.domain.printed import MARKING
from famsam_desktop.exports.counts import internal_csv, internal_json
from tests.exports.report import report

FACTS = Path(__file__).parent.parent / "facts" / "famsam-2022.json"


def _made(**changed: Any) -> Any:
    return json.loads(internal_json(report(**changed)))


def _without_notes(table: Any) -> Any:
    if not isinstance(table, dict):
        return table
    return {
        key: _without_notes(cell)
        for key, cell in table.items()
        if not key.startswith("_") and key != "source"
    }


def test_the_report_of_2022_has_the_keys_order_and_numbers_of_the_published_one() -> None:
    facts = _without_notes(json.loads(FACTS.read_text(encoding="utf-8")))
    made = _without_notes(_made())
    for row in made["families_by_municipality"].values():
        row.pop("processes_ever")
    extra = {"kind", "child_processes", "closed_before_any_meeting", "consultations", "information_meetings"}
    assert set(made) - set(facts) == extra
    shown = {key: value for key, value in made.items() if key in facts}
    assert json.dumps(shown) == json.dumps(facts)


def test_what_the_published_report_lacks_is_there_too() -> None:
    made = _made()
    assert made["families_by_municipality"]["Nora"]["processes_ever"] == 22
    assert made["families_by_municipality"]["total"]["processes_ever"] == 112
    assert (made["child_processes"], made["closed_before_any_meeting"]) == (81, 15)
    assert (made["consultations"], made["information_meetings"]) == (25, None)


def test_internal_files_are_marked() -> None:
    assert _made()["kind"] == "internal"
    assert _made()["_marking"] == MARKING
    assert internal_csv(report()).decode("utf-8-sig").startswith(MARKING)


def test_a_register_that_is_switched_off_is_no_zero() -> None:
    text = internal_csv(report(consultations=0)).decode("utf-8-sig")
    assert "Konsulterande samtal;Totalt;samtal;0\r\n" in text
    assert "Informationsträffar;Totalt;träffar;förs inte längre\r\n" in text


def test_unknown_birth_years_and_no_closed_families_have_their_place() -> None:
    made = _made(birth_years={None: (2, 1)}, meetings_of_closed={})
    assert made["children_by_birth_years"]["unknown"] == {"school_stage": None, "ever": 2, "current": 1}
    assert made["meetings_per_closed_family"] is None


def test_every_number_of_the_json_is_in_the_csv() -> None:
    rows = list(csv.reader(StringIO(internal_csv(report()).decode("utf-8-sig")), delimiter=";"))
    assert {len(row) for row in rows} == {4}
    lines = {tuple(row) for row in rows}
    assert ("Familjer och processer per år", "2021", "avslutade familjer, efter avslutsår", "1") in lines
    assert ("Familjer per kommun", "Totalt", "processer sedan starten", "112") in lines
    assert ("Folkmängd", "Nora", "2021-12-31", "10721") in lines
    assert ("Barnens processer efter skolstadium", "Åk 4-6 (2010–2012)", "aktuella", "14") in lines
    assert ("Möten per avslutad familj", "Totalt", "medelvärde", "4,1") in lines
    assert ("Aktualiserad av", "Förälder", "familjer sedan starten", "11") in lines


def test_the_file_is_the_same_each_time() -> None:
    assert internal_json(report()) == internal_json(report())
    assert internal_csv(report()) == internal_csv(report())
