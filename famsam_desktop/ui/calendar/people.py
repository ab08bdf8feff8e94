"""Which colour and which initials a colleague has, wherever meetings are painted."""

from collections.abc import Sequence
from dataclasses import dataclass, field

#: Bar, ground and text of each colleague in turn; the initials say it too.
_TINTS = (("accent", "accent_soft", "accent_soft_text"), ("mate", "mate_soft", "mate"))
_NOBODY = ("control_line", "surface2", "text")


@dataclass(frozen=True, slots=True)
class Colleagues:
    """The names of the team in its order; a name that is not there is somebody else's."""

    names: Sequence[str] = field(repr=False)

    def place(self, name: str) -> int:
        """Where the name stands, -1 when nowhere."""
        return self.names.index(name) if name in self.names else -1


def tints(place: int) -> tuple[str, str, str]:
    """The colour tokens of the colleague at a place in the team's list; -1 for somebody else."""
    return _TINTS[place % len(_TINTS)] if place >= 0 else _NOBODY


def initials(name: str) -> str:
    """Karin Lindqvist → KL."""
    parts = name.replace("-", " ").split()
    return "".join(part[0] for part in (*parts[:1], *parts[1:][-1:])).upper()


def both_initials(chair: str, note_taker: str) -> str:
    """KL · AH: who leads, then who takes the notes when that is somebody else."""
    found = [initials(name) for name in (chair, note_taker if note_taker != chair else "") if name]
    return " · ".join(found)
