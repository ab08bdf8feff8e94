"""Who sends the paper: the settings that stand on every page."""

from dataclasses import dataclass, field

from famsam_desktop.domain.letterheads import ROLE_TEXT, SECRECY_NOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The organisation, where to answer, its words on role and secrecy, and a logo as bytes of a PNG or JPEG."""

    organisation: str
    answer_to: str = field(default="", repr=False)
    role_text: str = ROLE_TEXT
    secrecy_note: str = SECRECY_NOTE
    logo: bytes | None = field(default=None, repr=False)
