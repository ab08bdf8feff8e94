"""Meetings that work: proposals of times, the running clock, who reads a result, goals, check-ins and sent papers."""

import sqlalchemy as sa
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
    once,
    record,
    ref,
    tick,
)

_TYPES = (
    *("coordination", "with_family", "with_agency", "preparatory", "follow_up", "closing"),
    *("steering_group", "other"),
)
_PAPERS = (
    *("summons", "agenda", "attendance", "summary", "actions", "consent", "information"),
    "sip_information",
)
_ONE_PERSON = "(contact_id IS NOT NULL) + (member_id IS NOT NULL) + (user_id IS NOT NULL) + (name <> '') = 1"

# Alembic would rebuild the whole table for a column that refers to another.
_RECEIVER = (
    "ALTER TABLE outcome ADD COLUMN receiver_id BLOB"
    " CONSTRAINT fk_outcome_receiver_id REFERENCES contact (id)"
)

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add columns that may be empty, and tables; nothing that is there is touched."""
    op.add_column("family_case", number("check_in_days", optional=True))
    op.add_column("meeting", tick("role_explained", optional=True))
    op.add_column("meeting", number("ics_sequence", optional=True))
    op.add_column("meeting", line("ics_digest", optional=True))
    op.add_column("participant", tick("interpreter", optional=True))
    op.add_column("participant", line("substitute", optional=True))
    op.add_column("agenda_item", line("dnr", optional=True))
    op.add_column("agenda_template_item", line("dnr", optional=True))
    op.execute(_RECEIVER)
    op.add_column("outcome", day("answered_on", optional=True))
    op.add_column("outcome", long_text("answer", optional=True))
    op.add_column("outcome", tick("declined", optional=True))
    op.add_column("outcome", tick("hidden_from_family", optional=True))
    _goal()
    _check_in()
    _meeting_clock()
    _outcome_agency()
    _proposal()
    _proposed_slot()
    _proposed_person()
    _slot_answer()
    _paper()
    _paper_file()


def _goal() -> None:
    op.create_table(
        "goal",
        *record(),
        ref("case_id", "family_case"),
        ref("member_id", "family_member"),
        ref("parent_id", "goal", optional=True),
        long_text("text"),
        day("target_on", optional=True),
        number("progress"),
    )
    index("goal", "case_id")


def _check_in() -> None:
    op.create_table(
        "check_in",
        *record(),
        ref("case_id", "family_case"),
        day("happened_on"),
        code("channel", "phone", "visit", "digital", "message", "email"),
        code("initiative", "team", "family", "agency"),
        long_text("situation"),
        long_text("since_last"),
        long_text("commitments"),
    )
    index("check_in", "case_id")


def _meeting_clock() -> None:
    op.create_table(
        "meeting_clock",
        *record(),
        ref("meeting_id", "meeting"),
        ref("item_id", "agenda_item", optional=True),
        instant("since", optional=True),
        number("carried_seconds", optional=True),
    )
    once("meeting_clock", "meeting_id")


def _outcome_agency() -> None:
    op.create_table(
        "outcome_agency",
        *record(),
        ref("outcome_id", "outcome"),
        ref("agency_id", "agency"),
    )
    once("outcome_agency", "outcome_id", "agency_id")


def _proposal() -> None:
    op.create_table(
        "proposal",
        *record(),
        ref("case_id", "family_case", optional=True),
        line("title"),
        code("type", *_TYPES, name="meetingtype"),
        number("planned_minutes"),
        ref("meeting_id", "meeting", optional=True),
    )


def _proposed_slot() -> None:
    op.create_table(
        "proposed_slot",
        *record(),
        ref("proposal_id", "proposal"),
        instant("starts_at"),
    )
    once("proposed_slot", "proposal_id", "starts_at")


def _proposed_person() -> None:
    op.create_table(
        "proposed_person",
        *record(),
        ref("proposal_id", "proposal"),
        number("position"),
        ref("contact_id", "contact", optional=True),
        ref("member_id", "family_member", optional=True),
        ref("user_id", "user", optional=True),
        line("name"),
        sa.CheckConstraint(_ONE_PERSON, name="one_person"),
    )
    index("proposed_person", "proposal_id")


def _slot_answer() -> None:
    op.create_table(
        "slot_answer",
        *record(),
        ref("slot_id", "proposed_slot"),
        ref("person_id", "proposed_person"),
        code("answer", "yes", "maybe", "no"),
    )
    once("slot_answer", "slot_id", "person_id")


def _paper() -> None:
    op.create_table(
        "paper",
        *record(),
        code("kind", *_PAPERS, name="paperkind"),
        code("state", "draft", "sent", "void", name="paperstate"),
        number("version"),
        ref("meeting_id", "meeting", optional=True),
        ref("case_id", "family_case", optional=True),
        ref("participant_id", "participant", optional=True),
        long_text("recipients"),
        day("sent_on"),
        number("pages"),
        line("sha256"),
        day("void_on", optional=True),
        long_text("void_reason"),
    )
    index("paper", "meeting_id")


def _paper_file() -> None:
    op.create_table(
        "paper_file",
        ref("paper_id", "paper", primary=True),
        blob("pdf"),
    )
