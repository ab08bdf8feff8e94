"""Who can open a store, and that nothing in a key file can be changed unseen."""

import json
import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from famsam_desktop.domain.errors import (
    Incomplete,
    KeyFileDamaged,
    NoSuchPerson,
    PassphraseTooShort,
    PersonExists,
    StillUsed,
    StoreTooNew,
    WrongPassphrase,
    WrongRecoveryCode,
)
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.store.keyfile import check_sum, decoded, encoded
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
        _tampered(keys.file, lambda document: document.update(version=2, slots="of another kind"))
    with pytest.raises(KeyFileDamaged):
        decoded(encoded(keys.file).replace(b'"version":1', b'"version":3'))


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
