"""A family and the agencies around it on paper: the picture of the window, and a table that says the same."""

from datetime import date
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth

from famsam_desktop.documents.flowables import TaggedFigure
from famsam_desktop.documents.glyphs import printable
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.summary import DRAFT
from famsam_desktop.documents.typography import HAIRLINE, HEIGHT, INK, WIDTH, style
from famsam_desktop.documents.wording import NOT_SAID
from famsam_desktop.domain.consents import Assent
from famsam_desktop.domain.ecomaps import (
    Bond,
    Box,
    Ecomap,
    bond_sentence,
    bond_words,
    contact_words,
    kin_words,
    sketch,
)
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.times import long_date

KIND = "Nätverkskarta"
INTERNAL = "Arbetsmaterial för FamSam. Kartan lämnas inte ut: den visar alla verksamheter runt familjen."
PROTECTED = "Någon i familjen har skyddade personuppgifter och kallas vid sin roll."
NOBODY = "Familjen har ingen kontakt och inget samtycke att visa än."
KEY = "Ju tjockare linje, desto fler pågående kontakter. Streckad linje: ingen pågående kontakt."

_COLOURS = {
    Assent.COVERED: HexColor("#1E6B3C"),
    Assent.SOON: HexColor("#7A4B00"),
    Assent.PARTIAL: HexColor("#7A4B00"),
    Assent.NONE: HexColor("#A3221B"),
}
_SOFT = HexColor("#EEF1F4")
_LETTER = 8.5
_COLUMNS = (
    Column("Verksamhet", 0.34),
    Column("Vem", 0.26),
    Column("Kontakt", 0.18),
    Column("Samtycke", 0.22),
)


def ecomap_pdf(shown: Ecomap, printed_on: date, letterhead: Letterhead) -> bytes:
    """The picture as the bytes of a tagged PDF."""
    date = long_date(printed_on)
    running = Running(letterhead=letterhead, kind=KIND, date=date, standing=DRAFT, standing_on_first=False)
    sheet = Sheet(running, KIND)
    sheet.lead(shown.family)
    sheet.text(f"{INTERNAL} {PROTECTED}" if shown.has_protected else INTERNAL, "sum")
    if not shown.bonds:
        sheet.text(NOBODY)
    sheet.figure(EcomapFigure(shown))
    sheet.text(KEY, "note")
    sheet.heading("Verksamheterna i ord")
    sheet.table(_COLUMNS, map(_row, shown.bonds), row_heads=True)
    return sheet.pdf()


class EcomapFigure(TaggedFigure):
    """The picture, as wide as the page; one that is too high for it is drawn smaller."""

    def __init__(self, shown: Ecomap) -> None:
        letter = _LETTER
        laid = sketch(shown, WIDTH, letter)
        if laid.height > HEIGHT / 1.4:
            letter *= HEIGHT / 1.4 / laid.height
            laid = sketch(shown, WIDTH, letter)
        words = " ".join(map(bond_sentence, shown.bonds)) or NOBODY
        super().__init__(WIDTH, laid.height + 2 * letter, words)
        self._shown, self._laid, self._letter = shown, laid, letter

    def paint(self) -> None:
        """The lines, and on their ends the family and the agencies."""
        for bond, stroke in zip(self._shown.bonds, self._laid.strokes, strict=True):
            self.canv.setStrokeColor(_COLOURS[bond.assent])
            self.canv.setLineWidth(max(stroke.weight, 1) * 0.8)
            self.canv.setDash([] if stroke.weight else [3, 3])
            self.canv.line(*self._at(*stroke.start), *self._at(*stroke.end))
        self.canv.setDash([])
        self._paint_family()
        for bond, box in zip(self._shown.bonds, self._laid.agencies, strict=True):
            self._paint_agency(bond, box)

    def _paint_family(self) -> None:
        box = self._laid.family
        self._paint_box(box, INK, 1.0, _SOFT)
        room = Box(box.left, box.top + 0.6 * self._letter, box.width, 1.5 * self._letter)
        self._write(self._shown.family, room, "strong", INK)
        for place, one in enumerate(self._shown.kin):
            self._write(kin_words(one), self._laid.kin(place, self._letter), "aside", INK)

    def _paint_agency(self, bond: Bond, box: Box) -> None:
        colour = _COLOURS[bond.assent]
        self._paint_box(box, colour, 1.2, white)
        half = box.height / 2
        pad = 0.2 * self._letter
        self._write(bond.agency, Box(box.left, box.top + pad, box.width, half), "strong", INK)
        self._write(bond_words(bond), Box(box.left, box.top + half - pad, box.width, half), "aside", colour)

    def _paint_box(self, box: Box, line: Any, width: float, fill: Any) -> None:
        left, foot = self._at(box.left, box.bottom)
        self.canv.setStrokeColor(line)
        self.canv.setFillColor(fill)
        self.canv.setLineWidth(width)
        self.canv.roundRect(left, foot, box.width, box.height, 0.4 * self._letter, stroke=1, fill=1)
        self.canv.setStrokeColor(HAIRLINE)

    def _write(self, text: str, box: Box, name: str, colour: Any) -> None:
        """One line in the middle of the box, as far as there is room; the table below has all of it."""
        font, size = style(name).fontName, self._letter if name == "strong" else self._letter * 0.92
        room = box.width - 1.2 * self._letter
        shown = printable(text).replace("\n", " ")
        if stringWidth(shown, font, size) > room:
            while shown and stringWidth(f"{shown}…", font, size) > room:
                shown = shown[:-1]
            shown = f"{shown.rstrip()}…"
        left, foot = self._at(box.left + box.width / 2, box.top + box.height / 2)
        self.canv.setFont(font, size)
        self.canv.setFillColor(colour)
        self.canv.drawCentredString(left, foot - size * 0.36, shown)

    def _at(self, left: float, top: float) -> tuple[float, float]:
        """A point of the picture on the page, whose origin is below."""
        return left, self.height - self._letter - top


def _row(bond: Bond) -> tuple[Any, ...]:
    people = ", ".join(bond.people) or NOT_SAID
    return Line(bond.agency, "strong"), people, contact_words(bond), heading(bond.assent)
