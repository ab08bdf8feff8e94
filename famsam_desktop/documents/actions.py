"""The list of an agency on paper: what it has promised and what it has to answer, family by family."""

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Cell, Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import NOT_SAID
from famsam_desktop.domain.handouts import ActionList, ActionSection, ListedAction, ListedQuestion
from famsam_desktop.domain.outcomes import OutcomeKind
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.times import long_date

KIND = "Åtgärdslista"
ACTIONS, QUESTIONS = "Öppna åtgärder", "Väntar på svar"
NOTHING = "Verksamheten har inga öppna åtgärder och inga frågor som väntar på svar."
INTERNAL = (
    "Arbetsmaterial för FamSam. Listan gäller flera familjer och lämnas inte ut: "
    "gör i stället en lista per familj till verksamheten."
)

_ACTIONS = (Column("Vem", 0.24), Column("Vad", 0.44), Column("Senast", 0.16), Column("Läge", 0.16))
_QUESTIONS = (
    Column("Fråga eller överlämning", 0.68),
    Column("Från mötet", 0.16),
    Column("Svar senast", 0.16),
)


def actions_pdf(listed: ActionList, letterhead: Letterhead) -> bytes:
    """The list as the bytes of a tagged PDF."""
    date = long_date(listed.printed_on)
    running = Running(letterhead=letterhead, kind=KIND, date=date, registry_number=listed.dnr)
    sheet = Sheet(running, KIND)
    families = [section.subject for section in listed.sections]
    about = families[0] if len(families) == 1 and not listed.is_internal else ""
    sheet.lead(" · ".join(part for part in (listed.agency, about) if part))
    if listed.is_internal:
        sheet.text(INTERNAL, "sum")
    if not any(section.actions or section.questions for section in listed.sections):
        sheet.text(NOTHING)
    for section in listed.sections:
        _set_section(sheet, section, f"{section.subject}: " if listed.is_internal else "")
    if not listed.is_internal:
        sheet.heading("Berätta hur det går")
        sheet.text(_report(letterhead))
    return sheet.pdf()


def _set_section(sheet: Sheet, section: ActionSection, family: str) -> None:
    sheet.heading(f"{family}{ACTIONS.lower() if family else ACTIONS}")
    sheet.table(_ACTIONS, map(_action, section.actions))
    sheet.heading(f"{family}{QUESTIONS.lower() if family else QUESTIONS}")
    sheet.table(_QUESTIONS, map(_question, section.questions))


def _action(action: ListedAction) -> tuple[Cell, ...]:
    late = "försenad" if action.is_overdue else ""
    due = (Line(action.due.isoformat()), Line(late, "aside"))
    return Line(action.who, "strong"), action.what, due, heading(action.status)


def _question(question: ListedQuestion) -> tuple[Cell, ...]:
    late = "försenat" if question.is_overdue else ""
    reply_by = question.reply_by.isoformat() if question.reply_by else NOT_SAID
    text: tuple[Line, ...] = (Line(question.text),)
    if question.kind is OutcomeKind.HAND_OVER:
        text = (*text, Line(_hand_over(question.receiver), "aside"))
    return text, question.asked_on.isoformat(), (Line(reply_by), Line(late, "aside"))


def _hand_over(receiver: str) -> str:
    return (
        f"Överlämning till {receiver}: svara om ni tar emot den."
        if receiver
        else heading(OutcomeKind.HAND_OVER)
    )


def _report(letterhead: Letterhead) -> str:
    where = letterhead.answer_to or letterhead.organisation
    return f"Hör av dig när något är klart, drar ut på tiden eller inte blir av: {where}"
