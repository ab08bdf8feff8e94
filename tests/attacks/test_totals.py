"""Tables of different things that everybody can add and set against one another."""

import json
from datetime import date
from random import Random

import pytest

from famsam_desktop.domain.observations import NEVER
from famsam_desktop.domain.releases import ReleaseDraft
from tests.attacks.chance import Family, a_family, publish
from tests.attacks.insight import added
from tests.attacks.judging import found_out, secrets

LAST = date(2022, 12, 31)
CHILDREN, BORN = "families_by_number_of_children_under_23", "children_by_birth_years"
PER_CLOSED, TERMS = "meetings_per_closed_family", "meetings_and_actions_by_term"
EVER = "families_and_processes_by_year"


def with_children(count: int) -> Family:
    """A family all of whose children are processes."""
    family = a_family(Random(count))  # noqa: S311  (a register, no secret)
    told = {"started": date(2021, 5, 5).toordinal(), "ended": NEVER}
    family.told |= {**told, "children": count}
    child = {**family.processes[0], **told, "person": "child", "birth_year": 2008}
    family.processes[:] = [dict(child) for _ in range(count)]
    return family


def test_as_many_processes_as_children_do_not_tell_how_many_families_have_one() -> None:
    """Four have one child and twenty-six have two; fifty-six young processes leave no room for a fifth."""
    families = [with_children(count) for count in (*[1] * 4, *[2] * 26)]
    made = publish(ReleaseDraft(as_of=LAST, tables=(CHILDREN, BORN)), families)
    assert secrets(made)
    assert found_out(made, added=added) == []


def with_meetings(count: int, *, closed: bool) -> Family:
    family = a_family(Random(count))  # noqa: S311  (a register, no secret)
    first = date(2021, 3, 1).toordinal()
    ended = date(2022, 3, 1).toordinal() if closed else NEVER
    family.told |= {"started": first, "ended": ended, "meetings": count}
    family.processes[:] = [{**family.processes[0], "started": first, "ended": ended}]
    family.cases[:] = [{**family.cases[0], "referred": first - 9, "started": first, "closed": ended}]
    meeting = {**family.meetings[0], "day": first}
    family.meetings[:] = [{**meeting, "day": first + at} for at in range(count)]
    return family


MERGES: list[dict[str, tuple[tuple[str, ...], ...]]] = [{}, {PER_CLOSED: (("1", "2"), ("1–2", "3"))}]


@pytest.mark.parametrize("merges", MERGES)
def test_the_meetings_of_closed_families_do_not_tell_how_few_others_there_are(
    merges: dict[str, tuple[tuple[str, ...], ...]],
) -> None:
    """Twelve have had thirty, as the lines say or the mean; of thirty-three, three are left for who is current."""
    families = [with_meetings(count, closed=True) for count in (2, 3) for _ in range(6)]
    families += [with_meetings(1, closed=False) for _ in range(3)]
    draft = ReleaseDraft(as_of=LAST, tables=(PER_CLOSED, TERMS, EVER), merges=merges)
    for column in ("processes_ever", "processes_current"):
        draft = draft.without_column(EVER, column)
    made = publish(draft, families)
    assert json.loads(made.data)["tables"][PER_CLOSED]["averages"][0]["mean"] == 2.5
    assert secrets(made)
    assert found_out(made, added=added) == []
