"""The card Den här datorn: when the store locks itself, and the language of the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.policy_words import policy_words
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.speech import LANGUAGES, Language, later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.columns import Columns
from famsam_desktop.ui.widgets.headings import Step, TextLabel

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

IDLE_MINUTES = (2, 5, 10, 15, 30, 60)
LONGEST_HOURS = (0, 4, 8, 12)


class ComputerCard(SettingsCard):
    """Three choices, kept at once."""

    called, icon = later("Den här datorn"), "monitor"

    def __init__(self, desk: "Desk", jobs: Jobs, outside: Outside, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self._outside = outside
        self.idle = QComboBox(self)
        self.longest = QComboBox(self)
        self.language = QComboBox(self)
        for language, name in LANGUAGES.items():
            self.language.addItem(name, language)
        self.language.setCurrentIndex(self.language.findData(outside.language))
        self.language.activated.connect(self._on_language)
        self._policy = outside.policy
        self._fill(self.idle, self._allowed(), outside.policy.idle(outside.idle_minutes))
        self._fill(self.longest, LONGEST_HOURS, outside.longest_hours)
        choices = Columns(self, least=14)
        choices.add(
            self._labelled(self.tr("Lås när ingen har rört datorn på"), self.idle),
            self._labelled(self.tr("Lås senast efter"), self.longest),
            self._labelled(self.tr("Språk"), self.language),
        )
        self.add(choices)
        self._say_what_is_settled()
        self.explain(
            self.tr(
                "Lagret låses alltid när skärmen låses eller datorn går i viloläge. "
                "Inget som är skrivet går förlorat. Färger och textstorlek väljs i menyn Visa. "
                "Papper skrivs alltid på svenska."
            )
        )
        for box in (self.idle, self.longest):
            box.activated.connect(self._on_chosen)

    def _allowed(self) -> Sequence[int]:
        bound = self._policy.idle_minutes
        return [*(value for value in IDLE_MINUTES if value < bound), bound] if bound else IDLE_MINUTES

    def _say_what_is_settled(self) -> None:
        """The bound on the choice, and what in the organisation's file cannot be followed."""
        self.settled = self.explain("")
        words = self.tr("Bestäms av din organisation: högst {minutes} utan att någon rör datorn.")
        self.settled.setText(words.format(minutes=self._minutes(self._policy.idle_minutes)))
        self.settled.setVisible(bool(self._policy.idle_minutes))
        self.idle.setEnabled(self.idle.count() > 1)
        if self._policy.problems:
            self.banner.say(Tone.WARN, "\n".join(policy_words(each) for each in self._policy.problems))

    def _labelled(self, text: str, box: QComboBox) -> QWidget:
        whole = QWidget(self)
        label = TextLabel(text, whole, step=Step.STRONG)
        label.setBuddy(box)
        box.setAccessibleName(text)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.25))
        column.addWidget(label)
        column.addWidget(box)
        column.addStretch(1)
        return whole

    def _fill(self, box: QComboBox, offered: Sequence[int], chosen: int) -> None:
        """Offer the values, and the one that is kept even where it is none of them."""
        for value in sorted({*offered, chosen}):
            box.addItem(self._minutes(value) if box is self.idle else self._hours(value), value)
        box.setCurrentIndex(box.findData(chosen))

    def _minutes(self, value: int) -> str:
        return self.tr("{} minuter").format(value) if value else self.tr("aldrig")

    def _hours(self, value: int) -> str:
        return self.tr("{} timmar").format(value) if value else self.tr("ingen gräns")

    def _on_language(self, _place: int) -> None:
        self._outside.language_chosen.emit(Language(self.language.currentData()))

    def _on_chosen(self, _place: int) -> None:
        self._outside.choose(idle_minutes=self.idle.currentData(), longest_hours=self.longest.currentData())
        self.told.emit(self.tr("Sparat för den här datorn."), False)
