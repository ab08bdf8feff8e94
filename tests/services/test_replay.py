"""Whatever is done, and in whatever order: the journal alone tells every record exactly as the tables have it."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.errors import Refusal
from famsam_desktop.store.engine import make_engine
from famsam_desktop.store.work import Store
from tests import builders
from tests.stores import DEVICE, KEY, counting, standing
from tests.team import Team

texts = st.text(max_size=30)
days = st.dates(date(2025, 12, 1), date(2026, 3, 10))
which = st.integers(0, 5)
edits = st.lists(
    st.one_of(
        st.tuples(st.just("register"), texts, texts),
        st.tuples(st.just("amend"), which, texts, texts),
        st.tuples(st.just("remove"), which),
        st.tuples(st.just("child"), which, texts),
        st.tuples(st.just("amend_child"), which, texts),
        st.tuples(st.just("remove_child"), which),
        st.tuples(st.just("own_contact"), which, days),
        st.tuples(st.just("refer"), which, days, texts),
        st.tuples(st.just("step"), which, st.sampled_from(CaseStep), days),
        st.tuples(st.just("close"), which, days, texts),
        st.tuples(st.just("consent"), which, which, texts),
        st.tuples(st.just("reach"), which, st.booleans()),
        st.tuples(st.just("contact"), texts),
        st.tuples(st.just("remove_contact"), which),
    ),
    max_size=25,
)


class User:
    """Somebody who does as told, and takes no for an answer."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self.agency = team.agency()
        self.known: dict[str, list[UUID]] = {}

    def do(self, kind: str, *how: object) -> None:
        """Try an edit; a refusal has to leave everything as it was."""
        before = self.team.entries()
        try:
            getattr(self, kind)(*how)
        except Refusal:
            assert self.team.entries() == before

    def pick(self, kind: str, number: int) -> UUID:
        """One of the records made so far; one that never was, when there is none."""
        known = self.known.get(kind)
        return known[number % len(known)] if known else UUID(int=9)

    def keep(self, kind: str, record_id: UUID) -> None:
        self.known.setdefault(kind, []).append(record_id)

    def register(self, alias: str, note: str) -> None:
        self.keep("family", self.team.family(alias=alias, note=note))

    def amend(self, number: int, alias: str, note: str) -> None:
        draft = builders.a_family(self.team.municipalities["Nora"], alias=alias, note=note)
        self.team.families.amend(self.pick("family", number), draft)

    def remove(self, number: int) -> None:
        self.team.families.remove(self.pick("family", number))

    def child(self, number: int, name: str) -> None:
        self.keep("child", self.team.child(self.pick("family", number), name=name))

    def amend_child(self, number: int, name: str) -> None:
        self.team.families.amend_member(self.pick("child", number), builders.a_child(name=name))

    def remove_child(self, number: int) -> None:
        self.team.families.remove_member(self.pick("child", number))

    def own_contact(self, number: int, day: date) -> None:
        draft = builders.an_own_contact(self.agency, valid_from=day)
        self.team.families.add_own_contact(self.pick("child", number), draft)

    def refer(self, number: int, day: date, question: str) -> None:
        family = self.pick("family", number)
        self.keep("case", self.team.case(family, referred_on=day, question=question))

    def step(self, number: int, kind: CaseStep, day: date) -> None:
        self.team.cases.step(self.pick("case", number), kind, day)

    def close(self, number: int, day: date, note: str) -> None:
        self.team.cases.close(self.pick("case", number), builders.a_closing(closed_on=day, note=note))

    def consent(self, number: int, about: int, topics: str) -> None:
        child = self.pick("child", about)
        draft = builders.a_consent(child, child, {self.agency}, topics=topics)
        change = self.team.consents.record(self.pick("family", number), draft)
        assert change.id is not None
        self.keep("consent", change.id)

    def reach(self, number: int, far: bool) -> None:
        consent = self.pick("consent", number)
        with self.team.store.read() as work:
            known = work.consents.one(consent)
        reached = {self.agency} | ({self.team.agency(name="BUP")} if far else set())
        self.team.consents.amend(consent, builders.a_consent(known.about_id, known.given_by_id, reached))

    def contact(self, name: str) -> None:
        self.keep("contact", self.team.contact(self.agency, name=name))

    def remove_contact(self, number: int) -> None:
        self.team.agencies.remove_contact(self.pick("contact", number))


@contextmanager
def a_team(template: Path) -> Iterator[Team]:
    """A team on a store of this example's own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(template, folder))
        store = Store(make_engine(path, KEY), DEVICE, None, standing, counting(1_000))
        yield Team(store)
        store.close()


@given(edits)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_the_journal_tells_the_tables(template: Path, edits: list[tuple[str, *tuple[object, ...]]]) -> None:
    with a_team(template) as team:
        user = User(team)
        for kind, *how in edits:
            user.do(kind, *how)
        with team.store.read() as work:
            assert work.journal.verify() is None
            assert work.journal.differences() == []
