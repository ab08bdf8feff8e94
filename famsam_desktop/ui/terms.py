"""The words of the domain in the language in force: its own catalogues are Swedish, and the only ones."""

from enum import StrEnum

from famsam_desktop.domain import deeds, fields, terms
from famsam_desktop.ui.speech import capital, said


def term(value: StrEnum) -> str:
    """The word for a value, with a small first letter where it may stand inside a sentence."""
    return said(terms.term(value))


def heading(value: StrEnum) -> str:
    """The word with a capital first letter, for labels and the start of a line."""
    return capital(term(value))


def progress_term(progress: int) -> str:
    """How far a goal has come, in words."""
    return said(terms.progress_term(progress))


def detail_words(detail: str) -> str:
    """What an entry of the log says more than its kind, its codes as words; numbers and days as they are."""
    return " ".join(map(said, terms.detail_parts(detail)))


def kind_words(kind: str) -> str:
    """What a record of this kind is."""
    return said(fields.kind_words(kind))


def the(kind: str) -> str:
    """The record of this kind that is spoken of."""
    return said(fields.the(kind))


def is_neuter(kind: str) -> bool:
    """In Swedish it is "det", not "den"."""
    return fields.the(kind).endswith("t")


def action_words(name: str) -> str:
    """What was done, as it reads after "Ångra: "."""
    return said(deeds.action_words(name))
