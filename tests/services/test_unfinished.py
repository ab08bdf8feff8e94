"""The open editors of whoever sits at the desk: kept, read again by the same person, and no step that can be undone."""

from uuid import UUID

import pytest

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.services.unfinished import UnfinishedTexts
from famsam_desktop.store.work import Store
from tests.team import Team

TEXTS = [
    Unfinished(place="families", record=UUID(int=101), editor="new", typed={"alias": "Familj 26-14"}),
    Unfinished(place="families", record=UUID(int=101), editor="new/agency", typed={"name": "BUP"}),
]


@pytest.fixture
def texts(store: Store) -> UnfinishedTexts:
    return UnfinishedTexts(store)


def test_what_is_open_is_what_was_kept_last(texts: UnfinishedTexts) -> None:
    assert texts.all() == []
    texts.keep(TEXTS)
    assert texts.all() == TEXTS
    texts.keep(TEXTS[:1])
    assert texts.all() == TEXTS[:1]
    texts.keep([])
    assert texts.all() == []


def test_they_are_there_for_the_same_person_alone(store: Store, texts: UnfinishedTexts, team: Team) -> None:
    texts.keep(TEXTS)
    (other,) = set(team.users) - {store.user_id}
    colleague = UnfinishedTexts(Store(store.engine, store.device, other, store.clock))
    assert colleague.all() == []
    colleague.keep([])
    assert texts.all() == TEXTS


def test_keeping_leaves_no_mark_in_the_journal(texts: UnfinishedTexts, team: Team) -> None:
    before = team.entries()
    texts.keep(TEXTS)
    texts.keep([])
    assert team.entries() == before


def test_what_is_kept_does_not_show_in_a_repr() -> None:
    assert "Familj" not in repr(TEXTS[0])
