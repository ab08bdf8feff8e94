"""Consultations and information meetings, counted without identity; and how much leans on what is shared."""

from collections import Counter
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.registers import (
    Consultation,
    ConsultationDraft,
    InformationMeeting,
    InformationMeetingDraft,
)
from famsam_desktop.store.participants import is_coming
from famsam_desktop.store.rows import Rows, live, table, typed
from famsam_desktop.store.tables import (
    ConsultationTable,
    InformationMeetingTable,
    MeetingTable,
    MunicipalityTable,
    ParticipantTable,
)


class RegisterStore:
    """Reads and writes the registers; `figures` counts them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def coming(self) -> dict[UUID, int]:
        """In how many coming meetings each agency, contact and room is named."""
        meeting, participant = table(MeetingTable), table(ParticipantTable)
        coming = (live(meeting), is_coming(self._rows.today))
        statement = (
            sa.select(participant.c.meeting_id, participant.c.contact_id, participant.c.agency_id)
            .join_from(participant, meeting, meeting.c.id == participant.c.meeting_id)
            .where(live(participant), *coming)
        )
        named = {
            (row.meeting_id, each)
            for row in self._rows.all(statement)
            for each in (row.contact_id, row.agency_id)
        }
        rooms = self._rows.all(sa.select(meeting.c.id, meeting.c.venue_id).where(*coming))
        named |= {(row.id, row.venue_id) for row in rooms}
        return dict(Counter(each for _, each in named if each is not None))

    # --- consultations -------------------------------------------------------------------------------------------

    def consultations(self) -> tuple[Consultation, ...]:
        """Every consultation, the newest first."""
        names = ("category", "sector", "minutes")
        return tuple(Consultation(**values) for values in self._newest_first(ConsultationTable, names))

    def add_consultation(self, draft: ConsultationDraft) -> UUID:
        """A consultation."""
        return self._rows.add(ConsultationTable(**_columns(draft))).id

    def change_consultation(self, consultation_id: UUID, draft: ConsultationDraft) -> None:
        """The consultation as it is now."""
        self._rows.change(self._rows.get(ConsultationTable, consultation_id), **_columns(draft))

    def remove_consultation(self, consultation_id: UUID) -> None:
        """It never was."""
        self._rows.remove(self._rows.get(ConsultationTable, consultation_id))

    # --- information meetings ------------------------------------------------------------------------------------

    def information_meetings(self) -> tuple[InformationMeeting, ...]:
        """Every information meeting, the newest first."""
        names = ("audience", "form", "attendees")
        found = self._newest_first(InformationMeetingTable, names)
        return tuple(InformationMeeting(**values) for values in found)

    def add_information_meeting(self, draft: InformationMeetingDraft) -> UUID:
        """An information meeting."""
        return self._rows.add(InformationMeetingTable(**_columns(draft))).id

    def change_information_meeting(self, meeting_id: UUID, draft: InformationMeetingDraft) -> None:
        """The information meeting as it is now."""
        self._rows.change(self._rows.get(InformationMeetingTable, meeting_id), **_columns(draft))

    def remove_information_meeting(self, meeting_id: UUID) -> None:
        """It never was."""
        self._rows.remove(self._rows.get(InformationMeetingTable, meeting_id))

    def _newest_first(
        self, kind: type[ConsultationTable | InformationMeetingTable], names: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        register, municipality = table(kind), table(MunicipalityTable)
        statement = (
            sa.select(
                register.c.id,
                register.c.happened_on.label("on"),
                register.c.municipality_id,
                sa.func.coalesce(municipality.c.name, "").label("municipality"),
                *(register.c[name] for name in names),
            )
            .join_from(register, municipality, municipality.c.id == register.c.municipality_id, isouter=True)
            .where(live(register))
            .order_by(register.c.happened_on.desc(), register.c.created_at.desc(), register.c.id)
        )
        return [row._asdict() for row in self._rows.all(statement)]


def _columns(draft: ConsultationDraft | InformationMeetingDraft) -> dict[str, Any]:
    values = typed(draft)
    return {"happened_on": values.pop("on"), **values}
