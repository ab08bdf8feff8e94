"""Which numbers to hide, so that no sensitive one can be found out: the fewest there are, and a proof of each.

The numbers to hide are chosen by a problem that knows nothing at first. Each choice is put to an attacker: is there a
set of whole tables that agrees with all that would be printed and in which a sensitive number is small, and another in
which it is large? Where there is none, the reason becomes a condition of the next choice. What the attacker finds is
kept: it is the proof, and it serves later choices as well.

Fischetti and Salazar (Management Science 47, 2001) give the conditions for one number and linear tables; here they are
for whole tables, with what earlier publications have told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from famsam_desktop.disclosure.aims import (
    Aim,
    all_aims,
    costs,
    is_always_hidden,
    is_always_shown,
    those_alone,
    unknown,
)
from famsam_desktop.disclosure.attacker import ROUND_OFF, Attacker, Condition
from famsam_desktop.disclosure.choice import Choice
from famsam_desktop.disclosure.model import Status, System
from famsam_desktop.disclosure.watch import Heard, OutOfTime, Watch, unheard

__all__ = ["TIME_LIMIT_SECONDS", "Heard", "OutOfTime", "Protection", "is_possible", "protect", "unheard"]

TIME_LIMIT_SECONDS = 20.0
_SEARCH = 0.75
"""The share of the limit after which the search for the least ends, to make enough of what it has come to."""
_GRACE, _LEAST_GRACE_SECONDS = 0.1, 2.0
"""So much later than the limit, as a share of it or in seconds, even that is given up."""

type Unknowns = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Protection:
    """What to hide, with a witness for each aim; `lost` are the aims that earlier publications have ruled out."""

    hidden: frozenset[int]
    witnesses: tuple[tuple[Aim, Unknowns], ...] = field(repr=False)
    lost: tuple[Aim, ...]
    is_least: bool


def protect(
    system: System,
    secret: bytes,
    *,
    keep_hidden: Iterable[int] = (),
    insiders: bool = True,
    limit_seconds: float = TIME_LIMIT_SECONDS,
    heard: Heard = unheard,
) -> Protection:
    """The least to hide, ties broken by the secret; refused with `OutOfTime` when no proof was found in time.

    With `insiders`, also from those who are the only ones in a number and therefore know it. A nothing that is not
    sensitive is shown even if it is to be kept hidden: everybody reckons that what is hidden is not nothing.
    """
    search = _Search(system, secret, frozenset(keep_hidden), Watch(heard), insiders=insiders)
    return search.run(limit_seconds)


def is_possible(system: System) -> bool:
    """Whether there are whole tables at all that agree with the true numbers; those withheld earlier may be any."""
    withheld = np.array([number.status is Status.WITHHELD for number in system.numbers], dtype=bool)
    attacker = Attacker(system, Watch(seconds=TIME_LIMIT_SECONDS))
    attacker.look_at(withheld)
    return attacker.whole() is not None


class _Search:
    """From nothing hidden to enough."""

    def __init__(
        self, system: System, secret: bytes, keep_hidden: frozenset[int], watch: Watch, *, insiders: bool
    ) -> None:
        self.system, self.watch = system, watch
        numbers = range(len(system.numbers))
        self.never = np.array([is_always_shown(system, at) for at in numbers], dtype=bool)
        self.always = ~self.never & np.array(
            [at in keep_hidden or is_always_hidden(system, at) for at in numbers]
        )
        self.attacker = Attacker(system, watch)
        self.at_best = Attacker(system, watch)
        self.at_best.look_at(~self.never)
        self.choice = Choice(np.array(costs(system, secret)), self.always, self.never, watch)
        self.alone = those_alone(system) if insiders else {}
        self.aims: list[Aim] = []
        self.insiders: dict[Aim, np.ndarray] = {}  # from whom each of these aims has to be kept as well

    def run(self, limit_seconds: float) -> Protection:
        """Choose, ask the attacker, learn, and choose again; what is found when time is up is made enough."""
        end = limit_seconds + max(_GRACE * limit_seconds, _LEAST_GRACE_SECONDS)
        self.watch.until(end)
        lost = self._set_aims()
        self.watch.until(limit_seconds * _SEARCH)
        hidden, is_least = self.always, False
        try:
            while not is_least:
                hidden = self.choice.least()
                conditions = list(self._unmet(hidden))
                self.choice.require(conditions)
                self.watch.come_to(1 - len(conditions) / (2 * len(self.aims) + 1))
                is_least = not conditions
        except OutOfTime:
            self.watch.until(end)
            hidden = self._enough(hidden)
            self.watch.until(limit_seconds)
            hidden = self._no_more_than_enough(hidden)
        return Protection(_places(hidden), self._witnesses(hidden), lost, is_least)

    def _set_aims(self) -> tuple[Aim, ...]:
        """The aims that can be reached by hiding all there is; returned are those that cannot.

        Where one cannot, because hidden numbers are known not to be nothing, it has at least to stay unknown; and
        where not even that is so for everybody, no insider need be asked about.
        """
        lost: list[Aim] = []
        wanted_all = all_aims(self.system)
        for at, aim in enumerate(wanted_all):
            self.watch.come_to(at / (2 * len(wanted_all)))
            self.watch.check()
            least = unknown(aim, self.system.numbers[aim.number].value)
            for wanted in (aim, least):
                if isinstance(self.at_best.ask(wanted), np.ndarray):
                    self.aims.append(wanted)
                    break
            else:
                lost.append(aim)
            if aim.number in self.alone and isinstance(self.at_best.ask(least), np.ndarray):
                self.insiders[least] = np.array(self.alone[aim.number])
        return tuple(lost)

    def _unmet(self, hidden: np.ndarray) -> Iterator[Condition]:
        """What a choice does not meet; insiders are asked about only when nobody else finds anything out."""
        self.attacker.look_at(hidden)
        found = False
        for condition in self._of_outsiders(hidden):
            found = True
            yield condition
        if not found:
            yield from self._of_insiders(hidden)

    def _of_outsiders(self, hidden: np.ndarray) -> Iterator[Condition]:
        for aim in self.aims:
            self.watch.check()
            answer = self.attacker.ask(aim)
            if not isinstance(answer, np.ndarray):
                yield self._condition(hidden, answer)

    def _of_insiders(self, hidden: np.ndarray) -> Iterator[Condition]:
        for aim in self.insiders:
            doubtful = self.attacker.pool.in_doubt(aim, self.insiders[aim])
            while len(doubtful):
                self.watch.check()
                insider = int(doubtful[0])
                one = replace(aim, insider=insider)
                answer = self.attacker.ask(one)
                if isinstance(answer, np.ndarray):
                    doubtful = self.attacker.pool.in_doubt(aim, doubtful)
                    continue
                doubtful = doubtful[1:]
                if self._can_be_met(one, answer):
                    yield self._condition(hidden, answer)
                else:
                    self.insiders[aim] = self.insiders[aim][self.insiders[aim] != insider]

    def _can_be_met(self, aim: Aim, answer: Condition | None) -> bool:
        """Whether there is anything that would keep this from an insider."""
        if answer is not None and answer.weights[~self.never].sum() < answer.bound - ROUND_OFF:
            return False
        return isinstance(self.at_best.ask(aim), np.ndarray)

    def _condition(self, hidden: np.ndarray, reason: Condition | None) -> Condition:
        """Where only whole tables are missing: one more number at the least."""
        return reason or Condition((~hidden & ~self.never).astype(float), 1.0)

    def _enough(self, hidden: np.ndarray) -> np.ndarray:
        """A choice, and what it does not meet as long as there is anything."""
        while conditions := list(self._unmet(hidden)):
            hidden = hidden.copy()
            for condition in conditions:
                self.choice.meet(condition, hidden)
        return hidden

    def _no_more_than_enough(self, hidden: np.ndarray) -> np.ndarray:
        """A choice without the dearest of what it does not need, as far as time permits."""
        for at in self.choice.dearest(hidden & ~self.always):
            fewer = hidden.copy()
            fewer[at] = False
            try:
                if next(self._unmet(fewer), None) is None:
                    hidden = fewer
            except OutOfTime:
                break
        return hidden

    def _witnesses(self, hidden: np.ndarray) -> tuple[tuple[Aim, Unknowns], ...]:
        """Tables for each aim that agree with a choice that meets all; the same ones for as many as they serve."""
        self.attacker.look_at(hidden)
        found: list[tuple[Aim, np.ndarray]] = []
        for aim in self.aims:
            tables = self.attacker.pool.reaching(aim)
            if tables is None:
                raise OutOfTime
            found.append((aim, tables))
        for aim, insiders in self.insiders.items():
            self.watch.tick()
            ones = [Aim(aim.number, aim.upward, aim.bound, int(at)) for at in insiders]
            found += zip(ones, self.attacker.pool.reaching_each(aim, insiders), strict=True)
        distinct = {id(tables): tables for _, tables in found}
        written = {at: tuple(int(value) for value in tables) for at, tables in distinct.items()}
        return tuple((aim, written[id(tables)]) for aim, tables in found)


def _places(hidden: np.ndarray) -> frozenset[int]:
    return frozenset(int(at) for at in np.flatnonzero(hidden))
