"""What is typed and not committed: replaced whole, each person's own, and in no journal."""

import json
from uuid import UUID

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.store.records import UnfinishedTable
from famsam_desktop.store.rows import table
from famsam_desktop.store.work import Store
from tests.team import Team

FAMILY, MEMBER, OTHER = (UUID(int=number) for number in (101, 102, 103))
NOTE = Unfinished(
    place="families",
    record=FAMILY,
    editor="member",
    about=MEMBER,
    typed={"name": "Älva Öst", "note": "rad ett\nrad två", "birth_year": "20x4", "": "Ändra medlemmen"},
)
PLAIN = Unfinished(place="actions", record=None, editor="new/agency", typed={})


def kept(store: Store, *texts: Unfinished) -> list[Unfinished]:
    with store.write("unfinished.keep") as work:
        work.unfinished.replace(texts)
    return read(store)


def read(store: Store) -> list[Unfinished]:
    with store.read() as work:
        return work.unfinished.all()


def another(store: Store) -> Store:
    """The same store in the hands of the other colleague."""
    with store.read() as work:
        other = next(user.id for user in work.users.all() if user.id != store.user_id)
    return Store(store.engine, store.device, other, store.clock)


def entries(store: Store) -> int:
    with store.read() as work:
        return len(work.journal.entries())


def test_what_is_kept_comes_back_exactly_and_in_order(store: Store) -> None:
    assert kept(store, NOTE, PLAIN) == [NOTE, PLAIN]
    assert kept(store, PLAIN, NOTE) == [PLAIN, NOTE]
    assert kept(store, PLAIN) == [PLAIN]
    assert kept(store) == []


def test_whatever_can_be_pasted_is_kept(store: Store) -> None:
    odd = {"a": "\0\x1f\u2028 😀\t", "b": "x" * 1_000_000, "c": "halv \ud800"}
    (text,) = kept(store, Unfinished(place="families", record=None, editor="new", typed=odd))
    assert text.typed == odd | {"c": "halv ?"}


def test_each_person_has_their_own(store: Store) -> None:
    other = another(store)
    kept(store, NOTE)
    assert kept(other, PLAIN) == [PLAIN]
    assert read(store) == [NOTE]
    assert kept(other) == []
    assert read(store) == [NOTE]


def test_nothing_of_it_is_in_the_journal_or_found_by_a_search(store: Store) -> None:
    before = entries(store)
    kept(store, NOTE)
    assert entries(store) == before
    with store.read() as work:
        assert work.search.find("Älva", 10) == []
        assert work.journal.verify() is None
        assert work.journal.differences() == []


def test_a_row_that_cannot_be_understood_is_left_out(store: Store) -> None:
    kept(store, NOTE)
    odd = ("", "{", "[]", "7", json.dumps({"name": 7}), json.dumps({"name": None}))
    with store.write("test.odd") as work:
        work.rows.beside.execute(
            sa.insert(table(UnfinishedTable)),
            [
                {"user_id": store.user_id, "place": "families", "editor": "member", "typed": text}
                for text in odd
            ],
        )
    assert read(store) == [NOTE]
    assert kept(store, PLAIN) == [PLAIN]
    with store.read() as work:
        left = work.rows.beside.execute(sa.select(sa.func.count()).select_from(table(UnfinishedTable)))
        assert left.scalar() == 1


@pytest.mark.parametrize("how", ["record", "about", "typed"])
def test_what_is_kept_of_a_record_that_was_purged_meanwhile_is_forgotten(
    store: Store, team: Team, how: str
) -> None:
    """An editor may still be open when the family goes, and is kept once more."""
    family, other = team.family(alias="Familj 26-14"), team.family(alias="Familj 26-15")
    text = {
        "record": Unfinished(place="families", record=family, editor="new", typed={"name": "Älva"}),
        "about": Unfinished(place="families", record=other, editor="member", about=family),
        "typed": Unfinished(
            place="actions", record=None, editor="new", typed={"case_id": f"Familj\x1f{family}"}
        ),
    }[how]
    stays = Unfinished(place="families", record=other, editor="new", typed={"name": "Bo", "note": str(OTHER)})
    assert kept(store, text, stays) == [text, stays]
    team.families.remove(family)
    assert kept(store, text, stays) == [text, stays]  # it can be brought back
    with store.write("test.purge") as work:
        work.purge.family(family)
    assert kept(store, text, stays) == [stays]


def test_a_transaction_that_fails_leaves_what_was_kept(store: Store) -> None:
    kept(store, NOTE)
    try:
        with store.write("unfinished.keep") as work:
            work.unfinished.replace([PLAIN])
            raise KeyError
    except KeyError:
        pass
    assert read(store) == [NOTE]


def test_what_stands_on_is_about_or_names_a_record_is_forgotten_with_it(store: Store) -> None:
    chosen = Unfinished(
        place="actions", record=None, editor="new", typed={"case_id": f"Familj 1\x1f{FAMILY}"}
    )
    about = Unfinished(place="families", record=OTHER, editor="member", about=FAMILY)
    for_all = (NOTE, PLAIN, chosen, about)
    other = another(store)
    kept(store, *for_all)
    kept(other, *for_all)
    with store.write("test.forget") as work:
        assert work.unfinished.forget(iter([FAMILY])) == 6
    assert read(store) == read(other) == [PLAIN]
    with store.write("test.forget") as work:
        assert work.unfinished.forget([]) == 0
