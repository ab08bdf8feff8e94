"""The names of the team's settings in the store, and what holds until somebody sets them."""

ORGANISATION = "organisation"
DEMO = "demo"
CODE_UNCONFIRMED = "code_unconfirmed"
CONSULTATIONS = "registers.consultations"
INFORMATION_MEETINGS = "registers.information_meetings"

DEFAULT_ORGANISATION = "Familjesamverkansteamet i norra Örebro län (FamSam)"
