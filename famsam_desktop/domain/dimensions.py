"""By what each unit can be told apart, for predicates that come from elsewhere than the tables of the program."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.cases import ClosingReason, PreMeetingReason, ReferredBy, SubReason
from famsam_desktop.domain.families import Gender
from famsam_desktop.domain.meetings import MeetingType
from famsam_desktop.domain.observations import Span, Unit, Where
from famsam_desktop.domain.outcomes import ActionStatus
from famsam_desktop.domain.registers import ConsultationCategory
from famsam_desktop.domain.surveys import MOST_ITEMS, Survey

type Codes = frozenset[str] | None
"""What a dimension may be; None when it is a number or a day."""

MUNICIPALITY = "municipality"
"""The one dimension whose codes are names that the team gives."""


def _codes(*codes: str | type[StrEnum]) -> frozenset[str]:
    """These, and what nobody has noted."""
    told = {""}
    for each in codes:
        told |= {each} if isinstance(each, str) else {code.value for code in each}
    return frozenset(told)


_NAMES = frozenset[str]()
_YES_NO = _codes("yes", "no")

DIMENSIONS: Mapping[Unit, Mapping[str, Codes]] = {
    Unit.FAMILIES: {
        "started": None,
        "ended": None,
        MUNICIPALITY: _NAMES,
        "referrer": _codes(ReferredBy),
        "children": None,
        "parent_support": _YES_NO,
        "closing_reason": _codes(ClosingReason),
        "sub_reason": _codes(SubReason),
        "meetings": None,
        "waiting": None,
    },
    Unit.PROCESSES: {
        "started": None,
        "ended": None,
        "person": _codes("child", "adult"),
        "birth_year": None,
        "gender": _codes(Gender),
        MUNICIPALITY: _NAMES,
    },
    Unit.CASES: {
        "referred": None,
        "started": None,
        "closed": None,
        "pre_meeting_reason": _codes(PreMeetingReason),
        "referrer": _codes(ReferredBy),
        MUNICIPALITY: _NAMES,
    },
    Unit.MEETINGS: {
        "day": None,
        "type": _codes(MeetingType),
        MUNICIPALITY: _NAMES,
        "planned_minutes": None,
        "actual_minutes": None,
        "time": _codes("within", "over", "unknown"),
        "agenda": _codes("yes", "no", "not_sent", "unknown"),
    },
    Unit.ACTIONS: {
        "due": None,
        "done": None,
        "state": _codes(ActionStatus, "open"),
        MUNICIPALITY: _NAMES,
    },
    Unit.CONSULTATIONS: {
        "day": None,
        "category": _codes(ConsultationCategory),
        "sector": _codes(Sector),
        MUNICIPALITY: _NAMES,
    },
    Unit.INFORMATION_MEETINGS: {"day": None, MUNICIPALITY: _NAMES},
    Unit.SURVEY_ANSWERS: {
        "day": None,
        "survey": _codes(Survey),
        **{f"item_{item}": None for item in range(1, MOST_ITEMS + 1)},
    },
}


def unknown_in(unit: Unit, where: Where, municipalities: Iterable[str]) -> str | None:
    """The first dimension that the unit does not have, or not with these values; None when it has all."""
    known, names = DIMENSIONS[unit], _codes(*municipalities)
    for name, choice in where.items():
        codes = names if name == MUNICIPALITY else known.get(name)
        is_number = name in known and codes is None
        if name not in known or isinstance(choice, Span) is not is_number:
            return name
        if codes is not None and isinstance(choice, frozenset) and not choice <= codes:
            return name
    return None


def is_number(unit: Unit, name: str) -> bool:
    """Whether a dimension has a mean."""
    known = DIMENSIONS[unit]
    return name in known and known[name] is None
