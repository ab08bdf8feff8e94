"""Texts to copy into an SMS or a mail, to remind of what was promised at a meeting.

They leave the store, so they name no child, no family and no topic: what is to be done stands on paper only.
"""

from collections.abc import Sequence
from datetime import date

from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.outcomes import Action
from famsam_desktop.domain.times import long_date

_ASK = "Fråga gärna om du är osäker på vad det gäller."


def of_action(action: Action, today: date, sender: str) -> str:
    """To whoever has the action."""
    when = _last_day(action.due, today)
    where = "Vad det gäller står i sammanfattningen från mötet." if action.meeting_on is not None else _ASK
    said = f"Din åtgärd {when}. {where}"
    return _letter(f"Påminnelse om åtgärd från {_meeting(action.meeting_on)}.", said, sender)


def of_actions(actions: Sequence[Action], today: date, sender: str) -> str:
    """To an agency or a person with several actions: how many, and the day of each."""
    if len(actions) == 1:
        return of_action(actions[0], today, sender)
    lines = [
        f"– från {_meeting(action.meeting_on)}: {_last_day(action.due, today)}"
        for action in sorted(actions, key=_due)
    ]
    said = "\n".join([f"Det gäller {len(actions)} åtgärder:", *lines])
    return _letter("Påminnelse om åtgärder från samverkansmöten.", said, sender)


def of_answer(awaited: Awaited, today: date, sender: str) -> str:
    """To whoever took a question home, or is to accept a hand-over."""
    meeting = _meeting(awaited.meeting_on)
    if awaited.is_hand_over:
        said = "Vi väntar på besked om ni tar emot överlämningen."
        return _letter(f"Påminnelse om överlämning från {meeting}.", _by(said, awaited, today), sender)
    said = "Vi väntar på svar på den fråga som ni tog hem."
    return _letter(f"Påminnelse om fråga från {meeting}.", _by(said, awaited, today), sender)


def _letter(about: str, said: str, sender: str) -> str:
    asked = "Hör gärna av dig om något har ändrats eller redan är klart."
    return f"{about}\n\n{said}\n\n{asked}\n\nVänliga hälsningar\n{sender}"


def _meeting(day: date | None) -> str:
    return f"samverkansmötet den {long_date(day)}" if day is not None else "samverkan"


def _last_day(day: date, today: date) -> str:
    return f"{'skulle ha varit' if day < today else 'ska vara'} klar senast den {long_date(day)}"


def _by(said: str, awaited: Awaited, today: date) -> str:
    if awaited.reply_by is None:
        return said
    was = "skulle ha kommit" if awaited.is_overdue(today) else "behövs"
    return f"{said} Svaret {was} senast den {long_date(awaited.reply_by)}."


def _due(action: Action) -> date:
    return action.due
