"""The day something was sent: noted after the fact, corrected, or taken away."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agendas import is_short_notice
from famsam_desktop.domain.errors import Problem
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Day, Field
from famsam_desktop.ui.widgets.form import Form


@dataclass(frozen=True, slots=True)
class SentDraft:
    """The day, or none when it was not sent after all."""

    on: date | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """It cannot have been sent in the future."""
        return (Problem("on", "in_future"),) if self.on is not None and self.on > today else ()


class SentDayDialog(FormDialog[SentDraft]):
    """Asks for the day."""

    def __init__(
        self,
        title: str,
        on: date | None,
        act: Callable[[date | None], Any],
        today: date,
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        field = Field(
            name="on",
            label=parent.tr("Skickad den"),
            kind=Day(),
            help=parent.tr("Lämna tomt om den inte är skickad."),
        )
        form = Form([field], SentDraft(on), partial(_problems, today))
        super().__init__(title, form, act=partial(_send, act), jobs=jobs, parent=parent)


def due_words(parent: QWidget, due: date, today: date, planned_at: datetime | None = None) -> str:
    """The last day to send it, and how many days are left or have passed since; none for a meeting at short notice."""
    if is_short_notice(due, planned_at):
        return parent.tr("Skicka nu – mötet planerades med kort varsel")
    days = (due - today).days
    day = times.short_date(due)
    if days > 0:
        left = parent.tr("1 dag kvar") if days == 1 else parent.tr("{days} dagar kvar").format(days=days)
        return parent.tr("Ska skickas senast {day} – {left}").format(day=day, left=left)
    if days == 0:
        return parent.tr("Ska skickas senast idag")
    late = (
        parent.tr("1 dag försenad") if days == -1 else parent.tr("{days} dagar försenad").format(days=-days)
    )
    return parent.tr("Skulle ha skickats {day} – {late}").format(day=day, late=late)


def _problems(today: date, draft: SentDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _send(act: Callable[[date | None], Any], draft: SentDraft) -> Any:
    return act(draft.on)
