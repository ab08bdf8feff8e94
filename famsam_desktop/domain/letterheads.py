"""The letterhead: who sends the papers, what they say about the team's role and about secrecy, and where to answer."""

from dataclasses import dataclass, field
from datetime import date

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem

SECRECY_NOTE = (
    "Uppgifterna kan omfattas av sekretess enligt offentlighets- och sekretesslagen (2009:400). "
    "Förvara pappret så att ingen obehörig kan läsa det."
)
ROLE_TEXT = (
    "FamSam sammankallar, leder och dokumenterar mötet. Teamet är neutralt och företräder varken familjen "
    "eller någon verksamhet. Mötet ersätter inte en samordnad individuell plan (SIP)."
)
#: What fits into the three lines at the foot of a page.
SECRECY_LENGTH = 380
ROLE_LENGTH = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadDraft:
    """The words of the letterhead as typed in; `answer_to` is the telephone, e-mail or address for answers."""

    organisation: str = ""
    answer_to: str = field(default="", repr=False)
    role_text: str = ROLE_TEXT
    secrecy_note: str = SECRECY_NOTE

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *drafts.line("organisation", self.organisation, limit=drafts.NAME_LENGTH),
            *drafts.line("answer_to", self.answer_to, required=False),
            *drafts.line("role_text", self.role_text, required=False, limit=ROLE_LENGTH),
            *drafts.line("secrecy_note", self.secrecy_note, required=False, limit=SECRECY_LENGTH),
        )
