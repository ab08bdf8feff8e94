"""Papers for the team alone as bytes: the one place where one becomes a workbook or a PDF, and both put the mark."""

from famsam_desktop.domain.printed import InternalReport
from famsam_desktop.domain.publications import Form
from famsam_desktop.services.letterhead import letterhead_of
from famsam_desktop.store.work import Store

PAPER_FORMS = (Form.PDF, Form.XLSX)


def marked_paper(store: Store, report: InternalReport, form: Form) -> bytes:
    """The report in one of `PAPER_FORMS`."""
    match form:
        case Form.XLSX:
            from famsam_desktop.exports.internal_workbook import internal_workbook

            return internal_workbook(report)
        case Form.PDF:
            from famsam_desktop.documents.internal import internal_pdf

            with store.read() as work:
                letterhead = letterhead_of(work)
            return internal_pdf(report, letterhead)
        case _:
            raise ValueError(form)
