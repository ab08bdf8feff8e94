"""Answers to surveys: kept and counted, without identity."""

import json
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.surveys import Survey, SurveyAnswer, SurveyAnswerDraft
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import SurveyAnswerTable

_answer = table(SurveyAnswerTable)


class SurveyStore:
    """Every form that was filled in."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, draft: SurveyAnswerDraft) -> UUID:
        """A form."""
        values = typed(draft)
        answers = {str(item): draft.answers[item] for item in sorted(draft.answers)}
        row = SurveyAnswerTable(
            survey=values["survey"],
            answered_on=values["on"],
            answers=json.dumps(answers, separators=(",", ":")),
        )
        return self._rows.add(row).id

    def until(self, as_of: date, survey: Survey) -> tuple[SurveyAnswer, ...]:
        """The forms of a survey that had come by the end of a day, in an order that says nothing of who answered."""
        statement = (
            sa.select(_answer.c.survey, _answer.c.answered_on, _answer.c.answers)
            .where(live(_answer), _answer.c.survey == survey, _answer.c.answered_on <= as_of)
            .order_by(_answer.c.answered_on, _answer.c.answers)
        )
        return tuple(
            SurveyAnswer(
                survey=row.survey,
                on=row.answered_on,
                answers={int(item): answer for item, answer in json.loads(row.answers).items()},
            )
            for row in self._rows.all(statement)
        )
