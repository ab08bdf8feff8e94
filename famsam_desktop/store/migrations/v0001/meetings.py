"""Meetings, who takes part, what is on the agenda and what comes out of it."""

import sqlalchemy as sa
from alembic import op

from famsam_desktop.store.migrations.v0001.shapes import (
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
)


def create() -> None:
    """Create these tables, each after those it refers to."""
    _meeting()
    _discussed_member()
    _participant()
    _agenda_template()
    _agenda_template_item()
    _agenda_item()
    _outcome()
    _action()


def _meeting() -> None:
    op.create_table(
        "meeting",
        *record(),
        ref("case_id", "family_case", optional=True),
        line("title"),
        code(
            "type",
            "coordination",
            "with_family",
            "with_agency",
            "preparatory",
            "follow_up",
            "closing",
            "steering_group",
            "other",
            name="meetingtype",
        ),
        code("form", "in_person", "digital", "hybrid", "phone", name="meetingform"),
        instant("starts_at"),
        day("day"),
        number("planned_minutes"),
        ref("venue_id", "venue", optional=True),
        line("link"),
        code("focus", "child", "guardian", "both"),
        ref("chair_id", "user"),
        ref("note_taker_id", "user", optional=True),
        code("state", "draft", "convened", "in_progress", "held", "cancelled", name="meetingstate"),
        instant("actual_start", optional=True),
        instant("actual_end", optional=True),
        day("agenda_sent_on", optional=True),
        day("summary_sent_on", optional=True),
    )
    index("meeting", "case_id", "state", "type", "day", "deleted_at")
    index("meeting", "day")
    index("meeting", "starts_at")


def _discussed_member() -> None:
    op.create_table(
        "discussed_member",
        *record(),
        ref("meeting_id", "meeting"),
        ref("member_id", "family_member"),
    )
    once("discussed_member", "meeting_id", "member_id")
    index("discussed_member", "member_id", "meeting_id", "deleted_at")


def _participant() -> None:
    op.create_table(
        "participant",
        *record(),
        ref("meeting_id", "meeting"),
        ref("contact_id", "contact", optional=True),
        ref("member_id", "family_member", optional=True),
        line("support_person"),
        ref("agency_id", "agency", optional=True),
        code("kind", "summoned", "invited", name="participantkind"),
        line("role"),
        code("mandate", "yes", "partial", "no", "unknown"),
        code("response", "not_answered", "coming", "maybe", "not_coming", "substitute"),
        code("attendance", "present", "partly", "excused", "absent", optional=True),
        line("absence_reason"),
        long_text("expectations"),
        line("consent_acknowledged"),
        sa.CheckConstraint(
            "(contact_id IS NOT NULL) + (member_id IS NOT NULL) + (support_person <> '') = 1",
            name="one_person",
        ),
    )
    index("participant", "agency_id")
    index("participant", "contact_id")
    index("participant", "meeting_id", "attendance", "agency_id", "deleted_at")
    once("participant", "meeting_id", "contact_id")
    once("participant", "meeting_id", "member_id")
    index("participant", "member_id")


def _agenda_template() -> None:
    op.create_table(
        "agenda_template",
        *record(),
        line("name"),
        number("position"),
    )


def _agenda_template_item() -> None:
    op.create_table(
        "agenda_template_item",
        *record(),
        number("position"),
        line("title"),
        number("planned_minutes"),
        line("responsible"),
        long_text("prepare_note"),
        long_text("internal_note"),
        ref("template_id", "agenda_template"),
        code("part", "opening", "current", "needs", "summary", "closing", "break", name="agendapart"),
    )
    index("agenda_template_item", "template_id")


def _agenda_item() -> None:
    op.create_table(
        "agenda_item",
        *record(),
        number("position"),
        line("title"),
        number("planned_minutes"),
        line("responsible"),
        long_text("prepare_note"),
        long_text("internal_note"),
        ref("meeting_id", "meeting"),
        code("part", "opening", "current", "needs", "summary", "closing", "break", name="agendapart"),
        number("actual_seconds", optional=True),
    )
    index("agenda_item", "meeting_id")


def _outcome() -> None:
    op.create_table(
        "outcome",
        *record(),
        ref("meeting_id", "meeting"),
        number("position"),
        code(
            "kind",
            "information",
            "decision",
            "agreement",
            "take_back",
            "hand_over",
            "disagreement",
            name="outcomekind",
        ),
        long_text("text"),
        ref("item_id", "agenda_item", optional=True),
        ref("agency_id", "agency", optional=True),
        day("reply_by", optional=True),
    )
    index("outcome", "meeting_id")


def _action() -> None:
    op.create_table(
        "action",
        *record(),
        long_text("what"),
        ref("contact_id", "contact", optional=True),
        ref("member_id", "family_member", optional=True),
        ref("user_id", "user", optional=True),
        day("due"),
        code("status", "not_started", "in_progress", "done", "not_done", "obsolete", name="actionstatus"),
        long_text("result"),
        ref("case_id", "family_case", optional=True),
        ref("meeting_id", "meeting", optional=True),
        sa.CheckConstraint(
            "(contact_id IS NOT NULL) + (member_id IS NOT NULL) + (user_id IS NOT NULL) = 1", name="one_owner"
        ),
    )
    index("action", "case_id", "status")
    index("action", "meeting_id")
    index("action", "status", "due")
