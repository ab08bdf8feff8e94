"""Killed while it erases a family, at every step in the file system and at any time: wholly there or wholly gone."""

from pathlib import Path
from uuid import UUID

import pytest

from famsam_desktop.domain.cases import CaseState
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.overviews import FamilyPage
from famsam_desktop.domain.statistics import Figures
from famsam_desktop.services import demo, vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file
from tests import builders, faults
from tests.clock import NOW
from tests.erasing import Words, found_in, pages

KILLS = 24
AT_LEAST = 12
#: Right before each of the first steps in the file system, when nothing is decided yet: most of the time that a purge
#: takes is spent on the backup after it, so that the other moments alone might all come too late.
BEFORE_IT = tuple(faults.Moment(step=step) for step in range(1, 5))
FIRST, SECOND = "Karin Ek", "Amir Haddad"

_PURGING = """
from uuid import UUID
from famsam_desktop.services import vault

desk = vault.unlock(Path(arguments[0]), arguments[1], arguments[2])
begin()
desk.disposal.purge(UUID(hex=arguments[4]), second_person=arguments[3], second_passphrase=arguments[1])
end()
"""


@pytest.mark.skipif(not hasattr(__import__("signal"), "SIGKILL"), reason="no SIGKILL on Windows")
def test_a_purge_survives_being_killed_at_any_moment(tmp_path: Path) -> None:
    pristine = tmp_path / "pristine" / "demo.famsam"
    pristine.parent.mkdir()
    desk = demo.build(pristine, clock=vault.utc_now)
    words = Words()
    family = _marked(desk, words)
    desk.backups.make()
    before, figures = desk.families.page(family), desk.statistics.figures(NOW.date())
    desk.close()
    seen = {True: 0, False: 0}
    killed = 0
    given = (demo.PASSPHRASE, FIRST, SECOND, family.hex)
    for path, run in faults.killed(
        pristine, tmp_path / "runs", _PURGING, *given, kills=KILLS, also=BEFORE_IT
    ):
        gone = _is_gone(path, family, before, figures, words)
        assert gone or not run.finished
        seen[gone] += 1
        killed += not run.finished
    assert killed >= AT_LEAST
    assert min(seen.values()) >= 3


def _marked(desk: Desk, words: Words) -> UUID:
    """A closed family with words in it that stand nowhere else."""
    row = next(
        row for row in desk.families.rows() if row.state is CaseState.CLOSED and row.last_meeting is not None
    )
    municipality = desk.families.page(row.id).family.municipality_id
    draft = builders.a_family(municipality, alias=words.word(), note=words.word(), language=words.word())
    desk.families.amend(row.id, draft)
    member = desk.families.page(row.id).members[0]
    desk.families.amend_member(member.id, builders.a_child(name=words.word(), school=words.word()))
    return row.id


def _is_gone(path: Path, family: UUID, before: FamilyPage, figures: Figures, words: Words) -> bool:
    """Whether the purge is done; the store is sound either way, and the family whole or nowhere."""
    assert vault.check(path, demo.PASSPHRASE) == []
    desk = vault.unlock(path, demo.PASSPHRASE, FIRST)
    assert desk.statistics.figures(NOW.date()) == figures
    try:
        page = desk.families.page(family)
    except NotFound:
        assert not [hit for word in words.given for hit in desk.search.find(word)]
        desk.backups.make()  # as at the next lock, if the computer stopped before the new one was made
        assert len(desk.backups.rows()) == 1
        desk.close()
        _nowhere(path, words)
        return True
    assert page == before
    desk.close()
    return False


def _nowhere(path: Path, words: Words) -> None:
    folder = StoreFolder(path)
    keys = read_key_file(folder.keys)
    key = keys.unlock(demo.PASSPHRASE, FIRST).key
    assert found_in(pages(folder.database(keys), bytes.fromhex(key.hex)), words.given) == []
