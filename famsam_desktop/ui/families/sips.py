"""The card of the coordinated individual plans (SIP) that exist for the members; the team does not own them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from uuid import UUID

from famsam_desktop.domain import drafts
from famsam_desktop.domain.agencies import Sip, SipDraft, SipReviewDraft
from famsam_desktop.domain.errors import Problem
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.card import ListCard
from famsam_desktop.ui.families.forms import sip_fields
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.registers.offers import NewAgency
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.fields import Day, Field, Pick
from famsam_desktop.ui.widgets.keeping import Called, Opener, always, among
from famsam_desktop.ui.widgets.table import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class SipLine:
    """A plan with the name of the member it is about."""

    sip: Sip
    member: str = field(repr=False)

    @property
    def id(self) -> UUID:
        """The plan's id."""
        return self.sip.id


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSipDraft(SipDraft):
    """A plan as typed in, and whose it is."""

    member_id: UUID | None = None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing or wrong."""
        return (*drafts.given("member_id", self.member_id), *SipDraft.problems(self, today))


class SipsCard(ListCard[SipLine]):
    """SIP."""

    def columns(self) -> Sequence[Column[SipLine]]:
        """Who, since when, who answers for it, when it is reviewed."""
        return (
            Column(title=self.tr("Vem"), text=_member, strong=True, weight=1),
            Column(title=self.tr("Upprättad"), text=_established, spare=True),
            Column(title=self.tr("Huvudansvarig"), text=_responsible, weight=2),
            Column(title=self.tr("Följs upp"), text=_review),
        )

    def make_empty(self) -> Empty:
        """No plan known."""
        return Empty(
            "file-text",
            self.tr("Ingen samordnad individuell plan (SIP) är känd."),
            self.tr("Ny SIP"),
            self.add_sip,
            self,
        )

    def make_actions(self) -> None:
        """Review, remove, add."""
        self.add_row_action(self.tr("Uppföljd …"), "check", self.edit, keys="F2")
        self.add_row_action(self.tr("Ta bort SIP"), "trash-2", self.remove, keys="Delete")
        self.add_new_action(self.tr("Ny SIP"), self.add_sip)

    def rows(self, record: FamilyRecord) -> Sequence[SipLine]:
        """All that are known."""
        return [SipLine(sip=one, member=record.member_name(one.member_id)) for one in record.page.sips]

    def editors(self) -> Mapping[str, Opener]:
        """A new plan, and the review of one."""
        return {"sips.new": always(self.add_sip), "sips.review": among(self._lines, self.edit)}

    def _lines(self) -> Sequence[SipLine]:
        return self.rows(self.record)

    def add_sip(self) -> None:
        """Note that a member has a plan."""
        people = [(member.id, member.name) for member in self.record.page.members]
        who = Field(
            name="member_id", label=self.tr("Vem"), kind=Pick(people, self.tr("Välj medlem")), required=True
        )
        dialog = self.open_form(
            self.tr("Ny SIP"),
            (who, *sip_fields(self, self.record.agencies)),
            NewSipDraft(member_id=people[0][0] if len(people) == 1 else None),
            self._add,
            called=Called("sips.new"),
            primary=self.tr("Lägg till"),
        )
        NewAgency(self.desk, self.jobs, dialog, "responsible_agency_id")

    def edit(self, row: SipLine) -> None:
        """A plan is not the team's to change; that it was reviewed is noted."""
        again = Field(
            name="review_on",
            label=self.tr("Följs upp nästa gång"),
            kind=Day(),
            help=self.tr("Lämna tomt om planen inte ska följas upp igen."),
        )
        self.open_form(
            self.tr("SIP är uppföljd"),
            (again,),
            SipReviewDraft(),
            partial(self.desk.families.review_sip, row.id),
            called=Called("sips.review", row.id),
            intro=row.member,
        )

    def remove(self, row: SipLine) -> None:
        """Remove a plan."""
        self.do_at_once(partial(self.desk.families.remove_sip, row.id), self.tr("SIP är borttagen."))

    def _add(self, draft: NewSipDraft) -> object:
        plain = SipDraft(
            established_on=draft.established_on,
            responsible_agency_id=draft.responsible_agency_id,
            review_on=draft.review_on,
        )
        return self.desk.families.add_sip(draft.member_id, plain) if draft.member_id else None


def _member(row: SipLine) -> str:
    return row.member


def _established(row: SipLine) -> str:
    return words.day(row.sip.established_on)


def _responsible(row: SipLine) -> str:
    return row.sip.responsible_agency


def _review(row: SipLine) -> str:
    return words.day(row.sip.review_on)
