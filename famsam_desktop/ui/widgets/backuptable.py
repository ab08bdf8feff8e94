"""A list of backups: when each was made, and how large it is."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.backups import BackupRow
from famsam_desktop.ui.numbers import decimal
from famsam_desktop.ui.times import day_and_clock, day_and_date, local_day
from famsam_desktop.ui.widgets.table import Column, Table


def backup_table(parent: QWidget) -> Table[BackupRow]:
    """An empty table; its rows come as they are, newest first."""
    columns: list[Column[BackupRow]] = [
        Column(title=parent.tr("Gjord"), text=_taken, key=_moment, weight=2),
        Column(title=parent.tr("Storlek"), text=_size, key=_bytes, right=True, weight=1),
    ]
    return Table(parent.tr("Säkerhetskopior"), columns, parent, identity=_name)


def moment_words(moment: datetime) -> str:
    """Onsdag 4 mars 2026 kl. 09.00, with a small first letter."""
    return day_and_clock(day_and_date(local_day(moment)), moment)


def size_words(count: int) -> str:
    """12 MB; under one of them kB."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    if count < 10_000_000:
        return f"{decimal(round(count / 1_000_000, 1))} MB"
    return f"{count // 1_000_000} MB"


def _taken(row: BackupRow) -> str:
    return moment_words(row.taken_at)


def _moment(row: BackupRow) -> datetime:
    return row.taken_at


def _size(row: BackupRow) -> str:
    return size_words(row.size_bytes)


def _bytes(row: BackupRow) -> int:
    return row.size_bytes


def _name(row: BackupRow) -> str:
    return row.name
