"""A family as one picture: its members in the middle, the agencies around it, and how they stand to each other.

The picture is laid out here, in any unit of length, so that the window and the paper show the very same one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import sqrt
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContact
from famsam_desktop.domain.consents import Assent, standing_about
from famsam_desktop.domain.families import Member, MemberRole, short_names, subjects
from famsam_desktop.domain.overviews import FamilyPage
from famsam_desktop.domain.sorting import sv_key
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.domain.worded import Worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A member as the picture names them."""

    id: UUID
    name: str = field(repr=False)
    role: MemberRole
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """How a family stands to an agency: its contacts there, whose they are now, and the consents on a day."""

    agency_id: UUID
    agency: str
    open: int = 0
    """Contacts that go on and are counted."""
    uncounted: int = 0
    """Courses and parenting programmes that go on."""
    ended: int = 0
    people: tuple[str, ...] = field(default=(), repr=False)
    assent: Assent = Assent.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Ecomap:
    """What the picture of a family shows, agencies by name."""

    family: str = field(repr=False)
    kin: tuple[Kin, ...] = ()
    bonds: tuple[Bond, ...] = ()

    @property
    def has_protected(self) -> bool:
        """Somebody's identity is protected."""
        return any(one.protected for one in self.kin)


def met_or_named(page: FamilyPage, day: date) -> frozenset[UUID]:
    """The agencies the family meets that day, or that a consent names."""
    met = {one.agency_id for one in page.own_contacts if one.valid_on(day)}
    return frozenset(met.union(*(consent.agency_ids for consent in page.consents)))


def asked_about(page: FamilyPage, day: date) -> dict[UUID, frozenset[UUID]]:
    """The children of the family, and whoever else a consent is about, each with their guardians."""
    wanted = frozenset(subjects(page.members, page.guardianships, frozenset(), day))
    wanted |= {consent.about_id for consent in page.consents}
    return subjects(page.members, page.guardianships, wanted, day)


def ecomap(page: FamilyPage, agencies: Mapping[UUID, str], day: date) -> Ecomap:
    """The picture of a family on a day; an agency whose contacts have all ended stays in it."""
    known = met_or_named(page, day) | {one.agency_id for one in page.own_contacts}
    about = asked_about(page, day)
    names = short_names({member.id: member.name for member in page.members})
    called = {one.agency_id: one.agency for one in page.own_contacts} | dict(agencies)
    bonds: list[Bond] = []
    for agency_id in known:
        theirs = [one for one in page.own_contacts if one.agency_id == agency_id]
        bonds.append(
            Bond(
                agency_id=agency_id,
                agency=called.get(agency_id, ""),
                open=sum(one.is_counted and one.valid_on(day) for one in theirs),
                uncounted=sum(not one.is_counted and one.valid_on(day) for one in theirs),
                ended=sum(one.valid_to is not None and one.valid_to < day for one in theirs),
                people=_people(theirs, page.members, names, day),
                assent=standing_about(page.consents, about, agency_id, day).assent,
            )
        )
    kin = tuple(
        Kin(id=one.id, name=one.name, role=one.role, protected=one.protected_identity) for one in page.members
    )
    return Ecomap(family=page.family.alias, kin=kin, bonds=tuple(sorted(bonds, key=_by_name)))


def _people(
    contacts: Sequence[OwnContact], members: Sequence[Member], names: Mapping[UUID, str], day: date
) -> tuple[str, ...]:
    """Who meets the agency now, in the order of the members."""
    now = {one.member_id for one in contacts if one.valid_on(day)}
    return tuple(names[one.id] for one in members if one.id in now)


def _by_name(bond: Bond) -> tuple[object, str]:
    return sv_key(bond.agency), bond.agency_id.hex


def without_names(page: FamilyPage) -> FamilyPage:
    """The family for paper: who has a protected identity is called by their role."""
    named = (
        replace(one, name=heading(one.role).replace(" ", "\u00a0")) if one.protected_identity else one
        for one in page.members
    )
    return replace(page, members=tuple(named))


# --- in words ------------------------------------------------------------------------------------------------------


def kin_words(one: Kin) -> str:
    """A member as the picture says them."""
    role = "skyddade uppgifter" if one.protected and one.name == heading(one.role) else term(one.role)
    return Worded("{name} · {role}", name=one.name, role=role)


def contact_words(bond: Bond) -> str:
    """How much there is between the family and the agency now."""
    if bond.open:
        number = str(bond.open)
        return (
            Worded("{count} kontakt", count=number)
            if bond.open == 1
            else Worded("{count} kontakter", count=number)
        )
    if bond.uncounted:
        return Worded("kurs eller program", count="")
    return Worded("avslutad", count="") if bond.ended else Worded("ingen kontakt", count="")


def bond_words(bond: Bond) -> str:
    """The line below an agency's name."""
    return Worded("{consent} · {contacts}", consent=heading(bond.assent), contacts=contact_words(bond))


def bond_sentence(bond: Bond) -> str:
    """The same to who listens."""
    values = {"count": str(bond.open), "agency": bond.agency, "consent": term(bond.assent)}
    if bond.open == 1:
        return Worded("Familjen har {count} pågående kontakt med {agency}; {consent}.", **values)
    if bond.open:
        return Worded("Familjen har {count} pågående kontakter med {agency}; {consent}.", **values)
    if bond.uncounted:
        return Worded("Familjen går en kurs eller ett program hos {agency}; {consent}.", **values)
    if bond.ended:
        return Worded("Familjens kontakt med {agency} är avslutad; {consent}.", **values)
    return Worded("Familjen har ingen kontakt med {agency}; {consent}.", **values)


# --- where it is drawn ---------------------------------------------------------------------------------------------

_NARROW = 46.0
"""Below so many letters the agencies stand on one side."""
_TALL, _GAP, _AIR = 3.1, 0.8, 1.6
"""An agency's height, what is left between two of them, and between them and the family; in letters."""
_WIDEST, _LEAST_MIDDLE, _MIDDLE = 18.0, 18.0, 20.0
_SHARE = 0.295
"""How much of the width an agency or the family takes at most."""
_LINE, _PAD = 1.5, 0.6
_TOP_AND_BOTTOM = 6
"""From so many agencies on, one stands above the family and one below it."""
_BEND, _DEEPEST = 0.7, 6.0


@dataclass(frozen=True, slots=True)
class Box:
    """A place in the picture; the origin is its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def apart_from(self, other: "Box") -> bool:
        """Nothing of the one lies on the other."""
        beside = self.right <= other.left or other.right <= self.left
        return beside or self.bottom <= other.top or other.bottom <= self.top


@dataclass(frozen=True, slots=True)
class Stroke:
    """The line from the family to an agency; a stroke of weight 0 is thin and broken."""

    start: tuple[float, float]
    end: tuple[float, float]
    weight: float


@dataclass(frozen=True, slots=True)
class Sketch:
    """Where everything stands: the family, and each agency with its line, in the order of the bonds."""

    width: float
    height: float
    family: Box
    agencies: tuple[Box, ...]
    strokes: tuple[Stroke, ...]

    def kin(self, place: int, letter: float) -> Box:
        """The line of the member at that place inside the family's box."""
        top = self.family.top + (_PAD + _LINE * (1 + place)) * letter
        pad = _PAD * letter
        return Box(self.family.left + pad, top, self.family.width - 2 * pad, _LINE * letter)


def sketch(shown: Ecomap, width: float, letter: float) -> Sketch:
    """Lay the picture out in so much width; `letter` is the size of the letters in the same unit.

    Wide: agencies left and right of the family on an arc, and above and below it when there are many. Narrow: all of
    them to the right, one under the other.
    """
    tall = (2 * _PAD + _LINE * (1 + len(shown.kin))) * letter
    count = len(shown.bonds)
    if width >= _NARROW * letter or not count:
        return _around(shown, width, letter, tall)
    half = (width - _AIR * letter) / 2
    step = (_TALL + _GAP) * letter
    height = max(tall, count * step - _GAP * letter)
    family = Box(0, (height - tall) / 2, half, tall)
    first = (height - count * step + _GAP * letter) / 2
    boxes = [Box(width - half, first + at * step, half, _TALL * letter) for at in range(count)]
    return _drawn(shown, width, height, family, [(box, "right") for box in boxes])


def _around(shown: Ecomap, width: float, letter: float, tall: float) -> Sketch:
    count = len(shown.bonds)
    slim = min(_WIDEST * letter, _SHARE * width, (width - 2 * _AIR * letter) / 3)
    middle = min(_MIDDLE * letter, max(_LEAST_MIDDLE * letter, _SHARE * width))
    middle = min(middle, width - (2 * (slim + _AIR * letter) if count else 0))
    above, step = int(count >= _TOP_AND_BOTTOM), (_TALL + _GAP) * letter
    beside = count - 2 * above
    rows = -(-beside // 2)
    core = tall + 2 * above * (_TALL + _AIR) * letter
    height = max(core, rows * step - _GAP * letter)
    family = Box((width - middle) / 2, (height - tall) / 2, middle, tall)
    slack = min((width - middle) / 2 - slim - _AIR * letter, _DEEPEST * letter)
    placed: list[tuple[Box, str]] = []
    if above:
        lid = Box((width - slim) / 2, family.top - (_AIR + _TALL) * letter, slim, _TALL * letter)
        placed.append((lid, "above"))
    edge = max(0.0, (width - middle) / 2 - slim - slack - 3 * _AIR * letter) if count else 0.0
    for side, number in (("right", rows), ("left", beside - rows)):
        first = (height - number * step + _GAP * letter) / 2
        order = range(number) if side == "right" else reversed(range(number))
        for at in order:
            shift = edge + slack * _bend(at, number)
            left = shift if side == "left" else width - slim - shift
            placed.append((Box(left, first + at * step, slim, _TALL * letter), side))
        if side == "right" and above:
            foot = Box((width - slim) / 2, family.bottom + _AIR * letter, slim, _TALL * letter)
            placed.append((foot, "below"))
    return _drawn(shown, width, height, family, placed)


def _bend(at: int, number: int) -> float:
    """How far towards the middle the agency at that place of a side stands: most at both ends."""
    off = 0.0 if number < 2 else 2 * at / (number - 1) - 1
    return (1 - sqrt(1 - _BEND * off * off)) / (1 - sqrt(1 - _BEND))


def _drawn(
    shown: Ecomap, width: float, height: float, family: Box, placed: Sequence[tuple[Box, str]]
) -> Sketch:
    """With the lines, which never cross: along each side they leave the family in the order of the agencies."""
    strokes: list[Stroke] = []
    sides = {side: sorted(box.top for box, where in placed if where == side) for side in ("left", "right")}
    for bond, (box, where) in zip(shown.bonds, placed, strict=True):
        middle = box.left + box.width / 2
        match where:
            case "above":
                start, end = (middle, family.top), (middle, box.bottom)
            case "below":
                start, end = (middle, family.bottom), (middle, box.top)
            case _:
                along = (sides[where].index(box.top) + 0.5) / len(sides[where])
                near = family.left if where == "left" else family.right
                far = box.right if where == "left" else box.left
                start, end = (near, family.top + along * family.height), (far, box.top + box.height / 2)
        strokes.append(Stroke(start, end, weight(bond)))
    return Sketch(width, height, family, tuple(box for box, _ in placed), tuple(strokes))


def weight(bond: Bond) -> float:
    """How heavy the line is, in units of a thin one: by the counted contacts that go on; 0 is a broken line."""
    return float(min(bond.open, 5)) * 1.6 if bond.open else 1.0 if bond.uncounted else 0.0
