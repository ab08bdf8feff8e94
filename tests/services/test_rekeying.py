"""A true change of the data key: wholly old or wholly new, and nothing left in the folder that old keys open."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import keyring
import pytest
import sqlalchemy as sa

from famsam_desktop.domain.errors import (
    Cancelled,
    DiskFull,
    NewestMissing,
    NoSuchPerson,
    PassphraseTooShort,
    PersonExists,
    StoreInUse,
    TooManyTries,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.domain.progress import Progress
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.services import rekeying, vault
from famsam_desktop.store import backup, generations
from famsam_desktop.store.derivation import FLOOR, MIB, Cost
from famsam_desktop.store.keyfile import read_one
from famsam_desktop.store.records import UnfinishedTable
from famsam_desktop.store.rows import table
from tests import builders
from tests.clock import NOW
from tests.host.test_keyring import Memory
from tests.rekeyed import (
    AMIR,
    CIA,
    KARIN,
    NEW,
    PHRASE,
    Made,
    Standing,
    is_wholly_new,
    listing,
    make,
    opened_by,
    rekey,
)
from tests.survival import PASSPHRASE, VAULTS


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("rekey") / "team.famsam")


@pytest.fixture
def made(made_once: Made, tmp_path: Path) -> Made:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once.path, path)
    return made_once._replace(path=path)


@pytest.fixture
def ring() -> Iterator[Memory]:
    before, good = keyring.get_keyring(), Memory()
    keyring.set_keyring(good)
    yield good
    keyring.set_keyring(before)


# --- done --------------------------------------------------------------------------------------------------------


def test_who_stays_opens_it_and_who_is_left_out_opens_nothing(made: Made, ring: Memory) -> None:
    desk = vault.unlock(made.path, PHRASE[KARIN], clock=Standing())
    desk.keys.keyring_on(PHRASE[KARIN])
    desk.close()
    store_id = read_one(made.path / "keys.json").store_id
    done: list[float] = []
    code = rekey(made.path, progress=done.append)
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0.0, 1.0)
    file = read_one(made.path / "keys.json")
    assert file.people() == [KARIN, AMIR]
    assert file.store_id == store_id
    assert file.keyring() is None
    assert ring.kept == {}
    assert file.unlock(NEW).person == AMIR
    assert file.recover(code).hex != made.key.hex
    assert is_wholly_new(made)
    assert not (made.path / "kept").exists() or not list((made.path / "kept").iterdir())
    (row,) = vault.backups(made.path)
    assert vault.look_into(vault.backup_place(made.path, row.name), NEW, AMIR).families == 1
    vault.unlock_with_recovery(made.path, code, clock=Standing()).close()
    assert len(opened_by(made.path, PHRASE[KARIN])) == 3  # the two of the store and that of the backup


def test_the_code_of_a_new_key_is_unconfirmed(made: Made) -> None:
    before = vault.unlock(made.path, PHRASE[KARIN], clock=Standing())
    before.keys.confirm_code()
    before.close()
    rekey(made.path)
    after = vault.unlock(made.path, PHRASE[KARIN], clock=Standing())
    assert after.keys.code_unconfirmed()
    after.close()


def test_nobody_else_need_stay_and_it_can_be_done_again(made: Made) -> None:
    first = rekey(made.path, {})
    second = rekey(made.path, {})
    assert first != second
    assert is_wholly_new(made)
    assert read_one(made.path / "keys.json").people() == [KARIN]
    assert read_one(made.path / "keys.json").database == "store-3.db"
    with pytest.raises(WrongRecoveryCode):
        read_one(made.path / "keys.json").recover(first)


def test_the_history_goes_along_and_the_trail_says_what_was_done(made: Made) -> None:
    with pytest.raises(WrongPassphrase):
        vault.unlock(made.path, "fel", clock=Standing())
    before = vault.unlock(made.path, PHRASE[KARIN], clock=Standing())
    with before.store.read() as work:
        entries = len(work.journal.entries())
    before.close()
    with pytest.raises(WrongPassphrase):
        vault.unlock(made.path, "fel", clock=Standing())
    rekey(made.path)
    desk = vault.unlock(made.path, PHRASE[KARIN], clock=Standing())
    try:
        kinds = [row.kind for row in desk.trail.rows()]
        assert kinds.count(TrailKind.UNLOCK_FAILED) == 2
        assert kinds.count(TrailKind.REKEYED) == 1
        assert [row.about for row in desk.trail.rows() if row.kind is TrailKind.PERSON_REMOVED] == [CIA]
        assert not (made.path / "attempts.json").exists()
        with desk.store.read() as work:
            added = work.journal.entries()[entries:]
        assert {(entry.action, entry.entity) for entry in added} == {("vault.rekey", "user")}
    finally:
        desk.close()


def test_who_is_left_out_takes_their_unfinished_texts_along(made: Made) -> None:
    text = Unfinished(place="families", record=None, editor="new", typed={"alias": "Familj 26-14"})
    for person in (AMIR, CIA):
        desk = vault.unlock(made.path, PHRASE[person], person, clock=Standing())
        desk.unfinished.keep([text])
        desk.close()
    rekey(made.path)
    desk = vault.unlock(made.path, NEW, AMIR, clock=Standing())
    assert desk.unfinished.all() == [text]
    with desk.store.read() as work:
        there = work.rows.all(sa.select(table(UnfinishedTable).c.user_id))
    assert {row.user_id for row in there} == {desk.user.id}
    desk.close()


def test_what_a_guess_costs_is_measured_here_unless_it_is_given(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    dear = Cost(memory_bytes=65 * MIB, passes=3)
    monkeypatch.setattr(rekeying, "calibrated_cost", lambda: dear)
    rekey(made.path, cost=None)
    file = read_one(made.path / "keys.json")
    assert file.cost_of(KARIN) == file.cost_of(AMIR) == dear


def test_names_are_taken_however_they_are_spelled(made: Made) -> None:
    code = vault.rekey(
        made.path, " karin LINDQVIST", PHRASE[KARIN], {"amir  haddad": NEW}, clock=Standing(), cost=FLOOR
    )
    assert code
    assert vault.people(made.path) == [KARIN, AMIR]
    assert is_wholly_new(made)


def test_a_store_of_an_older_program_is_brought_up_to_date_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "0001.famsam"
    shutil.copytree(VAULTS / path.name, path)
    person = vault.people(path)[0]
    vault.rekey(path, person, PASSPHRASE, {}, cost=FLOOR)
    assert vault.people(path) == [person]
    assert vault.check(path, PASSPHRASE) == []
    desk = vault.unlock(path, PASSPHRASE)
    assert {TrailKind.UPGRADED, TrailKind.REKEYED} <= {row.kind for row in desk.trail.rows()}
    desk.close()
    assert len(vault.backups(path)) == 1


# --- refused -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "passphrase", "others", "refusal"),
    [
        (KARIN, PHRASE[AMIR], {}, WrongPassphrase),
        ("Dan", PHRASE[KARIN], {}, NoSuchPerson),
        (KARIN, PHRASE[KARIN], {"Dan": NEW}, NoSuchPerson),
        (KARIN, PHRASE[KARIN], {KARIN: NEW}, PersonExists),
        (KARIN, PHRASE[KARIN], {AMIR: NEW, "amir haddad": NEW}, PersonExists),
        (KARIN, PHRASE[KARIN], {AMIR: "elva tecken"}, PassphraseTooShort),
        (KARIN, "fel", {AMIR: "elva tecken"}, PassphraseTooShort),  # said before anything is derived
    ],
)
def test_what_is_refused_changes_nothing(
    made: Made, person: str, passphrase: str, others: dict[str, str], refusal: type[Exception]
) -> None:
    before, keys = listing(made.path), (made.path / "keys.json").read_bytes()
    with pytest.raises(refusal):
        vault.rekey(made.path, person, passphrase, others, clock=Standing(), cost=FLOOR)
    assert listing(made.path) - {"attempts.json"} == before
    assert ("attempts.json" in listing(made.path)) == (refusal is WrongPassphrase)
    assert (made.path / "keys.json").read_bytes() == keys


def test_wrong_tries_count_and_wait_here_too(made: Made) -> None:
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            vault.rekey(made.path, KARIN, "fel", {}, clock=Standing(), cost=FLOOR)
    with pytest.raises(TooManyTries):
        rekey(made.path)
    with pytest.raises(TooManyTries):
        vault.unlock(made.path, PHRASE[KARIN], clock=Standing())


def test_an_open_store_is_left_alone(made: Made) -> None:
    desk = vault.unlock(made.path, PHRASE[KARIN], clock=Standing())
    try:
        with pytest.raises(StoreInUse):
            rekey(made.path)
    finally:
        desk.close()
    assert not is_wholly_new(made)


def test_a_store_that_lacks_its_newest_changes_is_not_made_to_look_whole(made: Made) -> None:
    database = made.path / "store.db"
    old = database.read_bytes()
    desk = vault.unlock(made.path, PHRASE[KARIN], clock=Standing())
    desk.families.register(builders.a_family(desk.families.municipalities()[0].id))
    desk.close()
    database.write_bytes(old)
    with pytest.raises(NewestMissing):
        rekey(made.path)
    assert read_one(made.path / "keys.json").database == "store.db"


# --- stopped -----------------------------------------------------------------------------------------------------


def stopping(least: float, told: list[float]) -> Progress:
    """Stop the work as soon, and as long, as it has come so far."""

    def stop(done: float) -> None:
        told.append(done)
        if done >= least:
            raise Cancelled

    return stop


def test_stopped_anywhere_before_the_change_it_is_as_before(made: Made) -> None:
    before, keys = listing(made.path), (made.path / "keys.json").read_bytes()
    for least in (0.0, 0.1, 0.5, 0.65, rekeying._ADOPTED):
        told: list[float] = []
        with pytest.raises(Cancelled):
            rekey(made.path, {}, progress=stopping(least, told))
        assert told[-1] >= least
        assert listing(made.path) == before
        assert (made.path / "keys.json").read_bytes() == keys
    assert not is_wholly_new(made)


def test_after_the_change_it_is_too_late_to_stop(made: Made) -> None:
    told: list[float] = []
    code = rekey(made.path, {}, progress=stopping(rekeying._ADOPTED + 0.01, told))
    assert told[-1] == 1.0
    read_one(made.path / "keys.json").recover(code)
    assert is_wholly_new(made)


def test_a_disk_that_is_full_while_copying_leaves_the_old_store(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = listing(made.path)
    for step in ("copy_database", "refuse_unsound", "adopt"):
        with monkeypatch.context() as patched:
            patched.setattr(rekeying, step, _full)
            with pytest.raises(DiskFull):
                rekey(made.path, {})
        assert listing(made.path) == before
        assert not is_wholly_new(made)


@pytest.mark.parametrize("fault", [DiskFull, KeyboardInterrupt])
def test_once_the_new_key_file_is_there_nothing_goes_back(
    made: Made, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    def stop(*_: object) -> None:
        raise fault

    with monkeypatch.context() as patched:
        patched.setattr(generations, "sweep", stop)
        if fault is DiskFull:
            read_one(made.path / "keys.json").recover(made.code)
            code = rekey(made.path, {})
            read_one(made.path / "keys.json").recover(code)
        else:
            with pytest.raises(KeyboardInterrupt):
                rekey(made.path, {})
    assert is_wholly_new(made)


def test_without_room_for_a_backup_the_code_is_told_and_the_old_backups_are_gone(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(backup, "start_over", _full)
        code = rekey(made.path)
    assert vault.backups(made.path) == []
    read_one(made.path / "keys.json").recover(code)
    assert is_wholly_new(made)


def _full(*_: object, **__: object) -> None:
    raise DiskFull


_KILLED = """
import os, signal, sys
from pathlib import Path
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR

def told(done):
    if done >= float(sys.argv[4]):
        os.kill(os.getpid(), signal.SIGKILL)

vault.rekey(Path(sys.argv[1]), sys.argv[2], sys.argv[3], {}, cost=FLOOR, progress=told)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
@pytest.mark.parametrize("step", ["0.0", "0.2", "0.5", "0.65", "0.7", "0.75", "0.98", "1.0"])
def test_killed_at_each_step_it_is_wholly_old_or_wholly_new(made: Made, step: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, str(made.path), KARIN, PHRASE[KARIN], step],
        capture_output=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert ended.returncode == -9, ended.stderr
    before = listing(made.path)
    new = is_wholly_new(made)
    assert new == (float(step) > rekeying._ADOPTED)
    if step == "0.65":  # and what was left over stands in nobody's way
        assert "store-2.db" in before
        rekey(made.path, {})
        assert is_wholly_new(made)


def test_the_clock_of_the_new_backup_is_that_of_the_store(made: Made) -> None:
    rekey(made.path)
    (row,) = vault.backups(made.path)
    assert row.taken_at == NOW.astimezone(UTC)
