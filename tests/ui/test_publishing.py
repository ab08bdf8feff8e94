"""Publishing with real widgets on a real store: chosen, checked, looked at, changed, published, made void."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.observations import Span
from famsam_desktop.domain.progress import unheard
from famsam_desktop.domain.publications import Form, LedgerEntry
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.exports.publication.reading import is_internal
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.settings import DEMO
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.statistics.choice import REPORT, Choice, Period
from famsam_desktop.ui.statistics.leaving import keep
from famsam_desktop.ui.statistics.page import StatisticsPage
from famsam_desktop.ui.statistics.protected import ProtectedCard
from famsam_desktop.ui.statistics.publishing import PublishingView
from famsam_desktop.ui.statistics.steps import Asked, Step, check
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.chart import BarChart, Series
from famsam_desktop.ui.widgets.linechart import LineChart
from tests.clock import NOW
from tests.desks import sit_down
from tests.publications import a_number, a_publication
from tests.team import Team
from tests.ui import hands, reach
from tests.ui.hands import press, settled

TODAY = NOW.date()
TOWNS, REFERRERS, QUARTERS = (
    "families_by_municipality",
    "families_by_referrer",
    "meetings_and_actions_by_quarter",
)
FAMILIES = {"Lindesberg": 9, "Nora": 6, "Hällefors": 2, "Ljusnarsberg": 7}


@dataclass
class Visit:
    """The page in use, with figures being published."""

    qtbot: QtBot
    desk: Desk
    jobs: Jobs
    page: StatisticsPage

    @property
    def view(self) -> PublishingView:
        return self.page.publishing

    def settle(self) -> None:
        settled(self.qtbot, self.jobs)

    def choose(self, *tables: str, **fields: object) -> None:
        """Tick these tables only, and type into fields."""
        self.view.choosing.tables.set_value(frozenset(tables))
        for name, value in fields.items():
            self.view.choosing.form.editor(name).set_value(value)
        self.view.choosing.form.editor("as_of").edited.emit()

    def check(self) -> None:
        press(self.view.check)
        self.settle()

    def table(self, key: str = TOWNS) -> ProtectedCard:
        return next(card for card in self.view.result.tables if card.sight.public.key == key)

    def go_to(self, line: int, column: int, key: str = TOWNS) -> ProtectedCard:
        card = self.table(key)
        card.table.setFocus()
        card.table.setCurrentIndex(card.table.model().index(line, column))
        return card

    def shown(self, key: str = TOWNS) -> list[list[str]]:
        return [[row.label, *(cell.words for cell in row.cells)] for row in self.table(key).sight.rows]

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Press the button of that accessible name or text."""
        buttons = (within or self.view).findChildren(QAbstractButton)
        found = [
            each for each in buttons if name in (each.text(), each.accessibleName()) and each.isVisible()
        ]
        assert found, [each.accessibleName() or each.text() for each in buttons if each.isVisible()]
        press(found[0])
        self.settle()

    def publish_into(self, folder: Path) -> None:
        press(self.view.result.leaving.publish)
        self.choose_folder(folder)

    def choose_folder(self, folder: Path) -> None:
        (dialog,) = self.view.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(folder))
        dialog.close()
        dialog.deleteLater()
        QApplication.sendPostedEvents(dialog, 0)
        self.settle()

    def entries(self) -> tuple[LedgerEntry, ...]:
        return self.desk.ledger.entries()


@pytest.fixture(scope="module")
def desk_template(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Families that have started; few of them in one municipality."""
    path = Path(shutil.copytree(desk_template, tmp_path_factory.mktemp("register") / "team.famsam"))
    desk = sit_down(path)
    team = Team(desk.store)
    for place, town in enumerate(town for town, count in FAMILIES.items() for _ in range(count)):
        team.held(team.case(team.family(town, alias=f"Familj 26-{place:02}")))
    desk.close()
    return path


@pytest.fixture
def visit(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs) -> Iterator[Visit]:
    failed: list[object] = []
    desk_jobs.failed.connect(failed.append)
    page = hands.shown(qtbot, desk_jobs, StatisticsPage(desk, desk_jobs))
    page.open_publishing()
    settled(qtbot, desk_jobs)
    yield Visit(qtbot, desk, desk_jobs, page)
    settled(qtbot, desk_jobs)
    assert failed == []


@pytest.fixture
def checked(visit: Visit) -> Visit:
    visit.choose(TOWNS)
    visit.check()
    return visit


# --- choosing ----------------------------------------------------------------------------------------------------


def test_the_tables_of_the_annual_report_are_ticked_and_all_are_there(visit: Visit) -> None:
    assert visit.view.choosing.choice() == Choice(as_of=TODAY)
    assert visit.view.choosing.tables.value() == frozenset(REPORT)
    assert set(REPORT) < set(visit.view.choosing.order)
    visit.press("Välj tabeller: Alla")
    assert visit.view.choosing.tables.value() == frozenset(visit.view.choosing.order)
    visit.press("Välj tabeller: Årsrapportens")
    assert visit.view.choosing.tables.value() == frozenset(REPORT)


def test_the_cut_off_of_the_page_comes_along(visit: Visit) -> None:
    press(visit.page.back)
    visit.settle()
    assert visit.page.results.isVisible()
    visit.page.cut_off.choose(date(2026, 2, 28))
    visit.settle()
    visit.press("Publicera siffror …", visit.page)
    assert visit.view.choosing.choice().as_of == date(2026, 2, 28)


def test_nothing_chosen_is_said_and_nothing_is_asked(visit: Visit) -> None:
    visit.press("Välj tabeller: Inga")
    visit.check()
    assert visit.view.choosing.banner.text == "Välj minst en tabell."
    assert visit.view.result.isHidden()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3", "Lägre än 4 går inte: då skulle enskilda familjer kunna kännas igen."),
        ("4", "Ange varför."),
        ("101", "Högst 100 går att välja."),
        ("", "Ange det minsta tal som får visas, vanligen 5."),
    ],
)
def test_the_threshold_has_bounds_in_words(visit: Visit, typed: str, said: str) -> None:
    control = visit.view.choosing.form.editor("threshold").control()
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(control, Qt.Key.Key_Delete)
    QTest.keyClicks(control, typed)
    visit.check()
    assert said in hands.labels(visit.view.choosing)
    assert visit.view.result.isHidden()


def test_a_reason_makes_four_possible_and_is_asked_for_only_then(visit: Visit) -> None:
    reason = visit.view.choosing.form.editor("reason")
    assert not reason.isVisible()
    visit.choose(TOWNS, threshold=4)
    assert reason.isVisible()
    visit.choose(TOWNS, reason="Nämnden har beslutat så.")
    visit.check()
    assert visit.view.result.isVisible()
    assert visit.view.choosing.choice().release(visit.view.choosing.order).reason


def test_a_year_or_days_are_asked_for_only_when_they_are_the_period(visit: Visit) -> None:
    editor = visit.view.choosing.form.editor
    assert not editor("year").isVisible()
    visit.choose(TOWNS, period=Period.YEAR)
    assert (editor("year").isVisible(), editor("first").isVisible()) == (True, False)
    visit.check()
    assert "Fyll i det här." in hands.labels(visit.view.choosing)
    visit.choose(TOWNS, year=2026)
    visit.check()
    said = " ".join(hands.labels(visit.table()))
    assert "Räknat från och med 2026-01-01 till och med 2026-03-04" in said
    visit.choose(TOWNS, period=Period.DAYS)
    assert (editor("year").isVisible(), editor("first").isVisible()) == (False, True)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"as_of": None}, [Problem("as_of", "missing")]),
        ({"as_of": date(2026, 3, 5)}, [Problem("as_of", "in_future")]),
        ({"period": Period.YEAR, "year": 1889}, [Problem("year", "too_early", 1990)]),
        ({"period": Period.YEAR, "year": 2027}, [Problem("year", "in_future")]),
        ({"period": Period.YEAR, "year": 99999}, [Problem("year", "in_future")]),
        ({"period": Period.DAYS}, [Problem("first", "missing")]),
        (
            {"period": Period.DAYS, "first": date(2026, 2, 1), "last": date(2026, 1, 1)},
            [Problem("last", "before_start", date(2026, 2, 1))],
        ),
        ({"purpose": "x" * 1000}, [Problem("purpose", "too_long", 200)]),
    ],
)
def test_what_is_wrong_with_a_choice(changes: dict[str, object], problems: list[Problem]) -> None:
    found = replace(Choice(as_of=TODAY), **changes).problems(TODAY)  # type: ignore[arg-type]  # as the test says
    assert [(each.field, each.code) for each in found] == [(each.field, each.code) for each in problems]


def test_a_period_is_a_span_of_days() -> None:
    year = Choice(as_of=TODAY, period=Period.YEAR, year=2025).release(())
    assert year.period == Span(date(2025, 1, 1).toordinal(), date(2025, 12, 31).toordinal())
    days = Choice(as_of=TODAY, period=Period.DAYS, first=date(2025, 3, 1)).release(())
    assert days.period == Span(date(2025, 3, 1).toordinal(), None)
    assert Choice(as_of=TODAY).release(()).period is None


def test_what_is_typed_can_be_kept_and_put_back(visit: Visit) -> None:
    choosing = visit.view.choosing
    assert choosing.typed() == {}
    assert choosing in visit.page.held()
    visit.choose(TOWNS, purpose="Årsrapport", threshold=7)
    kept = choosing.typed()
    visit.choose(*REPORT, purpose="", threshold=5)
    assert choosing.type(kept) == {}
    choice = choosing.choice()
    assert (choice.purpose, choice.threshold, choice.tables) == ("Årsrapport", 7, frozenset({TOWNS}))
    press(visit.page.back)
    visit.settle()
    assert not choosing.stands
    visit.page.editors()["publishing"](None)
    assert choosing.choice().purpose == "Årsrapport"


# --- what had left before ------------------------------------------------------------------------------------------


def test_earlier_reports_are_asked_for_first_and_entered_in_one_press(visit: Visit) -> None:
    assert visit.view.first_use.text.startswith("Lägg först in de rapporter som redan har lämnats ut.")
    visit.press("Lägg in rapporterna 2021 och 2022")
    assert visit.view.first_use.text == ""
    assert [entry.publication.as_of.year for entry in visit.entries()] == [2021, 2022]
    rows = visit.view.ledger.table.rows
    assert [row.publication.as_of.year for row in rows] == [2022, 2021]


def test_a_report_from_a_file_is_entered_and_another_file_is_refused(visit: Visit, tmp_path: Path) -> None:
    report = {
        "version": 1,
        "as_of": "2026-01-31",
        "name": "Halvårsrapport",
        "numbers": [{"unit": "families", "where": {"started": {"to": "2026-01-31"}}, "value": 23}],
    }
    good, bad = tmp_path / "rapport.json", tmp_path / "annat.json"
    good.write_text(json.dumps(report), encoding="utf-8")
    bad.write_text("[]", encoding="utf-8")
    for path, said in ((bad, "Filen är ingen rapport"), (tmp_path / "saknas.json", "Filen är ingen rapport")):
        visit.view.ledger.add_earlier(str(path))
        visit.settle()
        assert visit.view.banner.text.startswith(said)
    assert visit.entries() == ()
    press(visit.view.ledger.enter)
    visit.choose_folder(good)  # a file, in the same way
    (entry,) = visit.entries()
    assert (entry.publication.name, entry.publication.is_earlier) == ("Halvårsrapport", True)
    visit.view.ledger.add_earlier(str(good))
    visit.settle()
    assert visit.view.banner.text == "Rapporten står redan i liggaren. Inget är ändrat."


def test_what_a_report_gave_away_is_named_with_the_report(visit: Visit) -> None:
    told = a_number("Hällefors", 2, municipality="Hällefors")
    told = replace(told, where={**told.where, "started": Span(None, TODAY.toordinal())})
    report = a_publication(name="Rapport till nämnden", as_of=TODAY, numbers=(told,), files=(), witness="")
    visit.desk.ledger.add_earlier(report)
    visit.choose(TOWNS)
    visit.check()
    said = visit.view.result.told_before.text
    assert "Står i Rapport till nämnden (siffror till och med 2026-03-04):" in said
    assert "• Familjer per kommun: Hällefors, Familjer sedan starten (startår)" in said
    assert visit.shown()[0][1] == "x (2)"


# --- the result ----------------------------------------------------------------------------------------------------


def test_every_number_stands_beside_what_leaves(checked: Visit) -> None:
    shown = checked.shown()
    assert [line[0] for line in shown] == ["Hällefors", "Lindesberg", "Ljusnarsberg", "Nora", "Totalt"]
    assert shown[0][1] == "x (2)"
    assert shown[4][1] == "24"
    hidden = [line[1] for line in shown if line[1].startswith("x")]
    assert len(hidden) >= 2
    families = [line[1] for line in shown]
    figures = checked.view._checked.proposal.figures if checked.view._checked else None
    assert figures is not None
    assert [str(line[0]) for line in figures.tables[0].cells] == [
        "x" if words.startswith("x") else words for words in families
    ]
    certificate = figures.certificate
    assert checked.view.result.shown.text() == f"{certificate['shown']} av {certificate['numbers']} tal visas"
    assert str(certificate["text"]) in hands.labels(checked.view.result.leaving)


def test_definitions_stand_below_and_the_chart_says_x(checked: Visit) -> None:
    card = checked.table()
    said = " ".join(hands.labels(card))
    assert "Startår är året då familjens första samverkansmöte hölls." in said
    (chart,) = card.findChildren(BarChart)
    assert "Hällefors x" in chart.accessibleDescription()
    assert "Totalt" not in chart.accessibleDescription()


def test_a_time_series_is_a_line(visit: Visit) -> None:
    visit.choose(QUARTERS)
    visit.check()
    (chart,) = visit.table(QUARTERS).findChildren(LineChart)
    assert chart.accessibleDescription() == "Genomförda möten: 2026 kvartal 1 24."


def test_an_x_says_why_it_is_one_and_cannot_be_shown(checked: Visit) -> None:
    card = checked.go_to(0, 1)
    told = card.told.text()
    assert told.startswith("Hällefors · Familjer sedan starten (startår): lämnas ut som x (internt 2).")
    assert "Talet är mindre än 5" in told
    assert told.endswith("Därför går det inte att visa.")
    assert not card.toggle.isEnabled()
    assert card.why_action.isVisible()
    assert "Kan inte visas: Talet är mindre än 5" in card.why_action.text()
    assert not card.why_action.isEnabled()
    tip = card.table.model().data(card.table.currentIndex(), Qt.ItemDataRole.ToolTipRole)
    assert "Talet är mindre än 5" in tip
    assert (
        card.table.model().data(card.table.currentIndex(), Qt.ItemDataRole.AccessibleDescriptionRole) in told
    )
    QTest.keyClick(card.table, Qt.Key.Key_Space)
    checked.settle()
    assert checked.shown()[0][1] == "x (2)"


def test_the_second_x_says_that_it_covers_another(checked: Visit) -> None:
    line = next(at for at, row in enumerate(checked.shown()) if at and row[1].startswith("x"))
    card = checked.go_to(line, 1)
    assert "ett annat dolt tal kunnat räknas ut" in card.told.text()


def test_a_number_can_be_hidden_and_put_back_by_the_keyboard(checked: Visit) -> None:
    before = checked.shown()
    card = checked.go_to(4, 1)
    assert card.told.text().endswith("24 lämnas ut.")
    QTest.keyClick(card.table, Qt.Key.Key_Space)
    checked.settle()
    assert checked.shown()[4][1] == "x (24)"
    assert "Ni har valt att dölja talet." in card.told.text()
    assert QApplication.focusWidget() is card.table
    assert card.toggle.text() == "Sluta dölja talet"
    QTest.keyClick(card.table, Qt.Key.Key_Space)
    checked.settle()
    assert checked.shown()[4] == before[4]


def test_a_label_is_no_number(checked: Visit) -> None:
    card = checked.go_to(0, 0)
    assert card.cell is None
    assert not card.toggle.isEnabled()
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    checked.settle()
    assert checked.shown()[0][1] == "x (2)"


# --- how to show more --------------------------------------------------------------------------------------------


def test_a_suggestion_is_taken_and_taken_back(checked: Visit) -> None:
    card = checked.view.result.suggestions
    first = next(label for label in hands.labels(card) if label.startswith("Slå ihop Hällefors"))
    assert first.endswith("färre dolda tal")
    before = checked.view.result.shown.text()
    act = next(each for each in card.findChildren(QPushButton) if first in each.accessibleName())
    act.setFocus()
    QTest.keyClick(act, Qt.Key.Key_Space)
    checked.settle()
    merged = first.removeprefix("Slå ihop ").partition(":")[0]
    assert merged in [line[0] for line in checked.shown()]
    assert "Gjorda ändringar" in hands.labels(card)
    assert checked.view.result.shown.text() != before
    (back,) = [
        each for each in card.findChildren(QPushButton) if each.text() == "Ta tillbaka" and each.isVisible()
    ]
    assert QApplication.focusWidget() is back
    press(back)
    checked.settle()
    assert checked.shown()[0][0] == "Hällefors"
    assert "Gjorda ändringar" not in hands.labels(card)
    assert checked.view.result.shown.text() == before


def test_a_wish_outlives_a_step_and_a_step_not_its_table(checked: Visit) -> None:
    card = checked.view.result.suggestions
    act = next(
        each for each in card.findChildren(QPushButton) if each.text() == "Slå ihop" and each.isVisible()
    )
    press(act)
    checked.settle()
    merged = next(at for at, line in enumerate(checked.shown()) if " och " in line[0])
    assert not checked.shown()[merged][1].startswith("x")
    checked.go_to(merged, 1)
    QTest.keyClick(checked.table().table, Qt.Key.Key_Space)
    checked.settle()
    parts = checked.shown()[merged][0].split(" och ")
    checked.press("Ta tillbaka", card)
    assert all(line[1].startswith("x") for line in checked.shown() if line[0] in parts)
    assert "Ni har valt att dölja talet." in [
        cell.why for row in checked.table().sight.rows for cell in row.cells if row.label == parts[1]
    ]
    checked.choose(REFERRERS)
    checked.check()
    assert [card.sight.public.key for card in checked.view.result.tables] == [REFERRERS]


def test_a_step_that_the_tables_do_not_know_any_more_is_left_out(visit: Visit) -> None:
    draft = ReleaseDraft(as_of=TODAY, tables=(TOWNS,))
    towns = Step(table=TOWNS, title="", labels=("Hällefors", "Nora"))
    further = Step(table=TOWNS, title="", labels=("Hällefors och Nora", "Ljusnarsberg"))
    unknown = Step(table=TOWNS, title="", labels=("Örebro", "Nora"))
    other = Step(table=REFERRERS, title="", column="families_ever")
    last = Step(table=TOWNS, title="", column="processes_ever")
    asked = Asked(draft=draft, steps=(towns, further, unknown, other, last))
    assert check(visit.desk, asked, unheard).asked.steps == (towns, further, last)
    assert check(visit.desk, replace(asked, steps=(further, last)), unheard).asked.steps == (last,)


def test_where_all_is_shown_nothing_is_suggested(visit: Visit) -> None:
    visit.choose(QUARTERS)
    visit.check()
    assert visit.view.result.suggestions.said.text() in (
        "Alla tal visas.",
        "Välj ett, så kontrolleras siffrorna om. Det går att ta tillbaka.",
    )


# --- stopping ------------------------------------------------------------------------------------------------------


@dataclass
class Gate:
    """Holds up the thread of the database until it is opened."""

    jobs: Jobs

    def __post_init__(self) -> None:
        self._event = Event()

    def shut(self, *_: object) -> None:
        self.jobs.ask(self._event.wait, _ignored)

    def open(self) -> None:
        self._event.set()


def _ignored(_: object) -> None:
    pass


def test_a_check_can_be_stopped(visit: Visit) -> None:
    gate = Gate(visit.jobs)
    gate.shut()
    press(visit.view.check)
    assert not visit.view.check.isEnabled()
    press(visit.view.work.stop)
    gate.open()
    visit.settle()
    assert visit.view.banner.text == "Kontrollen avbröts. Inget är publicerat."
    assert visit.view.result.isHidden()
    assert visit.view.check.isEnabled()
    assert QApplication.focusWidget() is visit.view.check
    assert visit.entries() == ()


def held_up(visit: Visit) -> Gate:
    """A result whose suggestions are still waited for."""
    gate = Gate(visit.jobs)
    visit.view.look_at.connect(gate.shut)
    visit.choose(TOWNS)
    press(visit.view.check)
    visit.qtbot.waitUntil(visit.view.result.suggestions.work.isVisible, timeout=20_000)
    visit.view.look_at.disconnect(gate.shut)
    return gate


def test_suggestions_can_be_stopped_and_counted_after_all(visit: Visit) -> None:
    gate = held_up(visit)
    card = visit.view.result.suggestions
    press(card.work.stop)
    gate.open()
    visit.settle()
    assert card.said.text() == "Förslagen är inte framräknade."
    press(card.again)
    visit.settle()
    assert any(label.startswith("Slå ihop Hällefors") for label in hands.labels(card))


def test_suggestions_give_way_to_whatever_else_is_asked_and_go_on(visit: Visit) -> None:
    gate = held_up(visit)
    heard: list[str] = []
    visit.view.result.suggestions.again_asked.connect(partial(heard.append, "again"))
    visit.jobs.ask(partial(str, "read"), heard.append)
    gate.open()
    visit.qtbot.waitUntil(partial(bool, heard), timeout=20_000)
    assert visit.view.result.suggestions.work.isVisible()
    visit.settle()
    assert heard == ["read"]
    labels = hands.labels(visit.view.result.suggestions)
    assert any(label.startswith("Slå ihop Hällefors") for label in labels)


def test_who_leaves_the_view_does_not_wait_for_suggestions(visit: Visit) -> None:
    gate = held_up(visit)
    press(visit.page.back)
    gate.open()
    visit.settle()
    assert visit.view.result.suggestions.said.text() == "Förslagen är inte framräknade."
    assert visit.page.results.isVisible()


# --- publishing ----------------------------------------------------------------------------------------------------


def test_the_files_the_proof_and_the_entry(visit: Visit, tmp_path: Path) -> None:
    visit.choose(TOWNS, purpose=" Årsrapport ", recipient="Styrgruppen")
    visit.check()
    leaving = visit.view.result.leaving
    assert set(leaving.chosen) == {Form.XLSX, Form.PDF}
    leaving.forms.set_value(frozenset({Form.JSON, Form.CSV}))
    (tmp_path / "ut").mkdir()
    visit.publish_into(tmp_path / "ut")
    (entry,) = visit.entries()
    publication = entry.publication
    assert (publication.purpose, publication.recipient) == ("Årsrapport", "Styrgruppen")
    files = {path.name: path.read_bytes() for path in (tmp_path / "ut").iterdir()}
    name = "siffror-2026-03-04"
    assert set(files) == {f"{name}.json", f"{name}.csv", f"{name}.witness.json.gz"}
    assert {form.value: digest for form, digest in publication.files} == {
        form: sha256(files[f"{name}.{form}"]).hexdigest() for form in ("json", "csv")
    }
    assert "teamet behåller den och lämnar aldrig ut den" in leaving.banner.text
    assert not leaving.publish.isEnabled()
    assert visit.view.choosing.typed() == {}
    (row,) = visit.view.ledger.table.rows
    assert row.id == entry.id


def test_the_internal_annex_is_saved_beside_the_files_when_it_is_asked_for(
    checked: Visit, tmp_path: Path
) -> None:
    leaving = checked.view.result.leaving
    assert not leaving.wants_annex
    leaving.forms.set_value(frozenset({Form.JSON}))
    leaving.annex.control().findChildren(QAbstractButton)[0].click()
    checked.publish_into(tmp_path)
    names = {path.name for path in tmp_path.glob("siffror*")}
    name = "siffror-2026-03-04"
    assert names == {f"{name}.json", f"{name}.witness.json.gz", f"{name}-bilaga_INTERN.pdf"}
    assert is_internal((tmp_path / f"{name}-bilaga_INTERN.pdf").read_bytes(), Form.PDF)
    assert leaving.banner.text.endswith("Den interna bilagan lämnas inte heller ut.")
    (entry,) = checked.entries()
    assert [form for form, _ in entry.publication.files] == [Form.JSON]


def test_a_demo_says_that_its_files_say_so(visit: Visit) -> None:
    visit.choose(TOWNS)
    visit.check()
    leaving = visit.view.result.leaving
    assert not leaving.demo.isVisible()
    with visit.desk.store.write("test") as work:
        work.settings.set(DEMO, True)
    visit.check()
    assert leaving.demo.isVisible()
    assert leaving.certificate.text().startswith("DEMO – påhittade uppgifter")


def test_the_purpose_may_be_said_after_the_check(checked: Visit, tmp_path: Path) -> None:
    checked.choose(TOWNS, recipient="Nämnden")
    assert checked.view.result.leaving.publish.isEnabled()
    checked.view.result.leaving.forms.set_value(frozenset({Form.JSON}))
    checked.publish_into(tmp_path)
    assert checked.entries()[0].publication.recipient == "Nämnden"


def test_other_choices_than_the_checked_ones_cannot_be_published(checked: Visit) -> None:
    leaving = checked.view.result.leaving
    checked.choose(TOWNS, threshold=6)
    assert not leaving.publish.isEnabled()
    assert "Valen är ändrade sedan kontrollen. Kontrollera igen innan du publicerar." in hands.labels(leaving)
    checked.choose(TOWNS, threshold=5)
    assert leaving.publish.isEnabled()


def test_without_a_form_nothing_is_asked(checked: Visit) -> None:
    leaving = checked.view.result.leaving
    leaving.forms.set_value(frozenset())
    press(leaving.publish)
    assert leaving.banner.text == "Välj minst ett filformat."
    assert checked.view.findChildren(QFileDialog) == []


def test_who_chooses_no_folder_has_published_nothing(checked: Visit) -> None:
    press(checked.view.result.leaving.publish)
    (dialog,) = checked.view.findChildren(QFileDialog)
    dialog.reject()
    checked.settle()
    assert checked.entries() == ()
    assert checked.view.result.leaving.publish.isEnabled()


def test_a_ledger_that_has_grown_refuses_and_the_check_is_made_again(checked: Visit, tmp_path: Path) -> None:
    checked.view.result.leaving.forms.set_value(frozenset({Form.JSON}))
    checked.desk.ledger.enter(a_publication(), checked.desk.ledger.state())
    checked.publish_into(tmp_path)
    leaving = checked.view.result.leaving
    assert leaving.banner.text.startswith("Liggaren har ändrats sedan siffrorna skyddades.")
    assert list(tmp_path.glob("siffror*")) == []
    assert len(checked.entries()) == 1
    checked.press("Kontrollera igen", leaving)
    assert leaving.banner.text == ""
    assert "jämfört med: 2026-01" in leaving.certificate.text()
    checked.publish_into(tmp_path)
    assert len(checked.entries()) == 2


def test_files_that_could_not_be_written_are_kept_and_saved_elsewhere(checked: Visit, tmp_path: Path) -> None:
    leaving = checked.view.result.leaving
    leaving.forms.set_value(frozenset({Form.JSON}))
    checked.publish_into(tmp_path / "finns inte")
    assert leaving.banner.text.startswith(
        "Siffrorna är publicerade och står i liggaren, men filerna kunde inte"
    )
    (entry,) = checked.entries()
    press(leaving.save)
    checked.choose_folder(tmp_path)
    assert leaving.save.isHidden()
    data = (tmp_path / "siffror-2026-03-04.json").read_bytes()
    assert entry.publication.files == ((Form.JSON, sha256(data).hexdigest()),)
    assert (tmp_path / "siffror-2026-03-04.witness.json.gz").exists()
    assert len(checked.entries()) == 1


def test_no_file_of_another_publication_is_written_over(checked: Visit, tmp_path: Path) -> None:
    checked.view.result.leaving.forms.set_value(frozenset({Form.JSON}))
    (tmp_path / "siffror-2026-03-04.json").write_text("förra")
    checked.publish_into(tmp_path)
    assert (tmp_path / "siffror-2026-03-04.json").read_text() == "förra"
    assert {path.name for path in tmp_path.glob("siffror*")} == {
        "siffror-2026-03-04.json",
        "siffror-2026-03-04 (2).json",
        "siffror-2026-03-04 (2).witness.json.gz",
    }


# --- the ledger ----------------------------------------------------------------------------------------------------


def test_a_publication_is_made_void_with_a_reason(visit: Visit) -> None:
    visit.desk.ledger.enter(a_publication(), visit.desk.ledger.state())
    visit.view.read()
    visit.settle()
    card = visit.view.ledger
    assert not card.void.isEnabled()
    card.table.setCurrentIndex(card.table.model().index(0, 0))
    shown = [card.table.model().data(card.table.model().index(0, at)) for at in range(7)]
    assert shown == [
        "2026-02-02",
        "2026-01-31",
        "Årsberättelse",
        "Styrgruppen",
        "1 visas, 1 dolda",
        "JSON",
        "Gäller",
    ]
    press(card.void)
    dialog = hands.the_dialog(visit.page)
    assert dialog.called is not None
    assert dialog.called.editor in visit.page.editors()
    hands.send(visit.qtbot, visit.jobs, dialog)
    assert visit.entries()[0].counts
    hands.fill(dialog, void_reason="Filen raderades innan den skickades.")
    hands.send(visit.qtbot, visit.jobs, dialog)
    assert visit.entries()[0].void_reason == "Filen raderades innan den skickades."
    assert card.table.model().data(card.table.model().index(0, 6)) == "Makulerad"
    assert not card.void.isEnabled()


# --- by eye, ear and keyboard ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "zoom"), [(1100, 100), (780, 100), (780, 150)])
def test_everything_has_a_name_is_large_enough_and_comes_round_with_tab(
    checked: Visit, appearance: Appearance, width: int, zoom: int
) -> None:
    page = checked.page
    page.resize(width, 640)
    appearance.set_zoom(zoom)
    checked.settle()
    assert reach.unnamed(page) == []
    assert reach.small(page) == []
    tabbed = reach.tabbed(page)
    assert set(tabbed) == set(reach.stops(page))
    names = [widget.accessibleName() for widget in tabbed]
    assert names.index("Välj tabeller: Alla") < names.index("Ändamål") < names.index("Familjer per kommun")
    assert hands.cut_off_right(page) == []


@pytest.mark.parametrize("make", [BarChart, LineChart])
def test_a_value_that_is_not_shown_is_a_sign_without_a_scale(
    qtbot: QtBot, appearance: Appearance, make: Callable[..., BarChart | LineChart]
) -> None:
    drawn = []
    for hidden in (None, 0.0):
        chart = make("Prov", nothing="x")
        qtbot.addWidget(chart)
        show = chart.show_bars if isinstance(chart, BarChart) else chart.show_lines
        show(["2024", "2025", "2026"], [Series("Familjer", [5, hidden, 9])])
        chart.resize(400, 300)
        drawn.append((chart.accessibleDescription(), chart.grab().toImage()))
    assert drawn[0][0] == "Familjer: 2024 5, 2025 x, 2026 9."
    assert drawn[1][0] == "Familjer: 2024 5, 2025 0, 2026 9."
    assert drawn[0][1] != drawn[1][1]


def test_kept_files_have_the_same_number(tmp_path: Path, checked: Visit) -> None:
    proposal = checked.view._checked.proposal if checked.view._checked else None
    assert proposal is not None
    release = checked.desk.publishing.publish(proposal, (Form.JSON, Form.CSV))
    (tmp_path / "siffror-2026-03-04 (2).csv").write_text("annat")
    assert keep(release, tmp_path).names[0] == "siffror-2026-03-04.json"
    assert keep(release, tmp_path).names == (
        "siffror-2026-03-04 (3).json",
        "siffror-2026-03-04 (3).csv",
        "siffror-2026-03-04 (3).witness.json.gz",
    )


def test_a_second_annex_still_has_the_mark_last_in_its_name(tmp_path: Path, checked: Visit) -> None:
    proposal = checked.view._checked.proposal if checked.view._checked else None
    assert proposal is not None
    release = checked.desk.publishing.publish(proposal, (Form.JSON,))
    annex = checked.desk.publishing.annex(proposal)
    keep(release, tmp_path, annex)
    assert keep(release, tmp_path, annex).names[-1] == "siffror-2026-03-04-bilaga (2)_INTERN.pdf"
