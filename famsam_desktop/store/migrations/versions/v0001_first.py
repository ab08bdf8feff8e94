"""The first schema, from nothing."""

from famsam_desktop.store.migrations.v0001 import cases, families, meetings, registers, team

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table, and the search index."""
    team.create()
    families.create()
    cases.create()
    meetings.create()
    registers.create()
