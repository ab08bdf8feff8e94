"""What means tell that stand in several publications: together they must not tell of few."""

import json
from collections.abc import Sequence
from datetime import date
from random import Random

from famsam_desktop.domain.observations import NEVER, Span
from famsam_desktop.domain.printed import HIDDEN
from famsam_desktop.domain.releases import ReleaseDraft
from tests.attacks.chance import Family, Made, a_family, publish

WAITING = "waiting_days"
LAST = date(2022, 12, 31)


def started(day: date, waiting: int) -> Family:
    """A family that started on a day, after so many days."""
    family = a_family(Random(0))  # noqa: S311  (a register, no secret)
    family.told |= {"started": day.toordinal(), "ended": NEVER, "waiting": waiting}
    return family


def register(*exchanged: tuple[int, int]) -> list[Family]:
    """Twenty families from February to June, and others by month and days of waiting."""
    many = [started(date(2022, 2 + at % 5, 1 + at), 7) for at in range(20)]
    return [*many, *(started(date(2022, month, 10), waiting) for month, waiting in exchanged)]


def months(first: int, last: int) -> Span:
    return Span(date(2022, first, 1).toordinal(), date(2022, last, 28).toordinal())


def published(families: Sequence[Family], *periods: Span) -> list[Made]:
    made = list[Made]()
    for period in periods:
        draft = ReleaseDraft(as_of=LAST, tables=(WAITING,), period=period)
        made.append(publish(draft, families, [each.entry for each in made]))
    return made


def means(made: Sequence[Made]) -> list[float | str]:
    """As they stand in the finished files."""
    return [json.loads(each.data)["tables"][WAITING]["averages"][0]["mean"] for each in made]


def test_as_many_of_another_stretch_do_not_tell_what_the_one_who_came_has_to_the_one_who_went() -> None:
    """January's family knows that it waited 14 days, and would know what July's did."""
    made = published(register((1, 14), (7, 2)), months(1, 6), months(2, 7))
    assert means(made) == [7.3, HIDDEN]


def test_enough_in_place_of_enough_tell_of_nobody() -> None:
    made = published(register(*[(1, 14)] * 5, *[(7, 2)] * 5), months(1, 6), months(2, 7))
    assert means(made) == [8.4, 6.0]


def test_the_same_again_is_said_again() -> None:
    assert means(published(register((1, 14)), months(1, 6), months(1, 6))) == [7.3, 7.3]


def test_nor_do_three_periods_of_which_two_make_the_third() -> None:
    """Spring and late spring and all of it: what both share is one family's."""
    families = [started(date(2022, month, 3), 7) for month in (1, 2, 4, 5) for _ in range(6)]
    families.append(started(date(2022, 3, 3), 14))
    made = published(families, months(1, 3), months(3, 5), months(1, 5))
    assert means(made)[-1] == HIDDEN


def test_one_put_right_among_as_many_shows_in_no_mean() -> None:
    families = register((1, 14), (3, 9))
    before = publish(ReleaseDraft(as_of=LAST, tables=(WAITING,)), families)
    families[-1] = started(date(2022, 3, 10), 0)
    after = publish(ReleaseDraft(as_of=LAST, tables=(WAITING,)), families, [before.entry])
    assert means([before, after]) == [7.4, HIDDEN]
