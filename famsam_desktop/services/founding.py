"""What a new store begins with: its people, the municipalities that own the team, templates and settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from famsam_desktop.domain.templates import FIRST_TEMPLATES
from famsam_desktop.services.settings import CODE_UNCONFIRMED, DEMO, ORGANISATION
from famsam_desktop.store.work import Work

POPULATION_ON = date(2021, 12, 31)
POPULATIONS = {"Lindesberg": 23_601, "Nora": 10_721, "Hällefors": 6_849, "Ljusnarsberg": 4_604}
_SOURCE = "Folkmängd 31 december 2021"


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """Whose the store is, and whether its families are invented."""

    organisation: str
    demo: bool

    def fill(self, work: Work, people: Sequence[str]) -> None:
        """Put all of it, and the people who can open it, into the new store."""
        for name in people:
            work.users.add(name)
        for name, count in POPULATIONS.items():
            municipality_id = work.families.add_municipality(name)
            work.families.add_population(municipality_id, POPULATION_ON, count, _SOURCE)
        for position, template in enumerate(FIRST_TEMPLATES):
            work.templates.add(template, position)
        work.settings.set(ORGANISATION, self.organisation)
        work.settings.set(DEMO, self.demo)
        if not self.demo:  # nobody is to keep the code of invented families
            work.settings.set(CODE_UNCONFIRMED, True)
