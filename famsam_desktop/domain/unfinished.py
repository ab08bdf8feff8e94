"""What somebody has typed and not yet committed: kept in the store, so that a lock or a crash loses none of it."""

from dataclasses import dataclass, field
from uuid import UUID

#: Under this name stands what an editor was called for the person who typed in it.
TITLE = ""

#: Before the name of a field: what the field was called.
LABEL = "\x1e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """An open editor: on which page and record it stood, which editor of that page it is, and what was typed.

    `editor` is the page's own name for it, `about` the record it changes or belongs to (None for a new one), `typed`
    what stands in its fields by their names, as text.
    """

    place: str
    record: UUID | None
    editor: str
    about: UUID | None = None
    typed: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def called(self) -> dict[str, str]:
        """What of `typed` only says what things were called."""
        return {name: text for name, text in self.typed.items() if name == TITLE or name.startswith(LABEL)}
