"""The clock of the meeting: what it stands at, how long is left, and what can be done about it."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from famsam_desktop.domain.live import Standing, clock_words
from famsam_desktop.domain.meetings import Meeting
from famsam_desktop.ui import times
from famsam_desktop.ui.live.sight import LiveSight
from famsam_desktop.ui.live.words import TONES, next_words, stop_title, time_words, whole_words
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note


class ClockCard(Card):
    """One large figure, in words too; the buttons do what the keys of the page do."""

    def __init__(self, parent: QWidget, move: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(parent.tr("Punkten nu"), parent)
        self.item = TextLabel("", self, step=Step.TITLE)
        self.responsible = note("", self)
        self.figure = TextLabel("", self, step=Step.CLOCK, wrap=False)
        self.words = TextLabel("", self, step=Step.STRONG)
        self.private = note("", self)
        self.whole = QProgressBar(self)
        self.whole.setTextVisible(False)
        self.whole.setAccessibleName(self.tr("Hur långt mötet har kommit"))
        self.whole_words = note("", self)
        self.following = note("", self)
        self.begin = button(self.tr("Börja mötet"), self, kind="primary", icon="play", clicked=move["begin"])
        self._time, self._moves = QWidget(self), Flow(self, gap=0.4)
        self.back = self._move(self.tr("Föregående"), "skip-back", move["previous"], "Ctrl+PgUp")
        self.next = self._move(self.tr("Nästa punkt"), "skip-forward", move["next"], "Ctrl+PgDn", "primary")
        self.hold = self._move(self.tr("Stoppa klockan"), "pause", move["hold"], "F9")
        self.rest = self._move(self.tr("Paus 10 min"), "clock", move["break"], "F8")
        self._build()

    def show_live(self, shown: LiveSight) -> None:
        """Show the meeting: before it is led what it will begin with, afterwards where it stands."""
        led = shown.standing is not None
        self.title.setVisible(not led)
        for part in (self._time, self.following, self._moves, self.whole):
            part.setVisible(led)
        self.begin.setVisible(not led and not shown.meeting.is_over)
        if shown.standing is None:
            self._show_waiting(shown.meeting)
        else:
            self.show_time(shown.standing)
            item = shown.items.get(shown.standing.current.item_id) if shown.standing.current.item_id else None
            self._say(self.private, self.tr("Egen anteckning: {text}"), item.internal_note if item else "")
            self._say(self.responsible, "{text}", shown.standing.current.responsible)

    def show_time(self, standing: Standing) -> None:
        """The figures a moment later."""
        self.item.setText(stop_title(standing.current))
        self.figure.setText(clock_words(standing.remaining))
        self.words.setText(time_words(standing))
        tone = "muted" if standing.run.is_paused else TONES[standing.pressure]
        self.figure.set_tone(tone)
        self.words.set_tone(tone)
        self.whole.setRange(0, max(1, standing.planned))
        self.whole.setValue(min(standing.actual, max(1, standing.planned)))
        self.whole_words.setText(whole_words(standing))
        self.following.setText(next_words(standing))
        self.back.setEnabled(standing.run.at > 0)
        self.next.setEnabled(standing.following is not None)
        paused = standing.run.is_paused
        self.hold.setText(self.tr("Starta klockan") if paused else self.tr("Stoppa klockan"))
        icons.dress(self.hold, "play" if paused else "pause", "text")

    def _build(self) -> None:
        time = QHBoxLayout(self._time)
        time.setContentsMargins(0, 0, 0, 0)
        time.setSpacing(em(1))
        time.addWidget(self.figure)
        time.addWidget(self.words, 1)
        begin = Flow(self)
        begin.add(self.begin)
        for part in (
            self._time,  # first: the figure is seen however little room there is
            self.item,
            self.responsible,
            self.following,
            self._moves,
            self.private,
            self.whole,
            self.whole_words,
            begin,
        ):
            self.add(part)

    def _show_waiting(self, meeting: Meeting) -> None:
        self.set_title(self.tr("Mötet är inställt") if meeting.is_over else self.tr("Mötet har inte börjat"))
        planned = times.clock_span(meeting.starts_at, meeting.ends_at)
        self.item.setText(self.tr("Planerat {span}").format(span=planned))
        asked = self.tr("Pricka av vilka som är här. Börja sedan mötet, så startar klockan.")
        self.whole_words.setText("" if meeting.is_over else asked)
        for label in (self.private, self.responsible):
            label.hide()

    def _say(self, label: TextLabel, words: str, text: str) -> None:
        label.setText(words.format(text=text) if text else "")
        label.setVisible(bool(text))

    def _move(
        self, text: str, icon: str, clicked: Callable[[], object], keys: str, kind: str = "plain"
    ) -> QPushButton:
        made = button(text, self, kind=kind, icon=icon, clicked=clicked)
        made.setToolTip(f"{text} ({keys})")
        self._moves.add(made)
        return made
