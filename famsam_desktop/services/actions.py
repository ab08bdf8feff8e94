"""Actions: who does what, by when, and how far it has come."""

from dataclasses import replace
from uuid import UUID

from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require, text
from famsam_desktop.domain.errors import CaseIsClosed, NotFound
from famsam_desktop.domain.outcomes import Action, ActionDraft, ActionStatus, Owner, OwnerKind
from famsam_desktop.domain.terms import heading, term
from famsam_desktop.store.work import Store, Work


class Actions:
    """What the team does with actions."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- reads ---------------------------------------------------------------------------------------------------

    def open(self) -> list[Action]:
        """The actions somebody still has to do, soonest due first."""
        with self._store.read() as work:
            return work.actions.open()

    def all(self) -> list[Action]:
        """Every action, soonest due first."""
        with self._store.read() as work:
            return work.actions.all()

    def awaited(self) -> list[Awaited]:
        """Questions taken home and hand-overs that nobody has answered, soonest day first."""
        with self._store.read() as work:
            return list(work.awaited.all())

    def of_meeting(self, meeting_id: UUID) -> list[Action]:
        """The actions that a meeting gave rise to."""
        with self._store.read() as work:
            return list(work.actions.of_meeting(meeting_id))

    def owners(self, case_id: UUID | None) -> list[tuple[Owner, str, str]]:
        """Who can own an action: the team, the family of the case, and the people at the agencies."""
        with self._store.read() as work:
            team = [
                (Owner(OwnerKind.USER, user.id), user.name, term(OwnerKind.USER)) for user in work.users.all()
            ]
            family = [] if case_id is None else work.families.members(work.cases.one(case_id).family_id)
            members = [
                (Owner(OwnerKind.MEMBER, member.id), member.name, heading(member.role)) for member in family
            ]
            contacts = [
                (Owner(OwnerKind.CONTACT, contact.id), contact.name, contact.agency)
                for contact in work.agencies.contacts()
            ]
            return [*team, *members, *contacts]

    # --- changes -------------------------------------------------------------------------------------------------

    def add(self, draft: ActionDraft) -> Change:
        """Agree on an action, at a meeting or between meetings."""
        with self._store.write("actions.add") as work:
            proven = _proven(work, draft)
            _on_an_open_case(work, proven)
            return Change(Topic.ACTIONS, work.actions.add(proven))

    def amend(self, action_id: UUID, draft: ActionDraft) -> Change:
        """Correct an action; its status stays."""
        with self._store.write("actions.amend") as work:
            work.actions.one(action_id)
            work.actions.change(action_id, _proven(work, draft))
            return Change(Topic.ACTIONS, action_id)

    def set_status(self, action_id: UUID, status: ActionStatus, result: str = "") -> Change:
        """Say how far an action has come, and what came of it."""
        with self._store.write("actions.set_status") as work:
            require(text("result", result))
            work.actions.one(action_id)
            work.actions.set_status(action_id, status, result)
            return Change(Topic.ACTIONS, action_id)

    def remove(self, action_id: UUID) -> Change:
        """Strike an action out."""
        with self._store.write("actions.remove") as work:
            work.actions.one(action_id)
            work.actions.remove(action_id)
            return Change(Topic.ACTIONS, action_id)


def _proven(work: Work, draft: ActionDraft) -> ActionDraft:
    """The draft in the case of its meeting; refused when incomplete or owned by another family's member."""
    require(draft.problems(work.rows.today))
    if draft.meeting_id is not None:
        draft = replace(draft, case_id=work.meetings.one(draft.meeting_id).case_id)
    owner = draft.owner
    if owner is not None and owner.kind is OwnerKind.MEMBER:
        family_id = work.families.member(owner.id).family_id
        if draft.case_id is None or work.cases.one(draft.case_id).family_id != family_id:
            raise NotFound("family_member")
    return draft


def _on_an_open_case(work: Work, draft: ActionDraft) -> None:
    """What was agreed at a meeting can be written down later; nothing new is begun on a closed case."""
    if draft.case_id is None or draft.meeting_id is not None:
        return
    closed_on = work.cases.one(draft.case_id).closed_on
    if closed_on is not None:
        raise CaseIsClosed(closed_on)
