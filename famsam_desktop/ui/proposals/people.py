"""The people who are asked, as a field of a form: those the family knows to tick, anybody else by the first letters."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from famsam_desktop.domain.drafts import NAME_LENGTH
from famsam_desktop.domain.proposals import Candidate, ProposedPerson
from famsam_desktop.ui.proposals.group import Group
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.editors import Editor
from famsam_desktop.ui.widgets.headings import note
from famsam_desktop.ui.widgets.marks import mark_in, worded
from famsam_desktop.ui.widgets.ownkeys import OwnKeys
from famsam_desktop.ui.widgets.rows import row

type Who = tuple[UUID | None, UUID | None, UUID | None, str]


@dataclass(frozen=True, slots=True)
class People:
    """Any number of people."""

    def make(self, parent: QWidget) -> Editor:
        """Boxes to tick, and a line for others."""
        return PeopleEditor(parent)


class PeopleEditor(Editor):
    """Gives those who were there in their order, then the others ticked; who is typed and not added counts as well."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen: dict[Who, ProposedPerson] = {}
        self._first: tuple[Who, ...] = ()
        self._shown: dict[Who, ProposedPerson] = {}
        self._others: dict[str, ProposedPerson] = {}
        self._boxes: dict[Who, QCheckBox] = {}
        self._group = Group(self)
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(em(0.1))
        self.other = QLineEdit(self._group)
        self.other.setAccessibleName(self.tr("Någon annan"))
        self.other.setPlaceholderText(self.tr("Någon annan: kontaktperson eller bara ett namn"))
        self.other.setMaxLength(NAME_LENGTH)
        self.add_button = button(self.tr("Lägg till"), self._group, icon="plus", clicked=self.add_typed)
        self.add_button.setAccessibleName(self.tr("Lägg till personen"))
        self._nothing = note(self.tr("Ingen familj är vald. Lägg till dem som ska tillfrågas."), self._group)
        self._build()
        self._hold(self._group)

    # --- what a form needs ---------------------------------------------------------------------------------------

    def value(self) -> Any:
        """Those ticked, with the one who is typed."""
        people = self._ticked()
        typed = self._typed_person()
        if typed is not None and typed.who not in self._chosen:
            people.append(typed)
        return tuple(people)

    def set_value(self, value: Any) -> None:
        """Tick these; those that are not offered stand there as well."""
        self._chosen = {person.who: person for person in value or ()}
        self._first = tuple(self._chosen)
        self._show([*self._shown.values(), *self._chosen.values()])

    def control(self) -> QWidget:
        """The group; the boxes and the line in it take the focus."""
        return self._group

    def typed(self) -> str:
        """The names, what finds the people again, and what stands in the line."""
        people = self._ticked()
        if not people and not self.other.text():
            return ""
        kept = [[str(part or "") for part in person.who] for person in people]
        return worded(
            ", ".join(filter(None, [*map(label, people), self.other.text()])),
            json.dumps([kept, self.other.text()]),
        )

    def type(self, text: str) -> bool:
        """Tick those again; False while one of them is not offered."""
        mark = mark_in(text)
        kept, other = json.loads(mark) if mark else ([], "")
        self.other.setText(other)
        known = {**self._by_who(), **self._shown, **self._chosen}
        wanted: list[ProposedPerson] = []
        for contact, member, user, name in kept:
            who: Who = (_id(contact), _id(member), _id(user), name)
            person = ProposedPerson(name=name) if name else known.get(who)
            if person is None:
                return False
            wanted.append(self._chosen.get(who, person))
        self.set_value(wanted)
        return True

    # --- what goes on around it ----------------------------------------------------------------------------------

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Offer these: the near ones and the team to tick, the others by their first letters."""
        to_tick = [each.person for each in candidates if each.near or each.person.user_id is not None]
        self._others = {label(each.person): each.person for each in candidates}
        completer = QCompleter(list(self._others), self.other)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.other.setCompleter(completer)
        family = {each.person.who for each in candidates if each.person.member_id is not None}
        self._chosen = {
            who: person for who, person in self._chosen.items() if person.member_id is None or who in family
        }
        self._show([*to_tick, *self._chosen.values()])
        self._nothing.setVisible(not any(each.near for each in candidates))

    def add_typed(self) -> None:
        """Tick who is typed, and be ready for the next."""
        person = self._typed_person()
        if person is not None:
            self._chosen.setdefault(person.who, person)
            self._show([*self._shown.values(), person])
            self.other.clear()
            self.edited.emit()
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    own_keys = (OwnKeys(later("Tidsförslag"), later("Lägg till personen som är skriven"), "Return"),)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the line adds the person; the dialog goes on only when nothing is typed there."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
            if enter and self.other.text().strip():
                self.add_typed()
                return True
        return super().eventFilter(watched, event)

    # --- inside --------------------------------------------------------------------------------------------------

    def _typed_person(self) -> ProposedPerson | None:
        """Somebody of the register by their whole words, otherwise somebody by that name alone."""
        text = " ".join(self.other.text().split())
        if not text:
            return None
        return self._others.get(text) or ProposedPerson(name=text)

    def _ticked(self) -> list[ProposedPerson]:
        """Those chosen at first as they stood, then the others as they stand here."""
        order = dict.fromkeys((*self._first, *self._shown))
        return [self._chosen[who] for who in order if who in self._chosen]

    def _by_who(self) -> dict[Who, ProposedPerson]:
        return {person.who: person for person in self._others.values()}

    def _show(self, people: Sequence[ProposedPerson]) -> None:
        self._shown = {}
        for person in people:
            self._shown.setdefault(person.who, person)
        for who in self._boxes.keys() - self._shown.keys():
            box = self._boxes.pop(who)
            self._ticks.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, (who, person) in enumerate(self._shown.items()):
            if who not in self._boxes:
                self._boxes[who] = self._make()
            box = self._boxes[who]
            box.setText(label(person))
            box.setChecked(who in self._chosen)
            if self._ticks.indexOf(box) != place:
                self._ticks.removeWidget(box)
                self._ticks.insertWidget(place, box)
        self._group.follow(self.other, self.add_button, *(self._boxes[who] for who in self._shown))

    def _make(self) -> QCheckBox:
        box = QCheckBox(self._group)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.clicked.connect(self._on_clicked)
        return box

    def _on_clicked(self, _checked: bool) -> None:
        for who, box in self._boxes.items():
            if not box.isChecked():
                self._chosen.pop(who, None)
            elif who not in self._chosen:
                self._chosen[who] = self._shown[who]
        self.edited.emit()

    def _on_typed(self, _text: str) -> None:
        self.edited.emit()

    def _build(self) -> None:
        box = QVBoxLayout(self._group)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.4))
        box.addLayout(row(self.other, self.add_button, stretch=0))
        box.addWidget(self._nothing)
        box.addLayout(self._ticks)
        self._group.follow(self.other, self.add_button)
        self.other.textEdited.connect(self._on_typed)
        self.other.installEventFilter(self)


def label(person: ProposedPerson) -> str:
    """A name with where the person comes from."""
    name = " ".join(person.name.split())
    return f"{name} ({person.comes_from})" if person.comes_from else name


def _id(text: str) -> UUID | None:
    return UUID(text) if text else None
