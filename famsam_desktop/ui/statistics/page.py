"""The page Statistik: every table of the reports as of a day, with charts of the same values, and the files."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.printed import InternalFile
from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.statistics import Figures
from famsam_desktop.domain.surveys import Survey
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.statistics import tables
from famsam_desktop.ui.statistics.cards import ChartCard, LineCard, SheetCard, TotalsCard
from famsam_desktop.ui.statistics.cutoff import CutOff
from famsam_desktop.ui.statistics.exporting import ExportCard, kept_name
from famsam_desktop.ui.statistics.publishing import PublishingView
from famsam_desktop.ui.statistics.sights import short_times
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.times import local_day, long_date
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.chart import Series
from famsam_desktop.ui.widgets.columns import TwoColumns
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.saving import save_dialog, write

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.statistics import PerQuarter


class StatisticsPage(Page):
    """Internal figures, for the team's own eyes; and the view where those that may leave are published."""

    topics = (
        Topic.FAMILIES
        | Topic.CASES
        | Topic.MEETINGS
        | Topic.ACTIONS
        | Topic.REGISTERS
        | Topic.SETTINGS
        | Topic.PUBLICATIONS
    )
    errands = (
        Errand(
            text=later("Publicera siffror …"),
            icon="shield-check",
            keys="Ctrl+N",
            run=methodcaller("open_publishing"),
        ),
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent, scrolls=True)
        self._desk = desk
        self.set_title(self.tr("Statistik"))
        self._publishing: PublishingView | None = None
        self.back = button(self.tr("Interna siffror"), self, icon="arrow-left", clicked=self.show_figures)
        self.back.hide()
        self.to_publishing = self.errands[0].button(self)
        self.add_action(self.back)
        self.add_action(self.to_publishing)
        self.cut_off = CutOff(local_day(desk.clock()), self)
        self.cut_off.chosen.connect(self._on_chosen)
        self.body.addWidget(self.cut_off)
        self.nothing = Empty("chart-column", "", "", None, self)
        self.nothing.hide()
        self.body.addWidget(self.nothing, 1)
        self.results = QWidget(self)
        self.results.setProperty("role", "plain")
        self.results.hide()
        self._build_results()
        self.body.addWidget(self.results)
        self.body.addStretch(1)

    @property
    def publishing(self) -> PublishingView:
        """The view where figures are published; made when it is first opened."""
        if self._publishing is None:
            self._publishing = PublishingView(self._desk, self.jobs, self)
            self._publishing.told.connect(self.told)
            self._publishing.put_away.connect(self.put_away)
            self._publishing.look_at.connect(self._on_look_at)
            self._publishing.choosing.typing.connect(self.typing)
            self._publishing.hide()
            self.hold(self._publishing.choosing)
            self.body.insertWidget(0, self._publishing)
        return self._publishing

    @property
    def shows_publishing(self) -> bool:
        """Figures are being published."""
        return self._publishing is not None and not self._publishing.isHidden()

    def read(self) -> None:
        """Read the figures as of the day chosen, or what publishing needs."""
        if self.shows_publishing:
            self.publishing.read()
            return
        read = partial(_read, self._desk, self.cut_off.day)
        self.jobs.ask(read, self._on_figures, self._on_nothing, newest="figures")

    def editors(self) -> Mapping[str, Opener]:
        """What is typed to publish, and about what is published."""
        return {"publishing": always(self.open_publishing), "publication.void": self._open_void}

    def show_record(self, record: Any) -> None:
        """The figures."""
        self.show_figures()

    # --- publishing ----------------------------------------------------------------------------------------------

    def open_publishing(self) -> None:
        """Choose what to publish, as of the cut-off that is shown."""
        self.banner.clear()
        for part in (self.cut_off, self.nothing, self.results, self.to_publishing):
            part.hide()
        self.publishing.choosing.start(self.cut_off.day)
        self.publishing.show()
        self.back.show()
        self.set_title(self.tr("Publicera siffror"), self.tr("Det enda sättet för siffror att lämna teamet"))
        self.publishing.read()
        self._scroll_to(0)

    def _open_void(self, publication_id: UUID | None) -> None:
        self.open_publishing()
        self.publishing.ledger.open_void_about(publication_id)

    def show_figures(self) -> None:
        """Back to the internal figures; what was typed stays."""
        if not self.shows_publishing:
            return
        self.publishing.choosing.leave()
        self.publishing.hide()
        self.back.hide()
        self.to_publishing.show()
        self.cut_off.show()
        self.set_title(self.tr("Statistik"))
        self.read()
        self._scroll_to(0)

    def _on_look_at(self, part: QWidget) -> None:
        QTimer.singleShot(0, part, partial(self._look_at, part))  # once it is laid out

    def _look_at(self, part: QWidget) -> None:
        room = self._area.widget()
        if room is not None:
            self._scroll_to(part.mapTo(room, QPoint(0, 0)).y())

    def _scroll_to(self, top: int) -> None:
        self._area.verticalScrollBar().setValue(top)

    @property
    def _area(self) -> QScrollArea:
        return next(area for area in self.findChildren(QScrollArea) if area.widget() is not None)

    # --- what comes back -----------------------------------------------------------------------------------------

    def _on_figures(self, sight: "Sight") -> None:
        if self.shows_publishing:
            return
        figures, _quarters = sight
        self.nothing.hide()
        said = self.tr("Interna siffror till och med {} – arbetsmaterial, får inte spridas")
        self.set_title(self.tr("Statistik"), said.format(long_date(figures.as_of)))
        self.totals.show_totals(tables.grand_totals(figures))
        for card, sheet in zip(self.sheets, tables.all_sheets(figures), strict=True):
            card.show_sheet(sheet)
        years = figures.years
        self.year_chart.show_bars(
            [str(row.year) for row in years],
            (
                Series(self.tr("Startade det året"), [row.families_ever for row in years]),
                Series(self.tr("Aktuella av dem"), [row.families_current for row in years]),
            ),
        )
        rows = figures.municipalities
        self.share_chart.show_bars(
            [row.name for row in rows],
            (
                Series(self.tr("Andel av familjerna"), [row.share_percent for row in rows]),
                Series(self.tr("Förväntad andel"), [row.expected_share_percent for row in rows]),
            ),
        )
        # The rest at the window's next turn, so that a hand is answered between the two.
        self.once_read(partial(self._show_rest, sight))

    def _show_rest(self, sight: "Sight") -> None:
        if self.shows_publishing:
            return
        figures, quarters = sight
        self.quarters.show_sheet(tables.per_quarter(quarters))
        self._show_lines(quarters)
        for card in self.surveys.values():
            card.hide()
        for survey in figures.surveys:
            self.surveys[survey.survey].show_sheet(tables.by_survey(survey))
            self.surveys[survey.survey].show()
        self.results.setUpdatesEnabled(False)  # the cards get their heights one after the other
        self.results.show()  # last: what is shown already is laid out anew by every line above
        QTimer.singleShot(0, self.results, self._on_laid_out)

    def _on_laid_out(self) -> None:
        self.results.setUpdatesEnabled(True)

    def _show_lines(self, quarters: "PerQuarter") -> None:
        labels = [line.label for line in quarters.table.lines if line.choice is not None]
        series = [
            Series(
                self.quarter_series[column.key],
                [
                    count.value if count is not None else None
                    for count in (cells[at] for cells in quarters.cells[: len(labels)])
                ],
            )
            for at, column in enumerate(quarters.table.columns)
            if column.key in self.quarter_series
        ]
        self.quarter_chart.show_lines([said(label) for label in labels], series, short_times(labels))

    def _on_nothing(self, reason: Any) -> None:
        if self.shows_publishing:
            return
        self.results.hide()
        self.set_title(self.tr("Statistik"))
        self.nothing.set_sentence(sentence(reason))
        self.nothing.show()

    def _on_chosen(self, _day: date) -> None:
        self.banner.clear()
        self.reload()

    # --- files ---------------------------------------------------------------------------------------------------

    def _on_export_asked(self, form: Form) -> None:
        make = partial(self._desk.statistics.export, self.cut_off.day, form)
        self.jobs.ask(make, self._on_export, self._on_refused)

    def _on_export(self, export: InternalFile) -> None:
        form = Path(export.file_name).suffix.lstrip(".")
        dialog = save_dialog(
            self.tr("Spara siffrorna"),
            export.file_name,
            self.tr("{}-filer (*.{})").format(form.upper(), form),
            self,
        )
        dialog.fileSelected.connect(partial(self.keep, export))
        dialog.open()

    def keep(self, export: InternalFile, chosen: str) -> None:
        """Write the file where the user wants it."""
        path = kept_name(chosen, export.file_name)
        self.jobs.ask(partial(write, path, export.data), self._on_kept, self._on_refused)

    def _on_kept(self, path: Path) -> None:
        self.banner.say(Tone.OK, self.tr("Siffrorna är sparade i {}.").format(path.name))

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.BAD, sentence(reason))

    # --- building ------------------------------------------------------------------------------------------------

    def _build_results(self) -> None:
        box = QVBoxLayout(self.results)
        box.setContentsMargins(0, 0, em(0.3), em(0.6))
        box.setSpacing(em(0.9))
        self.totals = TotalsCard(self.results)
        self.year_chart = ChartCard(self.tr("Familjer per startår"), self.results)
        self.share_chart = ChartCard(
            self.tr("Andel och förväntad andel per kommun"), self.results, unit="\u00a0%"
        )
        self.export = ExportCard(self.results)
        self.export.asked.connect(self._on_export_asked)
        self.export.publish_asked.connect(self.open_publishing)
        self.quarters = SheetCard(self.results, most=9)
        self.quarter_chart = LineCard(self.tr("Möten och åtgärder per kvartal"), self.results)
        self.quarter_series = {
            "meetings": self.tr("Genomförda möten"),
            "actions_done": self.tr("Utförda åtgärder"),
        }
        self.surveys = {survey: SheetCard(self.results, most=13) for survey in Survey}
        self.sheets = tuple(SheetCard(self.results) for _ in range(7))
        years, stages, referrers, municipalities, children, meetings, others = self.sheets
        columns = TwoColumns(self.results)
        left: tuple[Card, ...] = (years, stages, meetings, self.quarters, others, self.export)
        charts = (self.year_chart, municipalities, self.share_chart)
        right: tuple[Card, ...] = (*charts, referrers, children, self.quarter_chart, *self.surveys.values())
        for card in left:
            columns.left.addWidget(card)
        for card in right:
            columns.right.addWidget(card)
        columns.close_up()
        box.addWidget(self.totals)
        box.addWidget(columns)


type Sight = tuple[Figures, "PerQuarter"]


def _read(desk: "Desk", day: date) -> Sight:
    return desk.statistics.figures(day), desk.statistics.per_quarter(day)
