"""The line of choices above the actions: a search text, by what, which one, and whether closed ones are shown."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from famsam_desktop.ui.actions.choosing import ActionLine, Grouping, groups
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.times import short_day
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.editors import ChoiceEditor
from famsam_desktop.ui.widgets.flow import Flow

_SEARCH_EMS = 15


class Narrowing(QWidget):
    """Says what is to be shown; `changed` when the same actions are shown otherwise."""

    changed = Signal()
    closed_asked = Signal()
    reminder_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: Sequence[ActionLine] = ()
        self._named = {
            Grouping.AGENCY: (self.tr("Alla verksamheter"), self.tr("Vilken verksamhet")),
            Grouping.PERSON: (self.tr("Alla personer"), self.tr("Vilken person")),
            Grouping.DAY: (self.tr("Alla dagar"), self.tr("Vilken dag")),
        }
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Sök bland åtgärderna"))
        self.search.setPlaceholderText(self.tr("Sök vad, vem, familj"))
        self.search.setClearButtonEnabled(True)
        self._settle_search()
        self.search.textChanged.connect(self._on_changed)
        self.grouping = ChoiceEditor(
            self,
            choices=[
                (Grouping.ALL, self.tr("Alla")),
                (Grouping.OVERDUE, self.tr("Försenade")),
                (Grouping.AGENCY, self.tr("Per verksamhet")),
                (Grouping.PERSON, self.tr("Per person")),
                (Grouping.DAY, self.tr("Per dag")),
            ],
        )
        self.grouping.set_value(Grouping.ALL)
        self.grouping.control().setAccessibleName(self.tr("Hur åtgärderna visas"))
        self.grouping.edited.connect(self._on_grouping)
        self.group = ChoiceEditor(self, choices=())
        self.group.edited.connect(self.changed)
        self.group.hide()
        self.remind = button(
            self.tr("Påminnelse …"), self, icon="message-square", clicked=self.reminder_asked.emit
        )
        self.remind.setAccessibleName(self.tr("Påminnelse om alla som visas"))
        self.remind.setToolTip(self.tr("En text att kopiera, om alla åtgärder som visas"))
        self.remind.hide()
        self.closed = QCheckBox(self.tr("Även avslutade"), self)
        self.closed.toggled.connect(self._on_closed)
        flow = Flow(self, gap=0.7)
        flow.add(self.search, self.grouping, self.group, self.remind, self.closed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(flow)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room in the field."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "search"):
            self._settle_search()

    @property
    def with_closed(self) -> bool:
        """Closed actions are shown too."""
        return self.closed.isChecked()

    def choices(self) -> tuple[Grouping, str | None, str]:
        """How, which group, and the text searched for."""
        return self.grouping.value(), self.group.value(), self.search.text()

    def offer(self, lines: Sequence[ActionLine]) -> None:
        """The actions that are there: their agencies or people are the groups to choose among."""
        self._lines = lines
        self._offer_groups()

    def reset(self) -> None:
        """Everything again."""
        blocked = QSignalBlocker(self.search)
        self.search.clear()
        blocked.unblock()
        self.grouping.set_value(Grouping.ALL)
        self._on_grouping()

    def show_closed(self) -> None:
        """Closed ones too."""
        self.closed.setChecked(True)

    def _settle_search(self) -> None:
        self.search.setMinimumWidth(em(_SEARCH_EMS))

    def _offer_groups(self) -> None:
        grouping = self.grouping.value()
        self.group.setVisible(grouping in self._named)
        everyone, which = self._named.get(grouping, ("", ""))
        offered = [
            (name, self._words(grouping, name, many, late))
            for name, many, late in groups(self._lines, grouping)
        ]
        self.group.set_choices([(None, everyone), *offered] if self.group.isVisibleTo(self) else [])
        self.group.control().setAccessibleName(which)

    def _words(self, grouping: Grouping, name: str, many: int, late: int) -> str:
        said = short_day(date.fromisoformat(name)) if grouping is Grouping.DAY else name
        if late:
            return self.tr("{} ({}, varav {} försenade)").format(said, many, late)
        return f"{said} ({many})"

    def _on_grouping(self) -> None:
        self._offer_groups()
        self.changed.emit()

    def _on_closed(self, _checked: bool) -> None:
        self.closed_asked.emit()

    def _on_changed(self, _text: str = "") -> None:
        self.changed.emit()
