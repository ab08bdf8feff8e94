"""Cases, from the referral to the end of each process."""

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
    _family_case()
    _referral()
    _case_event()
    _process_ending()


def _family_case() -> None:
    op.create_table(
        "family_case",
        *record(),
        ref("family_id", "family"),
        number("number"),
        ref("responsible_id", "user", optional=True),
        line("dnr"),
        code(
            "reason",
            "improved",
            "resolved",
            "moved_out",
            "guardians_declined",
            "consent_withdrawn",
            "other",
            name="closingreason",
            optional=True,
        ),
        code(
            "sub_reason",
            "school_change",
            "new_major_support",
            "foster_placement",
            "other",
            name="subreason",
            optional=True,
        ),
        code(
            "pre_meeting_reason",
            "resolved_before",
            "no_need",
            "no_interest",
            "no_consent",
            name="premeetingreason",
            optional=True,
        ),
        ref("handed_over_to_id", "contact", optional=True),
        long_text("closing_note"),
    )
    once("family_case", "family_id", "number")
    index("family_case", "responsible_id")


def _referral() -> None:
    op.create_table(
        "referral",
        *record(),
        ref("case_id", "family_case"),
        day("referred_on"),
        code("referred_by", "social_services", "school", "health_care", "parent", "other", name="referredby"),
        ref("agency_id", "agency", optional=True),
        line("channel"),
        tick("several_measures"),
        tick("earlier_cooperation_insufficient"),
        tick("family_perspective_needed"),
        long_text("question"),
        tick("declined_by_family"),
    )
    once("referral", "case_id")


def _case_event() -> None:
    op.create_table(
        "case_event",
        *record(),
        ref("case_id", "family_case"),
        number("position"),
        code("step", "referred", "assessment", "ongoing", "dormant", "closed", name="casestep"),
        day("happened_on"),
    )
    once("case_event", "case_id", "position")
    index("case_event", "case_id", "step", "happened_on", "deleted_at")


def _process_ending() -> None:
    op.create_table(
        "process_ending",
        *record(),
        ref("case_id", "family_case"),
        ref("member_id", "family_member"),
        day("ended_on"),
        long_text("reason"),
    )
    once("process_ending", "case_id", "member_id")
    index("process_ending", "member_id")
