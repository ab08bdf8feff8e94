"""Invented people: first names of several backgrounds, and surnames that nobody has."""

from dataclasses import dataclass

from famsam_desktop.services.demo.plan import PlannedFamily, PlannedMember

_SURNAME_STARTS = (
    *("Låtsas", "Påhitts", "Exempel", "Övnings", "Prov"),
    *("Fantasi", "Sago", "Demo", "Fiktiv", "Uppdikt"),
)
_SURNAME_ENDS = (
    *("berg", "ström", "lund", "dal", "gren", "kvist", "holm"),
    *("vik", "fors", "backe", "äng", "strand", "hage", "sjö"),
)


@dataclass(frozen=True, slots=True)
class Background:
    """Names that go together, the language of the home, and whether an interpreter is wanted."""

    girls: str
    boys: str
    women: str
    men: str
    language: str = ""
    interpreter: bool = False


_PLAIN = (
    Background(
        "Alva Ebba Nova Tindra Moa Stina Ida Klara Wilma Tuva",
        "Elis Nils Viggo Melker Albin Isak Malte Sixten Arvid Loke",
        "Anna Maria Jenny Sofia Linda Emma Helena Ulrika Karolina Cecilia",
        "Fredrik Andreas Marcus Jonas Patrik Daniel Magnus Robert Stefan Henrik",
    ),
    Background(
        "Ellen Signe Selma Maja Elsa Agnes Freja Juni Lova Saga",
        "Theo Vidar Hugo Olle Axel Ludvig Edvin Gustav Hjalmar Love",
        "Malin Therese Camilla Ida Johanna Erika Pernilla Åsa Sandra Annika",
        "Mattias Niklas Peter Christian Tobias Joakim Mikael Thomas Oskar Anders",
    ),
)
_OTHERS = (
    Background(
        "Amina Hanin Lina Salma Yara",
        "Omar Yusuf Adam Karim Zain",
        "Rania Huda Samira Nour",
        "Khaled Hassan Bilal Tarek",
        "arabiska",
        True,
    ),
    Background(
        "Zuzanna Maja Hanna Lena",
        "Jakub Filip Kacper Leon",
        "Agnieszka Ewa Dorota",
        "Piotr Marek Tomasz",
        "polska",
    ),
    Background(
        "Ayaan Hodan Ifrah Sagal",
        "Abdi Liban Ismail Guled",
        "Fartun Sahra Halima",
        "Mahad Yasin Farah",
        "somaliska",
        True,
    ),
    Background("Aino Helmi Venla", "Eino Toivo Väinö", "Päivi Satu Tiina", "Jukka Timo Mika", "finska"),
    Background(
        "Selam Rahel Winta",
        "Yonas Filmon Nahom",
        "Almaz Saba Tirhas",
        "Tesfay Haile Berhane",
        "tigrinja",
        True,
    ),
    Background(
        "Parisa Setareh Mina", "Arman Reza Navid", "Shirin Laleh Farzana", "Hamid Jamshid Farid", "dari", True
    ),
    Background(
        "Daryna Olena Polina",
        "Danylo Maksym Artem",
        "Oksana Iryna Natalia",
        "Andrij Serhij Oleh",
        "ukrainska",
        True,
    ),
)
_ONE_OF = 4


def surname(number: int) -> str:
    """A surname that nobody has; different for every number up to 140."""
    start, turn = number % len(_SURNAME_STARTS), number // len(_SURNAME_STARTS)
    return _SURNAME_STARTS[start] + _SURNAME_ENDS[(number + turn) % len(_SURNAME_ENDS)]


def alias(number: int) -> str:
    """What the team calls a family."""
    return f"Familj {number}"


def background(number: int) -> Background:
    """The background of a family; every fourth one speaks another language at home."""
    if number % _ONE_OF == _ONE_OF - 1:
        return _OTHERS[number // _ONE_OF % len(_OTHERS)]
    return _PLAIN[number % len(_PLAIN)]


def names(family: PlannedFamily) -> tuple[str, ...]:
    """The name of each member, first names different within the family."""
    source = background(family.number)
    taken: set[str] = set()
    found = []
    for position, member in enumerate(family.members):
        first = _first_name(source, member, family.number * 3 + position * 2, taken)
        taken.add(first)
        found.append(f"{first} {surname(family.number)}")
    return tuple(found)


def _first_name(source: Background, member: PlannedMember, seed: int, taken: set[str]) -> str:
    if member.is_child:
        choices = (source.girls if member.is_woman else source.boys).split()
    else:
        choices = (source.women if member.is_woman else source.men).split()
    turned = choices[seed % len(choices) :] + choices[: seed % len(choices)]
    return next(name for name in turned if name not in taken)
