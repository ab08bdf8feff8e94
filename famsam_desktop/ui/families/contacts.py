"""The card of the members' own contacts with agencies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agencies import OwnContact, OwnContactDraft
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.forms import contact_choices, own_contact_fields
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.registers.offers import NewAgency, NewContact
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Field, Pick
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among
from famsam_desktop.ui.widgets.table import Column, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """An own contact with the name of the member who has it."""

    contact: OwnContact
    member: str = field(repr=False)
    today: date

    @property
    def id(self) -> UUID:
        """The contact's id."""
        return self.contact.id


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContactDraft(OwnContactDraft):
    """An own contact as typed in, and whose it is."""

    member_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (*drafts.given("member_id", self.member_id), *OwnContactDraft.problems(self, today))


class OwnContactsCard(ListCard[ContactLine]):
    """Egna kontakter."""

    def columns(self) -> Sequence[Column[ContactLine]]:
        """Who, where, what, and for how long."""
        return (
            Column(title=self.tr("Vem"), text=_member, strong=True, weight=2, least=7),
            Column(title=self.tr("Verksamhet"), text=_agency, weight=3, least=9),
            Column(title=self.tr("Vad"), text=_kind, weight=3),
            Column(title=self.tr("Kontaktperson"), text=_person, weight=2, spare=True),
            Column(title=self.tr("Från"), text=_from, key=_from, spare=True),
            Column(title=self.tr("Till"), text=_to, mark=_to_mark),
        )

    def make_empty(self) -> Empty:
        """No contacts yet."""
        return Empty(
            "handshake",
            self.tr("Inga egna kontakter än."),
            self.tr("Ny egen kontakt"),
            self.add_contact,
            self,
        )

    def make_actions(self) -> None:
        """Change, remove, add."""
        self.add_row_action(self.tr("Ändra kontakten"), "pencil", self.edit, keys="F2")
        self.add_row_action(self.tr("Ta bort kontakten"), "trash-2", self.remove, keys="Delete")
        self._row_actions.lead(self.tr("Visa i registret"), "book-open", self._to_register)
        self.add_new_action(self.tr("Ny egen kontakt"), self.add_contact)

    def _to_register(self, row: ContactLine) -> None:
        self.wanted.emit("registers", row.contact.contact_id or row.contact.agency_id)

    def rows(self, record: FamilyRecord) -> Sequence[ContactLine]:
        """Every contact, those that go on first."""
        lines = [
            ContactLine(contact=one, member=record.member_name(one.member_id), today=record.today)
            for one in record.page.own_contacts
        ]
        return sorted(lines, key=_order)

    def editors(self) -> Mapping[str, Opener]:
        """A new contact, or another wording of one that is there."""
        return {"contacts.new": always(self.add_contact), "contacts.amend": among(self._lines, self.edit)}

    def _lines(self) -> Sequence[ContactLine]:
        return self.rows(self.record)

    def add_contact(self) -> None:
        """A new own contact."""
        people = [(member.id, member.name) for member in self.record.page.members]
        who = Field(
            name="member_id",
            label=self.tr("Vem"),
            kind=Pick(people, self.tr("Välj medlem") if people else self.tr("Lägg först till en medlem")),
            required=True,
        )
        dialog = self.open_form(
            self.tr("Ny egen kontakt"),
            (who, *own_contact_fields(self, self.record.agencies)),
            NewContactDraft(member_id=people[0][0] if len(people) == 1 else None),
            self._add,
            called=Called("contacts.new"),
            primary=self.tr("Lägg till"),
        )
        self._follow_agency(dialog)

    def edit(self, row: ContactLine) -> None:
        """Change an own contact, or note that it has ended."""
        dialog = self.open_form(
            self.tr("Ändra kontakten"),
            own_contact_fields(self, self.record.agencies),
            _draft(row.contact),
            partial(self.desk.families.amend_own_contact, row.id),
            called=Called("contacts.amend", row.id, amends=True),
            intro=row.member,
        )
        self._follow_agency(dialog)
        dialog.form.set_draft(_draft(row.contact))  # the contact person can be shown only now

    def remove(self, row: ContactLine) -> None:
        """Remove an own contact."""
        act = partial(self.desk.families.remove_own_contact, row.id)
        self.do_at_once(act, self.tr("Den egna kontakten är borttagen."))

    def _add(self, draft: NewContactDraft) -> object:
        member_id = draft.member_id
        plain = OwnContactDraft(
            agency_id=draft.agency_id,
            contact_id=draft.contact_id,
            kind=draft.kind,
            valid_from=draft.valid_from,
            valid_to=draft.valid_to,
        )
        return self.desk.families.add_own_contact(member_id, plain) if member_id else None

    def _follow_agency[D: OwnContactDraft](self, dialog: FormDialog[D]) -> None:
        """Offer the contact persons of the agency chosen, now and at each change; what is missing can be made."""
        NewAgency(self.desk, self.jobs, dialog, "agency_id")
        NewContact(self.desk, self.jobs, dialog)
        dialog.form.edited.connect(partial(self._offer_contacts, dialog))
        self._offer_contacts(dialog)

    def _offer_contacts[D: OwnContactDraft](self, dialog: FormDialog[D]) -> None:
        editor = dialog.form.editor("contact_id")
        agency_id = dialog.form.draft().agency_id
        if isinstance(editor, ChoiceEditor) and editor.property("agency") != str(agency_id):
            editor.setProperty("agency", str(agency_id))
            offered = contact_choices(self.record.contacts, agency_id) if agency_id else []
            editor.set_choices(offered)
            editor.control().setEnabled(bool(offered))


def _draft(contact: OwnContact) -> OwnContactDraft:
    return OwnContactDraft(
        agency_id=contact.agency_id,
        contact_id=contact.contact_id,
        kind=contact.kind,
        valid_from=contact.valid_from,
        valid_to=contact.valid_to,
    )


def _order(row: ContactLine) -> tuple[bool, SortKey, date]:
    return _is_over(row), sv_key(row.member), row.contact.valid_from


def _is_over(row: ContactLine) -> bool:
    return row.contact.valid_to is not None and row.contact.valid_to < row.today


def _member(row: ContactLine) -> str:
    return row.member


def _agency(row: ContactLine) -> str:
    return row.contact.agency


def _kind(row: ContactLine) -> str:
    return words.contact_kind(row.contact)


def _person(row: ContactLine) -> str:
    return row.contact.contact


def _from(row: ContactLine) -> str:
    return words.day(row.contact.valid_from)


def _to(row: ContactLine) -> str:
    return words.day(row.contact.valid_to) or said("Pågår")


def _to_mark(row: ContactLine) -> Mark:
    return Mark("history", "muted") if _is_over(row) else Mark("", "ok")
