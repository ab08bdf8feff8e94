"""The vault: unlocking, committing, what the journal costs, and a store of 130 MB copied and looked through."""

import itertools
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from uuid import UUID

from famsam_desktop.domain.agendas import AgendaItemDraft
from famsam_desktop.domain.families import FamilyDraft
from famsam_desktop.domain.meetings import MeetingDraft, MeetingType
from famsam_desktop.services import vault
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.demo import PASSPHRASE, PEOPLE
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.store.folder import StoreFolder
from famsam_desktop.store.journal import Recorder
from famsam_desktop.store.keyfile import read_key_file
from famsam_desktop.store.work import Store
from measures.figure import Figure, Series
from measures.rounds import Run, interleaved, progress, timed
from measures.stores import Stores, opened

UNLOCK_MS = 300
EDIT_MS = 15
OVERHEAD = 2
LOOK_MS = 3000
_EDITS = 101
_LARGE_ROUNDS = 3


def figures(stores: Stores) -> list[Figure]:
    """All figures of the vault."""
    return [*_unlocking(stores), *_editing(stores), *_large(stores)]


# --- unlocking ---------------------------------------------------------------------------------------------------


def _unlocking(stores: Stores) -> list[Figure]:
    """Passphrase to desk on 59 families, and the derivation alone; the difference is what unlocking itself takes."""
    progress("unlocking")
    path = stores.usual()
    keys = read_key_file(StoreFolder(path).keys)
    derivation = next(slot.derivation for slot in keys.slots if slot.label == PEOPLE[0] and slot.derivation)

    def unlock() -> float:
        begun = perf_counter()
        desk = vault.unlock(path, PASSPHRASE, PEOPLE[0])
        taken = perf_counter() - begun
        desk.close()
        return taken

    whole, derived = interleaved(unlock, timed(lambda: derivation.key(PASSPHRASE)))
    after = Series("unlock − derivation", [a - b for a, b in zip(whole, derived, strict=True)])
    beside = f"{Series('unlock', whole)}, {Series('derivation', derived)}"
    return [Figure.milliseconds("unlock after the derivation", after, UNLOCK_MS, beside)]


# --- one edit, one use case --------------------------------------------------------------------------------------


class _Stamps(Recorder):
    """Stamps records and writes no entries: only to see what the journal costs."""

    def after_flush(self, *_arguments: object) -> None:
        """Nothing."""


class _Unjournalled(Store):
    recorder = _Stamps


def _editing(stores: Stores) -> list[Figure]:
    progress("committing")
    path = stores.folder / "edited.famsam"
    shutil.copytree(stores.demo(), path)
    with opened(path) as desk:
        edits = Series("one field of one family", [_edit(desk, number) for number in range(_EDITS)])
        bare = _Unjournalled(desk.store.engine, desk.store.device, desk.store.user_id, desk.store.clock)
        ours, without = interleaved(_schedule(desk, desk.store), _schedule(desk, bare), rounds=31)
    return [
        Figure.milliseconds("single edit committed", edits, EDIT_MS),
        Figure.ratio(
            "a meeting planned with its agenda, journal and all",
            Series("ours", ours),
            Series("without journal", without),
            OVERHEAD,
        ),
    ]


def _edit(desk: Desk, number: int) -> float:
    family = desk.families.rows()[0]
    page = desk.families.page(family.id).family
    draft = FamilyDraft(
        alias=page.alias,
        municipality_id=page.municipality_id,
        language=page.language,
        interpreter_needed=page.interpreter_needed,
        note=f"Anteckning {number}",
    )
    begun = perf_counter()
    desk.families.amend(family.id, draft)
    return perf_counter() - begun


_later = itertools.count()


def _schedule(desk: Desk, store: Store) -> Run:
    """Plan a meeting with five items on its agenda, each time on another day."""
    meetings, agendas = Meetings(store), Agendas(store)
    draft = MeetingDraft(title="Planering", type=MeetingType.OTHER, planned_minutes=60, chair_id=desk.user.id)

    def plan() -> None:
        start = datetime(2030, 1, 1, 9, tzinfo=UTC) + timedelta(days=next(_later))
        meeting_id = meetings.schedule(replace(draft, starts_at=start)).id
        assert isinstance(meeting_id, UUID)  # noqa: S101  (a meeting that was planned has one)
        for number in range(5):
            agendas.add(meeting_id, AgendaItemDraft(title=f"Punkt {number}", planned_minutes=10))

    return timed(plan)


# --- a large store -----------------------------------------------------------------------------------------------


def _large(stores: Stores) -> list[Figure]:
    path = stores.archive()
    size = _megabytes(path)
    progress(f"a store of {size:.0f} MB")
    derived = timed(lambda: read_key_file(StoreFolder(path).keys).unlock(PASSPHRASE, PEOPLE[0]))
    with opened(path) as desk:
        backed_up = [timed(desk.backups.make)() for _ in range(_LARGE_ROUNDS)]
    checked, alone = interleaved(timed(lambda: _look(path)), derived, rounds=_LARGE_ROUNDS)
    looked = [a - b for a, b in zip(checked, alone, strict=True)]
    return [
        Figure.milliseconds(f"verified backup of {size:.0f} MB", Series("backup", backed_up), LOOK_MS),
        Figure.milliseconds(f"check of {size:.0f} MB", Series("check − derivation", looked), LOOK_MS),
    ]


def _look(path: Path) -> None:
    faults = vault.check(path, PASSPHRASE, PEOPLE[0])
    if faults:
        raise ValueError(faults[0])


def _megabytes(path: Path) -> float:
    return StoreFolder(path).database(read_key_file(StoreFolder(path).keys)).stat().st_size / 1e6
