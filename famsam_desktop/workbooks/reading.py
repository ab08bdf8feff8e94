"""A workbook's rows, as they lie in the file: no formula is worked out, nothing outside the file is asked for.

What comes from elsewhere may be built to fill the memory: sizes are bounded before anything is unpacked, and rows and
columns while they are read. openpyxl knows the parts of a workbook; its cells are read here, several times as fast.
"""

import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element, ParseError, iterparse
from zipfile import BadZipFile, ZipFile

from famsam_desktop.domain.imports import MOST_ROWS, Odd, Raw, RawRow, UnreadableList, sheet_named
from famsam_desktop.domain.progress import Progress, part, unheard

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_BYTES = 64 << 20
MOST_UNPACKED_BYTES = 640 << 20
_MOST_PARTS = 2000
_MOST_COLUMNS = 64
_OLE = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that is encrypted, or older than .xlsx."""

_TOLD_EVERY = 1000
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _VALUE, _FORMULA = f"{_MAIN}row", f"{_MAIN}v", f"{_MAIN}f"
_INLINE, _TEXT, _RUN = f"{_MAIN}is", f"{_MAIN}t", f"{_MAIN}r"

NO_FILE, NO_WORKBOOK, LOCKED, TOO_LARGE = "no_file", "no_workbook", "locked", "too_large"
"""Why a file cannot be read: `UnreadableList.reason`."""


def read_workbook(data: bytes, progress: Progress = unheard) -> dict[str, list[RawRow]]:
    """The rows of the sheets that a list has; a sheet that is there twice is read once."""
    _refuse_unreadable(data)
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl leaves out: nothing that a list needs
        try:
            book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
            found: dict[str, Any] = {}
            for each in book.worksheets:
                sheet = sheet_named(each.title)
                if sheet is not None:
                    found.setdefault(sheet.name, each)
            rows: dict[str, list[RawRow]] = {}
            for place, (name, source) in enumerate(found.items()):
                told = part(progress, place / len(found), (place + 1) / len(found))
                rows[name] = list(_rows(source, told))
            book.close()
        except (BadZipFile, ParseError, KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
            raise UnreadableList(NO_WORKBOOK) from error
    return rows


def _refuse_unreadable(data: bytes) -> None:
    """Before anything is unpacked: is it a workbook at all, and of a size that a list can have?"""
    if len(data) > MOST_BYTES:
        raise UnreadableList(TOO_LARGE)
    if data.startswith(_OLE):
        raise UnreadableList(LOCKED)
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableList(NO_WORKBOOK) from error
    if len(parts) > _MOST_PARTS or sum(each.file_size for each in parts) > MOST_UNPACKED_BYTES:
        raise UnreadableList(TOO_LARGE)
    if any(each.flag_bits & 1 for each in parts):
        raise UnreadableList(LOCKED)


def _rows(sheet: "ReadOnlyWorksheet", progress: Progress) -> Iterator[RawRow]:
    """The rows that hold any value; one more than may be, so that there are too many."""
    cells = _Cells(sheet)
    whole = max(sheet.max_row or 1, 1)
    kept = number = 0
    with sheet._get_source() as source:  # noqa: SLF001  (the sheet's own part of the file)
        for _, element in iterparse(source):  # noqa: S314  (expat bounds what entities grow to)
            if element.tag != _ROW:
                continue
            number = int(element.get("r") or number + 1)
            row = cells.of(element)
            element.clear()
            if number % _TOLD_EVERY == 0:
                progress(min(number / whole, 1.0))
            if any(value is not None for value in row):
                kept += 1
                yield number, row
            if kept > MOST_ROWS:
                return


class _Cells:
    """Reads the cells of one sheet."""

    def __init__(self, sheet: "ReadOnlyWorksheet") -> None:
        from openpyxl.utils.datetime import from_excel

        book: Any = sheet.parent
        self._shared: list[str] = cast(Any, sheet)._shared_strings  # noqa: SLF001
        self._dates: set[int] = book._date_formats  # noqa: SLF001
        self._durations: set[int] = book._timedelta_formats  # noqa: SLF001
        self._epoch = book.epoch
        self._from_excel = from_excel
        self._places: dict[str, int] = {}

    def of(self, row: Element) -> tuple[Raw, ...]:
        """The cells of a row from the first column on, up to the last that holds anything."""
        values: list[Raw] = []
        for cell in row:
            place = self._place(cell.get("r"), len(values))
            if place >= _MOST_COLUMNS:
                break
            value = self._value(cell)
            if value is None or place < len(values):
                continue
            values.extend([None] * (place - len(values)))
            values.append(value)
        return tuple(values)

    def _place(self, name: str | None, following: int) -> int:
        """Which column a cell stands in: B2 is 1."""
        if not name:
            return following
        letters = name.rstrip("0123456789")
        if letters not in self._places:
            place = 0
            for letter in letters.upper():
                place = place * 26 + ord(letter) - ord("A") + 1
            self._places[letters] = place - 1
        return self._places[letters]

    def _value(self, cell: Element) -> Raw:
        kind = cell.get("t", "n")
        if cell.find(_FORMULA) is not None:
            return Odd.FORMULA
        if kind == "inlineStr":
            return _text(cell.find(_INLINE))
        text = cell.findtext(_VALUE)
        if not text:
            return None
        if kind == "s":
            return self._shared[int(text)]
        if kind == "n":
            return self._number(text, int(cell.get("s", 0)))
        return _OTHERS[kind](text)

    def _number(self, text: str, style: int) -> Raw:
        number = float(text) if "." in text or "e" in text.lower() else int(text)
        if style not in self._dates:
            return number
        try:
            return cast(Raw, self._from_excel(number, self._epoch))
        except (OverflowError, ValueError):
            return Odd.ERROR


def _text(inline: Element | None) -> str | None:
    """A text that stands in the cell itself, in one piece or in several."""
    if inline is None:
        return None
    whole = [each.text or "" for each in inline if each.tag == _TEXT]
    runs = [run.findtext(_TEXT) or "" for run in inline if run.tag == _RUN]
    return "".join(whole or runs) or None


def _tick(text: str) -> bool:
    return text.strip() == "1"


def _error(_text: str) -> Odd:
    return Odd.ERROR


def _day(text: str) -> str:
    return text.removesuffix("T00:00:00")


_OTHERS: dict[str, Callable[[str], Raw]] = {"b": _tick, "e": _error, "d": _day, "str": str}
"""How the rarer kinds of cells are read: ticks, errors, days as text, and what a formula gave."""
