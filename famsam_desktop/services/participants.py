"""Who may be asked to a meeting, and asking many of them at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from famsam_desktop.domain.agencies import Contact
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.consents import Standing
from famsam_desktop.domain.errors import ConsentMissing
from famsam_desktop.domain.meetings import Mandate, Meeting, ParticipantDraft
from famsam_desktop.domain.participants import Network, NetworkPerson
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.domain.terms import term
from famsam_desktop.services import meeting_rules as rules
from famsam_desktop.services.households import household
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store, Work


class Participants:
    """The people around a meeting."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def network(self, meeting_id: UUID) -> Network:
        """Everybody who may be asked, in groups: the family, its own contacts, who was there before, all others."""
        with self._store.read() as work:
            return _Around(work, work.meetings.one(meeting_id)).network()

    def needs_interpreter(self, family_id: UUID) -> bool:
        """Whether somebody of the family is spoken with through an interpreter."""
        with self._store.read() as work:
            return work.families.one(family_id).interpreter_needed

    def invite(self, meeting_id: UUID, drafts: Sequence[ParticipantDraft]) -> Change:
        """All of them are to take part; taken back in one step."""
        with self._store.write("participants.invite") as work:
            meeting = rules.not_cancelled(work, meeting_id)
            agencies = {each.id: each.agency_id for each in work.agencies.contacts()}
            asked_for = {each.contact_id for each in drafts}
            wanted = {agency_id for contact_id, agency_id in agencies.items() if contact_id in asked_for}
            stands = rules.standings(work, meeting, wanted)
            _reasons_given(drafts, agencies, stands)
            noted: list[Noted] = []
            for draft in drafts:
                asked, agency_id = rules.asked(work, meeting, draft, None, stands)
                participant_id = work.participants.add(meeting_id, agency_id, asked)
                if agency_id is not None and asked.consent_acknowledged.strip() and agency_id in stands:
                    noted.append(rules.overridden(meeting, participant_id, stands[agency_id]))
            work.trail.note(*noted)
            return Change(Topic.MEETINGS | Topic.CASES, meeting_id)

    def follow(self, contact_ids: Iterable[UUID]) -> Change:
        """Whoever works at another agency by now comes to coming meetings from there; those that were stay."""
        with self._store.write("participants.follow") as work:
            for contact_id in contact_ids:
                contact = work.agencies.contact(contact_id)
                work.participants.follow(contact_id, contact.agency_id, contact.title)
            return Change(Topic.MEETINGS | Topic.AGENCIES)


def _reasons_given(
    drafts: Iterable[ParticipantDraft], agencies: Mapping[UUID, UUID], stands: Mapping[UUID, Standing]
) -> None:
    """Refuse at once with all the agencies that no consent reaches and no reason was given for."""
    unreasoned = {each.contact_id for each in drafts if not each.consent_acknowledged.strip()}
    asked = {agency_id for contact_id, agency_id in agencies.items() if contact_id in unreasoned}
    missing = sum(stands[each].is_missing for each in asked if each in stands)
    if missing:
        raise ConsentMissing(missing)


@dataclass(slots=True)
class _Last:
    """What earlier meetings of the case know: who was there, with what mandate, and who was there last."""

    contact_ids: list[UUID] = field(default_factory=list)
    mandates: dict[UUID, Mandate] = field(default_factory=dict)
    newest: set[UUID] = field(default_factory=set)


class _Around:
    """The network of one meeting, in a handful of queries however large it is."""

    def __init__(self, work: Work, meeting: Meeting) -> None:
        self._work, self._meeting = work, meeting
        people = work.participants.of_meeting(meeting.id)
        self._taken = {each.contact_id or each.member_id for each in people} - {None}
        self._is_new = not people
        self._contacts = {each.id: each for each in work.agencies.contacts()}
        self._last = _last(work, meeting)
        agency_ids = {each.agency_id for each in self._contacts.values()}
        self._stands: dict[UUID, Standing] = rules.standings(work, meeting, agency_ids)
        self._whose = self._own_contacts()

    def network(self) -> Network:
        """Everybody once, in the first group they are of."""
        own = [each for each in self._contacts if each in self._whose]
        earlier = [
            each for each in self._last.contact_ids if each in self._contacts and each not in self._whose
        ]
        rest = [each for each in self._contacts if each not in self._whose and each not in set(earlier)]
        return Network(
            family=self._family(),
            own_contacts=tuple(sorted(self._people(own), key=_by_agency)),
            earlier=tuple(sorted(self._people(earlier), key=_by_agency)),
            others=tuple(self._people(rest)),
        )

    def _family(self) -> tuple[NetworkPerson, ...]:
        family_id = self._meeting.family_id
        if family_id is None:
            return ()
        interpreter = self._work.families.one(family_id).interpreter_needed
        family = household(self._work, family_id)
        newest = self._last.newest or family.guardian_ids(self._meeting.day)
        return tuple(
            NetworkPerson(
                id=member.id,
                name=member.name,
                role=term(member.role),
                interpreter=interpreter,
                takes_part=member.id in self._taken,
                suggested=self._is_new and member.id in newest,
            )
            for member in family.members
        )

    def _people(self, contact_ids: Iterable[UUID]) -> list[NetworkPerson]:
        return [self._person(self._contacts[each]) for each in contact_ids]

    def _person(self, contact: Contact) -> NetworkPerson:
        person = NetworkPerson(
            id=contact.id,
            name=contact.name,
            role=contact.title,
            agency_id=contact.agency_id,
            agency=contact.agency,
            of=tuple(self._whose.get(contact.id, ())),
            mandate=self._last.mandates.get(contact.id, Mandate.UNKNOWN),
            standing=self._stands.get(contact.agency_id),
            takes_part=contact.id in self._taken,
        )
        was_there_last = self._is_new and contact.id in self._last.newest
        return replace(person, suggested=was_there_last and not person.needs_reason)

    def _own_contacts(self) -> dict[UUID, list[str]]:
        """Whose own contact each person is; where nobody is named at an agency, everybody there may be."""
        family_id = self._meeting.family_id
        if family_id is None:
            return {}
        names = {member.id: member.name for member in self._work.families.members(family_id)}
        valid = [
            own
            for own in self._work.own_contacts.of_family(family_id)
            if own.valid_to is None or self._meeting.day <= own.valid_to
        ]
        named = {own.agency_id for own in valid if own.contact_id in self._contacts}
        found: dict[UUID, list[str]] = {}
        for own in valid:
            if own.contact_id in self._contacts:
                people = [own.contact_id]
            elif own.agency_id not in named:
                people = [each.id for each in self._contacts.values() if each.agency_id == own.agency_id]
            else:
                people = []
            for each in people:
                if names[own.member_id] not in found.setdefault(each, []):
                    found[each].append(names[own.member_id])
        return found


def _last(work: Work, meeting: Meeting) -> _Last:
    last = _Last()
    if meeting.case_id is None:
        return last
    rows = work.participants.earlier(meeting.case_id, meeting.starts_at)
    for row in rows:
        who = row.contact_id or row.member_id
        if who is None:
            continue
        if row.meeting_id == rows[0].meeting_id:
            last.newest.add(who)
        if row.contact_id is not None and who not in last.contact_ids:
            last.contact_ids.append(who)
        if row.mandate is not Mandate.UNKNOWN:
            last.mandates.setdefault(who, row.mandate)
    return last


def _by_agency(person: NetworkPerson) -> tuple[SortKey, str]:
    """Agency by agency, two of the same name apart."""
    return sv_key(person.agency), str(person.agency_id)
