"""The agenda of a meeting: moved by hand, cut to the slot, begun from the template that suits, and sent."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.agendas import Cut
from famsam_desktop.domain.meetings import MeetingState, MeetingType
from famsam_desktop.domain.outcomes import OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.papers import PaperKind
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.agenda import AgendaStep
from famsam_desktop.ui.meetings.cutting import cutting_words
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.meetings.page import MeetingsPage
from famsam_desktop.ui.meetings.sentday import SentDayDialog
from famsam_desktop.ui.meetings.summoning import AgendaSendingDialog
from famsam_desktop.ui.registers.item import ItemDialog
from famsam_desktop.ui.registers.template import TemplateDialog
from famsam_desktop.ui.theme.appearance import Appearance
from tests import builders
from tests.clock import NOW
from tests.team import Process, Team, made
from tests.ui.hands import labels
from tests.ui.person import Person, reach_faults

AHEAD = datetime(2026, 3, 20, 8, 0, tzinfo=UTC)  # in two weeks, kl. 09.00


@pytest.fixture
def there(team: Team) -> Process:
    return team.process()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, desk_jobs: Jobs, appearance: Appearance) -> MeetingsPage:
    made_page = MeetingsPage(desk, desk_jobs)
    qtbot.addWidget(made_page)
    return made_page


@pytest.fixture
def person(qtbot: QtBot, desk_jobs: Jobs, page: MeetingsPage) -> Person:
    return Person(qtbot, desk_jobs, page)


@pytest.fixture
def meeting(desk: Desk, there: Process) -> UUID:
    return made(desk.meetings.schedule(builders.a_meeting(there.case, desk.user.id, starts_at=AHEAD)))


@pytest.fixture
def steering(desk: Desk) -> UUID:
    draft = builders.a_meeting(
        None,
        desk.user.id,
        title="Styrgrupp",
        type=MeetingType.STEERING_GROUP,
        starts_at=AHEAD + timedelta(days=1),
    )
    return made(desk.meetings.schedule(draft))


def shown(page: MeetingsPage, person: Person, meeting: UUID) -> AgendaStep:
    page.show_record(meeting)
    person.settle()
    page.view.turn_to(At.AGENDA)
    person.settle()
    return page.view.agenda


def filled(desk: Desk, meeting: UUID, **items: int) -> None:
    for title, minutes in items.items():
        desk.agendas.add(meeting, builders.an_item(title=title, planned_minutes=minutes))


def titles(step: AgendaStep) -> list[str]:
    return [line.title for line in step.items.table.rows]


def minutes(step: AgendaStep) -> list[int]:
    return [line.minutes for line in step.items.table.rows]


def heads(step: AgendaStep) -> list[str]:
    model = step.items.table.model()
    return [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]


def middle(step: AgendaStep, row: int) -> QPoint:
    return step.items.table.visualRect(step.items.table.model().index(row, 1)).center()


def drag(step: AgendaStep, row: int, to: QPoint, *, drop: bool = True) -> None:
    room = step.items.table.viewport()
    QTest.mousePress(room, Qt.MouseButton.LeftButton, pos=middle(step, row))
    QTest.mouseMove(room, middle(step, row) + QPoint(0, 3))
    QTest.mouseMove(room, QPoint(to.x(), (to.y() + middle(step, row).y()) // 2))
    QTest.mouseMove(room, to)
    if drop:
        QTest.mouseRelease(room, Qt.MouseButton.LeftButton, pos=to)


# --- moving and changing -------------------------------------------------------------------------------------------


def test_an_item_is_dragged_to_another_place_and_comes_back_when_undone(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=10, Två=10, Tre=10, Fyra=10)
    step = shown(page, person, meeting)
    drag(step, 0, middle(step, 2) + QPoint(0, 8))
    person.settle()
    assert titles(step) == ["Två", "Tre", "Ett", "Fyra"]
    drag(step, 3, middle(step, 0) - QPoint(0, 8))
    person.settle()
    assert titles(step) == ["Fyra", "Två", "Tre", "Ett"]
    assert not step.dragging.line.isVisible()
    person.jobs.do(desk.history.undo)
    person.settle()
    assert titles(step) == ["Två", "Tre", "Ett", "Fyra"]


def test_where_it_would_land_is_seen_and_escape_lets_it_be(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=10, Två=10, Tre=10)
    step = shown(page, person, meeting)
    drag(step, 0, middle(step, 2), drop=False)
    assert step.dragging.is_dragging
    assert step.dragging.line.isVisible()
    QTest.keyClick(step.items.table, Qt.Key.Key_Escape)
    assert not step.dragging.line.isVisible()
    QTest.mouseRelease(step.items.table.viewport(), Qt.MouseButton.LeftButton, pos=middle(step, 2))
    person.settle()
    assert titles(step) == ["Ett", "Två", "Tre"]


def test_nothing_comes_before_what_was_left_open(
    desk: Desk, there: Process, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    owner = Owner(OwnerKind.USER, desk.user.id)
    desk.actions.add(builders.an_action(owner, case_id=there.case))
    filled(desk, meeting, Ett=10, Två=10)
    step = shown(page, person, meeting)
    drag(step, 0, middle(step, 2))
    drag(step, 2, QPoint(20, 2))
    person.settle()
    assert titles(step)[1:] == ["Två", "Ett"]
    assert step.items.table.rows[0].item is None


def test_plus_and_minus_change_the_minutes_and_the_times_follow(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=10, Två=10)
    step = shown(page, person, meeting)
    step.items.table.choose(step.items.table.rows[0])
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        person.key(step.items.table, key)
    assert minutes(step) == [15, 10]
    assert step.items.table.rows[1].starts_at == AHEAD + timedelta(minutes=15)


def test_keys_pressed_faster_than_the_answer_are_all_done(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=10, Två=10, Tre=10)
    step = shown(page, person, meeting)
    table = step.items.table
    table.choose(table.rows[0])
    person.key(table, Qt.Key.Key_Home)  # the list has the focus
    table.choose(table.rows[0])
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(table, Qt.Key.Key_Plus)
    person.settle()
    assert titles(step) == ["Två", "Tre", "Ett"]
    assert minutes(step) == [10, 10, 20]


# --- too long ------------------------------------------------------------------------------------------------------


def test_what_to_cut_is_proposed_and_done_with_one_press(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=60, Två=40)
    step = shown(page, person, meeting)
    first, second = step.cuts.ways
    assert first.words.text() == "Korta ”Ett” med 10 min."
    assert first.use.text() == first.use.accessibleName() == "Korta ”Ett” med 10 min"
    assert not first.words.isVisible()
    assert second.use.text() == "Korta 2 punkter"
    assert second.words.isVisible()
    assert second.words.text() == "Korta ”Ett” med 5 min och ”Två” med 5 min."
    person.press(second.use)
    assert minutes(step) == [55, 35]
    assert step.sum.text() == "90 av 90 min"
    assert not step.cuts.isVisible()
    assert person.told[-1] == ("Dagordningen är kortad.", True)
    person.take_back(desk)
    assert minutes(step) == [60, 40]
    person.press(first.use)
    assert minutes(step) == [50, 40]


def test_when_nothing_is_enough_that_is_said(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    for number in range(20):
        desk.agendas.add(
            meeting, builders.an_item(title=f"Punkt {number}", planned_minutes=5, part="closing")
        )
    step = shown(page, person, meeting)
    assert "boka längre tid" in step.cuts.none.text()
    assert step.cuts.none.isVisible()
    assert not any(way.isVisible() for way in step.cuts.ways)


def test_the_words_of_a_proposal() -> None:
    def cut(title: str, was: int, left: int) -> Cut:
        return Cut(item_id=UUID(int=1), title=title, was=was, minutes=left)

    whole = (cut("A", 20, 0), cut("B", 20, 15), cut("C" * 80, 20, 10), cut("D", 9, 8))
    assert cutting_words(whole) == (
        f"Stryk ”A” (20 min) och korta ”B” med 5 min, ”{'C' * 39}…” med 10 min och ”D” med 1 min."
    )


# --- templates -----------------------------------------------------------------------------------------------------


def test_an_empty_agenda_begins_from_the_template_that_suits(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    step = shown(page, person, meeting)
    button = step.items.empty.button
    assert button is not None
    assert button.text() == "Utgå från mallen"
    person.press(button)
    assert titles(step) == [each.title for each in desk.templates.all()[1].items]
    offered = [each.text() for each in step.templates.actions()]
    assert offered[:2] == ["Första mötet (1 h 30 min)", "Uppföljning (1 h) – föreslås"]
    assert offered[-1] == "Spara som mall …"
    assert not any("föreslås" in each for each in offered[2:])


def test_an_agenda_becomes_a_template(desk: Desk, meeting: UUID, page: MeetingsPage, person: Person) -> None:
    filled(desk, meeting, Ett=10)
    step = shown(page, person, meeting)
    step.templates.actions()[-1].trigger()
    dialog = person.dialog(TemplateDialog)
    assert reach_faults(dialog) == []
    person.fill(dialog.form, name="styrgrupp")
    person.press(dialog.primary)
    assert any("redan en mall" in said for said in labels(dialog))
    person.fill(dialog.form, name="Min mall")
    person.press(dialog.primary)
    assert person.sees_no_dialog()
    assert [each.title for each in desk.templates.all()[-1].items] == ["Ett"]
    person.take_back(desk)
    assert [each.name for each in desk.templates.all()][-1] == "Styrgrupp"


# --- steering group ------------------------------------------------------------------------------------------------


def test_a_steering_group_sees_numbers_matters_and_registry_numbers(
    desk: Desk, steering: UUID, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    step = shown(page, person, steering)
    assert step.items.empty.button is not None
    person.press(step.items.empty.button)
    assert heads(step)[:3] == ["Nr", "Ärende", "Dnr"]
    step.open_item(step.items.table.rows[0])
    dialog = person.dialog(ItemDialog)
    person.fill(dialog.form, dnr="KS 2026/7")
    person.press(dialog.primary)
    assert desk.meetings.page(steering).items[0].dnr == "KS 2026/7"
    model = step.items.table.model()
    assert [model.index(0, at).data() for at in range(3)] == [
        "1",
        step.items.table.rows[0].title,
        "KS 2026/7",
    ]
    assert reach_faults(page) == []
    step = shown(page, person, meeting)
    assert heads(step)[:2] == ["Kl.", "Punkt"]
    step.open_new()
    assert "dnr" not in person.dialog(ItemDialog).form.typed()
    person.dialog(ItemDialog).done(0)


def test_another_wording_of_an_item_keeps_its_registry_number(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    item = made(desk.agendas.add(meeting, builders.an_item(title="Ett", dnr="SN 1")))
    step = shown(page, person, meeting)
    step.open_item(step.items.table.rows[0])
    dialog = person.dialog(ItemDialog)
    person.fill(dialog.form, title="Annat")
    person.press(dialog.primary)
    (kept,) = desk.meetings.page(meeting).items
    assert (kept.id, kept.title, kept.dnr) == (item, "Annat", "SN 1")


# --- what was left open --------------------------------------------------------------------------------------------


def test_what_earlier_meetings_left_is_listed_with_what_is_not_printed(
    desk: Desk, there: Process, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    earlier = made(
        desk.meetings.schedule(
            builders.a_meeting(there.case, desk.user.id, starts_at=NOW - timedelta(days=2))
        )
    )
    given_over = partial(builders.an_outcome, kind=OutcomeKind.HAND_OVER, receiver_id=there.contact)
    desk.outcomes.record(earlier, given_over(text="Läxhjälpen"))
    desk.outcomes.record(earlier, given_over(text="Hemligt", hidden_from_family=True))
    owner = Owner(OwnerKind.CONTACT, there.contact)
    late = builders.an_action(owner, what="Ringa", case_id=there.case, due=date(2026, 3, 1))
    desk.actions.add(late)
    step = shown(page, person, meeting)
    assert titles(step) == ["Öppna åtgärder och frågor från tidigare möten (2)"]
    lines = step.carried.table.rows
    assert [(line.kind, line.what, line.is_overdue) for line in lines] == [
        ("åtgärd", "Ringa", True),
        ("överlämning", "Läxhjälpen", False),
        ("överlämning, skrivs inte ut", "Hemligt", False),
    ]
    assert step.carried.hidden.isVisible()
    assert step.items.empty.isVisible()
    assert reach_faults(page) == []


# --- sent ----------------------------------------------------------------------------------------------------------


def a_month_ago() -> datetime:
    return NOW - timedelta(days=30)


def test_a_meeting_planned_at_short_notice_is_not_late(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    desk.agendas.set_days_before(30)
    filled(desk, meeting, Ett=10)
    when = shown(page, person, meeting).papers.when
    assert when.text() == "Skicka nu – mötet planerades med kort varsel"
    assert when.property("tone") == "warn"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (7, "Ska skickas senast 13 mars – 9 dagar kvar"),
        (15, "Ska skickas senast 5 mars – 1 dag kvar"),
        (16, "Ska skickas senast idag"),
        (17, "Skulle ha skickats 3 mars – 1 dag försenad"),
        (30, "Skulle ha skickats 18 feb. – 14 dagar försenad"),
    ],
)
def test_by_when_it_is_to_be_out_follows_the_team(
    desk: Desk, there: Process, page: MeetingsPage, person: Person, days: int, said: str
) -> None:
    now, desk.store.clock = desk.store.clock, a_month_ago
    draft = builders.a_meeting(there.case, desk.user.id, starts_at=AHEAD)
    meeting = made(desk.meetings.schedule(draft))
    desk.store.clock = now
    desk.agendas.set_days_before(days)
    filled(desk, meeting, Ett=10)
    assert shown(page, person, meeting).papers.when.text() == said


def test_the_day_it_was_sent_is_corrected_and_taken_away(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=10)
    step = shown(page, person, meeting)
    person.press(step.sent_day)
    dialog = person.dialog(SentDayDialog)
    assert reach_faults(dialog) == []
    person.fill(dialog.form, on=date(2026, 3, 5))
    person.press(dialog.primary)
    assert not person.sees_no_dialog()
    person.fill(dialog.form, on=date(2026, 3, 2))
    person.press(dialog.primary)
    assert step.papers.when.text() == "Skickad 2 mars 2026"
    person.press(step.sent_day)
    dialog = person.dialog(SentDayDialog)
    dialog.form.editor("on").set_value(None)
    dialog.form.editor("on").edited.emit()
    person.press(dialog.primary)
    assert desk.meetings.page(meeting).meeting.agenda_sent_on is None
    assert step.papers.sent.isVisible()


def test_it_is_sent_to_those_who_are_ticked_and_locked(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=10)
    desk.meetings.invite(meeting, builders.a_participant(support_person="Mormor"))
    step = shown(page, person, meeting)
    assert step.changed.isHidden()
    person.press(step.papers.sent)
    dialog = person.dialog(AgendaSendingDialog)
    assert reach_faults(dialog) == []
    person.press(dialog.primary)
    (row,) = desk.papers.of_meeting(meeting)
    assert (row.paper.kind, row.paper.recipients, row.changed) == (PaperKind.AGENDA, "Mormor", False)
    assert desk.meetings.page(meeting).meeting.agenda_sent_on == row.paper.sent_on
    assert step.papers.sent.isHidden()
    assert step.sent_day.isHidden()
    filled(desk, meeting, Två=5)
    page.reload()
    person.settle()
    assert step.changed.isVisible()


# --- corners -------------------------------------------------------------------------------------------------------


def test_the_agenda_of_a_meeting_that_is_over_is_only_read(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person
) -> None:
    filled(desk, meeting, Ett=60, Två=60)
    desk.meetings.cancel(meeting)
    step = shown(page, person, meeting)
    assert page.view.notice.isVisible()
    assert step.sight.meeting.state is MeetingState.CANCELLED
    for part in (step.new, step.cuts, step.papers, step.sent_day):
        assert not part.isVisible()
    assert [each.text() for each in step.templates.actions() if each.text()] == ["Spara som mall …"]
    drag(step, 0, middle(step, 1) + QPoint(0, 8))
    for key, modifier in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        step.items.table.choose(step.items.table.rows[0])
        person.key(step.items.table, key, modifier)
    assert person.sees_no_dialog()
    assert (titles(step), minutes(step)) == (["Ett", "Två"], [60, 60])


@pytest.mark.parametrize("title", ["Genomgång " * 29, "פגישה עם המשפחה", "x" * 300])
def test_long_titles_and_other_scripts_are_shown_and_set(
    desk: Desk, meeting: UUID, page: MeetingsPage, person: Person, title: str
) -> None:
    filled(desk, meeting, **{title: 10})
    step = shown(page, person, meeting)
    assert titles(step) == [title]
    assert step.items.table.horizontalScrollBar().maximum() == 0
    person.press(step.papers.preview)
    (_, paper) = person.papers[-1]
    assert paper.pdf.startswith(b"%PDF")
