"""What one family's page is read from: the family with all that hangs on it, and what its dialogs offer to choose."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain.agencies import Agency, Contact
from famsam_desktop.domain.cases import Case
from famsam_desktop.domain.families import Family, FamilyDraft, Member, MemberDraft, guardians
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.domain.overviews import CaseView, FamilyPage, User
from famsam_desktop.domain.proposals import Proposal
from famsam_desktop.ui.times import local_day

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRecord:
    """One family, what can be chosen in its dialogs, who looks at it, and the day it is looked at."""

    page: FamilyPage
    today: date
    user: User
    users: tuple[User, ...] = ()
    agencies: tuple[Agency, ...] = ()
    contacts: tuple[Contact, ...] = field(default=(), repr=False)
    municipalities: tuple[Municipality, ...] = ()
    proposals: tuple[Proposal, ...] = field(default=(), repr=False)

    @property
    def id(self) -> UUID:
        """The family's own id."""
        return self.page.family.id

    @property
    def view(self) -> CaseView | None:
        """The open case, or the last one."""
        views = self.page.cases
        return next((view for view in views if view.case.is_open), views[0] if views else None)

    @property
    def case(self) -> Case | None:
        """The case of that view."""
        return self.view.case if self.view is not None else None

    def member(self, member_id: UUID) -> Member | None:
        """A member by its id."""
        return next((member for member in self.page.members if member.id == member_id), None)

    def member_name(self, member_id: UUID) -> str:
        """A member's name, for rows that only know the id."""
        member = self.member(member_id)
        return member.name if member is not None else ""

    def agency_name(self, agency_id: UUID) -> str:
        """An agency's name, for rows that only know the id."""
        return next((agency.name for agency in self.agencies if agency.id == agency_id), "")

    def guardian_ids(self) -> frozenset[UUID]:
        """Who has custody of a child today."""
        return guardians(self.page.members, self.page.guardianships, self.today)


def read_record(desk: "Desk", family_id: UUID) -> FamilyRecord:
    """Everything the page of a family shows and offers, in one go."""
    page = desk.families.page(family_id)
    case = page.open_case
    return FamilyRecord(
        page=page,
        proposals=() if case is None else tuple(desk.proposals.of_case(case.id)),
        today=local_day(desk.clock()),
        user=desk.user,
        users=tuple(desk.users),
        agencies=tuple(desk.agencies.rows()),
        contacts=tuple(desk.agencies.contacts()),
        municipalities=tuple(desk.families.municipalities()),
    )


def family_draft(family: Family) -> FamilyDraft:
    """A family as its form shows it."""
    return FamilyDraft(
        alias=family.alias,
        municipality_id=family.municipality_id,
        language=family.language,
        interpreter_needed=family.interpreter_needed,
        note=family.note,
    )


def member_draft(member: Member) -> MemberDraft:
    """A member as its form shows it."""
    return MemberDraft(
        name=member.name,
        role=member.role,
        birth_year=member.birth_year,
        gender=member.gender,
        school=member.school,
        protected_identity=member.protected_identity,
    )
