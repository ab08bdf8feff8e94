"""The recovery sheet: the code that opens the store when every passphrase is lost, on a paper to lock away."""

from dataclasses import dataclass, field
from datetime import date

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import point
from famsam_desktop.domain.times import long_date

KIND = "Återställningsblad"
GROUPS_ON_A_LINE = 4

_PURPOSE = (
    "Med koden kan lagret öppnas när ingen längre minns sin lösenfras. Den som har både koden och datorn, "
    "eller koden och en säkerhetskopia, kan läsa allt i lagret. Utan lösenfras och utan kod kan ingen läsa det, "
    "inte heller den som har gjort programmet."
)
_KEEPING = (
    "Lås in bladet i ett värdeskåp eller hos registrator, skilt från datorn och säkerhetskopiorna.",
    "Fotografera inte bladet, skicka det inte och spara det inte i någon dator.",
    "Skriv ut ett nytt blad och förstör det gamla om någon obehörig kan ha sett koden.",
)
_TYPING = (
    "Koden har aldrig bokstäverna I, L, O och U: 1 och 0 är alltid siffror. "
    "Stora och små bokstäver, mellanrum och bindestreck spelar ingen roll när koden skrivs in."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """Exactly what is printed: the store's name, how many people open it, the code in groups of four, the day."""

    store: str
    people: int
    code: str = field(repr=False)
    printed_on: date


def recovery_pdf(recovery: RecoverySheet, letterhead: Letterhead) -> bytes:
    """The recovery sheet as the bytes of a tagged PDF."""
    running = Running(letterhead=letterhead, kind=KIND, date=long_date(recovery.printed_on))
    sheet = Sheet(running, KIND)
    sheet.lead("Koden öppnar lagret när lösenfrasen är borta.")
    people = "1 person" if recovery.people == 1 else f"{recovery.people} personer"
    sheet.facts([("Register", recovery.store), ("Öppnas av", f"{people} med egen lösenfras")])
    sheet.heading("Kod")
    groups = recovery.code.replace("-", " ").split()
    for at in range(0, len(groups), GROUPS_ON_A_LINE):
        line = groups[at : at + GROUPS_ON_A_LINE]
        # Numbered, so that a slip in typing can be named: "grupp 3".
        columns = [Column(f"Grupp {number}", 0.25) for number in range(at + 1, at + 1 + len(line))]
        sheet.table(columns, [[Line(group, "code") for group in line]])
    sheet.text(_TYPING, "note")
    sheet.heading("Vad koden är till för")
    sheet.text(_PURPOSE)
    sheet.heading("Så förvaras bladet")
    sheet.points(map(point, _KEEPING))
    return sheet.pdf()
