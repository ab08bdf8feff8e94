"""The consent form on paper: what a consent is, whom and which agencies it is for, and lines to sign."""

from collections.abc import Iterable
from datetime import date

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Cell, Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import point
from famsam_desktop.domain.consents import Capacity
from famsam_desktop.domain.handouts import ConsentPaper
from famsam_desktop.domain.terms import heading

KIND = "Samtycke"
TICK = "X"

_LEAD = "Till att verksamheter runt familjen får tala med varandra"
_WHAT = (
    "Det som skola, socialtjänst och vård vet om dig och din familj skyddas av sekretess eller tystnadsplikt. Med "
    "ditt samtycke får de verksamheter där du kryssar Ja berätta för varandra och för FamSam det som behövs för "
    "samverkan. Varje verksamhet skriver bara i sin egen dokumentation."
)
_RIGHTS = (
    "Samtycket är frivilligt. Du väljer vilka verksamheter det gäller och vad de får tala om.",
    "Säger du nej har du ändå kvar det stöd som varje verksamhet ger dig.",
    (
        "Du kan ta tillbaka samtycket när du vill, helt eller för en verksamhet, muntligt eller skriftligt. Det som "
        "redan är sagt går inte att ta tillbaka, men inget mer får berättas med stöd av samtycket."
    ),
    (
        "Har ett barn två vårdnadshavare lämnar var och en sitt eget samtycke. Barnet tillfrågas också, efter ålder "
        "och mognad."
    ),
    "Den som i sitt arbete misstänker att ett barn far illa måste anmäla det till socialtjänsten, även utan samtycke.",
)
_SCOPE_NOTE = (
    "Till exempel skolgång, mående eller stöd hemma. Utan sista dag gäller samtycket tills det tas tillbaka."
)
_SIGNERS: tuple[Cell, ...] = (
    "Lämnar samtycke",
    "Tar emot (FamSam)",
    "Tar tillbaka (vid behov)",
)

_PEOPLE = (
    Column("Samtycket gäller", 0.32),
    Column("Lämnas av", 0.30),
    *(
        Column(heading(each), share, ticks=True)
        for each, share in zip(Capacity, (0.18, 0.10, 0.10), strict=True)
    ),
)
_AGENCIES = (Column("Verksamhet", 0.76), Column("Ja", 0.12, ticks=True), Column("Nej", 0.12, ticks=True))
_SCOPE = (Column("Ämnen", 0.56), Column("Från och med", 0.22), Column("Till och med", 0.22))
_SIGNATURES = (
    Column("Vem", 0.25),
    Column("Ort och datum", 0.21),
    Column("Underskrift", 0.29),
    Column("Namnförtydligande", 0.25),
)
_ROOM_TO_SIGN, _ROOM_TO_WRITE, _ROOM_TO_TICK = 12.0, 6.0, 1.0


def consent_pdf(consent: ConsentPaper, letterhead: Letterhead) -> bytes:
    """The consent form as the bytes of a tagged PDF."""
    sheet = Sheet(Running(letterhead=letterhead, kind=KIND), KIND)
    sheet.lead(_LEAD)
    sheet.text(_WHAT)
    sheet.points(map(point, (*_RIGHTS, _how_to_reach(letterhead))))
    sheet.heading("Vem det gäller")
    sheet.table(_PEOPLE, [_people(consent)], _ROOM_TO_WRITE)
    sheet.heading("Verksamheter som får tala med varandra")
    sheet.table(_AGENCIES, _agencies(consent), _ROOM_TO_TICK)
    sheet.heading("Vad de får tala om, och hur länge")
    sheet.table(_SCOPE, [_scope(consent)], _ROOM_TO_WRITE)
    sheet.text(_SCOPE_NOTE, "note")
    sheet.heading("Underskrifter")
    sheet.table(_SIGNATURES, map(_to_sign, _SIGNERS), _ROOM_TO_SIGN)
    return sheet.pdf()


def _people(consent: ConsentPaper) -> tuple[Cell, ...]:
    return (
        Line(consent.about, "strong"),
        Line(consent.given_by, "strong"),
        *(TICK if consent.capacity is each else "" for each in Capacity),
    )


def _scope(consent: ConsentPaper) -> tuple[Cell, ...]:
    return consent.topics, _day(consent.valid_from), _day(consent.valid_to)


def _agencies(consent: ConsentPaper) -> Iterable[tuple[Cell, ...]]:
    """Nobody ticks an answer but whoever signs."""
    for name in consent.agencies:
        yield Line(name, "strong"), "", ""
    for _ in range(consent.blank_agencies):
        yield "", "", ""


def _to_sign(who: Cell) -> tuple[Cell, ...]:
    return who, "", "", ""


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _how_to_reach(letterhead: Letterhead) -> str:
    where = letterhead.answer_to or letterhead.organisation
    return f"Vill du ändra eller ta tillbaka samtycket, eller undrar du något? Hör av dig till oss: {where}"
