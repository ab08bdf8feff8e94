"""Consultations and information meetings: counted, without identity."""

from uuid import UUID

from famsam_desktop.domain.registers import ConsultationDraft, InformationMeetingDraft
from famsam_desktop.store.rows import Rows, typed
from famsam_desktop.store.tables import ConsultationTable, InformationMeetingTable


class RegisterStore:
    """Writes the registers; `figures` counts them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add_consultation(self, draft: ConsultationDraft) -> UUID:
        """A consultation."""
        values = typed(draft)
        return self._rows.add(ConsultationTable(happened_on=values.pop("on"), **values)).id

    def add_information_meeting(self, draft: InformationMeetingDraft) -> UUID:
        """An information meeting."""
        values = typed(draft)
        return self._rows.add(InformationMeetingTable(happened_on=values.pop("on"), **values)).id
