"""The card of the check-ins between meetings: what was said, and how often the family is to be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.checkins import (
    USUAL_RHYTHM_DAYS,
    Channel,
    CheckIn,
    CheckInDraft,
    Initiative,
    due_on,
    rhythm_problems,
)
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import MeetingState
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Choice, Day, Field, LongText, Pick
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among
from famsam_desktop.ui.widgets.table import Column

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_OFFERED = (7, USUAL_RHYTHM_DAYS, 21, 28, 42, 84)


@dataclass(frozen=True, slots=True, kw_only=True)
class RhythmDraft:
    """How often the family is to be asked; None is not at all."""

    days: int | None = USUAL_RHYTHM_DAYS

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return rhythm_problems(self.days)


class CheckInsCard(ListCard[CheckIn]):
    """Uppföljning mellan möten."""

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, desk, jobs, parent)
        self.rhythm = TextLabel("", self, tone="muted")
        self.body.insertWidget(1, self.rhythm)

    def columns(self) -> Sequence[Column[CheckIn]]:
        """When, by which way, how it was, what was promised."""
        return (
            Column(title=self.tr("Dag"), text=_day, strong=True),
            Column(title=self.tr("Kontaktsätt"), text=_contact, spare=True),
            Column(title=self.tr("Läget"), text=_situation, weight=3, least=8),
            Column(title=self.tr("Åtaganden"), text=_commitments, weight=2, least=7),
        )

    def make_empty(self) -> Empty:
        """Nothing yet."""
        return Empty(
            "phone", self.tr("Inga uppföljningar än."), self.tr("Ny uppföljning"), self.add_check_in, self
        )

    def make_actions(self) -> None:
        """Change, remove, how often, add."""
        self.add_row_action(self.tr("Ändra uppföljningen"), "pencil", self.edit, keys="F2")
        self.add_row_action(self.tr("Ta bort uppföljningen"), "trash-2", self.remove, keys="Delete")
        self.rhythm_button = button(self.tr("Hur ofta …"), self, icon="clock", clicked=self.choose_rhythm)
        self.add_action(self.rhythm_button)
        self.add_new_action(self.tr("Ny uppföljning"), self.add_check_in)

    def fill(self, record: FamilyRecord) -> None:
        """Show the check-ins of the case, and when the next one is due."""
        super().fill(record)
        case = record.page.open_case
        self.rhythm_button.setVisible(case is not None)
        self.rhythm.setText(_rhythm_words(record))
        self.rhythm.set_tone("warn" if _is_due(record) else "muted")
        self.rhythm.setVisible(bool(self.rhythm.text()))
        if self.empty.button is not None:
            self.empty.button.setVisible(case is not None)

    def rows(self, record: FamilyRecord) -> Sequence[CheckIn]:
        """Those of the case that is shown, newest first."""
        case_id = record.case.id if record.case is not None else None
        return [one for one in record.page.check_ins if one.case_id == case_id]

    def editors(self) -> Mapping[str, Opener]:
        """A new check-in, another wording of one, and how often."""
        return {
            "checkins.new": always(self.add_check_in),
            "checkins.amend": among(self._lines, self.edit),
            "checkins.rhythm": always(self.choose_rhythm),
        }

    def add_check_in(self) -> None:
        """Write down a contact."""
        case = self.record.case
        if case is not None:
            self.open_form(
                self.tr("Ny uppföljning"),
                self._fields(),
                CheckInDraft(happened_on=self.record.today if case.is_open else case.closed_on),
                partial(self.desk.check_ins.record, case.id),
                called=Called("checkins.new"),
                primary=self.tr("Lägg till"),
            )

    def edit(self, row: CheckIn) -> None:
        """Correct one."""
        draft = CheckInDraft(
            happened_on=row.happened_on,
            channel=row.channel,
            initiative=row.initiative,
            situation=row.situation,
            since_last=row.since_last,
            commitments=row.commitments,
        )
        self.open_form(
            self.tr("Ändra uppföljningen"),
            self._fields(),
            draft,
            partial(self.desk.check_ins.amend, row.id),
            called=Called("checkins.amend", row.id, amends=True),
        )

    def remove(self, row: CheckIn) -> None:
        """Delete one."""
        act = partial(self.desk.check_ins.remove, row.id)
        self.do_at_once(act, self.tr("Uppföljningen är borttagen."))

    def choose_rhythm(self) -> None:
        """Say how often; two weeks are proposed."""
        case = self.record.page.open_case
        if case is None:
            return
        now = case.check_in_days
        offered = sorted({*_OFFERED, *([now] if now is not None else [])})
        kind = Pick([(days, _every(days)) for days in offered], self.tr("Ingen påminnelse"))
        self.open_form(
            self.tr("Hur ofta följer ni upp?"),
            (Field(name="days", label=self.tr("Påminn om uppföljning"), kind=kind),),
            RhythmDraft(days=now if now is not None else USUAL_RHYTHM_DAYS),
            partial(self._set_rhythm, case.id),
            called=Called("checkins.rhythm"),
            intro=self.tr(
                "Påminnelsen står på sidan Idag när det har gått så lång tid sedan det senaste mötet "
                "eller den senaste uppföljningen."
            ),
        )

    def _set_rhythm(self, case_id: UUID, draft: RhythmDraft) -> object:
        return self.desk.check_ins.set_rhythm(case_id, draft.days)

    def _lines(self) -> Sequence[CheckIn]:
        return self.rows(self.record)

    def _fields(self) -> tuple[Field, ...]:
        return (
            Field(name="happened_on", label=self.tr("Dag"), kind=Day(), required=True),
            Field(name="channel", label=self.tr("Kontaktsätt"), kind=Choice(Channel), beside=True),
            Field(name="initiative", label=self.tr("På initiativ av"), kind=Choice(Initiative), beside=True),
            Field(name="situation", label=self.tr("Läget nu"), kind=LongText(3), required=True),
            Field(name="since_last", label=self.tr("Sedan sist"), kind=LongText(2)),
            Field(name="commitments", label=self.tr("Åtaganden"), kind=LongText(2)),
        )


def next_due(record: FamilyRecord) -> date | None:
    """The day of the next check-in of the open case; None when there is no rhythm."""
    case = record.page.open_case
    if case is None:
        return None
    days = [one.happened_on for one in record.page.check_ins if one.case_id == case.id]
    days += [
        local_day(one.starts_at)
        for one in record.page.meetings
        if one.case_id == case.id and one.state is MeetingState.HELD
    ]
    return due_on(case.check_in_days, max(days, default=None), case.opened_on)


def _is_due(record: FamilyRecord) -> bool:
    due = next_due(record)
    return due is not None and due <= record.today


def _rhythm_words(record: FamilyRecord) -> str:
    case, due = record.page.open_case, next_due(record)
    if case is None or case.check_in_days is None or due is None:
        return ""
    words = (
        said("{rhythm}. Dags för uppföljning sedan {day}.")
        if _is_due(record)
        else said("{rhythm}. Nästa uppföljning senast {day}.")
    )
    return words.format(rhythm=_every(case.check_in_days), day=due.isoformat())


def _every(days: int) -> str:
    weeks, rest = divmod(days, 7)
    if rest:
        return _nth(days, _DAYS)
    return _nth(weeks, _WEEKS)


def _nth(number: int, names: Mapping[int, str]) -> str:
    """Those with a name by it; the others by their number, whose ending in Swedish depends on its last digit."""
    by_a = number % 10 in (1, 2) and number % 100 not in (11, 12)
    return said(names.get(number) or names[_BY_A if by_a else _BY_E]).format(number=number)


_BY_A, _BY_E = -1, -2
_DAYS = later(
    {1: "Varje dag", 2: "Varannan dag", _BY_A: "Var {number}:a dag", _BY_E: "Var {number}:e dag"},
)
_WEEKS = later(
    {
        1: "Varje vecka",
        2: "Varannan vecka",
        3: "Var tredje vecka",
        4: "Var fjärde vecka",
        _BY_A: "Var {number}:a vecka",
        _BY_E: "Var {number}:e vecka",
    }
)


def _day(row: CheckIn) -> str:
    return row.happened_on.isoformat()


def _contact(row: CheckIn) -> str:
    return heading(row.channel)


def _situation(row: CheckIn) -> str:
    return row.situation


def _commitments(row: CheckIn) -> str:
    return row.commitments
