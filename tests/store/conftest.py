"""A store file to break: empty, encrypted under a known key, closed again after the test. And a store in use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from famsam_desktop.store.engine import create_file, make_engine
from famsam_desktop.store.work import Store
from tests.stores import store, template
from tests.team import Team

__all__ = ["store", "template"]


@pytest.fixture
def key() -> str:
    """The raw key of the store file under test."""
    return "0123456789abcdef" * 4


@pytest.fixture
def database(tmp_path: Path, key: str) -> Path:
    """An encrypted file without tables."""
    path = tmp_path / "store.db"
    create_file(path, key)
    return path


@pytest.fixture
def engine(database: Path, key: str) -> Iterator[Engine]:
    """An engine on that file."""
    engine = make_engine(database, key)
    yield engine
    engine.dispose()


@pytest.fixture
def team(store: Store) -> Team:
    """The services on a store of this test's own."""
    return Team(store)
