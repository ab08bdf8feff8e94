"""A family's facts in words: pure functions that the list, the cards and the tests share."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContact
from famsam_desktop.domain.cases import Case, CaseState
from famsam_desktop.domain.consents import ConsentState, Coverage
from famsam_desktop.domain.families import Family
from famsam_desktop.domain.processes import MemberProcess
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.ui.widgets.table import Mark

NO_CASE = "Inget ärende"

_STATE_MARKS = {
    CaseState.REFERRED: Mark("inbox", "accent"),
    CaseState.UNDER_ASSESSMENT: Mark("search", "accent"),
    CaseState.ONGOING: Mark("play", "ok"),
    CaseState.DORMANT: Mark("pause", "warn"),
    CaseState.CLOSED: Mark("circle-check", "muted"),
    CaseState.CLOSED_BEFORE_MEETING: Mark("circle-x", "muted"),
}
_CONSENT_MARKS = {
    ConsentState.REQUESTED: Mark("clock", "muted"),
    ConsentState.GIVEN: Mark("circle-check", "ok"),
    ConsentState.PARTIAL: Mark("triangle-alert", "warn"),
    ConsentState.REFUSED: Mark("circle-x", "bad"),
    ConsentState.WITHDRAWN: Mark("undo-2", "bad"),
    ConsentState.EXPIRED: Mark("history", "warn"),
}
_COVERAGE_MARKS = {
    Coverage.COVERED: Mark("shield-check", "ok"),
    Coverage.PARTIAL: Mark("triangle-alert", "warn"),
    Coverage.NONE: Mark("circle-alert", "bad"),
}


def state_words(state: CaseState | None) -> str:
    """Where a case stands, or that there is none."""
    return heading(state) if state is not None else NO_CASE


def state_mark(state: CaseState | None) -> Mark:
    """The icon beside those words."""
    return _STATE_MARKS[state] if state is not None else Mark("circle-question-mark", "muted")


def consent_mark(state: ConsentState) -> Mark:
    """The icon beside the state of a consent."""
    return _CONSENT_MARKS[state]


def coverage_mark(coverage: Coverage) -> Mark:
    """The icon beside how far an agency is covered."""
    return _COVERAGE_MARKS[coverage]


def summary(family: Family, case: Case | None, today: date) -> str:
    """The line under a family's name: municipality, state, responsible, language."""
    parts = [family.municipality]
    if case is None:
        parts.append(NO_CASE.lower())
    else:
        state = case.state_on(today)
        since = max((event.on for event in case.events if event.on <= today), default=case.opened_on)
        parts.append(f"{term(state) if state else NO_CASE.lower()} sedan {since.isoformat()}")
        parts.append(f"ansvarig {case.responsible}" if case.responsible else "ingen ansvarig")
    if family.language:
        parts.append(f"språk {family.language}")
    if family.interpreter_needed:
        parts.append("tolk behövs")
    return " · ".join(parts)


def born(birth_year: int | None, today: date) -> str:
    """A birth year and the age reached this year; only the year is known."""
    if birth_year is None:
        return ""
    return f"{birth_year} ({today.year - birth_year} år i år)"


def contacts_summary(member_id: UUID, contacts: tuple[OwnContact, ...], today: date) -> str:
    """The agencies a member has contact with now."""
    names = [c.agency for c in contacts if c.member_id == member_id and c.valid_on(today)]
    return ", ".join(dict.fromkeys(names))


def is_process(judged: MemberProcess | None, today: date) -> str:
    """Is the member counted as a process: yes, until when, or no."""
    if judged is None or judged.process is None:
        return "Nej"
    ended = judged.process.ended_on
    return "Ja" if ended is None or ended > today else f"Ja, till {ended.isoformat()}"


def process_reason(judged: MemberProcess | None) -> str:
    """Why a member is counted as a process, or why not."""
    if judged is None:
        return "Inget ärende"
    if judged.process is None:
        return heading(judged.reason) if judged.reason is not None else ""
    process = judged.process
    return f"{process.agency} deltog {process.since.isoformat()}; egen kontakt sedan {process.contact_since:%Y-%m}"


def contact_kind(contact: OwnContact) -> str:
    """What a contact is, and when it does not count."""
    return heading(contact.kind) if contact.is_counted else f"{heading(contact.kind)} (räknas inte)"


def day(value: date | None) -> str:
    """A date in a table, or nothing."""
    return value.isoformat() if value is not None else ""


def ending(case: Case) -> str:
    """Why a case was closed."""
    if case.pre_meeting_reason is not None and case.reason is None:
        return term(case.pre_meeting_reason)
    words = [term(case.reason)] if case.reason is not None else []
    if case.sub_reason is not None:
        words.append(term(case.sub_reason))
    return ", ".join(words)


def history_line(case: Case, today: date) -> str:
    """An earlier case in one line."""
    state = case.state_on(today)
    line = f"Ärende {case.number}: {case.opened_on.isoformat()}–{day(case.closed_on)}, {term(state) if state else ''}"
    why = ending(case)
    return f"{line} ({why})" if why else line
