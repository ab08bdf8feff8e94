"""The keyring of this computer: relied on only after a trial, asked with a time limit, and never quoted."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import keyring
import keyring.backend
import pytest
from keyring.backends import Windows, chainer, fail, null
from keyring.errors import PasswordDeleteError

from famsam_desktop.domain.errors import KeyringUnusable
from famsam_desktop.host.keyring import Ring
from tests.policies import settled

STORE = UUID(int=7)
SECRET = bytes(range(32))


class Memory(keyring.backend.KeyringBackend):
    """A good keyring, as long as the test lasts."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library's own is not annotated
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(service)


class Losing(Memory):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Clinging(Memory):
    """Forgets nothing."""

    def delete_password(self, service: str, username: str) -> None:
        pass


class Altering(Memory):
    """Gives back something else."""

    def get_password(self, service: str, username: str) -> str | None:
        kept = super().get_password(service, username)
        return None if kept is None else kept[:-1] + "!"


class Quoting(Memory):
    """Fails, and says with what."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError(f"cannot keep {password}")


class Hanging(Memory):
    """Waits for an answer that the user does not give before `released`."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.released.wait()
        super().set_password(service, username, password)

    def get_password(self, service: str, username: str) -> str | None:
        self.released.wait()
        return super().get_password(service, username)


class PlaintextKeyring(Memory):
    """By its name a file that anybody can read."""


class EncryptedFile(Memory):
    """One of a package of files, by its address."""

    __module__ = "keyrings.alt.file"


class Poor(Memory):
    """What the library does not recommend."""

    priority = 0.5


class Unfit(Memory):
    """What calls itself unfit."""

    priority = -1.0


class Chain(chainer.ChainerBackend):
    """Several, one after the other."""

    priority = 10.0
    backends: list[keyring.backend.KeyringBackend] = []  # noqa: RUF012  (set by each test)

    @classmethod
    def of(cls, *members: keyring.backend.KeyringBackend) -> "Chain":
        made: Chain = type("Chain", (cls,), {"backends": list(members)})()
        return made


class OfWindows(Memory, Windows.WinVaultKeyring):
    """As far from Windows as a test is: only what says how long a secret lies where."""

    priority = 5.0
    persist = "enterprise"


type Put = Callable[[keyring.backend.KeyringBackend], None]


@pytest.fixture
def put() -> Iterator[Put]:
    """Put a keyring into this computer."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


# --- a good one --------------------------------------------------------------------------------------------------


def test_a_good_keyring_keeps_a_secret_per_store_and_forgets_it(put: Put) -> None:
    good = Memory()
    put(good)
    ring = Ring()
    ring.probe()
    assert good.kept == {}
    assert ring.fetch(STORE) is None
    ring.store(STORE, SECRET)
    ring.store(UUID(int=8), bytes(32))
    assert ring.fetch(STORE) == SECRET
    ring.store(STORE, SECRET[::-1])
    assert Ring().fetch(STORE) == SECRET[::-1]
    ring.forget(STORE)
    ring.forget(STORE)
    assert ring.fetch(STORE) is None
    assert ring.fetch(UUID(int=8)) == bytes(32)


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows asks for the owner of a policy in a way of its own"
)
def test_one_that_the_organisation_has_turned_off_can_only_forget(put: Put, tmp_path: Path) -> None:
    good = Memory()
    put(good)
    ring = Ring()
    ring.store(STORE, SECRET)
    with settled(tmp_path, "keyring = false\n"):
        for use in (ring.probe, partial(ring.fetch, STORE), partial(ring.store, STORE, SECRET)):
            with pytest.raises(KeyringUnusable, match="settled"):
                use()
        assert good.kept
        ring.forget(STORE)
    assert good.kept == {}
    assert ring.fetch(STORE) is None


def test_a_chain_of_good_ones_is_good(put: Put) -> None:
    first, second = Memory(), Memory()
    put(Chain.of(first, second))
    Ring().store(STORE, SECRET)
    assert Ring().fetch(STORE) == SECRET
    assert first.kept
    assert not second.kept


def test_on_windows_a_secret_stays_on_the_computer(put: Put) -> None:
    for ring in (OfWindows(), Chain.of(OfWindows())):
        put(ring)
        Ring().store(STORE, SECRET)
        member = ring.backends[0] if isinstance(ring, Chain) else ring
        assert member.persist == "local machine"  # type: ignore[attr-defined]  # OfWindows has it


@pytest.mark.parametrize("kept", ["", "zz" * 32, "00" * 31, "00" * 33])
def test_what_somebody_else_put_there_is_no_secret(put: Put, kept: str) -> None:
    good = Memory()
    put(good)
    Ring().store(STORE, SECRET)
    good.kept = dict.fromkeys(good.kept, kept)
    with pytest.raises(KeyringUnusable) as refused:
        Ring().fetch(STORE)
    assert refused.value.reason == "failed"


# --- the others --------------------------------------------------------------------------------------------------

BAD = [
    (fail.Keyring, "none"),
    (null.Keyring, "none"),
    (Unfit, "none"),
    (PlaintextKeyring, "plain"),
    (EncryptedFile, "plain"),
    (Poor, "plain"),
    (Losing, "failed"),
    (Clinging, "failed"),
    (Altering, "failed"),
    (Quoting, "failed"),
]


@pytest.mark.parametrize(("kind", "reason"), BAD, ids=lambda each: getattr(each, "__name__", each))
def test_a_keyring_that_cannot_be_relied_on_is_refused_for_its_reason(
    put: Put, kind: type[keyring.backend.KeyringBackend], reason: str
) -> None:
    bad = kind()
    put(bad)
    for asked in (Ring().probe, lambda: Ring().store(STORE, SECRET)):
        with pytest.raises(KeyringUnusable) as refused:
            asked()
        assert refused.value.reason == reason
    if reason in {"none", "plain"}:
        assert getattr(bad, "kept", {}) == {}
        with pytest.raises(KeyringUnusable):
            Ring().fetch(STORE)
        with pytest.raises(KeyringUnusable):
            Ring().forget(STORE)
    assert SECRET.hex() not in str(getattr(bad, "kept", ""))


@pytest.mark.parametrize(
    ("kind", "reason"), [(null.Keyring, "none"), (PlaintextKeyring, "plain"), (EncryptedFile, "plain")]
)
def test_a_chain_is_as_good_as_its_worst(
    put: Put, kind: type[keyring.backend.KeyringBackend], reason: str
) -> None:
    put(Chain.of(Memory(), kind()))
    with pytest.raises(KeyringUnusable) as refused:
        Ring().probe()
    assert refused.value.reason == reason


def test_one_that_does_not_answer_is_slow_until_it_has_answered(put: Put) -> None:
    hanging = Hanging()
    put(hanging)
    ring = Ring(0.01)
    threads = threading.active_count()
    asks: list[Callable[[], object]] = [ring.probe, partial(ring.fetch, STORE), ring.probe]
    asks.append(partial(ring.store, STORE, SECRET))
    for asked in asks:
        with pytest.raises(KeyringUnusable) as refused:
            asked()
        assert refused.value.reason == "slow"
    assert threading.active_count() == threads + 1  # asked once, and not again before it has answered
    hanging.released.set()
    waiting = next(thread for thread in threading.enumerate() if thread.name == "keyring")
    assert waiting.daemon
    waiting.join()
    patient = Ring()
    patient.store(STORE, SECRET)
    assert patient.fetch(STORE) == SECRET


def test_one_that_never_answers_does_not_keep_the_program_from_ending() -> None:
    script = (
        "import threading, keyring\n"
        "from keyring.backend import KeyringBackend\n"
        "class Hanging(KeyringBackend):\n"
        "    priority = 5\n"
        "    def get_password(self, *_): threading.Event().wait()\n"
        "    set_password = delete_password = get_password\n"
        "keyring.set_keyring(Hanging())\n"
        "from famsam_desktop.host.keyring import Ring\n"
        "try: Ring(0.01).probe()\n"
        "except Exception as refused: print(refused.reason)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    assert (ended.stdout, ended.stderr) == ("slow\n", "")


# --- what is said ------------------------------------------------------------------------------------------------


def test_nothing_it_was_given_is_shown_or_logged(put: Put, caplog: pytest.LogCaptureFixture) -> None:
    put(Quoting())
    caplog.set_level(logging.DEBUG)
    ring = Ring()
    with pytest.raises(KeyringUnusable) as refused:
        ring.store(STORE, SECRET)
    assert refused.value.args == ("failed",)
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None
    put(Memory())
    ring.store(STORE, SECRET)
    shown = f"{ring!r} {vars(ring)!r} {caplog.text}"
    assert SECRET.hex() not in shown
    assert STORE.hex not in shown


def test_the_library_is_loaded_when_the_keyring_is_asked_and_not_before() -> None:
    script = "import sys, famsam_desktop.host.keyring; print('keyring' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert told.stdout == "False\n"
