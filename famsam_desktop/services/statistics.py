"""The team's figures as of any day, on the screen and as a file."""

from dataclasses import dataclass, field, replace
from datetime import date

from famsam_desktop.domain.printed import InternalFile, marked
from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.statistics import Figures, figures, survey_figures
from famsam_desktop.domain.surveys import Survey
from famsam_desktop.domain.tables import Table
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.counting import Cells, Counting
from famsam_desktop.services.marked_papers import marked_paper
from famsam_desktop.services.settings import CONSULTATIONS, INFORMATION_MEETINGS
from famsam_desktop.services.trail import Trail
from famsam_desktop.store.work import Store

_PER_QUARTER = "meetings_and_actions_by_quarter"


@dataclass(frozen=True, slots=True)
class PerQuarter:
    """Meetings and actions quarter by quarter, with their total last."""

    table: Table
    cells: Cells = field(repr=False)


class Statistics:
    """What the reports ask."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def figures(self, as_of: date) -> Figures:
        """Every table as of the cut-off; refused for a day before the first case."""
        with self._store.read() as work:
            found = figures(
                work.figures.counts(
                    as_of,
                    consultations=work.settings.get(CONSULTATIONS, True) is not False,
                    information_meetings=work.settings.get(INFORMATION_MEETINGS, True) is not False,
                )
            )
            forms = {survey: work.surveys.until(as_of, survey) for survey in Survey}
        answered = (survey_figures(survey, answers) for survey, answers in forms.items() if answers)
        return replace(found, surveys=tuple(answered))

    def per_quarter(self, as_of: date) -> PerQuarter:
        """What was done in each quarter until the cut-off; refused for a day before the first case."""
        counting = Counting(self._store)
        table = next(each for each in counting.tables(as_of) if each.key == _PER_QUARTER)
        return PerQuarter(table, counting.counted((table,), as_of).cells[table.key])

    def export(self, as_of: date, form: Form) -> InternalFile:
        """All figures as a file for the team alone; what may leave goes through `Publishing`."""
        data = self._internal(self.figures(as_of), form)
        export = InternalFile(
            file_name=f"{marked(f'siffror-{as_of.isoformat()}')}.{form.value}",
            data=data,
        )
        Trail(self._store).note(TrailKind.EXPORTED, detail=f"internal {form.value} {as_of.isoformat()}")
        return export

    def _internal(self, found: Figures, form: Form) -> bytes:
        from famsam_desktop.exports import counts

        match form:
            case Form.JSON:
                return counts.internal_json(found)
            case Form.CSV:
                return counts.internal_csv(found)
            case Form.XLSX | Form.PDF:
                made_on = local_day(self._store.clock())
                return marked_paper(self._store, counts.internal_report(found, made_on), form)
