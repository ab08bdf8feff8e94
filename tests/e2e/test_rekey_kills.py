"""Killed while it changes its key, at every step in the file system and at any time: wholly old or wholly new."""

import sys
from pathlib import Path

import pytest

from tests import faults
from tests.e2e.conftest import Tell
from tests.rekeyed import AMIR, KARIN, NEW, PHRASE, is_wholly_new, make

KILLS = 24
AT_LEAST = 12

_REKEYING = """
from famsam_desktop.services import rekeying, vault
from famsam_desktop.store.derivation import FLOOR

vault.warm()
begin()
acknowledge(vault.rekey(Path(arguments[0]), arguments[1], arguments[2], {arguments[3]: arguments[4]}, cost=FLOOR))
end()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_a_change_of_the_key_survives_being_killed_at_any_moment(tmp_path: Path, tell: Tell) -> None:
    made = make(tmp_path / "pristine" / "team.famsam")
    seen = {True: 0, False: 0}
    killed = 0
    given = (KARIN, PHRASE[KARIN], AMIR, NEW)
    for path, run in faults.killed(made.path, tmp_path / "runs", _REKEYING, *given, kills=KILLS):
        new = is_wholly_new(made._replace(path=path))
        assert new or not run.finished
        seen[new] += 1
        killed += not run.finished
    tell(f"rekey: {killed} times killed, {seen[False]} old and {seen[True]} new after it")
    assert killed >= AT_LEAST
    assert min(seen.values()) >= 3
