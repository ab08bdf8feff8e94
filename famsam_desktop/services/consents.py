"""What a user can do with consents."""

from datetime import date
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.consents import Consent, ConsentDraft, Coverage, Standing
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import InTheFuture, NotFound, OutOfOrder
from famsam_desktop.services.households import household
from famsam_desktop.services.meeting_rules import reasons_reviewed
from famsam_desktop.store.work import Store, Work


class Consents:
    """The consents that lift secrecy."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_family(self, family_id: UUID) -> list[Consent]:
        """A family's consents, newest first."""
        with self._store.read() as work:
            return list(work.consents.of_family(family_id))

    def coverage(self, family_id: UUID, agency_id: UUID, day: date) -> Coverage:
        """How far the family's consents reach an agency on a day."""
        return self.standing(family_id, agency_id, day).coverage

    def standing(
        self, family_id: UUID, agency_id: UUID, day: date, discussed_ids: frozenset[UUID] = frozenset()
    ) -> Standing:
        """How an agency stands on a day, towards these children or every child, with every reason to think twice."""
        with self._store.read() as work:
            return household(work, family_id).standings(discussed_ids, day, {agency_id})[agency_id]

    def record(self, family_id: UUID, draft: ConsentDraft) -> Change:
        """Write down what somebody answered about a member of the family."""
        with self._store.write("consents.record") as work:
            _hold(work, family_id, draft)
            with reasons_reviewed(work, family_id):
                consent_id = work.consents.add(family_id, draft)
            return Change(Topic.CONSENTS, consent_id)

    def amend(self, consent_id: UUID, draft: ConsentDraft) -> Change:
        """Correct a consent."""
        with self._store.write("consents.amend") as work:
            family_id = work.consents.one(consent_id).family_id
            _hold(work, family_id, draft)
            with reasons_reviewed(work, family_id):
                work.consents.change(consent_id, draft)
            return Change(Topic.CONSENTS, consent_id)

    def withdraw(self, consent_id: UUID, on: date) -> Change:
        """The consent was taken back that day."""
        with self._store.write("consents.withdraw") as work:
            consent = work.consents.one(consent_id)
            if on > work.rows.today:
                raise InTheFuture("withdrawal")
            if on < consent.valid_from:
                raise OutOfOrder("withdrawal", consent.valid_from)
            with reasons_reviewed(work, consent.family_id):
                work.consents.withdraw(consent_id, on)
            return Change(Topic.CONSENTS, consent_id)


def _hold(work: Work, family_id: UUID, draft: ConsentDraft) -> None:
    """Refuse a draft with problems, or about or by somebody who is not of the family."""
    require(draft.problems(work.rows.today))
    members = {member.id for member in work.families.members(family_id)}
    if not members.issuperset({draft.about_id, draft.given_by_id}):
        raise NotFound("family_member")
