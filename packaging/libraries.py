"""System libraries that Qt needs on Linux: found by loading them, installed on Debian as root, named otherwise."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple, Sequence

from steps import Failure, attempt


class Library(NamedTuple):
    """A shared object, without ``.so`` in its name a program, or a place; and the Debian package that has it."""

    name: str
    package: str


OFFSCREEN = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),  # of Qt's network library, which QtPdf leans on
)
WINDOW = (
    *OFFSCREEN,
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
)
VIRTUAL_SCREEN = (*WINDOW, Library("Xvfb", "xvfb"))
JOURNEYS = (
    *VIRTUAL_SCREEN,
    Library("openbox", "openbox"),
    Library("xdotool", "xdotool"),
    Library("setxkbmap", "x11-xkb-utils"),
    Library("dbus-daemon", "dbus-daemon"),
    Library("dbus-send", "dbus-bin"),
    Library("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    Library("/usr/lib/python3/dist-packages/pyatspi", "python3-pyatspi"),
    Library("sqlcipher", "sqlcipher"),
    Library("openssl", "openssl"),
)
INSTALLERS = (
    Library("debootstrap", "debootstrap"),
    Library("strip", "binutils"),
    Library("wixl", "wixl"),
    Library("msibuild", "msitools"),
    Library("makensis", "nsis"),
    Library("7z", "p7zip-full"),
)


def has_display() -> bool:
    """Say whether a window can be opened here; only Linux and its kin may lack a display."""
    return not _is_linux() or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing(libraries: Sequence[Library]) -> list[Library]:
    """Return those of the libraries that cannot be loaded; none outside Linux, where Qt brings its own."""
    return [library for library in libraries if not _is_there(library.name)] if _is_linux() else []


def ensure(libraries: Sequence[Library]) -> None:
    """Install what is missing, or raise Failure with the one command that does."""
    lacking = missing(libraries)
    if not lacking:
        return
    install = [
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        *(library.package for library in lacking),
    ]
    if shutil.which("apt-get") is None:
        names = ", ".join(library.name for library in lacking)
        raise Failure(f"Install {names} with your system's package manager and run the same command again.")
    if os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        attempt(["apt-get", "update", "-qq"], quiet)
        attempt(install, quiet)
        lacking = missing(lacking)
    if lacking:
        raise Failure(f"Run `sudo {' '.join(install)}` and then the same command again.")


def _is_linux() -> bool:
    return sys.platform.startswith("linux")


def _is_there(name: str) -> bool:
    if name.startswith("/"):
        return Path(name).exists()
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        from ctypes import CDLL  # some Pythons are built without it
    except ImportError:
        return True
    try:
        CDLL(name)
    except OSError:
        return False
    return True
