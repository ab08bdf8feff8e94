"""The card Publicerat: all that has left the team, and what is done about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from famsam_desktop.domain import drafts
from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.publications import LedgerEntry
from famsam_desktop.domain.published import NotAPublication
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.statistics.words import forms_words, shown_words, state_words
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Field, LongText
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.saving import usual_folder
from famsam_desktop.ui.widgets.table import Column, Mark, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Voiding:
    """Why a publication was never handed out."""

    void_reason: str = field(default="", repr=False)


class LedgerCard(Card):
    """Nothing is changed here but by making void what was never handed out, or entering what had left before."""

    refused = Signal(object)
    told = Signal(str, bool)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent.tr("Publicerat"), parent)
        self._desk, self._jobs = desk, jobs
        self.table: Table[LedgerEntry] = Table(
            self.tr("Publicerat"), self._columns(), self, identity=attrgetter("id")
        )
        self.table.setSortingEnabled(False)  # in the order it was entered, the newest first
        self.empty = Empty("inbox", self.tr("Inget är publicerat än."), parent=self)
        self.enter = button(
            self.tr("Lägg in en tidigare rapport …"), self, icon="plus", clicked=self.choose_earlier
        )
        self._actions = RowActions(self, self.table)
        self.void = self._actions.add(
            self.tr("Makulera …"), "circle-x", self.open_void, keys="Delete", allowed=_may_be_void
        )
        self.add(self.table)
        self.add(self.empty)
        self.add_action(self.enter)
        self.show_entries(())

    def show_entries(self, entries: Sequence[LedgerEntry]) -> None:
        """Show these, the newest first."""
        self.table.set_rows(reversed(entries))
        self.table.fit_rows(most=10)
        self.table.setVisible(bool(entries))
        self.empty.setVisible(not entries)
        self._actions.offer(bool(entries))

    def open_void_about(self, publication_id: UUID | None) -> None:
        """Ask about this one, once it is read; nothing when it is void or gone."""
        self._jobs.ask(
            self._desk.ledger.entries, partial(self._on_entries, publication_id), self.refused.emit
        )

    def _on_entries(self, publication_id: UUID | None, entries: Sequence[LedgerEntry]) -> None:
        for entry in entries:
            if entry.id == publication_id and _may_be_void(entry):
                self.open_void(entry)

    def open_void(self, entry: LedgerEntry) -> None:
        """Ask why it was never handed out."""
        dialog = FormDialog(
            self.tr("Makulera publiceringen?"),
            Form(
                [
                    Field(
                        name="void_reason",
                        label=self.tr("Skäl, och hur ni vet att ingen har fått siffrorna"),
                        kind=LongText(),
                        required=True,
                    )
                ],
                Voiding(),
                _problems,
                self,
            ),
            act=partial(_void, self._desk, entry),
            jobs=self._jobs,
            parent=self,
            primary=self.tr("Makulera"),
            intro=self.tr(
                "Bara siffror som aldrig har lämnats till någon får makuleras. Nya siffror jämförs inte längre med "
                "dem, så filerna får inte heller lämnas ut efteråt. En tidigare rapport makuleras bara om den lades in "
                "av misstag. Det går inte att ångra."
            ),
            then=self._on_void,
        )
        dialog.open_as("publication.void", entry.id)

    def add_earlier(self, path: str) -> None:
        """Enter a report from a file."""
        self._jobs.do(partial(_add_earlier, self._desk, Path(path)), self._on_entered, self.refused.emit)

    def choose_earlier(self) -> None:
        """Ask for the file of a report."""
        chosen = QFileDialog(self, self.tr("Välj rapporten"), usual_folder())
        chosen.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen.setNameFilter(self.tr("Rapporter (*.json)"))
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(self.add_earlier)
        chosen.open()

    def _on_entered(self, _change: Any) -> None:
        self.told.emit(self.tr("Rapporten står nu i liggaren."), False)

    def _on_void(self, _change: Any) -> None:
        self.told.emit(self.tr("Publiceringen är makulerad."), False)

    def _columns(self) -> Sequence[Column[LedgerEntry]]:
        return (
            Column(title=self.tr("Dag"), text=_made_on),
            Column(title=self.tr("Till och med"), text=_as_of, spare=True),
            Column(title=self.tr("Ändamål"), text=_purpose, weight=3, least=6, tip=_purpose_tip),
            Column(title=self.tr("Mottagare"), text=_recipient, weight=2, least=6),
            Column(title=self.tr("Tal"), text=_numbers, spare=True),
            Column(title=self.tr("Filer"), text=_forms, spare=True),
            Column(title=self.tr("Läge"), text=_state, mark=_state_mark, tip=_state_tip),
        )


def _void(desk: "Desk", entry: LedgerEntry, draft: Voiding) -> Change:
    return desk.ledger.void(entry.id, draft.void_reason)


def _add_earlier(desk: "Desk", path: Path) -> Change:
    try:
        return desk.ledger.add_earlier(desk.ledger.read_file(path))
    except OSError:
        raise NotAPublication("") from None


def _problems(draft: Voiding) -> Sequence[Problem]:
    return drafts.text("void_reason", draft.void_reason, required=True)


def _may_be_void(entry: LedgerEntry) -> bool:
    return entry.counts


def _made_on(entry: LedgerEntry) -> str:
    return entry.publication.made_on.isoformat()


def _as_of(entry: LedgerEntry) -> str:
    return entry.publication.as_of.isoformat()


def _purpose(entry: LedgerEntry) -> str:
    return entry.publication.purpose


def _purpose_tip(entry: LedgerEntry) -> str:
    return entry.publication.purpose or entry.publication.name


def _recipient(entry: LedgerEntry) -> str:
    return entry.publication.recipient


def _numbers(entry: LedgerEntry) -> str:
    return shown_words(entry.publication)


def _forms(entry: LedgerEntry) -> str:
    return forms_words(entry.publication)


def _state(entry: LedgerEntry) -> str:
    return state_words(entry)


def _state_tip(entry: LedgerEntry) -> str:
    return f"{state_words(entry)}: {entry.void_reason}" if entry.void_reason else state_words(entry)


def _state_mark(entry: LedgerEntry) -> Mark | None:
    return Mark("circle-x", "muted") if not entry.counts else None
