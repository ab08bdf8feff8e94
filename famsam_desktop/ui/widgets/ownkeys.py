"""Keys that a widget handles itself: told beside the handler, and listed by F1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """Where people say that they are, what the keys do there, and the keys in Qt's own notation, separated by "; ".

    The words are Swedish until they are said (`later`). A class has such lines as `own_keys`.
    """

    where: str
    text: str
    keys: str
