"""The card of the family's consents: the matrix, and every consent with its dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.consents import Capacity, Consent, ConsentDraft, ConsentState
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.card import FamilyCard, ListCard
from famsam_desktop.ui.families.consent_form import consent_draft, consent_fields, follow_giver
from famsam_desktop.ui.families.forms import DayDraft, day_fields
from famsam_desktop.ui.families.matrix import (
    AgencyLine,
    Person,
    agency_lines,
    children,
    givers,
    matrix_columns,
)
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.offers import NewAgency
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.terms import heading, term
from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among
from famsam_desktop.ui.widgets.page import Within
from famsam_desktop.ui.widgets.rowactions import RowActions
from famsam_desktop.ui.widgets.table import Column, Mark, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLine:
    """A consent on the day it is looked at."""

    consent: Consent
    today: date

    @property
    def id(self) -> UUID:
        """The consent's id."""
        return self.consent.id

    @property
    def state(self) -> ConsentState:
        """Where it stands."""
        return self.consent.state_on(self.today)


class CoverageCard(FamilyCard):
    """Samtycken per verksamhet: one table whose columns are the people who answer."""

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, desk, jobs, parent)
        self._lines: Sequence[AgencyLine] = ()
        self._shape: tuple[tuple[Person, ...], ...] | None = None
        self._note = note("", self)
        self.table: Table[AgencyLine] = Table(title, self._columns((), ()), self, identity=attrgetter("id"))
        self.table.opened.connect(self._to_register)
        self._row_actions = RowActions(self, self.table)
        self._row_actions.lead(self.tr("Visa i registret"), "book-open", self._to_register)
        for part in (self._note, self.table):
            self.add(part)

    @property
    def lines(self) -> Sequence[AgencyLine]:
        """What the matrix shows."""
        return self._lines

    def fill(self, record: FamilyRecord) -> None:
        """Show the agencies; the columns follow the guardians."""
        self._lines = lines = agency_lines(record)
        shape = people, towards = givers(record), children(record)
        self._show_note(bool(lines), people)
        if shape != self._shape:
            self._shape = shape
            self.table.set_rows(())  # those of before know nothing of these people
            self.table.sort_by(-1)
            self.table.show_columns(self._columns(people, towards))
        self.table.set_rows(lines)
        self.table.fit_rows(most=12)
        self.table.setVisible(bool(lines))
        self._row_actions.offer(bool(lines))

    def _columns(self, people: Sequence[Person], towards: Sequence[Person]) -> list[Column[AgencyLine]]:
        titles = [(each.id, self.tr("För {}").format(each.name)) for each in towards]
        return matrix_columns(self.tr("Verksamhet"), self.tr("Samtycke"), people, titles)

    def _to_register(self, row: AgencyLine) -> None:
        self.wanted.emit("registers", row.id)

    def _show_note(self, some: bool, people: tuple[Person, ...]) -> None:
        if not some:
            self._note.setText(self.tr("Familjen har ingen pågående kontakt och inget samtycke att visa än."))
        elif not people:
            self._note.setText(self.tr("Ingen vårdnadshavare finns bland medlemmarna än."))
        self._note.setVisible(not some or not people)


class ConsentsCard(ListCard[ConsentLine]):
    """Samtycken."""

    def columns(self) -> Sequence[Column[ConsentLine]]:
        """Who answered about whom, what, and until when."""
        return (
            Column(title=self.tr("Lämnat av"), text=_giver, strong=True, weight=2, least=7),
            Column(title=self.tr("Gäller"), text=_about, weight=2, least=6),
            Column(title=self.tr("Läge"), text=_state, mark=_state_mark),
            Column(title=self.tr("Till och med"), text=_to, mark=_to_mark),
        )

    def make_empty(self) -> Empty:
        """No consent yet."""
        return Empty(
            "shield-check",
            self.tr("Inga samtycken än. Utan samtycke kan verksamheterna inte tala med varandra."),
            self.tr("Nytt samtycke"),
            self.add_consent,
            self,
        )

    def make_actions(self) -> None:
        """Withdraw, change, add."""
        self.detail = note("", self)
        self.add(self.detail)
        self.blank = icon_button(
            self.tr("Blankett att fylla i"), "file-text", self, clicked=self.look_at_blank_form
        )
        self.add_action(self.blank)
        self.add_row_action(self.tr("Samtycket som blankett"), "printer", self.look_at_form)
        self._withdrawing = self.add_row_action(self.tr("Återkalla samtycket"), "undo-2", self.withdraw)
        self.add_row_action(self.tr("Ändra samtycket"), "pencil", self.edit, keys="F2")
        self._row_actions.lead(self.tr("Visa den som svarade"), "user", self._to_giver)
        self.add_new_action(self.tr("Nytt samtycke"), self.add_consent)

    def rows(self, record: FamilyRecord) -> Sequence[ConsentLine]:
        """Every consent, newest first."""
        return [ConsentLine(consent=one, today=record.today) for one in record.page.consents]

    def picked(self, row: ConsentLine | None) -> None:
        """Say which agencies the chosen consent reaches."""
        self._withdrawing.setEnabled(row is not None and row.consent.withdrawn_on is None)
        self.detail.setVisible(row is not None)
        if row is not None:
            self.detail.setText(self._describe(row.consent))

    def editors(self) -> Mapping[str, Opener]:
        """A new consent; another wording, or the withdrawal, of one that is there."""
        return {
            "consents.new": always(self.add_consent),
            "consents.amend": among(self._lines, self.edit),
            "consents.withdraw": among(self._lines, self.withdraw),
        }

    def _lines(self) -> Sequence[ConsentLine]:
        return self.rows(self.record)

    def _to_giver(self, row: ConsentLine) -> None:
        self.wanted.emit("families", Within(self.record.id, row.consent.given_by_id))

    def look_at_blank_form(self) -> None:
        """A form to sign, with what goes without saying and the agencies that the family meets."""
        draft = replace(self._first_draft(), valid_from=None)
        self.look_at_paper(partial(self.desk.documents.consent_form, self.record.id, draft))

    def look_at_form(self, row: ConsentLine) -> None:
        """A form to sign, with what was written down of a consent."""
        draft = consent_draft(row.consent)
        self.look_at_paper(partial(self.desk.documents.consent_form, self.record.id, draft))

    def _first_draft(self) -> ConsentDraft:
        """Who gives it and whom it is about, where there is no choice."""
        guardian_ids = self.record.guardian_ids()
        children = [member.id for member in self.record.page.members if member.is_child]
        return ConsentDraft(
            given_by_id=next(iter(guardian_ids)) if len(guardian_ids) == 1 else None,
            capacity=Capacity.GUARDIAN if len(guardian_ids) == 1 else None,
            about_id=children[0] if len(children) == 1 else None,
            valid_from=self.record.today,
        )

    def add_consent(self) -> None:
        """A new consent."""
        dialog = self.open_form(
            self.tr("Nytt samtycke"),
            consent_fields(self, self.record),
            self._first_draft(),
            partial(self.desk.consents.record, self.record.id),
            called=Called("consents.new"),
            primary=self.tr("Lägg till"),
            intro=self.tr("Ett samtycke antecknas för var och en som svarar. Fråga även barnet."),
        )
        NewAgency(self.desk, self.jobs, dialog, "agency_ids")
        follow_giver(dialog, self.record)

    def edit(self, row: ConsentLine) -> None:
        """Correct a consent."""
        dialog = self.open_form(
            self.tr("Ändra samtycket"),
            consent_fields(self, self.record),
            consent_draft(row.consent),
            partial(self.desk.consents.amend, row.id),
            called=Called("consents.amend", row.id, amends=True),
        )
        NewAgency(self.desk, self.jobs, dialog, "agency_ids")

    def withdraw(self, row: ConsentLine) -> None:
        """Note that a consent was taken back."""
        self.open_form(
            self.tr("Återkalla samtycket"),
            day_fields(self.tr("Återkallat den")),
            DayDraft(on=self.record.today),
            partial(self._withdraw, row.id),
            called=Called("consents.withdraw", row.id),
            primary=self.tr("Återkalla"),
            intro=self.tr("Samtycket från {} gäller inte längre från den dagen.").format(
                row.consent.given_by
            ),
        )

    def _withdraw(self, consent_id: UUID, draft: DayDraft) -> Any:
        return self.desk.consents.withdraw(consent_id, draft.on or self.record.today)

    def _describe(self, consent: Consent) -> str:
        names = sorted(filter(None, map(self.record.agency_name, consent.agency_ids)))
        parts = [
            self.tr("{} ({}, {})").format(consent.given_by, term(consent.capacity), term(consent.form)),
            self.tr("från {}").format(words.day(consent.valid_from)),
            self.tr("omfattar {}").format(", ".join(names))
            if names
            else self.tr("omfattar ingen verksamhet"),
        ]
        if consent.topics:
            parts.append(self.tr("om {}").format(consent.topics))
        if consent.received_by:
            parts.append(self.tr("mottaget av {}").format(consent.received_by))
        return "; ".join(parts) + "."


def _giver(row: ConsentLine) -> str:
    return row.consent.given_by


def _about(row: ConsentLine) -> str:
    return row.consent.about


def _state(row: ConsentLine) -> str:
    return heading(row.state)


def _state_mark(row: ConsentLine) -> Mark:
    return words.consent_mark(row.state)


def _to(row: ConsentLine) -> str:
    if row.consent.withdrawn_on is not None:
        return words.day(row.consent.withdrawn_on)
    last = words.day(row.consent.valid_to) or said("Tills vidare")
    return said("{day}, löper ut").format(day=last) if row.consent.expires_soon(row.today) else last


def _to_mark(row: ConsentLine) -> Mark | None:
    return Mark("triangle-alert", "warn") if row.consent.expires_soon(row.today) else Mark()
