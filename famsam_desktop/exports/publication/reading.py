"""Reading a finished file of any form."""

from collections.abc import Callable

from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.publication.content import ReadBack


def read_back(data: bytes, form: Form) -> ReadBack:
    """What the bytes say, with their faults; `Unreadable` when they are no publication in this form."""
    return _reader(form)(data)


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
