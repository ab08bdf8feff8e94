"""A random walk with undo and redo by two people, compared with whole copies of what the store held at every step."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from famsam_desktop.domain.deeds import has_words
from famsam_desktop.domain.errors import NothingToReverse, Refusal
from famsam_desktop.services.history import History
from famsam_desktop.store.engine import checkpoint, make_engine
from famsam_desktop.store.replay import STAMPS
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.work import Store
from tests.clock import NOW
from tests.services.edits import EDITS, Edits, Nothing
from tests.stores import DEVICE, KEY, counting, standing, template

__all__ = ["template"]

type Content = dict[tuple[str, bytes], dict[str, Any]]

EDIT = st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 41))
PEOPLE = (UUID(int=1 << 64 | 7), UUID(int=2 << 64 | 7))


_OPEN = """family_case.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM case_event
    WHERE case_id = family_case.id AND step = 'closed' AND case_event.deleted_at IS NULL)"""
IMPOSSIBLE = {
    "two open cases": f"SELECT 1 FROM family_case WHERE {_OPEN} GROUP BY family_id HAVING count(*) > 1",
    "a meeting planned or held after the end": """SELECT 1 FROM meeting JOIN case_event USING (case_id)
        WHERE step = 'closed' AND case_event.deleted_at IS NULL AND meeting.deleted_at IS NULL
        AND (state NOT IN ('held', 'cancelled')
            OR state = 'held' AND type = 'coordination' AND day > happened_on)""",
    "a step after the end": """SELECT 1 FROM case_event AS ended JOIN case_event AS later USING (case_id)
        WHERE ended.step = 'closed' AND ended.deleted_at IS NULL
        AND later.deleted_at IS NULL AND later.position > ended.position""",
    "a held meeting where nobody was": """SELECT 1 FROM meeting
        WHERE state = 'held' AND deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM participant
            WHERE meeting_id = meeting.id AND attendance IN ('present', 'partly') AND deleted_at IS NULL)""",
    "a part of a deleted meeting": """SELECT 1 FROM meeting JOIN participant ON meeting_id = meeting.id
        WHERE meeting.deleted_at IS NOT NULL AND participant.deleted_at IS NULL""",
    "a subgoal of another member or case, or below a subgoal": """SELECT 1 FROM goal AS below
        JOIN goal AS above ON above.id = below.parent_id WHERE below.deleted_at IS NULL
        AND (above.deleted_at IS NOT NULL OR above.parent_id IS NOT NULL
            OR above.member_id <> below.member_id OR above.case_id <> below.case_id)""",
    "a case without its referral": """SELECT 1 FROM family_case WHERE deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM referral WHERE case_id = family_case.id AND referral.deleted_at IS NULL)""",
}
"""What no use case leaves behind."""


@dataclass
class Taken:
    """A step somebody took, with everything the store held before and after it."""

    before: Content
    after: Content


def merged(now: Content, old: Content, new: Content) -> Content:
    """What there is now, with what led from the old to the new done to it."""
    found = dict(now)
    for key in old.keys() | new.keys():
        was, is_now = old.get(key), new.get(key)
        if was == is_now:
            continue
        if is_now is None:
            found.pop(key, None)
        elif was is None:
            found[key] = is_now
        else:
            found[key] = found[key] | {name: value for name, value in is_now.items() if value != was[name]}
    return found


class Walk(RuleBasedStateMachine):
    """Two people take turns at one laptop, and one of them works on another as well."""

    beginning: ClassVar[Path]
    """What is there at first somebody else did."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "store.db"
        shutil.copyfile(self.beginning, self.path)
        self.new_id = counting(100_000)
        self.engine = make_engine(self.path, KEY)
        self.who = 0
        self.undone: list[list[Taken]] = [[], []]
        self.taken: list[list[Taken]] = [[], []]
        self.sit_down()

    def sit_down(self) -> None:
        self.store = self.opened(DEVICE, self.who)
        self.history = History(self.store)

    def opened(self, device: UUID, who: int) -> Store:
        return Store(self.engine, device, PEOPLE[who], self.clock, self.new_id)

    def clock(self) -> datetime:
        return self.now

    def content(self) -> Content:
        """All that is not deleted, without stamps."""
        found: Content = {}
        with self.engine.connect() as connection:
            for kind in KINDS:
                names = [c.name for c in table(KINDS[kind]).c if c.name not in STAMPS]
                rows = connection.exec_driver_sql(
                    f"SELECT id, {', '.join(names)} FROM {kind} WHERE deleted_at IS NULL"
                )
                for row in rows:
                    found[kind, row[0]] = dict(zip(names, row[1:], strict=True))
        return found

    def entries(self) -> int:
        with self.engine.connect() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM version").scalar_one())

    # --- what people do ---

    @rule(edits=st.lists(EDIT, min_size=3, max_size=8))
    def edit(self, edits: list[tuple[str, int]]) -> None:
        for name, n in edits:
            before, count = self.content(), self.entries()
            try:
                Edits(self.store).run(name, n)
            except (Refusal, Nothing):
                assert self.content() == before
                continue
            if self.entries() > count:
                self.taken[self.who].append(Taken(before, self.content()))
                self.undone[self.who].clear()

    @rule(
        edits=st.lists(EDIT, min_size=2, max_size=6), device=st.sampled_from([2, 3]), times=st.integers(0, 3)
    )
    def somebody_edits_elsewhere(self, edits: list[tuple[str, int]], device: int, times: int) -> None:
        """On another laptop; what they take back again there comes between all the same."""
        store = self.opened(UUID(int=device), 1 - self.who)
        for name, n in edits:
            try:
                Edits(store).run(name, n)
            except (Refusal, Nothing):
                continue
        for _ in range(times):
            with suppress(Refusal):
                History(store).undo()

    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.reverse(self.history.undo, self.taken[self.who], self.undone[self.who], back=True)

    @rule(times=st.integers(1, 6))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.reverse(self.history.redo, self.undone[self.who], self.taken[self.who], back=False)

    @rule(
        edits=st.lists(EDIT, min_size=1, max_size=3),
        others=st.lists(EDIT, max_size=2),
        times=st.integers(1, 3),
    )
    def back_and_forth(self, edits: list[tuple[str, int]], others: list[tuple[str, int]], times: int) -> None:
        self.edit(edits)
        self.somebody_edits_elsewhere(others, 2, 0)
        self.undo(times)
        self.somebody_edits_elsewhere(others, 3, 0)
        self.redo(times)

    def reverse(
        self, act: Callable[[], object], source: list[Taken], target: list[Taken], *, back: bool
    ) -> None:
        now, count = self.content(), self.entries()
        try:
            act()
        except NothingToReverse:
            assert not source
        except Refusal:
            assert source
            step = source[-1]
            assert now != (step.after if back else step.before), "nothing came between"
            assert (self.content(), self.entries()) == (now, count)
        else:
            step = source.pop()
            target.append(step)
            old, new = (step.after, step.before) if back else (step.before, step.after)
            assert self.content() == merged(now, old, new)
            self.nothing_impossible()

    @rule()
    def restart(self) -> None:
        self.engine.dispose()
        self.engine = make_engine(self.path, KEY)
        self.sit_down()

    @rule()
    def the_other_sits_down(self) -> None:
        self.who = 1 - self.who
        self.sit_down()

    @rule(n=st.integers(0, 5), sure=st.sampled_from([False, False, False, True]))
    def a_family_is_erased(self, n: int, sure: bool) -> None:
        """For good: nothing done before can be taken back or done again."""
        if not sure:
            return
        with suppress(Nothing), self.store.write("disposal.purge") as work:
            work.purge.family(Edits(self.store).one("family", n, purged_on=None))
            self.taken, self.undone = [[], []], [[], []]

    @rule(hours=st.integers(-3, 80))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    # --- what always holds ---

    @invariant()
    def what_can_be_reversed_is_known(self) -> None:
        found = self.history.reversible()
        for name, steps in ((found.undo, self.taken[self.who]), (found.redo, self.undone[self.who])):
            assert (name is not None) == bool(steps)
            assert name is None or (has_words(name) and name not in {"undo", "redo"})

    def nothing_impossible(self) -> None:
        with self.engine.connect() as connection:
            for what, statement in IMPOSSIBLE.items():
                assert connection.exec_driver_sql(statement).first() is None, what

    def teardown(self) -> None:
        try:
            with self.store.read() as work:
                assert work.journal.verify() is None
                assert work.journal.differences() == []
        finally:
            self.engine.dispose()
            self.folder.cleanup()


def test_everything_can_be_taken_back_and_done_again(template: Path, tmp_path: Path) -> None:
    Walk.beginning = tmp_path / "beginning.db"
    shutil.copyfile(template, Walk.beginning)
    engine = make_engine(Walk.beginning, KEY)
    Edits(Store(engine, UUID(int=3), PEOPLE[1], standing, counting(1_000))).begin()
    checkpoint(engine)
    engine.dispose()
    walk = settings(
        max_examples=14,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    run_state_machine_as_test(Walk, settings=walk)
