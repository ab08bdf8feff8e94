"""The page Register: what every family shares, and what the team counts outside its cases."""

from collections.abc import Mapping
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.registers import Register
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.card import RegisterCard
from famsam_desktop.ui.registers.sections import (
    AgenciesCard,
    ConsultationsCard,
    ContactsCard,
    InformationMeetingsCard,
    VenuesCard,
)
from famsam_desktop.ui.registers.surveys import SurveysCard
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.keeping import Opener
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_SECTIONS: tuple[type[RegisterCard[Any]], ...] = (
    AgenciesCard,
    ContactsCard,
    VenuesCard,
    ConsultationsCard,
    InformationMeetingsCard,
    SurveysCard,
)


def _errands(section: type[RegisterCard[Any]]) -> tuple[Errand, Errand]:
    """To look at it, or to add to it."""
    return (
        Errand(text=section.called, icon=section.icon, run=methodcaller("turn_to", section)),
        Errand(text=section.adds, icon="plus", run=methodcaller("add_to", section), where=section.called),
    )


class RegistersPage(Page):
    """A tab for each section; one of them is shown."""

    topics = Topic.AGENCIES | Topic.REGISTERS | Topic.MEETINGS | Topic.SETTINGS
    errands = tuple(each for section in _SECTIONS for each in _errands(section))

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent, scrolls=True)
        self._desk = desk
        self._wanted: UUID | None = None
        self.tabs = QTabBar(self)
        self._stack = QStackedWidget(self)
        self.cards = [make(desk, jobs, self._stack) for make in _SECTIONS]
        for card in self.cards:
            self.tabs.setTabToolTip(self.tabs.addTab(card.name()), card.name())
            self._stack.addWidget(card)
            card.told.connect(self._on_told)
            card.refused.connect(self._on_refused)
            card.wanted.connect(self.wanted)
        self.body.addWidget(Tabs(self.tabs, self.tr("Register att visa"), self))
        self.body.addWidget(self._stack, 1)
        self.new = button("", self, kind="primary", icon="plus", clicked=self._on_new)
        self.add_action(self.new)
        self._action = QAction(self)
        self._action.setShortcut(QKeySequence("Ctrl+N"))
        self._action.triggered.connect(self._on_new)
        self.addAction(self._action)
        self.tabs.currentChanged.connect(self._on_turned)
        self._on_turned(0)

    @property
    def card(self) -> RegisterCard[Any]:
        """The section that is shown."""
        return self.cards[self.tabs.currentIndex()]

    def read(self) -> None:
        """Read every section at once: they are short."""
        self.jobs.ask(self._desk.registers.page, self._on_read, self._on_refused, newest="registers")

    def show_record(self, record: UUID | None) -> None:
        """Turn to a record and choose it."""
        self._wanted = record
        if record is not None:
            self.reload()

    def turn_to(self, section: type[RegisterCard[Any]]) -> None:
        """Show a section."""
        place = _SECTIONS.index(section)
        self.tabs.setCurrentIndex(place)
        self.once_read(partial(self.focus_in, self.cards[place]))

    def add_to(self, section: type[RegisterCard[Any]]) -> None:
        """Show a section, and open the dialog of a new record once it knows what can be chosen there."""
        self.turn_to(section)
        self.once_read(self.card.add_new)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was refused is not said again when one comes back."""
        super().hideEvent(event)
        self.banner.clear()

    def editors(self) -> Mapping[str, Opener]:
        """Those of every section; ambassadors are contacts."""
        return {name: open_it for card in reversed(self.cards) for name, open_it in card.editors().items()}

    def _on_read(self, register: Register) -> None:
        for card in self.cards:
            card.show_register(register)
        wanted, self._wanted = self._wanted, None
        for place, card in enumerate(self.cards):
            if wanted is not None and card.choose(wanted):
                self.tabs.setCurrentIndex(place)
                break

    def _on_turned(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.set_title(self.tr("Register"), self.card.about())
        self.new.setText(self.card.new_words())
        self._action.setText(self.card.new_words())
        self.banner.clear()

    def _on_new(self, _checked: bool = False) -> None:
        self.card.add_new()

    def _on_told(self, said: str, undoable: bool) -> None:
        self.banner.clear()
        self.told.emit(said, undoable)

    def _on_refused(self, reason: Any) -> None:
        self.banner.say(Tone.WARN, sentence(reason))
