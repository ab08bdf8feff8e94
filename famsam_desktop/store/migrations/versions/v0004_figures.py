"""Figures that leave: the ledger of publications, and answers to surveys."""

from alembic import op

from famsam_desktop.store.migrations.v0001.shapes import (
    blob,
    code,
    day,
    index,
    instant,
    line,
    long_text,
    number,
    record,
    record_id,
)

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add two tables; nothing that is there is touched."""
    _publication()
    _survey_answer()


def _publication() -> None:
    op.create_table(
        "publication",
        record_id("device", primary=True),
        number("seq", primary=True),
        instant("at"),
        record_id("who", optional=True),
        line("kind"),
        record_id("record_id"),
        blob("content"),
        blob("chain"),
    )


def _survey_answer() -> None:
    op.create_table(
        "survey_answer",
        *record(),
        code("survey", "guardian", "agency", "meeting_check"),
        day("answered_on"),
        long_text("answers"),
    )
    index("survey_answer", "answered_on")
