"""What lies between several periods, of things that families have many of."""

from datetime import date
from math import inf
from random import Random

from famsam_desktop.domain.observations import NEVER, Span
from famsam_desktop.domain.releases import ReleaseDraft
from tests.attacks.attacker import MOST, Attack, Fact
from tests.attacks.chance import Family, Made, a_family, publish

TERMS = "meetings_and_actions_by_term"
LAST = date(2022, 12, 31)


def met(*days: date) -> Family:
    family = a_family(Random(1))  # noqa: S311  (a register, no secret)
    family.told |= {"started": days[0].toordinal(), "ended": NEVER, "meetings": len(days)}
    family.meetings[:] = [{**family.meetings[0], "day": day.toordinal()} for day in days]
    return family


def test_the_meetings_of_one_family_between_two_periods_and_the_whole_are_not_known() -> None:
    """Eight in March, all of one family: the year less two stretches of it would tell."""
    families = [met(date(2022, month, 7), date(2022, month, 21)) for month in (1, 2, 5, 6) for _ in range(5)]
    families.append(met(*(date(2022, 3, day) for day in range(3, 27, 3))))
    made = list[Made]()
    for first, last in ((1, 2), (4, 12), (1, 12)):
        draft = ReleaseDraft(as_of=LAST, tables=(TERMS,), period=Span(*days(first, last)))
        if last > 6:
            draft = draft.with_merge(TERMS, ("Vårterminen 2022", "Höstterminen 2022"))
        made.append(publish(draft, families, [each.entry for each in made]))
    between = frozenset({(float(days(3, 3)[0]), float(days(3, 3)[1]))})
    march = Fact("meetings", {"day": between}, 0, inf)
    attack = Attack(*(each.data for each in made), insights=lambda _: [(march, march, 1, MOST)])
    assert attack.can_be(attack.row_of(march), 9, upward=True)
    assert attack.can_be(attack.row_of(march), 7, upward=False)


def days(first: int, last: int) -> tuple[int, int]:
    """From the first of a month to the last of another."""
    after = date(2022 + last // 12, last % 12 + 1, 1)
    return date(2022, first, 1).toordinal(), after.toordinal() - 1
