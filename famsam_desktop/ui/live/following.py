"""Booking the next meeting while everybody is still in the room."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from famsam_desktop.domain.meetings import MeetingDraft
from famsam_desktop.ui.meetings.schedule import Again, ScheduleChoices, ScheduleDialog, read_choices
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class Following(QObject):
    """Opens the plan of the next meeting over a page, begun as this one was planned."""

    def __init__(
        self, desk: "Desk", page: Page, *, then: Callable[[], object], refused: Callable[[Any], None]
    ) -> None:
        super().__init__(page)
        self._desk, self._page, self._then, self._refused = desk, page, then, refused

    def plan(self, meeting_id: UUID) -> None:
        """Read what it begins from, and open it."""
        self._page.jobs.ask(partial(_read, self._desk, meeting_id), self._on_read, self._refused)

    def _on_read(self, found: tuple[MeetingDraft, ScheduleChoices]) -> None:
        draft, choices = found
        dialog = ScheduleDialog(
            self._desk, self._page.jobs, self._page, draft=draft, choices=choices, then=self._on_booked
        )
        dialog.open_as("next")

    def _on_booked(self, _change: Any) -> None:
        self._then()
        self._page.told.emit(self.tr("Nästa möte är planerat."), True)


def _read(desk: "Desk", meeting_id: UUID) -> tuple[MeetingDraft, ScheduleChoices]:
    """The plan of the meeting without its time, what there is to choose among, and who can be asked again."""
    page, contact_ids = desk.meetings.page(meeting_id), {each.id for each in desk.agencies.contacts()}
    people = [who for who in page.participants if who.contact_id is None or who.contact_id in contact_ids]
    again = Again(meeting_id=meeting_id, case_id=page.meeting.case_id, participants=people)
    draft = replace(desk.meetings.draft_of(meeting_id), starts_at=None)
    return draft, replace(read_choices(desk), again=again)
