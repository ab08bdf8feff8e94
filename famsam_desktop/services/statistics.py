"""The team's figures as of any day, on the screen and as a file."""

from dataclasses import dataclass, field
from datetime import date

from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.statistics import Figures, figures
from famsam_desktop.domain.tables import Table
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.counting import Cells, Counting
from famsam_desktop.services.settings import CONSULTATIONS, INFORMATION_MEETINGS
from famsam_desktop.services.trail import Trail
from famsam_desktop.store.work import Store

_PER_QUARTER = "meetings_and_actions_by_quarter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file of internal figures; its name ends in ``_INTERN``."""

    file_name: str
    data: bytes = field(repr=False)


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
            return figures(
                work.figures.counts(
                    as_of,
                    consultations=work.settings.get(CONSULTATIONS, True) is not False,
                    information_meetings=work.settings.get(INFORMATION_MEETINGS, True) is not False,
                )
            )

    def per_quarter(self, as_of: date) -> PerQuarter:
        """What was done in each quarter until the cut-off; refused for a day before the first case."""
        counting = Counting(self._store)
        table = next(each for each in counting.tables(as_of) if each.key == _PER_QUARTER)
        return PerQuarter(table, counting.counted((table,), as_of).cells[table.key])

    def export(self, as_of: date, form: Form) -> Export:
        """All figures as a file for the team alone, as JSON or CSV; what may leave goes through `Publishing`."""
        from famsam_desktop.exports import counts

        found = self.figures(as_of)
        write = {Form.JSON: counts.internal_json, Form.CSV: counts.internal_csv}[form]
        export = Export(file_name=f"siffror-{as_of.isoformat()}_INTERN.{form.value}", data=write(found))
        Trail(self._store).note(TrailKind.EXPORTED, detail=f"internal {form.value} {as_of.isoformat()}")
        return export
