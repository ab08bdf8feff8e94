"""A Debian with nothing on it but its smallest base, to install into; gone afterwards."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_PLAIN = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}


def cannot() -> str:
    """Why there can be no such Debian here; nothing when there can."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return "this is not Debian: the package is made and tried on Debian"
    if os.geteuid() != 0:
        return "not root: only root can make a chroot"
    return "" if shutil.which("debootstrap") else "debootstrap is missing; `dev.py e2e` installs it"


class Chroot:
    """The folder, and commands run in it with nothing of ours in their environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str, **further: str) -> str:
        """What a command that must succeed prints."""
        done = self.try_run(words, further)
        assert done.returncode == 0, f"{words[0]}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        return done.stdout

    def try_run(self, words: Sequence[str], further: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["chroot", str(self.folder), *words],
            env={**_PLAIN, **further},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )

    def start(self, *words: str, **further: str) -> "subprocess.Popen[str]":
        """A command that goes on; it is for whoever started it to end it."""
        return subprocess.Popen(
            ["chroot", str(self.folder), *words],
            env={**_PLAIN, **further},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def files(self) -> set[str]:
        """Every path in it, but for what the kernel shows."""
        found: set[str] = set()
        for at, folders, names in os.walk(self.folder):
            inside = "/" + os.path.relpath(at, self.folder).removeprefix(".").lstrip("/")
            if inside == "/proc":
                folders.clear()
            found.update(str(Path(inside) / name) for name in [*folders, *names])
        return found


@contextmanager
def smallest_debian(folder: Path) -> Iterator[Chroot]:
    """The computer's own release, from wherever its packages come."""
    release = platform.freedesktop_os_release()["VERSION_CODENAME"]
    command = ["debootstrap", "--variant=minbase", release, str(folder), _source(release)]
    subprocess.run(command, check=True, capture_output=True, timeout=900)
    subprocess.run(["mount", "-t", "proc", "proc", str(folder / "proc")], check=True)
    try:
        yield Chroot(folder)
    finally:
        subprocess.run(["umount", str(folder / "proc")], check=True)
        shutil.rmtree(folder)


def _source(release: str) -> str:
    """Where this computer has the packages of its release from."""
    command = [
        "apt-get",
        "indextargets",
        "--format",
        "$(REPO_URI)",
        f"Codename: {release}",
        "Created-By: Packages",
    ]
    return subprocess.check_output(command, text=True).split()[0]
