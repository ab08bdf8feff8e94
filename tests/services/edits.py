"""Things a person can do with two families, picked by numbers: what a random walk over the services is made of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from famsam_desktop.domain.cases import CaseStep
from famsam_desktop.domain.goals import Goal
from famsam_desktop.domain.meetings import Attendance, MeetingDraft
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeDraft, OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.proposals import Answer, ProposalDraft, ProposedPerson
from famsam_desktop.domain.templates import TemplateDraft, TemplateUse
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.checkins import CheckIns
from famsam_desktop.services.goals import Goals
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.outcomes import Outcomes
from famsam_desktop.services.proposals import Booking, Proposals
from famsam_desktop.services.templates import Templates
from famsam_desktop.services.trash import Trash
from famsam_desktop.store.rows import live, table
from famsam_desktop.store.tables import KINDS
from famsam_desktop.store.work import Store
from tests import builders
from tests.team import Team

_MADE_HERE = (1 << 64) - 1
STEPS = (CaseStep.ASSESSMENT, CaseStep.ONGOING, CaseStep.DORMANT)


_BEGINNING = {
    "schedule": (1, 6),
    "invite": (1, 3, 5),
    "item": (1, 2, 3),
    "propose": (1, 4),
    "answer": (1, 6),
    "hold": (1,),
    "own_contact": (0, 1, 2),
    "consent": (0, 1),
    "custody": (0,),
    "outcome": (0, 1),
    "action": (0, 1),
    "goal": (0, 2, 5),
    "subgoal": (0,),
    "check_in": (0,),
}


class Nothing(Exception):
    """There is no record to do it with."""


class Edits:
    """What can be done. `n` picks the records and the values."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.team = Team(store)
        self.meetings = Meetings(store)
        self.agendas = Agendas(store)
        self.templates = Templates(store)
        self.outcomes = Outcomes(store)
        self.actions = Actions(store)
        self.goals = Goals(store)
        self.check_ins = CheckIns(store)
        self.proposals = Proposals(store)
        self.trash = Trash(store)

    def begin(self) -> None:
        """Two agencies, two families with all that belongs to them, and a meeting that was held."""
        for name in ("BUP", "Skolan"):
            self.team.contact(self.team.agency(name=name), name=f"Någon på {name}")
        for n in (0, 1):
            family = self.team.family(alias=f"Familj {n}")
            self.team.child(family)
            self.team.guardian(family)
            self.team.case(family)
        for name, numbers in _BEGINNING.items():
            for n in numbers:
                self.run(name, n)

    def run(self, name: str, n: int) -> None:
        """Do the thing that is called so."""
        EDITS[name](self, n)

    def one(self, kind: str, n: int, **where: Any) -> UUID:
        """A record of a kind that is not deleted."""
        source = table(KINDS[kind])
        fits = [source.c[name] == value for name, value in where.items()]
        with self.store.read() as work:
            found = work.rows.all(sa.select(source.c.id).where(live(source), *fits).order_by(source.c.id))
        ids = [
            row.id for row in found if row.id.int & _MADE_HERE == 7
        ]  # not what is left of an erased family
        if not ids:
            raise Nothing
        return UUID(bytes=ids[n % len(ids)].bytes)

    def goals_of(self, n: int) -> Goal:
        """A goal."""
        with self.store.read() as work:
            return work.goals.one(self.one("goal", n))

    # --- families ---

    def add_family(self, n: int) -> None:
        self.team.family(alias=f"Familj {n}")

    def amend_family(self, n: int) -> None:
        town = self.team.municipalities["Nora" if n % 2 else "Lindesberg"]
        draft = builders.a_family(town, alias=f"Familj {n}", note="ny" * (n % 3))
        self.team.families.amend(self.one("family", n // 3), draft)

    def remove_family(self, n: int) -> None:
        self.team.families.remove(self.one("family", n))

    def add_member(self, n: int) -> None:
        self.team.child(self.one("family", n), name=f"Barn {n}")

    def amend_member(self, n: int) -> None:
        draft = builders.a_child(name=f"Barn {n}", birth_year=2010 + n % 5)
        self.team.families.amend_member(self.one("family_member", n // 2), draft)

    def remove_member(self, n: int) -> None:
        self.team.families.remove_member(self.one("family_member", n))

    def custody(self, n: int) -> None:
        family = self.one("family", n)
        child, guardian = self.one("family_member", 0, family_id=family), self.one("family_member", 1)
        self.team.families.set_guardian(builders.custody(child, guardian))

    def end_custody(self, n: int) -> None:
        self.team.families.end_guardianship(self.one("guardianship", n), self.team.now.date())

    def own_contact(self, n: int) -> None:
        draft = builders.an_own_contact(self.one("agency", n))
        self.team.families.add_own_contact(self.one("family_member", n // 2), draft)

    def amend_own_contact(self, n: int) -> None:
        draft = builders.an_own_contact(
            self.one("agency", n), valid_to=self.team.now.date() + timedelta(days=n)
        )
        self.team.families.amend_own_contact(self.one("own_contact", n // 2), draft)

    def remove_own_contact(self, n: int) -> None:
        self.team.families.remove_own_contact(self.one("own_contact", n))

    def consent(self, n: int) -> None:
        family = self.one("family", n)
        about, giver = (self.one("family_member", place, family_id=family) for place in (n, n + 1))
        self.team.consents.record(family, builders.a_consent(about, giver, {self.one("agency", n)}))

    def amend_consent(self, n: int) -> None:
        consent_id = self.one("consent", n // 2)
        with self.store.read() as work:
            consent = work.consents.one(consent_id)
        draft = builders.a_consent(consent.about_id, consent.given_by_id, {self.one("agency", n)})
        self.team.consents.amend(consent_id, draft)

    def withdraw(self, n: int) -> None:
        self.team.consents.withdraw(self.one("consent", n), self.team.now.date())

    # --- cases ---

    def refer(self, n: int) -> None:
        draft = builders.a_referral(referred_on=self.team.now.date())
        self.team.cases.refer(self.one("family", n), draft)

    def step(self, n: int) -> None:
        self.team.cases.step(self.one("family_case", n // 3), STEPS[n % 3], self.team.now.date())

    def close(self, n: int) -> None:
        draft = builders.a_closing(closed_on=self.team.now.date())
        self.team.cases.close(self.one("family_case", n), draft)

    def assign(self, n: int) -> None:
        self.team.cases.assign(self.one("family_case", n // 2), self.team.users[n % 2])

    def end_process(self, n: int) -> None:
        case, member = self.one("family_case", n // 3), self.one("family_member", n)
        self.team.cases.end_process(case, member, self.team.now.date(), "")

    # --- proposals of times ---

    def proposal(self, n: int) -> ProposalDraft:
        """Some times for the colleagues and somebody from an agency."""
        day = self.team.now + timedelta(days=1 + n % 3)
        return ProposalDraft(
            case_id=self.one("family_case", n) if n % 4 else None,
            title="" if n % 4 else "Styrgrupp",
            planned_minutes=30 + n % 3,
            slots=tuple(day + timedelta(hours=hour) for hour in range(1 + n % 2)),
            people=(
                ProposedPerson(contact_id=self.one("contact", n)),
                ProposedPerson(name=f"Någon {n % 2}"),
                ProposedPerson(user_id=self.team.users[n % 2]),
            ),
        )

    def propose(self, n: int) -> None:
        self.proposals.propose(self.proposal(n))

    def amend_proposal(self, n: int) -> None:
        proposal = self.proposals.one(self.one("proposal", n // 2))
        draft = replace(self.proposal(n), case_id=proposal.case_id, title=proposal.title)
        self.proposals.amend(proposal.id, draft)

    def answer(self, n: int) -> None:
        proposal = self.proposals.of_slot(self.one("proposed_slot", n // 4))
        person = proposal.people[n % len(proposal.people)].id
        slot = proposal.slots[n % len(proposal.slots)].id
        if slot is None or person is None:
            raise Nothing
        self.proposals.answer(slot, person, (None, *Answer)[n % 4])

    def book(self, n: int) -> None:
        proposal = self.proposals.of_slot(self.one("proposed_slot", n))
        slot = proposal.slots[0].id
        if slot is None:
            raise Nothing
        plan = MeetingDraft(chair_id=self.team.users[n % 2])
        self.proposals.become_meeting(
            proposal.id, slot, Booking(plan=plan, reason="Bråttom" if n % 2 else "")
        )

    def remove_proposal(self, n: int) -> None:
        self.proposals.remove(self.one("proposal", n))

    # --- meetings ---

    def plan(self, n: int) -> Any:
        case = self.one("family_case", n)
        with self.store.read() as work:
            members = work.families.members(work.cases.one(case).family_id)
        return builders.a_meeting(
            case,
            self.team.users[n % 2],
            starts_at=self.team.now + timedelta(hours=n % 7 - 4),
            planned_minutes=60,
            discussed_ids=frozenset(each.id for each in members[: n % 3]),
        )

    def schedule(self, n: int) -> None:
        self.meetings.schedule(self.plan(n))

    def amend_meeting(self, n: int) -> None:
        self.meetings.amend(self.one("meeting", n // 2), self.plan(n))

    def move(self, n: int) -> None:
        start = self.team.now + timedelta(hours=n % 7 - 3)
        self.meetings.move(self.one("meeting", n // 7), start, 45)

    def discuss(self, n: int) -> None:
        self.meetings.discuss(self.one("meeting", n // 2), frozenset({self.one("family_member", n)}))

    def convene(self, n: int) -> None:
        self.meetings.convene(self.one("meeting", n))

    def cancel(self, n: int) -> None:
        self.meetings.cancel(self.one("meeting", n))

    def start(self, n: int) -> None:
        self.meetings.start(self.one("meeting", n))

    def hold(self, n: int) -> None:
        start = self.team.now - timedelta(hours=2 + 24 * (n % 2))
        self.meetings.hold(self.one("meeting", n // 2), start, self.team.now)

    def remove_meeting(self, n: int) -> None:
        self.meetings.remove(self.one("meeting", n))

    def sent(self, n: int) -> None:
        mark = self.meetings.mark_summary_sent if n % 2 else self.meetings.mark_agenda_sent
        mark(self.one("meeting", n // 2), self.team.now.date())

    def invite(self, n: int) -> None:
        attendance = Attendance.PRESENT if n % 2 else None
        draft = builders.a_participant(
            self.one("contact", n // 2), attendance=attendance, consent_acknowledged="känt"
        )
        self.meetings.invite(self.one("meeting", n // 4), draft)

    def attend(self, n: int) -> None:
        attendance = (Attendance.PRESENT, Attendance.ABSENT, None)[n % 3]
        self.meetings.attend(self.one("participant", n // 3), attendance)

    def uninvite(self, n: int) -> None:
        self.meetings.remove_participant(self.one("participant", n))

    def remove_contact(self, n: int) -> None:
        self.team.agencies.remove_contact(self.one("contact", n))

    def add_contact(self, n: int) -> None:
        self.team.contact(self.one("agency", n), name=f"Kontakt {n}")

    # --- agenda, results, actions ---

    def item(self, n: int) -> None:
        self.agendas.add(self.one("meeting", n // 2), builders.an_item(title=f"Punkt {n}"))

    def reorder(self, n: int) -> None:
        meeting = self.one("meeting", n // 4)
        with self.store.read() as work:
            items = [item.id for item in work.agendas.of_meeting(meeting)]
        turn = n % len(items) if items else 0
        self.agendas.reorder(meeting, tuple(items[turn:] + items[:turn]))

    def move_item(self, n: int) -> None:
        self.agendas.move(self.one("agenda_item", n // 5), n % 5 - 2)

    def lengthen_item(self, n: int) -> None:
        self.agendas.lengthen(self.one("agenda_item", n // 5), (n % 5 - 2) * 5)

    def keep_template(self, n: int) -> None:
        use = list(TemplateUse)[n % 4] if n % 3 else None
        self.templates.keep(self.one("meeting", n // 2), TemplateDraft(name=f"Mall {n}", use=use))

    def amend_template(self, n: int) -> None:
        draft = TemplateDraft(name=f"Mall {n // 2}", use=list(TemplateUse)[n % 4])
        self.templates.amend(self.one("agenda_template", n), draft)

    def move_template(self, n: int) -> None:
        self.templates.move(self.one("agenda_template", n // 3), n % 3 - 1)

    def remove_template(self, n: int) -> None:
        self.templates.remove(self.one("agenda_template", n))

    def use_template(self, n: int) -> None:
        self.agendas.use(self.one("meeting", n // 2), self.one("agenda_template", n))

    def remove_item(self, n: int) -> None:
        self.agendas.remove(self.one("agenda_item", n))

    def result(self, n: int) -> OutcomeDraft:
        handed = n % 2 == 0
        return builders.an_outcome(
            text=f"Resultat {n}",
            kind=OutcomeKind.HAND_OVER if handed else OutcomeKind.AGREEMENT,
            receiver_id=self.one("contact", n) if handed else None,
            restricted_to=frozenset({self.one("agency", n)} if n % 3 == 0 else ()),
            hidden_from_family=n % 5 == 0,
        )

    def outcome(self, n: int) -> None:
        self.outcomes.record(self.one("meeting", n // 2), self.result(n))

    def amend_outcome(self, n: int) -> None:
        self.outcomes.amend(self.one("outcome", n // 2), self.result(n))

    def reply(self, n: int) -> None:
        outcome = self.one("outcome", n // 3)
        if n % 3:
            self.outcomes.answer(outcome, self.team.now.date(), f"Svar {n}", declined=n % 3 == 1)
        else:
            self.outcomes.take_back_answer(outcome)

    def remove_outcome(self, n: int) -> None:
        self.outcomes.remove(self.one("outcome", n))

    def action(self, n: int) -> None:
        owner = Owner(OwnerKind.CONTACT, self.one("contact", n))
        draft = builders.an_action(owner, meeting_id=self.one("meeting", n), what=f"Åtgärd {n}")
        self.actions.add(draft)

    def status(self, n: int) -> None:
        statuses = tuple(ActionStatus)
        self.actions.set_status(self.one("action", n // 5), statuses[n % 5], f"Resultat {n}")

    # --- between meetings ---

    def goal(self, n: int) -> None:
        case = self.one("family_case", n)
        draft = builders.a_goal(self.one("family_member", n // 2), text=f"Mål {n}", progress=n % 5)
        self.goals.add(case, draft)

    def subgoal(self, n: int) -> None:
        parent = self.goals_of(n)
        draft = builders.a_goal(parent.member_id, parent_id=parent.id, text=f"Delmål {n}")
        self.goals.add(parent.case_id, draft)

    def amend_goal(self, n: int) -> None:
        goal = self.goals_of(n // 2)
        member = self.one("family_member", n)
        parent = self.goals_of(n // 3).id if n % 3 else None
        draft = builders.a_goal(member, text=f"Mål {n}", parent_id=parent, progress=goal.progress)
        self.goals.amend(goal.id, draft)

    def progress(self, n: int) -> None:
        self.goals.set_progress(self.one("goal", n // 5), n % 5)

    def remove_goal(self, n: int) -> None:
        self.goals.remove(self.one("goal", n))

    def check_in(self, n: int) -> None:
        draft = builders.a_check_in(happened_on=self.team.now.date(), situation=f"Läge {n}")
        self.check_ins.record(self.one("family_case", n), draft)

    def amend_check_in(self, n: int) -> None:
        draft = builders.a_check_in(happened_on=self.team.now.date(), commitments=f"Vi ringer {n}")
        self.check_ins.amend(self.one("check_in", n), draft)

    def remove_check_in(self, n: int) -> None:
        self.check_ins.remove(self.one("check_in", n))

    def rhythm(self, n: int) -> None:
        self.check_ins.set_rhythm(self.one("family_case", n // 3), (None, 14, 30)[n % 3])

    def remove_action(self, n: int) -> None:
        self.actions.remove(self.one("action", n))

    def from_trash(self, n: int) -> None:
        rows = self.trash.rows()
        if not rows:
            raise Nothing
        self.trash.restore(rows[n % len(rows)].id)


EDITS: dict[str, Callable[[Edits, int], None]] = {
    name: edit
    for name, edit in vars(Edits).items()
    if not name.startswith("_")
    and name not in {"begin", "run", "one", "plan", "goals_of", "proposal", "result"}
}
"""Everything that can be done, by name."""
