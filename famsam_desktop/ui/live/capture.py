"""The foot of the page while a meeting is led: a line to note in, and what it says while it is typed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from famsam_desktop.domain.capture import Captured, Chosen, Kind, Person, read
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.outcomes import OutcomeKind
from famsam_desktop.ui.live.chips import KEYS, Chips
from famsam_desktop.ui.live.line import CaptureLine
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.keeping import Called, Opener

_ACTION = "action"
_ABOUT, _OTHERS = "about", "others"


class CaptureBar(Card):
    """Enter notes the line and empties it; what is not noted is kept, as in a dialog."""

    #: What was noted: a `Captured`, and the line as it was typed.
    noted = Signal(object, str)
    #: Something was typed or chosen.
    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Anteckna"))
        self.line = CaptureLine(self, page=parent, passes=tuple(KEYS.values()))
        self.line.setAccessibleName(self.tr("Anteckna"))
        self.line.setPlaceholderText(self.tr("@vem vad den 1/12   eller   beslut: …   tar hem: @vem …"))
        self.label = TextLabel(self.tr("Anteckna"), self, step=Step.STRONG, wrap=False)
        self.label.setBuddy(self.line)
        self.add_button = button(self.tr("Lägg till"), self, icon="plus", clicked=self.commit)
        self.add_button.setToolTip(self.tr("Lägg till (Enter)"))
        self.chips = Chips(self)
        self.said = TextLabel("", self, tone="warn")
        self.said.hide()
        self.fetch = button(
            self.tr("Hämta raden som inte sparades"), self, kind="link", clicked=self._on_fetch
        )
        self._people: Sequence[Person] = ()
        self._today = date.min
        self._chosen = Chosen()
        self._low = False
        self._called: Called | None = None
        self._aside: dict[UUID, dict[str, str]] = {}
        self._unsent: dict[object, tuple[UUID, dict[str, str]]] = {}
        self._back: dict[UUID, list[dict[str, str]]] = {}
        self._build()
        self._show_line()

    def show_people(
        self, meeting_id: UUID, people: Sequence[Person], agencies: Sequence[tuple[UUID, str]], today: date
    ) -> None:
        """Whom a line can name; what was typed for another meeting waits until that one is shown again."""
        self._people, self._today = people, today
        self.line.set_people(people)
        self.chips.offer(people, agencies, today)
        if self._meeting != meeting_id:
            self._turn_to(meeting_id)
        self._show_line()

    def set_low(self, low: bool) -> None:
        """Where there is little room, what the line says is shown once it says something."""
        self._low = low
        self.chips.setVisible(not low or bool(self.line.text()) or self._chosen != Chosen())

    @property
    def captured(self) -> Captured:
        """What the line says now."""
        return read(self.line.text(), self._people, self._today, self._chosen)

    def commit(self) -> None:
        """Note the line, unless something is missing; then say what."""
        line = self.captured
        problems = line.problems(self._today)
        if problems:
            self.said.setText(self._missing(line, problems[0]))
            self.said.show()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        typed = self._typed_now() | ({_ABOUT: str(self._meeting)} if self._meeting is not None else {})
        self._clear()
        self.noted.emit(line, json.dumps(typed, ensure_ascii=False))

    def choose_kind(self, kind: Kind) -> None:
        """The line is of this kind, whatever it says."""
        self._choose(replace(self._chosen, has_kind=True, kind=kind))
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_back(self, line: str) -> None:
        """Put back a line that could not be noted; beside another one that is being typed it waits to be fetched.

        One of another meeting than the one that is shown waits until that one is shown again.
        """
        meeting_id, values = self._of_meeting(line)
        self._back.setdefault(meeting_id, []).append(values)
        if meeting_id == self._meeting and not self.line.text().strip():
            self._fetch()
        self._show_line()
        self.edited.emit()

    # --- what is typed is kept -----------------------------------------------------------------------------------

    @property
    def called(self) -> Called | None:
        """The line of the meeting that is shown."""
        return self._called

    @property
    def stands(self) -> bool:
        """It stands for a meeting, also while nothing can be noted there: lines of other meetings may wait in it."""
        return self._called is not None

    def typed(self) -> dict[str, str]:
        """The line, what was chosen beside it, and other lines that are not in the store yet, of any meeting."""
        own = self._waiting(self._meeting)
        now = self._typed_now() or (own.pop(0) if own else {})
        lines = {str(key): self._waiting(key) for key in self._others()}
        waiting = {"waiting": json.dumps(own, ensure_ascii=False)} if own else {}
        return now | waiting | ({_OTHERS: json.dumps(lines, ensure_ascii=False)} if lines else {})

    def type(self, values: Mapping[str, str]) -> dict[str, str]:
        """Put it back; where nothing can be noted any more, only the lines of other meetings find a place."""
        for key, lines in json.loads(values.get(_OTHERS, "{}")).items():
            self._back.setdefault(UUID(key), []).extend(lines)
        own = {name: value for name, value in values.items() if name != _OTHERS}
        if self.isHidden() or self._meeting is None:
            return own
        self._back.setdefault(self._meeting, []).extend(json.loads(own.get("waiting", "[]")))
        if own.get("line"):
            self._put(own)
        elif not self.line.text().strip():
            self._fetch()
        return {}

    def editors(self) -> Mapping[str, Opener]:
        """Nothing is opened over it."""
        return {}

    def _typed_now(self) -> dict[str, str]:
        return {"line": self.line.text()} | _kept(self._chosen) if self.line.text().strip() else {}

    def _put(self, values: Mapping[str, str]) -> None:
        self.line.setText(values.get("line", ""))
        self._chosen = _chosen(values, self._people)
        self._show_line()
        self.edited.emit()

    def _fetch(self) -> None:
        """The line that waits longest comes to be typed on; the one that stood there waits instead."""
        back = self._back.get(self._meeting, []) if self._meeting is not None else []
        if back:
            now, wanted = self._typed_now(), back.pop(0)
            back += [now] if now else []
            self._put(wanted)

    def _on_fetch(self) -> None:
        self._fetch()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self, key: object, line: str) -> None:
        """A noted line is on its way to the store."""
        self._unsent[key] = self._of_meeting(line)

    def arrived(self, key: object) -> None:
        """It is there, or was refused."""
        self._unsent.pop(key, None)

    # --- inside --------------------------------------------------------------------------------------------------

    @property
    def _meeting(self) -> UUID | None:
        """The meeting that is shown, or was shown last."""
        return self._called.about if self._called is not None else None

    def _of_meeting(self, line: str) -> tuple[UUID, dict[str, str]]:
        """The meeting a line was typed for, and the line."""
        values: dict[str, str] = json.loads(line)
        return UUID(values.pop(_ABOUT)), values

    def _others(self) -> set[UUID]:
        """The meetings that are not shown, and have lines that wait."""
        unsent = {meeting_id for meeting_id, _ in self._unsent.values()}
        known = {*self._aside, *(key for key, lines in self._back.items() if lines), *unsent}
        return known - {self._meeting}

    def _waiting(self, meeting_id: UUID | None) -> list[dict[str, str]]:
        """The lines of a meeting that are not in the store yet, without the one that is typed on now."""
        if meeting_id is None:
            return []
        aside = [self._aside[meeting_id]] if meeting_id in self._aside else []
        unsent = [values for about, values in self._unsent.values() if about == meeting_id]
        return [*aside, *self._back.get(meeting_id, []), *unsent]

    def _turn_to(self, meeting_id: UUID) -> None:
        typed = self._typed_now()
        if self._meeting is not None and typed:
            self._aside[self._meeting] = typed
        self._called = Called("capture", meeting_id)
        self._clear()
        if meeting_id in self._aside:
            self._put(self._aside.pop(meeting_id))
        else:
            self._fetch()

    def _clear(self) -> None:
        self.line.setText(
            ""
        )  # not `clear`: Ctrl+Z is to take back what was noted, not to bring the letters back
        self._chosen = Chosen()
        self._show_line()
        self.edited.emit()

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._show_line()
        self.edited.emit()

    def _show_line(self) -> None:
        self.said.hide()
        self.fetch.setVisible(self._meeting is not None and bool(self._back.get(self._meeting)))
        self.chips.show_line(self.captured)
        self.set_low(self._low)

    def _missing(self, line: Captured, problem: Problem) -> str:
        if problem.field == "who":
            return self._nobody(line)
        if problem.field == "readers":
            return self.tr("En åtgärd läses av alla. Välj ett slag, eller ta bort begränsningen.")
        if problem.field == "due" and line.unclear:
            return self.tr(
                "Datumet gick inte att läsa. Skriv en dag som kommer, till exempel 25/11, eller välj under ”Senast”."
            )
        return self.tr("Skriv vad som ska antecknas.")

    def _nobody(self, line: Captured) -> str:
        if len(line.candidates) > 1:
            return self.tr("Flera heter så. Välj vem under ”Vem”.")
        if line.kind is OutcomeKind.TAKE_BACK:
            return self.tr("Skriv @ och den verksamhet som tar hem frågan.")
        if line.kind is OutcomeKind.HAND_OVER:
            return self.tr("Skriv @ och den kontaktperson som ska ta emot.")
        if line.names_somebody and line.who is None:
            return self.tr("Ingen heter så. Skriv @ och ett namn, eller välj under ”Vem”.")
        return self.tr("Skriv @ och den som ska göra det.")

    def _on_edited(self, text: str) -> None:
        who = self._chosen.who
        if not text.strip():
            self._chosen = Chosen()
        elif who is not None and "@" in text and f"@{who.name}" not in text:
            self._chosen = replace(self._chosen, who=None)
        self._show_line()
        self.edited.emit()

    def _on_let_go(self) -> None:
        self._choose(Chosen())

    def _on_person(self, person: Person) -> None:
        self._choose(replace(self._chosen, who=person))

    def _on_named(self, person: Person) -> None:
        if sum(each.name == person.name for each in self._people) > 1:
            self._choose(replace(self._chosen, who=person))

    def _on_day(self, day: date) -> None:
        self._choose(replace(self._chosen, due=day))

    def _on_readers(self, agencies: frozenset[UUID], hidden: bool) -> None:
        self._choose(replace(self._chosen, restricted_to=agencies, hidden_from_family=hidden))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(em(0.6))
        row.addWidget(self.label)
        row.addWidget(self.line, 1)
        row.addWidget(self.add_button)
        self.body.setContentsMargins(em(0.9), em(0.6), em(0.9), em(0.6))
        self.body.setSpacing(em(0.4))
        self.body.addLayout(row)
        self.body.addWidget(self.said)
        self.body.addWidget(self.fetch)
        self.body.addWidget(self.chips)
        self.line.textEdited.connect(self._on_edited)
        self.line.committed.connect(self.commit)
        self.line.let_go.connect(self._on_let_go)
        self.line.named.connect(self._on_named)
        self.chips.kind_chosen.connect(self.choose_kind)
        self.chips.person_chosen.connect(self._on_person)
        self.chips.day_chosen.connect(self._on_day)
        self.chips.readers_chosen.connect(self._on_readers)


def _kept(chosen: Chosen) -> dict[str, str]:
    """What was chosen, as text."""
    kept: dict[str, str] = {}
    if chosen.has_kind:
        kept["kind"] = _ACTION if chosen.kind is None else chosen.kind.value
    if chosen.who is not None:
        kept["who"] = _mark(chosen.who)
    if chosen.due is not None:
        kept["due"] = chosen.due.isoformat()
    if chosen.restricted_to:
        kept["readers"] = " ".join(sorted(map(str, chosen.restricted_to)))
    if chosen.hidden_from_family:
        kept["hidden"] = "1"
    return kept


def _chosen(kept: Mapping[str, str], people: Sequence[Person]) -> Chosen:
    """The other way round; somebody who is there no more is not chosen any longer."""
    kind = kept.get("kind", "")
    return Chosen(
        has_kind=bool(kind),
        kind=None if kind in ("", _ACTION) else OutcomeKind(kind),
        who=next((each for each in people if _mark(each) == kept.get("who")), None),
        due=date.fromisoformat(kept["due"]) if "due" in kept else None,
        restricted_to=frozenset(UUID(each) for each in kept.get("readers", "").split()),
        hidden_from_family="hidden" in kept,
    )


def _mark(person: Person) -> str:
    owner: Any = person.owner
    return f"{owner.kind.value} {owner.id}" if owner is not None else f"agency {person.agency_id}"
