"""Journeys on a real screen, run by `dev.py e2e`: a home of their own, the screen, and a store that is full."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.planting import Planted, plant
from tests.e2e.program import Home
from tests.e2e.screen import Screen, managed

type Tell = Callable[[str], None]
_TOLD = pytest.StashKey[list[str]]()


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Say what was counted; it stands at the end of the run."""
    return request.config.stash.setdefault(_TOLD, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print what was counted."""
    for line in config.stash.get(_TOLD, []):
        terminalreporter.write_line(line)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home that nothing else writes into."""
    return Home(tmp_path)


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """The keyboard and the windows."""
    with managed() as screen:
        yield screen


@pytest.fixture
def planted(home: Home) -> Planted:
    """A store with a thousand texts, in that home."""
    return plant(home.folder / "team.famsam")
