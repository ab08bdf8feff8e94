"""Who sends the paper: the settings that stand on every page."""

from dataclasses import dataclass, field

SECRECY_NOTE = (
    "Uppgifterna kan omfattas av sekretess enligt offentlighets- och sekretesslagen (2009:400). "
    "Förvara pappret så att ingen obehörig kan läsa det."
)
ROLE_TEXT = (
    "FamSam sammankallar, leder och dokumenterar mötet. Teamet är neutralt och företräder varken familjen "
    "eller någon verksamhet. Mötet ersätter inte en samordnad individuell plan (SIP)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The organisation, what it says about its role and about secrecy, and a logo as the bytes of a PNG or JPEG."""

    organisation: str
    role_text: str = ROLE_TEXT
    secrecy_note: str = SECRECY_NOTE
    logo: bytes | None = field(default=None, repr=False)
