"""The page Idag: the next meetings and all that waits."""

from datetime import timedelta

from famsam_desktop.domain.consents import EXPIRES_SOON
from famsam_desktop.domain.today import AGENDA_DAYS_BEFORE, Today
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
            open_families = work.today.open_families()
            return Today(
                meetings=tuple(work.meetings.of_day_and_after(today, MEETINGS_SHOWN)),
                overdue=tuple(work.actions.overdue(today)),
                open_actions=work.actions.open_count(),
                agendas_to_send=tuple(
                    work.meetings.agendas_to_send(now, today + timedelta(days=AGENDA_DAYS_BEFORE))
                ),
                expiring=tuple(
                    (alias, consent)
                    for alias, consent in work.consents.ending(today, today + EXPIRES_SOON)
                    if consent.expires_soon(today) and consent.family_id in open_families
                ),
                without_meeting=work.today.waiting(now),
            )
