"""Reading a finished file of any form."""

import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from famsam_desktop.domain.printed import MARKING
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.publication.content import LARGEST_FILE, ReadBack, Unreadable

INTERNAL = f"Filen är märkt {MARKING}. Den är teamets egen, ingen publicering, och får inte lämnas ut."
_STRINGS = "xl/sharedStrings.xml"


def read_back(data: bytes, form: Form) -> ReadBack:
    """What the bytes say, with their faults; `Unreadable` when they are no publication in this form."""
    try:
        return _reader(form)(data)
    except Unreadable:
        if is_internal(data, form):
            raise Unreadable(INTERNAL) from None
        raise


def is_internal(data: bytes, form: Form) -> bool:
    """Whether the bytes have the mark of what is for the team alone, where such files have it."""
    if len(data) > LARGEST_FILE:
        return False
    match form:
        case Form.JSON | Form.CSV:
            return MARKING.encode() in data
        case Form.XLSX:
            return _is_internal_book(data)
        case Form.PDF:
            from famsam_desktop.exports.publication.paper_reading import is_marked

            return is_marked(data, MARKING)


def _is_internal_book(data: bytes) -> bool:
    try:
        with ZipFile(BytesIO(data)) as book, book.open(_STRINGS) as strings:
            return MARKING.encode() in strings.read(LARGEST_FILE)
    except (BadZipFile, KeyError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
        return False


def form_of(data: bytes) -> Form:
    """The form that the first bytes look like."""
    signs = {b"%PDF": Form.PDF, b"PK": Form.XLSX, b"{": Form.JSON}
    return next((form for sign, form in signs.items() if data.startswith(sign)), Form.CSV)


def _reader(form: Form) -> Callable[[bytes], ReadBack]:
    match form:
        case Form.JSON:
            from famsam_desktop.exports.publication.objects import read_json

            return read_json
        case Form.CSV:
            from famsam_desktop.exports.publication.lines import read_csv

            return read_csv
        case Form.XLSX:
            from famsam_desktop.exports.publication.workbook_reading import read_workbook

            return read_workbook
        case Form.PDF:
            from famsam_desktop.exports.publication.paper_reading import read_paper

            return read_paper
