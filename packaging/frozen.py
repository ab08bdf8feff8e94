"""What goes into the frozen program beyond what PyInstaller sees, and what it finds that nothing of ours uses."""

from __future__ import annotations

from pathlib import PurePath

NAME = "famsam-desktop"
MIGRATIONS = "famsam_desktop/store/migrations"

#: Packages of which every module comes along: pages and commands are imported where they are used, keyrings and
#: dialects by a name in a variable.
ROOMS = ("famsam_desktop", "keyring.backends", "sqlalchemy.dialects.sqlite", "alembic")

#: Modules that are named in no import statement.
UNSEEN = (
    "logging.config",
    "PySide6.QtPdfWidgets",
    "PySide6.QtSvg",
    "PySide6.QtDBus",
    "PySide6.QtPrintSupport",
)

#: Modules that a library could use and this program does not: tests, tools, a toolkit, colours on a console, pictures
#: of kinds that no paper has, charts, encodings of East Asia, parts of numpy, older interfaces, and whatever opens a
#: connection. Without `_hashlib` Python's digests are its own, and OpenSSL does not come along for them.
_LEFT_OUT = """
readline curses _curses tkinter sqlite3 _sqlite3 unittest pydoc_data lib2to3 ensurepip idlelib turtle test
pytest _pytest hypothesis scipy apsw mypy hatchling setuptools pip PyInstaller numpy.f2py numpy.testing
sqlalchemy.testing rich pygments markdown_it mdurl IPython matplotlib pandas
ssl _ssl PySide6.QtNetwork PySide6.QtQml PySide6.QtQuick PySide6.QtOpenGL PySide6.QtSql PySide6.QtTest
PIL.ImageQt PIL.ImageTk PIL.ImageCms PIL._avif PIL._webp PIL._imagingtk PIL._imagingcms
_hashlib _multibytecodec _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw charset_normalizer
numpy.fft numpy.ma numpy.polynomial numpy.random numpy._core._multiarray_tests
alembic.testing pydantic.mypy pydantic.v1
reportlab.graphics reportlab.lib.codecharts reportlab.lib.corp reportlab.lib.testutils
"""
LEFT_OUT = _LEFT_OUT.split()

#: Qt's plugins in use; the rest would bring whole libraries of theirs.
_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "imageformats": ("qsvg", "qjpeg"),
    "iconengines": ("qsvgicon",),
    "platforminputcontexts": ("ibus", "compose"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cups",),
    "styles": ("qmodernwindows", "qmacstyle"),
    "accessiblebridge": ("",),
    "xcbglintegrations": (),
    "egldeviceintegrations": (),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient",),
    "wayland-graphics-integration-client": (),
}

#: Parts of Qt that come along because a library beside ours leans on them.
_UNUSED_LIBRARIES = (
    "Qt6Quick", "Qt6Qml", "Qt6OpenGL", "Qt6VirtualKeyboard", "Qt6Sql", "Qt6Test", "Qt6EglF",
    "opengl32sw", "d3dcompiler",
)  # fmt: skip
_TEXTS = ("sv", "en")
_OF_QT = ("pyside6", "shiboken6")

#: What Python's own modules need of the system comes along: distributions number these differently. The rest of it
#: (X, GL, glib, D-Bus, fontconfig, the C++ library) has to suit the drivers of the computer, and is the system's.
_OF_THE_SYSTEM = ("/usr/lib/", "/lib/", "/usr/lib64/", "/lib64/")
_FOR_PYTHON = ("libcrypto", "libffi", "libz.", "libbz2", "liblzma", "libuuid")


def is_needed(place: str, source: str = "") -> bool:
    """Say whether a file, by its place in the bundle and where it comes from, is of use here."""
    if source.startswith(_OF_THE_SYSTEM) and ".so" in source:
        return PurePath(place).name.startswith(_FOR_PYTHON)
    path = PurePath(place.replace("\\", "/"))
    parts = path.parts
    if any(name in path.name for name in _UNUSED_LIBRARIES):
        return False
    if "PySide6" not in parts:
        return not _is_unread(path)
    if "translations" in parts:
        return any(path.stem.endswith(f"_{language}") for language in _TEXTS)
    if "plugins" in parts:
        folder = parts[parts.index("plugins") + 1]
        return any(name in path.name for name in _PLUGINS.get(folder, ()))
    return "qml" not in parts


def _is_unread(path: PurePath) -> bool:
    """Texts that are read as a compiled catalogue, a font under the GPL that no paper is set in, lists of files.

    `licences` looks for its texts in those lists, but not in Qt's, which name thousands of files and no licence.
    """
    listed = "sboms" in path.parts or (path.name == "RECORD" and path.parent.name.startswith(_OF_QT))
    return listed or path.suffix == ".ts" or "DarkGarden" in path.name
