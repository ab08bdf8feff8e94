"""Who can open a store, and that nothing in a key file can be changed unseen."""

import json
import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from famsam_desktop.domain.errors import (
    Incomplete,
    KeyFileDamaged,
    KeyringExpired,
    KeyringUnusable,
    NoSuchPerson,
    PassphraseTooShort,
    PersonExists,
    StillUsed,
    StoreTooNew,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.domain.keys import KEYRING_DAYS, keyring_until
from famsam_desktop.store.derivation import FLOOR, MIB, Cost, Derivation
from famsam_desktop.store.keyfile import NEWEST, check_sum, decoded, encoded
from famsam_desktop.store.keys import DataKey, KeyFile, NewKeys, Purpose, canonical, new_keys

ANNA = "hemlig fras för Anna"
BO = "ﬁnstilt ångbåt på Åland"


@pytest.fixture(scope="module")
def keys() -> NewKeys:
    """The keys of a store that Anna and Bo share."""
    return new_keys({"Anna": ANNA, "Bo Ek": BO}, FLOOR)


def _tampered(file: KeyFile, change: Callable[[dict[str, Any]], None]) -> KeyFile:
    """The key file with a change by someone who knows the format, check sum and all."""
    document = json.loads(encoded(file))
    document.pop("check")
    change(document)
    return decoded(_resealed(document))


def _resealed(document: dict[str, Any]) -> bytes:
    return canonical({**document, "check": check_sum(document)}) + b"\n"


# --- opening ------------------------------------------------------------------------------------------------


def test_each_person_opens_the_same_store_with_their_own_passphrase(keys: NewKeys) -> None:
    assert keys.file.people() == ["Anna", "Bo Ek"]
    by_name = keys.file.unlock(BO, "Bo Ek")
    without_name = keys.file.unlock(BO)
    assert by_name == without_name
    assert (by_name.key, by_name.person) == (keys.key, "Bo Ek")
    assert keys.file.unlock(ANNA, "anna ").person == "Anna"


def test_a_wrong_passphrase_is_refused_whoever_says_it(keys: NewKeys) -> None:
    for attempt in ("", ANNA[:-1], ANNA.upper(), keys.recovery_code):
        with pytest.raises(WrongPassphrase):
            keys.file.unlock(attempt, "Anna")
    with pytest.raises(WrongPassphrase):
        keys.file.unlock(ANNA, "Bo Ek")
    with pytest.raises(NoSuchPerson):
        keys.file.unlock(ANNA, "Cia")


def test_a_passphrase_typed_on_another_system_is_the_same(keys: NewKeys) -> None:
    for form in ("NFD", "NFKC", "NFKD"):
        assert keys.file.unlock(unicodedata.normalize(form, BO), "Bo Ek").key == keys.key


def test_the_recovery_code_opens_however_it_is_typed(keys: NewKeys) -> None:
    code = keys.recovery_code
    assert keys.file.recover(code) == keys.key
    assert (
        keys.file.recover(f"  {code.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')}\n")
        == keys.key
    )


def test_another_recovery_code_is_refused(keys: NewKeys) -> None:
    last = "0" if keys.recovery_code[-1] != "0" else "Z"
    with pytest.raises(WrongRecoveryCode):
        keys.file.recover(keys.recovery_code[:-1] + last)


# --- people -------------------------------------------------------------------------------------------------


def test_adding_changing_and_removing_a_person_leaves_the_others_alone(keys: NewKeys) -> None:
    three = keys.file.with_person(keys.key, " Cia  Öst ", "Cias egna hemlighet", FLOOR)
    assert three.people() == ["Anna", "Bo Ek", "Cia Öst"]
    changed = three.with_passphrase(keys.key, "Cia Öst", "en alldeles ny fras", FLOOR)
    assert changed.unlock("en alldeles ny fras").person == "Cia Öst"
    with pytest.raises(WrongPassphrase):
        changed.unlock("Cias egna hemlighet", "Cia Öst")
    left = changed.without_person("Anna")
    assert left.people() == ["Bo Ek", "Cia Öst"]
    assert left.unlock(BO).key == keys.key
    assert left.recover(keys.recovery_code) == keys.key


def test_a_new_recovery_code_replaces_the_old(keys: NewKeys) -> None:
    renewed, code = keys.file.with_new_code(keys.key, FLOOR)
    assert renewed.recover(code) == keys.key
    with pytest.raises(WrongRecoveryCode):
        renewed.recover(keys.recovery_code)
    assert renewed.people() == keys.file.people()


@pytest.mark.parametrize("name", ["Anna", "ANNA", " anna "])
def test_two_people_of_one_name_are_refused(keys: NewKeys, name: str) -> None:
    with pytest.raises(PersonExists):
        keys.file.with_person(keys.key, name, "lång nog fras här", FLOOR)


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "An\x00na", "An\u202ena"])
def test_a_name_must_be_a_name(keys: NewKeys, name: str) -> None:
    with pytest.raises(Incomplete):
        keys.file.with_person(keys.key, name, "lång nog fras här", FLOOR)


def test_a_short_passphrase_is_refused_after_normalisation(keys: NewKeys) -> None:
    eleven = unicodedata.normalize("NFD", "å" * 11)
    assert len(eleven) == 22
    for change in (keys.file.with_person, keys.file.with_passphrase):
        with pytest.raises(PassphraseTooShort) as refused:
            change(keys.key, "Anna" if change == keys.file.with_passphrase else "Cia", eleven, FLOOR)
        assert refused.value.minimum == 12
    with pytest.raises(PassphraseTooShort):
        new_keys({"Anna": "elva tecken"}, FLOOR)


def test_the_last_person_stays_and_a_store_has_one_from_the_start(keys: NewKeys) -> None:
    with pytest.raises(StillUsed):
        keys.file.without_person("Anna").without_person("Bo Ek")
    with pytest.raises(Incomplete):
        new_keys({}, FLOOR)


# --- a keyring ----------------------------------------------------------------------------------------------

TODAY = date(2026, 3, 4)
SECRET = bytes(range(32))


@pytest.fixture(scope="module")
def ringed(keys: NewKeys) -> KeyFile:
    """The key file of a store that a keyring opens for Bo."""
    return keys.file.with_keyring(keys.key, "bo ek", SECRET, keyring_until(TODAY))


def test_a_keyring_opens_for_its_person_until_its_day(keys: NewKeys, ringed: KeyFile) -> None:
    for day in (TODAY, TODAY + timedelta(days=KEYRING_DAYS)):
        opened = ringed.unlock_with_keyring(SECRET, day)
        assert (opened.key, opened.person) == (keys.key, "Bo Ek")
    for day in (TODAY + timedelta(days=KEYRING_DAYS + 1), TODAY - timedelta(days=1)):
        with pytest.raises(KeyringExpired):
            ringed.unlock_with_keyring(SECRET, day)


def test_another_secret_opens_nothing_nor_does_any_without_the_slot(keys: NewKeys, ringed: KeyFile) -> None:
    assert ringed.is_keyring_secret(SECRET)
    for file, secret in ((ringed, bytes(32)), (keys.file, SECRET)):
        assert not file.is_keyring_secret(secret)
        with pytest.raises(KeyringUnusable):
            file.unlock_with_keyring(secret, TODAY)
    for wrong in (b"", SECRET[:-1], SECRET + b"x"):
        with pytest.raises(ValueError, match="keyring"):
            keys.file.with_keyring(keys.key, "Anna", wrong, TODAY)
    with pytest.raises(NoSuchPerson):
        keys.file.with_keyring(keys.key, "Cia", SECRET, TODAY)


def test_a_keyring_slot_survives_the_way_to_disk_in_a_newer_version(keys: NewKeys, ringed: KeyFile) -> None:
    assert decoded(encoded(ringed)) == ringed
    assert b'"version":2' in encoded(ringed)
    assert b'"version":1' in encoded(keys.file)
    assert b'"version":1' in encoded(ringed.without_keyring())
    assert ringed.without_keyring() == keys.file
    assert SECRET not in encoded(ringed)
    assert SECRET.hex().encode() not in encoded(ringed)


def test_another_database_is_named_in_a_newer_version_and_opens_with_the_same_seals(keys: NewKeys) -> None:
    named = replace(keys.file, database="store-12.db")
    assert b'"version":2' in encoded(named)
    assert decoded(encoded(named)) == named
    assert named.unlock(ANNA).key == keys.key


def test_an_older_program_takes_what_is_new_for_newer_and_not_for_damage(
    keys: NewKeys, ringed: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = [encoded(ringed), encoded(replace(keys.file, database="store-2.db"))]
    monkeypatch.setattr("famsam_desktop.store.keyfile.NEWEST", 1)
    for content in new:
        with pytest.raises(StoreTooNew):
            decoded(content)
    assert decoded(encoded(keys.file)) == keys.file


def test_the_day_of_a_keyring_cannot_be_moved(ringed: KeyFile) -> None:
    moved = _tampered(ringed, lambda document: document["slots"][-1].update(until="2027-01-01"))
    assert moved != ringed
    with pytest.raises(KeyringUnusable):
        moved.unlock_with_keyring(SECRET, date(2026, 12, 31))
    with pytest.raises(KeyFileDamaged):
        _tampered(ringed, lambda document: document["slots"][-1].update(until="20270101"))


def test_a_keyring_is_never_the_only_way_in(keys: NewKeys, ringed: KeyFile) -> None:
    assert ringed.people() == ["Anna", "Bo Ek"]
    with pytest.raises(StillUsed):
        ringed.without_person("Anna").without_person("Bo Ek")
    for kinds in ({"keyring"}, {"keyring", "recovery"}):
        with pytest.raises(KeyFileDamaged):
            _tampered(ringed, partial(_keep_kinds, kinds))


def _keep_kinds(kinds: set[str], document: dict[str, Any]) -> None:
    document["slots"] = [slot for slot in document["slots"] if slot["kind"] in kinds]


def test_a_keyring_goes_with_its_person_and_stays_through_everything_else(
    keys: NewKeys, ringed: KeyFile
) -> None:
    assert ringed.without_person("Bo Ek").keyring() is None
    changed, code = (
        ringed.without_person("Anna")
        .with_person(keys.key, "Cia", "Cias egna hemlighet", FLOOR)
        .with_passphrase(keys.key, "Bo Ek", "en alldeles ny fras", FLOOR)
        .with_new_code(keys.key, FLOOR)
    )
    assert changed.unlock_with_keyring(SECRET, TODAY).key == keys.key
    assert changed.recover(code) == keys.key
    other = ringed.with_keyring(keys.key, "Anna", bytes(32), TODAY)
    assert not other.is_keyring_secret(SECRET)
    assert other.unlock_with_keyring(bytes(32), TODAY).person == "Anna"


def test_a_passphrase_is_no_way_into_a_keyring_slot_or_back(keys: NewKeys, ringed: KeyFile) -> None:
    for typed in (SECRET.hex(), SECRET.decode("latin-1")):
        with pytest.raises(WrongPassphrase):
            ringed.unlock(typed)
    derivation = keys.file.slots[0].derivation
    assert derivation is not None
    assert not ringed.is_keyring_secret(derivation.key(ANNA))


# --- what a guess costs --------------------------------------------------------------------------------------


def test_every_guess_is_derived_for_every_slot_in_their_order(
    keys: NewKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived: list[bytes] = []
    real = Derivation.key

    def counted(self: Derivation, secret: str) -> bytes:
        derived.append(self.salt)
        return real(self, secret)

    monkeypatch.setattr(Derivation, "key", counted)
    salts = [slot.derivation.salt for slot in keys.file.slots[:2] if slot.derivation]
    with pytest.raises(WrongPassphrase) as refused:
        keys.file.unlock("ingen av dem har den")
    assert derived == salts
    assert refused.value.args == ()
    derived.clear()
    with pytest.raises(WrongPassphrase):
        keys.file.unlock(ANNA, "Bo Ek")
    assert derived == salts[1:]


def test_a_slot_made_anew_costs_what_the_old_one_did_and_no_less_than_the_floor(keys: NewKeys) -> None:
    assert keys.file.cost_of("Anna") == FLOOR
    dear = Cost(memory_bytes=65 * MIB, passes=4)
    assert keys.file.with_passphrase(keys.key, "Anna", ANNA, dear).cost_of("anna") == dear
    cheap = Cost(memory_bytes=66 * MIB, passes=2)
    raised = keys.file.with_passphrase(keys.key, "Anna", ANNA, cheap).cost_of("Anna")
    assert raised == Cost(memory_bytes=66 * MIB, passes=FLOOR.passes)
    with pytest.raises(NoSuchPerson):
        keys.file.cost_of("Cia")


# --- tampering ----------------------------------------------------------------------------------------------


def test_an_untouched_file_survives_the_way_to_disk_and_back(keys: NewKeys) -> None:
    assert decoded(encoded(keys.file)) == keys.file
    assert _tampered(keys.file, lambda _document: None) == keys.file


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "0" * 32),
        ("label", "Anna B"),
        ("kind", "recovery"),
        ("memory_bytes", 65 << 20),
        ("passes", 4),
        ("salt", "AAAAAAAAAAAAAAAAAAAAAA=="),
        ("wrapped", None),
        ("store", uuid.UUID(int=7).hex),
    ],
)
def test_a_slot_that_was_changed_opens_no_more(keys: NewKeys, field: str, value: object) -> None:
    def change(document: dict[str, Any]) -> None:
        slot = document["slots"][0]
        if field == "store":
            document[field] = value
        elif field == "wrapped":
            slot[field] = document["slots"][1][field]
        else:
            (slot["kdf"] if field in slot["kdf"] else slot)[field] = value

    tampered = _tampered(keys.file, change)
    assert tampered != keys.file
    with pytest.raises(WrongPassphrase):
        tampered.unlock(ANNA)


def test_two_swapped_names_are_noticed(keys: NewKeys) -> None:
    def swap(document: dict[str, Any]) -> None:
        first, second = document["slots"][:2]
        first["label"], second["label"] = second["label"], first["label"]

    swapped = _tampered(keys.file, swap)
    for person, passphrase in (("Bo Ek", ANNA), ("Anna", BO), ("Anna", ANNA)):
        with pytest.raises(WrongPassphrase):
            swapped.unlock(passphrase, person)


def test_a_slot_of_another_store_does_not_open_this_one(keys: NewKeys) -> None:
    other = new_keys({"Anna": ANNA}, FLOOR)
    mixed = replace(keys.file, slots=other.file.slots)
    with pytest.raises(WrongPassphrase):
        mixed.unlock(ANNA)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("memory_bytes", 1 << 40),
        ("memory_bytes", (64 << 20) - 1),
        ("memory_bytes", -1),
        ("memory_bytes", True),
        ("memory_bytes", 67108864.0),
        ("passes", 1),
        ("passes", 13),
        ("passes", "3"),
        ("alg", "argon2i"),
        ("salt", ""),
        ("salt", "AAAA"),
        ("more", 1),
    ],
)
def test_a_derivation_out_of_range_is_refused_before_it_is_tried(
    keys: NewKeys, field: str, value: object
) -> None:
    with pytest.raises(KeyFileDamaged):
        _tampered(keys.file, lambda document: document["slots"][0]["kdf"].update({field: value}))


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.pop("store"),
        lambda document: document.update(store="x"),
        lambda document: document.update(slots=[]),
        lambda document: document.update(slots={}),
        lambda document: document.update(slots=[1]),
        lambda document: document.update(slots=document["slots"][2:]),
        lambda document: document.update(version=0),
        lambda document: document.update(version=2),  # nothing in it needs that
        lambda document: document.update(version=2, database="store.db"),
        lambda document: document.update(version=2, database="../store-2.db"),
        lambda document: document.update(database="store-2.db"),
        lambda document: document["slots"][0].update(until="2026-03-18"),
        lambda document: document["slots"][0].update(kind="keyring", until="2026-03-18"),
        lambda document: document.update(version="1"),
        lambda document: document.update(format="other"),
        lambda document: document.update(more=1),
        lambda document: document["slots"][0].update(kind="keyring"),
        lambda document: document["slots"][0].update(wrapped="AAAA"),
        lambda document: document["slots"][0].update(wrapped="Ä"),
        lambda document: document["slots"][0].update(label=None),
        lambda document: document["slots"][0].pop("kdf"),
    ],
)
def test_what_no_program_of_ours_writes_is_refused(
    keys: NewKeys, change: Callable[[dict[str, Any]], None]
) -> None:
    with pytest.raises(KeyFileDamaged):
        _tampered(keys.file, change)


def test_a_file_from_a_newer_program_is_refused_as_such(keys: NewKeys) -> None:
    with pytest.raises(StoreTooNew):
        _tampered(keys.file, lambda document: document.update(version=NEWEST + 1, slots="of another kind"))
    with pytest.raises(
        KeyFileDamaged
    ):  # the check sum holds for every version, so that damage is not taken for age
        decoded(encoded(keys.file).replace(b'"version":1', b'"version":9'))


def test_any_flipped_bit_is_damage_and_not_a_wrong_passphrase(keys: NewKeys) -> None:
    content = encoded(keys.file)
    for offset in range(len(content)):
        damaged = bytearray(content)
        damaged[offset] ^= 1 << offset % 8
        with pytest.raises(KeyFileDamaged):
            decoded(bytes(damaged))


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"format": 1}']
)
def test_something_else_is_no_key_file(content: bytes) -> None:
    with pytest.raises(KeyFileDamaged):
        decoded(content)


# --- what is shown, and what follows from the key --------------------------------------------------------------


def test_nothing_secret_or_personal_is_in_a_repr(keys: NewKeys) -> None:
    shown = f"{keys!r} {keys.file!r} {keys.key!r} {keys.file.unlock(ANNA)!r}"
    secret = [
        keys.key.hex,
        repr(keys.key.raw),
        keys.recovery_code,
        "Anna",
        "Bo Ek",
        repr(keys.file.slots[0].wrapped),
    ]
    assert [word for word in secret if word in shown] == []


def test_neither_key_nor_code_nor_passphrase_is_in_the_file(keys: NewKeys) -> None:
    content = encoded(keys.file)
    for secret in (keys.key.raw, keys.key.hex.encode(), keys.recovery_code.encode(), ANNA.encode()):
        assert secret not in content


def test_subkeys_differ_by_purpose_and_store_and_stay_the_same() -> None:
    key = DataKey(bytes(range(32)))
    backup, exchange = key.subkey(Purpose.BACKUP), key.subkey(Purpose.EXCHANGE)
    assert len({backup, exchange, key.raw, DataKey(bytes(32)).subkey(Purpose.BACKUP)}) == 4
    assert len(backup) == 32
    assert backup.hex() == "b33688ae150a0966c43c87d95de07fd217c20b2b019b3b29b685ac310869d53f"
