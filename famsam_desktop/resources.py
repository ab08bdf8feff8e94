"""Where a file of `resources/` is: in a checkout, in an installed wheel, in a frozen build."""

import sys
from functools import cache
from pathlib import Path

#: The folder's name inside an installed wheel, where there is no checkout around the package.
INSTALLED = "_resources"


@cache
def root() -> Path:
    """The folder that holds fonts, icons, translations and forms."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [Path(bundle) / "resources"] if bundle else []
    places += [package / INSTALLED, package.parent / "resources"]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")


def path(*parts: str) -> Path:
    """The path of one resource, as `path("fonts", "inter-400.ttf")`."""
    return root().joinpath(*parts)
