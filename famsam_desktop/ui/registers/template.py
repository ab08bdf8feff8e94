"""The form of a template: its name, and the meetings it is proposed for."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.templates import TemplateDraft, TemplateUse
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Choice, Field, Text
from famsam_desktop.ui.widgets.form import Form


class TemplateDialog(FormDialog[TemplateDraft]):
    """Names a template; what its items are is said elsewhere."""

    def __init__(
        self,
        title: str,
        draft: TemplateDraft,
        act: Callable[[TemplateDraft], Any],
        today: date,
        jobs: Jobs,
        parent: QWidget,
        *,
        primary: str = "",
        intro: str = "",
    ) -> None:
        form = Form(_fields(parent), draft, partial(_problems, today))
        super().__init__(title, form, act=act, jobs=jobs, parent=parent, primary=primary, intro=intro)


def _fields(parent: QWidget) -> list[Field]:
    return [
        Field(name="name", label=parent.tr("Mallens namn"), kind=Text(120), required=True),
        Field(
            name="use",
            label=parent.tr("Föreslås för"),
            kind=Choice(TemplateUse, empty=parent.tr("inget särskilt möte")),
            help=parent.tr("När ett sådant möte saknar dagordning föreslås den här mallen."),
        ),
    ]


def _problems(today: date, draft: TemplateDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
