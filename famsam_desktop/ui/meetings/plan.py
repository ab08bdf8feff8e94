"""The first step: when, where and about whom; who takes part and whether consent covers them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from famsam_desktop.domain.clashes import seats_lacking
from famsam_desktop.domain.consents import Coverage
from famsam_desktop.domain.meetings import MeetingForm, MeetingState, Participant, Venue
from famsam_desktop.domain.participants import Network
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.meetings.facts import Facts
from famsam_desktop.ui.meetings.handouts import HandoutsCard, unsummoned
from famsam_desktop.ui.meetings.network import NetworkDialog
from famsam_desktop.ui.meetings.participant import ParticipantAmendDialog, ParticipantDialog
from famsam_desktop.ui.meetings.participants import participant_columns
from famsam_desktop.ui.meetings.room import RoomLine
from famsam_desktop.ui.meetings.schedule import MoveDialog, ScheduleDialog, read_choices
from famsam_desktop.ui.meetings.sending import SendingCard
from famsam_desktop.ui.meetings.sight import Sight
from famsam_desktop.ui.meetings.step import MeetingStep
from famsam_desktop.ui.meetings.tablecard import TableCard
from famsam_desktop.ui.meetings.who import PeopleChoices, read_people
from famsam_desktop.ui.meetings.words import lacking_agency, seats_words
from famsam_desktop.ui.registers.venue import VenueChoices, VenueDialog, read_venue_choices, room_name
from famsam_desktop.ui.terms import heading, term
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.keeping import Opener, always, among
from famsam_desktop.ui.widgets.page import Within

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class PlanStep(MeetingStep):
    """Plans, convenes, moves and cancels; adds and removes participants."""

    #: The meeting is no more.
    gone = Signal()

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.facts = Facts(self)
        self.convene = button(
            self.tr("Kalla deltagarna"), self, kind="primary", icon="mail", clicked=self._on_convene
        )
        self.change = button(self.tr("Ändra …"), self, icon="pencil", clicked=self.open_change)
        self.move_it = button(self.tr("Flytta …"), self, icon="clock", clicked=self.open_move)
        self.cancel = button(self.tr("Ställ in"), self, icon="circle-x", clicked=self._on_cancel)
        self.remove = button(self.tr("Ta bort"), self, icon="trash-2", clicked=self._on_remove)
        self.network = button(
            self.tr("Lägg till ur nätverket"), self, icon="users", clicked=self.open_network
        )
        self.invite = button(self.tr("Lägg till deltagare"), self, icon="user-plus", clicked=self.open_invite)
        self.warning = Banner(self)
        self.room = RoomLine(self, amend=self.open_venue, show=self._to_venue)
        self.explained = QCheckBox(self.tr("FamSams roll är förklarad för familjen"), self)
        self.explained.clicked.connect(self._on_explained)
        self.people = self._build_people()
        self.sending = SendingCard(desk, jobs, self)
        self.sending.told.connect(self.told)
        self.sending.refused.connect(self._on_refused)
        self.papers = HandoutsCard(desk, jobs, self)
        self.papers.paper.connect(self.paper)
        self.papers.told.connect(self.told)
        self.papers.kept.connect(self.kept)
        self.papers.refused.connect(self._on_refused)
        self.body.addWidget(self._build_facts())
        self.body.addWidget(self.people)
        self.body.addWidget(self.papers)
        self.body.addWidget(self.sending)
        self.body.addStretch(1)

    def refresh(self, sight: Sight) -> None:
        """Show plan and participants; a meeting that is over is only looked at."""
        meeting, open_plan = sight.meeting, not sight.meeting.is_over
        self.facts.set_facts(self._facts_of(sight))
        self.convene.setVisible(meeting.state is MeetingState.DRAFT)
        for made in (self.change, self.move_it, self.cancel):
            made.setVisible(open_plan)
        self.remove.setVisible(meeting.state in (MeetingState.DRAFT, MeetingState.CANCELLED))
        people = sight.page.participants
        self._warn(sight)
        self.room.show_venue(sight.page.venue, editable=open_plan)
        self.explained.setVisible(meeting.family_id is not None)
        self.explained.setChecked(meeting.role_explained)
        self.explained.setEnabled(meeting.state is not MeetingState.CANCELLED)
        self.network.setVisible(open_plan and bool(people))
        self.invite.setVisible(open_plan)
        self.people.set_title(
            self.tr("{people} deltagare").format(people=len(people)) if people else self.tr("Deltagare")
        )
        self.people.show_rows(people, editable=open_plan)
        self.people.table.fit_rows(most=60)
        self.papers.show_sight(sight)
        self.sending.show_meeting(meeting)

    def editors(self) -> Mapping[str, Opener]:
        """The plan, another time, a participant."""
        return {
            "plan.change": always(self.open_change),
            "plan.move": always(self.open_move),
            "plan.network": always(self.open_network),
            "plan.invite": always(self.open_invite),
            "plan.participant": among(self._participants, self.open_participant),
            "plan.venue": among(self._venues, self.open_venue),
            **self.papers.editors(),
        }

    def _participants(self) -> Sequence[Participant]:
        return self.sight.page.participants

    def _venues(self) -> Sequence[Venue]:
        venue = self.sight.page.venue
        return [venue] if venue is not None and not venue.is_removed else []

    # --- the plan ----------------------------------------------------------------------------------------------

    def open_change(self) -> None:
        """Change the plan in the form it was made in."""
        read = partial(_read_plan, self.desk, self.sight)
        self.jobs.ask(read, self._on_plan_read, self._on_refused)

    def open_move(self) -> None:
        """Another day or time."""
        meeting_id = self.sight.meeting.id
        read = partial(self.desk.meetings.draft_of, meeting_id)
        self.jobs.ask(read, partial(self._on_draft_read, meeting_id), self._on_refused)

    def open_venue(self, venue: Venue) -> None:
        """Change the room, for every meeting in it."""
        read = partial(read_venue_choices, self.desk)
        self.jobs.ask(read, partial(self._on_venue_read, venue), self._on_refused)

    def _on_venue_read(self, venue: Venue, choices: VenueChoices) -> None:
        dialog = VenueDialog(
            self.desk,
            self.jobs,
            self,
            choices=choices,
            venue=venue,
            then=self._on_venue_amended,
            gone=self._on_venue_gone,
        )
        dialog.open_as("plan.venue", venue.id, amends=True)

    def _on_venue_amended(self, _change: Any) -> None:
        self.told.emit(self.tr("Lokalen är ändrad för alla möten där."), True)

    def _on_venue_gone(self, _change: Any) -> None:
        self.told.emit(self.tr("Lokalen är borttagen och kan inte väljas. Möten där har den kvar."), True)

    def _on_explained(self, explained: bool) -> None:
        self.act(partial(self.desk.meetings.explain_role, self.sight.meeting.id, explained))

    def _on_cancel(self) -> None:
        cancel = partial(self.desk.meetings.cancel, self.sight.meeting.id)
        self.act(cancel, self.tr("Mötet är inställt. Meddela deltagarna: programmet skickar inget."))

    def _on_remove(self) -> None:
        remove = partial(self.desk.meetings.remove, self.sight.meeting.id)
        self.jobs.do(remove, self._on_removed, self._on_refused)

    def _on_convene(self) -> None:
        change = partial(self.desk.meetings.convene, self.sight.meeting.id)
        self.act(change, self.tr("Mötet är markerat som kallat. Kallelserna expedieras för sig."))

    def _on_plan_read(self, read: Any) -> None:
        draft, choices = read
        dialog = ScheduleDialog(
            self.desk,
            self.jobs,
            self,
            draft=draft,
            choices=choices,
            but=self.sight.meeting.id,
            participants=self.sight.page.participants,
        )
        dialog.open_as("plan.change", amends=True)

    def _on_draft_read(self, meeting_id: Any, draft: Any) -> None:
        dialog = MoveDialog(self.desk, self.jobs, self, meeting_id=meeting_id, draft=draft)
        dialog.open_as("plan.move", amends=True)

    def _on_removed(self, _change: Any) -> None:
        self.gone.emit()
        self.told.emit(self.tr("Mötet är borttaget, med deltagare och dagordning."), True)

    # --- the participants --------------------------------------------------------------------------------------

    def open_invite(self) -> None:
        """Add somebody."""
        read = partial(read_people, self.desk, self.sight.page.members)
        self.jobs.ask(read, self._on_people_read, self._on_refused)

    def open_network(self) -> None:
        """Add people around the family, many at once."""
        read = partial(self.desk.participants.network, self.sight.meeting.id)
        self.jobs.ask(read, self._on_network_read, self._on_refused)

    def _on_network_read(self, network: Network) -> None:
        dialog = NetworkDialog(self.desk, self.jobs, self, sight=self.sight, network=network)
        dialog.open_as("plan.network")

    def open_participant(self, who: Participant) -> None:
        """Change how somebody takes part."""
        if not self.sight.meeting.is_over:
            dialog = ParticipantAmendDialog(self.desk, self.jobs, self, sight=self.sight, who=who)
            dialog.open_as("plan.participant", who.id, amends=True)

    def remove_participant(self, who: Participant) -> None:
        """Take somebody off the list."""
        self.act(partial(self.desk.meetings.remove_participant, who.id), self.tr("Deltagaren är borttagen."))

    def _on_people_read(self, people: PeopleChoices) -> None:
        ParticipantDialog(self.desk, self.jobs, self, sight=self.sight, people=people).open_as("plan.invite")

    # --- building ----------------------------------------------------------------------------------------------

    def _build_facts(self) -> Card:
        card = Card(self.tr("Plan"), self)
        card.add(self.warning)
        card.add(self.facts)
        card.add(self.room)
        card.add(self.explained)
        card.body.addSpacing(em(0.2))
        actions = Flow(card)
        actions.add(self.convene, self.change, self.move_it, self.cancel, self.remove)
        card.add(actions)
        return card

    def _build_people(self) -> TableCard[Participant]:
        empty = Empty(
            "users",
            self.tr("Ingen är tillagd än. Börja med dem som ska kallas."),
            self.tr("Lägg till ur nätverket"),
            self.open_network,
            self,
        )
        card = TableCard(self.tr("Deltagare"), participant_columns(self), self, empty=empty)
        card.add_row_action(self.tr("Ändra deltagaren"), "pencil", self.open_participant)
        card.add_row_action(self.tr("Ta bort deltagaren"), "trash-2", self.remove_participant, keys="Delete")
        card.lead(self.tr("Visa personen"), "book-open", self._to_person, _is_known)
        more = Flow(card)  # below the heading: beside it they would not fit when the letters are large
        more.add(self.network, self.invite)
        card.body.insertWidget(1, more)
        card.table.opened.connect(self.open_participant)
        return card

    def _to_person(self, who: Participant) -> None:
        """Somebody of an agency stands in the register, a member with the family."""
        if who.contact_id is not None:
            self.wanted.emit("registers", who.contact_id)
        elif who.member_id is not None and self.sight.meeting.family_id is not None:
            self.wanted.emit("families", Within(self.sight.meeting.family_id, who.member_id))

    def _to_venue(self, venue: Venue) -> None:
        self.wanted.emit("registers", venue.id)

    def _facts_of(self, sight: Sight) -> list[tuple[str, str]]:
        page, meeting = sight.page, sight.meeting
        names = [member.name for member in page.members if member.id in meeting.discussed_ids]
        missing = sum(who.coverage is Coverage.NONE for who in page.participants)
        lacking = counted(missing, "deltagare", "deltagare")
        start = times.day_and_date(meeting.day)
        return [
            (self.tr("Dag"), start[:1].upper() + start[1:]),
            (self.tr("Tid"), f"{agenda_span(sight)} ({times.duration(meeting.planned_minutes)})"),
            (self.tr("Plats"), self._place(sight)),
            (self.tr("Typ och form"), f"{heading(meeting.type)}, {term(meeting.form)}"),
            (self.tr("Mötesledare"), page.chair),
            (self.tr("Dokumentatör"), page.note_taker or self.tr("Ingen än")),
            (self.tr("Handlar om"), ", ".join(names)),
            (self.tr("Fokus"), heading(meeting.focus) if meeting.case_id else ""),
            (self.tr("Länk eller telefonnummer"), meeting.link),
            (self.tr("Samtycke saknas"), self.tr("För {people}").format(people=lacking) if missing else ""),
        ]

    def _warn(self, sight: Sight) -> None:
        """What stands in the way of sending anything, and a room that is too small."""
        page, said = sight.page, []
        lacking = [who for who in page.participants if who.needs_reason]
        if lacking and not sight.meeting.is_over:
            names = ", ".join(dict.fromkeys(lacking_agency(who) for who in lacking))
            told = self.tr(
                "Samtycke saknas för {agencies}. Inhämta det, eller skriv hos deltagaren varför de ändå ska vara "
                "med. Innan dess går det inte att kalla till mötet eller skicka dagordningen."
            )
            said.append(told.format(agencies=names))
        seats = seats_lacking(sight.meeting, page.venue, page.participants)
        if seats is not None and not sight.meeting.is_over:
            said.append(seats_words(*seats))
        text = " ".join(said)
        if not text:
            self._say_unsummoned(sight)
        elif text != self.warning.text:
            action = self.tr("Ange skäl …") if lacking else ""
            self.warning.say(Tone.BAD if lacking else Tone.WARN, text, action, self._on_reason_wanted)

    def _say_unsummoned(self, sight: Sight) -> None:
        """Convened is not summoned: whose summons is still to be sent, and the way to it."""
        missing = len(unsummoned(sight)) if sight.meeting.state is MeetingState.CONVENED else 0
        if not missing:
            self.warning.clear()
            return
        people = len(sight.page.participants)
        text = (
            self.tr("Mötet är kallat, men kallelserna är inte expedierade än.")
            if missing == people
            else self.tr("{missing} av {people} har inte fått sin kallelse.").format(
                missing=missing, people=people
            )
        )
        if text != self.warning.text:
            self.warning.say(Tone.INFO, text, self.tr("Expediera nu …"), self.papers.open_send)

    def _on_reason_wanted(self) -> None:
        lacking = [who for who in self.sight.page.participants if who.needs_reason]
        if lacking:
            self.open_participant(lacking[0])

    def _place(self, sight: Sight) -> str:
        """A room, that there is none yet, or nothing where nobody meets in one."""
        meets = sight.meeting.form in (MeetingForm.IN_PERSON, MeetingForm.HYBRID)
        return place_of(sight) or (self.tr("Ingen lokal än") if meets else "")


def agenda_span(sight: Sight) -> str:
    """Kl. 09.00–10.30."""
    said = times.clock_span(sight.meeting.starts_at, sight.meeting.ends_at)
    return said[:1].upper() + said[1:]


def place_of(sight: Sight) -> str:
    """The room with its municipality."""
    return room_name(sight.page.venue) if sight.page.venue else ""


def _read_plan(desk: "Desk", sight: Sight) -> Any:
    """The plan, and what can be chosen; a room that is offered no longer can be kept."""
    choices, venue = read_choices(desk), sight.page.venue
    if venue is not None and venue.is_removed:
        choices = replace(choices, venues=[*choices.venues, venue])
    return desk.meetings.draft_of(sight.meeting.id), choices


def _is_known(who: Participant) -> bool:
    """A support person stands nowhere else."""
    return who.contact_id is not None or who.member_id is not None
