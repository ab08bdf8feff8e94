"""A day of use at the desk, in a process of its own. What it types it is told on standard input, so no file has it."""

import json
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from famsam_desktop.domain.agendas import AgendaItemDraft, AgendaPart
from famsam_desktop.domain.errors import WrongPassphrase
from famsam_desktop.domain.meetings import ParticipantDraft
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft, OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.trail import TrailFilter
from famsam_desktop.domain.unfinished import Unfinished
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.services.vault import utc_now
from famsam_desktop.store.derivation import FLOOR
from tests import builders
from tests.team import made

#: So many words are written in the course of the day.
WORDS = 19
KARIN, AMIR, CIA = "Karin", "Amir", "Cia"


class Said:
    """The words of the day, one by one."""

    def __init__(self, words: list[str]) -> None:
        self._words = iter(words)
        self.left = len(words)

    def new(self) -> str:
        """The next word."""
        self.left -= 1
        return next(self._words)


def main() -> None:
    """From the first run to the last lock; passphrases come in the order they are used."""
    told = json.load(sys.stdin)
    path, said = Path(told["path"]), Said(told["words"])
    first, second, third, fourth, wrong = told["passphrases"]
    people = [vault.NewPerson(name=KARIN, passphrase=first), vault.NewPerson(name=AMIR, passphrase=second)]
    created = vault.create(path, people, cost=FLOOR)
    code = created.recovery_code
    created.desk.documents.recovery_sheet(code)
    work(created.desk, said)
    created.desk.backups.make()
    created.desk.close()
    with suppress(WrongPassphrase):
        vault.unlock(path, wrong, KARIN)
    desk = vault.unlock(path, first, KARIN)
    desk.keys.change_passphrase(first, third)
    desk.keys.add_person(CIA, fourth)
    undone(desk, said, second)
    desk.close()
    vault.unlock_with_recovery(path, code).close()
    vault.look_into(vault.backup_place(path, vault.backups(path)[0].name), third, KARIN)
    new_code = vault.rekey(path, KARIN, third, {AMIR: second, CIA: fourth}, cost=FLOOR)
    if said.left:
        raise RuntimeError("not every word was written")
    if vault.check(path, third, KARIN):
        raise RuntimeError("the store is not sound")
    json.dump([code, new_code], sys.stdout)


def work(desk: Desk, said: Said) -> None:
    """A family, those around it, a case, a meeting with all its papers, and what is looked for."""
    municipality = desk.families.municipalities()[0].id
    family = made(desk.families.register(builders.a_family(municipality, alias=said.new(), note=said.new())))
    child = made(desk.families.add_member(family, builders.a_child(name=said.new(), school=said.new())))
    parent = made(desk.families.add_member(family, builders.a_guardian(name=said.new())))
    agency = made(desk.agencies.register(builders.an_agency(name=said.new())))
    contact = made(desk.agencies.add_contact(builders.a_contact(agency, name=said.new(), title=said.new())))
    desk.families.add_own_contact(child, builders.an_own_contact(agency))
    today = utc_now().date()
    desk.consents.record(
        family,
        builders.a_consent(child, parent, {agency}, valid_from=today, valid_to=today + timedelta(days=90)),
    )
    case = made(desk.cases.refer(family, builders.a_referral(referred_on=today)))
    meeting(desk, said, case, contact)
    for text in (said.new(), said.new()):
        desk.actions.add(
            ActionDraft(
                what=text,
                owner=Owner(OwnerKind.USER, desk.user.id),
                due=today + timedelta(days=9),
                case_id=case,
            )
        )
    desk.families.page(family)
    alias = desk.families.rows()[0].alias
    if not desk.search.find(alias):
        raise RuntimeError("what was written is not found")
    desk.unfinished.keep(
        [
            Unfinished(
                place="families", record=family, editor="amend", about=family, typed={"note": said.new()}
            )
        ]
    )


def meeting(desk: Desk, said: Said, case: UUID, contact: UUID) -> None:
    """A meeting that has begun, its agenda and results, and both papers."""
    draft = builders.a_meeting(
        case, desk.user.id, starts_at=utc_now() - timedelta(minutes=30), planned_minutes=90
    )
    meeting_id = made(desk.meetings.schedule(draft))
    desk.meetings.invite(meeting_id, ParticipantDraft(contact_id=contact))
    item = AgendaItemDraft(
        title=said.new(),
        part=AgendaPart.CURRENT,
        planned_minutes=10,
        prepare_note=said.new(),
        internal_note=said.new(),
    )
    desk.agendas.add(meeting_id, item)
    desk.outcomes.record(meeting_id, OutcomeDraft(kind=OutcomeKind.AGREEMENT, text=said.new()))
    desk.documents.agenda(meeting_id).hand_out()
    desk.documents.summary(meeting_id).hand_out()


def undone(desk: Desk, said: Said, amir: str) -> None:
    """A family that is changed and changed back, put in the bin, taken out and purged; and what the log says."""
    municipality = desk.families.municipalities()[0].id
    draft = builders.a_family(municipality, alias=said.new(), note=said.new())
    family = made(desk.families.register(draft))
    desk.families.amend(family, builders.a_family(municipality, alias=said.new(), note=said.new()))
    desk.history.undo()
    desk.history.redo()
    desk.families.remove(family)
    desk.trash.restore(desk.trash.rows()[0].id)
    desk.disposal.purge(family, second_person=AMIR, second_passphrase=amir)
    desk.unfinished.keep([])  # what was typed is given up
    desk.documents.trail(TrailFilter()).hand_out()
    desk.backups.make()


if __name__ == "__main__":
    main()
