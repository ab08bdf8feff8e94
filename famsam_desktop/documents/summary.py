"""The summary of a meeting on paper: first who does what by when, then what was decided, then who was there.

The team's own copy says at each passage for whom it was left out; a copy for somebody shows no sign of it.
"""

from collections.abc import Iterable, Sequence

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Cell, Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.wording import NOT_SAID, capital, subject, time
from famsam_desktop.domain.agendas import PrintedAction
from famsam_desktop.domain.outcomes import MeetingSummary, OutcomeKind, PrintedAttendance, PrintedOutcome
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.times import local_day, long_date

KIND = "Mötessammanfattning"
DRAFT = "Arbetsmaterial"
OWN_COPY = "Teamets eget exemplar, med allt som antecknats. Lämnas inte ut."

_ACTIONS = (Column("Vem", 0.28), Column("Vad", 0.54), Column("Senast", 0.18))
_ATTENDANCE = (
    Column("Namn", 0.30),
    Column("Verksamhet", 0.29),
    Column("Roll", 0.23),
    Column("Närvaro", 0.18),
)

#: In the order of the paper: the heading of each kind of result, and the head of its column.
_RESULTS = {
    OutcomeKind.DECISION: ("Beslut", "Beslut"),
    OutcomeKind.AGREEMENT: ("Överenskommelser", "Överenskommelse"),
    OutcomeKind.TAKE_BACK: ("Frågor som tas hem", "Fråga"),
    OutcomeKind.HAND_OVER: ("Överlämningar", "Överlämning"),
    OutcomeKind.DISAGREEMENT: ("Oenighet", "Det här var deltagarna inte överens om"),
    OutcomeKind.INFORMATION: ("Information", "Information"),
}


def summary_pdf(
    summary: MeetingSummary, letterhead: Letterhead, *, standing: str = "", content: str = ""
) -> bytes:
    """The summary as the bytes of a tagged PDF; `standing` says that it is a draft, or which version."""
    running = Running(
        letterhead=letterhead,
        kind=KIND,
        date=long_date(local_day(summary.starts_at)),
        registry_number=summary.dnr,
        standing=standing,
        standing_on_first=False,
        content=content,
    )
    sheet = Sheet(running, KIND)
    sheet.lead(subject(summary.kind, summary.subject))
    _set_whose(sheet, summary, standing)
    sheet.heading("Vem gör vad till när")
    sheet.table(_ACTIONS, map(_action, summary.actions))
    _set_results(sheet, summary)
    sheet.heading("Närvaro")
    sheet.table(_ATTENDANCE, map(_attendance, summary.attendance))
    _set_next_meeting(sheet, summary)
    sheet.heading("Om mötet")
    sheet.facts(_facts(summary, letterhead))
    return sheet.pdf()


def _set_whose(sheet: Sheet, summary: MeetingSummary, standing: str) -> None:
    whose = Line(summary.copy_for, "strong") if summary.copy_for else ""
    about = _left_out(summary.left_out_for).text
    sheet.facts([("Exemplar till", whose), ("Läge", standing)])
    if summary.is_own_copy:
        sheet.text(OWN_COPY, "aside")
    if about:
        sheet.text(f"Vem mötet gäller, diarienummer och nästa möte: {about[:1].lower()}{about[1:]}", "aside")


def _left_out(names: Iterable[str]) -> Line:
    said = ", ".join(names)
    return Line(f"Utelämnat för: {said}" if said else "", "aside")


def _action(action: PrintedAction) -> tuple[Cell, ...]:
    late = "försenad" if action.is_overdue else ""
    due = action.due.isoformat() if action.due else NOT_SAID
    what = (Line(action.what), _left_out(action.left_out_for))
    return Line(action.who, "strong"), what, (Line(due), Line(late, "aside"))


def _set_results(sheet: Sheet, summary: MeetingSummary) -> None:
    by_kind = dict(summary.results)
    for kind, (title, head) in _RESULTS.items():
        results = by_kind.get(kind, ())
        sheet.heading(title)
        sheet.table(*_result_table(head, results))


def _result_table(head: str, results: Sequence[PrintedOutcome]) -> tuple[list[Column], list[list[Cell]]]:
    """Columns and rows of one kind of result: agency, receiver and reply-by only when some result has them."""
    agencies = any(result.agency for result in results)
    receivers = any(result.receiver for result in results)
    replies = any(result.reply_by for result in results)
    extra = [Column("Verksamhet", 0.20 if receivers else 0.26)] if agencies else []
    extra += [Column("Tar emot", 0.20 if agencies else 0.26)] if receivers else []
    extra += [Column("Svar senast", 0.18)] if replies else []
    columns = [Column("Nr", 0.05), Column(head, 0.95 - sum(column.share for column in extra)), *extra]
    rows: list[list[Cell]] = []
    for number, result in enumerate(results, 1):
        row: list[Cell] = [str(number), (Line(result.text), _left_out(result.left_out_for))]
        row += [result.agency or NOT_SAID] if agencies else []
        row += [result.receiver or NOT_SAID] if receivers else []
        row += [result.reply_by.isoformat() if result.reply_by else NOT_SAID] if replies else []
        rows.append(row)
    return columns, rows


def _attendance(person: PrintedAttendance) -> tuple[Cell, ...]:
    return (
        (Line(person.name, "strong"), _left_out(person.left_out_for)),
        person.agency or NOT_SAID,
        capital(person.role) or NOT_SAID,
        heading(person.attendance) if person.attendance else NOT_SAID,
    )


def _set_next_meeting(sheet: Sheet, summary: MeetingSummary) -> None:
    if summary.next_meeting is None:
        return
    starts_at, ends_at, place = summary.next_meeting
    sheet.heading("Nästa möte")
    sheet.facts([("Tid", Line(time(starts_at, ends_at), "strong")), ("Plats", place)])


def _facts(summary: MeetingSummary, letterhead: Letterhead) -> Iterable[tuple[str, Cell]]:
    return (
        ("Tid", time(summary.starts_at, summary.ends_at)),
        ("Plats", summary.place),
        ("Sammankallande", summary.convener),
        ("Mötesledare", summary.chair),
        ("Dokumentatör", summary.note_taker),
        ("FamSams roll", letterhead.role_text),
    )
