"""What stands on every page: organisation, kind, date, dnr and page number above, the secrecy note below."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import UnidentifiedImageError
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from famsam_desktop.documents.flowables import TaggedParagraph, paragraph
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.tags import TaggedCanvas
from famsam_desktop.documents.typography import (
    HAIRLINE,
    LEFT,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    WIDTH,
    style,
)

_LOGO_HEIGHT, _LOGO_WIDTH, _GAP = 12 * mm, 34 * mm, 4 * mm
_TOP, _RULE, _FOOT_RULE = 12 * mm, 29 * mm, 17 * mm
_KIND_LEFT, _KIND_WIDTH = 112 * mm, 52 * mm
_HEAD_LINES, _FOOT_LINES = 3, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The words of the running header: what kind of paper, of which day, under which registry number.

    `standing` stands under the page number: whether it has been sent, and as which version; on the first page too,
    unless the paper itself says it there. `content` is the digest of what is printed, kept on the file's own card.
    """

    letterhead: Letterhead
    kind: str
    date: str = ""
    registry_number: str = ""
    standing: str = ""
    standing_on_first: bool = True
    content: str = ""


class SheetCanvas(TaggedCanvas):
    """A tagged canvas that draws header and footer at the end, when it knows how many pages there are."""

    def __init__(self, *args: Any, running: Running, **options: Any) -> None:
        super().__init__(*args, **options)
        self._running = running
        self.content = running.content

    def furnish(self, pages: list[Any]) -> None:
        """Put header and footer on the finished pages: the common part is drawn once."""
        self._draw_common()
        common = self._taken()
        for number, page in enumerate(pages, 1):
            self._draw_number(number, len(pages))
            page.stream += common + self._taken()
            self._setXObjects(page)
            page.hasImages = self._currentPageHasImages

    def _taken(self) -> str:
        code = "\n".join(self._code) + "\n"
        del self._code[:]
        return code

    def _draw_common(self) -> None:
        self.begin_artifact()
        head, letterhead = self._running, self._running.letterhead
        left = LEFT + self._draw_logo(letterhead.logo)
        self._draw_lines([(letterhead.organisation, "organisation")], left, _KIND_LEFT - _GAP - left)
        registry = f"Dnr {head.registry_number}" if head.registry_number else ""
        kind = [(head.kind, "organisation"), (head.date, "running"), (registry, "running")]
        self._draw_lines(kind, _KIND_LEFT, _KIND_WIDTH)
        self.setStrokeColor(HAIRLINE)
        self.setLineWidth(0.5)
        self.line(LEFT, PAGE_HEIGHT - _RULE, PAGE_WIDTH - RIGHT, PAGE_HEIGHT - _RULE)
        if letterhead.secrecy_note:
            self.line(LEFT, _FOOT_RULE, PAGE_WIDTH - RIGHT, _FOOT_RULE)
            note = _cut(paragraph(letterhead.secrecy_note, "footer"), WIDTH, _FOOT_LINES)
            note.drawOn(self, LEFT, _FOOT_RULE - 1.5 * mm - note.height)
        self.end_artifact()

    def _draw_lines(self, lines: list[tuple[str, str]], left: float, width: float) -> None:
        top, room = PAGE_HEIGHT - _TOP, _HEAD_LINES
        for text, name in lines:
            if text and room:
                shown = _cut(paragraph(text, name), width, room)
                top -= shown.height
                room -= round(shown.height / shown.style.leading)
                shown.drawOn(self, left, top)

    def _draw_logo(self, logo: bytes | None) -> float:
        """Draw the logo and say how much of the width it took; one that is no picture is left out."""
        if not logo:
            return 0.0
        try:
            picture = ImageReader(BytesIO(logo))
        except (OSError, UnidentifiedImageError):
            return 0.0
        width, height = picture.getSize()
        scale = min(_LOGO_HEIGHT / height, _LOGO_WIDTH / width)
        bottom = PAGE_HEIGHT - _TOP - height * scale
        self.drawImage(picture, LEFT, bottom, width * scale, height * scale, mask="auto")
        return float(width * scale + _GAP)

    def _draw_number(self, number: int, total: int) -> None:
        look = style("running")
        self.begin_artifact()
        self.setFillColor(MUTED)
        self.setFont(look.fontName, look.fontSize)
        top = PAGE_HEIGHT - _TOP - 9.5
        self.drawRightString(PAGE_WIDTH - RIGHT, top, f"Sida {number} ({total})")
        if number > 1 or self._running.standing_on_first:
            self.drawRightString(PAGE_WIDTH - RIGHT, top - look.leading, self._running.standing)
        self.end_artifact()


def _cut(text: TaggedParagraph, width: float, lines: int) -> TaggedParagraph:
    """The paragraph, or as many of its lines as there is room for, with a sign that it went on."""
    text.tag = None
    leading = text.style.leading
    _, height = text.wrap(width, PAGE_HEIGHT)
    if height > lines * leading:
        begun = text.pieces(lines)[0].frags[0].text.rpartition(" ")[0]
        text = paragraph(f"{begun}\u00a0…", text.style.name, None)
        text.wrap(width, PAGE_HEIGHT)
    return text
