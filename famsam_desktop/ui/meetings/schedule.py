"""Plan a meeting, or change its plan: case, time, room and people; what is in the way is said while choosing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.clashes import Busy, seats_lacking
from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.errors import Incomplete
from famsam_desktop.domain.meetings import (
    Focus,
    MeetingDraft,
    MeetingForm,
    MeetingRow,
    MeetingType,
    Participant,
    Venue,
)
from famsam_desktop.domain.outcomes import OwnerKind
from famsam_desktop.domain.overviews import User
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.typed import TypedMeeting, TypedTime, typed
from famsam_desktop.ui.meetings.words import busy_words, seats_words
from famsam_desktop.ui.registers.venue import VenueChoices, VenueDialog, read_venue_choices, room_name
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.fields import Choice, Clock, Day, Field, Number, Pick, Text
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.ticks import Ticks, TicksEditor

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleChoices:
    """What the dialog offers, read before it opens."""

    cases: Sequence[tuple[UUID, str]] = field(repr=False)
    venues: Sequence[Venue]
    rooms: VenueChoices
    users: Sequence[User] = field(repr=False)
    again: "Again | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """The meeting that another one follows on, and who can be asked again."""

    meeting_id: UUID
    case_id: UUID | None
    participants: Sequence[Participant] = field(repr=False)


def read_choices(desk: "Desk") -> ScheduleChoices:
    """The open cases, the rooms, where rooms can be, and the team."""
    return ScheduleChoices(
        cases=desk.cases.open_cases(),
        venues=desk.agencies.venues(),
        rooms=read_venue_choices(desk),
        users=desk.users,
    )


def _read_coming(desk: "Desk", case_id: UUID | None) -> MeetingRow | None:
    return None if case_id is None else desk.meetings.coming(case_id)


def read_members(desk: "Desk", case_id: UUID | None) -> list[tuple[UUID, str]]:
    """The members of the case's family, as whoever a meeting may be about."""
    if case_id is None:
        return []
    return [
        (owner.id, f"{name} ({_small(retold(role))})" if role else name)
        for owner, name, role in desk.actions.owners(case_id)
        if owner.kind is OwnerKind.MEMBER
    ]


class ScheduleDialog(FormDialog[TypedMeeting]):
    """A form over a `MeetingDraft`; `but` is the meeting that is changed, which is not in its own way."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        draft: MeetingDraft,
        choices: ScheduleChoices,
        but: UUID | None = None,
        participants: Sequence[Participant] = (),
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._desk = desk
        self._but = but
        self._rooms, self._venues = choices.rooms, tuple(choices.venues)
        self._participants = participants
        self._today = today = times.local_day(desk.clock())
        start = typed(replace(draft, chair_id=draft.chair_id or desk.user.id))
        if choices.again is not None:
            start = replace(start, again_ids=frozenset(who.id for who in choices.again.participants))
        form = Form(_fields(parent, choices), start, partial(_problems, today))
        act = partial(_send, desk.meetings.schedule if but is None else partial(_amend, desk, but, draft))
        if choices.again is not None:
            act = partial(_book_next, desk, choices.again)
        super().__init__(
            parent.tr("Nytt möte") if but is None else parent.tr("Ändra planen"),
            form,
            act=act,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Planera mötet") if but is None else "",
            then=then,
        )
        self._again = choices.again if choices.again is not None and choices.again.participants else None
        self._case: UUID | None = None
        self._busy: Sequence[Busy] = ()
        self._follows = None if choices.again is None else choices.again.meeting_id
        self._coming: MeetingRow | None = None
        self._asked: tuple[bool, ...] = ()
        self._add_venue_buttons()
        self._editors["venue"] = self._open_venue
        form.edited.connect(self._on_edited)
        self._on_edited()
        if start.case_id is not None and start.day is None:
            form.editor("day").control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_venue_buttons(self) -> None:
        self.new_venue = button(self.tr("Ny lokal …"), self, clicked=self._on_new_venue)
        self.amend_venue = icon_button(self.tr("Ändra lokalen"), "pencil", self, clicked=self._on_amend_venue)
        beside = self.form.editor("venue_id").layout()
        if beside is not None:
            beside.addWidget(self.amend_venue)
            beside.addWidget(self.new_venue)
        QWidget.setTabOrder(self.form.editor("venue_id").control(), self.amend_venue)
        QWidget.setTabOrder(self.amend_venue, self.new_venue)

    def _on_edited(self) -> None:
        now = self.form.draft()
        asked = (now.case_id is None, now.has_room, now.has_link, now.case_id is not None)
        for name, shown in zip(("title", "venue_id", "link", "discussed_ids"), asked, strict=True):
            self.form.show_field(name, shown)
        if self._again is not None:
            self.form.show_field("again_ids", now.case_id == self._again.case_id)
        if asked != self._asked:
            self._asked = asked
            self.make_room()
        if now.case_id != self._case:
            self._case = now.case_id
            read = partial(read_members, self._desk, now.case_id)
            self._jobs.ask(read, self._on_members, newest="members")
            if self._but is None:
                self._jobs.ask(
                    partial(_read_coming, self._desk, now.case_id), self._on_coming, newest="coming"
                )
        self.amend_venue.setEnabled(self._venue() is not None)
        draft = now.draft()
        if draft.starts_at is not None and draft.planned_minutes > 0:
            look = partial(self._desk.meetings.busy, draft, self._but)
            self._jobs.ask(look, self._on_busy, newest="clashes")
        else:
            self._on_busy(())

    def _on_members(self, members: list[tuple[UUID, str]]) -> None:
        editor = cast(TicksEditor, self.form.editor("discussed_ids"))
        editor.set_choices(members)
        self.make_room()

    def _on_coming(self, coming: MeetingRow | None) -> None:
        self._coming = coming if coming is not None and coming.id != self._follows else None
        self._on_busy(self._busy)

    def _on_busy(self, found: Sequence[Busy]) -> None:
        self._busy = found
        lacking = seats_lacking(self.form.draft().draft(), self._venue(), self._participants)
        _say_in_the_way(self, found, seats_words(*lacking) if lacking else "", self._coming_words())

    def _coming_words(self) -> str:
        """That the family meets already."""
        if self._coming is None:
            return ""
        day = times.long_date(times.local_day(self._coming.starts_at)).removesuffix(f" {self._today.year}")
        return self.tr("Familjen har redan ett möte den {day}.").format(day=day)

    def _venue(self) -> Venue | None:
        chosen = self.form.draft().venue_id
        return next((venue for venue in self._venues if venue.id == chosen), None)

    def _on_new_venue(self) -> None:
        self._open_venue(None)

    def _on_amend_venue(self) -> None:
        venue = self._venue()
        if venue is not None:
            self._open_venue(venue.id)

    def _open_venue(self, about: UUID | None) -> None:
        dialog = VenueDialog(
            self._desk,
            self._jobs,
            self,
            choices=self._rooms,
            venue=next((venue for venue in self._venues if venue.id == about), None),
            then=self._on_venue_made,
            gone=self._on_venue_gone,
        )
        dialog.open_as("venue", about, amends=about is not None)

    def _on_venue_made(self, change: Any) -> None:
        self._jobs.ask(self._desk.agencies.venues, partial(self._on_venues, change.id))

    def _on_venue_gone(self, _change: Any) -> None:
        self._jobs.ask(self._desk.agencies.venues, partial(self._on_venues, None))

    def _on_venues(self, venue_id: UUID | None, venues: Sequence[Venue]) -> None:
        self._venues = tuple(venues)
        editor = cast(ChoiceEditor, self.form.editor("venue_id"))
        editor.set_choices(_rooms(venues))
        editor.set_value(venue_id)
        self.form.edited.emit()


class MoveDialog(FormDialog[TypedTime]):
    """Another day or time for a meeting, nothing else."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        meeting_id: UUID,
        draft: MeetingDraft,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._desk, self._draft, self._but = desk, draft, meeting_id
        before = typed(draft)
        start = TypedTime(day=before.day, clock=before.clock, planned_minutes=before.planned_minutes)
        fields = [
            Field(name="day", label=parent.tr("Dag"), kind=Day(), required=True),
            Field(name="clock", label=parent.tr("Tid"), kind=Clock(), required=True, beside=True),
            Field(
                name="planned_minutes", label=parent.tr("Minuter"), kind=Number(), required=True, beside=True
            ),
        ]
        today = times.local_day(desk.clock())
        super().__init__(
            parent.tr("Flytta mötet"),
            Form(fields, start, partial(_time_problems, today)),
            act=partial(_move, desk, meeting_id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Flytta"),
            then=then,
        )
        self.form.edited.connect(self._on_edited)

    def _on_edited(self) -> None:
        now = self.form.draft()
        if now.starts_at is not None and now.planned_minutes:
            draft = replace(self._draft, starts_at=now.starts_at, planned_minutes=now.planned_minutes)
            look = partial(self._desk.meetings.busy, draft, self._but)
            self._jobs.ask(look, self._on_busy, newest="clashes")

    def _on_busy(self, found: Sequence[Busy]) -> None:
        _say_in_the_way(self, found)


def _say_in_the_way(dialog: FormDialog[Any], found: Sequence[Busy], more: str = "", known: str = "") -> None:
    """Who and what is taken at the time that is typed now, what else is worth a thought, and what is good to know."""
    warned = " ".join(part for part in (busy_words(found) if found else "", more) if part)
    said = " ".join(part for part in (warned, known) if part)
    if said:
        dialog.banner.say(Tone.WARN if warned else Tone.INFO, said)
        dialog.make_room()
    else:
        dialog.banner.clear()


def _fields(parent: QWidget, choices: ScheduleChoices) -> list[Field]:
    return [*_plan_fields(parent, choices), *(_again_fields(parent, choices.again) if choices.again else [])]


def _again_fields(parent: QWidget, again: Again) -> list[Field]:
    """Whom to ask again: those of this meeting, also without consent, which is asked for before they are convened."""
    names = [(who.id, _named(parent, who)) for who in again.participants]
    label = parent.tr("Deltagare från det här mötet")
    return [Field(name="again_ids", label=label, kind=Ticks(names), beside=True)] if names else []


def _named(parent: QWidget, who: Participant) -> str:
    lacks = who.coverage is Coverage.NONE
    return parent.tr("{name} (samtycke saknas)").format(name=who.name) if lacks else who.name


def _plan_fields(parent: QWidget, choices: ScheduleChoices) -> list[Field]:
    people = [(user.id, user.name) for user in choices.users]
    rooms = _rooms(choices.venues)
    return [
        Field(
            name="case_id",
            label=parent.tr("Ärende"),
            kind=Pick(choices.cases, parent.tr("Inget ärende (styrgrupp, information …)")),
        ),
        Field(name="title", label=parent.tr("Vad mötet gäller"), kind=Text(), required=True),
        Field(name="type", label=parent.tr("Typ"), kind=Choice(MeetingType), required=True),
        Field(name="form", label=parent.tr("Form"), kind=Choice(MeetingForm), beside=True),
        Field(name="day", label=parent.tr("Dag"), kind=Day(), required=True),
        Field(name="clock", label=parent.tr("Tid"), kind=Clock(), required=True, beside=True),
        Field(name="planned_minutes", label=parent.tr("Minuter"), kind=Number(), required=True, beside=True),
        Field(
            name="venue_id",
            label=parent.tr("Lokal"),
            kind=Pick(rooms, parent.tr("Ingen lokal än")),
        ),
        Field(name="link", label=parent.tr("Länk eller telefonnummer"), kind=Text()),
        Field(name="chair_id", label=parent.tr("Mötesledare"), kind=Pick(people), required=True),
        Field(
            name="note_taker_id",
            label=parent.tr("Dokumentatör"),
            kind=Pick(people, parent.tr("Ingen än")),
            beside=True,
        ),
        Field(name="focus", label=parent.tr("Fokus"), kind=Choice(Focus), beside=True),
        Field(
            name="discussed_ids",
            label=parent.tr("Vems situation mötet handlar om"),
            kind=Ticks(empty=parent.tr("Familjen har inga medlemmar inskrivna än.")),
        ),
    ]


def _rooms(venues: Sequence[Venue]) -> list[tuple[UUID, str]]:
    return [(venue.id, room_name(venue)) for venue in venues]


def _problems(today: Any, draft: TypedMeeting) -> Any:
    return draft.problems(today)


def _time_problems(today: Any, draft: TypedTime) -> Any:
    return draft.problems(today)


def _send(act: Callable[[MeetingDraft], Any], now: TypedMeeting) -> Any:
    return act(now.draft())


def _book_next(desk: "Desk", again: Again, now: TypedMeeting) -> Any:
    asked = now.again_ids if now.case_id == again.case_id else ()
    return desk.live.book_next(again.meeting_id, now.draft(), asked)


def _move(desk: "Desk", meeting_id: UUID, now: TypedTime) -> Any:
    if now.starts_at is None or now.planned_minutes is None:
        raise Incomplete(now.problems(times.local_day(desk.clock())))
    return desk.meetings.move(meeting_id, now.starts_at, now.planned_minutes)


def _amend(desk: "Desk", meeting_id: UUID, seen: MeetingDraft, draft: MeetingDraft) -> Any:
    return desk.meetings.amend(meeting_id, draft, seen)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
