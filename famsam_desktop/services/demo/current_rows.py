"""The families the demo's team works with today, a row each; all days are relative to the present week."""

from datetime import time
from typing import NamedTuple

from famsam_desktop.domain.cases import ReferredBy
from famsam_desktop.domain.meetings import MeetingForm, MeetingType
from famsam_desktop.services.demo.rows import HALLEFORS, LINDESBERG, LJUSNARSBERG, NORA

_SOC = ReferredBy.SOCIAL_SERVICES
_SCHOOL = ReferredBy.SCHOOL
_CARE = ReferredBy.HEALTH_CARE
_PARENT = ReferredBy.PARENT

_ROOM = MeetingForm.IN_PERSON
_DIGITAL = MeetingForm.DIGITAL
_HYBRID = MeetingForm.HYBRID
_PHONE = MeetingForm.TELEPHONE

_TOGETHER = MeetingType.COORDINATION
_FAMILY = MeetingType.WITH_FAMILY
_AGENCY = MeetingType.WITH_AGENCY
_FOLLOW_UP = MeetingType.FOLLOW_UP

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)


class Slot(NamedTuple):
    """A meeting in a week counted from the present one; ``sent`` tells whether its agenda has left."""

    week: int
    weekday: int
    begins: time
    minutes: int = 60
    type: MeetingType = MeetingType.COORDINATION
    form: MeetingForm = MeetingForm.IN_PERSON
    sent: bool = False


class CurrentRow(NamedTuple):
    """A family with an open case.

    Marks as in `rows`. ``supports`` lists the agencies of each marked member in the order of the members, those of one
    member joined by a plus sign. ``held`` coordination meetings lie behind, the last one ``weeks_ago`` weeks back.
    With the agency ``elsewhere`` the youngest child has an own contact, but it does not come to the meetings.
    """

    municipality: str
    referred_by: ReferredBy
    ages: str
    adults: str
    supports: str
    held: int
    weeks_ago: int
    slots: tuple[Slot, ...] = ()
    elsewhere: str = ""


#: Rows that stand for something special on the page Idag, by their place below.
BIG = 0
JUST_HELD = 7
PROTECTED = 12
ASSESSED = 14
NEWEST = 15
DORMANT = 16
ASKED = 17

ROWS = (
    CurrentRow(
        LINDESBERG,
        _SCHOOL,
        "14* 11* 8",
        "M P",
        "bup+upper social",
        3,
        5,
        (Slot(5, TUESDAY, time(8, 30)),),
        "habilitation",
    ),
    CurrentRow(
        *(LINDESBERG, _SOC, "9* 6", "M* U", "social+school adultpsych", 2, 4),
        (Slot(0, MONDAY, time(8, 30), 60, _TOGETHER, _ROOM, True), Slot(4, MONDAY, time(8, 30))),
    ),
    CurrentRow(
        *(NORA, _CARE, "16*", "M P", "bup+social", 4, 5),
        (Slot(0, TUESDAY, time(9), 60, _TOGETHER, _DIGITAL, True), Slot(5, THURSDAY, time(10, 30))),
    ),
    CurrentRow(
        *(LINDESBERG, _SOC, "12* 10", "M P", "school+firstline", 0, 0),
        (Slot(0, WEDNESDAY, time(8, 15), 45, _AGENCY, _PHONE), Slot(1, THURSDAY, time(8, 30), 90)),
    ),
    CurrentRow(
        *(NORA, _SCHOOL, "13* 9*", "M S", "upper+bup school", 3, 6),
        (Slot(0, WEDNESDAY, time(10), 75, _TOGETHER, _ROOM, True), Slot(4, WEDNESDAY, time(10))),
    ),
    CurrentRow(
        *(HALLEFORS, _SCHOOL, "7* 5", "M P*", "school+habilitation employment", 2, 4),
        (Slot(0, FRIDAY, time(9), 60, _TOGETHER, _HYBRID), Slot(5, FRIDAY, time(9))),
    ),
    CurrentRow(
        *(LJUSNARSBERG, _SOC, "15* 12", "M P", "social+upper", 5, 5),
        (Slot(0, FRIDAY, time(11), 45, _FAMILY, _PHONE), Slot(2, WEDNESDAY, time(9))),
    ),
    CurrentRow(LINDESBERG, _PARENT, "10*", "M P", "bup+school", 3, 6, (Slot(4, THURSDAY, time(14, 45)),)),
    CurrentRow(
        *(LINDESBERG, _SCHOOL, "13* 11*", "M", "upper social", 2, 5),
        (Slot(1, MONDAY, time(10), 60, _TOGETHER, _ROOM, True),),
    ),
    CurrentRow(
        *(NORA, _SOC, "8*", "M* U", "social+school income", 1, 4),
        (Slot(1, TUESDAY, time(8, 30), 60, _TOGETHER, _DIGITAL, True),),
    ),
    CurrentRow(*(LINDESBERG, _CARE, "17* 14", "M P", "bup", 4, 6), (Slot(1, WEDNESDAY, time(9)),)),
    CurrentRow(
        *(HALLEFORS, _PARENT, "12*", "M P", "firstline+school", 1, 5),
        (Slot(1, WEDNESDAY, time(14, 45), 60, _FAMILY), Slot(3, TUESDAY, time(14, 45))),
    ),
    CurrentRow(
        *(LJUSNARSBERG, _SCHOOL, "10* 7*", "M* S", "habilitation+school school adultpsych", 2, 5),
        (Slot(1, THURSDAY, time(10, 30), 75, _TOGETHER, _ROOM, True),),
    ),
    CurrentRow(
        *(LINDESBERG, _SOC, "15* 13", "M P", "social+upper", 6, 4),
        (Slot(1, FRIDAY, time(8, 15), 45, _FOLLOW_UP), Slot(3, THURSDAY, time(9))),
    ),
    CurrentRow(*(LINDESBERG, _CARE, "9 4", "M P", "", 0, 0), (Slot(1, FRIDAY, time(14), 60, _FAMILY),)),
    CurrentRow(NORA, _PARENT, "14", "M P", "", 0, 0),
    CurrentRow(LINDESBERG, _SOC, "13*", "M U", "social+upper", 2, 13),
    CurrentRow(NORA, _SCHOOL, "6*", "M P", "school+habilitation", 3, 7),
)

BIG_SLOT = Slot(0, 0, time(13), 90, sent=True)
"""The meeting with many agencies: on the first weekday after today, when nobody else has a meeting."""

JUST_HELD_SLOT = Slot(0, 0, time(15, 15), 45)
"""The meeting that waits for its summary: on the last weekday before today, at an hour nobody else uses."""

STEERING_SLOT = Slot(0, THURSDAY, time(9, 30), 120, MeetingType.STEERING_GROUP, _HYBRID, True)
INFORMATION_SLOT = Slot(1, FRIDAY, time(9, 30), 60, MeetingType.OTHER)

RETURNED = ("2021-04-14", LINDESBERG)
"""The family of `rows` that has come back with a new case: its first meeting and municipality."""

RETURNED_SLOT = Slot(2, TUESDAY, time(10))
