"""A store of every schema there has been, made by the program as it was then, opens with all that is in it.

How one is made, once, before the next schema is begun: with the program as released, `vault.create` with the people and
passphrases below at `cost=FLOOR`, a family with a member, a case, a meeting, an outcome and an action in it, from 0004
on an earlier report, a void publication and an answer to the survey of guardians, `close`, and the folder without its
lock file under the number of the schema.
"""

from pathlib import Path

import pytest

from famsam_desktop.domain.surveys import Survey
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services import vault
from famsam_desktop.store.migrate import REVISIONS
from tests import survival
from tests.survival import PASSPHRASE, VAULTS

CODES = {
    "0001": "4ZPP-EAMQ-VH0G-YB76-QJ13-DGNB-NVBN-0PCD",
    "0002": "YFDF-QD8R-2YG7-8GBD-K9TV-VP0H-2DBM-S38M",
    "0003": "DZHW-BND0-06N6-R03G-AR86-BXY7-PJ22-58H5",
    "0004": "2PYH-5VCM-VB22-4GM2-FX44-03P1-TC6S-AY9E",
}
OLDER = REVISIONS[:-1]
WITH_A_LEDGER = REVISIONS[3:]


@pytest.fixture
def path(schema: str, tmp_path: Path) -> Path:
    """A copy of the store of a schema."""
    return survival.copied(VAULTS / f"{schema}.famsam", tmp_path / "vaults")


def test_there_is_one_of_each_and_no_other() -> None:
    assert sorted(each.name for each in VAULTS.iterdir()) == [f"{schema}.famsam" for schema in REVISIONS]
    for schema in REVISIONS:
        names = {each.name for each in (VAULTS / f"{schema}.famsam").iterdir()}
        assert {"keys.json", "keys.json.bak", "store.db"} <= names
        assert "lock" not in names


@pytest.mark.parametrize("schema", REVISIONS)
def test_it_is_sound_as_it_is(path: Path) -> None:
    before = {each.name: each.read_bytes() for each in path.iterdir()}
    assert vault.check(path, PASSPHRASE) == []
    after = {each.name: each.read_bytes() for each in path.iterdir() if each.name != "lock"}
    assert after == before


@pytest.mark.parametrize("schema", REVISIONS)
def test_it_opens_with_everything_in_it(path: Path, schema: str) -> None:
    desk = vault.unlock(path, "ett annat gammalt")
    assert desk.user.name == "Amir Haddad"
    (family,) = desk.families.rows()
    page = desk.families.page(family.id)
    assert page.members
    assert page.cases
    assert desk.search.find(family.alias)
    desk.families.register(survival.another_family(desk))
    desk.close()
    assert vault.check(path, PASSPHRASE) == []
    assert survival.litter(path) == []


@pytest.mark.parametrize("schema", WITH_A_LEDGER)
def test_what_had_left_is_still_known(path: Path) -> None:
    desk = vault.unlock(path, PASSPHRASE)
    report, void = desk.ledger.entries()
    assert len(report.publication.numbers) == 30
    assert (report.counts, void.counts) == (True, False)
    assert len(desk.surveys.until(desk.clock().date(), Survey.GUARDIAN)) == 1
    desk.close()


@pytest.mark.parametrize("schema", REVISIONS)
def test_its_recovery_code_is_known(path: Path, schema: str) -> None:
    vault.unlock_with_recovery(path, CODES[schema]).close()


@pytest.mark.parametrize("schema", OLDER)
def test_an_older_one_is_backed_up_before_it_is_brought_up_to_date(path: Path, schema: str) -> None:
    desk = vault.unlock_with_recovery(path, CODES[schema])
    assert TrailKind.UPGRADED in {row.kind for row in desk.trail.rows()}
    desk.close()
    (row,) = vault.backups(path)
    assert row.name.endswith(f"-{schema}.famsam-backup")
    contents = vault.look_into(vault.backup_place(path, row.name), PASSPHRASE)
    assert (contents.families, contents.open_cases) == (1, 1)
    place = path.with_name("tillbaka.famsam")
    vault.restore(vault.backup_place(path, row.name), place, PASSPHRASE)
    assert len(survival.aliases(place)) == 1
