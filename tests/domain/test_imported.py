"""The team's list as it is read: what is meant, every kind of fault, and that no fault says what stands in the file."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.agencies import OwnContactKind, Sector
from famsam_desktop.domain.cases import ClosingReason, PreMeetingReason, ReferredBy
from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.domain.imported import imported
from famsam_desktop.domain.imports import MOST_ROWS, SHEETS, Fault, FaultKind, Odd, Tally
from famsam_desktop.domain.listed import Imported, Known
from famsam_desktop.domain.meetings import Attendance, MeetingState, MeetingType
from famsam_desktop.ui.import_words import fault_lines, fault_words, remark_lines
from tests import lists
from tests.clock import NOW
from tests.lists import FAMILY, MEETING, Rows, raw, small

TOWNS = {
    name: UUID(int=number) for number, name in enumerate(("Lindesberg", "Nora", "Hällefors", "Ljusnarsberg"))
}
NORA = TOWNS["Nora"]
KNOWN = Known(
    now=NOW,
    today=NOW.date(),
    municipalities=TOWNS,
    aliases=frozenset({"familj 19-01"}),
    agencies={("habiliteringen", Sector.HEALTH_CARE): UUID(int=3)},
)

type Change = Callable[[Rows], object]


def read(rows: Rows) -> Imported:
    return imported(raw(rows), KNOWN)


# --- what is meant -----------------------------------------------------------------------------------------------


def test_a_small_list() -> None:
    found = read(small())
    assert found.faults == ()
    (family,) = found.families
    assert (family.alias, family.municipality_id, family.referred_on) == (FAMILY, NORA, date(2022, 1, 10))
    assert (family.referred_by, family.closed_on) == (ReferredBy.SCHOOL, None)
    alva, mother = family.members.values()
    assert (alva.name, alva.role, alva.birth_year, alva.gender) == (
        "Alva",
        MemberRole.CHILD,
        2012,
        Gender.FEMALE,
    )
    assert (mother.role, mother.gender) == (MemberRole.GUARDIAN, Gender.UNKNOWN)
    (contact,) = alva.contacts
    assert (contact.agency.name, contact.agency.sector, contact.kind) == (
        "BUP",
        Sector.HEALTH_CARE,
        OwnContactKind.TREATMENT,
    )
    held, planned = family.meetings.values()
    assert (held.day, held.clock, held.minutes, held.type, held.state) == (
        MEETING,
        time(9),
        60,
        MeetingType.COORDINATION,
        MeetingState.HELD,
    )
    assert held.agencies == [
        (contact.agency, Attendance.PRESENT),
        (mother.contacts[0].agency, Attendance.EXCUSED),
    ]
    assert held.discussed == [alva, mother]
    assert planned.agencies == [(contact.agency, None)]
    assert found.agencies == (contact.agency, mother.contacts[0].agency)


@pytest.mark.parametrize(
    ("sheet", "column", "written", "meant"),
    [
        ("Familjer", 3, "Socialtjänsten", ReferredBy.SOCIAL_SERVICES),
        ("Familjer", 3, " skola / förskola", ReferredBy.SCHOOL),
        ("Familjer", 3, "SKOLA", ReferredBy.SCHOOL),
        ("Medlemmar", 4, "kvinna", Gender.FEMALE),
        ("Medlemmar", 4, "Pojke", Gender.MALE),
        ("Moten", 4, "enskilt  med familj", MeetingType.WITH_FAMILY),
        ("Moten", 4, "annat", MeetingType.OTHER),
    ],
)
def test_words_are_understood_in_harmless_spellings(
    sheet: str, column: int, written: str, meant: object
) -> None:
    rows = small()
    rows[sheet][0][column] = written
    found = read(rows)
    (family,) = found.families
    there = {
        "Familjer": family.referred_by,
        "Medlemmar": next(iter(family.members.values())).gender,
        "Moten": family.meetings[MEETING].type,
    }
    assert there[sheet] is meant


def spelled(dice: Any, text: str) -> str:
    """The text in another case, and with more room in and around it."""
    changed = dice(st.sampled_from((text.upper(), text.lower(), text.title())))
    return f"{dice(st.sampled_from(('', ' ')))}{changed.replace(' ', dice(st.sampled_from((' ', '  '))))} "


@given(st.data(), st.integers(0, 50))
def test_case_room_and_order_weigh_nothing(data: st.DataObject, seed: int) -> None:
    """Columns and rows in another order, words and names in another spelling: it means the same."""
    rows = lists.at_random(seed, families=3)
    plain = read(rows)
    assert plain.faults == ()
    draw = data.draw
    written = {}
    for sheet in SHEETS:
        order = draw(st.permutations(range(len(sheet.columns))))
        body = draw(st.permutations(rows[sheet.name]))
        respelt = [
            [spelled(draw, value) if isinstance(value, str) else value for value in row] for row in body
        ]
        written[sheet.name] = [
            (number, tuple(row[place] for place in order))
            for number, row in enumerate([list(sheet.heads), *respelt], 1)
        ]
    found = imported(written, KNOWN)
    assert list(fault_lines(found.faults)) == []
    assert found.tally == plain.tally


def test_an_agency_of_the_store_needs_no_own_contact() -> None:
    rows = small()
    rows["Deltagare"].append([FAMILY, MEETING, "HABILITERINGEN", "närvarande"])
    found = read(rows)
    assert found.faults == ()
    assert found.families[0].meetings[MEETING].agencies[-1][0].id == UUID(int=3)


def test_of_two_agencies_of_one_name_the_familys_own_is_meant() -> None:
    rows = small()
    other = "Familj 23-05"
    rows["Familjer"].append([other, "Nora", "2022-01-10", "vården", None, None, None])
    rows["Medlemmar"].append([other, "Bo", "barn", None, None])
    rows["Egna kontakter"].append([other, "Bo", "BUP", "annan", "behandling", "2022-01-01", None])
    found = read(rows)
    assert found.faults == ()
    assert found.families[0].meetings[MEETING].agencies[0][0].sector is Sector.HEALTH_CARE


def test_what_is_worth_a_second_look_is_counted() -> None:
    rows = small()
    rows["Deltagare"] = [
        [FAMILY, MEETING, "BUP", None],
        [FAMILY, MEETING, "Familjeenheten", "oanmäld frånvaro"],
    ]
    found = read(rows)
    assert found.faults == ()
    assert (found.tally.family_alone, found.tally.nobody_came, found.tally.attendance_unknown) == (1, 1, 1)
    assert len(list(remark_lines(found.tally))) == 2
    assert list(remark_lines(Tally())) == []


def test_it_tells_how_far_it_has_come_and_can_be_stopped() -> None:
    rows = raw(lists.at_random(1, families=150))

    def stop(_done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        imported(rows, KNOWN, stop)


# --- every kind of fault -----------------------------------------------------------------------------------------


def put(sheet: str, column: int, value: object, row: int = 0) -> Change:
    def change(rows: Rows) -> None:
        rows[sheet][row][column] = value

    return change


def more(sheet: str, *row: object) -> Change:
    def change(rows: Rows) -> None:
        rows[sheet].append(list(row))

    return change


def without(sheet: str) -> Change:
    def change(rows: Rows) -> None:
        del rows[sheet]

    return change


def closed(on: object, reason: object = None, before: object = None) -> Change:
    def change(rows: Rows) -> None:
        rows["Moten"].pop()
        rows["Deltagare"].pop()
        rows["Familjer"][0][4:] = [on, reason, before]

    return change


def not_started(on: object, reason: object = None, before: object = None) -> Change:
    def change(rows: Rows) -> None:
        for sheet in ("Moten", "Deltagare", "Diskuterade"):
            rows[sheet].clear()
        rows["Familjer"][0][4:] = [on, reason, before]

    return change


def ambiguous(rows: Rows) -> None:
    rows["Egna kontakter"] = [
        [FAMILY, "Alva", "BUP", sector, "behandling", "2021-11-01", None] for sector in ("skola", "annan")
    ]
    rows["Deltagare"] = [[FAMILY, MEETING, "BUP", "närvarande"]]


F, M, C, T, D, S = "Familjer", "Medlemmar", "Egna kontakter", "Moten", "Deltagare", "Diskuterade"
K = FaultKind

FAULTS: list[tuple[Change, K, str, int, str]] = [
    (without(D), K.SHEET_MISSING, D, 0, ""),
    (more(M, FAMILY, Odd.FORMULA, "barn", None, None), K.FORMULA, M, 4, "namn"),
    (put(M, 3, Odd.FORMULA), K.FORMULA, M, 2, "fodelsear"),
    (put(F, 2, Odd.ERROR), K.ERROR, F, 2, "aktualiserad"),
    (put(F, 1, None), K.MISSING, F, 2, "kommun"),
    (put(T, 2, "  "), K.MISSING, T, 2, "start"),
    (put(C, 5, None), K.MISSING, C, 2, "fran"),
    (more(F, MEETING, "Nora", MEETING, "vården", None, None, None), K.NO_NAME, F, 3, "alias"),
    (more(M, FAMILY, True, "barn", None, None), K.NO_NAME, M, 4, "namn"),
    (more(C, FAMILY, "Alva", "x" * 121, "skola", "kurs", MEETING, None), K.TOO_LONG, C, 4, "verksamhet"),
    (put(F, 2, "1 mars 2022"), K.NO_DAY, F, 2, "aktualiserad"),
    (put(F, 2, "2022-13-01"), K.NO_DAY, F, 2, "aktualiserad"),
    (put(F, 2, 44621), K.NO_DAY, F, 2, "aktualiserad"),
    (put(F, 2, date(202, 3, 1)), K.NO_DAY, F, 2, "aktualiserad"),
    (put(F, 2, datetime(2022, 3, 1, 9, 0)), K.NO_DAY, F, 2, "aktualiserad"),  # noqa: DTZ001  (as a workbook has it)
    (put(T, 2, "25:00"), K.NO_CLOCK, T, 2, "start"),
    (put(T, 2, 9), K.NO_CLOCK, T, 2, "start"),
    (put(T, 3, 0), K.NO_MINUTES, T, 2, "minuter"),
    (put(T, 3, 721), K.NO_MINUTES, T, 2, "minuter"),
    (put(T, 3, 60.5), K.NO_MINUTES, T, 2, "minuter"),
    (put(M, 3, 1899), K.NO_BIRTH_YEAR, M, 2, "fodelsear"),
    (put(M, 3, 2027), K.NO_BIRTH_YEAR, M, 2, "fodelsear"),
    (put(M, 3, "20120304-1234"), K.NO_BIRTH_YEAR, M, 2, "fodelsear"),
    (put(F, 1, "Örebro"), K.NO_SUCH_WORD, F, 2, "kommun"),
    (put(F, 3, "granne"), K.NO_SUCH_WORD, F, 2, "aktualiserad_av"),
    (put(M, 2, "katt"), K.NO_SUCH_WORD, M, 2, "roll"),
    (put(C, 3, 7), K.NO_SUCH_WORD, C, 2, "sektor"),
    (put(T, 5, "pågår"), K.NO_SUCH_WORD, T, 2, "status"),
    (put(D, 3, "kom"), K.NO_SUCH_WORD, D, 2, "narvaro"),
    (not_started("2026-03-05", before="inget behov"), K.IN_FUTURE, F, 2, "avslutad"),
    (put(T, 5, "genomfört", row=1), K.IN_FUTURE, T, 3, "status"),
    (closed("2022-02-28", reason="löst sig"), K.TOO_EARLY, F, 2, "avslutad"),
    (not_started("2022-01-09", before="inget behov"), K.TOO_EARLY, F, 2, "avslutad"),
    (put(F, 2, "2022-03-02"), K.TOO_EARLY, T, 2, "datum"),
    (put(C, 6, "2021-10-31"), K.TOO_EARLY, C, 2, "till"),
    (more(F, "FAMILJ 23-04 ", "Nora", "2022-01-01", "vården", None, None, None), K.TWICE, F, 3, "alias"),
    (more(M, FAMILY, "alva", "barn", None, None), K.TWICE, M, 4, "namn"),
    (
        more(C, FAMILY, "Alva", "bup", "Hälso- och sjukvård", "behandling", "2021-11-01", None),
        K.TWICE,
        C,
        4,
        "verksamhet",
    ),
    (more(T, FAMILY, MEETING, "13:00", 30, "förmöte", "inställt"), K.TWICE, T, 4, "datum"),
    (more(D, FAMILY, MEETING, "bup", "närvarande"), K.TWICE, D, 5, "verksamhet"),
    (more(S, FAMILY, MEETING, "Alva"), K.TWICE, S, 4, "namn"),
    (more(F, "Familj 19-01", "Nora", "2022-01-01", "vården", None, None, None), K.IN_STORE, F, 3, "alias"),
    (more(M, "Familj 1", "Bo", "barn", None, None), K.NO_SUCH_FAMILY, M, 4, "familj"),
    (more(T, "Familj 1", MEETING, "13:00", 30, "förmöte", "inställt"), K.NO_SUCH_FAMILY, T, 4, "familj"),
    (put(C, 1, "Bo"), K.NO_SUCH_MEMBER, C, 2, "namn"),
    (put(S, 2, "Bo"), K.NO_SUCH_MEMBER, S, 2, "namn"),
    (more(D, FAMILY, "2022-03-02", "BUP", None), K.NO_SUCH_MEETING, D, 5, "datum"),
    (put(S, 1, "2022-03-02"), K.NO_SUCH_MEETING, S, 2, "datum"),
    (put(D, 2, "Skolan"), K.NO_SUCH_AGENCY, D, 2, "verksamhet"),
    (ambiguous, K.AGENCY_UNCLEAR, D, 2, "verksamhet"),
    (closed("2022-04-01"), K.REASON_MISSING, F, 2, "avslutsorsak"),
    (not_started("2022-04-01"), K.REASON_MISSING, F, 2, "avslutad_fore_mote_orsak"),
    (put(F, 5, "löst sig"), K.REASON_OF_OPEN_CASE, F, 2, "avslutsorsak"),
    (put(F, 6, "löste sig"), K.REASON_OF_OPEN_CASE, F, 2, "avslutad_fore_mote_orsak"),
    (closed("2022-04-01", "löst sig", "löste sig"), K.REASON_AFTER_MEETING, F, 2, "avslutad_fore_mote_orsak"),
    (not_started("2022-04-01", "löst sig", "löste sig"), K.REASON_WITHOUT_MEETING, F, 2, "avslutsorsak"),
    (put(D, 3, "del av mötet", row=2), K.NOT_HELD, D, 4, "narvaro"),
]
_ELSEWHERE = {K.HEAD_MISSING, K.HEAD_TWICE, K.HEAD_UNKNOWN, K.TOO_MANY_ROWS, K.PLANNED_ON_CLOSED}


@pytest.mark.parametrize(("change", "kind", "sheet", "row", "column"), FAULTS)
def test_one_slip_is_one_fault_in_its_place(
    change: Change, kind: K, sheet: str, row: int, column: str
) -> None:
    rows = small()
    change(rows)
    found = read(rows)
    assert [(fault.kind, fault.sheet, fault.row, fault.column) for fault in found.faults] == [
        (kind, sheet, row, column)
    ], list(fault_lines(found.faults))
    assert (found.families, found.agencies) == ((), ())


def test_every_kind_of_fault_is_tried() -> None:
    assert {kind for _, kind, *_ in FAULTS} | _ELSEWHERE == set(FaultKind)


def test_a_closed_case_has_no_planned_meeting() -> None:
    rows = small()
    rows["Familjer"][0][4:] = ["2022-04-01", "löst sig", None]
    (fault,) = read(rows).faults
    assert (fault.kind, fault.sheet, fault.row, fault.column) == (K.PLANNED_ON_CLOSED, T, 3, "status")


@pytest.mark.parametrize(
    ("heads", "kinds"),
    [
        (("familj", "datum", "namnet"), [(K.HEAD_UNKNOWN, "C"), (K.HEAD_MISSING, "namn")]),
        (("familj", "datum"), [(K.HEAD_MISSING, "namn")]),
        (("familj", "datum", "namn", "namn"), [(K.HEAD_TWICE, "namn")]),
        (("familj", "datum", "namn", 7), [(K.HEAD_UNKNOWN, "D")]),
        ((), [(K.HEAD_MISSING, "familj"), (K.HEAD_MISSING, "datum"), (K.HEAD_MISSING, "namn")]),
    ],
)
def test_the_heads_are_exactly_these(heads: tuple[Any, ...], kinds: list[tuple[K, str]]) -> None:
    rows = raw(small())
    rows[S] = [(1, heads), *rows[S][1:]] if heads else rows[S][1:]
    found = imported(rows, KNOWN)
    assert [(fault.kind, fault.column) for fault in found.faults] == kinds


def test_a_sheet_without_its_heads_makes_no_other_sheet_faulty() -> None:
    for sheet in SHEETS:
        rows = raw(small())
        rows[sheet.name] = [(1, ("fel",)), *rows[sheet.name][1:]]
        assert {fault.sheet for fault in imported(rows, KNOWN).faults} == {sheet.name}


def test_a_meeting_that_cannot_be_read_leaves_the_reason_alone() -> None:
    rows = small()
    closed("2022-04-01", "löst sig")(rows)
    rows["Moten"][0][4] = "sammanträde"
    assert [fault.kind for fault in read(rows).faults] == [K.NO_SUCH_WORD]


def test_more_rows_than_a_list_can_have() -> None:
    rows = raw(small())
    rows[S] = [(1, rows[S][0][1]), *[(number, ()) for number in range(2, MOST_ROWS + 2)]]
    assert K.TOO_MANY_ROWS in {fault.kind for fault in imported(rows, KNOWN).faults}


def test_all_faults_are_told_in_the_order_of_the_workbook() -> None:
    rows = small()
    for change in (
        put(S, 2, "Bo"),
        put(F, 1, "Örebro"),
        put(T, 3, 0),
        put(M, 2, "katt", row=1),
        put(M, 3, 1),
    ):
        change(rows)
    told = [(fault.sheet, fault.row) for fault in read(rows).faults]
    assert told == [(F, 2), (M, 2), (M, 3), (T, 2), (S, 2)]


# --- in words ----------------------------------------------------------------------------------------------------


def test_a_fault_says_where_and_what_is_allowed() -> None:
    rows = small()
    put(F, 1, "Örebro")(rows)
    put(T, 3, 0)(rows)
    assert list(fault_lines(read(rows).faults)) == [
        (
            "Bladet Familjer, rad 2, kolumn kommun: ordet känns inte igen; tillåtet är Lindesberg, Nora, "
            "Hällefors, Ljusnarsberg."
        ),
        "Bladet Moten, rad 2, kolumn minuter: här ska det stå ett heltal, 1–720.",
    ]


@pytest.mark.parametrize("kind", FaultKind)
def test_every_kind_has_its_words(kind: FaultKind) -> None:
    said = fault_words(Fault(kind, T, 3, "datum", ("1", "2")))
    assert said.startswith("Bladet Moten, rad 3, kolumn datum: ")
    assert said.endswith(".")
    assert "{" not in said


@given(st.sampled_from(SHEETS), st.integers(0, 6), st.text("hxzåäö", min_size=8, max_size=12))
def test_no_fault_says_what_stands_in_the_file(sheet: Any, column: int, secret: str) -> None:
    rows = small()
    rows[sheet.name][0][column % len(sheet.columns)] = secret
    found = read(rows)
    assert secret not in "".join(fault_lines(found.faults))
    assert secret not in repr(found)


def test_of_many_faults_the_first_are_told_and_the_rest_counted() -> None:
    faults = [Fault(K.NO_DAY, T, row, "datum") for row in range(2, 1302)]
    told = list(fault_lines(faults))
    assert len(told) == 51
    assert told[-1] == "… och 1\u00a0250 till."


# --- closing reasons ---------------------------------------------------------------------------------------------


def test_a_closed_case_has_the_reason_that_fits() -> None:
    rows = small()
    closed("2022-03-01", "Förbättrad")(rows)
    (family,) = read(rows).families
    assert (family.closed_on, family.reason, family.pre_meeting_reason) == (
        MEETING,
        ClosingReason.IMPROVED,
        None,
    )
    rows = small()
    not_started("2022-01-10", before="samtycke saknas")(rows)
    (family,) = read(rows).families
    assert (family.reason, family.pre_meeting_reason) == (None, PreMeetingReason.NO_CONSENT)


def test_now_is_the_clock_that_is_given() -> None:
    rows = small()
    put(T, 5, "genomfört", row=1)(rows)
    later = Known(
        now=datetime(2026, 3, 20, 13, 0, tzinfo=UTC),
        today=date(2026, 3, 20),
        municipalities=KNOWN.municipalities,
    )
    assert imported(raw(rows), later).faults == ()
