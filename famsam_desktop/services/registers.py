"""What a user can do with the registers that bear no identity, and what the page Register shows."""

from collections import Counter
from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require
from famsam_desktop.domain.registers import ConsultationDraft, InformationMeetingDraft, Register
from famsam_desktop.store.work import Store


class Registers:
    """Consultations and information meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self) -> Register:
        """What every family shares, both registers, and the surveys."""
        with self._store.read() as work:
            contacts = tuple(work.agencies.contacts())
            return Register(
                agencies=tuple(work.agencies.all()),
                contacts=contacts,
                venues=tuple(work.agencies.venues()),
                consultations=work.registers.consultations(),
                information_meetings=work.registers.information_meetings(),
                surveys=work.surveys.piles(),
                municipalities=tuple(work.families.municipalities()),
                people=Counter(each.agency_id for each in contacts),
                coming=work.registers.coming(),
                moving=work.participants.left_behind(),
            )

    def consult(self, draft: ConsultationDraft) -> Change:
        """A consultation was given."""
        with self._store.write("registers.consult") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.REGISTERS, work.registers.add_consultation(draft))

    def amend_consultation(self, consultation_id: UUID, draft: ConsultationDraft) -> Change:
        """Correct a consultation."""
        with self._store.write("registers.amend_consultation") as work:
            require(draft.problems(work.rows.today))
            work.registers.change_consultation(consultation_id, draft)
            return Change(Topic.REGISTERS, consultation_id)

    def remove_consultation(self, consultation_id: UUID) -> Change:
        """Delete a consultation written down by mistake."""
        with self._store.write("registers.remove_consultation") as work:
            work.registers.remove_consultation(consultation_id)
            return Change(Topic.REGISTERS, consultation_id)

    def inform(self, draft: InformationMeetingDraft) -> Change:
        """The team told others about itself."""
        with self._store.write("registers.inform") as work:
            require(draft.problems(work.rows.today))
            return Change(Topic.REGISTERS, work.registers.add_information_meeting(draft))

    def amend_information_meeting(self, meeting_id: UUID, draft: InformationMeetingDraft) -> Change:
        """Correct an information meeting."""
        with self._store.write("registers.amend_information_meeting") as work:
            require(draft.problems(work.rows.today))
            work.registers.change_information_meeting(meeting_id, draft)
            return Change(Topic.REGISTERS, meeting_id)

    def remove_information_meeting(self, meeting_id: UUID) -> Change:
        """Delete an information meeting written down by mistake."""
        with self._store.write("registers.remove_information_meeting") as work:
            work.registers.remove_information_meeting(meeting_id)
            return Change(Topic.REGISTERS, meeting_id)
