"""A meeting as it is typed: day and clock time apart, minutes that may be unreadable; and the draft it comes to."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Focus, MeetingDraft, MeetingForm, MeetingType
from famsam_desktop.ui import times


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTime:
    """Day, clock time and length."""

    day: date | None = None
    clock: time | None = None
    planned_minutes: int | None = None

    @property
    def starts_at(self) -> datetime | None:
        """The instant, when both day and time are there."""
        return times.instant(self.day, self.clock) if self.day and self.clock else None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        draft = MeetingDraft(starts_at=self.starts_at, planned_minutes=self.planned_minutes or 0)
        known = {"starts_at", "planned_minutes"}
        found = tuple(problem for problem in draft.problems(today) if problem.field in known)
        return place_problems(found, self.day, self.clock)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMeeting:
    """A `MeetingDraft` by the fields of its form."""

    case_id: UUID | None = None
    title: str = field(default="", repr=False)
    type: MeetingType | None = MeetingType.COORDINATION
    form: MeetingForm = MeetingForm.IN_PERSON
    day: date | None = None
    clock: time | None = None
    planned_minutes: int | None = 90
    venue_id: UUID | None = None
    link: str = field(default="", repr=False)
    focus: Focus = Focus.CHILD
    chair_id: UUID | None = None
    note_taker_id: UUID | None = None
    discussed_ids: frozenset[UUID] = frozenset()
    again_ids: frozenset[UUID] = frozenset()
    """The participants of another meeting who are asked again."""

    def draft(self) -> MeetingDraft:
        """What the service is sent; what does not go with the form of the meeting is left out."""
        return MeetingDraft(
            case_id=self.case_id,
            title="" if self.case_id else self.title,
            type=self.type,
            form=self.form,
            starts_at=times.instant(self.day, self.clock) if self.day and self.clock else None,
            planned_minutes=self.planned_minutes or 0,
            venue_id=self.venue_id if self.has_room else None,
            link=self.link if self.has_link else "",
            focus=self.focus,
            chair_id=self.chair_id,
            note_taker_id=self.note_taker_id,
            discussed_ids=self.discussed_ids,
        )

    @property
    def has_room(self) -> bool:
        """Somebody meets in a room."""
        return self.form in (MeetingForm.IN_PERSON, MeetingForm.HYBRID)

    @property
    def has_link(self) -> bool:
        """Somebody takes part from elsewhere."""
        return self.form is not MeetingForm.IN_PERSON

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong, by the fields of the form."""
        return place_problems(self.draft().problems(today), self.day, self.clock)


def typed(draft: MeetingDraft) -> TypedMeeting:
    """A draft as the form shows it."""
    start = times.local(draft.starts_at) if draft.starts_at else None
    return TypedMeeting(
        case_id=draft.case_id,
        title=draft.title,
        type=draft.type,
        form=draft.form,
        day=start.date() if start else None,
        clock=start.time() if start else None,
        planned_minutes=draft.planned_minutes,
        venue_id=draft.venue_id,
        link=draft.link,
        focus=draft.focus,
        chair_id=draft.chair_id,
        note_taker_id=draft.note_taker_id,
        discussed_ids=draft.discussed_ids,
    )


def place_problems(
    problems: tuple[Problem, ...], day: date | None, clock: time | None
) -> tuple[Problem, ...]:
    """Problems with the instant, moved to what is empty, the day, the clock time or both; else to the clock time."""
    empty = [name for name, value in (("day", day), ("clock", clock)) if value is None]
    return tuple(
        placed
        for problem in problems
        for placed in (
            [Problem(where, problem.code, problem.limit) for where in empty or ["clock"]]
            if problem.field == "starts_at"
            else [problem]
        )
    )
