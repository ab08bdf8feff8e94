"""What a user can do with surveys."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.surveys import Survey, SurveyAnswer, SurveyAnswerDraft
from famsam_desktop.store.work import Store


class Surveys:
    """Forms that were filled in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def answer(self, draft: SurveyAnswerDraft) -> Change:
        """A form was handed in."""
        with self._store.write("surveys.answer") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.REGISTERS, work.surveys.add(draft))

    def remove(self, answer_id: UUID) -> Change:
        """Delete a form that was typed in by mistake."""
        with self._store.write("surveys.remove") as work:
            work.surveys.remove(answer_id)
            return Change(Topic.REGISTERS, answer_id)

    def until(self, as_of: date, survey: Survey) -> tuple[SurveyAnswer, ...]:
        """The forms of a survey up to a day."""
        with self._store.read() as work:
            return work.surveys.until(as_of, survey)
