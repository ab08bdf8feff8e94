"""An agency: made while something else is typed, or amended."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agencies import Agency, AgencyDraft, Principal, Sector
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Field, Pick, Text
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class AgencyDialog(FormDialog[AgencyDraft]):
    """Opens over another dialog, which keeps what is typed in it; with an agency it changes that one."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        municipalities: Sequence[Municipality],
        agency: Agency | None = None,
        then: Callable[[Any], None],
    ) -> None:
        check = partial(_problems, times.local_day(desk.clock()))
        super().__init__(
            parent.tr("Ny verksamhet") if agency is None else agency.name,
            Form(_fields(parent, municipalities), _draft(agency), check),
            act=desk.agencies.register if agency is None else partial(desk.agencies.amend, agency.id),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Skapa verksamheten") if agency is None else "",
            then=then,
        )


def _draft(agency: Agency | None) -> AgencyDraft:
    if agency is None:
        return AgencyDraft()
    return AgencyDraft(
        name=agency.name,
        sector=agency.sector,
        principal=agency.principal,
        municipality_id=agency.municipality_id,
    )


def _fields(parent: QWidget, municipalities: Sequence[Municipality]) -> list[Field]:
    places = [(each.id, each.name) for each in municipalities]
    return [
        Field(name="name", label=parent.tr("Namn"), kind=Text(drafts.NAME_LENGTH), required=True),
        Field(
            name="sector",
            label=parent.tr("Område"),
            kind=Choice(Sector, parent.tr("Välj område")),
            required=True,
        ),
        Field(
            name="principal",
            label=parent.tr("Huvudman"),
            kind=Choice(Principal, parent.tr("Välj huvudman")),
            required=True,
            beside=True,
        ),
        Field(
            name="municipality_id", label=parent.tr("Kommun"), kind=Pick(places, parent.tr("Ingen särskild"))
        ),
    ]


def _problems(today: date, draft: AgencyDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
