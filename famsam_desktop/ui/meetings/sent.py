"""The papers of a meeting that were sent: shown and printed as they left, or declared void with a reason."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.papers import PaperRow, PaperState, VoidDraft, copies_of
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Field, LongText
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.papers import PaperUse
from famsam_desktop.ui.widgets.table import Column, Mark

type Ask = Callable[[PaperUse, PaperRow], object]


class SentCard(TableCard[PaperRow]):
    """Every paper with its version, recipients and day; hidden while nothing was sent."""

    def __init__(
        self,
        parent: QWidget,
        *,
        ask: Ask,
        void: Callable[[PaperRow], object],
        forward: Callable[[PaperRow], object],
        renew: Callable[[PaperRow], object],
    ) -> None:
        columns = [
            Column(title=parent.tr("Papper"), text=_kind, strong=True, weight=1, least=8),
            Column(title=parent.tr("Version"), text=_version, right=True, spare=True),
            Column(title=parent.tr("Mottagare"), text=_recipients, weight=3, least=9),
            Column(title=parent.tr("Skickat"), text=_sent_on),
            Column(title=parent.tr("Läge"), text=state_words, mark=state_mark, weight=2, least=8),
        ]
        empty = Empty("file-text", parent.tr("Inget papper är expedierat än."), parent=parent)
        super().__init__(parent.tr("Expedierade papper"), columns, parent, empty=empty, worded=True)
        show = partial(ask, PaperUse.PREVIEW)
        self.look = self.add_row_action(self.tr("Visa pappret"), "eye", show)
        self.again = self.add_row_action(
            self.tr("Skriv ut igen"), "printer", partial(ask, PaperUse.PRINT), keys="P"
        )
        self.save = self.add_row_action(
            self.tr("Spara pappret som PDF"), "download", partial(ask, PaperUse.SAVE)
        )
        self.forward = self.add_row_action(
            self.tr("Skicka samma papper till fler"), "user-plus", forward, allowed=can_go_further
        )
        self.renew = self.add_row_action(
            self.tr("Expediera en ny version"), "file-text", renew, allowed=can_be_renewed
        )
        self.void = self.add_row_action(self.tr("Makulera"), "circle-x", void, keys="Delete", allowed=_holds)
        self.table.opened.connect(show)

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """Show these."""
        self.show_rows(rows)
        self.table.fit_rows(most=12)
        self.setVisible(bool(rows))


class VoidDialog(FormDialog[VoidDraft]):
    """Why a paper no longer holds."""

    def __init__(
        self,
        row: PaperRow,
        act: Callable[[VoidDraft], Any],
        *,
        among: Iterable[PaperRow] = (),
        today: date,
        then: Callable[[Any], None],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        field = Field(name="reason", label=parent.tr("Varför"), kind=LongText(3), required=True)
        same = copies_of((each.paper for each in among), row.paper)
        recipients = ", ".join(name for each in same for name in each.recipients.splitlines())
        intro = parent.tr(
            "{kind}, version {version}, till {recipients}. Pappret finns kvar i listan som makulerat. "
            "Det går inte att ångra, men en ny version kan expedieras."
        ).format(kind=_kind(row), version=row.paper.version, recipients=recipients)
        super().__init__(
            parent.tr("Makulera pappret"),
            Form([field], VoidDraft(), partial(_problems, today)),
            act=act,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Makulera"),
            intro=intro,
            then=then,
        )


def state_words(row: PaperRow) -> str:
    """Expedierad, and whether it has changed since; makulerad, when and why."""
    paper = row.paper
    if paper.state is PaperState.VOID:
        day = paper.void_on.isoformat() if paper.void_on else ""
        return f"{heading(paper.state)} {day}: {paper.void_reason}"
    return _tr("Ändrat sedan det expedierades") if row.changed else heading(paper.state)


def state_mark(row: PaperRow) -> Mark | None:
    """Its icon."""
    if row.paper.state is PaperState.VOID:
        return Mark("circle-x", "muted")
    return Mark("triangle-alert", "warn") if row.changed else Mark("circle-check", "ok")


def can_go_further(row: PaperRow) -> bool:
    """Somebody has none of it, and may have it as it is."""
    return bool(row.further)


def can_be_renewed(row: PaperRow) -> bool:
    """It is for all together, holds, and would be made otherwise now."""
    paper = row.paper
    return row.changed and paper.participant_id is None and paper.state is PaperState.SENT


def _kind(row: PaperRow) -> str:
    return heading(row.paper.kind)


def _version(row: PaperRow) -> str:
    return str(row.paper.version)


def _recipients(row: PaperRow) -> str:
    return "; ".join(row.paper.recipients.splitlines())


def _sent_on(row: PaperRow) -> str:
    return row.paper.sent_on.isoformat()


def _holds(row: PaperRow) -> bool:
    return row.paper.state is PaperState.SENT


def _problems(today: date, draft: VoidDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sent", text)
