"""What waits, kind by kind: a section for each that has something to show; every row leads to its record."""

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.checkins import DueCheckIn
from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.domain.proposals import Proposal
from famsam_desktop.domain.today import DueSip, LacksConsent, LateGoal, Today, WaitingCase
from famsam_desktop.ui.today import due_columns
from famsam_desktop.ui.today.grid import SectionGrid
from famsam_desktop.ui.today.section import Section
from famsam_desktop.ui.today.sections import (
    DayWords,
    Expiring,
    agenda_columns,
    consent_columns,
    waiting_columns,
)
from famsam_desktop.ui.widgets.table import Column

_MOST = 3
_id, _case_id, _family_id = attrgetter("id"), attrgetter("case_id"), attrgetter("family_id")


class Due(SectionGrid):
    """The most pressing stand first."""

    #: The page to go to, and the record there.
    wanted = Signal(str, object)

    def __init__(self, words: DayWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._rest: dict[str, object] = {"meetings": "ahead"}
        self.lacking: Section[LacksConsent] = self._section(
            self.tr("Möten där samtycke saknas"), due_columns.lacking_consent(self, words), "meetings", _id
        )
        self.answers: Section[Awaited] = self._section(
            self.tr("Svar som dröjer"), due_columns.answers(self, words), "actions", _id
        )
        self.check_ins: Section[DueCheckIn] = self._section(
            self.tr("Dags för uppföljning"),
            due_columns.check_ins(self, words),
            "families",
            _family_id,
            _case_id,
        )
        self.goals: Section[LateGoal] = self._section(
            self.tr("Mål vars dag har passerat"), due_columns.goals(self), "families", _family_id
        )
        self.agendas: Section[MeetingRow] = self._section(
            self.tr("Dagordningar att skicka"), agenda_columns(self, words), "meetings", _id
        )
        self.summaries: Section[MeetingRow] = self._section(
            self.tr("Sammanfattningar att skicka"), due_columns.summaries(self), "meetings", _id
        )
        self.proposals: Section[Proposal] = self._section(
            self.tr("Tidsförslag utan vald tid"), due_columns.proposals(self), "meetings", _id
        )
        self.consents: Section[Expiring] = self._section(
            self.tr("Samtycken som löper ut"), consent_columns(self), "families", _consent_family, _consent_id
        )
        self.sips: Section[DueSip] = self._section(
            self.tr("SIP att följa upp"), due_columns.sips(self, words), "families", _family_id
        )
        self.waiting: Section[WaitingCase] = self._section(
            self.tr("Ärenden utan nästa möte"), waiting_columns(self, words), "families", _family_id, _case_id
        )

    def show_day(self, day: Today) -> None:
        """Show what waits, and no section without anything."""
        shown: tuple[tuple[Section[Any], Sequence[Any]], ...] = (
            (self.lacking, day.lacking_consent),
            (self.answers, day.answers),
            (self.check_ins, day.check_ins),
            (self.goals, day.goals),
            (self.agendas, day.agendas_to_send),
            (self.summaries, day.summaries_to_send),
            (self.proposals, day.proposals),
            (self.consents, day.expiring),
            (self.sips, day.sips),
            (self.waiting, day.without_meeting),
        )
        for section, rows in shown:
            section.show_rows(rows)
            section.setVisible(bool(rows))
        self.arrange()

    def _section(
        self,
        title: str,
        columns: Sequence[Column[Any]],
        page: str,
        record: Callable[[Any], object],
        identity: Callable[[Any], Any] = _id,
    ) -> Section[Any]:
        """A section whose rows lead to their record on a page, and whose link leads to the page."""
        made: Section[Any] = Section(title, columns, self, most=_MOST, identity=identity)
        made.opened.connect(partial(self._on_opened, page, record))
        made.all_wanted.connect(partial(self._on_all, page))
        made.hide()
        self.add(made)
        return made

    def _on_opened(self, page: str, record: Callable[[Any], object], row: object) -> None:
        self.wanted.emit(page, record(row))

    def _on_all(self, page: str) -> None:
        self.wanted.emit(page, self._rest.get(page))


def _consent_id(row: Expiring) -> UUID:
    return row[1].id


def _consent_family(row: Expiring) -> UUID:
    return row[1].family_id
