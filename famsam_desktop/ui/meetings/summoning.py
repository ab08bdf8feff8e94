"""The dialogs that send papers of a meeting: to whom, and on which day; from then on they are locked."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.meetings import Participant
from famsam_desktop.domain.papers import PaperKind, RenewDraft, SendDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.terms import term
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Check, Day, Field, LongText
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
        more: Sequence[Field] = (),
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
            *more,
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
    """Sends a summons to each who has none that holds, or one to all of them when none such holds."""

    def __init__(self, unsent: Sequence[Participant], send: Send, *, common: bool, **rest: Any) -> None:
        parent = rest["parent"]
        together = Field(
            name="together",
            label=parent.tr("En gemensam kallelse för alla, utan familjens namn"),
            kind=Check(),
        )
        words = Words(
            parent.tr("Expediera kallelserna"),
            parent.tr(
                "Var och en får sin egen kallelse. Den låses som den är nu och kan skrivas ut igen, men inte "
                "ändras eller ångras. Programmet skickar ingenting. Det gör du själv."
            ),
            parent.tr("Alla har redan fått sin kallelse."),
        )
        super().__init__(words, unsent, send, more=[together] if common else [], **rest)


class AgendaSendingDialog(CallingDialog):
    """Sends one agenda to all together."""

    def __init__(self, people: Sequence[Participant], send: Send, **rest: Any) -> None:
        parent = rest["parent"]
        words = Words(
            parent.tr("Expediera dagordningen"),
            parent.tr(
                "Alla får samma dagordning. Den låses som den är nu och kan skrivas ut igen, men inte ändras "
                "eller ångras. Programmet skickar ingenting. Det gör du själv."
            ),
            parent.tr("Mötet har inga deltagare än."),
        )
        super().__init__(words, people, send, **rest)


class ForwardDialog(CallingDialog):
    """Sends a paper for all that went out to those who have none of it."""

    def __init__(self, kind: PaperKind, people: Sequence[Participant], send: Send, **rest: Any) -> None:
        parent = rest["parent"]
        words = Words(
            parent.tr("Skicka till fler: {kind}").format(kind=term(kind)),
            parent.tr(
                "De får samma papper som de andra, precis som det är. Den som har tillkommit sedan dess står inte i "
                "listan över deltagare. Programmet skickar ingenting. Det gör du själv."
            ),
            parent.tr("Alla har redan fått pappret."),
        )
        super().__init__(words, people, send, **rest)


class HandingDialog(CallingDialog):
    """Keeps what is handed to each of them: a list of actions, a form or an information sheet."""

    def __init__(self, kind: PaperKind, people: Sequence[Participant], send: Send, **rest: Any) -> None:
        parent = rest["parent"]
        words = Words(
            parent.tr("Lämna ut: {kind}").format(kind=term(kind)),
            parent.tr(
                "Pappret låses som det är nu, ett exemplar för var och en. Sedan visas det och skrivs ut under "
                "Sammanfattning, bland expedierade papper."
            ),
            parent.tr("Mötet har inga deltagare som pappret kan vara till."),
        )
        super().__init__(words, people, send, **rest)


class RenewDialog(FormDialog[RenewDraft]):
    """A paper for all has changed: the old one is declared void with a reason, and the new one sent."""

    def __init__(
        self,
        kind: PaperKind,
        people: Sequence[Participant],
        renew: Callable[[RenewDraft], Any],
        *,
        today: date,
        then: Callable[[Any], None],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        ticks = Ticks(
            [(each.id, name_words(each)) for each in people], parent.tr("Mötet har inga deltagare än.")
        )
        fields = [
            Field(name="reason", label=parent.tr("Varför"), kind=LongText(2), required=True),
            Field(name="participant_ids", label=parent.tr("Mottagare"), kind=ticks, required=True),
            Field(name="on", label=parent.tr("Skickas den"), kind=Day(), required=True),
        ]
        draft = RenewDraft(participant_ids=frozenset(each.id for each in people), on=today)
        super().__init__(
            parent.tr("Ny version: {kind}").format(kind=term(kind)),
            Form(fields, draft, partial(_renew_problems, today)),
            act=renew,
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Makulera och expediera"),
            intro=parent.tr(
                "Pappret skulle se annorlunda ut nu, så det går inte att skicka vidare som det är. Det gamla makuleras "
                "för alla som har det, och en ny version låses och expedieras. Det går inte att ångra."
            ),
            then=then,
        )


def name_words(participant: Participant) -> str:
    """Örjan Ek, Björkskolan."""
    where = participant.agency or participant.role
    return f"{participant.name}, {where}" if where else participant.name


def _renew_problems(today: date, draft: RenewDraft) -> tuple[Problem, ...]:
    return draft.problems(today)


def _problems(today: date, draft: SendDraft) -> tuple[Problem, ...]:
    return draft.problems(today)
