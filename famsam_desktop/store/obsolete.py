"""What is left that only old keys open, to be removed after a change of the data key, however often it is cut short.

Before the key file is replaced, a mark is written that only the data key to come fits. Where that key opens the store,
the change took place: backups that it does not open go, and stores put aside, and then the mark. Where another does,
the change did not take place, and the mark alone goes.
"""

import hashlib
from pathlib import Path

from famsam_desktop.domain.errors import KeyFileDamaged
from famsam_desktop.store.aside import kept_aside
from famsam_desktop.store.atomic import remove_file, replace_file
from famsam_desktop.store.backup import backup_rows, newest_of
from famsam_desktop.store.faults import told_apart
from famsam_desktop.store.folder import StoreFolder, remove_folder
from famsam_desktop.store.keyfile import read_one
from famsam_desktop.store.keys import DataKey, KeyFile

_SIGN_BYTES = 32
_LARGEST_BYTES = 100


def announce(folder: StoreFolder, key: DataKey) -> None:
    """Say that what lies here is obsolete as soon as this is the key of the store."""
    with told_apart(folder.path):
        replace_file(_mark(folder), _sign(key))


def withdraw(folder: StoreFolder) -> None:
    """Nothing becomes obsolete."""
    with told_apart(folder.path):
        remove_file(_mark(folder))


def remove(folder: StoreFolder, keys: KeyFile, key: DataKey) -> None:
    """Do what a mark asks for; without one, nothing. Only while the store is held, before its keys are changed."""
    try:
        with _mark(folder).open("rb") as file:
            marked = file.read(_LARGEST_BYTES)
        if read_one(folder.keys) != keys:
            return
    except (OSError, KeyFileDamaged):
        return  # no mark; or the copy of a damaged key file was read, which may be the old one
    if marked == _sign(key):
        for row in backup_rows(folder.backups):
            if newest_of(folder.backups / row.name, key) is None:
                remove_folder(folder.backups / row.name)
        for each in kept_aside(folder):
            remove_folder(each)
    withdraw(folder)


def _mark(folder: StoreFolder) -> Path:
    return folder.path / "rekeyed"


def _sign(key: DataKey) -> bytes:
    """What no other key is marked with, and from which it cannot be found."""
    return hashlib.blake2b(b"rekeyed", key=key.raw, digest_size=_SIGN_BYTES).hexdigest().encode()
