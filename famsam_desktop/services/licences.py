"""Whose work is shipped with this program, and under what terms: from what is installed, so that it cannot grow old."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import NamedTuple

from famsam_desktop import resources

PROGRAM = "famsam-desktop"

_TEXT = re.compile(r"(^|/)[^/]*(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_CODE = (".py", ".pyc", ".pyi")
_WIDTH = 78

_QT = (
    "PySide6 och Qt används under GNU Lesser General Public License, version 3. Biblioteken ligger som egna filer "
    "i programmets mapp och kan bytas mot andra byggen av samma version. Källkoden ges ut av The Qt Company. "
    "QtPdf innehåller PDFium (BSD-3-Clause, Apache-2.0). Licenstexterna står sist."
)


class Part(NamedTuple):
    """Something shipped: its name, version, licence in a word, and the licence's own text."""

    name: str
    version: str
    licence: str
    text: str


def distributions() -> dict[str, Distribution]:
    """Everything that the program asks for and that is installed here, by name."""
    found: dict[str, Distribution] = {}
    _walk(PROGRAM, found)
    found.pop(PROGRAM, None)
    return dict(sorted(found.items()))


def parts() -> list[Part]:
    """Python, what stands inside libraries without a name of its own there, typeface, icons, and every library."""
    own = [
        Part("Python", "", "PSF-2.0", _own("licences", "Python.txt")),
        Part("SQLCipher", "", "BSD-3-Clause", _own("licences", "SQLCipher.txt")),
        Part("OpenSSL", "", "Apache-2.0", _own("licences", "Apache-2.0.txt")),
        Part("Inter", "", "OFL-1.1", _own("fonts", "OFL.txt")),
        Part("Lucide", "", "ISC", _own("icons", "LICENSE")),
    ]
    return [*own, *(_part(name, each) for name, each in distributions().items())]


def text() -> str:
    """All of it as one readable text: first a list, then the licences themselves."""
    shipped = parts()
    listed = "\n".join(f"{part.name} {part.version}".strip() + f" – {part.licence}" for part in shipped)
    whole = [f"FamSam Desktop bygger på andras arbete:\n\n{listed}"]
    whole += [_section(f"{part.name} {part.version}".strip(), part.text) for part in shipped]
    whole += [_section(name, _own("licences", f"{name}.txt")) for name in ("LGPL-3.0", "GPL-3.0")]
    return "\n\n".join(whole) + "\n"


def _section(title: str, body: str) -> str:
    return f"{'=' * _WIDTH}\n{title}\n{'=' * _WIDTH}\n\n{body.strip()}"


def _walk(name: str, found: dict[str, Distribution]) -> None:
    name = re.sub(r"[-_.]+", "-", name).lower()
    if name in found:
        return
    try:
        here = distribution(name)
    except PackageNotFoundError:  # of another system
        return
    found[name] = here
    for line in here.requires or ():
        wanted = re.match(r"[\w.-]+", line)
        if wanted and "extra ==" not in line:
            _walk(wanted[0], found)


def _part(name: str, here: Distribution) -> Part:
    return Part(name, here.version, _word(here), _texts(name, here))


def _word(here: Distribution) -> str:
    """The licence's short name, from whichever field the distribution says it in."""
    said = here.metadata.get("License-Expression") or ""
    if not said:
        classes = [
            each for each in here.metadata.get_all("Classifier") or () if each.startswith("License ::")
        ]
        said = classes[0].rpartition(" :: ")[2] if classes else here.metadata.get("License") or ""
    return said.splitlines()[0] if said else "se texten"


def _texts(name: str, here: Distribution) -> str:
    if name.startswith(("pyside6", "shiboken6")):
        return _QT
    files = [file for file in here.files or () if _TEXT.search(str(file)) and not str(file).endswith(_CODE)]
    kept = [file for file in files if ".dist-info/" in str(file)] or files
    return "\n\n".join(file.read_text("utf-8").strip() for file in kept)


def _own(*place: str) -> str:
    return resources.path(*place).read_text("utf-8")
