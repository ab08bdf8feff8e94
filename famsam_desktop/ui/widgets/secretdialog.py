"""Dialogs that ask for passphrases: nothing typed in them is ever kept, and each field is emptied once it was used."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.new_passphrase import NewPassphrase
from famsam_desktop.ui.widgets.passphrases import PassphraseField

type Then = Callable[[Any], object]


class SecretDialog(Dialog):
    """Show it with `open()`: under a name (`open_as`) it would be kept when the store is locked.

    Subclasses override `fault` and `send_down`.
    """

    def __init__(self, title: str, primary: str, jobs: Jobs, parent: QWidget, *, intro: str = "") -> None:
        super().__init__(title, primary, parent, intro=intro)
        self.jobs = jobs

    def fault(self) -> str:
        """What is wrong with what was typed, in a sentence; empty when nothing is."""
        return ""

    def send_down(self) -> None:
        """Ask for what the dialog is there for, by `do` or `ask`."""
        raise NotImplementedError

    def submit(self) -> None:
        """Say what is wrong, or send it down."""
        if not self.primary.isEnabled():
            return
        self.banner.clear()
        fault = self.fault()
        if fault:
            self.banner.say(Tone.BAD, fault)
            self.make_room()
            return
        self.wait(True)
        self.send_down()

    def do(self, act: Callable[[], Any], then: Then) -> None:
        """Change something in the store; the dialog closes when it went well, and `then` is called."""
        self.jobs.do(act, partial(self._on_done, then), self._on_refused, self._on_failed)

    def ask(self, act: Callable[[], Any], then: Then) -> None:
        """The same for what no page has to hear of."""
        self.jobs.ask(act, partial(self._on_done, then), self._on_refused, self._on_failed)

    def asked_again(self) -> None:
        """A passphrase was wrong: empty the field it was typed in."""
        for field in self.findChildren(PassphraseField):
            if not isinstance(field.parentWidget(), NewPassphrase):
                field.clear()
                field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """However it ends, the fields are emptied."""
        for field in self.findChildren(PassphraseField):
            field.clear()
        super().done(result)

    def _on_done(self, then: Then, answer: Any) -> None:
        self.accept()
        then(answer)

    def _on_refused(self, reason: Any) -> None:
        self.say(reason)
        self.asked_again()

    def _on_failed(self, _error: Any) -> None:
        self.wait(False)
        self.banner.say(Tone.BAD, self.tr("Något gick fel. Inget är ändrat."))
