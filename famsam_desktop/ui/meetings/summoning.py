"""The dialog that sends summonses: who gets theirs, and on which day; from then on the papers are locked."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.papers import SendDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Day, Field
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.ticks import Ticks


class SummoningDialog(FormDialog[SendDraft]):
    """Everybody who has no summons that holds is ticked at first."""

    def __init__(
        self,
        unsent: Sequence[Participant],
        send: Callable[[SendDraft], Any],
        *,
        today: date,
        then: Callable[[Any], None],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        offered = [(each.id, name_words(each)) for each in unsent]
        nobody = parent.tr("Alla har redan fått sin kallelse.")
        fields = [
            Field(
                name="participant_ids",
                label=parent.tr("Mottagare"),
                kind=Ticks(offered, nobody),
                required=True,
            ),
            Field(name="on", label=parent.tr("Skickas den"), kind=Day(), required=True),
        ]
        draft = SendDraft(participant_ids=frozenset(each.id for each in unsent), on=today)
        super().__init__(
            parent.tr("Expediera kallelserna"),
            Form(fields, draft, partial(_problems, today)),
            act=send,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Expediera"),
            intro=parent.tr(
                "Var och en får sin egen kallelse. Den låses som den är nu och kan skrivas ut igen, men inte "
                "ändras eller ångras. Programmet skickar inget själv."
            ),
            then=then,
        )


def name_words(participant: Participant) -> str:
    """Örjan Ek, Björkskolan."""
    where = participant.agency or participant.role
    return f"{participant.name}, {where}" if where else participant.name


def _problems(today: date, draft: SendDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
