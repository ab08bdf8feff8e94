"""One transaction is one Work."""

import threading
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.errors import NotFound, StoreDamaged
from famsam_desktop.store.engine import make_engine
from famsam_desktop.store.records import instant_text
from famsam_desktop.store.tables import FamilyTable, MeetingTable
from famsam_desktop.store.work import Store
from tests import builders
from tests.clock import NOW
from tests.stores import DEVICE, KEY, counting, standing
from tests.team import Team


def test_ids_and_times_come_from_outside(team: Team) -> None:
    store = Store(team.store.engine, DEVICE, team.users[0], standing, counting(77))
    with store.write("test") as work:
        family = work.families.add(builders.a_family(team.municipalities["Nora"]))
    assert family == UUID(int=77 << 64 | 7)
    with store.read() as work:
        row = work.rows.get(FamilyTable, family)
        assert (row.created_at, row.changed_at) == (NOW, NOW)
        assert (row.created_by, row.changed_by) == (team.users[0], team.users[0])


def test_a_write_inside_a_write_is_a_mistake(store: Store) -> None:
    with store.write("one"), pytest.raises(RuntimeError, match="inside"), store.write("two"):
        pass
    with store.write("after"):
        pass


def test_a_reader_sees_one_state_while_somebody_writes(team: Team) -> None:
    with team.store.read() as work:
        before = work.families.municipalities()
        with team.store.write("test") as other:
            other.families.add_municipality("Örebro")
        assert work.families.municipalities() == before
    with team.store.read() as work:
        assert len(work.families.municipalities()) == len(before) + 1


def test_threads_write_one_after_the_other(team: Team) -> None:
    failed: list[BaseException] = []

    def register(number: int) -> None:
        try:
            for each in range(5):
                team.family(alias=f"Familj {number}-{each}")
        except BaseException as error:  # noqa: BLE001  # a thread cannot raise into the test
            failed.append(error)

    threads = [threading.Thread(target=register, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(team.families.rows()) == 30
    with team.store.read() as work:
        assert work.journal.verify() is None
        assert work.journal.differences() == []


def test_pointing_at_nothing_is_refused(team: Team) -> None:
    with pytest.raises(NotFound, match="municipality"):
        team.families.register(builders.a_family(uuid4()))
    assert team.families.rows() == []


def test_pointing_at_what_was_deleted_is_refused(team: Team) -> None:
    contact = team.contact(team.agency())
    family = team.family()
    child = team.child(family)
    team.agencies.remove_contact(contact)
    agency = team.agency()
    with pytest.raises(NotFound, match="contact"):
        team.families.add_own_contact(child, builders.an_own_contact(agency, contact_id=contact))


def test_what_pointed_there_before_may_stay(team: Team) -> None:
    process = team.process()
    draft = builders.an_own_contact(process.agency, contact_id=process.contact)
    team.families.amend_own_contact(process.own_contact, draft)
    team.agencies.remove_contact(process.contact)
    team.families.amend_own_contact(process.own_contact, replace(draft, valid_to=NOW.date()))
    [own] = team.families.page(process.family).own_contacts
    assert own.contact == "Örjan Ek"


def test_two_records_of_one_transaction_may_point_at_each_other_in_any_order(team: Team) -> None:
    family = team.family()
    with team.store.write("test") as work:
        case = work.cases.add(family, 1, builders.a_referral())
        work.meetings.add(builders.a_meeting(case, team.users[0]))
    assert len(team.families.page(family).meetings) == 1


def test_a_damaged_store_is_an_environment_fault(template: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    content = bytearray(template.read_bytes())
    for page in range(4, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    path.write_bytes(content)
    store = Store(make_engine(path, KEY), DEVICE, None, standing)
    with pytest.raises(StoreDamaged), store.read() as work:
        work.families.municipalities()
    store.close()


def test_rows_show_no_content_when_printed(team: Team) -> None:
    family = team.family(alias="Hemliga Hjorton")
    with team.store.read() as work:
        row = work.rows.get(FamilyTable, family)
        assert "Hjorton" not in f"{row!r} {row} {[row]}"
        assert str(family) in repr(row)


def test_a_time_without_a_zone_is_a_mistake(team: Team) -> None:
    with pytest.raises(ValueError, match="zone"):
        instant_text(NOW.replace(tzinfo=None))
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(sa.exc.StatementError, match="zone"), team.store.read() as work:
        work.rows.of(MeetingTable, MeetingTable.metadata.tables["meeting"].c.starts_at == naive)


def test_settings_keep_any_json_value(store: Store) -> None:
    with store.write("test") as work:
        work.settings.set("plain", {"år": [2021, True, None]})
        work.settings.set("plain", {"år": [2022]})
    with store.read() as work:
        assert work.settings.get("plain") == {"år": [2022]}
        assert work.settings.get("never set", 7) == 7


def test_users_are_found_by_id(team: Team) -> None:
    with team.store.read() as work:
        assert [user.name for user in work.users.all()] == ["Maria Lund", "Per Sjö"]
        assert work.users.one(team.users[1]).name == "Per Sjö"
        with pytest.raises(NotFound, match="user"):
            work.users.one(uuid4())
