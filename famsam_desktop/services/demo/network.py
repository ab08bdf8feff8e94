"""The invented agencies around the families, the people who work there, and the rooms they lend."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from famsam_desktop.domain.agencies import OwnContactKind, Principal, Sector
from famsam_desktop.services.demo.rows import HALLEFORS, LINDESBERG, LJUSNARSBERG, NORA

_SUPPORT = OwnContactKind.INDIVIDUAL_SUPPORT
_TREATMENT = OwnContactKind.TREATMENT
_INVESTIGATION = OwnContactKind.INVESTIGATION

#: Mail and telephone numbers that are kept free for invented people.
_MAIL = "{}@demo.example"
_PHONE = "070-174 06 {:02d}"
_FIRST_FREE_NUMBER = 5
_FREE_NUMBERS = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedContact:
    """A person at an agency."""

    name: str
    title: str
    is_ambassador: bool = False
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAgency:
    """An agency and who works there. The key names it in the rest of the demo."""

    key: str
    name: str
    sector: Sector
    principal: Principal
    municipality: str = ""
    contacts: tuple[PlannedContact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVenue:
    """A room, and the agency whose first contact books it."""

    name: str
    municipality: str
    address: str
    capacity: int
    equipment: str
    accessibility: str
    booked_through: str


#: The letter that stands for a municipality in the keys below, and its invented units.
_TOWNS = {
    "L": (LINDESBERG, "Exempelskolan", "Övningsskolan", "Förskolan Låtsasgläntan"),
    "N": (NORA, "Låtsasskolan", "Provbergsskolan", "Förskolan Sagostigen"),
    "H": (HALLEFORS, "Sagoskolan", "Fantasiskolan", "Förskolan Påhittet"),
    "J": (LJUSNARSBERG, "Påhittsskolan", "Uppdiktsskolan", "Förskolan Demodungen"),
}
LETTER_OF = {name: letter for letter, (name, *_) in _TOWNS.items()}

#: Key, name with the municipality filled in, sector, titles of the people there.
_IN_EVERY_TOWN = (
    ("school", "{1}", Sector.EDUCATION, ("rektor", "specialpedagog", "mentor")),
    ("upper", "{2}", Sector.EDUCATION, ("biträdande rektor", "skolkurator", "mentor")),
    ("preschool", "{3}", Sector.PRESCHOOL, ("rektor", "specialpedagog")),
    (
        "social",
        "Socialtjänsten {0}, barn och unga (demo)",
        Sector.SOCIAL_SERVICES,
        ("socialsekreterare", "familjebehandlare", "enhetschef"),
    ),
    (
        "income",
        "Ekonomiskt bistånd {0} (demo)",
        Sector.SOCIAL_SERVICES,
        ("socialsekreterare",),
    ),
)

_REGION = (
    ("bup", "BUP norra länsdelen (demo)", ("psykolog", "kurator", "sjuksköterska")),
    ("firstline", "Första linjen barn och unga (demo)", ("kurator", "psykolog")),
    ("habilitation", "Barn- och ungdomshabiliteringen (demo)", ("kurator", "arbetsterapeut")),
    ("adultpsych", "Vuxenpsykiatriska mottagningen (demo)", ("kurator", "sjuksköterska")),
    ("healthcentre", "Vårdcentralen Låtsasån (demo)", ("rehabkoordinator",)),
)
_STATE = (
    ("insurance", "Försäkringskassan (demo)", ("handläggare",)),
    ("employment", "Arbetsförmedlingen (demo)", ("arbetsförmedlare",)),
)

_FIRST_NAMES = (
    *("Sara", "Johan", "Eva", "Mikael", "Lena", "Per", "Fatima", "Katarina", "Olof", "Birgitta"),
    *("Samir", "Ingrid", "David", "Monika", "Håkan", "Leyla", "Gunilla", "Rikard", "Åsa", "Milan"),
    *("Yvonne", "Simon", "Carina", "Nadia", "Björn", "Susanne", "Erik", "Marianne", "Jasmin", "Urban"),
)
_LAST_NAMES = (
    *("Exempelsson", "Låtsasson", "Övningsman", "Påhittander", "Provqvist", "Demoström"),
    *("Fiktivander", "Sagosson", "Uppdiktén", "Fantasiell"),
)
_EVERY_AMBASSADOR = 7

VENUES = (
    PlannedVenue(
        name="Rum Låtsaslinden, familjecentralen",
        municipality=LINDESBERG,
        address="Exempelgatan 3, Lindesberg",
        capacity=12,
        equipment="skärm, whiteboard",
        accessibility="hiss, hörslinga",
        booked_through="L.social",
    ),
    PlannedVenue(
        name="Rum Påhittet, kommunhuset",
        municipality=LINDESBERG,
        address="Övningsvägen 10, Lindesberg",
        capacity=8,
        equipment="skärm",
        accessibility="markplan",
        booked_through="L.income",
    ),
    PlannedVenue(
        name="Sagorummet, familjecentralen",
        municipality=NORA,
        address="Låtsastorget 1, Nora",
        capacity=10,
        equipment="whiteboard",
        accessibility="ramp",
        booked_through="N.social",
    ),
    PlannedVenue(
        name="Provsalen, folkets hus",
        municipality=HALLEFORS,
        address="Fantasigatan 7, Hällefors",
        capacity=14,
        equipment="projektor",
        accessibility="hiss",
        booked_through="H.social",
    ),
    PlannedVenue(
        name="Rum Demobacken, biblioteket",
        municipality=LJUSNARSBERG,
        address="Uppdiktsvägen 2, Kopparberg",
        capacity=8,
        equipment="skärm",
        accessibility="markplan",
        booked_through="J.social",
    ),
)


def agencies() -> tuple[PlannedAgency, ...]:
    """Every agency with its people: those of each municipality, of the region and of the state."""
    found: list[PlannedAgency] = []
    people = _People()
    for letter, town in _TOWNS.items():
        for key, name, sector, titles in _IN_EVERY_TOWN:
            found.append(
                PlannedAgency(
                    key=f"{letter}.{key}",
                    name=name.format(*town),
                    sector=sector,
                    principal=Principal.MUNICIPALITY,
                    municipality=town[0],
                    contacts=people.with_titles(titles),
                )
            )
    for rows, sector, principal in (
        (_REGION, Sector.HEALTH_CARE, Principal.REGION),
        (_STATE, Sector.OTHER, Principal.STATE),
    ):
        found.extend(
            PlannedAgency(
                key=key, name=name, sector=sector, principal=principal, contacts=people.with_titles(titles)
            )
            for key, name, titles in rows
        )
    return tuple(found)


@cache
def by_key() -> Mapping[str, PlannedAgency]:
    """The agencies by their key."""
    return {agency.key: agency for agency in agencies()}


def title_of(agency: str, position: int) -> str:
    """The title of a person at an agency."""
    return by_key()[agency].contacts[position].title


class _People:
    """Hands out contacts, each with a name, number and address of its own."""

    def __init__(self) -> None:
        self._given = 0

    def with_titles(self, titles: tuple[str, ...]) -> tuple[PlannedContact, ...]:
        return tuple(self._next(title) for title in titles)

    def _next(self, title: str) -> PlannedContact:
        number = self._given
        self._given += 1
        first = _FIRST_NAMES[number % len(_FIRST_NAMES)]
        last = _LAST_NAMES[(number + number // len(_FIRST_NAMES)) % len(_LAST_NAMES)]
        return PlannedContact(
            name=f"{first} {last}",
            title=title,
            is_ambassador=number % _EVERY_AMBASSADOR == 1,
            phone=_PHONE.format(_FIRST_FREE_NUMBER + number % _FREE_NUMBERS),
            email=_MAIL.format(f"{first}.{last}".lower().translate(_PLAIN_LETTERS)),
        )


_PLAIN_LETTERS = str.maketrans("åäöé", "aaoe")


# --- who supports whom -----------------------------------------------------------------------------------------------

_PRESCHOOL_UNTIL = 5
_LOWER_UNTIL = 12
_UPPER_UNTIL = 15


def support_of_child(municipality: str, age: int, seed: int) -> tuple[tuple[str, OwnContactKind], ...]:
    """The agencies a child has an own contact with, by age; the first is the one that comes to the meetings."""
    town = LETTER_OF[municipality]
    school = school_of(municipality, age)
    choices: tuple[tuple[tuple[str, OwnContactKind], ...], ...] = (
        (("bup", _TREATMENT), (school, _SUPPORT)) if school else (("bup", _TREATMENT),),
        ((f"{town}.social", _INVESTIGATION),),
        ((school or "firstline", _SUPPORT), ("firstline", _SUPPORT))
        if school
        else (("firstline", _SUPPORT),),
        (("habilitation", _TREATMENT),),
        ((f"{town}.social", _SUPPORT), (school, _SUPPORT)) if school else ((f"{town}.social", _SUPPORT),),
    )
    return choices[seed % len(choices)]


def school_of(municipality: str, age: int) -> str:
    """The key of the preschool or school for an age; empty after compulsory school."""
    town = LETTER_OF[municipality]
    if age <= _PRESCHOOL_UNTIL:
        return f"{town}.preschool"
    if age <= _LOWER_UNTIL:
        return f"{town}.school"
    return f"{town}.upper" if age <= _UPPER_UNTIL else ""


def support_of_adult(municipality: str, seed: int) -> tuple[str, OwnContactKind]:
    """The agency an adult has an own contact with."""
    town = LETTER_OF[municipality]
    return (
        ("adultpsych", _TREATMENT),
        (f"{town}.social", OwnContactKind.JOINT_PARENT_SUPPORT),
        (f"{town}.income", OwnContactKind.INCOME_SUPPORT),
        ("healthcentre", _SUPPORT),
        (f"{town}.social", _SUPPORT),
    )[seed % 5]


def referring_agency(municipality: str, referred_by: str, eldest_age: int) -> str:
    """The agency behind a referral; empty when a parent turned to the team."""
    town = LETTER_OF[municipality]
    return {
        "social_services": f"{town}.social",
        "school": school_of(municipality, eldest_age) or f"{town}.upper",
        "health_care": "bup",
    }.get(referred_by, "")
