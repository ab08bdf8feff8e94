"""Records by the thousand are the same rows, entries and index as those written one by one."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.domain.meetings import Focus, MeetingForm, MeetingState, MeetingType
from famsam_desktop.store.engine import make_engine
from famsam_desktop.store.records import Record, SearchEntryTable, VersionTable
from famsam_desktop.store.rows import table
from famsam_desktop.store.searched import search_faults
from famsam_desktop.store.tables import (
    AgencyTable,
    ContactTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    MeetingTable,
)
from famsam_desktop.store.work import Store, Work
from tests.stores import DEVICE, KEY, counting, standing
from tests.team import Team

type Add = Callable[..., UUID]

KINDS = (AgencyTable, ContactTable, FamilyTable, FamilyMemberTable, FamilyCaseTable, MeetingTable)


def fill(add: Add, municipality: UUID, chair: UUID) -> None:
    """Two families: every kind of value, texts to be found, and texts that are not tidy."""
    agency = add(AgencyTable, name="Barn- och ungdomspsykiatrin", sector="health_care", principal="region")
    add(ContactTable, name="Örjan", agency_id=agency, title="Kurator\x07", phone="", is_ambassador=True)
    for alias in ("Familj A\u030a", "Familj ”B”"):
        family = add(FamilyTable, alias=alias, municipality_id=municipality, note="rad ett\r\nrad två")
        add(
            FamilyMemberTable,
            family_id=family,
            name="Ängla",
            role=MemberRole.CHILD,
            birth_year=2012,
            gender=Gender.UNKNOWN,
        )
        case = add(FamilyCaseTable, family_id=family, number=1, dnr="FS 2026:1")
        add(
            MeetingTable,
            case_id=case,
            type=MeetingType.COORDINATION,
            form=MeetingForm.IN_PERSON,
            starts_at=datetime(2026, 3, 4, 8, 0, tzinfo=UTC),
            day=date(2026, 3, 4),
            planned_minutes=60,
            focus=Focus.CHILD,
            chair_id=chair,
            state=MeetingState.HELD,
        )


def one_by_one(work: Work) -> Add:
    def add(kind: type[Record], **values: Any) -> UUID:
        return work.rows.add(kind(**values)).id

    return add


def written(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that was made of these kinds, as it lies in the file, and what index and journal say of them."""
    columns = ("entity", "record_id", "field", "value", "bases", "action", "at", "who", "step", "reverses")
    entry = table(SearchEntryTable)
    with store.read() as work:
        found = {}
        for kind in KINDS:
            source = sa.text(f"SELECT * FROM {table(kind).name} ORDER BY id")
            found[str(kind.__tablename__)] = [tuple(row) for row in work.rows.connection.execute(source)]
        version = table(VersionTable)
        statement = sa.select(*(version.c[name] for name in columns)).where(version.c.action == "test")
        found["version"] = sorted(tuple(row) for row in work.rows.connection.execute(statement))
        bodies = sa.select(entry.c.entity, entry.c.record_id, entry.c.body).order_by(entry.c.record_id)
        found["search"] = [tuple(row) for row in work.rows.connection.execute(bodies)]
        assert work.journal.verify() is None
        assert work.journal.differences() == []
    with store.engine.connect() as connection:
        assert search_faults(connection, 10) == []
    return found


@pytest.fixture
def stores(team: Team) -> tuple[Store, UUID, UUID]:
    return team.store, team.municipalities["Nora"], team.users[0]


def again(store: Store) -> Store:
    """The same store, with the same ids to come."""
    return Store(store.engine, DEVICE, store.user_id, standing, counting(5_000))


def test_the_same_as_one_by_one(stores: tuple[Store, UUID, UUID], tmp_path: Path, template: Path) -> None:
    kept, municipality, chair = stores
    other = tmp_path / "other.db"
    shutil.copyfile(template, other)
    second = Store(make_engine(other, KEY), DEVICE, kept.user_id, standing, counting(5_000))
    first = again(kept)
    with first.write("test") as work:
        fill(one_by_one(work), municipality, chair)
    with second.write("test") as work:
        fill(work.bulk.add, municipality, chair)
        assert work.bulk.settle() == 10
    assert written(second) == written(first)
    with second.read() as work:
        assert [hit.title for hit in work.search.find("ängla", 5)] == ["Ängla", "Ängla"]
        assert len(work.search.find("kurator", 5)) == 1
    second.close()


def test_records_and_bulk_take_turns_in_one_step(stores: tuple[Store, UUID, UUID]) -> None:
    store, municipality, chair = stores
    with store.write("test") as work:
        family = work.rows.add(FamilyTable(alias="Först", municipality_id=municipality))
        work.bulk.add(FamilyCaseTable, family_id=family.id, number=1)
        work.bulk.settle()
        work.rows.change(family, alias="Sist")
        fill(work.bulk.add, municipality, chair)
        work.bulk.settle()
    with store.read() as work:
        entries = [entry for entry in work.journal.entries() if entry.action == "test"]
        assert len({entry.step for entry in entries}) == 1
        assert [entry.seq for entry in entries] == list(range(entries[0].seq, entries[0].seq + 13))
        assert work.journal.verify() is None
        assert work.journal.differences() == []


def test_what_points_nowhere_is_not_kept(stores: tuple[Store, UUID, UUID]) -> None:
    store, *_ = stores
    with pytest.raises(Exception, match="FOREIGN KEY"), store.write("test") as work:  # noqa: PT012
        work.bulk.add(FamilyCaseTable, family_id=UUID(int=99), number=1)
        work.bulk.settle()


def test_there_is_none_in_a_reading_transaction(stores: tuple[Store, UUID, UUID]) -> None:
    store, *_ = stores
    with store.read() as work:
        assert not hasattr(work, "bulk")
