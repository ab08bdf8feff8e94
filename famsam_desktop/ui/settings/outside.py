"""What the page of settings asks of the program around the desk: limits to keep, and a gate to lock the store for."""

from PySide6.QtCore import QObject, Signal

from famsam_desktop.domain.policies import Policy
from famsam_desktop.ui.speech import Language


class Outside(QObject):
    """Holds the limits that lock this computer; the program listens and keeps them."""

    #: Minutes with nobody there, and hours at most, until the store locks itself; 0 is never.
    limits_chosen = Signal(int, int)
    #: Lock the store and go to the gate of that name.
    leave_asked = Signal(str)
    #: Say everything in another language.
    language_chosen = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        idle_minutes: int = 10,
        longest_hours: int = 0,
        policy: Policy | None = None,
        language: Language = Language.SWEDISH,
    ) -> None:
        super().__init__(parent)
        self.policy = policy or Policy()
        self.language = language
        self.idle_minutes = idle_minutes
        self.longest_hours = longest_hours

    def choose(self, *, idle_minutes: int, longest_hours: int) -> None:
        """Go by these limits from now on."""
        self.idle_minutes, self.longest_hours = idle_minutes, longest_hours
        self.limits_chosen.emit(idle_minutes, longest_hours)
