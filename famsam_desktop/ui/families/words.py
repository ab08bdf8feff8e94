"""A family's facts in words: pure functions that the list, the cards and the tests share."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContact
from famsam_desktop.domain.cases import Case, CaseState
from famsam_desktop.domain.consents import Assent, ConsentState
from famsam_desktop.domain.families import Family
from famsam_desktop.domain.processes import MemberProcess
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.terms import heading, term
from famsam_desktop.ui.widgets.table import Mark

NO_CASE = later("Inget ärende")

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
_ASSENT_MARKS = {
    Assent.COVERED: Mark("shield-check", "ok"),
    Assent.SOON: Mark("clock", "warn"),
    Assent.PARTIAL: Mark("triangle-alert", "warn"),
    Assent.NONE: Mark("circle-alert", "bad"),
}


def state_words(state: CaseState | None) -> str:
    """Where a case stands, or that there is none."""
    return heading(state) if state is not None else said(NO_CASE)


def state_mark(state: CaseState | None) -> Mark:
    """The icon beside those words."""
    return _STATE_MARKS[state] if state is not None else Mark("circle-question-mark", "muted")


def consent_mark(state: ConsentState) -> Mark:
    """The icon beside the state of a consent."""
    return _CONSENT_MARKS[state]


def assent_mark(assent: Assent) -> Mark:
    """The sign of how an agency stands, in the table of consents and in the picture."""
    return _ASSENT_MARKS[assent]


def summary(family: Family, case: Case | None, today: date) -> str:
    """The line under a family's name: municipality, state, responsible, language."""
    parts = [family.municipality]
    if case is None:
        parts.append(said("inget ärende"))
    else:
        state = case.state_on(today)
        since = max((event.on for event in case.events if event.on <= today), default=case.opened_on)
        parts.append(
            said("{state} sedan {day}").format(
                state=term(state) if state else said("inget ärende"), day=since.isoformat()
            )
        )
        parts.append(
            said("ansvarig {name}").format(name=case.responsible)
            if case.responsible
            else said("ingen ansvarig")
        )
    if family.language:
        parts.append(said("språk {language}").format(language=family.language))
    if family.interpreter_needed:
        parts.append(said("tolk behövs"))
    return " · ".join(parts)


def born(birth_year: int | None, today: date) -> str:
    """A birth year and the age reached this year; only the year is known."""
    if birth_year is None:
        return ""
    return said("{year} ({age} år i år)").format(year=birth_year, age=today.year - birth_year)


def contacts_summary(member_id: UUID, contacts: tuple[OwnContact, ...], today: date) -> str:
    """The agencies a member has contact with now."""
    names = [c.agency for c in contacts if c.member_id == member_id and c.valid_on(today)]
    return ", ".join(dict.fromkeys(names))


def is_process(judged: MemberProcess | None, today: date) -> str:
    """Is the member counted as a process: yes, until when, or no."""
    if judged is None or judged.process is None:
        return said("Nej")
    ended = judged.process.ended_on
    if ended is None or ended > today:
        return said("Ja")
    return said("Ja, till {day}").format(day=ended.isoformat())


def process_reason(judged: MemberProcess | None) -> str:
    """Why a member is counted as a process, or why not."""
    if judged is None:
        return said(NO_CASE)
    if judged.process is None:
        return heading(judged.reason) if judged.reason is not None else ""
    process = judged.process
    return said("{agency} deltog {day}; egen kontakt sedan {month}").format(
        agency=process.agency, day=process.since.isoformat(), month=f"{process.contact_since:%Y-%m}"
    )


def contact_kind(contact: OwnContact) -> str:
    """What a contact is, and when it does not count."""
    if contact.is_counted:
        return heading(contact.kind)
    return said("{kind} (räknas inte)").format(kind=heading(contact.kind))


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
    line = said("Ärende {number}: {days}, {state}").format(
        number=case.number,
        days=f"{case.opened_on.isoformat()}–{day(case.closed_on)}",
        state=term(state) if state else "",
    )
    why = ending(case)
    return f"{line} ({why})" if why else line
