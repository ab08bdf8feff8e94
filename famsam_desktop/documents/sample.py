"""A page without content, to see how the letterhead looks."""

from datetime import date

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Sheet
from famsam_desktop.documents.running import Running
from famsam_desktop.domain.times import long_date

KIND = "Prov"


def sample_pdf(letterhead: Letterhead, printed_on: date) -> bytes:
    """An empty paper under the letterhead as the bytes of a tagged PDF."""
    running = Running(
        letterhead=letterhead, kind=KIND, date=long_date(printed_on), registry_number="2026/000"
    )
    sheet = Sheet(running, "Så ser brevhuvudet ut")
    sheet.lead("Det här står på alla papper.")
    sheet.heading("På kallelse, dagordning och sammanfattning")
    sheet.facts(
        (
            ("Sammankallande", letterhead.organisation),
            ("FamSams roll", letterhead.role_text),
            ("Svar till", letterhead.answer_to),
        )
    )
    return sheet.pdf()
