"""The team's list read as what it means: families with all that is theirs, or every fault that stands in the way.

A row that is faulty in one column is still known to the rows that name it, so that one slip is told once.
"""

from collections.abc import Callable, Iterator
from datetime import date, time
from enum import Enum
from typing import Any

from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.cells import Unfit, fold, folded, is_empty, reader
from famsam_desktop.domain.families import Gender
from famsam_desktop.domain.imports import (
    CONTACTS,
    DISCUSSED,
    FAMILIES,
    MEETINGS,
    MEMBERS,
    MOST_ROWS,
    PARTICIPANTS,
    SHEETS,
    Fault,
    FaultKind,
    RawRow,
    Sheet,
    Workbook,
    in_order,
)
from famsam_desktop.domain.listed import (
    Imported,
    Known,
    ListedAgency,
    ListedContact,
    ListedFamily,
    ListedMeeting,
    ListedMember,
    tallied,
)
from famsam_desktop.domain.meetings import OVER, THERE, MeetingState, MeetingType
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.times import instant

_TOLD_EVERY = 1000


def imported(workbook: Workbook, known: Known, progress: Progress = unheard) -> Imported:
    """Read the whole workbook, whatever is wrong with it."""
    reading = _Reading(known, sum(map(len, workbook.values())), progress)
    for sheet in SHEETS:
        rows = workbook.get(sheet.name)
        reading.take(sheet, rows)
    reading.judge_cases()
    faults = in_order(reading.faults)
    if faults:
        return Imported(faults=faults)
    families = tuple(reading.families.values())
    new = tuple(agency for agency in reading.agencies.values() if agency.id is None)
    return Imported(families=families, agencies=new, tally=tallied(families, len(new)))


class _Bad(Enum):
    """Stands for a value that is faulty: what is wrong with it has been said."""

    BAD = 0


_BAD = _Bad.BAD


def _made(kind: Callable[..., Any], row: int, *values: Any) -> Any:
    """What a row says, as far as it could be read."""
    return kind(*values, row=row)


class _Reading:
    """Goes through the sheets in order, each leaning on those before it."""

    def __init__(self, known: Known, rows: int, progress: Progress) -> None:
        self.faults: list[Fault] = []
        self.families: dict[str, Any] = {}
        """By folded alias. Until all is read, any field of a family or a meeting may be `_BAD`."""
        self.agencies: dict[tuple[str, Sector], ListedAgency] = {}
        self._by_name: dict[str, list[ListedAgency]] = {}
        for (name, sector), agency_id in known.agencies.items():
            self._know(ListedAgency(name, sector, agency_id), name)
        self._known = known
        self._rows, self._done, self._progress = max(rows, 1), 0, progress
        self._seen: dict[tuple[Any, ...], int] = {}
        self._unread: set[str] = set()
        self._unsettled: set[str] = set()
        """The agencies, by folded name, whose sector could not be read."""
        self._unsure: set[int] = set()
        """The families of which a meeting could not be read, by identity: nobody knows whether they have started."""

    # --- faults --------------------------------------------------------------------------------------------------

    def find(self, kind: FaultKind, sheet: Sheet, row: int = 0, column: str = "", *allowed: str) -> None:
        """Something has to be put right."""
        self.faults.append(Fault(kind, sheet.name, row, column, allowed))

    # --- rows ----------------------------------------------------------------------------------------------------

    def take(self, sheet: Sheet, rows: list[RawRow] | None) -> None:
        """Every row of a sheet; without its heads nothing can be said of them, nor of rows that name them."""
        places = self._places(sheet, rows)
        if places is None or rows is None:
            self._unread.add(sheet.name)
            return
        take = {
            FAMILIES.name: self._family,
            MEMBERS.name: self._member,
            CONTACTS.name: self._contact,
            MEETINGS.name: self._meeting,
            PARTICIPANTS.name: self._participant,
            DISCUSSED.name: self._discussed,
        }[sheet.name]
        for number, values in self._values(sheet, rows[1:], places):
            take(number, *values)

    def _places(self, sheet: Sheet, rows: list[RawRow] | None) -> list[int] | None:
        """Where each column stands; None when the sheet or its heads are not as they are to be."""
        if rows is None:
            self.find(FaultKind.SHEET_MISSING, sheet)
            return None
        before = len(self.faults)
        if len(rows) > MOST_ROWS:
            self.find(FaultKind.TOO_MANY_ROWS, sheet, 0, "", str(MOST_ROWS))
        first = rows[0] if rows and rows[0][0] == 1 else (1, ())
        found: dict[str, int] = {}
        for place, raw in enumerate(first[1]):
            if is_empty(raw):
                continue
            head = fold(raw) if isinstance(raw, str) else ""
            if head not in sheet.heads:
                self.find(FaultKind.HEAD_UNKNOWN, sheet, 1, _letters(place), *sheet.heads)
            elif head in found:
                self.find(FaultKind.HEAD_TWICE, sheet, 1, head)
            else:
                found[head] = place
        for head in sheet.heads:
            if head not in found:
                self.find(FaultKind.HEAD_MISSING, sheet, 1, head)
        return [found[head] for head in sheet.heads] if len(self.faults) == before else None

    def _values(self, sheet: Sheet, rows: list[RawRow], places: list[int]) -> Iterator[tuple[int, list[Any]]]:
        """What stands in each row, column by column: None where nothing does, `_BAD` where something is wrong."""
        known = self._known
        columns = [
            (place, column, reader(column, known.today, known.municipalities))
            for place, column in zip(places, sheet.columns, strict=True)
        ]
        for number, cells in rows:
            self._tell()
            values: list[Any] = []
            for place, column, read in columns:
                raw = cells[place] if place < len(cells) else None
                value: Any = None
                if not is_empty(raw):
                    try:
                        value = read(raw)
                    except Unfit as unfit:
                        self.find(unfit.kind, sheet, number, column.head, *unfit.allowed)
                        value = _BAD
                elif column.required:
                    self.find(FaultKind.MISSING, sheet, number, column.head, *column.words)
                    value = _BAD
                values.append(value)
            yield number, values

    def _tell(self) -> None:
        self._done += 1
        if self._done % _TOLD_EVERY == 0:
            self._progress(min(self._done / self._rows, 1.0))

    def _once(self, sheet: Sheet, number: int, column: str, *what: Any) -> bool:
        """Whether this is the first row that says so."""
        first = self._seen.setdefault((sheet.name, *what), number)
        if first != number:
            self.find(FaultKind.TWICE, sheet, number, column, str(first))
        return first == number

    # --- sheet by sheet ------------------------------------------------------------------------------------------

    def _family(self, number: int, alias: Any, *rest: Any) -> None:
        if alias is _BAD:
            return
        key = folded(alias)
        if not self._once(FAMILIES, number, "alias", key):
            return
        if key in self._known.aliases:
            self.find(FaultKind.IN_STORE, FAMILIES, number, "alias")
        family = self.families[key] = _made(ListedFamily, number, alias, *rest)
        for column, day in (("aktualiserad", family.referred_on), ("avslutad", family.closed_on)):
            if isinstance(day, date) and day > self._known.today:
                self.find(FaultKind.IN_FUTURE, FAMILIES, number, column)

    def _member(self, number: int, alias: Any, name: Any, *rest: Any) -> None:
        family = self._family_of(MEMBERS, number, alias)
        if family is None or name is _BAD:
            return
        role, birth_year, gender = rest
        if self._once(MEMBERS, number, "namn", folded(alias), folded(name)):
            family.members[folded(name)] = ListedMember(name, role, birth_year, gender or Gender.UNKNOWN)

    def _contact(self, number: int, alias: Any, name: Any, called: Any, sector: Any, *rest: Any) -> None:
        member = self._member_of(CONTACTS, number, self._family_of(CONTACTS, number, alias), name)
        kind, first, last = rest
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.find(FaultKind.TOO_EARLY, CONTACTS, number, "till", first.isoformat())
        if called is _BAD:
            return
        if sector is _BAD:
            self._unsettled.add(folded(called))
            return
        agency = self._agency(called, sector)
        if member is None or kind is _BAD or first is _BAD:
            return
        if self._once(CONTACTS, number, "verksamhet", id(member), id(agency), kind, first):
            member.contacts.append(ListedContact(agency, kind, first, last))

    def _meeting(self, number: int, alias: Any, day: Any, *rest: Any) -> None:
        family = self._family_of(MEETINGS, number, alias)
        if family is None:
            return
        if _BAD in (day, *rest):
            self._unsure.add(id(family))
        if day is _BAD:
            return
        if not self._once(MEETINGS, number, "datum", folded(alias), day):
            return
        meeting = family.meetings[day] = _made(ListedMeeting, number, day, *rest)
        if isinstance(family.referred_on, date) and day < family.referred_on:
            self.find(FaultKind.TOO_EARLY, MEETINGS, number, "datum", family.referred_on.isoformat())
        if (
            meeting.is_held
            and isinstance(meeting.clock, time)
            and instant(day, meeting.clock) > self._known.now
        ):
            self.find(FaultKind.IN_FUTURE, MEETINGS, number, "status")

    def _participant(self, number: int, alias: Any, day: Any, called: Any, attendance: Any) -> None:
        family = self._family_of(PARTICIPANTS, number, alias)
        meeting = self._meeting_of(PARTICIPANTS, number, family, day)
        if called is _BAD:
            return
        agency = self._agency_named(number, family, called)
        if meeting is None or agency is None or attendance is _BAD:
            return
        if attendance in THERE and meeting.state not in (MeetingState.HELD, _BAD):
            self.find(FaultKind.NOT_HELD, PARTICIPANTS, number, "narvaro")
        if self._once(PARTICIPANTS, number, "verksamhet", id(meeting), id(agency)):
            meeting.agencies.append((agency, attendance))

    def _discussed(self, number: int, alias: Any, day: Any, name: Any) -> None:
        family = self._family_of(DISCUSSED, number, alias)
        meeting = self._meeting_of(DISCUSSED, number, family, day)
        member = self._member_of(DISCUSSED, number, family, name)
        if meeting is None or member is None:
            return
        if self._once(DISCUSSED, number, "namn", id(meeting), id(member)):
            meeting.discussed.append(member)

    # --- what rows name ------------------------------------------------------------------------------------------

    def _family_of(self, sheet: Sheet, number: int, alias: Any) -> Any:
        if alias is _BAD:
            return None
        family = self.families.get(folded(alias))
        if family is None and FAMILIES.name not in self._unread:
            self.find(FaultKind.NO_SUCH_FAMILY, sheet, number, "familj")
        return family

    def _member_of(self, sheet: Sheet, number: int, family: Any, name: Any) -> Any:
        if family is None or name is _BAD:
            return None
        member = family.members.get(folded(name))
        if member is None and MEMBERS.name not in self._unread:
            self.find(FaultKind.NO_SUCH_MEMBER, sheet, number, "namn")
        return member

    def _meeting_of(self, sheet: Sheet, number: int, family: Any, day: Any) -> Any:
        if family is None or day is _BAD:
            return None
        meeting = family.meetings.get(day)
        if meeting is None and MEETINGS.name not in self._unread:
            self.find(FaultKind.NO_SUCH_MEETING, sheet, number, "datum")
        return meeting

    def _agency(self, called: str, sector: Sector) -> ListedAgency:
        """The agency of that name and sector: the store's own, or one that is made once."""
        key = folded(called), sector
        if key not in self.agencies:
            known = [each for each in self._by_name.get(key[0], ()) if each.sector is sector]
            self.agencies[key] = known[0] if known else ListedAgency(called, sector)
            if not known:
                self._know(self.agencies[key], key[0])
        return self.agencies[key]

    def _know(self, agency: ListedAgency, name: str) -> None:
        self._by_name.setdefault(name, []).append(agency)

    def _agency_named(self, number: int, family: Any, called: str) -> ListedAgency | None:
        """The agency of that name; of several, the one that the family has an own contact with."""
        found = self._by_name.get(folded(called), [])
        if len(found) > 1 and family is not None:
            own = {id(each.agency) for member in family.members.values() for each in member.contacts}
            found = [each for each in found if id(each) in own] or found
        if len(found) == 1:
            return found[0]
        if CONTACTS.name in self._unread or folded(called) in self._unsettled:
            return None
        kind = FaultKind.AGENCY_UNCLEAR if found else FaultKind.NO_SUCH_AGENCY
        self.find(kind, PARTICIPANTS, number, "verksamhet")
        return None

    # --- cases ---------------------------------------------------------------------------------------------------

    def judge_cases(self) -> None:
        """What only shows when all meetings are known: that cases were closed rightly."""
        for family in self.families.values():
            self._judge_days(family)
            self._judge_reason(family)

    def _judge_days(self, family: Any) -> None:
        if not isinstance(family.closed_on, date):
            return
        held = [meeting.day for meeting in family.meetings.values() if meeting.is_held]
        referred = [family.referred_on] if isinstance(family.referred_on, date) else []
        earliest = max((*held, *referred), default=family.closed_on)
        if family.closed_on < earliest:
            self.find(FaultKind.TOO_EARLY, FAMILIES, family.row, "avslutad", earliest.isoformat())
        for meeting in family.meetings.values():
            if isinstance(meeting.state, MeetingState) and meeting.state not in OVER:
                self.find(FaultKind.PLANNED_ON_CLOSED, MEETINGS, meeting.row, "status")

    def _judge_reason(self, family: Any) -> None:
        after, before = "avslutsorsak", "avslutad_fore_mote_orsak"
        given = {after: family.reason, before: family.pre_meeting_reason}
        if family.closed_on is None:
            for column, reason in given.items():
                if reason not in (None, _BAD):
                    self.find(FaultKind.REASON_OF_OPEN_CASE, FAMILIES, family.row, column)
            return
        if MEETINGS.name in self._unread or id(family) in self._unsure:
            return
        started = any(
            meeting.is_held and meeting.type is MeetingType.COORDINATION
            for meeting in family.meetings.values()
        )
        needed, other = (after, before) if started else (before, after)
        if given[needed] is None:
            words = next(column.words for column in FAMILIES.columns if column.head == needed)
            self.find(FaultKind.REASON_MISSING, FAMILIES, family.row, needed, *words)
        if given[other] not in (None, _BAD):
            kind = FaultKind.REASON_AFTER_MEETING if started else FaultKind.REASON_WITHOUT_MEETING
            self.find(kind, FAMILIES, family.row, other)


def _letters(place: int) -> str:
    """The letters over a column."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
