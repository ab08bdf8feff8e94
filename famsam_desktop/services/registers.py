"""What a user can do with the registers that bear no identity."""

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.registers import ConsultationDraft, InformationMeetingDraft
from famsam_desktop.store.work import Store


class Registers:
    """Consultations and information meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def consult(self, draft: ConsultationDraft) -> Change:
        """A consultation was given."""
        with self._store.write("registers.consult") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.REGISTERS, work.registers.add_consultation(draft))

    def inform(self, draft: InformationMeetingDraft) -> Change:
        """The team told others about itself."""
        with self._store.write("registers.inform") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.REGISTERS, work.registers.add_information_meeting(draft))
