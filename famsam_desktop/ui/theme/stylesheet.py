"""The one style sheet: `resources/style/app.qss` with palette tokens and lengths in em filled in."""

import re
from functools import cache

from PySide6.QtCore import QDir

from famsam_desktop import resources
from famsam_desktop.ui.theme.metrics import LEAST_TARGET, em
from famsam_desktop.ui.theme.palette import Tokens

_ICONS = "controls"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"\$(\w+)")
_LEAST = re.compile(r"least\(([\d.]+)em\)")
_LENGTH = re.compile(r"([\d.]+)em([-+]\d)?\b")


def stylesheet(t: Tokens) -> str:
    """All rules in the palette's colours, at the zoom now in force."""
    QDir.setSearchPaths(_ICONS, [str(resources.path("icons", "control"))])
    sheet = _source().replace("$icons/$name", f"{_ICONS}:{t.name}")
    sheet = _TOKEN.sub(lambda found: str(getattr(t, found[1])), sheet)
    sheet = _LEAST.sub(lambda found: f"{max(LEAST_TARGET, em(float(found[1])))}px", sheet)
    return _LENGTH.sub(_pixels, sheet)


def _pixels(found: re.Match[str]) -> str:
    return f"{max(0, em(float(found[1])) + int(found[2] or 0))}px"


@cache
def _source() -> str:
    return _COMMENT.sub("", resources.path("style", "app.qss").read_text("utf-8"))
