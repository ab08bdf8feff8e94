"""Leading a meeting: its clock goes from item to item, and what is said becomes a note at once."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from famsam_desktop.domain import live
from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaPart
from famsam_desktop.domain.capture import Person
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import InTheFuture, MeetingNotHeld
from famsam_desktop.domain.live import Run, Standing, Stop
from famsam_desktop.domain.meetings import MeetingDraft, MeetingState, Participant, still_open
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft, OwnerKind
from famsam_desktop.domain.participants import asked_again
from famsam_desktop.domain.times import local_day
from famsam_desktop.services import clocks
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.holding import held
from famsam_desktop.services.outcomes import Outcomes
from famsam_desktop.store.work import Store, Work

BREAK_TITLE = "Paus"

type Move = Callable[[Run, datetime], Run]


class Live:
    """What the team does while a meeting goes on; each step can be taken back like any other.

    A step away from a stop can say which stop was `seen`: nothing happens when the meeting has gone on from that.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- reads ---------------------------------------------------------------------------------------------------

    def standing(self, meeting_id: UUID) -> Standing | None:
        """How the meeting stands now; none before it is led, and nothing runs once it is over."""
        with self._store.read() as work:
            meeting = work.meetings.one(meeting_id)
            run = clocks.run(work, meeting)
            if run is None:
                return None
            if meeting.is_over:
                run = replace(run, since=None)
            return Standing(run=run, now=work.rows.now, ends_at=meeting.ends_at)

    def people(self, meeting_id: UUID) -> tuple[Person, ...]:
        """Whom a line can name: the team, the family, everybody at the agencies, and the agencies that take part."""
        owners = Actions(self._store)
        with self._store.read() as work:
            case_id = work.meetings.one(meeting_id).case_id
            there = work.participants.of_meeting(meeting_id)
            employers = {contact.id: contact.agency_id for contact in work.agencies.contacts()}
        own = {id_ for each in there for id_ in (each.contact_id, each.member_id) if id_ is not None}
        came_from = {each.contact_id: each.agency_id for each in there if each.contact_id is not None}
        people = [
            Person(
                name=name,
                where=where,
                owner=owner,
                agency_id=came_from.get(owner.id) or employers.get(owner.id),
                takes_part=owner.id in own or owner.kind is OwnerKind.USER,
            )
            for owner, name, where in owners.owners(case_id)
        ]
        listed = {each.owner.id for each in people if each.owner is not None}
        gone = [_former(each) for each in there if each.contact_id and each.contact_id not in listed]
        agencies = {each.agency_id: each.agency for each in there if each.agency_id is not None}
        named = [Person(name=name, agency_id=key, takes_part=True) for key, name in agencies.items()]
        return (*people, *gone, *named)

    def at_hand(self) -> UUID | None:
        """The meeting to lead: one that goes on, or else the next one of today or last night that is not over."""
        with self._store.read() as work:
            today = work.rows.today
            near = work.meetings.between(today - timedelta(days=1), today)
            going_on = [row for row in near if row.state is MeetingState.IN_PROGRESS]
            waiting = [
                row
                for row in near
                if row.state in (MeetingState.DRAFT, MeetingState.CONVENED)
                and (local_day(row.starts_at) == today or row.ends_at > work.rows.now)
            ]
            later = [row for row in waiting if row.ends_at > work.rows.now]
            found = [*reversed(going_on), *later, *reversed(waiting)]
            return found[0].id if found else None

    # --- the clock -----------------------------------------------------------------------------------------------

    def start(self, meeting_id: UUID) -> Change:
        """The meeting begins, at the open actions or the first item; one that had begun goes on from there."""
        with self._store.write("live.start") as work:
            meeting = rules.on_an_open_case(work, meeting_id)
            if meeting.day > work.rows.today:
                raise InTheFuture("meeting")
            if meeting.state is not MeetingState.IN_PROGRESS:
                work.meetings.change(meeting_id, state=MeetingState.IN_PROGRESS, actual_start=work.rows.now)
            if work.clocks.of_meeting(meeting_id) is None:
                first = live.Run(stops=clocks.stops(work, meeting, None))
                clocks.keep(work, meeting_id, live.begin(first, work.rows.now))
            return Change(Topic.MEETINGS | Topic.AGENDAS, meeting_id)

    def next(self, meeting_id: UUID, seen: Stop | None = None) -> Change:
        """On with the next item."""
        return self._move("live.next", meeting_id, live.go_on, seen)

    def previous(self, meeting_id: UUID, seen: Stop | None = None) -> Change:
        """Back to the item before."""
        return self._move("live.previous", meeting_id, live.go_back, seen)

    def go_to(self, meeting_id: UUID, item_id: UUID | None) -> Change:
        """On with this item; without one with the open actions."""
        return self._move("live.go_to", meeting_id, partial(_gone_to, item_id))

    def pause(self, meeting_id: UUID) -> Change:
        """The clock rests."""
        return self._move("live.pause", meeting_id, live.pause)

    def resume(self, meeting_id: UUID) -> Change:
        """The clock goes on."""
        return self._move("live.resume", meeting_id, live.resume)

    def take_break(self, meeting_id: UUID, seen: Stop | None = None) -> Change:
        """A break begins; afterwards the meeting comes back to what it interrupted."""
        with self._store.write("live.take_break") as work:
            run = _led(work, meeting_id)
            if not live.stands_at(run, seen):
                return Change(Topic.NONE, meeting_id)
            draft = AgendaItemDraft(
                title=BREAK_TITLE, part=AgendaPart.BREAK, planned_minutes=live.BREAK_MINUTES
            )
            (item_id,) = work.agendas.append(meeting_id, [draft])
            resting = live.take_break(run, item_id, BREAK_TITLE, work.rows.now)
            work.agendas.reorder(meeting_id, [stop.item_id for stop in resting.stops if stop.item_id])
            work.rows.settle()
            clocks.keep(work, meeting_id, resting)
            return Change(Topic.AGENDAS, meeting_id)

    def end(self, meeting_id: UUID) -> Change:
        """The meeting is over: its clock stops, and it counts as held from when it began until now."""
        with self._store.write("live.end") as work:
            _led(work, meeting_id)
            meeting = work.meetings.one(meeting_id)
            start = meeting.actual_start or meeting.starts_at
            return held(work, meeting_id, start, max(start, work.rows.now))

    # --- the next one --------------------------------------------------------------------------------------------

    def book_next(self, meeting_id: UUID, draft: MeetingDraft, participant_ids: Collection[UUID]) -> Change:
        """Plan the next meeting, and ask these participants again as they were asked; one step.

        Why somebody came without consent was said of this meeting only: it is asked anew before the next is convened.
        """
        with self._store.write("meetings.schedule") as work:
            rules.proven(work, draft, None)
            next_id = work.meetings.add(draft)
            meeting = work.meetings.one(next_id)
            contact_ids = {each.id for each in work.agencies.contacts()}
            for who in work.participants.of_meeting(meeting_id):
                if who.id in participant_ids and (who.contact_id is None or who.contact_id in contact_ids):
                    asked, agency_id = rules.asked(work, meeting, asked_again(who), None, {})
                    work.participants.add(next_id, agency_id, asked)
            return Change(Topic.MEETINGS | Topic.CASES, next_id)

    # --- notes ---------------------------------------------------------------------------------------------------

    def capture(self, meeting_id: UUID, draft: ActionDraft | OutcomeDraft) -> Change:
        """Note what was said: an action or a result, under the rules of either."""
        if isinstance(draft, ActionDraft):
            return Actions(self._store).add(replace(draft, meeting_id=meeting_id))
        return Outcomes(self._store).record(meeting_id, draft)

    # --- inside --------------------------------------------------------------------------------------------------

    def _move(self, action: str, meeting_id: UUID, move: Move, seen: Stop | None = None) -> Change:
        with self._store.write(action) as work:
            run = _led(work, meeting_id)
            if not live.stands_at(run, seen):
                return Change(Topic.NONE, meeting_id)
            clocks.keep(work, meeting_id, move(run, work.rows.now))
            return Change(Topic.AGENDAS, meeting_id)


def _gone_to(item_id: UUID | None, run: Run, now: datetime) -> Run:
    return live.go_to(run, item_id, now)


def _led(work: Work, meeting_id: UUID) -> Run:
    """The run of a meeting that goes on."""
    meeting = work.meetings.one(meeting_id)
    still_open(meeting)
    run = clocks.run(work, meeting)
    if run is None:
        raise MeetingNotHeld
    return run


def _former(who: Participant) -> Person:
    """A contact that is removed by now, and still takes part: an agency that can take a question home."""
    return Person(name=who.name, where=who.agency, agency_id=who.agency_id, takes_part=True)
