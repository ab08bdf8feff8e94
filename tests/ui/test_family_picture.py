"""A family as one picture: agencies and signs that the mouse, the keyboard and a screen reader all find."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.agencies import OwnContactDraft, OwnContactKind
from famsam_desktop.domain.consents import Capacity, ConsentDraft, ConsentForm, ConsentState
from famsam_desktop.domain.times import local_day
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.families.page import FamiliesPage
from famsam_desktop.ui.families.sheet import View
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.papers import PaperUse
from tests import builders
from tests.clock import NOW
from tests.statements import statements
from tests.ui import hands, reach
from tests.ui.hands import press, settled

TODAY = local_day(NOW)


@dataclass
class Sight:
    """The page with one family that meets two agencies, one of them with consent."""

    qtbot: QtBot
    desk: Desk
    jobs: Jobs
    page: FamiliesPage
    family: UUID
    child: UUID

    def look(self, view: View = View.PICTURE) -> None:
        self.page.show_record(self.family)
        settled(self.qtbot, self.jobs)
        self.page.sheet.show_view(view)

    def agency(self, name: str) -> UUID:
        return next(agency.id for agency in self.desk.agencies.rows() if agency.name == name)


def made(change: Any) -> UUID:
    assert isinstance(change.id, UUID)
    return change.id


@pytest.fixture
def sight(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs) -> Iterator[Sight]:
    failed: list[object] = []
    desk_jobs.failed.connect(failed.append)
    hands.surroundings(desk)
    municipality = desk.families.municipalities()[0].id
    family = made(desk.families.register(builders.a_family(municipality, alias="Familj 26-07")))
    child = made(desk.families.add_member(family, builders.a_child(name="Alva Ek")))
    guardian = made(desk.families.add_member(family, builders.a_guardian(name="Åsa Ek")))
    desk.families.set_guardian(builders.custody(child, guardian))
    page = hands.shown(qtbot, desk_jobs, FamiliesPage(desk, desk_jobs))
    here = Sight(qtbot, desk, desk_jobs, page, family, child)
    for member, name, kind in (
        (child, "BUP", OwnContactKind.TREATMENT),
        (guardian, "BUP", OwnContactKind.JOINT_PARENT_SUPPORT),
        (child, "Björkskolan", OwnContactKind.COURSE),
    ):
        draft = OwnContactDraft(
            agency_id=here.agency(name), kind=kind, valid_from=TODAY - timedelta(days=200)
        )
        desk.families.add_own_contact(member, draft)
    desk.consents.record(
        family,
        ConsentDraft(
            about_id=child,
            given_by_id=guardian,
            capacity=Capacity.GUARDIAN,
            form=ConsentForm.WRITTEN,
            answer=ConsentState.GIVEN,
            agency_ids=frozenset({here.agency("BUP")}),
            valid_from=TODAY - timedelta(days=90),
            valid_to=TODAY + timedelta(days=9),
        ),
    )
    yield here
    settled(qtbot, desk_jobs)
    assert failed == []


def test_each_agency_is_a_button_that_says_contacts_and_consent_in_words(sight: Sight) -> None:
    sight.look()
    agencies = sight.page.sheet.ecomap.picture.agencies
    assert [each.accessibleName() for each in agencies] == ["Björkskolan", "BUP"]
    assert [each.accessibleDescription() for each in agencies] == [
        "Familjen går en kurs eller ett program hos Björkskolan; samtycke saknas. Alva",
        "Familjen har 2 pågående kontakter med BUP; samtycke löper ut. Alva, Åsa",
    ]
    node = QAccessible.queryAccessibleInterface(agencies[0])
    assert node.role() is QAccessible.Role.Button
    assert "Åsa Ek · vårdnadshavare" in sight.page.sheet.ecomap.picture.accessibleDescription()


def test_the_table_of_consents_has_the_same_agencies_in_the_same_order_with_the_same_words(
    sight: Sight,
) -> None:
    sight.look()
    sheet = sight.page.sheet
    assert sheet.coverage.isVisible()
    assert [line.agency for line in sheet.coverage.lines] == [
        each.accessibleName() for each in sheet.ecomap.picture.agencies
    ]
    assert [line.coverage.value for line in sheet.coverage.lines] == ["none", "soon"]


def test_an_agency_leads_to_what_is_written_of_it(sight: Sight) -> None:
    sight.look()
    sheet = sight.page.sheet
    press(sheet.ecomap.picture.agencies[1])
    chosen = sheet.contacts.table.current()
    assert sheet.contacts.isVisible()
    assert not sheet.ecomap.isVisible()
    assert chosen is not None
    assert chosen.contact.agency == "BUP"
    assert sheet.contacts.table.hasFocus()


def test_the_line_of_time_goes_by_the_arrow_keys_and_opens_with_enter(sight: Sight) -> None:
    case = made(
        sight.desk.cases.refer(sight.family, builders.a_referral(referred_on=TODAY - timedelta(days=60)))
    )
    first = sight.desk.meetings.schedule(
        builders.a_meeting(case, sight.desk.user.id, starts_at=NOW + timedelta(days=3))
    )
    wanted: list[tuple[object, object]] = []
    sight.page.wanted.connect(lambda page, record: wanted.append((page, record)))
    sight.look()
    line = sight.page.sheet.timeline.line
    names = [sign.accessibleName() for sign in line.signs]
    assert [name.partition(": ")[2] for name in names] == [
        "aktualisering",
        "samverkansmöte, utkast",
        "samtycket från Åsa Ek löper ut",
    ]
    assert [sign.focusPolicy() for sign in line.signs].count(Qt.FocusPolicy.StrongFocus) == 1
    line.signs[0].setFocus()
    QTest.keyClick(line.signs[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is line.signs[1]
    QTest.keyClick(line.signs[1], Qt.Key.Key_End)
    assert QApplication.focusWidget() is line.signs[2]
    QTest.keyClick(line.signs[2], Qt.Key.Key_Left)
    QTest.keyClick(line.signs[1], Qt.Key.Key_Return)
    assert wanted == [("meetings", first.id)]
    press(line.signs[2])
    row = sight.page.sheet.consents.table.current()
    assert row is not None
    assert row.consent.given_by == "Åsa Ek"


def test_the_picture_follows_what_changes_while_it_is_looked_at(sight: Sight) -> None:
    sight.look()
    picture = sight.page.sheet.ecomap.picture
    contact = next(row for row in sight.page.sheet.contacts.table.rows if row.contact.agency == "Björkskolan")
    sight.jobs.do(lambda: sight.desk.families.remove_own_contact(contact.id))
    settled(sight.qtbot, sight.jobs)
    assert [each.accessibleName() for each in picture.agencies] == ["BUP"]


def test_a_family_of_which_nothing_is_known_yet_says_so(sight: Sight) -> None:
    municipality = sight.desk.families.municipalities()[0].id
    sight.family = made(sight.desk.families.register(builders.a_family(municipality, alias="Familj 26-08")))
    sight.look()
    sheet = sight.page.sheet
    assert list(sheet.ecomap.picture.agencies) == []
    assert sheet.timeline.empty.isVisible()
    assert not sheet.timeline.strip.isVisible()


def test_the_picture_is_held_to_what_every_page_is(sight: Sight) -> None:
    sight.look()
    assert reach.unnamed(sight.page) == []
    assert reach.wrong_roles(sight.page) == []


@pytest.mark.parametrize("width", [560, 824, 1166])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_the_picture_fits_every_width_and_zoom(
    sight: Sight, appearance: Appearance, width: int, percent: int
) -> None:
    appearance.set_zoom(percent)
    sight.page.resize(width, 600)
    sight.look()
    sight.qtbot.waitUntil(sight.page.sheet.ecomap.picture.isVisible)
    picture = sight.page.sheet.ecomap.picture
    inside = picture.rect()
    assert all(inside.contains(each.geometry()) for each in picture.agencies)
    assert all(each.height() >= reach.LEAST_TARGET for each in picture.agencies)
    assert all(
        min(each.width(), each.height()) >= reach.LEAST_TARGET
        for each in sight.page.sheet.timeline.line.signs
    )


def test_the_same_picture_goes_to_paper_without_the_name_of_who_is_protected(sight: Sight) -> None:
    sight.desk.families.amend_member(sight.child, builders.a_child(name="Alva Ek", protected_identity=True))
    asked: list[tuple[object, Any]] = []
    sight.page.paper.connect(lambda use, paper: asked.append((use, paper)))
    sight.look()
    press(sight.page.sheet.ecomap.print_button)
    settled(sight.qtbot, sight.jobs)
    [(use, paper)] = asked
    assert use is PaperUse.PREVIEW
    assert paper.title == f"Nätverkskarta {TODAY.isoformat()}"
    assert "Familj" not in paper.file_name


def test_the_paper_asks_as_much_of_the_store_for_many_agencies_as_for_two(sight: Sight) -> None:
    def read() -> object:
        return sight.desk.documents.ecomap(sight.family)

    before = statements(sight.desk, read)
    for number in range(5):
        agency = made(sight.desk.agencies.register(builders.an_agency(name=f"Mottagning {number}")))
        sight.desk.families.add_own_contact(sight.child, builders.an_own_contact(agency))
    assert statements(sight.desk, read) == before
