"""Bars drawn from printed numbers: as long as the number, and where it is hidden a sign and no bar."""

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from famsam_desktop.documents.flowables import TaggedFigure
from famsam_desktop.documents.glyphs import printable
from famsam_desktop.documents.typography import INK, MUTED, WIDTH, style
from famsam_desktop.domain.printed import Chart, Sign

BAR = HexColor("#1F5F8B")
_PITCH, _THICK = 15.0, 9.0
_ABOVE, _BELOW, _TITLE = 4.0, 10.0, 16.0
_LABELS, _SIGNS, _GAP = 0.30, 28.0, 6.0
_ROUNDING = 0.01
_RISE = 1.5
"""From the foot of a bar to that of its letters."""


class BarChart(TaggedFigure):
    """One bar below the other, with their labels to the left and their numbers at their ends."""

    def __init__(self, chart: Chart) -> None:
        height = _ABOVE + _TITLE + _PITCH * len(chart.bars) + _BELOW
        super().__init__(WIDTH, height, chart.words)
        self._chart = chart
        look = style("aside")
        self._font, self._size = look.fontName, look.fontSize
        widest = max(self._width(label) for label, _ in chart.bars)
        self._zero = min(widest, _LABELS * WIDTH) + _GAP
        self._unit = (WIDTH - self._zero - _SIGNS) / chart.longest

    def paint(self) -> None:
        """The title, then the bars from above."""
        top = self.height - _ABOVE
        self.canv.setFont(style("head").fontName, self._size)
        self.canv.setFillColor(MUTED)
        self.canv.drawString(0, top - self._size, self._fitting(self._chart.title, WIDTH))
        self.canv.setFont(self._font, self._size)
        for at, (label, sign) in enumerate(self._chart.bars, 1):
            self._paint_bar(top - _TITLE - at * _PITCH + (_PITCH - _THICK) / 2, label, sign)

    def _paint_bar(self, foot: float, label: str, sign: Sign) -> None:
        length = self._unit * sign if isinstance(sign, int) else 0.0
        self.canv.setFillColor(INK)
        self.canv.drawRightString(self._zero - _GAP, foot + _RISE, self._fitting(label, self._zero - _GAP))
        if length:
            self.canv.setFillColor(BAR)
            self.canv.rect(self._zero, foot, length, _THICK, stroke=0, fill=1)
        self.canv.setFillColor(INK)
        self.canv.drawString(self._zero + length + _GAP / 2, foot + _RISE, str(sign))

    def _width(self, text: str) -> float:
        return float(stringWidth(printable(text), self._font, self._size))

    def _fitting(self, text: str, room: float) -> str:
        """The text as far as there is room; the table below has all of it."""
        shown = printable(text)
        if self._width(shown) <= room + _ROUNDING:
            return shown
        while shown and self._width(shown + "…") > room:
            shown = shown[:-1]
        return shown.rstrip() + "…"
