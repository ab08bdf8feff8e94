"""A new room to meet in, made while a meeting is planned."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain import times
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import VenueDraft
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Field, Number, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class VenueDialog(FormDialog[VenueDraft]):
    """Opens over the plan, which keeps what is typed in it."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        municipalities: Sequence[Municipality],
        then: Callable[[Any], None],
    ) -> None:
        places = [(each.id, each.name) for each in municipalities]
        fields = [
            Field(name="name", label=parent.tr("Namn"), kind=Text(120), required=True),
            Field(
                name="municipality_id",
                label=parent.tr("Kommun"),
                kind=Pick(places, parent.tr("Ingen särskild")),
            ),
            Field(name="capacity", label=parent.tr("Platser"), kind=Number(), beside=True),
            Field(name="address", label=parent.tr("Adress"), kind=Text()),
        ]
        check = partial(_problems, times.local_day(desk.clock()))
        super().__init__(
            parent.tr("Ny lokal"),
            Form(fields, VenueDraft(), check),
            act=desk.agencies.add_venue,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Skapa lokalen"),
            then=then,
        )


def _problems(today: date, draft: VenueDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
