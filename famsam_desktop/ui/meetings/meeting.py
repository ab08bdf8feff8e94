"""One meeting: four steps from plan to summary, each a tab with a tick when it is done."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from famsam_desktop.domain.meetings import MeetingState, Participant
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.agenda import AgendaStep
from famsam_desktop.ui.meetings.copies import is_partly_sent
from famsam_desktop.ui.meetings.plan import PlanStep
from famsam_desktop.ui.meetings.running import RunStep
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.meetings.summary import SummaryStep
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import icon_extent
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.keeping import Opener

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class At(IntEnum):
    """The steps in order."""

    PLAN = 0
    AGENDA = 1
    RUN = 2
    SUMMARY = 3


class MeetingView(QWidget):
    """Shows what was read in the step that is looked at; the others are made, and catch up, when turned to."""

    told = Signal(str, bool)
    #: As the page's own signal of that name.
    offered = Signal(str, object)
    paper = Signal(object, object)
    refused = Signal(object)
    wanted = Signal(str, object)
    #: The meeting was removed.
    gone = Signal()
    #: Plan the next meeting: a draft to begin from.
    next_wanted = Signal(object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._sight: Sight | None = None
        self._anew = False
        self._steps: dict[At, MeetingStep] = {}
        self.notice = Banner(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Mötets steg"))
        self._names = (
            self.tr("Plan"),
            self.tr("Dagordning"),
            self.tr("Genomförande"),
            self.tr("Sammanfattning"),
        )
        self._rooms = [QWidget(self.tabs) for _ in self._names]
        for room, name in zip(self._rooms, self._names, strict=True):
            QVBoxLayout(room).setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(room, name)
        self.tabs.currentChanged.connect(self._on_turned)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.notice)
        box.addWidget(self.tabs, 1)

    @property
    def plan(self) -> PlanStep:
        """The first step."""
        return self._step(At.PLAN, PlanStep)

    @property
    def agenda(self) -> AgendaStep:
        """The second step."""
        return self._step(At.AGENDA, AgendaStep)

    @property
    def run(self) -> RunStep:
        """The third step."""
        return self._step(At.RUN, RunStep)

    @property
    def summary(self) -> SummaryStep:
        """The last step."""
        return self._step(At.SUMMARY, SummaryStep)

    def shows(self, meeting_id: UUID) -> bool:
        """That meeting was read and is shown."""
        return self._sight is not None and self._sight.meeting.id == meeting_id

    def editors(self) -> Mapping[str, Opener]:
        """What can be typed in at any of the steps."""
        return {
            name: partial(self._open_at, at, open_it)
            for at, kind in _KINDS.items()
            for name, open_it in self._step(at, kind).editors().items()
        }

    def look_anew(self) -> None:
        """Somebody comes back from another page, where the meeting may have been led to its end."""
        self._anew = True

    def show_sight(self, sight: Sight) -> None:
        """Show a meeting; another one, or one that was ended elsewhere, begins at the step it has come to."""
        before = self._sight
        other = before is None or before.meeting.id != sight.meeting.id
        ended = before is not None and sight.is_held and not before.is_held
        self._sight = sight
        if other or (ended and self._anew):
            self.turn_to(_step_of(sight))
        self._anew = False
        self._show_here()
        self._tick(sight)

    def changeEvent(self, event: QEvent) -> None:
        """The ticks follow the zoom and the palette."""
        super().changeEvent(event)
        dressed = event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange)
        if dressed and hasattr(self, "tabs") and self._sight is not None:
            self._tick(self._sight)

    def turn_to(self, step: At) -> None:
        """Go to a step."""
        self.tabs.setCurrentIndex(step)

    def show_sent(self) -> None:
        """Go to the papers that were sent."""
        self.turn_to(At.SUMMARY)
        step = self._steps.get(At.SUMMARY)
        if isinstance(step, SummaryStep):
            step.show_sent()

    def _on_kept(self) -> None:
        self.offered.emit(self.tr("Skriv ut eller spara …"), self.show_sent)

    def _open_at(self, at: At, open_it: Opener, about: UUID | None) -> None:
        self.turn_to(at)
        open_it(about)

    def _show_here(self) -> None:
        if self._sight is not None:
            at = At(self.tabs.currentIndex())
            self._say_over(self._sight, at)
            self._step(at, _KINDS[at]).show_sight(self._sight)

    def _step[S: MeetingStep](self, at: At, kind: type[S]) -> S:
        step = self._steps.get(at)
        if not isinstance(step, kind):
            step = kind(self._desk, self._jobs, self._rooms[at])
            self._steps[at] = step
            step.told.connect(self.told)
            step.kept.connect(self._on_kept)
            step.paper.connect(self.paper)
            step.refused.connect(self.refused)
            step.wanted.connect(self.wanted)
            if isinstance(step, PlanStep):
                step.gone.connect(self.gone)
            if isinstance(step, SummaryStep):
                step.next_wanted.connect(self.next_wanted)
                step.holding_wanted.connect(self._on_holding_wanted)
            room = self._rooms[at].layout()
            if room is not None:
                room.addWidget(step)
            step.show()
        return step

    def _tick(self, sight: Sight) -> None:
        meeting = sight.meeting
        stands = meeting.state is not MeetingState.CANCELLED
        done = (
            stands and meeting.state is not MeetingState.DRAFT,
            stands and meeting.agenda_sent_on is not None,
            meeting.state is MeetingState.HELD,
            meeting.summary_sent_on is not None and not is_partly_sent(sight.copies),
        )
        self.tabs.setIconSize(QSize(icon_extent(), icon_extent()))
        for place, (name, ready) in enumerate(zip(self._names, done, strict=True)):
            icon = icons.icon("circle-check", "ok") if ready else icons.icon("circle", "muted")
            self.tabs.setTabIcon(place, icon)
            said = self.tr("{step}: klart") if ready else self.tr("{step}: inte klart")
            self.tabs.setTabToolTip(place, said.format(step=name))

    def _say_over(self, sight: Sight, at: At) -> None:
        if sight.meeting.state is MeetingState.CANCELLED:
            self.notice.say(Tone.WARN, self.tr("Mötet är inställt. Det kan läsas men inte ändras."))
        elif sight.is_held and at in (At.PLAN, At.AGENDA):
            self.notice.say(
                Tone.INFO,
                self.tr("Mötet är genomfört, så planen ligger fast. Närvaro och anteckningar kan rättas."),
            )
        elif movers := [each for each in sight.page.participants if each.moves_to]:
            self._say_who_moves(movers)
        else:
            self.notice.clear()

    def _say_who_moves(self, movers: Sequence[Participant]) -> None:
        first = movers[0]
        said = self.tr(
            "{name} byter verksamhet, från {agency} till {other}. Mötet har kvar den gamla."
        ).format(name=first.name, agency=first.agency, other=first.moves_to)
        if len(movers) > 1:
            said = self.tr("{count} deltagare har bytt verksamhet. Mötet har kvar de gamla.").format(
                count=len(movers)
            )
        contact_ids = [each.contact_id for each in movers if each.contact_id is not None]
        self.notice.say(Tone.WARN, said, self.tr("Byt i kommande möten"), partial(self._follow, contact_ids))

    def _follow(self, contact_ids: Sequence[UUID], _checked: bool = False) -> None:
        follow = partial(self._desk.participants.follow, contact_ids)
        self._jobs.do(follow, self._on_followed, self.refused.emit)

    def _on_followed(self, _change: object) -> None:
        self.told.emit(self.tr("Verksamheten är bytt i kommande möten."), True)

    def _on_turned(self, _place: int) -> None:
        self._show_here()

    def _on_holding_wanted(self) -> None:
        self.turn_to(At.RUN)


_KINDS: dict[At, type[MeetingStep]] = {
    At.PLAN: PlanStep,
    At.AGENDA: AgendaStep,
    At.RUN: RunStep,
    At.SUMMARY: SummaryStep,
}


def _step_of(sight: Sight) -> At:
    """Where somebody who opens the meeting most likely goes on."""
    meeting = sight.meeting
    if meeting.state is MeetingState.HELD:
        return At.SUMMARY
    if meeting.state is MeetingState.IN_PROGRESS or (
        meeting.state is MeetingState.CONVENED and meeting.day <= sight.today
    ):
        return At.RUN
    if meeting.state is MeetingState.CONVENED and meeting.agenda_sent_on is None:
        return At.AGENDA
    return At.PLAN
