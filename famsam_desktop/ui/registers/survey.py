"""The dialog of a pile of filled-in forms, one after the other."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.surveys import Survey, SurveyAnswerDraft
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.answers import AnswersEditor
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import Editor
from famsam_desktop.ui.widgets.fields import Choice, Day, Field
from famsam_desktop.ui.widgets.form import Form

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class SurveyDialog(FormDialog[SurveyAnswerDraft]):
    """One form after the other: what is saved makes room for the next of the same survey and day."""

    def __init__(
        self,
        desk: "Desk",
        jobs: Jobs,
        parent: QWidget,
        *,
        survey: Survey = Survey.GUARDIAN,
        on: date | None = None,
        then: Callable[[Any], None],
    ) -> None:
        today = times.local_day(desk.clock())
        start = SurveyAnswerDraft(survey=survey, on=on or today)
        form = Form(_fields(parent), replace(start, survey=None), partial(_problems, today))
        super().__init__(
            parent.tr("Ifyllda blanketter"),
            form,
            act=desk.surveys.answer,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Spara och nästa"),
            intro=parent.tr("Skriv inget som visar vem som har svarat. Bara svaren räknas."),
        )
        self._each = then
        self._saved = 0
        self.cancel.setText(parent.tr("Stäng"))
        form.editor("survey").edited.connect(self._on_survey)
        self._next(start)

    @property
    def answers(self) -> AnswersEditor:
        """The fields of the answers."""
        editor = self.form.editor("answers")
        assert isinstance(editor, AnswersEditor)  # noqa: S101  (as `_Answers` made it)
        return editor

    def _next(self, draft: SurveyAnswerDraft) -> None:
        self.answers.ask(draft.survey)
        self.form.set_draft(draft)
        self.answers.begin()

    def _on_survey(self) -> None:
        self.answers.ask(self.form.draft().survey)
        self.make_room()

    def _on_done(self, change: Any) -> None:
        self._sent = None
        self.wait(False)
        self._saved += 1
        forms = counted(self._saved, "blankett", "blanketter")
        self.banner.say(Tone.OK, self.tr("Sparat: {forms}. Skriv in nästa, eller stäng.").format(forms=forms))
        self._next(replace(self.form.draft(), answers={}))
        self.make_room()
        self._each(change)


@dataclass(frozen=True, slots=True)
class _Answers:
    """A number for each item of a survey, or none."""

    def make(self, parent: QWidget) -> Editor:
        """Small fields side by side."""
        return AnswersEditor(parent)


def _fields(parent: QWidget) -> list[Field]:
    return [
        Field(name="survey", label=parent.tr("Enkät"), kind=Choice(Survey), required=True),
        Field(name="on", label=parent.tr("Samlades in"), kind=Day(), beside=True, required=True),
        Field(
            name="answers",
            label=parent.tr("Svar på frågorna"),
            kind=_Answers(),
            help=parent.tr("Markören går vidare av sig själv. Tabb hoppar över en fråga utan svar."),
        ),
    ]


def _problems(today: date, draft: SurveyAnswerDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
