"""The names of the team's settings in the store, and what holds until somebody sets them."""

from typing import TYPE_CHECKING

from famsam_desktop.host import policy

if TYPE_CHECKING:
    from famsam_desktop.store.work import Work

ORGANISATION = "organisation"
ANSWER_TO = "letterhead.answer_to"
ROLE = "letterhead.role_text"
SECRECY = "letterhead.secrecy_note"
LOGO = "letterhead.logo"
DEMO = "demo"
CODE_UNCONFIRMED = "code_unconfirmed"
CONSULTATIONS = "registers.consultations"
AGENDA_DAYS_BEFORE = "agenda_days_before"
AGENDA_TEMPLATES = "agenda_templates"
INFORMATION_MEETINGS = "registers.information_meetings"

DEFAULT_ORGANISATION = "Familjesamverkansteamet i norra Örebro län (FamSam)"


def organisation_of(work: "Work") -> str:
    """Whose the store is: what is settled for this computer stands before what the team has written."""
    return policy.current().organisation or str(work.settings.get(ORGANISATION, ""))
