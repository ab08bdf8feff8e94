"""The program as it is given away: frozen, installed on a bare Debian, started, removed; and Windows' installers."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import debian
import frozen
import installers
from tests.e2e.chroot import Chroot, cannot, smallest_debian
from tests.e2e.conftest import Tell
from tests.e2e.program import ROOT

PROGRAM = frozen.NAME
#: What the system keeps about any package: what was done when, and what there was to choose from.
_KEPT_BY_APT = ("/var/lib/apt", "/var/lib/dpkg", "/var/cache", "/var/log", "/tmp", "/run", "/root")  # noqa: S108
_DATA = "/home/karin/.local/share/famsam-desktop/team.famsam/store.db"
_SETTINGS = "/home/karin/.config/famsam-desktop/settings.json"


def command(*words: str) -> None:
    """The command door, as a person types it; what it does is part of what is tried."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "dev.py"), *words],
        env={key: value for key, value in os.environ.items() if not key.startswith(("QT_", "PYTEST"))},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


# --- Debian ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def package() -> Path:
    """The Debian package, from a program frozen anew."""
    if reason := cannot():
        pytest.skip(reason)
    command("bundle")
    command("deb")
    (made,) = (ROOT / "dist").glob(f"{PROGRAM}_{debian.version()}_*.deb")
    return made


@pytest.fixture(scope="module")
def chroot(package: Path) -> Iterator[Chroot]:
    with (
        tempfile.TemporaryDirectory(prefix="famsam-chroot-") as folder,
        smallest_debian(Path(folder) / "debian") as made,
    ):
        yield made


def test_it_is_installed_started_and_removed_without_a_trace(
    package: Path, chroot: Chroot, tell: Tell
) -> None:
    shutil.copyfile(package, chroot.folder / "root" / package.name)
    written = _write_data(chroot)
    chroot.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/root/{package.name}")
    ours = set(chroot.run("dpkg", "-L", PROGRAM).split("\n"))
    assert {f"/usr/bin/{PROGRAM}", f"/usr/share/applications/{PROGRAM}.desktop"} <= ours
    assert _loads_everything(chroot) == []

    said = chroot.run(PROGRAM, "self-check", LANG="C.UTF-8")
    assert "SAKNAS" not in said
    assert "Allt finns." in said
    for shown in (
        {"QT_QPA_PLATFORM": "offscreen"},
        {"DISPLAY": os.environ["DISPLAY"], "QT_QPA_PLATFORM": "xcb"},
    ):
        assert _painted(chroot, shown) == ["form_painted", "store_ready", "pages_ready"]
    entry = chroot.run("cat", f"/usr/share/applications/{PROGRAM}.desktop")
    assert f"Exec={PROGRAM}\n" in entry
    assert chroot.run("cat", f"/usr/share/doc/{PROGRAM}/copyright").count("GNU LESSER GENERAL PUBLIC LICENSE")

    present = chroot.files()
    chroot.run("apt-get", "purge", "-y", "-qq", PROGRAM)
    left = {path for path in chroot.files() if not path.startswith(_KEPT_BY_APT)}
    gone = present - left
    named = {path for path in left if "famsam" in path and not path.startswith("/home/karin")}
    assert named == set()
    assert gone >= {path for path in ours if path.startswith("/opt/")}
    assert _digests(chroot) == written
    tell(f"Installed: {len(ours)} files, {package.stat().st_size / 2**20:.0f} MiB packed; removed: none left")


def _write_data(chroot: Chroot) -> dict[str, str]:
    for place in (_DATA, _SETTINGS):
        file = chroot.folder / place.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(os.urandom(4096))
    return _digests(chroot)


def _digests(chroot: Chroot) -> dict[str, str]:
    home = chroot.folder / "home" / "karin"
    return {
        str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }


def _loads_everything(chroot: Chroot) -> list[str]:
    """The libraries that something of ours needs and that neither it nor the system has."""
    looked = ("find", "/opt", "-name", "*.so*", "-type", "f", "-exec", "ldd", "{}", "+")
    told = chroot.try_run(looked, {"LD_LIBRARY_PATH": f"/opt/{PROGRAM}/_internal"}).stdout
    assert "libQt6Core" in told
    return [line.strip() for line in told.splitlines() if "not found" in line]


def _painted(chroot: Chroot, shown: dict[str, str]) -> list[str]:
    """What the window tells until its pages are ready; then it is ended."""
    process = chroot.start(PROGRAM, LANG="C.UTF-8", FAMSAM_BENCH="1", **shown)
    told = []
    try:
        assert process.stdout is not None
        for line in process.stdout:
            told.append(str(json.loads(line)["event"]))
            if told[-1] == "pages_ready":
                break
    finally:
        process.kill()
        process.communicate()
    return told


# --- Windows -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def payload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stand-in for the frozen program of Windows, which only Windows makes: its names and folders."""
    folder = tmp_path_factory.mktemp("payload")
    for name in (
        installers.PROGRAM,
        f"{PROGRAM}.exe",
        "THIRD-PARTY.txt",
        "_internal/python312.dll",
        "_internal/a b/c.dll",
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return folder


def exported(msi: Path, table: str) -> list[list[str]]:
    """The rows of a table of an MSI, without its three lines of head."""
    text = subprocess.check_output(["msiinfo", "export", str(msi), table]).decode("utf-8")
    return [line.rstrip("\r").split("\t") for line in text.split("\n")[3:] if line.strip()]


@pytest.mark.skipif(
    not shutil.which("wixl") or not shutil.which("msibuild"),
    reason="wixl (Debian: wixl, msitools) is not here",
)
def test_the_msi_says_in_swedish_what_it_is(payload: Path, tmp_path: Path) -> None:
    msi = installers.make_msi(payload, tmp_path)
    said = dict(exported(msi, "Property"))
    assert said["ProductName"] == "FamSam Desktop"
    assert said["ProductVersion"] == debian.version()
    assert said["UpgradeCode"] == "{5B0E8C7A-3B52-4C6E-9C47-6D1B5D0A9F21}"
    assert said["Manufacturer"].endswith("norra Örebro län")
    assert said["ALLUSERS"] == "1"
    summary = subprocess.check_output(["msiinfo", "suminfo", str(msi)]).decode("utf-8")
    assert "x64;1053" in summary
    assert "1252" in subprocess.check_output(["msiinfo", "export", str(msi), "_ForceCodepage"], text=True)
    assert "säkerhetskopiorna ligger kvar".encode("cp1252") in msi.read_bytes()
    ((_id, place, name, _component, target, *_rest),) = exported(msi, "Shortcut")
    assert (place, name, target) == ("ProgramMenuFolder", "FamSam", "[INSTALLDIR]FamSam.exe")
    assert {row[2].rpartition("|")[2] for row in exported(msi, "File")} == {
        path.name for path in payload.rglob("*") if path.is_file()
    }
    (downgrade,) = exported(msi, "LaunchCondition")
    assert downgrade[1].startswith("En nyare version")
    removed = exported(msi, "RemoveFile")
    assert removed == []  # only what was installed goes


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis (Debian: nsis) is not here")
def test_the_setup_program_holds_the_payload_and_removes_only_that(payload: Path, tmp_path: Path) -> None:
    setup = installers.make_setup(payload, tmp_path)
    listed = subprocess.check_output(["7z", "l", "-slt", str(setup)], text=True)
    held = {
        line.removeprefix("Path = ").rpartition("/")[2]
        for line in listed.splitlines()
        if line.startswith("Path = ")
    }
    assert held >= {path.name for path in payload.rglob("*") if path.is_file()}
    version = "\0".join(debian.version()).encode()
    assert version in setup.read_bytes()
    source = (installers.SOURCES / "famsam.nsi").read_text("utf-8")
    assert "RMDir /r" not in source + (installers.WORK / "payload.nsh").read_text("utf-8-sig")
    assert 'MUI_LANGUAGE "Swedish"' in source
