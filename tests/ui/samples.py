"""A small draft, its rows and a page of them, for tests of the parts that pages are built of."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import NothingToReverse, Problem
from famsam_desktop.domain.families import Gender
from famsam_desktop.domain.history import Reversible
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.widgets.buttons import button, icon_button
from famsam_desktop.ui.widgets.card import Card, StatTile
from famsam_desktop.ui.widgets.chart import BarChart, Series
from famsam_desktop.ui.widgets.columns import Columns
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Check, Choice, Clock, Day, Field, LongText, Number, Pick, Text
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.table import Column, Mark, Table


class Tone(StrEnum):
    LATE = "late"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDraft:
    what: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    due: date | None = None
    at: time | None = None
    minutes: int | None = None
    gender: Gender = Gender.UNKNOWN
    place: str | None = None
    urgent: bool = False


def problems(draft: TaskDraft) -> list[Problem]:
    found = [] if draft.what.strip() else [Problem("what", "missing")]
    if len(draft.what) > 10:
        found.append(Problem("what", "too_long", 10))
    return found


def task_fields() -> list[Field]:
    return [
        Field(name="what", label="Vad", kind=Text(10), required=True, help="Kort."),
        Field(name="due", label="Senast", kind=Day()),
        Field(name="at", label="Tid", kind=Clock(), beside=True),
        Field(name="minutes", label="Minuter", kind=Number(), beside=True),
        Field(name="gender", label="Kön", kind=Choice(Gender)),
        Field(name="place", label="Lokal", kind=Pick([("a", "Rum 1"), ("b", "Rum 2")], empty="Ingen")),
        Field(name="urgent", label="Bråttom", kind=Check()),
        Field(name="note", label="Anteckning", kind=LongText()),
    ]


def task_form(parent: QWidget | None = None, draft: TaskDraft | None = None) -> Form[TaskDraft]:
    return Form(task_fields(), draft or TaskDraft(), problems, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    number: int
    who: str
    due: date | None
    late: bool = False


def who(row: Task) -> str:
    return row.who


def due(row: Task) -> str:
    return row.due.isoformat() if row.due else ""


def due_key(row: Task) -> date | None:
    return row.due


def state(row: Task) -> str:
    return "Försenad" if row.late else "Öppen"


def mark(row: Task) -> Mark | None:
    return Mark("triangle-alert", "bad") if row.late else None


def number(row: Task) -> int:
    return row.number


def task_table(parent: QWidget | None = None) -> Table[Task]:
    columns = (
        Column(title="Vem", text=who, weight=1),
        Column(title="Senast", text=due, key=due_key),
        Column(title="Läge", text=state, mark=mark),
    )
    return Table("Åtgärder", columns, parent, identity=number)


TASKS = [
    Task(number=1, who="Örjan", due=date(2026, 5, 1)),
    Task(number=2, who="Anna", due=None),
    Task(number=3, who="Åsa", due=date(2026, 1, 1), late=True),
    Task(number=4, who="Zeb", due=date(2026, 3, 1)),
]


class TaskPage(Page):
    """A page with one of everything."""

    topics = Topic.ACTIONS

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("Åtgärder", jobs, parent)
        self.reads = 0
        self.add_action(button("Ny åtgärd", self, kind="primary", icon="plus"))
        self.add_action(icon_button("Skriv ut", "printer", self))
        tiles = Columns(self, least=12)
        tiles.add(*(StatTile(name, self) for name in ("Öppna", "Försenade", "Klara")))
        self.table = task_table(self)
        chart = BarChart("Per månad", self)
        chart.show_bars(["jan", "feb"], [Series("", (3, None))])
        card = Card("Alla", self)
        card.add(self.table, 1)
        other = Card("Diagram", self)
        other.add(chart)
        other.add(Empty("inbox", "Inget här.", "Lägg till", None, self))
        self.body.addWidget(tiles)
        self.body.addWidget(card, 1)
        self.body.addWidget(other)

    def read(self) -> None:
        self.reads += 1
        self.jobs.ask(partial(list, TASKS), self.table.set_rows)


class Steps:
    """A history of steps, by the names of their actions."""

    def __init__(self, *names: str) -> None:
        self.taken, self.back = list(names), list[str]()

    def reversible(self) -> Reversible:
        return Reversible(
            undo=self.taken[-1] if self.taken else None, redo=self.back[-1] if self.back else None
        )

    def undo(self) -> Change:
        return self._move(self.taken, self.back)

    def redo(self) -> Change:
        return self._move(self.back, self.taken)

    def _move(self, here: list[str], there: list[str]) -> Change:
        if not here:
            raise NothingToReverse
        there.append(here.pop())
        return Change(Topic.ACTIONS)


def changed(_draft: TaskDraft) -> Change:
    return Change(Topic.ACTIONS)
