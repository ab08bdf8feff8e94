"""A record by what is typed on the command line: the beginning of its id, or a family's alias."""

import re
from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.errors import Ambiguous, NoSuchId
from famsam_desktop.store.belonging import Belonging, Ref
from famsam_desktop.store.records import Record
from famsam_desktop.store.rows import Rows, live, table
from famsam_desktop.store.tables import FamilyTable

_family = table(FamilyTable)
_AN_ID = re.compile(r"[0-9a-f]{1,32}")


def by_beginning(rows: Rows, kinds: Iterable[type[Record]], typed: str) -> tuple[str, UUID]:
    """The kind and the id of the one record that begins so; `NoSuchId` and `Ambiguous` name the first kind."""
    sources = [table(kind) for kind in kinds]
    beginning = typed.strip().lower().replace("-", "")
    if not _AN_ID.fullmatch(beginning):
        raise NoSuchId(sources[0].name)
    found = [(source.name, record_id) for source in sources for record_id in _in(rows, source, beginning)]
    if not found:
        raise NoSuchId(sources[0].name)
    if len(found) > 1:
        raise Ambiguous(sources[0].name, len(found))
    return found[0]


def _in(rows: Rows, source: sa.Table, beginning: str) -> list[UUID]:
    statement = sa.select(source.c.id).where(
        live(source), sa.func.lower(sa.func.hex(source.c.id)).startswith(beginning)
    )
    found = [record_id for (record_id,) in rows.all(statement)]
    return [record_id for record_id in found if not _is_left_over(rows, (source.name, record_id))]


def _is_left_over(rows: Rows, ref: Ref) -> bool:
    """Whether a record is what a purge left of a family for the figures, and nobody's any more."""
    belonging, above = Belonging(rows), {ref}
    while above:
        families = [record_id for kind, record_id in above if kind == "family"]
        purged = sa.select(_family.c.id).where(_family.c.id.in_(families), _family.c.purged_on.is_not(None))
        if families and rows.first(purged) is not None:
            return True
        above = {owner for owners in belonging.owners(above).values() for owner in owners}
    return False


def family_called(rows: Rows, alias: str) -> UUID | None:
    """The one family with this alias, whatever its capitals; None when there is none."""
    family = table(FamilyTable)
    wanted = alias.strip().casefold()
    named = rows.all(sa.select(family.c.id, family.c.alias).where(live(family), family.c.purged_on.is_(None)))
    found = [row.id for row in named if row.alias.casefold() == wanted]
    if len(found) > 1:
        raise Ambiguous("family", len(found))
    return found[0] if found else None
