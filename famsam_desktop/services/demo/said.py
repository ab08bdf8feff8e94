"""Who says and promises what at a demo meeting: the texts, dealt out to those who are there."""

from collections.abc import Sequence
from datetime import date, timedelta

from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind
from famsam_desktop.services.demo import days, network, texts
from famsam_desktop.services.demo.gatherings import Promised, Said, Someone

_REPLY_DAYS = 14


def pick[T](choices: Sequence[T], seed: int) -> T:
    """One of the choices, so that seeds close to each other seldom give the same."""
    return choices[(seed * 40503 >> 5) % len(choices)]


def outcomes(agencies: Sequence[str], seed: int, count: int, day: date, items: int = 0) -> tuple[Said, ...]:
    """So many results: from the agencies in turn, every third from the family."""
    return tuple(
        _outcome(agencies, seed + turn, day, 1 + turn % max(1, items - 2) if items else None)
        for turn in range(count)
    )


def _outcome(agencies: Sequence[str], seed: int, day: date, item: int | None) -> Said:
    if not agencies or seed % 3 == 2:
        kind, text = texts.FAMILY_OUTCOMES[seed // 3 % len(texts.FAMILY_OUTCOMES)]
        return Said(kind=kind, text=text, item=item)
    agency = agencies[seed % len(agencies)]
    choices = texts.OUTCOMES[network.by_key()[agency].sector]
    kind, text = choices[seed // 2 % len(choices)]
    reply_by = days.weekday_from(day + timedelta(days=_REPLY_DAYS)) if kind is OutcomeKind.TAKE_BACK else None
    return Said(kind=kind, text=text, item=item, agency=agency, reply_by=reply_by)


def done(agencies: Sequence[str], guardian: int, seed: int, day: date) -> Promised:
    """An action of the past, done; now and then something else came of it."""
    owner, task = _task(agencies, guardian, seed)
    due = days.workday_from(day + timedelta(days=14 + seed % 10))
    if seed % 13 == 0:
        return Promised(what=task.what, owner=owner, due=due, status=ActionStatus.OBSOLETE)
    if seed % 17 == 0:
        return Promised(what=task.what, owner=owner, due=due, status=ActionStatus.NOT_DONE)
    return Promised(what=task.what, owner=owner, due=due, result=task.result)


def to_do(agencies: Sequence[str], guardian: int, seed: int, due: date) -> Promised:
    """An action that somebody still has to do."""
    owner, task = _task(agencies, guardian, seed)
    begun = seed % 3 == 0
    return Promised(
        what=task.what,
        owner=owner,
        due=due,
        status=ActionStatus.IN_PROGRESS if begun else ActionStatus.NOT_STARTED,
    )


def _task(agencies: Sequence[str], guardian: int, seed: int) -> tuple[Someone, texts.Task]:
    """Somebody, and something that is theirs to do."""
    turn = seed % (len(agencies) + 2)
    if turn < len(agencies):
        agency = agencies[turn]
        choices = texts.TASKS[network.by_key()[agency].sector]
        return Someone(agency=agency), pick(choices, seed)
    if turn == len(agencies):
        return Someone(member=guardian), pick(texts.FAMILY_TASKS, seed)
    return Someone(user=seed // 2), pick(texts.TEAM_TASKS, seed)
