"""What cannot be done, tried in the program's own window: each is a sentence, and nothing typed is lost."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from famsam_desktop.domain.changes import Change
from famsam_desktop.domain.meetings import Attendance
from famsam_desktop.services import vault
from famsam_desktop.store.derivation import FLOOR
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.widgets.headings import TextLabel
from tests import builders
from tests.clock import NOW
from tests.ui import hands
from tests.visitor import Enter, Standing, Visitor, enter

__all__ = ["enter"]

PASSPHRASE = "fyra ord i en rad"
START = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)  # 09.00 in Sweden, an hour and a half ago
ODD = '<b>fet</b> & =1+1 "|calc" 👩‍👧 rad\x1b[31m\u202ebakvänt\x07'
KEPT = '<b>fet</b> & =1+1 "|calc" 👩‍👧 rad[31mbakvänt'


class Office:
    """A visitor in an open window, whose store has a family with a case and a meeting this morning."""

    def __init__(self, visitor: Visitor) -> None:
        desk = visitor.program.desk
        assert desk is not None
        self.visitor, self.desk = visitor, desk
        hands.surroundings(desk)
        self.family = made(desk.families.register(builders.a_family(desk.families.municipalities()[0].id)))
        self.child = made(desk.families.add_member(self.family, builders.a_child()))
        self.guardian = made(desk.families.add_member(self.family, builders.a_guardian()))
        self.case = made(desk.cases.refer(self.family, builders.a_referral()))
        draft = builders.a_meeting(self.case, desk.user.id, starts_at=START, planned_minutes=60)
        self.meeting = made(desk.meetings.schedule(draft))
        invited = builders.a_participant(None, member_id=self.guardian)
        desk.meetings.attend(made(desk.meetings.invite(self.meeting, invited)), Attendance.PRESENT)

    def open(self, key: str, record: object = None) -> Any:
        """Show a page, and a record there."""
        assert self.visitor.program.workspace is not None
        self.visitor.program.workspace.go(key, record)
        self.visitor.settle()
        return self.visitor.page


@pytest.fixture
def office(enter: Enter, tmp_path: Path) -> Office:
    person = vault.NewPerson(name="Karin", passphrase=PASSPHRASE)
    vault.create(tmp_path / "team.famsam", [person], clock=Standing(NOW), cost=FLOOR).desk.close()
    visitor = enter(NOW)
    visitor.unlock(tmp_path / "team.famsam", "Karin", PASSPHRASE)
    visitor.arrive()
    return Office(visitor)


def made(change: Change) -> UUID:
    assert change.id is not None
    return change.id


def test_a_meeting_on_a_case_that_was_closed_meanwhile(office: Office) -> None:
    visitor = office.visitor
    office.open("families", office.family)
    visitor.press("Nytt möte")
    visitor.fill(day="2026-03-10", clock="9.30")
    office.desk.cases.close(office.case, builders.a_closing(closed_on=date(2026, 3, 4)))
    visitor.send()
    assert visitor.form().banner.text.startswith("Ärendet avslutades 4 mars 2026 och kan inte ändras.")
    assert visitor.form().form.draft().day == date(2026, 3, 10)
    assert visitor.form().primary.hasFocus()
    visitor.form().done(0)


def test_a_meeting_that_ends_before_it_starts(office: Office) -> None:
    page = office.open("meetings", office.meeting)
    holding = office.visitor.turn_to(At.RUN).run.holding
    holding.end.set_value(datetime(2026, 3, 4, 8, 30, tzinfo=UTC).time())
    office.visitor.press("Mötet är genomfört")
    said = [label.text() for label in page.findChildren(TextLabel) if label.isVisible()]
    assert "Mötet kan inte sluta innan det börjar." in said
    assert not office.desk.meetings.page(office.meeting).meeting.is_over


def test_a_birth_year_in_the_future(office: Office) -> None:
    office.open("families", office.family)
    office.visitor.press("Ny medlem")
    office.visitor.fill(name="Nova", role="Barn", birth_year="2031")
    office.visitor.send()
    assert "Födelseåret ligger i framtiden." in hands.labels(office.visitor.form())
    office.visitor.answer(birth_year="2021")
    assert "Nova" in {member.name for member in office.desk.families.page(office.family).members}


def test_an_action_without_an_owner_and_with_far_too_much_text(
    office: Office, may_hold: Callable[[str], None]
) -> None:
    may_hold("one paragraph, five times as long as may be kept: Qt lays all of it out at each width")
    visitor = office.visitor
    office.open("actions")
    visitor.press("Ny åtgärd")
    visitor.fill(what="å" * 100_000, due="2026-03-20")
    visitor.send()
    said = hands.labels(visitor.form())
    assert "Ange vem som ska göra det." in said
    assert "Texten är för lång. Högst 20\u00a0000 tecken får plats." in said
    assert len(visitor.form().form.draft().what) == 100_000
    assert office.desk.actions.all() == []
    visitor.form().done(0)


def test_odd_text_is_text_on_screen_and_paper(office: Office) -> None:
    visitor = office.visitor
    office.open("meetings", office.meeting)
    visitor.turn_to(At.RUN)
    visitor.press("Mötet är genomfört")
    visitor.press("Ny anteckning")
    visitor.answer(kind="Beslut", text=ODD)
    (noted,) = office.desk.meetings.page(office.meeting).outcomes
    assert noted.text == KEPT
    view = visitor.turn_to(At.SUMMARY)
    shown = [label for label in view.findChildren(TextLabel) if KEPT in label.text()]
    assert shown
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)
    visitor.press("Förhandsgranska")
    paper = "".join(page.extract_text() for page in PdfReader(BytesIO(visitor.preview())).pages)
    assert '<b>fet</b> & =1+1 "|calc"' in paper


def test_a_line_break_that_is_pasted_into_one_line_is_a_space(office: Office) -> None:
    office.open("families", office.family)
    office.visitor.press("Ny medlem")
    office.visitor.answer(name="Nova\nLi", role="Barn")
    assert "Nova Li" in {member.name for member in office.desk.families.page(office.family).members}


def test_figures_from_before_the_first_case(office: Office) -> None:
    page = office.open("statistics")
    page.cut_off.choose(date(2019, 1, 1))
    office.visitor.settle()
    assert "Det första ärendet kom" in office.visitor.reads()
