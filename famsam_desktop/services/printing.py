"""What several papers print in the same way."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from famsam_desktop.domain.agendas import PrintedAction, PrintedQuestion
from famsam_desktop.domain.handouts import doer
from famsam_desktop.domain.meetings import MeetingForm, Participant
from famsam_desktop.domain.outcomes import Action, Outcome, OutcomeKind
from famsam_desktop.domain.overviews import MeetingPage
from famsam_desktop.domain.terms import heading
from famsam_desktop.services.settings import organisation_of
from famsam_desktop.store.work import Work


def convener(work: Work) -> str:
    """Who convenes: the organisation that the store belongs to."""
    return organisation_of(work)


def place(page: MeetingPage) -> str:
    """The room with its address; without a room, how people meet."""
    if page.venue is None:
        return "" if page.meeting.form is MeetingForm.IN_PERSON else heading(page.meeting.form)
    return ", ".join(part for part in (page.venue.name, page.venue.address) if part)


def comes_from(participant: Participant) -> str:
    """The agency of a participant, or the family; a support person comes from neither."""
    return "Familjen" if participant.member_id is not None else participant.agency


def printed_action(
    action: Action,
    today: date,
    left_out_for: tuple[str, ...] = (),
    hidden: Mapping[UUID, str] | None = None,
) -> PrintedAction:
    """An action as a line on paper, with where its owner comes from, and who does not get it."""
    return PrintedAction(
        who=", ".join(part for part in (doer(action, hidden or {}), action.agency) if part),
        what=action.what,
        due=action.due,
        is_overdue=action.is_overdue(today),
        left_out_for=left_out_for,
    )


def printed_question(outcome: Outcome, today: date) -> PrintedQuestion:
    """A question taken home, or a hand-over, as a line on paper with who is to answer."""
    return PrintedQuestion(
        who=", ".join(part for part in (outcome.receiver, outcome.agency) if part),
        what=outcome.text,
        is_hand_over=outcome.kind is OutcomeKind.HAND_OVER,
        due=outcome.reply_by,
        is_overdue=outcome.is_overdue(today),
    )
