"""The form of one item, of an agenda or of a template."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaPart
from famsam_desktop.domain.errors import Problem
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Field, LongText, Number, Text
from famsam_desktop.ui.widgets.form import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedItem:
    """An item whose minutes may not be typed yet."""

    title: str = field(default="", repr=False)
    part: AgendaPart = AgendaPart.CURRENT
    planned_minutes: int | None = 10
    responsible: str = field(default="", repr=False)
    prepare_note: str = field(default="", repr=False)
    internal_note: str = field(default="", repr=False)
    dnr: str = ""

    def draft(self) -> AgendaItemDraft:
        """What the service is sent."""
        return AgendaItemDraft(
            title=self.title,
            part=self.part,
            planned_minutes=self.planned_minutes or 0,
            responsible=self.responsible,
            prepare_note=self.prepare_note,
            internal_note=self.internal_note,
            dnr=self.dnr,
        )

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        missing = [Problem("planned_minutes", "too_short", 0)] if self.planned_minutes is None else []
        return (*missing, *self.draft().problems(today))


class ItemDialog(FormDialog[TypedItem]):
    """Adds or changes an item; the registry number is asked for where it is shown."""

    def __init__(
        self,
        title: str,
        draft: AgendaItemDraft,
        act: Callable[[AgendaItemDraft], Any],
        today: date,
        jobs: Jobs,
        parent: QWidget,
        primary: str = "",
        *,
        with_number: bool = False,
    ) -> None:
        start = TypedItem(
            title=draft.title,
            part=draft.part,
            planned_minutes=draft.planned_minutes,
            responsible=draft.responsible,
            prepare_note=draft.prepare_note,
            internal_note=draft.internal_note,
            dnr=draft.dnr,
        )
        form = Form(_fields(parent, with_number=with_number), start, partial(_problems, today))
        super().__init__(title, form, act=partial(_send, act), jobs=jobs, parent=parent, primary=primary)


def _fields(parent: QWidget, *, with_number: bool) -> list[Field]:
    number = Field(name="dnr", label=parent.tr("Dnr"), kind=Text(120), beside=True)
    minutes = Field(name="planned_minutes", label=parent.tr("Minuter"), kind=Number(), required=True)
    return [
        Field(
            name="title",
            label=parent.tr("Ärende") if with_number else parent.tr("Punkt"),
            kind=Text(),
            required=True,
        ),
        minutes,
        *([number] if with_number else []),
        Field(name="part", label=parent.tr("Del av mötet"), kind=Choice(AgendaPart), beside=not with_number),
        Field(name="responsible", label=parent.tr("Ansvarig"), kind=Text(120), beside=True),
        Field(name="prepare_note", label=parent.tr("Att förbereda"), kind=LongText(2)),
        Field(
            name="internal_note",
            label=parent.tr("Egen anteckning"),
            kind=LongText(2),
            help=parent.tr("Skrivs aldrig ut."),
        ),
    ]


def _problems(today: date, typed: TypedItem) -> tuple[Problem, ...]:
    return typed.problems(today)


def _send(act: Callable[[AgendaItemDraft], Any], typed: TypedItem) -> Any:
    return act(typed.draft())
