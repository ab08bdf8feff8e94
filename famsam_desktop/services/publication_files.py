"""A publication as the bytes of a file, in any form; and the only way from figures that may leave to a file."""

from collections.abc import Iterable

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.domain.printed import PublicFigures
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.publication.content import Unreadable, cleaned, compared
from famsam_desktop.exports.publication.reading import read_back


def publication_bytes(figures: PublicFigures, form: Form, letterhead: Letterhead | None = None) -> bytes:
    """The file; the same figures give the same bytes. Only paper has a letterhead."""
    match form:
        case Form.JSON:
            from famsam_desktop.exports.publication.objects import json_publication

            return json_publication(figures)
        case Form.CSV:
            from famsam_desktop.exports.publication.lines import csv_publication

            return csv_publication(figures)
        case Form.XLSX:
            from famsam_desktop.exports.publication.workbook import workbook_publication

            return workbook_publication(figures)
        case Form.PDF:
            from famsam_desktop.documents.report import report_pdf

            return report_pdf(cleaned(figures), letterhead or Letterhead(organisation=""))


def faults_of_file(data: bytes, form: Form, figures: PublicFigures) -> list[str]:
    """What is wrong with finished bytes, read back; nothing when they say just these figures."""
    try:
        return compared(read_back(data, form), figures)
    except Unreadable as reason:
        return [str(reason)]


def faults_of_proof(data: bytes, form: Form, proof: bytes) -> list[str]:
    """What is wrong with finished bytes beside their proof; nothing when it holds."""
    from famsam_desktop.exports.checking import checked
    from famsam_desktop.exports.proof import read_proof

    try:
        return checked(read_back(data, form), read_proof(proof))
    except Unreadable as reason:
        return [str(reason)]


def faults_of_release(files: Iterable[tuple[bytes, Form]], figures: PublicFigures, proof: bytes) -> list[str]:
    """What is wrong with all files of a publication and their one proof; each is read once."""
    from famsam_desktop.exports.checking import file_faults, proof_faults
    from famsam_desktop.exports.proof import read_proof

    try:
        proven = read_proof(proof)
        found = proof_faults(proven)
        for data, form in files:
            back = read_back(data, form)
            found += [*compared(back, figures), *file_faults(back, proven)]
    except Unreadable as reason:
        return [str(reason)]
    return list(dict.fromkeys(found))
