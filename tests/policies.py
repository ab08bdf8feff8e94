"""An organisation's settings for this computer, as long as a test lasts."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from famsam_desktop.host import policy

EXAMPLE = Path(__file__).resolve().parent.parent / "packaging" / "policy.toml"


def write_policy(folder: Path, text: str) -> Path:
    """The file, in a folder of its own, with the rights that administrators give it."""
    place = folder / "policy"
    place.mkdir(mode=0o755)
    file = place / policy.FILE
    file.write_text(text, "utf-8")
    file.chmod(0o644)
    return file


@contextmanager
def settled(folder: Path, text: str) -> Iterator[Path]:
    """The organisation of this computer has settled this."""
    file = write_policy(folder, text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(policy, "place", partial(Path, file))
        patched.setattr(policy, "read", partial(policy.read, owners=frozenset({os.getuid()})))
        policy.current.cache_clear()
        yield file
    policy.current.cache_clear()
