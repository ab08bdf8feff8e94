"""The card of a family's members: who they are, which agencies they meet, and why they are counted or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from famsam_desktop.domain.families import Member, MemberDraft
from famsam_desktop.domain.processes import MemberProcess
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.forms import EndingDraft, ending_fields, member_fields
from famsam_desktop.ui.families.narrowing import Narrowing
from famsam_desktop.ui.families.record import FamilyRecord, member_draft
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among
from famsam_desktop.ui.widgets.table import Column, Mark

_SPARE = (6,)
"""The reason, which stands in full below the table for the member that is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """A member with what stands beside it in the table."""

    member: Member
    contacts: str
    judged: MemberProcess | None
    today: date

    @property
    def id(self) -> UUID:
        """The member's id."""
        return self.member.id


class MembersCard(ListCard[MemberLine]):
    """Medlemmar."""

    def columns(self) -> Sequence[Column[MemberLine]]:
        """Name, role, age, school, agencies, and whether the member is a process."""
        return (
            Column(title=self.tr("Namn"), text=_name, mark=_protection, strong=True, weight=1, least=9),
            Column(title=self.tr("Roll"), text=_role),
            Column(title=self.tr("Född"), text=_born, key=_birth_year),
            Column(title=self.tr("Skola"), text=_school, weight=1, spare=True),
            Column(title=self.tr("Egna kontakter"), text=_contacts, weight=5, least=7, spare=True),
            Column(title=self.tr("Process"), text=_process, mark=_process_mark),
            Column(title=self.tr("Varför"), text=_reason, weight=8, least=9, spare=True),
        )

    def make_empty(self) -> Empty:
        """No members yet."""
        return Empty("users", self.tr("Inga medlemmar än."), self.tr("Ny medlem"), self.add_member, self)

    def make_actions(self) -> None:
        """Below the table stands the chosen member's reason in full."""
        Narrowing(self.table, self.columns(), _SPARE, 56)
        self.detail = note("", self)
        self.add(self.detail)
        self._ending = self.add_row_action(self.tr("Avsluta processen"), "flag", self.end_process)
        self.add_row_action(self.tr("Ändra medlemmen"), "pencil", self.edit, keys="F2")
        self.add_row_action(self.tr("Ta bort medlemmen"), "trash-2", self.remove, keys="Delete")
        self.add_new_action(self.tr("Ny medlem"), self.add_member, "user-plus")

    def rows(self, record: FamilyRecord) -> Sequence[MemberLine]:
        """The members, each judged in the open case or the last one."""
        view = record.view
        judged = {one.member_id: one for one in view.processes} if view is not None else {}
        return [
            MemberLine(
                member=member,
                contacts=words.contacts_summary(member.id, record.page.own_contacts, record.today),
                judged=judged.get(member.id),
                today=record.today,
            )
            for member in record.page.members
        ]

    def picked(self, row: MemberLine | None) -> None:
        """Say the reason in full, and whether there is a process to end."""
        self._ending.setEnabled(row is not None and _has_current_process(row))
        self.detail.setVisible(row is not None)
        if row is not None:
            self.detail.setText(f"{row.member.name}: {words.process_reason(row.judged)}.")

    def editors(self) -> Mapping[str, Opener]:
        """A new member; another wording, or the end of the process, of one that is there."""
        return {
            "members.new": always(self.add_member),
            "members.amend": among(self._lines, self.edit),
            "members.end": among(self._lines, self.end_process),
        }

    def _lines(self) -> Sequence[MemberLine]:
        return self.rows(self.record)

    def add_member(self) -> None:
        """A new member."""
        act = partial(self.desk.families.add_member, self.record.id)
        self.open_form(
            self.tr("Ny medlem"),
            member_fields(self),
            MemberDraft(),
            act,
            called=Called("members.new"),
            primary=self.tr("Lägg till"),
        )

    def edit(self, row: MemberLine) -> None:
        """Change a member."""
        act = partial(self.desk.families.amend_member, row.id)
        self.open_form(
            self.tr("Ändra medlemmen"),
            member_fields(self),
            member_draft(row.member),
            act,
            called=Called("members.amend", row.id, amends=True),
        )

    def remove(self, row: MemberLine) -> None:
        """Remove a member, with what is noted about them; taken back, all of it is there again."""
        act = partial(self.desk.families.remove_member, row.id)
        said = self.tr("{} är borttagen.").format(row.member.name)
        self.do_at_once(act, self._with_them(row.id).format(said))

    def end_process(self, row: MemberLine) -> None:
        """End a member's process while the case goes on."""
        if row.judged is None:
            return
        self.open_form(
            self.tr("Avsluta processen"),
            ending_fields(self),
            EndingDraft(on=self.record.today),
            partial(self._end, row.judged.case_id, row.id),
            called=Called("members.end", row.id),
            primary=self.tr("Avsluta processen"),
            intro=self.tr("Ärendet går vidare. {} räknas inte längre som en aktuell process.").format(
                row.member.name
            ),
        )

    def _with_them(self, member_id: UUID) -> str:
        """Room for what is said, and that more than the name has left the page, when there was more."""
        page = self.record.page
        about = {one.member_id for one in page.own_contacts} | {one.member_id for one in page.sips}
        about |= {one.about_id for one in page.consents} | {one.given_by_id for one in page.consents}
        about |= {one.child_id for one in page.guardianships}
        about |= {one.guardian_id for one in page.guardianships}
        about |= {one.member_id for one in page.goals}
        if member_id not in about:
            return "{}"
        return self.tr("{} Kontakter, vårdnad, SIP, samtycken och mål följde med.")

    def _end(self, case_id: UUID, member_id: UUID, draft: EndingDraft) -> object:
        return self.desk.cases.end_process(case_id, member_id, draft.on or self.record.today, draft.reason)


def _name(row: MemberLine) -> str:
    return _protected(row.member.name) if row.member.protected_identity else row.member.name


def _protected(name: str) -> str:
    return said("{name} (skyddade uppgifter)").format(name=name)


def _protection(row: MemberLine) -> Mark | None:
    return Mark("eye-off", "warn") if row.member.protected_identity else None


def _role(row: MemberLine) -> str:
    return heading(row.member.role)


def _born(row: MemberLine) -> str:
    return words.born(row.member.birth_year, row.today)


def _birth_year(row: MemberLine) -> int | None:
    return row.member.birth_year


def _school(row: MemberLine) -> str:
    return row.member.school


def _contacts(row: MemberLine) -> str:
    return row.contacts


def _process(row: MemberLine) -> str:
    return words.is_process(row.judged, row.today)


def _process_mark(row: MemberLine) -> Mark:
    counted = row.judged is not None and row.judged.process is not None
    return Mark("circle-check", "ok") if counted else Mark("circle-x", "muted")


def _reason(row: MemberLine) -> str:
    return words.process_reason(row.judged)


def _has_current_process(row: MemberLine) -> bool:
    return (
        row.judged is not None and row.judged.process is not None and row.judged.process.current_on(row.today)
    )
