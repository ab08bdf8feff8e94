"""The page Inställningar: how this computer locks, who opens the store, backups, and what is seldom done."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from famsam_desktop.domain.changes import Topic
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.backups import BackupsCard
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.code import CodeCard
from famsam_desktop.ui.settings.computer import ComputerCard
from famsam_desktop.ui.settings.importing import ImportCard
from famsam_desktop.ui.settings.keyring import KeyringCard
from famsam_desktop.ui.settings.leaving import CheckCard, RekeyCard
from famsam_desktop.ui.settings.letterhead import LetterheadCard
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.people import PeopleCard
from famsam_desktop.ui.settings.template_items import TemplateItemsCard
from famsam_desktop.ui.settings.templates import ShownTemplate, TemplatesCard
from famsam_desktop.ui.widgets.columns import TwoColumns
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.keeping import Opener
from famsam_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_CARDS: tuple[type[SettingsCard], ...] = (
    *(ComputerCard, PeopleCard, CodeCard, TemplatesCard),
    *(LetterheadCard, BackupsCard, ImportCard, KeyringCard, RekeyCard, CheckCard),
)


def _errands(kind: type[SettingsCard]) -> Iterator[Errand]:
    """To see a card, or to do what one comes to it for."""
    yield Errand(text=kind.called, icon=kind.icon, run=methodcaller("show_card", kind))
    for each in kind.errands:
        yield replace(each, run=methodcaller("do_in", kind, each.run), where=kind.called)


class SettingsPage(Page):
    """Cards beside each other; each reads and says what is its own."""

    topics = Topic.SETTINGS | Topic.AGENDAS
    errands = tuple(each for kind in _CARDS for each in _errands(kind))

    def __init__(self, desk: "Desk", jobs: Jobs, outside: Outside, parent: QWidget | None = None) -> None:
        super().__init__("", jobs, parent, scrolls=True)
        self.set_title(self.tr("Inställningar"))
        self.computer = ComputerCard(desk, jobs, outside, self)
        self.people = PeopleCard(desk, jobs, self)
        self.code = CodeCard(desk, jobs, self)
        self.templates = TemplatesCard(desk, jobs, self)
        self.template_items = TemplateItemsCard(desk, jobs, self)
        self.templates.chosen.connect(self.template_items.show_template)
        self.letterhead = LetterheadCard(desk, jobs, self)
        self.keyring = KeyringCard(desk, jobs, self)
        self.backups = BackupsCard(desk, jobs, outside, self)
        self.importing = ImportCard(desk, jobs, self)
        self.rekey = RekeyCard(desk, jobs, outside, self)
        self.check = CheckCard(desk, jobs, outside, self)
        self.cards: tuple[SettingsCard, ...] = (
            *(self.computer, self.people, self.code, self.templates, self.template_items),
            *(self.letterhead, self.backups, self.importing, self.keyring, self.rekey, self.check),
        )
        left = (self.computer, self.people, self.code, self.templates, self.template_items)
        columns = TwoColumns(self)
        for card in self.cards:
            side = columns.left if card in left else columns.right
            side.addWidget(card)
            card.told.connect(self.told)
            card.paper.connect(self.paper)
        columns.close_up()
        self.body.addWidget(columns)

    def show_card(self, kind: type[SettingsCard]) -> None:
        """Show a card at the top, once all have said what they have to say and are as high as that."""
        self.once_read(partial(self._see, self._card(kind)))

    def do_in(self, kind: type[SettingsCard], run: Callable[[Any], object]) -> None:
        """Do it in its card, which is shown."""
        self.show_card(kind)
        run(self._card(kind))

    def editors(self) -> Mapping[str, Opener]:
        """What can be typed about templates and letterhead; of passphrases and codes nothing is ever kept."""
        return {
            **self.templates.editors(),
            **self.template_items.editors(self._templates),
            **self.letterhead.editors(),
        }

    def _templates(self) -> Sequence[ShownTemplate]:
        return self.templates.table.rows

    def read(self) -> None:
        """Every card asks for its own."""
        for card in self.cards:
            card.read()
        self.once_read(self.keyring.ask)  # behind all others: what speaks with a keyring is loaded first

    def _card(self, kind: type[SettingsCard]) -> SettingsCard:
        return next(card for card in self.cards if type(card) is kind)

    def _see(self, card: SettingsCard) -> None:
        self.show_at_top(card)
        card.title.setFocus(Qt.FocusReason.OtherFocusReason)  # where nothing in it can be chosen
        self.focus_in(card)
