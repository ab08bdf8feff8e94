"""Book one of the proposed times: what the proposal does not say itself, and the meeting is planned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.drafts import given, line
from famsam_desktop.domain.errors import ConsentMissing, MeetingClash, Problem
from famsam_desktop.domain.families import Member
from famsam_desktop.domain.meetings import Booking as Other
from famsam_desktop.domain.meetings import Focus, MeetingDraft, MeetingForm, Venue
from famsam_desktop.domain.overviews import User
from famsam_desktop.domain.proposals import Proposal, ProposedSlot
from famsam_desktop.services.proposals import Booking
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.terms import term
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.times import span
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Field, Pick, Text
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.ticks import Ticks

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedBooking:
    """How the meeting is held, by the fields of the form."""

    form: MeetingForm = MeetingForm.IN_PERSON
    venue_id: UUID | None = None
    link: str = field(default="", repr=False)
    chair_id: UUID | None = None
    note_taker_id: UUID | None = None
    focus: Focus = Focus.CHILD
    discussed_ids: frozenset[UUID] = frozenset()
    reason: str = field(default="", repr=False)

    @property
    def has_room(self) -> bool:
        """Somebody meets in a room."""
        return self.form in (MeetingForm.IN_PERSON, MeetingForm.HYBRID)

    @property
    def has_link(self) -> bool:
        """Somebody takes part from elsewhere."""
        return self.form is not MeetingForm.IN_PERSON

    def plan(self) -> MeetingDraft:
        """What the proposal does not say itself."""
        return MeetingDraft(
            form=self.form,
            venue_id=self.venue_id if self.has_room else None,
            link=self.link if self.has_link else "",
            chair_id=self.chair_id,
            note_taker_id=self.note_taker_id,
            focus=self.focus,
            discussed_ids=self.discussed_ids,
        )

    def problems(self, _today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (
            *given("chair_id", self.chair_id),
            *line("link", self.link, required=False),
            *line("reason", self.reason, required=False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingChoices:
    """What the dialog is about and offers, read before it opens."""

    proposal: Proposal
    slot: ProposedSlot
    venues: Sequence[Venue]
    users: Sequence[User] = field(repr=False)
    members: Sequence[Member] = field(repr=False)


def read_booking(desk: "Desk", slot_id: UUID) -> BookingChoices | None:
    """What booking a time asks for; None when the time is not offered any more."""
    proposal = desk.proposals.of_slot(slot_id)
    slot = proposal.slot(slot_id)
    if slot is None:
        return None
    family = proposal.family_id
    return BookingChoices(
        proposal=proposal,
        slot=slot,
        venues=desk.agencies.venues(),
        users=desk.users,
        members=() if family is None else desk.families.page(family).members,
    )


class BookingDialog(FormDialog[TypedBooking]):
    """Asks why agencies without consent take part only when there are such."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        choices: BookingChoices,
        then: Callable[[Any], None],
    ) -> None:
        self._desk, self._choices = desk, choices
        proposal, slot = choices.proposal, choices.slot
        when = span(slot.starts_at, proposal.ends_at(slot))
        start = TypedBooking(chair_id=desk.user.id)
        super().__init__(
            parent.tr("Boka tiden"),
            Form(_fields(parent, choices), start, partial(_problems, times.local_day(desk.clock()))),
            act=partial(_book, desk, choices),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Boka mötet"),
            intro=parent.tr("{when}. Alla som har tillfrågats blir deltagare, med sina svar.").format(
                when=when[:1].upper() + when[1:]
            ),
            then=then,
        )
        self.form.show_field("discussed_ids", proposal.case_id is not None)
        self.form.show_field("focus", proposal.case_id is not None)
        self.form.show_field("reason", False)
        self.form.edited.connect(self._on_edited)
        self._on_edited()

    def type(self, values: Any) -> dict[str, str]:
        """A reason that was typed is seen again."""
        if values.get("reason"):
            self.form.show_field("reason", True)
        return super().type(values)

    def _on_edited(self) -> None:
        now = self.form.draft()
        self.form.show_field("venue_id", now.has_room)
        self.form.show_field("link", now.has_link)
        look = partial(_clashes, self._desk, self._choices, now)
        self._jobs.ask(look, self._on_clashes, newest="clashes")

    def _on_clashes(self, found: Sequence[tuple[str, Other]]) -> None:
        if found:
            busy, other = found[0]
            self.banner.say(Tone.WARN, sentence(MeetingClash(busy, other.starts_at)))
            self.make_room()
        else:
            self.banner.clear()

    def _on_refused(self, reason: Any) -> None:
        if isinstance(reason, ConsentMissing):
            self.form.show_field("reason", True)
        super()._on_refused(reason)
        if isinstance(reason, ConsentMissing):
            self.form.editor("reason").control().setFocus()


def _fields(parent: QWidget, choices: BookingChoices) -> list[Field]:
    people = [(user.id, user.name) for user in choices.users]
    rooms = [
        (venue.id, ", ".join(part for part in (venue.name, venue.municipality) if part))
        for venue in choices.venues
    ]
    members = [(member.id, f"{member.name} ({term(member.role)})") for member in choices.members]
    return [
        Field(name="form", label=parent.tr("Form"), kind=Choice(MeetingForm)),
        Field(name="venue_id", label=parent.tr("Lokal"), kind=Pick(rooms, parent.tr("Ingen lokal än"))),
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
            kind=Ticks(members, parent.tr("Familjen har inga medlemmar inskrivna än.")),
        ),
        Field(
            name="reason",
            label=parent.tr("Varför verksamheter utan samtycke ändå är med"),
            kind=Text(),
            help=parent.tr("Skälet sparas hos deltagaren och i loggen."),
        ),
    ]


def _problems(today: Any, now: TypedBooking) -> Any:
    return now.problems(today)


def _clashes(desk: "Desk", choices: BookingChoices, now: TypedBooking) -> Any:
    draft = MeetingDraft(
        starts_at=choices.slot.starts_at,
        planned_minutes=choices.proposal.planned_minutes,
        chair_id=now.chair_id,
        note_taker_id=now.note_taker_id,
        venue_id=now.venue_id if now.has_room else None,
    )
    return desk.meetings.clashes(draft)


def _book(desk: "Desk", choices: BookingChoices, now: TypedBooking) -> Any:
    if choices.slot.id is None:
        raise LookupError
    booking = Booking(plan=now.plan(), reason=now.reason)
    return desk.proposals.become_meeting(choices.proposal.id, choices.slot.id, booking)
