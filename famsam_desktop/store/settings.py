"""The team's settings: a name and a JSON value."""

import json

import sqlalchemy as sa

from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import SettingTable

type Setting = str | int | bool | list["Setting"] | dict[str, "Setting"] | None


class SettingStore:
    """Reads and writes settings."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def get(self, key: str, default: Setting = None) -> Setting:
        """The value, or the default when it was never set."""
        setting = table(SettingTable)
        value = self._rows.scalar(sa.select(setting.c.value).where(setting.c.key == key, live(setting)))
        return default if value is None else _parsed(value)

    def set(self, key: str, value: Setting) -> None:
        """Keep a value under a name."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        found = self._rows.of(SettingTable, table(SettingTable).c.key == key)
        if found:
            self._rows.change(found[0], value=text)
        else:
            self._rows.add(SettingTable(key=key, value=text))


def _parsed(text: str) -> Setting:
    value: Setting = json.loads(text)
    return value
