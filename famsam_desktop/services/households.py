"""A family as the rules of consent see it: its members, who has custody, what was answered; one, or many at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from famsam_desktop.domain.consents import Consent, Standing, standing_about
from famsam_desktop.domain.families import Guardianship, Member, child_names, guardians, subjects
from famsam_desktop.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """All that is needed to say whom the family's consents reach on a day."""

    members: tuple[Member, ...] = field(default=(), repr=False)
    guardianships: tuple[Guardianship, ...] = field(default=(), repr=False)
    consents: tuple[Consent, ...] = field(default=(), repr=False)

    def guardian_ids(self, day: date) -> frozenset[UUID]:
        """Everybody with custody of a child of the family that day."""
        return guardians(self.members, self.guardianships, day)

    def subjects(self, discussed_ids: frozenset[UUID], day: date) -> dict[UUID, frozenset[UUID]]:
        """Whom the consents for a meeting about these members have to be about, each with their guardians."""
        return subjects(self.members, self.guardianships, discussed_ids, day)

    def standings(
        self, discussed_ids: frozenset[UUID], day: date, agency_ids: Iterable[UUID]
    ) -> dict[UUID, Standing]:
        """How each agency stands that day at a meeting about these members, or about every child."""
        wanted, names = self.subjects(discussed_ids, day), child_names(self.members)
        return {
            agency_id: standing_about(self.consents, wanted, agency_id, day).named(names)
            for agency_id in agency_ids
        }


def households(work: Work, family_ids: Iterable[UUID]) -> dict[UUID, Household]:
    """The households of these families, with as many statements for many as for one."""
    wanted = frozenset(family_ids)
    members = work.families.members_of(wanted)
    guardianships = work.families.guardianships_of(wanted)
    consents = work.consents.of_families(wanted)
    return {
        family_id: Household(
            members=members.get(family_id, ()),
            guardianships=guardianships.get(family_id, ()),
            consents=consents.get(family_id, ()),
        )
        for family_id in wanted
    }


def household(work: Work, family_id: UUID) -> Household:
    """The household of one family."""
    return households(work, (family_id,))[family_id]
