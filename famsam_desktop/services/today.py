"""The page Idag: the next meetings and all that waits."""

from collections.abc import Iterator
from datetime import timedelta

from famsam_desktop.domain.awaited import pressing
from famsam_desktop.domain.consents import EXPIRES_SOON
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.today import SIP_DAYS_BEFORE, SUMMARY_DAYS_AFTER, LacksConsent, Today
from famsam_desktop.services.agendas import days_before
from famsam_desktop.services.households import households
from famsam_desktop.store.work import Store, Work

MEETINGS_SHOWN = 8
_MANY = 500


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
                lacking_consent=tuple(_lacking_consent(work)),
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


def _lacking_consent(work: Work) -> Iterator[LacksConsent]:
    """Consent that was there when they were asked may be refused, withdrawn or run out by the day."""
    coming = {row.id: row for row in work.meetings.upcoming(work.rows.now, _MANY)}
    unreasoned = work.participants.unreasoned(coming)
    families = {row.id: row.family_id for row in coming.values() if row.family_id and row.id in unreasoned}
    known, discussed = households(work, families.values()), work.meetings.discussed(families)
    for meeting_id, family_id in families.items():
        row, agency_ids = coming[meeting_id], unreasoned[meeting_id]
        about = discussed.get(meeting_id, frozenset())
        stand = known[family_id].standings(about, local_day(row.starts_at), set(agency_ids))
        people = sum(stand[each].is_missing for each in agency_ids)
        if people:
            yield LacksConsent(meeting=row, people=people)
