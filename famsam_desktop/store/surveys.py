"""Answers to surveys: kept and counted, without identity."""

import json
from collections.abc import Mapping
from datetime import date
from itertools import groupby
from operator import attrgetter
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.surveys import Survey, SurveyAnswer, SurveyAnswerDraft, SurveyPile
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
        row = SurveyAnswerTable(
            survey=values["survey"],
            answered_on=values["on"],
            answers=written(draft.answers),
        )
        return self._rows.add(row).id

    def remove(self, answer_id: UUID) -> None:
        """The form was none."""
        self._rows.remove(self._rows.get(SurveyAnswerTable, answer_id))

    def piles(self) -> tuple[SurveyPile, ...]:
        """How many forms of each survey were collected on each day, the newest day first."""
        statement = (
            sa.select(_answer.c.survey, _answer.c.answered_on.label("on"), _answer.c.id)
            .where(live(_answer))
            .order_by(
                _answer.c.answered_on.desc(), _answer.c.survey, _answer.c.created_at.desc(), _answer.c.id
            )
        )
        piles = groupby(self._rows.all(statement), key=attrgetter("survey", "on"))
        found = ((survey, on, [row.id for row in rows]) for (survey, on), rows in piles)
        return tuple(SurveyPile(id=ids[0], survey=survey, on=on, count=len(ids)) for survey, on, ids in found)

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


def written(answers: Mapping[int, int]) -> str:
    """The answers by their items, as a form keeps them."""
    return json.dumps({str(item): answers[item] for item in sorted(answers)}, separators=(",", ":"))
