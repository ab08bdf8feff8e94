"""What was noted at the meeting, the newest first; a line stands there at once, before the store has it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.capture import Captured, Kind
from famsam_desktop.domain.outcomes import Action, Outcome, OutcomeKind
from famsam_desktop.ui import times
from famsam_desktop.ui.live.chips import kind_words
from famsam_desktop.ui.meetings.outcomes import KIND_MARKS
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.table import Column, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A note as its line says it; until it is kept it is on its way to the store."""

    id: UUID
    kind: Kind
    text: str = field(repr=False)
    due: str = ""
    restricted: bool = False
    is_kept: bool = True


class NotesCard(TableCard[NoteRow]):
    """Enter or a double click opens a note; Delete takes it away."""

    def __init__(
        self, parent: QWidget, *, amend: Callable[[NoteRow], object], remove: Callable[[NoteRow], object]
    ) -> None:
        empty = Empty("clipboard-list", parent.tr("Inget är antecknat än."), parent=parent)
        columns = [
            Column(title="", text=_nothing, mark=_mark),
            Column(title=parent.tr("Anteckning"), text=_words, weight=1, least=10),
        ]
        super().__init__(parent.tr("Antecknat"), columns, parent, empty=empty)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().hide()
        self.add_row_action(self.tr("Ändra anteckningen"), "pencil", amend, allowed=_is_kept)
        self.add_row_action(
            self.tr("Ta bort anteckningen"), "trash-2", remove, keys="Delete", allowed=_is_kept
        )
        self.table.opened.connect(amend)
        self._coming: dict[UUID, NoteRow] = {}
        self._newest: list[UUID] = []
        self._kept: list[NoteRow] = []

    def show_notes(self, outcomes: Sequence[Outcome], actions: Sequence[Action]) -> None:
        """Show what the store has, after what is on its way there."""
        self._kept = [
            *(_outcome_row(each) for each in reversed(outcomes)),
            *(_action_row(each) for each in actions),
        ]
        known = {row.id for row in self._kept}
        self._coming = {key: row for key, row in self._coming.items() if row.id not in known}
        self._show()

    def coming(self, key: UUID, line: Captured) -> None:
        """Show a line that was just noted."""
        self._coming[key] = NoteRow(
            id=key,
            kind=line.kind,
            text=_who_and_what(line.who.name if line.who and line.kind is None else "", line.noted_text),
            due=line.due.isoformat() if line.due else "",
            restricted=bool(line.restricted_to) or line.hidden_from_family,
            is_kept=False,
        )
        self._show()

    def arrived(self, key: UUID, record_id: UUID) -> None:
        """It is in the store, and read from there soon."""
        self._newest.insert(0, record_id)
        row = self._coming.get(key)
        if row is not None:
            self._coming[key] = replace(row, id=record_id)

    def refused(self, key: UUID) -> None:
        """It was not noted after all."""
        self._coming.pop(key, None)
        self._show()

    def _show(self) -> None:
        kept = sorted(self._kept, key=self._age)
        self.show_rows([*reversed(self._coming.values()), *kept])

    def _age(self, row: NoteRow) -> int:
        """The place among what was noted while the page is shown; after these stands what was noted before."""
        return self._newest.index(row.id) if row.id in self._newest else len(self._newest)


def _outcome_row(outcome: Outcome) -> NoteRow:
    by = outcome.reply_by.isoformat() if outcome.reply_by else ""
    return NoteRow(
        id=outcome.id,
        kind=outcome.kind,
        text=_who_and_what(outcome.receiver or outcome.agency, outcome.text),
        due=by,
        restricted=bool(outcome.restricted_to) or outcome.hidden_from_family,
    )


def _action_row(action: Action) -> NoteRow:
    return NoteRow(
        id=action.id,
        kind=None,
        text=_who_and_what(action.who, action.what),
        due=action.due.isoformat(),
    )


def _who_and_what(who: str, what: str) -> str:
    return f"{who}: {what}" if who else what


def _words(row: NoteRow) -> str:
    """What it is, by when, and what it says; what is only said needs no word for that."""
    kind = kind_words(row.kind)
    if row.restricted:
        kind = _tr("{kind}, begränsad").format(kind=kind)
    elif row.kind is OutcomeKind.INFORMATION:
        return row.text
    if row.due:
        day = times.short_date(date.fromisoformat(row.due))
        by = _tr("{kind} senast {day}") if row.kind is None else _tr("{kind}, svar senast {day}")
        kind = by.format(kind=kind, day=day)
    return f"{kind} · {row.text}"


def _nothing(_row: NoteRow) -> str:
    return ""


def _mark(row: NoteRow) -> Mark | None:
    if not row.is_kept:
        return Mark("clock", "muted")
    return Mark("list-checks", "accent") if row.kind is None else KIND_MARKS[row.kind]


def _is_kept(row: NoteRow) -> bool:
    return row.is_kept


def _tr(text: str) -> str:
    return QCoreApplication.translate("Live", text)
