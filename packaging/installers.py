"""The installers for Windows, made from the frozen program there: an MSI for a computer, a setup program for a user.

Both tools run on Linux too (Debian's wixl and nsis), so that the sources are proved without Windows.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import uuid
from pathlib import Path, PureWindowsPath
from typing import Iterator, Sequence
from xml.etree import ElementTree as ET

import bundle
from debian import version
from steps import ROOT, Failure, do

SOURCES = ROOT / "packaging" / "windows"
WORK = ROOT / "build" / "windows"
PROGRAM = "FamSam.exe"
MAKER = "Familjesamverkansteamet i norra Örebro län"
_SWEDISH = 1053


def build(payload: Path, out: Path) -> list[Path]:
    """Both installers of a folder with the frozen program, in the folder `out`."""
    if not (payload / PROGRAM).exists():
        raise Failure(f"Freeze the program on Windows first: {payload} holds no {PROGRAM}.")
    out.mkdir(parents=True, exist_ok=True)
    return [make_msi(payload, out), make_setup(payload, out)]


def make_msi(payload: Path, out: Path) -> Path:
    """The MSI, for all users."""
    target = out / f"FamSam-{version()}.msi"
    listed = _work() / "payload.wxs"
    ET.ElementTree(_fragments(payload)).write(str(listed), encoding="utf-8", xml_declaration=True)
    variables = ["-D", f"Version={version()}"]
    command = [_tool("wixl", "wixl"), "--arch", "x64", *variables, "--output", str(target)]
    do([*command, str(SOURCES / "famsam.wxs"), str(listed)], "Mend packaging/windows as wixl says above.")
    # wixl says neither in which code page the texts are nor, in the summary, that they are Swedish.
    code_page = WORK / "codepage.idt"
    code_page.write_bytes(b"\r\n\r\n1252\t_ForceCodepage\r\n")
    summary = ["-s", "FamSam Desktop", MAKER, f"x64;{_SWEDISH}", f"{{{str(uuid.uuid4()).upper()}}}"]
    for change in (summary, ["-i", str(code_page)]):
        do([_tool("msibuild", "msitools"), str(target), *change], "Read what msibuild says above.")
    return target


def make_setup(payload: Path, out: Path) -> Path:
    """The setup program, for whoever runs it."""
    target = out / f"FamSam-{version()}-setup.exe"
    listed = _work() / "payload.nsh"
    listed.write_text("\n".join(macros(payload)) + "\n", encoding="utf-8-sig")
    values = {"VERSION": version(), "FILES": listed, "OUT": target}
    variables = [f"-D{name}={value}" for name, value in values.items()]
    command = [_tool("makensis", "nsis"), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *variables]
    do([*command, str(SOURCES / "famsam.nsi")], "Mend packaging/windows as makensis says above.")
    return target


def _work() -> Path:
    """Where what is made on the way lies; nothing is there in a checkout that is new."""
    WORK.mkdir(parents=True, exist_ok=True)
    return WORK


def _fragments(payload: Path) -> ET.Element:
    """Every file as a component of its own in the folder it lies in, and the group of them all."""
    wix = ET.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    root = ET.SubElement(wix, "Fragment")
    group = ET.Element("ComponentGroup", Id="Payload")
    folders = {payload: ET.SubElement(root, "DirectoryRef", Id="INSTALLDIR")}
    for file in _files(payload):
        folder = _folder(file.parent, payload, folders)
        name = _id("c", file, payload)
        component = ET.SubElement(folder, "Component", Id=name, Guid="*", Win64="yes")
        ET.SubElement(
            component,
            "File",
            Id=_id("f", file, payload),
            Source=os.path.relpath(str(file), str(ROOT)),
            Name=file.name,
            KeyPath="yes",
        )
        ET.SubElement(group, "ComponentRef", Id=name)
    ET.SubElement(wix, "Fragment").append(group)
    return wix


def _folder(folder: Path, payload: Path, folders: dict[Path, ET.Element]) -> ET.Element:
    if folder not in folders:
        above = _folder(folder.parent, payload, folders)
        name = _id("d", folder, payload)
        folders[folder] = ET.SubElement(above, "Directory", Id=name, Name=folder.name)
    return folders[folder]


def _id(kind: str, place: Path, payload: Path) -> str:
    """The same for the same place in every build."""
    return kind + hashlib.sha256(place.relative_to(payload).as_posix().encode("utf-8")).hexdigest()[:32]


def macros(payload: Path) -> Iterator[str]:
    """Two macros of NSIS: put every file in its folder, and take away exactly these again."""
    files = [path.relative_to(payload) for path in _files(payload)]
    folders = sorted({parent for file in files for parent in file.parents if parent != Path()})
    yield "!macro InstallPayload"
    for folder in [Path(), *folders]:
        yield f'  SetOutPath "{_installed(folder)}"'
        yield from (f'  File "{payload / file}"' for file in files if file.parent == folder)
    yield "!macroend"
    yield "!macro RemovePayload"
    yield from (f'  Delete "{_installed(file)}"' for file in files)
    yield from (f'  RMDir "{_installed(folder)}"' for folder in reversed(folders))
    yield "!macroend"


def _installed(place: Path) -> str:
    return str(PureWindowsPath("$INSTDIR", *place.parts)).replace("$$", "$")


def _files(payload: Path) -> Sequence[Path]:
    return sorted(path for path in payload.rglob("*") if path.is_file())


def _tool(name: str, package: str) -> str:
    found = shutil.which(name)
    if not found:
        raise Failure(f"Install {name} (on Debian the package {package}) and run the same command again.")
    return found


def default_payload() -> Path:
    """The frozen program, built first when it is not there; only Windows makes the one that Windows runs."""
    if sys.platform == "win32" and not bundle.LICENCES.exists():
        bundle.build()
    return bundle.FOLDER
