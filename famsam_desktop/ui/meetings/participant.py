"""Who takes part: from an agency, from the family, or a support person; consent is said while choosing."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from famsam_desktop.domain.agencies import Contact
from famsam_desktop.domain.consents import Coverage, Standing
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Mandate, Participant, ParticipantDraft, ParticipantKind, Response
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.domain.participants import participant_draft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.who import PeopleChoices, TypedParticipant, Whence, read_people
from famsam_desktop.ui.meetings.words import consent_words, standing_of
from famsam_desktop.ui.registers.contact import ContactDialog
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.fields import Check, Choice, Field, LongText, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class ParticipantDialog(FormDialog[TypedParticipant]):
    """Adds a participant; "Ny kontaktperson …" makes one without losing what is typed."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        sight: Sight,
        people: PeopleChoices,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._desk, self._sight, self._people = desk, sight, people
        self._agency: UUID | None = None
        self._asked: UUID | None = None
        self._whence = Whence.AGENCY
        form = Form(_fields(parent, people), TypedParticipant(), partial(_problems, sight.today))
        super().__init__(
            parent.tr("Lägg till deltagare"),
            form,
            act=partial(_invite, desk, sight.meeting.id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till"),
            then=then,
        )
        self.new_contact = button(self.tr("Ny kontaktperson …"), self, clicked=self._on_new_contact)
        self.amend_contact = icon_button(
            self.tr("Ändra kontaktpersonen"), "pencil", self, clicked=self._on_amend_contact
        )
        self._editors["contact"] = self._open_contact
        self._put_beside_contact()
        form.edited.connect(self._on_edited)
        self._narrow_contacts(None)
        self._on_edited()

    def unsaved(self) -> bool:
        """Only who was chosen or typed counts, not how the choice was filtered."""
        now = self.form.draft()
        return bool(now.contact_id or now.member_id or now.support_person or now.expectations)

    def _on_edited(self) -> None:
        now = self.form.draft()
        agency = now.whence is Whence.AGENCY
        self.form.show_field("agency_id", agency)
        self.form.show_field("contact_id", agency)
        self.form.show_field("member_id", now.whence is Whence.FAMILY)
        self.form.show_field("support_person", now.whence is Whence.SUPPORT)
        self.form.show_field("mandate", agency)
        self.form.show_field("substitute", now.response is Response.SUBSTITUTE)
        if now.whence is not self._whence:
            self._whence = now.whence
            family = now.whence is Whence.FAMILY
            self.form.editor("interpreter").set_value(family and self._people.needs_interpreter)
        self.new_contact.setVisible(agency)
        self.amend_contact.setVisible(agency)
        self.amend_contact.setEnabled(now.contact_id is not None)
        if now.agency_id != self._agency:
            self._narrow_contacts(now.agency_id)
        self._ask_coverage(self._agency_of(now.contact_id) if agency else None)

    def _put_beside_contact(self) -> None:
        editor = cast(ChoiceEditor, self.form.editor("contact_id"))
        editor.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        editor.box.setMinimumContentsLength(18)
        beside = editor.layout()
        if beside is not None:
            beside.addWidget(self.amend_contact)
            beside.addWidget(self.new_contact)
        QWidget.setTabOrder(editor.box, self.amend_contact)
        QWidget.setTabOrder(self.amend_contact, self.new_contact)

    def _narrow_contacts(self, agency_id: UUID | None) -> None:
        self._agency = agency_id
        editor = cast(ChoiceEditor, self.form.editor("contact_id"))
        editor.set_choices(
            [
                (contact.id, _contact_words(contact, named=agency_id is None))
                for contact in self._people.contacts
                if agency_id is None or contact.agency_id == agency_id
            ]
        )

    def _agency_of(self, contact_id: UUID | None) -> UUID | None:
        return next((c.agency_id for c in self._people.contacts if c.id == contact_id), None)

    def _ask_coverage(self, agency_id: UUID | None) -> None:
        family_id = self._sight.meeting.family_id
        if agency_id is None or family_id is None:
            self._asked = None
            self._show_coverage(None)
        elif agency_id != self._asked:
            self._asked = agency_id
            meeting = self._sight.meeting
            look = partial(
                self._desk.consents.standing, family_id, agency_id, meeting.day, meeting.discussed_ids
            )
            self._jobs.ask(look, self._show_coverage, newest="coverage")

    def _show_coverage(self, stands: Standing | None) -> None:
        self.form.show_field("consent_acknowledged", stands is not None and stands.is_missing)
        if stands is None:
            self.banner.clear()
        else:
            say_consent(self.banner, stands)
        self.make_room()

    def _on_new_contact(self) -> None:
        self._open_contact(None)

    def _on_amend_contact(self) -> None:
        self._open_contact(self.form.draft().contact_id)

    def _open_contact(self, about: UUID | None) -> None:
        self._jobs.ask(self._desk.families.municipalities, partial(self._on_municipalities, about))

    def _on_municipalities(self, about: UUID | None, municipalities: Sequence[Municipality]) -> None:
        dialog = ContactDialog(
            self._desk,
            self._jobs,
            self,
            agencies=self._people.agencies,
            agency_id=self._agency,
            contact=next((each for each in self._people.contacts if each.id == about), None),
            municipalities=municipalities,
            then=self._on_contact_made,
        )
        dialog.open_as("contact", about, amends=about is not None)

    def _on_contact_made(self, change: Any) -> None:
        read = partial(read_people, self._desk, self._people.members)
        self._jobs.ask(read, partial(self._on_people, change.id))

    def _on_people(self, contact_id: UUID, people: PeopleChoices) -> None:
        self._people = people
        agency = cast(ChoiceEditor, self.form.editor("agency_id"))
        agency.set_choices(_agency_choices(people))
        agency.set_value(self._agency_of(contact_id))
        self._narrow_contacts(self._agency_of(contact_id))
        self.form.editor("contact_id").set_value(contact_id)
        self.form.edited.emit()


class ParticipantAmendDialog(FormDialog[ParticipantDraft]):
    """Changes how somebody takes part; who it is stands fast, and what somebody else changed meanwhile stays."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget, *, sight: Sight, who: Participant) -> None:
        seen = participant_draft(who)
        super().__init__(
            who.name,
            Form(_how_fields(parent), seen, partial(_amend_problems, sight.today)),
            act=partial(_amend, desk, who.id, seen),
            jobs=jobs,
            parent=parent,
        )
        self.form.show_field("mandate", who.contact_id is not None)
        self.form.show_field("consent_acknowledged", who.coverage is Coverage.NONE)
        self.form.edited.connect(self._on_edited)
        self._on_edited()
        stands = standing_of(who)
        if stands is not None:
            say_consent(self.banner, stands, explained=not who.needs_reason)

    def _on_edited(self) -> None:
        self.form.show_field("substitute", self.form.draft().response is Response.SUBSTITUTE)


def say_consent(banner: Banner, stands: Standing, *, explained: bool = False) -> None:
    """How consent stands for somebody's agency on the day of the meeting, and what to do without it."""
    said = f"{consent_words(stands, when=banner.tr('på mötets dag'))}."
    if stands.is_missing and explained:
        banner.say(Tone.WARN, f"{said} {banner.tr('Skäl angivet.')}")
    elif stands.is_missing:
        told = banner.tr("Inhämta samtycke, eller skriv varför personen ändå ska vara med.")
        banner.say(Tone.BAD, f"{said} {told}")
    else:
        banner.say(Tone.OK if stands.is_sure else Tone.WARN, said)


def _fields(parent: QWidget, people: PeopleChoices) -> list[Field]:
    whence = [
        (Whence.AGENCY, parent.tr("En verksamhet")),
        (Whence.FAMILY, parent.tr("Familjen")),
        (Whence.SUPPORT, parent.tr("Stödperson")),
    ]
    members = [(member.id, f"{member.name} ({heading(member.role).lower()})") for member in people.members]
    return [
        Field(name="whence", label=parent.tr("Från"), kind=Pick(whence)),
        Field(
            name="agency_id",
            label=parent.tr("Verksamhet"),
            kind=Pick(_agency_choices(people), parent.tr("Alla verksamheter")),
        ),
        Field(name="contact_id", label=parent.tr("Person"), kind=Pick([]), required=True),
        Field(name="member_id", label=parent.tr("Familjemedlem"), kind=Pick(members), required=True),
        Field(name="support_person", label=parent.tr("Stödpersonens namn"), kind=Text(120), required=True),
        *_how_fields(parent),
    ]


def _how_fields(parent: QWidget) -> list[Field]:
    return [
        Field(
            name="consent_acknowledged",
            label=parent.tr("Samtycke saknas: varför personen ändå ska vara med"),
            kind=Text(),
        ),
        Field(name="kind", label=parent.tr("Kallad eller inbjuden"), kind=Choice(ParticipantKind)),
        Field(name="response", label=parent.tr("Svar"), kind=Choice(Response), beside=True),
        Field(name="substitute", label=parent.tr("Ersättarens namn"), kind=Text(120)),
        Field(name="role", label=parent.tr("Roll i mötet"), kind=Text(120)),
        Field(name="mandate", label=parent.tr("Mandat att besluta"), kind=Choice(Mandate), beside=True),
        Field(name="interpreter", label=parent.tr("Behöver tolk"), kind=Check()),
        Field(name="expectations", label=parent.tr("Förväntningar på mötet"), kind=LongText(2)),
    ]


def _agency_choices(people: PeopleChoices) -> list[tuple[UUID, str]]:
    return [(agency.id, agency.name) for agency in people.agencies]


def _contact_words(contact: Contact, *, named: bool) -> str:
    parts = (contact.name, contact.title, contact.agency if named else "")
    return ", ".join(part for part in parts if part)


def _problems(today: date, typed: TypedParticipant) -> tuple[Problem, ...]:
    return typed.problems(today)


def _amend_problems(today: date, draft: ParticipantDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _invite(desk: "Desk", meeting_id: UUID, typed: TypedParticipant) -> Any:
    return desk.meetings.invite(meeting_id, typed.draft())


def _amend(desk: "Desk", participant_id: UUID, seen: ParticipantDraft, draft: ParticipantDraft) -> Any:
    return desk.meetings.amend_participant(participant_id, draft, seen)
