"""What a line says, in a row of small buttons; pressed, each offers something else."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from famsam_desktop.domain.capture import DATED, KINDS, USUAL_DAYS, Captured, Kind, Person
from famsam_desktop.domain.outcomes import OutcomeKind
from famsam_desktop.ui import times
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.flow import Flow

#: The key of each kind of note; an action is no kind of result.
KEYS: dict[Kind, str] = {
    None: "Ctrl+U",
    OutcomeKind.DECISION: "Ctrl+D",
    OutcomeKind.AGREEMENT: "Ctrl+E",
    OutcomeKind.TAKE_BACK: "Ctrl+T",
    OutcomeKind.HAND_OVER: "Ctrl+M",
    OutcomeKind.DISAGREEMENT: "Ctrl+O",
    OutcomeKind.INFORMATION: "Ctrl+I",
}
_MOST_PEOPLE = 15


class Chips(Flow):
    """Kind, person, day and readers."""

    kind_chosen = Signal(object)
    person_chosen = Signal(object)
    day_chosen = Signal(object)
    #: The agencies that alone may read it, and whether the family may not.
    readers_chosen = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, gap=0.4)
        self.kind, self.who, self.due, self.readers = (self._chip() for _ in range(4))
        self._today = date.min
        self._agencies: Sequence[tuple[UUID, str]] = ()
        self._people: Sequence[Person] = ()
        self._restricted: frozenset[UUID] = frozenset()
        self._hidden = False
        self._shown: Captured | None = None
        for chip, fill in (
            (self.kind, self._fill_kinds),
            (self.who, self._fill_people),
            (self.due, self._fill_days),
            (self.readers, self._fill_readers),
        ):
            menu = QMenu(chip)
            menu.aboutToShow.connect(partial(fill, menu))
            chip.setMenu(menu)

    def offer(self, people: Sequence[Person], agencies: Sequence[tuple[UUID, str]], today: date) -> None:
        """What can be chosen."""
        self._people, self._agencies, self._today = people, agencies, today

    def show_line(self, line: Captured) -> None:
        """Say what the line says."""
        self._shown = line
        self._restricted, self._hidden = line.restricted_to, line.hidden_from_family
        self._say(self.kind, self.tr("Slag"), kind_words(line.kind))
        self._say(self.who, self.tr("Vem"), line.who.name if line.who else self._nobody(line))
        self._say(self.due, self.tr("Senast"), self._day_words(line))
        self._say(self.readers, self.tr("Läses av"), self._reader_words())
        self.due.setEnabled(line.kind in DATED)
        self.readers.setEnabled(line.kind is not None or line.is_restricted)

    def _nobody(self, line: Captured) -> str:
        return self.tr("flera, välj") if len(line.candidates) > 1 else "–"

    def _day_words(self, line: Captured) -> str:
        if line.due is None:
            return self.tr("går inte att läsa") if line.unclear else "–"
        said = times.short_day(line.due)
        return self.tr("{day} (förslag)").format(day=said) if line.proposed else said

    def _reader_words(self) -> str:
        names = [name for key, name in self._agencies if key in self._restricted]
        if not names:
            return self.tr("alla utom familjen") if self._hidden else self.tr("alla")
        readers = ", ".join(names)
        return self.tr("bara {names}, inte familjen").format(names=readers) if self._hidden else readers

    # --- menus ---------------------------------------------------------------------------------------------------

    def _fill_kinds(self, menu: QMenu) -> None:
        menu.clear()
        for kind in KINDS:
            action = menu.addAction(f"{kind_words(kind)}\t{KEYS[kind]}")
            action.triggered.connect(partial(self._on_kind, kind))

    def _fill_people(self, menu: QMenu) -> None:
        menu.clear()
        line = self._shown
        meant = line.candidates if line is not None else ()
        kind = line.kind if line is not None else None
        known = [each for each in self._people if each.takes_part and each.fits(kind)]
        for person in [*meant, *(each for each in known if each not in meant)][:_MOST_PEOPLE]:
            words = f"{person.name}, {person.where}" if person.where else person.name
            menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._on_person, person))

    def _fill_days(self, menu: QMenu) -> None:
        menu.clear()
        choices = (
            (self.tr("Om en vecka"), 7),
            (self.tr("Om två veckor"), USUAL_DAYS),
            (self.tr("Om tre veckor"), 21),
            (self.tr("Om fyra veckor"), 28),
        )
        for words, days in choices:
            day = self._today + timedelta(days=days)
            action = menu.addAction(f"{words}, {times.short_day(day)}")
            action.triggered.connect(partial(self._on_day, day))

    def _fill_readers(self, menu: QMenu) -> None:
        menu.clear()
        for key, name in self._agencies:
            action = menu.addAction(self.tr("Bara {name}").format(name=name.replace("&", "&&")))
            action.setCheckable(True)
            action.setChecked(key in self._restricted)
            action.triggered.connect(partial(self._on_reader, key))
        if self._agencies:
            menu.addSeparator()
        family = menu.addAction(self.tr("Inte familjen"))
        family.setCheckable(True)
        family.setChecked(self._hidden)
        family.triggered.connect(self._on_hidden)

    def _on_kind(self, kind: Kind, _checked: bool = False) -> None:
        self.kind_chosen.emit(kind)

    def _on_person(self, person: Person, _checked: bool = False) -> None:
        self.person_chosen.emit(person)

    def _on_day(self, day: date, _checked: bool = False) -> None:
        self.day_chosen.emit(day)

    def _on_reader(self, key: UUID, _checked: bool = False) -> None:
        self.readers_chosen.emit(self._restricted ^ {key}, self._hidden)

    def _on_hidden(self) -> None:
        self.readers_chosen.emit(self._restricted, not self._hidden)

    def _chip(self) -> QPushButton:
        made = button("", self)
        self.add(made)
        return made

    def _say(self, chip: QPushButton, label: str, value: str) -> None:
        chip.setText(f"{label}: {value}".replace("&", "&&"))
        chip.setAccessibleName(f"{label}: {value}")


def kind_words(kind: Kind) -> str:
    """What a note is."""
    return QCoreApplication.translate("Live", "Åtgärd") if kind is None else heading(kind)
