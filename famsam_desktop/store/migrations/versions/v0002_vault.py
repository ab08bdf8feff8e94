"""Steps that can be reversed, the audit trail, unfinished texts, and families that were purged."""

from alembic import op

from famsam_desktop.store.migrations.v0001.shapes import (
    blob,
    day,
    instant,
    line,
    long_text,
    number,
    record_id,
    ref,
)

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add two columns and two tables; nothing that is there is touched."""
    op.add_column("version", number("reverses", optional=True))
    op.add_column("family", day("purged_on", optional=True))
    op.create_table(
        "trail",
        record_id("device", primary=True),
        number("seq", primary=True),
        instant("at"),
        record_id("who", optional=True),
        line("kind"),
        record_id("record_id", optional=True),
        line("detail"),
        blob("chain"),
    )
    op.create_table(
        "unfinished",
        number("id", primary=True),
        ref("user_id", "user"),
        line("place"),
        record_id("record_id", optional=True),
        line("editor"),
        record_id("about_id", optional=True),
        long_text("typed"),
    )
