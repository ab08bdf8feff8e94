"""Somebody sitting at an open store: window, pages and keeper of unfinished texts on a real desk, without the gates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.outcomes import OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.papers import PaperKind, SendDraft
from famsam_desktop.domain.proposals import ProposalDraft, ProposedPerson
from famsam_desktop.domain.times import local_day
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.proposals.people import PeopleEditor
from famsam_desktop.ui.proposals.slots import SlotsEditor
from famsam_desktop.ui.registers.answers import AnswersEditor
from famsam_desktop.ui.shell.places import places
from famsam_desktop.ui.shell.unfinished import UnfinishedKeeper
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Setting, Workspace
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.dialog import Dialog, FormDialog
from famsam_desktop.ui.widgets.editors import (
    CheckEditor,
    ChoiceEditor,
    LongTextEditor,
    ParsedEditor,
    TextEditor,
)
from famsam_desktop.ui.widgets.keeping import TypedText
from famsam_desktop.ui.widgets.page import Page
from famsam_desktop.ui.widgets.ticks import TicksEditor
from tests import builders
from tests.publications import a_publication
from tests.team import Team, made


class Sitting:
    """One person, one window; `leave` it before the next one comes to the same desk."""

    def __init__(self, qtbot: QtBot, appearance: Appearance, desk: Desk) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.jobs = Jobs()
        self.window = Window(appearance)
        qtbot.addWidget(self.window)
        setting = Setting(
            user=desk.user.name,
            store="team",
            demo=False,
            clock=desk.clock,
            history=desk.history,
            search=desk.search,
        )
        self.workspace = Workspace(self.window, self.jobs, places(desk, self.jobs), setting)
        self.window.show_workspace(self.workspace)
        self.window.resize(1200, 760)
        self.window.show()
        self.workspace.go("today")
        self.keeper = self.come_back()

    def come_back(self) -> UnfinishedKeeper:
        """Bring back what is kept, as after an unlock."""
        self.keeper = UnfinishedKeeper(self.desk.unfinished, self.jobs, self.workspace)
        with self.qtbot.waitSignal(self.keeper.bringing.ended, timeout=20_000):
            self.keeper.bring_back()
        self.settle()
        return self.keeper

    def crash(self) -> None:
        """What is open is gone, and nobody kept it; another page is shown."""
        self.keeper.deleteLater()
        self.workspace.typing.disconnect()
        self.workspace.put_away.disconnect()
        for dialog in self.window.findChildren(Dialog):
            dialog.done(0)
        self.workspace.go("today")
        self.settle()

    def hear_of_change(self) -> None:
        """Pages made before read again what was changed past them."""
        self.jobs.changed.emit(Change(~Topic.NONE))
        self.settle()

    def leave(self) -> None:
        """Lock, without the process that ends."""
        self.jobs.close()
        self.keeper.close()
        self.window.hide()

    def open(self, place: str, record: UUID | None, editor: str, about: UUID | None = None) -> TypedText:
        """Go there, open an editor, and the one over it when its name has two parts."""
        self.workspace.go(place, record)
        self.settle()
        below, _, over = editor.partition("/")
        self.page.editors()[below](about)
        self.settle()
        if over:
            self.top.editors()[over](None)
            self.settle()
        return self.top

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert self.workspace.page is not None
        return self.workspace.page

    @property
    def top(self) -> TypedText:
        """The editor that was opened last on the page shown."""
        return self.page.held()[-1]

    @property
    def form(self) -> FormDialog[Any]:
        """The form on top."""
        assert isinstance(self.top, FormDialog)
        return self.top

    def keep(self) -> None:
        """What happens when nobody has pressed a key for a while."""
        self.keeper.pause.timeout.emit()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked for any more."""
        self.qtbot.waitUntil(self._is_idle, timeout=20_000)

    def type_into_everything(self, dialog: FormDialog[Any]) -> dict[str, str]:
        """A word of its own into each field, another choice, a tick; what can be read nowhere as a date."""
        for number, name in enumerate(dialog.form.typed()):
            type_into(dialog.form.editor(name), number)
            self.settle()
        return dialog.form.typed()

    def _is_idle(self) -> bool:
        return self.jobs.idle


def type_into(editor: Any, number: int) -> None:
    """As a person would; what the field stands for does not matter."""
    match editor:
        case LongTextEditor():
            editor.box.setPlainText(f"ord{number} på första raden\noch på den andra: {number} åäö “”")
        case TextEditor():
            editor.line.setText(f" Ord{number} Åäö ")
        case ParsedEditor():
            editor.line.setText(f"{number} x")
        case ChoiceEditor():
            editor.box.setCurrentIndex(editor.box.count() - 1)
        case CheckEditor():
            editor.box.setChecked(not editor.box.isChecked())
        case TicksEditor():
            boxes = [box for box in editor.findChildren(QAbstractButton) if not box.isHidden()]
            for box in boxes[:1]:
                box.click()
        case _:
            type_into_parts(editor, number)
    editor.edited.emit()


def type_into_parts(editor: Any, number: int) -> None:
    """Into some of the fields of an editor that has several."""
    match editor:
        case AnswersEditor():
            editor.lines[1].setText("4")
            editor.lines[5].setText("x")
        case SlotsEditor():
            editor.day.line.setText(f"2026-04-{number + 1:02}")
            editor.clock.line.setText("9")
            editor.add_typed()
            editor.day.line.setText(f"{number} x")
        case PeopleEditor():
            next(iter(editor.findChildren(QAbstractButton))).click()
            editor.other.setText("Mormor Åsa")
            editor.add_typed()
            editor.other.setText("Någon till")
        case _:
            raise TypeError(type(editor))


@dataclass(frozen=True, slots=True)
class Records:
    """A record of each kind, and what every editor of a page is about."""

    family: UUID
    member: UUID
    meeting: UUID
    action: UUID
    about: Mapping[str, UUID] = field(default_factory=dict)

    @property
    def shown(self) -> Mapping[str, UUID]:
        """Which record is to be shown on a page."""
        return {"families": self.family, "meetings": self.meeting, "live": self.meeting}


def records(team: Team, desk: Desk) -> Records:
    """A family with one of everything, so that every editor can be opened."""
    process = team.process()
    family, child, guardian, case = process.family, process.child, process.guardian, process.case
    custody = made(team.families.set_guardian(builders.custody(child, guardian)))
    consent = made(team.consents.record(family, builders.a_consent(child, guardian, {process.agency})))
    venue = made(desk.agencies.add_venue(builders.a_venue()))
    meeting = team.meeting(case, starts_at=desk.clock(), venue_id=venue)
    participant = made(desk.meetings.invite(meeting, builders.a_participant(process.contact)))
    item = made(desk.agendas.add(meeting, builders.an_item()))
    template = next(each.id for each in desk.templates.all() if each.id is not None)
    template_item = desk.templates.items(template)[0].id
    outcome = made(desk.outcomes.record(meeting, builders.an_outcome()))
    made(desk.meetings.invite(meeting, builders.a_participant(support_person="Mormor")))
    sending = SendDraft(participant_ids=frozenset({participant}), on=local_day(desk.clock()))
    desk.papers.send(PaperKind.SUMMONS, meeting, sending)
    paper = desk.papers.of_meeting(meeting)[0].id
    desk.papers.send(PaperKind.AGENDA, meeting, sending)
    agenda = desk.papers.of_meeting(meeting)[0].id
    question = builders.an_outcome(
        kind=OutcomeKind.TAKE_BACK, agency_id=process.agency, reply_by=desk.clock().date()
    )
    asked = made(desk.outcomes.record(meeting, question))
    owner = Owner(OwnerKind.USER, desk.user.id)
    action = made(desk.actions.add(builders.an_action(owner, case_id=case, meeting_id=meeting)))
    offered = ProposalDraft(
        case_id=case, slots=(desk.clock(),), people=(ProposedPerson(user_id=desk.user.id),)
    )
    proposal = made(desk.proposals.propose(offered))
    slot = desk.proposals.one(proposal).slots[0].id
    assert slot is not None
    goal = made(desk.goals.add(case, builders.a_goal(child)))
    check_in = made(desk.check_ins.record(case, builders.a_check_in()))
    sip = made(team.families.add_sip(child, builders.a_sip()))
    publication = desk.ledger.enter(a_publication(), desk.ledger.state())
    called = made(team.registers.consult(builders.a_consultation()))
    told = made(team.registers.inform(builders.an_information_meeting()))
    cases = {f"case.{name}": case for name in ("assessment", "ongoing", "dormant", "close", "assign")}
    about = cases | {
        "members.amend": child,
        "members.end": child,
        "contacts.amend": process.own_contact,
        "custody.end": custody,
        "consents.amend": consent,
        "consents.withdraw": consent,
        "goals.below": goal,
        "goals.amend": goal,
        "checkins.amend": check_in,
        "plan.participant": participant,
        "proposals.amend": proposal,
        "proposals.book": slot,
        "plan.venue": venue,
        "agenda.item": item,
        "template.amend": template,
        "template.item.new": template,
        "template.item": template_item,
        "run.outcome": outcome,
        "run.answer": outcome,
        "summary.void": paper,
        "summary.forward": agenda,
        "summary.renew": agenda,
        "run.action": action,
        "families.amend": family,
        "actions.amend": action,
        "actions.status": action,
        "actions.answer": asked,
        "sips.review": sip,
        "agency.amend": process.agency,
        "contact.amend": process.contact,
        "venue.amend": venue,
        "consultation.amend": called,
        "information_meeting.amend": told,
        "publication.void": publication,
    }
    return Records(family, child, meeting, action, about)
