"""Texts of the window in the language it speaks. The source is Swedish, and without a window it stays so: the command
line and every paper are Swedish. Pure Python: a window gives it a voice.
"""

from collections.abc import Callable
from enum import StrEnum

from famsam_desktop.domain.worded import Headed, Worded


class Language(StrEnum):
    """What the window speaks."""

    SWEDISH = "sv"
    ENGLISH = "en"
    LONGER = "longer"
    """Every text longer and in brackets: what stands outside them was never said, and what is cut has no room."""

    @classmethod
    def _missing_(cls, _value: object) -> "Language":
        """A choice of another version of the program counts as none."""
        return cls.SWEDISH


#: Those to choose from, each by its own name.
LANGUAGES = {Language.SWEDISH: "Svenska", Language.ENGLISH: "English"}

#: Looks a Swedish text up, with a comment where one text has two meanings: the text in the language in force.
type Voice = Callable[[str, str], str]

#: Where Qt looks them up.
WORDS = "words"

#: The comments of a word with a number before it: many Swedish ones are the same for one and for many.
ONE, MANY = "one", "many"


def _swedish(text: str, _comment: str) -> str:
    return text


class _Speaker:
    """Whose voice it is: one for the whole process, as Qt has it."""

    voice: Voice = staticmethod(_swedish)


def speak_with(voice: Voice | None) -> None:
    """Every text is said by this voice from now on; by none as it stands."""
    _Speaker.voice = staticmethod(voice or _swedish)


def said(text: str, comment: str = "") -> str:
    """A text in the language in force; one that was put together is put together in that language."""
    if isinstance(text, Worded):
        return _Speaker.voice(text.template, "").format(
            **{name: said(value) for name, value in text.values.items()}
        )
    if isinstance(text, Headed):
        return capital(said(text.word))
    return _Speaker.voice(text, comment) if text else text


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def retold(text: str) -> str:
    """A text of the program in the language in force, and one that somebody typed as it stands."""
    return said(text) if isinstance(text, Worded | Headed) else text


def later[T](texts: T) -> T:
    """Texts that are said when they are needed: what collects the texts to translate finds them by this."""
    return texts
