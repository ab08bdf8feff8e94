"""A planned family with all that does not happen at meetings: names, own support, consents, the steps of its case."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from famsam_desktop.domain.agencies import OwnContactKind
from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.consents import Capacity, ConsentForm, ConsentState
from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.terms import term
from famsam_desktop.services.demo import days, network, people
from famsam_desktop.services.demo.plan import PlannedFamily

_PROGRAMME_ONE_OF = 5


@dataclass(frozen=True, slots=True)
class Support:
    """An own contact that a member has with an agency."""

    member: int
    agency: str
    kind: OwnContactKind
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A consent: about whom, by whom, for which agencies and how long."""

    about: int
    by: int
    capacity: Capacity = Capacity.GUARDIAN
    form: ConsentForm = ConsentForm.WRITTEN
    answer: ConsentState = ConsentState.GIVEN
    agencies: tuple[str, ...] = ()
    since: date
    until: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """A planned family with all that does not happen at meetings."""

    family: PlannedFamily
    supports: tuple[Support, ...]
    consents: tuple[Agreed, ...]
    steps: tuple[tuple[CaseStep, date], ...]
    names: tuple[str, ...] = field(repr=False)
    protected: bool = False
    check_in_days: int | None = None

    @property
    def guardians(self) -> tuple[int, ...]:
        """The positions of those who have custody."""
        return positions(self.family, MemberRole.GUARDIAN)

    def role(self, position: int) -> str:
        """What a member is called at a meeting."""
        return term(self.family.members[position].role)


def positions(family: PlannedFamily, *roles: MemberRole) -> tuple[int, ...]:
    """Where the members with these roles stand."""
    return tuple(position for position, member in enumerate(family.members) if member.role in roles)


# --- a family of the past ------------------------------------------------------------------------------------------


def past(family: PlannedFamily) -> Household:
    """A family whose case is over."""
    supports = past_supports(family)
    return Household(
        family=family,
        supports=supports,
        consents=_past_consents(family, supports) if family.meetings else (),
        steps=past_steps(family),
        names=people.names(family),
    )


def past_supports(family: PlannedFamily) -> tuple[Support, ...]:
    """The own contacts of each member that has any; here and there a parent goes to a parenting programme."""
    found = []
    for position, member in enumerate(family.members):
        seed = family.number * 3 + position
        begun = member.discussed_from or family.referred_on
        since = min(begun, family.referred_on) if begun <= family.referred_on else begun
        since -= timedelta(days=45 + seed * 37 % 400)
        if member.supported and member.is_child:
            age = family.referred_on.year - member.birth_year
            choices = network.support_of_child(family.municipality, age, seed)
            found += [Support(position, agency, kind, since) for agency, kind in choices]
        elif member.supported:
            agency, kind = network.support_of_adult(family.municipality, seed)
            found.append(Support(position, agency, kind, since))
        elif member.role is MemberRole.GUARDIAN and seed % _PROGRAMME_ONE_OF == 0:
            town = network.LETTER_OF[family.municipality]
            found.append(Support(position, f"{town}.social", OwnContactKind.PARENTING_PROGRAMME, since))
    return tuple(found)


def past_steps(family: PlannedFamily) -> tuple[tuple[CaseStep, date], ...]:
    """The dated steps of a case that is over."""
    assessed = days.workday_from(family.referred_on + timedelta(days=4))
    steps = [(CaseStep.REFERRED, family.referred_on), (CaseStep.ASSESSMENT, assessed)]
    if family.meetings:
        steps.append(
            (CaseStep.ONGOING, max(assessed, days.workday_until(family.meetings[0] - timedelta(days=6))))
        )
    if family.closed_on is not None:
        steps.append((CaseStep.CLOSED, family.closed_on))
    return tuple(steps)


def _past_consents(family: PlannedFamily, supports: tuple[Support, ...]) -> tuple[Agreed, ...]:
    """Every guardian's consent about the first member the case is about, until the case was closed."""
    about = supports[0].member
    agencies = tuple(dict.fromkeys(support.agency for support in supports))
    grown = not family.members[about].is_child
    givers = (about,) if grown else positions(family, MemberRole.GUARDIAN)
    return tuple(
        Agreed(
            about=about,
            by=giver,
            capacity=Capacity.ADULT if grown else Capacity.GUARDIAN,
            form=ConsentForm.ORAL if (family.number + giver) % 6 == 0 else ConsentForm.WRITTEN,
            agencies=agencies,
            since=days.workday_from(family.referred_on + timedelta(days=7)),
            until=family.closed_on,
        )
        for giver in givers
    )
