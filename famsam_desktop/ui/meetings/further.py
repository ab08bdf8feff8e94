"""The dialogs by which a paper for all that was sent goes on: as it is to more people, or as a new version."""

from collections.abc import Callable
from functools import partial
from typing import Any

from famsam_desktop.domain.papers import PaperRow
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.meetings.summoning import ForwardDialog, RenewDialog


def forward_dialog(step: MeetingStep, row: PaperRow, then: Callable[[Any], None]) -> ForwardDialog:
    """Asks which of those who have none of it are sent the same paper."""
    people = [each for each in step.sight.page.participants if each.id in row.further]
    return ForwardDialog(
        row.paper.kind,
        people,
        partial(step.desk.papers.forward, row.id),
        today=step.sight.today,
        then=then,
        jobs=step.jobs,
        parent=step,
    )


def renew_dialog(step: MeetingStep, row: PaperRow, then: Callable[[Any], None]) -> RenewDialog:
    """Asks why the paper no longer holds, and who is sent the new version."""
    return RenewDialog(
        row.paper.kind,
        step.sight.page.participants,
        partial(step.desk.papers.renew, row.id),
        today=step.sight.today,
        then=then,
        jobs=step.jobs,
        parent=step,
    )
