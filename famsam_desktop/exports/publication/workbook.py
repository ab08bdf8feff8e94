"""A publication as a workbook: a sheet per table, and one on what the figures are; no formula, no name, no trace."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any

from famsam_desktop.domain.printed import PublicFigures, PublicTable
from famsam_desktop.exports.publication.content import cleaned
from famsam_desktop.exports.publication.grid import (
    ABOUT,
    CERTIFICATE,
    SIGNS,
    UP_TO,
    Row,
    average_rows,
    table_rows,
)

REPORT, FOOTER = "Rapport", "&CSida &P av &N"
INK, MUTED, RULE = "#16202B", "#4E5966", "#B4BCC6"
_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'_", " "))
_A4 = 9
WIDE = 7
_HEAD_ROW = 3
_LABEL_WIDTH, _NUMBER_WIDTH, TEXT_WIDTH = (14, 44), (9, 16), 96
_FOOTNOTE_WIDTH = 60


def workbook_publication(figures: PublicFigures) -> bytes:
    """The figures as XLSX; it was made on a day, and by nobody."""
    shown = cleaned(figures)
    target = BytesIO()
    with new_book(target, shown.made_on) as book:
        styles = Styles(book)
        names = sheet_names(table.title for table in shown.tables)
        for name, table in zip(names, shown.tables, strict=True):
            sheet = book.add_worksheet(name)
            set_up(sheet, is_wide=len(table.columns) + len(table.shares) > WIDE)
            _write_table(sheet, table, shown, styles)
        about = book.add_worksheet(ABOUT)
        set_up(about, is_wide=True)
        _write_about(about, shown, names, styles)
    return target.getvalue()


def new_book(target: BytesIO, made_on: date) -> Any:
    """A workbook whose texts are texts, and whose card says the day and no more."""
    from xlsxwriter import Workbook

    plain = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    book = Workbook(target, {"in_memory": True, **plain})
    book.set_properties({"created": datetime.combine(made_on, time())})
    return book


class Styles:
    """How the cells look; text is marked as such, so that no edit turns it into a formula."""

    def __init__(self, book: Any) -> None:
        def style(**look: Any) -> Any:
            return book.add_format({"font_color": INK, "valign": "top", **look})

        text = {"quote_prefix": True}
        head = {"bold": True, "font_color": MUTED, "text_wrap": True, "valign": "bottom", "bottom": 1, **text}
        self.title = style(bold=True, font_size=15, **text)
        self.muted = style(font_color=MUTED, **text)
        self.head = style(**head)
        self.figure_head = style(align="right", **head)
        self.label = style(bottom=1, bottom_color=RULE, **text)
        self.sign = style(align="right", bottom=1, bottom_color=RULE, **text)
        self.count = style(align="right", bottom=1, bottom_color=RULE, num_format="0")
        self.mean = style(align="right", bottom=1, bottom_color=RULE, num_format="0.0")
        self.fact = style(bold=True, font_color=MUTED, **text)
        self.prose = style(text_wrap=True, **text)


def set_up(sheet: Any, *, is_wide: bool) -> None:
    """How it is printed: on A4, as wide as the page."""
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.7, right=0.7, top=0.75, bottom=0.75)
    sheet.set_footer(FOOTER)
    sheet.hide_gridlines(2)
    if is_wide:
        sheet.set_landscape()


def _write_table(sheet: Any, table: PublicTable, shown: PublicFigures, styles: Styles) -> None:
    rows, means = list(table_rows(table)), list(average_rows(table))
    sheet.write_string(0, 0, table.title, styles.title)
    sheet.write_string(1, 0, f"{UP_TO} {shown.as_of.isoformat()}", styles.muted)
    set_widths(sheet, rows, means)
    sheet.freeze_panes(_HEAD_ROW + 1, 1)
    below = write_rows(sheet, _HEAD_ROW, rows, styles)
    if means:
        below = write_rows(sheet, below + 1, means, styles)
    for at, text in enumerate(wrap(shown.footnote, _FOOTNOTE_WIDTH), below + 1):
        sheet.write_string(at, 0, text, styles.muted)


def write_rows(sheet: Any, first: int, rows: Sequence[Row], styles: Styles) -> int:
    """A head with its lines; returns the row below."""
    for at, row in enumerate(rows, first):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(at, column, cell, styles.count)
            elif isinstance(cell, float):
                sheet.write_number(at, column, cell, styles.mean)
            elif at == first:
                sheet.write_string(at, column, cell, styles.figure_head if column else styles.head)
            else:
                sheet.write_string(at, column, cell, styles.sign if column else styles.label)
    return first + len(rows)


def set_widths(sheet: Any, rows: Sequence[Row], means: Sequence[Row] = ()) -> None:
    """Columns as wide as their labels and the longest words of their heads."""
    labels = [str(row[0]) for row in (*rows[1:], *means)]
    sheet.set_column(0, 0, _between(_LABEL_WIDTH, labels))
    for at, head in enumerate(rows[0][1:], 1):
        sheet.set_column(at, at, _between(_NUMBER_WIDTH, str(head).split()))


def _between(limits: tuple[int, int], texts: Iterable[str]) -> int:
    least, most = limits
    return min(max(max(map(len, texts), default=0) + 2, least), most)


def _write_about(sheet: Any, shown: PublicFigures, names: Sequence[str], styles: Styles) -> None:
    facts = [
        (REPORT, shown.title),
        (UP_TO, shown.as_of.isoformat()),
        (ABOUT, shown.sentence),
        (CERTIFICATE, str(shown.certificate["text"])),
        (SIGNS, shown.footnote),
    ]
    facts += [
        (name, text) for name, table in zip(names, shown.tables, strict=True) for text in table.definitions
    ]
    sheet.set_column(0, 0, _between(_LABEL_WIDTH, (name for name, _ in facts)))
    sheet.set_column(1, 1, TEXT_WIDTH)
    sheet.write_string(0, 0, ABOUT, styles.title)
    for at, (name, text) in enumerate(facts, 2):
        sheet.write_string(at, 0, name, styles.fact)
        sheet.write_string(at, 1, text, styles.prose)


def sheet_names(titles: Iterable[str]) -> list[str]:
    """The titles as names of sheets, each of its own."""
    taken = {ABOUT.casefold(), "history"}
    return [_name(title, taken) for title in titles]


def _name(title: str, taken: set[str]) -> str:
    plain = " ".join(title.translate(_NOT_IN_NAMES).split()) or "Tabell"
    name, number = plain[:_LONGEST_NAME].rstrip(), 1
    while name.casefold() in taken:
        number += 1
        tail = f" {number}"
        name = plain[: _LONGEST_NAME - len(tail)].rstrip() + tail
    taken.add(name.casefold())
    return name
