"""The attendance list on paper: a line to sign for each who is expected, and lines for those who come besides."""

from collections.abc import Iterable

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Cell, Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import capital, subject, time
from famsam_desktop.domain.agendas import PrintedParticipant
from famsam_desktop.domain.handouts import AttendanceList
from famsam_desktop.domain.times import local_day, long_date

KIND = "Närvarolista"

_NOTE = (
    "Skriv under på raden med ditt namn. De tomma raderna är till för dig som inte står på listan: fyll i namn, "
    "verksamhet och roll så att det går att läsa. Vill du inte skriva under, säg det till mötesledaren, "
    "som då antecknar att du är med."
)
_ROOM_TO_SIGN = 14.0
_COLUMNS = (
    Column("Nr", 0.05),
    Column("Namn", 0.26),
    Column("Verksamhet", 0.23),
    Column("Roll", 0.19),
    Column("Underskrift", 0.27),
)


def attendance_pdf(attendance: AttendanceList, letterhead: Letterhead) -> bytes:
    """The attendance list as the bytes of a tagged PDF."""
    date = long_date(local_day(attendance.starts_at))
    running = Running(letterhead=letterhead, kind=KIND, date=date, registry_number=attendance.dnr)
    sheet = Sheet(running, KIND)
    sheet.lead(subject(attendance.kind, attendance.subject))
    sheet.facts(
        (
            ("Tid", Line(time(attendance.starts_at, attendance.ends_at), "strong")),
            ("Plats", attendance.place),
            ("Sammankallande", attendance.convener),
            ("Mötesledare", attendance.chair),
        )
    )
    sheet.heading("De som är med skriver under")
    sheet.table(_COLUMNS, _rows(attendance), _ROOM_TO_SIGN)
    sheet.text(_NOTE, "note")
    return sheet.pdf()


def _rows(attendance: AttendanceList) -> Iterable[tuple[Cell, ...]]:
    for number, participant in enumerate(attendance.participants, 1):
        yield _row(number, participant)
    for number in range(attendance.blank_rows):
        yield str(len(attendance.participants) + number + 1), "", "", "", ""


def _row(number: int, participant: PrintedParticipant) -> tuple[Cell, ...]:
    name = Line(participant.name, "strong")
    return str(number), name, participant.agency, capital(participant.role), ""
