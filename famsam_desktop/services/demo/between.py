"""What happens between the meetings of the demo: answers that came back, goals, and calls to the families."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from famsam_desktop.domain.checkins import USUAL_RHYTHM_DAYS, Channel, Initiative
from famsam_desktop.domain.outcomes import AWAITED, OutcomeKind
from famsam_desktop.services.demo import days, said
from famsam_desktop.services.demo.current import CurrentFamily
from famsam_desktop.services.demo.gatherings import Gathering, Said
from famsam_desktop.services.demo.identity import made_id, member_id
from famsam_desktop.store.records import Record
from famsam_desktop.store.tables import CheckInTable, GoalTable

_WAITS_ONE_OF = 4
"""One of so many answers has not come yet though its day has passed; a case that is over waits for none."""

_ANSWERS = (
    "Ja, det går bra. Vi hör av oss till familjen i nästa vecka.",
    "Vi kan ta emot från månadsskiftet och ringer vårdnadshavarna innan dess.",
    "Inte just nu. Vi tar upp det igen på nästa möte.",
    "Frågan är klar: det ordnas inom det stöd som redan finns.",
)
_ACCEPTED = "Vi tar över från och med nästa vecka."

#: Rows whose families are asked how it goes every second week, and how many days ago that was.
_ASKED_AGO = {1: (3,), 4: (6, 20), 8: (19,), 10: (), 13: (9, 23)}
_SITUATIONS = (
    ("Lugnare hemma den här veckan.", "Två dagar i skolan av fem.", "Vi ringer igen om två veckor."),
    ("Mamma är trött men tycker att det går framåt.", "", "Vi frågar skolan om morgnarna."),
    ("Ungefär som förut. Läxorna är det svåra.", "Mötet med mentorn blev av.", ""),
    (
        "Bättre: har sovit hela nätter.",
        "Den nya rutinen på kvällen fungerar.",
        "Familjen skriver upp tiderna.",
    ),
)

_GOALS = (
    (
        "Vara i skolan varje dag",
        ("Komma till första lektionen", "Veta vem man går till när det blir för mycket"),
    ),
    ("Sova hela natten", ("Stänga av skärmen klockan nio",)),
    ("Ha en kompis att ta hem", ("Gå på en aktivitet i veckan", "Bjuda hem någon efter skolan")),
    ("Må bra nog att klara vardagen utan extra stöd", ()),
)
_ADULT_GOALS = ("Få egen tid två kvällar i veckan", "Ha en kontakt att ringa i stället för fyra")
_GOAL_DAYS = (-8, 40, 75, 20, 33, 60, 12)
_PROGRESS = (1, 2, 3, 0, 4)


def asked_every(place: int) -> int | None:
    """How many days lie between the calls to the family of a row; most have no such rhythm."""
    return USUAL_RHYTHM_DAYS if place in _ASKED_AGO else None


def answered(meeting: Gathering, today: date, *, over: bool = False) -> Gathering:
    """The meeting with the answers that came back to its questions by today."""
    return replace(
        meeting,
        said=tuple(
            _answered(each, meeting, position, today, over=over) if each.kind in AWAITED else each
            for position, each in enumerate(meeting.said)
        ),
    )


def _answered(each: Said, meeting: Gathering, position: int, today: date, *, over: bool) -> Said:
    by = each.reply_by or meeting.starts_at.date() + timedelta(days=14)
    seed = meeting.number * 3 + position
    if by > today or (not over and seed % _WAITS_ONE_OF == 0):
        return each
    hands_over = each.kind is OutcomeKind.HAND_OVER
    answer = _ACCEPTED if hands_over else _ANSWERS[seed % len(_ANSWERS)]
    return replace(each, answered_on=max(days.weekday_until(by), meeting.starts_at.date()), answer=answer)


def records(current: CurrentFamily, today: date) -> Iterator[Record]:
    """The goals and the calls of a family with an open case."""
    yield from _check_ins(current, today)
    if current.starts and current.discussed:
        yield from _goals(current, today)


def _check_ins(current: CurrentFamily, today: date) -> Iterator[Record]:
    for turn, ago in enumerate(_ASKED_AGO.get(current.place, ())):
        situation, since_last, commitments = said.pick(_SITUATIONS, current.place + turn)
        yield CheckInTable(
            id=made_id(current.case, "check-in", turn),
            case_id=current.case,
            happened_on=max(days.weekday_until(today - timedelta(days=ago)), current.family.referred_on),
            channel=Channel.PHONE if turn == 0 else Channel.VISIT,
            initiative=Initiative.FAMILY if current.place == 13 else Initiative.TEAM,
            situation=situation,
            since_last=since_last,
            commitments=commitments,
        )


def _goals(current: CurrentFamily, today: date) -> Iterator[Record]:
    place, number = current.place, current.family.number
    text, steps = _GOALS[place % len(_GOALS)]
    target = days.weekday_from(today + timedelta(days=_GOAL_DAYS[place % len(_GOAL_DAYS)]))
    whole = made_id(current.case, "goal")
    child = member_id(number, current.discussed[0])
    progress = _PROGRESS[place % len(_PROGRESS)]
    yield GoalTable(
        id=whole, case_id=current.case, member_id=child, text=text, target_on=target, progress=progress
    )
    for turn, step in enumerate(steps):
        yield GoalTable(
            id=made_id(whole, turn),
            case_id=current.case,
            member_id=child,
            parent_id=whole,
            text=step,
            progress=min(4, progress + 1 - turn) if progress or not turn else 0,
        )
    if place % 3 == 0:
        yield GoalTable(
            id=made_id(current.case, "goal", "adult"),
            case_id=current.case,
            member_id=member_id(number, current.household.guardians[0]),
            text=_ADULT_GOALS[place // 3 % len(_ADULT_GOALS)],
            progress=_PROGRESS[(place + 2) % len(_PROGRESS)],
        )
