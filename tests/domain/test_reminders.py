"""Texts that leave the store: they say when and whose turn it is, and nothing about whom or what it is."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain import reminders
from famsam_desktop.domain.awaited import Awaited, pressing
from famsam_desktop.domain.outcomes import Action, OutcomeKind, Owner, OwnerKind

TODAY = date(2026, 3, 4)
SENDER = "Karin Lindqvist, FamSam"
SECRET = "ZQX"


def an_action(**changes: Any) -> Action:
    values: dict[str, Any] = {
        "id": UUID(int=1),
        "what": f"Ringa {SECRET}",
        "owner": Owner(OwnerKind.CONTACT, UUID(int=2)),
        "who": f"Örjan {SECRET}",
        "agency": f"BUP {SECRET}",
        "due": date(2026, 3, 31),
        "result": SECRET,
        "family": SECRET,
        "meeting_on": date(2026, 2, 18),
    }
    return Action(**(values | changes))


def awaited(**changes: Any) -> Awaited:
    values: dict[str, Any] = {
        "id": UUID(int=1),
        "kind": OutcomeKind.TAKE_BACK,
        "text": SECRET,
        "agency": SECRET,
        "receiver": SECRET,
        "reply_by": date(2026, 3, 20),
        "meeting_id": UUID(int=3),
        "meeting_on": date(2026, 2, 18),
        "family": SECRET,
    }
    return Awaited(**(values | changes))


def test_of_an_action() -> None:
    assert reminders.of_action(an_action(), TODAY, SENDER) == (
        "Påminnelse om åtgärd från samverkansmötet den 18 februari 2026.\n\n"
        "Din åtgärd ska vara klar senast den 31 mars 2026. "
        "Vad det gäller står i sammanfattningen från mötet.\n\n"
        "Hör gärna av dig om något har ändrats eller redan är klart.\n\n"
        "Vänliga hälsningar\nKarin Lindqvist, FamSam"
    )


def test_of_one_that_is_late_and_of_no_meeting() -> None:
    said = reminders.of_action(an_action(due=date(2026, 3, 3), meeting_on=None), TODAY, SENDER)
    assert "Påminnelse om åtgärd från samverkan.\n" in said
    assert "skulle ha varit klar senast den 3 mars 2026. Fråga gärna" in said


def test_of_several_the_soonest_first() -> None:
    said = reminders.of_actions([an_action(), an_action(due=date(2026, 3, 1))], TODAY, SENDER)
    assert said.splitlines()[2:5] == [
        "Det gäller 2 åtgärder:",
        "– från samverkansmötet den 18 februari 2026: skulle ha varit klar senast den 1 mars 2026",
        "– från samverkansmötet den 18 februari 2026: ska vara klar senast den 31 mars 2026",
    ]
    assert reminders.of_actions([an_action()], TODAY, SENDER) == reminders.of_action(
        an_action(), TODAY, SENDER
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Vi väntar på svar på den fråga som ni tog hem. Svaret behövs senast den 20 mars 2026."),
        ({"reply_by": date(2026, 3, 1)}, "Svaret skulle ha kommit senast den 1 mars 2026."),
        (
            {"kind": OutcomeKind.HAND_OVER, "reply_by": None},
            "Vi väntar på besked om ni tar emot överlämningen.\n",
        ),
    ],
)
def test_of_an_answer(changes: dict[str, Any], said: str) -> None:
    assert said in reminders.of_answer(awaited(**changes), TODAY, SENDER)


@given(
    st.lists(st.tuples(st.dates(), st.none() | st.dates()), min_size=1, max_size=5),
    st.sampled_from(list(OutcomeKind)),
    st.none() | st.dates(),
)
def test_nothing_that_was_typed_in_leaves_the_store(
    days: list[tuple[date, date | None]], kind: OutcomeKind, reply_by: date | None
) -> None:
    actions = [an_action(due=due, meeting_on=met) for due, met in days]
    texts = [
        reminders.of_actions(actions, TODAY, SENDER),
        reminders.of_action(actions[0], TODAY, SENDER),
        reminders.of_answer(awaited(kind=kind, reply_by=reply_by), TODAY, SENDER),
    ]
    for said in texts:
        assert SECRET not in said
        assert said.endswith(SENDER)


def test_what_presses_is_what_is_late_and_every_hand_over() -> None:
    late, later = awaited(reply_by=date(2026, 3, 3)), awaited(reply_by=TODAY)
    handed = awaited(kind=OutcomeKind.HAND_OVER, reply_by=None)
    assert pressing([late, later, handed], TODAY) == (late, handed)
    assert SECRET not in repr(awaited(agency="BUP"))
