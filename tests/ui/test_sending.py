"""What is sent about a meeting from its plan: a text to copy and a calendar file to save."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from icalendar import Calendar
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.invitations import Occasion
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.meetings.sending import SendingCard
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.team import Team, made
from tests.ui.person import Person, reach_faults

AHEAD = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)  # 09.00 in Sweden

type OpenCard = Callable[[UUID], tuple[SendingCard, Person]]


@pytest.fixture
def meeting(team: Team, desk: Desk) -> UUID:
    room = made(desk.agencies.add_venue(builders.a_venue(name="Rum 3")))
    case = team.case(team.family())
    meeting_id = made(
        desk.meetings.schedule(builders.a_meeting(case, desk.user.id, starts_at=AHEAD, venue_id=room))
    )
    somebody = builders.a_participant(team.contact(team.agency()), consent_acknowledged="Ja")
    desk.meetings.invite(meeting_id, somebody)
    return meeting_id


@pytest.fixture
def open_card(qtbot: QtBot, desk: Desk, desk_jobs: Jobs) -> OpenCard:
    def opened(meeting: UUID) -> tuple[SendingCard, Person]:
        page = MeetingsPage(desk, desk_jobs)
        qtbot.addWidget(page)
        person = Person(qtbot, desk_jobs, page)
        page.show_record(meeting)
        person.settle()
        page.view.turn_to(At.PLAN)
        person.settle()
        return page.view.plan.sending, person

    return opened


def press(card: SendingCard, person: Person, name: str) -> None:
    person.page.resize(QSize(1150, 2400))  # the card stands last on the step
    person.press(getattr(card, name))


def saved(card: SendingCard, person: Person, place: Path) -> Any:
    """The event of the file that somebody saves there."""
    press(card, person, "save")
    (dialog,) = card.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("kalenderfil-2026-03-10.ics")
    dialog.fileSelected.emit(str(place))
    dialog.close()
    person.settle()
    calendar: Any = Calendar.from_ical(place.read_bytes())
    return calendar.walk("VEVENT")[0]


def test_the_text_for_the_occasion_is_copied(desk: Desk, meeting: UUID, open_card: OpenCard) -> None:
    desk.meetings.convene(meeting)
    card, person = open_card(meeting)
    assert card.choice.value() is Occasion.REMINDER
    card.choice.set_value(Occasion.MOVED)
    card.choice.edited.emit()
    press(card, person, "copy")
    assert QGuiApplication.clipboard().text() == card.text.toPlainText()
    assert card.text.toPlainText().startswith("Ny tid eller plats för samverkansmöte: tisdag 10 mars 2026")
    assert person.told[-1] == ("Texten är kopierad. Klistra in den inom en halv minut.", False)


def test_a_draft_has_one_text_and_nothing_to_choose(meeting: UUID, open_card: OpenCard) -> None:
    card, _ = open_card(meeting)
    assert not card.choice.isVisible()
    assert card.text.toPlainText().startswith("Välkommen till ett samverkansmöte")


def test_a_file_is_saved_updated_and_taken_back(
    desk: Desk, meeting: UUID, open_card: OpenCard, tmp_path: Path
) -> None:
    card, person = open_card(meeting)
    assert card.news.text() == "Kalenderfilen lägger in mötet i mottagarens kalender."
    first = saved(card, person, tmp_path / "a.ics")
    assert (first["SEQUENCE"], first["STATUS"]) == (0, "TENTATIVE")
    assert card.news.text() == "Kalenderfilen som sparades senast stämmer fortfarande."
    assert person.told[-1] == ("Sparad som a.ics.", False)
    person.jobs.do(partial(desk.meetings.convene, meeting))
    person.settle()
    assert card.news.text().startswith("Mötet har ändrats")
    assert saved(card, person, tmp_path / "b.ics")["SEQUENCE"] == 1
    person.jobs.do(partial(desk.meetings.cancel, meeting))
    person.settle()
    assert card.text.toPlainText().startswith("Inställt:")
    gone = saved(card, person, tmp_path / "c.ics")
    assert (gone["UID"], gone["SEQUENCE"], gone["STATUS"]) == (first["UID"], 2, "CANCELLED")


def test_a_place_that_cannot_be_written_is_told(
    desk: Desk, meeting: UUID, open_card: OpenCard, tmp_path: Path
) -> None:
    card, person = open_card(meeting)
    card.save_as(meeting, desk.invitations.calendar_file(meeting), str(tmp_path / "finns inte" / "a.ics"))
    person.settle()
    assert person.page.banner.isVisible()


def test_nothing_is_offered_once_the_meeting_was_held(team: Team, open_card: OpenCard) -> None:
    card, _ = open_card(team.held(team.case(team.family(alias="Familj 26-02"))))
    assert not card.isVisible()


def test_everything_on_the_card_has_a_name(
    desk: Desk, meeting: UUID, open_card: OpenCard, appearance: Appearance
) -> None:
    desk.meetings.convene(meeting)
    card, _ = open_card(meeting)
    assert reach_faults(card) == []
