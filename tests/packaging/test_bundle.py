"""What goes into the frozen program: all that the window and the papers use, and nothing that only weighs."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

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
    ],
)
def test_what_nothing_uses_stays_out(place: str) -> None:
    assert not frozen.is_needed(place)


def test_of_the_system_only_what_python_itself_needs_comes_along() -> None:
    folder = "/usr/lib/x86_64-linux-gnu"
    assert frozen.is_needed("libcrypto.so.3", f"{folder}/libcrypto.so.3")
    assert not frozen.is_needed("libX11.so.6", f"{folder}/libX11.so.6")
    assert not frozen.is_needed("libstdc++.so.6", f"{folder}/libstdc++.so.6")


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
