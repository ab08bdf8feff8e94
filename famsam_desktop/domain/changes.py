"""What a use case touched: the one value that travels up after a mutation."""

from dataclasses import dataclass
from enum import Flag, auto
from uuid import UUID


class Topic(Flag):
    """The nouns a page may show; a page whose topic changed reads again."""

    NONE = 0
    FAMILIES = auto()
    CASES = auto()
    AGENCIES = auto()
    CONSENTS = auto()
    MEETINGS = auto()
    AGENDAS = auto()
    OUTCOMES = auto()
    ACTIONS = auto()
    REGISTERS = auto()
    SETTINGS = auto()
    GOALS = auto()
    CHECK_INS = auto()
    PROPOSALS = auto()
    PAPERS = auto()
    PUBLICATIONS = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """One finished use case: the topics it touched and the record it is about."""

    topics: Topic
    id: UUID | None = None
