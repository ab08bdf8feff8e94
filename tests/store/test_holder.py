"""One process at a time: the second is told who the first is, and no crash locks anybody out."""

import errno
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from famsam_desktop.domain.errors import StoreInUse
from famsam_desktop.store.holder import Holder

_HOLDING = """
import pathlib, sys
from famsam_desktop.store.holder import Holder
holder = Holder(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def _other_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the store until it is ended."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_second_process_is_told_who_holds_the_store(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with _other_process(path) as other:
        with pytest.raises(StoreInUse) as refused:
            Holder(path)
        assert refused.value.holder == f"{other.pid}@{platform.node()}"


def test_a_killed_process_leaves_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with _other_process(path) as other:
        other.kill()
        other.wait()
        assert str(other.pid) in path.read_text()  # its name is still there, its hold is not
        with Holder(path):
            assert path.read_text() == f"{os.getpid()}@{platform.node()}"


def test_one_process_does_not_hold_it_twice_but_again(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = Holder(path)
    with pytest.raises(StoreInUse):
        Holder(path)
    holder.release()
    holder.release()
    with Holder(path):
        pass
    assert path.read_text() == ""


def test_a_disk_without_room_for_the_name_is_held_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        holder = Holder(tmp_path / "lock")
    with pytest.raises(StoreInUse):
        Holder(tmp_path / "lock")
    holder.release()
    Holder(tmp_path / "lock").release()
