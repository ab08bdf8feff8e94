"""Publications by chance, one or several of the same register: who has only the files finds out nothing.

`FAMSAM_ATTACKS=300` takes so many of each kind, which takes some minutes.
"""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from math import inf
from random import Random

import pytest

from famsam_desktop.disclosure.model import Status
from famsam_desktop.domain.errors import LinesDoNotMerge
from famsam_desktop.domain.observations import Observations, Span, Unit
from famsam_desktop.domain.releases import ReleaseDraft, Why
from tests.attacks import by_hand
from tests.attacks.attacker import MOST, REVISED, Attack, Fact, File, Piece, spans_of
from tests.attacks.chance import (
    Family,
    Made,
    a_draft,
    a_family,
    changed,
    publish,
    tables_of,
)
from tests.attacks.insight import added, insights
from tests.attacks.judging import found_out, hideable, secrets

OF_EACH = int(os.environ.get("FAMSAM_ATTACKS", "20"))
LAST = date(2022, 6, 30)
TOWNS = "families_by_municipality"
DAYS = (date(2021, 6, 30), date(2021, 12, 31), LAST, date(2023, 1, 31))


def chance_of(name: str, seed: int) -> Random:
    return Random(f"{name} {seed}")  # noqa: S311  (a register, no secret)


def a_register(chance: Random) -> list[Family]:
    return [a_family(chance) for _ in range(chance.randint(8, 40))]


def one_publication(chance: Random) -> list[Made]:
    return [publish(a_draft(chance, LAST), a_register(chance))]


def two_groupings(chance: Random) -> list[Made]:
    """Two choices of one day: one after the other."""
    families = a_register(chance)
    first = publish(a_draft(chance, LAST), families)
    return [first, publish(a_draft(chance, LAST), families, [first.entry])]


def older_and_newer(chance: Random) -> list[Made]:
    """Of different days, in any order, and at times the same tables again."""
    families, made = a_register(chance), list[Made]()
    for _ in range(chance.choice((2, 2, 3))):
        draft = a_draft(chance, chance.choice(DAYS), 2)
        if made and chance.random() < 0.4:
            again = replace(made[0].draft, as_of=chance.choice(DAYS))
            draft = again if _can_be(again) else draft
        made.append(publish(draft, families, [each.entry for each in made]))
    return made


def of_a_changing_register(chance: Random) -> list[Made]:
    """A family comes, goes, is closed or put right in between."""
    families, made = a_register(chance), list[Made]()
    for _ in range(2):
        made.append(publish(a_draft(chance, chance.choice(DAYS), 2), families, [each.entry for each in made]))
        families = changed(families, chance)
    return made


def _can_be(draft: object) -> bool:
    try:
        return bool(tables_of(draft))  # type: ignore[arg-type]
    except LinesDoNotMerge:
        return False


@pytest.mark.parametrize("kind", [one_publication, two_groupings, older_and_newer, of_a_changing_register])
@pytest.mark.parametrize("tenth", range(10))
def test_nothing_is_found_out(kind, tenth: int) -> None:  # type: ignore[no-untyped-def]
    """By a solver, by hand, and every fourth time by the only family in a number."""
    for seed in range(tenth, OF_EACH, 10):
        made = kind(chance_of(kind.__name__, seed))
        assert found_out(*made, insiders=seed % 4 == 0) == [], seed
        for last in range(len(made)):
            assert by_hand_too_much(*made[: last + 1]) == [], seed


def by_hand_too_much(*publications: Made) -> list[str]:
    """What is known by hand of a number of the newest that could have been kept."""
    made, last = publications[-1], len(publications) - 1
    at_best = Attack(*(each.data for each in publications), opened=hideable(made))
    known = by_hand.bounds(made.data)
    return [
        f"{place} = {number.value}"
        for place, number in secrets(made).items()
        for least, most in [known[place]]
        if number.status is not Status.PUBLISHED
        and (
            (most < number.need[1] and at_best.can_be(at_best.row(last, place), number.need[1], upward=True))
            or (
                least > number.need[0]
                and at_best.can_be(at_best.row(last, place), number.need[0], upward=False)
            )
        )
    ]


# --- the numbers are those of the register -----------------------------------------------------------------------


@pytest.mark.parametrize("tenth", range(10))
def test_what_is_printed_is_counted_again_one_by_one(tenth: int) -> None:
    """Each cell by its predicate, as the file itself says it, over the rows."""
    for seed in range(tenth, OF_EACH, 10):
        (made,) = one_publication(chance_of("counted", seed))
        for fact in File(made.data).facts():
            if fact.least == fact.most:
                assert counted(made.observations[Unit(fact.unit)], fact.asked) == fact.least, (
                    seed,
                    fact.place,
                )
            elif fact.place is not None:
                assert counted(made.observations[Unit(fact.unit)], fact.asked) >= fact.least


def counted(observations: Observations, asked) -> int:  # type: ignore[no-untyped-def]
    names = list(observations.columns)
    rows = [dict(zip(names, row, strict=True)) for row in zip(*observations.columns.values(), strict=True)]
    return sum(all(any(fits(row[name], piece) for piece in asked[name]) for name in asked) for row in rows)


def fits(value: str | int, piece: Piece) -> bool:
    if isinstance(piece, str) or isinstance(value, str):
        return value == piece
    return piece[0] <= value <= piece[1]


# --- one number more ---------------------------------------------------------------------------------------------


def mutations(made: Made) -> Iterator[tuple[tuple[str, int, int], bytes]]:
    """The file with any one of its hidden numbers printed."""
    for place, at in made.found.model.cells.items():
        if at in made.found.hidden:
            told = json.loads(made.data)
            for key, line, column in [each for each, other in made.found.model.cells.items() if other == at]:
                told["tables"][key]["cells"][line][column] = made.found.model.package.numbers[at].value
            yield place, json.dumps(told).encode()


@pytest.mark.parametrize("seed", range(12))
def test_none_of_the_hidden_numbers_could_be_printed(seed: int) -> None:
    """One that is hidden for the sake of another gives that one away, where the least was found."""
    made = one_publication(chance_of("one more", seed))[0]
    for place, data in mutations(made):
        if made.found.why(place) is Why.FOR_ANOTHER and made.found.protection.is_least:
            assert gives_away(made, data), place


def gives_away(made: Made, data: bytes) -> bool:
    """Whether something that must not be known is known better than before: a number or a difference."""
    attack = Attack(data)
    numbers, protection = made.found.system.numbers, made.found.protection
    rows = {at: attack.row(0, place) for place, at in made.found.model.cells.items()}
    for aim, _ in protection.witnesses:
        if aim.number not in rows:
            continue
        knowing = [] if aim.insider is None else [(rows[aim.insider], numbers[aim.insider].value)]
        if not attack.can_be(rows[aim.number], aim.bound, upward=aim.upward, knowing=knowing):
            return True
    return len(protection.witnesses) > sum(aim.number in rows for aim, _ in protection.witnesses)


# --- what the file says besides its numbers ----------------------------------------------------------------------


def towns(numbers: Sequence[int]) -> list[Family]:
    chance = chance_of("towns", 1)
    return [
        a_family(chance, (town,))
        for town, count in zip(("Nora", "Lindesberg", "Hällefors"), numbers, strict=True)
        for _ in range(count)
    ]


def test_the_same_cells_are_the_same_file() -> None:
    """How many counterexamples there are must not tell how many of the hidden numbers are small."""
    draft = ReleaseDraft(as_of=date(2023, 6, 30), tables=(TOWNS,)).without_column(TOWNS, "processes_ever")
    files: dict[str, set[bytes]] = {}
    small: dict[str, set[int]] = {}
    for few in range(1, 8):
        made = publish(draft, towns((few, 8 - few, 9)), secret=b"the third of secrets 2")
        cells = json.dumps(json.loads(made.data)["tables"][TOWNS]["cells"])
        files.setdefault(cells, set()).add(made.data)
        small.setdefault(cells, set()).add(len(secrets(made)))
    assert max(map(len, small.values())) > 1  # there is something to tell
    assert {len(each) for each in files.values()} == {1}


# --- other things that somebody may know -------------------------------------------------------------------------

WORK = (
    ("families_and_processes_by_year", "closed_by_year"),
    ("families_and_processes_by_year", "cases_by_year"),
    ("families_and_processes_by_year", "meetings_and_actions_by_term"),
    ("families_by_municipality", "closed_by_year", "cases_by_year"),
)


@pytest.mark.parametrize("tenth", range(10))
def test_nothing_is_found_out_by_who_knows_the_work(tenth: int) -> None:
    """A start is a meeting in a case that was referred by then, and a process of today is of a family of today."""
    for seed in range(tenth, OF_EACH, 10):
        chance = chance_of("work", seed)
        families = [a_family(chance) for _ in range(chance.randint(6, 30))]
        for family in families if seed % 2 else ():
            family.meetings[:] = family.meetings[:1]
        made = publish(ReleaseDraft(as_of=LAST, tables=chance.choice(WORK)), families)
        assert found_out(made, insights=insights) == [], seed


CHILDREN = "families_by_number_of_children_under_23"


@pytest.mark.parametrize("tenth", range(10))
def test_a_birthday_between_two_groupings_gives_nothing_away(tenth: int) -> None:
    """One more child, or one less, changes one table; everybody can reckon with the others as before."""
    for seed in range(tenth, OF_EACH, 10):
        chance = chance_of("birthday", seed)
        families = a_register(chance)
        towns = chance.sample(["Lindesberg", "Nora", "Hällefors"], 3)
        first = ReleaseDraft(as_of=LAST, tables=(TOWNS, CHILDREN)).with_merge(TOWNS, (towns[0], towns[1]))
        made = [publish(first.without_column(TOWNS, "processes_ever"), families)]
        told = families[0].told
        families[0] = replace(families[0], told={**told, "children": int(told["children"]) % 4 + 1})
        second = ReleaseDraft(as_of=LAST, tables=(TOWNS, CHILDREN)).with_merge(TOWNS, (towns[1], towns[2]))
        made.append(publish(second.without_column(TOWNS, "processes_ever"), families, [made[0].entry]))
        assert found_out(*made, changed=(CHILDREN,)) == [], seed


SUMS = (
    ("families_by_number_of_children_under_23", "children_by_birth_years"),
    ("meetings_per_closed_family", "meetings_and_actions_by_term", "families_by_municipality"),
    ("meetings_per_closed_family", "agendas_sent_in_time", "closed_by_year"),
)


@pytest.mark.parametrize("tenth", range(10))
def test_nothing_is_found_out_by_who_can_add(tenth: int) -> None:
    """Processes of children are children of families, and a mean is a sum of meetings."""
    for seed in range(tenth, OF_EACH, 10):
        chance = chance_of("sums", seed)
        families = [a_family(chance) for _ in range(chance.randint(10, 50))]
        made = publish(ReleaseDraft(as_of=LAST, tables=SUMS[seed % 3]), families)
        assert found_out(made, added=added) == [], seed


@pytest.mark.parametrize("tenth", range(10))
def test_one_family_changed_shows_in_no_number_that_is_printed_twice(tenth: int) -> None:
    """Published, one family changed, published again: no printed number is another one by few."""
    for seed in range(tenth, OF_EACH, 10):
        chance = chance_of("again", seed)
        families = [a_family(chance) for _ in range(chance.randint(20, 60))]
        draft = a_draft(chance, LAST)
        before = publish(draft, families)
        now = changed(families, chance)
        after = publish(draft, now, [before.entry])
        again = publish(replace(draft, as_of=DAYS[-1], merges={}), now, [before.entry, after.entry])
        for one, other in ((before, after), (before, again), (after, again)):
            assert small_changes(one, other) == [], seed


def small_changes(before: Made, after: Made) -> list[tuple[Fact, Fact]]:
    """Families are a part of others, or the same, and are more or fewer by less than the threshold."""
    one, other = (
        [fact for fact in File(made.data).facts() if fact.place and fact.least == fact.most]
        for made in (before, after)
    )
    return [
        (then, now)
        for then, now in product(one, other)
        if then.unit == now.unit == "families"
        and (_without_revisions(then) == _without_revisions(now))
        and 0 < abs(then.least - now.least) < before.draft.threshold
    ]


def _without_revisions(fact: Fact) -> dict[str, frozenset[Piece]]:
    """As one stretch of days, however it is cut."""
    return {name: _whole(pieces) for name, pieces in fact.asked.items() if not name.startswith(REVISED)}


def _whole(pieces: frozenset[Piece]) -> frozenset[Piece]:
    spans = spans_of(pieces)
    return frozenset({(min(each[0] for each in spans), max(each[1] for each in spans))}) if spans else pieces


@pytest.mark.parametrize("tenth", range(10))
def test_two_periods_and_the_whole_leave_no_few_between_them(tenth: int) -> None:
    """Whoever takes several numbers from one another knows for certain of no stretch of days with few in it."""
    for seed in range(tenth, OF_EACH, 10):
        chance = chance_of("periods", seed)
        families = [a_family(chance) for _ in range(chance.randint(40, 70))]
        keys = chance.sample(["families_by_municipality", "families_by_referrer", "waiting_days"], 2)
        made = list[Made]()
        for period in (
            Span(_day(2020, 4, 1), _day(2021, 12, 31)),
            Span(_day(2022, 1, 1), _day(2022, 12, 31)),
            None,
        ):
            draft = ReleaseDraft(as_of=date(2022, 12, 31), tables=tuple(keys), period=period)
            draft = draft.without_column(TOWNS, "processes_ever")
            made.append(publish(draft, families, [each.entry for each in made]))
        assert found_out(*made) == [], seed
        assert known_for_certain(made) == [], seed


def _day(*ymd: int) -> int:
    return date(*ymd).toordinal()


def known_for_certain(made: Sequence[Made]) -> list[tuple[int, Fact]]:
    """Stretches of days, line by line, of which it is known that just these few started in them."""
    data = [each.data for each in made]
    facts = list(Attack(*data).facts.values())
    spans = [span for fact in facts for span in spans_of(fact.asked["started"])]
    cuts = {end for first, last in spans for end in (first - 1, last)}
    lines = {
        frozenset((name, values) for name, values in fact.asked.items() if name != "started")
        for fact in facts
    }
    asked = [
        Fact("families", {**dict(line), "started": frozenset({(first + 1, last)})}, 0, inf)
        for line in lines
        for first, last in combinations(sorted(cuts), 2)
    ]
    attack = Attack(*data, insights=lambda _: [(each, each, 1, MOST) for each in asked])
    observations = made[-1].observations[Unit.FAMILIES]
    return [
        (few, each)
        for each in asked
        for few in [counted(observations, each.asked)]
        if 0 < few < 5
        and not attack.can_be(attack.row_of(each), few + 1, upward=True)
        and not attack.can_be(attack.row_of(each), few - 1, upward=False)
    ]
