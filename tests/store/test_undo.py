"""Reading steps out of the journal: whose, how far back, and what stops it."""

from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.history import LENGTH, course
from famsam_desktop.store.belonging import BELONGS, target
from famsam_desktop.store.past import Past
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.titles import CALLED
from famsam_desktop.store.work import Store
from tests import builders
from tests.stores import DEVICE
from tests.team import Team


def actions(store: Store) -> list[str]:
    with store.read() as work:
        return [step.action for step in work.undo.steps()]


def another(team: Team, who: int, device: UUID = DEVICE) -> Team:
    return Team(Store(team.store.engine, device, team.users[who], team.store.clock))


def test_a_step_is_what_one_use_case_did(team: Team) -> None:
    team.case(team.family())
    assert actions(team.store) == ["families.register", "cases.refer"]


def test_only_ones_own_steps_on_this_computer(team: Team) -> None:
    another(team, 1).family()
    another(team, 0, UUID(int=2)).family()
    assert actions(team.store) == []
    assert actions(another(team, 1).store) == ["families.register"]


def test_nothing_before_a_wall_whoever_built_it(team: Team) -> None:
    team.family()
    with another(team, 1).store.write("vault.restore") as work:
        work.users.add("Ny")
    team.agency()
    assert actions(team.store) == ["agencies.register"]


def test_nothing_before_a_step_of_ones_own_that_was_purged(team: Team) -> None:
    team.family()
    purged = team.family()
    team.agency()
    with team.store.engine.begin() as connection:
        erased = "UPDATE version SET value = NULL, salt = NULL WHERE record_id = :id"
        connection.execute(sa.text(erased), {"id": purged.bytes})
    assert actions(team.store) == ["agencies.register"]


def test_a_step_that_was_purged_in_part_is_left_out_whole(team: Team) -> None:
    family = team.family()
    case = team.case(family)
    team.agency()
    with team.store.engine.begin() as connection:
        erased = "UPDATE version SET value = NULL, salt = NULL WHERE record_id = :id"
        connection.execute(sa.text(erased), {"id": case.bytes})  # the first entry of three
    assert actions(team.store) == ["agencies.register"]


def test_no_more_is_read_than_is_needed(team: Team) -> None:
    family = team.family()
    for number in range(LENGTH + 30):
        team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias=f"Familj {number}"))
    with team.store.read() as work:
        steps = work.undo.steps()
    assert len(course(steps).undo) == LENGTH == len(steps)


def test_the_journal_is_read_backwards_by_its_key(team: Team) -> None:
    """Without an index the newest steps would cost a look at every entry."""
    with team.store.read() as work:
        told = work.rows.connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT step FROM version WHERE device = x'00' ORDER BY seq DESC LIMIT 9"
        ).all()
    assert [row[3] for row in told] == ["SEARCH version USING INDEX sqlite_autoindex_version_1 (device=?)"]


def test_the_past_is_what_the_entries_said_by_then(team: Team) -> None:
    family = team.family(alias="Ett")
    with team.store.read() as work:
        place = work.rows.scalar(
            sa.select(sa.func.max(sa.literal_column("version.rowid"))).select_from(sa.text("version"))
        )
    team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias="Två"))
    later = team.family()
    team.families.remove(family)
    with team.store.read() as work:
        then = Past(work.rows, place)
        assert then.value(family, "alias") == "Ett"
        assert then.was_live(family)
        assert not then.exists(later)
        now = Past(work.rows, place + 1_000)
        assert now.value(family, "alias") == "Två"
        assert not now.was_live(family)


# --- tables of columns -------------------------------------------------------------------------------------------


def test_what_belongs_to_what_names_columns_that_point_at_owners_before_them() -> None:
    seen = set(KINDS) - BELONGS.keys()
    for kind, columns in BELONGS.items():
        for column in columns:
            assert target(kind, column) in seen or (kind, column) == ("goal", "parent_id"), (kind, column)
        seen.add(kind)
    assert seen == KINDS.keys()


def test_every_kind_of_record_is_called_something() -> None:
    assert CALLED.keys() == KINDS.keys()
    for kind, columns in CALLED.items():
        assert set(columns) <= {column.name for column in table(KINDS[kind]).c}
