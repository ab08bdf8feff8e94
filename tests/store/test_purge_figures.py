"""Whatever a register holds, and whichever of its families are purged: every figure of every day stays."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from famsam_desktop.domain.observations import Observations
from famsam_desktop.domain.statistics import Counts
from famsam_desktop.store.audit import faults
from famsam_desktop.store.engine import make_engine
from famsam_desktop.store.work import Store
from tests.registers import FIRST, SPAN, Register
from tests.stores import DEVICE, KEY, counting, standing
from tests.team import Team

type Seen = list[tuple[Any, ...]]


def figures(store: Store) -> list[tuple[Counts, list[Seen]]]:
    """The counts, and what they are counted from, of days from before the first case to after the last."""
    with store.read() as work:
        return [
            (
                work.figures.counts(day),
                [seen(each) for each in work.observations.all(day, agenda_days=7).values()],
            )
            for day in (FIRST + timedelta(days=each) for each in range(-200, SPAN + 800, 150))
        ]


def seen(observations: Observations) -> Seen:
    """What can be seen of them: each with how many there are of its family, and in no order."""
    families = list(observations.families or ())
    many = len(next(iter(observations.columns.values())))
    siblings = [families.count(each) for each in families] or [0] * many
    return sorted(zip(siblings, *observations.columns.values(), strict=True))


@given(
    seed=st.integers(0, 1 << 32), families=st.integers(1, 5), purged=st.sets(st.integers(0, 4), min_size=1)
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_every_figure_of_every_day_stays(template: Path, seed: int, families: int, purged: set[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(template, folder))
        store = Store(make_engine(path, KEY), DEVICE, None, standing, counting(1_000))
        team = Team(store)
        agencies = [team.agency(name=name) for name in ("BUP", "Skolan", "Socialtjänsten")]
        contacts = [team.contact(each) for each in agencies]
        with store.write("test.register") as work:
            register = Register(work, team, agencies, contacts, seed)
            made = [register.family() for _ in range(families)]
        before = figures(store)
        for number in purged:
            if number < families:
                with store.write("disposal.purge") as work:
                    work.purge.family(made[number])
        assert figures(store) == before
        assert faults(store.engine) == []
        store.close()
