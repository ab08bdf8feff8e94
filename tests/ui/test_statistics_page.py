"""The page Statistik with real widgets on a real store: the same numbers everywhere, and files byte by byte."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.statistics import Figures
from famsam_desktop.domain.surveys import YES, Survey, SurveyAnswerDraft
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.statistics import tables
from famsam_desktop.ui.statistics.cards import SheetCard
from famsam_desktop.ui.statistics.cutoff import quarter_ends
from famsam_desktop.ui.statistics.exporting import kept_name
from famsam_desktop.ui.statistics.heads import head_lines
from famsam_desktop.ui.statistics.page import StatisticsPage
from famsam_desktop.ui.theme.appearance import Appearance
from tests.clock import NOW
from tests.team import Team
from tests.ui import hands, reach
from tests.ui.hands import press, settled

TODAY = NOW.date()


@dataclass
class Visit:
    """The page in use."""

    qtbot: QtBot
    desk: Desk
    jobs: Jobs
    page: StatisticsPage

    def settle(self) -> None:
        settled(self.qtbot, self.jobs)

    def type_day(self, text: str) -> None:
        line = self.page.cut_off.editor.line
        line.selectAll()
        QTest.keyClicks(line, text)
        self.settle()

    def sheet(self, title: str) -> SheetCard:
        return next(card for card in self.page.sheets if card.title.text() == title)

    def ask(self, words: str, path: Path) -> None:
        """Press an export button and choose where."""
        card = self.page.export
        press(next(one for one in card.findChildren(QPushButton) if one.text() == words))
        self.settle()
        (dialog,) = self.page.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self.settle()


@pytest.fixture
def visit(qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs, team: Team) -> Iterator[Visit]:
    """One family with a child that is a process, and one that is only referred."""
    failed: list[object] = []
    desk_jobs.failed.connect(failed.append)
    team.process()
    team.case(team.family("Lindesberg", alias="Familj 26-02"))
    page = hands.shown(qtbot, desk_jobs, StatisticsPage(desk, desk_jobs))
    yield Visit(qtbot, desk, desk_jobs, page)
    settled(qtbot, desk_jobs)
    assert failed == []


def test_every_table_shows_what_the_service_counted(visit: Visit) -> None:
    figures: Figures = visit.desk.statistics.figures(TODAY)
    for card, sheet in zip(visit.page.sheets, tables.all_sheets(figures), strict=True):
        assert tuple(card.rows) == sheet.rows
        assert sheet.definition in hands.labels(card)
    years = visit.sheet("Familjer och processer per år")
    assert list(years.rows) == [("2026", "1", "1", "1", "1", "0"), ("Totalt", "1", "1", "1", "1", "0")]
    assert ("Aktualiserade, inte startade", "1") in visit.sheet("Övriga uppgifter").rows


def test_the_heads_name_the_axis_of_each_year(visit: Visit) -> None:
    heads = tables.by_year(visit.desk.statistics.figures(TODAY)).heads
    assert all("startår" in head for head in heads[1:5])
    assert "avslutsår" in heads[5]


def test_the_charts_say_the_same_in_words(visit: Visit) -> None:
    assert (
        visit.page.year_chart.chart.accessibleDescription()
        == "Startade det året: 2026 1. Aktuella av dem: 2026 1."
    )
    assert "Nora 100" in visit.page.share_chart.chart.accessibleDescription()


def test_another_day_reads_again_and_a_day_before_the_first_case_is_a_calm_sentence(visit: Visit) -> None:
    visit.type_day("2026-02-01")
    assert visit.page.subtitle.text().startswith("Interna siffror till och med 1 februari 2026")
    assert ("Totalt", "0", "0", "0", "0", "0") not in visit.sheet("Familjer och processer per år").rows[:-1]
    visit.type_day("2019-01-01")
    assert visit.page.nothing.isVisible()
    assert not visit.page.results.isVisible()
    said = "Det finns inget att räkna så tidigt. Det första ärendet kom 12 januari 2026."
    assert said in hands.labels(visit.page.nothing)
    visit.type_day("i fredags")
    assert visit.page.cut_off.day == date(2019, 1, 1)
    visit.page.cut_off.choose(TODAY)
    visit.settle()
    assert visit.page.results.isVisible()


def test_quick_choices_are_today_and_the_last_ends_of_quarters(visit: Visit) -> None:
    assert quarter_ends(date(2022, 11, 16), 3) == [date(2022, 9, 30), date(2022, 6, 30), date(2022, 3, 31)]
    assert quarter_ends(date(2026, 1, 1), 2) == [date(2025, 12, 31), date(2025, 9, 30)]
    box = visit.page.cut_off.quick.box
    assert [box.itemText(place) for place in range(3)] == ["Annan dag", "Idag", "31 december 2025"]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Exportera JSON (INTERN)", Form.JSON),
        ("Exportera CSV (INTERN)", Form.CSV),
        ("Exportera Excel (INTERN)", Form.XLSX),
        ("Exportera PDF (INTERN)", Form.PDF),
    ],
)
def test_a_file_is_exactly_the_bytes_of_the_service(
    visit: Visit, tmp_path: Path, words: str, form: Form
) -> None:
    visit.ask(words, tmp_path / f"mina siffror.{form.value}")
    name = f"mina siffror_INTERN.{form.value}"
    assert (tmp_path / name).read_bytes() == visit.desk.statistics.export(TODAY, form).data
    assert {path.name for path in tmp_path.glob("mina*")} == {name}
    assert visit.page.banner.text == f"Siffrorna är sparade i {name}."


def test_a_place_that_cannot_be_written_to_is_a_sentence(visit: Visit, tmp_path: Path) -> None:
    visit.ask("Exportera JSON (INTERN)", tmp_path / "finns inte" / "siffror.json")
    assert visit.page.banner.text.startswith("Det går inte att skriva i mappen.")


def test_the_page_says_plainly_what_may_leave(visit: Visit) -> None:
    said = " ".join(hands.labels(visit.page.export))
    assert "Arbetsmaterial som inte får spridas" in said
    assert "Tal som kan avslöja en familj döljs" in said
    press(visit.page.export.publish)
    assert visit.page.shows_publishing


def test_meetings_and_actions_are_lines_of_the_same_values_as_their_table(visit: Visit) -> None:
    assert list(visit.page.quarters.rows) == [("2026 kvartal 1", "1", "1", "0"), ("Totalt", "1", "1", "0")]
    said = visit.page.quarter_chart.chart.accessibleDescription()
    assert said == "Genomförda möten: 2026 kvartal 1 1. Utförda åtgärder: 2026 kvartal 1 0."


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ("a.json", "a_INTERN.json"),
        ("a_INTERN.json", "a_INTERN.json"),
        ("a", "a_INTERN.json"),
        ("a.txt", "a.txt_INTERN.json"),
    ],
)
def test_the_mark_cannot_be_lost_from_the_name(chosen: str, name: str) -> None:
    assert kept_name(f"mapp/{chosen}", "siffror-2026-03-04_INTERN.json") == Path("mapp", name)


def test_an_empty_store_says_that_there_is_nothing_to_count(
    qtbot: QtBot, desk: Desk, desk_jobs: Jobs
) -> None:
    page = hands.shown(qtbot, desk_jobs, StatisticsPage(desk, desk_jobs))
    assert "Det finns inga ärenden att räkna än." in hands.labels(page.nothing)


def test_an_empty_store_says_so_and_still_has_its_ledger(
    qtbot: QtBot, appearance: Appearance, desk: Desk, desk_jobs: Jobs
) -> None:
    page = hands.shown(qtbot, desk_jobs, StatisticsPage(desk, desk_jobs))
    page.open_publishing()
    settled(qtbot, desk_jobs)
    assert page.publishing.banner.text == "Det finns inga ärenden att räkna än."
    assert not page.publishing.check.isEnabled()
    assert "Inget är publicerat än." in hands.labels(page.publishing.ledger)


@pytest.mark.parametrize(("width", "zoom"), [(1100, 100), (780, 100), (780, 150)])
def test_everything_has_a_name_is_large_enough_and_comes_round_with_tab(
    visit: Visit, appearance: Appearance, width: int, zoom: int
) -> None:
    page = visit.page
    page.resize(width, 640)
    appearance.set_zoom(zoom)
    visit.settle()
    assert reach.unnamed(page) == []
    assert reach.small(page) == []
    assert set(reach.tabbed(page)) == set(reach.stops(page))
    assert hands.cut_off_right(page) == []


def test_each_survey_that_is_answered_has_a_table(visit: Visit) -> None:
    guardians, agencies, checks = visit.page.surveys.values()
    assert not guardians.isVisible()
    for answer in (5, 4):
        answers = {1: answer, 12: YES}
        visit.desk.surveys.answer(SurveyAnswerDraft(survey=Survey.GUARDIAN, on=TODAY, answers=answers))
    visit.desk.surveys.answer(SurveyAnswerDraft(survey=Survey.AGENCY, on=TODAY, answers={2: 9}))
    visit.page.reload()
    visit.settle()
    assert [card.isVisible() for card in (guardians, agencies, checks)] == [True, True, False]
    assert guardians.title.text() == "Enkät till vårdnadshavare"
    rows = list(guardians.rows)
    assert (rows[0], rows[1], rows[11]) == (("1", "2", "4,5", ""), ("2", "0", "", ""), ("12", "2", "", "2"))
    assert list(agencies.rows)[1] == ("2", "1", "9")
    for pile in visit.desk.registers.page().surveys:
        visit.desk.surveys.remove(pile.id)
    visit.page.reload()
    visit.settle()
    assert [card.isVisible() for card in (guardians, agencies, checks)] == [True, False, False]


def test_a_head_is_parted_between_words_and_never_within_one() -> None:
    assert head_lines("Informationsträffar") == "Informationsträffar"
    assert head_lines("Aktuella processer (startår)") == "Aktuella\nprocesser\n(startår)"
