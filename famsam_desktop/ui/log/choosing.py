"""What the log can be narrowed to: one kind of happening, one person, and a span of days."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from famsam_desktop.domain.trail import TrailFilter, TrailKind, TrailPerson
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.editors import ChoiceEditor, DateEditor, Editor
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import TextLabel


class Group(StrEnum):
    """Kinds of happenings that are looked for together."""

    ALL = "all"
    ENTRANCES = "entrances"
    FAMILIES = "families"
    PAPERS = "papers"
    KEYS = "keys"


KINDS: dict[Group, frozenset[TrailKind]] = {
    Group.ALL: frozenset(),
    Group.ENTRANCES: frozenset(
        {TrailKind.UNLOCKED, TrailKind.UNLOCK_FAILED, TrailKind.RECOVERED, TrailKind.LOCKED}
    ),
    Group.FAMILIES: frozenset(
        {
            TrailKind.FAMILY_OPENED,
            TrailKind.HISTORY_READ,
            TrailKind.PURGED,
            TrailKind.CONSENT_OVERRIDDEN,
        }
    ),
    Group.PAPERS: frozenset(
        {
            TrailKind.PAPER_MADE,
            TrailKind.EXPORTED,
            TrailKind.IMPORTED,
            TrailKind.PUBLISHED,
            TrailKind.VOIDED,
        }
    ),
    Group.KEYS: frozenset(
        {
            TrailKind.BACKED_UP,
            TrailKind.RESTORED,
            TrailKind.UPGRADED,
            TrailKind.REKEYED,
            TrailKind.PASSPHRASE_CHANGED,
            TrailKind.CODE_RENEWED,
            TrailKind.PERSON_ADDED,
            TrailKind.PERSON_REMOVED,
            TrailKind.KEYRING_ON,
            TrailKind.KEYRING_OFF,
            TrailKind.LOSS_ACCEPTED,
        }
    ),
}


class Choosing(QWidget):
    """The line of choices above the log; `changed` when something else is asked for."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.group = ChoiceEditor(self, choices=self._groups())
        self.group.set_value(Group.ALL)
        self.person = ChoiceEditor(self, choices=(), empty=self.tr("Alla personer"))
        self.from_day, self.to_day = DateEditor(self), DateEditor(self)
        flow = Flow(self, gap=0.9)
        flow.add(
            self._named(self.group, self.tr("Visa")),
            self._named(self.person, self.tr("Vem")),
            self._named(self.from_day, self.tr("Från")),
            self._named(self.to_day, self.tr("Till")),
        )
        for editor in (self.group, self.person, self.from_day, self.to_day):
            editor.edited.connect(self.changed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(flow)

    def offer(self, people: Sequence[TrailPerson]) -> None:
        """Who can be chosen; colleagues come and go, and what they did stays."""
        self.person.set_choices([(person.id, self._words(person)) for person in people])

    def wanted(self) -> TrailFilter | None:
        """What is asked for; None while a day is typed that cannot be read."""
        if not (self.from_day.readable() and self.to_day.readable()):
            return None
        who = self.person.value()
        return TrailFilter(
            kinds=KINDS[self.group.value()],
            who=who if isinstance(who, UUID) else None,
            from_day=self.from_day.value(),
            to_day=self.to_day.value(),
        )

    def reset(self) -> None:
        """Everything again."""
        self.group.set_value(Group.ALL)
        for editor in (self.person, self.from_day, self.to_day):
            editor.set_value(None)
        self.changed.emit()

    def _words(self, person: TrailPerson) -> str:
        return self.tr("{} (tidigare kollega)").format(person.name) if person.gone else person.name

    def _groups(self) -> list[tuple[Group, str]]:
        return [
            (Group.ALL, self.tr("Allt")),
            (Group.ENTRANCES, self.tr("Inloggningar")),
            (Group.FAMILIES, self.tr("Familjer")),
            (Group.PAPERS, self.tr("Papper och exporter")),
            (Group.KEYS, self.tr("Nycklar och kopior")),
        ]

    def _named(self, editor: Editor, name: str) -> QWidget:
        """The editor with its label before it; both wrap together."""
        room = QWidget(self)
        label = TextLabel(name, room, tone="muted", wrap=False)
        label.setBuddy(editor.control())
        editor.control().setAccessibleName(name)
        line = QHBoxLayout(room)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(em(0.4))
        line.addWidget(label)
        line.addWidget(editor, 1)
        return room
