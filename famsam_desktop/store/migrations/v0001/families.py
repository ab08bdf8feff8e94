"""Families, their members, and what these have agreed to."""

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
    _family()
    _family_member()
    _guardianship()
    _own_contact()
    _sip()
    _consent()
    _consent_agency()


def _family() -> None:
    op.create_table(
        "family",
        *record(),
        line("alias"),
        ref("municipality_id", "municipality"),
        line("language"),
        tick("interpreter_needed"),
        long_text("note"),
    )
    index("family", "municipality_id")


def _family_member() -> None:
    op.create_table(
        "family_member",
        *record(),
        ref("family_id", "family"),
        line("name"),
        code(
            "role",
            "child",
            "guardian",
            "parent_no_custody",
            "step_parent",
            "sibling",
            "other",
            name="memberrole",
        ),
        number("birth_year", optional=True),
        code("gender", "female", "male", "other", "unknown"),
        line("school"),
        tick("protected_identity"),
    )
    index("family_member", "family_id")


def _guardianship() -> None:
    op.create_table(
        "guardianship",
        *record(),
        ref("child_id", "family_member"),
        ref("guardian_id", "family_member"),
        day("valid_from", optional=True),
        day("valid_to", optional=True),
    )
    index("guardianship", "child_id")
    index("guardianship", "guardian_id")


def _own_contact() -> None:
    op.create_table(
        "own_contact",
        *record(),
        ref("member_id", "family_member"),
        ref("agency_id", "agency"),
        ref("contact_id", "contact", optional=True),
        code(
            "kind",
            "individual_support",
            "joint_parent_support",
            "investigation",
            "income_support",
            "treatment",
            "parenting_programme",
            "course",
            name="owncontactkind",
        ),
        day("valid_from"),
        day("valid_to", optional=True),
    )
    index("own_contact", "agency_id")
    index("own_contact", "contact_id")
    index("own_contact", "member_id", "agency_id", "kind", "valid_from", "valid_to", "deleted_at")


def _sip() -> None:
    op.create_table(
        "sip",
        *record(),
        ref("member_id", "family_member"),
        day("established_on"),
        ref("responsible_agency_id", "agency", optional=True),
        day("review_on", optional=True),
    )
    index("sip", "member_id")


def _consent() -> None:
    op.create_table(
        "consent",
        *record(),
        ref("family_id", "family"),
        ref("about_id", "family_member"),
        ref("given_by_id", "family_member"),
        code("capacity", "guardian", "child", "adult"),
        code("form", "written", "oral", name="consentform"),
        code(
            "answer", "requested", "given", "partial", "refused", "withdrawn", "expired", name="consentstate"
        ),
        long_text("topics"),
        day("valid_from"),
        day("valid_to", optional=True),
        day("withdrawn_on", optional=True),
        ref("received_by_id", "user", optional=True),
    )
    index("consent", "about_id")
    index("consent", "family_id")
    index("consent", "given_by_id")
    index("consent", "valid_to")


def _consent_agency() -> None:
    op.create_table(
        "consent_agency",
        *record(),
        ref("consent_id", "consent"),
        ref("agency_id", "agency"),
    )
    index("consent_agency", "agency_id")
    once("consent_agency", "consent_id", "agency_id")
