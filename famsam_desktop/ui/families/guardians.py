"""The card of who has custody of which child."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from famsam_desktop.domain.families import Guardianship, GuardianshipDraft
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.forms import DayDraft, day_fields, guardianship_fields
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among
from famsam_desktop.ui.widgets.page import Within
from famsam_desktop.ui.widgets.table import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyLine:
    """A guardianship with the names of both."""

    guardianship: Guardianship
    child: str = field(repr=False)
    guardian: str = field(repr=False)

    @property
    def id(self) -> UUID:
        """The guardianship's id."""
        return self.guardianship.id


class GuardiansCard(ListCard[CustodyLine]):
    """Vårdnad."""

    def columns(self) -> Sequence[Column[CustodyLine]]:
        """Child, guardian, period."""
        return (
            Column(title=self.tr("Barn"), text=_child, strong=True, weight=1, least=7),
            Column(title=self.tr("Vårdnadshavare"), text=_guardian, weight=1, least=7),
            Column(title=self.tr("Från"), text=_from),
            Column(title=self.tr("Till"), text=_to),
        )

    def make_empty(self) -> Empty:
        """Nothing noted."""
        return Empty(
            "users",
            self.tr(
                "Ingen vårdnad är antecknad. Då räknas alla vårdnadshavare i familjen när samtycken prövas."
            ),
            self.tr("Ny vårdnad"),
            self.add_custody,
            self,
        )

    def make_actions(self) -> None:
        """End, add."""
        self.add_row_action(self.tr("Vårdnaden upphör"), "flag", self.edit)
        self._row_actions.lead(self.tr("Visa vårdnadshavaren"), "user", self._to_guardian)
        self.add_new_action(self.tr("Ny vårdnad"), self.add_custody)

    def rows(self, record: FamilyRecord) -> Sequence[CustodyLine]:
        """All that is noted."""
        return [
            CustodyLine(
                guardianship=one,
                child=record.member_name(one.child_id),
                guardian=record.member_name(one.guardian_id),
            )
            for one in record.page.guardianships
        ]

    def _to_guardian(self, row: CustodyLine) -> None:
        self.wanted.emit("families", Within(self.record.id, row.guardianship.guardian_id))

    def editors(self) -> Mapping[str, Opener]:
        """A new custody, or the end of one that is there."""
        return {"custody.new": always(self.add_custody), "custody.end": among(self._lines, self.edit)}

    def _lines(self) -> Sequence[CustodyLine]:
        return self.rows(self.record)

    def add_custody(self) -> None:
        """Note who has custody of a child."""
        self.open_form(
            self.tr("Ny vårdnad"),
            guardianship_fields(self, self.record.page.members),
            GuardianshipDraft(),
            self.desk.families.set_guardian,
            called=Called("custody.new"),
            primary=self.tr("Lägg till"),
        )

    def edit(self, row: CustodyLine) -> None:
        """Note that a custody ends."""
        self.open_form(
            self.tr("Vårdnaden upphör"),
            day_fields(self.tr("Sista dag")),
            DayDraft(on=self.record.today),
            partial(self._end, row.id),
            called=Called("custody.end", row.id),
            primary=self.tr("Spara"),
            intro=self.tr("{} har inte längre vårdnaden om {}.").format(row.guardian, row.child),
        )

    def _end(self, guardianship_id: UUID, draft: DayDraft) -> object:
        return self.desk.families.end_guardianship(guardianship_id, draft.on or self.record.today)


def _child(row: CustodyLine) -> str:
    return row.child


def _guardian(row: CustodyLine) -> str:
    return row.guardian


def _from(row: CustodyLine) -> str:
    return words.day(row.guardianship.valid_from)


def _to(row: CustodyLine) -> str:
    return words.day(row.guardianship.valid_to)
