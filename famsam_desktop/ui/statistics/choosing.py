"""What is to be published: which tables, of what time, from which number on, what for and for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.publications import LEAST_THRESHOLD, THRESHOLD
from famsam_desktop.domain.releases import MOST_THRESHOLD
from famsam_desktop.domain.tables import Table
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.statistics.choice import REPORT, Choice, Period
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.columns import Columns
from famsam_desktop.ui.widgets.fields import Day, Field, Number, Pick, Text
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.keeping import Called, Opener
from famsam_desktop.ui.widgets.taborder import focus_first
from famsam_desktop.ui.widgets.ticks import TicksEditor

_TABLES = "tables"


class ChoosingCards(Columns):
    """A form and the tables to tick; what is typed in it is kept over a lock."""

    edited = Signal()
    #: For the page, which keeps what is typed.
    typing = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent, least=26)
        self._today = today
        self._order: tuple[str, ...] = ()
        self._open = False
        self._start = Choice(as_of=today)
        self.form = Form(self._fields(), self._start, self._check, self)
        self.form.edited.connect(self._on_edited)
        self.tables = TicksEditor(self, choices=(), empty=self.tr("Tabellerna läses …"))
        self.tables.set_value(self._start.tables)
        self.tables.control().setAccessibleName(self.tr("Tabeller"))
        self.tables.edited.connect(self._on_edited)
        self.banner = Banner(self)
        self.foot = QVBoxLayout()
        """For the button that sends it on its way."""
        self._build()
        self._settle_fields()

    # --- what is chosen ------------------------------------------------------------------------------------------

    def choice(self) -> Choice:
        """As it is typed now."""
        return replace(self.form.draft(), tables=self.tables.value())

    @property
    def order(self) -> tuple[str, ...]:
        """The tables in the order of the reports."""
        return self._order

    def start(self, as_of: date) -> None:
        """Begin with this cut-off, unless something was typed already."""
        self._open = True
        if not self.typed():
            self._start = Choice(as_of=as_of)
            self.form.set_draft(self._start)
            self.tables.set_value(self._start.tables)
            self._settle_fields()

    def leave(self) -> None:
        """It is not looked at any more; what was typed stays for the next time."""
        self._open = False

    def empty(self) -> None:
        """Nothing is typed: it has left."""
        self.form.set_draft(replace(self.form.draft(), purpose="", recipient="", reason=""))
        self._start = self.choice()
        self.edited.emit()

    def offer(self, tables: Sequence[Table]) -> None:
        """The tables there are."""
        chosen = self.tables.value()
        self._order = tuple(table.key for table in tables)
        self.tables.set_choices([(table.key, said(table.title)) for table in tables])
        self.tables.set_value(chosen & frozenset(self._order))

    def complete(self) -> bool:
        """True when nothing is wrong; else it is marked and said."""
        self.banner.clear()
        complete = self.form.complete()
        if not self.tables.value():
            self.banner.say(Tone.BAD, self.tr("Välj minst en tabell."))
            if complete:
                focus_first(self.tables)
            return False
        return complete

    # --- what is typed is kept -----------------------------------------------------------------------------------

    @property
    def called(self) -> Called | None:
        """Its name on the page."""
        return Called("publishing")

    @property
    def stands(self) -> bool:
        """It is open."""
        return self._open

    def typed(self) -> dict[str, str]:
        """What was changed."""
        dirty = self.form.dirty or self.tables.value() != self._start.tables
        return {**self.form.typed(), _TABLES: self.tables.typed()} if dirty else {}

    def type(self, values: Mapping[str, str]) -> dict[str, str]:
        """Put it back."""
        left = self.form.type(values)
        if _TABLES in values and not self.tables.type(values[_TABLES]):
            left[_TABLES] = values[_TABLES]
        self._settle_fields()
        self.edited.emit()
        return left

    def editors(self) -> Mapping[str, Opener]:
        """Nothing is opened over it."""
        return {}

    # --- building ------------------------------------------------------------------------------------------------

    def _fields(self) -> Sequence[Field]:
        periods = (
            (Period.WHOLE, self.tr("Hela tiden")),
            (Period.YEAR, self.tr("Ett år")),
            (Period.DAYS, self.tr("Från en dag till en annan")),
        )
        return (
            Field(name="as_of", label=self.tr("Till och med"), kind=Day()),
            Field(name="period", label=self.tr("Period"), kind=Pick(periods), beside=True),
            Field(name="year", label=self.tr("År"), kind=Number(), required=True),
            Field(name="first", label=self.tr("Från och med"), kind=Day()),
            Field(name="last", label=self.tr("Till och med"), kind=Day(), beside=True),
            Field(
                name="threshold",
                label=self.tr("Minsta tal som får visas"),
                kind=Number(),
                required=True,
                help=self.tr(
                    "Vanligen {usual}. Högst {most}. {least} kräver ett skäl; lägre går inte. "
                    "I känsliga tabeller gäller minst 10."
                ).format(usual=THRESHOLD, most=MOST_THRESHOLD, least=LEAST_THRESHOLD),
            ),
            Field(
                name="reason",
                label=self.tr("Skäl till den lägre gränsen"),
                kind=Text(),
                required=True,
                help=self.tr("Sparas i liggaren."),
            ),
            Field(
                name="purpose",
                label=self.tr("Ändamål"),
                kind=Text(hint=self.tr("Till exempel årsrapport")),
            ),
            Field(
                name="recipient", label=self.tr("Mottagare"), kind=Text(hint=self.tr("Vem som får siffrorna"))
            ),
        )

    def _build(self) -> None:
        about = Card(self.tr("Vad siffrorna gäller"), self)
        about.add(self.form)
        about.body.addSpacing(em(0.4))
        about.body.addLayout(self.foot)
        about.body.addStretch(1)
        which = Card(self.tr("Tabeller"), self)
        quick = Flow(which)
        for words, act in (
            (self.tr("Årsrapportens"), partial(self._tick, frozenset(REPORT))),
            (self.tr("Alla"), partial(self._tick, None)),
            (self.tr("Inga"), partial(self._tick, frozenset[str]())),
        ):
            made = button(words, quick, kind="link", clicked=act)
            made.setAccessibleName(self.tr("Välj tabeller: {}").format(words))
            quick.add(made)
        which.add(quick)
        which.add(self.banner)
        which.add(self.tables)
        which.body.addStretch(1)
        self.add(which, about)

    def _tick(self, keys: frozenset[str] | None) -> None:
        there = frozenset(self._order)
        self.tables.set_value(there if keys is None else keys & there)
        self._on_edited()

    def _on_edited(self) -> None:
        self.banner.clear()
        self._settle_fields()
        self.edited.emit()
        self.typing.emit()

    def _settle_fields(self) -> None:
        """Only the fields that the answers ask for."""
        draft = self.form.draft()
        low = draft.threshold is not None and LEAST_THRESHOLD <= draft.threshold < THRESHOLD
        self.form.show_field("year", draft.period is Period.YEAR)
        for name in ("first", "last"):
            self.form.show_field(name, draft.period is Period.DAYS)
        self.form.show_field("reason", low)

    def _check(self, draft: Choice) -> Sequence[Problem]:
        return draft.problems(self._today)
