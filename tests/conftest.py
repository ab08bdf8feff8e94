"""What holds for every test: no real home, a fixed clock, zone, locale and font, and no warning unnoticed.

Qt is imported only by tests that ask for ``qapp`` or ``qtbot``; the others must stay light.
"""

import logging
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import settings

from tests.clock import NOW

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.watchdog import WatchedApplication

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PLACES = (
    *("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"),
    *("APPDATA", "LOCALAPPDATA"),
)
_HOME = pytest.StashKey[Path]()
_HELD = "The Qt thread was held for too long:"

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


class Clock(Protocol):
    """What services take as their clock."""

    def __call__(self) -> datetime:
        """Return the present instant."""
        ...


# --- the computer a test sees ------------------------------------------------------------------------------------


def pytest_configure(config: pytest.Config) -> None:
    """Put home, settings and data into a temporary place, and fix platform, locale and zone, before any import."""
    home = Path(tempfile.mkdtemp(prefix="famsam-tests-"))
    config.stash[_HOME] = home
    for name in ("HOME", "USERPROFILE"):
        os.environ[name] = str(home)
    for name in PLACES:
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "FAMSAM_PASSPHRASE"):
        os.environ.pop(name, None)
    os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", TZ="UTC")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    if hasattr(time, "tzset"):
        time.tzset()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the temporary home."""
    shutil.rmtree(config.stash[_HOME], ignore_errors=True)


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Run a test once more that failed for nothing but a held Qt thread: what the program does holds it again.

    The processor of a computer that is shared stands still now and then, for seconds, and the thread is charged for it.
    """
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    failed = [each for each in reports if each.failed]
    if failed and all(_HELD in each.longreprtext for each in failed):
        item._initrequest()  # type: ignore[attr-defined]
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
    for each in reports:
        item.ihook.pytest_runtest_logreport(report=each)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture(scope="session")
def qapp(qapp: "WatchedApplication") -> "WatchedApplication":
    """Return the application with the program's own font and the Swedish locale, whatever the machine has."""
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFont, QFontDatabase

    from tests.watchdog import made_once

    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    qapp.setFont(QFont("Inter", 10))
    qapp.once(*made_once())
    return qapp


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The application that knows what holds the Qt thread."""
    from tests.watchdog import WatchedApplication

    return WatchedApplication


@pytest.fixture
def may_hold(qapp: "WatchedApplication") -> Callable[[str], None]:
    """Let this test hold the Qt thread: it says why nobody would be kept waiting by it."""
    return qapp.excused.append


@pytest.fixture(autouse=True)
def unheld(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window in which one event held the Qt thread for too long."""
    app = request.getfixturevalue("qapp") if "qapp" in request.fixturenames else None
    yield
    held = app.taken() if app is not None else []
    if held:
        pytest.fail("\n".join([_HELD, *map(str, held)]), pytrace=False)


# --- the clock ---------------------------------------------------------------------------------------------------


@pytest.fixture
def now() -> datetime:
    """Return the moment at which the test takes place."""
    return NOW


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still at ``NOW``."""

    def standing() -> datetime:
        return NOW

    return standing


# --- log warnings ------------------------------------------------------------------------------------------------


class ExpectedWarnings(logging.Handler):
    """Every log record of WARNING and above during a test, and the patterns the test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.patterns: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def __call__(self, pattern: str) -> None:
        """Expect at least one warning that the regular expression is found in."""
        self.patterns.append(pattern)

    def problems(self) -> list[str]:
        """Return the warnings nobody expected and the expectations nothing met, as lines."""
        messages = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in self.records]
        unexpected = [line for line in messages if not any(re.search(each, line) for each in self.patterns)]
        unmet = [each for each in self.patterns if not any(re.search(each, line) for line in messages)]
        return [f"unexpected {line}" for line in unexpected] + [f"never logged: {each}" for each in unmet]


@pytest.fixture(autouse=True)
def expect_warning() -> Iterator[ExpectedWarnings]:
    """Fail the test on a logged warning, unless it called ``expect_warning(pattern)`` for it."""
    watch = ExpectedWarnings()
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)
    if problems := watch.problems():
        pytest.fail("\n".join(problems), pytrace=False)
