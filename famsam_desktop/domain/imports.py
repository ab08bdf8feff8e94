"""The team's list as a workbook: its sheets, their columns and what each may hold, and what can be wrong with it.

The words of the columns are those of the glossary; whoever reads the list, and whoever writes an empty one to be filled
in, goes by what stands here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum, StrEnum, auto

from famsam_desktop.domain import agencies, cases, families, meetings
from famsam_desktop.domain.errors import Refusal
from famsam_desktop.domain.terms import term

# --- what a workbook holds ---------------------------------------------------------------------------------------


class Odd(Enum):
    """What a cell holds instead of a value."""

    FORMULA = auto()
    ERROR = auto()


type Raw = str | int | float | bool | date | datetime | time | Odd | None
type RawRow = tuple[int, tuple[Raw, ...]]
"""The number of a row as the program that shows it counts, and its cells from the first column on."""

type Workbook = Mapping[str, list[RawRow]]
"""The rows of each sheet that is read, by the sheet's name; rows without any value are left out."""


# --- the columns -------------------------------------------------------------------------------------------------


class Holds(Enum):
    """What the cells of a column hold."""

    NAME = auto()
    MUNICIPALITY = auto()
    DAY = auto()
    CLOCK = auto()
    MINUTES = auto()
    BIRTH_YEAR = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column by the head that stands in its first row; `says` explains it in the template."""

    head: str
    holds: Holds
    says: str
    required: bool = True
    codes: tuple[StrEnum, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are offered."""
        return tuple(map(term, self.codes))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its columns, in the order of the template."""

    name: str
    says: str
    columns: tuple[Column, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """What stands in the first row."""
        return tuple(column.head for column in self.columns)


_STATES = tuple(state for state in meetings.MeetingState if state is not meetings.MeetingState.IN_PROGRESS)
_FAMILY = Column("familj", Holds.NAME, "Familjens alias, som på bladet Familjer.")
_MEMBER = Column("namn", Holds.NAME, "Familjemedlemmens namn, som på bladet Medlemmar.")
_MEETING = Column("datum", Holds.DAY, "Mötets dag, som på bladet Moten.")

FAMILIES = Sheet(
    "Familjer",
    "En rad för varje familj, med dess ärende.",
    (
        Column(
            "alias", Holds.NAME, "Det ni kallar familjen, till exempel Familj 23-04. Två får inte heta lika."
        ),
        Column("kommun", Holds.MUNICIPALITY, "En av kommunerna i lagret."),
        Column("aktualiserad", Holds.DAY, "Dagen då familjen aktualiserades."),
        Column(
            "aktualiserad_av",
            Holds.CHOICE,
            "Vem som aktualiserade familjen.",
            codes=tuple(cases.ReferredBy),
        ),
        Column(
            "avslutad",
            Holds.DAY,
            "Dagen då ärendet avslutades; tomt för ett pågående ärende. Tidigast dagen för det sista mötet.",
            required=False,
        ),
        Column(
            "avslutsorsak",
            Holds.CHOICE,
            "Varför ett ärende avslutades som har haft ett genomfört samverkansmöte; annars tomt.",
            required=False,
            codes=tuple(cases.ClosingReason),
        ),
        Column(
            "avslutad_fore_mote_orsak",
            Holds.CHOICE,
            "Varför ett ärende avslutades som inte har haft något samverkansmöte; annars tomt.",
            required=False,
            codes=tuple(cases.PreMeetingReason),
        ),
    ),
)
MEMBERS = Sheet(
    "Medlemmar",
    "En rad för varje familjemedlem.",
    (
        _FAMILY,
        Column("namn", Holds.NAME, "Förnamn eller alias. Två i samma familj får inte heta lika."),
        Column("roll", Holds.CHOICE, "Vem personen är i familjen.", codes=tuple(families.MemberRole)),
        Column(
            "fodelsear",
            Holds.BIRTH_YEAR,
            "Födelseåret med fyra siffror; tomt om det är okänt.",
            required=False,
        ),
        Column("kon", Holds.CHOICE, "Tomt räknas som okänt.", required=False, codes=tuple(families.Gender)),
    ),
)
CONTACTS = Sheet(
    "Egna kontakter",
    "En rad för varje verksamhet som en familjemedlem har egen kontakt med.",
    (
        _FAMILY,
        _MEMBER,
        Column(
            "verksamhet", Holds.NAME, "Verksamhetens namn. Den läggs upp en gång för varje namn och sektor."
        ),
        Column("sektor", Holds.CHOICE, "Vad verksamheten arbetar med.", codes=tuple(agencies.Sector)),
        Column(
            "slag",
            Holds.CHOICE,
            "Vad kontakten består av. Föräldraprogram och kurs räknas inte som egen kontakt.",
            codes=tuple(agencies.OwnContactKind),
        ),
        Column("fran", Holds.DAY, "Kontaktens första dag."),
        Column("till", Holds.DAY, "Kontaktens sista dag; tomt medan den pågår.", required=False),
    ),
)
MEETINGS = Sheet(
    "Moten",
    "En rad för varje möte; högst ett för en familj och dag.",
    (
        _FAMILY,
        Column("datum", Holds.DAY, "Mötets dag, tidigast den dag då familjen aktualiserades."),
        Column("start", Holds.CLOCK, "När mötet börjar, till exempel 09:00."),
        Column("minuter", Holds.MINUTES, f"Hur länge det varar, 1–{meetings.LONGEST_MINUTES} minuter."),
        Column("typ", Holds.CHOICE, "Vad för möte det är.", codes=tuple(meetings.MeetingType)),
        Column("status", Holds.CHOICE, "Hur det gick, eller vad som är bestämt.", codes=_STATES),
    ),
)
PARTICIPANTS = Sheet(
    "Deltagare",
    "En rad för varje verksamhet på ett möte.",
    (
        _FAMILY,
        _MEETING,
        Column(
            "verksamhet",
            Holds.NAME,
            "Verksamhetens namn, som på bladet Egna kontakter eller i lagret.",
        ),
        Column(
            "narvaro",
            Holds.CHOICE,
            "Tomt när det inte är känt; verksamheten räknas då inte som närvarande.",
            required=False,
            codes=tuple(meetings.Attendance),
        ),
    ),
)
DISCUSSED = Sheet(
    "Diskuterade",
    "En rad för varje familjemedlem vars situation ett möte handlade om.",
    (_FAMILY, _MEETING, _MEMBER),
)

SHEETS = (FAMILIES, MEMBERS, CONTACTS, MEETINGS, PARTICIPANTS, DISCUSSED)

MOST_ROWS = 200_000
"""Of one sheet; a list that is longer is none of a team's."""

#: Words that are understood beside those of the catalogue.
ALSO: Mapping[StrEnum, tuple[str, ...]] = {
    families.Gender.FEMALE: ("flicka", "kvinna"),
    families.Gender.MALE: ("pojke", "man"),
    cases.ReferredBy.SOCIAL_SERVICES: ("socialtjänst",),
    cases.ReferredBy.SCHOOL: ("skola", "förskola"),
    cases.ReferredBy.HEALTH_CARE: ("vård",),
    cases.ClosingReason.IMPROVED: ("förbättrad",),
    meetings.MeetingType.WITH_FAMILY: ("enskilt med familj",),
    meetings.MeetingType.WITH_AGENCY: ("enskilt med verksamhet",),
    meetings.MeetingType.OTHER: ("annat",),
    meetings.MeetingState.CONVENED: ("kallad",),
}


def sheet_named(name: str) -> Sheet | None:
    """The sheet that is meant by a name, however it is written."""
    return next(
        (sheet for sheet in SHEETS if sheet.name.casefold() == " ".join(name.split()).casefold()), None
    )


# --- what can be wrong -------------------------------------------------------------------------------------------


class FaultKind(Enum):
    """What is wrong with a cell, a row or a sheet."""

    SHEET_MISSING = auto()
    TOO_MANY_ROWS = auto()
    HEAD_MISSING = auto()
    HEAD_TWICE = auto()
    HEAD_UNKNOWN = auto()
    FORMULA = auto()
    ERROR = auto()
    MISSING = auto()
    NO_NAME = auto()
    TOO_LONG = auto()
    NO_DAY = auto()
    NO_CLOCK = auto()
    NO_MINUTES = auto()
    NO_BIRTH_YEAR = auto()
    NO_SUCH_WORD = auto()
    IN_FUTURE = auto()
    TOO_EARLY = auto()
    TWICE = auto()
    IN_STORE = auto()
    NO_SUCH_FAMILY = auto()
    NO_SUCH_MEMBER = auto()
    NO_SUCH_MEETING = auto()
    NO_SUCH_AGENCY = auto()
    AGENCY_UNCLEAR = auto()
    REASON_MISSING = auto()
    REASON_OF_OPEN_CASE = auto()
    REASON_WITHOUT_MEETING = auto()
    REASON_AFTER_MEETING = auto()
    PLANNED_ON_CLOSED = auto()
    NOT_HELD = auto()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that has to be put right. It says where, and what is allowed; never what stands there."""

    kind: FaultKind
    sheet: str
    row: int = 0
    column: str = ""
    allowed: tuple[str, ...] = ()


class UnreadableList(Refusal):
    """A list cannot be read; ``reason`` is a code (``no_file``, ``no_workbook``, ``locked``, ``too_large``)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class FaultyList(Refusal):
    """A list has faults, so that nothing of it was added; ``count`` says how many."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


# --- what would be added -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of each kind a list holds, and what in it is worth a second look."""

    families: int = 0
    members: int = 0
    agencies: int = 0
    own_contacts: int = 0
    meetings: int = 0
    participants: int = 0
    discussed: int = 0
    family_alone: int = 0
    """Held meetings where no agency was present."""
    nobody_came: int = 0
    """Those of them that are coordination meetings."""
    attendance_unknown: int = 0
    """Agencies at held meetings of which it is not said whether they came."""

    @property
    def records(self) -> int:
        """How many records it becomes: a family has a case with its referral and one step or two."""
        people = self.members + self.participants + self.family_alone + self.discussed
        return 5 * self.families + people + 2 * self.agencies + self.own_contacts + self.meetings


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """As somebody goes through the workbook: sheet by sheet, row by row."""
    place = {sheet.name: number for number, sheet in enumerate(SHEETS)}
    return tuple(sorted(faults, key=lambda fault: (place.get(fault.sheet, len(place)), fault.row)))
