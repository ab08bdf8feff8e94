"""What every card of the page of settings is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.headings import TextLabel

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class SettingsCard(Card):
    """A part of the page with a message of its own, read anew when the page is shown."""

    #: As the page's own signals of the same name.
    told = Signal(str, bool)
    paper = Signal(object, object)
    #: The heading, Swedish until it is said, and the icon where it is found.
    called, icon = "", "settings"
    #: What one can come to the card for.
    errands: Sequence[Errand] = ()

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(said(self.called), parent)
        self.desk, self.jobs = desk, jobs
        self.banner = Banner(self)
        self.add(self.banner)

    def read(self) -> None:
        """Ask for what the card shows."""

    def explain(self, text: str) -> TextLabel:
        """A quiet text in the body."""
        made = TextLabel(text, self, tone="muted")
        self.add(made)
        return made

    def refuse(self, reason: Any) -> None:
        """Say why something was not done, here and nowhere else."""
        self.banner.say(Tone.WARN, sentence(reason))
