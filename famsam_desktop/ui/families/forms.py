"""The field tables of the dialogs about a family and its members."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agencies import Agency, Contact, OwnContactKind
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.families import Gender, Member, MemberRole
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.ui.widgets.fields import Check, Choice, Day, Field, LongText, Number, Pick, Text


class _Checked(Protocol):
    def problems(self, today: date) -> tuple[Problem, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDraft:
    """The day on which something was done."""

    on: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return tuple(drafts.happened("on", self.on, today))


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingDraft:
    """The day on which a process ended, and why."""

    on: date | None = None
    reason: str = field(default="", repr=False)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (*drafts.happened("on", self.on, today), *drafts.line("reason", self.reason, required=False))


def problems_on(today: date) -> Callable[[Any], Iterable[Problem]]:
    """What a form asks its draft, with the day already known."""
    return partial(_problems, today)


def _problems(today: date, draft: _Checked) -> tuple[Problem, ...]:
    return draft.problems(today)


def family_fields(qt: QObject, municipalities: Sequence[Municipality]) -> tuple[Field, ...]:
    """A family."""
    return (
        Field(
            name="alias",
            label=qt.tr("Alias"),
            kind=Text(drafts.NAME_LENGTH, qt.tr("till exempel Familj 26-14")),
            required=True,
            help=qt.tr("Ett namn som bara ni förstår. Skriv inga personnummer."),
        ),
        Field(
            name="municipality_id",
            label=qt.tr("Kommun"),
            kind=Pick([(one.id, one.name) for one in municipalities], qt.tr("Välj kommun")),
            required=True,
        ),
        Field(name="language", label=qt.tr("Språk"), kind=Text(drafts.NAME_LENGTH)),
        Field(name="interpreter_needed", label=qt.tr("Tolk behövs"), kind=Check()),
        Field(name="note", label=qt.tr("Anteckning"), kind=LongText(3)),
    )


def member_fields(qt: QObject) -> tuple[Field, ...]:
    """A member of a family."""
    return (
        Field(
            name="name",
            label=qt.tr("Förnamn eller alias"),
            kind=Text(drafts.NAME_LENGTH),
            required=True,
        ),
        Field(
            name="role",
            label=qt.tr("Roll"),
            kind=Choice(MemberRole, qt.tr("Välj roll")),
            required=True,
        ),
        Field(
            name="birth_year",
            label=qt.tr("Födelseår"),
            kind=Number(qt.tr("åååå")),
            help=qt.tr("Lämna tomt när det är okänt."),
        ),
        Field(name="gender", label=qt.tr("Kön"), kind=Choice(Gender), beside=True),
        Field(name="school", label=qt.tr("Skola eller förskola"), kind=Text(drafts.NAME_LENGTH)),
        Field(
            name="protected_identity",
            label=qt.tr("Skyddade personuppgifter"),
            kind=Check(),
            help=qt.tr("Visas tydligt överallt där namnet står i familjen."),
        ),
    )


def guardianship_fields(qt: QObject, members: Sequence[Member]) -> tuple[Field, ...]:
    """Who has custody of a child."""
    children = [(member.id, member.name) for member in members if member.is_child]
    adults = [(member.id, member.name) for member in members if not member.is_child]
    return (
        Field(name="child_id", label=qt.tr("Barn"), kind=Pick(children, qt.tr("Välj barn")), required=True),
        Field(
            name="guardian_id",
            label=qt.tr("Vårdnadshavare"),
            kind=Pick(adults, qt.tr("Välj vuxen")),
            required=True,
        ),
        Field(name="valid_from", label=qt.tr("Från"), kind=Day(), help=qt.tr("Lämna tomt när det är okänt.")),
        Field(name="valid_to", label=qt.tr("Till"), kind=Day(), beside=True),
    )


def own_contact_fields(qt: QObject, agencies: Sequence[Agency]) -> tuple[Field, ...]:
    """A member's own contact; the contact persons offered follow the agency (see `offer_contacts`)."""
    return (
        Field(
            name="agency_id",
            label=qt.tr("Verksamhet"),
            kind=Pick(agency_choices(agencies), qt.tr("Välj verksamhet")),
            required=True,
        ),
        Field(name="contact_id", label=qt.tr("Kontaktperson"), kind=Pick((), qt.tr("Ingen vald"))),
        Field(
            name="kind",
            label=qt.tr("Vad kontakten gäller"),
            kind=Choice(OwnContactKind, qt.tr("Välj slag")),
            required=True,
            help=qt.tr("Föräldraprogram och kurs räknas inte när processer räknas."),
        ),
        Field(name="valid_from", label=qt.tr("Från"), kind=Day(), required=True),
        Field(name="valid_to", label=qt.tr("Till"), kind=Day(), beside=True, help=qt.tr("Tomt: pågår.")),
    )


def sip_fields(qt: QObject, agencies: Sequence[Agency]) -> tuple[Field, ...]:
    """A coordinated individual plan of a member."""
    return (
        Field(name="established_on", label=qt.tr("Upprättad"), kind=Day(), required=True),
        Field(name="review_on", label=qt.tr("Följs upp"), kind=Day(), beside=True),
        Field(
            name="responsible_agency_id",
            label=qt.tr("Huvudansvarig verksamhet"),
            kind=Pick(agency_choices(agencies), qt.tr("Okänd")),
        ),
    )


def day_fields(label: str) -> tuple[Field, ...]:
    """One day."""
    return (Field(name="on", label=label, kind=Day(), required=True),)


def ending_fields(qt: QObject) -> tuple[Field, ...]:
    """The end of a member's process."""
    return (
        Field(name="on", label=qt.tr("Dag"), kind=Day(), required=True),
        Field(name="reason", label=qt.tr("Varför"), kind=Text()),
    )


def agency_choices(agencies: Iterable[Agency]) -> list[tuple[UUID, str]]:
    """Agencies to pick from."""
    return [(agency.id, agency.name) for agency in agencies]


def contact_choices(contacts: Iterable[Contact], agency_id: UUID | None = None) -> list[tuple[UUID, str]]:
    """Contact persons to pick from: those of one agency, or all with the name of theirs."""
    if agency_id is not None:
        return [(contact.id, contact.name) for contact in contacts if contact.agency_id == agency_id]
    return [(contact.id, f"{contact.name}, {contact.agency}") for contact in contacts]
