"""Everybody around the family with a tick each: all who are ticked are added to the meeting in one step."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from famsam_desktop.domain import drafts
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.participants import Network, NetworkPerson
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.words import consent_mark, consent_words, missing_words
from famsam_desktop.ui.speech import retold
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.editors import Editor
from famsam_desktop.ui.widgets.fields import Field, Text
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.marks import mark_in, mark_of
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.ticks import TicksEditor

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

#: So many others are shown at once; more letters find fewer.
_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Who is ticked, and why those without consent are to take part all the same."""

    people: frozenset[UUID] = frozenset()
    reason: str = field(default="", repr=False)

    def among(self, network: Network) -> list[NetworkPerson]:
        """The people who are ticked, in the order of the groups."""
        return [person for person in network if person.id in self.people]

    def problems(self, network: Network) -> tuple[Problem, ...]:
        """Nobody is ticked, or a reason is missing."""
        wanted = any(person.needs_reason for person in self.among(network))
        return (
            *([] if self.people else [Problem("people", "missing")]),
            *drafts.line("reason", self.reason, required=wanted),
        )


@dataclass(frozen=True, slots=True)
class People:
    """The network in its groups, with a tick for everybody."""

    network: Network

    def make(self, parent: QWidget) -> Editor:
        """The groups under each other."""
        return PeopleEditor(parent, self.network)


class NetworkDialog(FormDialog[Chosen]):
    """Adds all who are ticked; those of the last meeting are ticked when nobody has been added yet."""

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget, *, sight: Sight, network: Network) -> None:
        self._network = network
        start = Chosen(people=frozenset(person.id for person in network if person.suggested))
        super().__init__(
            parent.tr("Lägg till ur nätverket"),
            Form(_fields(parent, network), start, partial(_problems, network)),
            act=partial(_invite, desk, sight.meeting.id, network),
            jobs=jobs,
            parent=parent,
            primary=parent.tr("Lägg till"),
            intro=_intro(parent, is_first=bool(start.people)),
        )
        self.form.edited.connect(self._on_edited)
        cast(PeopleEditor, self.form.editor("people")).searched.connect(self.make_room)
        self._on_edited()

    def _on_edited(self) -> None:
        chosen = self.form.draft()
        count = len(chosen.people)
        self.primary.setText(
            self.tr("Lägg till {count}").format(count=count) if count else self.tr("Lägg till")
        )
        missing = {
            f"{person.agency} ({missing_words(person.standing)})": None
            for person in chosen.among(self._network)
            if person.standing is not None and person.needs_reason
        }
        self.form.show_field("reason", bool(missing))
        if missing:
            said = self.tr("Samtycke saknas för {agencies}. Skriv nedan varför de ändå ska vara med.")
            self.banner.say(Tone.BAD, said.format(agencies=", ".join(missing)))
        else:
            self.banner.clear()
        self.make_room()


class PeopleEditor(TicksEditor):
    """Ticks in groups, with the consent of each agency over its people; whoever takes part already cannot be ticked."""

    #: Others were looked for, and may need room.
    searched = Signal()

    def __init__(self, parent: QWidget, network: Network) -> None:
        super().__init__(parent, choices=())
        self._network = network
        self._rows: dict[UUID, QWidget] = {}
        self._nothing.hide()
        for title, people in self._groups():
            if people:
                self._add_group(title, people)
        self.search = QLineEdit(self._group)
        self.search.setPlaceholderText(self.tr("Sök andra på namn, titel eller verksamhet"))
        self.search.setAccessibleName(self.tr("Sök andra"))
        self.search.textChanged.connect(self._on_searched)
        self._found = note("", self._group)
        self._box.addSpacing(em(0.6))
        self._box.addWidget(TextLabel(self.tr("Andra"), self._group, step=Step.HEADING))
        self._box.addWidget(self.search)
        self._others = QVBoxLayout()
        self._others.setSpacing(em(0.1))
        self._box.addLayout(self._others)
        self._box.addWidget(self._found)
        self._on_searched("")
        ready = next((box for _, box in self._boxes if box.isEnabled()), None)
        self._group.setFocusProxy(ready or self.search)

    def set_value(self, value: Any) -> None:
        """Tick these; others among them are shown."""
        if hasattr(self, "_others"):
            self._show_others(frozenset(value or ()))
        super().set_value(value)

    def type(self, text: str) -> bool:
        """Tick those, whether they are shown yet or not."""
        marks = set(mark_in(text).split())
        known = {mark_of(person.id): person.id for person in self._network}
        self.set_value({known[mark] for mark in marks & set(known)})
        return True

    def _groups(self) -> Iterator[tuple[str, Sequence[NetworkPerson]]]:
        yield self.tr("Familjen"), self._network.family
        yield self.tr("Egna kontakter"), self._network.own_contacts
        yield self.tr("Var med på tidigare möten"), self._network.earlier

    def _add_group(self, title: str, people: Iterable[NetworkPerson]) -> None:
        self._box.addSpacing(em(0.5))
        self._box.addWidget(TextLabel(title, self._group, step=Step.HEADING))
        for agency_id, there in groupby(people, attrgetter("agency_id")):
            those = list(there)
            if agency_id is not None:
                self._box.addLayout(_agency(those[0], self._group))
            for person in those:
                self._box.addWidget(self._add_person(person, _words(person)))

    def _add_person(self, person: NetworkPerson, words: str) -> QCheckBox:
        words = self.tr("{person} (redan tillagd)").format(person=words) if person.takes_part else words
        box = self._make(words)
        self._box.removeWidget(box)
        box.setEnabled(not person.takes_part)
        if person.standing is not None:
            box.setAccessibleDescription(consent_words(person.standing))
        box.setChecked(person.id in self._value)
        self._boxes.append((person.id, box))
        return box

    def _on_searched(self, text: str) -> None:
        self._show_others(self._value)
        if not self._network.others:
            said = self.tr("Det finns inga andra kontaktpersoner.")
        elif not text.strip():
            said = self.tr("Skriv några bokstäver, så visas de som passar.")
        else:
            found = len(list(self._matches(text)))
            said = self.tr("Ingen passar.") if not found else ""
            said = self.tr("Fler passar. Skriv några bokstäver till.") if found > _MOST else said
        self._found.setText(said)
        self._found.setVisible(bool(said))
        self.searched.emit()

    def _show_others(self, ticked: frozenset[UUID]) -> None:
        """Those who match the search, and those who are ticked."""
        text = self.search.text()
        found = [person.id for person in self._matches(text)][:_MOST] if text.strip() else []
        shown = {*found, *ticked}
        for person in self._network.others:
            if person.id in shown and person.id not in self._rows:
                self._rows[person.id] = self._other(person)
            if person.id in self._rows:
                self._rows[person.id].setVisible(person.id in shown)

    def _other(self, person: NetworkPerson) -> QWidget:
        made = QWidget(self._group)
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(
            self._add_person(person, ", ".join(part for part in (_words(person), person.agency) if part))
        )
        if person.standing is not None and not person.standing.is_sure:
            box.addLayout(_consent(person, made, ""))
        self._others.addWidget(made)
        return made

    def _matches(self, text: str) -> Iterator[NetworkPerson]:
        wanted = text.casefold().split()
        for person in self._network.others:
            told = f"{person.name} {person.role} {person.agency}".casefold()
            if all(word in told for word in wanted):
                yield person


def _agency(person: NetworkPerson, parent: QWidget) -> QHBoxLayout:
    return _consent(person, parent, person.agency)


def _consent(person: NetworkPerson, parent: QWidget, agency: str) -> QHBoxLayout:
    """A line about an agency: its name, and how consent stands in an icon and words."""
    parts: list[QWidget] = []
    if agency:
        parts.append(TextLabel(agency, parent, step=Step.STRONG, wrap=False))
    if person.standing is not None:
        mark = consent_mark(person.standing)
        picture = QLabel(parent)
        icons.dress(picture, mark.icon, mark.tint)
        words = consent_words(person.standing)
        parts += [picture, TextLabel(words, parent, step=Step.SMALL, tone=mark.tint)]
    return row(*parts, stretch=len(parts) - 1 if person.standing is not None else None)


def _intro(parent: QWidget, *, is_first: bool) -> str:
    """What becomes of them, and who is ticked beforehand."""
    told = parent.tr("De som läggs till blir kallade. Ändra sedan hos var och en det som är annorlunda.")
    ticked = parent.tr("Förkryssade är de som var med senast, eller vårdnadshavarna inför ett första möte.")
    return f"{told} {ticked}" if is_first else told


def _words(person: NetworkPerson) -> str:
    """Name and role, and whose own contact this is."""
    said = ", ".join(part for part in (person.name, retold(person.role)) if part)
    whose = QCoreApplication.translate("Network", "för {names}").format(names=", ".join(person.of))
    return f"{said} ({whose})" if person.of else said


def _fields(parent: QWidget, network: Network) -> list[Field]:
    return [
        Field(name="people", label=parent.tr("Vilka ska kallas?"), kind=People(network), required=True),
        Field(
            name="reason",
            label=parent.tr("Samtycke saknas: varför de ändå ska vara med"),
            kind=Text(),
            required=True,
        ),
    ]


def _problems(network: Network, chosen: Chosen) -> tuple[Problem, ...]:
    return chosen.problems(network)


def _invite(desk: "Desk", meeting_id: UUID, network: Network, chosen: Chosen) -> Any:
    return desk.participants.invite(meeting_id, [each.draft(chosen.reason) for each in chosen.among(network)])
