"""The team's figures as of any day, on the screen and as a file."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from famsam_desktop.domain.statistics import Figures, figures
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.settings import CONSULTATIONS, INFORMATION_MEETINGS
from famsam_desktop.services.trail import Trail
from famsam_desktop.store.work import Store

type Format = Literal["json", "csv"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file of figures; the name of an internal one ends in ``_INTERN``."""

    file_name: str
    data: bytes = field(repr=False)


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

    def export(self, as_of: date, *, publishable: bool, format: Format) -> Export:  # noqa: A002 — as the user says it
        """The figures as a file: all of them for the team alone, or the totals that may leave."""
        from famsam_desktop.exports import counts
        from famsam_desktop.exports import publishable as shown

        found = self.figures(as_of)
        write = {
            (True, "json"): shown.publishable_json,
            (True, "csv"): shown.publishable_csv,
            (False, "json"): counts.internal_json,
            (False, "csv"): counts.internal_csv,
        }[publishable, format]
        mark = "" if publishable else "_INTERN"
        export = Export(file_name=f"siffror-{as_of.isoformat()}{mark}.{format}", data=write(found))
        kind = "publishable" if publishable else "internal"
        Trail(self._store).note(TrailKind.EXPORTED, detail=f"{kind} {format} {as_of.isoformat()}")
        return export
