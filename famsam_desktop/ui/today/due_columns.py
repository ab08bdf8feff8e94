"""What each list of what waits shows of a row: pure functions, and the columns they stand in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.awaited import Awaited
from famsam_desktop.domain.checkins import DueCheckIn
from famsam_desktop.domain.meetings import MeetingRow
from famsam_desktop.domain.proposals import Proposal
from famsam_desktop.domain.today import DueSip, LacksConsent, LateGoal
from famsam_desktop.ui import times
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.today.sections import DayWords
from famsam_desktop.ui.widgets.table import Column, Mark

_LATE = Mark("triangle-alert", "bad")


def lacking_consent(parent: QWidget, words: DayWords) -> Sequence[Column[LacksConsent]]:
    """Coming meetings where consent does not reach everybody any more."""
    return (
        Column(title=parent.tr("När"), text=partial(_meeting_day, words)),
        Column(title=parent.tr("Möte"), text=_lacking_subject, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("Samtycke"), text=_lacking, mark=_late),
    )


def answers(parent: QWidget, words: DayWords) -> Sequence[Column[Awaited]]:
    """Answers past their day, and hand-overs that nobody has accepted."""
    return (
        Column(title=parent.tr("Senast"), text=_reply_by, mark=partial(_answer_mark, words)),
        Column(title=parent.tr("Från vem"), text=_whose, strong=True, weight=4, least=5),
        Column(title=parent.tr("Familj"), text=_awaited_family, weight=1, least=6.5),
    )


def check_ins(parent: QWidget, words: DayWords) -> Sequence[Column[DueCheckIn]]:
    """Cases whose next check-in is due."""
    return (
        Column(title=parent.tr("Familj"), text=_check_in_family, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("Senaste kontakt"), text=partial(_last_contact, words)),
    )


def goals(parent: QWidget) -> Sequence[Column[LateGoal]]:
    """Goals past their day."""
    return (
        Column(title=parent.tr("Dag"), text=_target, mark=_late),
        Column(title=parent.tr("Familj"), text=_goal_family, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("Mål"), text=_goal, weight=4, least=5),
    )


def summaries(parent: QWidget) -> Sequence[Column[MeetingRow]]:
    """Held meetings whose summary was not sent."""
    return (
        Column(title=parent.tr("Möte"), text=_subject, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("Hölls"), text=_held),
    )


def proposals(parent: QWidget) -> Sequence[Column[Proposal]]:
    """Proposals of times, none of which was chosen."""
    return (
        Column(title=parent.tr("Möte"), text=_proposed, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("Svar"), text=_not_asked),
    )


def sips(parent: QWidget, words: DayWords) -> Sequence[Column[DueSip]]:
    """Plans to be reviewed."""
    return (
        Column(title=parent.tr("Följs upp"), text=_review, mark=partial(_sip_mark, words)),
        Column(title=parent.tr("Familj"), text=_sip_family, strong=True, weight=1, least=6.5),
        Column(title=parent.tr("Vem"), text=_sip_member, weight=1, spare=True),
    )


def _meeting_day(words: DayWords, row: LacksConsent) -> str:
    return words.day(row.meeting)


def _lacking_subject(row: LacksConsent) -> str:
    return row.meeting.subject


def _lacking(row: LacksConsent) -> str:
    return said("saknas för {people}").format(people=row.people)


def _late(_row: object) -> Mark | None:
    return _LATE


def _reply_by(row: Awaited) -> str:
    return times.short_date(row.reply_by) if row.reply_by is not None else heading(row.kind)


def _answer_mark(words: DayWords, row: Awaited) -> Mark | None:
    late = words.moment is not None and row.is_overdue(words.moment.today)
    return _LATE if late else Mark("arrow-right", "muted")


def _whose(row: Awaited) -> str:
    return row.whose


def _awaited_family(row: Awaited) -> str:
    return row.family


def _check_in_family(row: DueCheckIn) -> str:
    return row.family


def _last_contact(words: DayWords, row: DueCheckIn) -> str:
    return words.past(row.last_on) if row.last_on is not None else said("ingen än")


def _target(row: LateGoal) -> str:
    return times.short_date(row.target_on)


def _goal_family(row: LateGoal) -> str:
    return row.family


def _goal(row: LateGoal) -> str:
    return f"{row.text} ({row.member})"


def _subject(row: MeetingRow) -> str:
    return row.subject


def _held(row: MeetingRow) -> str:
    return times.short_day(times.local_day(row.starts_at))


def _proposed(row: Proposal) -> str:
    return row.subject


def _not_asked(row: Proposal) -> str:
    left = len(row.asked)
    return (
        said("{answers} saknas").format(answers=counted(left, "svar", "svar"))
        if left
        else said("alla har svarat")
    )


def _review(row: DueSip) -> str:
    return times.short_date(row.review_on)


def _sip_mark(words: DayWords, row: DueSip) -> Mark | None:
    late = words.moment is not None and row.review_on < words.moment.today
    return _LATE if late else Mark("calendar", "muted")


def _sip_family(row: DueSip) -> str:
    return row.family


def _sip_member(row: DueSip) -> str:
    return row.member
