"""The meetings of the families with an open case: those behind them, and those of this week and the next ones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from famsam_desktop.domain import times
from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaPart
from famsam_desktop.domain.meetings import (
    Attendance,
    Focus,
    Mandate,
    MeetingForm,
    MeetingState,
    MeetingType,
    ParticipantKind,
)
from famsam_desktop.domain.outcomes import OutcomeKind
from famsam_desktop.domain.templates import FIRST_TEMPLATES
from famsam_desktop.services.demo import current_rows, days, network, said, seats, texts
from famsam_desktop.services.demo.current import CurrentFamily
from famsam_desktop.services.demo.current_rows import Slot
from famsam_desktop.services.demo.gatherings import Gathering, Promised, Said, Seat, Someone
from famsam_desktop.services.demo.past import venue_in

_FIRST, _FOLLOW_UP = FIRST_TEMPLATES[:2]
_ELSEWHERE = frozenset({MeetingForm.DIGITAL, MeetingForm.TELEPHONE})
_LINKED = frozenset({MeetingForm.DIGITAL, MeetingForm.HYBRID})

#: Days from today on which open actions are due, dealt out in turn; those before today are overdue.
_DUE = (-9, 6, 13, -3, 20, 9, -16, 27, 5, 12)


#: The row at whose last meeting not everybody agreed.
_DISAGREEING = 4


@dataclass(frozen=True, slots=True)
class Now:
    """The moment the demo is made for."""

    instant: datetime

    @property
    def today(self) -> date:
        """The local day."""
        return times.local_day(self.instant)

    def day_of(self, slot: Slot) -> date:
        """The day of a slot; from the week after next on, weeks with a holiday on that day are passed over."""
        day = times.monday(self.today) + timedelta(weeks=slot.week, days=slot.weekday)
        while slot.week > 1 and not days.is_workday(day):
            day += timedelta(weeks=1)
        return day

    def weekday_after(self) -> date:
        """The first weekday after today."""
        return days.weekday_from(self.today + timedelta(days=1))

    def weekday_before(self) -> date:
        """The last weekday before today."""
        return days.weekday_until(self.today - timedelta(days=1))


def meetings(families: tuple[CurrentFamily, ...], now: Now) -> Iterator[Gathering]:
    """Every meeting of the families with an open case, and two that are about no case."""
    for current in families:
        for position, starts_at in enumerate(current.starts):
            yield _held(current, position, starts_at, now)
        for position, slot in enumerate(current.row.slots):
            yield _planned(current, f"slot{position}", slot, now.day_of(slot), now)
        if current.place == current_rows.BIG:
            yield _big(current, now)
        if current.place == current_rows.JUST_HELD:
            yield _planned(current, "just held", current_rows.JUST_HELD_SLOT, now.weekday_before(), now)
    yield _steering_group(now)
    yield _information(now)


# --- behind -----------------------------------------------------------------------------------------------------------


def _held(current: CurrentFamily, position: int, starts_at: datetime, now: Now) -> Gathering:
    """A held coordination meeting; what was taken on at the last one is still open in part."""
    day = times.local_day(starts_at)
    last = position == len(current.family.meetings) - 1
    seed = current.family.number * 3 + position
    guardian = current.household.guardians[0]
    items = (_FIRST if position == 0 else _FOLLOW_UP).items
    promised = [said.done(current.agencies, guardian, seed + turn, day) for turn in range(1 if last else 2)]
    if last:
        promised += _still_open(current, now, day)
    results = said.outcomes(current.agencies, seed, 3, day, len(items))
    if last and current.place == _DISAGREEING:
        results += (Said(kind=OutcomeKind.DISAGREEMENT, text=texts.DISAGREEMENT, item=2),)
    return Gathering(
        key=f"held{position}",
        number=current.family.number,
        case=current.case,
        starts_at=starts_at,
        minutes=days.SLOT_MINUTES,
        venue=venue_in(current.family.municipality),
        focus=_focus(current),
        chair=current.family.number,
        note_taker=current.family.number + 1,
        discussed=current.discussed,
        seats=tuple(
            seats.attended(seat, seed + turn)
            for turn, seat in enumerate(seats.around(current, MeetingType.COORDINATION))
        ),
        items=items,
        said=results,
        promised=tuple(promised),
        agenda_sent_on=days.workday_until(day - timedelta(days=8)),
        summary_sent_on=days.workday_from(day + timedelta(days=2)),
    )


def _still_open(current: CurrentFamily, now: Now, meeting: date) -> list[Promised]:
    count = 3 if current.place == current_rows.BIG else 2
    found = []
    for turn in range(count):
        seed = current.place * 2 + turn
        due = _due_in(_DUE[seed % len(_DUE)], now)
        due = now.weekday_before() if seed == 0 else due
        found.append(said.to_do(current.agencies, current.household.guardians[0], seed, max(due, meeting)))
    return found


# --- this week and the next ones -------------------------------------------------------------------------------------


def _planned(current: CurrentFamily, key: str, slot: Slot, day: date, now: Now) -> Gathering:
    """A meeting around today: held when its time is over, else called to or still a draft."""
    starts_at = times.instant(day, slot.begins)
    over = starts_at + timedelta(minutes=slot.minutes) <= now.instant
    together = slot.type is MeetingType.COORDINATION
    seed = current.family.number + current.place
    places = tuple(seats.around(current, slot.type))
    state = MeetingState.CONVENED if slot.week <= 1 or slot.sent else MeetingState.DRAFT
    meeting = Gathering(
        key=key,
        number=current.family.number,
        case=current.case,
        type=slot.type,
        form=slot.form,
        starts_at=starts_at,
        minutes=slot.minutes,
        state=state,
        venue=None if slot.form in _ELSEWHERE else venue_in(current.family.municipality, current.place),
        link=texts.LINK.format(f"{current.family.number}-{key}") if slot.form in _LINKED else "",
        focus=_focus(current),
        chair=current.place,
        note_taker=current.place + 1 if together else None,
        discussed=current.discussed if together else (),
        seats=tuple(seats.asked(seat, seed + turn) for turn, seat in enumerate(places)),
        items=_items(slot, current),
        agenda_sent_on=_sent_on(slot, day, now),
    )
    return _over(meeting, current, now) if over else meeting


def _over(meeting: Gathering, current: CurrentFamily, now: Now) -> Gathering:
    """The meeting once its time is over: who was there and what came out; its summary leaves after two days."""
    day = times.local_day(meeting.starts_at)
    seed = current.family.number + 5
    sent_on = days.weekday_from(day + timedelta(days=2))
    together = meeting.type is MeetingType.COORDINATION
    results, tasks = (5, 3) if meeting.key == "just held" else (3, 2) if together else (1, 1)
    guardian = current.household.guardians[0]
    return replace(
        meeting,
        state=MeetingState.HELD,
        seats=tuple(replace(seat, attendance=Attendance.PRESENT) for seat in meeting.seats),
        said=said.outcomes(current.agencies, seed, results, day, len(meeting.items)),
        promised=tuple(
            said.to_do(current.agencies, guardian, seed + turn, _due_in(10 + 4 * turn, now))
            for turn in range(tasks)
        ),
        agenda_sent_on=meeting.agenda_sent_on or days.workday_until(day - timedelta(days=6)),
        summary_sent_on=sent_on if sent_on <= now.today and meeting.key != "just held" else None,
    )


def _due_in(number: int, now: Now) -> date:
    return days.weekday_from(now.today + timedelta(days=number))


def _sent_on(slot: Slot, day: date, now: Now) -> date | None:
    if not slot.sent:
        return None
    return min(days.weekday_until(day - timedelta(days=7 + day.weekday() * 2 % 3)), now.weekday_before())


def _focus(current: CurrentFamily) -> Focus:
    grown = [place for place in current.discussed if not current.family.members[place].is_child]
    return Focus.BOTH if grown else Focus.CHILD


def _items(slot: Slot, current: CurrentFamily) -> tuple[AgendaItemDraft, ...]:
    if slot.type is MeetingType.COORDINATION:
        return (_FOLLOW_UP if current.family.meetings else _FIRST).items
    return _items_from(texts.SHORT_ITEMS)


def _items_from(rows: tuple[tuple[str, int], ...]) -> tuple[AgendaItemDraft, ...]:
    parts = [AgendaPart.OPENING, *[AgendaPart.CURRENT] * (len(rows) - 2), AgendaPart.CLOSING]
    return tuple(
        AgendaItemDraft(title=title, part=part, planned_minutes=minutes)
        for part, (title, minutes) in zip(parts, rows, strict=True)
    )


# --- three special ones ----------------------------------------------------------------------------------------


def _big(current: CurrentFamily, now: Now) -> Gathering:
    """The meeting with many agencies: a second person from two of them, a support person, a full agenda."""
    meeting = _planned(current, "big", current_rows.BIG_SLOT, now.weekday_after(), now)
    extra = (
        Seat(who=Someone(agency="L.upper", contact=1), mandate=Mandate.NO),
        Seat(
            who=Someone(support_person=texts.SUPPORT_PERSON), kind=ParticipantKind.INVITED, role="stödperson"
        ),
    )
    items = tuple(
        AgendaItemDraft(
            title=title,
            part=part,
            planned_minutes=minutes,
            responsible=responsible,
            prepare_note=prepare,
            internal_note=internal,
        )
        for title, part, minutes, responsible, prepare, internal in texts.BIG_AGENDA
    )
    return replace(meeting, seats=(*meeting.seats, *extra), items=items, state=MeetingState.CONVENED)


def _without_case(key: str, slot: Slot, now: Now, title: str) -> Gathering:
    day = now.day_of(slot)
    starts_at = times.instant(day, slot.begins)
    over = starts_at + timedelta(minutes=slot.minutes) <= now.instant
    return Gathering(
        key=key,
        title=title,
        type=slot.type,
        form=slot.form,
        starts_at=starts_at,
        minutes=slot.minutes,
        state=MeetingState.HELD if over else MeetingState.CONVENED,
        venue=0,
        link=texts.LINK.format(key) if slot.form in _LINKED else "",
        chair=0,
        agenda_sent_on=_sent_on(slot, day, now),
    )


def _steering_group(now: Now) -> Gathering:
    meeting = _without_case("styrgrupp", current_rows.STEERING_SLOT, now, texts.STEERING_GROUP)
    there = Attendance.PRESENT if meeting.state is MeetingState.HELD else None
    members = [
        Seat(who=Someone(agency=f"{town}.social", contact=2), mandate=Mandate.YES, attendance=there)
        for town in network.LETTER_OF.values()
    ]
    members += [
        Seat(who=Someone(agency="bup", contact=1), mandate=Mandate.YES, attendance=there),
        Seat(who=Someone(agency="L.school"), mandate=Mandate.YES, attendance=there),
    ]
    return replace(meeting, note_taker=1, seats=tuple(members), items=_items_from(texts.STEERING_ITEMS))


def _information(now: Now) -> Gathering:
    meeting = _without_case("information", current_rows.INFORMATION_SLOT, now, texts.INFORMATION_MEETING)
    invited = tuple(Seat(who=Someone(agency="L.upper", contact=contact)) for contact in range(2))
    return replace(meeting, seats=invited, items=_items_from(texts.INFORMATION_ITEMS))
