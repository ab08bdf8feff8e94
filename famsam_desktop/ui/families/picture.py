"""The cards of a family as one picture: the agencies around it, and what happened along the line of time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from famsam_desktop.domain.ecomaps import ecomap
from famsam_desktop.domain.timelines import Happening, Lane, timeline
from famsam_desktop.ui.families.card import FamilyCard
from famsam_desktop.ui.families.ecomap import EcomapPicture
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.families.timeline import LANES, Sign, TimelinePicture, lane_top
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.headings import TextLabel, note

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class PictureCard(FamilyCard):
    """A card that is drawn only while somebody looks at it."""

    _stale = False

    def fill(self, record: FamilyRecord) -> None:
        """Draw it now, or when it is looked at."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.draw(record)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.draw(self.record)

    def draw(self, record: FamilyRecord) -> None:
        """Put the record into the picture."""
        raise NotImplementedError


class EcomapCard(PictureCard):
    """Nätverk; a press on an agency asks for what is written of it."""

    agency_chosen = Signal(object)

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, desk, jobs, parent)
        self.picture = EcomapPicture(self)
        self.picture.chosen.connect(self.agency_chosen)
        self._note = note("", self)
        self.add(self.picture)
        self.add(self._note)
        self.print_button = icon_button(
            self.tr("Nätverkskartan på papper"), "printer", self, clicked=self.look_at_map
        )
        self.add_action(self.print_button)

    def draw(self, record: FamilyRecord) -> None:
        """Members in the middle, agencies around them."""
        agencies = {agency.id: agency.name for agency in record.agencies}
        shown = ecomap(record.page, agencies, record.today)
        self.picture.show_map(shown)
        if shown.bonds:
            words = self.tr(
                "Tjockare linje: fler pågående kontakter. Streckad linje: ingen pågående kontakt."
            )
        else:
            words = self.tr("Familjen har ingen kontakt och inget samtycke att visa än.")
        self._note.setText(words)

    def look_at_map(self) -> None:
        """The same picture on paper, for the team alone."""
        family_id = self.record.id

        def make() -> object:
            return self.desk.documents.ecomap(family_id)

        self.look_at_paper(make)


class TimelineCard(PictureCard):
    """Tidslinje; a press on a sign goes to the meeting or the action, or asks for what is written."""

    happening_chosen = Signal(object)

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, desk, jobs, parent)
        self._family: object = None
        self._titles = _LaneTitles(self)
        self.line = TimelinePicture(self)
        self.strip = QScrollArea(self)
        self.strip.setFrameShape(QFrame.Shape.NoFrame)
        self.strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.strip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.strip.setWidget(self.line)
        for part in (self.strip.viewport(), self.line):
            part.setAutoFillBackground(False)
        self.strip.viewport().installEventFilter(self)
        self.empty = note(self.tr("Här syns ärendets steg, möten och åtgärder när det finns några."), self)
        row = QGridLayout()
        row.setHorizontalSpacing(em(0.6))
        row.addWidget(self._titles, 0, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.strip, 0, 1, Qt.AlignmentFlag.AlignTop)
        row.setColumnStretch(1, 1)
        self.body.addLayout(row)
        self.add(self.empty)
        self.line.chosen.connect(self._on_chosen)
        self.line.focused.connect(self._on_focused)

    def draw(self, record: FamilyRecord) -> None:
        """Everything with a day; another family begins at today."""
        shown = timeline(record.page, record.today)
        self.line.show_line(shown, record.today)
        self._titles.show_lanes(self.line.lanes)
        for part in (self._titles, self.strip):
            part.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self._settle()
        if record.id != self._family:
            self._family = record.id
            bar = self.strip.horizontalScrollBar()
            bar.setValue(self.line.today_at - self.strip.viewport().width() * 2 // 3)
            nearest = self.line.nearest()
            if nearest is not None:  # of a case closed long ago nothing would be seen beside today
                self.strip.ensureWidgetVisible(nearest, em(3), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the line out anew at another width."""
        if event.type() is QEvent.Type.Resize and watched is self.strip.viewport():
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        self.line.lay_out(self.strip.viewport().width())
        bar = self.strip.horizontalScrollBar().sizeHint().height()
        wide = self.line.width() > self.strip.viewport().width()
        height = self.line.height() + (bar if wide else 0)
        if self.strip.height() != height or self.strip.minimumHeight() != height:
            self.strip.setFixedHeight(height)

    def _on_focused(self, sign: Sign) -> None:
        self.strip.ensureWidgetVisible(sign, em(3), 0)

    def _on_chosen(self, one: Happening) -> None:
        match one.lane:
            case Lane.MEETINGS:
                self.wanted.emit("meetings", one.id)
            case Lane.ACTIONS:
                self.wanted.emit("actions", one.id)
            case _:
                self.happening_chosen.emit(one)


class _LaneTitles(QWidget):
    """What the lanes are called; it stays while the line is scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = {
            lane: TextLabel(said(text), self, tone="muted", wrap=False) for lane, text in LANES.items()
        }

    def show_lanes(self, lanes: list[Lane]) -> None:
        """These, from above."""
        for lane, label in self._labels.items():
            label.setVisible(lane in lanes)
            if lane in lanes:
                place = lanes.index(lane)
                height = lane_top(place + 1) - lane_top(place)
                label.setGeometry(0, lane_top(place), label.sizeHint().width(), height)
        widest = max((label.sizeHint().width() for label in self._labels.values()), default=0)
        self.setFixedSize(widest, lane_top(len(lanes)) + em(1.7))
