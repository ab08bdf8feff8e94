"""The two published reports as the tests read them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "facts"

type Facts = dict[str, Any]


def report(year: int) -> Facts:
    """The facts of the report of that year."""
    facts: Facts = json.loads((FOLDER / f"famsam-{year}.json").read_text(encoding="utf-8"))
    return facts


def cut_off(facts: Facts) -> date:
    """The day the report counts up to."""
    return date.fromisoformat(facts["as_of"])
