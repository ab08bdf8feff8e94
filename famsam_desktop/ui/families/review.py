"""The closing review: what speaks for and against ending a case, to talk about with the guardians; no verdict."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.review import ClosingReview, Fact, FactKind, Side
from famsam_desktop.ui.families.facts import FactList
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.times import long_date
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import Step, TextLabel


class ReviewDialog(Dialog):
    """The facts in three groups; from here the dialog that closes the case is opened."""

    def __init__(self, review: ClosingReview, close_case: Callable[[], None], parent: QWidget) -> None:
        super().__init__(
            parent.tr("Inför avslut"),
            parent.tr("Avsluta ärendet …"),
            parent,
            intro=parent.tr(
                "Det här står i lagret om ärendet. Om det är dags att avsluta bestäms i dialog med "
                "vårdnadshavarna."
            ),
        )
        self._close_case = close_case
        self.cancel.setText(self.tr("Stäng"))
        for title, side in (
            (self.tr("Kan tala för att avsluta"), Side.CLOSING),
            (self.tr("Kan tala för att fortsätta"), Side.GOING_ON),
            (self.tr("Bra att veta"), Side.NEITHER),
        ):
            self._add(title, review.of_side(side))

    def submit(self) -> None:
        """Go on to the dialog that asks for day and reason."""
        self.accept()
        self._close_case()

    def _add(self, title: str, facts: Sequence[Fact]) -> None:
        if not facts:
            return
        self.body.addWidget(TextLabel(title, self, step=Step.STRONG))
        shown = FactList(self)
        shown.show_facts([fact_words(fact) for fact in facts])
        self.body.addWidget(shown)


def fact_words(fact: Fact) -> tuple[str, str]:
    """A fact as a label and what there is to say."""
    return _SAID[fact.kind](fact)


def _last_activity(fact: Fact) -> tuple[str, str]:
    return said("Senast något hände"), _since(fact.on, fact.count)


def _last_meeting(fact: Fact) -> tuple[str, str]:
    return said("Senaste genomförda möte"), said("inget än") if fact.on is None else _since(
        fact.on, fact.count
    )


def _next_meeting(fact: Fact) -> tuple[str, str]:
    return said("Nästa möte"), said("inget är planerat") if fact.on is None else long_date(fact.on)


def _actions(fact: Fact) -> tuple[str, str]:
    return said("Öppna åtgärder"), _left(fact, counted(fact.late, "försenad", "försenade"))


def _awaited(fact: Fact) -> tuple[str, str]:
    return said("Väntar på svar"), _left(fact, counted(fact.late, "har dröjt", "har dröjt"))


def _goals(fact: Fact) -> tuple[str, str]:
    return said("Mål"), said("{count} av {of} nådda").format(
        count=fact.count, of=fact.of
    ) if fact.of else said("inga är satta")


def _consents(fact: Fact) -> tuple[str, str]:
    if not fact.count:
        return said("Samtycken som gäller"), said("inga")
    if fact.on is None:
        return said("Samtycken som gäller"), str(fact.count)
    words = said("{count}, det första löper ut {day}")
    return said("Samtycken som gäller"), words.format(count=fact.count, day=long_date(fact.on))


def _sips(fact: Fact) -> tuple[str, str]:
    if not fact.count:
        return said("SIP"), said("ingen är känd")
    there = said("finns") if fact.count == 1 else said("{count} finns").format(count=fact.count)
    if fact.on is None:
        return said("SIP"), there
    return said("SIP"), said("{there}, följs upp {day}").format(there=there, day=long_date(fact.on))


def _since(day: date | None, days: int) -> str:
    if day is None:
        return ""
    ago = said("för {days} sedan").format(days=counted(days, "dag", "dagar")) if days else said("idag")
    return f"{long_date(day)} ({ago})"


def _left(fact: Fact, late: str) -> str:
    if not fact.count:
        return said("inga")
    if not fact.late:
        return str(fact.count)
    return said("{count}, varav {late}").format(count=fact.count, late=late)


_SAID: dict[FactKind, Callable[[Fact], tuple[str, str]]] = {
    FactKind.LAST_ACTIVITY: _last_activity,
    FactKind.LAST_MEETING: _last_meeting,
    FactKind.NEXT_MEETING: _next_meeting,
    FactKind.OPEN_ACTIONS: _actions,
    FactKind.AWAITED: _awaited,
    FactKind.GOALS: _goals,
    FactKind.CONSENTS: _consents,
    FactKind.SIPS: _sips,
}
