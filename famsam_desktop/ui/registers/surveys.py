"""The section of the page Register for surveys: how many forms there are, and nothing of who filled them in."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from uuid import UUID

from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.surveys import SurveyPile
from famsam_desktop.ui.registers.card import RegisterCard
from famsam_desktop.ui.registers.survey import SurveyDialog
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.table import Column


class SurveysCard(RegisterCard[SurveyPile]):
    """Enkäter: the forms that were collected, by survey and day."""

    kind, icon = "survey_answer", "clipboard-list"
    called, adds = later("Enkäter"), later("Skriv in blanketter")

    def count_words(self, _count: int) -> str:
        """How many forms there are."""
        forms = sum(pile.count for pile in self.rows())
        return counted(forms, "blankett", "blanketter")

    def none(self) -> str:
        """None yet."""
        return self.tr("Inga enkätsvar än. De räknas utan att någon pekas ut.")

    def columns(self) -> Sequence[Column[SurveyPile]]:
        """When, which, how many."""
        return (
            Column(title=self.tr("Samlades in"), text=_day, key=attrgetter("on")),
            Column(title=self.tr("Enkät"), text=_survey, strong=True, weight=2, least=9),
            Column(title=self.tr("Blanketter"), text=_count, key=attrgetter("count"), right=True),
        )

    def rows(self) -> Sequence[SurveyPile]:
        """The newest day first."""
        return self.register.surveys

    def editors(self) -> Mapping[str, Opener]:
        """A form has no dialog of its own once it is saved: nobody can tell it from the others."""
        return {f"{self.kind}.new": always(self.add_new)}

    def dialog(self, row: SurveyPile | None) -> Dialog:
        """Forms of a pile that is there, or of a new one."""
        if row is None:
            return SurveyDialog(self.desk, self.jobs, self, then=self.saved)
        return SurveyDialog(self.desk, self.jobs, self, survey=row.survey, on=row.on, then=self.saved)

    def add_row_actions(self) -> None:
        """A pile grows, or the form that was typed in last is taken from it."""
        self.actions_of_row.add(self.tr("Fyll på"), "plus", self._amend, keys="F2")
        self.actions_of_row.add(self.tr("Ta bort den sist inskrivna"), "trash-2", self._remove, keys="Delete")

    def remove_it(self, record_id: UUID) -> Change:
        """The form was none."""
        return self.desk.surveys.remove(record_id)

    def _amend(self, row: SurveyPile) -> None:
        self.dialog(row).open_as(f"{self.kind}.new")


def _day(row: SurveyPile) -> str:
    return row.on.isoformat()


def _survey(row: SurveyPile) -> str:
    return heading(row.survey)


def _count(row: SurveyPile) -> str:
    return str(row.count)
