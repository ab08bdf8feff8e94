"""One family on one page: the cards, in two columns where there is room."""

from collections.abc import Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QTabBar, QVBoxLayout, QWidget

from famsam_desktop.domain.timelines import Happening, Lane
from famsam_desktop.ui.families.actions import ActionsCard
from famsam_desktop.ui.families.card import FamilyCard, ListCard
from famsam_desktop.ui.families.case import CaseCard
from famsam_desktop.ui.families.checkins import CheckInsCard
from famsam_desktop.ui.families.consents import ConsentsCard, CoverageCard
from famsam_desktop.ui.families.contacts import OwnContactsCard
from famsam_desktop.ui.families.goals import GoalsCard
from famsam_desktop.ui.families.guardians import GuardiansCard
from famsam_desktop.ui.families.meetings import MeetingsCard
from famsam_desktop.ui.families.members import MembersCard
from famsam_desktop.ui.families.picture import EcomapCard, TimelineCard
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.families.sips import SipsCard
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.columns import TwoColumns
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.keeping import Opener

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class View(IntEnum):
    """How the family is looked at."""

    FACTS = 0
    PICTURE = 1


class FamilySheet(QScrollArea):
    """Scrolls as a whole; every card shows its part of the same record, in tables or as a picture."""

    wanted = Signal(str, object)
    told = Signal(str, bool)
    paper = Signal(object, object)
    refused = Signal(object)

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        self._room = QWidget()
        self._room.setProperty("role", "plain")
        self.setWidget(self._room)  # before there is anything in it, or all of that would be styled twice
        self.protected = Banner(self._room)
        self.views = QTabBar(self._room)
        self.views.setAccessibleName(self.tr("Hur familjen visas"))
        self.views.setDrawBase(False)
        self.views.setExpanding(False)
        self.views.addTab(self.tr("Uppgifter"))
        self.views.addTab(self.tr("Bild"))
        self.ecomap = EcomapCard(self.tr("Nätverk"), desk, jobs, self._room)
        self.timeline = TimelineCard(self.tr("Tidslinje"), desk, jobs, self._room)
        self.members = MembersCard(self.tr("Medlemmar"), desk, jobs, self._room)
        self.case = CaseCard(self.tr("Ärende"), desk, jobs, self._room)
        self.contacts = OwnContactsCard(self.tr("Egna kontakter"), desk, jobs, self._room)
        self.coverage = CoverageCard(self.tr("Samtycken per verksamhet"), desk, jobs, self._room)
        self.consents = ConsentsCard(self.tr("Samtycken"), desk, jobs, self._room)
        self.meetings = MeetingsCard(self.tr("Möten"), desk, jobs, self._room)
        self.tasks = ActionsCard(self.tr("Åtgärder"), desk, jobs, self._room)
        self.goals = GoalsCard(self.tr("Mål"), desk, jobs, self._room)
        self.check_ins = CheckInsCard(self.tr("Mellan möten"), desk, jobs, self._room)
        self.guardians = GuardiansCard(self.tr("Vårdnad"), desk, jobs, self._room)
        self.sips = SipsCard(self.tr("SIP"), desk, jobs, self._room)
        self.note = Card(self.tr("Anteckning"), self._room)
        self._note_text = TextLabel("", self.note)
        self.note.add(self._note_text)
        self._place()

    def show_record(self, record: FamilyRecord) -> None:
        """Show a family."""
        for card in self._room.findChildren(FamilyCard):
            card.show_record(record)
        self._note_text.setText(record.page.family.note)
        self.note.setVisible(bool(record.page.family.note))
        hidden = [member.name for member in record.page.members if member.protected_identity]
        if hidden:
            said = self.tr("Skyddade personuppgifter: {}. Lämna inte ut namn, skola, plats eller kontakter.")
            self.protected.say(Tone.WARN, said.format(", ".join(hidden)))
        else:
            self.protected.clear()

    def editors(self) -> Mapping[str, Opener]:
        """What can be typed in about the family shown."""
        found: dict[str, Opener] = {}
        for card in self._room.findChildren(FamilyCard):
            found |= card.editors()
        return found

    def to_top(self) -> None:
        """Begin at the beginning, for another family."""
        self.verticalScrollBar().setValue(0)

    def show_view(self, view: View) -> None:
        """The tables, or the picture; it stays so for the next family."""
        self.views.setCurrentIndex(view)

    def show_agency(self, agency_id: UUID) -> None:
        """What is written of an agency: the family's own contacts there, or only its consents."""
        self.show_view(View.FACTS)
        line = next((row for row in self.contacts.table.rows if row.contact.agency_id == agency_id), None)
        consent = next((row for row in self.consents.table.rows if agency_id in row.consent.agency_ids), None)
        if line is not None:
            self.contacts.table.choose(line)
            self._look_at(self.contacts.table)
        elif consent is not None:
            self.consents.table.choose(consent)
            self._look_at(self.consents.table)

    def show_part(self, record_id: UUID) -> None:
        """Mark the row of a record, in whichever list it stands."""
        for card in self._room.findChildren(ListCard):
            row = next((row for row in card.table.rows if card.identity(row) == record_id), None)
            if row is not None:
                self.show_view(View.FACTS)
                card.table.choose(row)
                self._look_at(card.table)
                return

    def _on_happening(self, one: Happening) -> None:
        """A step of the case, or the end of a consent."""
        self.show_view(View.FACTS)
        if one.lane is Lane.CONSENTS:
            row = next((row for row in self.consents.table.rows if row.id == one.id), None)
            if row is not None:
                self.consents.table.choose(row)
            self._look_at(self.consents.table)
        else:
            self._look_at(self.case)

    def _look_at(self, part: QWidget) -> None:
        self._room.adjustSize()
        self.ensureWidgetVisible(part, 0, em(4))
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_view(self, view: int) -> None:
        for part in self._facts:
            part.setVisible(view == View.FACTS)
        for part in self._pictures:
            part.setVisible(view == View.PICTURE)

    def _place(self) -> None:
        columns = TwoColumns(self._room)
        left: tuple[Card, ...] = (self.case, self.meetings, self.check_ins, self.tasks, self.note)
        right: tuple[Card, ...] = (self.goals, self.consents, self.guardians, self.sips)
        for card in left:
            columns.left.addWidget(card)
        for card in right:
            columns.right.addWidget(card)
        columns.close_up()
        box = QVBoxLayout(self._room)
        box.setContentsMargins(0, 0, em(0.3), em(0.6))
        box.setSpacing(em(0.9))
        box.addWidget(self.protected)
        box.addWidget(self.views, 0, Qt.AlignmentFlag.AlignLeft)
        self._facts: tuple[QWidget, ...] = (self.members, self.contacts, columns)
        self._pictures: tuple[QWidget, ...] = (self.ecomap, self.timeline)
        for part in (self.members, self.contacts, self.ecomap, self.timeline, self.coverage, columns):
            box.addWidget(part)
        box.addStretch(1)
        self._on_view(View.FACTS)
        self.views.currentChanged.connect(self._on_view)
        self.ecomap.agency_chosen.connect(self.show_agency)
        self.timeline.happening_chosen.connect(self._on_happening)
        for card in self._room.findChildren(FamilyCard):
            card.wanted.connect(self.wanted)
            card.told.connect(self.told)
            card.paper.connect(self.paper)
            card.refused.connect(self._on_refused)

    def _on_refused(self, reason: Any) -> None:
        self.refused.emit(reason)
