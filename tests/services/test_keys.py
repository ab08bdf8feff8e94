"""The keys of an open store: who gets in, with what, for how long, and what the trail says of it."""

import logging
import shutil
import threading
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import keyring
import pytest
import sqlalchemy as sa

from famsam_desktop.domain.attempts import FREE
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import (
    DiskFull,
    Incomplete,
    KeyringExpired,
    KeyringUnusable,
    NoSuchPerson,
    OwnSlot,
    PassphraseTooShort,
    PersonExists,
    SamePassphrase,
    StillUsed,
    TooManyTries,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.domain.keys import KeyringState
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.host.keyring import Ring
from famsam_desktop.services import keys as keys_service
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.keys import Keys
from famsam_desktop.services.unfinished import UnfinishedTexts
from famsam_desktop.store import keyfile
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.keyfile import backup_of, read_one
from famsam_desktop.store.records import TrailTable, UnfinishedTable
from famsam_desktop.store.rows import table
from famsam_desktop.store.work import Store
from tests import builders
from tests.clock import NOW
from tests.host.test_keyring import Hanging, Losing, Memory, PlaintextKeyring

KARIN, AMIR, CIA = "Karin Lindqvist", "Amir Haddad", "Cia Öst"
PHRASE = {KARIN: "fyra gröna båtar", AMIR: "sju gula hattar", CIA: "nio blå dörrar i rad"}
NEW = "en alldeles ny fras"


class Moving:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: int) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def moving() -> Moving:
    return Moving()


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed store of two people, and its recovery code."""
    path = tmp_path_factory.mktemp("keys") / "team.famsam"
    people = [vault.NewPerson(name=name, passphrase=PHRASE[name]) for name in (KARIN, AMIR)]
    created = vault.create(path, people, cost=FLOOR, clock=Moving())
    created.desk.close()
    return path, created.recovery_code


@pytest.fixture
def store(made_once: tuple[Path, str], tmp_path: Path) -> Path:
    path = tmp_path / "team.famsam"
    shutil.copytree(made_once[0], path)
    return path


@pytest.fixture
def code(made_once: tuple[Path, str]) -> str:
    return made_once[1]


@pytest.fixture
def desk(store: Path, moving: Moving) -> Iterator[Desk]:
    """Karin's desk."""
    desk = vault.unlock(store, PHRASE[KARIN], KARIN, clock=moving)
    yield desk
    desk.close()


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer is so slow that the least cost takes long enough."""
    monkeypatch.setattr(keys_service, "calibrated_cost", lambda: FLOOR)


@pytest.fixture
def ring() -> Iterator[Memory]:
    """A good keyring in this computer."""
    before, good = keyring.get_keyring(), Memory()
    keyring.set_keyring(good)
    yield good
    keyring.set_keyring(before)


def entries(desk: Desk) -> list[tuple[str, str]]:
    """The trail, oldest first: what kind of thing, and what is said of it."""
    trail = table(TrailTable)
    with desk.store.read() as work:
        return [
            (row.kind, row.detail)
            for row in work.rows.all(sa.select(trail.c.kind, trail.c.detail).order_by(trail.c.seq))
        ]


def kinds(desk: Desk) -> list[str]:
    return [kind for kind, _ in entries(desk)]


def opens(store: Path, passphrase: str, person: str | None = None) -> bool:
    """Whether any key file in the folder opens with it."""
    opened = []
    for file in (store / "keys.json", store / "keys.json.bak"):
        try:
            read_one(file).unlock(passphrase, person)
        except (WrongPassphrase, NoSuchPerson):
            opened.append(False)
        else:
            opened.append(True)
    assert len(set(opened)) == 1
    return opened[0]


# --- one's own passphrase ----------------------------------------------------------------------------------------


def test_a_changed_passphrase_is_the_only_one_in_the_folder(desk: Desk, store: Path) -> None:
    desk.keys.change_passphrase(PHRASE[KARIN], NEW)
    assert not opens(store, PHRASE[KARIN])
    assert opens(store, NEW, KARIN)
    assert opens(store, PHRASE[AMIR], AMIR)
    assert kinds(desk)[-1] == "passphrase_changed"
    desk.close()
    vault.unlock(store, NEW).close()


def test_an_old_copy_of_the_key_file_still_opens_as_the_sentence_says(desk: Desk, store: Path) -> None:
    copy = (store / "keys.json").read_bytes()
    desk.keys.change_passphrase(PHRASE[KARIN], NEW)
    assert keyfile.decoded(copy).unlock(PHRASE[KARIN]).key == read_one(store / "keys.json").unlock(NEW).key


def test_the_cost_of_the_slot_is_kept(store: Path, desk: Desk) -> None:
    before = read_one(store / "keys.json").cost_of(KARIN)
    desk.keys.change_passphrase(PHRASE[KARIN], NEW)
    assert read_one(store / "keys.json").cost_of(KARIN) == before == FLOOR


def test_a_change_that_is_refused_changes_nothing(desk: Desk, store: Path) -> None:
    before, told = (store / "keys.json").read_bytes(), entries(desk)
    for old, new, refusal in (
        (PHRASE[AMIR], NEW, WrongPassphrase),
        ("", NEW, WrongPassphrase),
        (PHRASE[KARIN], "elva tecken", PassphraseTooShort),
        (PHRASE[KARIN], "", PassphraseTooShort),
    ):
        with pytest.raises(refusal):
            desk.keys.change_passphrase(old, new)
    assert (store / "keys.json").read_bytes() == before
    assert entries(desk) == told


def test_who_came_in_with_the_recovery_code_can_choose_a_new_passphrase(
    store: Path, code: str, moving: Moving
) -> None:
    desk = vault.unlock_with_recovery(store, code, clock=moving)
    try:
        with pytest.raises(WrongPassphrase):
            desk.keys.change_passphrase("0000-" * 7 + "0000", NEW)
        desk.keys.change_passphrase(code.lower(), NEW)
        assert opens(store, NEW, KARIN)
        with pytest.raises(
            WrongPassphrase
        ):  # what a code opens is one's own slot and nobody else's confirmation
            desk.keys.confirm(AMIR, code)
    finally:
        desk.close()


# --- colleagues --------------------------------------------------------------------------------------------------


def test_a_colleague_who_is_added_gets_in_and_is_on_the_list(
    desk: Desk, store: Path, moving: Moving, cheap: None
) -> None:
    change = desk.keys.add_person(" Cia   Öst ", PHRASE[CIA])
    assert change.topics == Topic.SETTINGS
    assert {user.name for user in desk.users} == {KARIN, AMIR, CIA}
    assert change.id == next(user.id for user in desk.users if user.name == CIA)
    assert desk.keys.people() == vault.people(store) == [KARIN, AMIR, CIA]
    assert kinds(desk)[-1] == "person_added"
    desk.close()
    theirs = vault.unlock(store, PHRASE[CIA], clock=moving)
    assert theirs.user.name == CIA
    theirs.close()


def test_what_a_guess_at_a_new_passphrase_costs_is_measured_here(
    desk: Desk, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = []

    def calibrated() -> object:
        measured.append(True)
        return FLOOR

    monkeypatch.setattr(keys_service, "calibrated_cost", calibrated)
    for name, passphrase in ((AMIR, PHRASE[CIA]), (CIA, "kort")):
        with pytest.raises((PersonExists, PassphraseTooShort)):
            desk.keys.add_person(name, passphrase)
    assert measured == []  # what is refused costs nothing
    desk.keys.add_person(CIA, PHRASE[CIA])
    assert measured == [True]


def test_a_colleague_whose_key_was_not_written_is_added_once(
    desk: Desk, store: Path, cheap: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(keys_service, "write_key_file", full)
    with pytest.raises(DiskFull):
        desk.keys.add_person(CIA, PHRASE[CIA])
    assert CIA not in desk.keys.people()
    monkeypatch.undo()
    monkeypatch.setattr(keys_service, "calibrated_cost", lambda: FLOOR)
    desk.keys.add_person(CIA, PHRASE[CIA])
    assert sorted(user.name for user in desk.users) == [AMIR, CIA, KARIN]
    with pytest.raises(PersonExists):
        desk.keys.add_person("cia ÖST", PHRASE[CIA])


@pytest.mark.parametrize(
    ("name", "passphrase", "refusal"),
    [
        (AMIR, PHRASE[CIA], PersonExists),
        (" amir  HADDAD", PHRASE[CIA], PersonExists),
        ("", PHRASE[CIA], Incomplete),
        ("x" * 101, PHRASE[CIA], Incomplete),
        (CIA, "elva tecken", PassphraseTooShort),
    ],
)
def test_who_cannot_be_added_leaves_no_mark(
    desk: Desk, store: Path, name: str, passphrase: str, refusal: type[Exception]
) -> None:
    before, told = (store / "keys.json").read_bytes(), entries(desk)
    with pytest.raises(refusal):
        desk.keys.add_person(name, passphrase)
    assert (store / "keys.json").read_bytes() == before
    assert entries(desk) == told
    assert len(desk.users) == 2


def test_a_colleague_who_is_removed_is_out_and_what_they_did_keeps_their_name(
    desk: Desk, store: Path, cheap: None
) -> None:
    amir = next(user for user in desk.users if user.name == AMIR)
    family = _id(desk.families.register(builders.a_family(desk.families.municipalities()[0].id)))
    case = _id(desk.cases.refer(family, builders.a_referral(responsible_id=amir.id)))
    meeting = _id(
        desk.meetings.schedule(builders.a_meeting(case, amir.id, starts_at=NOW + timedelta(days=3)))
    )
    change = desk.keys.remove_person("amir haddad")
    assert change.id == amir.id
    assert [user.name for user in desk.users] == [KARIN]
    assert not opens(store, PHRASE[AMIR])
    assert opens(store, PHRASE[KARIN])
    assert kinds(desk)[-1] == "person_removed"
    assert [row.chair for row in desk.meetings.all()] == [AMIR]
    assert [row.chair for row in desk.meetings.between(date(2026, 3, 1), date(2026, 3, 31))] == [AMIR]
    assert desk.agendas.printed(meeting).chair == AMIR
    assert [row.responsible for row in desk.families.rows()] == [AMIR]
    with pytest.raises(NoSuchPerson):
        desk.keys.remove_person(AMIR)
    desk.keys.add_person(AMIR, PHRASE[CIA])  # somebody of that name may come again
    again = next(user for user in desk.users if user.name == AMIR)
    assert again.id != amir.id


def test_a_removal_that_stopped_half_way_can_be_done_again(
    desk: Desk, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(type(desk.store), "write", _full)
        with pytest.raises(DiskFull):
            desk.keys.remove_person(AMIR)
    assert not opens(store, PHRASE[AMIR])
    assert len(desk.users) == 2
    desk.keys.remove_person(AMIR)
    assert [user.name for user in desk.users] == [KARIN]


def test_oneself_and_the_last_one_stay(desk: Desk, store: Path) -> None:
    before = (store / "keys.json").read_bytes()
    with pytest.raises(OwnSlot):
        desk.keys.remove_person("karin  LINDQVIST")
    with pytest.raises(NoSuchPerson):
        desk.keys.remove_person(CIA)
    assert (store / "keys.json").read_bytes() == before
    desk.keys.remove_person(AMIR)
    with pytest.raises(StillUsed):
        desk.keys.remove_person(KARIN)
    assert opens(store, PHRASE[KARIN])
    assert [user.name for user in desk.users] == [KARIN]


def test_who_was_added_cannot_be_undone(desk: Desk, cheap: None) -> None:
    desk.keys.add_person(CIA, PHRASE[CIA])
    with desk.store.read() as work:
        actions = {entry.action for entry in work.journal.entries() if entry.entity == "user"}
    assert actions <= {"vault.create", "vault.person"}  # what begins so is never taken back


def test_the_recovery_sheet_counts_who_is_there_now(desk: Desk, code: str) -> None:
    before = desk.documents.recovery_sheet(code).pdf
    desk.keys.remove_person(AMIR)
    assert desk.documents.recovery_sheet(code).pdf != before


# --- the recovery code -------------------------------------------------------------------------------------------


def test_a_new_code_takes_the_place_of_the_old(desk: Desk, store: Path, code: str, moving: Moving) -> None:
    renewed = desk.keys.new_code(PHRASE[KARIN])
    assert kinds(desk)[-1] == "code_renewed"
    desk.close()
    for file in (store / "keys.json", backup_of(store / "keys.json")):
        with pytest.raises(WrongRecoveryCode):
            read_one(file).recover(code)
    found = vault.unlock_with_recovery(store, renewed, clock=moving)
    assert kinds(found)[-1] == "recovered"
    found.close()


def test_a_new_code_needs_ones_own_passphrase(desk: Desk, store: Path, code: str) -> None:
    before = (store / "keys.json").read_bytes()
    for typed in (PHRASE[AMIR], code, ""):
        with pytest.raises(WrongPassphrase):
            desk.keys.new_code(typed)
    assert (store / "keys.json").read_bytes() == before


def test_a_code_is_unconfirmed_until_it_is_typed_back(desk: Desk, store: Path, moving: Moving) -> None:
    assert desk.keys.code_unconfirmed()  # that of the new store
    assert desk.keys.confirm_code().topics == Topic.SETTINGS
    assert not desk.keys.code_unconfirmed()
    desk.keys.new_code(PHRASE[KARIN])
    desk.close()
    again = vault.unlock(store, PHRASE[AMIR], clock=moving)
    assert again.keys.code_unconfirmed()
    again.keys.confirm_code()
    again.close()
    once_more = vault.unlock(store, PHRASE[KARIN], clock=moving)
    assert not once_more.keys.code_unconfirmed()
    once_more.close()


def test_a_code_that_was_used_is_known_to_somebody(store: Path, code: str, moving: Moving) -> None:
    desk = vault.unlock_with_recovery(store, code, AMIR, clock=moving)
    assert not desk.keys.code_unconfirmed()
    desk.close()


def test_a_wrong_passphrase_leaves_a_confirmed_code_confirmed(desk: Desk) -> None:
    desk.keys.confirm_code()
    with pytest.raises(WrongPassphrase):
        desk.keys.new_code(PHRASE[AMIR])
    assert not desk.keys.code_unconfirmed()


def test_a_full_disk_keeps_the_code_out_no_more_than_a_passphrase(
    store: Path, code: str, moving: Moving, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(Store, "write", _full)
        desk = vault.unlock_with_recovery(store, code, AMIR, clock=moving)
    assert desk.keys.code_unconfirmed()  # asked for again
    desk.close()


def test_the_code_opens_as_whoever_uses_it(store: Path, code: str, moving: Moving) -> None:
    desk = vault.unlock_with_recovery(store, code, "amir haddad", clock=moving)
    assert desk.user.name == AMIR
    row = desk.trail.rows()[0]
    assert (row.kind, row.who) == (TrailKind.RECOVERED, AMIR)
    desk.close()
    with pytest.raises(NoSuchPerson):
        vault.unlock_with_recovery(store, code, CIA, clock=moving)
    vault.unlock_with_recovery(store, code, KARIN, clock=moving).close()  # the refusal held nothing


# --- what goes with a person, and what is no change ---------------------------------------------------------------


def test_who_is_removed_takes_their_unfinished_texts_along(desk: Desk, store: Path, moving: Moving) -> None:
    mine, theirs = (
        Unfinished(place="families", record=None, editor="new", typed={"alias": alias})
        for alias in ("Familj 26-14", "Familj 26-15")
    )
    desk.unfinished.keep([mine])
    with desk.store.read() as work:
        amir = work.users.named(AMIR).id
    UnfinishedTexts(Store(desk.store.engine, desk.store.device, amir, moving)).keep([theirs])
    desk.keys.remove_person(AMIR)
    assert desk.unfinished.all() == [mine]
    with desk.store.read() as work:
        there = work.rows.all(sa.select(table(UnfinishedTable).c.user_id))
    assert [row.user_id for row in there] == [desk.user.id]


@pytest.mark.parametrize("again", [PHRASE[KARIN], unicodedata.normalize("NFD", PHRASE[KARIN])])
def test_the_same_passphrase_is_no_new_one(desk: Desk, store: Path, again: str) -> None:
    before, told = (store / "keys.json").read_bytes(), entries(desk)
    with pytest.raises(SamePassphrase):
        desk.keys.change_passphrase(PHRASE[KARIN], again)
    assert ((store / "keys.json").read_bytes(), entries(desk)) == (before, told)


# --- confirming, and what is wrong -------------------------------------------------------------------------------


def test_a_colleague_confirms_with_their_own_passphrase(desk: Desk) -> None:
    told = entries(desk)
    desk.keys.confirm(AMIR, PHRASE[AMIR])
    assert entries(desk) == told
    with pytest.raises(WrongPassphrase):
        desk.keys.confirm(AMIR, PHRASE[KARIN])
    with pytest.raises(NoSuchPerson):
        desk.keys.confirm(CIA, PHRASE[AMIR])


def test_what_is_wrong_at_the_desk_counts_and_waits_as_at_the_door(
    desk: Desk, store: Path, moving: Moving, ring: Memory
) -> None:
    tries: list[Callable[[], object]] = [
        partial(desk.keys.confirm, AMIR, "fel"),
        partial(desk.keys.change_passphrase, "fel", NEW),
        partial(desk.keys.new_code, "fel"),
        partial(desk.keys.keyring_on, "fel"),
        partial(desk.keys.confirm, KARIN, "fel"),
    ]
    assert len(tries) == FREE
    for wrong in tries:
        with pytest.raises(WrongPassphrase):
            wrong()
    assert vault.seconds_to_wait(store, clock=moving) == 5
    tries.append(partial(desk.keys.confirm, AMIR, PHRASE[AMIR]))
    for early in tries:
        with pytest.raises(TooManyTries):
            early()
    moving.move(seconds=5)
    desk.keys.confirm(AMIR, PHRASE[AMIR])
    assert entries(desk)[-FREE:] == [("unlock_failed", "")] * FREE
    assert vault.seconds_to_wait(store, clock=moving) == 0
    assert not (store / "attempts.json").exists()


# --- at the door -------------------------------------------------------------------------------------------------


def test_the_sixth_wrong_passphrase_waits_without_being_derived(
    store: Path, moving: Moving, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert vault.seconds_to_wait(store, clock=moving) == 0
    for person in (None, KARIN, AMIR, None, KARIN):
        with pytest.raises(WrongPassphrase):
            vault.unlock(store, "fel fras helt och hållet", person, clock=moving)
        moving.move(seconds=1)
    assert vault.seconds_to_wait(store, clock=moving) == 4
    with monkeypatch.context() as patched:
        patched.setattr("famsam_desktop.store.derivation.Derivation.key", _underivable)
        with pytest.raises(TooManyTries) as refused:
            vault.unlock(store, PHRASE[KARIN], clock=moving)
    assert refused.value.seconds == 4
    moving.move(seconds=4)
    desk = vault.unlock(store, PHRASE[KARIN], clock=moving)
    told = entries(desk)
    assert told == [("unlock_failed", "")] * 5 + [("unlocked", "")]
    trail = table(TrailTable)
    with desk.store.read() as work:
        rows = work.rows.all(sa.select(trail.c.at, trail.c.who).order_by(trail.c.seq))
    assert [row.at - NOW for row in rows] == [timedelta(seconds=each) for each in (0, 1, 2, 3, 4, 9)]
    assert [row.who for row in rows] == [None] * 5 + [desk.user.id]  # nobody knows who failed
    desk.close()
    assert not (store / "attempts.json").exists()


def _underivable(*_: object) -> bytes:
    raise AssertionError("derived")


def test_a_wrong_passphrase_for_a_check_counts_too(store: Path, moving: Moving) -> None:
    with pytest.raises(WrongPassphrase):
        vault.check(store, "fel")
    assert (store / "attempts.json").exists()
    assert vault.check(store, PHRASE[KARIN]) == []
    assert (store / "attempts.json").exists()  # only who comes in ends the row, for then the trail is told
    desk = vault.unlock(store, PHRASE[KARIN], clock=moving)
    assert kinds(desk) == ["unlock_failed", "unlocked"]
    desk.close()


def test_a_wrong_recovery_code_is_told_and_waits_for_nothing(store: Path, code: str, moving: Moving) -> None:
    for _ in range(FREE + 2):
        with pytest.raises(WrongRecoveryCode):
            vault.unlock_with_recovery(store, "0000-" * 8, clock=moving)
    assert vault.seconds_to_wait(store, clock=moving) == 0
    desk = vault.unlock_with_recovery(store, code, clock=moving)
    assert entries(desk) == [("unlock_failed", "recovery")] * (FREE + 2) + [("recovered", "")]
    desk.close()


def test_the_recovery_code_gets_in_while_the_passphrase_waits(store: Path, code: str, moving: Moving) -> None:
    for _ in range(FREE):
        with pytest.raises(WrongPassphrase):
            vault.unlock(store, "fel", clock=moving)
    with pytest.raises(TooManyTries):
        vault.unlock(store, PHRASE[KARIN], clock=moving)
    vault.unlock_with_recovery(store, code, clock=moving).close()
    vault.unlock(store, PHRASE[KARIN], clock=moving).close()


def test_a_count_that_is_gone_or_damaged_keeps_nobody_out(store: Path, moving: Moving) -> None:
    for _ in range(FREE):
        with pytest.raises(WrongPassphrase):
            vault.unlock(store, "fel", clock=moving)
    (store / "attempts.json").write_bytes(b"{")
    vault.unlock(store, PHRASE[KARIN], clock=moving).close()


def test_nobody_of_that_name_is_no_try(store: Path, moving: Moving) -> None:
    with pytest.raises(NoSuchPerson):
        vault.unlock(store, PHRASE[KARIN], CIA, clock=moving)
    assert not (store / "attempts.json").exists()


def test_what_a_killed_change_left_in_the_copy_is_mended_at_the_next_opening(
    store: Path, moving: Moving
) -> None:
    old = (store / "keys.json").read_bytes()
    desk = vault.unlock(store, PHRASE[KARIN], clock=moving)
    desk.keys.change_passphrase(PHRASE[KARIN], NEW)
    desk.close()
    (store / "keys.json.bak").write_bytes(old)
    vault.unlock(store, NEW, clock=moving).close()
    assert not opens(store, PHRASE[KARIN])


# --- the keyring -------------------------------------------------------------------------------------------------


def test_a_keyring_opens_the_store_for_two_weeks_and_not_a_day_longer(
    desk: Desk, store: Path, moving: Moving, ring: Memory
) -> None:
    assert not vault.keyring_offered(store)
    assert desk.keys.keyring() == KeyringState()
    state = desk.keys.keyring_on(PHRASE[KARIN])
    assert state == KeyringState(on=True, until=date(2026, 3, 18)) == desk.keys.keyring()
    assert kinds(desk)[-1] == "keyring_on"
    desk.close()
    assert vault.keyring_offered(store)
    moving.move(days=14)
    by_ring = vault.unlock_with_keyring(store, clock=moving)
    assert by_ring.user.name == KARIN
    assert entries(by_ring)[-1] == ("unlocked", "keyring")
    by_ring.close()
    moving.move(days=1)
    with pytest.raises(KeyringExpired):
        vault.unlock_with_keyring(store, clock=moving)
    moving.move(days=-16)
    with pytest.raises(KeyringExpired):
        vault.unlock_with_keyring(store, clock=moving)


def test_the_passphrase_renews_it_for_its_own_person_alone(
    desk: Desk, store: Path, moving: Moving, ring: Memory
) -> None:
    desk.keys.keyring_on(PHRASE[KARIN])
    desk.close()
    moving.move(days=10)
    vault.unlock_with_keyring(store, clock=moving).close()
    vault.unlock(store, PHRASE[AMIR], clock=moving).close()
    assert _until(store) == date(2026, 3, 18)
    vault.unlock(store, PHRASE[KARIN], clock=moving).close()
    assert _until(store) == date(2026, 3, 28)
    moving.move(days=14)
    vault.unlock_with_keyring(store, clock=moving).close()


@pytest.mark.parametrize("gone", ["forgotten", "another", "unusable"])
def test_a_keyring_without_the_secret_is_not_renewed_and_keeps_nobody_out(
    desk: Desk, store: Path, moving: Moving, ring: Memory, gone: str
) -> None:
    desk.keys.keyring_on(PHRASE[KARIN])
    desk.close()
    if gone == "forgotten":
        ring.kept.clear()
    elif gone == "another":
        ring.kept = dict.fromkeys(ring.kept, "00" * 32)
    else:
        keyring.set_keyring(PlaintextKeyring())
    with pytest.raises(KeyringUnusable):
        vault.unlock_with_keyring(store, clock=moving)
    moving.move(days=1)
    vault.unlock(store, PHRASE[KARIN], clock=moving).close()
    assert _until(store) == date(2026, 3, 18)


def test_without_a_slot_the_keyring_is_of_no_use(store: Path, ring: Memory, moving: Moving) -> None:
    with pytest.raises(KeyringUnusable):
        vault.unlock_with_keyring(store, clock=moving)
    vault.unlock(store, PHRASE[KARIN], clock=moving).close()


def test_it_needs_the_passphrase_and_a_keyring_that_can_be_relied_on(
    desk: Desk, store: Path, ring: Memory
) -> None:
    before = (store / "keys.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        desk.keys.keyring_on(PHRASE[AMIR])
    assert ring.kept == {}
    for bad, reason in ((PlaintextKeyring(), "plain"), (Losing(), "failed")):
        keyring.set_keyring(bad)
        assert desk.keys.keyring() == KeyringState(unusable=reason)
        with pytest.raises(KeyringUnusable) as refused:
            desk.keys.keyring_on(PHRASE[KARIN])
        assert refused.value.reason == reason
    assert (store / "keys.json").read_bytes() == before
    assert "keyring_on" not in kinds(desk)


def test_a_keyring_that_does_not_answer_stops_nothing_but_itself(
    desk: Desk, store: Path, ring: Memory
) -> None:
    desk.keys.keyring_on(PHRASE[KARIN])
    hanging = Hanging()
    keyring.set_keyring(hanging)
    impatient = Keys(desk._opened, KARIN, Ring(0.01))
    assert impatient.keyring() == KeyringState(on=True, until=date(2026, 3, 18), unusable="slow")
    assert impatient.keyring_off() == KeyringState(unusable="slow")
    assert not vault.keyring_offered(store)
    hanging.released.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join()


def test_switched_off_it_opens_nothing_and_the_secret_is_gone(
    desk: Desk, store: Path, moving: Moving, ring: Memory
) -> None:
    desk.keys.keyring_on(PHRASE[KARIN])
    secrets = dict(ring.kept)
    assert desk.keys.keyring_off() == KeyringState() == desk.keys.keyring()
    assert ring.kept == {}
    assert kinds(desk)[-2:] == ["keyring_on", "keyring_off"]
    assert desk.keys.keyring_off() == KeyringState()
    assert kinds(desk)[-1] == "keyring_off"
    assert kinds(desk).count("keyring_off") == 1
    desk.close()
    ring.kept = secrets
    with pytest.raises(KeyringUnusable):
        vault.unlock_with_keyring(store, clock=moving)


def test_it_stays_when_the_passphrase_changes_and_goes_with_its_person(
    desk: Desk, store: Path, moving: Moving, ring: Memory
) -> None:
    desk.keys.keyring_on(PHRASE[KARIN])
    desk.keys.change_passphrase(PHRASE[KARIN], NEW)
    desk.keys.new_code(NEW)
    desk.close()
    vault.unlock_with_keyring(store, clock=moving).close()
    theirs = vault.unlock(store, PHRASE[AMIR], clock=moving)
    theirs.keys.remove_person(KARIN)
    theirs.close()
    assert not vault.keyring_offered(store)
    assert ring.kept == {}
    with pytest.raises(KeyringUnusable):
        vault.unlock_with_keyring(store, clock=moving)


def test_a_second_person_takes_the_keyring_over(
    desk: Desk, store: Path, moving: Moving, ring: Memory
) -> None:
    desk.keys.keyring_on(PHRASE[KARIN])
    desk.close()
    theirs = vault.unlock(store, PHRASE[AMIR], clock=moving)
    theirs.keys.keyring_on(PHRASE[AMIR])
    theirs.close()
    by_ring = vault.unlock_with_keyring(store, clock=moving)
    assert by_ring.user.name == AMIR
    by_ring.close()


# --- what is said ------------------------------------------------------------------------------------------------


def test_no_name_and_no_secret_is_logged_or_lies_in_the_folder(
    desk: Desk, store: Path, ring: Memory, caplog: pytest.LogCaptureFixture, cheap: None
) -> None:
    caplog.set_level(logging.DEBUG)
    desk.keys.add_person(CIA, PHRASE[CIA])
    with pytest.raises(WrongPassphrase):
        desk.keys.confirm(AMIR, "nästan rätt fras")
    desk.keys.keyring_on(PHRASE[KARIN])
    renewed = desk.keys.new_code(PHRASE[KARIN])
    with desk.store.read() as work:
        details = {row.detail for row in work.rows.all(sa.select(table(TrailTable).c.detail))}
    assert details <= {"", "keyring"}
    (secret,) = ring.kept.values()
    said = f"{caplog.text} {desk.keys!r} {vars(desk.keys)!r}"
    lying = b"".join(each.read_bytes() for each in store.iterdir() if each.is_file())
    for word in (*PHRASE.values(), "nästan rätt fras", renewed, secret):
        assert word not in said
        assert word.encode() not in lying
    for name in (KARIN, AMIR, CIA):
        assert name not in caplog.text


def _id(change: Change) -> UUID:
    assert change.id is not None
    return change.id


def _until(store: Path) -> date | None:
    slot = read_one(store / "keys.json").keyring()
    return slot.until if slot else None


def _full(*_: object, **__: object) -> None:
    raise DiskFull
