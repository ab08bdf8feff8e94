"""A store to work in: encrypted, with the schema, the municipalities and two colleagues; copied for each test."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from famsam_desktop.store.engine import create_file, make_engine
from famsam_desktop.store.migrate import upgrade
from famsam_desktop.store.work import Store
from tests.clock import NOW

KEY = "0123456789abcdef" * 4
DEVICE = UUID(int=1)
PEOPLE = {"Lindesberg": 23_575, "Nora": 10_700, "Hällefors": 6_850, "Ljusnarsberg": 4_750}

__all__ = ["store", "template"]


def counting(start: int) -> Callable[[], UUID]:
    """Ids that are the same on every run."""
    ids = iter(range(start, start + 1_000_000))

    def new_id() -> UUID:
        return UUID(int=next(ids) << 64 | 7)

    return new_id


def standing() -> datetime:
    """A clock that stands still."""
    return NOW


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that every store of a test begins as."""
    path = tmp_path_factory.mktemp("template") / "store.db"
    create_file(path, KEY)
    engine = make_engine(path, KEY)
    upgrade(engine)
    with Store(engine, DEVICE, None, standing, counting(1)).write("seed") as work:
        work.users.add("Maria Lund", "team_lead")
        work.users.add("Per Sjö")
        for name, count in PEOPLE.items():
            municipality = work.families.add_municipality(name, date(2019, 8, 1))
            work.families.add_population(municipality, date(2021, 12, 31), count)
    engine.dispose()
    return path


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of this test's own, in the hands of its first colleague."""
    path = tmp_path / "store.db"
    shutil.copyfile(template, path)
    store = Store(make_engine(path, KEY), DEVICE, UUID(int=1 << 64 | 7), standing, counting(1_000))
    yield store
    store.close()
