"""What the matrix of answers shows: people down, times across, then the sums and what the team has already."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.proposals import (
    Answer,
    Proposal,
    ProposedPerson,
    ProposedSlot,
    Taken,
    best_slot,
    tally,
)
from famsam_desktop.ui import times
from famsam_desktop.ui.proposals.people import label
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import icon_extent
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.times import span
from famsam_desktop.ui.widgets.table import Mark
from famsam_desktop.ui.widgets.tooltips import plain_tip

type Index = QModelIndex | QPersistentModelIndex
type Key = tuple[UUID, UUID]

_MARKS: dict[Answer | None, Mark] = {
    Answer.YES: Mark("circle-check", "ok"),
    Answer.MAYBE: Mark("circle-question-mark", "warn"),
    Answer.NO: Mark("circle-x", "bad"),
    None: Mark("circle", "muted"),
}

_SAID = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
_MARKED = {Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.DecorationRole}
#: The rest is asked for every cell that is painted, and answered without looking.
_ASKED = _SAID | _MARKED | {Qt.ItemDataRole.FontRole}


class AnswerModel(QAbstractTableModel):
    """A proposal with what is on its way to the store laid over it; the last two rows are sums and the team."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.proposal: Proposal | None = None
        self._now: datetime | None = None
        self._taken: Sequence[Taken] = ()
        self._best: ProposedSlot | None = None
        self._waiting: dict[Key, list[Answer | None]] = {}
        self._icons: dict[tuple[Mark, str, int], QIcon] = {}

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_proposal(self, proposal: Proposal, taken: Sequence[Taken], now: datetime) -> None:
        """Show this; a proposal with the same times and people keeps the chosen cell."""
        before = self.proposal
        same = before is not None and (before.slots, before.people) == (proposal.slots, proposal.people)
        if not same:
            self.beginResetModel()
            self._waiting.clear()
        self.proposal, self._taken, self._now = proposal, taken, now
        self._best = best_slot(proposal, now)
        if same:
            self._all_changed()
        else:
            self.endResetModel()

    def expect(self, key: Key, answer: Answer | None) -> None:
        """Show an answer that is on its way."""
        self._waiting.setdefault(key, []).append(answer)
        self._all_changed()

    def arrived(self, key: Key) -> None:
        """The oldest answer on its way for that cell is in the store, or was refused."""
        waiting = self._waiting.get(key, [])
        if waiting:
            waiting.pop(0)
        if not waiting:
            self._waiting.pop(key, None)
        self._all_changed()

    def answer_at(self, index: Index) -> Answer | None:
        """What the cell shows."""
        key = self.key_at(index)
        if key is None or self.proposal is None:
            return None
        waiting = self._waiting.get(key)
        return waiting[-1] if waiting else self.proposal.answers.get(key)

    def key_at(self, index: Index) -> Key | None:
        """The time and the person of a cell; None for what is no answer."""
        slot, person = self.slot_at(index.column()), self.person_at(index.row())
        if slot is None or person is None or slot.id is None or person.id is None:
            return None
        return slot.id, person.id

    def slot_at(self, column: int) -> ProposedSlot | None:
        """The time of a column."""
        slots = self.proposal.slots if self.proposal is not None else ()
        return slots[column] if 0 <= column < len(slots) else None

    def person_at(self, row: int) -> ProposedPerson | None:
        """The person of a row."""
        people = self.proposal.people if self.proposal is not None else ()
        return people[row] if 0 <= row < len(people) else None

    @property
    def best_column(self) -> int:
        """The column of the time that suits most; −1 when there is none."""
        if self.proposal is None or self._best is None:
            return -1
        return self.proposal.slots.index(self._best)

    # --- what Qt asks --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """The people, the sums, and the team when somebody there is taken."""
        if parent.isValid() or self.proposal is None:
            return 0
        return len(self.proposal.people) + 1 + bool(self._taken)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """The times."""
        return 0 if parent.isValid() or self.proposal is None else len(self.proposal.slots)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, with an icon and a colour that say the same."""
        slot = self.slot_at(index.column())
        if slot is None or role not in _ASKED:
            return None
        mark = self._mark(index) if role in _MARKED else None
        text = self._text(index, slot) if role in _SAID else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said: Any = text
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{self._row_name(index.row())}, {self._when(slot)}: {text}"
            case Qt.ItemDataRole.ToolTipRole:
                said = plain_tip([self._row_name(index.row()), self._when(slot), text])
            case Qt.ItemDataRole.ForegroundRole:
                said = None if mark is None else tokens().color(mark.tint)
            case Qt.ItemDataRole.DecorationRole:
                said = None if mark is None else self._icon(mark)
            case Qt.ItemDataRole.FontRole:
                said = strong_font() if self._is_sum(index.row()) else None
            case _:
                said = None
        return said

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Times above, names to the left."""
        if self.proposal is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._head_of_row(section, role)
        slot = self.slot_at(section)
        return None if slot is None else self._head_of_column(slot, role)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """Everything can be gone to and read."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    # --- heads ---------------------------------------------------------------------------------------------------

    def _head_of_row(self, row: int, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._row_name(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip([self._row_name(row)])
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _head_of_column(self, slot: ProposedSlot, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._heading(slot)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip([self._when(slot)])
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            case Qt.ItemDataRole.ForegroundRole if slot == self._best:
                return tokens().color("ok")
        return None

    # --- inside --------------------------------------------------------------------------------------------------

    def _is_sum(self, row: int) -> bool:
        return self.proposal is not None and row == len(self.proposal.people)

    def _row_name(self, row: int) -> str:
        person = self.person_at(row)
        if person is not None:
            return label(person)
        return self.tr("Summa") if self._is_sum(row) else self.tr("Teamet")

    def _when(self, slot: ProposedSlot) -> str:
        return "" if self.proposal is None else span(slot.starts_at, self.proposal.ends_at(slot))

    def _heading(self, slot: ProposedSlot) -> str:
        ends_at = slot.starts_at if self.proposal is None else self.proposal.ends_at(slot)
        day = times.short_day(times.local_day(slot.starts_at))
        lines = [day[:1].upper() + day[1:], times.bare_span(slot.starts_at, ends_at)]
        if slot == self._best:
            lines.append(self.tr("Passar bäst"))
        elif self._now is not None and slot.starts_at <= self._now:
            lines.append(self.tr("Har passerat"))
        return "\n".join(lines)

    def _text(self, index: Index, slot: ProposedSlot) -> str:
        if self.person_at(index.row()) is not None:
            answer = self.answer_at(index)
            return "–" if answer is None else heading(answer)
        return self._sum(slot) if self._is_sum(index.row()) else self._team(slot)

    def _icon(self, mark: Mark) -> QIcon:
        """One for all cells, as long as theme and zoom stay; a large proposal has a thousand of them."""
        key = mark, tokens().name, icon_extent()
        if key not in self._icons:
            self._icons[key] = icons.icon(mark.icon, mark.tint)
        return self._icons[key]

    def _mark(self, index: Index) -> Mark | None:
        if self.person_at(index.row()) is not None:
            return _MARKS[self.answer_at(index)]
        slot = self.slot_at(index.column())
        if slot is None:
            return None
        if self._is_sum(index.row()):
            return Mark("circle-check", "ok") if slot == self._best else None
        return Mark("triangle-alert", "warn") if self._team(slot) else None

    def _sum(self, slot: ProposedSlot) -> str:
        if self.proposal is None:
            return ""
        sums = tally(self.proposal, slot)
        parts = (
            (sums.yes, self.tr("ja")),
            (sums.maybe, self.tr("kanske")),
            (sums.no, self.tr("nej")),
        )
        return ", ".join(f"{count} {word}" for count, word in parts if count) or self.tr("Inga svar")

    def _team(self, slot: ProposedSlot) -> str:
        if self.proposal is None:
            return ""
        ends_at = self.proposal.ends_at(slot)
        names = [
            each.name for each in self._taken if each.starts_at < ends_at and slot.starts_at < each.ends_at
        ]
        if not names:
            return ""
        first = ", ".join(dict.fromkeys(name.split()[0] for name in names if name.split()))
        return self.tr("Upptaget: {names}").format(names=first)

    def _all_changed(self) -> None:
        if self.rowCount() and self.columnCount():
            corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)


def strong_font() -> QFont:
    """The stronger weight of the base font as it is now."""
    font = QFont(QGuiApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font
