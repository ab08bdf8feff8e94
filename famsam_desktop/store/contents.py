"""What is in a database, counted in statements that every schema of ours understands."""

from datetime import datetime

from famsam_desktop.domain.backups import BackupContents
from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.outcomes import OPEN_STATUSES
from famsam_desktop.store.cipher import RawConnection, columns_of

_FAMILIES = "SELECT id FROM family WHERE deleted_at IS NULL"
_NOT_PURGED = " AND purged_on IS NULL"
_CASES = "SELECT id FROM family_case WHERE deleted_at IS NULL AND family_id IN ({families})"
_OPEN = """SELECT count(*) FROM ({cases}) AS one WHERE NOT EXISTS (
    SELECT 1 FROM case_event WHERE case_id = one.id AND step = ? AND deleted_at IS NULL)"""
_MEETINGS = """SELECT count(*) FROM meeting
    WHERE deleted_at IS NULL AND (case_id IS NULL OR case_id IN ({cases}))"""
_ACTIONS = """SELECT count(*) FROM action
    WHERE deleted_at IS NULL AND status IN (?, ?) AND (case_id IS NULL OR case_id IN ({cases}))"""


def counted(connection: RawConnection, at: datetime, people: tuple[str, ...]) -> BackupContents:
    """How much is in it; families that were purged do not count, nor does what is left of them."""
    families = _FAMILIES + (_NOT_PURGED if "purged_on" in columns_of(connection, "family") else "")
    cases = _CASES.format(families=families)
    changed = connection.execute("SELECT max(at) FROM version").fetchone()
    unfinished = sorted(status.value for status in OPEN_STATUSES)
    return BackupContents(
        taken_at=at,
        changed_at=datetime.fromisoformat(changed[0]) if changed and changed[0] else None,
        families=_number(connection, f"SELECT count(*) FROM ({families})"),  # noqa: S608  (our own text)
        open_cases=_number(connection, _OPEN.format(cases=cases), CaseStep.CLOSED.value),
        meetings=_number(connection, _MEETINGS.format(cases=cases)),
        open_actions=_number(connection, _ACTIONS.format(cases=cases), *unfinished),
        people=people,
    )


def _number(connection: RawConnection, statement: str, *parameters: str) -> int:
    row = connection.execute(statement, parameters).fetchone()
    return int(row[0]) if row else 0
