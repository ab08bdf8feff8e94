"""Registers without identity, the journal and the search index."""

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
    ref,
)


def create() -> None:
    """Create these tables, each after those it refers to."""
    _consultation()
    _information_meeting()
    _version()
    _search_entry()
    _search()


def _consultation() -> None:
    op.create_table(
        "consultation",
        *record(),
        day("happened_on"),
        code("category", "signposting", "anonymous_family", "out_of_scope", name="consultationcategory"),
        code("sector", "education", "preschool", "social_services", "health_care", "other", optional=True),
        ref("municipality_id", "municipality", optional=True),
        number("minutes", optional=True),
    )
    index("consultation", "happened_on")


def _information_meeting() -> None:
    op.create_table(
        "information_meeting",
        *record(),
        day("happened_on"),
        line("audience"),
        ref("municipality_id", "municipality", optional=True),
        line("form"),
        number("attendees", optional=True),
    )
    index("information_meeting", "happened_on")


def _version() -> None:
    op.create_table(
        "version",
        record_id("device", primary=True),
        number("seq", primary=True),
        number("step"),
        line("action"),
        instant("at"),
        record_id("who", optional=True),
        line("entity"),
        record_id("record_id"),
        line("field", optional=True),
        long_text("value", optional=True),
        blob("salt", optional=True),
        blob("digest"),
        line("bases"),
        blob("chain"),
    )
    index("version", "device", "step")
    index("version", "record_id", "field")


def _search_entry() -> None:
    op.create_table(
        "search_entry",
        number("id", primary=True),
        line("entity"),
        record_id("record_id", unique=True),
        long_text("body"),
    )


def _search() -> None:
    op.execute("""CREATE VIRTUAL TABLE search USING fts5(
    body, content='search_entry', content_rowid='id', tokenize='trigram case_sensitive 0 remove_diacritics 0')""")
    op.execute("""INSERT INTO search(search, rank) VALUES ('secure-delete', 1)""")
