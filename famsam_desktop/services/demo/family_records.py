"""A planned family as records: members, custody, own support, consents, and its case with the dated steps."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from famsam_desktop.domain.cases import CaseStep, ClosingReason, SubReason
from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.services.demo import days, network, people, said, texts
from famsam_desktop.services.demo.household import Household, positions
from famsam_desktop.services.demo.identity import (
    Team,
    agency_id,
    case_id,
    contact_id,
    family_id,
    made_id,
    member_id,
)
from famsam_desktop.services.demo.plan import PlannedFamily, PlannedMember
from famsam_desktop.store.records import Record
from famsam_desktop.store.tables import (
    CaseEventTable,
    ConsentAgencyTable,
    ConsentTable,
    FamilyCaseTable,
    FamilyMemberTable,
    FamilyTable,
    GuardianshipTable,
    OwnContactTable,
    ProcessEndingTable,
    ReferralTable,
    SipTable,
)

_CLOSINGS: tuple[tuple[ClosingReason, SubReason | None], ...] = (
    (ClosingReason.IMPROVED, None),
    (ClosingReason.IMPROVED, SubReason.NEW_MAJOR_SUPPORT),
    (ClosingReason.RESOLVED, None),
    (ClosingReason.IMPROVED, SubReason.SCHOOL_CHANGE),
    (ClosingReason.GUARDIANS_DECLINED, None),
    (ClosingReason.MOVED_OUT, None),
    (ClosingReason.OTHER, SubReason.FOSTER_PLACEMENT),
)
_SIP_ONE_OF = 9
_SCHOOL_MEMBER_UNTIL = 19


def records(household: Household, team: Team) -> Iterator[Record]:
    """The family with its members, support, consents and case."""
    yield from _family(household, team)
    yield from support_records(household)
    yield from _sip(household)
    yield from consent_records(household, team)
    yield from _case(household, team)


def _family(household: Household, team: Team) -> Iterator[Record]:
    family = household.family
    home = people.background(family.number)
    yield FamilyTable(
        id=family_id(family.number),
        alias=people.alias(family.number),
        municipality_id=team.municipalities[family.municipality],
        language=home.language,
        interpreter_needed=home.interpreter,
    )
    for position, (member, name) in enumerate(zip(family.members, household.names, strict=True)):
        yield FamilyMemberTable(
            id=member_id(family.number, position),
            family_id=family_id(family.number),
            name=name,
            role=member.role,
            birth_year=member.birth_year,
            gender=Gender.FEMALE if member.is_woman else Gender.MALE,
            school=_school(family, member),
            protected_identity=household.protected,
        )
    for guardian in household.guardians:
        for position in positions(family, MemberRole.CHILD):
            yield GuardianshipTable(
                id=made_id("guardianship", family.number, position, guardian),
                child_id=member_id(family.number, position),
                guardian_id=member_id(family.number, guardian),
            )


def _school(family: PlannedFamily, member: PlannedMember) -> str:
    age = family.referred_on.year - member.birth_year
    if not member.is_child or age > _SCHOOL_MEMBER_UNTIL or age < 1:
        return ""
    key = network.school_of(family.municipality, age)
    return network.by_key()[key].name if key else "Sagogymnasiet"


def support_records(household: Household) -> Iterator[Record]:
    """The members' own contacts."""
    family = household.family
    for support in household.supports:
        known = (family.number + support.member) % 2 == 0
        yield OwnContactTable(
            id=made_id("own_contact", family.number, support.member, support.agency, support.kind),
            member_id=member_id(family.number, support.member),
            agency_id=agency_id(support.agency),
            contact_id=contact_id(support.agency, 0) if known else None,
            kind=support.kind,
            valid_from=support.since,
        )


def _sip(household: Household) -> Iterator[Record]:
    """A plan (SIP) that exists for the first member with own support, in one family of nine."""
    family = household.family
    if family.number % _SIP_ONE_OF == 0 and household.supports:
        first = household.supports[0]
        yield SipTable(
            id=made_id("sip", family.number),
            member_id=member_id(family.number, first.member),
            established_on=days.workday_until(family.referred_on - timedelta(days=60)),
            responsible_agency_id=agency_id(first.agency),
            review_on=days.workday_from(family.referred_on + timedelta(days=120)),
        )


def consent_records(household: Household, team: Team) -> Iterator[Record]:
    """The consents with the agencies they reach."""
    number = household.family.number
    for agreed in household.consents:
        key = made_id("consent", number, agreed.about, agreed.by, agreed.since.isoformat())
        yield ConsentTable(
            id=key,
            family_id=family_id(number),
            about_id=member_id(number, agreed.about),
            given_by_id=member_id(number, agreed.by),
            capacity=agreed.capacity,
            form=agreed.form,
            answer=agreed.answer,
            topics=texts.CONSENT_TOPICS[number % len(texts.CONSENT_TOPICS)],
            valid_from=agreed.since,
            valid_to=agreed.until,
            withdrawn_on=agreed.withdrawn_on,
            received_by_id=team.user(number),
        )
        for agency in agreed.agencies:
            yield ConsentAgencyTable(id=made_id(key, agency), consent_id=key, agency_id=agency_id(agency))


def _case(household: Household, team: Team) -> Iterator[Record]:
    family = household.family
    started = bool(family.meetings)
    closed = family.closed_on is not None
    reason, sub_reason = _CLOSINGS[family.number * 3 % len(_CLOSINGS)] if started and closed else (None, None)
    yield FamilyCaseTable(
        id=case_id(family.number),
        family_id=family_id(family.number),
        number=1,
        responsible_id=team.user(family.number),
        dnr=f"FS {family.referred_on.year}:{family.number}",
        check_in_days=household.check_in_days,
        reason=reason,
        sub_reason=sub_reason,
        pre_meeting_reason=family.pre_meeting_reason,
        handed_over_to_id=contact_id(household.supports[0].agency, 0)
        if reason is ClosingReason.IMPROVED
        else None,
        closing_note=said.pick(texts.CLOSING_NOTES[reason], family.number) if reason else "",
    )
    yield referral(family, case_id(family.number))
    yield from events(case_id(family.number), household.steps)
    for position, member in enumerate(family.members):
        if member.ended_on is not None:
            yield ProcessEndingTable(
                id=made_id("ending", family.number, position),
                case_id=case_id(family.number),
                member_id=member_id(family.number, position),
                ended_on=member.ended_on,
                reason=texts.ENDED_REASON,
            )


def referral(family: PlannedFamily, case: UUID) -> Record:
    """How the family came to the team."""
    number = family.number
    eldest = family.referred_on.year - family.children[0].birth_year
    agency = network.referring_agency(family.municipality, family.referred_by, eldest)
    return ReferralTable(
        id=made_id("referral", case),
        case_id=case,
        referred_on=family.referred_on,
        referred_by=family.referred_by,
        agency_id=agency_id(agency) if agency else None,
        channel=texts.CHANNELS[number % len(texts.CHANNELS)],
        several_measures=number % 4 != 3,
        earlier_cooperation_insufficient=number % 3 != 0,
        family_perspective_needed=number % 5 != 1,
        question=texts.QUESTIONS[number % len(texts.QUESTIONS)],
        declined_by_family=family.pre_meeting_reason is not None
        and family.pre_meeting_reason.value == "no_interest",
    )


def events(case: UUID, steps: tuple[tuple[CaseStep, date], ...]) -> Iterator[Record]:
    """The dated steps of a case."""
    for position, (step, on) in enumerate(steps):
        yield CaseEventTable(
            id=made_id("event", case, position),
            case_id=case,
            position=position + 1,
            step=step,
            happened_on=on,
        )
