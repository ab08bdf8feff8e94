"""Every refusal and every fault has a sentence of its own."""

import inspect
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from famsam_desktop.domain import errors
from famsam_desktop.domain.errors import EnvironmentFault, Problem, Refusal
from famsam_desktop.ui import passphrase_words, texts
from famsam_desktop.ui.problems import problem_sentence

VALUES: dict[str, object] = {
    "problems": (Problem("alias", "missing"), Problem("note", "too_long", 20_000)),
    "kind": "meeting",
    "by": "case",
    "count": 3,
    "closed_on": date(2026, 1, 2),
    "earliest": date(2026, 1, 2),
    "first": date(2020, 2, 3),
    "state": "genomfört",
    "step": "x",
    "what": "closing",
    "started": True,
    "busy": "venue",
    "starts_at": datetime(2026, 3, 4, 9, 0, tzinfo=UTC),
    "agencies": 2,
    "minimum": 12,
    "holder": "process 1",
    "part": "page",
    "seconds": 10,
    "reason": "slow",
}


def every(kind: type[Exception]) -> list[type[Exception]]:
    return [
        each
        for child in kind.__subclasses__()
        for each in (child, *every(child))
        if each.__module__ == errors.__name__
    ]


def example(kind: type[Exception]) -> Exception:
    ours = [each for each in kind.__mro__ if each.__module__ == errors.__name__]
    if not any("__init__" in vars(each) for each in ours):
        return kind()
    wanted = list(inspect.signature(kind).parameters.values())
    by_place = [VALUES[each.name] for each in wanted if each.kind is not each.KEYWORD_ONLY]
    by_name = {each.name: VALUES[each.name] for each in wanted if each.kind is each.KEYWORD_ONLY}
    return kind(*by_place, **by_name)


@pytest.mark.parametrize("kind", every(Refusal) + every(EnvironmentFault), ids=lambda kind: kind.__name__)
def test_has_a_sentence(kind: type[Exception]) -> None:
    said = texts.sentence(example(kind))  # type: ignore[arg-type]  # every() gives only these two families
    assert said != texts.UNKNOWN
    assert said[0].isupper() or said[0].isdigit()
    assert said.endswith((".", ")"))
    assert "{" not in said


def test_what_is_gone_is_named_in_its_own_gender_and_an_unknown_id_is_not_said_to_be_gone() -> None:
    assert texts.sentence(errors.NotFound("meeting")) == "Mötet finns inte längre. Det kan ha tagits bort."
    assert texts.sentence(errors.NotFound("own_contact")).startswith(
        "Den egna kontakten finns inte längre. Den"
    )
    assert texts.sentence(errors.NoSuchId("meeting")).startswith(
        "Inget möte har ett id-nummer som börjar så."
    )


def test_a_field_is_told_its_limit() -> None:
    assert "20\u00a0000" in problem_sentence(Problem("note", "too_long", 20_000))
    assert "2026-01-02" in problem_sentence(Problem("valid_to", "before_start", date(2026, 1, 2)))


@pytest.mark.parametrize(
    ("typed", "grade"),
    [
        *(("", 0), ("kort", 0), ("aaaaaaaaaaaaaaaaaaaaaa", 0), ("123456789012", 0), ("lösenordlösenord", 0)),
        *(("Sommaren2026!", 0), ("tolv tecken!", 1), ("häst batteri klammer", 2)),
        ("grannens häst åt upp tre gröna båtar", 3),
    ],
)
def test_strength_counts_length_and_variety(typed: str, grade: int) -> None:
    assert passphrase_words.strength(typed)[0] == grade


def test_needs_no_qt() -> None:
    code = "import sys, famsam_desktop.ui.texts; sys.exit(any('PySide6' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
