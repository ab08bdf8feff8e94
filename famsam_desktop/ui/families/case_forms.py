"""The field tables of the dialogs about a case: referral, closing, who is responsible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agencies import Agency, Contact
from famsam_desktop.domain.cases import ClosingDraft, ClosingReason, PreMeetingReason, ReferredBy, SubReason
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.overviews import User
from famsam_desktop.ui.families.forms import agency_choices, contact_choices
from famsam_desktop.ui.widgets.fields import Check, Choice, Day, Field, LongText, Pick, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibleDraft:
    """Who of the team is responsible for a case."""

    user_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return tuple(drafts.given("user_id", self.user_id))


def closing_problems(started: bool, today: date, draft: ClosingDraft) -> Iterable[Problem]:
    """The draft's own problems, and the reason that fits the case."""
    needed = ("reason", draft.reason) if started else ("pre_meeting_reason", draft.pre_meeting_reason)
    return (*draft.problems(today), *drafts.given(*needed))


def referral_fields(qt: QObject, agencies: Sequence[Agency], users: Sequence[User]) -> tuple[Field, ...]:
    """How a family came to the team."""
    return (
        Field(name="referred_on", label=qt.tr("Dag"), kind=Day(), required=True),
        Field(
            name="referred_by",
            label=qt.tr("Aktualiserad av"),
            kind=Choice(ReferredBy, qt.tr("Välj vem")),
            required=True,
            beside=True,
        ),
        Field(
            name="agency_id",
            label=qt.tr("Verksamhet"),
            kind=Pick(agency_choices(agencies), qt.tr("Ingen vald")),
        ),
        Field(name="several_measures", label=qt.tr("Flera insatser"), kind=Check()),
        Field(
            name="earlier_cooperation_insufficient",
            label=qt.tr("Tidigare samverkan har varit otillräcklig"),
            kind=Check(),
        ),
        Field(name="family_perspective_needed", label=qt.tr("Behov ur familjeperspektiv"), kind=Check()),
        Field(name="question", label=qt.tr("Frågan"), kind=LongText(3)),
        Field(name="channel", label=qt.tr("Hur de kände till FamSam"), kind=Text()),
        Field(name="dnr", label=qt.tr("Diarienummer"), kind=Text(drafts.NAME_LENGTH)),
        Field(
            name="responsible_id",
            label=qt.tr("Ansvarig"),
            kind=Pick(user_choices(users), qt.tr("Ingen än")),
            beside=True,
        ),
        Field(name="declined_by_family", label=qt.tr("Familjen tackade nej"), kind=Check()),
    )


def closing_fields(qt: QObject, contacts: Sequence[Contact], *, started: bool) -> tuple[Field, ...]:
    """How a case ended; the reasons fit whether a coordination meeting was held."""
    reasons: tuple[Field, ...] = (
        Field(
            name="pre_meeting_reason",
            label=qt.tr("Varför ärendet avslutas före möte"),
            kind=Choice(PreMeetingReason, qt.tr("Välj orsak")),
            required=True,
        ),
    )
    if started:
        reasons = (
            Field(
                name="reason",
                label=qt.tr("Varför ärendet avslutas"),
                kind=Choice(ClosingReason, qt.tr("Välj orsak")),
                required=True,
            ),
            Field(
                name="sub_reason",
                label=qt.tr("Vad förändringen beror på"),
                kind=Choice(SubReason, qt.tr("Ingen vald")),
            ),
        )
    return (
        Field(name="closed_on", label=qt.tr("Sista dag"), kind=Day(), required=True),
        *reasons,
        Field(
            name="handed_over_to",
            label=qt.tr("Överlämnat till"),
            kind=Pick(contact_choices(contacts), qt.tr("Ingen")),
        ),
        Field(name="note", label=qt.tr("Anteckning"), kind=LongText(3)),
    )


def responsible_fields(qt: QObject, users: Sequence[User]) -> tuple[Field, ...]:
    """Who is responsible."""
    return (
        Field(
            name="user_id",
            label=qt.tr("Ansvarig"),
            kind=Pick(user_choices(users), qt.tr("Välj vem")),
            required=True,
        ),
    )


def user_choices(users: Iterable[User]) -> list[tuple[UUID, str]]:
    """Colleagues to pick from."""
    return [(user.id, user.name) for user in users]
