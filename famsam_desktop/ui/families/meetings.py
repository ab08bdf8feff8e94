"""The card of a family's meetings; a meeting itself has a page of its own."""

from collections.abc import Sequence

from famsam_desktop.domain.meetings import MeetingRow, MeetingState
from famsam_desktop.ui import times
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.table import Column, Mark

#: The icon of each state, here and on the line of time.
MARKS = {
    MeetingState.DRAFT: Mark("pencil", "muted"),
    MeetingState.CONVENED: Mark("mail", "accent"),
    MeetingState.IN_PROGRESS: Mark("play", "ok"),
    MeetingState.HELD: Mark("circle-check", "ok"),
    MeetingState.CANCELLED: Mark("circle-x", "muted"),
}


class MeetingsCard(ListCard[MeetingRow]):
    """Möten."""

    def columns(self) -> Sequence[Column[MeetingRow]]:
        """When, what, where it stands, where."""
        return (
            Column(title=self.tr("När"), text=_when, key=_starts_at, strong=True),
            Column(title=self.tr("Möte"), text=_kind, weight=1, least=10),
            Column(title=self.tr("Läge"), text=_state, mark=_mark),
            Column(title=self.tr("Plats"), text=_place, weight=4, least=5.5, spare=True),
        )

    def make_empty(self) -> Empty:
        """No meeting yet; the button for one stands at the top of the page."""
        return Empty("calendar", self.tr("Inga möten än."), "", None, self)

    def make_actions(self) -> None:
        """Open the chosen meeting."""
        self.add_row_action(self.tr("Öppna mötet"), "arrow-right", self.edit)

    def rows(self, record: FamilyRecord) -> Sequence[MeetingRow]:
        """Newest first."""
        return record.page.meetings

    def edit(self, row: MeetingRow) -> None:
        """Go to the meeting."""
        self.wanted.emit("meetings", row.id)


def _starts_at(row: MeetingRow) -> object:
    return row.starts_at


def _when(row: MeetingRow) -> str:
    return f"{times.local_day(row.starts_at).isoformat()} {times.clock(row.starts_at)}"


def _kind(row: MeetingRow) -> str:
    return heading(row.type)


def _state(row: MeetingRow) -> str:
    return heading(row.state)


def _mark(row: MeetingRow) -> Mark:
    return MARKS[row.state]


def _place(row: MeetingRow) -> str:
    return retold(row.place)
