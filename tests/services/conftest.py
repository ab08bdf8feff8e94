"""A store in use."""

import pytest

from famsam_desktop.store.work import Store
from tests.stores import store, template
from tests.team import Team

__all__ = ["store", "template"]


@pytest.fixture
def team(store: Store) -> Team:
    """The services on a store of this test's own."""
    return Team(store)
