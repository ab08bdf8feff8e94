"""The page Papperskorg: what was deleted, when and by whom; one press and it is back where it was."""

from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.history import TrashRow
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.terms import kind_words
from famsam_desktop.ui.texts import counted, sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Column, Table
from famsam_desktop.ui.widgets.ways import SHOWN_ON

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_KEYS = "Ctrl+R"


class TrashPage(Page):
    """Everything that was deleted, newest first."""

    topics = ~Topic.NONE

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent)
        self.set_title(self.tr("Papperskorg"))
        self._desk = desk
        self.table: Table[TrashRow] = Table(
            self.tr("Papperskorg"), self._columns(), self, identity=attrgetter("id")
        )
        self.table.opened.connect(self.restore)
        self.table.picked.connect(self._on_picked)
        self.empty = Empty(
            "trash-2", self.tr("Papperskorgen är tom. Det som tas bort hamnar här."), "", None, self
        )
        self._build_restoring()
        card = Card("", self)
        worded = Flow(card)
        self.leads: RowActions[TrashRow] = RowActions(card, self.table, worded)
        self.leads.lead(self.tr("Dit det hörde"), "arrow-right", self._to_place, _has_place)
        card.add(self.table, 1)
        card.add(worded)
        card.add(self.empty, 1)
        self.empty.hide()  # or the window would grow for it before anything is read
        self.body.addWidget(card, 1)

    def read(self) -> None:
        """Read what was deleted."""
        self.jobs.ask(self._desk.trash.rows, self._on_rows, self._on_refused, newest="trash")

    def restore(self, row: TrashRow) -> None:
        """Have a record back, with what went with it."""
        act = partial(self._desk.trash.restore, row.id)
        self.jobs.do(act, partial(self._on_restored, row), self._on_refused)

    def _to_place(self, row: TrashRow) -> None:
        if row.belongs_to is not None:
            kind, record_id = row.belongs_to
            self.wanted.emit(SHOWN_ON[kind], record_id)

    # --- what comes back -----------------------------------------------------------------------------------------

    def _on_rows(self, rows: Sequence[TrashRow]) -> None:
        self.table.set_rows(rows)
        if rows and self.table.current() is None:
            self.table.choose(rows[0])
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.leads.offer(bool(rows))
        self.restoring.setVisible(bool(rows))
        said = counted(len(rows), "borttagen post", "borttagna poster")
        self.set_title(self.tr("Papperskorg"), said if rows else "")
        self._on_picked(self.table.current())

    def _on_picked(self, row: TrashRow | None) -> None:
        self.restoring.setEnabled(row is not None)
        self._action.setEnabled(row is not None)

    def _on_restored(self, row: TrashRow, _change: Any) -> None:
        self.banner.clear()
        self.told.emit(self.tr("Återställt: {}.").format(_named(row)), True)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.WARN, sentence(reason))

    # --- building ------------------------------------------------------------------------------------------------

    def _columns(self) -> Sequence[Column[TrashRow]]:
        return (
            Column(title=self.tr("Vad"), text=_kind, weight=1, least=6),
            Column(title=self.tr("Vad det hette"), text=_title, strong=True, weight=30, least=9),
            Column(title=self.tr("Hörde till"), text=_place, weight=5, least=7, spare=True),
            Column(title=self.tr("Borttaget"), text=_deleted, key=_deleted_key),
            Column(title=self.tr("Av"), text=_who, weight=2, least=7, spare=True),
        )

    def _build_restoring(self) -> None:
        name = self.tr("Återställ")
        self.restoring = button(name, self, kind="primary", icon="undo-2", clicked=self._on_restore)
        keys = QKeySequence(_KEYS)
        self.restoring.setToolTip(f"{name} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        self._action = QAction(name, self)
        self._action.setShortcut(keys)
        self._action.triggered.connect(self._on_restore)
        self.addAction(self._action)
        self.add_action(self.restoring)
        self._on_picked(None)

    def _on_restore(self, _checked: bool = False) -> None:
        row = self.table.current()
        if row is not None:
            self.restore(row)


def _has_place(row: TrashRow) -> bool:
    return row.belongs_to is not None and row.belongs_to[0] in SHOWN_ON


def _named(row: TrashRow) -> str:
    title = retold(row.title)
    short = title if len(title) <= 60 else f"{title[:59]}…"
    return f"{kind_words(row.kind)} {short}".strip()


def _kind(row: TrashRow) -> str:
    words = kind_words(row.kind)
    return words[:1].upper() + words[1:]


def _title(row: TrashRow) -> str:
    return retold(row.title)


def _place(row: TrashRow) -> str:
    return retold(row.place)


def _deleted(row: TrashRow) -> str:
    return times.moment(row.deleted_at)


def _deleted_key(row: TrashRow) -> object:
    return row.deleted_at


def _who(row: TrashRow) -> str:
    return row.who
