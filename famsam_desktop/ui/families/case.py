"""The card of the current case: where it stands, how it came, the next step; earlier cases below."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from famsam_desktop.domain import cases
from famsam_desktop.domain.cases import Case, CaseStep, ClosingDraft, Referral, ReferralDraft
from famsam_desktop.domain.proposals import ProposalDraft
from famsam_desktop.domain.review import ClosingReview
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.card import FamilyCard
from famsam_desktop.ui.families.case_forms import (
    ResponsibleDraft,
    closing_fields,
    closing_problems,
    referral_fields,
    responsible_fields,
)
from famsam_desktop.ui.families.facts import FactList
from famsam_desktop.ui.families.forms import DayDraft, day_fields
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.families.review import ReviewDialog
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.registers.offers import NewAgency
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.terms import heading, term
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.keeping import Called, Opener, always
from famsam_desktop.ui.widgets.rows import row

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class CaseCard(FamilyCard):
    """Ärende."""

    def __init__(self, title: str, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(title, desk, jobs, parent)
        self._icon = QLabel(self)
        self.state = TextLabel("", self, step=Step.STRONG)
        self.body.addLayout(row(self._icon, self.state, stretch=1))
        self.facts = FactList(self)
        self.facts.led.connect(self._to_register)
        self.events = FactList(self)
        self._rule = QFrame(self)
        self._rule.setProperty("role", "rule")
        for part in (self.facts, self._rule, self.events):
            self.add(part)
        self._build_steps()
        self.earlier = note("", self)
        self.add(self.earlier)

    def fill(self, record: FamilyRecord) -> None:
        """Show the open case, or the last one."""
        case = record.case
        state = case.state_on(record.today) if case is not None else None
        mark = words.state_mark(state)
        icons.dress(self._icon, mark.icon, mark.tint)
        self.state.setText(_title(case, record.today))
        self._show_facts(record, case)
        self.events.show_facts(_events(case) if case is not None else ())
        self._rule.setVisible(case is not None)
        self._offer(case, state)
        earlier = [view.case for view in record.page.cases if case is None or view.case.id != case.id]
        self.earlier.setText("\n".join(words.history_line(one, record.today) for one in earlier))
        self.earlier.setVisible(bool(earlier))

    def _show_facts(self, record: FamilyRecord, case: Case | None) -> None:
        """What is said of the case; those in the register can be gone to."""
        if case is None:
            self.facts.show_facts(())
            return
        facts, there = _facts(case), dict[str, UUID]()
        contact = next((each for each in record.contacts if each.id == case.handed_over_to_id), None)
        if contact is not None:
            facts.append((said("Överlämnad till"), contact.name))
            there[said("Överlämnad till")] = contact.id
        if case.referral is not None and case.referral.agency_id is not None:
            there[said("Aktualiserad av")] = case.referral.agency_id
        self.facts.show_facts(facts, there)

    def _to_register(self, record_id: UUID) -> None:
        self.wanted.emit("registers", record_id)

    def editors(self) -> Mapping[str, Opener]:
        """A referral, and what moves on or ends the case that is there."""
        steps: dict[str, Callable[[], None]] = {
            f"case.{kind.value}": partial(self.take_step, kind) for kind in self.step_buttons
        }
        steps |= {"case.close": self.close_case, "case.assign": self.assign}
        return {
            "case.refer": always(self.refer),
            **{name: partial(self._about_the_case, open_it) for name, open_it in steps.items()},
        }

    def _about_the_case(self, open_it: Callable[[], None], case_id: UUID | None) -> None:
        if self.record.case is not None and self.record.case.id == case_id:
            open_it()

    def refer(self) -> None:
        """A referral: the first case, or a new one for a family that comes back."""
        again = bool(self.record.page.cases)
        dialog = self.open_form(
            self.tr("Återaktualisera familjen") if again else self.tr("Aktualisera familjen"),
            referral_fields(self, self.record.agencies, self.record.users),
            ReferralDraft(referred_on=self.record.today, responsible_id=self.record.user.id),
            partial(self.desk.cases.refer, self.record.id),
            called=Called("case.refer"),
            primary=self.tr("Återaktualisera") if again else self.tr("Aktualisera"),
            intro=self.tr("Familjen får ett nytt ärende. Det förra förblir avslutat.") if again else "",
        )
        NewAgency(self.desk, self.jobs, dialog, "agency_id")

    def take_step(self, kind: CaseStep) -> None:
        """Move the case on, on a day."""
        case = self.record.case
        if case is None:
            return
        self.open_form(
            self.step_buttons[kind].text(),
            day_fields(self.tr("Dag")),
            DayDraft(on=self.record.today),
            partial(self._step, case.id, kind),
            called=Called(f"case.{kind.value}", case.id),
            primary=self.step_buttons[kind].text(),
        )

    def close_case(self) -> None:
        """End the case, with the reasons that fit it."""
        case = self.record.case
        if case is None:
            return
        started = case.first_held_on is not None
        form = Form(
            closing_fields(self, self.record.contacts, started=started),
            ClosingDraft(closed_on=self.record.today),
            partial(closing_problems, started, self.record.today),
            self,
        )
        FormDialog(
            self.tr("Avsluta ärendet") if started else self.tr("Avsluta före möte"),
            form,
            act=partial(self.desk.cases.close, case.id),
            jobs=self.jobs,
            parent=self,
            primary=self.tr("Avsluta ärendet"),
            intro=self.tr("Möten som inte har hållits ställs in och processer som pågår avslutas samma dag."),
            then=self._on_closed,
        ).open_as("case.close", case.id)

    def review(self) -> None:
        """What speaks for and against closing: the facts are read first."""
        case = self.record.case
        if case is not None:
            self.jobs.ask(partial(self.desk.reviews.of_case, case.id), self._show_review, self._on_refused)

    def _show_review(self, found: ClosingReview) -> None:
        ReviewDialog(found, self.close_case, self).open()

    def propose(self) -> None:
        """Propose times for a meeting, on the page of meetings."""
        if self.record.case is not None:
            self.wanted.emit("meetings", ProposalDraft(case_id=self.record.case.id))

    def show_proposal(self) -> None:
        """Go to the proposal that waits for its answers."""
        waiting = [each for each in self.record.proposals if each.is_open]
        if waiting:
            self.wanted.emit("meetings", waiting[-1].id)

    def assign(self) -> None:
        """Somebody else of the team becomes responsible."""
        case = self.record.case
        if case is None:
            return
        now = next((user.id for user in self.record.users if user.name == case.responsible), None)
        self.open_form(
            self.tr("Byt ansvarig"),
            responsible_fields(self, self.record.users),
            ResponsibleDraft(user_id=now),
            partial(self._assign, case.id),
            called=Called("case.assign", case.id, amends=True),
            primary=self.tr("Byt ansvarig"),
        )

    def _build_steps(self) -> None:
        flow = Flow(self)
        self.step_buttons = {
            CaseStep.ASSESSMENT: self._step_button(
                self.tr("Påbörja bedömning"), "search", CaseStep.ASSESSMENT
            ),
            CaseStep.ONGOING: self._step_button(self.tr("Påbörja ärendet"), "play", CaseStep.ONGOING),
            CaseStep.DORMANT: self._step_button(self.tr("Låt vila"), "pause", CaseStep.DORMANT),
        }
        self.review_button = button(self.tr("Inför avslut"), self, icon="scale", clicked=self.review)
        self.close_button = button(self.tr("Avsluta ärendet"), self, icon="flag", clicked=self.close_case)
        self.refer_button = button(self.tr("Aktualisera"), self, icon="inbox", clicked=self.refer)
        self.assign_button = button(self.tr("Byt ansvarig"), self, icon="user", clicked=self.assign)
        flow.add(*self.step_buttons.values(), self.review_button, self.close_button)
        self.propose_button = button(self.tr("Föreslå tider"), self, icon="phone", clicked=self.propose)
        self.proposal_button = button(
            self.tr("Visa tidsförslaget"), self, icon="calendar", clicked=self.show_proposal
        )
        flow.add(self.refer_button, self.assign_button, self.propose_button, self.proposal_button)
        self.add(flow)

    def _step_button(self, text: str, icon: str, kind: CaseStep) -> QPushButton:
        take: Callable[[], None] = partial(self.take_step, kind)
        return button(text, self, icon=icon, clicked=take)

    def _offer(self, case: Case | None, state: cases.CaseState | None) -> None:
        """Only the steps that can follow are there to press."""
        possible = cases.next_steps(state) if state is not None else frozenset()
        for kind, made in self.step_buttons.items():
            made.setVisible(kind in possible)
        again = state is cases.CaseState.DORMANT
        self.step_buttons[CaseStep.ONGOING].setText(
            self.tr("Återuppta ärendet") if again else self.tr("Påbörja ärendet")
        )
        is_open = case is not None and case.is_open
        self.review_button.setVisible(is_open)
        self.close_button.setVisible(is_open)
        self.assign_button.setVisible(is_open)
        self.propose_button.setVisible(is_open)
        self.proposal_button.setVisible(is_open and any(each.is_open for each in self.record.proposals))
        self.refer_button.setVisible(not is_open)
        self.refer_button.setText(self.tr("Återaktualisera") if case is not None else self.tr("Aktualisera"))

    def _step(self, case_id: UUID, kind: CaseStep, draft: DayDraft) -> object:
        return self.desk.cases.step(case_id, kind, draft.on or self.record.today)

    def _assign(self, case_id: UUID, draft: ResponsibleDraft) -> object:
        return self.desk.cases.assign(case_id, draft.user_id) if draft.user_id else None

    def _on_closed(self, _change: Any) -> None:
        self.told.emit(self.tr("Ärendet är avslutat."), True)


def _title(case: Case | None, today: date) -> str:
    if case is None:
        return said("Inget ärende: familjen är inte aktualiserad än")
    words_of_state = words.state_words(case.state_on(today))
    why = words.ending(case)
    named = said("Ärende {number}: {state}").format(number=case.number, state=words_of_state)
    return named + (f" – {why}" if why else "")


def _facts(case: Case) -> list[tuple[str, str]]:
    facts = [(said("Ansvarig"), case.responsible or said("Ingen än"))]
    if case.referral is not None:
        facts += _referral(case.referral)
    return [*facts, *_given((said("Diarienummer"), case.dnr), (said("Om avslutet"), case.closing_note))]


def _referral(referral: Referral) -> list[tuple[str, str]]:
    by = term(referral.referred_by)
    ticks = (
        (referral.several_measures, said("flera insatser")),
        (referral.earlier_cooperation_insufficient, said("tidigare samverkan otillräcklig")),
        (referral.family_perspective_needed, said("behov ur familjeperspektiv")),
    )
    met = [word for ticked, word in ticks if ticked]
    return [
        (said("Aktualiserad av"), f"{by} ({referral.agency})" if referral.agency else by),
        (said("Kriterier"), ", ".join(met) or said("inga ifyllda")),
        *_given((said("Frågan"), referral.question), (said("Kände till FamSam"), referral.channel)),
        *([(said("Familjens svar"), said("tackade nej"))] if referral.declined_by_family else []),
    ]


def _given(*facts: tuple[str, str]) -> list[tuple[str, str]]:
    """Those that have something to say."""
    return [(label, value) for label, value in facts if value]


def _events(case: Case) -> list[tuple[str, str]]:
    dated = [(event.on, heading(event.step)) for event in case.events]
    if case.first_held_on is not None:
        dated.append((case.first_held_on, said("Första samverkansmötet")))
    if case.last_held_on is not None and case.last_held_on != case.first_held_on:
        dated.append((case.last_held_on, said("Senaste samverkansmötet")))
    return [(on.isoformat(), what) for on, what in sorted(dated, key=_day_of)]


def _day_of(dated: tuple[date, str]) -> date:
    return dated[0]
