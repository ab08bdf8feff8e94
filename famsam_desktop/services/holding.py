"""That a meeting took place, whoever says so: somebody who fills it in afterwards, or who leads it to its end."""

from datetime import datetime
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.meetings import MeetingState, hold
from famsam_desktop.domain.times import local_day
from famsam_desktop.services import clocks
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.store.work import Work


def held(work: Work, meeting_id: UUID, start: datetime, end: datetime) -> Change:
    """Mark it held at this time; a clock that runs stops at its end.

    Held on another day than planned, it counts on the day it was held; one that was planned over midnight stays where
    it was planned.
    """
    meeting = rules.on_an_open_case(work, meeting_id)
    # The clock of the computer may have been put back since the meeting began.
    now = max(work.rows.now, meeting.actual_start or work.rows.now)
    hold(meeting, work.participants.present(meeting_id), start, end, now)
    clocks.stop(work, meeting, end)
    values: dict[str, object] = {"state": MeetingState.HELD, "actual_start": start, "actual_end": end}
    if local_day(start) != meeting.day and not meeting.starts_at <= start < meeting.ends_at:
        rules.not_before(rules.case_of(work, meeting.case_id), local_day(start))
        values["starts_at"] = start
    work.meetings.change(meeting_id, **values)
    return Change(Topic.MEETINGS | Topic.CASES, meeting_id)
