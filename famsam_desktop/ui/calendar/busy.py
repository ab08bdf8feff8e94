"""Who and what is taken at the time a meeting is pulled to, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from famsam_desktop.domain.meetings import Booking, MeetingDraft, MeetingRow
from famsam_desktop.ui import times
from famsam_desktop.ui.calendar.moving import Slot

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

#: More than so many are counted instead.
_MOST = 3


@dataclass(frozen=True, slots=True)
class Busy:
    """What was found in the way of a plan."""

    draft: MeetingDraft = field(repr=False)
    found: Sequence[tuple[str, Booking]]


def read_busy(desk: "Desk", meeting_id: UUID, slot: Slot) -> Busy:
    """What would be in the way of the meeting; asked off the Qt thread."""
    draft = desk.meetings.draft_of(meeting_id)
    there = replace(draft, starts_at=slot.starts_at, planned_minutes=slot.planned_minutes)
    return Busy(there, desk.meetings.clashes(there, meeting_id))


def busy_words(busy: Busy, room: str, names: Mapping[UUID, str], rows: Sequence[MeetingRow]) -> list[str]:
    """A sentence for each that is taken; the meetings that are shown say which it is that takes them."""
    subjects = {row.id: row.subject for row in rows}
    people = {busy.draft.chair_id, busy.draft.note_taker_id}
    said: list[str] = []
    for kind, other in busy.found:
        span = times.bare_span(other.starts_at, other.ends_at)
        subject = subjects.get(other.meeting_id, "")
        when = f"{span}, {subject}" if subject else span
        if kind == "venue":
            taken = _tr("Lokalen {room} är bokad {when}.") if room else _tr("Lokalen är bokad {when}.")
            said.append(taken.format(room=room, when=when))
            continue
        who = sorted(name for user, name in names.items() if user in people and user in other.user_ids)
        if len(who) > 1:
            said.append(_tr("{who} är upptagna {when}.").format(who=_tr(" och ").join(who), when=when))
        else:
            one = who[0] if who else _tr("Någon i teamet")
            said.append(_tr("{who} är upptagen {when}.").format(who=one, when=when))
    if len(said) > _MOST:
        return [*said[:_MOST], _tr("Och {n} till.").format(n=len(said) - _MOST)]
    return said


def _tr(text: str) -> str:
    return QCoreApplication.translate("calendar", text)
