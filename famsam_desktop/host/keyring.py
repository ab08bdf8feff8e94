"""This computer's keyring: a secret per store, kept by the system for whoever is logged in.

A keyring may ask the user something, wait for a service that never answers, lose what it is given, or write it into a
plain file. So each request runs in a thread of its own with a time limit, and a keyring is only relied on after a
write, a read and a removal that came out right.
"""

import secrets
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooSlow
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain.errors import KeyringUnusable
from famsam_desktop.host import policy

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SECRET_BYTES = 32
SECONDS = 8.0
"""Long enough to answer the keyring's own question, short enough to be told that it does not answer."""

NONE, PLAIN, SLOW, FAILED, SETTLED = "none", "plain", "slow", "failed", "settled"

_SERVICE = "famsam-desktop"
_PROBE = "famsam-desktop probe"
_RECOMMENDED = 1.0  # what the library itself calls fit for use; its plain-text files lie below
_LOST = ("keyring.backends.fail", "keyring.backends.null")
_IN_FILES = "keyrings.alt"


class Ring:
    """The keyring of whoever is logged in. Nothing here is ever shown or logged.

    Where the organisation has turned it off it can do nothing any more but forget.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._asked: threading.Thread | None = None

    def probe(self) -> None:
        """Refuse a keyring that cannot be relied on, with the code of the reason."""
        self._use(_tried)

    def store(self, store_id: UUID, secret: bytes) -> None:
        """Keep the secret of a store, in a keyring that was just proved to keep one."""

        def kept(ring: "KeyringBackend") -> None:
            _tried(ring)
            ring.set_password(_SERVICE, store_id.hex, secret.hex())
            if ring.get_password(_SERVICE, store_id.hex) != secret.hex():
                raise KeyringUnusable(FAILED)

        self._use(kept)

    def fetch(self, store_id: UUID) -> bytes | None:
        """The secret of a store, or None when this keyring has none."""

        def found(ring: "KeyringBackend") -> bytes | None:
            text = ring.get_password(_SERVICE, store_id.hex)
            return None if text is None else _secret(text)

        return self._use(found)

    def forget(self, store_id: UUID) -> None:
        """Remove the secret of a store, if there is one."""

        def gone(ring: "KeyringBackend") -> None:
            if ring.get_password(_SERVICE, store_id.hex) is not None:
                ring.delete_password(_SERVICE, store_id.hex)

        self._ask(gone)

    def _use[T](self, question: "Callable[[KeyringBackend], T]") -> T:
        if not policy.current().keyring:
            raise KeyringUnusable(SETTLED)
        return self._ask(question)

    def _ask[T](self, question: "Callable[[KeyringBackend], T]") -> T:
        """The answer, if it comes in time. A thread that waits for ever neither holds up the program nor its end."""
        if self._asked is not None and self._asked.is_alive():
            raise KeyringUnusable(SLOW)
        answer: Future[T] = Future()

        def work() -> None:
            try:
                answer.set_result(question(_accepted()))
            except KeyringUnusable as refused:
                answer.set_exception(refused)
            except Exception:  # noqa: BLE001  (backends raise whatever their system does, and it may quote what it was given)
                answer.set_exception(KeyringUnusable(FAILED))

        self._asked = threading.Thread(target=work, name="keyring", daemon=True)
        self._asked.start()
        try:
            return answer.result(self._seconds)
        except TooSlow:
            raise KeyringUnusable(SLOW) from None


def _accepted() -> "KeyringBackend":
    """The keyring of this computer, unless it is known to be none or to be readable by anybody."""
    import keyring

    ring = keyring.get_keyring()
    members = [ring, *getattr(ring, "backends", ())]
    if any(_is_plain(each) for each in members):
        raise KeyringUnusable(PLAIN)
    if any(_is_none(each) for each in members):
        raise KeyringUnusable(NONE)
    for each in members:
        if hasattr(type(each), "persist"):  # Windows would carry it along to every computer of the domain
            each.persist = "local machine"
    return ring


def _is_none(ring: "KeyringBackend") -> bool:
    """Keeps nothing: the library's own stand-ins, and what calls itself unfit here."""
    return any(kind.__module__ in _LOST for kind in type(ring).__mro__) or ring.priority <= 0


def _is_plain(ring: "KeyringBackend") -> bool:
    """Keeps it in a file, in the open or under a passphrase that it would ask for on a console."""
    kinds = type(ring).__mro__
    if any(
        f"{kind.__module__}.".startswith(f"{_IN_FILES}.") or "plain" in kind.__name__.lower()
        for kind in kinds
    ):
        return True
    return 0 < ring.priority < _RECOMMENDED


def _tried(ring: "KeyringBackend") -> None:
    """Write, read and remove a trial value; some backends lose what they are given without a word."""
    user, value = secrets.token_hex(8), secrets.token_hex(SECRET_BYTES)
    ring.set_password(_PROBE, user, value)
    try:
        if ring.get_password(_PROBE, user) != value:
            raise KeyringUnusable(FAILED)
    finally:
        ring.delete_password(_PROBE, user)
    if ring.get_password(_PROBE, user) is not None:
        raise KeyringUnusable(FAILED)


def _secret(text: str) -> bytes:
    secret = bytes.fromhex(text)
    if len(secret) != SECRET_BYTES:
        raise KeyringUnusable(FAILED)
    return secret
