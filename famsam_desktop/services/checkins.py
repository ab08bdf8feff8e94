"""Check-ins: how the team keeps in touch with a family between meetings."""

from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.checkins import CheckIn, CheckInDraft, DueCheckIn, rhythm_problems
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.errors import CaseIsClosed, OutOfOrder
from famsam_desktop.store.work import Store, Work


class CheckIns:
    """What the team does between meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_case(self, case_id: UUID) -> list[CheckIn]:
        """The check-ins of a case, newest first."""
        with self._store.read() as work:
            return list(work.check_ins.of_case(case_id))

    def due(self) -> list[DueCheckIn]:
        """The cases whose next check-in is due, the longest overdue first."""
        with self._store.read() as work:
            return list(work.check_ins.due(work.rows.today))

    def record(self, case_id: UUID, draft: CheckInDraft) -> Change:
        """Write down a contact; one from before the closing can be written down later."""
        with self._store.write("check_ins.record") as work:
            _proven(work, case_id, draft)
            return Change(Topic.CHECK_INS, work.check_ins.add(case_id, draft))

    def amend(self, check_in_id: UUID, draft: CheckInDraft) -> Change:
        """Correct a check-in."""
        with self._store.write("check_ins.amend") as work:
            _proven(work, work.check_ins.one(check_in_id).case_id, draft)
            work.check_ins.change(check_in_id, draft)
            return Change(Topic.CHECK_INS, check_in_id)

    def remove(self, check_in_id: UUID) -> Change:
        """Delete a check-in written down by mistake."""
        with self._store.write("check_ins.remove") as work:
            work.check_ins.remove(check_in_id)
            return Change(Topic.CHECK_INS, check_in_id)

    def set_rhythm(self, case_id: UUID, days: int | None) -> Change:
        """So many days between check-ins of an open case; None switches the rhythm off."""
        with self._store.write("check_ins.set_rhythm") as work:
            require(rhythm_problems(days))
            closed_on = work.cases.one(case_id).closed_on
            if closed_on is not None:
                raise CaseIsClosed(closed_on)
            work.check_ins.set_rhythm(case_id, days)
            return Change(Topic.CHECK_INS | Topic.CASES, case_id)


def _proven(work: Work, case_id: UUID, draft: CheckInDraft) -> None:
    """Refuse a check-in that is incomplete, or of a day before or after its case."""
    require(draft.problems(work.rows.today))
    case = work.cases.one(case_id)
    if draft.happened_on is None:
        return
    if draft.happened_on < case.opened_on:
        raise OutOfOrder("check_in", case.opened_on)
    if case.closed_on is not None and draft.happened_on > case.closed_on:
        raise CaseIsClosed(case.closed_on)
