"""What is sent about a meeting outside the program: a text to copy, and a calendar file to save."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.invitations import News, Outgoing
from famsam_desktop.domain.meetings import Meeting
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import TextLabel, note
from famsam_desktop.ui.widgets.saving import save_dialog, write

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.invitations import CalendarFile


class SendingCard(Card):
    """Hides itself when there is nothing to send any more. Nothing that is sent says whom the meeting is about."""

    told = Signal(str, bool)
    refused = Signal(object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent.tr("Skicka"), parent)
        self._desk, self._jobs = desk, jobs
        self._outgoing: Outgoing | None = None
        self.choice = ChoiceEditor(self, choices=[])
        self.choice.box.setAccessibleName(self.tr("Vilket meddelande"))
        self.text = _Letter(self)
        self.text.setAccessibleName(self.tr("Meddelandet"))
        self.copy = button(self.tr("Kopiera texten"), self, icon="copy", clicked=self._on_copy)
        self.save = button(self.tr("Spara kalenderfil …"), self, icon="calendar", clicked=self._on_save)
        self.news = TextLabel("", self, tone="muted")
        self._build()
        self.choice.edited.connect(self._show_text)
        self.hide()

    def show_meeting(self, meeting: Meeting) -> None:
        """Read what can be sent about a meeting."""
        if self._outgoing is not None and self._outgoing.meeting_id != meeting.id:
            self.hide()
        read = partial(self._desk.invitations.outgoing, meeting.id)
        self._jobs.ask(read, self._on_outgoing, self._on_refused, newest="outgoing")

    def _on_outgoing(self, outgoing: Outgoing) -> None:
        self._outgoing = outgoing
        self.choice.set_choices([(each.occasion, heading(each.occasion)) for each in outgoing.messages])
        if self.choice.value() is None and outgoing.messages:
            self.choice.set_value(outgoing.messages[0].occasion)
        self.choice.setVisible(len(outgoing.messages) > 1)
        self._show_text()
        self._show_news(outgoing.news)
        self.setVisible(bool(outgoing.messages))

    def _show_text(self) -> None:
        chosen = self.choice.value()
        messages = self._outgoing.messages if self._outgoing is not None else ()
        self.text.setPlainText(next((each.text for each in messages if each.occasion is chosen), ""))
        self.text.updateGeometry()

    def _show_news(self, news: News | None) -> None:
        said = {
            News.FIRST: self.tr("Kalenderfilen lägger in mötet i mottagarens kalender."),
            News.UPDATE: self.tr(
                "Mötet har ändrats sedan kalenderfilen sparades. Spara och skicka den igen, så ändras det även hos "
                "mottagaren."
            ),
            News.AGAIN: self.tr("Kalenderfilen som sparades senast stämmer fortfarande."),
            News.CANCELLATION: self.tr("Kalenderfilen tar bort mötet ur mottagarens kalender."),
        }
        self.news.setText("" if news is None else said[news])
        self.news.set_tone("warn" if news is News.UPDATE else "muted")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.told.emit(self.tr("Texten är kopierad. Klistra in den inom en halv minut."), False)

    def _on_save(self) -> None:
        if self._outgoing is not None:
            read = partial(self._desk.invitations.calendar_file, self._outgoing.meeting_id)
            self._jobs.ask(read, partial(self._ask_place, self._outgoing.meeting_id), self._on_refused)

    def _ask_place(self, meeting_id: Any, file: "CalendarFile") -> None:
        title, ending = self.tr("Spara kalenderfil"), self.tr("Kalenderfiler (*.ics)")
        dialog = save_dialog(title, file.file_name, ending, self)
        dialog.fileSelected.connect(partial(self.save_as, meeting_id, file))
        dialog.open()

    def save_as(self, meeting_id: Any, file: "CalendarFile", path: str) -> None:
        """Write the file to the place, once it stands in the trail that it leaves."""
        place = Path(path)
        act = partial(_hand_to_file, meeting_id, file, place)
        self._jobs.do(act, partial(self._on_saved, place.name), self._on_refused)

    def _on_saved(self, name: str, _change: Any) -> None:
        self.told.emit(self.tr("Sparad som {file}.").format(file=name), False)

    def _on_refused(self, reason: Any) -> None:
        self.refused.emit(reason)

    def _build(self) -> None:
        self.add(
            note(
                self.tr(
                    "Det som skickas anger tid, plats och vem som kallar, aldrig namn eller vad mötet gäller. "
                    "Programmet skickar ingenting. Det gör du själv: klistra in texten eller bifoga filen där du "
                    "brukar."
                ),
                self,
            )
        )
        self.choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.add(self.choice)
        self.add(self.text)
        actions = Flow(self)
        actions.add(self.copy, self.save)
        self.add(actions)
        self.add(self.news)


class _Letter(QPlainTextEdit):
    """A text to read and mark, as high as it is long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(em(24), em(1.5) * max(3, self.blockCount()) + em(1.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), self.sizeHint().height())


def _hand_to_file(meeting_id: Any, file: "CalendarFile", place: Path) -> Change:
    write(place, file.hand_out())
    return Change(Topic.MEETINGS, meeting_id)
