"""The counts of the team's real report of 2022, as the store would give them."""

from datetime import date
from typing import Any

from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.statistics import Counts, Figures, YearCounts, figures

COUNTS: dict[str, Any] = {
    "as_of": date(2022, 11, 16),
    "first_case_on": date(2019, 9, 1),
    "years": {
        2019: YearCounts(families_ever=2, processes_ever=6, families_current=2, processes_current=4),
        2020: YearCounts(families_ever=13, processes_ever=28, families_current=5, processes_current=9),
        2021: YearCounts(families_ever=26, processes_ever=46, families_current=18, processes_current=34),
        2022: YearCounts(families_ever=18, processes_ever=32, families_current=17, processes_current=31),
    },
    "closed_years": {2020: 2, 2021: 1, 2022: 14},
    "municipalities": {
        "Lindesberg": (36, 70),
        "Nora": (14, 22),
        "Hällefors": (4, 8),
        "Ljusnarsberg": (5, 12),
    },
    "populations": {"Lindesberg": 23601, "Nora": 10721, "Hällefors": 6849, "Ljusnarsberg": 4604},
    "population_on": date(2021, 12, 31),
    "referrers": {
        ReferredBy.SOCIAL_SERVICES: 21,
        ReferredBy.SCHOOL: 18,
        ReferredBy.HEALTH_CARE: 9,
        ReferredBy.PARENT: 11,
    },
    "children": {1: 14, 2: 22, 3: 13, 4: 7, 5: 3},
    "birth_years": {
        2018: (2, 1),
        2017: (1, 0),
        2014: (12, 9),
        2011: (17, 14),
        2008: (26, 20),
        2006: (20, 10),
        2003: (3, 2),
    },
    "parent_support": 24,
    "cases": 77,
    "cases_started": 59,
    "referred_not_started": 3,
    "closed_before_any_meeting": 15,
    "meetings_of_closed": {1: 4, 2: 4, 3: 3, 4: 1, 5: 1, 8: 2, 12: 2},
    "consultations": 25,
    "information_meetings": None,
}


def report(**changed: Any) -> Figures:
    """The figures of the report, with what a test changes in the counts."""
    return figures(Counts(**{**COUNTS, **changed}))
