"""Swedish texts that remember what they were made of, so that they can be said in another language too."""

from collections.abc import Sequence
from typing import Self


class Worded(str):
    """A text that was put together: `template` has the names of `values` in braces."""

    __slots__ = ("template", "values")

    template: str
    values: dict[str, str]

    def __new__(cls, template: str, **values: str) -> Self:
        """The template with the values in their places."""
        made = super().__new__(cls, template.format(**values))
        made.template = template
        made.values = values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str]]:
        """What it is copied and stored from."""
        return (self.template,), self.values


class Headed(str):
    """A `word` with a capital first letter."""

    __slots__ = ("word",)

    word: str

    def __new__(cls, word: str) -> Self:
        """The word as a heading."""
        made = super().__new__(cls, word[:1].upper() + word[1:])
        made.word = word
        return made

    def __getnewargs__(self) -> tuple[str]:
        """What it is copied and stored from."""
        return (self.word,)


def joined(separator: str, parts: Sequence[str]) -> str:
    """The parts after each other; what somebody typed stands as it is in every language."""
    made = {f"part{place}": part for place, part in enumerate(parts) if isinstance(part, Worded | Headed)}
    if not made:
        return separator.join(parts)
    names = (f"part{place}" for place in range(len(parts)))
    pieces = (
        f"{{{name}}}" if name in made else part.replace("{", "{{").replace("}", "}}")
        for name, part in zip(names, parts, strict=True)
    )
    return Worded(separator.join(pieces), **made)
