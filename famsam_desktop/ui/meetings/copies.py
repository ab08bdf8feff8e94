"""Who gets the summary: what each copy holds, how consent stands, and whether it has been sent."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.consents import Coverage, Standing
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.papers import PaperState, SendDraft
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.recipients import CopyRow, Reach
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.words import consent_mark
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Day, Field
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.longwork import WorkBar
from famsam_desktop.ui.widgets.table import Column, Mark
from famsam_desktop.ui.widgets.ticks import Ticks

_COVERAGE = later({Coverage.COVERED: "Finns", Coverage.PARTIAL: "Delvis", Coverage.NONE: "Saknas"})

type Send = Callable[[SendDraft, Progress], Any]


def copy_columns(parent: QWidget) -> list[Column[CopyRow]]:
    """For whom, how consent stands, how much they get, and what was sent."""
    return [
        Column(title=parent.tr("Exemplar för"), text=for_whom, strong=True, weight=1, least=9),
        Column(title=parent.tr("Verksamhet"), text=_whence, weight=1, least=7, spare=True),
        Column(title=parent.tr("Samtycke"), text=consent_words, mark=_consent_mark),
        Column(title=parent.tr("Får"), text=extent_words, mark=_extent_mark),
        Column(title=parent.tr("Läge"), text=standing_words, mark=standing_mark, weight=1, least=10),
    ]


class SendDialog(FormDialog[SendDraft]):
    """Who is sent their copy, and when; setting many takes a moment and can be stopped."""

    def __init__(
        self,
        rows: Sequence[CopyRow],
        send: Send,
        *,
        ticked: Sequence[CopyRow],
        today: date,
        then: Callable[[Any], None],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        self._send = send
        self._progress_of: Progress = unheard
        draft = SendDraft(participant_ids=frozenset(row.id for row in ticked if row.id is not None), on=today)
        fields = [
            Field(
                name="participant_ids",
                label=parent.tr("Mottagare"),
                kind=Ticks(
                    [(row.id, tick_words(row)) for row in rows], parent.tr("Alla har redan fått sitt.")
                ),
                required=True,
            ),
            Field(name="on", label=parent.tr("Skickas den"), kind=Day(), required=True),
        ]
        super().__init__(
            parent.tr("Expediera sammanfattningen"),
            Form(fields, draft, partial(_problems, today)),
            act=self._act_watched,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Expediera"),
            intro=parent.tr(
                "Pappren låses som de är nu och kan skrivas ut igen, men inte ändras eller ångras. "
                "Blev något fel kan ett papper makuleras och en ny version skickas."
            ),
            then=then,
        )
        self.work = WorkBar(self.tr("Pappren görs"), self)
        self.body.addWidget(self.work)

    def wait(self, waiting: bool) -> None:
        """The bar says how far it has come."""
        super().wait(waiting)
        if waiting:
            self._progress_of = self.work.begin()
        else:
            self.work.end()

    def reject(self) -> None:
        """While the papers are made, stop that first; the dialog stays."""
        if self.work.isVisible():
            self.work.cancel()
        else:
            super().reject()

    def _act_watched(self, draft: SendDraft) -> Any:
        return self._send(draft, self._progress_of)


def for_whom(row: CopyRow) -> str:
    """The recipient's name; the team has one of its own."""
    return row.recipient.name or _tr("Teamets eget")


def tick_words(row: CopyRow) -> str:
    """Örjan Ek, Björkskolan (7 av 8)."""
    who = ", ".join(part for part in (row.recipient.name, row.recipient.agency) if part)
    return f"{who} ({extent_words(row).lower()})"


def consent_words(row: CopyRow) -> str:
    """How consent stands for this copy; none is needed for the family's own."""
    recipient = row.recipient
    if recipient.coverage is not None:
        return said(_COVERAGE[recipient.coverage])
    if recipient.reach is Reach.TEAM:
        return ""
    return _tr("Omfattas inte") if recipient.reach is Reach.OWN else _tr("Behövs inte")


def extent_words(row: CopyRow) -> str:
    """How many of the results and actions are in it."""
    if row.passages == row.among and row.recipient.reach is not Reach.OWN:
        return _tr("Allt")
    counted = _tr("{passages} av {among}").format(passages=row.passages, among=row.among)
    return (
        _tr("Bara eget, {counted}").format(counted=counted) if row.recipient.reach is Reach.OWN else counted
    )


def standing_words(row: CopyRow) -> str:
    """Arbetsmaterial, expedierad or makulerad; and whether it has changed since."""
    paper = row.paper
    if row.recipient.reach is Reach.TEAM:
        return _tr("Lämnas inte ut")
    if paper is None:
        return heading(PaperState.DRAFT)
    if row.changed:
        return _tr("Ändrat sedan det expedierades")
    day = (paper.void_on or paper.sent_on).isoformat()
    said = f"{heading(paper.state)} {day}"
    return (
        _tr("{said}, version {version}").format(said=said, version=paper.version)
        if paper.version > 1
        else said
    )


def standing_mark(row: CopyRow) -> Mark | None:
    """Its icon."""
    if row.recipient.reach is Reach.TEAM:
        return Mark("lock", "muted")
    if row.paper is None:
        return Mark("circle", "muted")
    if row.changed:
        return Mark("triangle-alert", "warn")
    return Mark("circle-check", "ok") if row.is_sent else Mark("circle-x", "muted")


def unsent(rows: Sequence[CopyRow]) -> list[CopyRow]:
    """The recipients who have no paper that holds."""
    return [row for row in rows if row.id is not None and not row.is_sent]


def reached(rows: Sequence[CopyRow]) -> tuple[int, int]:
    """How many of the recipients have a paper that holds, and how many they are."""
    waiting = len(unsent(rows))
    everybody = sum(row.id is not None for row in rows)
    return everybody - waiting, everybody


def is_partly_sent(rows: Sequence[CopyRow]) -> bool:
    """Some have theirs, others wait for it; without any paper it may have been sent outside the program."""
    there, everybody = reached(rows)
    return there < everybody and any(row.paper is not None for row in rows)


def _whence(row: CopyRow) -> str:
    recipient = row.recipient
    if recipient.reach is Reach.FAMILY:
        return _tr("Familjen")
    if recipient.agency or recipient.reach is Reach.TEAM:
        return recipient.agency
    return _tr("Stödperson")


def _consent_mark(row: CopyRow) -> Mark | None:
    coverage = row.recipient.coverage
    return consent_mark(Standing(coverage=coverage)) if coverage is not None else None


def _extent_mark(row: CopyRow) -> Mark | None:
    whole = row.passages == row.among and row.recipient.reach is not Reach.OWN
    return None if whole else Mark("eye-off", "warn")


def _problems(today: date, draft: SendDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Copies", text)
