"""The summons on paper: when and where, who convenes, why one is called, what to prepare and how to answer."""

from collections.abc import Iterable

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Cell, Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import NOT_SAID, capital, point, subject, time
from famsam_desktop.domain.agendas import PrintedParticipant
from famsam_desktop.domain.handouts import Preparation, Reader, Summons
from famsam_desktop.domain.meetings import ParticipantKind
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.times import local_day, long_date

KIND = "Kallelse"
INVITATION = "Inbjudan"

_SUMMONED, _INVITED = ParticipantKind.SUMMONED, ParticipantKind.INVITED
_WHY = {
    (Reader.FAMILY, _SUMMONED): (
        "Mötet handlar om dig och din familj. Det du berättar är viktigt för att verksamheterna ska kunna "
        "hjälpas åt. Det är frivilligt att vara med, och du får ta med någon som stöder dig."
    ),
    (Reader.FAMILY, _INVITED): (
        "Mötet handlar om din familj. Du är välkommen att vara med hela mötet eller en del av det. "
        "Det är frivilligt, och du får ta med någon som stöder dig."
    ),
    (Reader.OUTSIDE, _SUMMONED): (
        "Din medverkan behövs för att deltagarna ska kunna komma överens om vem som gör vad. "
        "Var beredd att berätta vad ni gör nu och vad ni kan göra framöver."
    ),
    (Reader.OUTSIDE, _INVITED): ("Det du vet och kan är till hjälp för mötet. Du avgör själv om du deltar."),
}
_WHY_ALL = (
    "Den som är kallad behövs för att deltagarna ska kunna komma överens om vem som gör vad. "
    "Den som är inbjuden avgör själv om hon eller han deltar. För familjen är det frivilligt att vara med."
)
_PREPARE_AT_HOME = "Fundera gärna på vad som är viktigast för dig att ta upp. Du behöver inte ta med något."
_PREPARE_AT_WORK = (
    "Ta reda på vad du får besluta om för din verksamhet, och skriv ned det viktigaste i förväg. "
    "Då räcker tiden till det som ska lösas."
)
_NEEDS = (
    "Säg också till om du behöver tolk, vill delta på något annat sätt eller behöver något för att kunna "
    "vara med."
)
_SUBSTITUTE = "Kan du inte vara med: be en kollega delta i ditt ställe, och tala om vem det blir."
_SUBSTITUTE_AT_WORK = (
    "Kommer du från en verksamhet men kan inte vara med: be en kollega delta i ditt ställe, "
    "och tala om vem det blir."
)

_PARTICIPANTS = (
    Column("Namn", 0.29),
    Column("Verksamhet", 0.28),
    Column("Roll", 0.21),
    Column("Kallad eller inbjuden", 0.22),
)


def summons_pdf(summons: Summons, letterhead: Letterhead, *, standing: str = "", content: str = "") -> bytes:
    """The summons as the bytes of a tagged PDF; `standing` says that it is a draft, or which version,
    and `content` is the digest of one that is sent.
    """
    recipient = summons.recipient
    invited = recipient is not None and recipient.kind is _INVITED
    title = INVITATION if invited else KIND
    date = long_date(local_day(summons.starts_at))
    running = Running(
        letterhead=letterhead,
        kind=title,
        date=date,
        registry_number=summons.dnr,
        standing=standing,
        standing_on_first=False,
        content=content,
    )
    sheet = Sheet(running, title)
    sheet.lead(" · ".join(part for part in (subject(summons.kind, summons.subject), standing) if part))
    sheet.facts(_facts(summons, letterhead))
    sheet.heading(_why_heading(recipient))
    sheet.text(_why(summons))
    sheet.heading("Att förbereda")
    sheet.text(_prepare(summons))
    sheet.points(map(_preparation, summons.preparations))
    sheet.heading("Så svarar du")
    sheet.text(_answer(summons, letterhead))
    sheet.heading("Deltagare")
    sheet.table(_PARTICIPANTS, map(_participant, summons.participants))
    return sheet.pdf()


def _facts(summons: Summons, letterhead: Letterhead) -> Iterable[tuple[str, Cell]]:
    recipient = summons.recipient
    to = (recipient.name, recipient.agency) if recipient is not None else ("Alla deltagare",)
    return (
        ("Till", Line(", ".join(part for part in to if part), "strong")),
        ("Tid", Line(time(summons.starts_at, summons.ends_at), "strong")),
        ("Plats", Line(summons.place, "strong")),
        ("Tillgänglighet", summons.accessibility),
        ("Länk eller telefon", summons.link),
        ("Tolk", _interpreter(summons)),
        ("Sammankallande", summons.convener),
        ("Mötesledare", summons.chair),
        ("Dokumentatör", summons.note_taker),
        ("FamSams roll", letterhead.role_text),
    )


def _interpreter(summons: Summons) -> str:
    if not summons.interpreter:
        return ""
    language = f" ({summons.language.strip()})" if summons.language.strip() else ""
    return f"Mötet hålls med tolk{language}. Räkna med att det tar lite längre tid."


def _why_heading(recipient: PrintedParticipant | None) -> str:
    if recipient is None:
        return "Varför ni kallas"
    return "Varför du är inbjuden" if recipient.kind is _INVITED else "Varför du är kallad"


def _why(summons: Summons) -> str:
    if summons.recipient is None:
        return _WHY_ALL
    return _WHY[summons.reader, summons.recipient.kind]


def _prepare(summons: Summons) -> str:
    if summons.recipient is None:
        return f"{_PREPARE_AT_WORK}\nDu som hör till familjen: {_PREPARE_AT_HOME[:1].lower()}{_PREPARE_AT_HOME[1:]}"
    return _PREPARE_AT_WORK if _is_at_work(summons) else _PREPARE_AT_HOME


def _is_at_work(summons: Summons) -> bool:
    """Not of the family, and not somebody who only supports them."""
    recipient = summons.recipient
    return recipient is None or (summons.reader is not Reader.FAMILY and bool(recipient.agency))


def _preparation(preparation: Preparation) -> Line:
    return point(f"{preparation.title}: {preparation.note}")


def _answer(summons: Summons, letterhead: Letterhead) -> str:
    where = letterhead.answer_to or ", ".join(part for part in (summons.chair, summons.convener) if part)
    first = f"Svara så snart du kan till {where}." if where else "Svara så snart du kan."
    return " ".join(part for part in (first.replace("..", "."), _substitute(summons), _NEEDS) if part)


def _substitute(summons: Summons) -> str:
    if summons.recipient is None:
        return _SUBSTITUTE_AT_WORK
    return _SUBSTITUTE if _is_at_work(summons) else ""


def _participant(participant: PrintedParticipant) -> tuple[Cell, ...]:
    return (
        Line(participant.name, "strong"),
        participant.agency or NOT_SAID,
        capital(participant.role) or NOT_SAID,
        heading(participant.kind),
    )
