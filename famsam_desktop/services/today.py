"""The page Idag: the next meetings and all that waits."""

from datetime import timedelta

from famsam_desktop.domain.awaited import pressing
from famsam_desktop.domain.consents import EXPIRES_SOON
from famsam_desktop.domain.today import SIP_DAYS_BEFORE, SUMMARY_DAYS_AFTER, Today
from famsam_desktop.services.agendas import days_before
from famsam_desktop.store.work import Store

MEETINGS_SHOWN = 8


class TodayDesk:
    """What is due, soonest first."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self) -> Today:
        """Everything on the page, as it stands now."""
        with self._store.read() as work:
            now, today = work.rows.now, work.rows.today
            agenda_days = days_before(work)
            open_families = work.today.open_families()
            return Today(
                meetings=tuple(work.meetings.of_day_and_after(today, MEETINGS_SHOWN)),
                overdue=tuple(work.actions.overdue(today)),
                open_actions=work.actions.open_count(),
                agendas_to_send=tuple(
                    work.meetings.agendas_to_send(now, today + timedelta(days=agenda_days))
                ),
                agenda_days=agenda_days,
                expiring=tuple(
                    (alias, consent)
                    for alias, consent in work.consents.ending(today, today + EXPIRES_SOON)
                    if consent.expires_soon(today) and consent.family_id in open_families
                ),
                without_meeting=work.today.waiting(now),
                answers=pressing(work.awaited.all(), today),
                check_ins=work.check_ins.due(today),
                goals=work.today.late_goals(today),
                summaries_to_send=tuple(
                    row
                    for row in work.meetings.summaries_to_send(today - timedelta(days=SUMMARY_DAYS_AFTER))
                    if row.family_id is None or row.family_id in open_families
                ),
                proposals=tuple(work.proposals.open()),
                sips=work.today.sips_to_review(open_families, today + timedelta(days=SIP_DAYS_BEFORE)),
            )
