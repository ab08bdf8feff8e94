"""Sentences that several papers share."""

from collections.abc import Iterable
from datetime import datetime

from famsam_desktop.documents.rows import Line
from famsam_desktop.documents.typography import POINT
from famsam_desktop.domain.agendas import PrintedAction, PrintedQuestion
from famsam_desktop.domain.times import clock_span, day_and_date, local_day

#: Stands where nothing is said, so that an empty cell does not look forgotten.
NOT_SAID = "–"
BULLET = "•"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def subject(kind: str, about: str) -> str:
    """What kind of meeting it is, and about whom."""
    return " · ".join(part for part in (capital(kind.strip()), about.strip()) if part)


def time(starts_at: datetime, ends_at: datetime) -> str:
    """Tisdag 24 november 2026, kl. 09.00–10.30."""
    return f"{capital(day_and_date(local_day(starts_at)))}, {clock_span(starts_at, ends_at)}"


def point(text: str, style: str = POINT) -> Line:
    """A point of a list; it stays one however many lines the text has."""
    return Line(f"{BULLET}\u00a0{' '.join(text.split())}", style)


def actions(open_actions: Iterable[PrintedAction]) -> Iterable[Line]:
    """A line per action: who does what, and by when."""
    for action in open_actions:
        what = f"{action.who}: {action.what}" if action.who else action.what
        due = by_when(action)
        yield point(f"{what} ({due})" if due else what)


def by_when(action: PrintedAction) -> str:
    """Senast 2026-11-20, and whether that day has passed."""
    if action.due is None:
        return ""
    return f"senast {action.due.isoformat()}{', försenad' if action.is_overdue else ''}"


def questions(open_questions: Iterable[PrintedQuestion]) -> Iterable[Line]:
    """A line per question that nobody has answered, or hand-over that nobody has accepted."""
    for question in open_questions:
        kind = "Överlämning" if question.is_hand_over else "Fråga"
        whose = f"{kind} till {question.who}" if question.who else kind
        yield point(f"{whose}: {question.what} ({_answer(question)})")


def _answer(question: PrintedQuestion) -> str:
    """What is waited for, by when, and whether that day has passed."""
    waited = "inte besvarad"
    if question.due is None:
        return waited
    return f"{waited}, senast {question.due.isoformat()}{', försenad' if question.is_overdue else ''}"
