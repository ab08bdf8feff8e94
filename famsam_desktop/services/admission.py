"""What happens at the door besides the key: failed tries are entered, and the keyring's time is renewed."""

import logging
from uuid import UUID

from famsam_desktop.domain.errors import DiskFull, EnvironmentFault, KeyringUnusable
from famsam_desktop.domain.keys import keyring_until
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.host.keyring import FAILED, Ring
from famsam_desktop.store.attempts import Attempts
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.keyfile import read_key_file, write_key_file
from famsam_desktop.store.keys import Opened
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store

KEYRING = "keyring"
"""What the trail says of an unlocking without a passphrase."""

PATIENCE = 2.0
"""Seconds a keyring may take for what nobody asked of it, while something else is waited for."""

_LOG = logging.getLogger(__name__)


def enter(store: Store, attempts: Attempts, *noted: Noted) -> None:
    """Enter the tries that failed before this success, and these; then the count begins anew."""
    failed = failures_noted(attempts)
    if failed or noted:
        try:
            with store.write("vault.enter") as work:
                work.trail.note(*failed, *noted)
        except DiskFull:
            _LOG.info(
                "an unlocking could not be entered"
            )  # people must be able to read; the count stays as it is
            return
    if failed:
        attempts.clear()


def failures_noted(attempts: Attempts) -> list[Noted]:
    """The tries that failed, as the trail is told of them."""
    failed = TrailKind.UNLOCK_FAILED
    return [Noted(kind=failed, at=at, detail=detail) for at, detail in attempts.failures().told()]


def keyring_secret(store_id: UUID) -> bytes:
    """What this computer's keyring holds for a store."""
    secret = Ring().fetch(store_id)
    if secret is None:
        raise KeyringUnusable(FAILED)
    return secret


def renew_keyring(folder: StoreFolder, store: Store, opened: Opened) -> None:
    """Let this computer's keyring serve for its whole time again, now that its person has typed the passphrase.

    A keyring that fails, or a disk that is full, keeps nobody out: it is the passphrase that has opened the store.
    """
    keys = read_key_file(folder.keys)
    slot = keys.keyring()
    until = keyring_until(local_day(store.clock()))
    if slot is None or slot.until in (None, until) or slot.label != opened.person:
        return
    try:
        secret = Ring(PATIENCE).fetch(keys.store_id)
        if secret is not None and keys.is_keyring_secret(secret):
            write_key_file(folder.keys, keys.with_keyring(opened.key, opened.person, secret, until))
    except (KeyringUnusable, EnvironmentFault):
        _LOG.info("the time of the keyring was not renewed")
