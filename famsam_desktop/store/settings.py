"""The team's settings: a name and a JSON value."""

import json

import sqlalchemy as sa

from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import SettingTable

_setting = table(SettingTable)
_VALUE = sa.select(_setting.c.value).where(_setting.c.key == sa.bindparam("key"), live(_setting))

type Setting = str | int | bool | list["Setting"] | dict[str, "Setting"] | None


class SettingStore:
    """Reads and writes settings."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def get(self, key: str, default: Setting = None) -> Setting:
        """The value, or the default when it was never set."""
        value = self._rows.scalar(_VALUE, key=key)
        return default if value is None else _parsed(value)

    def set(self, key: str, value: Setting) -> None:
        """Keep a value under a name."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        found = self._rows.of(SettingTable, _setting.c.key == key)
        if found:
            self._rows.change(found[0], value=text)
        else:
            self._rows.add(SettingTable(key=key, value=text))


def _parsed(text: str) -> Setting:
    value: Setting = json.loads(text)
    return value
