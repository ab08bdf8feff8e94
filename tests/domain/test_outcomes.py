"""Where the answer stands that a result waits for."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from famsam_desktop.domain.outcomes import AnswerDraft, Outcome, OutcomeDraft, OutcomeKind, ReplyState

TODAY = date(2026, 3, 4)


def an_outcome(kind: OutcomeKind, **changes: Any) -> Outcome:
    return Outcome(id=UUID(int=1), meeting_id=UUID(int=2), kind=kind, text="text", **changes)


@pytest.mark.parametrize(
    ("kind", "changes", "state"),
    [
        (OutcomeKind.DECISION, {"reply_by": date(2026, 3, 1)}, None),
        (OutcomeKind.TAKE_BACK, {}, ReplyState.WAITING),
        (OutcomeKind.TAKE_BACK, {"reply_by": TODAY}, ReplyState.WAITING),
        (OutcomeKind.TAKE_BACK, {"reply_by": date(2026, 3, 3)}, ReplyState.OVERDUE),
        (OutcomeKind.TAKE_BACK, {"answered_on": TODAY}, ReplyState.ANSWERED),
        (OutcomeKind.TAKE_BACK, {"reply_by": date(2026, 3, 3), "answered_on": TODAY}, ReplyState.ANSWERED),
        (OutcomeKind.HAND_OVER, {}, ReplyState.WAITING),
        (OutcomeKind.HAND_OVER, {"answered_on": TODAY}, ReplyState.ACCEPTED),
        (OutcomeKind.HAND_OVER, {"answered_on": TODAY, "declined": True}, ReplyState.DECLINED),
    ],
)
def test_where_the_answer_stands(
    kind: OutcomeKind, changes: dict[str, Any], state: ReplyState | None
) -> None:
    assert an_outcome(kind, **changes).reply_state(TODAY) is state


def test_a_question_has_to_be_answered_in_words_and_a_hand_over_need_not() -> None:
    assert [each.field for each in AnswerDraft(on=TODAY).problems(TODAY)] == ["answer"]
    assert AnswerDraft(on=TODAY, kind=OutcomeKind.HAND_OVER).problems(TODAY) == ()
    ahead = AnswerDraft(on=date(2026, 3, 5), answer="Ja").problems(TODAY)
    assert [(each.field, each.code) for each in ahead] == [("on", "in_future")]


def test_a_hand_over_needs_somebody_to_accept_it() -> None:
    draft = OutcomeDraft(kind=OutcomeKind.HAND_OVER, text="Läxhjälpen")
    assert [each.field for each in draft.problems(TODAY)] == ["receiver_id"]
