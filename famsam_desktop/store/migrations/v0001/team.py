"""The team, its municipalities, and the agencies around the families."""

from alembic import op

from famsam_desktop.store.migrations.v0001.shapes import (
    code,
    day,
    index,
    line,
    long_text,
    number,
    once,
    record,
    ref,
    tick,
)


def create() -> None:
    """Create these tables, each after those it refers to."""
    _user()
    _setting()
    _municipality()
    _population()
    _agency()
    _contact()
    _venue()


def _user() -> None:
    op.create_table(
        "user",
        *record(),
        line("name"),
        line("role"),
    )
    once("user", "name")


def _setting() -> None:
    op.create_table(
        "setting",
        *record(),
        line("key"),
        long_text("value"),
    )
    once("setting", "key")


def _municipality() -> None:
    op.create_table(
        "municipality",
        *record(),
        line("name"),
        day("member_from", optional=True),
        day("member_to", optional=True),
    )
    once("municipality", "name")


def _population() -> None:
    op.create_table(
        "population",
        *record(),
        ref("municipality_id", "municipality"),
        day("reference_date"),
        number("count"),
        line("source"),
    )
    once("population", "municipality_id", "reference_date")


def _agency() -> None:
    op.create_table(
        "agency",
        *record(),
        line("name"),
        code("sector", "education", "preschool", "social_services", "health_care", "other"),
        code("principal", "municipality", "region", "state", "private"),
        ref("municipality_id", "municipality", optional=True),
    )
    index("agency", "municipality_id")


def _contact() -> None:
    op.create_table(
        "contact",
        *record(),
        line("name"),
        line("title"),
        ref("agency_id", "agency"),
        line("phone"),
        line("email"),
        tick("is_ambassador"),
        ref("room_booking_for_id", "municipality", optional=True),
    )
    index("contact", "agency_id")


def _venue() -> None:
    op.create_table(
        "venue",
        *record(),
        line("name"),
        ref("municipality_id", "municipality", optional=True),
        line("address"),
        number("capacity", optional=True),
        line("equipment"),
        line("accessibility"),
        ref("booking_contact_id", "contact", optional=True),
    )
