"""Values to print, with names that are clearly invented; a test overrides the one thing it is about."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.recovery import RecoverySheet
from famsam_desktop.documents.trail import TrailList
from famsam_desktop.domain.agendas import (
    Agenda,
    PrintedAction,
    PrintedItem,
    PrintedParticipant,
    PrintedQuestion,
)
from famsam_desktop.domain.meetings import Attendance, Mandate, ParticipantKind
from famsam_desktop.domain.outcomes import MeetingSummary, OutcomeKind, PrintedAttendance, PrintedOutcome
from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailRow

STARTS_AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
ENDS_AT = STARTS_AT + timedelta(minutes=90)
LETTERHEAD = Letterhead(organisation="Familjesamverkansteamet i norra Örebro län")
BUP = "Barn- och ungdomspsykiatrin (BUP)"

PEOPLE = (
    PrintedParticipant(name="Alva Provberg", role="vårdnadshavare", interpreter=True),
    PrintedParticipant(name="Mio Provberg", role="barn"),
    PrintedParticipant(name="Karin Exempelsson", agency="Björkskolan", role="rektor", mandate=Mandate.YES),
    PrintedParticipant(
        name="Jonas Påhittad", agency="Socialtjänsten", role="familjebehandlare", mandate=Mandate.PARTIAL
    ),
    PrintedParticipant(
        name="Åsa Övergård-Ärlig",
        agency=BUP,
        role="psykolog",
        mandate=Mandate.NO,
        substitute="Tor Tänktsson",
    ),
    PrintedParticipant(name="Siv Fiktiv", role="stödperson", kind=ParticipantKind.INVITED),
)
OPEN_ACTIONS = (
    PrintedAction(
        who="Jonas Påhittad", what="Fråga BUP om väntetiden", due=date(2026, 11, 10), is_overdue=True
    ),
    PrintedAction(who="Karin Exempelsson", what="Plan för skolgång i november", due=date(2026, 11, 27)),
)
OPEN_QUESTIONS = (
    PrintedQuestion(
        who="BUP", what="Kan bedömningen börja före jul?", due=date(2026, 11, 13), is_overdue=True
    ),
    PrintedQuestion(
        who="Karin Exempelsson, Björkskolan", what="Läxhjälpen går över till skolan.", is_hand_over=True
    ),
)
_PLAN = (
    ("Välkomna – syfte, roller och samtycke", 10, "FamSam", ""),
    ("Familjen berättar om sin situation", 20, "Familjen", "Vad är viktigast att ta upp idag?"),
    (
        "Verksamheternas bild",
        20,
        "Björkskolan, Socialtjänsten",
        "Kort om pågående insatser; högst fem minuter.",
    ),
    ("Paus", 5, "", ""),
    ("Vem gör vad till när", 15, "FamSam", ""),
    ("Nästa möte och avslutning", 5, "FamSam", ""),
)


def item(title: str = "En punkt", **changed: Any) -> PrintedItem:
    """One item of an agenda."""
    return replace(PrintedItem(number=1, starts_at=STARTS_AT, minutes=5, title=title), **changed)


def agenda(**changed: Any) -> Agenda:
    """An agenda with everything in it."""
    items = []
    at, number = STARTS_AT + timedelta(minutes=10), 2
    for title, minutes, responsible, prepare in _PLAN:
        is_break = title == "Paus"
        items.append(
            item(
                title,
                number=number,
                starts_at=at,
                minutes=minutes,
                responsible=responsible,
                prepare=prepare,
                is_break=is_break,
            )
        )
        at += timedelta(minutes=minutes)
        number += not is_break
    whole = Agenda(
        kind="samverkansmöte",
        subject="Familj 26-04",
        dnr="SN 2026/118",
        starts_at=STARTS_AT,
        ends_at=ENDS_AT,
        place="Kommunhuset Lindesberg, rum Lärkan",
        convener="Familjesamverkansteamet, Anna Samordnare",
        chair="Anna Samordnare",
        note_taker="Bo Samordnare",
        participants=PEOPLE,
        open_actions=OPEN_ACTIONS,
        open_questions=OPEN_QUESTIONS,
        carried_minutes=10,
        items=tuple(items),
    )
    return replace(whole, **changed)


_MATTERS = (
    ("Mötet öppnas och dagordningen godkänns", 5, "Ordföranden", "", ""),
    ("Lägesrapport från FamSam", 25, "Anna Samordnare", "", "Läs rapporten för tredje kvartalet"),
    ("Avtal mellan kommunerna och regionen", 30, "Verksamhetschefen", "KS 2026/204", ""),
    ("Paus", 10, "", "", ""),
    ("Nästa års budget", 20, "Ekonomen", "KS 2026/311", ""),
)


def steering(**changed: Any) -> Agenda:
    """The agenda of a steering group."""
    items, at = [], STARTS_AT
    for place, (title, minutes, responsible, dnr, prepare) in enumerate(_MATTERS, 1):
        number = place - (place > 4)  # a break has none
        items.append(
            item(
                title,
                number=number,
                starts_at=at,
                minutes=minutes,
                responsible=responsible,
                dnr=dnr,
                prepare=prepare,
                is_break=title == "Paus",
            )
        )
        at += timedelta(minutes=minutes)
    whole = agenda(
        kind="styrgrupp",
        subject="Styrgruppen för FamSam",
        dnr="",
        participants=PEOPLE[2:4],
        open_actions=(),
        open_questions=(),
        carried_minutes=0,
        items=tuple(items),
        is_by_number=True,
    )
    return replace(whole, **changed)


def summary(**changed: Any) -> MeetingSummary:
    """A meeting summary with results of every kind."""
    there = (
        Attendance.PRESENT,
        Attendance.PARTLY,
        Attendance.PRESENT,
        Attendance.ABSENT,
        Attendance.EXCUSED,
        None,
    )
    whole = MeetingSummary(
        kind="samverkansmöte",
        subject="Familj 26-04",
        dnr="SN 2026/118",
        starts_at=STARTS_AT,
        ends_at=ENDS_AT,
        place="Kommunhuset Lindesberg, rum Lärkan",
        convener="Familjesamverkansteamet, Anna Samordnare",
        chair="Anna Samordnare",
        note_taker="Bo Samordnare",
        copy_for="Björkskolan",
        actions=(
            PrintedAction(who="Jonas Påhittad", what="Ringer BUP före jul", due=date(2026, 12, 1)),
            PrintedAction(
                who="Karin Exempelsson", what="Skriver en plan för lugna raster", due=date(2026, 12, 8)
            ),
        ),
        results=(
            (OutcomeKind.INFORMATION, (PrintedOutcome(text="Skolan byter lokaler vid terminsstarten."),)),
            (
                OutcomeKind.DISAGREEMENT,
                (PrintedOutcome(text="Skolan vill börja med halva dagar, Alva inte."),),
            ),
            (OutcomeKind.HAND_OVER, (PrintedOutcome(text="Läxhjälpen går över till biblioteket."),)),
            (
                OutcomeKind.TAKE_BACK,
                (PrintedOutcome(text="Kan BUP börja före jul?", agency=BUP, reply_by=date(2026, 12, 4)),),
            ),
            (OutcomeKind.AGREEMENT, (PrintedOutcome(text="Alla hör av sig till Alva genom Jonas."),)),
            (OutcomeKind.DECISION, (PrintedOutcome(text="Studiegången förlängs.", agency="Björkskolan"),)),
        ),
        attendance=tuple(
            PrintedAttendance(name=person.name, agency=person.agency, role=person.role, attendance=attendance)
            for person, attendance in zip(PEOPLE, there, strict=True)
        ),
        next_meeting=(
            STARTS_AT + timedelta(days=28),
            ENDS_AT + timedelta(days=28),
            "Björkskolan, personalrummet",
        ),
    )
    return replace(whole, **changed)


def recovery() -> RecoverySheet:
    """A recovery sheet with a code that opens nothing."""
    code = "7K3M-9QXT-42BV-HN8C-ZR5P-W6DJ-E1GY-SA0F"
    return RecoverySheet(store="norra", people=2, code=code, printed_on=date(2026, 11, 23))


def log(count: int = 3, **changed: Any) -> TrailList:
    """A log with entries of different kinds, a quarter of an hour apart."""
    said = (
        (TrailKind.EXPORTED, "", "internal json 2026-03-04"),
        (TrailKind.FAMILY_OPENED, "Familj 26-04", ""),
        (TrailKind.UNLOCK_FAILED, "", ""),
        (TrailKind.PURGED, "", "57 records"),
        (TrailKind.PAPER_MADE, "Familj 26-07", "agenda"),
    )
    rows = tuple(
        TrailRow(
            seq=count - number,
            at=STARTS_AT - number * timedelta(minutes=15),
            who=("Anna Samordnare", "Bo Samordnare")[number % 2],
            kind=said[number % len(said)][0],
            about=said[number % len(said)][1],
            detail=said[number % len(said)][2],
        )
        for number in range(count)
    )
    return replace(TrailList(rows=rows, wanted=TrailFilter(), printed_on=date(2026, 11, 24)), **changed)
