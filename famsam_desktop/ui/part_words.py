"""The parts of a store that can be wrong, in words."""

from famsam_desktop.ui.speech import later, said


def fault_words(fault: str) -> str:
    """What is wrong with a store, as `check` names it: in words, and the place as it stands."""
    part, _, place = fault.partition(": ")
    words = part_words(part)
    return f"{words}: {place}" if place else words


def part_words(name: str) -> str:
    """A part of a store in words; a name of another version as it stands."""
    return said(_PARTS[name]) if name in _PARTS else name


_PARTS = later(
    {
        "missing": "databasen saknas",
        "empty": "databasen är tom",
        "unreadable": "databasen går inte att läsa",
        "page": "en sida i databasen är trasig",
        "disk": "disken går inte att läsa",
        "schema": "databasens uppbyggnad stämmer inte",
        "foreign_key": "poster hänger inte ihop",
        "structure": "databasens inre ordning är bruten",
        "keys": "nyckelfilen är skadad; dess kopia används",
        "keys.bak": "nyckelfilens kopia är skadad",
        "heads": "märket för de senaste ändringarna är skadat",
        "newest": "de senaste ändringarna saknas, antal",
        "copy": "kopian blev inte densamma",
        "rows": "rader saknas efter uppgraderingen, tabell",
        "journal": "journalen är ändrad eller ofullständig, post",
        "record": "en post stämmer inte med journalen",
        "paper": "ett expedierat papper saknas eller är ändrat, papper",
        "trail": "loggen är ändrad eller ofullständig, post",
        "ledger": "liggaren över publiceringar är ändrad eller ofullständig, post",
        "search": "sökregistret stämmer inte",
    }
)
