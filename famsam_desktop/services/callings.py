"""What calls people to a meeting: its agenda and every summons as they would be printed now, from one reading of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from famsam_desktop.domain.agendas import (
    Agenda,
    AgendaItem,
    AgendaPart,
    PrintedItem,
    PrintedParticipant,
    start_times,
)
from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.handouts import Preparation, Reader, Summons, line_of, reader_of, roles_of_all
from famsam_desktop.domain.meetings import MeetingType, Participant
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.papers import PaperKind
from famsam_desktop.domain.terms import heading
from famsam_desktop.services.clocks import carried_minutes
from famsam_desktop.services.meeting_page import meeting_page
from famsam_desktop.services.printing import convener, place, printed_action, printed_question
from famsam_desktop.store.work import Work

_NOBODY: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Readers:
    """Who is not reckoned with among those who take part, and who is, but does not stand in the list of them."""

    without: frozenset[UUID] = _NOBODY
    unlisted: frozenset[UUID] = _NOBODY

    def among(self, people: Iterable[Participant]) -> tuple[Participant, ...]:
        """Those who read the paper."""
        return tuple(each for each in people if each.id not in self.without)

    def listed(self, people: Iterable[Participant]) -> tuple[Participant, ...]:
        """Those who stand on it."""
        return tuple(each for each in self.among(people) if each.id not in self.unlisted)


ALL = Readers()


class Callings:
    """However many summonses there are, the meeting is read once."""

    def __init__(self, work: Work, meeting_id: UUID) -> None:
        self.page = meeting_page(work, meeting_id)
        self._today = work.rows.today
        self._convener = convener(work)
        self._carried = carried_minutes(work, self.page.meeting)
        family_id = self.page.meeting.family_id
        self._language = "" if family_id is None else work.families.one(family_id).language

    def printed(
        self, kind: PaperKind, participant_id: UUID | None, readers: Readers = ALL
    ) -> Agenda | Summons:
        """The paper of that kind, for all together when nobody is named."""
        return self.agenda(readers) if kind is PaperKind.AGENDA else self.summons(participant_id, readers)

    def agenda(self, readers: Readers = ALL) -> Agenda:
        """It goes to all who take part, so it says no more than each of them may know."""
        page, meeting = self.page, self.page.meeting
        questions = tuple(
            printed_question(each, self._today) for each in page.unanswered if each.is_for_everybody
        )
        hidden = roles_of_all(page.members)
        actions = tuple(printed_action(each, self._today, hidden=hidden) for each in page.carried)
        withheld = 0
        if any(each.coverage is Coverage.NONE for each in readers.among(page.participants)):
            withheld, actions, questions = len(actions) + len(questions), (), ()
        return Agenda(
            kind=heading(meeting.type),
            subject=page.subject,
            dnr=page.case.dnr if page.case else "",
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=place(page),
            link=meeting.link,
            convener=self._convener,
            chair=page.chair,
            note_taker=page.note_taker,
            participants=tuple(_expected(page, each) for each in readers.listed(page.participants)),
            open_actions=actions,
            open_questions=questions,
            withheld=withheld,
            carried_minutes=self._carried,
            items=_items(page, self._carried),
            is_by_number=meeting.type is MeetingType.STEERING_GROUP,
        )

    def summons(self, participant_id: UUID | None = None, readers: Readers = ALL) -> Summons:
        """The summons of one participant; without one, a common one that names nobody of the family."""
        page, meeting = self.page, self.page.meeting
        to = None if participant_id is None else _participant(page, participant_id)
        reader = Reader.EVERYBODY if to is None else reader_of(to)
        return Summons(
            kind=heading(meeting.type),
            subject=page.subject,
            dnr=page.case.dnr if page.case else "",
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=place(page),
            accessibility=page.venue.accessibility if page.venue else "",
            link=meeting.link,
            convener=self._convener,
            chair=page.chair,
            note_taker=page.note_taker,
            reader=reader,
            recipient=None if to is None else line(page, to, Reader.FAMILY),
            participants=tuple(line(page, each, reader) for each in readers.listed(page.participants)),
            preparations=_preparations(page),
            interpreter=any(each.interpreter for each in readers.among(page.participants)),
            language=self._language if reader is Reader.FAMILY else "",
        )


def line(page: MeetingPage, participant: Participant, reader: Reader) -> PrintedParticipant:
    """The line of somebody who takes part, for those who read it."""
    member = next((each for each in page.members if each.id == participant.member_id), None)
    return line_of(participant, member, reader)


def _participant(page: MeetingPage, participant_id: UUID) -> Participant:
    found = next((each for each in page.participants if each.id == participant_id), None)
    if found is None:
        raise NotFound("participant")
    return found


def _expected(page: MeetingPage, participant: Participant) -> PrintedParticipant:
    """A line of the agenda, which everybody reads. Only who comes from an agency can have a mandate to decide."""
    said = line(page, participant, Reader.EVERYBODY)
    if participant.contact_id is None:
        return replace(said, interpreter=participant.interpreter)
    return replace(
        said,
        name=participant.name,
        mandate=participant.mandate if participant.agency_id is not None else None,
        substitute=participant.substitute,
        interpreter=participant.interpreter,
    )


def _preparations(page: MeetingPage) -> tuple[Preparation, ...]:
    """What the agenda asks to prepare; the team's internal notes are no part of it."""
    return tuple(
        Preparation(title=item.title, note=item.prepare_note)
        for item in page.items
        if item.prepare_note.strip()
    )


def _items(page: MeetingPage, first: int) -> tuple[PrintedItem, ...]:
    """The items with their start times, after what is carried; breaks bear no number of their own."""
    number = 1 if first else 0
    starts = start_times(page.meeting.starts_at + timedelta(minutes=first), page.items)
    private = _private(page)
    printed: list[PrintedItem] = []
    for item, starts_at in zip(page.items, starts, strict=True):
        number += item.part is not AgendaPart.BREAK
        made = _item(item, number, starts_at)
        printed.append(replace(made, responsible=private.get(made.responsible.strip(), made.responsible)))
    return tuple(printed)


def _private(page: MeetingPage) -> dict[str, str]:
    """What private people are called on the agenda, by the name that an item may give them."""
    family = {member.name.strip(): heading(member.role) for member in page.members}
    return {
        each.name.strip(): line(page, each, Reader.EVERYBODY).name
        for each in page.participants
        if each.contact_id is None
    } | family


def _item(item: AgendaItem, number: int, starts_at: datetime) -> PrintedItem:
    """The internal note is left out."""
    return PrintedItem(
        number=number,
        starts_at=starts_at,
        minutes=item.planned_minutes,
        title=item.title,
        responsible=item.responsible,
        prepare=item.prepare_note,
        dnr=item.dnr,
        is_break=item.part is AgendaPart.BREAK,
    )
