"""The dialogs that send what calls people to a meeting: to whom, and on which day; from then on it is locked."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.papers import SendDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Day, Field
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.ticks import Ticks

type Send = Callable[[SendDraft], Any]


class Words(NamedTuple):
    """What such a dialog says: of what it does, of what becomes of the paper, and when nobody can be ticked."""

    title: str
    intro: str
    nobody: str


class CallingDialog(FormDialog[SendDraft]):
    """Everybody offered is ticked at first."""

    def __init__(
        self,
        words: Words,
        offered: Sequence[Participant],
        send: Send,
        *,
        today: date,
        then: Callable[[Any], None],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        ticks = Ticks([(each.id, name_words(each)) for each in offered], words.nobody)
        fields = [
            Field(
                name="participant_ids",
                label=parent.tr("Mottagare"),
                kind=ticks,
                required=True,
            ),
            Field(name="on", label=parent.tr("Skickas den"), kind=Day(), required=True),
        ]
        draft = SendDraft(participant_ids=frozenset(each.id for each in offered), on=today)
        super().__init__(
            words.title,
            Form(fields, draft, partial(_problems, today)),
            act=send,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Expediera"),
            intro=words.intro,
            then=then,
        )


class SummoningDialog(CallingDialog):
    """Sends a summons to each who has none that holds."""

    def __init__(self, unsent: Sequence[Participant], send: Send, **rest: Any) -> None:
        parent = rest["parent"]
        words = Words(
            parent.tr("Expediera kallelserna"),
            parent.tr(
                "Var och en får sin egen kallelse. Den låses som den är nu och kan skrivas ut igen, men inte "
                "ändras eller ångras. Programmet skickar inget själv."
            ),
            parent.tr("Alla har redan fått sin kallelse."),
        )
        super().__init__(words, unsent, send, **rest)


class AgendaSendingDialog(CallingDialog):
    """Sends one agenda to all together."""

    def __init__(self, people: Sequence[Participant], send: Send, **rest: Any) -> None:
        parent = rest["parent"]
        words = Words(
            parent.tr("Expediera dagordningen"),
            parent.tr(
                "Alla får samma dagordning. Den låses som den är nu och kan skrivas ut igen, men inte ändras "
                "eller ångras. Programmet skickar inget själv."
            ),
            parent.tr("Mötet har inga deltagare än."),
        )
        super().__init__(words, people, send, **rest)


def name_words(participant: Participant) -> str:
    """Örjan Ek, Björkskolan."""
    where = participant.agency or participant.role
    return f"{participant.name}, {where}" if where else participant.name


def _problems(today: date, draft: SendDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
