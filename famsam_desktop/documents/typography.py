"""Sizes, weights and colours of the papers; they read as well in black and white."""

from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus.paraparser import ParaFrag

from famsam_desktop.documents.glyphs import BOLD, REGULAR, SEMIBOLD, register_fonts

LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 20 * mm, 34 * mm, 20 * mm
PAGE_WIDTH, PAGE_HEIGHT = 210 * mm, 297 * mm
WIDTH, HEIGHT = PAGE_WIDTH - LEFT - RIGHT, PAGE_HEIGHT - TOP - BOTTOM

INK = HexColor("#16202B")
MUTED = HexColor("#4E5966")
RULE = HexColor("#16202B")
HAIRLINE = HexColor("#B4BCC6")

#: A point of a list; its text begins with the bullet, and further lines hang under the text.
POINT = "point"
PROSE_POINT = "prose-point"
_HANGING = {POINT: 7.5, PROSE_POINT: 8.6}
_ALIGNED = {"figure": TA_RIGHT, "figure-head": TA_RIGHT, "tick": TA_CENTER, "tick-head": TA_CENTER}

# name: font, size, leading, colour, space before, space after
_STYLES = {
    "title": (BOLD, 19, 24, INK, 0, 1),
    "lead": (REGULAR, 11, 15.5, MUTED, 0, 4),
    "heading": (SEMIBOLD, 11.5, 15, INK, 13, 3),
    "body": (REGULAR, 9.5, 13.5, INK, 0, 4),
    "sum": (SEMIBOLD, 9, 12.5, INK, 7, 2),
    "note": (REGULAR, 8.5, 12, MUTED, 4, 2),
    "head": (SEMIBOLD, 8, 10.5, MUTED, 0, 0),
    "cell": (REGULAR, 9, 12.5, INK, 0, 0),
    "figure": (REGULAR, 9, 12.5, INK, 0, 0),
    "figure-head": (SEMIBOLD, 8, 10.5, MUTED, 0, 0),
    "tick": (SEMIBOLD, 9, 12.5, INK, 0, 0),
    "tick-head": (SEMIBOLD, 8, 10.5, MUTED, 0, 0),
    "strong": (SEMIBOLD, 9, 12.5, INK, 0, 0),
    POINT: (REGULAR, 9, 12.5, INK, 0, 0),
    "prose": (REGULAR, 10.5, 15.5, INK, 3, 4),
    PROSE_POINT: (REGULAR, 10.5, 15.5, INK, 0, 2),
    "aside": (REGULAR, 8.5, 12, MUTED, 0, 0),
    "fact": (SEMIBOLD, 9, 12.5, MUTED, 0, 0),
    "code": (SEMIBOLD, 22, 30, INK, 0, 0),
    "organisation": (SEMIBOLD, 9.5, 12.5, INK, 0, 0),
    "running": (REGULAR, 8.5, 11.5, MUTED, 0, 0),
    "footer": (REGULAR, 7.5, 9.5, MUTED, 0, 0),
}


@cache
def style(name: str, at_hyphens: bool = True) -> Any:
    """The reportlab style of a name in the table above; long words break at their hyphens, or else anywhere."""
    register_fonts()
    font, size, leading, colour, before, after = _STYLES[name]
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=colour,
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=_HANGING.get(name, 0),
        firstLineIndent=-_HANGING.get(name, 0),
        alignment=_ALIGNED.get(name, TA_LEFT),
        embeddedHyphenation=2 if at_hyphens else 0,
        allowWidows=0,
        allowOrphans=0,
    )


@cache
def _plain_run(name: str) -> Any:
    chosen = style(name)
    return ParaFrag(
        fontName=chosen.fontName,
        fontSize=chosen.fontSize,
        textColor=chosen.textColor,
        bold=0,
        italic=0,
        rise=0,
        greek=0,
        link=[],
        us_lines=[],
        text="",
    )


def run(text: str, name: str) -> Any:
    """A piece of text as reportlab has it after parsing; nothing parses it, so no text can become markup."""
    return _plain_run(name).clone(text=text)
