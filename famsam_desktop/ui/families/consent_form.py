"""The dialog about a consent: who answered about whom, for which agencies, and for how long."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from famsam_desktop.domain.agencies import Agency
from famsam_desktop.domain.consents import ANSWERS, Capacity, Consent, ConsentDraft, ConsentForm
from famsam_desktop.domain.ecomaps import met_or_named
from famsam_desktop.domain.families import Member
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Day, Field, LongText, Pick
from famsam_desktop.ui.widgets.ticks import Ticks


def consent_fields(qt: QObject, record: FamilyRecord) -> tuple[Field, ...]:
    """A consent; the agencies the family meets already stand first."""
    people = [(member.id, member.name) for member in record.page.members]
    return (
        Field(
            name="given_by_id",
            label=qt.tr("Lämnat av"),
            kind=Pick(people, qt.tr("Välj person")),
            required=True,
        ),
        Field(
            name="about_id",
            label=qt.tr("Gäller"),
            kind=Pick(people, qt.tr("Välj person")),
            required=True,
            beside=True,
        ),
        Field(name="capacity", label=qt.tr("Som"), kind=Choice(Capacity, qt.tr("Välj")), required=True),
        Field(
            name="form",
            label=qt.tr("Form"),
            kind=Choice(ConsentForm, qt.tr("Välj")),
            required=True,
            beside=True,
        ),
        Field(name="answer", label=qt.tr("Svar"), kind=Choice(ANSWERS, qt.tr("Välj")), required=True),
        Field(
            name="agency_ids",
            label=qt.tr("Verksamheter som omfattas"),
            kind=Ticks(_agencies(record), qt.tr("Det finns inga verksamheter än.")),
        ),
        Field(name="topics", label=qt.tr("Vad samtycket gäller"), kind=LongText(2)),
        Field(name="valid_from", label=qt.tr("Från"), kind=Day(), required=True),
        Field(name="valid_to", label=qt.tr("Till och med"), kind=Day(), beside=True),
    )


def consent_draft(consent: Consent) -> ConsentDraft:
    """A consent as its form shows it."""
    return ConsentDraft(
        about_id=consent.about_id,
        given_by_id=consent.given_by_id,
        capacity=consent.capacity,
        form=consent.form,
        answer=consent.answer,
        agency_ids=consent.agency_ids,
        topics=consent.topics,
        valid_from=consent.valid_from,
        valid_to=consent.valid_to,
    )


def follow_giver(dialog: FormDialog[ConsentDraft], record: FamilyRecord) -> None:
    """When the giver is chosen, the capacity that fits is chosen too, as long as none was."""
    dialog.form.edited.connect(partial(_suggest_capacity, dialog, record))


def _suggest_capacity(dialog: FormDialog[ConsentDraft], record: FamilyRecord) -> None:
    draft = dialog.form.draft()
    if draft.given_by_id is None or draft.capacity is not None:
        return
    giver = record.member(draft.given_by_id)
    if giver is not None:
        dialog.form.editor("capacity").set_value(_capacity(giver, record.guardian_ids()))


def _capacity(giver: Member, guardian_ids: frozenset[UUID]) -> Capacity:
    if giver.id in guardian_ids:
        return Capacity.GUARDIAN
    return Capacity.CHILD if giver.is_child else Capacity.ADULT


def _agencies(record: FamilyRecord) -> list[tuple[UUID, str]]:
    known = met_or_named(record.page, record.today)
    ordered = sorted(record.agencies, key=partial(_is_new, known))
    return [(agency.id, agency.name) for agency in ordered]


def _is_new(known: frozenset[UUID], agency: Agency) -> bool:
    return agency.id not in known
