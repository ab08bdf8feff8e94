"""Make a demo store: a vault of its own, filled in one transaction."""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from famsam_desktop.services import vault
from famsam_desktop.services.demo.identity import Team, made_id
from famsam_desktop.services.demo.write import records, write
from famsam_desktop.services.desk import Desk
from famsam_desktop.store.derivation import FLOOR

PEOPLE = ("Karin Ek", "Amir Haddad")
PASSPHRASE = "lugn skog vid sjön"  # noqa: S105 — everybody is told it: nothing in a demo store is secret


def build(path: Path, *, clock: Callable[[], datetime], passphrase: str = PASSPHRASE) -> Desk:
    """A demo store as of now, open in the hands of the first of its people."""
    people = [vault.NewPerson(name=name, passphrase=passphrase) for name in PEOPLE]
    created = vault.create(path, people, clock=clock, cost=FLOOR, demo=True, new_id=_first_ids())
    try:
        _fill(created.desk)
    except BaseException:
        created.desk.close()
        raise
    return created.desk


def _fill(desk: Desk) -> None:
    ids = {user.name: user.id for user in desk.users}
    towns = {town.name: town.id for town in desk.families.municipalities()}
    team = Team(users=tuple(ids[name] for name in PEOPLE), municipalities=towns)
    made = list(records(team, desk.clock()))
    with desk.store.write("demo.build") as work:
        write(work, made)


def _first_ids() -> Callable[[], UUID]:
    """Ids for what every new store begins with, the same on every run."""
    numbers = count()

    def next_id() -> UUID:
        return made_id("beginning", next(numbers))

    return next_id
