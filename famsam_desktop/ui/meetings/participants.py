"""The columns of the participants, and consent in an icon and words."""

from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.meetings import Attendance, Mandate, Participant, Response
from famsam_desktop.ui.meetings.words import consent_mark, consent_words, standing_of
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.table import Column, Mark

_ATTENDANCE = {
    Attendance.PRESENT: Mark("circle-check", "ok"),
    Attendance.PARTLY: Mark("clock", "ok"),
    Attendance.EXCUSED: Mark("mail", "muted"),
    Attendance.ABSENT: Mark("circle-x", "warn"),
}
_RESPONSE = {
    Response.COMING: Mark("circle-check", "ok"),
    Response.SUBSTITUTE: Mark("users", "text"),
    Response.MAYBE: Mark("circle-question-mark", "warn"),
    Response.NOT_COMING: Mark("circle-x", "muted"),
    Response.NOT_ANSWERED: Mark("mail", "muted"),
}


def participant_columns(parent: QWidget) -> list[Column[Participant]]:
    """As the plan shows them."""
    return [
        Column(title=parent.tr("Namn"), text=attrgetter("name"), strong=True, weight=1, least=8.5),
        Column(title=parent.tr("Verksamhet"), text=whence_text, mark=whence_mark, weight=4, least=5),
        Column(title=parent.tr("Roll"), text=role_text, mark=role_mark, weight=1, least=6.5),
        Column(title=parent.tr("Kallad"), text=kind_text, spare=True),
        Column(title=parent.tr("Mandat"), text=mandate_text, spare=True),
        Column(title=parent.tr("Svar"), text=response_text, mark=response_mark),
        Column(title=parent.tr("Samtycke"), text=coverage_text, mark=coverage_mark, weight=1, least=10.8),
    ]


def attendance_columns(parent: QWidget) -> list[Column[Participant]]:
    """As they are ticked off at the meeting."""
    return [
        Column(title=parent.tr("Namn"), text=attrgetter("name"), strong=True, weight=1, least=10),
        Column(title=parent.tr("Verksamhet"), text=whence_text, weight=5),
        Column(title=parent.tr("Närvaro"), text=attendance_text, mark=attendance_mark),
    ]


def whence_text(who: Participant) -> str:
    """The agency somebody comes from, and the one they move to before the meeting; the family, or neither."""
    if who.moves_to:
        said = QCoreApplication.translate("Participants", "{agency}, byter till {other}")
        return said.format(agency=who.agency, other=who.moves_to)
    if who.agency:
        return who.agency
    if who.member_id is not None:
        return QCoreApplication.translate("Participants", "Familjen")
    return QCoreApplication.translate("Participants", "Stödperson") if who.contact_id is None else ""


def whence_mark(who: Participant) -> Mark | None:
    """An icon for somebody who works elsewhere by now."""
    return Mark("arrow-right", "warn") if who.moves_to else None


def kind_text(who: Participant) -> str:
    """Called or invited."""
    return heading(who.kind)


def mandate_text(who: Participant) -> str:
    """The mandate of somebody who comes from an agency."""
    return "" if who.contact_id is None or who.mandate is Mandate.UNKNOWN else heading(who.mandate)


def role_text(who: Participant) -> str:
    """The role, and that the participant needs an interpreter."""
    interpreter = QCoreApplication.translate("Participants", "tolk") if who.interpreter else ""
    return ", ".join(part for part in (who.role, interpreter) if part)


def role_mark(who: Participant) -> Mark | None:
    """An icon for the interpreter, whose word stands last and may be cut."""
    return Mark("message-square", "text") if who.interpreter else Mark()


def response_text(who: Participant) -> str:
    """The answer, with the name of whoever comes instead."""
    said = heading(who.response)
    return f"{said}: {who.substitute}" if who.response is Response.SUBSTITUTE and who.substitute else said


def response_mark(who: Participant) -> Mark | None:
    """Its icon."""
    return _RESPONSE[who.response]


def coverage_text(who: Participant) -> str:
    """Whether consent covers the agency and why not, or that lacking it was acknowledged."""
    if who.coverage is Coverage.NONE and not who.needs_reason:
        said = QCoreApplication.translate("Participants", "{coverage}, skäl angivet")
        return said.format(coverage=heading(who.coverage))
    stands = standing_of(who)
    return "" if stands is None else consent_words(stands)


def coverage_mark(who: Participant) -> Mark | None:
    """Its icon; none for those who need no consent."""
    if who.coverage is Coverage.NONE and not who.needs_reason:
        return Mark("triangle-alert", "warn")
    stands = standing_of(who)
    return None if stands is None else consent_mark(stands)


def attendance_text(who: Participant) -> str:
    """Whether the participant was there, and why not."""
    if who.attendance is None:
        return QCoreApplication.translate("Participants", "Inte angivet")
    said = heading(who.attendance)
    return f"{said}: {who.absence_reason}" if who.absence_reason else said


def attendance_mark(who: Participant) -> Mark | None:
    """Its icon."""
    return _ATTENDANCE[who.attendance] if who.attendance is not None else Mark("square", "muted")
