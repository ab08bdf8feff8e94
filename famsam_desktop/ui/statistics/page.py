"""The page Statistik: every table of the reports as of a day, with charts of the same values, and the files."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.statistics import Figures
from famsam_desktop.domain.times import local_day, long_date
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.statistics import tables
from famsam_desktop.ui.statistics.cards import ChartCard, SheetCard, TotalsCard
from famsam_desktop.ui.statistics.cutoff import CutOff
from famsam_desktop.ui.statistics.exporting import ExportCard, kept_name
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.chart import Series
from famsam_desktop.ui.widgets.columns import TwoColumns
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.saving import save_dialog, write

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.statistics import Export, Format


class StatisticsPage(Page):
    """Internal figures: true counts, for the team's own eyes."""

    topics = Topic.FAMILIES | Topic.CASES | Topic.MEETINGS | Topic.REGISTERS | Topic.SETTINGS

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent, scrolls=True)
        self._desk = desk
        self.set_title(self.tr("Statistik"))
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

    def read(self) -> None:
        """Read the figures as of the day chosen."""
        day = self.cut_off.day
        self.jobs.ask(
            partial(self._desk.statistics.figures, day), self._on_figures, self._on_nothing, newest="figures"
        )

    # --- what comes back -----------------------------------------------------------------------------------------

    def _on_figures(self, figures: Figures) -> None:
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
                Series(self.tr("Väntad andel"), [row.expected_share_percent for row in rows]),
            ),
        )
        self.results.show()  # last: what is shown already is laid out anew by every line above

    def _on_nothing(self, reason: Any) -> None:
        self.results.hide()
        self.set_title(self.tr("Statistik"))
        self.nothing.set_sentence(sentence(reason))
        self.nothing.show()

    def _on_chosen(self, _day: date) -> None:
        self.banner.clear()
        self.reload()

    # --- files ---------------------------------------------------------------------------------------------------

    def _on_export_asked(self, publishable: bool, form: "Format") -> None:
        make = partial(self._desk.statistics.export, self.cut_off.day, publishable=publishable, format=form)
        self.jobs.ask(make, self._on_export, self._on_refused)

    def _on_export(self, export: "Export") -> None:
        form = Path(export.file_name).suffix.lstrip(".")
        dialog = save_dialog(
            self.tr("Spara siffrorna"),
            export.file_name,
            self.tr("{}-filer (*.{})").format(form.upper(), form),
            self,
        )
        dialog.fileSelected.connect(partial(self.keep, export))
        dialog.open()

    def keep(self, export: "Export", chosen: str) -> None:
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
            self.tr("Andel och väntad andel per kommun"), self.results, unit="\u00a0%"
        )
        self.export = ExportCard(self.results)
        self.export.asked.connect(self._on_export_asked)
        self.sheets = tuple(SheetCard(self.results) for _ in range(7))
        years, stages, referrers, municipalities, children, meetings, others = self.sheets
        columns = TwoColumns(self.results)
        left: tuple[Card, ...] = (years, stages, meetings, others, self.export)
        charts = (self.year_chart, municipalities, self.share_chart)
        right: tuple[Card, ...] = (*charts, referrers, children)
        for card in left:
            columns.left.addWidget(card)
        for card in right:
            columns.right.addWidget(card)
        columns.close_up()
        box.addWidget(self.totals)
        box.addWidget(columns)
