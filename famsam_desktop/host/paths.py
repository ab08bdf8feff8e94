"""Where things lie on this computer: stores, settings and logs, each in the platform's own place."""

from pathlib import Path

from platformdirs import PlatformDirs

from famsam_desktop.host import policy

SUFFIX = ".famsam"

_DIRS = PlatformDirs("famsam-desktop", appauthor=False)


def new_store() -> Path:
    """The place of a team's own store: the one that the organisation has settled, or one to offer."""
    settled = policy.current().store
    return Path(settled).expanduser() if settled else Path(_DIRS.user_data_dir) / f"team{SUFFIX}"


def demo_store() -> Path:
    """The place of the demo store."""
    return Path(_DIRS.user_data_dir) / f"demo{SUFFIX}"


def settings_file() -> Path:
    """The file of this user's settings."""
    return Path(_DIRS.user_config_dir) / "settings.json"


def log_file() -> Path:
    """The file that events are logged to."""
    return Path(_DIRS.user_state_dir) / "log.txt"
