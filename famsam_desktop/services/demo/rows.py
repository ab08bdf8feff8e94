"""The demo store's families of 2019–2022, a row each: what the two published reports of the team must come out of.

No row is a real family. The rows were chosen so that every figure of the reports holds at both of their cut-offs; the
tests count them again. A row gives dates and birth years only; names come from elsewhere.

Marks on a birth year or an adult say whether that member is a process (see `famsam_desktop.domain.processes`):
``*`` from the first meeting · ``+`` from the first meeting after the first report · ``!`` ended before the case was ·
none: not a process. Adults: M mother, P father, U parent without custody, S step-parent.
"""

from typing import NamedTuple

from famsam_desktop.domain.cases import PreMeetingReason, ReferredBy

LINDESBERG = "Lindesberg"
NORA = "Nora"
HALLEFORS = "Hällefors"
LJUSNARSBERG = "Ljusnarsberg"

_SOC = ReferredBy.SOCIAL_SERVICES
_SCHOOL = ReferredBy.SCHOOL
_CARE = ReferredBy.HEALTH_CARE
_PARENT = ReferredBy.PARENT

_RESOLVED = PreMeetingReason.RESOLVED_BEFORE
_NO_NEED = PreMeetingReason.NO_NEED
_NO_INTEREST = PreMeetingReason.NO_INTEREST
_NO_CONSENT = PreMeetingReason.NO_CONSENT


class StartedRow(NamedTuple):
    """A family that had its first coordination meeting; ``meetings`` are those held up to the second report."""

    municipality: str
    referred_by: ReferredBy
    first_meeting: str
    meetings: int
    closed_on: str
    children: str
    adults: str
    referred_on: str = ""


class LaterRow(NamedTuple):
    """A family after the second report, its case over long before today; children by their age when referred.

    Without meetings the case was closed before any, for the reason given.
    """

    municipality: str
    referred_by: ReferredBy
    meetings: int
    ages: str
    adults: str
    reason: PreMeetingReason | None = None


class UnstartedRow(NamedTuple):
    """A family whose case was closed before any meeting."""

    municipality: str
    referred_by: ReferredBy
    referred_on: str
    closed_on: str
    reason: PreMeetingReason
    children: str
    adults: str


STARTED = (
    # 2019
    StartedRow(LINDESBERG, _SOC, "2019-10-08", 9, "2023-02-16", "03! 09 11*", "M* P"),
    StartedRow(LINDESBERG, _SCHOOL, "2019-11-20", 8, "2022-12-15", "04! 06* 08* 12", "M"),
    # 2020
    StartedRow(LINDESBERG, _SOC, "2020-01-22", 2, "2020-04-29", "13* 17*", "M P"),
    StartedRow(LINDESBERG, _SCHOOL, "2020-02-11", 3, "2020-10-14", "05* 10", "M* P"),
    StartedRow(LINDESBERG, _CARE, "2020-02-27", 5, "2021-03-24", "04* 07* 10*", "M S"),
    StartedRow(LINDESBERG, _SOC, "2020-03-10", 12, "2022-06-08", "03* 08", "M* P*"),
    StartedRow(LINDESBERG, _PARENT, "2020-04-01", 8, "2022-02-23", "06* 09* 14", "M* U"),
    StartedRow(NORA, _SOC, "2020-04-23", 7, "2022-01-27", "08*", "M*"),
    StartedRow(HALLEFORS, _SCHOOL, "2020-05-13", 6, "2022-03-16", "05* 08* 12 15", "M P"),
    StartedRow(LJUSNARSBERG, _SOC, "2020-05-28", 6, "2022-05-12", "06* 11*", "M P"),
    StartedRow(LINDESBERG, _SCHOOL, "2020-08-26", 7, "2023-05-24", "06* 09* 12 16", "M P"),
    StartedRow(LINDESBERG, _CARE, "2020-09-15", 6, "2023-03-09", "04 08*", "M U"),
    StartedRow(LINDESBERG, _SOC, "2020-10-07", 7, "2023-06-07", "05* 10", "M* P*"),
    StartedRow(HALLEFORS, _PARENT, "2020-11-05", 5, "2022-12-07", "07*", "M"),
    StartedRow(LJUSNARSBERG, _SOC, "2020-12-01", 6, "2023-04-20", "07 11* 14", "M* S"),
    # 2021, up to the first report
    StartedRow(LINDESBERG, _SCHOOL, "2021-01-19", 1, "2022-01-19", "04*", "M P"),
    StartedRow(LINDESBERG, _SOC, "2021-01-27", 3, "2022-02-09", "07* 11", "M* P"),
    StartedRow(LINDESBERG, _PARENT, "2021-02-09", 3, "2022-03-30", "05 10*", "M U"),
    StartedRow(LINDESBERG, _SOC, "2021-02-24", 4, "2022-05-25", "05* 09 13", "M P*"),
    StartedRow(NORA, _SCHOOL, "2021-03-10", 2, "2022-04-27", "15 18*", "M P"),
    StartedRow(HALLEFORS, _SOC, "2021-03-23", 2, "2022-06-15", "06* 10 12", "M"),
    StartedRow(LJUSNARSBERG, _SOC, "2021-03-31", 3, "2022-09-14", "14* 16", "M* P"),
    StartedRow(LINDESBERG, _SOC, "2021-04-14", 5, "2023-03-22", "08* 11+ 14", "M P"),
    StartedRow(LINDESBERG, _SCHOOL, "2021-04-22", 4, "2023-02-08", "09* 13", "M+ U"),
    StartedRow(LINDESBERG, _CARE, "2021-04-29", 4, "2022-12-01", "06*", "M P"),
    StartedRow(LINDESBERG, _SOC, "2021-05-11", 5, "2023-05-10", "08 12+", "M* P"),
    StartedRow(LINDESBERG, _PARENT, "2021-05-19", 4, "2023-01-26", "07* 10 16", "M P"),
    StartedRow(LINDESBERG, _SCHOOL, "2021-05-26", 5, "2023-04-26", "05* 09+ 12 15", "M S"),
    StartedRow(LINDESBERG, _SOC, "2021-06-03", 4, "2023-03-29", "06 08 10* 14", "M P"),
    StartedRow(LINDESBERG, _SOC, "2021-06-09", 5, "2023-06-14", "09 13* 17", "M* P+"),
    StartedRow(NORA, _CARE, "2021-06-16", 3, "2022-12-14", "04*", "M P"),
    StartedRow(NORA, _SCHOOL, "2021-08-25", 4, "2023-04-05", "08* 12+", "M U"),
    StartedRow(NORA, _PARENT, "2021-09-07", 3, "2023-02-22", "06* 09 11", "M P"),
    StartedRow(HALLEFORS, _SCHOOL, "2021-09-15", 4, "2023-05-31", "11* 15", "M* P"),
    StartedRow(LJUSNARSBERG, _SOC, "2021-09-22", 5, "2023-08-30", "04 07* 09* 13 16", "M* P+"),
    # 2021, after the first report
    StartedRow(LINDESBERG, _SCHOOL, "2021-10-12", 2, "2022-10-19", "09* 12", "M* U"),
    StartedRow(LINDESBERG, _SOC, "2021-10-20", 4, "2023-06-08", "08* 11 14*", "M P"),
    StartedRow(LINDESBERG, _CARE, "2021-11-09", 3, "2023-03-01", "06* 12", "M* P*"),
    StartedRow(LINDESBERG, _PARENT, "2021-11-17", 4, "2023-05-04", "09*", "M* S"),
    StartedRow(NORA, _SCHOOL, "2021-11-25", 3, "2023-04-19", "05* 10* 13 17", "M P"),
    StartedRow(NORA, _CARE, "2021-12-08", 3, "2023-02-02", "15* 18", "M P"),
    # 2022
    StartedRow(LINDESBERG, _SCHOOL, "2022-01-13", 1, "2022-08-31", "16*", "M P"),
    StartedRow(LINDESBERG, _SOC, "2022-01-25", 4, "2023-05-16", "09*", "M* U"),
    StartedRow(LINDESBERG, _PARENT, "2022-02-03", 3, "2023-03-14", "11*", "M P"),
    StartedRow(LINDESBERG, _SCHOOL, "2022-02-15", 3, "2023-06-01", "08* 12*", "M P"),
    StartedRow(LINDESBERG, _SOC, "2022-03-02", 3, "2023-04-13", "17*", "M* P*"),
    StartedRow(NORA, _CARE, "2022-03-15", 3, "2023-05-25", "06*", "M* P"),
    StartedRow(LINDESBERG, _SOC, "2022-03-24", 3, "2023-09-06", "07* 10* 14* 18", "M"),
    StartedRow(NORA, _SCHOOL, "2022-04-06", 2, "2023-02-15", "07 10*", "M P"),
    StartedRow(NORA, _PARENT, "2022-04-26", 3, "2023-06-13", "12 16*", "M U"),
    StartedRow(LINDESBERG, _SCHOOL, "2022-05-05", 2, "2023-03-08", "05*", "M P"),
    StartedRow(LINDESBERG, _CARE, "2022-05-18", 3, "2023-10-11", "09* 13* 16", "M* S"),
    StartedRow(NORA, _SOC, "2022-06-01", 2, "2023-05-11", "08*", "M P"),
    StartedRow(NORA, _SCHOOL, "2022-06-14", 2, "2023-11-08", "11* 14* 17", "M* P*"),
    StartedRow(LINDESBERG, _PARENT, "2022-08-24", 2, "2023-06-20", "12* 15", "M P"),
    StartedRow(LJUSNARSBERG, _SCHOOL, "2022-09-06", 2, "2023-09-27", "08 10 13* 16 18", "M* P"),
    StartedRow(NORA, _PARENT, "2022-09-21", 2, "2023-08-23", "07* 10", "M U"),
    StartedRow(LINDESBERG, _PARENT, "2022-10-11", 1, "2023-10-25", "15*", "M P"),
    StartedRow(NORA, _CARE, "2022-10-26", 1, "2023-11-15", "03* 09* 12 15", "M P"),
    # referred, not started at the second report
    StartedRow(NORA, _SOC, "2022-12-01", 0, "2023-09-20", "10* 13", "M P", "2022-10-27"),
    StartedRow(LINDESBERG, _SCHOOL, "2022-12-14", 0, "2023-11-22", "07* 14", "M* P", "2022-11-08"),
    StartedRow(LJUSNARSBERG, _PARENT, "2023-01-18", 0, "2023-10-04", "12*", "M U", "2022-11-15"),
)

UNSTARTED = (
    # closed by the first report
    UnstartedRow(LINDESBERG, _SOC, "2019-12-03", "2020-01-15", _NO_INTEREST, "06", "M"),
    UnstartedRow(LINDESBERG, _SCHOOL, "2020-02-04", "2020-03-03", _RESOLVED, "09 12", "M P"),
    UnstartedRow(NORA, _SOC, "2020-03-18", "2020-05-06", _NO_CONSENT, "05", "M P"),
    UnstartedRow(LINDESBERG, _PARENT, "2020-04-21", "2020-05-19", _NO_NEED, "08", "M"),
    UnstartedRow(HALLEFORS, _SCHOOL, "2020-05-26", "2020-08-20", _NO_INTEREST, "11 13", "M P"),
    UnstartedRow(LINDESBERG, _SOC, "2020-08-27", "2020-09-24", _RESOLVED, "07", "M U"),
    UnstartedRow(LJUSNARSBERG, _CARE, "2020-09-22", "2020-11-03", _NO_CONSENT, "04 10", "M"),
    UnstartedRow(LINDESBERG, _SCHOOL, "2020-10-20", "2020-11-24", _NO_INTEREST, "12", "M P"),
    UnstartedRow(LINDESBERG, _PARENT, "2020-12-02", "2021-01-20", _RESOLVED, "06 09 14", "M S"),
    UnstartedRow(NORA, _SCHOOL, "2021-01-26", "2021-03-02", _NO_NEED, "10", "M P"),
    UnstartedRow(LINDESBERG, _SOC, "2021-02-16", "2021-03-25", _NO_INTEREST, "08 15", "M"),
    UnstartedRow(LINDESBERG, _SOC, "2021-03-17", "2021-05-05", _NO_CONSENT, "05", "M P"),
    UnstartedRow(HALLEFORS, _PARENT, "2021-04-27", "2021-06-02", _RESOLVED, "13", "M"),
    UnstartedRow(LINDESBERG, _CARE, "2021-05-20", "2021-08-19", _NO_INTEREST, "07 11", "M P"),
    UnstartedRow(NORA, _SOC, "2021-06-08", "2021-09-09", _NO_NEED, "14", "M U"),
    # open at the first report, closed by the second
    UnstartedRow(LINDESBERG, _SCHOOL, "2021-09-14", "2021-10-13", _RESOLVED, "09", "M P"),
    UnstartedRow(LINDESBERG, _SOC, "2021-11-02", "2021-12-07", _NO_INTEREST, "06 10", "M"),
    UnstartedRow(NORA, _SCHOOL, "2022-01-18", "2022-02-24", _NO_CONSENT, "12", "M P"),
    UnstartedRow(LINDESBERG, _PARENT, "2022-03-08", "2022-04-05", _RESOLVED, "15", "M"),
    UnstartedRow(LJUSNARSBERG, _SOC, "2022-04-12", "2022-05-24", _NO_INTEREST, "08 11", "M P"),
    UnstartedRow(LINDESBERG, _SCHOOL, "2022-05-17", "2022-06-16", _NO_NEED, "13", "M P"),
    UnstartedRow(NORA, _CARE, "2022-06-07", "2022-09-01", _NO_INTEREST, "04", "M U"),
    UnstartedRow(LINDESBERG, _SOC, "2022-08-30", "2022-10-05", _RESOLVED, "09 16", "M P"),
    UnstartedRow(HALLEFORS, _SCHOOL, "2022-09-20", "2022-10-27", _NO_CONSENT, "07", "M"),
)

LATER = (
    LaterRow(LINDESBERG, _SCHOOL, 4, "14* 11", "M* P"),
    LaterRow(NORA, _SOC, 3, "9*", "M U"),
    LaterRow(LINDESBERG, _SOC, 5, "16* 13* 8", "M P*"),
    LaterRow(HALLEFORS, _CARE, 2, "7*", "M"),
    LaterRow(LINDESBERG, _PARENT, 3, "12*", "M P"),
    LaterRow(LJUSNARSBERG, _SOC, 0, "10 6", "M P", _NO_INTEREST),
    LaterRow(NORA, _SCHOOL, 4, "15*", "M* S"),
    LaterRow(LINDESBERG, _CARE, 3, "5* 3", "M P"),
    LaterRow(LINDESBERG, _SOC, 5, "17* 12*", "M*"),
    LaterRow(HALLEFORS, _SCHOOL, 3, "13* 10*", "M P"),
    LaterRow(NORA, _PARENT, 2, "8*", "M U"),
    LaterRow(LINDESBERG, _SCHOOL, 0, "11", "M", _RESOLVED),
    LaterRow(LJUSNARSBERG, _SOC, 4, "16* 14 9*", "M* P"),
    LaterRow(LINDESBERG, _PARENT, 3, "6*", "M P"),
    LaterRow(NORA, _SOC, 3, "12* 7", "M P*"),
    LaterRow(LINDESBERG, _CARE, 4, "18*", "M P"),
    LaterRow(HALLEFORS, _SOC, 0, "15", "M U", _NO_CONSENT),
    LaterRow(LINDESBERG, _SCHOOL, 3, "10* 8*", "M S"),
    LaterRow(NORA, _CARE, 2, "14*", "M P"),
    LaterRow(LINDESBERG, _SOC, 4, "13* 9 6*", "M* U"),
    LaterRow(LJUSNARSBERG, _SCHOOL, 2, "11*", "M P"),
    LaterRow(LINDESBERG, _PARENT, 3, "16*", "M P*"),
    LaterRow(HALLEFORS, _SOC, 3, "7* 4", "M"),
    LaterRow(LINDESBERG, _SCHOOL, 2, "12*", "M P"),
    LaterRow(NORA, _SOC, 0, "8 5", "M P", _NO_NEED),
    LaterRow(LINDESBERG, _SCHOOL, 4, "15* 11*", "M* P"),
    LaterRow(LINDESBERG, _CARE, 2, "9*", "M U"),
)
