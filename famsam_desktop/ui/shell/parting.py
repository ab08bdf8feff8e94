"""Leaving the desk: what is asked for is finished, what is typed is kept, and the store is closed, whatever happens.

Nobody is asked anything: a lock is not to be delayed. What cannot be done is left out, and logged by its name alone.
"""

import logging
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from famsam_desktop.domain.errors import Cancelled, EnvironmentFault, Refusal
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.daily import back_up

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.ui.shell.unfinished import UnfinishedKeeper


LONGEST_BACKUP_SECONDS = 60.0
"""A store of many years is backed up in less; what takes longer is left to the backup of the next day."""


class Patience:
    """Stops a backup that nobody should have to wait for any longer."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._end = now() + LONGEST_BACKUP_SECONDS

    def go_on(self, _done: float) -> None:
        """Told how far the backup has come."""
        if self._now() > self._end:
            raise Cancelled


def part(desk: "Desk", jobs: Jobs, unfinished: "UnfinishedKeeper | None") -> None:
    """Wait for what is being saved, keep, note, back up if it is time, and close."""
    jobs.close()
    if unfinished is not None:
        _attempt("unfinished texts not kept", unfinished.close)
    _attempt("locking not noted", partial(desk.trail.note, TrailKind.LOCKED))
    _attempt("no backup at locking", partial(back_up, desk.backups, Patience().go_on))
    _attempt("store not closed well", desk.close)


def _attempt(event: str, act: Callable[[], object]) -> None:
    try:
        act()
    except (Refusal, EnvironmentFault) as reason:
        logging.getLogger(__name__).warning(event, exc_info=reason)
    except Exception as error:
        logging.getLogger(__name__).exception(event, exc_info=error)
