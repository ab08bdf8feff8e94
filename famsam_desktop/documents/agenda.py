"""The agenda on paper: who convenes, who comes with which mandate, and what each minute is for."""

from collections.abc import Iterable

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Cell, Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import NOT_SAID, actions, capital, questions, subject, time
from famsam_desktop.domain.agendas import Agenda, PrintedItem, PrintedParticipant, TimeBudget
from famsam_desktop.domain.meetings import ParticipantKind
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.domain.times import clock, local_day, long_date

KIND = "Dagordning"
CARRIED = "Öppna åtgärder och frågor från tidigare möten"

_PARTICIPANTS = (
    Column("Namn", 0.29),
    Column("Verksamhet", 0.29),
    Column("Roll", 0.22),
    Column("Mandat att besluta", 0.20),
)
_ITEMS = (
    Column("Tid", 0.08),
    Column("Nr", 0.05),
    Column("Punkt", 0.55),
    Column("Ansvarig", 0.22),
    Column("Minuter", 0.10, figures=True),
)
_BY_NUMBER = (
    Column("Nr", 0.06),
    Column("Ärende", 0.39),
    Column("Dnr", 0.14),
    Column("Ansvarig", 0.23),
    Column("Tid", 0.08),
    Column("Minuter", 0.10, figures=True),
)


def agenda_pdf(agenda: Agenda, letterhead: Letterhead, *, standing: str = "", content: str = "") -> bytes:
    """The agenda as the bytes of a tagged PDF; `standing` says that it is a draft, or which version,
    and `content` is the digest of one that is sent.
    """
    return agenda_sheet(agenda, letterhead, standing=standing, content=content).pdf()


def agenda_sheet(agenda: Agenda, letterhead: Letterhead, *, standing: str = "", content: str = "") -> Sheet:
    """The agenda set as a paper, not yet written."""
    date = long_date(local_day(agenda.starts_at))
    running = Running(
        letterhead=letterhead,
        kind=KIND,
        date=date,
        registry_number=agenda.dnr,
        standing=standing,
        standing_on_first=False,
        content=content,
    )
    sheet = Sheet(running, KIND)
    sheet.lead(" · ".join(part for part in (subject(agenda.kind, agenda.subject), standing) if part))
    sheet.facts(_facts(agenda, letterhead))
    sheet.heading("Deltagare")
    sheet.table(_PARTICIPANTS, map(_participant, agenda.participants))
    if agenda.is_by_number:
        sheet.heading("Ärenden")
        sheet.table(_BY_NUMBER, _matters(agenda))
    else:
        sheet.heading("Punkter")
        sheet.table(_ITEMS, _items(agenda))
    if agenda.items or agenda.carries:
        sheet.text(_budget(agenda.budget), "sum")
    return sheet


def _facts(agenda: Agenda, letterhead: Letterhead) -> Iterable[tuple[str, Cell]]:
    return (
        ("Tid", Line(time(agenda.starts_at, agenda.ends_at), "strong")),
        ("Plats", Line(agenda.place, "strong")),
        ("Länk", agenda.link),
        ("Sammankallande", agenda.convener),
        ("Mötesledare", agenda.chair),
        ("Dokumentatör", agenda.note_taker),
        ("FamSams roll", letterhead.role_text),
    )


def _participant(participant: PrintedParticipant) -> tuple[Cell, ...]:
    invited = heading(participant.kind) if participant.kind is ParticipantKind.INVITED else ""
    substitute = f"Ersättare: {participant.substitute}" if participant.substitute.strip() else ""
    interpreter = "Med tolk" if participant.interpreter else ""
    asides = (Line(aside, "aside") for aside in (invited, substitute, interpreter))
    return (
        (Line(participant.name, "strong"), *asides),
        participant.agency or NOT_SAID,
        capital(participant.role) or NOT_SAID,
        term(participant.mandate) if participant.mandate else NOT_SAID,
    )


def _items(agenda: Agenda) -> Iterable[tuple[Cell, ...]]:
    if agenda.carries:
        yield clock(agenda.starts_at), "1", _carried(agenda), NOT_SAID, str(agenda.carried_minutes)
    for item in agenda.items:
        yield clock(item.starts_at), _number(item), _title(item), item.responsible, str(item.minutes)


def _matters(agenda: Agenda) -> Iterable[tuple[Cell, ...]]:
    """The items as a steering group reads them: the number, the matter and its registry number first."""
    if agenda.carries:
        at, minutes = clock(agenda.starts_at), str(agenda.carried_minutes)
        yield "1", _carried(agenda), NOT_SAID, NOT_SAID, at, minutes
    for item in agenda.items:
        at, minutes = clock(item.starts_at), str(item.minutes)
        yield _number(item), _title(item), item.dnr, item.responsible, at, minutes


def _carried(agenda: Agenda) -> tuple[Line, ...]:
    """What earlier meetings left open: who does what, and who owes an answer."""
    withheld = (Line(_withheld(agenda.withheld)),) if agenda.withheld else ()
    told = *actions(agenda.open_actions), *questions(agenda.open_questions)
    return Line(CARRIED, "strong"), *told, *withheld


def _withheld(number: int) -> str:
    """How much there is to go through, where not all who read it may know what."""
    what = "öppen åtgärd eller fråga" if number == 1 else "öppna åtgärder och frågor"
    return f"{number} {what} gås igenom på mötet"


def _number(item: PrintedItem) -> str:
    return "" if item.is_break else str(item.number)


def _title(item: PrintedItem) -> tuple[Line, ...]:
    prepare = f"Att förbereda: {item.prepare}" if item.prepare.strip() else ""
    return Line(item.title, "cell" if item.is_break else "strong"), Line(prepare, "aside")


def _budget(budget: TimeBudget) -> str:
    """What the items take together, and how that fits the time of the meeting."""
    whole = f"Summa {budget.planned} minuter av mötets {budget.available}"
    if budget.over > 0:
        return f"{whole}: {budget.over} minuter för mycket."
    if budget.over < 0:
        return f"{whole}: {-budget.over} minuter kvar."
    return f"{whole}: hela tiden är fördelad."
