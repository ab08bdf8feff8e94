"""The present store put aside before another takes its place: whole, as a store that can be opened by itself."""

import re
import shutil
from datetime import datetime
from pathlib import Path

from famsam_desktop.store.atomic import sync_file
from famsam_desktop.store.folder import SUFFIX, StoreFolder, hidden_folder

_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d{6}Z(?:-\d+)?" + re.escape(SUFFIX))


def put_aside(folder: StoreFolder, at: datetime, without: Path) -> Path:
    """Copy every file of a held store but the one that is to replace it; a damaged store is copied as it is."""
    with hidden_folder(folder.kept, at, SUFFIX) as building:
        for each in sorted(folder.path.iterdir()):
            if each.is_file() and not _passing(folder, each, without):
                copy = building.path / each.name
                shutil.copyfile(each, copy)
                copy.chmod(0o600)
                sync_file(copy)
    return building.place


def kept_aside(folder: StoreFolder) -> list[Path]:
    """The stores that were put aside."""
    if not folder.kept.is_dir():
        return []
    return sorted(each for each in folder.kept.iterdir() if _NAME.fullmatch(each.name))


def _passing(folder: StoreFolder, file: Path, without: Path) -> bool:
    return file == folder.lock or file.suffix == ".tmp" or file.name.startswith(without.name)
