"""Disposal: a family erased everywhere, with only the facts left that figures are counted from."""

from uuid import UUID

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.errors import Cancelled, NotConfirmed, StillOngoing
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.services.backups import Backups
from famsam_desktop.services.keys import Keys
from famsam_desktop.store.keys import named_alike
from famsam_desktop.store.purge import compact
from famsam_desktop.store.trail import Noted
from famsam_desktop.store.work import Store, Work

_TOUCHED = (
    Topic.FAMILIES
    | Topic.CASES
    | Topic.CONSENTS
    | Topic.MEETINGS
    | Topic.AGENDAS
    | Topic.OUTCOMES
    | Topic.ACTIONS
)
_ERASED, _COMPACT = 0.2, 0.5
"""Where the work has come when the family is gone, and when its pages are."""


class Disposal:
    """Purging, which cannot be undone."""

    def __init__(self, store: Store, keys: Keys, backups: Backups) -> None:
        self._store = store
        self._keys = keys
        self._backups = backups

    def purge(
        self,
        family_id: UUID,
        *,
        second_person: str = "",
        second_passphrase: str = "",
        progress: Progress = unheard,
    ) -> Change:
        """Erase a family without an open case; a second person confirms with a passphrase, where there is one.

        When the disk is full afterwards, the family is erased all the same: what fails is the new backup, or giving
        back the room; the older backups, which know the family, are there until a purge or the settings renew them.
        """
        with self._store.read() as work:
            _refuse_ongoing(work, family_id)
        self._confirm(second_person, second_passphrase)
        progress(0.0)
        with self._store.write("disposal.purge") as work:
            _refuse_ongoing(work, family_id)
            erased = work.purge.family(family_id)
            work.trail.note(Noted(kind=TrailKind.PURGED, record_id=family_id, detail=f"{erased} records"))
        _tell(progress, _ERASED)
        compact(self._store.engine)
        _tell(progress, _COMPACT)
        self._backups.start_over(_rest_of(progress))
        return Change(_TOUCHED, family_id)

    def _confirm(self, second_person: str, second_passphrase: str) -> None:
        """Two pairs of eyes, where there are two."""
        if len(self._keys.people()) < 2:
            return
        with self._store.read() as work:
            own = "" if self._store.user_id is None else work.users.one(self._store.user_id).name
        second = second_person.strip()
        if not second or named_alike(second, own):
            raise NotConfirmed
        self._keys.confirm(second, second_passphrase)


def _refuse_ongoing(work: Work, family_id: UUID) -> None:
    work.families.one(family_id)
    if any(case.closed_on is None for case in work.cases.of_family(family_id)):
        raise StillOngoing


def _tell(progress: Progress, done: float) -> None:
    """Say how far it has come; what is erased cannot be called off."""
    try:
        progress(done)
    except Cancelled:
        return


def _rest_of(progress: Progress) -> Progress:
    def tell(done: float) -> None:
        _tell(progress, _COMPACT + done * (1 - _COMPACT))

    return tell
