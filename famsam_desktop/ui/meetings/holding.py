"""When the meeting really was, that it was held, and whom it was about."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import DateEditor, Editor, TimeEditor
from famsam_desktop.ui.widgets.fields import Field
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.keeping import Called, Opener
from famsam_desktop.ui.widgets.nearest import nearest
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.ticks import Ticks

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussed:
    """Whose situation a meeting was about."""

    member_ids: frozenset[UUID] = frozenset()


class HoldingCard(Card):
    """Asks for day, start and end; afterwards says them. What was typed and not sent is kept, as in a dialog."""

    def __init__(
        self,
        parent: QWidget,
        *,
        start: Callable[[], object],
        hold: Callable[[], object],
        discuss: Callable[[], object],
    ) -> None:
        super().__init__(parent.tr("Mötet"), parent)
        self.said = TextLabel("", self)
        self.about = note("", self)
        self.banner = Banner(self)
        self.day, self.start, self.end = DateEditor(self), TimeEditor(self), TimeEditor(self)
        self.begin = button(self.tr("Mötet börjar nu"), self, icon="play", clicked=start)
        self.held = button(self.tr("Mötet är genomfört"), self, kind="primary", icon="check", clicked=hold)
        self.discussed = button(self.tr("Vem mötet handlade om …"), self, icon="users", clicked=discuss)
        self._asked_for: object = None
        self._called: Called | None = None
        self._typed_in = {"day": self.day, "start": self.start, "end": self.end}
        self._proposed: dict[str, str] = {}
        self._fields = self._build_fields()
        for part in (self.said, self.about, self.banner, self._fields):
            self.add(part)
        self.add_action(self.discussed)

    def show_sight(self, sight: Sight) -> None:
        """Fields before it was held, a sentence afterwards."""
        meeting = sight.meeting
        self._fields.setVisible(not meeting.is_over)
        self.begin.setVisible(meeting.state in (MeetingState.DRAFT, MeetingState.CONVENED))
        self.discussed.setVisible(
            meeting.family_id is not None and meeting.state is not MeetingState.CANCELLED
        )
        self.said.setText(self._sentence(sight))
        self.said.setVisible(bool(self.said.text()))
        names = [member.name for member in sight.page.members if member.id in meeting.discussed_ids]
        asks = not names and not self.discussed.isHidden()
        self.about.setText(
            self.tr("Handlar om {names}").format(names=", ".join(names))
            if names
            else self.tr("Ange vem mötet handlar om. Det avgör vem som räknas som process.")
        )
        self.about.set_tone("warn" if asks else "muted")
        self.about.setVisible(bool(names) or asks)
        asked_for = (meeting.id, meeting.state, meeting.starts_at, meeting.planned_minutes)
        if asked_for != self._asked_for:
            self._asked_for = asked_for
            self._called = Called("run.times", meeting.id, amends=True)
            self.banner.clear()
            self._propose(sight)

    # --- what is typed is kept -----------------------------------------------------------------------------------

    @property
    def called(self) -> Called | None:
        """By this name the step shows it again."""
        return self._called

    @property
    def stands(self) -> bool:
        """As long as the meeting can still be marked as held."""
        return not self._fields.isHidden()

    def typed(self) -> dict[str, str]:
        """Where something else stands than was proposed."""
        return {
            name: editor.typed()
            for name, editor in self._typed_in.items()
            if editor.typed() != self._proposed.get(name)
        }

    def type(self, values: Mapping[str, str]) -> dict[str, str]:
        """Put it back."""
        for name in self._typed_in.keys() & values:
            self._typed_in[name].type(values[name])
        return {}

    def editors(self) -> Mapping[str, Opener]:
        """Nothing is opened over it."""
        return {}

    def hold_typed(self) -> None:
        """Let the page know of what is typed here."""
        page = nearest(self, Page)
        if page is not None:
            page.hold(self)
            page.typing.emit()

    def _put_away(self) -> None:
        page = nearest(self, Page)
        if page is not None:
            page.put_away.emit()

    # --- held and discussed --------------------------------------------------------------------------------------

    def times_of(self, sight: Sight) -> tuple[datetime | None, datetime | None]:
        """The instants typed; none for one that cannot be read."""
        day, start, end = self.day.value(), self.start.value(), self.end.value()
        if day is None:
            return None, None
        return (
            times.instant(day, start) if start is not None else None,
            times.instant(day, end) if end is not None else None,
        )

    def say_missing(self) -> None:
        """Something of day, start and end cannot be read."""
        self.banner.say(
            Tone.BAD, self.tr("Ange dag, början och slut, till exempel 2026-11-25, 09.00 och 10.30.")
        )

    def open_discussed(self, desk: "Desk", jobs: Jobs, sight: Sight) -> None:
        """Tick the members."""
        choices = [(each.id, f"{each.name} ({heading(each.role).lower()})") for each in sight.page.members]
        field = Field(
            name="member_ids",
            label=self.tr("Vems situation diskuterades"),
            kind=Ticks(choices, self.tr("Familjen har inga medlemmar inskrivna än.")),
            help=self.tr("Det avgör, med de egna kontakterna, vem som räknas som process."),
        )
        form = Form([field], Discussed(member_ids=sight.meeting.discussed_ids), _no_problems)
        act = partial(_discuss, desk, sight.meeting.id)
        dialog = FormDialog(self.tr("Vem mötet handlade om"), form, act=act, jobs=jobs, parent=self)
        dialog.open_as("run.discussed", amends=True)

    def _propose(self, sight: Sight) -> None:
        meeting = sight.meeting
        start = meeting.actual_start or meeting.starts_at
        end = meeting.actual_end
        if end is None:
            running = meeting.state is MeetingState.IN_PROGRESS and sight.now > start
            end = sight.now if running else meeting.ends_at
        self.day.set_value(times.local_day(start))
        self.start.set_value(times.local(start).time())
        self.end.set_value(times.local(end).time())
        self._proposed = {name: editor.typed() for name, editor in self._typed_in.items()}
        self._put_away()

    def _sentence(self, sight: Sight) -> str:
        meeting = sight.meeting
        planned = times.clock_span(meeting.starts_at, meeting.ends_at)
        if meeting.state is MeetingState.CANCELLED:
            return self.tr("Mötet är inställt. Inget kan antecknas om det.")
        if meeting.state is MeetingState.HELD and meeting.actual_start and meeting.actual_end:
            real = times.clock_span(meeting.actual_start, meeting.actual_end)
            day = times.day_and_date(times.local_day(meeting.actual_start))
            return self.tr("Genomfört {day} {real} (planerat {planned}).").format(
                day=day, real=real, planned=planned
            )
        if meeting.state is MeetingState.HELD:
            return self.tr("Genomfört {day} {planned}.").format(
                day=times.day_and_date(meeting.day), planned=planned
            )
        if meeting.state is MeetingState.IN_PROGRESS and meeting.actual_start:
            return self.tr("Mötet pågår sedan kl. {clock}.").format(clock=times.clock(meeting.actual_start))
        return ""

    def _build_fields(self) -> Flow:
        flow = Flow(self, gap=0.9)
        named: tuple[tuple[str, Editor], ...] = (
            (self.tr("Dag"), self.day),
            (self.tr("Början"), self.start),
            (self.tr("Slut"), self.end),
        )
        for label, editor in named:
            editor.edited.connect(self.hold_typed)
            flow.add(_labelled(label, editor, flow))
        for made in (self.held, self.begin):
            flow.add(_labelled("", made, flow))
        return flow


def _labelled(label: str, control: QWidget, parent: QWidget) -> QWidget:
    """A control under its label; a button under an empty one, so that it stands in line with the fields."""
    made = QWidget(parent)
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(em(0.25))
    shown = TextLabel(label, made, step=Step.STRONG, wrap=False)
    if isinstance(control, Editor):
        shown.setBuddy(control.control())
        control.control().setAccessibleName(label)
    box.addWidget(shown)
    box.addWidget(control)
    return made


def _no_problems(_draft: Discussed) -> tuple[Problem, ...]:
    return ()


def _discuss(desk: "Desk", meeting_id: UUID, typed: Discussed) -> object:
    return desk.meetings.discuss(meeting_id, typed.member_ids)
