"""What a user can do with families, their members, custody, own contacts and plans."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.agencies import OwnContactDraft, SipDraft, SipReviewDraft
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import NotFound, OutOfOrder
from famsam_desktop.domain.families import FamilyDraft, FamilyRow, GuardianshipDraft, MemberDraft
from famsam_desktop.domain.goals import in_order
from famsam_desktop.domain.municipalities import Municipality
from famsam_desktop.domain.overviews import CaseView, FamilyPage
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.trail import Readings
from famsam_desktop.store.family_rows import family_rows
from famsam_desktop.store.work import Store, Work


class Families:
    """The families the team knows."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._opened = Readings(store, TrailKind.FAMILY_OPENED)

    # --- reads ---------------------------------------------------------------------------------------------------

    def rows(self) -> list[FamilyRow]:
        """Every family, by alias."""
        with self._store.read() as work:
            return family_rows(work.rows)

    def municipalities(self) -> list[Municipality]:
        """The municipalities a family can live in."""
        with self._store.read() as work:
            return list(work.families.municipalities())

    def page(self, family_id: UUID) -> FamilyPage:
        """One family with all that stands on its page; that it was opened is entered in the trail."""
        page = self._page(family_id)
        self._opened.read(family_id)
        return page

    def _page(self, family_id: UUID) -> FamilyPage:
        with self._store.read() as work:
            members = work.families.members(family_id)
            own_contacts = work.own_contacts.of_family(family_id)
            cases = work.cases.of_family(family_id)
            processes = work.processes.of_cases(cases, members, own_contacts)
            return FamilyPage(
                family=work.families.one(family_id),
                members=members,
                guardianships=work.families.guardianships(family_id),
                own_contacts=own_contacts,
                sips=work.own_contacts.sips(family_id),
                cases=tuple(CaseView(case=case, processes=processes[case.id]) for case in cases),
                consents=work.consents.of_family(family_id),
                meetings=tuple(work.meetings.of_family(family_id)),
                actions=work.actions.of_family(family_id),
                goals=in_order(work.goals.of_family(family_id), (member.id for member in members)),
                check_ins=work.check_ins.of_family(family_id),
            )

    # --- families ------------------------------------------------------------------------------------------------

    def register(self, draft: FamilyDraft) -> Change:
        """A new family."""
        with self._store.write("families.register") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.FAMILIES, work.families.add(draft))

    def amend(self, family_id: UUID, draft: FamilyDraft) -> Change:
        """Correct what is known of a family."""
        with self._store.write("families.amend") as work:
            require(draft.problems(work.rows.today))
            work.families.change(family_id, draft)
            return Change(Topic.FAMILIES, family_id)

    def remove(self, family_id: UUID) -> Change:
        """Delete a family registered by mistake; one that has had a case stays."""
        with self._store.write("families.remove") as work:
            work.families.remove(family_id)
            return Change(Topic.FAMILIES, family_id)

    # --- members -------------------------------------------------------------------------------------------------

    def add_member(self, family_id: UUID, draft: MemberDraft) -> Change:
        """A new member of a family."""
        with self._store.write("families.add_member") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.FAMILIES, work.families.add_member(family_id, draft))

    def amend_member(self, member_id: UUID, draft: MemberDraft) -> Change:
        """Correct what is known of a member."""
        with self._store.write("families.amend_member") as work:
            require(draft.problems(work.rows.today))
            work.families.change_member(member_id, draft)
            return Change(Topic.FAMILIES, member_id)

    def remove_member(self, member_id: UUID) -> Change:
        """Delete a member added by mistake; one that a held meeting was about stays."""
        with self._store.write("families.remove_member") as work:
            work.families.remove_member(member_id)
            return Change(Topic.FAMILIES | Topic.MEETINGS, member_id)

    # --- custody -------------------------------------------------------------------------------------------------

    def set_guardian(self, draft: GuardianshipDraft) -> Change:
        """Say who has custody of a child; both belong to the same family."""
        with self._store.write("families.set_guardian") as work:
            require(draft.problems(work.rows.today))
            _same_family(work, draft)
            return Change(Topic.FAMILIES | Topic.CONSENTS, work.families.set_guardianship(draft))

    def end_guardianship(self, guardianship_id: UUID, on: date) -> Change:
        """Custody ended that day."""
        with self._store.write("families.end_guardianship") as work:
            began = work.families.guardianship(guardianship_id).valid_from
            if began is not None and on < began:
                raise OutOfOrder("guardianship", began)
            work.families.end_guardianship(guardianship_id, on)
            return Change(Topic.FAMILIES | Topic.CONSENTS, guardianship_id)

    # --- own contacts and plans ----------------------------------------------------------------------------------

    def add_own_contact(self, member_id: UUID, draft: OwnContactDraft) -> Change:
        """A member's own contact with an agency."""
        with self._store.write("families.add_own_contact") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.FAMILIES | Topic.CASES, work.own_contacts.add(member_id, draft))

    def amend_own_contact(self, own_contact_id: UUID, draft: OwnContactDraft) -> Change:
        """Correct an own contact, or say that it has ended."""
        with self._store.write("families.amend_own_contact") as work:
            require(draft.problems(work.rows.today))
            work.own_contacts.change(own_contact_id, draft)
            return Change(Topic.FAMILIES | Topic.CASES, own_contact_id)

    def remove_own_contact(self, own_contact_id: UUID) -> Change:
        """Delete an own contact written down by mistake."""
        with self._store.write("families.remove_own_contact") as work:
            work.own_contacts.remove(own_contact_id)
            return Change(Topic.FAMILIES | Topic.CASES, own_contact_id)

    def add_sip(self, member_id: UUID, draft: SipDraft) -> Change:
        """A coordinated individual plan that a member has."""
        with self._store.write("families.add_sip") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.FAMILIES, work.own_contacts.add_sip(member_id, draft))

    def review_sip(self, sip_id: UUID, draft: SipReviewDraft) -> Change:
        """A plan was reviewed; it is due again on the next day that is set, or not at all."""
        with self._store.write("families.review_sip") as work:
            require(draft.problems(work.rows.today))
            work.own_contacts.set_review(sip_id, draft.review_on)
            return Change(Topic.FAMILIES, sip_id)

    def remove_sip(self, sip_id: UUID) -> Change:
        """Delete a plan written down by mistake."""
        with self._store.write("families.remove_sip") as work:
            work.own_contacts.remove_sip(sip_id)
            return Change(Topic.FAMILIES, sip_id)


def _same_family(work: Work, draft: GuardianshipDraft) -> None:
    people = [work.families.member(each) for each in (draft.child_id, draft.guardian_id) if each is not None]
    if len({member.family_id for member in people}) != 1:
        raise NotFound("family_member")
