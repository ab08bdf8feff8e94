"""The fonts of the papers, and what they can show of a text that somebody typed."""

import re
import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from famsam_desktop import resources

REGULAR, SEMIBOLD, BOLD = "Inter-400", "Inter-600", "Inter-700"
FILES = {REGULAR: "inter-400.ttf", SEMIBOLD: "inter-600.ttf", BOLD: "inter-700.ttf"}

# Inter as shipped has no box; this sign is in every Latin font and hardly ever typed.
PLACEHOLDER = "¤"

# Signs that the font lacks but another sign says as well.
_SPOKEN = {
    "→": "->",
    "←": "<-",
    "⇒": "=>",
    "➜": "->",
    "▪": "•",
    "■": "•",
    "▸": "•",
    "◦": "•",
    "\u2010": "-",
    "\u2011": "-",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x85": "\n",
    "\t": " ",
    "\n": "\n",
    "\u202f": "\u00a0",
}
_CONTROL = frozenset({"Cc", "Cf"})
_MARKS = frozenset({"Mn", "Me"})
_NONCHARACTERS = range(0xFFFE, 0x10000)
_BLANK_LINES = re.compile(r"\n{3,}")


@cache
def register_fonts() -> frozenset[int]:
    """Make the fonts known to reportlab, once; the answer is the set of characters that all of them have."""
    covered: set[int] | None = None
    for name, file in FILES.items():
        font = TTFont(name, str(resources.path("fonts", file)))
        pdfmetrics.registerFont(font)
        own = set(font.face.charToGlyph)
        covered = own if covered is None else covered & own
    return frozenset(covered or ()).difference(_NONCHARACTERS)


def printable(text: str) -> str:
    """The text with nothing in it that the fonts cannot show: lines kept, control characters gone."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _BLANK_LINES.sub("\n\n", text.translate(_table()))


def lost_characters(text: str, shown: str) -> bool:
    """Whether the placeholder stands somewhere in `shown` for a character of `text`."""
    return PLACEHOLDER in shown and PLACEHOLDER not in text


class _Substitutes(dict[int, str]):
    """What to print for each character, found once per character."""

    def __init__(self, covered: frozenset[int]) -> None:
        super().__init__()
        self._covered = covered

    def __missing__(self, code: int) -> str:
        substitute = self[code] = self._substitute(chr(code))
        return substitute

    def _substitute(self, character: str) -> str:
        category = unicodedata.category(character)
        if character in _SPOKEN:
            return _SPOKEN[character]
        if category in _CONTROL or (category in _MARKS and not self._shows(character)):
            return ""
        plain = unicodedata.normalize("NFKC", character)
        base = "".join(c for c in unicodedata.normalize("NFKD", character) if unicodedata.category(c) != "Mn")
        shown = next((form for form in (character, plain, base) if self._shows(form)), None)
        if shown is not None:
            return shown
        return " " if category.startswith("Z") else PLACEHOLDER

    def _shows(self, text: str) -> bool:
        return bool(text) and all(ord(character) in self._covered for character in text)


@cache
def _table() -> _Substitutes:
    return _Substitutes(register_fonts())
