"""A file that the user asked for: whole, or not there at all."""

from pathlib import Path

from famsam_desktop.domain.errors import FileInTheWay, NoSuchFolder


def refuse_unwritable(path: Path) -> None:
    """Say before any work is done what would stop the file from being written."""
    if path.is_dir():
        raise FileInTheWay
    if not path.parent.is_dir():
        raise NoSuchFolder


def write_file(path: Path, data: bytes) -> None:
    """Write beside the place first and then put the file there, readable by its owner alone."""
    from famsam_desktop.store.atomic import replace_file
    from famsam_desktop.store.faults import told_apart

    refuse_unwritable(path)
    with told_apart(path):
        replace_file(path, data)
