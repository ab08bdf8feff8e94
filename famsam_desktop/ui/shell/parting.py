"""Leaving the desk: what is asked for is finished, what is typed is kept, and the store is closed, whatever happens.

Nobody is asked anything: a lock is not to be delayed. What cannot be done is left out, and logged by its name alone.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from famsam_desktop.domain.errors import EnvironmentFault, Refusal
from famsam_desktop.domain.trail import TrailKind
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.shell.daily import back_up

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.ui.shell.unfinished import UnfinishedKeeper


def part(desk: "Desk", jobs: Jobs, unfinished: "UnfinishedKeeper | None") -> None:
    """Wait for what is being saved, keep, note, back up if it is time, and close."""
    jobs.close()
    if unfinished is not None:
        _attempt("unfinished texts not kept", unfinished.close)
    _attempt("locking not noted", partial(desk.trail.note, TrailKind.LOCKED))
    _attempt("no backup at locking", partial(back_up, desk.backups))
    _attempt("store not closed well", desk.close)


def _attempt(event: str, act: Callable[[], object]) -> None:
    try:
        act()
    except (Refusal, EnvironmentFault) as reason:
        logging.getLogger(__name__).warning(event, exc_info=reason)
    except Exception as error:
        logging.getLogger(__name__).exception(event, exc_info=error)
