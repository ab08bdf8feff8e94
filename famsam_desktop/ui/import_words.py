"""Words for the import of a list: what is wrong with it, and what it would add."""

from collections.abc import Iterator, Sequence

from famsam_desktop.domain.imports import (
    CONTACTS,
    FAMILIES,
    MEETINGS,
    Fault,
    FaultKind,
    FaultyList,
    Tally,
    UnreadableList,
)
from famsam_desktop.ui.numbers import grouped
from famsam_desktop.ui.speech import later, said

SHOWN = 50
"""So many faults are told one by one."""

_SHEETS = later(
    {
        FaultKind.SHEET_MISSING: "bladet saknas.",
        FaultKind.TOO_MANY_ROWS: "bladet har fler än {0} rader.",
        FaultKind.HEAD_MISSING: "rubriken saknas på första raden.",
        FaultKind.HEAD_TWICE: "rubriken står två gånger på första raden.",
        FaultKind.HEAD_UNKNOWN: "rubriken hör inte till bladet. Rubrikerna är {all}.",
    }
)
_CELLS = later(
    {
        FaultKind.FORMULA: "här står en formel. Skriv värdet i stället.",
        FaultKind.ERROR: "här står ett felvärde. Skriv värdet i stället.",
        FaultKind.MISSING: "här behövs ett värde{choice}.",
        FaultKind.NO_NAME: "här ska det stå en text.",
        FaultKind.TOO_LONG: "texten är för lång; högst {0} tecken får plats.",
        FaultKind.NO_DAY: "här ska det stå ett datum som finns, till exempel 2022-03-01.",
        FaultKind.NO_CLOCK: "här ska det stå ett klockslag, till exempel 09:00.",
        FaultKind.NO_MINUTES: "här ska det stå ett heltal, 1–{0}.",
        FaultKind.NO_BIRTH_YEAR: "här ska det stå ett födelseår, {0}–{1}.",
        FaultKind.NO_SUCH_WORD: "ordet känns inte igen{choice}.",
        FaultKind.IN_FUTURE: "dagen har inte kommit än.",
        FaultKind.TOO_EARLY: "dagen ligger för tidigt; tidigast {0}.",
        FaultKind.TWICE: "samma uppgift står redan på rad {0}.",
        FaultKind.IN_STORE: "en familj med det namnet finns redan i lagret.",
        FaultKind.NO_SUCH_FAMILY: "familjen finns inte på bladet Familjer.",
        FaultKind.NO_SUCH_MEMBER: "familjen har ingen med det namnet på bladet Medlemmar.",
        FaultKind.NO_SUCH_MEETING: "familjen har inget möte den dagen på bladet Moten.",
        FaultKind.NO_SUCH_AGENCY: (
            "verksamheten finns varken på bladet Egna kontakter eller i lagret. Rätta namnet, eller lägg först upp den."
        ),
        FaultKind.AGENCY_UNCLEAR: "flera verksamheter med olika sektor heter så. Ge dem olika namn.",
        FaultKind.REASON_MISSING: "ett avslutat ärende behöver en orsak{choice}.",
        FaultKind.REASON_OF_OPEN_CASE: "ärendet är inte avslutat. Fyll i avslutad, eller ta bort orsaken.",
        FaultKind.REASON_WITHOUT_MEETING: (
            "inget samverkansmöte är genomfört. Ange orsaken i avslutad_fore_mote_orsak i stället."
        ),
        FaultKind.REASON_AFTER_MEETING: "ett samverkansmöte är genomfört. Ange orsaken i avslutsorsak i stället.",
        FaultKind.PLANNED_ON_CLOSED: "ärendet är avslutat; mötet ska vara genomfört eller inställt.",
        FaultKind.NOT_HELD: "mötet är inte genomfört; ingen har varit där än.",
    }
)
_UNREADABLE = later(
    {
        "no_file": "Filen finns inte eller går inte att läsa. Inget är ändrat.",
        "no_workbook": "Filen går inte att läsa som Excel-arbetsbok (.xlsx). Inget är ändrat.",
        "locked": (
            "Filen är lösenordsskyddad eller i ett äldre format. Spara den som .xlsx utan lösenord och försök igen."
        ),
        "too_large": "Filen är alldeles för stor för att vara teamets lista. Inget är ändrat.",
    }
)
_OF_SHEET = later(
    {
        (
            MEETINGS.name,
            FaultKind.TWICE,
        ): "familjen har redan ett möte den dagen, på rad {0}. Bara ett kan läsas in.",
        (FAMILIES.name, FaultKind.TWICE): "familjen på rad {0} heter likadant.",
        (CONTACTS.name, FaultKind.TWICE): "samma kontakt står redan på rad {0}.",
        (MEETINGS.name, FaultKind.IN_FUTURE): "mötet har inte börjat än; det kan inte vara genomfört.",
    }
)


def fault_words(fault: Fault) -> str:
    """Where a fault is, and what is allowed there."""
    where = ", ".join(
        [
            said("Bladet {sheet}").format(sheet=fault.sheet),
            *([said("rad {number}").format(number=fault.row)] if fault.row else []),
            *([said("kolumn {name}").format(name=fault.column)] if fault.column else []),
        ]
    )
    words = _OF_SHEET.get((fault.sheet, fault.kind)) or _SHEETS.get(fault.kind) or _CELLS[fault.kind]
    listed = ", ".join(fault.allowed)
    choice = said("; tillåtet är {listed}").format(listed=listed) if listed else ""
    return f"{where}: {said(words).format(*fault.allowed, all=listed, choice=choice)}"


def fault_lines(faults: Sequence[Fault], most: int = SHOWN) -> Iterator[str]:
    """The first faults one by one, and how many there are beside."""
    yield from map(fault_words, faults[:most])
    if len(faults) > most:
        yield said("… och {count} till.").format(count=grouped(len(faults) - most))


def undoable(is_undoable: bool) -> str:
    """Whether it can be undone."""
    if is_undoable:
        return said("Det går att ångra i ett steg.")
    return said("Det är för mycket för att ångra i ett steg; återställ säkerhetskopian om det blev fel.")


def unreadable(reason: UnreadableList) -> str:
    """Why a file cannot be read, and what to do."""
    return said(_UNREADABLE[reason.reason])


def faulty(reason: FaultyList) -> str:
    """That nothing was added."""
    return said("{faults} Inget är inläst.").format(faults=faults_counted(reason.count))


def faults_counted(count: int) -> str:
    """How many faults stand in the way."""
    if count == 1:
        return said("Ett fel behöver rättas i filen.")
    return said("{count} fel behöver rättas i filen.").format(count=grouped(count))


def tally_lines(tally: Tally) -> tuple[tuple[str, int], ...]:
    """What would be added, kind by kind."""
    return (
        (said("Familjer"), tally.families),
        (said("Familjemedlemmar"), tally.members),
        (said("Nya verksamheter"), tally.agencies),
        (said("Egna kontakter"), tally.own_contacts),
        (said("Möten"), tally.meetings),
        (said("Verksamheter på möten"), tally.participants),
        (said("Diskuterade familjemedlemmar"), tally.discussed),
    )


def remark_lines(tally: Tally) -> Iterator[str]:
    """What is allowed and yet worth a second look."""
    if tally.nobody_came:
        yield said("Genomförda samverkansmöten där ingen verksamhet var närvarande: {count}.").format(
            count=grouped(tally.nobody_came)
        )
    if tally.attendance_unknown:
        yield said(
            "Verksamheter på genomförda möten utan uppgift om närvaro, som inte räknas som närvarande: {count}."
        ).format(count=grouped(tally.attendance_unknown))
