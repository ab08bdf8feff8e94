"""A store with a thousand texts, each of them one word that is nowhere else, in every kind of note the team writes."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from string import ascii_lowercase
from uuid import UUID

from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaPart
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft, OutcomeKind, Owner, OwnerKind
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.vault import utc_now
from famsam_desktop.store.derivation import FLOOR
from tests import builders
from tests.team import made

PERSON = "Karin Lindqvist"
ACTIONS, OUTCOMES, ITEMS, FAMILIES = 400, 200, 150, 100
PLANTED = ACTIONS + OUTCOMES + 2 * ITEMS + FAMILIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """The store, what opens it, and the texts; they all begin with the mark."""

    path: Path
    passphrase: str = field(repr=False)
    mark: str
    texts: tuple[str, ...] = field(repr=False)


class Words:
    """New words, none of them twice; made by chance, so that none is in any file of the program."""

    def __init__(self) -> None:
        self._chance = random.SystemRandom()
        self.mark = self._letters(8)
        self.made: list[str] = []

    def new(self) -> str:
        """The next word."""
        self.made.append(self.mark + self._letters(16))
        return self.made[-1]

    def passphrase(self) -> str:
        """Four words, without the mark."""
        return " ".join(self._letters(7) for _ in range(4))

    def _letters(self, number: int) -> str:
        return "".join(self._chance.choices(ascii_lowercase, k=number))


def plant(path: Path) -> Planted:
    """Make the store, and close it."""
    words = Words()
    passphrase = words.passphrase()
    people = [vault.NewPerson(name=PERSON, passphrase=passphrase)]
    desk = vault.create(path, people, cost=FLOOR).desk
    try:
        _fill(desk, words)
    finally:
        desk.close()
    assert len(words.made) == PLANTED == len(set(words.made))
    return Planted(path=path, passphrase=passphrase, mark=words.mark, texts=tuple(words.made))


def _fill(desk: Desk, words: Words) -> None:
    today = utc_now().date()
    municipality = desk.families.municipalities()[0].id
    families = [
        made(
            desk.families.register(builders.a_family(municipality, alias=f"Familj {n:03}", note=words.new()))
        )
        for n in range(FAMILIES)
    ]
    case = made(desk.cases.refer(families[0], builders.a_referral(referred_on=today)))
    meeting = _meeting(desk, case)
    _fill_meeting(desk, meeting, words)
    for _ in range(ACTIONS):
        desk.actions.add(_action(words.new(), desk, case, today + timedelta(days=30)))


def _meeting(desk: Desk, case: UUID) -> UUID:
    draft = builders.a_meeting(
        case, desk.user.id, starts_at=utc_now() - timedelta(minutes=30), planned_minutes=240
    )
    return made(desk.meetings.schedule(draft))


def _fill_meeting(desk: Desk, meeting: UUID, words: Words) -> None:
    for number in range(ITEMS):
        item = AgendaItemDraft(
            title=f"Punkt {number}",
            part=AgendaPart.CURRENT,
            planned_minutes=1,
            prepare_note=words.new(),
            internal_note=words.new(),
        )
        desk.agendas.add(meeting, item)
    for _ in range(OUTCOMES):
        desk.outcomes.record(meeting, OutcomeDraft(kind=OutcomeKind.AGREEMENT, text=words.new()))


def _action(what: str, desk: Desk, case: UUID, due: date) -> ActionDraft:
    return ActionDraft(what=what, owner=Owner(OwnerKind.USER, desk.user.id), due=due, case_id=case)
