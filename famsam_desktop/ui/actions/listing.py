"""The dialog that asks for which agency, and about which family, a list of actions is to be made on paper."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.handouts import ActionListDraft, OpenAtAgency
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.fields import Field, Pick
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.headings import note


class ActionListDialog(Dialog):
    """Two choices: the agency, and one of the families it has something open for."""

    def __init__(
        self,
        offered: Sequence[OpenAtAgency],
        parent: QWidget,
        then: Callable[[ActionListDraft], object],
        agency: str = "",
    ) -> None:
        super().__init__(
            parent.tr("Lista till en verksamhet"),
            parent.tr("Visa listan"),
            parent,
            intro=parent.tr("Öppna åtgärder och frågor som väntar på svar, på papper."),
        )
        self._cases: dict[UUID | None, Sequence[tuple[UUID, str]]] = {
            each.agency_id: each.cases for each in offered
        }
        self._shown: UUID | None = None
        self._then = then
        named = next((each.agency_id for each in offered if each.agency == agency), None)
        first = named or (offered[0].agency_id if offered else None)
        self.form: Form[ActionListDraft] = Form(
            self._fields(offered), ActionListDraft(agency_id=first), _problems, self
        )
        self.form.edited.connect(self._follow_agency)
        self.body.addWidget(self.form)
        about = self.tr("Det som lämnas ut gäller en familj i taget. En lista över alla är bara för FamSam.")
        nothing = self.tr("Ingen verksamhet har något öppet just nu.")
        self.body.addWidget(note(about if offered else nothing, self))
        self.body.addStretch(1)
        self.form.setVisible(bool(offered))
        self.primary.setEnabled(bool(offered))
        self._follow_agency()
        self.form.focus_first()

    def submit(self) -> None:
        """Close, and have the list made."""
        if self.primary.isEnabled() and self.form.complete():
            self.accept()
            self._then(self.form.draft())

    def _fields(self, offered: Sequence[OpenAtAgency]) -> tuple[Field, ...]:
        agencies = [(each.agency_id, each.agency) for each in offered]
        return (
            Field(name="agency_id", label=self.tr("Verksamhet"), kind=Pick(agencies), required=True),
            Field(
                name="case_id",
                label=self.tr("Familj"),
                kind=Pick((), self.tr("Alla familjer – bara för FamSam")),
            ),
        )

    def _follow_agency(self) -> None:
        """Offer the families of the agency; the first of them is chosen."""
        agency_id = self.form.draft().agency_id
        if agency_id == self._shown:
            return
        self._shown = agency_id
        cases = self._cases.get(agency_id, ())
        family = self.form.editor("case_id")
        if isinstance(family, ChoiceEditor):
            family.set_choices(cases)
            family.set_value(cases[0][0] if cases else None)


def _problems(draft: ActionListDraft) -> tuple[Problem, ...]:
    return draft.problems(date.min)
