"""This user's settings: one typed table of name, type and default, in one small file without content."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, Self


class Settings(NamedTuple):
    """The table. A store's path may name the team; nothing here names a family or a person."""

    language: str = "sv"
    theme: str = "system"
    zoom: int = 100
    calm: bool = False
    last_store: str = ""
    width: int = 1280
    height: int = 680
    maximized: bool = False
    idle_minutes: int = 10
    longest_hours: int = 0

    def with_values(self, **values: Any) -> Self:
        """The same settings with some values changed."""
        return self._replace(**values)


def load(file: Path) -> Settings:
    """The settings as they were kept; what is missing, damaged or of the wrong type gets its default."""
    try:
        kept = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return Settings(**_known(kept)) if isinstance(kept, dict) else Settings()


def save(file: Path, settings: Settings) -> bool:
    """Keep the settings, readable by their owner alone, wholly or not at all; tells whether it could be done."""
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump(settings._asdict(), out, indent=1)
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True


def _known(kept: dict[str, Any]) -> dict[str, Any]:
    """The entries of the table whose value has the type of the default; a bool is no number."""
    return {
        name: kept[name]
        for name, default in Settings._field_defaults.items()
        if type(kept.get(name)) is type(default)
    }
