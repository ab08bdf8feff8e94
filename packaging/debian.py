"""The Debian package: the frozen program under /opt, a command, an entry in the menu, and nothing in anybody's home."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Sequence

import bundle
import frozen
import libraries
from steps import ROOT, Failure, do

WORK = ROOT / "build" / "deb"
_MAINTAINER = "Familjesamverkansteamet <famsam@localhost>"
_DESCRIPTION = """möten mellan familjer och verksamheterna runt dem
 FamSam Desktop planerar, leder och följer upp möten mellan en familj och
 skola, socialtjänst och vård. Allt sparas krypterat på datorn, utan nätverk."""
#: What Qt and Python need beyond the libraries that are checked for; every desktop has it, not every chroot.
_FURTHER = (
    *("libc6", "libstdc++6", "libgcc-s1", "zlib1g", "libx11-6", "libx11-xcb1"),
    *("libcups2", "libwayland-client0", "libwayland-cursor0"),
)


def version() -> str:
    """The program's version, from the one place where it stands."""
    found = re.search(r'^version = "([^"]+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    if not found:
        raise Failure("Restore the version in pyproject.toml.")
    return found.group(1)


def needed() -> Sequence[str]:
    """The Debian packages that the frozen program leans on."""
    return sorted({*_FURTHER, *(library.package for library in libraries.WINDOW)})


def build() -> Path:
    """Make the package from the frozen program, which is built first when it is not there."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg-deb"):
        raise Failure("Make the Debian package on Debian: dpkg-deb is not here.")
    if not bundle.LICENCES.exists():
        bundle.build()
    shutil.rmtree(WORK, ignore_errors=True)
    _lay_out()
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()  # noqa: S607
    _control(architecture)
    _even_out()
    package = bundle.FOLDER.parent / f"{frozen.NAME}_{version()}_{architecture}.deb"
    do(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", str(WORK), str(package)],
        "Read what dpkg-deb says above: the package could not be put together.",
    )
    return package


def _lay_out() -> None:
    program = WORK / "opt" / frozen.NAME
    shutil.copytree(bundle.FOLDER, program, symlinks=True)
    command = WORK / "usr" / "bin" / frozen.NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/opt/{frozen.NAME}/{frozen.NAME}")
    share = WORK / "usr" / "share"
    _place(ROOT / "packaging" / f"{frozen.NAME}.desktop", share / "applications" / f"{frozen.NAME}.desktop")
    icons = share / "icons" / "hicolor"
    _place(
        ROOT / "resources" / "brand" / f"{frozen.NAME}.svg",
        icons / "scalable" / "apps" / f"{frozen.NAME}.svg",
    )
    _place(ROOT / "build" / f"{frozen.NAME}.png", icons / "256x256" / "apps" / f"{frozen.NAME}.png")
    documents = share / "doc" / frozen.NAME
    _place(bundle.LICENCES, documents / "copyright")
    _place(ROOT / "packaging" / "policy.toml", documents / "examples" / "policy.toml")
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0)
    (documents / "changelog.gz").write_bytes(changes)


def _place(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _control(architecture: str) -> None:
    size = sum(path.lstat().st_size for path in WORK.rglob("*") if path.is_file()) // 1024
    fields = {
        "Package": frozen.NAME,
        "Version": version(),
        "Architecture": architecture,
        "Maintainer": _MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(needed()),
        "Section": "misc",
        "Priority": "optional",
        "Description": _DESCRIPTION,
    }
    control = WORK / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), encoding="utf-8")


def _even_out() -> None:
    """The same rights whatever the umask of whoever builds."""
    for path in [WORK, *WORK.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
