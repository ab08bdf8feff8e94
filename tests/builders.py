"""One function per noun: a draft that is complete, with whatever the test is about put in its place."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from famsam_desktop.domain import (
    agencies,
    agendas,
    cases,
    checkins,
    consents,
    families,
    goals,
    meetings,
    outcomes,
    registers,
)


def a_family(municipality_id: UUID, **changes: Any) -> families.FamilyDraft:
    """A family in a municipality."""
    return replace(families.FamilyDraft(alias="Familj 26-01", municipality_id=municipality_id), **changes)


def a_child(**changes: Any) -> families.MemberDraft:
    """A child of ten."""
    draft = families.MemberDraft(
        name="Alva",
        role=families.MemberRole.CHILD,
        birth_year=2016,
        gender=families.Gender.FEMALE,
        school="Björkskolan",
    )
    return replace(draft, **changes)


def a_guardian(**changes: Any) -> families.MemberDraft:
    """A mother."""
    draft = families.MemberDraft(name="Åsa", role=families.MemberRole.GUARDIAN, gender=families.Gender.FEMALE)
    return replace(draft, **changes)


def custody(child_id: UUID, guardian_id: UUID, **changes: Any) -> families.GuardianshipDraft:
    """A guardian's custody of a child, for as long as anybody knows."""
    return replace(families.GuardianshipDraft(child_id=child_id, guardian_id=guardian_id), **changes)


def an_agency(**changes: Any) -> agencies.AgencyDraft:
    """A school."""
    draft = agencies.AgencyDraft(
        name="Björkskolan", sector=agencies.Sector.EDUCATION, principal=agencies.Principal.MUNICIPALITY
    )
    return replace(draft, **changes)


def a_contact(agency_id: UUID, **changes: Any) -> agencies.ContactDraft:
    """Somebody who works there."""
    return replace(agencies.ContactDraft(name="Örjan Ek", title="rektor", agency_id=agency_id), **changes)


def an_own_contact(agency_id: UUID, **changes: Any) -> agencies.OwnContactDraft:
    """A treatment since last autumn."""
    draft = agencies.OwnContactDraft(
        agency_id=agency_id, kind=agencies.OwnContactKind.TREATMENT, valid_from=date(2025, 9, 1)
    )
    return replace(draft, **changes)


def a_sip(**changes: Any) -> agencies.SipDraft:
    """A plan of last autumn."""
    return replace(agencies.SipDraft(established_on=date(2025, 10, 1)), **changes)


def a_referral(**changes: Any) -> cases.ReferralDraft:
    """A referral by the school, early this year."""
    draft = cases.ReferralDraft(referred_on=date(2026, 1, 12), referred_by=cases.ReferredBy.SCHOOL)
    return replace(draft, **changes)


def a_closing(**changes: Any) -> cases.ClosingDraft:
    """A closing with a reason for either kind of case."""
    draft = cases.ClosingDraft(
        closed_on=date(2026, 3, 2),
        reason=cases.ClosingReason.IMPROVED,
        pre_meeting_reason=cases.PreMeetingReason.NO_NEED,
    )
    return replace(draft, **changes)


def a_consent(
    about_id: UUID, given_by_id: UUID, agency_ids: set[UUID], **changes: Any
) -> consents.ConsentDraft:
    """A guardian's written consent, for this year."""
    draft = consents.ConsentDraft(
        about_id=about_id,
        given_by_id=given_by_id,
        capacity=consents.Capacity.GUARDIAN,
        form=consents.ConsentForm.WRITTEN,
        answer=consents.ConsentState.GIVEN,
        agency_ids=frozenset(agency_ids),
        valid_from=date(2026, 1, 12),
        valid_to=date(2026, 12, 31),
    )
    return replace(draft, **changes)


def a_meeting(case_id: UUID | None, chair_id: UUID, **changes: Any) -> meetings.MeetingDraft:
    """A coordination meeting of an hour and a half, two weeks ago."""
    draft = meetings.MeetingDraft(
        case_id=case_id,
        chair_id=chair_id,
        starts_at=datetime(2026, 2, 18, 9, 0, tzinfo=UTC),
        planned_minutes=90,
    )
    return replace(draft, **changes)


def a_participant(contact_id: UUID | None = None, **changes: Any) -> meetings.ParticipantDraft:
    """Somebody from an agency."""
    return replace(meetings.ParticipantDraft(contact_id=contact_id), **changes)


def a_venue(**changes: Any) -> meetings.VenueDraft:
    """A room."""
    return replace(meetings.VenueDraft(name="Rum 3", address="Kungsgatan 1"), **changes)


def an_item(**changes: Any) -> agendas.AgendaItemDraft:
    """A point of ten minutes."""
    return replace(agendas.AgendaItemDraft(title="Behov just nu", part=agendas.AgendaPart.NEEDS), **changes)


def an_outcome(**changes: Any) -> outcomes.OutcomeDraft:
    """An agreement."""
    draft = outcomes.OutcomeDraft(kind=outcomes.OutcomeKind.AGREEMENT, text="Skolan anpassar schemat.")
    return replace(draft, **changes)


def an_action(owner: outcomes.Owner, **changes: Any) -> outcomes.ActionDraft:
    """Something to do within the month."""
    return replace(outcomes.ActionDraft(what="Ringa BUP", owner=owner, due=date(2026, 3, 31)), **changes)


def a_goal(member_id: UUID, **changes: Any) -> goals.GoalDraft:
    """Something that a member wants to reach this spring."""
    draft = goals.GoalDraft(member_id=member_id, text="Gå i skolan varje dag", target_on=date(2026, 6, 1))
    return replace(draft, **changes)


def a_check_in(**changes: Any) -> checkins.CheckInDraft:
    """A call to the family on Monday."""
    draft = checkins.CheckInDraft(happened_on=date(2026, 3, 2), situation="Lugnare hemma.")
    return replace(draft, **changes)


def a_consultation(**changes: Any) -> registers.ConsultationDraft:
    """A call for advice."""
    draft = registers.ConsultationDraft(
        on=date(2026, 2, 3), category=registers.ConsultationCategory.SIGNPOSTING
    )
    return replace(draft, **changes)


def an_information_meeting(**changes: Any) -> registers.InformationMeetingDraft:
    """A school was told about the team."""
    return replace(registers.InformationMeetingDraft(on=date(2026, 2, 4), audience="elevhälsan"), **changes)
