"""What goes into the frozen program: all that the window and the papers use, and nothing that only weighs."""

import ast
import re
import struct
import tomllib
from pathlib import Path

import pytest

import bundle
import debian
import frozen
import installers
import libraries

ROOT = Path(frozen.__file__).resolve().parent.parent
_QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "place",
    [
        f"{_QT}/lib/libQt6Core.so.6",
        f"{_QT}/lib/libQt6Network.so.6",  # of QtPdf, not of ours
        f"{_QT}/plugins/platforms/libqxcb.so",
        f"{_QT}/plugins/platforms/libqoffscreen.so",
        f"{_QT}/plugins/imageformats/libqsvg.so",
        f"{_QT}/translations/qtbase_sv.qm",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "resources/fonts/inter-400.ttf",
        "resources/translations/famsam_en.qm",
        "reportlab/fonts/00readme.txt",
        "numpy-2.5.5.dist-info/RECORD",  # where `licences` finds the names of its texts
    ],
)
def test_what_is_used_comes_along(place: str) -> None:
    assert frozen.is_needed(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{_QT}/lib/libQt6Quick.so.6",
        f"{_QT}/lib/libQt6EglFSDeviceIntegration.so.6",
        f"{_QT}/plugins/platforms/libqlinuxfb.so",
        f"{_QT}/plugins/sqldrivers/libqsqlite.so",
        f"{_QT}/plugins/tls/libqopensslbackend.so",
        f"{_QT}/plugins/networkinformation/libqglib.so",
        f"{_QT}/translations/qtbase_de.qm",
        f"{_QT}/qml/QtQuick/qmldir",
        "PySide6/opengl32sw.dll",
        "resources/translations/famsam_en.ts",
        "reportlab/fonts/DarkGardenMK.pfb",
        "libQt6OpenGL.so.6",  # a link to what stays out
        "platformdirs-4.14.7.dist-info/sboms/platformdirs.cdx.json",
        "pyside6_essentials-6.12.0.dist-info/RECORD",
    ],
)
def test_what_nothing_uses_stays_out(place: str) -> None:
    assert not frozen.is_needed(place)


def test_of_the_system_only_what_python_itself_needs_comes_along() -> None:
    folder = "/usr/lib/x86_64-linux-gnu"
    assert frozen.is_needed("libcrypto.so.3", f"{folder}/libcrypto.so.3")
    assert not frozen.is_needed("libX11.so.6", f"{folder}/libX11.so.6")
    assert not frozen.is_needed("libstdc++.so.6", f"{folder}/libstdc++.so.6")


def test_a_library_with_a_gap_inside_is_closed_up_and_another_left_alone() -> None:
    fields = struct.pack("<HHIQQQIHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2)
    head = (b"\x7fELF\2\1".ljust(16, b"\0") + fields).ljust(64, b"\0")
    parts = [struct.pack("<2I6Q", 1, 5, 0, 0, 0, 9, 9, apart) for apart in (1 << 21, 1 << 14)]
    other = [parts[0][:48] + struct.pack("<Q", 1 << 12), parts[1]]
    assert bundle.closed_up(b"".join([head, *parts])) == b"".join([head, *other])
    for foreign in (b"MZ" + head, head[:18] + struct.pack("<H", 183) + head[20:] + b"".join(parts)):
        assert bundle.closed_up(foreign) == foreign


def test_a_link_has_no_size_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "library.so").write_bytes(bytes(3 << 20))
    (tmp_path / "library.so").symlink_to("folder/library.so")
    assert bundle.size_mib(tmp_path) == 3


def test_no_module_of_ours_imports_what_is_left_out() -> None:
    for path in (ROOT / "famsam_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not set(names) & set(frozen.LEFT_OUT), path.name


def test_the_package_asks_for_what_a_window_needs_and_for_a_printer() -> None:
    assert set(debian.needed()) > {library.package for library in libraries.WINDOW}
    assert "libcups2" in debian.needed()


def test_the_version_is_the_projects_and_one_that_windows_takes() -> None:
    with (ROOT / "pyproject.toml").open("rb") as project:
        assert debian.version() == tomllib.load(project)["project"]["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", debian.version())


def test_the_entry_in_the_menu_is_named_as_the_window_is() -> None:
    entry = (ROOT / "packaging" / f"{frozen.NAME}.desktop").read_text("utf-8")
    assert f'setDesktopFileName("{frozen.NAME}")' in (ROOT / "famsam_desktop" / "app.py").read_text("utf-8")
    for line in (
        f"Exec={frozen.NAME}",
        f"Icon={frozen.NAME}",
        f"StartupWMClass={frozen.NAME}",
        "Name=FamSam",
    ):
        assert line in entry.splitlines()


def test_an_installer_puts_and_removes_the_same_files(tmp_path: Path) -> None:
    (tmp_path / "_internal" / "Qt").mkdir(parents=True)
    for name in ("FamSam.exe", "_internal/Qt/a b.dll"):
        (tmp_path / name).write_text(name)
    lines = list(installers.macros(tmp_path))
    removed = [line.split('"')[1] for line in lines if line.startswith("  Delete")]
    assert removed == ["$INSTDIR\\FamSam.exe", "$INSTDIR\\_internal\\Qt\\a b.dll"]
    folders = [line.split('"')[1] for line in lines if line.startswith("  RMDir")]
    assert folders == [
        "$INSTDIR\\_internal\\Qt",
        "$INSTDIR\\_internal",
    ]  # the inner one first, and only when empty
    assert [line for line in lines if line.startswith("  File")] == [
        f'  File "{tmp_path / name}"' for name in ("FamSam.exe", "_internal/Qt/a b.dll")
    ]
