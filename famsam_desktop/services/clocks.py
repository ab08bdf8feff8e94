"""The clock of a meeting, for whatever changes the meeting that is led."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from famsam_desktop.domain import live
from famsam_desktop.domain.live import Clock, Run, Stop
from famsam_desktop.domain.meetings import Meeting
from famsam_desktop.services.meeting_page import carried, unanswered
from famsam_desktop.store.work import Work

CARRIED_MINUTES = 5
"""What the open actions and questions of earlier meetings take, as the first item."""


def carried_minutes(work: Work, meeting: Meeting) -> int:
    """What a meeting's first item takes, when earlier meetings left something for it."""
    waits = carried(work, meeting) or any(each.is_for_everybody for each in unanswered(work, meeting))
    return CARRIED_MINUTES if waits else 0


def stops(work: Work, meeting: Meeting, clock: Clock | None) -> tuple[Stop, ...]:
    """What the meeting spends time on; the open actions keep their minutes when the last of them is done."""
    known = live.stops(
        work.agendas.of_meeting(meeting.id),
        clock,
        carried_minutes=carried_minutes(work, meeting),
        meeting_minutes=meeting.planned_minutes,
    )
    return tuple(
        replace(each, planned_minutes=CARRIED_MINUTES) if each.is_carried else each for each in known
    )


def run(work: Work, meeting: Meeting) -> Run | None:
    """Where the clock stands; none before the meeting is led."""
    clock = work.clocks.of_meeting(meeting.id)
    return None if clock is None else live.run_of(stops(work, meeting, clock), clock)


def keep(work: Work, meeting_id: UUID, kept: Run) -> None:
    """Where it stands from now on."""
    work.clocks.keep(meeting_id, kept.clock)
    work.clocks.count(meeting_id, {stop.item_id: stop.seconds for stop in kept.stops if stop.item_id})


def leave(work: Work, meeting_id: UUID, item_ids: Collection[UUID]) -> None:
    """Go on from items that are about to be taken off the agenda, so that their time is given to no other."""
    led = run(work, work.meetings.one(meeting_id))
    if led is None:
        return
    after = live.leave(led, item_ids, work.rows.now)
    if after is not led:
        keep(work, meeting_id, after)


@contextmanager
def no_time_added(work: Work, meeting_ids: Collection[UUID]) -> Iterator[None]:
    """While steps are taken back: what was a pause or a break until now is not counted afterwards."""
    before = {meeting_id: work.clocks.counted(meeting_id) for meeting_id in meeting_ids}
    yield
    for meeting_id, counted in before.items():
        added = work.clocks.counted(meeting_id) - counted
        if added > 0:
            work.clocks.skip(meeting_id, added)


def stop(work: Work, meeting: Meeting, at: datetime) -> None:
    """No time is counted after that."""
    led = run(work, meeting)
    if led is not None and not led.is_paused:
        keep(work, meeting.id, live.pause(led, at))
