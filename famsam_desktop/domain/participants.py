"""Who takes part, to be changed; and everybody around a family who may be asked to a meeting."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from famsam_desktop.domain.consents import Standing
from famsam_desktop.domain.meetings import Mandate, Participant, ParticipantDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPerson:
    """Somebody who may be asked: a member of the family or a contact, with how their agency stands that day."""

    id: UUID
    name: str = field(repr=False)
    role: str = ""
    agency_id: UUID | None = None
    agency: str = ""
    of: tuple[str, ...] = field(default=(), repr=False)
    """Whose own contact this is."""
    mandate: Mandate = Mandate.UNKNOWN
    standing: Standing | None = None
    interpreter: bool = False
    takes_part: bool = False
    suggested: bool = False

    @property
    def is_member(self) -> bool:
        """One of the family."""
        return self.agency_id is None

    @property
    def needs_reason(self) -> bool:
        """No consent reaches where they come from."""
        return self.standing is not None and self.standing.is_missing

    def draft(self, reason: str = "") -> ParticipantDraft:
        """Called to the meeting, with what is known of them."""
        return ParticipantDraft(
            contact_id=None if self.is_member else self.id,
            member_id=self.id if self.is_member else None,
            role=self.role,
            mandate=self.mandate,
            interpreter=self.interpreter,
            consent_acknowledged=reason if self.needs_reason else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The people around a meeting's family; nobody is in two groups."""

    family: tuple[NetworkPerson, ...] = ()
    own_contacts: tuple[NetworkPerson, ...] = ()
    earlier: tuple[NetworkPerson, ...] = ()
    others: tuple[NetworkPerson, ...] = ()

    def __iter__(self) -> Iterator[NetworkPerson]:
        yield from (*self.family, *self.own_contacts, *self.earlier, *self.others)


def participant_draft(who: Participant) -> ParticipantDraft:
    """A participant as they were typed in."""
    return ParticipantDraft(
        contact_id=who.contact_id,
        member_id=who.member_id,
        support_person=who.name if who.contact_id is None and who.member_id is None else "",
        kind=who.kind,
        role=who.role,
        mandate=who.mandate,
        response=who.response,
        attendance=who.attendance,
        absence_reason=who.absence_reason,
        expectations=who.expectations,
        consent_acknowledged=who.consent_acknowledged,
        interpreter=who.interpreter,
        substitute=who.substitute,
    )


def asked_again(who: Participant) -> ParticipantDraft:
    """A participant asked to another meeting in the same way; what belongs to this one only is left out."""
    return ParticipantDraft(
        contact_id=who.contact_id,
        member_id=who.member_id,
        support_person=who.name if who.contact_id is None and who.member_id is None else "",
        kind=who.kind,
        role=who.role,
        mandate=who.mandate,
        interpreter=who.interpreter,
    )
